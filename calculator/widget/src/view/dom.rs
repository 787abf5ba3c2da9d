//! Wakes a view's HTML in the browser and keeps it up to date.
//!
//! Hydrating takes the nodes over that are there and changes none; where there are none at all, they are
//! made. Later the view is made anew, and the nodes are changed in place where it differs, so that focus
//! and what was typed stay.
//! `dom/attributes.rs` and `dom/listeners.rs` do their part of an element. Nothing here looks up an id:
//! a view may stand in a shadow tree.

mod attributes;
mod listeners;

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element as Node};

use super::{Attribute, Element, Parts, View};
use listeners::Listener;

/// Wakes a view in the element that holds its HTML, or nothing yet. What comes back shows it anew, as it
/// is then; `None`, and nothing on the page has changed, if the element holds anything else.
pub(crate) fn hydrate(
    root: &Node,
    show: impl Fn() -> View<'static> + 'static,
) -> Option<impl Fn() + 'static> {
    let dom = Dom { document: root.owner_document()? };
    let mut walk = Walk::into(root);
    let all = if walk.next.is_none() {
        dom.build(show(), Place { parent: root, before: None })
    } else {
        dom.hydrate(show(), &mut walk)?
    };
    let all = Cell::new(all);
    let root = root.clone();
    Some(move || {
        let mut shown = all.take();
        dom.patch(&mut shown, show(), Place { parent: &root, before: None });
        all.set(shown);
    })
}

/// What it takes to make nodes.
struct Dom {
    document: Document,
}

/// A view with its nodes.
#[derive(Default)]
enum Mounted {
    #[default]
    Nothing,
    Text {
        node: Node,
        text: String,
    },
    Element(Box<MountedElement>),
    All(Vec<Self>),
}

struct MountedElement {
    node: Node,
    tag: &'static str,
    key: String,
    attributes: Vec<Attribute>,
    listeners: Vec<Listener>,
    children: Vec<Mounted>,
}

/// Where nodes go.
#[derive(Clone, Copy)]
struct Place<'p> {
    parent: &'p Node,
    before: Option<&'p Node>,
}

impl Place<'_> {
    fn put(self, node: &Node) {
        // It fails only if somebody else has moved our nodes, and then there is no place to put it.
        let _ = self.parent.insert_before(node, self.before.map(AsRef::as_ref));
    }
}

/// The way through the nodes that are there, in the order of the view.
struct Walk {
    next: Option<web_sys::Node>,
    is_after_text: bool,
}

impl Walk {
    fn into(parent: &Node) -> Self {
        Self { next: parent.first_child(), is_after_text: false }
    }

    /// The next node, if it is called that.
    fn take(&mut self, name: &str) -> Option<Node> {
        let node = self.next.take()?;
        self.next = node.next_sibling();
        self.is_after_text = false;
        // Elements of HTML are called in capitals.
        let is_it = node.node_name().eq_ignore_ascii_case(name);
        is_it.then(|| node.unchecked_into())
    }

    fn take_text(&mut self, text: &str) -> Option<Node> {
        if self.is_after_text {
            self.take("#comment")?;
        }
        let node = self.take("#text")?;
        self.is_after_text = true;
        (node.node_value()? == text).then_some(node)
    }
}

impl Dom {
    fn hydrate(&self, view: View<'static>, walk: &mut Walk) -> Option<Mounted> {
        Some(match view {
            View::Nothing => Mounted::Nothing,
            View::Text(text) => Mounted::Text { node: walk.take_text(&text)?, text },
            View::Element(Element(parts)) => {
                let node = walk.take(parts.tag)?;
                let mut inner = Walk::into(&node);
                let Parts { tag, key, attributes, handlers, children } = *parts;
                Mounted::Element(Box::new(MountedElement {
                    children: self.hydrate_all(children, &mut inner)?,
                    attributes,
                    listeners: listeners::replaced(&node, Vec::new(), handlers),
                    node,
                    tag,
                    key,
                }))
            }
            View::All(all) => Mounted::All(self.hydrate_all(all, walk)?),
        })
    }

    fn hydrate_all(
        &self,
        views: Vec<View<'static>>,
        walk: &mut Walk,
    ) -> Option<Vec<Mounted>> {
        let mut all = Vec::with_capacity(views.len());
        for view in views {
            all.push(self.hydrate(view, walk)?);
        }
        Some(all)
    }

    /// Makes what stands before a place show the view. Nodes of the same kind are kept.
    fn patch(&self, mounted: &mut Mounted, view: View<'static>, place: Place<'_>) {
        match (&mut *mounted, view) {
            (Mounted::Nothing, View::Nothing) => {}
            (Mounted::Text { node, text }, View::Text(new)) => {
                if *text != new {
                    node.set_node_value(Some(&new));
                    *text = new;
                }
            }
            (Mounted::Element(element), View::Element(Element(parts)))
                if element.tag == parts.tag && element.key == parts.key =>
            {
                self.fill(element, *parts);
            }
            (Mounted::All(all), View::All(views)) => self.patch_all(all, views, place),
            (_, view) => {
                let new = self.build(view, place);
                std::mem::replace(mounted, new).remove();
            }
        }
    }

    fn patch_all(
        &self,
        all: &mut Vec<Mounted>,
        views: Vec<View<'static>>,
        place: Place<'_>,
    ) {
        while all.len() > views.len() {
            all.pop().unwrap_or_default().remove();
        }
        all.resize_with(views.len(), Mounted::default);
        // From the end, where it is known what each stands before.
        let mut before = place.before.cloned();
        for (mounted, view) in all.iter_mut().zip(views).rev() {
            self.patch(mounted, view, Place { before: before.as_ref(), ..place });
            before = mounted.first().cloned().or(before);
        }
    }

    fn build(&self, view: View<'static>, place: Place<'_>) -> Mounted {
        match view {
            View::Nothing => Mounted::Nothing,
            View::Text(text) => {
                let node: Node = self.document.create_text_node(&text).unchecked_into();
                place.put(&node);
                Mounted::Text { node, text }
            }
            View::Element(Element(parts)) => self.build_element(*parts, place),
            View::All(views) => {
                let mut all = Vec::new();
                self.patch_all(&mut all, views, place);
                Mounted::All(all)
            }
        }
    }

    fn build_element(&self, parts: Parts<'static>, place: Place<'_>) -> Mounted {
        let own = (parts.tag == "svg").then(|| "http://www.w3.org/2000/svg".to_owned());
        let space = own.or_else(|| place.parent.namespace_uri());
        let node = self.document.create_element_ns(space.as_deref(), parts.tag);
        // It fails only for a tag that no element may have.
        let Ok(node) = node else { return Mounted::Nothing };
        let mut element = MountedElement {
            node,
            tag: parts.tag,
            key: String::new(),
            attributes: Vec::new(),
            listeners: Vec::new(),
            children: Vec::new(),
        };
        self.fill(&mut element, parts);
        place.put(&element.node);
        Mounted::Element(Box::new(element))
    }

    /// Makes an element what the parts say.
    fn fill(&self, element: &mut MountedElement, parts: Parts<'static>) {
        let MountedElement { node, key, attributes, listeners, children, .. } = element;
        *key = parts.key;
        let old = std::mem::replace(attributes, parts.attributes);
        attributes::replaced(node, old, attributes);
        let old = std::mem::take(listeners);
        *listeners = listeners::replaced(node, old, parts.handlers);
        self.patch_all(children, parts.children, Place { parent: node, before: None });
    }
}

impl Mounted {
    /// The first of its nodes.
    fn first(&self) -> Option<&Node> {
        match self {
            Self::Nothing => None,
            Self::Text { node, .. } => Some(node),
            Self::Element(element) => Some(&element.node),
            Self::All(all) => all.iter().find_map(Self::first),
        }
    }

    /// Takes its nodes from the page.
    fn remove(self) {
        match self {
            Self::Nothing => {}
            Self::Text { node, .. } => node.remove(),
            Self::Element(element) => element.node.remove(),
            Self::All(all) => all.into_iter().for_each(Self::remove),
        }
    }
}
