//! Pages of authors: home, guides and the rest.

use super::shared::Shell;
use super::{Reader, Rendered};
use crate::front_matter::{GuideHead, HeadKind};
use crate::links::{PageId, Target};
use crate::markdown::{Document, Heading};
use crate::policy::Policy;
use crate::render::context::{
    AnswerContext, ButtonContext, EntryContext, HomeContext, LinkContext, PageContext,
    SituationContext, ToolContext,
};
use crate::site::{HomeText, Labelled, Text};

/// The template of guides.
pub(super) const GUIDE: &str = "guide.html";

/// The template of the pages of `content/pages/`.
pub(super) const PAGE: &str = "page.html";

impl Reader<'_> {
    /// Renders any page of this language: file and HTML.
    pub(super) fn page(&self, id: &PageId) -> Rendered {
        match id {
            PageId::Guides => self.guides(),
            PageId::Rules => self.rules(),
            PageId::Sources => self.sources(),
            PageId::Changes => self.changes(),
            PageId::Rule(rule) => self.rule(rule),
            PageId::Tool(tool) => self.tool(tool),
            PageId::Worksheet => self.worksheet(),
            PageId::Ask => self.ask(),
            PageId::Search => self.search(),
            PageId::Embed => self.partners(),
            PageId::Home | PageId::Page(_) | PageId::Guide(_) => self.authored(id),
        }
    }

    fn authored(&self, id: &PageId) -> Rendered {
        let Some(text) = self.frame.site.text(id, self.language) else {
            unreachable!("a page of an author has a text, at least in the first language")
        };
        let page = self.text_page(id, text);
        let is_home = text.home.is_some();
        let shell = Shell {
            id,
            page,
            content_language: text.page.language,
            policy: Policy::Reading,
            dates: is_home.then(|| self.rule_pages.dates_of_home(&self.frame.dates())),
            notices: if is_home {
                self.rule_pages.notices_of_home(&text.used, &text.page.head.days)
            } else {
                self.rule_pages.notices_of_page(&text.used, &text.page.head.days)
            },
        };
        let mut context = self.context_of(shell);
        let template = match (&text.home, &text.page.head.kind) {
            (Some(home), _) => {
                context.insert("home", &self.home(text, home));
                "home.html"
            }
            (None, HeadKind::Guide(_)) => GUIDE,
            (None, _) => PAGE,
        };
        self.render(template, id, &context)
    }

    fn text_page(&self, id: &PageId, text: &Text<'_>) -> PageContext {
        let language = text.page.language;
        let page = self.page_context(id, &text.title, &text.description, language);
        let page = PageContext {
            answer_html: text.answer.as_ref().map(|answer| self.html(answer)),
            body_html: self.html(&text.body),
            toc: text.body.contents.iter().map(entry).collect(),
            sources: self.rule_pages.sources_of(&text.used),
            status: self.rule_pages.statuses(&text.used),
            dates_line: self.rule_pages.dates_line(&text.used),
            ..page
        };
        match &text.page.head.kind {
            HeadKind::Guide(guide) => {
                let page = self.guide_elsewhere(text, guide, page);
                self.guide_page(page, guide)
            }
            HeadKind::Page | HeadKind::Home(_) => page,
        }
    }

    fn guide_page(&self, page: PageContext, guide: &GuideHead) -> PageContext {
        let tool = guide.tool.filter(|tool| self.build.tools.contains(tool));
        PageContext {
            group: Some(self.frame.texts.get(&format!("group-{}", guide.group))),
            tool: tool.map(|tool| LinkContext {
                title: self.frame.texts.get(&format!("open-{}", tool.as_str())),
                url: self.frame.url(&PageId::Tool(tool.as_str().to_owned())),
            }),
            ..page
        }
    }

    fn home(&self, text: &Text<'_>, home: &HomeText) -> HomeContext {
        let words = self.frame.texts;
        HomeContext {
            title: text.title.clone(),
            lead: home.lead.clone(),
            button: self.button(&home.button),
            button_note: home.button_note.clone(),
            answers_title: home.answers_title.clone(),
            answers: home
                .answers
                .iter()
                .map(|it| AnswerContext {
                    question: it.question.label.clone(),
                    answer_html: self.inline(&it.answer),
                    url: self.url(&it.question.target),
                })
                .collect(),
            situations_title: home.situations_title.clone(),
            situations: home
                .situations
                .iter()
                .map(|it| SituationContext {
                    text: it.label.clone(),
                    url: self.url(&it.target),
                })
                .collect(),
            unknown_title: home.unknown_title.clone(),
            unknown: home.unknown.iter().map(|it| self.inline(it)).collect(),
            unknown_link: self.button(&home.unknown_link),
            changes_title: words.get("changes-last"),
            changes: self.last_changes(),
            changes_link: LinkContext {
                title: words.get("nav-changes"),
                url: self.frame.url(&PageId::Changes),
            },
            tools_title: home.tools_title.clone(),
            tools: home
                .tools
                .iter()
                .map(|it| ToolContext {
                    label: it.label.label.clone(),
                    text: it.text.clone(),
                    url: self.url(&it.label.target),
                })
                .collect(),
        }
    }

    fn button(&self, button: &Labelled) -> ButtonContext {
        ButtonContext { label: button.label.clone(), url: self.url(&button.target) }
    }

    fn url(&self, target: &Target) -> String {
        self.frame.addresses.target(self.language, target)
    }

    fn html(&self, document: &Document) -> String {
        document.html(self.frame.addresses, self.language)
    }

    fn inline(&self, document: &Document) -> String {
        document.inline_html(self.frame.addresses, self.language)
    }
}

fn entry(heading: &Heading) -> EntryContext {
    EntryContext { id: heading.id.clone(), title: heading.title.clone() }
}
