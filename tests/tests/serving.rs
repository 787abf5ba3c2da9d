//! A site that is served while it is edited: made anew after each edit, and never worse than it was.

use std::fs;

use tests::html::attributes;
use tests::server::Server;
use tests::{DAY, Sandbox, folder, generated};

const SITE: &str = env!("CARGO_BIN_EXE_site");

const MONEY: &str = "content/guides/en/money.md";
const PAGE: &str = "/en/guides/money/";

#[test]
fn an_edit_is_seen_and_nothing_is_written() {
    let site = Sandbox::good();
    let server = Server::start(SITE, site.root(), &[]);
    assert!(!server.page(PAGE).contains("A new sentence."));
    server.after(|| edit(&site, "A new sentence."));
    assert!(server.page(PAGE).contains("A new sentence."));
    assert_eq!(folder::folders(site.root()), ["content", "themes"]);
}

#[test]
fn what_is_served_plainly_is_what_a_build_writes() {
    let site = Sandbox::good();
    let server = Server::start(SITE, site.root(), &["--plain"]);
    // Until the site has been made, nothing is answered.
    let made = generated(site.root(), DAY).output.expect("the small site is sound");
    for (file, bytes) in made.whole().iter().filter(|(file, _)| *file != "_headers") {
        let path = file.strip_suffix("index.html").unwrap_or(file);
        let answer = server.get(&format!("/{path}"));
        assert!(answer.status == 200 && answer.body == **bytes, "{file}");
    }
    assert_eq!(server.get("/.meken/live.js").status, 404);
}

#[test]
fn a_page_gets_a_script_and_a_style_of_its_origin_and_a_policy_that_lets_them_in() {
    let site = Sandbox::good();
    let server = Server::start(SITE, site.root(), &[]);
    // Of the choice of a language the policy lets no script in.
    for path in ["/", PAGE, "/nothing-there/"] {
        let answer = server.get(path);
        let page = String::from_utf8_lossy(&answer.body).into_owned();
        let scripts = attributes(&page, "script", "src");
        let live = scripts.iter().find(|it| it.starts_with("/.meken/live.js?"));
        let live = live.expect("each page has the script");
        assert_eq!(server.get(live).status, 200);
        assert!(attributes(&page, "link", "href").contains(&"/.meken/live.css"));
        let policies = attributes(&page, "meta", "content");
        let policy = policies.iter().find(|it| it.starts_with("default-src"));
        let policy = policy.expect("each page has its policy");
        let header =
            answer.head.lines().find(|it| it.starts_with("content-security-policy"));
        for told in [Some(*policy), header].into_iter().flatten() {
            for part in ["script-src 'self'", "style-src 'self'", "connect-src 'self'"] {
                assert!(told.contains(part), "{path}: {told}");
            }
            assert!(!told.contains("unsafe-inline"), "{path}: {told}");
        }
        assert!(!page.contains("<style") && !page.contains(" style="), "{path}");
    }
}

#[test]
fn what_is_wrong_is_said_over_the_page_that_was_made_before() {
    let site = Sandbox::good();
    let server = Server::start(SITE, site.root(), &[]);
    let sound = server.page(PAGE);
    server.after(|| edit(&site, "A <script>alert(1)</script> & {loam}."));
    let page = server.page(PAGE);
    let (text, panel) =
        page.split_once("<aside id=\"meken-problems\"").expect("it says it");
    assert!(sound.starts_with(&text[..text.find("live.js?").expect("it is there")]));
    // Place, cause, excerpt and help, and nothing of it is markup.
    for part in [
        "content/guides/en/money.md:",
        "<code>unknown-rule</code>",
        "<b>help:</b>",
        "A &lt;script&gt;alert(1)&lt;/script&gt; &amp; ",
        "<mark>",
    ] {
        assert!(panel.contains(part), "{part}: {panel}");
    }
    assert!(!panel.contains("<script"), "{panel}");
    server.after(|| {
        site.replace(MONEY, "A <script>alert(1)</script> & {loam}.", "Mended.");
    });
    let page = server.page(PAGE);
    assert!(page.contains("Mended.") && !page.contains("meken-problems"));
}

#[test]
fn a_site_that_is_broken_from_the_beginning_says_so_and_comes_when_it_is_mended() {
    let site = Sandbox::good();
    edit(&site, "{loam}");
    let server = Server::start(SITE, site.root(), &[]);
    let answer = server.get("/");
    let page = String::from_utf8_lossy(&answer.body).into_owned();
    assert_eq!(answer.status, 503);
    assert!(page.contains("unknown-rule") && page.contains("live.js?"), "{page}");
    server.after(|| site.replace(MONEY, "{loam}", "Mended."));
    assert_eq!(server.get(PAGE).status, 200);
}

#[test]
fn a_folder_that_comes_or_goes_is_noticed() {
    let site = Sandbox::good();
    let server = Server::start(SITE, site.root(), &[]);
    let hours = "+++\ntitle = \"Hours\"\ndescription = \"When.\"\n+++\n\nAlways.\n";
    server.after(|| site.write("content/pages/en/hours.md", hours));
    assert_eq!(server.get("/en/hours/").status, 200);
    let elsewhere = Sandbox::empty();
    let (from, to) = (site.root().join("content/pages/ru"), elsewhere.root().join("ru"));
    server.after(|| fs::rename(from, to).expect("a test may move its own folders"));
    // The text of the first language stands in.
    assert!(server.page("/ru/").contains("lang=\"en\""));
}

#[test]
fn another_source_of_the_calculator_asks_for_another_start() {
    let site = Sandbox::good();
    site.write("calculator/widget/src/lib.rs", "//! One.\n");
    let server = Server::start(SITE, site.root(), &[]);
    let notice = "the widget&#x27;s source changed: start again";
    let said = |page: String| page.replace("&#39;", "'").replace("&#x27;", "'");
    assert!(!said(server.page(PAGE)).contains("source changed"));
    server.after(|| site.write("calculator/widget/src/lib.rs", "//! Another.\n"));
    let page = said(server.page(PAGE));
    assert!(page.contains(&said(notice.to_owned())), "{page}");
    // It stays, whatever else changes: this program makes no site of those sources.
    server.after(|| edit(&site, "More."));
    assert!(said(server.page(PAGE)).contains("source changed"));
}

fn edit(site: &Sandbox, line: &str) {
    site.write(MONEY, &format!("{}\n{line}\n", site.text(MONEY)));
}
