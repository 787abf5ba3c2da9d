//! The site that a command is about, and how it is made: with what runs in browsers built first where
//! that is needed, and its problems told.

use std::mem;
use std::time::Instant;

use super::usable;
use crate::cli::telling::Telling;
use crate::cli::{Outcome, progress, say};
use crate::problem::Problem;
use crate::search_build;
use crate::widget_build;
use crate::{Built, Changed, Generated, Memory, Options, Output, Part, generate_beside};

/// The site that a command is about.
pub(in crate::cli) struct Site {
    pub(super) options: Options,
    pub(super) telling: Telling,
    /// Whether somebody looks on while it is made.
    pub(super) is_watched: bool,
}

/// A site in memory.
pub(super) struct Made {
    pub(super) output: Output,
    /// When its making began, not counting that of the widget.
    pub(super) since: Instant,
}

/// What came of making it.
pub(super) struct Making {
    pub(super) generated: Generated,
    since: Instant,
    /// Why it is not to be used, if it is not; that has been told.
    pub(super) failed: Option<Outcome>,
}

impl Site {
    pub(in crate::cli) fn new(
        options: Options,
        telling: Telling,
        is_watched: bool,
    ) -> Self {
        Self { options, telling, is_watched }
    }

    /// Looks the site through, with what is given for what runs in browsers.
    pub(super) fn generated(&self, built: &Built) -> Generated {
        self.generated_again(built, &mut Memory::default(), Changed::Anything, &|_| ())
    }

    fn generated_again(
        &self,
        built: &Built,
        memory: &mut Memory,
        changed: Changed<'_>,
        made: &(dyn Fn(&Output) + Sync),
    ) -> Generated {
        let _told = progress::tell(&memory.progress, self.is_watched);
        generate_beside(&self.options, built, memory, changed, made)
    }

    /// Makes the site once; `made` is given the output while it is still looked through.
    pub(super) fn made(
        &self,
        built: &mut Built,
        made: &(dyn Fn(&Output) + Sync),
        is_worth_telling: fn(&Problem) -> bool,
    ) -> Result<Made, Outcome> {
        let mut memory = Memory::default();
        let Making { generated, since, failed } =
            self.make(built, &mut memory, Changed::Anything, made, is_worth_telling);
        // The program is about to end: to take down what was remembered, piece by piece, would only cost.
        mem::forget(memory);
        match (failed, generated.output) {
            (None, Some(output)) => Ok(Made { output, since }),
            (failed, _) => Err(failed.unwrap_or(Outcome::Problems)),
        }
    }

    /// Generates the site and tells the problems that are worth telling. Takes what is given, else
    /// what was built before; builds what is missing only when the content is sound and needs it,
    /// since that may take minutes.
    pub(super) fn make(
        &self,
        built: &mut Built,
        memory: &mut Memory,
        changed: Changed<'_>,
        made: &(dyn Fn(&Output) + Sync),
        is_worth_telling: fn(&Problem) -> bool,
    ) -> Making {
        *built = self.existing(built);
        let mut since = Instant::now();
        let mut generated = self.generated_again(built, memory, changed, made);
        let mut failed = self.telling.refuse(&generated.problems).err();
        if !generated.missing.is_empty() && failed.is_none() {
            let parts = generated.missing.iter();
            let parts = parts.map(|part| self.build_part(*part, built));
            failed = parts.collect::<Result<(), Outcome>>().err();
            if failed.is_none() {
                since = Instant::now();
                generated = self.generated_again(built, memory, Changed::Anything, made);
                failed = self.telling.refuse(&generated.problems).err();
            }
        }
        self.tell(&generated, is_worth_telling);
        Making { generated, since, failed }
    }

    /// What is given, else what has been built. That it cannot be had is said when it is needed.
    pub(super) fn existing(&self, built: &Built) -> Built {
        let root = &self.options.root;
        let widget = || widget_build::existing_widget(root).ok().flatten();
        let search = || search_build::existing_search(root).ok().flatten();
        Built {
            widget: built.widget.clone().or_else(widget),
            search: built.search.clone().or_else(search),
        }
    }

    pub(super) fn build_part(
        &self,
        part: Part,
        built: &mut Built,
    ) -> Result<(), Outcome> {
        let root = &self.options.root;
        match part {
            Part::Widget => {
                built.widget = Some(usable(widget_build::built_widget(root, &say))?);
            }
            Part::Search => {
                built.search = Some(usable(search_build::built_search(root, &say))?);
            }
        }
        Ok(())
    }

    pub(super) fn tell(
        &self,
        generated: &Generated,
        is_worth_telling: fn(&Problem) -> bool,
    ) {
        let Generated { files, problems, .. } = generated;
        let told = problems.iter().filter(|it| is_worth_telling(it)).cloned();
        let told: Vec<Problem> = told.collect();
        self.telling.tell(&told, files, problems);
    }
}
