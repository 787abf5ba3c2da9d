//! Which papers some ways need: whether each is needed and why, how old it may be and how long it must
//! still last on the day of filing, and what a form will ask for.

use crate::answers::{Answer, Answers};
use crate::book::document::{Document, Validity};
use crate::book::figure::Unit;
use crate::book::rulebook::RuleBook;
use crate::decide::grounds::GroundState;
use crate::decide::truth::Truth;
use crate::export::{export_enum, export_struct};
use crate::result::outcomes::{Flags, Gathering, Sets};
use crate::value::date::Date;
use crate::value::id::{DocumentId, QuestionId, RuleId, WayId};

/// The papers for some ways.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Papers {
    /// The day of filing.
    pub filing: Filing,
    /// The papers, each once, in the rulebook's order.
    pub papers: Vec<Paper>,
    /// What forms will ask for, each form once, in the order of the ways.
    pub forms: Vec<Form>,
}

/// The day on which papers are handed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filing {
    /// The day.
    pub day: Date,
    /// Whether the reader has not said it, so that it is the day asked for.
    pub is_assumed: bool,
}

/// One paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its id.
    pub document: DocumentId,
    /// Which of the ways ask for it, in the order in which they were given.
    pub ways: Vec<WayId>,
    /// Whether it is needed.
    pub need: Need,
    /// What says so: the grounds by which it is needed, not needed, or may be either.
    pub because: Vec<GroundState>,
    /// What is to be known of it, or may be.
    pub notes: Vec<GroundState>,
    /// How old it may be, if a rule says so.
    pub age: Option<Age>,
    /// How long it must still last, if a rule says so.
    pub lasting: Option<Lasting>,
}

/// Whether a paper is needed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Need {
    /// It is.
    Needed,
    /// It is not.
    NotNeeded,
    /// That is not known.
    Depends {
        /// The open questions whose answer can change it, exactly, in the rulebook's order.
        needs: Vec<QuestionId>,
    },
}

/// How old a paper may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Age {
    /// The rule that says so.
    pub rule: RuleId,
    /// The earliest date it may carry: so many calendar days before the day of filing. `None` if the
    /// rule has no value in days on that day.
    pub oldest: Option<Date>,
}

/// How long a paper must still last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lasting {
    /// The rule that says so.
    pub rule: RuleId,
    /// Its figure, in days.
    pub figure: String,
    /// The first last day that is late enough: more than so many days after the day of filing. `None`
    /// if the figure has no value in days on that day.
    pub needed_until: Option<Date>,
    /// Whether it lasts long enough.
    pub lasts: Lasts,
}

/// Whether a paper lasts long enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasts {
    /// It does.
    Enough,
    /// It does not.
    TooShort {
        /// How many calendar days are missing; at least one.
        missing_days: u32,
    },
    /// Its last day is not answered, or how long it must last has no value.
    Unknown,
}

/// What a form will ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The rule that tells.
    pub rule: RuleId,
    /// The ways whose form it is, in the order in which they were given.
    pub ways: Vec<WayId>,
    /// What to have at hand: the rule's items.
    pub items: Vec<String>,
}

export_struct! {
    Papers { filing, papers, forms }
    Filing { day, is_assumed }
    Paper { document, ways, need, because, notes, age, lasting }
    Age { rule, oldest }
    Lasting { rule, figure, needed_until, lasts }
    Form { rule, ways, items }
}

export_enum! {
    Need { Needed = "needed", NotNeeded = "not-needed", Depends { needs } = "depends" }
    Lasts { Enough = "enough", TooShort { missing_days } = "too-short", Unknown = "unknown" }
}

/// Lists the papers for some ways. A paper that is exempt is not needed, whatever else asks for it.
///
/// The day of filing is the answer to the question for it of the rulebook's first sum to show, else
/// the day asked for. What earlier answers already say counts as answered
/// ([`RuleBook::with_prefilled`]).
pub fn documents(
    rulebook: &RuleBook,
    answers: &Answers,
    ways: &[WayId],
    as_of: Date,
) -> Papers {
    let answers = rulebook.with_prefilled(answers, as_of);
    let filing = filing(rulebook, &answers, as_of);
    let asked_by = |document: &Document| {
        let asks = |way: &&WayId| document.ways.contains(way);
        ways.iter().filter(asks).copied().collect::<Vec<_>>()
    };
    let papers = rulebook.documents.iter().map(|it| (it, asked_by(it)));
    let papers = papers.filter(|(_, ways)| !ways.is_empty());
    let paper = |(document, ways): (&Document, Vec<WayId>)| {
        let (need, because) = need(rulebook, document, &answers, as_of);
        let mut notes = rulebook.states(&document.notes, &answers, as_of);
        notes.retain(|it| it.holds.is_possible());
        let age = document.max_age.as_ref().map(|rule| age(rulebook, rule, filing.day));
        let lasting = document.validity.as_ref();
        let lasting = lasting.map(|it| lasting_of(rulebook, it, &answers, filing.day));
        let document = document.id;
        Paper { document, ways, need, because, notes, age, lasting }
    };
    Papers { filing, papers: papers.map(paper).collect(), forms: forms(rulebook, ways) }
}

fn filing(rulebook: &RuleBook, answers: &Answers, as_of: Date) -> Filing {
    let question = rulebook.sums.first().map(|sum| &sum.filing);
    match question.and_then(|it| answers.get(it)) {
        Some(Answer::Day(day)) => Filing { day: *day, is_assumed: false },
        _ => Filing { day: as_of, is_assumed: true },
    }
}

const NEEDED: Flags = 1;
const EXEMPT: Flags = 2;
/// Whether it is needed has no value on the day.
const NEEDED_UNCLEAR: Flags = 4;
/// Whether it is exempt has no value on the day.
const EXEMPT_UNCLEAR: Flags = 8;

/// What flags come to: 0 if it is not needed, 1 if it is, 2 if that is not known.
fn judge(flags: Flags) -> u8 {
    let is = |flag: Flags| flags & flag != 0;
    match (is(NEEDED), is(NEEDED_UNCLEAR)) {
        _ if is(EXEMPT) => 0,
        (true, _) if !is(EXEMPT_UNCLEAR) => 1,
        (false, false) => 0,
        _ => 2,
    }
}

fn need(
    rulebook: &RuleBook,
    document: &Document,
    answers: &Answers,
    on: Date,
) -> (Need, Vec<GroundState>) {
    let needed = rulebook.states(&document.needed, answers, on);
    let exempt = rulebook.states(&document.exempt, answers, on);
    let mut gathering = Gathering::new(rulebook, answers, on);
    if needed.is_empty() {
        gathering.set(NEEDED);
    }
    let sets = |met, without_value| Sets { met, not_met: 0, without_value, always: met };
    gathering.add(&document.needed, &needed, sets(NEEDED, NEEDED_UNCLEAR));
    gathering.add(&document.exempt, &exempt, sets(EXEMPT, EXEMPT_UNCLEAR));
    let outcomes = gathering.outcomes();
    let is_always = |code| outcomes.possible().all().all(|flags| judge(flags) == code);
    let need = if is_always(0) {
        Need::NotNeeded
    } else if is_always(1) {
        Need::Needed
    } else {
        Need::Depends { needs: outcomes.needs(rulebook, &judge) }
    };
    let because = because(document, &need, needed, exempt);
    (need, because)
}

/// The grounds that say so.
fn because(
    document: &Document,
    need: &Need,
    mut needed: Vec<GroundState>,
    mut exempt: Vec<GroundState>,
) -> Vec<GroundState> {
    let is_possible = |it: &GroundState| it.holds.is_possible();
    if needed.is_empty() && *need == Need::Needed {
        let (rule, note) = (document.rule, document.item.clone());
        return vec![GroundState { rule, note, holds: Truth::Met }];
    }
    let is_asked_for = needed.is_empty() || needed.iter().any(is_possible);
    if !is_asked_for && exempt.iter().all(|it| it.holds != Truth::Met) {
        return needed;
    }
    needed.retain(is_possible);
    exempt.retain(is_possible);
    match need {
        Need::Needed => most_telling(needed),
        Need::NotNeeded => most_telling(exempt),
        Need::Depends { .. } => [needed, exempt].concat(),
    }
}

/// Those that are met, or, if it takes several together, all of them.
fn most_telling(mut all: Vec<GroundState>) -> Vec<GroundState> {
    if all.iter().any(|it| it.holds == Truth::Met) {
        all.retain(|it| it.holds == Truth::Met);
    }
    all
}

/// A figure of a rule in whole calendar days.
fn days(rulebook: &RuleBook, rule: &RuleId, figure: &str, on: Date) -> Option<i32> {
    let is_in_days = rulebook.rule(rule)?.figure(figure)?.unit == Unit::Days;
    let value = rulebook.value(rule, figure, on).ok().filter(|_| is_in_days)?;
    i32::try_from(value.number()?.as_whole()?).ok()
}

fn age(rulebook: &RuleBook, rule: &RuleId, filing: Date) -> Age {
    let oldest = days(rulebook, rule, "value", filing);
    let oldest = oldest.map(|days| filing.plus_days(days.saturating_neg()));
    Age { rule: *rule, oldest }
}

fn lasting_of(
    rulebook: &RuleBook,
    validity: &Validity,
    answers: &Answers,
    filing: Date,
) -> Lasting {
    let Validity { rule, figure, until } = validity;
    let days = days(rulebook, rule, figure, filing);
    let needed_until = days.map(|days| filing.plus_days(days).next());
    let lasts = match (needed_until, answers.get(until)) {
        (Some(needed), Some(Answer::Day(until))) if needed > *until => {
            Lasts::TooShort { missing_days: needed.days_since(*until).unsigned_abs() }
        }
        (Some(_), Some(Answer::Day(_))) => Lasts::Enough,
        _ => Lasts::Unknown,
    };
    Lasting { rule: *rule, figure: figure.clone(), needed_until, lasts }
}

fn forms(rulebook: &RuleBook, ways: &[WayId]) -> Vec<Form> {
    let mut found: Vec<Form> = Vec::new();
    for way in ways.iter().filter_map(|id| rulebook.way(id)) {
        let Some(rule) = way.form.as_ref().and_then(|id| rulebook.rule(id)) else {
            continue;
        };
        match found.iter_mut().find(|it| it.rule == rule.id) {
            Some(form) => form.ways.push(way.id),
            None => found.push(Form {
                rule: rule.id,
                ways: vec![way.id],
                items: rule.items.clone(),
            }),
        }
    }
    found
}
