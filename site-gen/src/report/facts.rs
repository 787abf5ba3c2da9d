//! How many rules there are of each confidence, and how long ago their sources were last read.

use std::collections::BTreeMap;
use std::fmt;

use engine::{Confidence, Date};
use serde_json::Value;

use super::table::Table;
use crate::{Output, rules_file};

/// Ages in days: up to each of these, and older.
const AGES: [i32; 3] = [30, 90, 180];

/// Rules by confidence: of each age, and how many are due for another look.
#[derive(Clone, Debug)]
pub(super) struct Facts(BTreeMap<Confidence, Counts>);

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    of_age: [usize; AGES.len() + 1],
    n_due: usize,
}

impl Facts {
    /// The facts that a site publishes.
    pub(super) fn of(output: &Output) -> Self {
        let mut facts = BTreeMap::new();
        let published = output.files.get(rules_file::FILE);
        let published = published.and_then(|it| serde_json::from_slice(&it.whole()).ok());
        let published: Value = published.unwrap_or_default();
        let as_of = day(&published["as_of"]);
        let rules = published["rules"].as_object().into_iter().flat_map(|it| it.values());
        for rule in rules {
            let confidence = rule["confidence"].as_str();
            let confidence =
                Confidence::ALL.iter().find(|it| Some(it.as_str()) == confidence);
            let days =
                (confidence, as_of, day(&rule["checked"]), day(&rule["review_by"]));
            if let (Some(confidence), Some(as_of), Some(checked), Some(review_by)) = days
            {
                let counts: &mut Counts = facts.entry(*confidence).or_default();
                counts.of_age[age(checked, as_of)] += 1;
                counts.n_due += usize::from(review_by < as_of);
            }
        }
        Self(facts)
    }
}

fn day(value: &Value) -> Option<Date> {
    value.as_str()?.parse().ok()
}

/// The first of the ages that is enough.
fn age(checked: Date, as_of: Date) -> usize {
    let is_enough = |days: &i32| as_of <= checked.plus_days(*days);
    AGES.iter().position(is_enough).unwrap_or(AGES.len())
}

impl fmt::Display for Facts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let heading =
            ["facts, by days since read", "≤ 30", "≤ 90", "≤ 180", "older", "all", "due"];
        let mut table = Table::new(heading);
        let mut sum = Counts::default();
        for (confidence, counts) in &self.0 {
            table.push(cells(words(*confidence), counts));
            for (all, n) in sum.of_age.iter_mut().zip(counts.of_age) {
                *all += n;
            }
            sum.n_due += counts.n_due;
        }
        table.push(cells("all", &sum));
        write!(f, "{table}")
    }
}

fn cells(title: &str, counts: &Counts) -> [String; 7] {
    let [newest, newer, older, oldest] = counts.of_age.map(|n| n.to_string());
    let all = counts.of_age.iter().sum::<usize>().to_string();
    [title.to_owned(), newest, newer, older, oldest, all, counts.n_due.to_string()]
}

const fn words(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Agreed => "agreed",
        Confidence::Single => "single source",
        Confidence::Disputed => "disputed",
        Confidence::Inferred => "inferred",
        Confidence::NotFound => "not found",
    }
}
