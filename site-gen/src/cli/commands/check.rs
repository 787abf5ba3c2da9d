//! `check`: what is wrong with a site, what of it is old, and on request which links to other sites
//! lead nowhere.

use std::sync::Arc;

use super::{Site, all, is_error};
use crate::cli::{Outcome, progress, say};
use crate::config;
use crate::due::{self, Due};
use crate::links::external::{self, Manner, Telling};
use crate::progress::Progress;
use crate::search_build::BuiltSearch;
use crate::widget_build::BuiltWidget;
use crate::{Built, Generated, problem, rulebook};

impl Site {
    /// Says what is wrong. What runs in browsers and is not built yet is not waited for: it has no
    /// say in what is wrong with the content. With a manner, other sites are asked for what is linked.
    pub(in crate::cli) fn check(
        &self,
        others: Option<&Manner>,
    ) -> Result<Outcome, Outcome> {
        let mut built = self.existing(&Built::default());
        if others.is_some() {
            stand_in(&mut built);
        }
        let mut generated = self.generated(&built);
        // Of what is wrong nobody need be told that it is old besides.
        if !generated.problems.iter().any(is_error) {
            self.look_further(&mut generated, others);
            problem::sort(&mut generated.problems);
        }
        self.tell(&generated, all);
        self.telling.refuse(&generated.problems)?;
        Ok(Outcome::Success)
    }

    /// Adds what of a sound site is old or leads nowhere.
    fn look_further(&self, generated: &mut Generated, others: Option<&Manner>) {
        let Generated { files, problems, output, .. } = generated;
        let as_of = self.options.as_of;
        let rules = rulebook::read(files, as_of, &mut Vec::new());
        let mut stale = due::due(&rules, files, as_of);
        let published = &self.options.published;
        if let Some(config) = config::read(files, published, &mut Vec::new()) {
            stale.extend(due::due_pages(files, &config, as_of, as_of));
            stale.extend(due::due_exceptions(&config, as_of));
            if let Some((manner, output)) = others.zip(output.as_ref()) {
                let progress = Arc::new(Progress::default());
                let _told = progress::tell(&progress, self.is_watched);
                let telling = Telling { say: &say, progress: &progress };
                let pages = &output.files;
                let dead = external::check(pages, files, &config, as_of, manner, telling);
                problems.extend(dead);
            }
        }
        problems.extend(stale.iter().map(Due::warning));
    }
}

/// Pages are the same whatever runs in them: what has not been built is not waited for.
fn stand_in(built: &mut Built) {
    let (widget, search) = (&mut built.widget, &mut built.search);
    widget.get_or_insert_with(BuiltWidget::default);
    search.get_or_insert(BuiltSearch { wasm: Vec::new(), script: Vec::new() });
}
