//! How far a run has come with what takes long: counted by the threads that do it, read by whoever tells
//! it. When and where it is told stands in `cli/progress.rs`.

use std::fmt;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// A step of a run, and how much of it is done. It decides nothing that is made.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    step: Mutex<Step>,
    n_done: AtomicUsize,
}

/// What is being done.
#[derive(Clone, Copy, Debug, Default)]
struct Step {
    /// Such as "building".
    doing: &'static str,
    /// Such as "pages".
    what: &'static str,
    n: usize,
}

/// How far a step is: `building: 3,200 of 10,000 pages`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SoFar {
    step: Step,
    n_done: usize,
}

const UNBROKEN: &str = "no thread panics while it holds the lock";

impl Progress {
    /// Begins a step of so many parts.
    pub(crate) fn begin(&self, doing: &'static str, what: &'static str, n: usize) {
        *self.step.lock().expect(UNBROKEN) = Step { doing, what, n };
        self.n_done.store(0, Ordering::Relaxed);
    }

    /// One more part is done.
    pub(crate) fn advance(&self) {
        self.n_done.fetch_add(1, Ordering::Relaxed);
    }

    /// How far it is; `None` before the first step, and between two.
    pub(crate) fn so_far(&self) -> Option<SoFar> {
        let step = *self.step.lock().expect(UNBROKEN);
        let n_done = self.n_done.load(Ordering::Relaxed);
        (n_done < step.n).then_some(SoFar { step, n_done })
    }
}

impl fmt::Display for SoFar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Step { doing, what, n } = self.step;
        write!(f, "{doing}: {} of {} {what}", grouped(self.n_done), grouped(n))
    }
}

/// A count with commas between thousands.
fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let first = digits.len() % 3;
    let (head, rest) = digits.split_at(first);
    let groups = rest.as_bytes().chunks(3).map(String::from_utf8_lossy);
    let head = Some(head.into()).filter(|_| first > 0);
    head.into_iter().chain(groups).collect::<Vec<_>>().join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_at_a_glance() {
        for (n, text) in
            [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")]
        {
            assert_eq!(grouped(n), text);
        }
    }
}
