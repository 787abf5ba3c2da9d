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
//! What stands further right here rests on what stands further left, never the other way:
//! `value` (days, numbers, names) ← `book` (what a rulebook holds) ← `answers` ← `decide` (what
//! answers decide) ← `result` (what people are told) and `conflicts` (what is wrong with a rulebook).
//!
//! ```
//! use engine::{Date, Fraction};
//!
//! let last_day: Date = "2026-12-31".parse().unwrap();
//! assert_eq!(last_day.next().to_string(), "2027-01-01");
//! assert_eq!(Fraction::new(400, 860).unwrap(), Fraction::new(20, 43).unwrap());
//! ```

mod answers;
mod book;
mod codec;
mod conflicts;
mod decide;
mod export;
mod result;
mod value;

pub use answers::{Answer, Answers};
pub use book::document::{Document, Validity};
pub use book::exam::{Counted, Exam, ExamPart};
pub use book::expression::{
    Call, Comparison, Expression, ExpressionError, Extreme, Joint, Operator,
};
pub use book::figure::{Content, Entry, Figure, Limit, Period, Unit, Value};
pub use book::ground::Ground;
pub use book::lever::{Lever, Target};
pub use book::parameter::{Case, Parameter};
pub use book::plan::{Outcome, Plan, Stage, StageLength};
pub use book::points::{
    Applies, Assumed, Assumption, Coefficient, Counts, Criterion, Group, Member,
    PointsLaw,
};
pub use book::question::{
    Choice, Claim, NumberRange, Question, QuestionKind, Topic, takes_day,
};
pub use book::rule::{Clocks, Confidence, Origin, Reading, Rule, Section, Standing};
pub use book::rulebook::RuleBook;
pub use book::source::{PublishedOn, ReadHow, Source, SourceKind};
pub use book::sum::{Sum, Times};
pub use book::table::{Bounds, Match, Row, Table, TableVersion};
pub use book::way::Way;
pub use codec::{PackError, Reader, Wire, Writer};
pub use conflicts::{AskedFor, Conflict, Mention, Named, Place, Wanted};
pub use decide::evaluate::NoValue;
pub use decide::grounds::GroundState;
pub use decide::representatives::MAX_COMBINATIONS;
pub use decide::sets::SmallestSets;
pub use decide::supposition::Supposition;
pub use decide::time_span::TimeSpan;
pub use decide::truth::Truth;
pub use export::{Export, Node};
pub use result::asking::{
    Asked, Asking, asked_questions, asked_questions_but, next_question_for_ways,
};
pub use result::assess::{
    Assessment, ByEstimates, ByReading, CoefficientReading, CriterionScore,
    EstimateVerdict, GivenUp, IfAssumed, InShort, Reason, Verdict, assess,
};
pub use result::carries::{Carried, Carrier, carriers};
pub use result::compare::{
    Changed, ChangedPart, Differences, GateName, RuleChange, Snapshot, Used,
    changed_values, compare, recorded_since,
};
pub use result::fit::{Fit, OpenPoint, WayAnswer, assess_ways};
pub use result::marks::{
    Attempts, Ban, ExamResult, Given, Marks, PartMarks, PartResult, marks,
};
pub use result::money::{Exchanged, Money, SumToShow, money};
pub use result::papers::{
    Age, Filing, Form, Lasting, Lasts, Need, Paper, Papers, documents,
};
pub use result::report::{Report, Traces, report};
pub use result::schedule::{
    PlannedLength, PlannedPaper, PlannedStage, Schedule, StageState, Warning, schedule,
};
pub use result::shortest::{
    Change, Impossible, LeftOut, MAX_WAYS, Obstacle, ShortestWay, ShortestWays,
    shortest_ways,
};
pub use result::timeline::{Cause, TimelineEntry, timeline};
pub use result::trace::{LookedUp, Step, trace, trace_threshold};
pub use value::calendar::{
    CalendarError, CalendarYear, Deadline, WorkingCalendar, WorkingDays,
};
pub use value::date::{Date, DateError, Weekday};
pub use value::digits::{decimal, digits, number_of};
pub use value::fraction::{Fraction, FractionError};
pub use value::id::{
    AssumptionId, CriterionId, DocumentId, ExamId, FigureId, GroupId, LawId, LeverId,
    OptionId, ParameterId, PlanId, QuestionId, RuleId, SourceId, StageId, SumId, TableId,
    WayId,
};
pub use value::interval::Interval;
pub use value::share::PlainShare;
