//! What rests on what: the rules that a law names, the questions that make a difference anywhere,
//! which question is asked.

use crate::answers::{Answer, Answers};
use crate::conflicts::{Named, Place};
use crate::date::Date;
use crate::evaluate::{Coverage, Evaluation};
use crate::expression::Expression;
use crate::ground::Ground;
use crate::id::{QuestionId, RuleId};
use crate::parameter::Case;
use crate::points::{Applies, Criterion, PointsLaw};
use crate::question::Question;
use crate::representatives::MAX_COMBINATIONS;
use crate::rulebook::RuleBook;
use crate::table::TableVersion;
use crate::truth::{Open, Truth};
use crate::uses::Uses;

impl PointsLaw {
    /// The rules that it names itself, in order, some of them several times.
    pub fn rules(&self) -> Vec<&RuleId> {
        let coefficient = self.coefficient.as_ref().map(|it| &it.rule);
        let criteria = self.criteria.iter().map(|it| &it.rule);
        let groups = self.groups.iter().map(|it| &it.rule);
        let gates = self.gates.iter().map(|it| &it.rule);
        let named = [Some(&self.threshold), self.sum.as_ref(), self.ends.as_ref()];
        criteria
            .chain(groups)
            .chain(coefficient)
            .chain(named.into_iter().flatten())
            .chain(gates)
            .collect()
    }

    /// All expressions in it, each with the rule that it stands in.
    pub fn expressions(&self) -> Vec<(&RuleId, &Expression)> {
        let mut found: Vec<(&RuleId, &Expression)> = Vec::new();
        for criterion in &self.criteria {
            let assumed = criterion.assumed.as_ref().map(|it| &it.points);
            let all = criterion.points.iter().chain(assumed).chain(&criterion.falls_with);
            found.extend(all.map(|it| (&criterion.rule, it)));
        }
        if let Some(coefficient) = &self.coefficient
            && let Applies::ToTheSum(value) = &coefficient.applies
        {
            found.push((&coefficient.rule, value));
        }
        found.extend(conditions(&self.gates));
        found
    }
}

/// The conditions of some grounds, each with its rule.
pub(crate) fn conditions(
    grounds: &[Ground],
) -> impl Iterator<Item = (&RuleId, &Expression)> {
    grounds.iter().filter_map(|it| Some((&it.rule, it.when.as_ref()?)))
}

impl RuleBook {
    /// The rules whose values the expressions of a law lead to, some of them several times.
    pub(crate) fn rules_in_points<'a>(&'a self, law: &'a PointsLaw) -> Vec<&'a RuleId> {
        let mut found = Vec::new();
        for (own, expression) in law.expressions() {
            self.rules_in(expression, own, &mut found);
        }
        found
    }

    /// The rules that an expression leads to: of figures, tables, parameters and criteria.
    pub(crate) fn rules_in<'a>(
        &'a self,
        expression: &'a Expression,
        own: &'a RuleId,
        found: &mut Vec<&'a RuleId>,
    ) {
        let mut all = vec![(expression, own)];
        let mut seen: Vec<&Expression> = Vec::new();
        // What the names in an expression stand for comes after its own figures.
        while let Some((expression, own)) = all.pop() {
            let mut inner: Vec<(&Expression, &RuleId)> = Vec::new();
            expression.visit(&mut |part| {
                if let Expression::Figure { rule, .. } = part {
                    found.push(rule.as_ref().unwrap_or(own));
                }
                let is_name = matches!(
                    part,
                    Expression::Table(_)
                        | Expression::Parameter(_)
                        | Expression::Points(_)
                );
                if is_name && !seen.contains(&part) {
                    seen.push(part);
                    inner.extend(self.behind(part, found));
                }
            });
            all.extend(inner.into_iter().rev());
        }
    }

    /// The first criterion whose points rest on the smallest sets, which rest on what it can give.
    pub(crate) fn criterion_of_sets<'a>(
        &'a self,
        law: &'a PointsLaw,
    ) -> Option<&'a Criterion> {
        let rests_on_sets = |it: &&Criterion| {
            let points = it.points.as_ref();
            points.is_some_and(|points| self.rests_on_sets(points, &it.rule))
        };
        law.criteria.iter().find(rests_on_sets)
    }

    fn rests_on_sets(&self, expression: &Expression, own: &RuleId) -> bool {
        let mut rests = false;
        let mut all = vec![(expression, own)];
        let mut seen: Vec<(&Expression, &RuleId)> = Vec::new();
        while let Some((expression, own)) = all.pop() {
            expression.visit(&mut |part| match part {
                Expression::Call(call) => rests |= call.asks_for_sets(),
                _ if seen.contains(&(part, own)) => {}
                Expression::Figure { rule, figure, .. } => {
                    seen.push((part, own));
                    let rule = self.rule(rule.as_ref().unwrap_or(own));
                    all.extend(rule.into_iter().flat_map(|it| it.computed(figure)));
                }
                Expression::Table(_)
                | Expression::Parameter(_)
                | Expression::Points(_) => {
                    seen.push((part, own));
                    all.extend(self.behind(part, &mut Vec::new()));
                }
                _ => {}
            });
        }
        rests
    }

    /// What a name stands for, each part with its rule; the rules themselves are found as well.
    fn behind<'a>(
        &'a self,
        name: &Expression,
        found: &mut Vec<&'a RuleId>,
    ) -> Vec<(&'a Expression, &'a RuleId)> {
        match name {
            Expression::Table(id) => {
                let Some(table) = self.table(id) else { return Vec::new() };
                found.push(&table.rule);
                let inner = table.versions.iter().flat_map(TableVersion::expressions);
                let all = inner.chain([&table.by]).chain(&table.across);
                all.map(|it| (it, &table.rule)).collect()
            }
            Expression::Parameter(id) => {
                let cases = self.parameter(id).map(|it| it.cases.as_slice());
                let cases = cases.unwrap_or_default();
                found.extend(cases.iter().map(|it| &it.rule));
                let all = |it: &'a Case| {
                    it.when.iter().chain([&it.value]).map(|part| (part, &it.rule))
                };
                cases.iter().flat_map(all).collect()
            }
            Expression::Points(id) => {
                let criteria = self.laws.iter().filter_map(|law| law.criterion(id));
                let mut all = Vec::new();
                for criterion in criteria {
                    found.push(&criterion.rule);
                    all.extend(criterion.points.iter().map(|it| (it, &criterion.rule)));
                }
                all
            }
            _ => Vec::new(),
        }
    }

    /// Whether a question is asked: its condition is met, or that is not known.
    pub fn is_asked(&self, question: &QuestionId, answers: &Answers, on: Date) -> bool {
        let Some(question) = self.question(question) else { return false };
        let Some(when) = &question.when else { return true };
        let own = RuleId::new("");
        self.truth(when, &own, answers, on) != Truth::NotMet
    }

    /// The answer to a question, if it says more than *I don't know* and the question is still asked:
    /// one whose condition is no longer met keeps its answer and counts for nothing.
    pub fn said<'a>(
        &self,
        question: &QuestionId,
        answers: &'a Answers,
        on: Date,
    ) -> Option<&'a Answer> {
        let counts =
            self.is_answered(question, answers) && self.is_asked(question, answers, on);
        answers.get(question).filter(|_| counts)
    }

    /// The answers, with what earlier ones already say filled in where nothing is answered. What is
    /// filled in says something of later questions too.
    pub fn with_prefilled(&self, answers: &Answers, on: Date) -> Answers {
        let mut filled = answers.clone();
        let own = RuleId::new("");
        for question in &self.questions {
            if answers.get(&question.id).is_some() {
                continue;
            }
            for option in &question.options {
                let Some(when) = &option.prefilled else { continue };
                if self.truth(when, &own, &filled, on) == Truth::Met {
                    filled.choose(question, &option.id);
                }
            }
        }
        filled
    }

    /// Whether all of some conditions can be met at once, by any answers; `None` if there are too
    /// many to try.
    pub(crate) fn can_all_hold(
        &self,
        conditions: &[(&RuleId, &Expression)],
        on: Date,
    ) -> Option<bool> {
        let mut uses = Uses::default();
        for (own, condition) in conditions {
            uses.add_condition(self, on, condition, own);
        }
        let open = Open::of(self, &uses, &Answers::default())?;
        if open.n_combinations() > MAX_COMBINATIONS {
            return None;
        }
        let mut can_hold = false;
        open.each(&Answers::default(), &mut |answers| {
            can_hold |= conditions.iter().all(|(own, condition)| {
                let mut evaluation =
                    Evaluation::new(self, Coverage::Nearest, Some(answers));
                evaluation.truth(condition, own, on) == Ok(true)
            });
        });
        Some(can_hold)
    }

    /// Whether some answer to the question can change anything that the rulebook says. If not, it is
    /// not asked.
    pub fn can_change(&self, question: &Question) -> bool {
        let id = &question.id;
        question.decides_points()
            || self.mentions().iter().any(|mention| match mention.named {
                // That another question is asked changes nothing yet.
                _ if matches!(mention.entry, Place::Question(_)) => false,
                Named::Question(named, _) | Named::Option(named, _) => named == id,
                Named::Expression(expression, ..) => expression.asks(id),
                _ => false,
            })
    }
}

impl Expression {
    /// Whether the answer to a question stands in it.
    pub fn asks(&self, id: &QuestionId) -> bool {
        let mut asks = false;
        self.visit(&mut |part| {
            asks |= match part {
                Self::Answer(question) | Self::Is { question, .. } => question == id,
                _ => false,
            };
        });
        asks
    }
}
