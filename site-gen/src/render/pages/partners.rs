//! The page for partners: what they paste in, what it weighs, what their page is told.

use engine::Fraction;

use super::shared::Shell;
use super::{Reader, Rendered};
use crate::config::Config;
use crate::embed::{self, Named, Release, Variant};
use crate::html::escaped;
use crate::links::PageId;
use crate::policy::Policy;
use crate::render::context::{
    ConfiguratorContext, EmbedContext, EventContext, PageContext, SizeContext,
    ToolNameContext, VariantContext,
};

/// The files whose weight is told, with the messages that name them. Of packs the language's own.
const WEIGHED: [(&str, &str); 6] = [
    ("meken.wasm", "partners-file-wasm"),
    ("rules.pack", "partners-file-pack"),
    ("style.css", "partners-file-style"),
    ("meken.js", "partners-file-element"),
    ("inside.js", "partners-file-inside"),
    ("frame.js", "partners-file-loader"),
];

/// What a page is told: the event, when, and what with it.
const EVENTS: [[&str; 3]; 4] = [
    ["ready", "partners-ready-when", "partners-nothing"],
    ["error", "partners-error-when", "partners-error-with"],
    ["result", "partners-result-when", "partners-result-with"],
    ["change", "partners-change-when", "partners-nothing"],
];

impl Reader<'_> {
    pub(super) fn partners(&self) -> Rendered {
        let Some(newest) = self.build.newest else {
            unreachable!("the page is made only where something has been released")
        };
        let id = PageId::Embed;
        let texts = self.frame.texts;
        let (title, lead) = (texts.get("partners-title"), texts.get("partners-lead"));
        let page = self.page_context(&id, &title, &lead, self.language);
        let answer_html = Some(format!("<p>{}</p>", escaped(&lead)));
        let shell = Shell {
            id: &id,
            page: PageContext { answer_html, ..page },
            content_language: self.language,
            policy: Policy::Trying,
            dates: None,
            notices: Vec::new(),
        };
        let mut context = self.context_of(shell);
        context.insert("policy", &Policy::Trying.content());
        context.insert("embed", &self.embed(newest));
        if let Some(script) = self.build.configurator {
            let configurator = ConfiguratorContext {
                script_url: self.frame.addresses.file(&script.file),
                script_integrity: script.integrity.clone(),
            };
            context.insert("configurator", &configurator);
        }
        self.render(embed::PAGE, &id, &context)
    }

    /// Where programs are told how a tool stands on other pages; of a site whose address is known.
    pub(super) fn oembed(&self, tool: &str) -> Option<String> {
        let addresses = self.frame.addresses;
        let file = embed::oembed_file(self.language, tool);
        self.build.newest.and_then(|_| addresses.absolute(&addresses.file(&file)))
    }

    /// The files that tell it, of all tools: file and text.
    pub(super) fn oembeds(&self) -> impl Iterator<Item = (String, String)> {
        let tools = self.build.newest.iter().flat_map(|_| self.frame.tools);
        let site = &self.frame.config.name;
        tools.filter_map(move |tool| {
            let tool = tool.as_str();
            let title = self.rule_pages.words.get(&format!("{tool}-title"));
            let (addresses, language) = (self.frame.addresses, self.language);
            let text = embed::oembed(addresses, site, language, tool, &title)?;
            Some((embed::oembed_file(language, tool), text))
        })
    }

    fn event(&self, [name, when, with]: [&str; 3]) -> EventContext {
        let texts = self.frame.texts;
        EventContext {
            name: format!("meken-{name}"),
            when: texts.get(when),
            with: texts.get(with),
        }
    }

    fn embed(&self, newest: &Release) -> EmbedContext {
        let Self { frame, language, .. } = self;
        let texts = frame.texts;
        let absolute = |address: String| {
            // Whoever reads the page without script is told in words.
            let host = || texts.get("partners-privacy-host");
            frame.addresses.absolute(&address).unwrap_or_else(|| host() + &address)
        };
        let folder = absolute(frame.addresses.file(embed::FOLDER));
        let calculator = absolute(frame.url(&PageId::Home)) + "calculator/";
        let integrity = newest.integrity_of("meken.js");
        let tool = frame.tools.first().map_or("ways", |tool| tool.as_str());
        let (title, link) = (texts.get("embed-title"), texts.get("embed-calculator"));
        let named = Named {
            folder: &folder,
            calculator: &calculator,
            version: &newest.version,
            integrity: &integrity,
            language,
            tool,
            title: &title,
            link: &link,
        };
        let origin = origin(frame.config, || texts.get("partners-privacy-host"));
        let variant = |it: Variant| {
            let name = it.as_str();
            VariantContext {
                name,
                title: texts.get(&format!("partners-{name}")),
                text: texts.get(&format!("partners-{name}-text")),
                code: it.code(&named),
                policy: it.policy(&origin),
            }
        };
        let size = |(file, message): (&str, &str)| {
            let own = format!("{language}/{file}");
            let bytes = newest.weight_of(&own).or_else(|| newest.weight_of(file))?;
            let bytes = texts.language.amount(Fraction::whole(bytes.try_into().ok()?));
            Some(SizeContext { title: texts.get(message), bytes })
        };
        let tools = frame.tools.iter().map(|tool| ToolNameContext {
            name: tool.as_str(),
            title: self.rule_pages.words.get(&format!("{}-title", tool.as_str())),
        });
        let version = newest.version.clone();
        let release = [("version", version.as_str().into()), ("date", newest.day.into())];
        let own = |name: &str| frame.addresses.file(name);
        EmbedContext {
            release: texts.say("partners-release", &release),
            folder: own(embed::FOLDER),
            calculator: frame.url(&PageId::Home) + "calculator/",
            version,
            integrity: integrity.clone(),
            tools: tools.collect(),
            check: embed::check(&folder, &origin),
            variants: Variant::ALL.map(variant).into(),
            privacy: texts
                .say("partners-privacy-text", &[("host", origin.as_str().into())]),
            sizes: WEIGHED.into_iter().filter_map(size).collect(),
            events: EVENTS.map(|it| self.event(it)).into(),
            zip: own(embed::ZIP),
            zip_name: embed::ZIP.rsplit('/').next().unwrap_or(embed::ZIP),
            manifest: own(&format!("{}custom-elements.json", newest.folder())),
        }
    }
}

/// The origin that policies name: that of the site, or words where it is not known.
fn origin(config: &Config, unknown: impl Fn() -> String) -> String {
    let Some(base) = &config.base else { return unknown() };
    let scheme = base.find("//").map_or(0, |at| at + 2);
    let end = base[scheme..].find('/').map_or(base.len(), |at| scheme + at);
    base[..end].to_owned()
}
