//! How long the engine takes: to load the real rulebook, to assess it, and how that grows with the
//! criteria of a law. `cargo bench -p tests` shows it; nothing is decided by it.

#![allow(missing_docs, reason = "the macros make functions without documentation")]

use std::hint::black_box;
use std::path::Path;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use engine::{
    Answers, Claim, CriterionId, GroupId, Member, QuestionKind, Reader, RuleBook, Wire,
    Writer, assess, report,
};
use site_gen::read::Files;
use site_gen::rulebook;
use tests::{DAY, day_of, repository};

/// The rulebook below a folder. That it has no problems is another test's question.
fn rulebook_of(folder: &Path) -> RuleBook {
    let files = Files::read_rules(folder, &mut Vec::new());
    rulebook::read(&files, day_of(DAY), &mut Vec::new()).book
}

/// The laws that are assessed: the real one, whose points are not published, and one of tables, with
/// questions that criteria and gate share.
fn rulebooks() -> [(&'static str, RuleBook); 2] {
    let foreign = repository().join("tests/rulebooks/japan-hsp-b");
    [("screening", rulebook_of(&repository())), ("tables", rulebook_of(&foreign))]
}

fn packed(rulebook: &RuleBook) -> Vec<u8> {
    let mut writer = Writer::default();
    rulebook.write(&mut writer);
    writer.into_bytes()
}

/// An answer to each question: of options the last one that claims something, else the last one.
fn all_answered(rulebook: &RuleBook) -> Answers {
    let mut answers = Answers::default();
    for question in &rulebook.questions {
        let known = || question.options.iter().filter(|it| !it.is_unknown);
        let mut claims = known().filter(|it| it.claim != Claim::Nothing);
        match question.kind {
            QuestionKind::One | QuestionKind::Several => {
                if let Some(option) = claims.next_back().or(known().next_back()) {
                    answers.choose(question, &option.id);
                }
            }
            QuestionKind::Number => {
                answers.set_number(question, question.range.least);
            }
            QuestionKind::Day => {
                answers.set_day(question, day_of("1996-02-29"));
            }
        }
    }
    answers
}

/// The same with so many times its criteria, groups and questions about them. The threshold stays.
fn grown(rulebook: &RuleBook, times: usize) -> RuleBook {
    let mut grown = rulebook.clone();
    for n in 1..times {
        let again = |id: &str| format!("{id}-{n}");
        let law = &rulebook.laws[0];
        for criterion in &law.criteria {
            let id = CriterionId::new(again(criterion.id.as_str()));
            let question = rulebook.question_for(&criterion.id).map(|question| {
                let mut question = question.clone();
                question.id = again(question.id.as_str()).as_str().into();
                question.criterion = Some(id);
                question
            });
            grown.questions.extend(question);
            let mut criterion = criterion.clone();
            criterion.id = id;
            grown.laws[0].criteria.push(criterion);
        }
        for group in &law.groups {
            let mut group = group.clone();
            group.id = GroupId::new(again(group.id.as_str()));
            for member in &mut group.of {
                match member {
                    Member::Criterion(id) => *id = again(id.as_str()).as_str().into(),
                    Member::Group(id) => *id = again(id.as_str()).as_str().into(),
                }
            }
            grown.laws[0].groups.push(group);
        }
    }
    grown
}

fn loading(bench: &mut Criterion) {
    for (name, rulebook) in rulebooks() {
        let bytes = packed(&rulebook);
        bench.bench_function(&format!("load {name}, {} bytes", bytes.len()), |it| {
            it.iter(|| {
                let mut reader = Reader::new(black_box(&bytes));
                let rulebook = RuleBook::read(&mut reader);
                assert_eq!(reader.finish(), Ok(()));
                rulebook
            });
        });
    }
}

fn assessing(bench: &mut Criterion) {
    let day = day_of(DAY);
    for (name, rulebook) in rulebooks() {
        let profiles =
            [("nothing", Answers::default()), ("everything", all_answered(&rulebook))];
        for (answered, answers) in profiles {
            let said = |what: &str| format!("{what} {name}, {answered} answered");
            bench.bench_function(&said("assess"), |it| {
                it.iter(|| assess(&rulebook, black_box(&answers), day));
            });
            bench.bench_function(&said("report on"), |it| {
                it.iter(|| report(&rulebook, black_box(&answers), day));
            });
        }
        bench.bench_function(&format!("check {name} for conflicts"), |it| {
            it.iter(|| black_box(&rulebook).conflicts(day));
        });
        bench.bench_function(&format!("smallest sets of {name}"), |it| {
            it.iter(|| black_box(&rulebook).smallest_sets(day));
        });
    }
}

fn growing(bench: &mut Criterion) {
    let day = day_of(DAY);
    for (name, rulebook) in rulebooks() {
        let mut group = bench.benchmark_group(format!("assess {name}, so many times"));
        for times in [1, 2, 5, 10] {
            let rulebook = grown(&rulebook, times);
            let answers = Answers::default();
            group.bench_function(BenchmarkId::from_parameter(times), |it| {
                it.iter(|| assess(&rulebook, black_box(&answers), day));
            });
        }
        group.finish();
    }
}

criterion_group!(engine, loading, assessing, growing);
criterion_main!(engine);
