//! Notices changes of files, and waits until a burst of them is over.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};

use super::ServeError;

/// What changed in one burst.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Changes {
    /// Content or theme did.
    pub(super) in_site: bool,
    /// What the widget is compiled from did.
    pub(super) in_sources: bool,
}

/// What a site is made of; it must be there.
const SITE: [&str; 2] = ["content", "themes"];

/// What the widget is made of; only a checkout has it.
const SOURCES: [&str; 3] =
    ["calculator/element", "calculator/engine/src", "calculator/widget"];

/// An editor that saves a file makes several events within this time.
const QUIET: Duration = Duration::from_millis(30);

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
        for folder in site.iter().chain(sources.iter().filter(|folder| folder.is_dir())) {
            watcher
                .watch(folder, RecursiveMode::Recursive)
                .map_err(|error| failed(folder, error))?;
        }
        Ok(Self { _watcher: watcher, events, site })
    }

    /// Waits for the next burst of changes; nothing if the system stops telling.
    pub(super) fn next(&self) -> Option<Changes> {
        loop {
            let mut burst = changed(self.events.recv().ok()?);
            while let Ok(event) = self.events.recv_timeout(QUIET) {
                burst.extend(changed(event));
            }
            if !burst.is_empty() {
                let (site, sources): (Vec<_>, Vec<_>) =
                    burst.iter().partition(|path| self.is_of_site(path));
                return Some(Changes {
                    in_site: !site.is_empty(),
                    in_sources: !sources.is_empty(),
                });
            }
        }
    }

    fn is_of_site(&self, path: &Path) -> bool {
        self.site.iter().any(|folder| path.starts_with(folder))
    }
}

/// The files that an event is about, if it is about a change. Reading one is none; neither is a file
/// whose name begins with a dot, such as an editor's notes: the site does not read it.
fn changed(event: notify::Result<Event>) -> Vec<PathBuf> {
    let Ok(event) = event else { return Vec::new() };
    if event.kind.is_access() {
        return Vec::new();
    }
    let is_hidden = |path: &Path| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
    };
    event.paths.into_iter().filter(|path| !is_hidden(path)).collect()
}
