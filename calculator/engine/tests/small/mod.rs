//! Small laws of points, written in a few lines: for tests of what follows from a result.
//!
//! A rule, a table or a question stands there only if a test names it. Their clocks are quiet: checked
//! on 1 January 2026, to be read again at the end of 2099.
#![allow(dead_code, reason = "each test file uses the part that it needs")]

use engine::{
    Answers, Bounds, Case, Choice, Claim, Clocks, Confidence, Content, Counts, Criterion,
    Date, Entry, Expression, Figure, Fraction, Ground, Group, Lever, Match, Member,
    NumberRange, Origin, Parameter, Period, PointsLaw, Question, QuestionKind, Row, Rule,
    RuleBook, RuleId, Section, Table, TableVersion, Target, Topic, Unit, Value, Way,
};

/// What the tests take as today.
pub(crate) const TODAY: &str = "2026-06-15";

/// The day of a text.
pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("the test writes a day")
}

/// The expression of a text.
pub(crate) fn expression(text: &str) -> Expression {
    text.parse().expect("the test writes an expression")
}

/// A law that needs so many points. Each criterion is a name and its points; one without points is
/// not published, and gives up to the value of the rule of its name.
pub(crate) fn law(threshold: i64, criteria: &[(&str, &str)]) -> RuleBook {
    let mut rulebook = RuleBook::default();
    rulebook.rules.push(rule("threshold", threshold));
    for (id, _) in criteria {
        rulebook.rules.push(rule(id, 0));
    }
    let criteria = criteria.iter().map(|(id, points)| Criterion {
        id: (*id).into(),
        rule: (*id).into(),
        points: (!points.is_empty()).then(|| expression(points)),
        assumed: None,
        falls_with: None,
    });
    rulebook.laws.push(PointsLaw {
        id: "law".into(),
        threshold: "threshold".into(),
        sum: None,
        bands: None,
        ends: None,
        sets: None,
        coefficient: None,
        gates: Vec::new(),
        criteria: criteria.collect(),
        groups: Vec::new(),
    });
    rulebook
}

/// A rule whose value is so many points, always.
pub(crate) fn rule(id: &str, value: i64) -> Rule {
    Rule {
        id: id.into(),
        section: Section::Points,
        confidence: Confidence::Single,
        origin: Some(Origin::Primary),
        sources: vec![format!("{id}-source").as_str().into()],
        old_since: None,
        is_doubtful: false,
        clocks: Clocks {
            period: Period::default(),
            checked: day("2026-01-01"),
            review_by: day("2099-12-31"),
            recorded: day("2026-01-02"),
        },
        figures: vec![figure("value", Unit::Points, vec![entry(number(value), "..")])],
        readings: Vec::new(),
        items: Vec::new(),
        notes: Vec::new(),
    }
}

pub(crate) fn figure(name: &str, unit: Unit, entries: Vec<Entry>) -> Figure {
    Figure { name: name.to_owned(), unit, entries }
}

/// A whole number that a source states.
pub(crate) fn number(number: i64) -> Content {
    Content::Stated(Value::Number(Fraction::whole(number)))
}

/// A value that is computed.
pub(crate) fn computed(text: &str) -> Content {
    Content::Computed(expression(text))
}

/// An entry that holds for a period such as `2026-01-01..2026-12-31`; each end may be left out.
pub(crate) fn entry(content: Content, over: &str) -> Entry {
    Entry {
        content,
        period: period(over),
        recorded: None,
        is_about: false,
        limit: None,
        sources: Vec::new(),
        confidence: None,
        old_since: None,
    }
}

pub(crate) fn period(text: &str) -> Period {
    let (from, until) = text.split_once("..").expect("a period has two dots");
    let end = |text: &str| (!text.is_empty()).then(|| day(text));
    Period { from: end(from), until: end(until) }
}

/// A question with options.
pub(crate) fn choice(id: &str, options: &str) -> Question {
    asked(id, QuestionKind::One, options)
}

/// A question with ticks.
pub(crate) fn ticks(id: &str, options: &str) -> Question {
    asked(id, QuestionKind::Several, options)
}

/// A question for a whole number from 0 to some most.
pub(crate) fn amount(id: &str, most: i64) -> Question {
    let mut question = asked(id, QuestionKind::Number, "");
    question.range.most = Some(Fraction::whole(most));
    question
}

/// A question for a day.
pub(crate) fn date(id: &str) -> Question {
    asked(id, QuestionKind::Day, "")
}

/// A question of a kind. `none` stands alone; `ask` is the same as not answering.
fn asked(id: &str, kind: QuestionKind, options: &str) -> Question {
    let option = |id: &str| Choice {
        id: id.into(),
        claim: Claim::Open,
        because: None,
        is_alone: id == "none",
        is_unknown: id == "ask",
        prefilled: None,
    };
    Question {
        id: id.into(),
        criterion: None,
        topic: Topic::Points,
        with: None,
        when: None,
        kind,
        unit: None,
        range: NumberRange::default(),
        has_help: false,
        is_sensitive: false,
        options: options.split_whitespace().map(option).collect(),
    }
}

/// A table of points with rows such as `30..40 15` (at least 30, below 40) or `a|b 15`.
pub(crate) fn table(id: &str, by: &str, rows: &[&str]) -> Table {
    Table {
        id: id.into(),
        rule: id.into(),
        unit: Unit::Points,
        by: expression(by),
        across: None,
        versions: vec![version("..", rows)],
    }
}

/// What a table says for a period; where nothing matches, 0.
pub(crate) fn version(over: &str, rows: &[&str]) -> TableVersion {
    TableVersion {
        period: period(over),
        recorded: None,
        sources: Vec::new(),
        columns: Vec::new(),
        rows: rows.iter().map(|it| row(it)).collect(),
        otherwise: Some(expression("0")),
    }
}

fn row(text: &str) -> Row {
    let mut words = text.split_whitespace();
    let matches = matched(words.next().expect("a row has a side"));
    Row { matches, cells: words.map(expression).collect() }
}

/// Bounds such as `30..40`, or options such as `a|b`.
pub(crate) fn matched(text: &str) -> Match {
    let bound = |text: &str| (!text.is_empty()).then(|| expression(text));
    match text.split_once("..") {
        Some((from, below)) => Match::Within(Bounds {
            from: bound(from),
            below: bound(below),
            ..Bounds::default()
        }),
        None => Match::OneOf(text.split('|').map(Into::into).collect()),
    }
}

/// A derived value with cases such as `("$test is ielts", "6")`; one without a condition is for
/// all else. Each case's rule is the parameter's name and its place.
pub(crate) fn parameter(id: &str, cases: &[(&str, &str)]) -> Parameter {
    let case = |(place, (when, value)): (usize, &(&str, &str))| Case {
        rule: format!("{id}-{place}").as_str().into(),
        when: (!when.is_empty()).then(|| expression(when)),
        value: expression(value),
    };
    let cases = cases.iter().enumerate().map(case).collect();
    Parameter { id: id.into(), unit: Unit::Count, cases }
}

/// A lever to options such as `b1 b2`, or to any number such as `..80`.
pub(crate) fn lever(id: &str, question: &str, to: &str, months: &str) -> Lever {
    let to = match to.strip_prefix("..") {
        Some(most) => Target::UpTo(most.parse().expect("a bound")),
        None => Target::Options(to.split_whitespace().map(Into::into).collect()),
    };
    Lever {
        id: id.into(),
        rule: None,
        question: question.into(),
        to,
        months: expression(months),
        needs: None,
    }
}

/// A gate of the rule of that name.
pub(crate) fn gate(rule: &str, when: &str) -> Ground {
    Ground { rule: rule.into(), note: None, when: Some(expression(when)) }
}

/// A way of the rule `threshold` that fits on a condition.
pub(crate) fn way(id: &str, when: &str) -> Way {
    Way {
        id: id.into(),
        rule: "threshold".into(),
        shown: None,
        first: None,
        has_verdict: true,
        fits: vec![gate("threshold", when)],
        excludes: Vec::new(),
        not_needed: Vec::new(),
        depends: Vec::new(),
        law: None,
        ends: None,
        then: Vec::new(),
        next: Vec::new(),
        plan: None,
        form: None,
        choice: None,
    }
}

/// A group of criteria whose cap is the value of the rule of its name.
pub(crate) fn group(id: &str, counts: Counts, of: &str) -> Group {
    let of = of.split_whitespace().map(|it| Member::Criterion(it.into())).collect();
    Group { id: id.into(), rule: id.into(), counts, adds_up: false, of }
}

/// Answers such as `german=a2 salary=52 born=1990-05-01 degree~40`: options, whole numbers, days
/// and estimates.
pub(crate) fn answers(rulebook: &RuleBook, text: &str) -> Answers {
    let mut answers = Answers::default();
    for word in text.split_whitespace() {
        if let Some((criterion, points)) = word.split_once('~') {
            answers.set_estimate(&criterion.into(), points.parse().ok());
            continue;
        }
        let (id, said) = word.split_once('=').expect("an answer");
        let question = rulebook.question(&id.into()).expect("a question");
        match question.kind {
            QuestionKind::One | QuestionKind::Several => {
                assert!(question.option(said).is_some(), "no option `{said}`");
                answers.choose(question, &said.into());
            }
            QuestionKind::Number => {
                let number = said.parse().expect("a number");
                assert!(answers.set_number(question, number), "`{word}` is not taken");
            }
            QuestionKind::Day => assert!(answers.set_day(question, day(said))),
        }
    }
    answers
}

/// A rule of the rulebook, to change it.
pub(crate) fn rule_of<'a>(rulebook: &'a mut RuleBook, id: &str) -> &'a mut Rule {
    let id = RuleId::new(id);
    let rule = rulebook.rules.iter_mut().find(|rule| rule.id == id);
    rule.expect("the test names a rule that is there")
}

/// The texts of some ids, with spaces between.
pub(crate) fn joined<T: std::fmt::Display>(all: impl IntoIterator<Item = T>) -> String {
    all.into_iter().map(|it| it.to_string()).collect::<Vec<_>>().join(" ")
}
