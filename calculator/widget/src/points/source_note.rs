//! Why a criterion counts as it does: the rule's own words, how sure it is, and where it stands.

use engine::{CriterionId, Rule};
use leptos::prelude::*;

use crate::profile::Profile;

/// A folded note with the rule behind a row.
#[component]
pub(super) fn SourceNote(
    /// The reader's profile.
    profile: Profile,
    /// The criterion whose rule it is.
    criterion: CriterionId,
) -> impl IntoView {
    let pack = profile.pack();
    let law = pack.rulebook.laws.iter().find_map(|law| law.criterion(&criterion));
    let rule = law.and_then(|it| pack.rulebook.rule(&it.rule));
    rule.map(|rule| {
        view! {
            <details class="why">
                <summary>{profile.text("say-why")}</summary>
                <p>{profile.rule_text(&rule.id, "text")}" "{mark(&profile, rule)}</p>
                <p>{sources(&profile, rule)}</p>
                <p><a href=rule_url(&profile, rule)>{profile.text("rule-page")}</a></p>
            </details>
        }
    })
}

/// The mark of confidence, a link to the rule's page.
pub(super) fn mark(profile: &Profile, rule: &Rule) -> impl IntoView + use<> {
    let confidence = rule.confidence.as_str();
    let href = rule_url(profile, rule);
    let class = format!("mark mark-{confidence}");
    view! { <a class=class href=href>{profile.text(&format!("mark-{confidence}"))}</a> }
}

fn rule_url(profile: &Profile, rule: &Rule) -> String {
    format!("{}{}/", profile.pack().rules_url, rule.id)
}

fn sources(profile: &Profile, rule: &Rule) -> String {
    let title = |id| profile.text(&format!("source-{id}-title"));
    let titles = rule.all_sources().into_iter().map(title).collect::<Vec<_>>();
    format!("{}: {}", profile.text("say-source"), titles.join("; "))
}
