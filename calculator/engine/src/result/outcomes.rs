//! What can still come of several conditions together, exactly, and which open answers decide it.
//!
//! Each condition sets a few flags, by whether it is met. Conditions that share an open question are
//! tried together, in every combination of the answers that make a difference; those that share none
//! are independent, so that the flags they can set are joined in all ways. What the flags say is the
//! caller's business: this file knows neither ways nor papers.

use crate::answers::Answers;
use crate::book::ground::Ground;
use crate::book::rulebook::RuleBook;
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::grounds::GroundState;
use crate::decide::representatives::MAX_COMBINATIONS;
use crate::decide::truth::{Open, Truth};
use crate::decide::uses::Uses;
use crate::result::assess::OutOfReach;
use crate::value::date::Date;
use crate::value::id::QuestionId;

/// Flags that conditions set, one bit each.
pub(crate) type Flags = u8;

/// There are at most so many flags, so that all sets of them fit into a number.
const MAX_FLAGS: u32 = 5;

/// Sets of flags that can come out, one bit each.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Possible(u32);

impl Possible {
    const fn only(flags: Flags) -> Self {
        Self(1 << flags)
    }

    /// All sets of flags in it, the smallest first.
    pub(crate) fn all(self) -> impl Iterator<Item = Flags> {
        (0..1 << MAX_FLAGS).filter(move |flags| self.0 >> flags & 1 == 1)
    }

    /// What can come out if each of the two adds its flags.
    fn with(self, other: Self) -> Self {
        let mut both = 0;
        for one in self.all() {
            for another in other.all() {
                both |= 1 << (one | another);
            }
        }
        Self(both)
    }
}

/// The flags that a ground sets.
#[derive(Clone, Copy)]
pub(crate) struct Sets {
    /// If it is met.
    pub(crate) met: Flags,
    /// If it is not met.
    pub(crate) not_met: Flags,
    /// If it has no value on the day, whatever is answered.
    pub(crate) without_value: Flags,
    /// If it has no condition.
    pub(crate) always: Flags,
}

/// A ground, how it stands and what it sets.
#[derive(Clone, Copy)]
struct Clause<'a> {
    ground: &'a Ground,
    holds: &'a Truth,
    sets: Sets,
}

/// Conditions that are joined by open questions.
#[derive(Default)]
struct Joined<'a> {
    clauses: Vec<Clause<'a>>,
    law: Option<(&'a OutOfReach<'a>, Flags)>,
    /// Without those of the law.
    uses: Uses,
    of_law: Uses,
}

/// Gathers conditions.
pub(crate) struct Gathering<'a> {
    rulebook: &'a RuleBook,
    answers: &'a Answers,
    on: Date,
    sure: Flags,
    joined: Vec<Joined<'a>>,
}

impl<'a> Gathering<'a> {
    pub(crate) const fn new(
        rulebook: &'a RuleBook,
        answers: &'a Answers,
        on: Date,
    ) -> Self {
        Self { rulebook, answers, on, sure: 0, joined: Vec::new() }
    }

    /// Adds flags that are set whatever is answered.
    pub(crate) const fn set(&mut self, flags: Flags) {
        self.sure |= flags;
    }

    /// Adds grounds, each with its state.
    pub(crate) fn add(
        &mut self,
        grounds: &'a [Ground],
        states: &'a [GroundState],
        sets: Sets,
    ) {
        for (ground, state) in grounds.iter().zip(states) {
            match (&state.holds, &ground.when) {
                (_, None) => self.set(sets.always),
                (Truth::Met, _) => self.set(sets.met),
                (Truth::NotMet, _) => self.set(sets.not_met),
                (Truth::Unknown { needs }, Some(when)) if !needs.is_empty() => {
                    let uses =
                        Uses::of_condition(self.rulebook, self.on, when, &ground.rule);
                    let clause = Clause { ground, holds: &state.holds, sets };
                    self.join(Joined {
                        clauses: vec![clause],
                        uses: self.open(uses),
                        ..Joined::default()
                    });
                }
                (Truth::Unknown { .. }, _) => self.set(sets.without_value),
            }
        }
    }

    /// Adds a law, which sets flags if its threshold is out of reach.
    pub(crate) fn add_law(&mut self, law: &'a OutOfReach<'a>, flags: Flags) {
        if law.is_sure() {
            return self.set(flags);
        }
        let of_law = law.uses();
        self.join(Joined { law: Some((law, flags)), of_law, ..Joined::default() });
    }

    fn open(&self, mut uses: Uses) -> Uses {
        uses.all.retain(|(id, _)| !self.rulebook.is_answered(id, self.answers));
        uses
    }

    fn join(&mut self, mut new: Joined<'a>) {
        let all = std::mem::take(&mut self.joined);
        let (touched, apart): (Vec<_>, Vec<_>) =
            all.into_iter().partition(|it| it.touches(&new));
        self.joined = apart;
        for mut one in touched {
            one.clauses.append(&mut new.clauses);
            one.law = one.law.or(new.law);
            one.uses.add(&new.uses);
            one.of_law.add(&new.of_law);
            new = one;
        }
        self.joined.push(new);
    }

    /// Tries what is open.
    pub(crate) fn outcomes(&self) -> Outcomes {
        let parts = self.joined.iter().map(|it| self.part(it)).collect();
        Outcomes { sure: self.sure, parts }
    }

    fn part(&self, joined: &Joined<'_>) -> Part {
        let mut uses = joined.uses.clone();
        uses.add(&joined.of_law);
        let mut open = Open::of(self.rulebook, &uses, self.answers);
        if let (Some(open), Some((law, _))) = (&mut open, joined.law) {
            law.thin(open, &joined.uses);
        }
        match open.filter(|it| (1..=MAX_COMBINATIONS).contains(&it.n_combinations())) {
            Some(open) => self.tried(joined, &open),
            None => joined.untried(),
        }
    }

    fn tried(&self, joined: &Joined<'_>, open: &Open) -> Part {
        let mut results = Vec::with_capacity(open.n_combinations());
        open.each(self.answers, &mut |answers| {
            results.push(joined.clauses.iter().fold(0, |flags, clause| {
                flags | clause.flags(self.rulebook, answers, self.on)
            }));
        });
        if let Some((law, flags)) = joined.law {
            for (result, is_out) in results.iter_mut().zip(law.by_trial(open)) {
                *result |= if is_out { flags } else { 0 };
            }
        }
        let questions = open.all.iter().map(|(id, all)| (*id, all.len()));
        let possible = results.iter().fold(0, |all, flags| all | 1 << flags);
        Part { questions: questions.collect(), results, possible: Possible(possible) }
    }
}

impl Clause<'_> {
    fn flags(&self, rulebook: &RuleBook, answers: &Answers, on: Date) -> Flags {
        let Some(when) = &self.ground.when else { return self.sets.always };
        let mut evaluation = Evaluation::new(rulebook, Coverage::OnTheDay, Some(answers));
        match evaluation.truth(when, &self.ground.rule, on) {
            Some(true) => self.sets.met,
            Some(false) => self.sets.not_met,
            None => self.sets.without_value,
        }
    }
}

impl Joined<'_> {
    fn touches(&self, other: &Self) -> bool {
        let of = |it: &Self, id: &QuestionId| {
            it.uses.all.iter().chain(&it.of_law.all).any(|(other, _)| other == id)
        };
        self.uses.all.iter().chain(&self.of_law.all).any(|(id, _)| of(other, id))
    }

    /// What there are too many combinations of: whatever the conditions can set, each by itself.
    fn untried(&self) -> Part {
        let mut questions: Vec<(QuestionId, usize)> = Vec::new();
        let mut possible = Possible::only(0);
        let mut name = |id: &QuestionId| {
            if !questions.iter().any(|(it, _)| it == id) {
                questions.push((*id, 0));
            }
        };
        for clause in &self.clauses {
            let Truth::Unknown { needs } = clause.holds else { continue };
            needs.iter().for_each(&mut name);
            let Sets { met, not_met, without_value, .. } = clause.sets;
            let flags = Possible(1 << met | 1 << not_met | 1 << without_value);
            possible = possible.with(flags);
        }
        if let Some((_, flags)) = self.law {
            self.of_law.all.iter().for_each(|(id, _)| name(id));
            possible = possible.with(Possible(1 << flags | 1));
        }
        Part { questions, results: Vec::new(), possible }
    }
}

/// What can come of some conditions.
pub(crate) struct Outcomes {
    sure: Flags,
    parts: Vec<Part>,
}

/// Conditions that are joined by open questions, tried.
struct Part {
    /// The questions, each with the number of answers tried.
    questions: Vec<(QuestionId, usize)>,
    /// The flags of all combinations, the last question's answers first; none if there are too many.
    results: Vec<Flags>,
    possible: Possible,
}

impl Outcomes {
    /// All sets of flags that can come out.
    pub(crate) fn possible(&self) -> Possible {
        self.possible_without(usize::MAX)
    }

    fn possible_without(&self, left_out: usize) -> Possible {
        let parts = self.parts.iter().enumerate().filter(|(place, _)| *place != left_out);
        parts.fold(Possible::only(self.sure), |all, (_, part)| all.with(part.possible))
    }

    /// The open questions some answer to which, together with some answers to the others, changes
    /// what a judgement of the flags says; in the rulebook's order.
    pub(crate) fn needs(
        &self,
        rulebook: &RuleBook,
        judge: &dyn Fn(Flags) -> u8,
    ) -> Vec<QuestionId> {
        let mut found: Vec<&QuestionId> = Vec::new();
        for (place, part) in self.parts.iter().enumerate() {
            let others = self.possible_without(place);
            let differ = |one: Flags, another: Flags| {
                one != another
                    && others.all().any(|it| judge(it | one) != judge(it | another))
            };
            part.add_needs(&differ, &mut found);
        }
        let all = rulebook.questions.iter().map(|it| &it.id);
        all.filter(|id| found.contains(id)).copied().collect()
    }
}

impl Part {
    fn add_needs<'p>(
        &'p self,
        differ: &dyn Fn(Flags, Flags) -> bool,
        found: &mut Vec<&'p QuestionId>,
    ) {
        if self.results.is_empty() {
            let all = || self.possible.all();
            if all().any(|one| all().any(|another| differ(one, another))) {
                found.extend(self.questions.iter().map(|(id, _)| id));
            }
            return;
        }
        let mut block = self.results.len();
        for (id, n_answers) in &self.questions {
            // The results of two neighbouring answers lie a stride apart, in the same block.
            let stride = block / (*n_answers).max(1);
            let changes = self.results.chunks(block).any(|block| {
                let next = block.iter().skip(stride);
                block.iter().zip(next).any(|(one, another)| differ(*one, *another))
            });
            if changes {
                found.push(id);
            }
            block = stride;
        }
    }
}
