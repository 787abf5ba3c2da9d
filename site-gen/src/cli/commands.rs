//! What each command does: asks the parts of the program in turn and tells what they found.

use std::mem;
use std::net::IpAddr;
use std::path::Path;
use std::time::Instant;

use super::telling::Telling;
use super::{Outcome, complain, print, say};
use engine::Date;

use crate::assess::{self, compare, explain};
use crate::compression::Cache;
use crate::due::{self, Due};
use crate::hosting::Server;
use crate::init;
use crate::package::{self, PackageError, Profile};
use crate::problem::{self, Problem, Severity};
use crate::read::Files;
use crate::report::Report;
use crate::rulebook;
use crate::search_build;
use crate::serve::{self, Attempt, Help};
use crate::translation::{self, Chosen, StampError, Stamped};
use crate::widget_build::{self, BuildError};
use crate::write::{self, WriteError, Written};
use crate::{Built, Changed, Generated, Memory, Options, Output, Part};
use crate::{generate, generate_again, setup, siblings};

/// The site that a command is about.
pub(super) struct Site {
    options: Options,
    telling: Telling,
}

/// A site in memory.
struct Made {
    output: Output,
    /// When its making began, not counting that of the widget.
    since: Instant,
}

/// What is said where a folder cannot be exchanged in one step.
const IN_PLACE: &str = "public/ is a mount point: it was written file by file, pages last; who looked at \
                        it meanwhile may have seen two versions of the site";

/// What came of making it.
struct Making {
    generated: Generated,
    since: Instant,
    /// Why it is not to be used, if it is not; that has been told.
    failed: Option<Outcome>,
}

/// Installs the tools.
pub(super) fn set_up(root: &Path) -> Result<Outcome, Outcome> {
    let sources = usable(widget_build::sources(root))?;
    usable(setup::set_up(&sources, &say).map_err(BuildError::from))?;
    print("all tools are installed\n");
    Ok(Outcome::Success)
}

/// Makes a new site.
pub(super) fn init(here: &Path, folder: &Path) -> Result<Outcome, Outcome> {
    let n_files = init::init(&here.join(folder)).map_err(|error| {
        complain(&error, error.help());
        Outcome::Problems
    })?;
    let folder = folder.display();
    print(format_args!("made {folder} of {n_files} files\n"));
    say(&format!("next: cd {folder} && site-gen build"));
    Ok(Outcome::Success)
}

/// Makes a program that carries all it needs.
pub(super) fn package(
    root: &Path,
    profile: Profile,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    match package::package(root, profile, &say) {
        Ok(program) => {
            print(format_args!("{}\n", program.display()));
            Ok(Outcome::Success)
        }
        Err(PackageError::Build(error)) => usable(Err(error)),
        Err(PackageError::Content(problems, files)) => {
            telling.tell(&problems, &files, &problems);
            Err(Outcome::Problems)
        }
    }
}

/// Assesses profiles and says what comes out.
pub(super) fn assess(
    request: &assess::Request,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let assessed = assess::assess(request);
    telling.tell_if_any(&assessed.problems, &assessed.files);
    telling.refuse(&assessed.problems)?;
    let said = assessed.said.ok_or(Outcome::Problems)?;
    telling.print(said);
    for (name, lines) in &assessed.unexpected {
        for line in lines {
            say(&format!("error: {line}\n  --> {name}"));
        }
    }
    if assessed.unexpected.is_empty() {
        Ok(Outcome::Success)
    } else {
        let help = "correct what is expected, with its origin, or the rules";
        say(&format!("  = help: {help}"));
        Err(Outcome::Problems)
    }
}

/// Says where a rule stands and what depends on it.
pub(super) fn explain(
    request: &assess::Request,
    rule: &str,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let mut problems = Vec::new();
    let book = assess::read(request, &mut problems);
    problem::sort(&mut problems);
    telling.tell_if_any(&problems, &book.files);
    let texts = Files::read(&request.root, &mut Vec::new());
    let on = request.as_of.unwrap_or(request.today);
    match explain::explain(&book, &texts, rule, on) {
        Ok(said) => telling.print(said),
        Err(help) => {
            complain(format!("no rule `{rule}`"), help);
            return Err(Outcome::Problems);
        }
    }
    telling.refuse(&problems)?;
    Ok(Outcome::Success)
}

/// Says what differs between two days.
pub(super) fn compare(
    request: &assess::Request,
    days: [Date; 2],
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let mut problems = Vec::new();
    let book = assess::read(request, &mut problems);
    problem::sort(&mut problems);
    telling.tell_if_any(&problems, &book.files);
    telling.refuse(&problems)?;
    let said = compare::compare(&book.rules, &book.texts, &book.files, days);
    if said.is_empty() {
        say("nothing differs between the two days");
    }
    telling.print(said);
    Ok(Outcome::Success)
}

/// Stamps translations and says which.
pub(super) fn translated(
    root: &Path,
    chosen: &Chosen,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let mut problems = Vec::new();
    let files = Files::read(root, &mut problems);
    let made = translation::stamp(root, &files, chosen, &mut problems);
    let stamped = made.map_err(|error| {
        // What is wrong with other pages is not what was asked.
        if let StampError::Damaged = error {
            problems.retain(is_error);
            problem::sort(&mut problems);
            telling.tell(&problems, &files, &problems);
        }
        let help = match &error {
            StampError::NotATranslation(_, help) => help,
            StampError::Damaged => "mend it first: nothing was stamped",
            StampError::System(..) => {
                "pages before it are stamped: mend that, and run it again"
            }
        };
        complain(&error, help);
        Outcome::Problems
    })?;
    for Stamped { file, is_changed } in &stamped {
        let said = if *is_changed { "stamped" } else { "has that stamp already" };
        telling.print(format_args!("{file}: {said}\n"));
    }
    Ok(Outcome::Success)
}

impl Site {
    pub(super) fn new(options: Options, telling: Telling) -> Self {
        Self { options, telling }
    }

    /// Writes the site into `public/`.
    pub(super) fn build(&self) -> Result<Outcome, Outcome> {
        let refused = |error: WriteError| {
            complain(&error, error.help());
            Outcome::Problems
        };
        let root = &self.options.root;
        // First, so that it is done whatever is wrong with the content.
        write::recover(root).map_err(refused)?;
        let mut made = self.made(&mut Built::default(), all)?;
        if made.output.hosting.is_compressed {
            compress(&mut made.output);
        }
        let written = write::write(root, &made.output).map_err(refused)?;
        if written == Written::InPlace {
            say(IN_PLACE);
        }
        let pages = made.output.files.keys().filter(|name| is_page(name)).count();
        let seconds = made.since.elapsed().as_secs_f64();
        let folder = write::FOLDER;
        self.telling
            .print(format_args!("wrote {pages} pages to {folder}/ in {seconds:.2} s\n"));
        Ok(Outcome::Success)
    }

    /// Says what is wrong. What runs in browsers and is not built yet is not waited for: it has no
    /// say in what is wrong with the content.
    pub(super) fn check(&self) -> Result<Outcome, Outcome> {
        let mut generated = generate(&self.options, &self.existing(&Built::default()));
        // Of what is wrong nobody need be told that it is old besides.
        if !generated.problems.iter().any(is_error) {
            let as_of = self.options.as_of;
            let rules = rulebook::read(&generated.files, as_of, &mut Vec::new());
            let mut stale = due::due(&rules, &generated.files, as_of);
            stale.extend(due::due_pages(&generated.files, as_of, as_of));
            generated.problems.extend(stale.iter().map(Due::warning));
            problem::sort(&mut generated.problems);
        }
        self.tell(&generated, all);
        self.telling.refuse(&generated.problems)?;
        Ok(Outcome::Success)
    }

    /// Weighs the site. Warnings are left to the commands that are about them, unless they fail it.
    pub(super) fn report(&self) -> Result<Outcome, Outcome> {
        let mut built = Built::default();
        let worth_telling = if self.telling.is_strict() { all } else { is_error };
        let made = self.made(&mut built, worth_telling)?;
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
    pub(super) fn report_facts(&self) -> Result<Outcome, Outcome> {
        let generated = generate(&self.options, &self.existing(&Built::default()));
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
    pub(super) fn report_due(
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
        all.extend(due::due_pages(&files, as_of, before));
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

    /// Prints the settings of a server.
    pub(super) fn host(&self, server: Server) -> Result<Outcome, Outcome> {
        let made = self.made(&mut Built::default(), all)?;
        self.telling.print(made.output.hosting.settings(server));
        Ok(Outcome::Success)
    }

    /// Serves the site until the program is stopped.
    pub(super) fn serve(
        &self,
        host: IpAddr,
        port: u16,
        help: Help,
    ) -> Result<Outcome, Outcome> {
        let refused = |error: serve::ServeError| {
            complain(&error, error.help());
            Outcome::Problems
        };
        let door = serve::open(host, port).map_err(refused)?;
        // First thing, so that the address can be opened while the site is being built.
        print(format_args!("http://{}/\n", door.address()));
        let (mut built, mut memory) = (Built::default(), Memory::default());
        let make = |changed: Changed<'_>| {
            let made = self.make(&mut built, &mut memory, changed, all);
            let Generated { output, problems, files, .. } = made.generated;
            let output = output.filter(|_| made.failed.is_none());
            Attempt { output, problems, files }
        };
        serve::serve(door, &self.options.root, help, make, &say).map_err(refused)?;
        Ok(Outcome::Success)
    }

    /// Makes the site once.
    fn made(
        &self,
        built: &mut Built,
        is_worth_telling: fn(&Problem) -> bool,
    ) -> Result<Made, Outcome> {
        let mut memory = Memory::default();
        let Making { generated, since, failed } =
            self.make(built, &mut memory, Changed::Anything, is_worth_telling);
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
    fn make(
        &self,
        built: &mut Built,
        memory: &mut Memory,
        changed: Changed<'_>,
        is_worth_telling: fn(&Problem) -> bool,
    ) -> Making {
        *built = self.existing(built);
        let mut since = Instant::now();
        let mut generated = generate_again(&self.options, built, memory, changed);
        let mut failed = self.telling.refuse(&generated.problems).err();
        if !generated.missing.is_empty() && failed.is_none() {
            let made = generated.missing.iter().map(|part| self.build_part(*part, built));
            failed = made.collect::<Result<(), Outcome>>().err();
            if failed.is_none() {
                since = Instant::now();
                generated =
                    generate_again(&self.options, built, memory, Changed::Anything);
                failed = self.telling.refuse(&generated.problems).err();
            }
        }
        self.tell(&generated, is_worth_telling);
        Making { generated, since, failed }
    }

    /// What is given, else what has been built. That it cannot be had is said when it is needed.
    fn existing(&self, built: &Built) -> Built {
        let root = &self.options.root;
        let widget = || widget_build::existing_widget(root).ok().flatten();
        let search = || search_build::existing_search(root).ok().flatten();
        Built {
            widget: built.widget.clone().or_else(widget),
            search: built.search.clone().or_else(search),
        }
    }

    fn build_part(&self, part: Part, built: &mut Built) -> Result<(), Outcome> {
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

    fn tell(&self, generated: &Generated, is_worth_telling: fn(&Problem) -> bool) {
        let Generated { files, problems, .. } = generated;
        let told = problems.iter().filter(|it| is_worth_telling(it)).cloned();
        let told: Vec<Problem> = told.collect();
        self.telling.tell(&told, files, problems);
    }
}

/// Adds compressed siblings, and says what they cost.
fn compress(output: &mut Output) {
    let (since, cache) = (Instant::now(), Cache::open());
    let siblings = siblings::of(&output.files, &cache);
    let (n_files, n_made) = (siblings.len(), cache.close());
    output.files.extend(siblings);
    let seconds = since.elapsed().as_secs_f64();
    say(&format!(
        "{n_files} compressed siblings in {seconds:.2} s, {n_made} not in the cache"
    ));
}

fn all(_: &Problem) -> bool {
    true
}

fn is_error(problem: &Problem) -> bool {
    problem.severity == Severity::Error
}

fn is_page(name: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, ending)| ending == "html")
}

fn usable<T>(made: Result<T, BuildError>) -> Result<T, Outcome> {
    made.map_err(|error| {
        complain(&error, error.help());
        Outcome::Problems
    })
}
