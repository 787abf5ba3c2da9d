//! The lints by name, as `docs/lints.md` explains them: one text for readers of the documentation,
//! for `cargo site explain` and for the rules of a SARIF document.

/// The page; its sections are the lints.
const PAGE: &str = include_str!("../../docs/lints.md");

/// What begins a section.
const SECTION: &str = "\n## ";

/// What there is to say of a lint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Lint {
    /// Its name, such as `unknown-source`.
    pub(crate) name: &'static str,
    /// What it means, in a sentence.
    pub(crate) summary: &'static str,
    /// The same, and why it matters.
    pub(crate) meaning: &'static str,
    /// All of it, as Markdown: what it means, why it matters, examples, the way out.
    pub(crate) text: &'static str,
}

/// All lints, by name.
pub(crate) fn all() -> impl Iterator<Item = Lint> {
    let places = PAGE.match_indices(SECTION).map(|(at, _)| at);
    let starts: Vec<usize> = places.filter(|at| is_section(&PAGE[*at..])).collect();
    let ends: Vec<usize> = starts.iter().skip(1).copied().chain([PAGE.len()]).collect();
    starts.into_iter().zip(ends).map(|(start, end)| lint(&PAGE[start..end]))
}

/// The lint of a name.
pub(crate) fn find(name: &str) -> Option<Lint> {
    all().find(|lint| lint.name == name)
}

/// Whether this is the heading of a lint, and not one within an example.
fn is_section(text: &str) -> bool {
    let name = text.trim_start_matches(SECTION).lines().next().unwrap_or_default();
    name.bytes().all(|sign| sign.is_ascii_lowercase() || sign == b'-')
}

fn lint(section: &'static str) -> Lint {
    let (name, text) = section[SECTION.len()..].split_once('\n').unwrap_or_default();
    let text = text.trim();
    let ends: Vec<usize> = text.match_indices("\n\n").map(|(at, _)| at).collect();
    let until = |n_parts: usize| &text[..*ends.get(n_parts - 1).unwrap_or(&text.len())];
    Lint { name, summary: until(1), meaning: until(2), text }
}
