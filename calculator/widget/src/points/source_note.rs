//! Why a criterion counts as it does: the rule's own words, how sure it is, and where it stands.

use engine::{CriterionId, Rule};

use crate::profile::Profile;
use crate::said::{mark, rule_url};
use crate::texts::joined;
use crate::view::{Element, el};

/// A folded note with the rule behind a row.
pub(super) fn source_note<'a>(
    profile: &'a Profile,
    criterion: &CriterionId,
) -> Option<Element<'a>> {
    let rulebook = &profile.pack().rulebook;
    let law = rulebook.laws.iter().find_map(|law| law.criterion(criterion))?;
    let rule = rulebook.rule(&law.rule)?;
    let words = el("p").child(profile.rule_text(&rule.id, "text"));
    let page = el("a").attribute("href", rule_url(profile, &rule.id));
    let note = el("details")
        .class("why")
        .child(el("summary").child(profile.text("say-why")))
        .child(words.child(" ").child(mark(profile, rule)))
        .child(el("p").child(sources(profile, rule)))
        .child(el("p").child(page.child(profile.text("rule-page"))));
    Some(note)
}

fn sources(profile: &Profile, rule: &Rule) -> String {
    let mut words = profile.text("say-source");
    let mut before = ": ";
    for id in rule.all_sources() {
        words.push_str(before);
        words.push_str(&profile.text(&joined(&["source-", id.as_str(), "-title"])));
        before = "; ";
    }
    words
}
