//! The attributes and properties of an element, those that follow signals too.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element as Node;

use super::watch::{Wake, Watch};
use crate::view::{Attribute, Give, Given};

/// An attribute with the value that it was given last.
pub(super) struct Shown {
    name: &'static str,
    value: Option<String>,
    is_property: bool,
    follows: Option<(Watch, Give<'static>)>,
}

/// The attributes of an element that has them already.
pub(super) fn taken_over(wake: &Wake, attributes: Vec<Attribute<'static>>) -> Vec<Shown> {
    let mut shown = Vec::with_capacity(attributes.len());
    for attribute in attributes {
        shown.push(Shown::of(wake, attribute));
    }
    shown
}

/// Gives an element other attributes than it had.
pub(super) fn replaced(
    wake: &Wake,
    node: &Node,
    mut old: Vec<Shown>,
    attributes: Vec<Attribute<'static>>,
) -> Vec<Shown> {
    let shown = taken_over(wake, attributes);
    for new in &shown {
        let before = old.iter().position(|it| it.name == new.name);
        let before = before.and_then(|place| old.swap_remove(place).value);
        if new.value != before {
            new.write(node);
        }
    }
    for mut gone in old {
        if gone.value.take().is_some() {
            gone.write(node);
        }
    }
    shown
}

/// Writes what has changed.
pub(super) fn refresh(node: &Node, shown: &mut [Shown]) {
    for it in shown {
        let Some((watch, give)) = &it.follows else { continue };
        if watch.is_stale() {
            let value = watch.run(give);
            if it.value != value {
                it.value = value;
                it.write(node);
            }
        }
    }
}

impl Shown {
    fn of(wake: &Wake, Attribute { name, given }: Attribute<'static>) -> Self {
        let is_property = matches!(given, Given::Property(_));
        let (value, follows) = match given {
            Given::Fixed(value) => (Some(value), None),
            Given::Live(give) | Given::Property(give) => {
                let watch = Watch::new(wake);
                (watch.run(&give), Some((watch, give)))
            }
        };
        Self { name, value, is_property, follows }
    }

    fn write(&self, node: &Node) {
        // Setting fails only for names that no attribute has, or on an object that is frozen.
        if self.is_property {
            let value = JsValue::from_bool(self.value.is_some());
            let _ = Reflect::set(node, &JsValue::from_str(self.name), &value);
        } else if let Some(value) = &self.value {
            let _ = node.set_attribute(self.name, value);
        } else {
            let _ = node.remove_attribute(self.name);
        }
    }
}
