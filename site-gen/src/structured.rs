//! What machines read of a page: JSON-LD in the words of schema.org, one graph a page.
//!
//! An answer that is taken out of its page takes its status along: its text has the mark of confidence in
//! it. Types and properties that may be used stand in `tests/data/schema-org.txt`, and a test keeps to
//! them. Pages of a site that does not know its address have none.

use serde_json::{Value, json};

use crate::markdown::Passage;

/// The guide whose headings of the third level are questions.
pub(crate) const QUESTIONS: &str = "questions-and-answers";

/// The heading above what to do.
const DO_NOW: &str = "do-now";

/// A page, by its absolute addresses.
pub(crate) struct Subject<'a> {
    /// Its address.
    pub url: &'a str,
    /// Its title.
    pub title: &'a str,
    /// One sentence about it.
    pub description: &'a str,
    /// Its language.
    pub language: String,
    /// The pages above it, from the home page on: names and addresses.
    pub above: Vec<(String, String)>,
}

/// The site that a page belongs to.
pub(crate) struct Publisher<'a> {
    /// Its name.
    pub name: &'a str,
    /// The absolute address of its home page.
    pub url: &'a str,
    /// Where its licence can be read.
    pub licence: Option<&'a str>,
    /// The absolute address of its picture.
    pub image: &'a str,
}

/// A guide.
pub(crate) struct Guide<'a> {
    /// Its text.
    pub passages: &'a [Passage],
    /// Its opening sentence, with the mark of how sure it is.
    pub answer: Option<String>,
    /// What its group is called.
    pub section: &'a str,
    /// The day on which the sources of its rules were read, as `2026-11-22`.
    pub checked: Option<String>,
    /// The titles of its sources.
    pub sources: Vec<&'a str>,
    /// Whether its headings of the third level are questions.
    pub has_questions: bool,
}

/// The way from the home page to a page.
pub(crate) fn breadcrumbs(subject: &Subject<'_>) -> Value {
    let here = (subject.title.to_owned(), subject.url.to_owned());
    let all = subject.above.iter().cloned().chain([here]).enumerate();
    let items = all.map(|(n, (name, url))| {
        json!({ "@type": "ListItem", "position": n + 1, "name": name, "item": url })
    });
    json!({ "@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>() })
}

/// What there is to say of a guide.
pub(crate) fn of_guide(
    subject: &Subject<'_>,
    publisher: &Publisher<'_>,
    guide: &Guide<'_>,
) -> Vec<Value> {
    let article = article(subject, publisher, guide);
    let steps = guide.passages.iter().find(|it| it.id == DO_NOW);
    let how_to = steps.filter(|it| !it.items.is_empty()).map(|it| how_to(subject, it));
    let questions = guide.has_questions.then(|| questions(subject, guide.passages));
    [Some(article), how_to, questions].into_iter().flatten().collect()
}

fn article(subject: &Subject<'_>, publisher: &Publisher<'_>, guide: &Guide<'_>) -> Value {
    let organisation =
        json!({ "@type": "Organization", "name": publisher.name, "url": publisher.url });
    let mut page = json!({ "@type": "WebPage", "@id": subject.url });
    if let Some(checked) = &guide.checked {
        page["lastReviewed"] = json!(checked);
    }
    let mut article = json!({
        "@type": "Article",
        "headline": subject.title,
        "description": subject.description,
        "inLanguage": subject.language,
        "url": subject.url,
        "mainEntityOfPage": page,
        "image": publisher.image,
        "author": organisation,
        "publisher": organisation,
    });
    article["articleSection"] = json!(guide.section);
    if let Some(answer) = &guide.answer {
        article["abstract"] = json!(answer);
    }
    if let Some(licence) = publisher.licence {
        article["license"] = json!(licence);
    }
    if !guide.sources.is_empty() {
        article["citation"] = json!(guide.sources);
    }
    article
}

fn how_to(subject: &Subject<'_>, passage: &Passage) -> Value {
    let url = format!("{}#{}", subject.url, passage.id);
    let steps = passage.items.iter().enumerate().map(|(n, text)| {
        json!({ "@type": "HowToStep", "position": n + 1, "text": text, "url": url })
    });
    json!({
        "@type": "HowTo",
        "name": subject.title,
        "description": subject.description,
        "inLanguage": subject.language,
        "step": steps.collect::<Vec<_>>(),
    })
}

fn questions(subject: &Subject<'_>, passages: &[Passage]) -> Value {
    let questions = passages.iter().filter(|it| it.level == 3).map(|it| {
        json!({
            "@type": "Question",
            "name": it.title.trim(),
            "url": format!("{}#{}", subject.url, it.id),
            "acceptedAnswer": { "@type": "Answer", "text": it.text },
        })
    });
    json!({
        "@type": "FAQPage",
        "inLanguage": subject.language,
        "mainEntity": questions.collect::<Vec<_>>(),
    })
}

/// The graph as a text that can stand in an element of a page: nothing in it ends that element.
pub(crate) fn graph(nodes: &[Value]) -> String {
    let graph = json!({ "@context": "https://schema.org", "@graph": nodes });
    graph.to_string().replace('<', "\\u003c")
}
