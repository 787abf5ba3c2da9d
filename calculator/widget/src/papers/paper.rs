//! One paper: its name, whether it is needed and by what, how old it may be, how long it must last.

use engine::{
    Age, Document, GroundState, Lasting, Lasts, Need, Paper, QuestionId, Truth, WayId,
};

use super::{TICK, of_paper};
use crate::profile::Profile;
use crate::question::place_of;
use crate::said::{ground_words, mark, said};
use crate::texts::joined;
use crate::view::{Element, View, each, el, paragraph};

/// The rulebook's entry of a paper.
pub(super) fn document_of<'a>(
    profile: &'a Profile,
    paper: &Paper,
) -> Option<&'a Document> {
    let documents = &profile.pack().rulebook.documents;
    documents.iter().find(|it| it.id == paper.document)
}

/// A paper that is needed, or may be.
pub(super) fn paper<'a>(profile: &'a Profile, way: &WayId, paper: &Paper) -> Element<'a> {
    let name = of_paper(way, &paper.document);
    let document = document_of(profile, paper);
    let rule = document.and_then(|it| profile.pack().rulebook.rule(&it.rule));
    let is_met = |it: &&GroundState| it.holds == Truth::Met;
    let notes = paper.notes.iter().filter(is_met);
    el("li")
        .key(paper.document.as_str())
        .child(tick(profile, name, paper_name(profile, paper)))
        .child(" ")
        .child(rule.map(|it| mark(profile, it)))
        .child(depends(profile, paper))
        .child(paper.age.as_ref().map(|it| age(profile, it)))
        .child(document.and_then(|it| lasting(profile, it, paper.lasting.as_ref()?)))
        .child(each(notes, |it| line(profile, "hint", "", it)))
        .child(document.and_then(|it| why(profile, it, paper)))
}

/// A paper that is not needed, with what says so.
pub(super) fn not_needed<'a>(profile: &Profile, paper: &Paper) -> Element<'a> {
    let because = each(&paper.because, |it| line(profile, "hint", "", it));
    el("li").child(paper_name(profile, paper)).child(because)
}

fn paper_name(profile: &Profile, paper: &Paper) -> String {
    let item =
        document_of(profile, paper).and_then(|it| Some((it.rule, it.item.as_ref()?)));
    match item {
        Some((rule, item)) => profile.rule_text(&rule, item),
        None => profile.text(&joined(&["document-", paper.document.as_str(), "-name"])),
    }
}

/// Something to be ticked off. It stands with what is typed, so that it stays when the list changes.
pub(super) fn tick(profile: &Profile, name: String, words: String) -> Element<'_> {
    let shown = name.clone();
    let field = el("input")
        .attribute("type", "checkbox")
        .attribute("name", name.as_str())
        .checked(!profile.typed(&shown).is_empty())
        .on("change", move |heard| {
            profile.set_typed(&name, if heard.is_checked { TICK } else { "" });
        });
    el("label").class("tick").child(field).child(el("span").child(words))
}

/// The questions that decide whether it is needed.
fn depends<'a>(profile: &Profile, paper: &Paper) -> Option<Element<'a>> {
    let Need::Depends { needs } = &paper.need else { return None };
    let line = el("p").class("depends");
    if needs.is_empty() {
        return Some(line.child(profile.text("papers-unclear")));
    }
    let links = each(needs, |it| View::All(vec![" ".into(), link(profile, it).into()]));
    Some(line.child(profile.text("papers-depends")).child(links))
}

fn link<'a>(profile: &Profile, question: &QuestionId) -> Element<'a> {
    let place = joined(&["#", &place_of(question)]);
    el("a").attribute("href", place).child(profile.question_text(question, "ask"))
}

/// How old it may be, with what else the rule says of that.
fn age<'a>(profile: &Profile, age: &Age) -> Element<'a> {
    let line = el("p").class("hint");
    let Some(oldest) = age.oldest else {
        return line.child(said(profile, &age.rule, None));
    };
    let rule = profile.pack().rulebook.rule(&age.rule);
    let mut words = profile.say("papers-oldest", &[("date", oldest.into())]);
    words.push(' ');
    for note in rule.map(|it| it.notes.as_slice()).unwrap_or_default() {
        words.push_str(&profile.rule_text(&age.rule, note));
        words.push(' ');
    }
    line.child(words).child(rule.map(|it| mark(profile, it)))
}

/// How long it must last, and whether the reader's does.
fn lasting<'a>(
    profile: &Profile,
    document: &Document,
    lasting: &Lasting,
) -> Option<View<'a>> {
    let until = lasting.needed_until?;
    let until = profile.say("papers-lasts-until", &[("date", until.into())]);
    let own = match lasting.lasts {
        Lasts::Enough => paragraph("depends", profile.text("papers-lasts")),
        Lasts::TooShort { missing_days } => {
            let days = [("days", missing_days.into())];
            paragraph("problem", profile.say("papers-too-short", &days))
        }
        Lasts::Unknown => {
            let question = &document.validity.as_ref()?.until;
            paragraph("depends", link(profile, question))
        }
    };
    Some(View::All(vec![paragraph("hint", until).into(), own.into()]))
}

/// What would make it needed or needless, and what may have to be known of it: folded, since it is
/// much and does not concern everybody.
fn why<'a>(profile: &Profile, document: &Document, paper: &Paper) -> Option<Element<'a>> {
    let is_open = matches!(paper.need, Need::Depends { .. });
    let mut lines = Vec::new();
    for it in &paper.because {
        // The name of the paper says it already.
        if it.rule == document.rule && it.note == document.item {
            continue;
        }
        let is_exempt =
            document.exempt.iter().any(|own| own.rule == it.rule && own.note == it.note);
        let before = match (is_open, is_exempt) {
            (true, true) => profile.text("papers-unless"),
            (true, false) => profile.text("papers-if"),
            (false, _) => String::new(),
        };
        lines.push(line(profile, "", &before, it));
    }
    for it in &paper.notes {
        if it.holds != Truth::Met {
            lines.push(line(profile, "", "", it));
        }
    }
    let summary = el("summary").child(profile.text("say-why"));
    (!lines.is_empty())
        .then(|| el("details").class("why").child(summary).child(View::All(lines)))
}

/// A ground in one line, with what it would do before it. What is but one of a rule's list gets its
/// title, and a text that speaks of a list gets the list.
fn line<'a>(
    profile: &Profile,
    class: &str,
    before: &str,
    state: &GroundState,
) -> View<'a> {
    let rule = profile.pack().rulebook.rule(&state.rule);
    let items = rule.map(|it| it.items.as_slice()).unwrap_or_default();
    let mut words = before.to_owned();
    if !words.is_empty() {
        words.push(' ');
    }
    match &state.note {
        Some(note) if before.is_empty() && items.contains(note) => {
            words.push_str(&profile.rule_text(&state.rule, "title"));
            words.push_str(": ");
        }
        _ => {}
    }
    words.push_str(&ground_words(profile, state));
    if state.note.is_none() {
        let mut between = " ";
        for item in items {
            words.push_str(between);
            words.push_str(&profile.rule_text(&state.rule, item));
            between = "; ";
        }
    }
    words.push(' ');
    let line = el("p").class(class).child(words);
    line.child(rule.map(|it| mark(profile, it))).into()
}
