//! What the command line can say, as clap reads it: the commands and their arguments.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Parser, Subcommand};
use engine::Date;

use super::completions::Shell;
use super::external::ExternalArguments;
use super::telling::TellingArguments;
use super::{day, examples};
use crate::Links;
use crate::assess::Format;
use crate::config;
use crate::hosting::Server;
use crate::package::Profile;
use crate::packed;

/// Builds a site of guides, rules and a calculator out of content, a rulebook and a theme.
#[derive(Clone, Debug, Parser)]
#[command(name = "site-gen", bin_name = packed::PROGRAM, version, after_help = examples::all())]
pub(super) struct Arguments {
    /// The folder of the site [default: this folder, or the next above it, that has
    /// content/site.toml]
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) root: Option<PathBuf>,
    /// The day for which the site is built [default: today, or what `SOURCE_DATE_EPOCH` says]
    #[arg(long, global = true, value_name = "YYYY-MM-DD", value_parser = day::parse)]
    pub(super) as_of: Option<Date>,
    /// The site's absolute address, instead of `base` in content/site.toml
    #[arg(long, global = true, value_name = "ADDRESS", value_parser = base)]
    pub(super) base: Option<String>,
    /// The folder below that address, instead of `path` in content/site.toml
    #[arg(long, global = true, value_name = "/FOLDER/", value_parser = path)]
    pub(super) path: Option<String>,
    #[command(subcommand)]
    pub(super) command: Command,
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
pub(super) enum Command {
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
pub(super) struct BuildArguments {
    /// How pages lead to each other
    #[arg(long, value_enum, value_name = "HOW", default_value_t = Links::Site)]
    pub(super) links: Links,
    #[command(flatten)]
    pub(super) telling: TellingArguments,
}

#[derive(Clone, Copy, Debug, clap::Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    pub(super) external: ExternalArguments,
    #[command(flatten)]
    pub(super) telling: TellingArguments,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct ReportArguments {
    /// Says instead what of the rulebook is due within so many days: what is to be read again, which
    /// values and holidays end, each with the line to edit
    #[arg(long, value_name = "DAYS")]
    pub(super) due: Option<u16>,
    /// Says instead in which guides each fact stands, and in which languages if not in all
    #[arg(long, conflicts_with = "due")]
    pub(super) facts: bool,
    /// Says it as a calendar file
    #[arg(long, requires = "due")]
    pub(super) calendar: bool,
    #[command(flatten)]
    pub(super) telling: TellingArguments,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct CompareArguments {
    /// The one day
    #[arg(value_name = "YYYY-MM-DD", value_parser = day::parse)]
    pub(super) one: Date,
    /// The other
    #[arg(value_name = "YYYY-MM-DD", value_parser = day::parse)]
    pub(super) other: Date,
    /// The language of titles
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub(super) language: String,
    #[command(flatten)]
    pub(super) telling: TellingArguments,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct TranslatedArguments {
    /// The translated pages, such as content/guides/ru/points.md
    #[arg(value_name = "PAGE", required_unless_present = "language")]
    pub(super) pages: Vec<PathBuf>,
    /// All pages of this language instead
    #[arg(long, value_name = "CODE", conflicts_with = "pages")]
    pub(super) language: Option<String>,
}

#[derive(Clone, Debug, clap::Args)]
pub(super) struct AssessArguments {
    /// The profile, a TOML file; without one nothing is answered
    #[arg(value_name = "PROFILE")]
    pub(super) profiles: Vec<PathBuf>,
    /// How to say it
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub(super) format: Format,
    /// The language of the names in the text
    #[arg(long, value_name = "CODE", default_value = "en")]
    pub(super) language: String,
    /// Says instead what differs from the result of this profile: by other answers, or on the day that
    /// it is about
    #[arg(long, value_name = "PROFILE")]
    pub(super) compare: Option<PathBuf>,
    /// Says instead where a rule stands, and every place that depends on it
    #[arg(long, value_name = "RULE")]
    pub(super) explain: Option<String>,
    #[command(flatten)]
    pub(super) telling: TellingArguments,
}
