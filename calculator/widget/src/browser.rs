//! The way into the browser: hydrates the form that is already there, or makes it, then takes over what
//! the page alone knows: the reader's clock and what was typed before the wasm arrived.
//!
//! Besides the nodes of a view (`view/dom.rs`) the only module that names `web_sys`.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use engine::Date;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event, EventInit, HtmlElement, HtmlInputElement};

use crate::calendar_file::calendar_file;
use crate::pack::{Pack, PackRefused};
use crate::profile::Profile;
use crate::texts::joined;
use crate::tool::{self, Tool};
use crate::view;

/// Wakes the pre-rendered tool in `root` with the pack's bytes; makes it if nothing is there.
///
/// # Errors
///
/// A short word for the console if the pack or the tool is not one of this code; nothing on the page
/// has changed then.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "the page calls it")]
pub fn start(root: &Element, pack: &[u8]) -> Result<Running, JsValue> {
    let pack = Pack::from_bytes(pack).map_err(refusal)?;
    let name = root.get_attribute("data-tool").unwrap_or_default();
    let tool = Tool::from_name(&name).ok_or_else(|| JsValue::from_str("unknown tool"))?;
    let profile = Profile::new(pack, tool).ok_or_else(|| refusal(PackRefused::NoLaw))?;
    let typed = typed_early(root);
    // As long as the page: views borrow from it.
    let profile: &'static Profile = Box::leak(Box::new(profile));
    let shown = view::hydrate(root, || tool::show(profile));
    let show =
        shown.ok_or_else(|| JsValue::from_str("the page is not the one of the pack"))?;
    let within = root.clone();
    profile.set_changed(once_a_moment(move || {
        show();
        if let Some(id) = profile.take_focus() {
            focus(&within, &id);
        }
    }));
    // Only now: the first view had to be the one that the generator rendered.
    profile.set_today(today());
    Ok(Running { profile, early: RefCell::new(typed) })
}

/// A widget that runs: what the page around it can ask and tell. What becomes of it (the browser's
/// history, links, what is kept) is the page's business, not the widget's.
#[wasm_bindgen]
#[allow(unreachable_pub, reason = "the page calls it")]
pub struct Running {
    profile: &'static Profile,
    /// What was filled in before it ran.
    early: RefCell<Vec<Early>>,
}

#[wasm_bindgen]
#[allow(unreachable_pub, reason = "the page calls it")]
impl Running {
    /// Says what was filled in before it ran: after what was said before that has been taken, of which
    /// it may be another answer.
    pub fn replay(&self) {
        self.early.take().iter().for_each(Early::replay);
    }

    /// Looks at the reader's clock again: a page may stay open over midnight.
    pub fn renew(&self) {
        self.profile.set_today(today());
    }

    /// What was said, as a text; answers to sensitive questions only where that is wanted.
    pub fn answers(&self, with_sensitive: bool) -> String {
        self.profile.text_of_answers(with_sensitive)
    }

    /// The same for a link: also what result the answers have, and under which rules.
    pub fn link(&self, with_sensitive: bool) -> String {
        self.profile.text_of_link(with_sensitive)
    }

    /// Takes what such a text says; whether it is one that this rulebook understands.
    pub fn take(&self, text: &str) -> bool {
        self.profile.take_text(text)
    }

    /// What stands in fields that are typed into, as it was typed.
    pub fn typed(&self) -> String {
        self.profile.typed_text()
    }

    /// Takes what such a text says, once the answers are taken.
    #[wasm_bindgen(js_name = takeTyped)]
    pub fn take_typed(&self, text: &str) {
        self.profile.take_typed(text);
    }

    /// Where the reader stands among the questions.
    pub fn place(&self) -> String {
        self.profile.place()
    }

    /// Goes back to such a place.
    #[wasm_bindgen(js_name = standAt)]
    pub fn stand_at(&self, place: &str) {
        self.profile.stand_at(place);
    }

    /// The dates of the procedures as a calendar file; nothing while no day is known.
    pub fn calendar(&self) -> Option<String> {
        calendar_file(self.profile)
    }

    /// Opens a tool; whether there is one of that name.
    pub fn open(&self, tool: &str) -> bool {
        let rulebook = &self.profile.pack().rulebook;
        let tool = Tool::from_name(tool).filter(|it| it.is_offered(rulebook));
        if let Some(tool) = tool {
            self.profile.open(tool);
        }
        tool.is_some()
    }
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(call: &Function);
}

/// A call that is made once the browser has done what it is doing, however often it is asked for.
fn once_a_moment(call: impl Fn() + 'static) -> Box<dyn Fn()> {
    let is_awaited = Rc::new(Cell::new(false));
    let awaited = Rc::clone(&is_awaited);
    let come = move || {
        awaited.set(false);
        call();
    };
    let come: Function = Closure::<dyn Fn()>::new(come).into_js_value().unchecked_into();
    Box::new(move || {
        if !is_awaited.replace(true) {
            queue_microtask(&come);
        }
    })
}

/// Moves the focus to the element of an id within the root.
fn focus(root: &Element, id: &str) {
    let place = joined(&["[id=\"", id, "\"]"]);
    let found = root.query_selector(&place).ok().flatten();
    if let Some(element) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // Refused by nothing that can be focused.
        let _ = element.focus();
    }
}

fn refusal(refused: PackRefused) -> JsValue {
    JsValue::from_str(match refused {
        PackRefused::NotAPack => "not a pack",
        PackRefused::OtherStamp => "the pack is of another build",
        PackRefused::Damaged(_) => "the pack is damaged",
        PackRefused::NoLaw => "the pack has no law of points",
    })
}

/// The day in Kazakhstan by the reader's clock: UTC+5, where a rule's day begins.
fn today() -> Date {
    const DAY: f64 = 86_400_000.0;
    const FIVE_HOURS: f64 = 18_000_000.0;
    let days = ((js_sys::Date::now() + FIVE_HOURS) / DAY).floor();
    // A clock is off by years at most; the cast saturates for any other number.
    #[allow(
        clippy::cast_possible_truncation,
        reason = "saturates, and days fit into 32 bits"
    )]
    Date::from_days(days as i32)
}

/// A field that was filled in before the widget woke.
struct Early {
    field: HtmlInputElement,
    is_checked: bool,
    value: String,
}

fn typed_early(root: &Element) -> Vec<Early> {
    let Ok(fields) = root.query_selector_all("input") else { return Vec::new() };
    let fields = (0..fields.length()).filter_map(|n| fields.item(n));
    let fields = fields.filter_map(|node| node.dyn_into::<HtmlInputElement>().ok());
    let early = fields.map(|field| Early {
        is_checked: field.checked(),
        value: if is_tick(&field) { String::new() } else { field.value() },
        field,
    });
    early.filter(|it| it.is_checked || !it.value.is_empty()).collect()
}

fn is_tick(field: &Element) -> bool {
    matches!(field.get_attribute("type").as_deref(), Some("radio" | "checkbox"))
}

impl Early {
    /// Says to the widget what the reader had said to the page.
    fn replay(&self) {
        let kind = if is_tick(&self.field) {
            self.field.set_checked(self.is_checked);
            "change"
        } else {
            self.field.set_value(&self.value);
            "input"
        };
        let bubbling = EventInit::new();
        bubbling.set_bubbles(true);
        if let Ok(event) = Event::new_with_event_init_dict(kind, &bubbling) {
            // A handler that refuses the event has nothing to undo.
            let _ = self.field.dispatch_event(&event);
        }
    }
}
