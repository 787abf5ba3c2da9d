//! Wakes a view's HTML in the browser and keeps it up to date.
//!
//! Hydrating takes the nodes over that are there and changes none. Later each live part that is no
//! longer up to date is shown anew by changing its nodes in place, so that focus and what was typed
//! stay. `dom/watch.rs` knows what is up to date, `dom/attributes.rs` and `dom/listeners.rs` do their
//! part of an element. Nothing here looks up an id: a view may stand in a shadow tree.

mod attributes;
mod listeners;
mod watch;

use std::cell::Cell;
use std::rc::Rc;

use reactive_graph::owner::Owner;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element as Node};

use super::{Element, Parts, View};
use attributes::Shown;
use listeners::Listener;
use watch::{Wake, Watch};

/// Wakes a view in the element that holds its HTML. `None`, and nothing on the page has changed, if
/// it holds anything else.
pub(crate) fn hydrate(root: &Node, show: impl FnOnce() -> View<'static>) -> Option<()> {
    let woken = Rc::new(Cell::new(None::<(Dom, Mounted)>));
    let wake = Wake::new({
        let woken = Rc::clone(&woken);
        move || {
            if let Some((dom, mut all)) = woken.take() {
                dom.wake.has_come();
                dom.refresh(&mut all);
                woken.set(Some((dom, all)));
            }
        }
    });
    let dom = Dom { wake, document: root.owner_document()?, owner: Owner::new() };
    let all = dom.owner.with(|| dom.hydrate(show(), &mut Walk::into(root)))?;
    woken.set(Some((dom, all)));
    Some(())
}

/// What it takes to make nodes and to follow signals.
struct Dom {
    wake: Wake,
    document: Document,
    /// Owns what the view makes in the reactive system outside of its live parts.
    owner: Owner,
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
    Live(Box<Live>),
}

struct MountedElement {
    node: Node,
    tag: &'static str,
    key: String,
    attributes: Vec<Shown>,
    listeners: Vec<Listener>,
    children: Vec<Mounted>,
}

/// A live part: its nodes, and behind them a comment that marks its place.
struct Live {
    watch: Watch,
    show: Box<dyn Fn() -> View<'static>>,
    content: Mounted,
    mark: Node,
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
                    attributes: attributes::taken_over(&self.wake, attributes),
                    listeners: listeners::replaced(&node, Vec::new(), handlers),
                    node,
                    tag,
                    key,
                }))
            }
            View::All(all) => Mounted::All(self.hydrate_all(all, walk)?),
            View::Live(show) => {
                let watch = Watch::new(&self.wake);
                let content = self.hydrate(watch.run(&show), walk)?;
                let mark = walk.take("#comment")?;
                Mounted::Live(Box::new(Live { watch, show, content, mark }))
            }
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

    /// Shows anew what is no longer up to date.
    fn refresh(&self, mounted: &mut Mounted) {
        match mounted {
            Mounted::Nothing | Mounted::Text { .. } => {}
            Mounted::Element(element) => {
                attributes::refresh(&element.node, &mut element.attributes);
                element.children.iter_mut().for_each(|it| self.refresh(it));
            }
            Mounted::All(all) => all.iter_mut().for_each(|it| self.refresh(it)),
            Mounted::Live(live) if live.watch.is_stale() => self.show(live),
            Mounted::Live(live) => self.refresh(&mut live.content),
        }
    }

    /// Shows a live part as it is now.
    fn show(&self, live: &mut Live) {
        let Some(parent) = live.mark.parent_node() else { return };
        let place = Place { parent: parent.unchecked_ref(), before: Some(&live.mark) };
        let view = live.watch.run(&live.show);
        self.patch(&mut live.content, view, place);
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
            (Mounted::Live(live), View::Live(show)) => {
                live.show = show;
                self.show(live);
            }
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
            View::Live(show) => {
                let mark: Node = self.document.create_comment("").unchecked_into();
                place.put(&mark);
                let watch = Watch::new(&self.wake);
                let content = Mounted::Nothing;
                let mut live = Live { watch, show, content, mark };
                self.show(&mut live);
                Mounted::Live(Box::new(live))
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
        let old = std::mem::take(attributes);
        *attributes = attributes::replaced(&self.wake, node, old, parts.attributes);
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
            Self::Live(live) => Some(live.content.first().unwrap_or(&live.mark)),
        }
    }

    /// Takes its nodes from the page.
    fn remove(self) {
        match self {
            Self::Nothing => {}
            Self::Text { node, .. } => node.remove(),
            Self::Element(element) => element.node.remove(),
            Self::All(all) => all.into_iter().for_each(Self::remove),
            Self::Live(live) => {
                live.content.remove();
                live.mark.remove();
            }
        }
    }
}
