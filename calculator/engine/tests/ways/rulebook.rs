//! The ways of section 4.6 in small, with the questions of section 4.5 that feed them, the caps of
//! section 4 of the ledger and the papers of `prp-documents`.

use crate::entries::{
    condition, figure_of, grounds, number, options, question, rule, rule_with, way,
};
use engine::{
    Choice, Claim, Content, Criterion, Document, PointsLaw, Question, QuestionKind, Rule,
    RuleBook, RuleId, Sum, Unit, Validity, Value, Way,
};

pub(crate) fn rulebook() -> RuleBook {
    RuleBook {
        rules: rules(),
        laws: vec![law()],
        questions: [questions(), claims(), days()].concat(),
        ways: ways(),
        documents: documents(),
        sums: vec![sum()],
        ..RuleBook::default()
    }
}

/// The rulebook with a change.
pub(crate) fn rulebook_with(change: impl FnOnce(&mut RuleBook)) -> RuleBook {
    let mut rulebook = rulebook();
    change(&mut rulebook);
    rulebook
}

pub(crate) fn rule_of<'a>(rulebook: &'a mut RuleBook, id: &str) -> &'a mut Rule {
    let rule = rulebook.rules.iter_mut().find(|rule| rule.id.as_str() == id);
    rule.expect("the test names a rule that is there")
}

pub(crate) fn way_of<'a>(rulebook: &'a mut RuleBook, id: &str) -> &'a mut Way {
    let way = rulebook.ways.iter_mut().find(|way| way.id.as_str() == id);
    way.expect("the test names a way that is there")
}

pub(crate) fn question_of<'a>(rulebook: &'a mut RuleBook, id: &str) -> &'a mut Question {
    let question = rulebook.questions.iter_mut().find(|it| it.id.as_str() == id);
    question.expect("the test names a question that is there")
}

pub(crate) fn document_of<'a>(rulebook: &'a mut RuleBook, id: &str) -> &'a mut Document {
    let document = rulebook.documents.iter_mut().find(|it| it.id.as_str() == id);
    document.expect("the test names a document that is there")
}

/// The caps of section 4, in the ledger's order.
const CAPS: [(&str, i64); 8] = [
    ("age", 110),
    ("education", 150),
    ("kazakh", 120),
    ("english", 60),
    ("russian", 60),
    ("experience", 80),
    ("skills", 80),
    ("additional", 200),
];

fn rules() -> Vec<Rule> {
    let plain = [
        "exempt-renewals",
        "exempt-refugees",
        "exempt-nomads",
        "kandas",
        "in-demand",
        "b9-1",
        "b9-1-terms",
        "b12-1-work",
        "b12-1-papers",
        "nomad-renewal",
        "rvp",
        "screening",
        "test-first",
        "points-bands",
        "exit-document",
        "residence-permit",
        "prp-step",
        "pilot-covers-rp",
        "visa-temporary",
        "e-residency",
        "outcome-use",
        "solvency-formula",
        "mci",
        "rp-term",
    ];
    let end = Content::Stated(Value::Day(crate::entries::day("2026-12-31")));
    let mut income = rule("b12-1");
    income.figures = vec![figure_of("over", Unit::Dollars, number(3000))];
    let mut form = rule("form-fields");
    form.items = ["education", "relatives"].map(str::to_owned).into();
    let mut rules: Vec<Rule> = plain.map(rule).into();
    rules.extend([
        income,
        form,
        rule_with("pilot-end", "value", Unit::Date, end),
        rule_with("threshold", "value", Unit::Points, number(400)),
        rule_with("prp-documents", "validity", Unit::Days, number(180)),
        rule_with("paper-age", "value", Unit::Days, number(180)),
    ]);
    rules.extend(CAPS.map(|(id, cap)| {
        rule_with(&format!("points-{id}"), "value", Unit::Points, number(cap))
    }));
    rules
}

fn law() -> PointsLaw {
    PointsLaw {
        id: "screening".into(),
        threshold: "threshold".into(),
        sum: None,
        bands: Some("points-bands".into()),
        ends: Some("pilot-end".into()),
        sets: None,
        coefficient: None,
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
        groups: Vec::new(),
    }
}

/// Questions 1 to 12 of section 4.5.
fn questions() -> Vec<Question> {
    use QuestionKind::{Number, One, Several};
    let one = |id: &str, of: &str| question(id, One, options(of));
    let mut holds = one("holds", "nothing visa-free rvp prp permit b9-1 b12-1 no-name?");
    holds.options[4].prefilled = Some(condition("$special is permit"));
    let asked_if = |when: &str, question: Question| Question {
        when: Some(condition(when)),
        ..question
    };
    let mut reasons = question("reasons", Several, options("work study family none!"));
    reasons.options[0].prefilled = Some(condition("$job is contract"));
    vec![
        one("aim", "for-good for-a-time remote renew employer"),
        one("special", "kandas refugee protection permit none"),
        holds,
        question("field", Several, options("it doctor designer another none!")),
        asked_if("not $aim is employer", one("remote", "yes no")),
        asked_if("not $remote is no", question("income", Number, Vec::new())),
        asked_if("not $remote is no", one("local-work", "yes no")),
        one("job", "contract offer no"),
        asked_if("not $job is no", one("project", "yes no must-ask?")),
        reasons,
    ]
}

/// Questions 18 to 24.
fn claims() -> Vec<Question> {
    use QuestionKind::{One, Several};
    let claiming = |words: &str| {
        let mut options = options(words);
        for option in &mut options {
            option.claim = match option.id.as_str() {
                "nothing" | "none" | "another" => Claim::Nothing,
                "no" => Claim::Open,
                _ => Claim::Yes,
            };
        }
        options
    };
    let ask = |id: &str, kind, options: Vec<Choice>| Question {
        criterion: Some(id.into()),
        ..question(id, kind, options)
    };
    vec![
        ask("age", QuestionKind::Number, Vec::new()),
        ask("education", One, claiming("yes no nothing")),
        ask("kazakh", One, claiming("claim nothing")),
        ask("english", One, claiming("ielts toefl another none")),
        ask("russian", One, claiming("claim nothing")),
        ask("experience", Several, claiming("workedhere studiedhere workedabroad none!")),
        ask("skills", One, claiming("claim nothing")),
        ask("additional", One, claiming("yes no nothing")),
    ]
}

/// Questions 27, 29 and 35.
fn days() -> Vec<Question> {
    let citizenship = options("russia china stateless another");
    vec![
        question("citizenship", QuestionKind::One, citizenship),
        question("passport-until", QuestionKind::Day, Vec::new()),
        question("filing-day", QuestionKind::Day, Vec::new()),
    ]
}

fn ways() -> Vec<Way> {
    vec![
        Way {
            rule: "exempt-renewals".into(),
            first: Some(condition("$aim is renew")),
            fits: grounds(&["exempt-renewals: $holds is permit"]),
            excludes: grounds(&["exempt-renewals: not $holds is permit"]),
            ends: Some("pilot-end".into()),
            ..way("renewal")
        },
        Way {
            rule: "exempt-refugees".into(),
            shown: Some(condition("not $aim is employer")),
            fits: grounds(&["exempt-refugees: $special is refugee"]),
            excludes: grounds(&[
                "exempt-refugees: not $special is refugee and not $special is protection",
            ]),
            ..way("refugee")
        },
        Way {
            excludes: grounds(&["kandas: not $special is kandas"]),
            depends: grounds(&["kandas#threshold"]),
            ..way("kandas")
        },
        Way {
            excludes: grounds(&["in-demand: $field is none"]),
            depends: grounds(&["in-demand#list", "in-demand#contradicts"]),
            ..way("in-demand")
        },
        Way {
            fits: grounds(&["b9-1: $field is it"]),
            excludes: grounds(&["b9-1: not $field is it"]),
            depends: grounds(&["b9-1-terms"]),
            then: grounds(&["nomad-renewal"]),
            ..way("b9-1")
        },
        Way {
            first: Some(condition("$aim is remote")),
            fits: grounds(&["b12-1: $remote is yes", "b12-1#over: $income > b12-1.over"]),
            excludes: grounds(&[
                "b12-1: $remote is no",
                "b12-1#over: $income < b12-1.over",
            ]),
            depends: grounds(&[
                "b12-1#atleast: $income = b12-1.over",
                "b12-1-work: $local-work is yes",
                "b12-1-papers",
            ]),
            then: grounds(&["nomad-renewal: $holds is b12-1", "b12-1-papers"]),
            ..way("b12-1")
        },
        Way {
            first: Some(condition("$aim is for-a-time")),
            fits: grounds(&["rvp: $reasons is work | study | family"]),
            excludes: grounds(&["rvp: $reasons is none"]),
            ..way("rvp")
        },
        Way {
            first: Some(condition("$aim is for-good")),
            not_needed: grounds(&[
                "exempt-refugees: $special is refugee",
                "exempt-renewals: $holds is permit",
                "exempt-nomads: $holds is b9-1",
            ]),
            depends: grounds(&["test-first", "points-bands", "exit-document"]),
            law: Some("screening".into()),
            ends: Some("pilot-end".into()),
            next: vec!["residence-permit".into()],
            form: Some("form-fields".into()),
            ..way("screening")
        },
        Way {
            first: Some(condition("$aim is for-good")),
            fits: grounds(&["prp-step: $holds is prp"]),
            excludes: grounds(&["prp-step: not $holds is prp"]),
            depends: grounds(&["pilot-covers-rp"]),
            form: Some("form-fields".into()),
            ..way("residence-permit")
        },
        Way {
            fits: grounds(&["visa-temporary: $project is yes"]),
            excludes: grounds(&["visa-temporary: $project is no or $job is no"]),
            form: Some("visa-temporary".into()),
            ..way("visa-temporary")
        },
        Way { has_verdict: false, ..way("e-residency") },
    ]
}

fn documents() -> Vec<Document> {
    let document = |id: &str, ways: &[&str]| Document {
        id: id.into(),
        rule: "prp-documents".into(),
        item: Some(id.to_owned()),
        ways: ways.iter().map(|&it| it.into()).collect(),
        needed: Vec::new(),
        exempt: Vec::new(),
        notes: Vec::new(),
        max_age: None,
        validity: None,
    };
    let permits = ["screening", "residence-permit"];
    vec![
        Document {
            validity: Some(Validity {
                rule: "prp-documents".into(),
                figure: "validity".to_owned(),
                until: "passport-until".into(),
            }),
            ..document("passport", &permits)
        },
        Document { max_age: Some("paper-age".into()), ..document("medical", &permits) },
        Document {
            exempt: grounds(&[
                "exempt-refugees: $special is refugee",
                "in-demand: $field is doctor",
            ]),
            ..document("outcome", &permits)
        },
        Document {
            needed: grounds(&["rvp: $job is contract", "rvp#offer: $job is offer"]),
            ..document("contract", &["rvp"])
        },
        Document {
            notes: grounds(&[
                "exit-document#russia: $citizenship is russia",
                "exit-document#unclear",
            ]),
            exempt: grounds(&["exit-document#stateless: $citizenship is stateless"]),
            ..document("exit", &["screening"])
        },
    ]
}

fn sum() -> Sum {
    Sum {
        id: "solvency".into(),
        rule: "solvency-formula".into(),
        factor: "factor".to_owned(),
        index: "mci".into(),
        filing: "filing-day".into(),
        have: None,
        rate: None,
        times: Vec::new(),
        exempt: Vec::new(),
        notes: Vec::new(),
    }
}
