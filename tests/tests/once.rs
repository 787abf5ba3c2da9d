//! Parts of a theme that are the same on all pages (`once/`): on every page they are what an include of
//! their own would be, and an edit leaves alone the pages that show what has changed nowhere else.

use std::collections::BTreeMap;
use std::path::PathBuf;

use site_gen::{Bytes, Changed, Generated, Memory, generate_again};
use tests::edits::Edit;
use tests::{DAY, Sandbox, built, copied, generated, options, sites};

const BASE: &str = "themes/plain/base.html";
const MENU: &str = "themes/plain/once/menu.html";

#[test]
fn a_part_is_what_an_include_of_each_page_would_be() {
    let files = files(&generated(site().root(), DAY));
    // Nothing but the folder differs, and the links that a part alone is told of.
    let plain = site();
    plain.write("themes/plain/parts/menu.html", &plain.text(MENU));
    plain.write(BASE, &plain.text(BASE).replace("once/menu", "parts/menu"));
    let plain = self::files(&generated(plain.root(), DAY));
    assert_eq!(files.keys().collect::<Vec<_>>(), plain.keys().collect::<Vec<_>>());
    for (file, bytes) in files.iter().filter(|(file, _)| file.ends_with("html")) {
        let unmarked = |html: &Bytes| {
            let html = String::from_utf8_lossy(html).into_owned();
            html.replace("<a aria-current=\"page\"", "<a")
        };
        assert_eq!(unmarked(bytes), unmarked(&plain[file]), "{file}");
    }
    // The page for what is not there belongs to no language: it speaks the first.
    for (file, language) in [("en/about/", "en"), ("ru/about/", "ru"), ("404.html", "en")]
    {
        let menu = format!("<nav id=\"menu\" lang=\"{language}\">");
        assert!(html(&files, file).contains(&menu), "{file}");
    }
}

#[test]
fn a_link_of_a_part_to_the_page_it_is_on_says_so() {
    let files = files(&generated(site().root(), DAY));
    let own = "<a aria-current=\"page\" href=\"/en/about/\">";
    assert_eq!(html(&files, "en/about/").matches(own).count(), 1);
    for (file, html) in pages(&files).filter(|(file, _)| *file != "en/about/index.html") {
        assert!(!html.contains(own), "{file}");
    }
    // On the list of sources it is that of the sources, and no other.
    let sources = html(&files, "en/sources/");
    assert_eq!(sources.matches(" aria-current=\"page\" href=").count(), 1);
    assert!(sources.contains("<a aria-current=\"page\" href=\"/en/sources/\">"));
}

#[test]
fn a_link_that_says_itself_where_it_leads_stays_as_it_is() {
    let list = "<a aria-current=\"step\" href=\"/en/about/\">x</a>";
    let files = files(&generated(site_with(list).root(), DAY));
    assert!(html(&files, "en/about/").contains(list));
}

#[test]
fn a_copy_that_is_read_from_files_has_links_from_file_to_file() {
    let files = files(&copied(site().root(), DAY));
    let about = html(&files, "en/about/");
    assert!(about.contains("<a href=\"../sources/index.html\">"), "{about}");
    assert!(about.contains("<a aria-current=\"page\" href=\"index.html\">"), "{about}");
}

/// Read once, it is told once, however many pages have it.
#[test]
fn what_a_part_names_has_to_be_there() {
    check(
        "<a href=\"/en/nowhere/\">x</a>",
        "broken-address",
        "`/en/nowhere/` leads to nothing",
    );
    check("<a href=\"#nowhere\">x</a>", "broken-address", "there is no such id in");
    check("<a href=\"nowhere/\">x</a>", "broken-address", "`nowhere/` leads to nothing");
    check(
        "<p id=\"a\">x</p><p id=\"a\">x</p>",
        "duplicate-id",
        "the id `a` is there twice",
    );
    check("<p style=\"x\">x</p>", "against-policy", "`style=\"x\"` on <p>");
    check("<select><xmp>x</select>", "bad-html", "may read in two ways: `<xmp>`");
}

/// The page of money has a heading of that id, in one language or both.
#[test]
fn an_id_of_a_part_is_one_of_the_page() {
    let made = generated(site_with("<p id=\"deposit\">x</p>").root(), DAY);
    let told: Vec<&str> = made.problems.iter().map(|it| it.lint).collect();
    assert_eq!(told, ["duplicate-id"], "{:?}", made.problems);
    let more = "<a href=\"/en/about/#menu\">x</a>";
    let made = generated(site_with(&(site().text(MENU) + more)).root(), DAY);
    assert!(made.problems.is_empty(), "{:?}", made.problems);
}

#[test]
fn no_search_finds_what_stands_on_all_pages() {
    let index = |list: &str| {
        let site = site_with(list);
        site.write(
            BASE,
            &site.text(BASE).replace("<h1>", "{% include \"once/menu.html\" %}<h1>"),
        );
        let site_toml = "content/site.toml";
        site.write(site_toml, &format!("search = true\n{}", site.text(site_toml)));
        for language in ["en", "ru"] {
            let file = format!("content/strings/{language}/interface.ftl");
            let more = "\nnav-search = Search\nsearch-lead = Find it.\n";
            site.write(&file, &(site.text(&file) + more));
        }
        site.write("themes/plain/search.html", "{% extends \"base.html\" %}");
        let files = files(&generated(site.root(), DAY));
        let is_index = |file: &str| file.contains("search-en") && file.ends_with("index");
        let of_english = files.into_iter().find(|(file, _)| is_index(file));
        of_english.expect("the search has an index").1
    };
    assert_eq!(index("<p>Everywhere.</p>"), index("<p>Nowhere else.</p>"));
}

/// A title shows in the menu alone: the pages are put together anew, and none is made anew.
#[test]
fn another_title_in_a_part_leaves_pages_as_they_are() {
    let sandbox = site();
    let base = sandbox.text(BASE);
    let (before, _) = base.split_once("<footer>").expect("the theme has a foot");
    sandbox.write(BASE, &format!("{before}</body>\n</html>\n"));
    // A page without the menu shows whether it is the same one in memory.
    sandbox.write(
        "themes/plain/guide.html",
        "{% extends \"base.html\" %}{% block menu %}{% endblock menu %}",
    );
    let again = |memory: &mut Memory, edited: &[PathBuf]| {
        let changed =
            if edited.is_empty() { Changed::Anything } else { Changed::Files(edited) };
        files(&generate_again(&options(sandbox.root(), DAY), &built(), memory, changed))
    };
    let mut memory = Memory::default();
    let before = again(&mut memory, &[]);
    let root = sandbox.root().canonicalize().expect("the sandbox is there");
    let edited: Vec<PathBuf> =
        Edit::Title.make(&sandbox, "more").iter().map(|file| root.join(file)).collect();
    let after = again(&mut memory, &edited);
    let is_kept = |file: &str| before[file].as_ptr() == after[file].as_ptr();
    assert!(is_kept("en/guides/lending/index.html"));
    assert!(!is_kept("en/guides/money/index.html"));
}

fn check(list: &str, named: &str, message: &str) {
    let made = generated(site_with(list).root(), DAY);
    let told: Vec<_> = made.problems.iter().filter(|it| it.lint == named).collect();
    assert!(!told.is_empty(), "{list}: {:?}", made.problems);
    assert!(told.iter().all(|it| it.message.contains(message)), "{list}: {told:?}");
}

/// The small site with a menu of all pages.
fn site() -> Sandbox {
    let site = Sandbox::good();
    site.lay(&sites().join("once"));
    site
}

/// The same with another part in its place.
fn site_with(part: &str) -> Sandbox {
    let site = site();
    site.write(MENU, part);
    site
}

fn files(made: &Generated) -> BTreeMap<String, Bytes> {
    let output = made.output.as_ref();
    output.unwrap_or_else(|| unreachable!("{:?}", made.problems)).whole()
}

fn pages(files: &BTreeMap<String, Bytes>) -> impl Iterator<Item = (&str, String)> {
    let pages = files.iter().filter(|(file, _)| file.ends_with("html"));
    pages.map(|(file, html)| (file.as_str(), String::from_utf8_lossy(html).into_owned()))
}

fn html(files: &BTreeMap<String, Bytes>, page: &str) -> String {
    let file =
        if page.ends_with('/') { format!("{page}index.html") } else { page.to_owned() };
    String::from_utf8_lossy(&files[&file]).into_owned()
}
