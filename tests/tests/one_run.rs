//! One run tells everything: whatever is wrong with a site, what its theme does wrong in finished pages is
//! told beside it; and whichever line is missing in rules and words, pages are made of the rest.

use std::collections::BTreeSet;

use rayon::prelude::*;
use tests::{DAY, Sandbox, broken, folder, generated, sites};

/// What no page can be made without.
const HIDES: [(&str, &str); 12] = [
    ("bad-language", "without its languages a site has other pages"),
    ("missing-theme", "there are no templates"),
    ("missing-theme.misspelt", "there are no templates"),
    ("page-without-original.home", "every page leads to the home page"),
    ("template", "templates are taken together or not at all"),
    ("template.filter", "templates are taken together or not at all"),
    ("template.frame", "templates are taken together or not at all"),
    ("template.names", "templates are taken together or not at all"),
    ("template.parent", "templates are taken together or not at all"),
    ("template.part", "templates are taken together or not at all"),
    ("template.several", "templates are taken together or not at all"),
    ("template.tag", "templates are taken together or not at all"),
];

/// Each broken site once more, with a template that also breaks the policy of its pages.
#[test]
fn no_mistake_hides_one_of_the_theme() {
    let hides = |name: &String| {
        let site = broken::site(name);
        let template = "themes/plain/sources.html";
        let wrong = "{% block main %}<p style=\"x\">x</p>";
        site.write(template, &site.text(template).replace("{% block main %}", wrong));
        let made = generated(site.root(), DAY);
        let mut told = made.problems.iter();
        !told.any(|it| it.lint == "against-policy" && it.file == template)
    };
    let hiding: BTreeSet<String> = broken::all().into_par_iter().filter(hides).collect();
    let known: BTreeSet<String> = HIDES.iter().map(|(name, _)| (*name).into()).collect();
    assert_eq!(hiding, known);
}

/// Each fifth line of rules and words is taken out once: that is told or needs no word, and nothing panics.
#[test]
fn rules_and_words_may_lack_any_line() {
    for name in ["points", "sheets", "tools"] {
        let site = || {
            let site = Sandbox::good();
            site.lay(&sites().join(name));
            site
        };
        let content = folder::read(&site().root().join("content"));
        let is_of_these =
            |it: &String| it.starts_with("rules/") || it.starts_with("strings/en/");
        let files = content.into_keys().filter(is_of_these);
        files.collect::<Vec<_>>().into_par_iter().for_each(|file| {
            let (site, file) = (site(), format!("content/{file}"));
            let text = site.text(&file);
            let lines: Vec<&str> = text.split_inclusive('\n').collect();
            for n in (0..lines.len()).step_by(5) {
                site.write(&file, &[&lines[..n], &lines[n + 1..]].concat().concat());
                let made = generated(site.root(), DAY);
                let is_told = !made.problems.is_empty();
                assert!(
                    is_told || made.output.is_some(),
                    "{name}: {file}, line {}",
                    n + 1
                );
            }
        });
    }
}
