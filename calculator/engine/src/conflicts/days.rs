//! Conflicts of stages and of the working calendar: durations that are none, years that are missing
//! and days off that are misplaced.

use super::{Conflicts, Place};
use crate::book::figure::Unit;
use crate::book::plan::StageLength;
use crate::value::calendar::CalendarYear;
use crate::value::date::Weekday::{Saturday, Sunday};
use crate::value::id::{OptionId, RuleId, StageId};

impl Conflicts<'_> {
    pub(super) fn stages(&mut self) {
        for stage in &self.rulebook.stages {
            let place = Place::Stage(stage.id);
            match &stage.length {
                StageLength::Unknown(rule) => {
                    self.rule_exists(place, rule);
                }
                StageLength::AtMost { duration, counting } => {
                    if let Some(counting) = counting {
                        self.rule_exists(place.clone(), counting);
                    }
                    self.duration(place, duration);
                }
            }
        }
    }

    /// A stage comes once in a procedure: the one that is met again would never be reached.
    pub(super) fn stages_once(&mut self) {
        for plan in &self.rulebook.plans {
            for (n, id) in plan.stages.iter().enumerate() {
                if plan.stages[..n].contains(id) {
                    self.add(
                        Place::Plan(plan.id).part(format!("stages.{n}")),
                        "stage-twice",
                        format!("`{id}` comes twice in `{}`", plan.id),
                        "leave one out; what happens again is a stage of its own",
                    );
                }
            }
        }
    }

    /// An answer says of one stage alone that it comes next, or that it has begun.
    pub(super) fn positions(&mut self) {
        for plan in &self.rulebook.plans {
            let mut seen: Vec<(&OptionId, &StageId)> = Vec::new();
            for (n, id) in plan.stages.iter().enumerate() {
                let Some(stage) = self.rulebook.stage(id) else { continue };
                if plan.stages[..n].contains(id) {
                    continue;
                }
                for option in stage.next.iter().chain(&stage.begun) {
                    let first = seen.iter().find(|(it, _)| *it == option);
                    let Some((_, first)) = first else {
                        seen.push((option, &stage.id));
                        continue;
                    };
                    self.add(
                        Place::Stage(stage.id),
                        "two-positions",
                        format!(
                            "`{option}` already says where in `{}` one stands",
                            plan.id
                        ),
                        "name it once: as `next` or as `begun` of one stage",
                    );
                    self.names_other(Place::Stage(*(*first)));
                }
            }
        }
    }

    fn duration(&mut self, place: Place, rule: &RuleId) {
        if !self.rule_exists(place.clone(), rule) {
            return;
        }
        let figure = self.rulebook.rule(rule).and_then(|it| it.figure("value"));
        let is_in_days =
            figure.is_some_and(|it| matches!(it.unit, Unit::Days | Unit::WorkingDays));
        if !is_in_days || self.rulebook.value(rule, "value", self.on).is_err() {
            self.add(
                place,
                "no-duration",
                format!("rule `{rule}` has no value to last for"),
                "give it `figures.value` in `days` or `working_days`",
            );
        }
    }

    pub(super) fn calendar(&mut self) {
        let years = &self.rulebook.calendar.years;
        for (n, year) in years.iter().enumerate() {
            let place = Place::Calendar(year.year);
            self.rule_exists(place.clone(), &year.rule);
            if n > 0 && years[n - 1].year.checked_add(1) != Some(year.year) {
                self.add(
                    place,
                    "calendar-gap",
                    format!("no calendar for the year before {}", year.year),
                    "add the missing year: working days are counted across its end",
                );
            }
            self.days_off(year);
        }
    }

    fn days_off(&mut self, year: &CalendarYear) {
        for day in year.days_off.iter().chain(&year.uncertain) {
            let is_weekend = matches!(day.weekday(), Saturday | Sunday);
            if day.year() != year.year || is_weekend {
                self.add(
                    Place::Calendar(year.year),
                    "day-off-misplaced",
                    format!("{day} is not a Monday to Friday of {}", year.year),
                    "list only days off that fall on Monday to Friday of that year",
                );
            }
        }
    }
}
