//! The list of guides: each with what it is about, by the groups that the foot names too.

use super::shared::Shell;
use super::{Reader, Rendered};
use crate::front_matter::GROUPS;
use crate::html::escaped;
use crate::links::PageId;
use crate::policy::Policy;
use crate::render::context::{EntryContext, GuideContext, GuidesContext, PageContext};
use crate::site::Text;

impl Reader<'_> {
    pub(super) fn guides(&self) -> Rendered {
        let id = PageId::Guides;
        let texts = self.frame.texts;
        let groups: Vec<GuidesContext> =
            GROUPS.iter().filter_map(|name| self.guides_of(name)).collect();
        let entry = |group: &GuidesContext| EntryContext {
            id: group.id.to_owned(),
            title: group.title.clone(),
        };
        let (title, lead) = (texts.get("nav-guides"), texts.get("guides-lead"));
        let page = self.page_context(&id, &title, &lead, self.language);
        let shell = Shell {
            id: &id,
            page: PageContext {
                answer_html: Some(format!("<p>{}</p>", escaped(&lead))),
                toc: groups.iter().map(entry).collect(),
                ..page
            },
            content_language: self.language,
            policy: Policy::Reading,
            dates: None,
            notices: Vec::new(),
        };
        let mut context = self.context_of(shell);
        context.insert("groups", &groups);
        self.render("guides.html", &id, &context)
    }

    /// The guides of a group, if there are any.
    fn guides_of(&self, group: &'static str) -> Option<GuidesContext> {
        let guide = |text: &Text<'_>| GuideContext {
            title: text.title.clone(),
            url: self.frame.url(&text.page.id),
            description: text.description.clone(),
        };
        let guides = self.frame.site.group(group, self.language);
        (!guides.is_empty()).then(|| GuidesContext {
            id: group,
            title: self.frame.texts.get(&format!("group-{group}")),
            guides: guides.into_iter().map(guide).collect(),
        })
    }
}
