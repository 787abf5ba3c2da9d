//! What a law comes to with complete answers, worked out here and not by the engine.
//!
//! Only fractions, days and the value of a figure are the engine's: they have tests of their own.

use engine::{
    Answer, Answers, Applies, Call, Claim, Comparison, Counts, Date, Expression, Extreme,
    Fraction, Joint, Match, Member, Operator, RuleBook, RuleId, Value,
};

/// A rulebook, complete answers and a day.
#[derive(Clone, Copy)]
pub(crate) struct Oracle<'a> {
    pub(crate) rulebook: &'a RuleBook,
    pub(crate) answers: &'a Answers,
    pub(crate) on: Date,
    /// Whether points by assumptions count.
    pub(crate) assumes: bool,
}

/// The fewest and the most points.
pub(crate) type Ends = (i64, i64);

impl Oracle<'_> {
    /// What the law comes to: the total, and whether all gates hold.
    pub(crate) fn total(self) -> (Ends, bool) {
        let law = &self.rulebook.laws[0];
        let is_inner = |it: &Member| law.groups.iter().any(|group| group.of.contains(it));
        let groups = law.groups.iter().map(|it| Member::Group(it.id));
        let criteria = law.criteria.iter().map(|it| Member::Criterion(it.id));
        let top: Vec<_> = criteria.chain(groups).filter(|it| !is_inner(it)).collect();
        let (lower, upper) = self.together(Counts::Sum, &top);
        let holds = |when| self.condition(when).unwrap_or(false);
        let gates_hold = law.gates.iter().all(|it| it.when.as_ref().is_none_or(holds));
        let factor = law.coefficient.as_ref().map(|it| match &it.applies {
            Applies::ToTheSum(value) => self.number(value).unwrap_or(Fraction::ZERO),
            Applies::Unknown { .. } => unreachable!("drafts have none"),
        });
        let times = |points: i64| {
            let factor = factor.unwrap_or(Fraction::ONE).max(Fraction::ZERO);
            let product =
                Fraction::whole(points).times(factor).expect("drafts are small");
            floor(product)
        };
        ((times(lower), times(upper)), gates_hold)
    }

    /// The points needed.
    pub(crate) fn threshold(self) -> i64 {
        self.figure(&"threshold".into()).map_or(0, floor)
    }

    fn together(self, counts: Counts, of: &[Member]) -> Ends {
        let each = of.iter().map(|it| self.member(it));
        match counts {
            Counts::Sum => each.fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1)),
            Counts::Best => {
                each.fold((0, 0), |most, it| (most.0.max(it.0), most.1.max(it.1)))
            }
        }
    }

    fn member(self, member: &Member) -> Ends {
        let law = &self.rulebook.laws[0];
        match member {
            Member::Criterion(id) => {
                let place = law.criteria.iter().position(|it| it.id == *id);
                self.criterion(place.expect("drafts name what is there"))
            }
            Member::Group(id) => {
                let group = law.group(id).expect("drafts name what is there");
                let (lower, upper) = self.together(group.counts, &group.of);
                let cap = self.figure(&group.rule).map_or(i64::MAX, floor);
                (lower.min(cap), upper.min(cap))
            }
        }
    }

    /// The points of a criterion, by its place.
    pub(crate) fn criterion(self, place: usize) -> Ends {
        let criterion = &self.rulebook.laws[0].criteria[place];
        let points = |value| floor(self.number(value).unwrap_or(Fraction::ZERO)).max(0);
        if let Some(published) = &criterion.points {
            let points = points(published);
            return (points, points);
        }
        let cap = self.figure(&criterion.rule).map_or(0, floor);
        let question = self.rulebook.question_for(&criterion.id).expect("it is claimed");
        let chosen = self.answers.get(&question.id);
        let is_chosen =
            |it: &&engine::Choice| chosen.is_some_and(|all| all.holds(&it.id));
        let option = question.options.iter().find(is_chosen);
        if option.is_some_and(|it| it.claim == Claim::Nothing) {
            return (0, 0);
        }
        match criterion.assumed.as_ref().filter(|_| self.assumes) {
            Some(assumed) => {
                let points = points(&assumed.points).min(cap);
                (points, points)
            }
            None => (0, cap),
        }
    }

    fn figure(self, rule: &RuleId) -> Option<Fraction> {
        let reading = self.answers.reading(rule).unwrap_or("value");
        self.rulebook.value(rule, reading, self.on).ok().and_then(Value::number)
    }

    fn number(self, expression: &Expression) -> Option<Fraction> {
        match self.value(expression)? {
            Value::Number(number) => Some(number),
            _ => None,
        }
    }

    fn value(self, expression: &Expression) -> Option<Value> {
        let number = match expression {
            Expression::Day(day) => return Some(Value::Day(*day)),
            Expression::Today => return Some(Value::Day(self.on)),
            Expression::Answer(question) => match self.answers.get(question)? {
                Answer::Number(number) => *number,
                Answer::Day(day) => return Some(Value::Day(*day)),
                Answer::Chosen(_) => return None,
            },
            Expression::Number(number) => *number,
            Expression::Figure { rule, .. } => self.figure(rule.as_ref()?)?,
            Expression::Parameter(id) => {
                let parameter = self.rulebook.parameter(id)?;
                let [first, otherwise] = &parameter.cases[..] else { return None };
                let is_met = self.condition(first.when.as_ref()?)?;
                let case = if is_met { first } else { otherwise };
                return self.value(&case.value);
            }
            Expression::Table(id) => return self.cell(id),
            Expression::Points(id) => {
                let criterion = self.rulebook.laws[0].criterion(id)?;
                return self.value(criterion.points.as_ref()?);
            }
            Expression::Binary { operator, left, right } => {
                let (left, right) = (self.number(left)?, self.number(right)?);
                match operator {
                    Operator::Plus => left.plus(right)?,
                    Operator::Minus => left.minus(right)?,
                    Operator::Times => left.times(right)?,
                    Operator::Over => left.over(right)?,
                }
            }
            Expression::Choose(condition, met, unmet) => {
                let chosen = if self.condition(condition)? { met } else { unmet };
                return self.value(chosen);
            }
            Expression::Extreme(extreme, all) => {
                let all: Option<Vec<_>> = all.iter().map(|it| self.number(it)).collect();
                match extreme {
                    Extreme::Best => all?.into_iter().max()?,
                    Extreme::Least => all?.into_iter().min()?,
                }
            }
            Expression::Call(call) => Fraction::whole(self.call(call)?),
            _ => return None,
        };
        Some(Value::Number(number))
    }

    fn call(self, call: &Call) -> Option<i64> {
        Some(match call {
            Call::RoundDown(value) => floor(self.number(value)?),
            Call::RoundUp(value) => -floor(Fraction::ZERO.minus(self.number(value)?)?),
            // A half goes up.
            Call::Round(value, step) => {
                let step = self.number(step)?;
                let half = Fraction::new(1, 2)?;
                let steps = floor(self.number(value)?.over(step)?.plus(half)?);
                step.times(Fraction::whole(steps))?.as_whole()?
            }
            Call::FullYears(from, until) => {
                let (from, until) = (self.value(from)?.day()?, self.value(until)?.day()?);
                let ((year, month, day), (later, on_month, on_day)) =
                    (from.civil(), until.civil());
                let is_before = (on_month, on_day) < (month, day);
                i64::from((later - year - i32::from(is_before)).max(0))
            }
            _ => return None,
        })
    }

    fn cell(self, id: &engine::TableId) -> Option<Value> {
        let table = self.rulebook.table(id)?;
        let [version] = &table.versions[..] else { return None };
        let by = &table.by;
        let rows = version.rows.iter().map(|it| self.leads(by, &it.matches));
        let row = first(rows)?;
        let column = match &table.across {
            Some(across) => {
                first(version.columns.iter().map(|it| self.leads(across, it)))?
            }
            None => 0,
        };
        let cell = version.rows.get(row).and_then(|it| it.cells.get(column));
        self.value(cell.or(version.otherwise.as_ref())?)
    }

    fn leads(self, by: &Expression, matches: &Match) -> Option<bool> {
        match matches {
            Match::OneOf(options) => {
                let Expression::Answer(question) = by else { return None };
                let answer = self.answers.get(question)?;
                Some(options.iter().any(|it| answer.holds(it)))
            }
            Match::Within(bounds) => {
                let value = self.value(by)?;
                let mut all = Vec::new();
                bounds.each(&mut |comparison, bound| all.push((comparison, bound)));
                for (comparison, bound) in all {
                    if !compare(comparison, value, self.value(bound)?)? {
                        return Some(false);
                    }
                }
                Some(true)
            }
        }
    }

    /// Whether a condition is met; `None` if it has a part without a value that decides it.
    pub(crate) fn condition(self, condition: &Expression) -> Option<bool> {
        match condition {
            Expression::Is { question, options } => {
                let answer = self.answers.get(question)?;
                Some(options.iter().any(|it| answer.holds(it)))
            }
            Expression::Compare { comparison, left, right } => {
                compare(*comparison, self.value(left)?, self.value(right)?)
            }
            Expression::Not(condition) => self.condition(condition).map(|it| !it),
            Expression::Joined(joint, all) => {
                let all: Vec<_> = all.iter().map(|it| self.condition(it)).collect();
                let decisive = *joint == Joint::Any;
                if all.contains(&Some(decisive)) {
                    Some(decisive)
                } else if all.contains(&None) {
                    None
                } else {
                    Some(!decisive)
                }
            }
            Expression::Choose(condition, met, unmet) => {
                let (met, unmet) = (self.condition(met), self.condition(unmet));
                match self.condition(condition) {
                    Some(is_met) => [unmet, met][usize::from(is_met)],
                    None if met == unmet => met,
                    None => None,
                }
            }
            _ => None,
        }
    }
}

/// The place of the first that is so, past the end if none is; `None` if one before it has no value.
fn first(all: impl Iterator<Item = Option<bool>>) -> Option<usize> {
    let mut n = 0;
    for is_so in all {
        if is_so? {
            return Some(n);
        }
        n += 1;
    }
    Some(n)
}

fn compare(comparison: Comparison, left: Value, right: Value) -> Option<bool> {
    let order = match (left, right) {
        (Value::Number(left), Value::Number(right)) => left.cmp(&right),
        (Value::Day(left), Value::Day(right)) => left.cmp(&right),
        _ => return None,
    };
    Some(match comparison {
        Comparison::AtMost => order.is_le(),
        Comparison::AtLeast => order.is_ge(),
        Comparison::Below => order.is_lt(),
        Comparison::Above => order.is_gt(),
        Comparison::Equal => order.is_eq(),
    })
}

fn floor(number: Fraction) -> i64 {
    number.numerator().div_euclid(number.denominator())
}
