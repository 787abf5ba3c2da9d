//! What may follow: the attempts that are left, and the ban that breaking a rule may bring.

use engine::{Asking, Attempts, Ban, Date, Exam, QuestionId, RuleId, Supposition};

use super::judged;
use crate::headings::heading;
use crate::profile::Profile;
use crate::said::{said, words};
use crate::view::{Element, View, each, el};

/// Attempts and ban, each while it may matter.
pub(super) fn after<'a>(profile: &'a Profile, exam: &'a Exam) -> View<'a> {
    let marks = judged(profile, exam);
    let attempts = exam.attempts.as_ref().zip(marks.attempts);
    let attempts = attempts.filter(|(it, _)| may_matter(profile, &it.question));
    let ban = exam.ban.as_ref().zip(marks.ban);
    let ban = ban.filter(|(it, _)| may_matter(profile, &it.question));
    View::All(vec![
        attempts.map(|(_, it)| attempts_left(profile, &it)).into(),
        ban.map(|(_, it)| ban_of(profile, &it)).into(),
    ])
}

/// Whether the question is asked, or may be.
fn may_matter(profile: &Profile, question: &QuestionId) -> bool {
    let asked = profile.asked();
    let asked = asked.iter().find(|it| it.question == *question);
    asked.is_some_and(|it| !matches!(it.state, Asking::Faded { .. }))
}

fn attempts_left<'a>(profile: &Profile, attempts: &Attempts) -> Element<'a> {
    let left = attempts.left.map(|left| match left {
        0 => profile.text("kaztest-attempts-none"),
        _ => profile.say("kaztest-attempts-left", &[("count", left.into())]),
    });
    section(profile, "kaztest-attempts", &attempts.rule, left.map(strong).into())
}

fn ban_of<'a>(profile: &Profile, ban: &Ban) -> Element<'a> {
    let say = |name: &str, date: Date| profile.say(name, &[("date", date.into())]);
    let until = ban.may_last_until.as_ref().and_then(|it| it.as_ref().ok());
    let until = until.map(|it| strong(say("kaztest-ban-until", it.latest())));
    let supposed = each(&ban.rests_on, |it| {
        let Supposition::BanFrom(from) = it else { return View::Nothing };
        let mark = el("span").class("mark mark-inferred");
        let mark = mark.child(profile.text("mark-inferred"));
        el("p").child(say("kaztest-ban-from", *from)).child(" ").child(mark).into()
    });
    let own = View::All(vec![until.into(), supposed]);
    section(profile, "kaztest-ban", &ban.rule, own)
}

fn strong<'a>(words: String) -> Element<'a> {
    el("p").child(el("strong").child(words))
}

/// What the reader's answers make of a rule, then the rule itself with all that belongs to it.
fn section<'a>(
    profile: &Profile,
    title: &str,
    rule: &RuleId,
    own: View<'a>,
) -> Element<'a> {
    let told = profile.pack().rulebook.rule(rule);
    let items = told.map(|it| it.items.as_slice()).unwrap_or_default();
    let notes = told.map(|it| it.notes.as_slice()).unwrap_or_default();
    let list = (!items.is_empty()).then(|| {
        let item = |it: &String| el("li").child(words(profile, rule, Some(it)));
        el("ul").child(each(items, item))
    });
    el("section")
        .class("follows")
        .child(heading(profile, title))
        .child(el("div").announced().child(own))
        .child(el("p").child(said(profile, rule, None)))
        .child(list)
        .child(each(notes, |it| el("p").child(words(profile, rule, Some(it)))))
}
