//! The index of the search, made of the finished pages: what readers can find is what they can read.
//!
//! A page is its `<h1>`, its description, and the text of its `<main>`, parted at headings that have an
//! id. Navigation, scripts and what is hidden are left out, what is the same on all pages (`once/`), and
//! what a theme marks with `data-search="skip"`; inside of that, `data-search="take"` takes again. Since pages name the index by
//! its content, its name is put into them last.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use bytes::Bytes;
use lol_html::html_content::{Element, EndTag};
use lol_html::{HtmlRewriter, Settings, element, text};
use rayon::prelude::*;
use search::{Index, Passage, Source};

use crate::assets::{Asset, Assets};
use crate::html::unescaped;
use crate::links::PageId;
use crate::render::context::SearchContext;
use crate::render::{Build, Pages, without_parts};
use crate::site::Frame;

/// What only the search's page says in its head.
pub(crate) const MESSAGES: &[widget::Message] =
    &[("nav-search", &[]), ("search-lead", &[])];

/// The files that the search of every language needs.
pub struct SearchFiles {
    pub(crate) script: Asset,
    pub(crate) wasm: Asset,
}

impl SearchFiles {
    /// What templates are told; of the index there is a place to put its name.
    pub(crate) fn context(&self, frame: &Frame<'_>) -> SearchContext {
        let [index_url, index_integrity] = places(frame.language);
        SearchContext {
            title: frame.texts.get("nav-search"),
            url: frame.url(&PageId::Search),
            script_url: frame.addresses.file(&self.script.file),
            script_integrity: self.script.integrity.clone(),
            wasm_url: frame.addresses.file(&self.wasm.file),
            wasm_integrity: self.wasm.integrity.clone(),
            index_url,
            index_integrity,
        }
    }
}

/// What stands in pages until the index has its name: signs for private use, which no text has.
fn places(language: &str) -> [String; 2] {
    ["address", "integrity"].map(|it| format!("\u{f8ff}{language} {it}\u{f8ff}"))
}

/// What was read of pages, by their files; it holds as long as their bytes are the same.
#[derive(Default)]
pub(crate) struct Read {
    by_file: BTreeMap<String, (Bytes, Source)>,
}

/// Adds the index of every language, and names it in the pages of the language.
pub(crate) fn add(
    pages: &mut Pages,
    languages: &[String],
    build: &Build<'_>,
    assets: &mut Assets,
    read: &mut Read,
) {
    let files = &mut pages.files;
    read.take_in(files, languages);
    let made: Vec<Vec<u8>> = languages
        .par_iter()
        .map(|language| Index::of(language, &read.sources(language)).to_bytes())
        .collect();
    for (language, index) in languages.iter().zip(made) {
        let index = assets.add(&format!("search-{language}"), "index", index);
        let names = [build.addresses.file(&index.file), index.integrity];
        let folder = format!("{language}/");
        let pages = files.par_iter_mut().filter(|(file, _)| file.starts_with(&folder));
        pages.for_each(|(_, html)| {
            let mut text = String::from_utf8_lossy(html).into_owned();
            for (place, name) in places(language).iter().zip(&names) {
                text = text.replace(place, name);
            }
            *html = text.into();
        });
    }
}

impl Read {
    /// Reads the pages of all languages that are not the same as before.
    fn take_in(&mut self, files: &BTreeMap<String, Bytes>, languages: &[String]) {
        let own: Vec<String> =
            languages.iter().map(|it| PageId::Search.file(it)).collect();
        let pages: Vec<(&String, &Bytes, &str)> = files
            .iter()
            .filter(|(file, _)| !own.contains(file))
            .filter_map(|(file, html)| {
                let (language, rest) = file.split_once('/')?;
                let is_one = languages.iter().any(|it| it == language);
                Some((file, html, rest.strip_suffix("index.html").filter(|_| is_one)?))
            })
            .collect();
        let before = std::mem::take(&mut self.by_file);
        let read = |(file, html, address): &(&String, &Bytes, &str)| {
            let kept = before.get(*file).filter(|(bytes, _)| bytes == *html);
            let source =
                kept.map_or_else(|| source(address, html), |(_, source)| source.clone());
            ((*file).clone(), ((*html).clone(), source))
        };
        self.by_file = pages.par_iter().map(read).collect();
    }

    /// The pages of a language, by their addresses.
    fn sources(&self, language: &str) -> Vec<Source> {
        let folder = format!("{language}/");
        let from = self.by_file.range(folder.clone()..);
        from.take_while(|(file, _)| file.starts_with(&folder))
            .map(|(_, (_, source))| source.clone())
            .collect()
    }
}

/// A page as the search sees it.
fn source(address: &str, html: &[u8]) -> Source {
    let seen = Rc::new(RefCell::new(Seen::default()));
    let (of_head, of_elements, of_text) = (seen.clone(), seen.clone(), seen.clone());
    let settings = Settings::new()
        .append_element_content_handler(element!("meta[name=description]", move |it| {
            of_head.borrow_mut().summary =
                it.get_attribute("content").unwrap_or_default();
            Ok(())
        }))
        .append_element_content_handler(element!("main *", move |it| {
            let inside = of_elements.borrow_mut().begin(it);
            if let Some(handlers) = it.end_tag_handlers() {
                of_elements.borrow_mut().open.push(inside);
                let seen = of_elements.clone();
                handlers.push(Box::new(move |tag: &mut EndTag<'_>| {
                    seen.borrow_mut().end(&tag.name());
                    Ok(())
                }));
            }
            Ok(())
        }))
        .append_element_content_handler(text!("main", move |it| {
            of_text.borrow_mut().say(it.as_str());
            Ok(())
        }));
    let mut reader = HtmlRewriter::new(settings, |_: &[u8]| {});
    // What cannot be read is told when the output is checked.
    if reader.write(html).is_ok() {
        let _ = reader.end();
    }
    seen.take().source(address)
}

/// What was seen of a page so far; texts are as they stand in it.
#[derive(Default)]
struct Seen {
    title: String,
    summary: String,
    passages: Vec<Passage>,
    /// The elements around, the innermost last.
    open: Vec<Inside>,
}

/// Where the text of an element goes.
#[derive(Clone, Copy, Default)]
struct Inside {
    is_skipped: bool,
    part: Part,
}

#[derive(Clone, Copy, Default)]
enum Part {
    Title,
    Heading,
    #[default]
    Text,
}

/// Elements whose text goes on in that around them, within a word too.
const INLINE: [&str; 10] =
    ["a", "abbr", "b", "code", "em", "i", "small", "strong", "sub", "sup"];

/// Elements that are no text of the page.
const APART: [&str; 4] = ["nav", "noscript", "script", "svg"];

impl Seen {
    fn begin(&mut self, element: &Element<'_, '_>) -> Inside {
        let tag = element.tag_name();
        self.part(&tag);
        let around = self.open.last().copied().unwrap_or_default();
        // Marks of confidence stand everywhere and say the same few words.
        let is_mark =
            || element.get_attribute("class").is_some_and(|it| it.starts_with("mark"));
        let is_apart =
            APART.contains(&&*tag) || element.has_attribute("hidden") || is_mark();
        let is_skipped = match element.get_attribute("data-search").as_deref() {
            Some("take") => false,
            Some(_) => true,
            None => around.is_skipped || is_apart,
        };
        let id = element.get_attribute("id").filter(|_| !is_skipped);
        let part = match (&*tag, id) {
            ("h1", _) => Part::Title,
            ("h2" | "h3" | "h4", Some(id)) => {
                self.passages.push(Passage { id, ..Passage::default() });
                Part::Heading
            }
            _ => around.part,
        };
        // A page that is skipped as a whole is still found by its name.
        Inside { is_skipped: is_skipped && !matches!(part, Part::Title), part }
    }

    fn end(&mut self, tag: &str) {
        self.part(tag);
        self.open.pop();
    }

    /// Parts the words before from those behind.
    fn part(&mut self, tag: &str) {
        if !INLINE.contains(&tag) {
            self.say(" ");
        }
    }

    fn say(&mut self, words: &str) {
        let Inside { is_skipped, part } = self.open.last().copied().unwrap_or_default();
        if is_skipped {
            return;
        }
        if self.passages.is_empty() {
            self.passages.push(Passage::default());
        }
        let passage = self.passages.last_mut();
        let into = match (part, passage) {
            (Part::Text, Some(passage)) => &mut passage.text,
            (Part::Heading, Some(passage)) => &mut passage.heading,
            _ => &mut self.title,
        };
        into.push_str(words);
    }

    fn source(self, address: &str) -> Source {
        let clean = |text: &str| {
            let own = without_parts(text);
            let words: Vec<&str> = own.split_whitespace().collect();
            unescaped(&words.join(" "))
        };
        let passages = self.passages.iter().map(|it| Passage {
            id: unescaped(&it.id),
            heading: clean(&it.heading),
            text: clean(&it.text),
        });
        Source {
            address: address.to_owned(),
            title: clean(&self.title),
            summary: shortened(&clean(&self.summary)),
            rank: rank(address),
            passages: passages.collect(),
        }
    }
}

/// A summary is a line or two: what is longer ends at a word.
fn shortened(text: &str) -> String {
    const MOST: usize = 140;
    let Some((most, _)) = text.char_indices().nth(MOST) else { return text.to_owned() };
    let words = text[..most].rsplit_once(' ').map_or(&text[..most], |(words, _)| words);
    format!("{}…", words.trim_end_matches([',', ';', ':', '.', ' ']))
}

/// Guides answer more than a rule does; sheets and lists have words of everything.
fn rank(address: &str) -> u8 {
    match address.split('/').collect::<Vec<_>>()[..] {
        ["guides", ..] => Source::RANK + 6,
        ["" | "rules" | "sources"] | ["rules" | "sources", ""] => Source::RANK / 2,
        ["worksheet" | "ask-the-office", ..] => Source::RANK * 3 / 4,
        _ => Source::RANK,
    }
}
