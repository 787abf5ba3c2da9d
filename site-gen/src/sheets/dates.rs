//! Procedures on paper: each stage with how long it can last, and the days off that are still to come,
//! so that working days can be counted with a pen.

use engine::{CalendarYear, Date, Plan, RuleId, Stage, StageLength};
use widget::DateStyle;

use super::worksheet::Worksheet;
use crate::render::context::sheets::{
    DaysOffContext, PlanSheetContext, SaidContext, StageContext,
};

impl Worksheet<'_> {
    /// The procedures.
    pub(super) fn plans(&mut self) -> Vec<PlanSheetContext> {
        self.book().plans.iter().map(|plan| self.plan(plan)).collect()
    }

    fn plan(&mut self, plan: &Plan) -> PlanSheetContext {
        let stages: Vec<&Stage> =
            plan.stages.iter().filter_map(|id| self.book().stage(id)).collect();
        let counting = stages.iter().filter_map(|it| counting(it));
        let outcome = plan.outcome.as_ref().map(|it| &it.validity);
        let ends = plan.ends.iter().chain(&plan.after_end);
        let rules = counting.chain(outcome).chain(ends);
        let stay = plan.stay.as_ref();
        let stay = stay.and_then(|id| self.book().question(id));
        PlanSheetContext {
            id: format!("plan-{}", plan.id),
            name: self.words().get(&format!("plan-{}-name", plan.id)),
            questions: stay.map(|it| self.question(it)).into_iter().collect(),
            said: self.each_said(rules),
            stages: stages.iter().map(|it| self.stage(it)).collect(),
            years: self.years(),
        }
    }

    fn stage(&mut self, stage: &Stage) -> StageContext {
        StageContext {
            name: self.words().get(&format!("stage-{}-name", stage.id)),
            length: self.length(&stage.length),
        }
    }

    fn length(&mut self, length: &StageLength) -> SaidContext {
        match length {
            StageLength::AtMost { duration, .. } => {
                let rule = self.book().rule(duration);
                let value = rule.and_then(|rule| self.pages.value_now(rule));
                let value = value.unwrap_or_else(|| self.words().get("rule-no-value"));
                self.marked(duration, value)
            }
            StageLength::Unknown(rule) => {
                let words = self.words().get("plan-not-published");
                self.marked(rule, words)
            }
        }
    }

    /// The years whose days off are known, from the day of the build on.
    fn years(&mut self) -> Vec<DaysOffContext> {
        let this_year = self.as_of().year();
        let years = self.book().calendar.years.iter();
        let ahead = years.filter(|it| it.year >= this_year);
        let all: Vec<DaysOffContext> = ahead.map(|year| self.year(year)).collect();
        let has_days =
            |it: &DaysOffContext| !(it.days.is_empty() && it.uncertain.is_empty());
        all.into_iter().filter(has_days).collect()
    }

    fn year(&mut self, year: &CalendarYear) -> DaysOffContext {
        DaysOffContext {
            year: year.year.to_string(),
            days: self.days(&year.days_off),
            uncertain: self.days(&year.uncertain),
            said: self.marked(&year.rule, String::new()),
        }
    }

    fn days(&self, days: &[Date]) -> String {
        let ahead = days.iter().filter(|day| **day >= self.as_of());
        let each = |day: &Date| self.words().language.day(*day, DateStyle::DayMonth);
        ahead.map(each).collect::<Vec<_>>().join(", ")
    }
}

/// The rule by which the days of a stage are counted.
fn counting(stage: &Stage) -> Option<&RuleId> {
    match &stage.length {
        StageLength::AtMost { counting, .. } => counting.as_ref(),
        StageLength::Unknown(_) => None,
    }
}
