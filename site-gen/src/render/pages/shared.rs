//! What every page is given, and the two pages that belong to no language.

use tera::{Context, Value};

use super::{Build, Reader, Rendered};
use crate::Links;
use crate::links::PageId;
use crate::policy::Policy;
use crate::render::context::{
    AssetsContext, ChoiceContext, ClockContext, LinkContext, NoticeContext, PageContext,
};
use crate::site::Frame;

/// The names of what all pages of a language are given.
pub(super) const AROUND: [&str; 7] =
    ["lang", "site", "foot", "assets", "search", "files_only", "dates"];

impl Build<'_> {
    /// What all pages of a language are given, by the names of [`AROUND`].
    pub(super) fn context(&self, frame: &Frame<'_>) -> Context {
        let assets = AssetsContext {
            css_url: self.addresses.file(&self.css.file),
            css_integrity: self.css.integrity.clone(),
            favicon_url: self.addresses.file(&self.favicon.file),
        };
        let mut context = Context::new();
        context.insert("lang", frame.language);
        // Turned into values once: pages then share them.
        context.insert_value("site", Value::from_serializable(&frame.site()));
        context.insert_value("foot", Value::from_serializable(&frame.foot()));
        context.insert_value("assets", Value::from_serializable(&assets));
        if let Some(search) = self.search {
            let search = search.context(frame);
            context.insert_value("search", Value::from_serializable(&search));
        }
        if self.links == Links::File {
            context.insert("files_only", &true);
        }
        context.insert_value("dates", Value::from_serializable(&[frame.dates()]));
        context
    }
}

/// A page of one kind, before its own parts are added.
pub(super) struct Shell<'a> {
    pub(super) id: &'a PageId,
    pub(super) page: PageContext,
    pub(super) content_language: &'a str,
    pub(super) policy: Policy,
    /// The line of dates, where the page has one of its own.
    pub(super) dates: Option<Vec<NoticeContext>>,
    /// What is told of its rules, by the reader's clock.
    pub(super) notices: Vec<NoticeContext>,
}

impl Reader<'_> {
    /// The context of a page.
    pub(super) fn context_of(&self, shell: Shell<'_>) -> Context {
        let Shell { id, page, content_language, policy, dates, notices } = shell;
        let notices: Vec<NoticeContext> =
            self.frame.banners().into_iter().chain(notices).collect();
        let mut context = self.context.clone();
        let mut lines = dates.iter().flatten().chain(&notices);
        if lines.any(|line| line.from.is_some() || line.until.is_some()) {
            let script = self.build.notices;
            let clock = ClockContext {
                script_url: self.frame.addresses.file(&script.file),
                script_integrity: script.integrity.clone(),
            };
            context.insert("clock", &clock);
        }
        if let Some(dates) = dates {
            context.insert("dates", &dates);
        }
        context.insert("content_lang", content_language);
        context.insert("page", &page);
        context.insert("languages", &self.frame.languages(id));
        context.insert("nav", &self.frame.nav(id));
        let policy = match self.build.links {
            // The search runs on every page that has a head.
            Links::Site if self.build.search.is_some() => Policy::Running,
            Links::Site => policy,
            // Neither runs from a file.
            Links::File => Policy::Reading,
        };
        context.insert("policy", &policy.content());
        context.insert("notes", &self.frame.notes(content_language));
        context.insert("notices", &notices);
        context
    }

    /// Title, address and the like of a page whose text is in a language.
    pub(super) fn page_context(
        &self,
        id: &PageId,
        title: &str,
        description: &str,
        content_language: &str,
    ) -> PageContext {
        let addresses = self.frame.addresses;
        // A page that shows another language's text is a copy of that page.
        let original = addresses.page(content_language, id);
        let page = PageContext {
            title: title.to_owned(),
            description: description.to_owned(),
            url: self.frame.url(id),
            canonical: addresses.absolute(&original),
            alternates: self.frame.alternates(id, &self.build.written(id)),
            head_title: format!("{title} · {}", self.frame.config.name),
            ..PageContext::default()
        };
        self.shown_elsewhere(id, page)
    }

    /// Renders a page of this language.
    pub(super) fn render(
        &self,
        template: &str,
        id: &PageId,
        context: &Context,
    ) -> Rendered {
        let file = id.file(self.language);
        let page = self.frame.url(id);
        let html = self.build.theme.render(template, self.language, &page, context);
        let html = html.map_err(|mut fault| {
            let text = self.frame.site.text(id, self.language);
            fault.written_in = text.map(|text| text.page.file.to_owned());
            fault
        });
        Ok((file, html?))
    }
}

/// The pages that belong to no language: the choice of one, and the page for what is not there.
pub(super) fn pages(build: &Build<'_>, readers: &[Reader<'_>]) -> Vec<Rendered> {
    let Some(first) = readers.first() else { return Vec::new() };
    let choose = PageContext {
        title: build.config.name.clone(),
        description: home_description(first),
        head_title: build.config.name.clone(),
        url: build.addresses.path().to_owned(),
        canonical: build.addresses.absolute(build.addresses.path()),
        ..PageContext::default()
    };
    let title = first.frame.texts.get("not-found-title");
    let missing = PageContext {
        head_title: format!("{title} · {}", build.config.name),
        description: first.frame.texts.get("not-found-text"),
        url: build.addresses.file("404.html"),
        title,
        ..PageContext::default()
    };
    let choices = |text: &dyn Fn(&Reader<'_>) -> String| -> Vec<ChoiceContext> {
        readers.iter().map(|reader| choice(reader, text(reader))).collect()
    };
    let to_choose = choices(&|reader| reader.frame.texts.get("languages-choose"));
    let to_leave = choices(&|reader| reader.frame.texts.get("not-found-text"));
    vec![
        shared(first, "choose.html", "index.html", &choose, &to_choose),
        shared(first, "404.html", "404.html", &missing, &to_leave),
    ]
}

fn shared(
    reader: &Reader<'_>,
    template: &str,
    file: &str,
    page: &PageContext,
    choices: &[ChoiceContext],
) -> Rendered {
    let mut context = reader.context.clone();
    // Without the head of other pages, and so without a search: each language is led to its own.
    context.remove("search");
    context.insert("content_lang", reader.language);
    context.insert("page", page);
    context.insert("policy", &Policy::Plain.content());
    context.insert("choices", choices);
    let address = reader.frame.addresses.file(file);
    let html =
        reader.build.theme.render(template, reader.language, &address, &context)?;
    Ok((file.to_owned(), html))
}

fn home_description(reader: &Reader<'_>) -> String {
    let home = reader.frame.site.text(&PageId::Home, reader.language);
    home.map(|text| text.description.clone()).unwrap_or_default()
}

/// A language to be chosen, with the pages of its main menu.
fn choice(reader: &Reader<'_>, text: String) -> ChoiceContext {
    let nav = reader.frame.nav(&PageId::Home).into_iter();
    let texts = reader.frame.texts;
    let not_official =
        ["foot-not-official", "foot-disclaimer"].map(|name| texts.get(name));
    let not_official = not_official.join(" · ");
    ChoiceContext {
        code: reader.language.to_owned(),
        name: reader.build.strings.name(reader.language).to_owned(),
        text,
        not_official,
        url: reader.frame.url(&PageId::Home),
        links: nav
            .map(|it| LinkContext { title: it.label, url: it.url })
            .chain(reader.frame.search())
            .collect(),
    }
}
