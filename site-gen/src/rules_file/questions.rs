//! The questions that readers are asked, with what each answer says.

use engine::{Choice, Export, NumberRange, Question, QuestionKind};
use serde_json::{Value, json};

use super::{Writer, id, text_of};
use crate::assess::json::value;

impl Writer<'_> {
    pub(super) fn question(&self, question: &Question) -> Value {
        let words = |part: &str| self.words(&format!("question-{}-{part}", question.id));
        let is_number = question.kind == QuestionKind::Number;
        let option = |it: &Choice| option(it, &words(it.id.as_str()));
        json!({
            "text": words("ask"),
            "help": question.has_help.then(|| words("help")),
            "topic": question.topic.as_str(),
            "criterion": id(question.criterion.as_ref()),
            "with": id(question.with.as_ref()),
            "when": text_of(question.when.as_ref()),
            "kind": question.kind.as_str(),
            "unit": question.unit.map(engine::Unit::as_str),
            "range": is_number.then(|| range(&question.range)),
            "sensitive": question.is_sensitive,
            "options": question.options.iter().map(option).collect::<Vec<_>>(),
        })
    }
}

fn range(range: &NumberRange) -> Value {
    json!({
        "least": value(range.least.export()),
        "most": value(range.most.export()),
        "step": value(range.step.export()),
    })
}

fn option(choice: &Choice, text: &Value) -> Value {
    json!({
        "id": choice.id.to_string(),
        "text": text,
        "claim": choice.claim.as_str(),
        "because": id(choice.because.as_ref()),
        "alone": choice.is_alone,
        "unknown": choice.is_unknown,
        "prefilled": text_of(choice.prefilled.as_ref()),
    })
}
