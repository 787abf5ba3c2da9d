//! What templates may name of the template language, for "did you mean": Tera does not tell what it has.
//!
//! The lists are those of Tera 2.4 and what is registered beside it. Nothing is refused by them: Tera itself
//! says what it does not know, `faults.rs` asks here what may have been meant.

use super::{unbroken, voice};

/// The tags.
#[rustfmt::skip]
pub(super) const TAGS: &[&str] = &[
    "block", "break", "component", "continue", "elif", "else", "endblock", "endcomponent", "endfilter",
    "endfor", "endif", "endraw", "endset", "extends", "filter", "for", "if", "include", "raw", "set",
    "set_global",
];

/// The filters.
#[rustfmt::skip]
const FILTERS: &[&str] = &[
    "abs", "capitalize", "default", "escape", "escape_html", "escape_xml", "first", "float", "get",
    "group_by", "indent", "int", "join", "keys", "last", "length", "lower", "newlines_to_br", "nth",
    "pairs", "pluralize", "replace", "reverse", "round", "safe", "sort", "split", "str", "title", "trim",
    "trim_end", "trim_start", "truncate", "unique", "upper", "values", "wordcount", unbroken::NAME,
];

/// The tests, as in `is defined`.
#[rustfmt::skip]
const TESTS: &[&str] = &[
    "array", "bool", "containing", "defined", "divisible_by", "ending_with", "even", "float", "integer",
    "iterable", "map", "none", "number", "odd", "starting_with", "string", "undefined",
];

/// The functions.
const FUNCTIONS: &[&str] = &["range", "super", "throw", voice::NAME];

/// All names of a kind that is no tag, by the word that Tera has for it.
pub(super) fn of_kind(kind: &str) -> &'static [&'static str] {
    match kind {
        "filter" => FILTERS,
        "test" => TESTS,
        "function" => FUNCTIONS,
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use tera::Tera;

    use super::*;

    /// Tera takes a template only if it has all filters, tests and functions that it names.
    #[test]
    fn tera_has_what_may_be_meant() {
        let filters = FILTERS.iter().map(|it| format!("{{{{ a | {it} }}}}"));
        let tests = TESTS.iter().map(|it| format!("{{% if a is {it} %}}{{% endif %}}"));
        let functions = FUNCTIONS.iter().map(|it| match *it {
            "super" => "{% block a %}{{ super() }}{% endblock %}".to_owned(),
            it => format!("{{{{ {it}(a=b) }}}}"),
        });
        for template in filters.chain(tests).chain(functions) {
            let mut tera = Tera::default();
            voice::silence(&mut tera);
            unbroken::keep(&mut tera);
            let taken = tera.add_raw_template("a.html", &template);
            assert!(taken.is_ok(), "{template}: {taken:?}");
        }
    }

    /// What Tera does not know as a tag it calls so; any other mistake has another name.
    #[test]
    fn tera_has_the_tags_that_may_be_meant() {
        for tag in
            TAGS.iter().filter(|it| !it.starts_with("end") && !it.starts_with("el"))
        {
            let template = format!("{{% {tag} %}}");
            let taken = Tera::default().add_raw_template("a.html", &template);
            let told = taken.err().map(|it| it.to_string()).unwrap_or_default();
            assert!(!told.contains("Unknown tag"), "{told}");
        }
    }
}
