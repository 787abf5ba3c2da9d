//! What other sites get: `release-embed`.

use std::fs;

use super::Site;
use crate::cli::{Outcome, complain, say};
use crate::read::{Files, RELEASES};
use crate::{Built, Part, Release, Releasing, embed, release, write};

impl Site {
    /// Makes a release of the embed, unless the newest is the same.
    pub(in crate::cli) fn release_embed(&self) -> Result<Outcome, Outcome> {
        let mut built = self.existing(&Built::default());
        if built.widget.is_none() {
            self.build_part(Part::Widget, &mut built)?;
        }
        let Releasing { files, problems, release, before } =
            release(&self.options, &built);
        self.telling.tell(&problems, &files, &problems);
        self.telling.refuse(&problems)?;
        let Some(release) = release else { return Err(Outcome::Problems) };
        if before.contains(&release.version) {
            say("there is that release already: nothing has been written");
        } else {
            self.write_release(&release, &files)?;
        }
        self.telling.print(format_args!("{}\n", release.version));
        Ok(Outcome::Success)
    }

    fn write_release(&self, release: &Release, files: &Files) -> Result<(), Outcome> {
        let root = &self.options.root;
        let archive = root.join(release.archive());
        let written = release.packed().and_then(|bytes| {
            fs::create_dir_all(root.join(RELEASES))?;
            write::write_file(&archive, &bytes)?;
            // Last, so that what is listed is there.
            let list = embed::list_with(files, &release.version);
            write::write_file(&root.join(embed::LIST), list.as_bytes())
        });
        written.map_err(|error| {
            let help = "nothing was released: mend that, and run it again";
            complain(format!("`{}`: {error}", archive.display()), help);
            Outcome::Problems
        })?;
        let (archive, list) = (release.archive(), embed::LIST);
        say(&format!("wrote {archive} and {list}: add both to the repository"));
        Ok(())
    }
}
