//! What a file weighs on the line, and what it may weigh.

use std::collections::BTreeMap;

use bytes::Bytes;
use rayon::prelude::*;

use crate::compression::{Cache, Method};

/// A limit and a goal, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Budget {
    /// More than this is a failure.
    pub(super) must: usize,
    /// Less than this is what we want.
    pub(super) aim: usize,
}

/// One thing that was weighed.
#[derive(Clone, Debug)]
pub(super) struct Row {
    title: String,
    bytes: usize,
    budget: Option<Budget>,
}

/// The weights of all files.
#[derive(Clone, Debug)]
pub(super) struct Scales<'a>(BTreeMap<&'a str, usize>);

impl<'a> Scales<'a> {
    /// Weighs the files of a site.
    pub(super) fn of(files: &'a BTreeMap<String, Bytes>, cache: &Cache) -> Self {
        let all: Vec<(&'a str, usize)> = files
            .par_iter()
            .map(|(name, bytes)| (name.as_str(), of(bytes, cache)))
            .collect();
        Self(all.into_iter().collect())
    }

    /// What a file weighs.
    pub(super) fn weight(&self, name: &str) -> Option<usize> {
        self.0.get(name).copied()
    }

    /// All files with what they weigh.
    pub(super) fn all(&self) -> impl Iterator<Item = (&'a str, usize)> {
        self.0.iter().map(|(name, bytes)| (*name, *bytes))
    }
}

impl Row {
    /// A part of something that has a budget.
    pub(super) fn plain(title: &str, bytes: usize) -> Self {
        Self { title: title.to_owned(), bytes, budget: None }
    }

    /// Something with a budget.
    pub(super) fn limited(title: &str, bytes: usize, budget: Budget) -> Self {
        Self { title: title.to_owned(), bytes, budget: Some(budget) }
    }

    /// Whether it is no heavier than it must be.
    pub(super) fn is_within_limit(&self) -> bool {
        self.budget.is_none_or(|budget| self.bytes <= budget.must)
    }

    /// Title, bytes, limit, goal and a remark.
    pub(super) fn cells(&self) -> [String; 5] {
        let limit = |of: fn(Budget) -> usize| {
            self.budget.map(|budget| of(budget).to_string()).unwrap_or_default()
        };
        let remark = match self.budget {
            Some(budget) if self.bytes > budget.must => "too heavy".to_owned(),
            Some(budget) if self.bytes > budget.aim => "above the aim".to_owned(),
            _ => String::new(),
        };
        [
            self.title.clone(),
            self.bytes.to_string(),
            limit(|budget| budget.must),
            limit(|budget| budget.aim),
            remark,
        ]
    }
}

/// What bytes weigh: compressed, if that is less.
pub(super) fn of(bytes: &[u8], cache: &Cache) -> usize {
    cache.compressed(bytes, Method::Brotli).len().min(bytes.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_above_its_limit_fails() {
        let budget = Budget { must: 10, aim: 5 };
        assert!(Row::limited("style", 10, budget).is_within_limit());
        assert!(!Row::limited("style", 11, budget).is_within_limit());
    }
}
