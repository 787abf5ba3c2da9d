//! The sheets to print: the calculator on paper, and what to ask offices.

use std::collections::BTreeSet;

use engine::RuleId;

use super::shared::Shell;
use super::{Reader, Rendered};
use crate::html::escaped;
use crate::links::PageId;
use crate::policy::Policy;
use crate::render::context::{EntryContext, PageContext};
use crate::sheets::{Asker, Worksheet, Written, label};

impl Reader<'_> {
    pub(super) fn worksheet(&self) -> Rendered {
        let id = PageId::Worksheet;
        let Written { context: sheet, contents, used } =
            Worksheet::write(self.rule_pages);
        let shell = self.sheet(&id, "worksheet-lead", contents, &used);
        let mut context = self.context_of(shell);
        context.insert("worksheet", &sheet);
        self.render("worksheet.html", &id, &context)
    }

    pub(super) fn ask(&self) -> Rendered {
        let id = PageId::Ask;
        let office = self.build.config.office.iter();
        let office = office.map(|code| (code.as_str(), self.build.strings.texts(code)));
        let asker = Asker {
            pages: self.rule_pages,
            language: self.rules_language,
            office: office.collect(),
        };
        let sheet = asker.sheet();
        let contents = sheet.groups.iter();
        let contents = contents
            .map(|it| EntryContext { id: it.id.clone(), title: it.title.clone() })
            .collect();
        let shell = self.sheet(&id, "ask-lead", contents, &asker.used());
        let mut context = self.context_of(shell);
        context.insert("ask", &sheet);
        self.render("ask.html", &id, &context)
    }

    /// A page that rests on some rules and is meant for a printer.
    fn sheet<'b>(
        &'b self,
        id: &'b PageId,
        lead: &str,
        toc: Vec<EntryContext>,
        used: &BTreeSet<RuleId>,
    ) -> Shell<'b> {
        let words = self.rule_pages.words;
        let lead = words.get(lead);
        let page = self.made_page(id, &words.get(label(id)), &lead);
        Shell {
            id,
            page: PageContext {
                answer_html: Some(format!("<p>{}</p>", escaped(&lead))),
                toc,
                sources: self.rule_pages.sources_of(used),
                status: self.rule_pages.statuses(used),
                dates_line: self.rule_pages.dates_line(used),
                ..page
            },
            content_language: self.rules_language,
            policy: Policy::Reading,
            dates: None,
            notices: self.rule_pages.notices(used),
        }
    }
}
