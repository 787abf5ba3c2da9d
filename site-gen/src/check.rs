//! Looks through the finished output: what a page names has to be there, and nothing may stand in it
//! that the policy refuses.
//!
//! What authors did wrong has been told before, at its place; what is found here is mostly the
//! theme's or the generator's.

mod page;

pub(crate) use page::{addresses, unescaped};

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use rayon::prelude::*;

use crate::embed;
use crate::links::{Addresses, joined};
use crate::problem::Problem;
use page::Seen;

/// What was seen in pages, by their files, and whether all they name was there.
#[derive(Default)]
pub(crate) struct Looked {
    pages: BTreeMap<String, Look>,
    /// All files of an output that had no problem.
    sound: Option<BTreeSet<String>>,
}

/// A page, and what was seen in it.
struct Look {
    html: Bytes,
    seen: Result<Seen, String>,
}

/// What is wrong with the finished output. A page that is the same as before is not read again; what
/// pages name is looked for again in those that are not, or in all if something they may name has gone.
pub(crate) fn check(
    files: &BTreeMap<String, Bytes>,
    addresses: &Addresses,
    looked: &mut Looked,
) -> Vec<Problem> {
    let new = looked.take_in(files);
    let mut problems = Vec::new();
    for (file, look) in &looked.pages {
        if let Err(error) = &look.seen {
            let help = "mend the template: such an element has no place there, as a \
                        `<script>` has none in a `<select>`";
            problems.push(told(file, "bad-html", error, help));
        }
    }
    let is_asked = |file: &str| new.as_ref().is_none_or(|it| it.contains(file));
    let asked: Vec<(&String, &Seen)> = looked
        .pages
        .iter()
        .filter(|(file, _)| is_asked(file))
        .filter_map(|(file, look)| Some((file, look.seen.as_ref().ok()?)))
        .collect();
    let checker = Checker { files, addresses, pages: &looked.pages };
    let found: Vec<Vec<Problem>> =
        asked.par_iter().map(|(file, seen)| checker.page(file, seen)).collect();
    problems.extend(found.into_iter().flatten());
    looked.sound = problems.is_empty().then(|| files.keys().cloned().collect());
    grouped(problems)
}

impl Looked {
    /// Reads the pages that are not the same as before. Which they are, if those alone can have got a
    /// problem; `None` if any page can.
    fn take_in(&mut self, files: &BTreeMap<String, Bytes>) -> Option<BTreeSet<String>> {
        let sound = self.sound.take();
        let is_same = |file: &str, html: &Bytes| {
            let before = self.pages.get(file).map(|it| &it.html);
            // Most are one in memory.
            let is_one =
                |it: &Bytes| (it.as_ptr(), it.len()) == (html.as_ptr(), html.len());
            before.is_some_and(|it| is_one(it) || it == html)
        };
        let pages = files.par_iter().filter(|(file, _)| is_page(file));
        // A release was looked through when it was made; what it leads to may have gone since.
        let pages = pages.filter(|(file, _)| !embed::is_released(file));
        let changed = pages.filter(|(file, html)| !is_same(file, html));
        let read: Vec<(String, Look)> = changed
            .map(|(file, html)| {
                (file.clone(), Look { html: html.clone(), seen: page::read(html) })
            })
            .collect();
        let mut lost_an_id = false;
        let mut new = BTreeSet::new();
        for (file, look) in read {
            new.insert(file.clone());
            let before = self.pages.get(&file).and_then(|it| it.seen.as_ref().ok());
            let now = look.seen.as_ref().ok();
            lost_an_id |= before.is_some_and(|before| {
                now.is_none_or(|now| !before.ids.is_subset(&now.ids))
            });
            self.pages.insert(file, look);
        }
        let n_before = self.pages.len();
        self.pages.retain(|file, _| files.contains_key(file));
        let lost_a_file = n_before > self.pages.len()
            || sound.is_none_or(|sound| !sound.iter().all(|it| files.contains_key(it)));
        (!lost_an_id && !lost_a_file).then_some(new)
    }
}

struct Checker<'a> {
    files: &'a BTreeMap<String, Bytes>,
    addresses: &'a Addresses,
    pages: &'a BTreeMap<String, Look>,
}

impl Checker<'_> {
    fn page(&self, file: &str, seen: &Seen) -> Vec<Problem> {
        let mut problems = Vec::new();
        for id in &seen.double_ids {
            let message = format!("the id `{id}` is there twice");
            let help = "give one of them another id: a heading by `{#id}`";
            problems.push(told(file, "duplicate-id", &message, help));
        }
        for fault in &seen.faults {
            let help = "the site's policy refuses it: use a class, or a file of its own";
            problems.push(told(file, "against-policy", fault, help));
        }
        for address in &seen.addresses {
            if let Some(message) = self.broken(file, address) {
                let help = "mend the template, or write what is missing";
                problems.push(told(file, "broken-address", &message, help));
            }
        }
        problems
    }

    /// Why an address of a page leads nowhere.
    fn broken(&self, file: &str, address: &str) -> Option<String> {
        let (path, id) = match address.split_once('#') {
            Some((path, id)) => (path, Some(id)),
            None => (address, None),
        };
        if self.is_elsewhere(path) {
            return None;
        }
        let target = if path.is_empty() {
            Some(file.to_owned())
        } else {
            self.file_of(file, path)
        };
        let Some(target) = target.filter(|target| self.files.contains_key(target)) else {
            return Some(format!("`{address}` leads to nothing in the output"));
        };
        let id = id.filter(|id| !id.is_empty())?;
        // Of a page that cannot be read the ids are not known.
        let seen = self.pages.get(&target).map(|it| it.seen.as_ref());
        let is_there = match seen {
            Some(Ok(page)) => page.ids.contains(id),
            _ => is_page(&target),
        };
        (!is_there).then(|| format!("`{address}`: there is no such id in `{target}`"))
    }

    fn is_elsewhere(&self, path: &str) -> bool {
        let own = self.addresses.absolute("").is_some_and(|base| path.starts_with(&base));
        let has_scheme = path.starts_with("//")
            || path.split_once(':').is_some_and(|(scheme, _)| {
                !scheme.is_empty() && scheme.bytes().all(|it| it.is_ascii_alphanumeric())
            });
        has_scheme && !own
    }

    /// The file of the output that an address means.
    fn file_of(&self, file: &str, path: &str) -> Option<String> {
        let base = self.addresses.absolute("");
        let path =
            base.as_deref().and_then(|base| path.strip_prefix(base)).unwrap_or(path);
        let folder = if path.ends_with('/') { "/" } else { "" };
        let seen_from = |it: &str| Some(joined(file, it)? + folder);
        let joined = if path.starts_with('/') { None } else { Some(seen_from(path)?) };
        let path = match &joined {
            Some(path) => path,
            None => path.strip_prefix(self.addresses.path())?,
        };
        if path.is_empty() || path.ends_with('/') {
            Some(format!("{path}index.html"))
        } else {
            Some(path.to_owned())
        }
    }
}

/// Whether a file of the output is a page.
pub(crate) fn is_page(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
}

/// What is wrong with a template shows on all its pages: of equal problems the first is told, and on
/// how many further pages it shows.
fn grouped(problems: Vec<Problem>) -> Vec<Problem> {
    let mut groups: BTreeMap<(&'static str, String), (Problem, usize)> = BTreeMap::new();
    for problem in problems {
        let key = (problem.lint, problem.message.clone());
        let group = groups.entry(key);
        group.and_modify(|(_, n_further)| *n_further += 1).or_insert((problem, 0));
    }
    let told = groups.into_values().map(|(problem, n_further)| {
        let further = match n_further {
            0 => return problem,
            1 => "and on 1 further page".to_owned(),
            n => format!("and on {n} further pages"),
        };
        Problem { message: format!("{} ({further})", problem.message), ..problem }
    });
    told.collect()
}

fn told(file: &str, lint: &'static str, message: &str, help: &str) -> Problem {
    Problem::error(lint, format!("public/{file}"), 0..0, message, help)
}
