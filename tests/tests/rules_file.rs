//! The rules as published data: `/rules.json` is what its schema says, and says what the rulebook says.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use site_gen::Bytes;
use tests::{DAY, Sandbox, generated, repository, sites};

type Files = BTreeMap<String, Bytes>;

#[test]
fn the_rules_are_as_their_schema_says() {
    for (name, files) in all() {
        let (schema, rules) =
            (read(&files, "rules.schema.json"), read(&files, "rules.json"));
        let validator = jsonschema::validator_for(&schema).expect("the schema is one");
        let errors: Vec<String> = validator
            .iter_errors(&rules)
            .map(|it| format!("{}: {it}", it.instance_path()))
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_so() {
    let files = made(&tools());
    let (schema, rules) = (read(&files, "rules.schema.json"), read(&files, "rules.json"));
    let validator = jsonschema::validator_for(&schema).expect("the schema is one");
    let refused = |pointer: &str, wrong: Value| {
        let mut changed = rules.clone();
        let place = changed.pointer_mut(pointer);
        *place.unwrap_or_else(|| unreachable!("{pointer} is there")) = wrong;
        assert!(!validator.is_valid(&changed), "{pointer}");
    };
    refused("/rules/deposit/confidence", json!("sure"));
    refused("/rules/deposit/checked", json!("yesterday"));
    refused("/rules/deposit/figures/value/values/0/value", json!(0.5));
    refused("/rules/deposit/figures/value/values", json!([]));
    refused("/rules/deposit/title", json!({}));
    refused("/sources/charter/kinds", json!(["rumour"]));
    refused("/hash", json!(""));
    refused("/rules/deposit", json!({ "title": { "en": "Deposit" } }));
    refused("/laws/room/threshold", json!(null));
    refused("/laws/room/groups/all/of/0", json!("visits"));
    refused("/ways/room/fits/0/when", json!(""));
    refused("/documents/photo/ways", json!([]));
    refused("/questions/age/kind", json!("guess"));
    refused("/tables/visit-points/versions/0/rows/0/when", json!({ "=": "10" }));
    let mut changed = rules.clone();
    changed["rules"]["deposit"]["price"] = json!(1);
    assert!(!validator.is_valid(&changed), "a key that nobody knows");
}

#[test]
fn a_rule_has_its_values_over_time_its_sources_and_its_words() {
    let rules = read(&good(), "rules.json");
    assert_eq!(rules["as_of"], DAY);
    assert_eq!(rules["site"], "Reading Room");
    assert_eq!(rules["address"], "https://library.example/");
    assert_eq!(rules["languages"], json!(["en", "ru"]));
    let deposit = &rules["rules"]["deposit"];
    assert_eq!(deposit["title"]["en"], "Deposit");
    assert_eq!(deposit["address"], "/en/rules/deposit/");
    let values = deposit["figures"]["value"]["values"].as_array().expect("a list");
    let shown = |it: &Value| json!([it["value"], it["from"], it["until"]]);
    // The file `money.toml`: 4,000 in 2025, 5,000 from 2026 on.
    assert_eq!(shown(&values[0]), json!([4000, "2025-01-01", "2025-12-31"]));
    assert_eq!(values[1]["value"], json!(5000));
    // 75% of 5,000 come back.
    let back = &rules["rules"]["deposit-back"]["figures"];
    let computed: Vec<&Value> = back
        .as_object()
        .expect("figures by name")
        .values()
        .flat_map(|it| it["values"].as_array().expect("a list"))
        .filter(|it| it["computed"] == json!(true))
        .collect();
    assert_eq!(computed[0]["value"], json!(3750));
    let fee = &rules["rules"]["late-fee"];
    assert_eq!(fee["confidence"], "disputed");
    // The charter, the newspaper, and one that names no sum.
    assert_eq!(fee["readings"].as_array().map(Vec::len), Some(3));
}

#[test]
fn every_rule_and_source_is_in_it_and_no_rule_rests_on_another_s() {
    for (name, files) in all() {
        let rules = read(&files, "rules.json");
        let all = rules["rules"].as_object().expect("rules by id");
        for id in all.keys() {
            assert!(
                files.contains_key(&format!("en/rules/{id}/index.html")),
                "{name}: {id}"
            );
        }
        let n_pages = files.keys().filter(|it| it.starts_with("en/rules/")).count() - 1;
        assert_eq!(all.len(), n_pages, "{name}");
        let text = rules.to_string();
        for source in named(&rules["rules"], "sources") {
            assert!(rules["sources"].get(&source).is_some(), "{name}: {source}");
        }
        assert!(!text.contains('\u{2068}'), "{name}: no marks of Fluent");
    }
}

#[test]
fn a_law_says_what_is_scored_what_is_needed_and_what_is_only_supposed() {
    let rules = read(&made(&Sandbox::points()), "rules.json");
    // `sites/points/content/rules/badge.toml`.
    let law = &rules["laws"]["badge"];
    assert_eq!(law["threshold"], "badge");
    assert_eq!(law["sum"], "badge-sum");
    assert_eq!(names(&law["criteria"]), ["visits", "reviews", "help"]);
    assert_eq!(law["criteria"]["visits"]["rule"], "badge-visits");
    assert_eq!(
        law["criteria"]["visits"]["points"],
        json!(null),
        "they are not published"
    );
    let of = json!([{ "criterion": "reviews" }, { "criterion": "help" }]);
    assert_eq!(law["groups"]["work"]["of"], of);
    assert_eq!(law["groups"]["work"]["adds_up"], json!(true));
    assert_eq!(law["coefficient"]["unknown"], "badge-bands");
    assert_eq!(rules["assumptions"]["whole-sum"]["rule"], "badge-bands");
    // What is needed is that rule's value.
    let needed = &rules["rules"]["badge"]["figures"]["value"];
    assert_eq!(needed["values"][0]["value"], json!(50));
}

#[test]
fn ways_papers_and_questions_have_the_rules_behind_them_and_their_words() {
    let rules = read(&made(&tools()), "rules.json");
    // `sites/tools/content/rules/room.toml` and its `rules.ftl`.
    let way = &rules["ways"]["room"];
    assert_eq!(way["name"]["en"], "A room");
    assert_eq!(way["first"], "$wants is a-room");
    let young =
        json!([{ "rule": "room-age", "note": "young", "when": "$age < room-age.adult" }]);
    assert_eq!(way["excludes"], young);
    assert_eq!(way["law"], "room");
    let photo = &rules["documents"]["photo"];
    assert_eq!(photo["name"]["en"], "A photo");
    assert_eq!(photo["ways"], json!(["room"]));
    assert_eq!(photo["validity"]["until"], "filing");
    let age = &rules["questions"]["age"];
    assert_eq!(age["text"]["en"], "Are you 18 or over?", "by the figure of the rule");
    assert_eq!(age["range"], json!({ "least": 0, "most": 120, "step": 1 }));
    let wants = &rules["questions"]["wants"];
    assert_eq!(wants["when"], "$age >= room-age.adult");
    assert_eq!(wants["options"][1]["text"]["en"], "A desk");
    let table = &rules["tables"]["visit-points"];
    assert_eq!(table["by"], "$visits");
    let second = json!({ "when": { ">=": "10", "<": "20" }, "cells": ["5"] });
    assert_eq!(table["versions"][0]["rows"][1], second);
    let desk =
        json!({ "rule": "room-help", "when": "$helps is desk", "value": "room-help" });
    assert_eq!(rules["parameters"]["helped"]["cases"][0], desk);
}

#[test]
fn what_rests_on_a_rule_names_one_that_is_there() {
    for (name, files) in all() {
        let rules = read(&files, "rules.json");
        for part in ["laws", "assumptions", "tables", "parameters", "ways", "documents"] {
            for rule in named(&rules[part], "rule") {
                assert!(rules["rules"].get(&rule).is_some(), "{name}: {part}: {rule}");
            }
        }
        for way in named(&rules["documents"], "ways") {
            assert!(rules["ways"].get(&way).is_some(), "{name}: {way}");
        }
    }
}

#[test]
fn the_hash_is_that_of_links_and_changes_with_a_value() {
    let hash = |site: &Sandbox| {
        let made = generated(site.root(), DAY);
        let files = made.output.expect("the site has no error").whole();
        read(&files, "rules.json")["hash"].clone()
    };
    let (one, other) = (Sandbox::good(), Sandbox::good());
    assert_eq!(hash(&one), hash(&other));
    let money = other.text("content/rules/money.toml");
    other.write("content/rules/money.toml", &money.replace("5000", "5001"));
    assert_ne!(hash(&one), hash(&other));
}

#[test]
fn safety_is_told_where_it_is_looked_for_until_a_day_that_follows_from_the_build() {
    let site = Sandbox::good();
    let file = ".well-known/security.txt";
    assert!(!made(&site).contains_key(file), "without an address there is none");
    let settings = site.text("content/site.toml");
    let contact = "contact = \"mailto:safety@library.example\"\n";
    site.write("content/site.toml", &format!("{settings}{contact}"));
    // 364 days after 22 November 2026: RFC 9116 asks for less than a year.
    assert_eq!(
        String::from_utf8_lossy(&made(&site)[file]),
        "Contact: mailto:safety@library.example\nExpires: 2027-11-21T00:00:00Z\n\
         Preferred-Languages: en, ru\n\
         Canonical: https://library.example/.well-known/security.txt\n"
    );
    site.write("content/site.toml", &format!("{settings}{contact}path = \"/below/\"\n"));
    assert!(!made(&site).contains_key(file), "below a folder nobody looks for it");
}

/// What stands under a key, anywhere below: ids, alone or in lists.
fn named(value: &Value, key: &str) -> Vec<String> {
    match value {
        Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, it)| match it {
                Value::String(id) if name == key => vec![id.clone()],
                Value::Array(ids) if name == key => {
                    ids.iter().filter_map(Value::as_str).map(str::to_owned).collect()
                }
                _ => named(it, key),
            })
            .collect(),
        Value::Array(all) => all.iter().flat_map(|it| named(it, key)).collect(),
        _ => Vec::new(),
    }
}

/// The names of the fields of an object.
fn names(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

/// The small site with an entry of each kind.
fn tools() -> Sandbox {
    let site = Sandbox::good();
    site.lay(&sites().join("tools"));
    site
}

fn all() -> Vec<(&'static str, Files)> {
    let real = generated(&repository(), DAY).output.expect("no error").whole();
    let dated = Sandbox::dated();
    let tools = made(&tools());
    vec![("good", good()), ("dated", made(&dated)), ("tools", tools), ("real", real)]
}

fn good() -> Files {
    generated(&sites().join("good"), DAY).output.expect("no error").whole()
}

fn made(site: &Sandbox) -> Files {
    generated(site.root(), DAY).output.expect("no error").whole()
}

fn read(files: &Files, name: &str) -> Value {
    serde_json::from_slice(&files[name]).expect("it is JSON")
}
