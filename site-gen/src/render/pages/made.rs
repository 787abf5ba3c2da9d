//! Pages that no author wrote: rules, sources and the tools of the calculator.

use engine::RuleId;

use super::shared::Shell;
use super::{Reader, Rendered};
use crate::assets::Asset;
use crate::html::escaped;
use crate::links::PageId;
use crate::offline;
use crate::policy::Policy;
use crate::render::context::{OfflineContext, PageContext, WidgetContext};
use crate::rule_pages::RulePages;
use crate::rules_file;

impl Reader<'_> {
    pub(super) fn rule(&self, id: &RuleId) -> Rendered {
        let Some(rule) = self.frame.rulebook.rule(id) else {
            unreachable!("pages of rules are made from the rulebook's rules")
        };
        let page = PageId::Rule(*id);
        let (title, text) = (self.rule_pages.title(id), self.rule_pages.text(id));
        let shell = Shell {
            id: &page,
            page: self.made_page(&page, &title, &text),
            content_language: self.rules_language,
            policy: Policy::Reading,
            dates: None,
            notices: self.rule_pages.notices_of(rule),
        };
        let mut context = self.context_of(shell);
        context.insert("rule", &self.rule_pages.rule(rule));
        self.render("rule.html", &page, &context)
    }

    pub(super) fn rules(&self) -> Rendered {
        let sections = self.rule_pages.sections();
        let toc = RulePages::contents(&sections);
        let shell = self.list(&PageId::Rules, "nav-rules", "rules-lead");
        let all = self.frame.rulebook.rules.iter().map(|rule| rule.id).collect();
        let shell = Shell {
            page: PageContext { toc, ..shell.page },
            notices: self.rule_pages.notices(&all),
            ..shell
        };
        let mut context = self.context_of(shell);
        context.insert("sections", &sections);
        context.insert("rules_url", &self.frame.addresses.file(rules_file::FILE));
        self.render("rules.html", &PageId::Rules, &context)
    }

    pub(super) fn sources(&self) -> Rendered {
        let shell = self.list(&PageId::Sources, "page-sources", "sources-lead");
        let mut context = self.context_of(shell);
        context.insert("sources", &self.rule_pages.sources());
        self.render("sources.html", &PageId::Sources, &context)
    }

    pub(super) fn tool(&self, tool: &str) -> Rendered {
        let id = PageId::Tool(tool.to_owned());
        let words = self.rule_pages.words;
        let (title, lead) =
            (words.get(&format!("{tool}-title")), words.get(&format!("{tool}-lead")));
        let page = self.made_page(&id, &title, &lead);
        let shell = Shell {
            id: &id,
            page: PageContext { lead: Some(lead), ..page },
            content_language: self.rules_language,
            policy: Policy::Running,
            dates: None,
            // The calculator says them itself.
            notices: Vec::new(),
        };
        let mut context = self.context_of(shell);
        let calculator = self.build.calculators.get(self.language);
        let view = calculator.and_then(|it| it.views.get_key_value(tool));
        if let (Some(calculator), Some((tool, view))) = (calculator, view) {
            let widget = WidgetContext { tool, ..calculator.widget.clone() };
            context.insert("widget", &widget);
            context.insert("widget_html", view);
        }
        if let Some(oembed) = self.oembed(tool) {
            context.insert("oembed", &oembed);
        }
        if let Some(script) = self.build.offline {
            context.insert("offline", &self.offline(script));
        }
        context.insert("worksheet", &self.frame.sheet(&PageId::Worksheet));
        context.insert("sheets", &self.frame.sheets().collect::<Vec<_>>());
        self.render("calculator.html", &id, &context)
    }

    fn offline(&self, script: &Asset) -> OfflineContext {
        let addresses = self.frame.addresses;
        OfflineContext {
            script_url: addresses.file(&script.file),
            script_integrity: script.integrity.clone(),
            worker_url: addresses.file(offline::FILE),
            scope: addresses.page(self.language, &PageId::Home),
        }
    }

    pub(super) fn search(&self) -> Rendered {
        let lead = self.frame.texts.get("search-lead");
        let title = self.frame.texts.get("nav-search");
        let id = PageId::Search;
        let page = self.page_context(&id, &title, &lead, self.language);
        let answer_html = Some(format!("<p>{}</p>", escaped(&lead)));
        let shell = Shell {
            id: &id,
            page: PageContext { answer_html, ..page },
            content_language: self.language,
            policy: Policy::Running,
            dates: None,
            notices: Vec::new(),
        };
        self.render("search.html", &id, &self.context_of(shell))
    }

    /// A page that lists what the rulebook holds.
    pub(super) fn list<'b>(
        &'b self,
        id: &'b PageId,
        title: &str,
        lead: &str,
    ) -> Shell<'b> {
        let words = self.rule_pages.words;
        let lead = words.get(lead);
        let page = self.made_page(id, &words.get(title), &lead);
        let answer_html = Some(format!("<p>{}</p>", escaped(&lead)));
        Shell {
            id,
            page: PageContext { answer_html, ..page },
            content_language: self.rules_language,
            policy: Policy::Reading,
            dates: None,
            notices: Vec::new(),
        }
    }

    pub(super) fn made_page(
        &self,
        id: &PageId,
        title: &str,
        description: &str,
    ) -> PageContext {
        self.page_context(id, title, description, self.rules_language)
    }
}
