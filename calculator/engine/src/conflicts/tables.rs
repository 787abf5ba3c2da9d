//! Conflicts of tables: versions that hold on the same day, rows and columns that one value leads to.

use super::{Conflicts, Place};
use crate::book::expression::{Comparison, Expression};
use crate::book::figure::Value;
use crate::book::table::{Bounds, Match, Table, TableVersion};
use crate::decide::evaluate::{Coverage, Evaluation};
use crate::value::date::Date;
use crate::value::fraction::Fraction;
use crate::value::id::RuleId;

impl Conflicts<'_> {
    pub(super) fn tables(&mut self) {
        let is_sound = self.is_sound;
        for table in &self.rulebook.tables {
            self.versions(table);
            // Of bounds that are no values it cannot be told what lies within.
            for (n, version) in table.versions.iter().enumerate().filter(|_| is_sound) {
                self.version(table, version, n);
            }
        }
    }

    fn versions(&mut self, table: &Table) {
        let place = |n: usize| part(table, format!("versions.{n}.from"));
        for (n, version) in table.versions.iter().enumerate() {
            if version.period.is_turned_round() {
                self.add(
                    part(table, format!("versions.{n}.until")),
                    "range-turned-round",
                    "the table ends before it begins",
                    "swap `from` and `until`, or correct one of them",
                );
            }
            for (before, other) in table.versions[..n].iter().enumerate() {
                if other.period.overlaps(version.period) {
                    self.add(
                        place(n),
                        "values-overlap",
                        format!("two versions of `{}` hold on the same day", table.id),
                        "end the earlier one on the day before the later one begins",
                    );
                    self.names_other(place(before));
                }
            }
        }
    }

    fn version(&mut self, table: &Table, version: &TableVersion, n: usize) {
        let day = version.period.nearest_day(self.on);
        let rows: Vec<&Match> = version.rows.iter().map(|it| &it.matches).collect();
        let columns: Vec<&Match> = version.columns.iter().collect();
        for (key, word, all) in [("rows", "row", rows), ("columns", "column", columns)] {
            for (later, one) in all.iter().enumerate() {
                let double = |it: &&Match| self.both_hold(&table.rule, one, it, day);
                let Some(earlier) = all[..later].iter().position(double) else {
                    continue;
                };
                self.add(
                    part(table, format!("versions.{n}.{key}.{later}")),
                    "rows-overlap",
                    format!("one value leads to two {word}s of `{}`", table.id),
                    "let one begin where the other ends: `until` and `above`, or `below` and `from`",
                );
                self.names_other(part(table, format!("versions.{n}.{key}.{earlier}")));
            }
        }
    }

    /// Whether some value leads to both. Of bounds that rest on answers that cannot be told.
    fn both_hold(&self, own: &RuleId, one: &Match, other: &Match, on: Date) -> bool {
        match (one, other) {
            (Match::OneOf(one), Match::OneOf(other)) => {
                one.iter().any(|it| other.contains(it))
            }
            (Match::Within(one), Match::Within(other)) => {
                self.overlap(own, one, other, on).unwrap_or_default()
            }
            _ => false,
        }
    }

    /// Whether each lower bound leaves room below each upper one.
    fn overlap(
        &self,
        own: &RuleId,
        one: &Bounds,
        other: &Bounds,
        on: Date,
    ) -> Option<bool> {
        let mut lower = Vec::new();
        let mut upper = Vec::new();
        let mut bounds = Vec::new();
        one.each(&mut |comparison, bound| bounds.push((comparison, bound)));
        other.each(&mut |comparison, bound| bounds.push((comparison, bound)));
        for (comparison, bound) in bounds {
            let bound = self.number(own, bound, on)?;
            match comparison {
                Comparison::AtLeast => lower.push((bound, true)),
                Comparison::Above => lower.push((bound, false)),
                Comparison::AtMost => upper.push((bound, true)),
                Comparison::Below => upper.push((bound, false)),
                Comparison::Equal => {}
            }
        }
        let has_room = |&(low, with_low): &(Fraction, bool),
                        &(high, with_high): &(Fraction, bool)| {
            low < high || (low == high && with_low && with_high)
        };
        Some(lower.iter().all(|low| upper.iter().all(|high| has_room(low, high))))
    }

    /// A number, or a day as its number.
    fn number(&self, own: &RuleId, bound: &Expression, on: Date) -> Option<Fraction> {
        let mut evaluation = Evaluation::new(self.rulebook, Coverage::Nearest, None);
        match evaluation.expression(bound, own, on)? {
            Value::Number(number) => Some(number),
            Value::Day(day) | Value::Month(day) => {
                Some(Fraction::whole(i64::from(day.days())))
            }
        }
    }
}

fn part(table: &Table, path: String) -> Place {
    Place::Table(table.id).part(path)
}
