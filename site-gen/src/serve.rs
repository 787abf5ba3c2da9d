//! Serves the site from memory while it is being edited, with the headers that a host would send.
//!
//! Never touches `public/`. A rebuild that fails leaves the last good site in place, and what is wrong
//! is said over it.

mod answer;
mod content_type;
mod door;
mod headers;
mod live;
mod watch;

use std::path::Path;
use std::sync::{Arc, RwLock};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::State;
use axum::http::{Method, StatusCode, Uri};
use axum::response::Response;
use tokio::sync::watch::{Sender, channel};

use crate::problem::Problem;
use crate::read::Files;
use crate::{Changed, Output};
use answer::{Served, plain};
pub(crate) use door::{Door, ServeError, open};
use live::Said;
use watch::Watch;

/// What came of making the site.
pub(crate) struct Attempt {
    /// The site, if it could be made.
    pub(crate) output: Option<Output>,
    /// What is wrong.
    pub(crate) problems: Vec<Problem>,
    /// What problems point into.
    pub(crate) files: Arc<Files>,
}

/// Whether pages get what helps while they are edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Help {
    /// They load themselves anew, and say what is wrong.
    Live,
    /// They are sent as a host would send them.
    None,
}

/// What is served right now; a rebuild exchanges it.
struct Current {
    served: Served,
    said: Said,
    n_made: u64,
}

/// What all answers share.
struct Shared {
    current: RwLock<Arc<Current>>,
    /// The number of the site that is served, for those who wait for another.
    made: Sender<u64>,
    help: Help,
}

const NOTICE: &str = "the widget's source changed: start again to serve the new one";

/// A page that waits for another version is answered without one after this time, so that connections
/// of pages that are gone do not stay.
const PATIENCE: Duration = Duration::from_secs(25);

/// Serves what `make` makes, and calls it again whenever content or theme below `root` change.
///
/// # Errors
///
/// [`ServeError`] if the folders cannot be watched, or the network fails.
pub(crate) fn serve(
    door: Door,
    root: &Path,
    help: Help,
    mut make: impl FnMut(Changed<'_>) -> Attempt,
    say: &dyn Fn(&str),
) -> Result<(), ServeError> {
    let mut watch = Watch::new(root)?;
    let first = make(Changed::Anything);
    let nothing =
        Current { served: Served::nothing_yet(), said: Said::default(), n_made: 0 };
    let shared = Arc::new(Shared {
        current: RwLock::new(Arc::new(nothing.after(&first))),
        made: channel(1).0,
        help,
    });
    let router = Router::new().fallback(answer).with_state(shared.clone());
    let _runtime = door.open_for(router)?;
    say("watching content/ and themes/ (Ctrl-C stops)");
    while let Some(changes) = watch.next() {
        if changes.in_sources {
            say(NOTICE);
            shared.exchange(Current::with_notice);
        }
        let start = Instant::now();
        let Some(changed) = changes.in_site() else { continue };
        let attempt = make(changed);
        shared.exchange(|current| current.after(&attempt));
        match attempt.output {
            Some(_) => say(&format!("rebuilt in {} ms", start.elapsed().as_millis())),
            None => say("the site still stands as it was before this change"),
        }
    }
    Ok(())
}

impl Current {
    /// What is served after an attempt to make the site anew.
    fn after(&self, attempt: &Attempt) -> Self {
        let notice = self.said.notice;
        let (served, problems) = match &attempt.output {
            Some(output) => (Served::new(output), String::new()),
            None => {
                (self.served.clone(), live::problems(&attempt.problems, &attempt.files))
            }
        };
        Self { served, said: Said { problems, notice }, n_made: self.n_made + 1 }
    }

    /// The same with the notice that the program is no longer that of the sources.
    fn with_notice(&self) -> Self {
        let said = Said { notice: Some(NOTICE), ..self.said.clone() };
        Self { served: self.served.clone(), said, n_made: self.n_made + 1 }
    }
}

impl Shared {
    fn current(&self) -> Arc<Current> {
        self.current.read().expect("no thread panics while it holds the lock").clone()
    }

    fn exchange(&self, next: impl FnOnce(&Current) -> Current) {
        let next = Arc::new(next(&self.current()));
        let n_made = next.n_made;
        *self.current.write().expect("no thread panics while it holds the lock") = next;
        self.made.send_replace(n_made);
    }

    /// Waits until there is another version than that which is asked for, but not for ever.
    async fn changed(&self, asked: Option<&str>) -> Response {
        let mut made = self.made.subscribe();
        let is_other = |n_made: &u64| asked != Some(live::version(*n_made).as_str());
        // Whether it came or not, what there is now is the answer.
        let _ = tokio::time::timeout(PATIENCE, made.wait_for(is_other)).await;
        plain(StatusCode::OK, live::version(self.current().n_made))
    }
}

async fn answer(State(shared): State<Arc<Shared>>, method: Method, uri: Uri) -> Response {
    let path = uri.path();
    if shared.help == Help::None {
        return shared.current().served.answer(&method, path);
    }
    if path == live::CHANGED && method == Method::GET {
        return shared.changed(uri.query()).await;
    }
    if let Some(response) = live::file(&method, path) {
        return response;
    }
    let Current { served, said, n_made } = &*shared.current();
    served.answer_live(&method, path, &live::version(*n_made), said)
}
