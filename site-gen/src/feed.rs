//! The feed of changes, as Atom (RFC 4287): one in every language, for sites whose address is known.
//!
//! An entry's id is the address of its line on the page of changes. It stays when others are added, so
//! that no reader of feeds shows an old entry as new.

use std::fmt::Write as _;

use crate::html::escaped;
use crate::rule_pages::Change;

/// The file in the folder of a language.
pub(crate) const FILE: &str = "changes.xml";

/// How many entries a feed holds: who asks for more reads the page.
const N_ENTRIES: usize = 50;

/// A feed and who makes it.
pub(crate) struct Feed<'a> {
    /// Its language.
    pub language: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// What it is about.
    pub lead: &'a str,
    /// Who makes it.
    pub author: &'a str,
    /// Under which licence its words may be used.
    pub rights: Option<&'a str>,
    /// Its own absolute address.
    pub url: &'a str,
    /// The absolute address of the page of changes.
    pub page_url: &'a str,
}

impl Feed<'_> {
    /// The file, of changes with absolute addresses, the newest first.
    pub(crate) fn xml(
        &self,
        changes: &[Change],
        absolute: &dyn Fn(&str) -> String,
    ) -> String {
        let changes = &changes[..changes.len().min(N_ENTRIES)];
        let mut out = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
             <feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
            self.language
        );
        element(&mut out, "id", self.url);
        element(&mut out, "title", self.title);
        element(&mut out, "subtitle", self.lead);
        link(&mut out, "self", "application/atom+xml", self.url);
        link(&mut out, "alternate", "text/html", self.page_url);
        let newest = changes.first().map(|it| at(it.day)).unwrap_or_default();
        element(&mut out, "updated", &newest);
        out.push_str("<author>");
        element(&mut out, "name", self.author);
        out.push_str("</author>\n");
        if let Some(rights) = self.rights {
            element(&mut out, "rights", rights);
        }
        for change in changes {
            self.entry(&mut out, change, absolute);
        }
        out + "</feed>\n"
    }

    fn entry(
        &self,
        out: &mut String,
        change: &Change,
        absolute: &dyn Fn(&str) -> String,
    ) {
        let told = &change.told;
        out.push_str("<entry>\n");
        element(out, "id", &format!("{}#{}", self.page_url, told.id));
        element(out, "title", &told.title);
        link(out, "alternate", "text/html", &absolute(&told.url));
        element(out, "updated", &at(change.day));
        element(out, "summary", &summary(change));
        out.push_str("</entry>\n");
    }
}

/// What has changed, how sure that is and who says so.
fn summary(change: &Change) -> String {
    let told = &change.told;
    let mark = Some(&told.mark_label).filter(|it| !it.is_empty());
    let mark = mark.map(|it| format!(" ({it})")).unwrap_or_default();
    let sources: Vec<&str> = told.sources.iter().map(|it| it.title.as_str()).collect();
    let sources = match sources[..] {
        [] => String::new(),
        _ => format!(" — {}", sources.join("; ")),
    };
    format!("{}{mark}{sources}", told.text)
}

/// The beginning of a day in Kazakhstan.
fn at(day: engine::Date) -> String {
    format!("{day}T00:00:00+05:00")
}

fn element(out: &mut String, name: &str, text: &str) {
    // Writing into a string cannot fail.
    let _ = writeln!(out, "<{name}>{}</{name}>", escaped(text));
}

fn link(out: &mut String, rel: &str, kind: &str, url: &str) {
    let url = escaped(url);
    let _ = writeln!(out, "<link rel=\"{rel}\" type=\"{kind}\" href=\"{url}\"/>");
}
