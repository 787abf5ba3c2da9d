//! What makes a rulebook unusable although each entry is well formed: entries that contradict or
//! miss each other. Reports the entry; turning it into file and line is the reader's part.

use std::collections::BTreeSet;

use crate::date::Date;
use crate::evaluate::NoValue;
use crate::expression::Expression;
use crate::figure::{Content, Entry, Figure, Value};
use crate::fraction::Fraction;
use crate::id::{CriterionId, GroupId, LawId, QuestionId, RuleId, SourceId, StageId};
use crate::points::PointsLaw;
use crate::rule::{Confidence, Origin, Rule};
use crate::rulebook::{RuleBook, StageLength};

/// The entry, and where in it, that a conflict is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A source.
    Source(SourceId),
    /// A rule as a whole, or one of its keys.
    Rule(RuleId, Option<String>),
    /// A figure of a rule, and the number of its entry.
    Figure(RuleId, String, usize),
    /// A law, and one of its keys.
    Law(LawId, String),
    /// A criterion.
    Criterion(CriterionId),
    /// A group of criteria.
    Group(GroupId),
    /// A question.
    Question(QuestionId),
    /// A stage.
    Stage(StageId),
    /// A year of the calendar.
    Calendar(i32),
}

/// One thing that is wrong, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The entry.
    pub place: Place,
    /// A short name of the kind of conflict, such as `unknown-source`.
    pub name: &'static str,
    /// What was found.
    pub found: String,
    /// What to do.
    pub help: String,
    /// Another entry that is part of it.
    pub other: Option<Place>,
    /// The id that names nothing, if that is what is wrong: whoever reports it may know a near one.
    pub missing: Option<String>,
}

impl RuleBook {
    /// All conflicts, computed for a day (expressions need one), in the order of the rulebook.
    pub fn conflicts(&self, on: Date) -> Vec<Conflict> {
        let mut found = Conflicts { rulebook: self, on, all: Vec::new() };
        self.sources.iter().for_each(|source| {
            if let Some(origin) = &source.carries {
                found.source_exists(Place::Source(source.id.clone()), origin);
            }
        });
        self.rules.iter().for_each(|rule| found.rule(rule));
        self.laws.iter().for_each(|law| found.law(law));
        found.questions();
        found.stages();
        found.calendar();
        found.all
    }
}

struct Conflicts<'a> {
    rulebook: &'a RuleBook,
    on: Date,
    all: Vec<Conflict>,
}

impl Conflicts<'_> {
    fn add(
        &mut self,
        place: Place,
        name: &'static str,
        found: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.all.push(Conflict {
            place,
            name,
            found: found.into(),
            help: help.into(),
            other: None,
            missing: None,
        });
    }

    /// Notes on the last conflict which id it missed.
    fn names_missing(&mut self, id: &str) {
        if let Some(conflict) = self.all.last_mut() {
            conflict.missing = Some(id.to_owned());
        }
    }

    fn source_exists(&mut self, place: Place, id: &SourceId) {
        if self.rulebook.source(id).is_none() {
            self.add(
                place,
                "unknown-source",
                format!("no source `{id}`"),
                "add it to content/rules/sources.toml, or name one that is there",
            );
            self.names_missing(id.as_str());
        }
    }

    fn rule_exists(&mut self, place: Place, id: &RuleId) -> bool {
        let exists = self.rulebook.rule(id).is_some();
        if !exists {
            self.add(
                place,
                "unknown-rule",
                format!("no rule `{id}`"),
                "name a rule that is there",
            );
            self.names_missing(id.as_str());
        }
        exists
    }

    fn rule(&mut self, rule: &Rule) {
        let key = |key: &str| Place::Rule(rule.id.clone(), Some(key.to_owned()));
        for source in &rule.sources {
            self.source_exists(key("sources"), source);
        }
        for reading in &rule.readings {
            for source in &reading.sources {
                self.source_exists(key("readings"), source);
            }
        }
        if rule.clocks.period.is_turned_round() {
            self.add(
                key("until"),
                "range-turned-round",
                "the rule ends before it begins",
                "swap `from` and `until`, or correct one of them",
            );
        }
        self.confidence(rule);
        for figure in &rule.figures {
            self.figure(rule, figure);
        }
    }

    fn confidence(&mut self, rule: &Rule) {
        let id = &rule.id;
        let key = |key: &str| Place::Rule(id.clone(), Some(key.to_owned()));
        let known = |id: &&SourceId| self.rulebook.source(id).is_some();
        let sources: Vec<_> = rule.all_sources().into_iter().filter(known).collect();
        let origins: BTreeSet<_> = sources
            .iter()
            .filter_map(|id| self.rulebook.source(id))
            .map(crate::source::Source::origin)
            .collect();
        let is_primary = sources
            .iter()
            .any(|id| self.rulebook.source(id).is_some_and(|source| source.is_primary));
        match rule.confidence {
            Confidence::Agreed if origins.len() < 2 => {
                self.add(key("sources"), "one-origin", format!(
                    "`{id}` is called agreed, but its sources are of one origin"
                ), "name a second source of another origin, or say `confidence = \"single\"`");
            }
            Confidence::Single if rule.all_sources().is_empty() => {
                self.add(
                    key("sources"),
                    "no-source",
                    format!("rule `{id}` cites no source"),
                    "add `sources = [\"…\"]`, or say `confidence = \"not-found\"`",
                );
            }
            Confidence::Disputed if rule.readings.len() < 2 => {
                self.add(
                    key("readings"),
                    "no-dispute",
                    format!("`{id}` is called disputed, but has fewer than two readings"),
                    "add each side to `readings`, with its sources",
                );
            }
            Confidence::NotFound if !rule.all_sources().is_empty() => {
                self.add(
                    key("sources"),
                    "source-of-nothing",
                    format!("`{id}` is called not found, but cites a source"),
                    "remove `sources`, or say how sure the fact is",
                );
            }
            Confidence::NotFound if rule.figure("value").is_some() => {
                self.add(
                    key("figures"),
                    "figure-of-nothing",
                    format!("`{id}` is called not found, but has a value"),
                    "remove `figures.value`, or say how sure the fact is",
                );
            }
            _ => {}
        }
        if rule.confidence != Confidence::Disputed && !rule.readings.is_empty() {
            self.add(key("readings"), "dispute-unsaid", format!(
                "`{id}` has readings, but is not called disputed"
            ), "say `confidence = \"disputed\"`, or keep one value and remove `readings`");
        }
        let is_origin_wrong = match rule.origin {
            Some(Origin::Primary) => !is_primary,
            Some(Origin::Outside) => {
                is_primary && rule.confidence != Confidence::Disputed
            }
            None => !sources.is_empty() && rule.confidence != Confidence::Inferred,
        };
        if is_origin_wrong && !sources.is_empty() {
            self.add(key("origin"), "wrong-origin", format!(
                "the origin of `{id}` is not what its sources say"
            ), "say `origin = \"primary\"` if a primary source is among them, else `\"outside\"`");
        }
    }

    fn figure(&mut self, rule: &Rule, figure: &Figure) {
        let place = |n: usize| Place::Figure(rule.id.clone(), figure.name.clone(), n);
        for (n, entry) in figure.entries.iter().enumerate() {
            for source in &entry.sources {
                self.source_exists(place(n), source);
            }
            if entry.period.is_turned_round() {
                self.add(
                    place(n),
                    "range-turned-round",
                    "the value ends before it begins",
                    "swap `from` and `until`, or correct one of them",
                );
            }
            for (before, other) in figure.entries[..n].iter().enumerate() {
                if other.period.overlaps(entry.period) {
                    self.add(
                        place(n),
                        "values-overlap",
                        format!("two values of `{}` hold on the same day", figure.name),
                        "end the earlier one on the day before the later one begins",
                    );
                    if let Some(conflict) = self.all.last_mut() {
                        conflict.other = Some(place(before));
                    }
                }
            }
            if let Content::Computed(expression) = &entry.content {
                let within = entry.period.until.into_iter().chain(entry.period.from);
                let day = within.fold(self.on, |day, end| {
                    if entry.period.contains(day) { day } else { end }
                });
                let value = self.rulebook.value(&rule.id, &figure.name, day);
                if let Err(reason) = value
                    && !self.fails_elsewhere(rule, expression, day)
                {
                    self.no_value(place(n), &reason);
                }
            }
        }
    }

    /// Whether an expression fails only because a computed figure that it names does: that one is
    /// told at its own place.
    fn fails_elsewhere(&self, rule: &Rule, expression: &Expression, on: Date) -> bool {
        expression.figures().into_iter().any(|(other, name)| {
            let other = other.unwrap_or(&rule.id);
            let figure = self.rulebook.rule(other).and_then(|it| it.figure(name));
            let entry = figure.and_then(|it| it.entry_on(on));
            let is_computed = |it: &Entry| matches!(it.content, Content::Computed(_));
            let value = self.rulebook.value(other, name, on);
            // In a circle each figure blames another: tell it of each.
            let is_circle = matches!(value, Err(NoValue::Circular(..)));
            entry.is_some_and(is_computed) && value.is_err() && !is_circle
        })
    }

    fn no_value(&mut self, place: Place, reason: &NoValue) {
        let (found, help) = match reason {
            NoValue::UnknownRule(rule) => {
                self.add(place, "unknown-rule", format!("no rule `{rule}`"), "name a rule that is there");
                return self.names_missing(rule.as_str());
            }
            NoValue::UnknownFigure(rule, figure) => {
                let figures = self.rulebook.rule(rule).map(|it| it.figures.as_slice());
                let names = figures.unwrap_or_default().iter().map(|it| it.name.as_str());
                let listed = names.collect::<Vec<_>>().join("`, `");
                let help = if listed.is_empty() {
                    format!("`{rule}` has no figures: give it one")
                } else {
                    format!("`{rule}` has `{listed}`")
                };
                (format!("rule `{rule}` has no figure `{figure}`"), help)
            }
            // That another figure is not known on this day is a fact about the world, not a mistake:
            // the index of a coming year is not yet set.
            NoValue::NotCovered { .. } => return,
            NoValue::Circular(rule, figure) => (
                format!("`{rule}.{figure}` is computed from itself"),
                "state one of the figures in the circle instead of computing it".to_owned(),
            ),
            NoValue::WrongKind => (
                "a day where a number is needed, or a number where a day is needed".to_owned(),
                "check the units of the figures that are named".to_owned(),
            ),
            NoValue::OutOfRange => (
                "the result is not in range: a division by zero, a part where a whole number is \
                 needed, or a set that cannot reach the threshold"
                    .to_owned(),
                "check the figures that are named".to_owned(),
            ),
            NoValue::Calendar(crate::calendar::CalendarError::UnknownYear { year }) => (
                format!("the holidays of {year} are not known"),
                format!("add `[calendar.{year}]`, or compute an earlier day"),
            ),
            NoValue::NoLaw => (
                "a computation over criteria, and there is no law of points".to_owned(),
                "add `[law.<id>]` with its criteria".to_owned(),
            ),
        };
        self.add(place, "no-result", found, help);
    }

    fn law(&mut self, law: &PointsLaw) {
        let place = |key: &str| Place::Law(law.id.clone(), key.to_owned());
        let mut usable = self.points(place("threshold"), &law.threshold);
        usable &= self.points(place("sum"), &law.sum);
        self.rule_exists(place("bands"), &law.bands);
        if let Some(ends) = &law.ends {
            self.rule_exists(place("ends"), ends);
        }
        if let Some(coefficient) = &law.coefficient {
            self.rule_exists(place("coefficient"), &coefficient.rule);
            self.rule_exists(place("coefficient"), &coefficient.unknown_use);
        }
        for criterion in &law.criteria {
            usable &=
                self.points(Place::Criterion(criterion.id.clone()), &criterion.rule);
        }
        for group in &law.groups {
            let place = Place::Group(group.id.clone());
            usable &= self.points(place.clone(), &group.rule);
            for id in &group.of {
                if law.criterion(id).is_none() {
                    usable = false;
                    self.add(
                        place.clone(),
                        "unknown-criterion",
                        format!("no criterion `{id}`"),
                        "name criteria of the same law",
                    );
                    self.names_missing(id.as_str());
                }
            }
        }
        if usable {
            self.caps_add_up(law);
        }
    }

    /// Whether a rule has a value in whole points.
    fn points(&mut self, place: Place, rule: &RuleId) -> bool {
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
        let is_whole = |value: &Value| {
            let whole = value.number().and_then(Fraction::as_whole);
            whole.is_some_and(|it| (0..=1_000_000).contains(&it))
        };
        let stated = figure.entries.iter().filter_map(|entry| match &entry.content {
            Content::Stated(value) => Some(*value),
            Content::Computed(_) => None,
        });
        let all_whole = stated.into_iter().all(|value| is_whole(&value));
        if !all_whole || figure.unit != crate::figure::Unit::Points {
            self.add(
                place,
                "no-points",
                format!("the value of `{rule}` is not in whole points"),
                "points are whole numbers from 0 to 1000000, in the unit `points`",
            );
            return false;
        }
        true
    }

    fn caps_add_up(&mut self, law: &PointsLaw) {
        let cap = |id: &RuleId| self.rulebook.points(id, self.on);
        let of_criterion =
            |id: &CriterionId| law.criterion(id).map_or(0, |it| cap(&it.rule));
        let mut found = Vec::new();
        for group in &law.groups {
            let (of_group, sum) =
                (cap(&group.rule), group.of.iter().map(of_criterion).sum::<u32>());
            if of_group != sum {
                found.push((Place::Group(group.id.clone()), format!(
                    "the caps in group `{}` add up to {sum}, but its own cap is {of_group}",
                    group.id
                ), format!("correct `{}` or one of its criteria", group.rule)));
            }
        }
        let sum = law.criteria.iter().map(|it| cap(&it.rule)).sum::<u32>();
        let stated = cap(&law.sum);
        if stated != sum {
            found.push((
                Place::Law(law.id.clone(), "sum".to_owned()),
                format!("the caps add up to {sum}, but `{}` is {stated}", law.sum),
                "compute it from the caps of all criteria".to_owned(),
            ));
        }
        let threshold = cap(&law.threshold);
        if threshold > sum {
            found.push((
                Place::Law(law.id.clone(), "threshold".to_owned()),
                format!("the threshold is {threshold}, but all caps together are {sum}"),
                format!("correct `{}` or the caps", law.threshold),
            ));
        }
        for (place, found, help) in found {
            self.add(place, "caps-do-not-add-up", found, help);
        }
    }

    fn questions(&mut self) {
        for question in &self.rulebook.questions {
            let place = Place::Question(question.id.clone());
            let is_known =
                |id| self.rulebook.laws.iter().any(|law| law.criterion(id).is_some());
            if !is_known(&question.criterion) {
                let found = format!("no criterion `{}`", question.criterion);
                self.add(
                    place.clone(),
                    "unknown-criterion",
                    found,
                    "name a criterion of a law",
                );
                self.names_missing(question.criterion.as_str());
            }
            for option in &question.options {
                if let Some(rule) = &option.because {
                    self.rule_exists(place.clone(), rule);
                }
            }
        }
    }

    fn stages(&mut self) {
        for stage in &self.rulebook.stages {
            let place = Place::Stage(stage.id.clone());
            match &stage.length {
                StageLength::Unknown(rule) => {
                    self.rule_exists(place, rule);
                }
                StageLength::AtMost { duration, counting } => {
                    if let Some(counting) = counting {
                        self.rule_exists(place.clone(), counting);
                    }
                    if self.rule_exists(place.clone(), duration)
                        && self.rulebook.value(duration, "value", self.on).is_err()
                    {
                        self.add(
                            place,
                            "no-duration",
                            format!("rule `{duration}` has no value to last for"),
                            "give it `figures.value` in `days` or `working_days`",
                        );
                    }
                }
            }
        }
    }

    fn calendar(&mut self) {
        let years = &self.rulebook.calendar.years;
        for (n, year) in years.iter().enumerate() {
            let place = Place::Calendar(year.year);
            self.rule_exists(place.clone(), &year.rule);
            if n > 0 && years[n - 1].year + 1 != year.year {
                self.add(
                    place.clone(),
                    "calendar-gap",
                    format!("no calendar for {}", year.year - 1),
                    "add the missing year: working days are counted across its end",
                );
            }
            for day in year.days_off.iter().chain(&year.uncertain) {
                use crate::date::Weekday::{Saturday, Sunday};
                let is_weekend = matches!(day.weekday(), Saturday | Sunday);
                if day.year() != year.year || is_weekend {
                    self.add(
                        place.clone(),
                        "day-off-misplaced",
                        format!("{day} is not a Monday to Friday of {}", year.year),
                        "list only days off that fall on Monday to Friday of that year",
                    );
                }
            }
        }
    }
}
