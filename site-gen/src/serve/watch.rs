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
    // Ends the watch when it is dropped.
    _watcher: RecommendedWatcher,
    events: Receiver<notify::Result<Event>>,
    site: Vec<PathBuf>,
}

impl Watch {
    /// Begins to watch, so that no change after this moment is missed.
    pub(super) fn new(root: &Path) -> Result<Self, ServeError> {
        // The system reports real paths.
        let root = root.canonicalize().unwrap_or_else(|_| root.to_owned());
        let site = SITE.map(|folder| root.join(folder)).to_vec();
        let sources = SOURCES.map(|folder| root.join(folder));
        let (sender, events) = channel();
        let failed =
            |folder: &Path, error| ServeError::Watch { folder: folder.into(), error };
        let mut watcher =
            notify::recommended_watcher(sender).map_err(|error| failed(&root, error))?;
        // A program that carries a theme serves sites that have none.
        let is_needed =
            |folder: &&PathBuf| folder.is_dir() || packed::starter().is_none();
        let needed = site.iter().filter(is_needed);
        for folder in needed.chain(sources.iter().filter(|folder| folder.is_dir())) {
            watcher
                .watch(folder, RecursiveMode::Recursive)
                .map_err(|error| failed(folder, error))?;
        }
        Ok(Self { _watcher: watcher, events, site })
    }

    /// Waits for the next burst of changes; nothing if the system stops telling.
    pub(super) fn next(&self) -> Option<Changes> {
        loop {
            let mut changes = Changes::default();
            self.note(self.events.recv().ok()?, &mut changes);
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
    fn note(&self, event: notify::Result<Event>, changes: &mut Changes) {
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
            if !self.is_of_site(&path) {
                changes.in_sources = true;
            } else if !changes.site.contains(&path) {
                changes.site.push(path);
            }
        }
    }

    fn is_of_site(&self, path: &Path) -> bool {
        self.site.iter().any(|folder| path.starts_with(folder))
    }
}
