//! What rules say: their words with the mark of confidence, a link to the rule's page.

use engine::{GroundState, Rule, RuleId};

use crate::profile::Profile;
use crate::texts::joined;
use crate::view::{Element, View, el};

/// What a ground says: the rule's own words, or those of its note, item or reading.
pub(crate) fn ground_words(profile: &Profile, ground: &GroundState) -> String {
    words(profile, &ground.rule, ground.note.as_deref())
}

/// A rule's own words, or those of one of its notes, items or readings.
pub(crate) fn words(profile: &Profile, rule: &RuleId, note: Option<&str>) -> String {
    profile.rule_text(rule, note.unwrap_or("text"))
}

/// What a ground says, with the mark of its rule behind it.
pub(crate) fn ground<'a>(profile: &Profile, state: &GroundState) -> View<'a> {
    said(profile, &state.rule, state.note.as_deref())
}

/// What a rule says, with its mark behind it.
pub(crate) fn said<'a>(profile: &Profile, rule: &RuleId, note: Option<&str>) -> View<'a> {
    let words = words(profile, rule, note);
    let mark = profile.pack().rulebook.rule(rule).map(|it| mark(profile, it));
    View::All(vec![joined(&[&words, " "]).into(), mark.into()])
}

/// The mark of confidence, a link to the rule's page.
pub(crate) fn mark<'a>(profile: &Profile, rule: &Rule) -> Element<'a> {
    let name = joined(&["mark-", rule.confidence.as_str()]);
    let words = profile.text(&name);
    el("a")
        .class(joined(&["mark ", &name]))
        .attribute("href", rule_url(profile, &rule.id))
        .child(words)
}

/// The address of a rule's page.
pub(crate) fn rule_url(profile: &Profile, rule: &RuleId) -> String {
    joined(&[&profile.pack().rules_url, rule.as_str(), "/"])
}
