//! Blocks: what a binding makes of a paragraph of its own. Those that are drawn are in `drawings.rs`.

use std::collections::BTreeSet;

use engine::{Reading, Rule, RuleId, Section};

use super::{Binder, Block, Bound, FigureName, Name, Refused, show, to_rule};
use crate::links::{PageId, Target};
use crate::markdown::{CLOSE_TABLE, open_table};
use crate::suggest::did_you_mean;

/// A part of a block: markup as it is, or a bound text.
#[derive(Clone, Debug)]
pub enum BlockPart {
    /// Markup.
    Html(String),
    /// A text or a link.
    Bound(Bound),
}

/// The headings of a table of facts.
const FACTS: [&str; 3] = ["facts-what", "facts-value", "facts-sure"];

/// The word that a block begins with.
pub(super) const fn keyword(block: &Block) -> &'static str {
    match block {
        Block::Bars(_) => "bars",
        Block::Calendar { .. } => "calendar",
        Block::Facts(_) => "facts",
        Block::Flow(_) => "flow",
        Block::Items(_) => "items",
        Block::Readings(_) => "readings",
        Block::Rule(_) => "rule",
        Block::Section(_) => "section",
        Block::Timeline(_) => "timeline",
        Block::Tool(_) => "tool",
        Block::Ways(_) => "ways",
    }
}

impl Binder<'_> {
    /// Resolves a block, and notes the rules that it uses. `label` names the place to those who hear
    /// the page: the heading above.
    ///
    /// # Errors
    ///
    /// [`Refused`] if it names what is not there.
    pub fn block(
        &self,
        block: &Block,
        label: &str,
        used: &mut BTreeSet<RuleId>,
    ) -> Result<Vec<BlockPart>, Refused> {
        let mut parts = Parts::default();
        match block {
            Block::Bars(law) => self.bars(law, used, &mut parts)?,
            Block::Calendar { start, duration } => {
                self.calendar(start, duration, used, &mut parts)?;
            }
            Block::Flow(plan) => self.flow(plan, used, &mut parts)?,
            Block::Timeline(figures) => self.timeline(figures, used, &mut parts)?,
            Block::Facts(figures) => self.facts(figures, label, used, &mut parts)?,
            Block::Items(name) => self.items(self.used(name, used)?, name, &mut parts)?,
            Block::Readings(name) => {
                self.readings(self.used(name, used)?, name, &mut parts)?;
            }
            Block::Rule(name) => {
                parts.html("<p>");
                self.says(self.used(name, used)?, &mut parts);
                parts.html("</p>\n");
            }
            Block::Section(name) => self.section(name, used, &mut parts)?,
            Block::Tool(name) => self.tool(name, &mut parts)?,
            Block::Ways(names) => self.ways(names, used, &mut parts)?,
        }
        Ok(parts.0)
    }

    fn used(&self, name: &Name, used: &mut BTreeSet<RuleId>) -> Result<&Rule, Refused> {
        let rule = self.rule(name)?;
        used.insert(rule.id);
        Ok(rule)
    }

    fn facts(
        &self,
        figures: &[FigureName],
        label: &str,
        used: &mut BTreeSet<RuleId>,
        parts: &mut Parts,
    ) -> Result<(), Refused> {
        parts.html(&open_table(label, FACTS.len()));
        parts.html("<thead><tr>");
        for heading in FACTS {
            parts.html("<th scope=\"col\">");
            parts.text(self.texts.get(heading));
            parts.html("</th>");
        }
        parts.html("</tr></thead><tbody>\n");
        for figure in figures {
            self.fact(figure, used, parts)?;
        }
        parts.html(CLOSE_TABLE);
        Ok(())
    }

    fn fact(
        &self,
        name: &FigureName,
        used: &mut BTreeSet<RuleId>,
        parts: &mut Parts,
    ) -> Result<(), Refused> {
        let (rule, value) = self.value(name, self.as_of)?;
        used.insert(rule.id);
        let figure = rule.figure(name.figure());
        let entry = figure.and_then(|figure| figure.entry_on(self.as_of));
        let (Some(figure), Some(entry)) = (figure, entry) else {
            unreachable!("a figure with a value has an entry on that day")
        };
        parts.html("<tr><th scope=\"row\">");
        parts.text(self.says_part(rule, "title"));
        parts.html("</th><td>");
        let class = "fact".to_owned();
        let text = show::entry_phrase(self.texts, figure.unit, value, entry);
        parts.bound(Bound::Link { target: to_rule(rule), class, text });
        parts.html("</td><td>");
        parts.bound(self.mark(rule, Some(entry)));
        parts.html("</td></tr>\n");
        Ok(())
    }

    fn items(&self, rule: &Rule, name: &Name, parts: &mut Parts) -> Result<(), Refused> {
        if rule.items.is_empty() {
            return Err(lacks(rule, name, "items"));
        }
        parts.html("<ul class=\"items\">\n");
        for item in &rule.items {
            parts.html("<li>");
            parts.text(self.says_part(rule, item));
            parts.html("</li>\n");
        }
        parts.html("</ul>\n");
        Ok(())
    }

    fn readings(
        &self,
        rule: &Rule,
        name: &Name,
        parts: &mut Parts,
    ) -> Result<(), Refused> {
        if rule.readings.is_empty() {
            return Err(lacks(rule, name, "readings"));
        }
        parts.html("<ul class=\"lines readings\">\n");
        for reading in &rule.readings {
            parts.html("<li><span>");
            parts.text(self.says_part(rule, &reading.name));
            parts.html("</span> ");
            self.sources_of(reading, parts);
            parts.html("</li>\n");
        }
        parts.html("</ul>\n");
        Ok(())
    }

    fn sources_of(&self, reading: &Reading, parts: &mut Parts) {
        parts.html("<small>");
        for (place, source) in reading.sources.iter().enumerate() {
            if place > 0 {
                parts.html(" · ");
            }
            parts.bound(Bound::Link {
                target: Target::Page(PageId::Sources, Some(source.to_string())),
                class: String::new(),
                text: show::source_title(self.texts, source),
            });
        }
        if let Some(year) = reading.old_since {
            parts.html(&format!(" ({year})"));
        }
        parts.html("</small>");
    }

    fn section(
        &self,
        name: &Name,
        used: &mut BTreeSet<RuleId>,
        parts: &mut Parts,
    ) -> Result<(), Refused> {
        let names = self.rules.book.rules.iter().map(|rule| rule.section.as_str());
        let section = Section::from_word(&name.text).ok_or_else(|| {
            let help =
                did_you_mean(&name.text, names, "docs/rulebook.md lists the sections");
            let message = format!("there is no section `{}`", name.text);
            Refused::because(&name.at, "unknown-section", message, help)
        })?;
        parts.html("<ul class=\"lines said\">\n");
        for rule in self.rules.book.section(section) {
            used.insert(rule.id);
            parts.html("<li><b>");
            parts.text(self.says_part(rule, "title"));
            parts.html("</b><p>");
            self.says(rule, parts);
            parts.html("</p></li>\n");
        }
        parts.html("</ul>\n");
        Ok(())
    }

    fn tool(&self, name: &Name, parts: &mut Parts) -> Result<(), Refused> {
        let names = self.tools.iter().map(|tool| tool.as_str());
        let tool = self.tools.iter().find(|tool| tool.as_str() == name.text);
        let tool = tool.ok_or_else(|| {
            let help = did_you_mean(&name.text, names, "leave the button out");
            let message = format!("there is no tool `{}`", name.text);
            Refused::because(&name.at, "unknown-tool", message, help)
        })?;
        parts.html("<p class=\"and-me\">");
        parts.bound(Bound::Link {
            target: Target::Page(PageId::Tool(tool.as_str().to_owned()), None),
            class: "button".to_owned(),
            text: self.texts.get(&format!("open-{}", tool.as_str())),
        });
        parts.html("</p>\n");
        Ok(())
    }

    /// A rule's text with its mark.
    pub(super) fn says(&self, rule: &Rule, parts: &mut Parts) {
        parts.text(self.says_part(rule, "text"));
        parts.html(" ");
        parts.bound(self.mark(rule, None));
    }

    pub(super) fn says_part(&self, rule: &Rule, part: &str) -> String {
        self.texts.rule(&self.rules.book, &rule.id, part, self.as_of)
    }
}

fn lacks(rule: &Rule, name: &Name, what: &str) -> Refused {
    let message = format!("the rule `{}` has no {what}", rule.id);
    let help = format!("show its text instead: `{{rule {}}}`", rule.id);
    Refused::because(&name.at, "empty-block", message, help)
}

/// A block under construction.
#[derive(Default)]
pub(super) struct Parts(Vec<BlockPart>);

impl Parts {
    pub(super) fn html(&mut self, html: &str) {
        self.0.push(BlockPart::Html(html.to_owned()));
    }

    pub(super) fn text(&mut self, text: String) {
        self.bound(Bound::Text(text));
    }

    pub(super) fn bound(&mut self, bound: Bound) {
        self.0.push(BlockPart::Bound(bound));
    }
}
