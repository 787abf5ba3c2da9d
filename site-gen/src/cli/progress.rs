//! Tells people at a terminal how far a long run is, in one line that is written over and taken away.
//!
//! Nothing is told where nobody looks on, and nothing of what is done within a second.

use std::io::{self, Write as _};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::progress::Progress;

/// What is done sooner needs no telling.
const BEFORE_THE_FIRST: Duration = Duration::from_secs(1);

const BETWEEN_TWO: Duration = Duration::from_millis(200);

/// To the beginning of the line, and nothing behind it.
const LINE_ANEW: &str = "\r\u{1b}[K";

/// Tells it until it is dropped.
pub(super) struct Told {
    // Both are there until it is dropped.
    running: Option<(Sender<()>, JoinHandle<()>)>,
}

/// Tells how far it is, if somebody looks on.
pub(super) fn tell(progress: &Arc<Progress>, is_watched: bool) -> Told {
    let start = || {
        let (stop, stopped) = mpsc::channel::<()>();
        let progress = progress.clone();
        let tell = move || {
            let mut pause = BEFORE_THE_FIRST;
            let mut has_told = false;
            while stopped.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
                pause = BETWEEN_TWO;
                if let Some(so_far) = progress.so_far() {
                    write(&format!("{LINE_ANEW}{so_far}"));
                    has_told = true;
                }
            }
            if has_told {
                write(LINE_ANEW);
            }
        };
        (stop, thread::spawn(tell))
    };
    Told { running: is_watched.then(start) }
}

/// If not even this can be written, there is nobody to tell.
fn write(text: &str) {
    let mut out = io::stderr().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

impl Drop for Told {
    fn drop(&mut self) {
        if let Some((stop, thread)) = self.running.take() {
            drop(stop);
            // It cannot panic, and if it did, only the line would be left.
            let _ = thread.join();
        }
    }
}
