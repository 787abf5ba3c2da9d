//! The attributes and properties of an element.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use web_sys::Element as Node;

use crate::view::Attribute;

/// Gives an element other attributes than it had.
pub(super) fn replaced(node: &Node, mut old: Vec<Attribute>, new: &[Attribute]) {
    for new in new {
        let before = old.iter().position(|it| it.name == new.name);
        let before = before.and_then(|place| old.swap_remove(place).value);
        // Whatever a reader has ticked: the page shows what counts. The attribute follows too, since
        // that is what a reset leads back to.
        if new.is_property {
            new.write_property(node);
        }
        if new.value != before {
            new.write(node);
        }
    }
    for mut gone in old {
        if gone.value.take().is_some() {
            gone.write(node);
        }
    }
}

impl Attribute {
    fn write_property(&self, node: &Node) {
        let value = JsValue::from_bool(self.value.is_some());
        // Setting fails only on an object that is frozen.
        let _ = Reflect::set(node, &JsValue::from_str(self.name), &value);
    }

    fn write(&self, node: &Node) {
        // Setting fails only for names that no attribute has.
        if let Some(value) = &self.value {
            let _ = node.set_attribute(self.name, value);
        } else {
            let _ = node.remove_attribute(self.name);
        }
    }
}
