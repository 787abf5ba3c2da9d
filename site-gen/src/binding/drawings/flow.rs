//! The stages of a procedure one below the other: a firm line where the time is published, a dashed one
//! where it is not.

use std::collections::BTreeSet;

use engine::{Plan, PlanId, RuleId, Stage, StageLength};

use super::{CLOSE, OPEN};
use crate::binding::blocks::Parts;
use crate::binding::{Binder, Bound, Name, Refused, show};
use crate::suggest::did_you_mean;

impl Binder<'_> {
    pub(in crate::binding) fn flow(
        &self,
        name: &Name,
        used: &mut BTreeSet<RuleId>,
        parts: &mut Parts,
    ) -> Result<(), Refused> {
        let plan = self.plan(name)?;
        parts.html(OPEN);
        parts.html("<ol class=\"flow\">\n");
        let stages = plan.stages.iter().filter_map(|id| self.rules.book.stage(id));
        for (place, stage) in stages.enumerate() {
            let is_last = place + 1 == plan.stages.len();
            parts.html(&format!("<li>{}<b>", spine(place + 1, stage, is_last)));
            parts.text(self.texts.get(&format!("stage-{}-name", stage.id)));
            parts.html("</b> <span>");
            self.length(stage, used, parts);
            parts.html("</span>");
            self.given_by(plan, stage, used, parts);
            parts.html("</li>\n");
        }
        parts.html("</ol>\n");
        parts.caption(self.texts.get("flow-caption"), None);
        parts.html(CLOSE);
        Ok(())
    }

    fn plan(&self, name: &Name) -> Result<&Plan, Refused> {
        let book = &self.rules.book;
        book.plan(&PlanId::new(name.text.as_str())).ok_or_else(|| {
            let names = book.plans.iter().map(|it| it.id.as_str());
            let help =
                did_you_mean(&name.text, names, "add `[plan.<id>]` to content/rules/");
            let message = format!("no plan `{}`", name.text);
            Refused::because(&name.at, "unknown-plan", message, help)
        })
    }

    /// How long a stage lasts at most, or that nobody says.
    fn length(&self, stage: &Stage, used: &mut BTreeSet<RuleId>, parts: &mut Parts) {
        match &stage.length {
            StageLength::AtMost { duration, .. } => self.amount(duration, used, parts),
            StageLength::Unknown(rule) => {
                parts.text(self.texts.get("flow-not-published"));
                parts.html(" ");
                parts.bound(self.mark_of(rule, used));
            }
        }
    }

    /// The paper that a stage gives, if it gives one, and how long that is valid.
    fn given_by(
        &self,
        plan: &Plan,
        stage: &Stage,
        used: &mut BTreeSet<RuleId>,
        parts: &mut Parts,
    ) {
        let outcome = plan.outcome.as_ref().filter(|it| it.given_by == stage.id);
        let Some(outcome) = outcome else { return };
        parts.html(" <span>");
        let title =
            self.texts.rule(&self.rules.book, &outcome.validity, "title", self.as_of);
        parts.text(title + ": ");
        self.amount(&outcome.validity, used, parts);
        parts.html("</span>");
    }

    /// The value of a rule with its mark.
    fn amount(&self, id: &RuleId, used: &mut BTreeSet<RuleId>, parts: &mut Parts) {
        let value = self.rules.book.value(id, "value", self.as_of).ok();
        let figure = self.rules.book.rule(id).and_then(|it| it.figure("value"));
        let entry = figure.and_then(|it| Some((it.unit, it.entry_on(self.as_of)?)));
        let text = match (value, entry) {
            (Some(value), Some((unit, entry))) => {
                show::entry_phrase(self.texts, unit, value, entry)
            }
            _ => self.texts.get("rule-no-value"),
        };
        parts.text(text);
        parts.html(" ");
        parts.bound(self.mark_of(id, used));
    }

    /// The mark of a rule, which is then used.
    pub(super) fn mark_of(&self, id: &RuleId, used: &mut BTreeSet<RuleId>) -> Bound {
        used.insert(*id);
        match self.rules.book.rule(id) {
            Some(rule) => self.mark(rule, None),
            // A rule that is not there has been told with the rulebook.
            None => Bound::Text(String::new()),
        }
    }
}

/// The number of a stage, and the line to the next.
fn spine(number: usize, stage: &Stage, is_last: bool) -> String {
    let kind = match stage.length {
        StageLength::AtMost { .. } => "firm",
        StageLength::Unknown(_) => "open",
    };
    let line = if is_last {
        String::new()
    } else {
        format!("<line class=\"{kind}\" x1=\"50%\" x2=\"50%\" y1=\"1.9em\" y2=\"100%\"/>")
    };
    format!(
        "<svg class=\"bar\" aria-hidden=\"true\">{line}\
         <circle class=\"{kind}\" cx=\"50%\" cy=\"1em\" r=\".8em\"/>\
         <text x=\"50%\" y=\"1.35em\" text-anchor=\"middle\">{number}</text></svg>"
    )
}
