//! The JSON Schema of the rules says what the reader says: the same kinds, the same keys in each
//! table, the same words.
//!
//! The reader is asked from outside: told a key that does not exist, it lists those that do.

use std::collections::{BTreeMap, BTreeSet};

use engine::{
    Claim, Confidence, Counts, Limit, Origin, QuestionKind, ReadHow, Section, SourceKind,
    Topic, Unit,
};
use serde_json::Value;
use tests::Sandbox;

const SITE: &str = env!("CARGO_BIN_EXE_site");

/// Each definition of the schema that has keys, what the reader calls such a table, and one with a
/// key that does not exist.
const TABLES: [(&str, &str, &str); 34] = [
    ("assumed", "`assumed`", "criterion.a.assumed = { zzz = 1 }"),
    ("assumption", "assumption `a`", "assumption.a.zzz = 1"),
    ("calendar", "calendar `2099`", "calendar.2099.zzz = 1"),
    ("case", "a case", "parameter.b.cases = [{ zzz = 1 }]"),
    ("coefficient", "`coefficient`", "law.a.coefficient = { zzz = 1 }"),
    ("column", "a column", "table.a.columns = [{ zzz = 1 }]"),
    ("condition_ground", "a ground in `gates`", "law.a.gates = [{ zzz = 1 }]"),
    ("counted", "`attempts`", "exam.a.attempts = { zzz = 1 }"),
    ("criterion", "criterion `a`", "criterion.a.zzz = 1"),
    ("defaults", "`[defaults]`", "defaults.zzz = 1"),
    ("document", "document `a`", "document.a.zzz = 1"),
    ("exam", "exam `a`", "exam.a.zzz = 1"),
    ("figure", "figure `value`", "rule.a.figures.value = { zzz = 1 }"),
    ("ground", "a ground in `then`", "way.a.then = [{ zzz = 1 }]"),
    ("group", "group `a`", "group.a.zzz = 1"),
    ("law", "law `a`", "law.a.zzz = 1"),
    ("lever", "lever `a`", "lever.a.zzz = 1"),
    ("option", "an option", "question.a.options = [{ zzz = 1 }]"),
    ("outcome", "`outcome`", "plan.a.outcome = { zzz = 1 }"),
    ("parameter", "parameter `a`", "parameter.a.zzz = 1"),
    ("part", "a part", "exam.a.parts = [{ zzz = 1 }]"),
    ("plan", "plan `a`", "plan.a.zzz = 1"),
    ("question", "question `a`", "question.a.zzz = 1"),
    ("reading", "a reading", "rule.a.readings = [{ count = 1, zzz = 1 }]"),
    ("row", "a row", "table.a.rows = [{ zzz = 1 }]"),
    ("rule", "rule `a`", "rule.a.zzz = 1"),
    ("source", "source `a`", "source.a.zzz = 1"),
    ("stage", "stage `a`", "stage.a.zzz = 1"),
    ("sum", "sum `a`", "sum.a.zzz = 1"),
    ("table", "table `a`", "table.a.zzz = 1"),
    ("table_version", "a version", "table.b.versions = [{ zzz = 1 }]"),
    ("times", "a reading in `times`", "sum.a.times = [{ zzz = 1 }]"),
    ("validity", "`validity`", "document.a.validity = { zzz = 1 }"),
    ("way", "way `a`", "way.a.zzz = 1"),
];

#[test]
fn the_schema_has_the_keys_that_the_reader_knows() {
    let (schema, told) = (schema(), told());
    for (definition, name, _) in TABLES {
        let keys: BTreeSet<String> = keys(&schema["$defs"][definition]).collect();
        let known = known(&told, &format!("{name} has no key `zzz`"));
        assert_eq!(keys, known, "{definition}");
    }
}

#[test]
fn each_table_of_the_schema_is_asked_for() {
    let schema = schema();
    let definitions = schema["$defs"].as_object().expect("there are definitions");
    let with_keys = definitions.iter().filter(|(_, it)| it.get("properties").is_some());
    let defined: BTreeSet<&str> = with_keys.map(|(name, _)| name.as_str()).collect();
    let tables: BTreeSet<&str> = TABLES.iter().map(|(name, ..)| *name).collect();
    assert_eq!(defined, tables);
}

#[test]
fn the_schema_has_the_kinds_that_the_reader_knows() {
    let kinds: BTreeSet<String> = keys(&schema()).collect();
    assert_eq!(kinds, known(&told(), "`zzz` is no kind of entry"));
}

#[test]
fn the_schema_has_the_words_of_the_engine() {
    let words: BTreeMap<&str, Vec<&str>> = BTreeMap::from([
        ("claim", Claim::ALL.iter().map(|it| it.as_str()).collect()),
        ("confidence", Confidence::ALL.iter().map(|it| it.as_str()).collect()),
        ("counts", Counts::ALL.iter().map(|it| it.as_str()).collect()),
        ("limit", Limit::ALL.iter().map(|it| it.as_str()).collect()),
        ("origin", Origin::ALL.iter().map(|it| it.as_str()).collect()),
        ("question_kind", QuestionKind::ALL.iter().map(|it| it.as_str()).collect()),
        ("read_how", ReadHow::ALL.iter().map(|it| it.as_str()).collect()),
        ("section", Section::ALL.iter().map(|it| it.as_str()).collect()),
        ("source_kind", SourceKind::ALL.iter().map(|it| it.as_str()).collect()),
        ("topic", Topic::ALL.iter().map(|it| it.as_str()).collect()),
        ("unit", Unit::ALL.iter().map(|it| it.as_str()).collect()),
    ]);
    let schema = schema();
    let definitions = schema["$defs"].as_object().expect("there are definitions");
    let lists = definitions.iter().filter_map(|(name, it)| {
        let words = it.get("enum")?.as_array()?;
        Some((name.as_str(), words.iter().filter_map(Value::as_str).collect()))
    });
    assert_eq!(lists.collect::<BTreeMap<_, Vec<_>>>(), words);
}

#[test]
fn each_key_of_the_schema_is_described() {
    let schema = schema();
    let definitions = schema["$defs"].as_object().expect("there are definitions");
    for (name, definition) in definitions {
        let properties = definition.get("properties").and_then(Value::as_object);
        let all = properties.into_iter().flatten().chain([(name, definition)]);
        for (key, it) in all {
            let description = it["description"].as_str().unwrap_or_default();
            assert!(description.ends_with('.'), "{name}.{key}: `{description}`");
        }
    }
}

fn schema() -> Value {
    let run = Sandbox::empty().run_as_it_is(SITE, &["schema"], &[]);
    assert_eq!((run.code, run.stderr.as_str()), (Some(0), ""));
    serde_json::from_str(&run.stdout).expect("the schema is JSON")
}

/// What the reader says of tables with a key that does not exist.
fn told() -> String {
    let sandbox = Sandbox::good();
    let lines = TABLES.iter().map(|(.., toml)| *toml).chain(["zzz.a.zzz = 1"]);
    let text: String = lines.flat_map(|line| [line, "\n"]).collect();
    sandbox.write("content/rules/keys.toml", &text);
    sandbox.run(SITE, &["check"]).stderr
}

/// The names that the help of a message lists.
fn known(told: &str, message: &str) -> BTreeSet<String> {
    let place = told.find(&format!("]: {message}\n")).expect(message);
    let help = told[place..].lines().find_map(|line| line.split_once("= help: "));
    let (_, help) = help.expect("each message has its help");
    help.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn keys(definition: &Value) -> impl Iterator<Item = String> + use<> {
    let properties = definition["properties"].as_object().cloned().unwrap_or_default();
    properties.into_iter().map(|(key, _)| key)
}
