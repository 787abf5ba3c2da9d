//! What an element hears: one closure an event, whose handler can be exchanged.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element as Node, Event};

use crate::view::{Handler, Heard};

/// A handler at its element; deaf once it is dropped.
pub(super) struct Listener {
    event: &'static str,
    node: Node,
    handler: Rc<RefCell<Handler<'static>>>,
    closure: Closure<dyn FnMut(Event)>,
}

/// Gives an element other handlers than it had.
pub(super) fn replaced(
    node: &Node,
    mut old: Vec<Listener>,
    handlers: Vec<(&'static str, Handler<'static>)>,
) -> Vec<Listener> {
    let mut listeners = Vec::with_capacity(handlers.len());
    for (event, handler) in handlers {
        let known = old.iter().position(|it| it.event == event);
        listeners.push(match known {
            Some(place) => {
                let listener = old.swap_remove(place);
                listener.handler.replace(handler);
                listener
            }
            None => Listener::new(node.clone(), event, handler),
        });
    }
    listeners
}

impl Listener {
    fn new(node: Node, event: &'static str, handler: Handler<'static>) -> Self {
        let handler = Rc::new(RefCell::new(handler));
        let current = Rc::clone(&handler);
        let takes_over = matches!(event, "click" | "submit");
        let closure = Closure::new(move |event: Event| {
            if takes_over {
                // Whoever holds a key wants what the browser does with it: a tab of its own.
                if is_with_key(&event) {
                    return;
                }
                event.prevent_default();
            }
            // Not borrowed while it runs: it may lead to its own exchange.
            let handler = Rc::clone(&current.borrow());
            handler(&heard(&event));
        });
        let function = closure.as_ref().unchecked_ref();
        // It fails for no name of an event.
        let _ = node.add_event_listener_with_callback(event, function);
        Self { event, node, handler, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let function = self.closure.as_ref().unchecked_ref();
        let _ = self.node.remove_event_listener_with_callback(self.event, function);
    }
}

fn is_with_key(event: &Event) -> bool {
    ["altKey", "ctrlKey", "metaKey", "shiftKey"].into_iter().any(|key| {
        Reflect::get(event, &JsValue::from_str(key)).is_ok_and(|it| it.is_truthy())
    })
}

/// What stands where the event happened, whatever kind of field that is.
fn heard(event: &Event) -> Heard {
    let Some(field) = event.target() else { return Heard::default() };
    let said = |name| Reflect::get(&field, &JsValue::from_str(name)).ok();
    Heard {
        value: said("value").and_then(|it| it.as_string()).unwrap_or_default(),
        is_checked: said("checked").is_some_and(|it| it.is_truthy()),
    }
}
