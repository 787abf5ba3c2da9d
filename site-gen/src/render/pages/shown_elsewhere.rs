//! What of a page is shown elsewhere: beside a link to it, and by search engines. Only of sites that know
//! their address, and only of pages that are not copies of others.

use super::Reader;
use crate::front_matter::GuideHead;
use crate::links::PageId;
use crate::preview;
use crate::render::context::{PageContext, PreviewContext};
use crate::site::Text;
use crate::structured::{self, Guide, Publisher, Subject};

impl Reader<'_> {
    /// The page with what is shown of it elsewhere.
    pub(super) fn shown_elsewhere(&self, id: &PageId, page: PageContext) -> PageContext {
        let preview = self.preview(id, &page);
        let subject = self.subject(id, &page);
        let structured = subject
            .filter(|_| *id != PageId::Home)
            .map(|subject| structured::graph(&[structured::breadcrumbs(&subject)]));
        PageContext { preview, structured, ..page }
    }

    /// The same of a guide, which is an article with steps and maybe questions.
    pub(super) fn guide_elsewhere(
        &self,
        text: &Text<'_>,
        guide: &GuideHead,
        page: PageContext,
    ) -> PageContext {
        let id = &text.page.id;
        let Some(subject) = self.subject(id, &page) else { return page };
        let Some(image) = self.image() else { return page };
        let addresses = self.frame.addresses;
        let home = addresses.absolute(&self.frame.url(&PageId::Home));
        let licence = self.frame.config.licence.as_ref();
        let publisher = Publisher {
            name: &self.frame.config.name,
            url: &home.unwrap_or_default(),
            licence: licence.map(|it| it.url.as_str()),
            image: &image,
        };
        let checked = self.rule_pages.checked(&text.used);
        let guide = Guide {
            passages: text.body.passages(),
            answer: text.answer.as_ref().map(|it| it.passages()[0].text.clone()),
            section: &self.frame.texts.get(&format!("group-{}", guide.group)),
            checked: checked.map(|day| day.to_string()),
            sources: page.sources.iter().map(|it| it.title.as_str()).collect(),
            has_questions: id.name() == Some(structured::QUESTIONS),
        };
        let mut nodes = structured::of_guide(&subject, &publisher, &guide);
        nodes.push(structured::breadcrumbs(&subject));
        PageContext { structured: Some(structured::graph(&nodes)), ..page }
    }

    fn preview(&self, id: &PageId, page: &PageContext) -> Option<PreviewContext> {
        Some(PreviewContext {
            kind: if matches!(id, PageId::Guide(_)) { "article" } else { "website" },
            url: page.canonical.clone()?,
            image_url: self.image()?,
            image_width: preview::WIDTH,
            image_height: preview::HEIGHT,
            image_alt: self.frame.texts.get("picture-alt"),
        })
    }

    /// The absolute address of the picture.
    fn image(&self) -> Option<String> {
        let file = &self.build.picture?.file;
        self.frame.addresses.absolute(&self.frame.addresses.file(file))
    }

    /// The page, if its address is known and it is no copy of that in another language.
    fn subject<'b>(&self, id: &PageId, page: &'b PageContext) -> Option<Subject<'b>> {
        let url = page.canonical.as_deref()?;
        let addresses = self.frame.addresses;
        let is_own = Some(url) == addresses.absolute(&page.url).as_deref();
        let above = |page: PageId, name: String| {
            Some((name, addresses.absolute(&self.frame.url(&page))?))
        };
        let home = above(PageId::Home, self.frame.config.name.clone());
        let list = match id {
            PageId::Guide(_) => above(PageId::Guides, self.frame.texts.get("nav-guides")),
            PageId::Rule(_) => {
                above(PageId::Rules, self.rule_pages.words.get("nav-rules"))
            }
            _ => None,
        };
        is_own.then(|| Subject {
            url,
            title: &page.title,
            description: &page.description,
            language: self.language.to_owned(),
            above: home.into_iter().chain(list).collect(),
        })
    }
}
