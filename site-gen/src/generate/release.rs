//! The release of the embed that would come next.

use super::Content;
use crate::embed::{self, FrameError, Release};
use crate::links::PageId;
use crate::problem::Problem;
use crate::read::Files;
use crate::render::{self, Theme};
use crate::widget_build::BuiltWidget;
use crate::{calculator, styles};

impl Content<'_> {
    /// The release of the embed that would come next.
    pub(super) fn release(
        &self,
        files: &Files,
        theme: &Theme,
        widget: &BuiltWidget,
        problems: &mut Vec<Problem>,
    ) -> Option<Release> {
        let file = format!("themes/{}/{}", self.config.theme, embed::SHEET);
        let sheet = styles::sheet(files, &file, problems)?;
        let home = |code: &str| self.addresses.page(code, &PageId::Home);
        // Seen from the folder of the release, where the site's address is not known.
        let seen = |address: &str| {
            let path = self.addresses.path();
            let within = address.strip_prefix(path).unwrap_or(address);
            let absolute = self.addresses.absolute(address);
            absolute.unwrap_or_else(|| format!("../../{within}"))
        };
        let languages = self.config.languages.iter().map(|code| {
            let calculator = seen(&format!("{}calculator/", home(code)));
            let addresses =
                [seen(&self.addresses.page(code, &PageId::Rules)), calculator.clone()];
            let pack = self.pack(code, addresses);
            let said = embed::words(self.strings.texts(code), &calculator);
            (code.clone(), (pack, said))
        });
        let parts = embed::Parts {
            wasm: &widget.wasm,
            scripts: &widget.embed,
            sheet: &sheet,
            languages: languages.collect(),
            day: self.as_of,
            rules: calculator::hash_of(&self.rules.book),
        };
        let name = &self.config.name;
        let made = embed::made(parts, |code, files| {
            let calculator = seen(&format!("{}calculator/", home(code)));
            // A page stands one folder below its release.
            let is_absolute = !calculator.starts_with("..");
            let calculator =
                if is_absolute { calculator } else { format!("../{calculator}") };
            embed::page(theme, code, name, &calculator, files)
        });
        match made {
            Ok(release) => Some(release),
            Err(FrameError::Template(fault)) => {
                problems.extend(render::told(vec![*fault]));
                None
            }
            Err(FrameError::Script(message)) => {
                let help = "this is a fault of the generator: scripts and generator must be of one build";
                problems.push(embed::damaged("calculator/element", message, help));
                None
            }
        }
    }
}
