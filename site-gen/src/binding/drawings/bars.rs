//! The most that each criterion of a law of points can give, beside what is needed. A group with a cap of
//! its own stands before its members.

use std::collections::BTreeSet;

use engine::{Criterion, Group, LawId, Member, PointsLaw, RuleId};

use super::{CLOSE, OPEN, WHOLE, percent, rect, share};
use crate::binding::blocks::Parts;
use crate::binding::{Binder, Name, Refused};
use crate::suggest::did_you_mean;

/// One bar.
struct Bar {
    /// The rule that states its points.
    rule: RuleId,
    /// The message that names it.
    name: String,
    /// Whether it is a member of a group.
    is_member: bool,
}

impl Binder<'_> {
    pub(in crate::binding) fn bars(
        &self,
        name: &Name,
        used: &mut BTreeSet<RuleId>,
        parts: &mut Parts,
    ) -> Result<(), Refused> {
        let law = self.law(name)?;
        let bars = bars_of(law);
        let needed = self.points(&law.threshold).unwrap_or_default();
        let most = bars.iter().filter_map(|it| self.points(&it.rule)).max();
        let whole = most.unwrap_or_default().max(needed);
        let hatch = format!("{}-hatch", law.id);
        parts.html(OPEN);
        parts.html(&format!("<svg width=\"0\" height=\"0\" aria-hidden=\"true\" class=\"out\">{}</svg>\n<ul class=\"caps\">\n", hatching(&hatch)));
        parts.html("<li><b>");
        parts.text(self.texts.get("bars-needed"));
        parts.html("</b> <b>");
        parts.text(self.texts.amount(needed));
        let own = rect("bar-own", 0, share(needed, whole), "0", "100%");
        parts.html(&format!("</b>{}</li>\n", drawn(&own)));
        for bar in &bars {
            used.insert(bar.rule);
            let Some(points) = self.points(&bar.rule) else { continue };
            let class = if bar.is_member { " class=\"member\"" } else { "" };
            parts.html(&format!("<li{class}><span>"));
            parts.text(self.texts.get(&bar.name));
            parts.html("</span> <b>");
            parts.text(self.texts.amount(points));
            let possible = possible(share(points, whole), &hatch);
            parts.html(&format!("</b>{}</li>\n", drawn(&possible)));
        }
        parts.html("</ul>\n");
        let mark = self.mark_of(&law.threshold, used);
        parts.caption(self.texts.get("bars-caption"), Some(mark));
        parts.html(CLOSE);
        Ok(())
    }

    fn law(&self, name: &Name) -> Result<&PointsLaw, Refused> {
        let laws = &self.rules.book.laws;
        let law = laws.iter().find(|it| it.id == LawId::new(name.text.as_str()));
        law.ok_or_else(|| {
            let names = laws.iter().map(|it| it.id.as_str());
            let help =
                did_you_mean(&name.text, names, "add `[law.<id>]` to content/rules/");
            let message = format!("no law `{}`", name.text);
            Refused::because(&name.at, "unknown-law", message, help)
        })
    }

    /// The points of a rule on the day of the build, if it states some.
    fn points(&self, rule: &RuleId) -> Option<u32> {
        let value = self.rules.book.value(rule, "value", self.as_of).ok()?;
        u32::try_from(value.number()?.as_whole()?).ok()
    }
}

/// All bars of a law, in the order of its criteria.
fn bars_of(law: &PointsLaw) -> Vec<Bar> {
    let mut bars = Vec::new();
    for criterion in &law.criteria {
        let member = Member::Criterion(criterion.id);
        let group = law.groups.iter().find(|it| it.of.contains(&member));
        // A group is told before the first of its members.
        let is_new = |it: &&Group| bars.iter().all(|bar: &Bar| bar.rule != it.rule);
        bars.extend(group.filter(is_new).map(bar_of_group));
        bars.push(bar_of(criterion, group.is_some()));
    }
    bars
}

fn bar_of(criterion: &Criterion, is_member: bool) -> Bar {
    let name = format!("criterion-{}-name", criterion.id);
    Bar { rule: criterion.rule, name, is_member }
}

fn bar_of_group(group: &Group) -> Bar {
    let name = format!("group-{}-name", group.id);
    Bar { rule: group.rule, name, is_member: false }
}

/// A bar as long as the whole, and what of it is filled.
fn drawn(filled: &str) -> String {
    let all = rect("bar-all", 0, WHOLE, "0", "100%");
    format!(
        "<svg class=\"bar\" width=\"100%\" height=\".7em\" aria-hidden=\"true\">{all}{filled}</svg>"
    )
}

/// What is possible: hatched, as in the calculator.
fn possible(width: u32, hatch: &str) -> String {
    let width = percent(width);
    format!(
        "<rect class=\"bar-possible\" width=\"{width}\" height=\"100%\" fill=\"url(#{hatch})\"/>"
    )
}

fn hatching(id: &str) -> String {
    format!(
        "<defs><pattern id=\"{id}\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" \
         patternTransform=\"rotate(45)\"><rect class=\"bar-ground\" width=\"7\" height=\"7\"/>\
         <path class=\"bar-hatch\" d=\"M0 0V7\"/></pattern></defs>"
    )
}
