//! `report`: what a site weighs, where its facts are told, what of it is due.

use super::{Site, all, is_error};
use crate::cli::{Outcome, say};
use crate::compression::Cache;
use crate::config;
use crate::due::{self, Due};
use crate::read::Files;
use crate::report::Report;
use crate::{Built, problem, rulebook};

impl Site {
    /// Weighs the site. Warnings are left to the commands that are about them, unless they fail it.
    pub(in crate::cli) fn report(&self) -> Result<Outcome, Outcome> {
        let mut built = Built::default();
        let worth_telling = if self.telling.is_strict() { all } else { is_error };
        let made = self.made(&mut built, &|_| (), worth_telling)?;
        let cache = Cache::open();
        let report = Report::weigh(&made.output, &built, &cache);
        cache.close();
        self.telling.print(&report);
        if report.is_within_limits() {
            Ok(Outcome::Success)
        } else {
            Err(Outcome::Problems)
        }
    }

    /// Says where the guides tell each fact. Facts that no guide tells fail it; what runs in browsers is
    /// not asked for.
    pub(in crate::cli) fn report_facts(&self) -> Result<Outcome, Outcome> {
        let generated = self.generated(&self.existing(&Built::default()));
        self.tell(&generated, is_error);
        self.telling.refuse(&generated.problems)?;
        let told = &generated.told;
        self.telling.print(told);
        let untold = told.untold();
        for (fact, languages) in &untold {
            say(&format!("error: no guide tells `{fact}` in {}", languages.join(", ")));
        }
        let (n, n_untold) = (told.n_facts(), untold.len());
        say(&format!("{n} facts, {n_untold} of them not told in every language"));
        if untold.is_empty() { Ok(Outcome::Success) } else { Err(Outcome::Problems) }
    }

    /// Says what of rulebook and pages is due within so many days. What is wrong with it otherwise is told
    /// too, and what can be read counts.
    pub(in crate::cli) fn report_due(
        &self,
        days: u16,
        as_calendar: bool,
    ) -> Result<Outcome, Outcome> {
        let (as_of, mut problems) = (self.options.as_of, Vec::new());
        let files = Files::read_content(&self.options.root, &mut problems);
        let rules = rulebook::read(&files, as_of, &mut problems);
        problem::sort(&mut problems);
        self.telling.tell_if_any(&problems, &files);
        let before = as_of.plus_days(i32::from(days) + 1);
        let mut all = due::due(&rules, &files, before);
        let published = &self.options.published;
        if let Some(config) = config::read(&files, published, &mut Vec::new()) {
            all.extend(due::due_pages(&files, &config, as_of, before));
            all.extend(due::due_exceptions(&config, before));
        }
        all.sort();
        if as_calendar {
            self.telling.print(due::calendar(&all, &files, as_of).unwrap_or_default());
        } else {
            let line = |it: &Due| format!("{}  {it} {}\n", it.place(&files), it.day);
            self.telling.print(all.iter().map(line).collect::<String>());
            say(&format!("{} places to edit within {days} days", all.len()));
        }
        self.telling.refuse(&problems)?;
        Ok(Outcome::Success)
    }
}
