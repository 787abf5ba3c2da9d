//! Problems told to other programs: all formats tell the same problems at the same places, and nothing
//! else stands on standard output. Also what fails a run.

use rayon::prelude::*;
use serde_json::Value;
use tests::{Run, Sandbox, broken, folder};

const SITE: &str = env!("CARGO_BIN_EXE_site");

#[test]
fn json_tells_what_people_read() {
    // `message.txt` is what a person reads, word by word: `broken_sites.rs`.
    let different: Vec<String> = broken::all()
        .par_iter()
        .filter_map(|name| {
            let site = broken::site(name);
            let run = broken::check_as(name, &site, SITE, &told_as("json"));
            let told: Vec<String> = run.stdout.lines().map(as_people_read).collect();
            let read = places(&broken::message(name));
            (told != read).then(|| format!("{name}: {read:#?} {told:#?}"))
        })
        .collect();
    assert!(different.is_empty(), "{}", different.join("\n"));
}

#[test]
fn a_line_of_json_has_all_keys() {
    // A Cyrillic letter within the word: columns count letters, not bytes.
    json(
        "mixed-script",
        r#"{"lint":"mixed-script","severity":"error","message":"`Lоan` mixes Latin and Cyrillic letters","file":"content/strings/en/rules.ftl","line":7,"column":14,"end":{"line":7,"column":18},"help":"type the word anew in one alphabet; its letters are L Latin, о Cyrillic, a Latin, n Latin","related":[]}"#,
    );
    json(
        "number-word",
        r#"{"lint":"number-word","severity":"warning","message":"`twenty` before a unit looks like a figure of a rule","file":"content/guides/en/money.md","line":19,"column":33,"end":{"line":19,"column":39},"help":"bind it, or word it without a number","related":[]}"#,
    );
    // The whole file.
    json(
        "double-file",
        r#"{"lint":"double-file","severity":"error","message":"`404.html` is a file that the generator makes itself","file":"content/static/404.html","line":null,"column":null,"end":null,"help":"give it another name","related":[]}"#,
    );
    // Another place, in another file.
    json(
        "arguments-differ",
        r#"{"lint":"arguments-differ","severity":"error","message":"`deposit-text` does not show `$value`","file":"content/strings/ru/rules.ftl","line":43,"column":1,"end":{"line":43,"column":13},"help":"show the same figures in all languages","related":[{"message":"the other language","file":"content/strings/en/rules.ftl","line":39,"column":1,"end":{"line":39,"column":13}}]}"#,
    );
    // Several lines: from the bracket that opens to what follows the one that closes.
    json(
        "dispute-unsaid",
        r#"{"lint":"dispute-unsaid","severity":"error","message":"`late-fee` has readings, but is not called disputed","file":"content/rules/lending.toml","line":25,"column":12,"end":{"line":29,"column":2},"help":"say `confidence = \"disputed\"`, or keep one value and remove `readings`","related":[]}"#,
    );
}

#[test]
fn github_is_told_by_commands() {
    github(
        "unknown-source",
        "::error file=content/rules/unknown.toml,line=10,col=24,endLine=10,endColumn=30,title=unknown-source::no source `gazete`%0Ahelp: did you mean `gazette`?",
    );
    github(
        "number-word",
        "::warning file=content/guides/en/money.md,line=19,col=33,endLine=19,endColumn=39,title=number-word::`twenty` before a unit looks like a figure of a rule%0Ahelp: bind it, or word it without a number",
    );
    // Columns are for places on one line.
    github(
        "dispute-unsaid",
        "::error file=content/rules/lending.toml,line=25,endLine=29,title=dispute-unsaid::`late-fee` has readings, but is not called disputed%0Ahelp: say `confidence = \"disputed\"`, or keep one value and remove `readings`",
    );
    github(
        "arguments-differ",
        "::error file=content/strings/ru/rules.ftl,line=43,col=1,endLine=43,endColumn=13,title=arguments-differ::`deposit-text` does not show `$value`%0Acontent/strings/en/rules.ftl:39: the other language%0Ahelp: show the same figures in all languages",
    );
}

#[test]
fn github_s_signs_are_escaped() {
    // What GitHub reads as its own signs: % and line ends everywhere, : and , in properties.
    let site = Sandbox::good();
    site.write("content/guides/en/Half, or: 50%.md", "+++\ntitle = \"Half\"\n+++\n");
    let run = site.run(SITE, &told_as("github"));
    let start =
        "::error file=content/guides/en/Half%2C or%3A 50%25.md,title=bad-page-name::";
    assert!(run.stdout.starts_with(start), "{}", run.stdout);
    site.write("content/guides/en/Half, or: 50%.md", "");
    let percent = broken::site("bad-format");
    let run = percent.run(SITE, &told_as("github"));
    assert!(run.stdout.contains(r#"such as `"{number}%25"`"#), "{}", run.stdout);
}

#[test]
fn sarif_is_one_document_with_all_that_it_has_to_have() {
    // The keys that the schema of SARIF 2.1.0 requires, and those that code hosts ask for besides.
    for name in ["unknown-source", "arguments-differ", "missing-file", "circular-name"] {
        let run = broken::site(name).run(SITE, &told_as("sarif"));
        let document: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
        assert_eq!(document["version"], "2.1.0");
        assert_eq!(document["$schema"], "https://json.schemastore.org/sarif-2.1.0.json");
        let runs = list(&document["runs"]);
        assert_eq!(runs.len(), 1);
        let driver = &runs[0]["tool"]["driver"];
        assert_eq!(driver["name"], "site-gen");
        let rules = list(&driver["rules"]);
        for rule in rules {
            let explained = explained(text(&rule["id"]));
            assert_eq!(rule["help"]["text"], explained.as_str());
            assert_eq!(rule["help"]["markdown"], explained.as_str());
            let summary = explained.lines().next();
            assert_eq!(rule["shortDescription"]["text"].as_str(), summary);
            let meaning = text(&rule["fullDescription"]["text"]);
            let rest = explained.strip_prefix(meaning).expect("it begins the text");
            assert!(rest.starts_with("\n\nWrong"), "{rest}");
        }
        let results = list(&runs[0]["results"]);
        let told: Vec<String> = results.iter().map(sarif_as_people_read).collect();
        assert_eq!(told, places(&broken::message(name)));
        for result in results {
            let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number"));
            let rule = &rules[index.expect("it is small")];
            assert_eq!(rule["id"], result["ruleId"]);
            for place in list(&result["locations"]) {
                let uri = text(&place["physicalLocation"]["artifactLocation"]["uri"]);
                assert!(!uri.starts_with('/') && !uri.contains(':'), "{uri}");
            }
        }
    }
}

#[test]
fn sarif_names_other_places_and_odd_files() {
    let run = broken::site("arguments-differ").run(SITE, &told_as("sarif"));
    let document: Value = serde_json::from_str(&run.stdout).expect("it is JSON");
    let related = &document["runs"][0]["results"][0]["relatedLocations"][0];
    assert_eq!(related["message"]["text"], "the other language");
    let place = &related["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "content/strings/en/rules.ftl");
    assert_eq!(place["region"]["startLine"], 39);
    assert_eq!(place["region"]["endColumn"], 13);
    let run = broken::site("bad-page-name").run(SITE, &told_as("sarif"));
    // A space is no sign of a URI (RFC 3986, section 2).
    assert!(
        run.stdout.contains("\"content/guides/en/Lost%20Books.md\""),
        "{}",
        run.stdout
    );
}

#[test]
fn a_site_without_problems_is_told_in_every_format() {
    let nothing = |format: &str| {
        let run = Sandbox::good().run(SITE, &told_as(format));
        assert_eq!(run.code, Some(0));
        assert_eq!(run.stderr, "the site as of 2026-11-22\nno problems\n");
        run.stdout
    };
    assert_eq!(nothing("json"), "");
    assert_eq!(nothing("github"), "");
    let document: Value = serde_json::from_str(&nothing("sarif")).expect("it is JSON");
    assert_eq!(document["runs"][0]["results"], Value::Array(Vec::new()));
}

#[test]
fn people_are_told_how_many_and_the_code_stays() {
    for format in ["json", "sarif", "github"] {
        let run = broken::site("missing-file").run(SITE, &told_as(format));
        assert_eq!(run.stderr, "the site as of 2026-11-22\n2 errors, 1 warning\n");
        assert_eq!(run.code, Some(1), "{format}");
        let warned = broken::site("number-word").run(SITE, &told_as(format));
        assert_eq!(warned.code, Some(0), "{format}");
    }
}

#[test]
fn a_build_says_elsewhere_what_it_wrote() {
    let site = broken::site("number-word");
    let run = site.run(SITE, &["build", "--message-format", "json"]);
    assert_eq!((run.code, run.stdout.lines().count()), (Some(0), 1));
    assert!(run.stdout.starts_with("{\"lint\":\"number-word\""), "{}", run.stdout);
    assert!(run.stderr.contains("1 warning\nwrote "), "{}", run.stderr);
}

#[test]
fn an_assessment_tells_its_problems_in_the_same_way() {
    let site = broken::site("unknown-source");
    let run = site.run(SITE, &["assess", "--message-format", "json"]);
    assert_eq!(run.code, Some(1));
    let told: Vec<String> = run.stdout.lines().map(as_people_read).collect();
    assert_eq!(told, places(&broken::message("unknown-source")));
}

#[test]
fn strict_lets_a_warning_fail_the_run() {
    strict("number-word", 1, "1 warning; by --strict the warning fails the run");
    strict("unknown-source", 1, "1 error");
    strict(
        "missing-file",
        1,
        "2 errors, 1 warning; by --strict the warning fails the run",
    );
    let run = Sandbox::good().run(SITE, &["check", "--strict"]);
    assert_eq!((run.code, run.stderr.lines().last()), (Some(0), Some("no problems")));
}

#[test]
fn a_strict_build_writes_nothing_while_there_is_a_warning() {
    let site = broken::site("number-word");
    assert_eq!(site.run(SITE, &["build", "--strict"]).code, Some(1));
    assert_eq!(folder::folders(site.root()), ["content", "themes"]);
    assert_eq!(site.run(SITE, &["build"]).code, Some(0));
}

#[test]
fn serving_is_for_people() {
    let run = Sandbox::good().run(SITE, &["serve", "--message-format", "json"]);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
}

fn told_as(format: &str) -> [&str; 3] {
    ["check", "--message-format", format]
}

/// The one line that a broken site is told in.
fn line(name: &str, format: &str) -> String {
    let Run { stdout, .. } = broken::site(name).run(SITE, &told_as(format));
    stdout
}

fn json(name: &str, expected: &str) {
    assert_eq!(line(name, "json"), format!("{expected}\n"));
}

fn github(name: &str, expected: &str) {
    assert_eq!(line(name, "github"), format!("{expected}\n"));
}

fn strict(name: &str, code: i32, summary: &str) {
    let run = broken::site(name).run(SITE, &["check", "--strict"]);
    assert_eq!((run.code, run.stderr.lines().last()), (Some(code), Some(summary)));
}

/// Severity, lint, message and place of each problem that people read, in order.
fn places(message: &str) -> Vec<String> {
    let lines: Vec<&str> = message.lines().collect();
    let pairs = lines.windows(2).filter_map(|pair| {
        let is_first = pair[0].starts_with("error[") || pair[0].starts_with("warning[");
        let place = pair[1].trim_start().strip_prefix("--> ")?;
        is_first.then(|| format!("{} {place}", pair[0]))
    });
    pairs.collect()
}

/// The same of a line of JSON.
fn as_people_read(object: &str) -> String {
    let problem: Value = serde_json::from_str(object).expect("a line is an object");
    let [severity, lint, message, file] =
        ["severity", "lint", "message", "file"].map(|key| text(&problem[key]));
    let place = place(&problem["line"], &problem["column"]);
    format!("{severity}[{lint}]: {message} {file}{place}")
}

/// The same of a result of SARIF.
fn sarif_as_people_read(result: &Value) -> String {
    let [level, lint] = ["level", "ruleId"].map(|key| text(&result[key]));
    let message = text(&result["message"]["text"]);
    let message = message.split("\nhelp: ").next().unwrap_or_default();
    let location = &result["locations"][0]["physicalLocation"];
    let file = text(&location["artifactLocation"]["uri"]);
    let region = &location["region"];
    // Code hosts want a line even where all of the file is meant: such a place has no column.
    let is_whole = region["startColumn"].is_null();
    assert!(!is_whole || region["startLine"] == 1, "{region}");
    let place = if is_whole {
        String::new()
    } else {
        place(&region["startLine"], &region["startColumn"])
    };
    format!("{level}[{lint}]: {message} {file}{place}")
}

fn place(line: &Value, column: &Value) -> String {
    if line.is_null() { String::new() } else { format!(":{line}:{column}") }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// What `explain` says of a lint, without its name.
fn explained(lint: &str) -> String {
    let run = Sandbox::empty().run_as_it_is(SITE, &["explain", lint], &[]);
    let text = run.stdout.strip_prefix(&format!("{lint}\n\n")).map(str::trim_end);
    text.expect("it begins with the name").to_owned()
}
