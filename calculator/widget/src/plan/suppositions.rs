//! What the dates rest on, each once: what is supposed, and the working days that are counted.

use engine::{CalendarYear, PlannedLength, Schedule, Supposition, TimeSpan};

use super::result::name;
use super::stages::{mark_of, span_words};
use crate::headings::subheading;
use crate::profile::Profile;
use crate::said::said;
use crate::texts::{Argument, joined};
use crate::view::{View, el};

/// The list; nothing if there are no dates.
pub(super) fn suppositions<'a>(profile: &Profile, schedule: &Schedule) -> View<'a> {
    let mut items = Vec::new();
    let mut add = |what: View<'a>| items.push(el("li").child(what).into());
    for it in &schedule.rests_on {
        let words = match it {
            Supposition::Counting(rule) => {
                add(said(profile, rule, None));
                continue;
            }
            Supposition::StartIsToday => profile.text("plan-rests-today"),
            Supposition::OwnWait { stage, days } => {
                let arguments = [
                    ("stage", name(profile, stage).into()),
                    ("length", span_words(profile, TimeSpan::Days(*days)).into()),
                ];
                profile.say("plan-rests-wait", &arguments)
            }
            Supposition::DocumentDay(date) => {
                profile.say("plan-rests-paper", &[("date", (*date).into())])
            }
            // Of sums and of tests.
            Supposition::FiledBy(_)
            | Supposition::ShownOnce
            | Supposition::BanFrom(_) => continue,
        };
        add(words.into());
    }
    for year in &profile.pack().rulebook.calendar.years {
        if is_counted(schedule, year) {
            let number = [("year", Argument::Name(year.year.into()))];
            let words = joined(&[&profile.say("plan-rests-calendar", &number), " "]);
            let mark = mark_of(profile, &year.rule);
            add(View::All(vec![words.into(), mark.into()]));
        }
    }
    if items.is_empty() {
        return View::Nothing;
    }
    View::All(vec![
        subheading(profile, "plan-rests").into(),
        el("ul").class("rests").child(View::All(items)).into(),
    ])
}

/// Whether working days of that year are counted: a stage of working days that has a day can reach
/// from the day before it up to its own.
fn is_counted(schedule: &Schedule, year: &CalendarYear) -> bool {
    let mut begins = schedule.as_of.year();
    for planned in &schedule.stages {
        if let engine::StageState::Running { since } = planned.state {
            begins = since.year();
        }
        let Some(Ok(ends)) = planned.no_later_than else { continue };
        let is_working_days = matches!(
            planned.length,
            PlannedLength::AtMost { span: TimeSpan::WorkingDays(_), .. }
        );
        let ends = ends.latest().year();
        if is_working_days && (begins..=ends).contains(&year.year) {
            return true;
        }
        begins = ends;
    }
    false
}
