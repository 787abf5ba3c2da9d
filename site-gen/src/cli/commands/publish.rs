//! What brings a site to readers: `build`, `host` and `serve`.

use std::net::IpAddr;
use std::sync::{Arc, OnceLock};
use std::time::Instant;

use super::{Site, all};
use crate::check::is_page;
use crate::cli::{Outcome, complain, print, progress, say};
use crate::compression::Cache;
use crate::hosting::Server;
use crate::progress::Progress;
use crate::serve::{self, Attempt, Help};
use crate::siblings;
use crate::write::{self, WriteError, Written};
use crate::{Built, Changed, Generated, Memory, Output};

/// What is said where a folder cannot be exchanged in one step.
const IN_PLACE: &str = "public/ is a mount point: it was written file by file, pages last; who looked at \
                        it meanwhile may have seen two versions of the site";

impl Site {
    /// Writes the site into `public/`.
    pub(in crate::cli) fn build(&self) -> Result<Outcome, Outcome> {
        let refused = |error: WriteError| {
            complain(&error, error.help());
            Outcome::Problems
        };
        let root = &self.options.root;
        // First, so that it is done whatever is wrong with the content.
        write::recover(root).map_err(refused)?;
        // Laid out while it is looked through: files wait for the disk, and looking does not. What is still
        // to be compressed is not all there.
        let staged = OnceLock::new();
        let lay_out = |output: &Output| {
            if !output.hosting.is_compressed {
                staged.get_or_init(|| write::stage(root, output));
            }
        };
        let made = self.made(&mut Built::default(), &lay_out, all);
        let staged = staged.into_inner();
        let mut made = match (made, staged.as_ref()) {
            (Err(outcome), Some(Ok(staged))) => {
                staged.discard();
                return Err(outcome);
            }
            (made, _) => made?,
        };
        if made.output.hosting.is_compressed {
            compress(&mut made.output, self.is_watched);
        }
        let staged = staged.unwrap_or_else(|| write::stage(root, &made.output));
        let staged = staged.map_err(refused)?;
        let written = staged.publish(&made.output).map_err(refused)?;
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

    /// Prints the settings of a server.
    pub(in crate::cli) fn host(&self, server: Server) -> Result<Outcome, Outcome> {
        let made = self.made(&mut Built::default(), &|_| (), all)?;
        self.telling.print(made.output.hosting.settings(server));
        Ok(Outcome::Success)
    }

    /// Serves the site until the program is stopped.
    pub(in crate::cli) fn serve(
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
            let made = self.make(&mut built, &mut memory, changed, &|_| (), all);
            let Generated { output, problems, files, .. } = made.generated;
            let output = output.filter(|_| made.failed.is_none());
            Attempt { output, problems, files }
        };
        serve::serve(door, &self.options.root, help, make, &say).map_err(refused)?;
        Ok(Outcome::Success)
    }
}

/// Adds compressed siblings, and says what they cost.
fn compress(output: &mut Output, is_watched: bool) {
    let (since, cache) = (Instant::now(), Cache::open());
    let progress = Arc::new(Progress::default());
    let told = progress::tell(&progress, is_watched);
    let siblings = siblings::of(&output.files, &cache, &progress);
    drop(told);
    let (n_files, n_made) = (siblings.len(), cache.close());
    output.put(siblings);
    let seconds = since.elapsed().as_secs_f64();
    say(&format!(
        "{n_files} compressed siblings in {seconds:.2} s, {n_made} not in the cache"
    ));
}
