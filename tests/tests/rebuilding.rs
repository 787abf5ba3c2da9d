//! A site that is made anew after an edit is the one that is made from nothing, byte by byte: the same
//! pages, the same problems.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use site_gen::problem::Problem;
use site_gen::{Bytes, Changed, Generated, Memory, generate, generate_again};
use tests::edits::{self, Draw, Edit};
use tests::{DAY, Sandbox, built, options, sites};

/// Each kind of edit comes several times, in an order that nobody chose.
#[test]
fn a_series_of_edits_gives_what_a_clean_build_gives() {
    check(&Sandbox::good(), 2026, 160);
}

#[test]
fn so_does_one_on_a_site_with_a_calculator() {
    check(&Sandbox::points(), 7, 120);
}

/// The menu is put into finished pages.
#[test]
fn so_does_one_on_a_site_with_a_menu_of_all_pages() {
    let site = Sandbox::good();
    site.lay(&sites().join("once"));
    check(&site, 11, 120);
}

/// With everything that there is: search, calculator, sheets, three languages.
#[test]
fn so_does_one_on_the_real_site() {
    let site = Sandbox::real();
    let file = "content/guides/en/start-here.md";
    let text = site.text(file);
    let with = |more: &str| format!("{text}\n{more}\n");
    let title = text.lines().find(|it| it.starts_with("title = ")).expect("it has one");
    let mut steps = Steps::new(&site);
    assert!(steps.is_good_after(file, &with("And a sentence.")));
    assert!(
        steps.is_good_after(file, &with("## And a heading <a id=\"more\"></a>\n\nText."))
    );
    assert!(!steps.is_good_after(file, &with("And {nothing-such}.")));
    assert!(steps.is_good_after(file, &text.replace(title, "title = \"Another\"")));
    assert!(steps.is_good_after(file, &text));
    let settings = "content/site.toml";
    let text = site.text(settings);
    let redirect = "\n[redirects]\n\"/en/begin/\" = \"/en/guides/start-here/\"\n";
    let base = "base = \"https://meken.example\"\n";
    assert!(steps.is_good_after(settings, &format!("{text}{redirect}")));
    assert!(steps.is_good_after(settings, &format!("{base}{text}")));
    assert!(steps.is_good_after(settings, &text));
}

#[test]
fn an_edit_that_nobody_was_told_of_is_found_when_anything_may_have_changed() {
    let site = Sandbox::good();
    let mut memory = Memory::default();
    let options = options(site.root(), DAY);
    let before = generate_again(&options, &built(), &mut memory, Changed::Anything);
    Edit::Title.make(&site, "twice");
    Edit::Page.make(&site, "once");
    let after = generate_again(&options, &built(), &mut memory, Changed::Anything);
    assert!(files(&before) != files(&after));
    assert_same(&after, &generate(&options, &built()), "after both");
}

/// What is not made anew is what it was, in the very same place of memory.
#[test]
fn an_edit_of_a_text_makes_that_page_anew_and_no_other() {
    let site = Sandbox::good();
    let mut memory = Memory::default();
    let options = options(site.root(), DAY);
    let before = generate_again(&options, &built(), &mut memory, Changed::Anything);
    let root = site.root().canonicalize().expect("the sandbox is there");
    let files_of = Edit::Text.make(&site, "more").into_iter();
    let changed: Vec<PathBuf> = files_of.map(|file| root.join(file)).collect();
    let after = generate_again(&options, &built(), &mut memory, Changed::Files(&changed));
    let (before, after) = (files(&before), files(&after));
    let is_page = |name: &&String| name.ends_with("index.html");
    let anew = after.keys().filter(is_page);
    let anew = anew.filter(|name| before[*name].as_ptr() != after[*name].as_ptr());
    // No translation: readers of Russian are shown the same text.
    assert_eq!(
        anew.collect::<Vec<_>>(),
        ["en/guides/money/index.html", "ru/guides/money/index.html"]
    );
}

fn check(site: &Sandbox, seed: u64, n_edits: usize) {
    edits::prepare(site);
    let mut steps = Steps::new(site);
    let mut draw = Draw::new(seed);
    let (mut n_good, mut n_bad) = (0, 0);
    let mut done = BTreeMap::<Edit, usize>::new();
    let mut broken = BTreeSet::new();
    for n in 0..n_edits {
        // Now and then two at once, as when a branch is checked out.
        let n_files = 1 + usize::from(draw.below(5) == 0);
        let is_time_to_mend = !broken.is_empty() && draw.below(2) == 0;
        let edits: Vec<Edit> = if is_time_to_mend {
            broken.iter().copied().collect()
        } else {
            (0..n_files).map(|_| Edit::ALL[draw.below(Edit::ALL.len())]).collect()
        };
        for edit in edits.iter().filter(|it| it.breaks()) {
            if !broken.remove(edit) {
                broken.insert(*edit);
            }
        }
        let make = |edit: &Edit| {
            *done.entry(*edit).or_default() += 1;
            edit.make(site, &word(n))
        };
        let files: Vec<String> = edits.iter().flat_map(make).collect();
        if steps.is_good(&files, &format!("edit {n}: {edits:?}")) {
            n_good += 1;
        } else {
            n_bad += 1;
        }
    }
    assert!(n_good * 6 > n_edits && n_bad * 6 > n_edits, "{n_good} good, {n_bad} bad");
    assert!(done.len() == Edit::ALL.len(), "each kind came: {done:?}");
}

/// A word for a number: figures would have to be bound to rules.
fn word(n: usize) -> String {
    let digits = n.to_string();
    digits.bytes().map(|digit| char::from(digit - b'0' + b'a')).collect()
}

/// A site that is made anew step by step, and each time from nothing.
struct Steps<'a> {
    site: &'a Sandbox,
    memory: Memory,
}

impl<'a> Steps<'a> {
    fn new(site: &'a Sandbox) -> Self {
        let mut memory = Memory::default();
        let options = options(site.root(), DAY);
        let first = generate_again(&options, &built(), &mut memory, Changed::Anything);
        assert!(first.output.is_some(), "it begins sound: {:?}", first.problems);
        Self { site, memory }
    }

    fn is_good_after(&mut self, file: &str, text: &str) -> bool {
        self.site.write(file, text);
        self.is_good(&[file.to_owned()], text.lines().last().unwrap_or_default())
    }

    /// Whether the site can be made after these files have changed.
    fn is_good(&mut self, files: &[String], when: &str) -> bool {
        let options = options(self.site.root(), DAY);
        let root = self.site.root().canonicalize().expect("the sandbox is there");
        let paths: Vec<PathBuf> = files.iter().map(|file| root.join(file)).collect();
        let changed = Changed::Files(&paths);
        let again = generate_again(&options, &built(), &mut self.memory, changed);
        assert_same(&again, &generate(&options, &built()), when);
        again.output.is_some()
    }
}

fn assert_same(again: &Generated, clean: &Generated, when: &str) {
    let problems = |it: &Generated| -> Vec<Problem> { it.problems.clone() };
    assert_eq!(problems(again), problems(clean), "{when}");
    assert_eq!(again.told, clean.told, "{when}");
    let hosting = |it: &Generated| it.output.as_ref().map(|it| it.hosting.clone());
    assert_eq!(hosting(again), hosting(clean), "{when}");
    let (again, clean) = (files(again), files(clean));
    let names = |it: &BTreeMap<String, Bytes>| it.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&again), names(&clean), "{when}");
    let differing = again.iter().filter(|(name, bytes)| clean[*name] != **bytes);
    let differing: Vec<&String> = differing.map(|(name, _)| name).collect();
    assert!(differing.is_empty(), "{when}: {differing:?}");
}

fn files(made: &Generated) -> BTreeMap<String, Bytes> {
    made.output.as_ref().map(site_gen::Output::whole).unwrap_or_default()
}
