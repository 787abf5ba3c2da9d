//! What a program carries that was made by `package`: calculator, search, theme, and the content and guides
//! for authors that a new site begins with. A program without them finds all of it in its checkout.
//!
//! Here is the form of the archive and how it is read. It stands in the program as it is: who has the
//! program needs no network, no compiler and no other file.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Bytes;
use crate::read::Files;
use crate::search_build::BuiltSearch;
use crate::widget_build::{self, BuiltWidget};

#[cfg(feature = "packed")]
const ARCHIVE: Option<&[u8]> = Some(include_bytes!(env!("MEKEN_ARCHIVE")));
#[cfg(not(feature = "packed"))]
const ARCHIVE: Option<&[u8]> = None;

/// The variable that names the archive while a program is compiled that carries it.
pub(crate) const VARIABLE: &str = "MEKEN_ARCHIVE";

/// Where the files of the calculator stand.
const WIDGET: &str = "widget/";
const SEARCH: [&str; 2] = ["search/search.wasm", "search/search.js"];

/// What a new site begins with.
const CONTENT: &str = "content/";

/// Where messages send their readers.
const GUIDES: &str = "docs/";

/// Its files that are for publishers; the others are about the checkout.
pub(crate) const GUIDES_FOR_PUBLISHERS: [&str; 7] = [
    "docs/embedding.md",
    "docs/hosting.md",
    "docs/lints.md",
    "docs/problems.md",
    "docs/rulebook.md",
    "docs/themes.md",
    "docs/writing.md",
];

/// The theme, as a site would have it.
const THEMES: &str = "themes/";

/// What runs the program in a checkout.
pub(crate) const IN_A_CHECKOUT: &str = "cargo site";

/// The program itself.
pub(crate) const ALONE: &str = "site-gen";

/// The name by which the program is called.
pub(crate) const PROGRAM: &str = if ARCHIVE.is_some() { ALONE } else { IN_A_CHECKOUT };

/// A text with the program called as it is called: all are written for a checkout, where that is
/// `cargo site`.
pub(crate) fn named(text: &str) -> String {
    text.replace(IN_A_CHECKOUT, PROGRAM)
}

/// The files that a program carries, by name.
type Archive<'a> = BTreeMap<&'a str, &'a [u8]>;

/// The archive of a checkout and of what was built from it.
pub(crate) fn archive(
    checkout: &Files,
    guides: &[(String, Vec<u8>)],
    widget: &BuiltWidget,
    search: &BuiltSearch,
) -> Vec<u8> {
    let texts = checkout.texts().map(|(name, text)| (name.to_owned(), text.as_bytes()));
    let copied = checkout
        .copied()
        .map(|(name, bytes)| (format!("{CONTENT}static/{name}"), bytes.as_ref()));
    let widget = widget.files().map(|(name, bytes)| (format!("{WIDGET}{name}"), bytes));
    let search = [(SEARCH[0], &search.wasm), (SEARCH[1], &search.script)];
    let search = search.map(|(name, bytes)| (name.to_owned(), bytes.as_slice()));
    let guides = guides.iter().map(|(name, text)| (name.clone(), text.as_slice()));
    let built = widget.into_iter().chain(search).chain(guides);
    let files: BTreeMap<String, &[u8]> = texts.chain(copied).chain(built).collect();
    let mut out = Vec::new();
    for (name, bytes) in files {
        for part in [name.as_bytes(), bytes] {
            out.extend(u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
            out.extend(part);
        }
    }
    out
}

/// The calculator that the program carries.
pub(crate) fn widget() -> Option<BuiltWidget> {
    let archive = read(ARCHIVE?);
    let mut files = [const { Vec::new() }; widget_build::FILES.len()];
    for (name, file) in widget_build::FILES.into_iter().zip(&mut files) {
        *file = archive.get(format!("{WIDGET}{name}").as_str())?.to_vec();
    }
    Some(BuiltWidget::of_files(files))
}

/// The search that the program carries.
pub(crate) fn search() -> Option<BuiltSearch> {
    let archive = read(ARCHIVE?);
    let [wasm, script] = SEARCH.map(|name| archive.get(name).map(|it| it.to_vec()));
    Some(BuiltSearch { wasm: wasm?, script: script? })
}

/// The theme that the program carries: the files that a site does not have itself.
pub(crate) fn theme() -> impl Iterator<Item = (String, Bytes)> {
    below(THEMES)
}

/// What a new site begins with; none if the program carries nothing.
pub(crate) fn starter() -> Option<BTreeMap<String, Bytes>> {
    ARCHIVE?;
    Some(below(CONTENT).chain(below(GUIDES)).collect())
}

/// The files that stand below a folder, by their whole names.
fn below(folder: &'static str) -> impl Iterator<Item = (String, Bytes)> {
    let files = ARCHIVE.map(read).unwrap_or_default().into_iter();
    let files = files.filter(move |(name, _)| Path::new(name).starts_with(folder));
    files.map(|(name, bytes)| (name.to_owned(), Bytes::from_static(bytes)))
}

/// Reads an archive; what is cut off counts for nothing.
fn read(mut rest: &[u8]) -> Archive<'_> {
    let mut files = Archive::new();
    while let Some((name, bytes)) = part(&mut rest).zip(part(&mut rest)) {
        if let Ok(name) = str::from_utf8(name) {
            files.insert(name, bytes);
        }
    }
    files
}

fn part<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let (length, behind) = rest.split_first_chunk()?;
    let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
    let (part, behind) = behind.split_at_checked(length)?;
    *rest = behind;
    Some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_put_in_comes_out() {
        let script = |text: &str| text.as_bytes().to_vec();
        let scripts = ["load();", "define();", "show();", "fit();"].map(script);
        let [loader, element, inside, frame] = scripts;
        let wasm = vec![0, 1];
        let widget = BuiltWidget::of_files([wasm, loader, element, inside, frame]);
        let search = BuiltSearch { wasm: Vec::new(), script: b"find();".to_vec() };
        let bytes = archive(&Files::default(), &[], &widget, &search);
        let files = read(&bytes);
        assert_eq!(files.len(), 7);
        assert_eq!(files["widget/widget.wasm"], [0, 1]);
        assert_eq!(files["widget/frame.js"], *b"fit();");
        assert_eq!(files[SEARCH[0]], [] as [u8; 0]);
        // Whatever is cut off, what is before is read.
        for length in 0..bytes.len() {
            assert!(read(&bytes[..length]).len() < 7);
        }
    }
}
