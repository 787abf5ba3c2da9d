//! Conflicts of the points: caps that do not add up, and criteria, groups and questions that miss
//! each other.

use super::{Conflicts, Place};
use crate::figure::{Entry, Unit, Value};
use crate::fraction::Fraction;
use crate::id::{CriterionId, RuleId};
use crate::points::{Group, PointsLaw};
use crate::question::Question;

/// More points than any law gives. Sums of so many cannot overflow.
const MAX_POINTS: i64 = 1_000_000;

impl Conflicts<'_> {
    pub(super) fn law(&mut self, law: &PointsLaw) {
        let place = |key: &str| Place::Law(law.id.clone(), key.to_owned());
        let mut usable = self.points(place("threshold"), &law.threshold, 1);
        usable &= self.points(place("sum"), &law.sum, 0);
        self.rule_exists(place("bands"), &law.bands);
        if let Some(ends) = &law.ends {
            self.last_day(place("ends"), ends);
        }
        if let Some(sets) = &law.sets {
            self.rule_exists(place("sets"), sets);
        }
        if let Some(coefficient) = &law.coefficient {
            self.rule_exists(place("coefficient"), &coefficient.rule);
            self.rule_exists(place("coefficient"), &coefficient.unknown_use);
        }
        for criterion in &law.criteria {
            usable &=
                self.points(Place::Criterion(criterion.id.clone()), &criterion.rule, 0);
        }
        for (n, group) in law.groups.iter().enumerate() {
            usable &= self.points(Place::Group(group.id.clone()), &group.rule, 0);
            usable &= self.members(law, group, &law.groups[..n]);
        }
        if usable {
            self.groups_add_up(law);
            self.caps_add_up(law);
        }
    }

    fn last_day(&mut self, place: Place, rule: &RuleId) {
        let is_day = |value: Value| value.day().is_some();
        if self.rule_exists(place.clone(), rule)
            && !self.rulebook.nearest_value(rule, self.on).is_ok_and(is_day)
        {
            self.add(
                place,
                "no-last-day",
                format!("the value of `{rule}` is not a day"),
                "give it `figures.value = { date = … }`",
            );
        }
    }

    /// Whether a rule has a value in whole points, at least so many.
    fn points(&mut self, place: Place, rule: &RuleId, least: i64) -> bool {
        if !self.rule_exists(place.clone(), rule) {
            return false;
        }
        let figure = self.rulebook.rule(rule).and_then(|it| it.figure("value"));
        let Some(figure) = figure else {
            self.add(
                place,
                "no-points",
                format!("rule `{rule}` has no figure `value`"),
                "give it `figures.value = { points = … }`",
            );
            return false;
        };
        let help = format!(
            "points are whole numbers from {least} to {MAX_POINTS}, in the unit `points`"
        );
        if figure.unit != Unit::Points {
            let found = format!("the value of `{rule}` is not in whole points");
            self.add(place, "no-points", found, help);
            return false;
        }
        let is_wrong = |entry: &Entry| {
            let day = entry.period.nearest_day(self.on);
            let value = self.rulebook.nearest_value(rule, day).ok();
            value.is_some_and(|it| whole_points(it).is_none_or(|points| points < least))
        };
        if let Some(wrong) = figure.entries.iter().position(is_wrong) {
            // The law is right: it is the figure that has to be mended.
            let place = Place::Figure(rule.clone(), figure.name.clone(), wrong);
            let found = format!("the value of `{rule}` is no usable number of points");
            self.add(place, "no-points", found, help);
            return false;
        }
        // A value that cannot be computed is told with the rule.
        self.rulebook.nearest_value(rule, self.on).is_ok()
    }

    /// Whether the members of a group are criteria of the law and stand in no earlier group.
    fn members(&mut self, law: &PointsLaw, group: &Group, before: &[Group]) -> bool {
        let n_conflicts = self.all.len();
        let place = Place::Group(group.id.clone());
        for (n, id) in group.of.iter().enumerate() {
            if law.criterion(id).is_none() {
                self.no_criterion(place.clone(), id, "name criteria of the same law");
            }
            let is_earlier = |it: &&Group| it.of.contains(id);
            let twice = group.of[..n].contains(id).then_some(group);
            if let Some(other) = before.iter().find(is_earlier).or(twice) {
                self.add(
                    place.clone(),
                    "grouped-twice",
                    format!("criterion `{id}` already stands in group `{}`", other.id),
                    "keep it in one place: its points count once",
                );
                self.names_other(Place::Group(other.id.clone()));
            }
        }
        self.all.len() == n_conflicts
    }

    fn no_criterion(&mut self, place: Place, id: &CriterionId, help: &str) {
        self.add(place, "unknown-criterion", format!("no criterion `{id}`"), help);
        self.names_missing(id.as_str());
    }

    fn groups_add_up(&mut self, law: &PointsLaw) {
        let criteria = |group: &Group| -> u32 {
            let members = law.criteria.iter().filter(|it| group.of.contains(&it.id));
            members.map(|it| self.rulebook.points(&it.rule, self.on)).sum()
        };
        let caps = |group: &Group| self.rulebook.points(&group.rule, self.on);
        let sums: Vec<_> =
            law.groups.iter().map(|it| (it, caps(it), criteria(it))).collect();
        for (group, cap, sum) in sums.into_iter().filter(|(_, cap, sum)| cap != sum) {
            self.add(
                Place::Group(group.id.clone()),
                "caps-do-not-add-up",
                format!(
                    "the caps in group `{}` add up to {sum}, but its own cap is {cap}",
                    group.id
                ),
                format!("correct `{}` or one of its criteria", group.rule),
            );
        }
    }

    fn caps_add_up(&mut self, law: &PointsLaw) {
        let cap = |id: &RuleId| self.rulebook.points(id, self.on);
        let sum = law.criteria.iter().map(|it| cap(&it.rule)).sum::<u32>();
        let (stated, threshold) = (cap(&law.sum), cap(&law.threshold));
        let place = |key: &str| Place::Law(law.id.clone(), key.to_owned());
        if stated != sum {
            self.add(
                place("sum"),
                "caps-do-not-add-up",
                format!("the caps add up to {sum}, but `{}` is {stated}", law.sum),
                "compute it from the caps of all criteria",
            );
        }
        if threshold > sum {
            self.add(
                place("threshold"),
                "caps-do-not-add-up",
                format!("the threshold is {threshold}, but all caps together are {sum}"),
                format!("correct `{}` or the caps", law.threshold),
            );
        }
    }

    pub(super) fn questions(&mut self) {
        let questions = &self.rulebook.questions;
        for (n, question) in questions.iter().enumerate() {
            self.question(question, &questions[..n]);
        }
    }

    fn question(&mut self, question: &Question, before: &[Question]) {
        let place = Place::Question(question.id.clone());
        let id = &question.criterion;
        if self.rulebook.laws.iter().all(|law| law.criterion(id).is_none()) {
            self.no_criterion(place.clone(), id, "name a criterion of a law");
        }
        if let Some(other) = before.iter().find(|it| it.criterion == *id) {
            self.add(
                place.clone(),
                "asked-twice",
                format!("criterion `{id}` is already asked for by `{}`", other.id),
                "ask for a criterion in one question: a second answer would not count",
            );
            self.names_other(Place::Question(other.id.clone()));
        }
        for rule in question.options.iter().filter_map(|it| it.because.as_ref()) {
            self.rule_exists(place.clone(), rule);
        }
    }
}

fn whole_points(value: Value) -> Option<i64> {
    let whole = value.number().and_then(Fraction::as_whole);
    whole.filter(|it| (0..=MAX_POINTS).contains(it))
}
