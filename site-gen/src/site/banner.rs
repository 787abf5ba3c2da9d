//! Banners: what a publisher has to say above every page, for some days.

use std::collections::BTreeMap;

use engine::Period;

use crate::config::{self, Config};
use crate::markdown::{Also, Document, Link, Plain, Writer, compile as read};
use crate::problem::Problem;

/// A banner, read.
#[derive(Debug)]
pub struct Banner<'a> {
    /// When it holds.
    pub period: Period,
    texts: BTreeMap<&'a str, Document>,
}

/// Reads the banners of the settings; `writer` gives what a language's texts are read with.
pub(super) fn compile<'a>(
    config: &'a Config,
    writer: &(dyn Fn(&str) -> Writer<'a> + Sync),
    problems: &mut Vec<Problem>,
) -> Vec<Banner<'a>> {
    let each = |banner: &'a config::Banner| {
        let text = |(code, words): (&'a String, &'a crate::front_matter::Words)| {
            let source = words.source(config::FILE);
            let (writer, plain) = (writer(code), Plain::default());
            let document = read(&writer, source, Also::Nothing, "", &plain, problems);
            (code.as_str(), document)
        };
        Banner { period: banner.period, texts: banner.texts.iter().map(text).collect() }
    };
    config.banners.iter().map(each).collect()
}

impl Banner<'_> {
    /// What it says in a language.
    pub fn text(&self, language: &str) -> Option<&Document> {
        self.texts.get(language)
    }

    /// The links in it.
    pub(super) fn links(&self) -> impl Iterator<Item = &Link> {
        self.texts.values().flat_map(|document| &document.links)
    }
}
