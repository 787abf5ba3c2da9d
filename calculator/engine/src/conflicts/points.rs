//! Conflicts of the points: caps that do not add up, and criteria, groups and questions that miss
//! each other.

use super::published::MAX_POINTS;
use super::{Conflicts, Place};
use crate::answers::Answers;
use crate::book::figure::{Entry, Figure, Unit, Value};
use crate::book::points::{Applies, Group, Member, PointsLaw};
use crate::book::question::{Question, QuestionKind};
use crate::book::rule::Rule;
use crate::decide::reached::Reached;
use crate::decide::representatives::MAX_COMBINATIONS;
use crate::decide::scoring::{Mode, Scoring};
use crate::decide::worlds::{MAX_WORLDS, disputed, points, worlds_of};
use crate::value::fraction::Fraction;
use crate::value::id::{CriterionId, RuleId};
use crate::value::interval::Interval;

impl Conflicts<'_> {
    pub(super) fn law(&mut self, law: &PointsLaw) {
        let place = |key: &str| Place::Law(law.id, key.to_owned());
        let mut usable = self.points(&place("threshold"), &law.threshold, 1);
        if let Some(sum) = &law.sum {
            usable &= self.points(&place("sum"), sum, 0);
        }
        if let Some(bands) = &law.bands {
            self.rule_exists(place("bands"), bands);
        }
        if law.bands.is_none() && law.criteria.iter().any(|it| it.points.is_none()) {
            self.add(
                place("bands"),
                "no-bands",
                "points that are not published, and no rule that says so",
                "name the rule as `bands`, or give each criterion its `points`",
            );
        }
        if let Some(ends) = &law.ends {
            self.last_day(place("ends"), ends);
        }
        if let Some(sets) = &law.sets {
            self.rule_exists(place("sets"), sets);
        }
        if let Some(coefficient) = &law.coefficient {
            self.rule_exists(place("coefficient"), &coefficient.rule);
            if let Applies::Unknown { rule, .. } = &coefficient.applies {
                self.rule_exists(place("coefficient"), rule);
            }
        }
        for criterion in &law.criteria {
            let place = Place::Criterion(criterion.id);
            usable &= match &criterion.points {
                None => self.points(&place, &criterion.rule, 0),
                Some(_) => self.rule_exists(place, &criterion.rule),
            };
        }
        for (n, group) in law.groups.iter().enumerate() {
            let has_cap = |it: &Rule| !values(it).is_empty();
            let place = Place::Group(group.id);
            usable &= match self.rulebook.rule(&group.rule) {
                Some(rule) if !has_cap(rule) && !group.adds_up => true,
                _ => self.points(&place, &group.rule, 0),
            };
            usable &= self.members(law, group, &law.groups[..n]);
        }
        if usable && self.is_sound && self.can_be_tried(law) && self.published(law) {
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
    fn points(&mut self, place: &Place, rule: &RuleId, least: i64) -> bool {
        if !self.rule_exists(place.clone(), rule) {
            return false;
        }
        let figures = self.rulebook.rule(rule).map(values).unwrap_or_default();
        if figures.is_empty() {
            self.add(
                place.clone(),
                "no-points",
                format!("rule `{rule}` has no figure `value`"),
                "give it `figures.value = { points = … }`",
            );
        }
        let mut usable = !figures.is_empty();
        for figure in figures {
            usable &= self.figure_in_points(place.clone(), rule, figure, least);
        }
        usable
    }

    /// Whether a figure of a rule has values in whole points, at least so many.
    fn figure_in_points(
        &mut self,
        place: Place,
        rule: &RuleId,
        figure: &Figure,
        least: i64,
    ) -> bool {
        let help = format!(
            "points are whole numbers from {least} to {MAX_POINTS}, in the unit `points`"
        );
        if figure.unit != Unit::Points {
            let found = format!("the value of `{rule}` is not in whole points");
            self.add(place, "no-points", found, help);
            return false;
        }
        let value = |on| self.rulebook.nearest_figure(rule, &figure.name, on);
        let is_wrong = |entry: &Entry| {
            let value = value(entry.period.nearest_day(self.on));
            let points = value.ok().map(whole_points);
            points.is_some_and(|it| it.is_none_or(|points| points < least))
        };
        if let Some(wrong) = figure.entries.iter().position(is_wrong) {
            // The law is right: it is the figure that has to be mended.
            let place = Place::Figure(*rule, figure.name.clone(), wrong);
            let found = format!("the value of `{rule}` is no usable number of points");
            self.add(place, "no-points", found, help);
            return false;
        }
        // A value that cannot be computed is told with the rule.
        value(self.on).is_ok()
    }

    /// Whether the members of a group are criteria of the law and stand in no earlier group.
    fn members(&mut self, law: &PointsLaw, group: &Group, before: &[Group]) -> bool {
        let n_conflicts = self.all.len();
        let place = Place::Group(group.id);
        for (n, member) in group.of.iter().enumerate() {
            let (kind, id) = match member {
                Member::Criterion(id) => ("criterion", id.as_str()),
                Member::Group(id) => ("group", id.as_str()),
            };
            match member {
                Member::Criterion(id) if law.criterion(id).is_none() => {
                    self.no_criterion(place.clone(), id, "name criteria of the same law");
                }
                Member::Group(id) if law.group(id).is_none() => {
                    let found = format!("no group `{id}`");
                    let help = "name a group of the same law";
                    self.add(place.clone(), "unknown-group", found, help);
                    self.names_missing(id.as_str());
                }
                _ => {}
            }
            let is_earlier = |it: &&Group| it.of.contains(member);
            let twice = group.of[..n].contains(member).then_some(group);
            if let Some(other) = before.iter().find(is_earlier).or(twice) {
                self.add(
                    place.clone(),
                    "grouped-twice",
                    format!("{kind} `{id}` already stands in group `{}`", other.id),
                    "keep it in one place: its points count once",
                );
                self.names_other(Place::Group(other.id));
            }
        }
        if is_within_itself(law, group) {
            self.add(
                place,
                "group-in-itself",
                format!("group `{}` stands within itself", group.id),
                "take it out of the groups that it holds",
            );
        }
        self.all.len() == n_conflicts
    }

    fn no_criterion(&mut self, place: Place, id: &CriterionId, help: &str) {
        self.add(place, "unknown-criterion", format!("no criterion `{id}`"), help);
        self.names_missing(id.as_str());
    }

    /// Whether the exact interval of the total can be found by trying.
    fn can_be_tried(&mut self, law: &PointsLaw) -> bool {
        let place = Place::Law(law.id, "threshold".to_owned());
        let mut n_worlds = 1_usize;
        for rule in disputed(law, &Reached::of(self.rulebook, law)) {
            n_worlds = n_worlds.saturating_mul(values(rule).len());
        }
        if n_worlds > MAX_WORLDS {
            self.add(
                place,
                "too-many-combinations",
                format!("{n_worlds} combinations of disputed readings"),
                format!(
                    "at most {MAX_WORLDS} are assessed: leave some readings in words"
                ),
            );
            return false;
        }
        let mut worlds = self.worlds(law).into_iter();
        let can_be_tried = worlds.all(|(_, it)| it.n_combinations() <= MAX_COMBINATIONS);
        if !can_be_tried {
            self.add(
                place,
                "too-many-combinations",
                "criteria that share questions have too many combinations of answers",
                format!(
                    "at most {MAX_COMBINATIONS} are tried: give numbers `least`, `most` and a larger \
                     `step`, or let fewer criteria rest on one question"
                ),
            );
        }
        can_be_tried
    }

    /// The law by each combination of disputed readings.
    fn worlds<'b>(&self, law: &'b PointsLaw) -> Vec<(Answers, Scoring<'b>)>
    where
        Self: 'b,
    {
        let worlds = worlds_of(self.rulebook, law).into_iter();
        let scoring =
            |it: &Answers| Scoring::new(self.rulebook, law, self.on, Mode::Published, it);
        worlds.map(|world| (world.clone(), scoring(&world))).collect()
    }

    fn groups_add_up(&mut self, law: &PointsLaw) {
        let worlds = self.worlds(law);
        for group in law.groups.iter().filter(|it| it.adds_up) {
            let caps = worlds.iter().map(|(world, scoring)| {
                let cap_of = |member: &Member| match member {
                    Member::Criterion(id) => {
                        let leaf =
                            scoring.leaves.iter().find(|it| it.criterion.id == *id);
                        leaf.map_or(0, |it| it.cap)
                    }
                    Member::Group(id) => {
                        law.group(id).map_or(0, |it| self.cap(&it.rule, world))
                    }
                };
                let sum = group.of.iter().map(cap_of).fold(0, u32::saturating_add);
                (sum, self.cap(&group.rule, world))
            });
            let Some((sum, cap)) = wrong_in_all(caps, |(sum, cap)| sum != cap) else {
                continue;
            };
            self.add(
                Place::Group(group.id),
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
        let worlds = self.worlds(law);
        let place = |key: &str| Place::Law(law.id, key.to_owned());
        if let Some(stated_by) = &law.sum {
            let sums = worlds.iter().map(|(world, scoring)| {
                let caps = scoring.leaves.iter().map(|it| it.cap);
                (caps.fold(0, u32::saturating_add), self.cap(stated_by, world))
            });
            if let Some((sum, stated)) = wrong_in_all(sums, |(sum, stated)| sum != stated)
            {
                self.add(
                    place("sum"),
                    "caps-do-not-add-up",
                    format!("the caps add up to {sum}, but `{stated_by}` is {stated}"),
                    "compute it from the caps of all criteria",
                );
            }
        }
        let mosts = worlds.iter().map(|(world, scoring)| {
            let most = scoring.sum_with(&|leaf| Interval::up_to(leaf.cap)).upper;
            (most, self.cap(&law.threshold, world))
        });
        if let Some((most, threshold)) = wrong_in_all(mosts, |(most, it)| it > most) {
            self.add(
                place("threshold"),
                "caps-do-not-add-up",
                format!("the threshold is {threshold}, but all caps together are {most}"),
                format!("correct `{}` or the caps", law.threshold),
            );
        }
    }

    /// A rule's points by the readings that are supposed.
    fn cap(&self, rule: &RuleId, supposed: &Answers) -> u32 {
        points(self.rulebook, rule, supposed, self.on).unwrap_or_default()
    }

    pub(super) fn questions(&mut self) {
        let questions = &self.rulebook.questions;
        for (n, question) in questions.iter().enumerate() {
            self.has_answers(question);
            self.question(question, &questions[..n]);
        }
    }

    fn question(&mut self, question: &Question, before: &[Question]) {
        let place = Place::Question(question.id);
        for (n, option) in question.options.iter().enumerate() {
            if option.is_alone && question.kind != QuestionKind::Several {
                self.add(
                    place.clone().part(format!("options.{n}.alone")),
                    "nothing-to-exclude",
                    format!(
                        "`{}` excludes other options, and one is all that is taken",
                        option.id
                    ),
                    "take `alone` out, or make it `kind = \"several\"`",
                );
            }
        }
        let Some(id) = &question.criterion else { return };
        if self.rulebook.laws.iter().all(|law| law.criterion(id).is_none()) {
            self.no_criterion(place.clone(), id, "name a criterion of a law");
        }
        if let Some(other) = before.iter().find(|it| it.criterion.as_ref() == Some(id)) {
            self.add(
                place.clone(),
                "asked-twice",
                format!("criterion `{id}` is already asked for by `{}`", other.id),
                "ask for a criterion in one question: a second answer would not count",
            );
            self.names_other(Place::Question(other.id));
        }
        for rule in question.options.iter().filter_map(|it| it.because.as_ref()) {
            self.rule_exists(place.clone(), rule);
        }
    }
}

/// Whether a group leads back to itself, going outwards.
fn is_within_itself(law: &PointsLaw, group: &Group) -> bool {
    let mut inner = group;
    for _ in &law.groups {
        let member = Member::Group(inner.id);
        let Some(outer) = law.groups.iter().find(|it| it.of.contains(&member)) else {
            return false;
        };
        if outer.id == group.id {
            return true;
        }
        inner = outer;
    }
    // It leads to a circle that it is no part of.
    false
}

/// The figures that can be the value of a rule: of a disputed one, that of each reading.
fn values(rule: &Rule) -> Vec<&Figure> {
    let value = rule.figure("value");
    let of_readings = rule.readings.iter().filter_map(|it| rule.figure(&it.name));
    value.map_or_else(|| of_readings.collect(), |it| vec![it])
}

/// The first of some pairs if all of them are wrong: what only some readings contradict may be right.
fn wrong_in_all(
    mut all: impl Iterator<Item = (u32, u32)>,
    is_wrong: impl Fn((u32, u32)) -> bool,
) -> Option<(u32, u32)> {
    let first = all.next().filter(|it| is_wrong(*it))?;
    all.all(is_wrong).then_some(first)
}

fn whole_points(value: Value) -> Option<i64> {
    let whole = value.number().and_then(Fraction::as_whole);
    whole.filter(|it| (0..=MAX_POINTS).contains(it))
}
