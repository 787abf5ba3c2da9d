//! Everything at once: all that the engine can say of a profile, as one value for print, export and
//! the command line. A tool that shows one thing asks for that alone.

use crate::answers::Answers;
use crate::book::rulebook::RuleBook;
use crate::export::export_struct;
use crate::result::asking::next_question_for_ways;
use crate::result::assess::{Assessment, assess};
use crate::result::carries::{Carrier, carriers};
use crate::result::fit::{Fit, WayAnswer, assess_ways};
use crate::result::marks::{Marks, marks};
use crate::result::money::{Money, money};
use crate::result::papers::{Papers, documents};
use crate::result::schedule::{Schedule, schedule};
use crate::result::shortest::{ShortestWays, shortest_ways};
use crate::result::timeline::{TimelineEntry, timeline};
use crate::result::trace::{Step, trace, trace_threshold};
use crate::value::date::Date;
use crate::value::id::{CriterionId, ExamId, PlanId, QuestionId, SumId, WayId};

/// All that can be said of a profile on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The day.
    pub as_of: Date,
    /// The points, if the rulebook has a law of them.
    pub points: Option<Assessment>,
    /// How the points needed, and those of each criterion, come about.
    pub traces: Traces,
    /// The smallest sets of criteria whose caps reach the threshold, at most a few dozen.
    pub smallest_sets: Vec<Vec<CriterionId>>,
    /// The shortest ways to the threshold, if the rulebook declares what can change.
    pub shortest: Option<ShortestWays>,
    /// What carries the result, the largest effect first.
    pub carriers: Vec<Carrier>,
    /// How the result changes with time.
    pub timeline: Vec<TimelineEntry>,
    /// The ways, in the order in which they are shown.
    pub ways: Vec<WayAnswer>,
    /// The question that decides most ways, if one does.
    pub next_question: Option<QuestionId>,
    /// The papers of the ways that fit or depend.
    pub papers: Papers,
    /// The dates of each procedure.
    pub plans: Vec<(PlanId, Schedule)>,
    /// The sums to show.
    pub sums: Vec<(SumId, Money)>,
    /// The marks of each test.
    pub exams: Vec<(ExamId, Marks)>,
}

/// How points come about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traces {
    /// Those needed.
    pub threshold: Vec<Step>,
    /// Those of each criterion, in the law's order.
    pub criteria: Vec<(CriterionId, Vec<Step>)>,
}

export_struct! { Traces { threshold, criteria } }

/// More sets than this nobody reads.
const MAX_SETS: usize = 32;

/// Further ahead than this nobody plans.
const YEARS_AHEAD: i32 = 10;

/// Says all that can be said of a profile on a day. What earlier answers already say counts as
/// answered.
pub fn report(rulebook: &RuleBook, answers: &Answers, as_of: Date) -> Report {
    let answers = &rulebook.with_prefilled(answers, as_of);
    let ways = assess_ways(rulebook, answers, as_of);
    let is_open = |it: &&WayAnswer| matches!(it.fit, Some(Fit::Fits | Fit::Depends));
    let open: Vec<WayId> = ways.iter().filter(is_open).map(|it| it.way).collect();
    let plans = rulebook.plans.iter();
    let sums = rulebook.sums.iter();
    let exams = rulebook.exams.iter();
    let traces = rulebook.laws.first().map(|law| Traces {
        threshold: trace_threshold(rulebook, answers, as_of),
        criteria: law
            .criteria
            .iter()
            .map(|it| (it.id, trace(rulebook, &it.id, answers, as_of)))
            .collect(),
    });
    let has_levers = !rulebook.levers.is_empty();
    Report {
        as_of,
        points: assess(rulebook, answers, as_of),
        traces: traces.unwrap_or_default(),
        smallest_sets: rulebook.listed_sets(MAX_SETS, as_of),
        shortest: has_levers.then(|| shortest_ways(rulebook, answers, as_of)).flatten(),
        carriers: carriers(rulebook, answers, as_of),
        timeline: timeline(rulebook, answers, as_of, as_of.plus_years(YEARS_AHEAD)),
        next_question: next_question_for_ways(rulebook, &ways, answers, as_of),
        papers: documents(rulebook, answers, &open, as_of),
        plans: plans.map(|it| (it.id, schedule(rulebook, it, answers, as_of))).collect(),
        sums: sums.map(|it| (it.id, money(rulebook, it, answers, as_of))).collect(),
        exams: exams.map(|it| (it.id, marks(rulebook, it, answers, as_of))).collect(),
        ways,
    }
}

export_struct! {
    Report {
        as_of, points, traces, smallest_sets, shortest, carriers, timeline, ways, next_question,
        papers, plans, sums, exams,
    }
}
