//! The command line of the site generator. Reads clock and environment, once; all else is `cli.rs`.

use std::env;
use std::io::{self, IsTerminal};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use site_gen::cli::{self, Surroundings};
use site_gen::problem::Colour;

/// Pages are thousands of short texts, which all threads make and drop.
#[global_allocator]
static ALLOCATOR: site_gen::Allocator = site_gen::Allocator;

fn main() -> ExitCode {
    let no_colour = env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
    let is_terminal = io::stderr().is_terminal();
    let colour = if is_terminal && !no_colour { Colour::Always } else { Colour::Never };
    // A clock before 1970 is wrong by any account; the day it gives is printed.
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    let surroundings = Surroundings {
        now,
        source_date_epoch: env::var("SOURCE_DATE_EPOCH").ok(),
        folder: env::current_dir().unwrap_or_default(),
        colour,
        // One that cannot write over a line says so.
        is_watched: is_terminal && env::var_os("TERM").is_none_or(|it| it != "dumb"),
    };
    cli::run(env::args_os(), &surroundings).into()
}
