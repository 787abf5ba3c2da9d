//! Serves the site from memory while it is being edited, with the headers that a host would send.
//!
//! Never touches `public/`. A rebuild that fails leaves the last good site in place.

mod answer;
mod content_type;
mod door;
mod headers;
mod watch;

use std::path::Path;
use std::sync::{Arc, RwLock};
use std::time::Instant;

use axum::Router;
use axum::extract::State;
use axum::http::{Method, Uri};
use axum::response::Response;

use crate::Output;
use answer::Served;
pub(crate) use door::{Door, ServeError, open};
use watch::Watch;

/// What is served right now; a rebuild exchanges it.
type Current = Arc<RwLock<Arc<Served>>>;

/// Serves what `make` makes, and calls it again whenever content or theme below `root` change.
///
/// # Errors
///
/// [`ServeError`] if the folders cannot be watched, or the network fails.
pub(crate) fn serve(
    door: Door,
    root: &Path,
    mut make: impl FnMut() -> Option<Output>,
    say: &dyn Fn(&str),
) -> Result<(), ServeError> {
    let watch = Watch::new(root)?;
    let first = make().map_or_else(Served::nothing_yet, |it| Served::new(&it));
    let current: Current = Arc::new(RwLock::new(Arc::new(first)));
    let router = Router::new().fallback(answer).with_state(Arc::clone(&current));
    let _runtime = door.open_for(router)?;
    say("watching content/ and themes/ (Ctrl-C stops)");
    while let Some(changes) = watch.next() {
        if changes.in_site {
            rebuild(&current, &mut make, say);
        }
        if changes.in_sources {
            say("the widget's source changed: start again to serve the new one");
        }
    }
    Ok(())
}

fn rebuild(
    current: &Current,
    mut make: impl FnMut() -> Option<Output>,
    say: &dyn Fn(&str),
) {
    let start = Instant::now();
    let Some(output) = make() else {
        return say("the site still stands as it was before this change");
    };
    let served = Arc::new(Served::new(&output));
    *current.write().expect("no thread panics while it holds the lock") = served;
    say(&format!("rebuilt in {} ms", start.elapsed().as_millis()));
}

async fn answer(State(current): State<Current>, method: Method, uri: Uri) -> Response {
    let served =
        Arc::clone(&current.read().expect("no thread panics while it holds the lock"));
    served.answer(&method, uri.path())
}
