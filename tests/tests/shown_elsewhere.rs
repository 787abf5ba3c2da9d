//! What of a page is shown elsewhere: structured data in the words of schema.org, previews of links and
//! their picture.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;
use site_gen::Bytes;
use tests::html::{attributes, tags};
use tests::{DAY, Sandbox, folder, generated, mistakes, repository};

type Site = BTreeMap<String, Bytes>;

const QUESTIONS: &str = r#"+++
title = "Questions and answers"
description = "Questions of readers."
answer = "Each answer says how sure it is. {cite loan}"
group = "start"
order = 20
+++

## Books <a id="books"></a>

### How long may I keep a book? <a id="how-long"></a>

For {loan : unit}. {cite loan}
See [the deposit](money.md#deposit), or \</script>.

### When is my card printed? <a id="card"></a>

That was not found. {cite unknown-card}
"#;

/// The small site with a guide of questions.
static SMALL: LazyLock<Site> = LazyLock::new(|| {
    let sandbox = Sandbox::good();
    sandbox.write("content/guides/en/questions-and-answers.md", QUESTIONS);
    let settings = sandbox.text("content/site.toml");
    let licence =
        "licence = { name = \"CC BY 4.0\", url = \"https://licence.example/by\" }\n";
    sandbox.write("content/site.toml", &(settings + licence));
    built(&sandbox)
});

/// The real content at an address.
static REAL: LazyLock<Site> = LazyLock::new(|| {
    let sandbox = Sandbox::real();
    let settings = sandbox.text("content/site.toml");
    sandbox.write(
        "content/site.toml",
        &format!("base = \"https://meken.example\"\n{settings}"),
    );
    built(&sandbox)
});

fn built(sandbox: &Sandbox) -> Site {
    let made = generated(sandbox.root(), DAY);
    assert!(mistakes(&made).is_empty(), "{:?}", made.problems);
    made.output.expect("a site without problems is made").whole()
}

fn page<'a>(site: &'a Site, address: &str) -> &'a str {
    let file = format!("{address}index.html");
    std::str::from_utf8(&site[&file]).expect("pages are UTF-8")
}

const BEGIN: &str = "<script type=\"application/ld+json\">";

/// The nodes of a page's graph; none if it has no graph.
fn nodes(html: &str) -> Vec<Value> {
    let Some((_, rest)) = html.split_once(BEGIN) else { return Vec::new() };
    let (text, _) = rest.split_once("</script>").expect("the element ends");
    let graph: Value = serde_json::from_str(text).expect("it is JSON");
    assert_eq!(graph["@context"], "https://schema.org");
    graph["@graph"].as_array().expect("it is a list of nodes").clone()
}

fn node(html: &str, kind: &str) -> Value {
    let found = nodes(html).into_iter().find(|it| it["@type"] == kind);
    found.expect(kind)
}

/// The vocabulary: the properties of each type.
fn vocabulary() -> BTreeMap<String, BTreeSet<String>> {
    let text = folder::text(&repository().join("tests/data/schema-org.txt"));
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let line = |line: &str| {
        let (kind, properties) = line.split_once(':').expect("a line names a type");
        (kind.to_owned(), properties.split_whitespace().map(str::to_owned).collect())
    };
    lines.map(line).collect()
}

/// What of a value is not in the vocabulary.
fn strange(value: &Value, known: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    match value {
        Value::Array(all) => all.iter().flat_map(|it| strange(it, known)).collect(),
        Value::Object(object) => {
            let kind = object.get("@type").and_then(Value::as_str).unwrap_or_default();
            let properties = known.get(kind);
            let is_strange = |name: &&String| {
                !name.starts_with('@') && !properties.is_some_and(|it| it.contains(*name))
            };
            let own =
                object.keys().filter(is_strange).map(|name| format!("{kind}.{name}"));
            let kind_unknown = properties.is_none().then(|| format!("type `{kind}`"));
            let below = object.values().flat_map(|it| strange(it, known));
            own.chain(kind_unknown).chain(below).collect()
        }
        _ => Vec::new(),
    }
}

#[test]
fn only_words_of_the_vocabulary_are_used() {
    let known = vocabulary();
    let mut n_graphs = 0;
    for site in [&*SMALL, &*REAL] {
        for (file, bytes) in site.iter().filter(|(file, _)| is_page(file)) {
            let nodes = nodes(&String::from_utf8_lossy(bytes));
            n_graphs += usize::from(!nodes.is_empty());
            assert_eq!(
                strange(&Value::Array(nodes), &known),
                Vec::<String>::new(),
                "{file}"
            );
        }
    }
    assert!(n_graphs > 200, "{n_graphs}");
}

#[test]
fn an_answer_takes_its_status_along() {
    let faq = node(page(&SMALL, "en/guides/questions-and-answers/"), "FAQPage");
    let said: Vec<(&str, &str)> = faq["mainEntity"]
        .as_array()
        .expect("there are questions")
        .iter()
        .map(|it| {
            let answer = &it["acceptedAnswer"]["text"];
            (it["name"].as_str().unwrap_or_default(), answer.as_str().unwrap_or_default())
        })
        .collect();
    let expected = [
        (
            "How long may I keep a book?",
            "For 21 days. (two sources agree) See the deposit, or </script>.",
        ),
        ("When is my card printed?", "That was not found. (not found)"),
    ];
    assert_eq!(said, expected);
    let first = &faq["mainEntity"][0]["url"];
    assert_eq!(
        first,
        "https://library.example/en/guides/questions-and-answers/#how-long"
    );
}

#[test]
fn an_article_says_whose_it_is_and_when_it_was_checked() {
    let article = node(page(&SMALL, "en/guides/money/"), "Article");
    let check = |key: &str, expected: Value| assert_eq!(article[key], expected, "{key}");
    check("headline", "Money".into());
    check("inLanguage", "en".into());
    check("url", "https://library.example/en/guides/money/".into());
    check("license", "https://licence.example/by".into());
    check("abstract", "The deposit is 5,000 tenge. (one source)".into());
    check(
        "citation",
        serde_json::json!(["A reprint", "Charter of the library", "The Gazette"]),
    );
    assert_eq!(article["publisher"]["name"], "Reading Room");
    assert_eq!(article["mainEntityOfPage"]["lastReviewed"], "2026-11-22");
}

#[test]
fn what_to_do_is_steps() {
    let how_to = node(page(&SMALL, "en/guides/lending/"), "HowTo");
    let steps = how_to["step"].as_array().expect("there are steps");
    let texts: Vec<&str> = steps.iter().filter_map(|it| it["text"].as_str()).collect();
    // What the generator lists below is no step.
    let expected = [
        "Fill in the form.",
        "Pay the deposit.",
        "Look at the rules, the sources and what else there is.",
    ];
    assert_eq!(texts, expected);
    assert_eq!(steps[2]["position"], 3);
}

#[test]
fn the_way_from_home_is_told() {
    let check = |address: &str, expected: &[&str]| {
        let list = node(page(&SMALL, address), "BreadcrumbList");
        let items = list["itemListElement"].as_array().expect("there are items");
        let told: Vec<&str> = items.iter().filter_map(|it| it["item"].as_str()).collect();
        let base = "https://library.example";
        let expected: Vec<String> =
            expected.iter().map(|it| format!("{base}{it}")).collect();
        assert_eq!(told, expected);
    };
    check("en/guides/money/", &["/en/", "/en/guides/", "/en/guides/money/"]);
    check("ru/rules/deposit/", &["/ru/", "/ru/rules/", "/ru/rules/deposit/"]);
}

#[test]
fn a_copy_of_a_page_in_another_language_tells_nothing_twice() {
    assert!(nodes(page(&SMALL, "ru/guides/money/")).is_empty());
    assert!(!nodes(page(&SMALL, "ru/guides/lending/")).is_empty());
}

#[test]
fn a_link_is_previewed_with_title_and_picture() {
    let html = page(&SMALL, "en/guides/money/");
    let property = |name: &str| {
        let begin = format!("<meta property=\"{name}\" content=\"");
        let rest = html.split_once(&begin).expect(name).1;
        rest.split('"').next().unwrap_or_default().to_owned()
    };
    assert_eq!(property("og:title"), "Money");
    assert_eq!(property("og:type"), "article");
    assert_eq!(property("og:url"), "https://library.example/en/guides/money/");
    let image = property("og:image");
    let file = image.strip_prefix("https://library.example/").expect("it is absolute");
    let picture = &SMALL[file];
    assert!(picture.starts_with(b"\x89PNG\r\n\x1a\n"));
    // Width and height stand behind the name of the first chunk.
    let number = |at: usize| {
        u32::from_be_bytes(picture[at..at + 4].try_into().expect("four bytes"))
    };
    assert_eq!(property("og:image:width"), number(16).to_string());
    assert_eq!(property("og:image:height"), number(20).to_string());
    assert!(picture.len() < 30_000, "{} bytes", picture.len());
    assert_eq!(attributes(html, "link", "canonical").len(), 0);
    assert!(tags(html).any(|it| it.contains("twitter:card")));
}

#[test]
fn a_rule_is_cited_with_address_status_day_and_rulebook() {
    let html = page(&SMALL, "en/rules/deposit/");
    let begin = "Deposit. Reading Room. https://library.example/en/rules/deposit/. \
                 One source only. Last checked: 22 November 2026. Rulebook: ";
    let (_, rest) = html.split_once(begin).expect("the rule says how to cite it");
    let hash = rest.split('.').next().unwrap_or_default();
    assert_eq!(hash.len(), 8);
    assert!(hash.bytes().all(|it| it.is_ascii_hexdigit()), "{hash}");
    // It is that of the rulebook, whatever the rule and the language.
    assert!(page(&SMALL, "ru/rules/loan/").contains(hash));
}

fn is_page(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
}
