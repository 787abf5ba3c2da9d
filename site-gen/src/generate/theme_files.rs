//! What a theme gives besides its templates.

use crate::problem::Problem;
use crate::read::Files;
use crate::{embed, styles};

/// What a theme gives besides its templates; empty where it could not be had, which has been told.
pub(super) struct ThemeFiles {
    pub(super) css: Vec<u8>,
    pub(super) favicon: Vec<u8>,
}

impl ThemeFiles {
    pub(super) fn read(files: &Files, theme: &str, problems: &mut Vec<Problem>) -> Self {
        let folder = format!("themes/{theme}/");
        let [style, favicon] = ["style.css", "favicon.svg"].map(|it| folder.clone() + it);
        let mut is_there = |file: &str| {
            let is_there = files.text(file).is_some();
            // Of a theme that is not there at all, that has been told.
            let has_folder = files.matching(&folder, "").next().is_some();
            if !is_there && has_folder && !files.is_lost(file) {
                let name = &file[folder.len()..];
                let message = format!("the theme has no `{name}`");
                let help = "add it: every page names it";
                problems.push(Problem::error("missing-file", file, 0..0, message, help));
            }
            is_there
        };
        let (has_style, has_favicon) = (is_there(&style), is_there(&favicon));
        let css = has_style.then(|| styles::sheet(files, &style, problems)).flatten();
        let favicon = files.text(&favicon).filter(|_| has_favicon);
        // It is made into a release much later.
        let embed = folder.clone() + embed::SHEET;
        if files.text(&embed).is_some() {
            styles::sheet(files, &embed, problems);
        }
        Self {
            css: css.unwrap_or_default().into_bytes(),
            favicon: favicon.unwrap_or_default().as_bytes().to_vec(),
        }
    }
}
