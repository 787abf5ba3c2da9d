//! An answer of the engine as JSON, field by field as the engine exports it.

use engine::{Export, Node};
use serde_json::{Map, Value};

/// The answer as JSON, with where its expected values come from and an end of line.
pub(super) fn json(origin: Option<&str>, answer: &impl Export) -> String {
    let mut whole = Map::new();
    if let Some(origin) = origin {
        whole.insert("origin".to_owned(), Value::String(origin.to_owned()));
    }
    if let Value::Object(fields) = value(answer.export()) {
        whole.extend(fields);
    }
    let text = serde_json::to_string_pretty(&Value::Object(whole));
    text.unwrap_or_default() + "\n"
}

/// A value as JSON.
pub(crate) fn value(node: Node) -> Value {
    match node {
        Node::Nothing => Value::Null,
        Node::Flag(it) => Value::Bool(it),
        Node::Whole(it) => Value::from(it),
        Node::Text(it) => Value::String(it),
        Node::List(all) => Value::Array(all.into_iter().map(value).collect()),
        Node::Fields(fields) => Value::Object(
            fields.into_iter().map(|(name, it)| (name.to_owned(), value(it))).collect(),
        ),
    }
}
