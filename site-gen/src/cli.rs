//! Which part of the program answers what the command line says (`cli/arguments.rs`).
//!
//! Progress and problems go to standard error, results to standard output. The code at the end: 0
//! for success, 1 for problems, 2 for a command line that makes no sense.

mod arguments;
mod commands;
mod completions;
mod day;
mod examples;
mod external;
mod lints;
mod progress;
mod root;
mod telling;

use std::ffi::OsString;
use std::fmt::{self, Display};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use crate::assess::{self, Format};
use crate::problem::Colour;
use crate::serve::Help;
use crate::translation::Chosen;
use crate::{Links, Options, Published};
use arguments::{Arguments, AssessArguments, Command, CompareArguments};
use commands::Site;
use day::Day;
use telling::{Telling, TellingArguments};

/// What the program learns from outside besides its arguments.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// Seconds since 1970, UTC.
    pub now: u64,
    /// The variable `SOURCE_DATE_EPOCH`.
    pub source_date_epoch: Option<String>,
    /// The folder that the program was started in.
    pub folder: PathBuf,
    /// Whether messages may carry colours.
    pub colour: Colour,
    /// Whether somebody looks on at a terminal while it works.
    pub is_watched: bool,
}

/// How the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Success,
    /// Something is wrong, and it has been said.
    Problems,
    /// The command line makes no sense.
    Usage,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Success => Self::SUCCESS,
            Outcome::Problems => Self::from(1),
            Outcome::Usage => Self::from(2),
        }
    }
}

/// Runs the program with these arguments, the program's name first.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    surroundings: &Surroundings,
) -> Outcome {
    match Arguments::try_parse_from(arguments) {
        Ok(arguments) => match answer(&arguments, surroundings) {
            Ok(outcome) | Err(outcome) => outcome,
        },
        Err(error) => {
            // If not even this can be printed, there is nobody to tell.
            let _ = error.print();
            if error.use_stderr() { Outcome::Usage } else { Outcome::Success }
        }
    }
}

/// Prints a step of the work.
fn say(words: &str) {
    write_to(io::stderr().lock(), format_args!("{words}\n"));
}

/// Prints a result.
fn print(words: impl Display) {
    write_to(io::stdout().lock(), format_args!("{words}"));
}

/// Writes at once. That nobody reads on, as with `| head`, is no fault, and if not even this can be
/// printed, there is nobody to tell.
fn write_to(mut out: impl Write, words: fmt::Arguments<'_>) {
    let _ = out.write_fmt(words);
    let _ = out.flush();
}

/// Prints why something could not be done.
fn complain(message: impl Display, help: impl Display) {
    say(&format!("error: {message}\n  = help: {help}"));
}

fn answer(
    arguments: &Arguments,
    surroundings: &Surroundings,
) -> Result<Outcome, Outcome> {
    let telling = |it: &TellingArguments| Telling::new(*it, surroundings.colour);
    let site = |telling| site(arguments, surroundings, telling);
    match &arguments.command {
        Command::Build(asked) => site(telling(&asked.telling))?.build(),
        Command::Check(asked) => {
            let manner = asked.external.manner(surroundings);
            site(telling(&asked.telling))?.check(manner.as_ref())
        }
        Command::Report(asked) => {
            let site = site(telling(&asked.telling))?;
            match asked.due {
                Some(days) => site.report_due(days, asked.calendar),
                None if asked.facts => site.report_facts(),
                None => site.report(),
            }
        }
        Command::ReleaseEmbed => {
            site(Telling::human(surroundings.colour))?.release_embed()
        }
        Command::Serve { port, host, plain } => {
            let help = if *plain { Help::None } else { Help::Live };
            site(Telling::human(surroundings.colour))?.serve(*host, *port, help)
        }
        Command::Host { server } => {
            site(Telling::human(surroundings.colour))?.host(*server)
        }
        Command::Setup => {
            let root = arguments.root.as_deref().unwrap_or(&surroundings.folder);
            commands::set_up(root)
        }
        Command::Init { folder } => commands::init(&surroundings.folder, folder),
        Command::Package { profile } => {
            let root = arguments.root.as_deref().unwrap_or(&surroundings.folder);
            commands::package(root, *profile, Telling::human(surroundings.colour))
        }
        Command::Assess(asked) => {
            answer_assess(arguments, asked, surroundings, telling(&asked.telling))
        }
        Command::Translated(asked) => {
            let root = root::find(root::SITE, arguments.root.as_deref(), surroundings)?;
            let named = |it: &PathBuf| root::below(&root, it, surroundings);
            let chosen = match &asked.language {
                Some(code) => Chosen::Language(code.clone()),
                None => Chosen::Files(asked.pages.iter().map(named).collect()),
            };
            commands::translated(&root, &chosen, Telling::human(surroundings.colour))
        }
        Command::Compare(asked) => {
            answer_compare(arguments, asked, surroundings, telling(&asked.telling))
        }
        Command::Explain { lint } => lints::explain(lint.as_deref()),
        Command::Schema => {
            print(crate::rulebook::SCHEMA);
            Ok(Outcome::Success)
        }
        Command::Completions { shell } => {
            completions::print_script(*shell, Arguments::command());
            Ok(Outcome::Success)
        }
    }
}

/// The site that is meant, for the day that is meant, which is said.
fn site(
    arguments: &Arguments,
    surroundings: &Surroundings,
    telling: Telling,
) -> Result<Site, Outcome> {
    let root = root::find(root::SITE, arguments.root.as_deref(), surroundings)?;
    let day = Day::choose(arguments.as_of, surroundings)?;
    say(&format!("the site as of {day}"));
    let Arguments { base, path, .. } = arguments.clone();
    let links = match &arguments.command {
        Command::Build(asked) => asked.links,
        _ => Links::Site,
    };
    let published = Published { base, path, links };
    let options = Options { root, as_of: day.date, published };
    Ok(Site::new(options, telling, surroundings.is_watched))
}

fn answer_compare(
    arguments: &Arguments,
    asked: &CompareArguments,
    surroundings: &Surroundings,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let root = root::find(root::RULEBOOK, arguments.root.as_deref(), surroundings)?;
    let request = assess::Request {
        root,
        profiles: Vec::new(),
        compare: None,
        as_of: Some(asked.other),
        today: asked.other,
        language: asked.language.clone(),
        format: Format::Text,
    };
    commands::compare(&request, [asked.one, asked.other], telling)
}

fn answer_assess(
    arguments: &Arguments,
    asked: &AssessArguments,
    surroundings: &Surroundings,
    telling: Telling,
) -> Result<Outcome, Outcome> {
    let root = root::find(root::RULEBOOK, arguments.root.as_deref(), surroundings)?;
    let today = Day::choose(arguments.as_of, surroundings)?.date;
    let named = |it: &PathBuf| (it.display().to_string(), surroundings.folder.join(it));
    let request = assess::Request {
        root,
        profiles: asked.profiles.iter().map(named).collect(),
        compare: asked.compare.as_ref().map(named),
        as_of: arguments.as_of,
        today,
        language: asked.language.clone(),
        format: asked.format,
    };
    match &asked.explain {
        Some(rule) => commands::explain(&request, rule, telling),
        None => commands::assess(&request, telling),
    }
}
