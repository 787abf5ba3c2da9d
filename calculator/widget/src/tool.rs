//! The tools of the calculator, each with an address of its own.

use crate::points::points_tool;
use crate::profile::Profile;
use crate::view::View;

/// One tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Points: rows, total, threshold.
    Points,
}

impl Tool {
    /// All tools.
    pub const ALL: [Self; 1] = [Self::Points];

    /// The tool's name in addresses: `/<lang>/calculator/<name>/`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Points => "points",
        }
    }

    /// The tool of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.as_str() == name)
    }
}

/// A tool over a profile: what is pre-rendered and what wakes in the browser.
pub(crate) fn show(tool: Tool, profile: &Profile) -> View<'_> {
    match tool {
        Tool::Points => points_tool(profile),
    }
}
