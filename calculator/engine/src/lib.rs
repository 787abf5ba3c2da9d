//! The rules engine of Meken: a rulebook, answers and a date go in, a verdict with its reasons comes out.
//!
//! ```text
//! RuleBook ─┐
//! Answers ──┼─▶ assess ─▶ Assessment (intervals, verdict, reasons)
//! as_of ────┘
//! ```
//!
//! Nothing in here knows a number of any law: thresholds, caps, dates and formulas all come with
//! the [`RuleBook`]. Nothing in here reads a file, a clock or the network, and nothing uses
//! floating-point numbers: points are integers, coefficients exact fractions, a day is a [`Date`].
//!
//! ```
//! use engine::{Date, Fraction};
//!
//! let last_day: Date = "2026-12-31".parse().unwrap();
//! assert_eq!(last_day.next().to_string(), "2027-01-01");
//! assert_eq!(Fraction::new(400, 860).unwrap(), Fraction::new(20, 43).unwrap());
//! ```

mod answers;
mod assess;
mod calendar;
mod codec;
mod conflicts;
mod date;
mod evaluate;
mod expression;
mod figure;
mod fraction;
mod id;
mod interval;
mod points;
mod question;
mod rule;
mod rulebook;
mod sets;
mod share;
mod source;

pub use answers::{Answer, Answers};
pub use assess::{
    Assessment, ByEstimates, CoefficientReading, CriterionScore, EstimateVerdict,
    GivenUp, Reason, Verdict, assess,
};
pub use calendar::{CalendarError, CalendarYear, Deadline, WorkingCalendar, WorkingDays};
pub use codec::{PackError, Reader, Wire, Writer};
pub use conflicts::{Conflict, Place};
pub use date::{Date, DateError, Weekday};
pub use evaluate::NoValue;
pub use expression::{Call, Expression, ExpressionError, Operator};
pub use figure::{Content, Entry, Figure, Limit, Period, Unit, Value};
pub use fraction::{Fraction, FractionError};
pub use id::{
    CriterionId, GroupId, LawId, OptionId, QuestionId, RuleId, SourceId, StageId,
};
pub use interval::Interval;
pub use points::{Coefficient, Criterion, Group, PointsLaw};
pub use question::{Choice, Claim, Question, QuestionKind};
pub use rule::{Clocks, Confidence, Origin, Reading, Rule, Section, Standing};
pub use rulebook::{RuleBook, Stage, StageLength};
pub use sets::SmallestSets;
pub use share::PlainShare;
pub use source::{PublishedOn, ReadHow, Source, SourceKind};
