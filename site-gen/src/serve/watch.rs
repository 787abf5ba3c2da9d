//! Notices changes of files, and waits until a burst of them is over.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::ServeError;
use crate::{Changed, packed};

/// What changed in one burst.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Changes {
    /// The files of content and theme that did.
    site: Vec<PathBuf>,
    /// What runs in browsers is compiled from something that did.
    pub(super) in_sources: bool,
    /// The system has lost count.
    is_unsure: bool,
}

impl Changes {
    /// What changed of content and theme, if anything did.
    pub(super) fn in_site(&self) -> Option<Changed<'_>> {
        if self.is_unsure {
            return Some(Changed::Anything);
        }
        (!self.site.is_empty()).then_some(Changed::Files(&self.site))
    }
}

/// What a site is made of; it must be there.
const SITE: [&str; 2] = ["content", "themes"];

/// What the widget and the search are made of; only a checkout has it.
const SOURCES: [&str; 4] = [
    "calculator/element",
    "calculator/engine/src",
    "calculator/widget",
    "site-gen/search",
];

/// An editor that saves a file makes several events within this time.
const QUIET: Duration = Duration::from_millis(20);

/// Watches the folders of a site.
pub(super) struct Watch {
    watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    site: Vec<PathBuf>,
    sources: Vec<PathBuf>,
    /// Folders of the site that are not there yet: a program that carries a theme serves sites without one.
    missing: Vec<PathBuf>,
}

impl Watch {
    /// Begins to watch, so that no change after this moment is missed.
    pub(super) fn new(root: &Path) -> Result<Self, ServeError> {
        // The system reports real paths.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let site = SITE.map(|folder| root.join(folder)).to_vec();
        let sources = SOURCES.map(|folder| root.join(folder)).to_vec();
        let (sender, events) = channel();
        let failed =
            |folder: &Path, error| ServeError::Watch { folder: folder.into(), error };
        let mut watcher =
            notify::recommended_watcher(sender).map_err(|error| failed(&root, error))?;
        let may_be_missing = packed::starter().is_some();
        let (missing, needed): (Vec<&PathBuf>, Vec<&PathBuf>) =
            site.iter().partition(|folder| may_be_missing && !folder.is_dir());
        if !missing.is_empty() {
            watcher
                .watch(&root, RecursiveMode::NonRecursive)
                .map_err(|error| failed(&root, error))?;
        }
        let all = needed.into_iter().chain(sources.iter().filter(|it| it.is_dir()));
        for folder in all {
            watcher
                .watch(folder, RecursiveMode::Recursive)
                .map_err(|error| failed(folder, error))?;
        }
        let missing = missing.into_iter().cloned().collect();
        Ok(Self { watcher, events, site, sources, missing })
    }

    /// Waits for the next burst of changes; nothing if the system stops telling.
    pub(super) fn next(&mut self) -> Option<Changes> {
        loop {
            let mut changes = Changes::default();
            let event = self.events.recv().ok()?;
            self.note(event, &mut changes);
            while let Ok(event) = self.events.recv_timeout(QUIET) {
                self.note(event, &mut changes);
            }
            if changes != Changes::default() {
                return Some(changes);
            }
        }
    }

    /// Adds the files that an event is about, if it is about a change. Reading one is none; neither is a
    /// file whose name begins with a dot, such as an editor's notes: the site does not read it.
    fn note(&mut self, event: notify::Result<Event>, changes: &mut Changes) {
        let Ok(event) = event else { return };
        if event.need_rescan() {
            changes.is_unsure = true;
        }
        if event.kind.is_access() {
            return;
        }
        let is_hidden = |path: &Path| {
            path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
        };
        for path in event.paths.into_iter().filter(|path| !is_hidden(path)) {
            let is_new = self.missing.contains(&path) && path.is_dir();
            if is_new && self.watcher.watch(&path, RecursiveMode::Recursive).is_ok() {
                self.missing.retain(|it| *it != path);
                // What was put into it before it was watched was not told.
                changes.is_unsure = true;
            } else if self.sources.iter().any(|folder| path.starts_with(folder)) {
                changes.in_sources = true;
            } else if self.is_of_site(&path) && !changes.site.contains(&path) {
                changes.site.push(path);
            }
        }
    }

    fn is_of_site(&self, path: &Path) -> bool {
        self.site.iter().any(|folder| path.starts_with(folder))
    }
}
