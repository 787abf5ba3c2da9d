//! Which answers make a difference to an expression: the options that it names, the numbers and days
//! at which it changes. From these come few answers that stand for all possible ones.

use crate::answers::Answers;
use crate::assess::MAX_WORLDS;
use crate::date::Date;
use crate::evaluate::{Coverage, Evaluation, MAX_DEPTH, NoValue};
use crate::expression::{Call, Comparison, Expression, Operator};
use crate::figure::Value;
use crate::fraction::Fraction;
use crate::id::{OptionId, QuestionId, RuleId};
use crate::rulebook::RuleBook;
use crate::table::Match;

/// What makes a difference, by question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Uses {
    /// In order of appearance.
    pub(crate) all: Vec<(QuestionId, Use)>,
    /// Whether there is more than is looked through: then nothing stands for all answers.
    pub(crate) is_cut_short: bool,
}

/// What makes a difference about one question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Use {
    /// The options that are named.
    pub(crate) options: Vec<OptionId>,
    /// Where the numbers fall apart, sorted; a day counts as its number of days.
    pub(crate) cuts: Vec<Cut>,
    /// Whether each number makes a difference of its own.
    pub(crate) each_counts: bool,
}

/// A place between two numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cut {
    pub(crate) at: Fraction,
    pub(crate) side: Side,
}

/// Where a cut lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Side {
    /// Just below the number: it belongs to what is above.
    Before,
    /// Just above the number: it belongs to what is below.
    After,
}

/// What of an expression's value matters.
#[derive(Clone, Copy)]
enum Demand<'a> {
    /// On which side of some cuts it lies.
    Sides(&'a [Cut]),
    /// All of it.
    Whole,
}

impl Uses {
    /// What makes a difference to a condition.
    pub(crate) fn of_condition(
        rulebook: &RuleBook,
        on: Date,
        condition: &Expression,
        own: &RuleId,
    ) -> Self {
        let mut uses = Self::default();
        uses.add_condition(rulebook, on, condition, own);
        uses
    }

    /// Adds what makes a difference to a condition.
    pub(crate) fn add_condition(
        &mut self,
        rulebook: &RuleBook,
        on: Date,
        condition: &Expression,
        own: &RuleId,
    ) {
        Gathering::new(rulebook, on, self).condition(condition, own);
    }

    /// What makes a difference to a value, each difference of which counts.
    pub(crate) fn of_value(
        rulebook: &RuleBook,
        on: Date,
        value: &Expression,
        own: &RuleId,
    ) -> Self {
        let mut uses = Self::default();
        Gathering::new(rulebook, on, &mut uses).value(value, own, Demand::Whole);
        uses
    }

    /// The use of a question, made if there is none.
    pub(crate) fn of(&mut self, question: &QuestionId) -> &mut Use {
        let place = self.all.iter().position(|(id, _)| id == question);
        let place = place.unwrap_or_else(|| {
            self.all.push((question.clone(), Use::default()));
            self.all.len() - 1
        });
        &mut self.all[place].1
    }
}

impl Use {
    /// Notes options that are named.
    pub(crate) fn name(&mut self, options: &[OptionId]) {
        for option in options {
            if let Err(place) = self.options.binary_search(option) {
                self.options.insert(place, option.clone());
            }
        }
    }

    /// Adds what else makes a difference.
    pub(crate) fn add(&mut self, other: &Self) {
        self.name(&other.options);
        self.cut(&other.cuts);
        self.each_counts |= other.each_counts;
    }

    fn cut(&mut self, cuts: &[Cut]) {
        for cut in cuts {
            if let Err(place) = self.cuts.binary_search(cut) {
                self.cuts.insert(place, *cut);
            }
        }
    }
}

/// Whether two of them rest on one question. Not sorted to find out: sorting would be a tenth of the
/// code that a browser downloads.
pub(crate) fn share_questions(all: &[&Uses]) -> bool {
    all.iter().enumerate().any(|(place, uses)| {
        let holds = |id: &QuestionId| {
            all[place + 1..].iter().any(|other| other.all.iter().any(|(it, _)| it == id))
        };
        uses.all.iter().any(|(id, _)| holds(id))
    })
}

struct Gathering<'a> {
    rulebook: &'a RuleBook,
    on: Date,
    uses: &'a mut Uses,
    depth: u16,
    n_left: u16,
}

/// How many expressions are looked through, those behind names each time that they are named. Nobody
/// writes so many; a circle of names, which is told as a conflict elsewhere, ends here.
const MAX_EXPRESSIONS: u16 = 20_000;

impl<'a> Gathering<'a> {
    const fn new(rulebook: &'a RuleBook, on: Date, uses: &'a mut Uses) -> Self {
        Self { rulebook, on, uses, depth: 0, n_left: MAX_EXPRESSIONS }
    }

    /// Looks into an expression, unless that leads too far.
    fn deeper(&mut self, look: impl FnOnce(&mut Self)) {
        if self.depth == MAX_DEPTH || self.n_left == 0 {
            self.uses.is_cut_short = true;
            return;
        }
        self.n_left -= 1;
        self.depth += 1;
        look(self);
        self.depth -= 1;
    }

    fn condition(&mut self, condition: &Expression, own: &RuleId) {
        self.deeper(|it| it.in_condition(condition, own));
    }

    fn in_condition(&mut self, condition: &Expression, own: &RuleId) {
        match condition {
            Expression::Is { question, options } => self.uses.of(question).name(options),
            Expression::Compare { comparison, left, right } => {
                if let Some(bounds) = self.constant(right, own) {
                    self.value(left, own, Demand::Sides(&cuts(*comparison, &bounds)));
                } else if let Some(bounds) = self.constant(left, own) {
                    let mirrored = cuts(mirrored(*comparison), &bounds);
                    self.value(right, own, Demand::Sides(&mirrored));
                } else {
                    self.value(left, own, Demand::Whole);
                    self.value(right, own, Demand::Whole);
                }
            }
            Expression::Not(condition) => self.condition(condition, own),
            Expression::Joined(_, all) => {
                for it in all {
                    self.condition(it, own);
                }
            }
            Expression::Choose(condition, met, unmet) => {
                for part in [condition, met, unmet] {
                    self.condition(part, own);
                }
            }
            _ => {}
        }
    }

    fn value(&mut self, value: &Expression, own: &RuleId, demand: Demand<'_>) {
        self.deeper(|it| it.in_value(value, own, demand));
    }

    fn in_value(&mut self, value: &Expression, own: &RuleId, demand: Demand<'_>) {
        match value {
            Expression::Answer(question) => match demand {
                Demand::Sides(cuts) => self.uses.of(question).cut(cuts),
                Demand::Whole => self.uses.of(question).each_counts = true,
            },
            Expression::Parameter(_) | Expression::Table(_) | Expression::Points(_) => {
                self.named(value, demand);
            }
            Expression::Binary { operator, left, right } => {
                self.arithmetic(*operator, left, right, own, demand);
            }
            Expression::Extreme(_, all) => {
                for it in all {
                    self.value(it, own, demand);
                }
            }
            Expression::Choose(condition, met, unmet) => {
                self.condition(condition, own);
                self.value(met, own, demand);
                self.value(unmet, own, demand);
            }
            Expression::Call(call) => self.call(call, own, demand),
            _ => {}
        }
    }

    /// What stands behind a name.
    fn named(&mut self, name: &Expression, demand: Demand<'_>) {
        let rulebook = self.rulebook;
        match name {
            Expression::Parameter(id) => {
                let Some(parameter) = rulebook.parameter(id) else { return };
                for case in &parameter.cases {
                    if let Some(when) = &case.when {
                        self.condition(when, &case.rule);
                    }
                    self.value(&case.value, &case.rule, demand);
                }
            }
            Expression::Table(id) => {
                let Some(table) = rulebook.table(id) else { return };
                let version = Coverage::Nearest.version(table, self.on);
                let Some(version) = version else { return };
                let rows: Vec<_> = version.rows.iter().map(|it| &it.matches).collect();
                self.side(&table.by, &rows, &table.rule);
                if let Some(across) = &table.across {
                    let columns: Vec<_> = version.columns.iter().collect();
                    self.side(across, &columns, &table.rule);
                }
                let cells = version.rows.iter().flat_map(|it| &it.cells);
                for cell in cells.chain(&version.otherwise) {
                    self.value(cell, &table.rule, demand);
                }
            }
            Expression::Points(id) => {
                let criteria = rulebook.laws.iter().filter_map(|law| law.criterion(id));
                for criterion in criteria {
                    if let Some(points) = &criterion.points {
                        self.value(points, &criterion.rule, demand);
                    }
                }
            }
            _ => {}
        }
    }

    /// What leads to a row or a column.
    fn side(&mut self, by: &Expression, all: &[&Match], own: &RuleId) {
        let mut found = Vec::new();
        for one in all {
            match one {
                Match::OneOf(options) => {
                    if let Expression::Answer(question) = by {
                        self.uses.of(question).name(options);
                    }
                }
                Match::Within(bounds) => {
                    for (comparison, bound) in bounds.all() {
                        let bounds = self.constant(bound, own).unwrap_or_default();
                        found.extend(cuts(comparison, &bounds));
                    }
                }
            }
        }
        if all.iter().any(|it| matches!(it, Match::Within(_))) {
            self.value(by, own, Demand::Sides(&found));
        }
    }

    fn arithmetic(
        &mut self,
        operator: Operator,
        left: &Expression,
        right: &Expression,
        own: &RuleId,
        demand: Demand<'_>,
    ) {
        let Demand::Sides(sides) = demand else {
            self.value(left, own, Demand::Whole);
            self.value(right, own, Demand::Whole);
            return;
        };
        let before = match (self.constant(left, own), self.constant(right, own)) {
            (None, Some(known)) => {
                Some((left, by_each(&known, |it| moved(sides, operator, it))))
            }
            (Some(known), None) => {
                Some((right, by_each(&known, |it| moved_back(sides, operator, it))))
            }
            (Some(_), Some(_)) => return,
            (None, None) => None,
        };
        if let Some((open, Some(cuts))) = before {
            self.value(open, own, Demand::Sides(&cuts));
        } else {
            self.value(left, own, Demand::Whole);
            self.value(right, own, Demand::Whole);
        }
    }

    fn call(&mut self, call: &Call, own: &RuleId, demand: Demand<'_>) {
        let cuts = match (call, demand) {
            (Call::RoundDown(_), Demand::Sides(sides)) => rounded_down(sides),
            (Call::RoundUp(_), Demand::Sides(sides)) => rounded_up(sides),
            (Call::FullYears(_, until), Demand::Sides(sides)) => {
                let until = self.constant(until, own);
                let days = until.map(|it| it.into_iter().filter_map(Value::day));
                days.map(|days| days.flat_map(|until| births(sides, until)).collect())
            }
            _ => None,
        };
        match (call, cuts) {
            (
                Call::RoundDown(it) | Call::RoundUp(it) | Call::FullYears(it, _),
                Some(cuts),
            ) => {
                self.value(it, own, Demand::Sides(&cuts));
            }
            _ => {
                for argument in call.arguments() {
                    self.value(argument, own, Demand::Whole);
                }
            }
        }
    }

    /// The value of what rests on no answer: one for each combination of the readings that it rests
    /// on, as far as it has a value by them.
    fn constant(&self, expression: &Expression, own: &RuleId) -> Option<Vec<Value>> {
        let mut found = Vec::new();
        let mut worlds = vec![Answers::default()];
        while let Some(world) = worlds.pop() {
            let mut evaluation =
                Evaluation::new(self.rulebook, Coverage::Nearest, Some(&world));
            match evaluation.expression(expression, own, self.on) {
                Ok(value) => found.push(value),
                Err(NoValue::Disputed(rule))
                    if found.len() + worlds.len() < MAX_WORLDS =>
                {
                    worlds.extend(self.rulebook.with_each_reading(&world, &rule));
                }
                Err(_) => return None,
            }
        }
        (!found.is_empty()).then_some(found)
    }
}

/// A number or day as a number.
fn as_number(value: Value) -> Option<Fraction> {
    let day = |day: Date| Fraction::whole(i64::from(day.days()));
    value.number().or_else(|| value.day().map(day))
}

/// What comes of each of some numbers; `None` if one is none, or nothing comes of it.
fn by_each(all: &[Value], of: impl Fn(Fraction) -> Option<Vec<Cut>>) -> Option<Vec<Cut>> {
    let each = all.iter().map(|it| it.number().and_then(&of));
    each.collect::<Option<Vec<_>>>().map(|it| it.concat())
}

/// Where the values that compare so to some bounds end.
fn cuts(comparison: Comparison, bounds: &[Value]) -> Vec<Cut> {
    bounds.iter().flat_map(|bound| cuts_of_one(comparison, *bound)).collect()
}

fn cuts_of_one(comparison: Comparison, bound: Value) -> Vec<Cut> {
    let Some(at) = as_number(bound) else { return Vec::new() };
    let before = Cut { at, side: Side::Before };
    let after = Cut { at, side: Side::After };
    match comparison {
        Comparison::AtLeast | Comparison::Below => vec![before],
        Comparison::Above | Comparison::AtMost => vec![after],
        Comparison::Equal => vec![before, after],
    }
}

/// The comparison with its sides exchanged.
const fn mirrored(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::AtLeast => Comparison::AtMost,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::Above => Comparison::Below,
        Comparison::Below => Comparison::Above,
        Comparison::Equal => Comparison::Equal,
    }
}

impl Cut {
    /// The cut of what is turned round: large numbers become small ones.
    const fn turned(at: Fraction, side: Side) -> Self {
        let side = match side {
            Side::Before => Side::After,
            Side::After => Side::Before,
        };
        Self { at, side }
    }
}

/// The cuts of x, where those of `x operator known` are given; `None` if they cannot be told.
fn moved(sides: &[Cut], operator: Operator, known: Fraction) -> Option<Vec<Cut>> {
    let is_turned = known < Fraction::ZERO;
    if known == Fraction::ZERO && matches!(operator, Operator::Times | Operator::Over) {
        return Some(Vec::new());
    }
    let one = |cut: &Cut| {
        let at = match operator {
            Operator::Plus => cut.at.minus(known),
            Operator::Minus => cut.at.plus(known),
            Operator::Times => cut.at.over(known),
            Operator::Over => cut.at.times(known),
        }?;
        let turns = is_turned && matches!(operator, Operator::Times | Operator::Over);
        Some(if turns { Cut::turned(at, cut.side) } else { Cut { at, ..*cut } })
    };
    sides.iter().map(one).collect()
}

/// The cuts of x, where those of `known operator x` are given; `None` if they cannot be told.
fn moved_back(sides: &[Cut], operator: Operator, known: Fraction) -> Option<Vec<Cut>> {
    match operator {
        Operator::Plus | Operator::Times => moved(sides, operator, known),
        Operator::Minus => {
            let one = |cut: &Cut| Some(Cut::turned(known.minus(cut.at)?, cut.side));
            sides.iter().map(one).collect()
        }
        Operator::Over => None,
    }
}

/// The first integer at which a value is past the cut; `None` if it does not fit.
fn first_after(cut: &Cut) -> Option<i64> {
    match cut.side {
        Side::Before => Some(cut.at.round_up()),
        Side::After => cut.at.round_down().checked_add(1),
    }
}

/// The cuts of x, where those of x rounded down are given.
fn rounded_down(sides: &[Cut]) -> Option<Vec<Cut>> {
    let one = |cut: &Cut| {
        let at = Fraction::whole(first_after(cut)?);
        Some(Cut { at, side: Side::Before })
    };
    sides.iter().map(one).collect()
}

/// The cuts of x, where those of x rounded up are given.
fn rounded_up(sides: &[Cut]) -> Option<Vec<Cut>> {
    let one = |cut: &Cut| {
        let at = Fraction::whole(first_after(cut)?.checked_sub(1)?);
        Some(Cut { at, side: Side::After })
    };
    sides.iter().map(one).collect()
}

/// The last days of birth with which so many years are full on a day.
fn births(sides: &[Cut], until: Date) -> Vec<Cut> {
    let one = |cut: &Cut| {
        let years = first_after(cut)?;
        // Nobody is less than no years old, or older than the calendar.
        let years = i32::try_from(years.clamp(0, 10_000)).ok()?;
        let mut last = until.plus_years(-years);
        if last.plus_years(years) > until {
            last = last.plus_days(-1);
        }
        let at = Fraction::whole(i64::from(last.days()));
        Some(Cut { at, side: Side::After })
    };
    sides.iter().filter_map(one).collect()
}
