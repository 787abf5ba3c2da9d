//! Reads content and theme into memory. The only place that reads files of a site.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::problem::Problem;

/// The text files of a site, by path relative to its root, with `/`.
#[derive(Clone, Debug, Default)]
pub struct Files {
    texts: BTreeMap<String, String>,
    binaries: BTreeMap<String, Vec<u8>>,
    lost: BTreeSet<String>,
}

/// The folders that are read.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// What is read as bytes, whatever it holds: it is copied as it is.
const COPIED: &str = "content/static/";

const BYTE_ORDER_MARK: char = '\u{feff}';

impl Files {
    /// Reads `content/` and `themes/` below `root`. A file that cannot be read is a problem; the
    /// others are read all the same. Files whose names begin with a dot are left out.
    pub fn read(root: &Path, problems: &mut Vec<Problem>) -> Self {
        let mut files = Self::default();
        for folder in FOLDERS {
            files.read_folder(&root.join(folder), folder, problems);
        }
        files
    }

    /// Reads `content/` below `root` alone.
    pub fn read_content(root: &Path, problems: &mut Vec<Problem>) -> Self {
        let mut files = Self::default();
        files.read_folder(&root.join("content"), "content", problems);
        files
    }

    /// Reads rules and words below `root` alone.
    pub fn read_rules(root: &Path, problems: &mut Vec<Problem>) -> Self {
        let mut files = Self::default();
        for folder in ["content/rules", "content/strings"] {
            files.read_folder(&root.join(folder), folder, problems);
        }
        files
    }

    /// Reads one more text file, which is called by its path.
    pub fn read_also(&mut self, path: &Path, name: &str, problems: &mut Vec<Problem>) {
        self.read_file(path, name.to_owned(), problems);
    }

    fn read_folder(&mut self, folder: &Path, name: &str, problems: &mut Vec<Problem>) {
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
                problems.push(Problem::error(
                    "unreadable-file",
                    name,
                    0..0,
                    format!(
                        "a file name that is not Unicode: {}",
                        entry.path().display()
                    ),
                    "rename the file",
                ));
                continue;
            };
            if file_name.starts_with('.') {
                continue;
            }
            let name = format!("{name}/{file_name}");
            // `metadata` of the entry does not follow links: what a link leads to is not content.
            match entry.metadata() {
                Ok(metadata) if metadata.is_dir() => {
                    self.read_folder(&entry.path(), &name, problems);
                }
                Ok(metadata) if metadata.is_file() => {
                    self.read_file(&entry.path(), name, problems);
                }
                Ok(_) => problems.push(Problem::error(
                    "unreadable-file",
                    name,
                    0..0,
                    "neither a file nor a folder",
                    "put a copy of the file here instead of a link",
                )),
                Err(error) => problems.push(unreadable(&name, &error)),
            }
        }
    }

    fn read_file(&mut self, path: &Path, name: String, problems: &mut Vec<Problem>) {
        let bytes = match fs::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                problems.push(unreadable(&name, &error));
                self.lost.insert(name);
                return;
            }
        };
        if name.starts_with(COPIED) {
            self.binaries.insert(name, bytes);
            return;
        }
        match String::from_utf8(bytes) {
            Ok(mut text) => {
                // Some editors put a mark at the beginning that no reader of TOML or Markdown wants.
                if text.starts_with(BYTE_ORDER_MARK) {
                    text.drain(..BYTE_ORDER_MARK.len_utf8());
                }
                self.texts.insert(name, text);
            }
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                self.lost.insert(name.clone());
                problems.push(Problem::error(
                    "unreadable-file",
                    name,
                    0..0,
                    format!("not UTF-8 after byte {valid}"),
                    "save the file as UTF-8, or move it to content/static/",
                ));
            }
        }
    }

    /// The text of a file.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(String::as_str)
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
            .map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The files that are copied as they are: path below `content/static/`, and bytes.
    pub fn copied(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.binaries
            .iter()
            .map(|(name, bytes)| (&name[COPIED.len()..], bytes.as_slice()))
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> Problem {
    Problem::error(
        "unreadable-file",
        name,
        0..0,
        format!("cannot be read: {error}"),
        "check that the file is there and may be read",
    )
}
