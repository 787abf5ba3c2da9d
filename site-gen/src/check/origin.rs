//! Where the theme writes what is wrong in the pages: a problem of a page is mended in its template.

use std::ops::Range;

use super::is_sheet;
use crate::problem::{Problem, further_pages};
use crate::read::Files;

/// The files of a theme.
pub(crate) struct ThemeSources<'a> {
    pub(crate) files: &'a Files,
    /// Its folder, such as `themes/meken/`.
    pub(crate) folder: String,
}

/// A problem of a file of the output, and how whoever wrote it may have done so, the likeliest first.
#[derive(Clone)]
pub(super) struct Finding {
    pub(super) problem: Problem,
    pub(super) written: Vec<String>,
}

impl Finding {
    /// The problem where the theme writes it; in the output if that is not to be seen. `n_further` is on how
    /// many other pages it shows.
    pub(super) fn placed(self, theme: &ThemeSources<'_>, n_further: usize) -> Problem {
        let Self { problem, written } = self;
        let further = further_pages(n_further);
        let ending = if is_sheet(&problem.file) { ".css" } else { ".html" };
        let file = problem.file.strip_prefix("public/");
        let is_copied = file.is_some_and(|file| theme.files.is_copied(file));
        let written = if is_copied { Vec::new() } else { written };
        let place = written.iter().find_map(|it| theme.find(it, ending));
        let Some((file, place)) = place else {
            let and = further.map(|it| format!(" ({it})")).unwrap_or_default();
            return Problem { message: problem.message + &and, ..problem };
        };
        let and = further.map(|it| format!(" {it}")).unwrap_or_default();
        let message = format!("{} (on {}{and})", problem.message, problem.file);
        Problem { file, span: place.into(), message, ..problem }
    }
}

impl ThemeSources<'_> {
    /// Whether a file is the theme's.
    pub(super) fn has(&self, file: &str) -> bool {
        file.starts_with(&self.folder)
    }

    fn find(&self, written: &str, ending: &str) -> Option<(String, Range<usize>)> {
        let texts = self.files.matching(&self.folder, ending);
        let mut places = texts.flat_map(|(file, text)| {
            let places = text.match_indices(written);
            let places = places.map(|(at, _)| at..at + written.len());
            // Of a sign that is named without its end those are meant that have none.
            let is_named = written.starts_with('&');
            let is_right =
                move |it: &Range<usize>| is_named && text[it.end..].starts_with(';');
            places.filter(move |it| !is_right(it)).map(move |it| (file, it))
        });
        let (file, place) = places.next()?;
        // A whole value is what is meant wherever it stands; of a part of one there may be others.
        let is_whole = !written.starts_with(['/', '<', ' ', '&']);
        (is_whole || places.next().is_none()).then(|| (file.to_owned(), place))
    }
}

/// How an attribute may be written whose value this is, or ends so: a template may put a folder before it.
pub(super) fn attribute(value: &str) -> Vec<String> {
    let mut all: Vec<String> = ['"', '\''].map(|it| format!("{it}{value}{it}")).into();
    let last = value.trim_end_matches('/').rfind('/').map(|at| &value[at..]);
    let last = last.filter(|it| it.len() > 2);
    all.extend(
        last.iter().flat_map(|it| ['"', '\''].map(|quote| format!("{it}{quote}"))),
    );
    all
}
