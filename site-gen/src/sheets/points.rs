//! The points on paper: a row a criterion with its question, its cap and what each answer leaves
//! possible, as the engine says it; the sum, the threshold, the coefficient.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::worksheet::Worksheet;
use crate::render::context::sheets::{
    AnswersContext, CoefficientContext, PointsRowContext, PointsSheetContext, SaidContext,
};
use engine::{
    Answers, Applies, Assessment, Coefficient, Criterion, CriterionId, CriterionScore,
    Group, Member, PointsLaw, Question, Reason, RuleId, assess,
};

impl Worksheet<'_> {
    /// The points, if the rulebook has a law for them.
    pub(super) fn points(&mut self) -> Option<PointsSheetContext> {
        let law = self.book().laws.first()?;
        let assessed = assess(self.book(), &Self::unanswered(), self.as_of())?;
        Some(PointsSheetContext {
            rows: self.rows(law, &assessed),
            most: self.most(law, &assessed),
            threshold: {
                let needed = self.amount(assessed.threshold);
                self.marked(&law.threshold, needed)
            },
            said: self.said_of(law),
            coefficient: law
                .coefficient
                .as_ref()
                .map(|it| self.coefficient(it, &assessed)),
        })
    }

    fn rows(&mut self, law: &PointsLaw, assessed: &Assessment) -> Vec<PointsRowContext> {
        let mut rows = Vec::new();
        for (place, criterion) in law.criteria.iter().enumerate() {
            let score = assessed.criteria.iter().find(|it| it.criterion == criterion.id);
            rows.extend(score.map(|score| self.row(criterion, score)));
            let told = &law.criteria[..=place];
            let ends = law.groups.iter().filter(|it| is_told_with(it, criterion, told));
            rows.extend(ends.filter_map(|group| self.group(group)));
        }
        rows
    }

    fn row(&mut self, criterion: &Criterion, score: &CriterionScore) -> PointsRowContext {
        let id = &criterion.id;
        let cap = self.amount(score.cap);
        let question = self.book().question_for(id);
        let is_asked = score.reason != Reason::NotAsked;
        let asked = question.filter(|it| is_asked || !it.options.is_empty());
        PointsRowContext {
            is_group: false,
            name: self.words().get(&format!("criterion-{id}-name")),
            hint: self.words().get(&format!("criterion-{id}-hint")),
            cap: self.marked(&criterion.rule, cap),
            ask: asked.map(|it| self.wording(it, "ask")),
            answers: asked.map(|it| self.answers(id, it, score)).unwrap_or_default(),
        }
    }

    /// The answers to a question, by what each leaves possible: the most first.
    fn answers(
        &self,
        criterion: &CriterionId,
        question: &Question,
        unanswered: &CriterionScore,
    ) -> Vec<AnswersContext> {
        let mut by_points: BTreeMap<Reverse<u32>, Vec<String>> = BTreeMap::new();
        for option in &question.options {
            let mut answers = Self::unanswered();
            answers.choose(question, &option.id);
            let words = self.wording(question, option.id.as_str());
            let points = self.most_with(&answers, criterion).unwrap_or(unanswered.cap);
            by_points.entry(Reverse(points)).or_default().push(words);
        }
        if !question.options.is_empty() {
            let same = by_points.entry(Reverse(unanswered.points.upper)).or_default();
            same.push(self.words().get("do-unknown"));
        }
        let each = |(Reverse(points), options)| AnswersContext {
            options,
            points: self.up_to(points),
        };
        by_points.into_iter().map(each).collect()
    }

    /// The most that a criterion can give after some answers.
    fn most_with(&self, answers: &Answers, criterion: &CriterionId) -> Option<u32> {
        let assessed = assess(self.book(), answers, self.as_of())?;
        let score = assessed.criteria.iter().find(|it| it.criterion == *criterion);
        score.map(|it| it.points.upper)
    }

    fn up_to(&self, points: u32) -> String {
        match points {
            0 => self.amount(0),
            points => self.words().say("points-up-to", &[("max", points.into())]),
        }
    }

    /// A group with a cap of its own.
    fn group(&mut self, group: &Group) -> Option<PointsRowContext> {
        let cap = self.book().value(&group.rule, "value", self.as_of()).ok()?.number()?;
        let cap = self.words().language.amount(cap);
        Some(PointsRowContext {
            is_group: true,
            name: self.words().get(&format!("group-{}-name", group.id)),
            hint: String::new(),
            cap: self.marked(&group.rule, cap),
            ask: None,
            answers: Vec::new(),
        })
    }

    /// The most that anybody can get: the law's own sum, where it names one.
    fn most(&mut self, law: &PointsLaw, assessed: &Assessment) -> SaidContext {
        let most = self.amount(assessed.most);
        match &law.sum {
            Some(sum) => self.marked(sum, most),
            None => self.computed(&law.threshold, most),
        }
    }

    /// What is not known of how points are given, and what must come together all the same.
    fn said_of(&mut self, law: &PointsLaw) -> Vec<SaidContext> {
        let of_bands = law.bands.iter().flat_map(|bands| {
            let notes = self.book().rule(bands).map(|it| &it.notes);
            let notes = notes.into_iter().flatten().map(|it| Some(it.as_str()));
            [None].into_iter().chain(notes).map(|note| (*bands, note))
        });
        let of_sets = law.sets.iter().map(|sets| (*sets, None));
        let all: Vec<(RuleId, Option<&str>)> = of_bands.chain(of_sets).collect();
        all.into_iter().map(|(rule, note)| self.said(&rule, note)).collect()
    }

    fn coefficient(
        &mut self,
        coefficient: &Coefficient,
        assessed: &Assessment,
    ) -> CoefficientContext {
        let unknown = match &coefficient.applies {
            Applies::Unknown { rule, .. } => Some(rule),
            Applies::ToTheSum(_) => None,
        };
        let needed = assessed.needed_coefficient.filter(|_| unknown.is_some());
        let needed = needed.map(|it| self.words().language.amount(it));
        CoefficientContext {
            said: self.each_said([&coefficient.rule].into_iter().chain(unknown)),
            needed: needed.map(|it| self.computed(&coefficient.rule, it)),
        }
    }
}

/// Whether the last member of a group is the criterion that was told last.
fn is_told_with(group: &Group, last: &Criterion, told: &[Criterion]) -> bool {
    let is_told = |member: &Member| match member {
        Member::Criterion(id) => told.iter().any(|it| it.id == *id),
        Member::Group(_) => true,
    };
    group.of.contains(&Member::Criterion(last.id)) && group.of.iter().all(is_told)
}
