//! Whether other sites are asked for what pages link to, and how.

use std::time::Duration;

use clap::Args;

use super::Surroundings;
use crate::links::external::Manner;

/// What the command line says about it.
#[derive(Clone, Copy, Debug, Args)]
pub(super) struct ExternalArguments {
    /// Asks other sites, too, whether what pages link to is there: each address once, in a polite
    /// manner. Without it nothing is asked for
    #[arg(long)]
    external: bool,
    /// How many days what was found at other sites is taken for granted; 0 asks for all of it
    #[arg(long, value_name = "DAYS", default_value_t = 7, requires = "external")]
    max_age: u16,
    /// How many seconds an answer is waited for
    #[arg(long, value_name = "SECONDS", default_value_t = 20, requires = "external")]
    timeout: u16,
    /// How many seconds a host is left alone between two requests
    #[arg(long, value_name = "SECONDS", default_value_t = 1, requires = "external")]
    pause: u16,
}

impl ExternalArguments {
    /// How other sites are asked, if they are.
    pub(super) fn manner(self, surroundings: &Surroundings) -> Option<Manner> {
        let seconds = |n: u16| Duration::from_secs(n.into());
        self.external.then(|| Manner {
            now: surroundings.now,
            max_age: Duration::from_hours(24 * u64::from(self.max_age)),
            timeout: seconds(self.timeout.max(1)),
            pause: seconds(self.pause),
        })
    }
}
