//! Reads content and theme into memory. The only place that reads files of a site.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use rayon::prelude::*;

use crate::packed;
use crate::problem::Problem;

/// The text files of a site, by path relative to its root, with `/`.
#[derive(Clone, Debug, Default)]
pub struct Files {
    texts: BTreeMap<String, Arc<str>>,
    binaries: BTreeMap<String, Bytes>,
    lost: BTreeSet<String>,
    /// Whether something was told of them.
    has_problems: bool,
}

/// The folders that are read.
const FOLDERS: [&str; 3] = ["content", THEMES, RELEASES];

/// The folder of what has been released for other sites. A site need not have one.
pub(crate) const RELEASES: &str = "calculator/element/releases";

/// The folder of themes.
const THEMES: &str = "themes";

/// What is read as bytes, whatever it holds: it is copied as it is.
const COPIED: &str = "content/static/";

/// How the name of a release ends.
const RELEASE: &str = ".tar";

const BYTE_ORDER_MARK: char = '\u{feff}';

/// What a text may weigh: a book has a million bytes. More is a file of another kind.
const MOST_OF_TEXT: u64 = 8 << 20;

/// What a file that is copied may weigh: no host of pages takes more.
const MOST_COPIED: u64 = 256 << 20;

/// What a file holds.
enum Held {
    Text(Arc<str>),
    Copied(Bytes),
}

/// A file that was found.
struct Found {
    path: PathBuf,
    name: String,
}

impl Files {
    /// Reads `content/` and `themes/` below `root`. A file that cannot be read is a problem; the
    /// others are read all the same. Files whose names begin with a dot are left out.
    pub fn read(root: &Path, problems: &mut Vec<Problem>) -> Self {
        Self::read_folders(root, &FOLDERS, problems)
    }

    /// Reads `content/` below `root` alone.
    pub fn read_content(root: &Path, problems: &mut Vec<Problem>) -> Self {
        Self::read_folders(root, &["content"], problems)
    }

    /// Reads rules and words below `root` alone.
    pub fn read_rules(root: &Path, problems: &mut Vec<Problem>) -> Self {
        Self::read_folders(root, &["content/rules", "content/strings"], problems)
    }

    /// Reads one more text file, which is called by its path.
    pub fn read_also(&mut self, path: &Path, name: &str, problems: &mut Vec<Problem>) {
        let found = Found { path: path.to_owned(), name: name.to_owned() };
        self.read_all(vec![found], problems);
    }

    fn read_folders(root: &Path, folders: &[&str], problems: &mut Vec<Problem>) -> Self {
        let mut files = Self::default();
        let n_before = problems.len();
        let mut found = Vec::new();
        for (name, bytes) in packed::theme().filter(|_| folders.contains(&THEMES)) {
            let text = String::from_utf8_lossy(&bytes);
            files.put(name, Some(Held::Text(text.into())));
        }
        for folder in folders {
            // A program that carries a theme needs none beside it: a file there takes the place of its own.
            let is_needed = match *folder {
                THEMES => files.texts.is_empty(),
                folder => folder != RELEASES,
            };
            if is_needed || root.join(folder).exists() {
                find(&root.join(folder), folder, &mut found, problems);
            }
        }
        files.read_all(found, problems);
        files.has_problems = problems.len() > n_before;
        files
    }

    /// Reads those files again that are named, by their paths. `None` if it takes more than that to know
    /// what there is: all is to be read anew then, and nothing has been done.
    pub(crate) fn read_again(&mut self, root: &Path, paths: &[PathBuf]) -> Option<()> {
        // What has been told has to be told again as long as it is so.
        if self.has_problems {
            return None;
        }
        let mut now: BTreeMap<String, Option<Held>> = BTreeMap::new();
        for path in paths {
            let Some(name) = name_below(root, path) else { continue };
            if has_odd_sign(&name) {
                return None;
            }
            let held = match fs::symlink_metadata(path) {
                Ok(metadata) if metadata.is_file() => Some(read_file(path, &name).ok()?),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    // What the program carries may come back in its place.
                    if self.has_below(&name) || name.starts_with(THEMES) {
                        return None;
                    }
                    None
                }
                _ => return None,
            };
            now.insert(name, held);
        }
        for (name, held) in now {
            self.put(name, held);
        }
        Some(())
    }

    /// Whether it has files in a folder of that name.
    fn has_below(&self, name: &str) -> bool {
        let folder = format!("{name}/");
        let has =
            |first: Option<&String>| first.is_some_and(|it| it.starts_with(&folder));
        has(self.texts.range(folder.clone()..).next().map(|(name, _)| name))
            || has(self.binaries.range(folder.clone()..).next().map(|(name, _)| name))
    }

    /// Puts what a file holds now in place of what it held.
    fn put(&mut self, name: String, held: Option<Held>) {
        match held {
            Some(Held::Text(text)) => {
                self.texts.insert(name, text);
            }
            Some(Held::Copied(bytes)) => {
                self.binaries.insert(name, bytes);
            }
            None => {
                self.texts.remove(&name);
                self.binaries.remove(&name);
            }
        }
    }

    fn read_all(&mut self, found: Vec<Found>, problems: &mut Vec<Problem>) {
        let read: Vec<(String, Result<Held, Box<Problem>>)> = found
            .into_par_iter()
            .map(|Found { path, name }| {
                let held = read_file(&path, &name);
                (name, held)
            })
            .collect();
        for (name, held) in read {
            match held {
                Ok(held) => self.put(name, Some(held)),
                Err(problem) => {
                    self.lost.insert(name);
                    self.has_problems = true;
                    problems.push(*problem);
                }
            }
        }
    }

    /// The text of a file.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(|text| &**text)
    }

    /// The files that are there but could not be read: that has been told, and whoever misses one
    /// need not tell it again.
    pub fn lost(&self) -> impl Iterator<Item = &str> {
        self.lost.iter().map(String::as_str)
    }

    /// Whether a file is one of these.
    pub fn is_lost(&self, name: &str) -> bool {
        self.lost.contains(name)
    }

    /// The text files whose path begins with `prefix` and ends with `suffix`: path and text, sorted.
    pub fn matching<'a>(
        &'a self,
        prefix: &'a str,
        suffix: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a str)> {
        let from = self.texts.range(prefix.to_owned()..);
        from.take_while(move |(name, _)| name.starts_with(prefix))
            .filter(move |(name, _)| name.ends_with(suffix))
            .map(|(name, text)| (name.as_str(), &**text))
    }

    /// The names of the themes, each as often as it has files.
    pub(crate) fn themes(&self) -> impl Iterator<Item = &str> {
        let below = self.texts.keys().filter_map(|name| name.strip_prefix("themes/"));
        below.filter_map(|name| Some(name.split_once('/')?.0))
    }

    /// All texts, to be kept beyond these files.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (&str, &Arc<str>)> {
        self.texts.iter().map(|(name, text)| (name.as_str(), text))
    }

    /// A text, to be kept beyond these files.
    pub(crate) fn shared(&self, name: &str) -> Option<&Arc<str>> {
        self.texts.get(name)
    }

    /// The files that are copied as they are: path below `content/static/`, and bytes.
    pub fn copied(&self) -> impl Iterator<Item = (&str, &Bytes)> {
        let all = self.binaries.iter();
        all.filter_map(|(name, bytes)| Some((name.strip_prefix(COPIED)?, bytes)))
    }

    /// Whether a file of the output is one of these.
    pub(crate) fn is_copied(&self, name: &str) -> bool {
        self.binaries.contains_key(&format!("{COPIED}{name}"))
    }

    /// The archives of what has been released for other sites: path and bytes.
    pub(crate) fn releases(&self) -> impl Iterator<Item = (&str, &Bytes)> {
        let all = self.binaries.iter().map(|(name, bytes)| (name.as_str(), bytes));
        all.filter(|(name, _)| name.starts_with(RELEASES))
    }
}

/// The name of a file that is read, by its path; none if it is not read.
fn name_below(root: &Path, path: &Path) -> Option<String> {
    let parts = path.strip_prefix(root).ok()?.iter().map(|part| part.to_str());
    let parts: Vec<&str> = parts.collect::<Option<_>>()?;
    let name = parts.join("/");
    let is_below = |folder: &&str| Path::new(&name).starts_with(folder);
    let is_read = FOLDERS.iter().any(is_below);
    (is_read && !parts.iter().any(|part| is_hidden(part))).then_some(name)
}

/// Whether a file or folder is left out. What the world looks for by a name with a dot is not.
fn is_hidden(name: &str) -> bool {
    name.starts_with('.') && name != ".well-known"
}

/// Whether a name has a sign that is refused: lists of files have a line each, and some systems and hosts
/// read a backslash as a slash.
fn has_odd_sign(name: &str) -> bool {
    name.contains(|sign: char| sign.is_control() || sign == '\\')
}

/// Finds all files of a folder that are to be read.
fn find(folder: &Path, name: &str, found: &mut Vec<Found>, problems: &mut Vec<Problem>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return problems.push(unreadable(name, &error)),
    };
    for entry in entries {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                problems.push(unreadable(name, &error));
                continue;
            }
        };
        let Ok(file_name) = entry.file_name().into_string() else {
            let message =
                format!("a file name that is not Unicode: {}", entry.path().display());
            problems.push(refused(name, message, "rename the file"));
            continue;
        };
        if is_hidden(&file_name) {
            continue;
        }
        if has_odd_sign(&file_name) {
            let message =
                format!("a file name with a sign that is no letter: {file_name:?}");
            problems.push(refused(name, message, "rename the file"));
            continue;
        }
        let name = format!("{name}/{file_name}");
        // The type of the entry does not follow links: what a link leads to is not content.
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => find(&entry.path(), &name, found, problems),
            Ok(kind) if kind.is_file() => found.push(Found { path: entry.path(), name }),
            Ok(_) => problems.push(refused(
                &name,
                "neither a file nor a folder",
                "put a copy of the file here instead of a link",
            )),
            Err(error) => problems.push(unreadable(&name, &error)),
        }
    }
}

/// What a file holds.
fn read_file(path: &Path, name: &str) -> Result<Held, Box<Problem>> {
    let is_release = name.starts_with(RELEASES) && name.ends_with(RELEASE);
    let is_copied = name.starts_with(COPIED) || is_release;
    let most = if is_copied { MOST_COPIED } else { MOST_OF_TEXT };
    let bytes =
        read_bytes(path, most).map_err(|error| Box::new(unreadable(name, &error)))?;
    let Some(bytes) = bytes else {
        let message = format!("it weighs more than {} MiB", most >> 20);
        let help = if is_copied {
            "put it on a host of its own, and link it from there"
        } else {
            "split the text, or move a file that is none to content/static/"
        };
        return Err(Box::new(refused(name, message, help)));
    };
    if is_copied {
        return Ok(Held::Copied(bytes.into()));
    }
    let help = "save the file as UTF-8, or move it to content/static/";
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        Box::new(refused(name, format!("not UTF-8 after byte {valid}"), help))
    })?;
    if let Some(at) = text.find('\0') {
        let message = format!("no text: byte {at} is zero");
        return Err(Box::new(refused(name, message, help)));
    }
    // Some editors put a mark at the beginning that no reader of TOML or Markdown wants.
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&text);
    Ok(Held::Text(text.into()))
}

/// The bytes of a file, unless there are more than that.
fn read_bytes(path: &Path, most: u64) -> io::Result<Option<Vec<u8>>> {
    let file = File::open(path)?;
    let length = file.metadata()?.len();
    if length > most {
        return Ok(None);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or_default() + 1);
    // A file may grow while it is read.
    file.take(most + 1).read_to_end(&mut bytes)?;
    let is_within = u64::try_from(bytes.len()).is_ok_and(|length| length <= most);
    Ok(is_within.then_some(bytes))
}

fn refused(name: &str, message: impl Into<String>, help: &str) -> Problem {
    Problem::error("unreadable-file", name, 0..0, message, help)
}

fn unreadable(name: &str, error: &io::Error) -> Problem {
    let help = "check that the file is there and may be read";
    refused(name, format!("cannot be read: {error}"), help)
}
