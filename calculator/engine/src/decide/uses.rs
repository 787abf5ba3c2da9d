//! Which answers make a difference to an expression: the options that it names, the numbers and days
//! at which it changes. From these come few answers that stand for all possible ones.

use crate::answers::Answers;
use crate::book::expression::{Call, Comparison, Expression, Operator};
use crate::book::figure::Value;
use crate::book::rulebook::RuleBook;
use crate::book::table::Match;
use crate::decide::evaluate::{Coverage, Evaluation, MAX_DEPTH, NoValue};
use crate::decide::worlds::MAX_WORLDS;
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::{CriterionId, OptionId, ParameterId, QuestionId, RuleId, TableId};

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

    /// What makes a difference about a question, if something does.
    pub(crate) fn get(&self, question: &QuestionId) -> Option<&Use> {
        self.all.iter().find(|(id, _)| id == question).map(|(_, of)| of)
    }

    /// Adds what else makes a difference.
    pub(crate) fn add(&mut self, other: &Self) {
        for (id, of) in &other.all {
            self.of(id).add(of);
        }
        self.is_cut_short |= other.is_cut_short;
    }

    /// The use of a question, made if there is none.
    pub(crate) fn of(&mut self, question: &QuestionId) -> &mut Use {
        let place = self.all.iter().position(|(id, _)| id == question);
        let place = place.unwrap_or_else(|| {
            self.all.push((*question, Use::default()));
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
                self.options.insert(place, *option);
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
        let others = &all[place + 1..];
        uses.all.iter().any(|(id, _)| others.iter().any(|other| other.get(id).is_some()))
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

    /// Goes one expression deeper; says whether that does not lead too far.
    fn enter(&mut self) -> bool {
        let is_too_far = self.depth == MAX_DEPTH || self.n_left == 0;
        if is_too_far {
            self.uses.is_cut_short = true;
        } else {
            self.n_left -= 1;
            self.depth += 1;
        }
        !is_too_far
    }

    fn condition(&mut self, condition: &Expression, own: &RuleId) {
        if self.enter() {
            self.in_condition(condition, own);
            self.depth -= 1;
        }
    }

    fn in_condition(&mut self, condition: &Expression, own: &RuleId) {
        match condition {
            Expression::Is { question, options } => self.uses.of(question).name(options),
            Expression::Compare { comparison, left, right } => {
                let mut sides = Vec::new();
                if let Some(bounds) = self.constant(right, own) {
                    cuts(*comparison, &bounds, &mut sides);
                    self.value(left, own, Demand::Sides(&sides));
                } else if let Some(bounds) = self.constant(left, own) {
                    cuts(mirrored(*comparison), &bounds, &mut sides);
                    self.value(right, own, Demand::Sides(&sides));
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
        if self.enter() {
            self.in_value(value, own, demand);
            self.depth -= 1;
        }
    }

    fn in_value(&mut self, value: &Expression, own: &RuleId, demand: Demand<'_>) {
        match value {
            Expression::Answer(question) => match demand {
                Demand::Sides(cuts) => self.uses.of(question).cut(cuts),
                Demand::Whole => self.uses.of(question).each_counts = true,
            },
            Expression::Parameter(id) => self.parameter(id, demand),
            Expression::Table(id) => self.table(id, demand),
            Expression::Points(id) => self.criterion(id, demand),
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

    fn parameter(&mut self, id: &ParameterId, demand: Demand<'_>) {
        let Some(parameter) = self.rulebook.parameter(id) else { return };
        for case in &parameter.cases {
            if let Some(when) = &case.when {
                self.condition(when, &case.rule);
            }
            self.value(&case.value, &case.rule, demand);
        }
    }

    fn criterion(&mut self, id: &CriterionId, demand: Demand<'_>) {
        for law in &self.rulebook.laws {
            let Some(criterion) = law.criterion(id) else { continue };
            if let Some(points) = &criterion.points {
                self.value(points, &criterion.rule, demand);
            }
        }
    }

    fn table(&mut self, id: &TableId, demand: Demand<'_>) {
        let Some(table) = self.rulebook.table(id) else { return };
        let version = Coverage::Nearest.version(table, self.on);
        let Some(version) = version else { return };
        let mut cuts = None;
        for row in &version.rows {
            self.side(&table.by, &row.matches, &table.rule, &mut cuts);
        }
        self.cut_side(&table.by, &table.rule, cuts);
        if let Some(across) = &table.across {
            let mut cuts = None;
            for column in &version.columns {
                self.side(across, column, &table.rule, &mut cuts);
            }
            self.cut_side(across, &table.rule, cuts);
        }
        for row in &version.rows {
            for cell in &row.cells {
                self.value(cell, &table.rule, demand);
            }
        }
        if let Some(otherwise) = &version.otherwise {
            self.value(otherwise, &table.rule, demand);
        }
    }

    /// What leads to a row or a column: options are named, bounds are gathered.
    fn side(
        &mut self,
        by: &Expression,
        one: &Match,
        own: &RuleId,
        found: &mut Option<Vec<Cut>>,
    ) {
        match one {
            Match::OneOf(options) => {
                if let Expression::Answer(question) = by {
                    self.uses.of(question).name(options);
                }
            }
            Match::Within(bounds) => {
                let found = found.get_or_insert_default();
                bounds.each(&mut |comparison, bound| {
                    let bounds = self.constant(bound, own).unwrap_or_default();
                    cuts(comparison, &bounds, found);
                });
            }
        }
    }

    fn cut_side(&mut self, by: &Expression, own: &RuleId, cuts: Option<Vec<Cut>>) {
        if let Some(cuts) = cuts {
            self.value(by, own, Demand::Sides(&cuts));
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
        let (known_left, known_right) =
            (self.constant(left, own), self.constant(right, own));
        let (open, known, is_left) = match (known_left, known_right) {
            (None, Some(known)) => (left, known, true),
            (Some(known), None) => (right, known, false),
            (Some(_), Some(_)) => return,
            (None, None) => {
                self.value(left, own, Demand::Whole);
                self.value(right, own, Demand::Whole);
                return;
            }
        };
        let mut cuts = Some(Vec::new());
        for known in known {
            let known = known.number();
            let is_factor = match operator {
                Operator::Times => true,
                Operator::Over => is_left,
                Operator::Plus | Operator::Minus => false,
            };
            if is_factor && known == Some(Fraction::ZERO) {
                // Whatever is multiplied by nothing is nothing.
                continue;
            }
            for cut in sides {
                let before = known.and_then(|known| {
                    let moved = if is_left { moved } else { moved_back };
                    moved(*cut, operator, known)
                });
                push(&mut cuts, before);
            }
        }
        self.value(open, own, demand_of(cuts.as_deref()));
    }

    fn call(&mut self, call: &Call, own: &RuleId, demand: Demand<'_>) {
        let mut cuts = Some(Vec::new());
        if let Demand::Sides(sides) = demand {
            let argument = match call {
                Call::RoundDown(argument) => {
                    for cut in sides {
                        push(&mut cuts, rounded_down(*cut));
                    }
                    Some(argument)
                }
                Call::RoundUp(argument) => {
                    for cut in sides {
                        push(&mut cuts, rounded_up(*cut));
                    }
                    Some(argument)
                }
                Call::FullYears(from, until) => self.constant(until, own).map(|all| {
                    for until in all.into_iter().filter_map(Value::day) {
                        for birth in sides.iter().filter_map(|cut| birth(*cut, until)) {
                            push(&mut cuts, Some(birth));
                        }
                    }
                    from
                }),
                _ => None,
            };
            if let Some(argument) = argument {
                self.value(argument, own, demand_of(cuts.as_deref()));
                return;
            }
        }
        call.each_argument(&mut |it| self.value(it, own, Demand::Whole));
    }

    /// The value of what rests on no answer: one for each combination of the readings that it rests
    /// on, as far as it has a value by them.
    fn constant(&self, expression: &Expression, own: &RuleId) -> Option<Vec<Value>> {
        let mut found = Vec::new();
        let mut worlds = vec![Answers::default()];
        while let Some(world) = worlds.pop() {
            let mut evaluation =
                Evaluation::new(self.rulebook, Coverage::Nearest, Some(&world));
            let value = evaluation.expression(expression, own, self.on);
            match evaluation.said(value) {
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

/// Adds a cut; one that cannot be told makes that none can.
fn push(cuts: &mut Option<Vec<Cut>>, cut: Option<Cut>) {
    match (cuts.as_mut(), cut) {
        (Some(cuts), Some(cut)) => cuts.push(cut),
        _ => *cuts = None,
    }
}

/// What matters of a value whose cuts are given, or cannot be told.
const fn demand_of(cuts: Option<&[Cut]>) -> Demand<'_> {
    match cuts {
        Some(cuts) => Demand::Sides(cuts),
        None => Demand::Whole,
    }
}

/// A number or day as a number.
fn as_number(value: Value) -> Option<Fraction> {
    let day = |day: Date| Fraction::whole(i64::from(day.days()));
    value.number().or_else(|| value.day().map(day))
}

/// Adds where the values that compare so to some bounds end.
fn cuts(comparison: Comparison, bounds: &[Value], found: &mut Vec<Cut>) {
    for at in bounds.iter().filter_map(|it| as_number(*it)) {
        if !matches!(comparison, Comparison::Above | Comparison::AtMost) {
            found.push(Cut { at, side: Side::Before });
        }
        if !matches!(comparison, Comparison::AtLeast | Comparison::Below) {
            found.push(Cut { at, side: Side::After });
        }
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

/// The cut of x, where that of `x operator known` is given; `None` if it cannot be told.
fn moved(cut: Cut, operator: Operator, known: Fraction) -> Option<Cut> {
    let at = match operator {
        Operator::Plus => cut.at.minus(known),
        Operator::Minus => cut.at.plus(known),
        Operator::Times => cut.at.over(known),
        Operator::Over => cut.at.times(known),
    }?;
    let is_factor = matches!(operator, Operator::Times | Operator::Over);
    let is_turned = is_factor && known < Fraction::ZERO;
    Some(if is_turned { Cut::turned(at, cut.side) } else { Cut { at, ..cut } })
}

/// The cut of x, where that of `known operator x` is given; `None` if it cannot be told.
fn moved_back(cut: Cut, operator: Operator, known: Fraction) -> Option<Cut> {
    match operator {
        Operator::Plus | Operator::Times => moved(cut, operator, known),
        Operator::Minus => Some(Cut::turned(known.minus(cut.at)?, cut.side)),
        Operator::Over => None,
    }
}

/// The first integer at which a value is past the cut; `None` if it does not fit.
fn first_after(cut: Cut) -> Option<i64> {
    match cut.side {
        Side::Before => Some(cut.at.round_up()),
        Side::After => cut.at.round_down().checked_add(1),
    }
}

/// The cut of x, where that of x rounded down is given.
fn rounded_down(cut: Cut) -> Option<Cut> {
    let at = Fraction::whole(first_after(cut)?);
    Some(Cut { at, side: Side::Before })
}

/// The cut of x, where that of x rounded up is given.
fn rounded_up(cut: Cut) -> Option<Cut> {
    let at = Fraction::whole(first_after(cut)?.checked_sub(1)?);
    Some(Cut { at, side: Side::After })
}

/// The last day of birth with which so many years are full on a day.
fn birth(cut: Cut, until: Date) -> Option<Cut> {
    let years = first_after(cut)?;
    // Nobody is less than no years old, or older than the calendar.
    let years = i32::try_from(years.clamp(0, 10_000)).ok()?;
    let mut last = until.plus_years(-years);
    if last.plus_years(years) > until {
        last = last.plus_days(-1);
    }
    let at = Fraction::whole(i64::from(last.days()));
    Some(Cut { at, side: Side::After })
}
