//! What one build of a site leaves for the next, so that a site which is being edited is made anew as
//! quickly as it is read.
//!
//! Four things are kept, each as long as what it was made from is the same: what was read of a page's
//! file, that its links lead somewhere, the finished pages, and what was seen in them when they were
//! checked. When anything but the file of a page has changed, nothing is. A build without a memory takes
//! the same way through the program as one with it, and gives the same bytes
//! (`tests/tests/rebuilding.rs`).

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use bytes::Bytes;
use rayon::prelude::*;

use crate::check::Looked;
use crate::front_matter::Head;
use crate::pictures::{Pictures, Size};
use crate::problem::Problem;
use crate::progress::Progress;
use crate::read::Files;
use crate::render::{Finished, Whole};
use crate::search_index::Read;
use crate::site::{Compiled, Linked};
use crate::{Built, Options};

/// What earlier builds found, and how far this one is.
#[derive(Default)]
pub struct Memory {
    files: Option<Arc<Files>>,
    world: Option<World>,
    pub(crate) heads: Texts<Head>,
    pub(crate) texts: Texts<Compiled>,
    pub(crate) linked: Linked,
    pub(crate) finished: Finished,
    pub(crate) whole: Whole,
    pub(crate) read: Read,
    pub(crate) looked: Looked,
    pub(crate) progress: Arc<Progress>,
}

/// What may have changed since the build before.
#[derive(Clone, Copy, Debug)]
pub enum Changed<'a> {
    /// Anything.
    Anything,
    /// These files alone, by their paths as the system has them.
    Files(&'a [PathBuf]),
}

/// Everything that all pages depend on.
struct World {
    options: Options,
    built: Built,
    /// All texts but those of pages.
    texts: Vec<(String, Arc<str>)>,
    /// The files that are copied, with the sizes of pictures.
    copied: Vec<(String, Option<Size>)>,
}

/// Where the files of pages stand.
pub(crate) const PAGES: [&str; 2] = ["content/guides/", "content/pages/"];

impl Memory {
    /// The files as they are now; reads those that may have changed.
    pub(crate) fn files(
        &mut self,
        options: &Options,
        changed: Changed<'_>,
        problems: &mut Vec<Problem>,
    ) -> Arc<Files> {
        let before = self.files.take();
        if let (Some(mut files), Changed::Files(paths)) = (before, changed) {
            let root = options.root.canonicalize();
            let root = root.as_deref().unwrap_or(&options.root);
            if Arc::make_mut(&mut files).read_again(root, paths).is_some() {
                return self.files.insert(files).clone();
            }
        }
        let files = Arc::new(Files::read(&options.root, problems));
        self.files.insert(files).clone()
    }

    /// Forgets what no longer holds.
    pub(crate) fn begin(&mut self, files: &Files, options: &Options, built: &Built) {
        if self.world.as_ref().is_some_and(|it| it.is_that_of(files, options, built)) {
            return;
        }
        self.world = Some(World::of(files, options, built));
        self.heads = Texts::default();
        self.texts = Texts::default();
        self.linked = Linked::default();
        self.finished = Finished::default();
    }
}

impl World {
    fn of(files: &Files, options: &Options, built: &Built) -> Self {
        let texts = texts(files).map(|(name, text)| (name.to_owned(), text.clone()));
        let pictures = Pictures::read(files);
        let copied = pictures.all();
        Self {
            options: options.clone(),
            built: built.clone(),
            texts: texts.collect(),
            copied: copied.map(|(name, size)| (name.to_owned(), size)).collect(),
        }
    }

    fn is_that_of(&self, files: &Files, options: &Options, built: &Built) -> bool {
        let before = self.texts.iter().map(|(name, text)| (name.as_str(), text));
        let copied = self.copied.iter().map(|(name, size)| (name.as_str(), *size));
        self.options == *options
            && self.built == *built
            && Pictures::read(files).all().eq(copied)
            && texts(files).map(ByText).eq(before.map(ByText))
    }
}

/// All texts but those of pages.
fn texts(files: &Files) -> impl Iterator<Item = (&str, &Arc<str>)> {
    files.texts().filter(|(name, _)| !PAGES.iter().any(|pages| name.starts_with(pages)))
}

/// A named text, compared by looking into it only where it is not the same in memory.
struct ByText<'a>((&'a str, &'a Arc<str>));

impl PartialEq for ByText<'_> {
    fn eq(&self, other: &Self) -> bool {
        let ((name, text), (other_name, other_text)) = (self.0, other.0);
        name == other_name && is_same(text, other_text)
    }
}

/// Whether two texts are the same, looked at only if they are not one in memory.
fn is_same(one: &Arc<str>, other: &Arc<str>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}

/// Whether two files of the output are the same, looked at only if they are not one in memory.
pub(crate) fn is_same_bytes(one: &Bytes, other: &Bytes) -> bool {
    let place = |it: &Bytes| (it.as_ptr(), it.len());
    place(one) == place(other) || one == other
}

/// What was made of the texts of files, and what was wrong with them.
pub struct Texts<T> {
    by_file: BTreeMap<String, Kept<T>>,
}

struct Kept<T> {
    text: Arc<str>,
    made: Arc<T>,
    problems: Vec<Problem>,
}

impl<T> Default for Texts<T> {
    fn default() -> Self {
        Self { by_file: BTreeMap::new() }
    }
}

impl<T: Send + Sync> Texts<T> {
    /// What `read` reads out of each item, which is made from the text of a file; what is remembered of the
    /// same text is taken instead. Tells the problems of all.
    pub(crate) fn of<I: Sync>(
        &mut self,
        files: &Files,
        items: &[I],
        file_of: impl Fn(&I) -> &str + Sync,
        read: impl Fn(&I, &mut Vec<Problem>) -> T + Sync,
        problems: &mut Vec<Problem>,
    ) -> Vec<Arc<T>> {
        let before = &self.by_file;
        let made: Vec<(Arc<T>, Option<Kept<T>>)> = items
            .par_iter()
            .map(|item| {
                let file = file_of(item);
                let text = files.shared(file);
                let kept = before.get(file);
                if let Some(kept) =
                    kept.filter(|it| text.is_some_and(|t| is_same(t, &it.text)))
                {
                    return (kept.made.clone(), None);
                }
                let mut problems = Vec::new();
                let made = Arc::new(read(item, &mut problems));
                let text = text.cloned().unwrap_or_default();
                (made.clone(), Some(Kept { text, made, problems }))
            })
            .collect();
        let mut all = Vec::with_capacity(made.len());
        for (item, (made, new)) in items.iter().zip(made) {
            if let Some(kept) = new {
                self.by_file.insert(file_of(item).to_owned(), kept);
            }
            all.push(made);
        }
        if self.by_file.len() > items.len() {
            let names: BTreeSet<&str> = items.iter().map(&file_of).collect();
            self.by_file.retain(|file, _| names.contains(file.as_str()));
        }
        problems.extend(self.by_file.values().flat_map(|it| it.problems.iter().cloned()));
        all
    }
}
