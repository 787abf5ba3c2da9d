//! A small rulebook to plan with, as a value: the check and the papers, the money, the test.
//!
//! Numbers and dates are those of the fact ledger: sections 1 to 3, 5 and 11. Questions have the ids
//! of the list of questions (4.5). What these tests do not care about is filled in.
#![allow(dead_code, reason = "each test file uses the part that it needs")]

use engine::{
    Answers, CalendarYear, Choice, Claim, Clocks, Confidence, Content, Counted, Date,
    Deadline, Entry, Exam, ExamPart, Expression, Figure, Fraction, Ground, NumberRange,
    Outcome, Period, Plan, Question, QuestionKind, Reading, Rule, RuleBook, Schedule,
    Section, Stage, StageLength, Sum, Times, Topic, Unit, Value, WorkingCalendar,
    schedule,
};

/// The day on which the ledger was compiled: what the tests take as today. A Sunday.
pub(crate) const TODAY: &str = "2026-11-22";

/// The day of a text.
pub(crate) fn day(text: &str) -> Date {
    text.parse().expect("the test writes a day")
}

/// The number of a text.
pub(crate) fn fraction(text: &str) -> Fraction {
    text.parse().expect("the test writes a number")
}

/// The whole rulebook.
pub(crate) fn rulebook() -> RuleBook {
    RuleBook {
        rules: rules(),
        questions: questions(),
        exams: vec![exam()],
        sums: vec![sum()],
        plans: vec![procedure()],
        stages: stages(),
        calendar: calendar(),
        ..RuleBook::default()
    }
}

/// The rulebook with a change.
pub(crate) fn rulebook_with(change: impl FnOnce(&mut RuleBook)) -> RuleBook {
    let mut rulebook = rulebook();
    change(&mut rulebook);
    rulebook
}

/// A rule of the rulebook, to change it.
pub(crate) fn rule_of<'a>(rulebook: &'a mut RuleBook, id: &str) -> &'a mut Rule {
    let rule = rulebook.rules.iter_mut().find(|rule| rule.id.as_str() == id);
    rule.expect("the test names a rule that is there")
}

/// A stage of the rulebook, to change it.
pub(crate) fn stage_of<'a>(rulebook: &'a mut RuleBook, id: &str) -> &'a mut Stage {
    let stage = rulebook.stages.iter_mut().find(|stage| stage.id.as_str() == id);
    stage.expect("the test names a stage that is there")
}

/// Answers such as `stage=running stage-day=2026-12-02 wait-interview=14`.
pub(crate) fn answers(rulebook: &RuleBook, text: &str) -> Answers {
    let mut answers = Answers::default();
    for word in text.split_whitespace() {
        let (question, value) = word.split_once('=').expect("question=answer");
        let question = rulebook.question(&question.into()).expect("a question");
        let is_taken = match question.kind {
            QuestionKind::Number => answers.set_number(question, fraction(value)),
            QuestionKind::Day => answers.set_day(question, day(value)),
            QuestionKind::One | QuestionKind::Several => {
                answers.choose(question, &value.into());
                answers.get(&question.id).is_some()
            }
        };
        assert!(is_taken, "`{word}` is no answer to its question");
    }
    answers
}

/// The plan of a reader who said so, on a day.
pub(crate) fn plan(rulebook: &RuleBook, said: &str, today: &str) -> Schedule {
    let answers = answers(rulebook, said);
    schedule(rulebook, &rulebook.plans[0], &answers, day(today))
}

/// A deadline in words.
pub(crate) fn deadline(end: Deadline) -> String {
    end.if_uncertain_days_are_off
        .map_or(end.date.to_string(), |other| format!("{} or {other}", end.date))
}

fn rules() -> Vec<Rule> {
    let mut family = rule("solvency-family", Unit::Count, "");
    family.figures.clear();
    family.readings = ["one", "each"].map(reading).to_vec();
    vec![
        rule("pilot-end", Unit::Date, "2026-12-31"),
        rule("check-duration", Unit::WorkingDays, "20"),
        rule("processing-45", Unit::Days, "45"),
        rule("outcome-validity", Unit::Years, "1"),
        rule("test-pass", Unit::Percent, "30"),
        with(
            with(rule("test-split", Unit::Count, ""), "listening", "20"),
            "reading",
            "40",
        ),
        rule("test-attempts", Unit::Count, "3"),
        rule("test-ban", Unit::Days, "30"),
        with(rule("solvency-formula", Unit::Mci, ""), "factor", "1320"),
        index(),
        family,
        rule("solvency-exempt", Unit::Count, ""),
        rule("solvency-housing", Unit::SquareMetres, "15"),
    ]
}

/// A rule with a value, or with none if the text is empty.
pub(crate) fn rule(id: &str, unit: Unit, value: &str) -> Rule {
    let compiled = day(TODAY);
    let entries = if value.is_empty() { vec![] } else { vec![entry(value, "..")] };
    Rule {
        id: id.into(),
        section: Section::Procedure,
        confidence: Confidence::Single,
        origin: None,
        sources: vec![],
        old_since: None,
        is_doubtful: false,
        clocks: Clocks {
            period: Period::default(),
            checked: compiled,
            review_by: day("2026-12-31"),
            recorded: compiled,
        },
        figures: vec![Figure { name: "value".to_owned(), unit, entries }],
        readings: vec![],
        items: vec![],
        notes: vec![],
    }
}

/// The rule with one more figure, of the unit of its value.
pub(crate) fn with(mut rule: Rule, name: &str, value: &str) -> Rule {
    let unit = rule.figures[0].unit;
    let entries = vec![entry(value, "..")];
    rule.figures.push(Figure { name: name.to_owned(), unit, entries });
    rule
}

/// One side of a dispute.
pub(crate) fn reading(name: &str) -> Reading {
    Reading { name: name.to_owned(), sources: vec![], old_since: None }
}

/// The index of section 5: 2024 stands in no source, 2027 is not set yet.
fn index() -> Rule {
    let mut index = rule("mci", Unit::Tenge, "");
    index.figures[0].entries = vec![
        entry("3450", "2023-01-01..2023-12-31"),
        entry("3932", "2025-01-01..2025-12-31"),
        entry("4325", "2026-01-01..2026-12-31"),
    ];
    index
}

/// A stated number or day that holds for a period such as `2026-01-01..2026-12-31`.
pub(crate) fn entry(value: &str, period: &str) -> Entry {
    let (from, until) = period.split_once("..").expect("a period has two dots");
    let end = |text: &str| text.parse().ok();
    let value = value.parse().map_or_else(|_| Value::Day(day(value)), Value::Number);
    Entry {
        content: Content::Stated(value),
        period: Period { from: end(from), until: end(until) },
        recorded: None,
        is_about: false,
        limit: None,
        sources: vec![],
        confidence: None,
        old_since: None,
    }
}

fn questions() -> Vec<Question> {
    let stages =
        "nothing booked passed sent running invited received handed granted unsure";
    let mut all = vec![
        options("holds", "nothing visa"),
        asked_when(question("stay-until", QuestionKind::Day), "not $holds is nothing"),
        options("kaztest", "not-yet yes failed stopped"),
        question("listening", QuestionKind::Number),
        question("reading", QuestionKind::Number),
        number("listening-percent", "0", "0.1"),
        number("reading-percent", "0", "0.1"),
        asked_when(
            question("attempts", QuestionKind::Number),
            "$kaztest is failed | not-yet",
        ),
        asked_when(question("violation-day", QuestionKind::Day), "$kaztest is stopped"),
        options("special", "kazakh none"),
        options("housing", "agreement not-yet"),
        question("adults", QuestionKind::Number),
        question("money-now", QuestionKind::Number),
        number("rate", "-1000", "0.01"),
        question("filing-day", QuestionKind::Day),
        options("stage", stages),
        question("stage-day", QuestionKind::Day),
        question("document-day", QuestionKind::Day),
    ];
    all.extend(
        ["wait-test", "wait-form", "wait-interview"]
            .map(|id| question(id, QuestionKind::Number)),
    );
    all
}

/// A question that any whole number from zero on, or any day, is an answer to.
fn question(id: &str, kind: QuestionKind) -> Question {
    Question {
        id: id.into(),
        criterion: None,
        topic: Topic::Dates,
        with: None,
        when: None,
        kind,
        unit: None,
        range: NumberRange::default(),
        has_help: false,
        is_sensitive: false,
        options: vec![],
    }
}

fn asked_when(mut question: Question, when: &str) -> Question {
    question.when = Some(expression(when));
    question
}

fn number(id: &str, least: &str, step: &str) -> Question {
    let mut question = question(id, QuestionKind::Number);
    question.range =
        NumberRange { least: fraction(least), most: None, step: fraction(step) };
    question
}

/// A question with options, of which `unsure` is the same as not answering.
fn options(id: &str, options: &str) -> Question {
    let mut question = question(id, QuestionKind::One);
    let choice = |id: &str| Choice {
        id: id.into(),
        claim: Claim::Open,
        because: None,
        is_alone: false,
        is_unknown: id == "unsure",
        prefilled: None,
    };
    question.options = options.split(' ').map(choice).collect();
    question
}

/// An expression of the rulebook.
pub(crate) fn expression(text: &str) -> Expression {
    text.parse().expect("the test writes an expression")
}

fn exam() -> Exam {
    let part = |name: &str| ExamPart {
        name: name.to_owned(),
        rule: "test-split".into(),
        figure: name.to_owned(),
        right: name.into(),
        percent: Some(format!("{name}-percent").as_str().into()),
    };
    let counted = |rule: &str, question: &str| {
        Some(Counted { rule: rule.into(), question: question.into() })
    };
    Exam {
        id: "kaztest".into(),
        pass: "test-pass".into(),
        parts: vec![part("listening"), part("reading")],
        attempts: counted("test-attempts", "attempts"),
        ban: counted("test-ban", "violation-day"),
    }
}

fn sum() -> Sum {
    let times = |reading: &str, times: &str| Times {
        rule: "solvency-family".into(),
        reading: reading.to_owned(),
        times: expression(times),
    };
    Sum {
        id: "solvency".into(),
        rule: "solvency-formula".into(),
        factor: "factor".to_owned(),
        index: "mci".into(),
        filing: "filing-day".into(),
        have: Some("money-now".into()),
        rate: Some("rate".into()),
        times: vec![times("one", "1"), times("each", "best($adults, 1)")],
        exempt: vec![ground(
            "solvency-exempt",
            Some("kazakhs"),
            Some("$special is kazakh"),
        )],
        notes: vec![ground("solvency-housing", None, Some("not $housing is agreement"))],
    }
}

/// A ground.
pub(crate) fn ground(rule: &str, note: Option<&str>, when: Option<&str>) -> Ground {
    let when = when.map(expression);
    Ground { rule: rule.into(), note: note.map(str::to_owned), when }
}

fn procedure() -> Plan {
    Plan {
        id: "screening".into(),
        stages: ["test", "form", "check", "interview", "papers"].map(Into::into).to_vec(),
        now: "stage".into(),
        since: "stage-day".into(),
        stay: Some("stay-until".into()),
        ends: Some("pilot-end".into()),
        after_end: Some("unknown-document-after-end".into()),
        outcome: Some(Outcome {
            validity: "outcome-validity".into(),
            given_by: "interview".into(),
            day: "document-day".into(),
        }),
    }
}

fn stages() -> Vec<Stage> {
    let unknown = || StageLength::Unknown("unknown-waits".into());
    let at_most = |duration: &str, counting: Option<&str>| StageLength::AtMost {
        duration: duration.into(),
        counting: counting.map(Into::into),
    };
    vec![
        stage("test", unknown(), "nothing", "booked"),
        stage("form", unknown(), "passed", ""),
        stage(
            "check",
            at_most("check-duration", Some("counting-rule")),
            "sent",
            "running",
        ),
        stage("interview", unknown(), "", "invited"),
        stage("papers", at_most("processing-45", None), "received", "handed"),
    ]
}

/// A stage, with the answers by which it comes next or has begun.
pub(crate) fn stage(id: &str, length: StageLength, next: &str, begun: &str) -> Stage {
    let named = |text: &str| text.split_whitespace().map(Into::into).collect();
    let is_unknown = matches!(length, StageLength::Unknown(_));
    let wait = is_unknown.then(|| format!("wait-{id}").as_str().into());
    Stage { id: id.into(), length, wait, next: named(next), begun: named(begun) }
}

/// Section 11.
pub(crate) fn calendar() -> WorkingCalendar {
    let year = |year: i32, days_off: &str, uncertain: &str| {
        let days = |text: &str| {
            text.split_whitespace().map(|it| day(&format!("{year}-{it}"))).collect()
        };
        CalendarYear {
            year,
            rule: format!("working-days-{year}").as_str().into(),
            days_off: days(days_off),
            uncertain: days(uncertain),
        }
    };
    WorkingCalendar {
        years: vec![
            year(
                2026,
                "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 \
                 10-26 12-16",
                "",
            ),
            year(
                2027,
                "01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 \
                 10-25 12-16",
                "05-17",
            ),
        ],
    }
}
