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
mod asking;
mod assess;
mod calendar;
mod carries;
mod codec;
mod compare;
mod conflicts;
mod date;
mod document;
mod evaluate;
mod exam;
mod export;
mod expression;
mod figure;
mod fit;
mod fraction;
mod ground;
mod id;
mod interval;
mod lever;
mod marks;
mod money;
mod outcomes;
mod papers;
mod parameter;
mod plan;
mod points;
mod question;
mod reach;
mod reached;
mod report;
mod representatives;
mod rule;
mod rulebook;
mod schedule;
mod scoring;
mod sets;
mod share;
mod shortest;
mod source;
mod sum;
mod supposition;
mod table;
mod time_span;
mod timeline;
mod trace;
mod truth;
mod uses;
mod way;

pub use answers::{Answer, Answers};
pub use asking::{Asked, Asking, asked_questions, next_question_for_ways};
pub use assess::{
    Assessment, ByEstimates, ByReading, CoefficientReading, CriterionScore,
    EstimateVerdict, GivenUp, IfAssumed, InShort, Reason, Verdict, assess,
};
pub use calendar::{CalendarError, CalendarYear, Deadline, WorkingCalendar, WorkingDays};
pub use carries::{Carried, Carrier, carriers};
pub use codec::{PackError, Reader, Wire, Writer};
pub use compare::{
    Changed, ChangedPart, Differences, GateName, RuleChange, Snapshot, Used,
    changed_values, compare,
};
pub use conflicts::{AskedFor, Conflict, Mention, Named, Place, Wanted};
pub use date::{Date, DateError, Weekday};
pub use document::{Document, Validity};
pub use evaluate::NoValue;
pub use exam::{Counted, Exam, ExamPart};
pub use export::{Export, Node};
pub use expression::{
    Call, Comparison, Expression, ExpressionError, Extreme, Joint, Operator,
};
pub use figure::{Content, Entry, Figure, Limit, Period, Unit, Value};
pub use fit::{Fit, OpenPoint, WayAnswer, assess_ways};
pub use fraction::{Fraction, FractionError};
pub use ground::{Ground, GroundState};
pub use id::{
    AssumptionId, CriterionId, DocumentId, ExamId, GroupId, LawId, LeverId, OptionId,
    ParameterId, PlanId, QuestionId, RuleId, SourceId, StageId, SumId, TableId, WayId,
};
pub use interval::Interval;
pub use lever::{Lever, Target};
pub use marks::{Attempts, Ban, ExamResult, Given, Marks, PartMarks, PartResult, marks};
pub use money::{Exchanged, Money, SumToShow, money};
pub use papers::{Age, Filing, Form, Lasting, Lasts, Need, Paper, Papers, documents};
pub use parameter::{Case, Parameter};
pub use plan::{Outcome, Plan, Stage, StageLength};
pub use points::{
    Applies, Assumed, Assumption, Coefficient, Counts, Criterion, Group, Member,
    PointsLaw,
};
pub use question::{
    Choice, Claim, NumberRange, Question, QuestionKind, Topic, takes_day,
};
pub use report::{Report, Traces, report};
pub use representatives::MAX_COMBINATIONS;
pub use rule::{Clocks, Confidence, Origin, Reading, Rule, Section, Standing};
pub use rulebook::RuleBook;
pub use schedule::{
    PlannedLength, PlannedPaper, PlannedStage, Schedule, StageState, Warning, schedule,
};
pub use sets::SmallestSets;
pub use share::PlainShare;
pub use shortest::{
    Change, Impossible, LeftOut, MAX_WAYS, Obstacle, ShortestWay, ShortestWays,
    shortest_ways,
};
pub use source::{PublishedOn, ReadHow, Source, SourceKind};
pub use sum::{Sum, Times};
pub use supposition::Supposition;
pub use table::{Bounds, Match, Row, Table, TableVersion};
pub use time_span::TimeSpan;
pub use timeline::{Cause, TimelineEntry, timeline};
pub use trace::{LookedUp, Step, trace, trace_threshold};
pub use truth::Truth;
pub use way::Way;
