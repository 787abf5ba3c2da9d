//! What is said of one procedure: a sentence with the next day that matters, warnings, the stages,
//! the paper, and what all of it rests on.

use engine::{
    CalendarError, Date, Deadline, Plan, PlannedLength, PlannedStage, Schedule, StageId,
    StageState, Supposition, Warning,
};

use super::{stages, suppositions, warnings};
use crate::form;
use crate::headings::focusable_heading;
use crate::profile::Profile;
use crate::said::{mark, said};
use crate::texts::{Argument, DateStyle, joined};
use crate::view::{Element, View, el, paragraph};

fn place_of(plan: &Plan) -> String {
    joined(&["plan-", plan.id.as_str()])
}

/// The line that leads to the result.
pub(super) fn lead<'a>(profile: &'a Profile, plan: &'a Plan) -> View<'a> {
    form::lead(&place_of(plan), sentence(profile, plan))
}

/// The result of a procedure, under its name.
pub(super) fn result<'a>(profile: &'a Profile, plan: &'a Plan) -> Element<'a> {
    let id = place_of(plan);
    let heading = focusable_heading(&id);
    let heading = heading.child(sentence(profile, plan));
    let lines = lines(profile, plan);
    el("section")
        .class("result")
        .attribute("aria-labelledby", id.as_str())
        .child(paragraph("over", profile.text(&joined(&[&id, "-name"]))))
        .child(el("div").announced().child(heading).child(lines))
        .child(details(profile, plan))
}

/// What a stage is called.
pub(super) fn name(profile: &Profile, stage: &StageId) -> String {
    profile.text(&joined(&["stage-", stage.as_str(), "-name"]))
}

/// The last day, or both where it is not known whether an uncertain day is off.
pub(super) fn days(profile: &Profile, deadline: Deadline) -> String {
    let date = deadline.date;
    match deadline.if_uncertain_days_are_off {
        Some(other) => {
            let both = [("date", date.into()), ("other", other.into())];
            profile.say("plan-two-days", &both)
        }
        None => profile.texts().language.day(date, DateStyle::Long),
    }
}

/// That there is no day, since the holidays of a year are not known.
pub(super) fn no_holidays(profile: &Profile, error: CalendarError) -> String {
    let (CalendarError::UnknownYear { year } | CalendarError::NoStart { year }) = error;
    profile.say("plan-no-holidays", &[("year", Argument::Name(year.into()))])
}

/// Whether the reader's other answers leave the procedure to be asked about.
fn is_asked(profile: &Profile, plan: &Plan) -> bool {
    let answers = profile.filled();
    profile.pack().rulebook.is_asked(&plan.now, &answers, profile.today())
}

/// The stage that is running or comes next, unless all are over.
fn first_open(schedule: &Schedule) -> Option<&PlannedStage> {
    schedule.stages.iter().find(|it| it.state != StageState::Done)
}

/// The next day that matters, or why there is none.
pub(crate) fn sentence(profile: &Profile, plan: &Plan) -> String {
    if !is_asked(profile, plan) {
        return profile.text("plan-not-asked");
    }
    let schedule = profile.schedule(plan);
    let Some(stage) = first_open(&schedule) else {
        return profile.text("plan-over");
    };
    let called = ("stage", name(profile, &stage.stage).into());
    match stage.no_later_than {
        Some(Ok(_)) if is_overdue(&schedule) => profile.say("plan-overdue", &[called]),
        Some(Ok(deadline)) => by(profile, stage, deadline),
        Some(Err(error)) => no_holidays(profile, error),
        None => profile.say("plan-undated", &[called]),
    }
}

/// By which day a stage must be over.
fn by(profile: &Profile, stage: &PlannedStage, deadline: Deadline) -> String {
    let is_own = matches!(stage.length, PlannedLength::NotKnown { .. });
    let message = if is_own { "plan-by-own" } else { "plan-by" };
    let called = ("stage", name(profile, &stage.stage).into());
    profile.say(message, &[called, ("days", days(profile, deadline).into())])
}

/// Each day that is told, with an id of its own and in words: those by which stages must be over, and
/// the one until which the paper is surely valid.
#[cfg(feature = "hydrate")]
pub(crate) fn days_told(
    profile: &Profile,
    plan: &Plan,
) -> Vec<(&'static str, Date, String)> {
    let mut told = Vec::new();
    if !is_asked(profile, plan) {
        return told;
    }
    let schedule = profile.schedule(plan);
    for stage in &schedule.stages {
        if let Some(Ok(deadline)) = stage.no_later_than {
            let words = by(profile, stage, deadline);
            told.push((stage.stage.as_str(), deadline.date, words));
        }
    }
    if let Some((words, until)) = paper_words(profile, plan, &schedule) {
        told.push(("paper", until, words));
    }
    told
}

fn is_overdue(schedule: &Schedule) -> bool {
    schedule.warnings.iter().any(|it| matches!(it, Warning::Overdue { .. }))
}

/// What belongs to the sentence: that it is counted from today, and how the procedure ends.
fn lines<'a>(profile: &Profile, plan: &Plan) -> View<'a> {
    let schedule = profile.schedule(plan);
    let first = first_open(&schedule).filter(|_| is_asked(profile, plan));
    let Some(first) = first else { return View::Nothing };
    let line = |words: String| paragraph("share", words);
    let from_today = first.rests_on.contains(&Supposition::StartIsToday);
    let from_today = from_today.then(|| line(profile.text("plan-from-today")));
    let end = end(profile, &schedule, first);
    View::All(vec![from_today.into(), end.map(line).into()])
}

/// When the last stage ends, or why that cannot be told; nothing if the sentence has said it.
fn end(profile: &Profile, schedule: &Schedule, first: &PlannedStage) -> Option<String> {
    let last = schedule.stages.last()?;
    if let Some(ends) = schedule.ends {
        let own = if last.rests_on_own_waits() { "plan-last-own" } else { "plan-last" };
        let called = ("stage", name(profile, &last.stage).into());
        let days = ("days", days(profile, ends).into());
        return (last != first).then(|| profile.say(own, &[called, days]));
    }
    for stage in &schedule.stages {
        match stage.no_later_than {
            Some(Err(_)) if stage == first => return None,
            Some(Err(error)) => return Some(no_holidays(profile, error)),
            None if stage.state != StageState::Done => break,
            _ => {}
        }
    }
    Some(profile.text("plan-no-end"))
}

fn details<'a>(profile: &Profile, plan: &Plan) -> View<'a> {
    if !is_asked(profile, plan) {
        return View::Nothing;
    }
    let schedule = profile.schedule(plan);
    View::All(vec![
        warnings::warnings(profile, plan, &schedule),
        stages::stages(profile, &schedule),
        paper(profile, plan, &schedule).into(),
        stated_end(profile, plan, &schedule).into(),
        suppositions::suppositions(profile, &schedule),
    ])
}

/// The paper that a stage gives, with its last surely valid day.
fn paper<'a>(profile: &Profile, plan: &Plan, schedule: &Schedule) -> Option<Element<'a>> {
    let (words, _) = paper_words(profile, plan, schedule)?;
    let rule = profile.pack().rulebook.rule(&plan.outcome.as_ref()?.validity);
    let words = paragraph("paper", words).child(" ");
    Some(words.child(rule.map(|it| mark(profile, it))))
}

/// Until when the paper is valid, in words, and that day.
fn paper_words(
    profile: &Profile,
    plan: &Plan,
    schedule: &Schedule,
) -> Option<(String, Date)> {
    let paper = schedule.paper?;
    let arguments = [
        ("stage", name(profile, &plan.outcome.as_ref()?.given_by).into()),
        ("dated", paper.dated.into()),
        ("until", paper.valid_until.into()),
    ];
    let mut words = profile.say("plan-paper", &arguments);
    if paper.is_supposed {
        words.push(' ');
        words.push_str(&profile.text("plan-paper-supposed"));
    }
    Some((words, paper.valid_until))
}

/// The stated end of the procedure while it is to come and no warning has told it.
fn stated_end<'a>(
    profile: &Profile,
    plan: &Plan,
    schedule: &Schedule,
) -> Option<Element<'a>> {
    let rule = plan.ends.as_ref()?;
    let ends =
        profile.pack().rulebook.value(rule, "value", schedule.as_of).ok()?.day()?;
    let is_warned =
        schedule.warnings.iter().any(|it| matches!(it, Warning::PilotEnds { .. }));
    let is_to_come = first_open(schedule).is_some() && schedule.as_of <= ends;
    let is_to_come = is_to_come && !is_warned;
    is_to_come.then(|| paragraph("hint", said(profile, rule, None)))
}
