//! Rules that sources disagree about: each combination of readings is a world of its own.

use crate::answers::Answers;
use crate::book::points::PointsLaw;
use crate::book::rule::Rule;
use crate::book::rulebook::RuleBook;
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::decide::reached::Reached;
use crate::value::date::Date;
use crate::value::id::RuleId;

/// More combinations of readings than this are not tried: a rulebook that has them is refused.
pub(crate) const MAX_WORLDS: usize = 64;

/// The disputed rules whose value the law uses and whose readings are numbers.
pub(crate) fn disputed<'a>(law: &'a PointsLaw, reached: &Reached<'a>) -> Vec<&'a Rule> {
    let mut found: Vec<&Rule> = Vec::new();
    let named = law.rules().into_iter().filter_map(|id| reached.rulebook.rule(id));
    for rule in named.chain(reached.rules.iter().copied()) {
        let has_numbers = rule.readings.iter().any(|it| rule.figure(&it.name).is_some());
        let is_met = found.iter().any(|it| it.id == rule.id);
        if rule.is_without_value() && has_numbers && !is_met {
            found.push(rule);
        }
    }
    found
}

/// Nothing said but each combination of a law's readings.
pub(crate) fn worlds_of(rulebook: &RuleBook, law: &PointsLaw) -> Vec<Answers> {
    let disputed = disputed(law, &Reached::of(rulebook, law));
    worlds(rulebook, &disputed, &Answers::default())
}

/// The answers with each combination of readings supposed. What was supposed already stays so.
pub(crate) fn worlds(
    rulebook: &RuleBook,
    disputed: &[&Rule],
    answers: &Answers,
) -> Vec<Answers> {
    let mut worlds = vec![answers.clone()];
    for rule in disputed {
        if answers.reading(&rule.id).is_some() || worlds.len() > MAX_WORLDS {
            continue;
        }
        let mut with = Vec::new();
        for world in &worlds {
            with.extend(rulebook.with_each_reading(world, &rule.id));
        }
        worlds = with;
    }
    worlds
}

impl RuleBook {
    /// The answers with each reading of a rule supposed that is a number.
    pub(crate) fn with_each_reading(&self, world: &Answers, id: &RuleId) -> Vec<Answers> {
        let Some(rule) = self.rule(id) else { return Vec::new() };
        let mut all = Vec::new();
        for reading in &rule.readings {
            if rule.figure(&reading.name).is_some() {
                let mut world = world.clone();
                world.suppose(id, Some(&reading.name));
                all.push(world);
            }
        }
        all
    }
}

/// A rule's points, if it has any, on a day, or on the nearest day that its series covers, by the readings that are
/// supposed to be right.
pub(crate) fn points(
    rulebook: &RuleBook,
    rule: &RuleId,
    supposed: &Answers,
    on: Date,
) -> Option<u32> {
    Evaluation::new(rulebook, Coverage::Nearest, Some(supposed)).points(rule, on)
}
