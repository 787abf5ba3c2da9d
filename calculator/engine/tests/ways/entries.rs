//! Short ways to write the entries of a rulebook as text, with what these tests do not ask for filled
//! in, and answers as text.

use engine::{
    Answers, Choice, Claim, Clocks, Confidence, Content, Date, Entry, Expression, Figure,
    Fraction, Ground, GroundState, NumberRange, Origin, Period, Question, QuestionId,
    QuestionKind, Reading, Rule, RuleBook, Section, Topic, Truth, Unit, Value, Way,
};

/// The day on which the ledger was compiled: what the tests take as today.
pub(crate) const COMPILED: &str = "2026-11-22";

pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("the test writes a day")
}

pub(crate) fn number(value: i64) -> Content {
    Content::Stated(Value::Number(Fraction::whole(value)))
}

/// A condition such as `$income > 3000`.
pub(crate) fn condition(text: &str) -> Expression {
    text.parse().expect("the test writes a condition")
}

/// A ground such as `b12-1#over: $income > b12-1.over`; note and condition may be left out.
pub(crate) fn ground(text: &str) -> Ground {
    let (named, when) = match text.split_once(": ") {
        Some((named, when)) => (named, Some(condition(when))),
        None => (text, None),
    };
    let (rule, note) = match named.split_once('#') {
        Some((rule, note)) => (rule, Some(note.to_owned())),
        None => (named, None),
    };
    Ground { rule: rule.into(), note, when }
}

pub(crate) fn grounds(all: &[&str]) -> Vec<Ground> {
    all.iter().map(|it| ground(it)).collect()
}

/// A rule that is in force, without figures.
pub(crate) fn rule(id: &str) -> Rule {
    let compiled = day(COMPILED);
    Rule {
        id: id.into(),
        section: Section::Permits,
        confidence: Confidence::Single,
        origin: Some(Origin::Outside),
        sources: vec!["egov".into()],
        old_since: None,
        is_doubtful: false,
        clocks: Clocks {
            period: Period::default(),
            checked: compiled,
            review_by: day("2027-12-31"),
            recorded: compiled,
        },
        figures: Vec::new(),
        readings: Vec::new(),
        items: Vec::new(),
        notes: Vec::new(),
    }
}

/// A rule with one figure.
pub(crate) fn rule_with(id: &str, figure: &str, unit: Unit, content: Content) -> Rule {
    Rule { figures: vec![figure_of(figure, unit, content)], ..rule(id) }
}

pub(crate) fn figure_of(name: &str, unit: Unit, content: Content) -> Figure {
    let entry = Entry {
        content,
        period: Period::default(),
        recorded: None,
        is_about: false,
        limit: None,
        sources: Vec::new(),
        confidence: None,
        old_since: None,
    };
    Figure { name: name.to_owned(), unit, entries: vec![entry] }
}

pub(crate) fn reading(name: &str) -> Reading {
    Reading { name: name.to_owned(), sources: vec!["egov".into()], old_since: None }
}

pub(crate) fn question(id: &str, kind: QuestionKind, options: Vec<Choice>) -> Question {
    Question {
        id: id.into(),
        criterion: None,
        topic: Topic::Ways,
        with: None,
        when: None,
        kind,
        unit: None,
        range: NumberRange::default(),
        has_help: false,
        is_sensitive: false,
        options,
    }
}

/// Options such as `yes no must-ask? none!`: `?` is the same as not answering, `!` excludes the
/// others.
pub(crate) fn options(text: &str) -> Vec<Choice> {
    let option = |word: &str| Choice {
        id: word.trim_end_matches(['?', '!']).into(),
        claim: Claim::Open,
        because: None,
        is_alone: word.ends_with('!'),
        is_unknown: word.ends_with('?'),
        prefilled: None,
    };
    text.split_whitespace().map(option).collect()
}

pub(crate) fn way(id: &str) -> Way {
    Way {
        id: id.into(),
        rule: id.into(),
        shown: None,
        first: None,
        has_verdict: true,
        fits: Vec::new(),
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

/// Answers such as `remote=yes income=3001 passport-until=2027-05-21`.
pub(crate) fn answers(rulebook: &RuleBook, text: &str) -> Answers {
    let mut answers = Answers::default();
    for word in text.split_whitespace() {
        let (id, answer) = word.split_once('=').expect("question=answer");
        let question = rulebook.question(&id.into()).expect("a question");
        let is_taken = match question.kind {
            QuestionKind::Number => {
                answers.set_number(question, answer.parse().expect("a number"))
            }
            QuestionKind::Day => answers.set_day(question, day(answer)),
            QuestionKind::One | QuestionKind::Several => {
                let option = question.option(answer).expect("an option");
                answers.choose(question, &option.id);
                true
            }
        };
        assert!(is_taken, "`{word}`");
    }
    answers
}

pub(crate) fn listed(questions: &[QuestionId]) -> String {
    questions.iter().map(QuestionId::as_str).collect::<Vec<_>>().join(" ")
}

/// Grounds such as `b12-1#over met, b12-1 needs income`.
pub(crate) fn states(all: &[GroundState]) -> String {
    all.iter().map(state).collect::<Vec<_>>().join(", ")
}

pub(crate) fn state(ground: &GroundState) -> String {
    let note = ground.note.as_ref().map(|it| format!("#{it}")).unwrap_or_default();
    format!("{}{note} {}", ground.rule, truth(&ground.holds))
}

pub(crate) fn truth(truth: &Truth) -> String {
    match truth {
        Truth::Met => "met".to_owned(),
        Truth::NotMet => "not met".to_owned(),
        Truth::Unknown { needs } if needs.is_empty() => "without a value".to_owned(),
        Truth::Unknown { needs } => format!("needs {}", listed(needs)),
    }
}
