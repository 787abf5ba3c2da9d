//! What was found at other sites and when, in a file of the user's cache folder.
//!
//! Only what leads there is kept: what is broken is asked for at each run. The file only saves time and
//! the patience of hosts: one that cannot be read or written counts for nothing.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::Manner;
use super::answer::Answer;
use crate::setup::{cache_folder, keep};

/// What nobody asked for so long is dropped.
const LONGEST: Duration = Duration::from_hours(90 * 24);

/// What is kept.
#[derive(Default)]
pub(super) struct Kept {
    file: Option<PathBuf>,
    entries: BTreeMap<String, Entry>,
}

#[derive(Deserialize, Serialize)]
struct Entry {
    /// Seconds since 1970.
    asked: u64,
    /// The address that it has for good.
    moved_to: Option<String>,
}

impl Kept {
    /// What the user's cache folder has.
    pub(super) fn open() -> Self {
        let Ok(folder) = cache_folder("links") else { return Self::default() };
        let file = folder.join("external.json");
        let text = fs::read_to_string(&file).unwrap_or_default();
        let entries = serde_json::from_str(&text).unwrap_or_default();
        Self { file: Some(file), entries }
    }

    /// What was found, unless that was too long ago.
    pub(super) fn get(&self, address: &str, manner: &Manner) -> Option<Answer> {
        let entry = self.entries.get(address)?;
        let is_fresh = entry.is_younger(manner.max_age, manner.now);
        is_fresh.then(|| entry.moved_to.clone().map_or(Answer::Found, Answer::Moved))
    }

    /// Takes in what was answered.
    pub(super) fn put(&mut self, answers: &[(&str, Answer)], manner: &Manner) {
        let mut found = answers.iter().filter(|(_, it)| it.leads_there()).peekable();
        if found.peek().is_none() {
            return;
        }
        for (address, answer) in found {
            let moved_to = match answer {
                Answer::Moved(to) => Some(to.clone()),
                _ => None,
            };
            let entry = Entry { asked: manner.now, moved_to };
            self.entries.insert((*address).to_owned(), entry);
        }
        self.entries.retain(|_, it| it.is_younger(LONGEST, manner.now));
        self.save();
    }

    /// Writes the file.
    fn save(&self) {
        let Some(file) = &self.file else { return };
        let Ok(text) = serde_json::to_string(&self.entries) else { return };
        keep(file, text.as_bytes());
    }
}

impl Entry {
    /// What is from the future has been written under a wrong clock.
    fn is_younger(&self, age: Duration, now: u64) -> bool {
        now.checked_sub(self.asked).is_some_and(|it| it < age.as_secs())
    }
}
