//! Looks through the finished output: what a page names has to be there, and nothing may stand in it
//! that the policy refuses.
//!
//! What authors did wrong has been told before, at its place; what is found here is mostly the
//! theme's or the generator's.

mod origin;
mod page;
mod part;
mod sheet;

pub(crate) use origin::ThemeSources;
pub(crate) use page::addresses;

use std::collections::{BTreeMap, BTreeSet};

use bytes::Bytes;
use rayon::prelude::*;

use crate::Contents;
use crate::embed;
use crate::links::{Addresses, has_scheme, joined};
use crate::memory::is_same_bytes;
use crate::problem::Problem;
use crate::render::{self, Pages};
use origin::{Finding, attribute};
use page::Seen;
use part::LookedParts;

/// What was seen in pages, by their files, and whether all they name was there.
#[derive(Default)]
pub(crate) struct Looked {
    pages: BTreeMap<String, Look>,
    parts: LookedParts,
    /// All files of an output that had no problem.
    sound: Option<BTreeSet<String>>,
}

/// A page, and what was seen in it.
struct Look {
    /// The page, with marks in place of its parts.
    html: Bytes,
    seen: Seen,
    /// The numbers of its parts.
    parts: Vec<usize>,
}

/// A finished output.
#[derive(Clone, Copy)]
pub(crate) struct Checked<'a> {
    /// Its files.
    pub(crate) files: &'a BTreeMap<String, Contents>,
    /// Its pages, with marks in place of the parts that others have too.
    pub(crate) pages: &'a Pages,
    /// Whether nothing is wrong with what it was made from. Else pages may be missing or damaged, which has
    /// been told: only what the theme writes is told then, and nothing that is not there.
    pub(crate) is_sound: bool,
}

/// What is wrong with the finished output. A page that is the same as before is not read again; what pages
/// name is looked for again in those that are not, or in all if something they may name has gone.
pub(crate) fn check(
    output: Checked<'_>,
    addresses: &Addresses,
    theme: &ThemeSources<'_>,
    looked: &mut Looked,
) -> Vec<Problem> {
    let Checked { files, pages, is_sound } = output;
    let new = looked.take_in(files, pages);
    let is_asked = |file: &str| new.as_ref().is_none_or(|it| it.contains(file));
    let asked: Vec<(&String, &Look)> =
        looked.pages.iter().filter(|(file, _)| is_asked(file)).collect();
    let checker = Checker { files, addresses, looked, theme, is_sound };
    let of_parts = checker.parts();
    let found: Vec<Vec<Finding>> = asked
        .par_iter()
        .map(|(file, look)| checker.page(file, look, &of_parts))
        .collect();
    let mut problems: Vec<Finding> = found.into_iter().flatten().collect();
    let sheets = files.iter().filter(|(file, _)| is_sheet(file));
    problems.extend(sheets.flat_map(|(file, css)| checker.sheet(file, &css.whole())));
    let is_all_right = is_sound && problems.is_empty();
    looked.sound = is_all_right.then(|| files.keys().cloned().collect());
    let mut told = grouped(problems, theme);
    // Authors write no HTML: what is wrong with it is always the theme's.
    told.retain(|it| is_sound || it.lint == "bad-html" || theme.has(&it.file));
    told
}

impl Looked {
    /// Reads the pages and parts that are not the same as before. Which pages they are, if those alone can
    /// have got a problem; `None` if any page can.
    fn take_in(
        &mut self,
        files: &BTreeMap<String, Contents>,
        pages: &Pages,
    ) -> Option<BTreeSet<String>> {
        let sound = self.sound.take();
        let has_other_parts = self.parts.take_in(&pages.parts);
        let is_same = |file: &str, html: &Bytes| {
            self.pages.get(file).is_some_and(|it| is_same_bytes(&it.html, html))
        };
        let changed = files
            .par_iter()
            .filter(|(file, _)| is_page(file))
            // A release was looked through when it was made; what it leads to may have gone since.
            .filter(|(file, _)| !embed::is_released(file))
            .map(|(file, contents)| {
                let with_marks = pages.files.get(file).cloned();
                (file, with_marks.unwrap_or_else(|| contents.whole()))
            })
            .filter(|(file, html)| !is_same(file, html));
        let read = changed.map(|(file, html)| {
            let parts = str::from_utf8(&html).map(|it| render::numbers(it).collect());
            let parts = parts.unwrap_or_default();
            (file.clone(), Look { seen: page::read(&html), html, parts })
        });
        let read: Vec<(String, Look)> = read.collect();
        let mut lost_an_id = false;
        let mut new = BTreeSet::new();
        for (file, look) in read {
            new.insert(file.clone());
            let before = self.pages.get(&file);
            lost_an_id |= before.is_some_and(|before| !before.ids_are_in(&look));
            self.pages.insert(file, look);
        }
        let n_before = self.pages.len();
        self.pages.retain(|file, _| files.contains_key(file));
        let lost_a_file = n_before > self.pages.len()
            || sound.is_none_or(|sound| !sound.iter().all(|it| files.contains_key(it)));
        (!has_other_parts && !lost_an_id && !lost_a_file).then_some(new)
    }
}

impl Look {
    /// Whether another has its ids, those of parts too.
    fn ids_are_in(&self, other: &Self) -> bool {
        self.seen.ids.is_subset(&other.seen.ids)
            && self.parts.iter().all(|it| other.parts.contains(it))
    }
}

struct Checker<'a> {
    files: &'a BTreeMap<String, Contents>,
    addresses: &'a Addresses,
    looked: &'a Looked,
    theme: &'a ThemeSources<'a>,
    is_sound: bool,
}

impl Checker<'_> {
    /// What is wrong with a page; with its parts, as far as that is the same on all pages, it is given.
    fn page(&self, file: &str, look: &Look, of_parts: &[Vec<Finding>]) -> Vec<Finding> {
        let seen = &look.seen;
        let mut problems = self.seen(file, seen, |_| true);
        for (at, number) in look.parts.iter().enumerate() {
            let Some(part) = self.looked.parts.get(*number) else { continue };
            let same = of_parts[*number].iter().map(|it| {
                let problem = Problem { file: in_public(file), ..it.problem.clone() };
                Finding { problem, ..it.clone() }
            });
            problems.extend(same);
            let here = part.addresses.iter().filter(|it| !self.is_same_anywhere(it));
            problems.extend(here.filter_map(|it| self.broken_problem(file, it)));
            let before =
                look.parts[..at].iter().filter_map(|it| self.looked.parts.get(*it));
            let others: Vec<&Seen> = before.chain([seen]).collect();
            let double =
                part.ids.iter().filter(|id| others.iter().any(|it| it.ids.contains(*id)));
            problems.extend(double.map(|id| double_id(file, id)));
        }
        problems
    }

    /// What is wrong with each part on whatever page it stands.
    fn parts(&self) -> Vec<Vec<Finding>> {
        let each = |seen| self.seen("", seen, |it| self.is_same_anywhere(it));
        self.looked.parts.all().map(each).collect()
    }

    /// What is wrong with what was seen, of addresses with those that are asked for.
    fn seen(
        &self,
        file: &str,
        seen: &Seen,
        is_asked: impl Fn(&str) -> bool,
    ) -> Vec<Finding> {
        let mut problems: Vec<Finding> =
            seen.double_ids.iter().map(|id| double_id(file, id)).collect();
        for fault in &seen.faults {
            let help = "the site's policy refuses it: use a class, or a file of its own";
            let written = fault.written.clone();
            problems.push(told(file, "against-policy", &fault.message, help, written));
        }
        // How a publisher's own pages are written is not ours to say.
        let mistakes = seen.mistakes.iter().filter(|_| !self.theme.files.is_copied(file));
        for mistake in mistakes {
            let help = "mend the template: browsers, search engines and screen readers each mend it in \
                        their own way";
            let written = mistake.written.clone();
            problems.push(told(file, "bad-html", &mistake.message, help, written));
        }
        let loaded = seen.loaded.iter().filter(|it| self.is_elsewhere(it));
        problems.extend(loaded.map(|it| of_another_host(file, it)));
        let addresses = seen.addresses.iter().filter(|it| is_asked(it));
        problems.extend(addresses.filter_map(|it| self.broken_problem(file, it)));
        problems
    }

    /// What is wrong with a style sheet.
    fn sheet(&self, file: &str, css: &[u8]) -> Vec<Finding> {
        let css = String::from_utf8_lossy(css);
        let named = sheet::addresses(&css).into_iter();
        let problem = |address: String| {
            if self.is_elsewhere(&address) {
                Some(of_another_host(file, &address))
            } else {
                self.broken_problem(file, &address)
            }
        };
        // As a sheet writes it, with quotes or without.
        let written = |address: &str| vec![address.to_owned()];
        let found = named.filter_map(|it| Some((written(&it), problem(it)?)));
        found.map(|(written, found)| Finding { written, ..found }).collect()
    }

    fn broken_problem(&self, file: &str, address: &str) -> Option<Finding> {
        let help = "mend the template, or write what is missing";
        let message = self.broken(file, address)?;
        Some(told(file, "broken-address", &message, help, attribute(address)))
    }

    /// Whether an address means the same on all pages.
    fn is_same_anywhere(&self, address: &str) -> bool {
        address.starts_with('/') || self.is_elsewhere(address)
    }

    /// Why an address of a page leads nowhere.
    fn broken(&self, file: &str, address: &str) -> Option<String> {
        let (path, id) = match address.split_once('#') {
            Some((path, id)) => (path, Some(id)),
            None => (address, None),
        };
        // What it leads to may be missing because of what has been told.
        if self.is_elsewhere(path) || !self.is_sound {
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
        let is_there = match self.looked.pages.get(&target) {
            // Of a page that is not written as HTML is nobody knows what is within what.
            Some(Look { seen, .. })
                if !seen.mistakes.is_empty() && !self.theme.files.is_copied(&target) =>
            {
                true
            }
            Some(Look { seen, parts, .. }) => {
                let mut parts = parts.iter().filter_map(|it| self.looked.parts.get(*it));
                seen.ids.contains(id) || parts.any(|it| it.ids.contains(id))
            }
            // Of a page that was released long ago the ids are not known.
            None => is_page(&target),
        };
        (!is_there).then(|| format!("`{address}`: there is no such id in `{target}`"))
    }

    fn is_elsewhere(&self, path: &str) -> bool {
        let own = self.addresses.absolute("").is_some_and(|base| path.starts_with(&base));
        (path.starts_with("//") || has_scheme(path)) && !own
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

fn is_sheet(file: &str) -> bool {
    let ending = file.rsplit_once('.').map(|(_, ending)| ending);
    ending == Some("css") && !embed::is_released(file)
}

/// Whether a file of the output is a page.
pub(crate) fn is_page(file: &str) -> bool {
    file.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
}

/// What is wrong with a template shows on all its pages: of equal problems the first is told, and on
/// how many further pages it shows.
fn grouped(problems: Vec<Finding>, theme: &ThemeSources<'_>) -> Vec<Problem> {
    let mut groups: BTreeMap<(&'static str, String), (Finding, usize)> = BTreeMap::new();
    for found in problems {
        let key = (found.problem.lint, found.problem.message.clone());
        let group = groups.entry(key);
        group.and_modify(|(_, n_further)| *n_further += 1).or_insert((found, 0));
    }
    let groups = groups.into_values();
    groups.map(|(found, n_further)| found.placed(theme, n_further)).collect()
}

fn of_another_host(file: &str, address: &str) -> Finding {
    let message = format!("`{address}` is loaded from another host");
    let help = "the site's policy refuses it, and no page asks another host: put the file into the site";
    told(file, "against-policy", &message, help, attribute(address))
}

fn double_id(file: &str, id: &str) -> Finding {
    let message = format!("the id `{id}` is there twice");
    let help = "give one of them another id: a heading by `<a id=\"name\"></a>`";
    let written = attribute(id).into_iter().map(|it| format!("id={it}")).collect();
    told(file, "duplicate-id", &message, help, written)
}

/// A problem of a file, and how the theme may have written it.
fn told(
    file: &str,
    lint: &'static str,
    message: &str,
    help: &str,
    written: Vec<String>,
) -> Finding {
    let problem = Problem::error(lint, in_public(file), 0..0, message, help);
    Finding { problem, written }
}

fn in_public(file: &str) -> String {
    format!("public/{file}")
}
