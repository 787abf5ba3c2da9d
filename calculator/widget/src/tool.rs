//! The tools of the calculator, each with an address of its own, in one running widget.
//!
//! The page brings the tool that it was made for; links to the others exchange it in place, so that
//! what was answered stays. What touches more than the widget's own nodes (the browser's history,
//! links, what is kept) is done by the page's loader.

use engine::RuleBook;

use crate::kaztest::kaztest_tool;
use crate::mistakes::mistakes;
use crate::money::money_tool;
use crate::papers::papers_tool;
use crate::plan::plan_tool;
use crate::points::points_tool;
use crate::profile::Profile;
use crate::texts::joined;
use crate::then;
use crate::view::{Element, View, each, el, paragraph};
use crate::ways::ways_tool;
use crate::whole::whole;

/// One tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Which ways of staying fit: the front door.
    Ways,
    /// Points: rows, total, threshold.
    Points,
    /// Dates: each stage with the day that it can last until.
    Plan,
    /// Money to show.
    Money,
    /// Marks of the test.
    Kaztest,
    /// Papers.
    Papers,
    /// All of them on one page, with one result.
    Whole,
}

impl Tool {
    /// All tools, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Ways,
        Self::Points,
        Self::Plan,
        Self::Money,
        Self::Kaztest,
        Self::Papers,
        Self::Whole,
    ];

    /// The tool's name, the last part of its address: `/<lang>/calculator/<name>/`, and that of the
    /// whole `/<lang>/calculator/`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ways => "ways",
            Self::Points => "points",
            Self::Plan => "plan",
            Self::Money => "money",
            Self::Kaztest => "kaztest",
            Self::Papers => "papers",
            Self::Whole => "calculator",
        }
    }

    /// The tool of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tool| tool.as_str() == name)
    }

    /// Whether a rulebook has something for it.
    pub fn is_offered(self, rulebook: &RuleBook) -> bool {
        match self {
            Self::Ways => !rulebook.ways.is_empty(),
            Self::Points => !rulebook.laws.is_empty(),
            Self::Plan => !rulebook.plans.is_empty(),
            Self::Money => !rulebook.sums.is_empty(),
            Self::Kaztest => !rulebook.exams.is_empty(),
            Self::Papers => !rulebook.documents.is_empty(),
            // It asks as the tool for ways does.
            Self::Whole => Self::Ways.is_offered(rulebook),
        }
    }
}

/// The calculator over a profile, with the profile's tool open: what is pre-rendered and what wakes
/// in the browser.
pub(crate) fn show(profile: &Profile) -> View<'_> {
    View::All(vec![
        opening(profile).into(),
        links(profile).into(),
        notices(profile).into(),
        then::note(profile).into(),
        open(profile),
        // Of the fields that have just been shown.
        mistakes(profile).into(),
        keep(profile).into(),
        fine(profile),
    ])
}

fn opening(profile: &Profile) -> Element<'_> {
    let said = |part| profile.text(&joined(&[profile.tool().as_str(), part]));
    el("header")
        .class("opening")
        .child(el("h1").id("tool").attribute("tabindex", "-1").child(said("-title")))
        .child(paragraph("lead", said("-lead")))
}

/// The way to the other tools.
fn links(profile: &Profile) -> Element<'_> {
    let rulebook = &profile.pack().rulebook;
    let offered = Tool::ALL.into_iter().filter(|tool| tool.is_offered(rulebook));
    let links = each(offered, |tool| {
        let words = profile.text(&joined(&[tool.as_str(), "-title"]));
        let is_open = profile.tool() == tool;
        let link = link_to(profile, tool).child(words);
        let link = if is_open { link.attribute("aria-current", "page") } else { link };
        el("li").child(link)
    });
    let label = profile.text("tools-label");
    el("nav").class("tools").attribute("aria-label", label).child(el("ul").child(links))
}

/// A link to a tool. The page that the widget stands in opens it in place, by its name.
pub(crate) fn link_to<'a>(profile: &Profile, tool: Tool) -> Element<'a> {
    el("a")
        .attribute("href", profile.address_of(tool))
        .attribute("data-tool", tool.as_str())
}

/// What the reader's own clock says of the rules: nothing while it is within their dates. Outside
/// the forms, whose text is the same before and after the widget wakes.
fn notices(profile: &Profile) -> Element<'_> {
    let notices = each(profile.notices(), |it| paragraph("notice", it));
    el("div").class("notices").announced().child(notices)
}

fn open(profile: &Profile) -> View<'_> {
    match profile.tool() {
        Tool::Ways => ways_tool(profile),
        Tool::Points => points_tool(profile),
        Tool::Plan => plan_tool(profile),
        Tool::Money => money_tool(profile),
        Tool::Kaztest => kaztest_tool(profile),
        Tool::Papers => papers_tool(profile),
        Tool::Whole => whole(profile),
    }
}

/// What can be done with the answers. The page that the widget stands in does it and shows these
/// buttons only then: a partner's page keeps nothing.
fn keep(profile: &Profile) -> Element<'_> {
    let button = |(action, done): (&'static str, &str)| {
        let words = profile.text(&joined(&["do-", action]));
        let done = profile.text(&joined(&["done-", done]));
        el("button")
            .class("button quiet")
            .attribute("type", "button")
            .attribute("data-do", action)
            .attribute("data-done", done)
            .child(words)
    };
    let sensitive =
        el("input").attribute("type", "checkbox").attribute("name", "sensitive");
    let sensitive = el("label")
        .class("option")
        .child(sensitive)
        .child(el("span").child(profile.text("keep-sensitive")));
    el("div")
        .class("keep")
        .flag("hidden")
        .child(paragraph("actions", each(KEEP, button)))
        .child(sensitive)
        .child(el("p").class("hint done").announced())
}

/// What can be done, and what is said when it is done.
const KEEP: [(&str, &str); 6] = [
    ("link", "link"),
    ("print", "print"),
    ("keep", "keep"),
    ("delete", "delete"),
    ("file", "file"),
    ("calendar", "file"),
];

/// What is said under every result.
fn fine(profile: &Profile) -> View<'_> {
    let pack = profile.pack();
    let dates = [("as-of", pack.as_of.into()), ("checked", pack.checked.into())];
    let lines = [
        profile.text("result-decision"),
        profile.text("result-privacy"),
        profile.say("rules-of", &dates),
    ];
    each(lines, |line| paragraph("fine", line))
}
