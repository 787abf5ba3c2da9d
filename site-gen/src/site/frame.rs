//! What stands around a page: name, line of dates, navigation, foot, choice of language, notices.

use engine::{Date, RuleBook, Standing};
use widget::Texts;

use super::{Site, Text};
use crate::config::Config;
use crate::feed;
use crate::front_matter::GROUPS;
use crate::html::escaped;
use crate::links::{Addresses, PageId};
use crate::notices::told;
use crate::render::context::{
    AlternateContext, FootContext, GroupContext, LanguageContext, LinkContext,
    NavContext, NoticeContext, SiteContext,
};
use crate::sheets;

/// The messages that stand around a page, with their arguments.
pub(crate) const MESSAGES: &[(&str, &[&str])] = &[
    ("foot-contact", &[]),
    ("foot-disclaimer", &[]),
    ("foot-licence", &["name"]),
    ("foot-method", &[]),
    ("foot-mistake", &[]),
    ("foot-not-official", &[]),
    ("foot-privacy", &[]),
    ("group-background", &[]),
    ("group-decree", &[]),
    ("group-other", &[]),
    ("group-staying", &[]),
    ("group-start", &[]),
    ("nav-changes", &[]),
    ("nav-guides", &[]),
    ("nav-rules", &[]),
    ("nav-start", &[]),
    ("notice-announced", &["date"]),
    ("notice-expired", &["date"]),
    ("notice-page-expired", &["date"]),
    ("notice-pilot-over", &["date"]),
    ("notice-review-due", &["date"]),
    ("page-as-of", &["as-of", "checked"]),
    ("page-not-reviewed", &[]),
    ("page-not-translated", &[]),
    ("page-sources", &[]),
    ("picture-alt", &[]),
];

/// The pages that the foot names in words of its own, in order.
const FOOT: [(&str, &str); 4] = [
    ("method", "foot-method"),
    ("privacy", "foot-privacy"),
    ("mistake", "foot-mistake"),
    ("disclaimer", "foot-disclaimer"),
];

/// The guide that the navigation begins with.
const START: &str = "start-here";

/// What stands around the pages of one language.
#[derive(Clone, Copy)]
pub(crate) struct Frame<'a> {
    /// The settings.
    pub config: &'a Config,
    /// Where pages stand.
    pub addresses: &'a Addresses,
    /// The pages of authors.
    pub site: &'a Site<'a>,
    /// The rules.
    pub rulebook: &'a RuleBook,
    /// The language's words.
    pub texts: &'a Texts,
    /// The language.
    pub language: &'a str,
    /// The tools that there are.
    pub tools: &'a [widget::Tool],
    /// The sheets to print that there are.
    pub sheets: &'a [PageId],
    /// Whether other sites can paste the calculator in.
    pub is_embedded: bool,
    /// The day of the build.
    pub as_of: Date,
    /// The names of the site's languages, in order.
    pub language_names: &'a [(String, String)],
}

/// The day on which sources were last read.
pub(crate) fn last_checked(rulebook: &RuleBook) -> Option<Date> {
    rulebook.rules.iter().map(|rule| rule.clocks.checked).max()
}

impl Frame<'_> {
    /// The site as a whole.
    pub(crate) fn site(&self) -> SiteContext {
        SiteContext {
            name: self.config.name.clone(),
            home_url: self.url(&PageId::Home),
            not_official: self.texts.get("foot-not-official"),
            feed: self.feed(),
            licence_url: self.config.licence.as_ref().map(|it| it.url.clone()),
        }
    }

    /// The feed of changes, of a site whose address is known.
    pub(crate) fn feed(&self) -> Option<LinkContext> {
        let url = self.addresses.file(&format!("{}/{}", self.language, feed::FILE));
        let is_there = self.config.base.is_some();
        is_there.then(|| LinkContext {
            title: format!("{} · {}", self.texts.get("nav-changes"), self.config.name),
            url,
        })
    }

    /// What the publisher says above every page, on the days on which it holds.
    pub(crate) fn banners(&self) -> Vec<NoticeContext> {
        let each = |banner: &super::Banner<'_>| {
            let text = banner.text(self.language);
            let html = text.map(|it| it.inline_html(self.addresses, self.language));
            let days = [banner.period.from, banner.period.until.map(Date::next)];
            let days = days.into_iter().flatten();
            told(self.as_of, days, |day| {
                html.clone().filter(|_| banner.period.contains(day))
            })
        };
        self.site.banners().iter().flat_map(each).collect()
    }

    /// What readers are told when the last day has passed on which a page is right.
    pub(crate) fn expired(&self, day: Date) -> String {
        let said = self.texts.say("notice-page-expired", &[("date", day.into())]);
        escaped(&said)
    }

    /// The line of dates.
    pub(crate) fn dates(&self) -> NoticeContext {
        let checked = last_checked(self.rulebook).unwrap_or(self.as_of);
        let dates = [("as-of", self.as_of.into()), ("checked", checked.into())];
        let (line, not_official) =
            (self.texts.say("page-as-of", &dates), self.texts.get("foot-not-official"));
        let html = escaped(&format!("{line} {not_official}."));
        NoticeContext { html, ..NoticeContext::default() }
    }

    /// The main menu, seen from a page.
    pub(crate) fn nav(&self, here: &PageId) -> Vec<NavContext> {
        let start = PageId::Guide(START.to_owned());
        let start = self.site.text(&start, self.language).map(|_| start);
        let tool = self.tools.first().map(|tool| PageId::Tool(tool.as_str().to_owned()));
        let guides = self.site.has_guides().then_some(PageId::Guides);
        let entries = [
            (start, "nav-start"),
            (tool, "nav-calculator"),
            (guides, "nav-guides"),
            (Some(PageId::Rules), "nav-rules"),
            (Some(PageId::Changes), "nav-changes"),
        ];
        let entries: Vec<(PageId, &str)> = entries
            .into_iter()
            .filter_map(|(page, label)| Some((page?, label)))
            .collect();
        let is_entry = entries.iter().any(|(page, _)| page == here);
        // Tools change places without a new page: to all of them the entry is where the reader is, to
        // none the page itself.
        let current = |page: &PageId| match (page, here) {
            (PageId::Tool(_), PageId::Tool(_)) => Some("true"),
            _ if page == here => Some("page"),
            _ if is_entry => None,
            (PageId::Guides, PageId::Guide(_))
            | (PageId::Rules, PageId::Rule(_) | PageId::Sources) => Some("true"),
            _ => None,
        };
        let each = |(page, label): &(PageId, &str)| NavContext {
            label: self.texts.get(label),
            url: self.url(page),
            current: current(page),
        };
        entries.iter().map(each).collect()
    }

    /// The foot.
    pub(crate) fn foot(&self) -> FootContext {
        let group = |name: &&str| {
            let guides = self.site.group(name, self.language);
            (!guides.is_empty()).then(|| GroupContext {
                title: self.texts.get(&format!("group-{name}")),
                links: guides.into_iter().map(|text| self.link(text)).collect(),
            })
        };
        FootContext {
            groups: GROUPS.iter().filter_map(group).collect(),
            links: self.foot_links(),
        }
    }

    /// Pages of their own names first, then the sheets, those the foot has words for, and the lists.
    fn foot_links(&self) -> Vec<LinkContext> {
        let is_other = |text: &&Text<'_>| match &text.page.id {
            PageId::Page(slug) => !FOOT.iter().any(|(named, _)| named == slug),
            _ => false,
        };
        let others = self.site.texts_for(self.language).filter(is_other);
        let others = others.map(|text| self.link(text));
        let named = FOOT.iter().filter_map(|(slug, message)| {
            let page = PageId::Page((*slug).to_owned());
            let is_there = self.site.text(&page, self.language).is_some();
            is_there.then(|| LinkContext {
                title: self.texts.get(message),
                url: self.url(&page),
            })
        });
        let sources = LinkContext {
            title: self.texts.get("page-sources"),
            url: self.url(&PageId::Sources),
        };
        let changes = LinkContext {
            title: self.texts.get("nav-changes"),
            url: self.url(&PageId::Changes),
        };
        let all = others.chain(self.sheets()).chain(named).chain([sources, changes]);
        all.chain(self.partners()).chain(self.of_the_publisher()).collect()
    }

    /// The page for partners, if something has been released for them.
    fn partners(&self) -> Option<LinkContext> {
        let url = self.url(&PageId::Embed);
        let title = || self.texts.get("foot-partners");
        self.is_embedded.then(|| LinkContext { title: title(), url })
    }

    /// Where the publisher is reached, and how the texts may be used.
    fn of_the_publisher(&self) -> impl Iterator<Item = LinkContext> {
        let contact = self.config.contact.as_ref().map(|url| LinkContext {
            title: self.texts.get("foot-contact"),
            url: url.clone(),
        });
        let licence = self.config.licence.as_ref().map(|it| LinkContext {
            title: self.texts.say("foot-licence", &[("name", it.name.as_str().into())]),
            url: it.url.clone(),
        });
        contact.into_iter().chain(licence)
    }

    /// The sheets to print.
    pub(crate) fn sheets(&self) -> impl Iterator<Item = LinkContext> {
        self.sheets.iter().map(|page| self.sheet(page))
    }

    /// The search, if there is one.
    pub(crate) fn search(&self) -> Option<LinkContext> {
        let url = self.url(&PageId::Search);
        let is_there = self.config.search;
        is_there.then(|| LinkContext { title: self.texts.get("nav-search"), url })
    }

    /// A sheet to print.
    pub(crate) fn sheet(&self, page: &PageId) -> LinkContext {
        LinkContext { title: self.texts.get(sheets::label(page)), url: self.url(page) }
    }

    fn link(&self, text: &Text<'_>) -> LinkContext {
        LinkContext { title: text.title.clone(), url: self.url(&text.page.id) }
    }

    /// The same page in every language.
    pub(crate) fn languages(&self, here: &PageId) -> Vec<LanguageContext> {
        let each = |(code, name): &(String, String)| LanguageContext {
            code: code.clone(),
            name: name.clone(),
            url: self.addresses.page(code, here),
            current: code == self.language,
        };
        self.language_names.iter().map(each).collect()
    }

    /// The absolute addresses of a page in the languages that it is written in.
    pub(crate) fn alternates(
        &self,
        here: &PageId,
        written: &[&str],
    ) -> Vec<AlternateContext> {
        let address =
            |code: &str| self.addresses.absolute(&self.addresses.page(code, here));
        let each = |code: &&str| {
            Some(AlternateContext { code: (*code).to_owned(), url: address(code)? })
        };
        let mut all: Vec<AlternateContext> = written.iter().filter_map(each).collect();
        let default = self.config.default_language();
        all.extend(
            address(default)
                .map(|url| AlternateContext { code: "x-default".to_owned(), url }),
        );
        all
    }

    /// What readers are told of the translation of a page whose text is in `content_language`.
    pub(crate) fn notes(&self, content_language: &str) -> Vec<String> {
        let is_unreviewed = self.config.unreviewed.iter().any(|it| it == self.language);
        let note = if content_language == self.language {
            is_unreviewed.then_some("page-not-reviewed")
        } else {
            Some("page-not-translated")
        };
        note.map(|it| escaped(&self.texts.get(it))).into_iter().collect()
    }

    /// What readers are told when the stated last day of a law has passed.
    pub(crate) fn ended(&self, day: Date) -> String {
        let said = self.texts.say("notice-pilot-over", &[("date", day.into())]);
        escaped(&said)
    }

    /// What readers are told of how a rule stands.
    pub(crate) fn standing(&self, standing: Standing) -> Option<String> {
        let (message, date) = match standing {
            Standing::InForce => return None,
            Standing::Announced { from } => ("notice-announced", from),
            Standing::Expired { until } => ("notice-expired", until),
            Standing::ReviewDue { review_by } => ("notice-review-due", review_by),
        };
        Some(escaped(&self.texts.say(message, &[("date", date.into())])))
    }

    /// The address of a page in this language.
    pub(crate) fn url(&self, page: &PageId) -> String {
        self.addresses.page(self.language, page)
    }
}
