//! The ways of staying and the papers that they need, with the rule behind each condition.

use engine::{Document, Validity, Way};
use serde_json::{Value, json};

use super::{Writer, grounds, id, ids, text_of};

impl Writer<'_> {
    pub(super) fn way(&self, way: &Way) -> Value {
        json!({
            "name": self.words(&format!("way-{}-name", way.id)),
            "rule": way.rule.to_string(),
            "shown": text_of(way.shown.as_ref()),
            "first": text_of(way.first.as_ref()),
            "has_verdict": way.has_verdict,
            "fits": grounds(&way.fits),
            "excludes": grounds(&way.excludes),
            "not_needed": grounds(&way.not_needed),
            "depends": grounds(&way.depends),
            "law": id(way.law.as_ref()),
            "ends": id(way.ends.as_ref()),
            "then": grounds(&way.then),
            "next": ids(&way.next),
            "form": id(way.form.as_ref()),
            "choice": id(way.choice.as_ref()),
        })
    }

    pub(super) fn document(&self, document: &Document) -> Value {
        // What is an item of a rule is called as it is there.
        let name = match &document.item {
            Some(item) => self.says(&document.rule, item),
            None => self.words(&format!("document-{}-name", document.id)),
        };
        json!({
            "name": name,
            "rule": document.rule.to_string(),
            "item": document.item,
            "ways": ids(&document.ways),
            "needed": grounds(&document.needed),
            "exempt": grounds(&document.exempt),
            "notes": grounds(&document.notes),
            "max_age": id(document.max_age.as_ref()),
            "validity": document.validity.as_ref().map(validity),
        })
    }
}

fn validity(validity: &Validity) -> Value {
    json!({
        "rule": validity.rule.to_string(),
        "figure": validity.figure,
        "until": validity.until.to_string(),
    })
}
