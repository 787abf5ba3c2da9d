//! The stages of a procedure in order: where the reader stands with each, how long it can last, and
//! the day by which it must be over.

use engine::{
    PlannedLength, PlannedStage, RuleId, Schedule, StageState, Supposition, TimeSpan,
    Unit,
};

use super::result::{days, name, no_holidays};
use crate::headings::subheading;
use crate::profile::Profile;
use crate::said::mark;
use crate::texts::joined;
use crate::view::{Element, View, each, el, paragraph};

/// The list of stages.
pub(super) fn stages<'a>(profile: &Profile, schedule: &Schedule) -> View<'a> {
    let rows = each(&schedule.stages, |it| row(profile, schedule, it));
    View::All(vec![
        subheading(profile, "plan-stages").into(),
        el("ol").class("lines stages").child(rows).into(),
    ])
}

fn row<'a>(
    profile: &Profile,
    schedule: &Schedule,
    planned: &PlannedStage,
) -> Element<'a> {
    let (word, state) = state(profile, schedule, planned.state);
    let is_done = planned.state == StageState::Done;
    let length = (!is_done).then(|| length(profile, schedule, planned));
    el("li")
        .key(planned.stage.as_str())
        .attribute("data-state", word)
        .child(el("h4").child(name(profile, &planned.stage)))
        .child(paragraph("hint standing-at", state))
        .child(until(profile, planned))
        .child(length)
}

fn state(
    profile: &Profile,
    schedule: &Schedule,
    state: StageState,
) -> (&'static str, String) {
    let starts_today = schedule.rests_on.contains(&Supposition::StartIsToday);
    match state {
        StageState::Done => ("done", profile.text("plan-state-done")),
        // Nobody has said that it began today.
        StageState::Running { since } if starts_today && since == schedule.as_of => {
            ("running", profile.text("plan-state-running-undated"))
        }
        StageState::Running { since } => {
            let since = [("date", since.into())];
            ("running", profile.say("plan-state-running", &since))
        }
        StageState::Next => ("next", profile.text("plan-state-next")),
        StageState::Later => ("later", profile.text("plan-state-later")),
    }
}

/// The last day, with what is special about it.
fn until<'a>(profile: &Profile, planned: &PlannedStage) -> Option<Element<'a>> {
    let until = el("p").class("until");
    let deadline = match planned.no_later_than? {
        Ok(deadline) => deadline,
        Err(error) => return Some(until.child(no_holidays(profile, error))),
    };
    // A wait of the reader's own is no maximum.
    let is_own = matches!(planned.length, PlannedLength::NotKnown { .. });
    let before = if is_own { "plan-until" } else { "plan-no-later-than" };
    let own = planned.rests_on_own_waits().then(|| {
        let words = profile.text("plan-with-own");
        el("span").class("hint").child(words)
    });
    let words = joined(&[&profile.text(before), " "]);
    let day = el("b").child(days(profile, deadline));
    Some(until.child(words).child(day).child(" ").child(own))
}

fn length<'a>(
    profile: &Profile,
    schedule: &Schedule,
    planned: &PlannedStage,
) -> Element<'a> {
    let (words, rule) = match &planned.length {
        PlannedLength::AtMost { rule, span } => {
            let length = [("length", span_words(profile, *span).into())];
            (profile.say("plan-at-most", &length), rule)
        }
        PlannedLength::NotKnown { rule } => {
            (not_published(profile, schedule, planned), rule)
        }
    };
    paragraph("hint", joined(&[&words, " "])).child(mark_of(profile, rule))
}

/// That its length is not published, with the days that the reader allows for it.
fn not_published(
    profile: &Profile,
    schedule: &Schedule,
    planned: &PlannedStage,
) -> String {
    for it in &schedule.rests_on {
        if let Supposition::OwnWait { stage, days } = it
            && *stage == planned.stage
        {
            let length = span_words(profile, TimeSpan::Days(*days));
            return profile.say("plan-not-published-own", &[("length", length.into())]);
        }
    }
    profile.text("plan-not-published")
}

/// A length of time in words.
pub(super) fn span_words(profile: &Profile, span: TimeSpan) -> String {
    let (unit, number) = match span {
        TimeSpan::WorkingDays(days) => (Unit::WorkingDays, u32::from(days.0)),
        TimeSpan::Days(days) => (Unit::Days, days),
        TimeSpan::Months(months) => (Unit::Months, months),
        TimeSpan::Years(years) => (Unit::Years, years),
    };
    profile.say(&joined(&["unit-", unit.as_str()]), &[("value", number.into())])
}

/// The mark of a rule.
pub(super) fn mark_of<'a>(profile: &Profile, rule: &RuleId) -> Option<Element<'a>> {
    profile.pack().rulebook.rule(rule).map(|it| mark(profile, it))
}
