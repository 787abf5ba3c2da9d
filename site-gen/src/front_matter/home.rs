//! The head of the home page: its button, short answers, situations, gaps and tools.

use super::{Words, Written, words, words_of, written};
use crate::problem::Problem;
use crate::toml_tree::{Read, Table, Value};

/// What the head of the home page has.
#[derive(Clone, Debug)]
pub struct HomeHead {
    /// The sentence below the title.
    pub lead: Words,
    /// The button.
    pub button: HomeButton,
    /// A few words below the button.
    pub button_note: Words,
    /// The heading of the short answers.
    pub answers_title: Words,
    /// The short answers.
    pub answers: Vec<HomeAnswer>,
    /// The heading of the situations.
    pub situations_title: Words,
    /// The situations.
    pub situations: Vec<HomeLine>,
    /// The heading of what is not known.
    pub unknown_title: Words,
    /// What is not known.
    pub unknown: Vec<Words>,
    /// The link to all of it.
    pub unknown_link: HomeButton,
    /// The heading of the tools.
    pub tools_title: Words,
    /// The tools.
    pub tools: Vec<HomeTool>,
}

/// A label and where it leads.
#[derive(Clone, Debug)]
pub struct HomeButton {
    /// The label.
    pub label: Words,
    /// Where it leads.
    pub link: Written,
}

/// A question, its answer and the page that says more.
#[derive(Clone, Debug)]
pub struct HomeAnswer {
    /// The question.
    pub question: Words,
    /// The answer.
    pub answer: Words,
    /// Where it leads.
    pub link: Written,
}

/// A sentence that leads somewhere.
#[derive(Clone, Debug)]
pub struct HomeLine {
    /// The sentence.
    pub text: Words,
    /// Where it leads.
    pub link: Written,
}

/// A tool, and what it is for.
#[derive(Clone, Debug)]
pub struct HomeTool {
    /// Its name.
    pub label: Words,
    /// What it is for.
    pub text: Words,
    /// Where it is.
    pub link: Written,
}

/// Reads the keys of the home page.
pub(super) fn read(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<HomeHead> {
    // All keys are read before the first mistake ends it: one run tells all.
    let lead = words(table, "lead", problems);
    let button = one(table, "button", button, problems);
    let button_note = words(table, "button_note", problems);
    let answers_title = words(table, "answers_title", problems);
    let answers = list(table, "answers", answer, problems);
    let situations_title = words(table, "situations_title", problems);
    let situations = list(table, "situations", line, problems);
    let unknown_title = words(table, "unknown_title", problems);
    let unknown = unknown(table, problems);
    let unknown_link = one(table, "unknown_link", button_of_link, problems);
    let tools_title = words(table, "tools_title", problems);
    let tools = list(table, "tools", tool, problems);
    Ok(HomeHead {
        lead: lead?,
        button: button?,
        button_note: button_note?,
        answers_title: answers_title?,
        answers: answers?,
        situations_title: situations_title?,
        situations: situations?,
        unknown_title: unknown_title?,
        unknown: unknown?,
        unknown_link: unknown_link?,
        tools_title: tools_title?,
        tools: tools?,
    })
}

type ReadEntry<T> = fn(&mut Table<'_>, &mut Vec<Problem>) -> Read<T>;

fn one<T>(
    table: &mut Table<'_>,
    key: &str,
    each: ReadEntry<T>,
    problems: &mut Vec<Problem>,
) -> Read<T> {
    let value = table.need(key, &format!("add `{key} = {{ … }}`"), problems)?;
    entry(&value, each, problems)
}

fn list<T>(
    table: &mut Table<'_>,
    key: &str,
    each: ReadEntry<T>,
    problems: &mut Vec<Problem>,
) -> Read<Vec<T>> {
    let value = table.need(key, &format!("add `{key} = [ … ]`"), problems)?;
    entries(&value, each, problems)
}

fn entries<T>(
    value: &Value<'_>,
    each: ReadEntry<T>,
    problems: &mut Vec<Problem>,
) -> Read<Vec<T>> {
    let values = value.list(problems)?;
    let read: Vec<Read<T>> =
        values.iter().map(|value| entry(value, each, problems)).collect();
    read.into_iter().collect()
}

fn entry<T>(
    value: &Value<'_>,
    each: ReadEntry<T>,
    problems: &mut Vec<Problem>,
) -> Read<T> {
    let mut table = value.table(value.key.clone(), problems)?;
    let read = each(&mut table, problems);
    table.finish(problems);
    read
}

fn unknown(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<Vec<Words>> {
    let value = table.need("unknown", "add `unknown = [\"…\"]`", problems)?;
    let values = value.list(problems)?;
    let read: Vec<Read<Words>> =
        values.iter().map(|value| words_of(value, problems)).collect();
    read.into_iter().collect()
}

fn button(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<HomeButton> {
    let (label, link) =
        (words(table, "label", problems), written(table, "url", problems));
    Ok(HomeButton { label: label?, link: link? })
}

fn button_of_link(
    table: &mut Table<'_>,
    problems: &mut Vec<Problem>,
) -> Read<HomeButton> {
    let (label, link) =
        (words(table, "label", problems), written(table, "link", problems));
    Ok(HomeButton { label: label?, link: link? })
}

fn answer(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<HomeAnswer> {
    let question = words(table, "question", problems);
    let answer = words(table, "answer", problems);
    let link = written(table, "link", problems);
    Ok(HomeAnswer { question: question?, answer: answer?, link: link? })
}

fn line(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<HomeLine> {
    let (text, link) = (words(table, "text", problems), written(table, "link", problems));
    Ok(HomeLine { text: text?, link: link? })
}

fn tool(table: &mut Table<'_>, problems: &mut Vec<Problem>) -> Read<HomeTool> {
    let label = words(table, "label", problems);
    let text = words(table, "text", problems);
    let link = written(table, "link", problems);
    Ok(HomeTool { label: label?, text: text?, link: link? })
}
