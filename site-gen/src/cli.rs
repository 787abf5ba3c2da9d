//! What the command line can say, and which part of the program answers.
//!
//! Progress and problems go to standard error, results to standard output. The code at the end: 0
//! for success, 1 for problems, 2 for a command line that makes no sense.

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
use std::net::IpAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use engine::Date;

use crate::assess::{self, Format};
use crate::config;
use crate::hosting::Server;
use crate::package::Profile;
use crate::packed;
use crate::problem::Colour;
use crate::serve::Help;
use crate::translation::Chosen;
use crate::{Links, Options, Published};
use commands::Site;
use completions::Shell;
use day::Day;
use external::ExternalArguments;
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

/// Builds a site of guides, rules and a calculator out of content, a rulebook and a theme.
#[derive(Clone, Debug, Parser)]
#[command(name = "site-gen", bin_name = packed::PROGRAM, version, after_help = examples::all())]
struct Arguments {
    /// The folder of the site [default: this folder, or the next above it, that has
    /// content/site.toml]
    #[arg(long, global = true, value_name = "DIR")]
    root: Option<PathBuf>,
    /// The day for which the site is built [default: today, or what `SOURCE_DATE_EPOCH` says]
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day::parse)]
    as_of: Option<Date>,
    /// The site's absolute address, instead of `base` in content/site.toml
    #[arg(long, global = true, value_name = "ADDRESS", value_parser = base)]
    base: Option<String>,
    /// The folder below that address, instead of `path` in content/site.toml
    #[arg(long, global = true, value_name = "/FOLDER/", value_parser = path)]
    path: Option<String>,
    #[command(subcommand)]
    command: Command,
}

fn base(written: &str) -> Result<String, &'static str> {
    let help = "write https://example.org; a folder below it is set by --path";
    config::is_base(written).then(|| written.to_owned()).ok_or(help)
}

fn path(written: &str) -> Result<String, &'static str> {
    let help = "write a folder between two slashes, such as /meken/";
    config::is_path(written).then(|| written.to_owned()).ok_or(help)
}

#[derive(Clone, Debug, Subcommand)]
enum Command {
    /// Builds the site into public/; builds the calculator's wasm first if its sources changed
    #[command(after_help = examples::build())]
    Build(BuildArguments),
    /// Prints what a server of your own has to be told: headers, redirects, what to hide
    #[command(after_help = examples::host())]
    Host {
        /// The server
        server: Server,
    },
    /// Says all problems of content and rulebook, and writes nothing
    #[command(after_help = examples::check())]
    Check(CheckArguments),
    /// Explains a lint: what it means, why it matters, how to mend it; without a name lists all
    #[command(after_help = examples::explain())]
    Explain {
        /// The lint's name, such as `unknown-source`
        lint: Option<String>,
    },
    /// Says that translations are up to date: stamps each with the text of its original
    #[command(after_help = examples::translated())]
    Translated(TranslatedArguments),
    /// Serves the site from memory, with its own headers, and rebuilds it as you edit
    #[command(after_help = examples::serve())]
    Serve {
        /// The port; 0 takes any that is free
        #[arg(long, default_value_t = 8000)]
        port: u16,
        /// The address to listen at
        #[arg(long, default_value = "127.0.0.1")]
        host: IpAddr,
        /// Sends pages just as a host would: they neither load themselves anew nor say what is wrong
        #[arg(long)]
        plain: bool,
    },
    /// Installs the pinned tools that build the calculator's wasm (the others call it when needed)
    #[command(after_help = examples::setup())]
    Setup,
    /// Makes a new site of the content that the program carries: rules, guides and words
    #[command(after_help = examples::init())]
    Init {
        /// The folder; not there yet, or empty
        folder: PathBuf,
    },
    /// Makes a program that carries calculator, search, theme and content; says last where it is
    #[command(after_help = examples::package())]
    Package {
        /// How much time is spent on a program that is quick
        #[arg(long, value_enum, default_value_t = Profile::Release)]
        profile: Profile,
    },
    /// Makes a release of what other sites paste in, of the rules as they are; says last which
    #[command(after_help = examples::release_embed())]
    ReleaseEmbed,
    /// Weighs what a reader downloads against the budgets, and counts the facts by confidence
    #[command(after_help = examples::report())]
    Report(ReportArguments),
    /// Prints the JSON Schema of the files in content/rules/, for editors
    #[command(after_help = examples::schema())]
    Schema,
    /// Assesses the answers of a profile by the rulebook, and checks what the profile expects
    #[command(after_help = examples::assess())]
    Assess(AssessArguments),
    /// Says what of the rulebook differs between two days: how rules stand, what their values are
    #[command(after_help = examples::compare())]
    Compare(CompareArguments),
    /// Prints the script by which a shell completes what is typed
    #[command(after_help = examples::completions())]
    Completions {
        /// The shell
        shell: Shell,
    },
}

#[derive(Clone, Copy, Debug, clap::Args)]
struct BuildArguments {
    /// How pages lead to each other
    #[arg(long, value_enum, value_name = "HOW", default_value_t = Links::Site)]
    links: Links,
    #[command(flatten)]
    telling: TellingArguments,
}

#[derive(Clone, Copy, Debug, clap::Args)]
struct CheckArguments {
    #[command(flatten)]
    external: ExternalArguments,
    #[command(flatten)]
    telling: TellingArguments,
}

#[derive(Clone, Debug, clap::Args)]
struct ReportArguments {
    /// Says instead what of the rulebook is due within so many days: what is to be read again, which
    /// values and holidays end, each with the line to edit
    #[arg(long, value_name = "DAYS")]
    due: Option<u16>,
    /// Says instead in which guides each fact stands, and in which languages if not in all
    #[arg(long, conflicts_with = "due")]
    facts: bool,
    /// Says it as a calendar file
    #[arg(long, requires = "due")]
    calendar: bool,
    #[command(flatten)]
    telling: TellingArguments,
}

#[derive(Clone, Debug, clap::Args)]
struct CompareArguments {
    /// The one day
    #[arg(value_name = "YYYY-MM-DD", value_parser = day::parse)]
    one: Date,
    /// The other
    #[arg(value_name = "YYYY-MM-DD", value_parser = day::parse)]
    other: Date,
    /// The language of titles
    #[arg(long, value_name = "CODE", default_value = "en")]
    language: String,
    #[command(flatten)]
    telling: TellingArguments,
}

#[derive(Clone, Debug, clap::Args)]
struct TranslatedArguments {
    /// The translated pages, such as content/guides/ru/points.md
    #[arg(value_name = "PAGE", required_unless_present = "language")]
    pages: Vec<PathBuf>,
    /// All pages of this language instead
    #[arg(long, value_name = "CODE", conflicts_with = "pages")]
    language: Option<String>,
}

#[derive(Clone, Debug, clap::Args)]
struct AssessArguments {
    /// The profile, a TOML file; without one nothing is answered
    #[arg(value_name = "PROFILE")]
    profiles: Vec<PathBuf>,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// The language of the names in the text
    #[arg(long, value_name = "CODE", default_value = "en")]
    language: String,
    /// Says instead what differs from the result of this profile: by other answers, or on the day that
    /// it is about
    #[arg(long, value_name = "PROFILE")]
    compare: Option<PathBuf>,
    /// Says instead where a rule stands, and every place that depends on it
    #[arg(long, value_name = "RULE")]
    explain: Option<String>,
    #[command(flatten)]
    telling: TellingArguments,
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
