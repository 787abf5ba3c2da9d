//! Looks through the finished output: what a page names has to be there, and nothing may stand in it
//! that the policy refuses.
//!
//! What authors did wrong has been told before, at its place; what is found here is mostly the
//! theme's or the generator's.

mod page;

pub(crate) use page::unescaped;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::links::{Addresses, joined};
use crate::problem::Problem;
use page::Seen;

/// What is wrong with the finished output.
pub(crate) fn check(
    files: &BTreeMap<String, Vec<u8>>,
    addresses: &Addresses,
) -> Vec<Problem> {
    let pages: Vec<(&String, &Vec<u8>)> =
        files.iter().filter(|(file, _)| is_page(file)).collect();
    let seen: Vec<(&str, Result<Seen, String>)> =
        pages.par_iter().map(|(file, html)| (file.as_str(), page::read(html))).collect();
    let mut problems = Vec::new();
    let mut readable: BTreeMap<&str, Seen> = BTreeMap::new();
    for (file, seen) in seen {
        match seen {
            Ok(seen) => {
                readable.insert(file, seen);
            }
            Err(error) => {
                let help = "mend the template: such an element has no place there, as a \
                            `<script>` has none in a `<select>`";
                problems.push(told(file, "bad-html", &error, help));
            }
        }
    }
    let checker = Checker { files, addresses, pages: &readable };
    for (file, seen) in &readable {
        checker.page(file, seen, &mut problems);
    }
    grouped(problems)
}

struct Checker<'a> {
    files: &'a BTreeMap<String, Vec<u8>>,
    addresses: &'a Addresses,
    pages: &'a BTreeMap<&'a str, Seen>,
}

impl Checker<'_> {
    fn page(&self, file: &str, seen: &Seen, problems: &mut Vec<Problem>) {
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
        let is_there = match self.pages.get(target.as_str()) {
            Some(page) => page.ids.contains(id),
            None => is_page(&target),
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
        let joined = if path.starts_with('/') { None } else { Some(joined(file, path)?) };
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

fn is_page(file: &str) -> bool {
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
