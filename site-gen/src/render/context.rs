//! What templates are given: plain data, named as the theme reads it. `docs/writing.md` does not
//! know of it, and nothing in here computes anything.

#![allow(
    missing_docs,
    reason = "the names are those that templates read; they say what they hold"
)]

pub mod sheets;

use serde::Serialize;

/// The site, on every page.
#[derive(Clone, Debug, Serialize)]
pub struct SiteContext {
    pub name: String,
    pub home_url: String,
    pub not_official: String,
    pub feed: Option<LinkContext>,
    pub licence_url: Option<String>,
}

/// The addresses of what every page loads.
#[derive(Clone, Debug, Serialize)]
pub struct AssetsContext {
    pub css_url: String,
    pub css_integrity: String,
    pub favicon_url: String,
}

/// A line above a page: when it holds by the reader's clock, as `2027-01-01`. One with a first day does
/// not hold on the day of the build.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NoticeContext {
    pub html: String,
    pub from: Option<String>,
    pub until: Option<String>,
}

/// The script that shows the lines of the reader's day, on pages that have such lines.
#[derive(Clone, Debug, Serialize)]
pub struct ClockContext {
    pub script_url: String,
    pub script_integrity: String,
}

/// A text that leads somewhere.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct LinkContext {
    pub title: String,
    pub url: String,
}

/// A page in the main menu.
#[derive(Clone, Debug, Serialize)]
pub struct NavContext {
    pub label: String,
    pub url: String,
    /// As `aria-current` says it; `None`: it is elsewhere.
    pub current: Option<&'static str>,
}

/// The same page in a language.
#[derive(Clone, Debug, Serialize)]
pub struct LanguageContext {
    pub code: String,
    pub name: String,
    pub url: String,
    pub current: bool,
}

/// A language and an absolute address.
#[derive(Clone, Debug, Serialize)]
pub struct AlternateContext {
    pub code: String,
    pub url: String,
}

/// The foot.
#[derive(Clone, Debug, Serialize)]
pub struct FootContext {
    pub groups: Vec<GroupContext>,
    pub links: Vec<LinkContext>,
}

/// A group of links.
#[derive(Clone, Debug, Serialize)]
pub struct GroupContext {
    pub title: String,
    pub links: Vec<LinkContext>,
}

/// A group of guides, as their own page lists them.
#[derive(Clone, Debug, Serialize)]
pub struct GuidesContext {
    pub id: &'static str,
    pub title: String,
    pub guides: Vec<GuideContext>,
}

/// A guide in the list of guides.
#[derive(Clone, Debug, Serialize)]
pub struct GuideContext {
    pub title: String,
    pub url: String,
    pub description: String,
}

/// The page itself.
#[derive(Clone, Debug, Default, Serialize)]
pub struct PageContext {
    pub title: String,
    pub description: String,
    pub url: String,
    pub canonical: Option<String>,
    pub preview: Option<PreviewContext>,
    pub structured: Option<String>,
    pub alternates: Vec<AlternateContext>,
    pub head_title: String,
    pub lead: Option<String>,
    pub answer_html: Option<String>,
    pub body_html: String,
    pub toc: Vec<EntryContext>,
    pub sources: Vec<SourceContext>,
    pub tool: Option<LinkContext>,
    pub dates_line: Option<String>,
    pub status: Vec<StatusContext>,
    pub group: Option<String>,
}

/// What stands beside a link to the page elsewhere.
#[derive(Clone, Debug, Serialize)]
pub struct PreviewContext {
    pub kind: &'static str,
    pub url: String,
    pub image_url: String,
    pub image_width: u32,
    pub image_height: u32,
    pub image_alt: String,
}

/// The script of the page for partners.
#[derive(Clone, Debug, Serialize)]
pub struct ConfiguratorContext {
    pub script_url: String,
    pub script_integrity: String,
}

/// What other sites paste in.
#[derive(Clone, Debug, Serialize)]
pub struct EmbedContext {
    pub release: String,
    pub folder: String,
    pub calculator: String,
    pub version: String,
    pub integrity: String,
    pub tools: Vec<ToolNameContext>,
    pub variants: Vec<VariantContext>,
    pub check: String,
    pub privacy: String,
    pub sizes: Vec<SizeContext>,
    pub events: Vec<EventContext>,
    pub zip: String,
    pub zip_name: &'static str,
    pub manifest: String,
}

/// What a page is told: when, and what with it.
#[derive(Clone, Debug, Serialize)]
pub struct EventContext {
    pub name: String,
    pub when: String,
    pub with: String,
}

/// A tool, by name.
#[derive(Clone, Debug, Serialize)]
pub struct ToolNameContext {
    pub name: &'static str,
    pub title: String,
}

/// A way to paste the calculator in, and what a page's policy has to allow for it.
#[derive(Clone, Debug, Serialize)]
pub struct VariantContext {
    pub name: &'static str,
    pub title: String,
    pub text: String,
    pub code: String,
    pub policy: String,
}

/// What a file weighs: bytes, compressed, as the language writes numbers.
#[derive(Clone, Debug, Serialize)]
pub struct SizeContext {
    pub title: String,
    pub bytes: String,
}

/// An entry of a table of contents.
#[derive(Clone, Debug, Serialize)]
pub struct EntryContext {
    pub id: String,
    pub title: String,
}

/// A source below a text.
#[derive(Clone, Debug, Serialize)]
pub struct SourceContext {
    pub title: String,
    pub date: Option<String>,
    pub kind: String,
    pub url: String,
}

/// A mark of confidence and its words.
#[derive(Clone, Debug, Serialize)]
pub struct StatusContext {
    pub mark: &'static str,
    pub label: String,
}

/// A rule's page.
#[derive(Clone, Debug, Serialize)]
pub struct RuleContext {
    pub id: String,
    pub section_title: String,
    pub values: Vec<ValueContext>,
    pub text_html: String,
    pub mark: &'static str,
    pub mark_label: String,
    pub doubtful: bool,
    pub old: Option<String>,
    pub origin: Option<String>,
    pub apart: Vec<FigureContext>,
    pub readings: Vec<ReadingContext>,
    pub items: Vec<String>,
    pub notes: Vec<String>,
    pub sources: Vec<SourceContext>,
    pub dates: Vec<DateContext>,
    pub by_date: Vec<PeriodContext>,
    pub used_in: Vec<LinkContext>,
    pub depends_on: Vec<LinkContext>,
    pub dependents: Vec<LinkContext>,
    pub entries: Vec<String>,
    pub cite: String,
}

/// A rule whose values depend on the day.
#[derive(Clone, Debug, Serialize)]
pub struct ByDateContext {
    pub title: String,
    pub url: String,
    pub periods: Vec<PeriodContext>,
}

/// The values of a rule in a period.
#[derive(Clone, Debug, Serialize)]
pub struct PeriodContext {
    pub period: String,
    /// `None`: none is known.
    pub value: Option<String>,
    pub mark: Option<&'static str>,
    pub mark_label: String,
}

/// A value and what is said of it.
#[derive(Clone, Debug, Serialize)]
pub struct ValueContext {
    pub text: String,
    pub note: Option<String>,
}

/// A figure that is known in another way than its rule.
#[derive(Clone, Debug, Serialize)]
pub struct FigureContext {
    pub text: String,
    pub period: Option<String>,
    pub mark: &'static str,
    pub mark_label: String,
    pub sources: Vec<SourceContext>,
}

/// What one side says.
#[derive(Clone, Debug, Serialize)]
pub struct ReadingContext {
    pub html: String,
    pub value: Option<String>,
    pub sources: Vec<SourceContext>,
}

/// A day and what it is.
#[derive(Clone, Debug, Serialize)]
pub struct DateContext {
    pub label: String,
    pub value: String,
}

/// A section of the list of rules.
#[derive(Clone, Debug, Serialize)]
pub struct SectionContext {
    pub id: String,
    pub title: String,
    pub rules: Vec<RuleLineContext>,
}

/// A rule in the list of rules.
#[derive(Clone, Debug, Serialize)]
pub struct RuleLineContext {
    pub id: String,
    pub title: String,
    pub url: String,
    pub value: String,
    pub mark: &'static str,
    pub mark_label: String,
}

/// A source in the list of sources.
#[derive(Clone, Debug, Serialize)]
pub struct SourceLineContext {
    pub id: String,
    pub title: String,
    pub kind: String,
    pub date: Option<String>,
    pub read: String,
    pub addresses: Vec<String>,
    pub rules_line: String,
    pub alone_line: Option<String>,
    pub rules: Vec<LinkContext>,
}

/// The home page.
#[derive(Clone, Debug, Serialize)]
pub struct HomeContext {
    pub title: String,
    pub lead: String,
    pub button: ButtonContext,
    pub button_note: String,
    pub answers_title: String,
    pub answers: Vec<AnswerContext>,
    pub situations_title: String,
    pub situations: Vec<SituationContext>,
    pub unknown_title: String,
    pub unknown: Vec<String>,
    pub unknown_link: ButtonContext,
    pub changes_title: String,
    pub changes: Vec<ChangeContext>,
    pub changes_link: LinkContext,
    pub tools_title: String,
    pub tools: Vec<ToolContext>,
}

/// A label that leads somewhere.
#[derive(Clone, Debug, Serialize)]
pub struct ButtonContext {
    pub label: String,
    pub url: String,
}

/// A short answer.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerContext {
    pub question: String,
    pub answer_html: String,
    pub url: String,
}

/// A situation of a reader.
#[derive(Clone, Debug, Serialize)]
pub struct SituationContext {
    pub text: String,
    pub url: String,
}

/// A change.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ChangeContext {
    pub id: String,
    pub date: String,
    pub title: String,
    pub url: String,
    pub text: String,
    pub mark: Option<&'static str>,
    pub mark_label: String,
    pub sources: Vec<SourceContext>,
}

/// A tool and what it is for.
#[derive(Clone, Debug, Serialize)]
pub struct ToolContext {
    pub label: String,
    pub text: String,
    pub url: String,
}

/// The calculator: what its loader fetches.
#[derive(Clone, Debug, Serialize)]
pub struct WidgetContext {
    pub loader_url: String,
    pub loader_integrity: String,
    pub wasm_url: String,
    pub wasm_integrity: String,
    pub pack_url: String,
    pub pack_integrity: String,
    pub tool: &'static str,
}

/// What the button works with that keeps the calculator on the device.
#[derive(Clone, Debug, Serialize)]
pub struct OfflineContext {
    pub script_url: String,
    pub script_integrity: String,
    pub worker_url: String,
    /// The addresses that the service worker is for begin so.
    pub scope: String,
}

/// The search: its page, and what its script fetches.
#[derive(Clone, Debug, Serialize)]
pub struct SearchContext {
    pub title: String,
    pub url: String,
    pub script_url: String,
    pub script_integrity: String,
    pub wasm_url: String,
    pub wasm_integrity: String,
    pub index_url: String,
    pub index_integrity: String,
}

/// A language to be chosen.
#[derive(Clone, Debug, Serialize)]
pub struct ChoiceContext {
    pub code: String,
    pub name: String,
    pub text: String,
    pub not_official: String,
    pub url: String,
    pub links: Vec<LinkContext>,
}
