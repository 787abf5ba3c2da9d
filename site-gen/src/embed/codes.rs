//! What partners paste in, and what their policies have to allow.

use crate::html::escaped;

/// The height that a frame keeps without the script that lets it grow, in pixels.
pub(super) const HEIGHT: u32 = 800;

/// The height that is kept until the calculator is there: less than any tool takes, and more than a screen,
/// so that nothing that a reader sees moves.
const ROOM: u32 = 1600;

/// Which page asks is nobody's business.
const UNTOLD: &str = "referrerpolicy=\"no-referrer\"";

/// Ways to paste the calculator in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Variant {
    /// A frame alone.
    Frame,
    /// A frame with the script that lets it grow.
    Grows,
    /// The element of the newest release.
    Element,
    /// The element of one release.
    Pinned,
}

/// What the lines name.
#[derive(Clone, Debug)]
pub(crate) struct Named<'a> {
    /// The address of the embed's folder, with a slash at its end.
    pub(crate) folder: &'a str,
    /// The address of the calculator's pages in the language, with a slash at its end.
    pub(crate) calculator: &'a str,
    /// The release.
    pub(crate) version: &'a str,
    /// The hash of its element.
    pub(crate) integrity: &'a str,
    /// The language.
    pub(crate) language: &'a str,
    /// The tool.
    pub(crate) tool: &'a str,
    /// What a frame is called, for those who do not see it.
    pub(crate) title: &'a str,
    /// What the link says that stands in the element's place.
    pub(crate) link: &'a str,
}

impl Variant {
    /// All, the simplest first.
    pub(crate) const ALL: [Self; 4] =
        [Self::Frame, Self::Grows, Self::Element, Self::Pinned];

    /// Its name, for messages and scripts.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Frame => "frame",
            Self::Grows => "grows",
            Self::Element => "element",
            Self::Pinned => "pinned",
        }
    }

    /// The lines to paste in. The script of the page (`calculator/element/configurator.js`) makes the same
    /// of other settings.
    pub(crate) fn code(self, named: &Named<'_>) -> String {
        let Named { folder, version, integrity, .. } = named;
        match self {
            Self::Frame => frame(named, HEIGHT),
            Self::Grows => format!(
                "{}\n<script src=\"{folder}v1/frame.js\" async {UNTOLD}></script>",
                frame(named, ROOM)
            ),
            Self::Element => format!(
                "<script type=\"module\" src=\"{folder}v1/meken.js\" {UNTOLD}></script>\n{}",
                element(named)
            ),
            Self::Pinned => format!(
                "<script type=\"module\" src=\"{folder}{version}/meken.js\" integrity=\"{integrity}\" \
                 crossorigin=\"anonymous\" {UNTOLD}></script>\n{}",
                element(named)
            ),
        }
    }

    /// What a page's policy has to allow, of a site with that origin.
    pub(crate) fn policy(self, origin: &str) -> String {
        match self {
            Self::Frame => format!("frame-src {origin}"),
            Self::Grows => format!("frame-src {origin}; script-src {origin}"),
            Self::Element | Self::Pinned => {
                format!("script-src {origin} 'wasm-unsafe-eval'; connect-src {origin}")
            }
        }
    }
}

/// What an empty page of a partner says to try itself out. The words stay where no script of ours runs.
pub(crate) fn check(folder: &str, origin: &str) -> String {
    format!(
        "<p id=\"meken-check\">Nothing of {origin} runs here yet. If these words stay, add script-src {origin} \
         to the Content-Security-Policy of this site.</p>\n\
         <script type=\"module\" src=\"{folder}v1/check.js\" {UNTOLD}></script>"
    )
}

/// The frame. Its address is the newest release's.
fn frame(named: &Named<'_>, height: u32) -> String {
    let Named { folder, language, tool, title, .. } = named;
    let title = escaped(title);
    format!(
        "<iframe src=\"{folder}v1/{language}/?tool={tool}\" title=\"{title}\" width=\"100%\" \
         height=\"{height}\" loading=\"lazy\" {UNTOLD}></iframe>"
    )
}

/// The element, with a style that keeps the page still until its script has come.
fn element(named: &Named<'_>) -> String {
    let Named { calculator, language, tool, link, .. } = named;
    let below = if *tool == "calculator" { String::new() } else { format!("{tool}/") };
    let link = escaped(link);
    format!(
        "<style>@media (scripting) {{ meken-calculator:not(:defined):not([hidden]) {{ display: block; min-height: var(--meken-min-height, {ROOM}px) }} }}</style>\n\
         <meken-calculator lang=\"{language}\" tool=\"{tool}\"><a href=\"{calculator}{below}\">{link}</a>\
         </meken-calculator>"
    )
}
