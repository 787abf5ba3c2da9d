//! What is said of one sum: a sentence, the sum by each reading, how it comes about, who need not show
//! it, what else is to be known, and what all of it rests on.

use engine::{Fraction, GroundState, Money, QuestionId, RuleId, Sum, Supposition, Truth};

use super::amounts::{amounts, tenge};
use crate::form;
use crate::headings::{focusable_heading, subheading};
use crate::profile::Profile;
use crate::said::{ground, mark};
use crate::texts::{Argument, joined};
use crate::tool::{Tool, link_to};
use crate::view::{Element, View, each, el, paragraph};

fn place_of(sum: &Sum) -> String {
    joined(&["sum-", sum.id.as_str()])
}

/// The line that leads to the result.
pub(super) fn lead<'a>(profile: &'a Profile, sum: &'a Sum) -> View<'a> {
    // The sums alone: the line must leave room for the field above which it stands.
    let sums = is_asked(profile, sum).then(|| told(profile, &profile.money(sum)));
    let sums = sums.flatten().map(|(words, _)| words);
    form::lead(&place_of(sum), sums.unwrap_or_else(|| sentence(profile, sum)))
}

/// The result of a sum, under its name.
pub(super) fn result<'a>(profile: &'a Profile, sum: &'a Sum) -> Element<'a> {
    let id = place_of(sum);
    let heading = focusable_heading(&id);
    let heading = heading.child(sentence(profile, sum));
    let lines = lines(profile, sum);
    el("section")
        .class("result")
        .attribute("aria-labelledby", id.as_str())
        .child(paragraph("over", profile.text(&joined(&[&id, "-name"]))))
        .child(el("div").announced().child(heading).child(lines))
        .child(details(profile, sum))
}

/// Whether the reader's other answers leave the sum to be asked about.
fn is_asked(profile: &Profile, sum: &Sum) -> bool {
    let answers = profile.filled();
    profile.pack().rulebook.is_asked(&sum.filing, &answers, profile.today())
}

/// How much, by each reading; the formula is told below where there is no sum.
pub(crate) fn sentence(profile: &Profile, sum: &Sum) -> String {
    if !is_asked(profile, sum) {
        return profile.text("money-not-asked");
    }
    let money = profile.money(sum);
    if money.factor.is_none() {
        return profile.text("money-no-sum");
    }
    if money.index.is_none() {
        return profile.say("money-no-index", &[year(&money)]);
    }
    match told(profile, &money) {
        None => profile.text("money-no-sum"),
        Some((words, true)) => profile.say("money-one", &[("sum", words.into())]),
        Some((words, false)) => profile.say("money-readings", &[("sums", words.into())]),
    }
}

/// The different sums, one or the other, and whether there is only one.
fn told(profile: &Profile, money: &Money) -> Option<(String, bool)> {
    let mut told: Vec<Fraction> = Vec::new();
    let mut words = String::new();
    for shown in &money.to_show {
        let Some(sum) = shown.sum.filter(|it| !told.contains(it)) else { continue };
        if !told.is_empty() {
            words.push_str(&joined(&[" ", &profile.text("money-or"), " "]));
        }
        told.push(sum);
        words.push_str(&tenge(profile, sum));
    }
    (!told.is_empty()).then_some((words, told.len() == 1))
}

/// The year whose index counts.
fn year(money: &Money) -> (&'static str, Argument) {
    ("year", Argument::Name(money.year().into()))
}

/// What belongs to the sentence: the day of filing, and that the sum may be needless.
fn lines<'a>(profile: &Profile, sum: &Sum) -> View<'a> {
    if !is_asked(profile, sum) {
        return View::Nothing;
    }
    let money = profile.money(sum);
    let line = |words: String| paragraph("share", words);
    let is_supposed = !money.rests_on.is_empty();
    let filed = if is_supposed { "money-filed-by" } else { "money-filed" };
    let filed = profile.say(filed, &[("date", money.filing.into())]);
    let is_exempt = money.exempt == Truth::Met;
    let exempt = is_exempt.then(|| line(profile.text("money-exempt-met")));
    View::All(vec![exempt.into(), line(filed).into()])
}

fn details<'a>(profile: &'a Profile, sum: &Sum) -> View<'a> {
    if !is_asked(profile, sum) {
        return View::Nothing;
    }
    let money = profile.money(sum);
    View::All(vec![
        amounts(profile, &money),
        worked(profile, sum, &money),
        exempt(profile, &money),
        notes(profile, &money),
        rests(profile, sum, &money),
    ])
}

/// How the sum comes about: the factor times the index of the year.
fn worked<'a>(profile: &Profile, sum: &Sum, money: &Money) -> View<'a> {
    let Some(factor) = money.factor else { return View::Nothing };
    let factor = ("factor", Argument::Amount(factor));
    let words = match money.index.zip(money.base) {
        Some((index, base)) => {
            let index = ("index", tenge(profile, index).into());
            let base = ("base", tenge(profile, base).into());
            profile.say("money-worked", &[factor, index, base, year(money)])
        }
        None => profile.say("money-formula", &[factor, year(money)]),
    };
    let mark_of = |rule: &RuleId| {
        let rule = profile.pack().rulebook.rule(rule);
        rule.map(|it| mark(profile, it))
    };
    let words = el("p").child(joined(&[&words, " "]));
    View::All(vec![
        subheading(profile, "money-worked-title").into(),
        words.child(mark_of(&sum.rule)).child(" ").child(mark_of(&sum.index)).into(),
    ])
}

/// Who is said not to have to show it: those that the answers name, and those that they may name.
fn exempt<'a>(profile: &'a Profile, money: &Money) -> View<'a> {
    if money.exempt_by.is_empty() {
        return View::Nothing;
    }
    let all = each(&money.exempt_by, |it| {
        el("li").child(ground(profile, it)).child(standing(profile, it))
    });
    View::All(vec![
        subheading(profile, "money-exempt").into(),
        el("ul").class("grounds").child(all).into(),
    ])
}

/// Whether an exemption is met by the answers, or what would tell.
fn standing<'a>(profile: &'a Profile, state: &GroundState) -> Element<'a> {
    let hint = el("p").class("hint");
    match &state.holds {
        Truth::Unknown { needs } if !needs.is_empty() => {
            let words = joined(&[&profile.text("money-exempt-asked"), " "]);
            hint.child(words).child(each(needs, |it| question(profile, it)))
        }
        Truth::Met => hint.child(profile.text("money-exempt-by")),
        _ => hint,
    }
}

/// A question of another tool, with the way to it.
fn question<'a>(profile: &'a Profile, question: &QuestionId) -> View<'a> {
    let words = profile.question_text(question, "ask");
    View::All(vec![link_to(profile, Tool::Ways).child(words).into(), " ".into()])
}

fn notes<'a>(profile: &Profile, money: &Money) -> View<'a> {
    if money.notes.is_empty() {
        return View::Nothing;
    }
    let all = each(&money.notes, |it| el("li").child(ground(profile, it)));
    View::All(vec![
        subheading(profile, "money-notes").into(),
        el("ul").class("grounds").child(all).into(),
    ])
}

/// What the sums rest on besides rules and answers, each once.
fn rests<'a>(profile: &Profile, sum: &Sum, money: &Money) -> View<'a> {
    let mut items = Vec::new();
    let mut add = |words: String| items.push(el("li").child(words).into());
    for it in &money.rests_on {
        if let Supposition::FiledBy(date) = it {
            add(profile.say("money-rests-filed", &[("date", (*date).into())]));
        }
    }
    if money.to_show.iter().any(|it| it.rests_on.contains(&Supposition::ShownOnce)) {
        add(profile.text("money-rests-once"));
    }
    if let Some(rate) = own_rate(profile, sum)
        && money.to_show.iter().any(|it| it.exchanged.is_some())
    {
        add(profile.say("money-rests-rate", &[("rate", Argument::Amount(rate))]));
    }
    if items.is_empty() {
        return View::Nothing;
    }
    View::All(vec![
        subheading(profile, "money-rests").into(),
        el("ul").class("rests").child(View::All(items)).into(),
    ])
}

fn own_rate(profile: &Profile, sum: &Sum) -> Option<Fraction> {
    let answers = profile.answers();
    let rulebook = &profile.pack().rulebook;
    rulebook.said(sum.rate.as_ref()?, &answers, profile.today())?.number()
}
