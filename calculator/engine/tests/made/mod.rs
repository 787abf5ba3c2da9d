//! Rulebooks made up for one test: a law, its questions and what its points rest on, each in a line.
//!
//! Nothing in them is a fact of the ledger.
#![allow(dead_code, reason = "each test file uses the part that it needs")]

mod tables;

use engine::{
    Answers, Applies, Assumed, Assumption, Case, Choice, Claim, Clocks, Coefficient,
    Confidence, Content, Counts, Criterion, Date, Entry, Expression, Figure, Fraction,
    Ground, Group, Member, NumberRange, Origin, Parameter, Period, PointsLaw,
    PublishedOn, Question, QuestionKind, ReadHow, Reading, Rule, RuleBook, RuleId,
    Section, Source, SourceKind, Topic, Unit, Value,
};

/// The day that the tests ask for, unless the day is what they are about.
pub(crate) const ON: &str = "2026-06-15";

/// A rulebook that grows line by line.
pub(crate) struct Made(pub(crate) RuleBook);

/// The day of a text.
pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("the test writes a day")
}

/// The expression of a text.
pub(crate) fn expression(text: &str) -> Expression {
    text.parse()
        .unwrap_or_else(|error| unreachable!("the test writes `{text}`: {error:?}"))
}

/// The fraction of a text.
pub(crate) fn fraction(text: &str) -> Fraction {
    text.parse().expect("the test writes a fraction")
}

impl Made {
    /// A law that needs so many points.
    pub(crate) fn needing(threshold: i64) -> Self {
        let law = PointsLaw {
            id: "made".into(),
            threshold: "threshold".into(),
            sum: None,
            bands: None,
            ends: None,
            sets: None,
            coefficient: None,
            gates: Vec::new(),
            criteria: Vec::new(),
            groups: Vec::new(),
        };
        let rulebook = RuleBook {
            sources: vec![source("a"), source("b")],
            laws: vec![law],
            ..RuleBook::default()
        };
        Self(rulebook).stating("stated", Unit::Count, 0).stating(
            "threshold",
            Unit::Points,
            threshold,
        )
    }

    /// A rule with a number.
    pub(crate) fn stating(self, rule: &str, unit: Unit, number: i64) -> Self {
        let number = Value::Number(Fraction::whole(number));
        self.entries(rule, unit, &[("..", Content::Stated(number))])
    }

    /// A rule whose number changes: periods such as `2026-01-01..`, each with an expression.
    pub(crate) fn series(self, rule: &str, unit: Unit, series: &[(&str, &str)]) -> Self {
        let computed = |text: &str| Content::Computed(expression(text));
        let entries: Vec<_> =
            series.iter().map(|(period, text)| (*period, computed(text))).collect();
        self.entries(rule, unit, &entries)
    }

    fn entries(mut self, rule: &str, unit: Unit, entries: &[(&str, Content)]) -> Self {
        let entries = entries.iter().map(|(period, content)| Entry {
            content: content.clone(),
            period: self::period(period),
            recorded: None,
            is_about: false,
            limit: None,
            sources: Vec::new(),
            confidence: None,
            old_since: None,
        });
        let value = Figure { name: "value".to_owned(), unit, entries: entries.collect() };
        self.rule(rule).figures.push(value);
        self
    }

    /// A rule that sources disagree about: readings such as `low 10, high 12`.
    pub(crate) fn disputed(mut self, rule: &str, unit: Unit, readings: &str) -> Self {
        let rule = self.rule(rule);
        rule.confidence = Confidence::Disputed;
        rule.sources.clear();
        for (n, reading) in readings.split(", ").enumerate() {
            let (name, number) = reading.split_once(' ').unwrap_or((reading, ""));
            let source = if n == 0 { "a" } else { "b" };
            let reading = Reading {
                name: name.to_owned(),
                sources: vec![source.into()],
                old_since: None,
            };
            rule.readings.push(reading);
            if let Ok(number) = number.parse() {
                rule.figures.push(Figure {
                    name: name.to_owned(),
                    unit,
                    entries: vec![Entry {
                        content: Content::Stated(Value::Number(number)),
                        period: Period::default(),
                        recorded: None,
                        is_about: false,
                        limit: None,
                        sources: Vec::new(),
                        confidence: None,
                        old_since: None,
                    }],
                });
            }
        }
        self
    }

    /// The rule of that id, made if there is none.
    fn rule(&mut self, id: &str) -> &mut Rule {
        let rules = &mut self.0.rules;
        let place = rules.iter().position(|it| it.id.as_str() == id);
        let place = place.unwrap_or_else(|| {
            rules.push(rule(id));
            rules.len() - 1
        });
        &mut rules[place]
    }

    /// A question for one of some options: `none bachelor ask?`, the last the same as no answer.
    pub(crate) fn one(self, id: &str, options: &str) -> Self {
        self.question(id, QuestionKind::One, options)
    }

    /// A question with ticks: `cook nurse none!`, the last excludes the others.
    pub(crate) fn several(self, id: &str, options: &str) -> Self {
        self.question(id, QuestionKind::Several, options)
    }

    /// A question for a number: `0..10`, `0..` or with a step `0..4 by 0.5`.
    pub(crate) fn number(mut self, id: &str, range: &str) -> Self {
        self = self.question(id, QuestionKind::Number, "");
        let (range, step) = range.split_once(" by ").unwrap_or((range, "1"));
        let (least, most) = range.split_once("..").expect("a range has two dots");
        let range = NumberRange {
            least: fraction(least),
            most: (!most.is_empty()).then(|| fraction(most)),
            step: fraction(step),
        };
        self.0.questions.last_mut().expect("it was added").range = range;
        self
    }

    /// A question for a day.
    pub(crate) fn day(self, id: &str) -> Self {
        self.question(id, QuestionKind::Day, "")
    }

    fn question(mut self, id: &str, kind: QuestionKind, options: &str) -> Self {
        let is_number = kind == QuestionKind::Number;
        self.0.questions.push(Question {
            id: id.into(),
            criterion: None,
            topic: Topic::Points,
            with: None,
            when: None,
            kind,
            unit: is_number.then_some(Unit::Count),
            range: NumberRange::default(),
            has_help: false,
            is_sensitive: false,
            options: options
                .split_whitespace()
                .map(|it| option(it, Claim::Open))
                .collect(),
        });
        self
    }

    /// A criterion with published points.
    pub(crate) fn criterion(mut self, id: &str, points: &str) -> Self {
        self.0.laws[0].criteria.push(criterion(id, "stated", Some(expression(points))));
        self
    }

    /// A criterion whose points are not published: its cap, and the question of its name with the
    /// options `yes`, `nothing`, `open` and `ask`, the last the same as no answer.
    pub(crate) fn claim(mut self, id: &str, cap: i64) -> Self {
        let rule = format!("cap-{id}");
        self = self.stating(&rule, Unit::Points, cap).one(id, "");
        self.0.laws[0].bands = Some("stated".into());
        self.0.laws[0].criteria.push(criterion(id, &rule, None));
        let question = self.0.questions.last_mut().expect("it was added");
        question.criterion = Some(id.into());
        question.options = vec![
            option("yes", Claim::Yes),
            option("nothing", Claim::Nothing),
            option("open", Claim::Open),
            option("ask?", Claim::Open),
        ];
        self
    }

    /// What the last criterion gives by an assumption of its own name.
    pub(crate) fn assumed(mut self, points: &str) -> Self {
        let criterion = self.0.laws[0].criteria.last_mut().expect("a criterion");
        let id = criterion.id.as_str();
        self.0.assumptions.push(Assumption { id: id.into(), rule: "stated".into() });
        let points = expression(points);
        criterion.assumed = Some(Assumed { assumption: id.into(), points });
        self
    }

    /// A group of what the names name, with a cap or without.
    pub(crate) fn group(
        mut self,
        id: &str,
        counts: Counts,
        cap: Option<i64>,
        of: &str,
    ) -> Self {
        let rule = format!("cap-{id}");
        match cap {
            Some(cap) => self = self.stating(&rule, Unit::Points, cap),
            None => drop(self.rule(&rule)),
        }
        let law = &mut self.0.laws[0];
        let member = |name: &str| match law.group(&name.into()) {
            Some(group) => Member::Group(group.id),
            None => Member::Criterion(name.into()),
        };
        law.groups.push(Group {
            id: id.into(),
            rule: RuleId::new(rule),
            counts,
            adds_up: false,
            of: of.split_whitespace().map(member).collect(),
        });
        self
    }

    /// What must hold whatever the points.
    pub(crate) fn gate(mut self, when: &str) -> Self {
        let when = Some(expression(when));
        self.0.laws[0].gates.push(Ground { rule: "stated".into(), note: None, when });
        self
    }

    /// A coefficient that multiplies the whole sum.
    pub(crate) fn coefficient(mut self, value: &str) -> Self {
        let applies = Applies::ToTheSum(expression(value));
        self.0.laws[0].coefficient = Some(Coefficient { rule: "stated".into(), applies });
        self
    }

    /// A coefficient of which it is not known how it applies.
    pub(crate) fn unknown_coefficient(mut self) -> Self {
        self.0
            .assumptions
            .push(Assumption { id: "whole-sum".into(), rule: "stated".into() });
        let applies =
            Applies::Unknown { rule: "stated".into(), assumption: "whole-sum".into() };
        self.0.laws[0].coefficient = Some(Coefficient { rule: "stated".into(), applies });
        self
    }

    /// A derived value: conditions, each with a value; an empty condition holds where no other does.
    pub(crate) fn parameter(mut self, id: &str, cases: &[(&str, &str)]) -> Self {
        let case = |(when, value): &(&str, &str)| Case {
            rule: "stated".into(),
            when: (!when.is_empty()).then(|| expression(when)),
            value: expression(value),
        };
        let cases = cases.iter().map(case).collect();
        self.0.parameters.push(Parameter { id: id.into(), unit: Unit::Count, cases });
        self
    }

    /// Answers such as `degree=master age=30 skills=cook born=2000-02-29`, and readings that are
    /// supposed: `threshold?low`.
    pub(crate) fn answers(&self, text: &str) -> Answers {
        let mut answers = Answers::default();
        for word in text.split_whitespace() {
            if let Some((rule, reading)) = word.split_once('?') {
                answers.suppose(&rule.into(), Some(reading));
                continue;
            }
            let (id, answer) = word.split_once('=').expect("question=answer");
            let question = self.0.question(&id.into()).expect("a question");
            let is_taken = match question.kind {
                QuestionKind::Number => answers.set_number(question, fraction(answer)),
                QuestionKind::Day => answers.set_day(question, day(answer)),
                QuestionKind::One | QuestionKind::Several => {
                    answers.choose(question, &answer.into());
                    question.option(answer).is_some()
                }
            };
            assert!(is_taken, "`{word}` is no answer");
        }
        answers
    }
}

/// The period of a text such as `2026-01-01..2026-12-31`; each end may be left out.
pub(crate) fn period(text: &str) -> Period {
    let (from, until) = text.split_once("..").expect("a period has two dots");
    let end = |text: &str| (!text.is_empty()).then(|| day(text));
    Period { from: end(from), until: end(until) }
}

pub(crate) fn criterion(id: &str, rule: &str, points: Option<Expression>) -> Criterion {
    Criterion {
        id: id.into(),
        rule: rule.into(),
        points,
        assumed: None,
        falls_with: None,
    }
}

fn option(text: &str, claim: Claim) -> Choice {
    Choice {
        id: text.trim_end_matches(['!', '?']).into(),
        claim,
        because: None,
        is_alone: text.ends_with('!'),
        is_unknown: text.ends_with('?'),
        prefilled: None,
    }
}

fn source(id: &str) -> Source {
    Source {
        id: id.into(),
        kinds: vec![SourceKind::Law],
        published: PublishedOn::Undated,
        is_primary: true,
        read: ReadHow::Whole,
        carries: None,
        addresses: vec!["a.example".to_owned()],
    }
}

fn rule(id: &str) -> Rule {
    let clocks = Clocks {
        period: Period::default(),
        checked: day("2026-01-01"),
        review_by: day("2199-12-31"),
        recorded: day("2026-01-01"),
    };
    Rule {
        id: id.into(),
        section: Section::Points,
        confidence: Confidence::Single,
        origin: Some(Origin::Primary),
        sources: vec!["a".into()],
        old_since: None,
        is_doubtful: false,
        clocks,
        figures: Vec::new(),
        readings: Vec::new(),
        items: Vec::new(),
        notes: Vec::new(),
    }
}
