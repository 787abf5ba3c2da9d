//! A calendar of the result: on which days it changes though the answers stay as they are, and why.
//!
//! Days come from answers (birthdays), from the rulebook's series and from the clocks of rules.
//! On each of them the law is assessed anew; nothing is foreseen that no source has announced.

use crate::answers::{Answer, Answers};
use crate::book::expression::{Call, Expression};
use crate::book::figure::{Period, Value};
use crate::book::points::PointsLaw;
use crate::book::rulebook::RuleBook;
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::reached::Reached;
use crate::export::{export_enum, export_struct};
use crate::result::assess::{InShort, Judge};
use crate::value::date::Date;
use crate::value::id::{QuestionId, RuleId, TableId};

/// No more entries than this are given.
const MAX_ENTRIES: usize = 200;

/// Further ahead than so many years nobody plans.
const MAX_YEARS: i32 = 60;

/// A day on which something changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEntry {
    /// The first day on which it is so.
    pub day: Date,
    /// What happens on it; at least one.
    pub causes: Vec<Cause>,
    /// What comes out from that day on.
    pub result: InShort,
}

/// What happens on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// It is the day that the timeline starts with.
    Today,
    /// So many years are full since an answered day: a birthday that changes the points.
    Birthday {
        /// The question for the day.
        question: QuestionId,
        /// The full years.
        years: u32,
    },
    /// An answered day is reached, or lies behind.
    AnsweredDay {
        /// The question for the day.
        question: QuestionId,
    },
    /// A day that a rule names is reached, or lies behind.
    NamedDay {
        /// The rule.
        rule: RuleId,
    },
    /// A figure has another value, or none any more.
    FigureChanges {
        /// The rule.
        rule: RuleId,
        /// The figure's name.
        figure: String,
    },
    /// A table has other cells, or none any more.
    TableChanges {
        /// The rule that states it.
        rule: RuleId,
        /// The table.
        table: TableId,
    },
    /// An announced rule comes into force.
    RuleStarts {
        /// The rule.
        rule: RuleId,
    },
    /// A rule was in force for the last time the day before.
    RuleExpires {
        /// The rule.
        rule: RuleId,
    },
    /// A rule should have been read again by the day before.
    ReviewDue {
        /// The rule.
        rule: RuleId,
    },
    /// The law's stated last day was the day before.
    LawEnds {
        /// The rule that states it.
        rule: RuleId,
    },
}

export_struct! { TimelineEntry { day, causes, result } }

export_enum! {
    Cause {
        Today = "today",
        Birthday { question, years } = "birthday",
        AnsweredDay { question } = "answered-day",
        NamedDay { rule } = "named-day",
        FigureChanges { rule, figure } = "figure-changes",
        TableChanges { rule, table } = "table-changes",
        RuleStarts { rule } = "rule-starts",
        RuleExpires { rule } = "rule-expires",
        ReviewDue { rule } = "review-due",
        LawEnds { rule } = "law-ends",
    }
}

impl Cause {
    /// Whether a reader has to know of it though the result stays the same.
    const fn is_told_always(&self) -> bool {
        matches!(
            self,
            Self::Today
                | Self::RuleExpires { .. }
                | Self::ReviewDue { .. }
                | Self::LawEnds { .. }
        )
    }
}

/// Tells how the result changes from a day until another one, both included, by the rulebook's
/// first law of points. Empty without a law.
///
/// The first entry is the first day itself; each further one is a day on which total, threshold,
/// verdict or the law's end are other ones than the day before, or on which a rule expires, is due
/// for review, or the law ends. At most 200 entries, and no further than 60 years ahead.
///
/// Days that only come about by computing with today, such as so many working days after it, are not
/// foreseen; comparing an answered day or one of a rule with today is.
///
/// ```
/// use engine::{Answers, Date, RuleBook, timeline};
///
/// let day: Date = "2026-11-22".parse().unwrap();
/// let entries = timeline(&RuleBook::default(), &Answers::default(), day, day.plus_years(1));
/// assert!(entries.is_empty());
/// ```
pub fn timeline(
    rulebook: &RuleBook,
    answers: &Answers,
    as_of: Date,
    until: Date,
) -> Vec<TimelineEntry> {
    let Some(law) = rulebook.laws.first() else { return Vec::new() };
    let until = until.min(as_of.plus_years(MAX_YEARS));
    let mut days = Days { rulebook, answers, as_of, until, all: Vec::new() };
    days.add(Some(as_of), Cause::Today);
    days.gather(law);
    let mut all = days.all;
    all.sort_by_key(|(day, _)| *day);
    let mut entries: Vec<TimelineEntry> = Vec::new();
    let mut before: Option<InShort> = None;
    let same_day = |one: &(Date, Cause), other: &(Date, Cause)| one.0 == other.0;
    for on_day in all.chunk_by(same_day) {
        let Some(&(day, _)) = on_day.first() else { continue };
        let Some(judge) = Judge::new(rulebook, answers, day) else { continue };
        let result = judge.in_short(answers);
        let has_changed = before.is_some_and(|it| it != result);
        before = Some(result);
        let counts = |cause: &&Cause| {
            cause.is_told_always() || has_changed && matters(&judge, answers, cause)
        };
        let mut causes: Vec<_> =
            on_day.iter().map(|(_, it)| it).filter(counts).cloned().collect();
        if causes.is_empty() && has_changed {
            causes = on_day.iter().map(|(_, it)| it.clone()).collect();
        }
        if !causes.is_empty() {
            entries.push(TimelineEntry { day, causes, result });
        }
        if entries.len() == MAX_ENTRIES {
            break;
        }
    }
    entries
}

/// Whether the result on its day rests on the cause. A birthday matters if it would be another one
/// with the birthday still to come.
fn matters(judge: &Judge<'_>, answers: &Answers, cause: &Cause) -> bool {
    let Cause::Birthday { question, .. } = cause else { return true };
    let Some(Answer::Day(day)) = answers.get(question) else { return true };
    let mut younger = answers.clone();
    // Two days: a day after 29 February has the same birthday in most years.
    younger.put(question, Some(Answer::Day(day.plus_days(2))));
    judge.in_short(&younger) != judge.in_short(answers)
}

/// Days on which something may change, with the causes.
struct Days<'a> {
    rulebook: &'a RuleBook,
    answers: &'a Answers,
    as_of: Date,
    until: Date,
    all: Vec<(Date, Cause)>,
}

impl Days<'_> {
    fn add(&mut self, day: Option<Date>, cause: Cause) {
        let is_within = |day: &Date| {
            let is_first = *day == self.as_of && cause == Cause::Today;
            (*day > self.as_of || is_first) && *day <= self.until
        };
        let Some(day) = day.filter(is_within) else { return };
        let new = (day, cause);
        if !self.all.contains(&new) {
            self.all.push(new);
        }
    }

    fn gather(&mut self, law: &PointsLaw) {
        let reached = Reached::of(self.rulebook, law);
        for (own, expression) in &reached.expressions {
            self.of_expression(own, expression);
        }
        for lookup in reached.figures.iter().filter(|it| it.on.is_none()) {
            let figure = lookup.figure;
            let content = |day: Date| figure.entry_on(day).map(|it| &it.content);
            for day in figure.entries.iter().flat_map(|it| turns(it.period)) {
                if content(day) != content(day.plus_days(-1)) {
                    let (rule, figure) = (lookup.rule.id, figure.name.clone());
                    self.add(Some(day), Cause::FigureChanges { rule, figure });
                }
            }
        }
        for table in &reached.tables {
            let cells = |day: Date| {
                let version = table.version_on(day)?;
                Some((&version.columns, &version.rows, &version.otherwise))
            };
            for day in table.versions.iter().flat_map(|it| turns(it.period)) {
                if cells(day) != cells(day.plus_days(-1)) {
                    let (rule, table) = (table.rule, table.id);
                    self.add(Some(day), Cause::TableChanges { rule, table });
                }
            }
        }
        for rule in &reached.rules {
            let clocks = rule.clocks;
            let rule = || rule.id;
            self.add(clocks.period.from, Cause::RuleStarts { rule: rule() });
            let after = clocks.period.until.map(Date::next);
            self.add(after, Cause::RuleExpires { rule: rule() });
            self.add(Some(clocks.review_by.next()), Cause::ReviewDue { rule: rule() });
        }
        if let Some(rule) = &law.ends {
            self.ends(rule);
        }
    }

    /// The day after each last day that the rule states, if it is still the one stated then.
    fn ends(&mut self, ends: &RuleId) {
        let figure = self.rulebook.rule(ends).and_then(|it| it.figure("value"));
        let entries = figure.map(|it| it.entries.as_slice()).unwrap_or_default();
        let starts = entries.iter().filter_map(|it| it.period.from);
        for on in starts.chain([self.as_of]) {
            let end = self.rulebook.nearest_value(ends, on).ok().and_then(Value::day);
            let Some(after) = end.map(Date::next) else { continue };
            if self.rulebook.ended(ends, after) == end {
                self.add(Some(after), Cause::LawEnds { rule: *ends });
            }
        }
    }

    fn of_expression(&mut self, own: &RuleId, expression: &Expression) {
        expression.visit(&mut |part| match part {
            Expression::Call(call) => {
                if let Call::FullYears(Expression::Answer(question), Expression::Today) =
                    &**call
                {
                    self.birthdays(question);
                }
            }
            Expression::Compare { left, right, .. } => {
                let mut parts = Vec::new();
                left.visit(&mut |part| parts.push(part));
                right.visit(&mut |part| parts.push(part));
                if parts.contains(&&Expression::Today) {
                    for part in parts {
                        self.compared(own, part);
                    }
                }
            }
            _ => {}
        });
    }

    fn birthdays(&mut self, question: &QuestionId) {
        let Some(&Answer::Day(birth)) = self.answers.get(question) else { return };
        let years = |day: Date| (day.year() - birth.year()).max(0);
        for years in years(self.as_of)..=years(self.until) {
            let cause =
                Cause::Birthday { question: *question, years: years.unsigned_abs() };
            self.add(Some(birth.plus_years(years)), cause);
        }
    }

    /// A day that is compared with today.
    fn compared(&mut self, own: &RuleId, part: &Expression) {
        let cause = match part {
            Expression::Answer(question) => Cause::AnsweredDay { question: *question },
            Expression::Figure { rule, .. } => {
                Cause::NamedDay { rule: *rule.as_ref().unwrap_or(own) }
            }
            Expression::Day(_) => Cause::NamedDay { rule: *own },
            _ => return,
        };
        let mut evaluation =
            Evaluation::new(self.rulebook, Coverage::Nearest, Some(self.answers));
        let day = evaluation.expression(part, own, self.as_of);
        let Some(day) = day.and_then(Value::day) else { return };
        self.add(Some(day), cause.clone());
        self.add(Some(day.next()), cause);
    }
}

/// The first day of a period, and the day after its last.
fn turns(period: Period) -> impl Iterator<Item = Date> {
    period.from.into_iter().chain(period.until.map(Date::next))
}
