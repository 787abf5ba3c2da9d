//! The words that the rulebook gives to things: ids, and the names of figures, items, notes,
//! readings, options and parts.
//!
//! All of them become parts of the names of messages, and so are bound to their letters.

use std::ops::Range;

use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Told, Value};

/// How the names of one kind of thing are formed.
#[derive(Clone, Copy)]
pub(super) struct Naming {
    may_have_hyphens: bool,
    /// The messages that every owner has, so that nothing else can be called so.
    reserved: &'static [&'static str],
    owner: &'static str,
}

/// Figures, items, notes and readings of a rule.
pub(super) const OF_RULE: Naming = Naming {
    may_have_hyphens: false,
    reserved: &["title", "text", "ask"],
    owner: "rule",
};

/// Options of a question.
pub(super) const OF_OPTION: Naming = Naming {
    may_have_hyphens: true,
    reserved: &["ask", "help", "idle"],
    owner: "question",
};

/// Parts of an exam.
pub(super) const OF_PART: Naming =
    Naming { may_have_hyphens: false, reserved: &["name"], owner: "exam" };

impl Naming {
    /// What is wrong with a name, if something is.
    pub(super) fn mistake(
        self,
        word: &str,
        file: &str,
        span: Range<usize>,
    ) -> Option<Problem> {
        let is_taken = self.reserved.contains(&word);
        let help = match (is_id(word), is_one_word(word)) {
            _ if is_taken => {
                format!(
                    "every {} has a message of that name: choose another word",
                    self.owner
                )
            }
            (_, true) => return None,
            (true, _) if self.may_have_hyphens => return None,
            _ if self.may_have_hyphens => ID_FORM.to_owned(),
            _ => "write one word of lower-case letters and digits, a letter first, without a hyphen"
                .to_owned(),
        };
        let found = format!("`{word}` cannot be a name");
        Some(Problem::error("bad-name", file, span, found, help))
    }

    /// The name that must stand in the key `id`.
    pub(super) fn id<'a>(
        self,
        table: &mut Table<'a>,
        problems: &mut Vec<Problem>,
    ) -> Read<&'a str> {
        let value = table.need("id", "name it in one word: `id = \"…\"`", problems)?;
        let name = value.string(problems)?;
        match self.mistake(name, value.at.file, value.at.span.clone()) {
            Some(problem) => {
                problems.push(problem);
                Err(Told)
            }
            None => Ok(name),
        }
    }
}

/// What an id may look like.
pub(super) const ID_FORM: &str =
    "write lower-case letters, digits and inner hyphens, a letter first";

/// Whether a word can be an id, and so a part of a message's name.
pub(super) fn is_id(word: &str) -> bool {
    let is_part = |it: char| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-';
    word.starts_with(|it: char| it.is_ascii_lowercase())
        && word.chars().all(is_part)
        && !word.ends_with('-')
}

fn is_one_word(word: &str) -> bool {
    is_id(word) && !word.contains('-')
}

/// Tells a name that stands twice in a list; `what` says what the list holds.
pub(super) fn no_double<'n>(
    what: &str,
    list: &Value<'_>,
    names: impl IntoIterator<Item = &'n str>,
    problems: &mut Vec<Problem>,
) -> Read<()> {
    let mut seen = Vec::new();
    for (name, value) in names.into_iter().zip(list.list(problems)?) {
        if seen.contains(&name) {
            problems.push(value.at.problem(
                "duplicate-name",
                format!("`{name}` stands twice among the {what}"),
                "give one of them another id",
            ));
            return Err(Told);
        }
        seen.push(name);
    }
    Ok(())
}
