//! What runs out before a procedure does, or is not known: above the dates, each with its rule.

use engine::{Plan, PlannedLength, RuleId, Schedule, StageId, Warning};

use super::result::{days, name};
use super::stages::mark_of;
use crate::profile::Profile;
use crate::said::said;
use crate::texts::joined;
use crate::view::{Element, View, each, el};

/// The warnings; nothing if there are none.
pub(super) fn warnings<'a>(
    profile: &Profile,
    plan: &Plan,
    schedule: &Schedule,
) -> View<'a> {
    if schedule.warnings.is_empty() {
        return View::Nothing;
    }
    let all = each(&schedule.warnings, |it| {
        let (key, words) = words(profile, plan, it);
        let rule = rule(plan, schedule, it);
        let mark = rule.and_then(|rule| mark_of(profile, rule));
        let item = el("li").class("notice").key(key).child(joined(&[&words, " "]));
        item.child(mark).child(" ").child(more(profile, it))
    });
    el("ul").class("plain warnings").child(all).into()
}

/// What is said, with a key that tells it from the others.
fn words(profile: &Profile, plan: &Plan, warning: &Warning) -> (&'static str, String) {
    let called = |stage: &StageId| ("stage", name(profile, stage).into());
    match warning {
        Warning::Overdue { stage, no_later_than } => {
            let days = ("days", days(profile, *no_later_than).into());
            ("overdue", profile.say("plan-warns-overdue", &[called(stage), days]))
        }
        Warning::StayEnds { stay_until, stage, can_last_until } => {
            let dates =
                [("date", (*stay_until).into()), ("until", (*can_last_until).into())];
            let [date, until] = dates;
            ("stay", profile.say("plan-warns-stay", &[called(stage), date, until]))
        }
        Warning::StayUndecided { stay_until, stage } => {
            let date = ("date", (*stay_until).into());
            ("stay", profile.say("plan-warns-stay-open", &[called(stage), date]))
        }
        Warning::StayNotKnown => ("stay", profile.text("plan-warns-stay-unknown")),
        Warning::OutcomeExpires { valid_until, stage, can_last_until } => {
            let from = plan.outcome.as_ref().map(|it| name(profile, &it.given_by));
            let arguments = [
                called(stage),
                ("from", from.unwrap_or_default().into()),
                ("date", (*valid_until).into()),
                ("until", (*can_last_until).into()),
            ];
            ("paper", profile.say("plan-warns-paper", &arguments))
        }
        Warning::PilotEnds { ends, stage, can_last_until, .. } => {
            let arguments = [
                called(stage),
                ("date", (*ends).into()),
                ("until", (*can_last_until).into()),
            ];
            ("end", profile.say("plan-warns-end", &arguments))
        }
    }
}

/// The rule that it rests on: of a stay, which no rule sets, the one of the stage's length.
fn rule<'r>(
    plan: &'r Plan,
    schedule: &'r Schedule,
    warning: &Warning,
) -> Option<&'r RuleId> {
    let stage = match warning {
        Warning::PilotEnds { .. } => return plan.ends.as_ref(),
        Warning::OutcomeExpires { .. } => {
            return plan.outcome.as_ref().map(|it| &it.validity);
        }
        Warning::StayNotKnown => return None,
        Warning::Overdue { stage, .. }
        | Warning::StayEnds { stage, .. }
        | Warning::StayUndecided { stage, .. } => stage,
    };
    let planned = schedule.stages.iter().find(|it| it.stage == *stage)?;
    let (PlannedLength::AtMost { rule, .. } | PlannedLength::NotKnown { rule }) =
        &planned.length;
    Some(rule)
}

/// What is not known after the stated end.
fn more<'a>(profile: &Profile, warning: &Warning) -> Option<Element<'a>> {
    let Warning::PilotEnds { after_end, .. } = warning else { return None };
    let rule = after_end.as_ref()?;
    Some(el("span").child(said(profile, rule, None)))
}
