//! The rulebook of the screening in small, as a value: what the tests ask the engine about.
//!
//! Numbers, dates and their confidence are those of the fact ledger: sources of its list, points of
//! its section 4, money of section 5, days of sections 1, 2 and 11. The questions are 18 to 24 of
//! the list of questions (4.5), with their ids. The data of the site is tested elsewhere.
#![allow(dead_code, reason = "each test file uses the part that it needs")]

mod entries;

use engine::{
    Answers, Applies, Assumption, CalendarYear, Claim, Coefficient, Confidence, Content,
    Counts, Criterion, Figure, Group, Member, Origin, PointsLaw, Question, QuestionKind,
    Rule, RuleBook, RuleId, Section, SourceKind, Stage, StageLength, Unit, Value,
    WorkingCalendar,
};

pub(crate) use entries::{
    computed, day, days, entry, figure, number, option, question, reading, rule, source,
    stated,
};

/// The day on which the ledger was compiled: what the tests take as today.
pub(crate) const COMPILED: &str = "2026-11-22";

/// The caps of section 4, in the ledger's order.
pub(crate) const CAPS: [(&str, i64); 8] = [
    ("age", 110),
    ("education", 150),
    ("kazakh", 120),
    ("english", 60),
    ("russian", 60),
    ("experience", 80),
    ("skills", 80),
    ("additional", 200),
];

/// The whole rulebook.
pub(crate) fn rulebook() -> RuleBook {
    RuleBook {
        sources: vec![
            source("acsour", SourceKind::Firm, true),
            source("budget-2026", SourceKind::Press, false),
            source("day-count", SourceKind::Press, false),
            source("intinv", SourceKind::Press, true),
            source("labour-ministry-holidays", SourceKind::Press, false),
            source("moscow-times", SourceKind::Press, false),
            source("solvency-rule", SourceKind::Firm, false),
        ],
        rules: [pilot(), procedure(), points(), money(), working_days(), unknown()]
            .concat(),
        laws: vec![law()],
        assumptions: vec![Assumption {
            id: "whole-sum".into(),
            rule: "unknown-coefficient-use".into(),
        }],
        questions: questions(),
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

/// The figure `value` of a rule, to change it.
pub(crate) fn value_of<'a>(rulebook: &'a mut RuleBook, id: &str) -> &'a mut Figure {
    let figures = &mut rule_of(rulebook, id).figures;
    figures.iter_mut().find(|it| it.name == "value").expect("the rule has a value")
}

/// Answers such as `english=none experience=workedhere experience=studiedabroad`, with estimates
/// such as `kazakh~90` and a coefficient such as `coefficient*0.7`.
pub(crate) fn answers(rulebook: &RuleBook, text: &str) -> Answers {
    let mut answers = Answers::default();
    for word in text.split_whitespace() {
        if let Some((question, option)) = word.split_once('=') {
            let question = rulebook.question(&question.into()).expect("a question");
            let choice = question.option(option).expect("an option of the question");
            answers.choose(question, &choice.id);
        } else if let Some((criterion, points)) = word.split_once('~') {
            let points = points.parse().expect("whole points");
            answers.set_estimate(&criterion.into(), Some(points));
        } else {
            let coefficient = word.strip_prefix("coefficient*").expect("a coefficient");
            answers.set_coefficient(Some(coefficient.parse().expect("a fraction")));
        }
    }
    answers
}

fn pilot() -> Vec<Rule> {
    let mut end = rule("pilot-end", Section::Pilot, Confidence::Single, &["intinv"]);
    end.figures = vec![figure("value", Unit::Date, stated(day("2026-12-31")))];
    let sources = ["acsour", "moscow-times"];
    let mut start = rule("pilot-start", Section::Pilot, Confidence::Agreed, &sources);
    let month = Content::Stated(Value::Month(day("2026-02-01")));
    start.figures = vec![figure("value", Unit::Date, month)];
    vec![start, end]
}

fn procedure() -> Vec<Rule> {
    use Confidence::{Agreed, Disputed, Single};
    let mut check = rule("check-duration", Section::Procedure, Single, &["acsour"]);
    check.figures = vec![figure("value", Unit::WorkingDays, number(20))];
    let mut papers =
        rule("processing-45", Section::Procedure, Agreed, &["intinv", "acsour"]);
    papers.figures = vec![figure("value", Unit::Days, number(45))];
    let mut whole = rule("procedure-days", Section::Procedure, Disputed, &[]);
    whole.origin = Some(Origin::Primary);
    whole.figures = vec![
        figure("about", Unit::Days, number(30)),
        figure("upto", Unit::Days, number(29)),
    ];
    whole.readings =
        vec![reading("about", &["intinv"]), reading("upto", &["moscow-times"])];
    whole.items = vec!["test".to_owned(), "form".to_owned(), "check".to_owned()];
    vec![check, papers, whole]
}

fn points() -> Vec<Rule> {
    use Confidence::{Agreed, Inferred, NotFound, Single};
    let points = |id: &str, confidence, sources: &[&str], content| {
        let mut rule = rule(id, Section::Points, confidence, sources);
        rule.figures = vec![figure("value", Unit::Points, content)];
        rule
    };
    let sum = CAPS.map(|(id, _)| format!("points-{id}")).join(" + ");
    let mut rules = vec![
        points("threshold", Agreed, &["intinv", "moscow-times"], number(400)),
        points("points-language", Single, &["intinv"], number(240)),
        points("points-sum", Inferred, &[], computed(&sum)),
        rule("points-health", Section::Points, Single, &["intinv"]),
        rule("points-bands", Section::Points, NotFound, &[]),
    ];
    let caps = CAPS.map(|(id, cap)| {
        points(&format!("points-{id}"), Single, &["intinv"], number(cap))
    });
    rules.extend(caps);
    rules
}

fn money() -> Vec<Rule> {
    use Confidence::{Inferred, Single};
    let mut index = rule("mci", Section::Money, Single, &["budget-2026"]);
    index.figures = vec![figure("value", Unit::Tenge, number(3450))];
    let year = |number_of_year: &str, tenge| {
        entry(number(tenge), &format!("{number_of_year}-01-01..{number_of_year}-12-31"))
    };
    index.figures[0].entries =
        vec![year("2023", 3450), year("2025", 3932), year("2026", 4325)];
    let sources = ["solvency-rule", "budget-2026"];
    let mut sum = rule("solvency-formula", Section::Money, Inferred, &sources);
    sum.origin = Some(Origin::Outside);
    sum.figures = vec![
        figure("factor", Unit::Mci, number(1320)),
        figure("sum", Unit::Tenge, computed(".factor * mci")),
        figure("last", Unit::Tenge, computed(".factor * mci @ 2025")),
    ];
    vec![index, sum]
}

fn working_days() -> Vec<Rule> {
    use Confidence::{Inferred, Single};
    let first = ["labour-ministry-holidays"];
    let mut counting = rule("counting-rule", Section::Calendar, Inferred, &["day-count"]);
    counting.origin = Some(Origin::Outside);
    vec![
        rule("working-days-2026", Section::Calendar, Single, &first),
        rule("working-days-2027", Section::Calendar, Inferred, &[]),
        counting,
    ]
}

fn unknown() -> Vec<Rule> {
    ["unknown-coefficient-use", "unknown-waits"]
        .map(|id| rule(id, Section::Unknown, Confidence::NotFound, &[]))
        .into()
}

fn law() -> PointsLaw {
    PointsLaw {
        id: "screening".into(),
        threshold: "threshold".into(),
        sum: Some("points-sum".into()),
        bands: Some("points-bands".into()),
        ends: Some("pilot-end".into()),
        sets: None,
        coefficient: Some(Coefficient {
            rule: "points-health".into(),
            applies: Applies::Unknown {
                rule: "unknown-coefficient-use".into(),
                assumption: "whole-sum".into(),
            },
        }),
        gates: Vec::new(),
        criteria: CAPS
            .map(|(id, _)| Criterion {
                id: id.into(),
                rule: RuleId::new(format!("points-{id}")),
                points: None,
                assumed: None,
                falls_with: None,
            })
            .into(),
        groups: vec![Group {
            id: "language".into(),
            rule: "points-language".into(),
            counts: Counts::Sum,
            adds_up: true,
            of: members("kazakh english russian"),
        }],
    }
}

/// Criteria as members of a group.
pub(crate) fn members(ids: &str) -> Vec<Member> {
    ids.split_whitespace().map(|id| Member::Criterion(id.into())).collect()
}

fn questions() -> Vec<Question> {
    use Claim::{Nothing, Open, Yes};
    let source_names_only_two = Some("points-english");
    let mut experience = question(
        "experience",
        QuestionKind::Several,
        vec![
            option("workedhere", Yes, None),
            option("studiedhere", Yes, None),
            option("workedabroad", Yes, None),
            option("studiedabroad", Yes, None),
            option("none", Nothing, None),
        ],
    );
    experience.options[4].is_alone = true;
    let claim = || vec![option("claim", Yes, None), option("nothing", Nothing, None)];
    let yes_or_no = || {
        let no = [option("no", Open, None), option("nothing", Nothing, None)];
        [vec![option("yes", Yes, None)], no.into()].concat()
    };
    vec![
        question("age", QuestionKind::Number, vec![]),
        question("education", QuestionKind::One, yes_or_no()),
        question("kazakh", QuestionKind::One, claim()),
        question(
            "english",
            QuestionKind::One,
            vec![
                option("ielts", Yes, None),
                option("toefl", Yes, None),
                option("another", Nothing, source_names_only_two),
                option("none", Nothing, source_names_only_two),
            ],
        ),
        question("russian", QuestionKind::One, claim()),
        experience,
        question("skills", QuestionKind::One, claim()),
        question("additional", QuestionKind::One, yes_or_no()),
    ]
}

fn stages() -> Vec<Stage> {
    let at_most = |duration: &str, counting: Option<&str>| StageLength::AtMost {
        duration: duration.into(),
        counting: counting.map(RuleId::new),
    };
    let stage = |id: &str, length| Stage {
        id: id.into(),
        length,
        wait: None,
        next: Vec::new(),
        begun: Vec::new(),
    };
    vec![
        stage("test", StageLength::Unknown("unknown-waits".into())),
        stage("check", at_most("check-duration", Some("counting-rule"))),
        stage("papers", at_most("processing-45", None)),
    ]
}

/// The days off of section 11, and the one of which it is not known whether it is.
pub(crate) fn calendar() -> WorkingCalendar {
    let year = |number, days_off: &str, uncertain: &str| CalendarYear {
        year: number,
        rule: RuleId::new(format!("working-days-{number}")),
        days_off: days(number, days_off),
        uncertain: days(number, uncertain),
    };
    let of_2026 = "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 \
                   10-26 12-16";
    let of_2027 = "01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 \
                   10-25 12-16";
    WorkingCalendar { years: vec![year(2026, of_2026, ""), year(2027, of_2027, "05-17")] }
}
