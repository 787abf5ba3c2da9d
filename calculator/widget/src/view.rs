//! What is shown, as a value: texts, elements, lists, and parts that follow signals.
//!
//! One type for all views. A `view!` of Leptos has a type of its own, and for each the compiler makes
//! its own code to hydrate, build, update and drop it; a value of this type costs what it says.
//! `view/html.rs` writes it as HTML, `view/dom.rs` wakes that HTML and keeps it up to date. No closure
//! outlives the profile that it borrows from, so that components need not clone anything.

#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "ssr")]
mod html;

use std::rc::Rc;

#[cfg(feature = "hydrate")]
pub(crate) use dom::hydrate;
#[cfg(feature = "ssr")]
pub(crate) use html::to_html;

/// Something to show.
pub(crate) enum View<'a> {
    /// Nothing at all.
    Nothing,
    /// A text, never empty: in HTML an empty text cannot be told from none.
    Text(String),
    /// An element with all that is in it.
    Element(Element<'a>),
    /// One after the other.
    All(Vec<Self>),
    /// Shown anew when a signal changes that it has looked at.
    Live(Box<dyn Fn() -> Self + 'a>),
}

/// An element, made by [`el`].
pub(crate) struct Element<'a>(Box<Parts<'a>>);

struct Parts<'a> {
    tag: &'static str,
    #[cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "HTML has no keys"))]
    key: String,
    attributes: Vec<Attribute<'a>>,
    #[cfg_attr(
        not(feature = "hydrate"),
        allow(dead_code, reason = "HTML hears nothing")
    )]
    handlers: Vec<(&'static str, Handler<'a>)>,
    children: Vec<View<'a>>,
}

struct Attribute<'a> {
    name: &'static str,
    given: Given<'a>,
}

enum Given<'a> {
    /// A value that stays.
    Fixed(String),
    /// A value that follows signals; without one the attribute is not there.
    Live(Give<'a>),
    /// The same for what a reader can change too, such as whether a box is ticked: in the browser a
    /// property, which is set only when the value becomes another one.
    Property(Give<'a>),
}

type Give<'a> = Box<dyn Fn() -> Option<String> + 'a>;

// Counted, since a handler may be replaced while it runs.
type Handler<'a> = Rc<dyn Fn(&Heard) + 'a>;

/// What an event tells of the field where it happened.
#[derive(Default)]
pub(crate) struct Heard {
    /// What stands in the field.
    pub(crate) value: String,
    /// Whether it is ticked.
    pub(crate) is_checked: bool,
}

/// An element of that tag, without anything in it. Not for tags whose content is no HTML, such as
/// `textarea`: their text is a property.
pub(crate) fn el<'a>(tag: &'static str) -> Element<'a> {
    Element(Box::new(Parts {
        tag,
        key: String::new(),
        attributes: Vec::new(),
        handlers: Vec::new(),
        children: Vec::new(),
    }))
}

/// A part that is shown anew when a signal changes that `show` looks at.
pub(crate) fn live<'a, V: Into<View<'a>>>(show: impl Fn() -> V + 'a) -> View<'a> {
    View::Live(Box::new(move || show().into()))
}

/// A view of each item, one after the other.
pub(crate) fn each<'a, T, V: Into<View<'a>>>(
    items: impl IntoIterator<Item = T>,
    mut show: impl FnMut(T) -> V,
) -> View<'a> {
    let mut all = Vec::new();
    for item in items {
        all.push(show(item).into());
    }
    View::All(all)
}

impl<'a> Element<'a> {
    /// Tells the element from others at the same place: with another key it is another element, and
    /// not the same one with other words.
    pub(crate) fn key(mut self, key: impl Into<String>) -> Self {
        self.0.key = key.into();
        self
    }

    /// Its id, unique in the page.
    pub(crate) fn id(self, id: impl Into<String>) -> Self {
        self.attribute("id", id)
    }

    /// Its classes.
    pub(crate) fn class(self, class: impl Into<String>) -> Self {
        self.attribute("class", class)
    }

    /// An attribute that stays as it is; an empty one is there by its name alone.
    pub(crate) fn attribute(self, name: &'static str, value: impl Into<String>) -> Self {
        self.given(name, Given::Fixed(value.into()))
    }

    /// An attribute that is there by its name alone.
    pub(crate) fn flag(self, name: &'static str) -> Self {
        self.given(name, Given::Fixed(String::new()))
    }

    /// An attribute that follows what `give` looks at.
    pub(crate) fn live_attribute(
        self,
        name: &'static str,
        give: impl Fn() -> Option<String> + 'a,
    ) -> Self {
        self.given(name, Given::Live(Box::new(give)))
    }

    /// Whether a field is ticked. What the reader ticks stays until this becomes another.
    pub(crate) fn checked(self, is_checked: impl Fn() -> bool + 'a) -> Self {
        let give = move || is_checked().then(String::new);
        self.given("checked", Given::Property(Box::new(give)))
    }

    /// Calls `hear` when the event happens. A click or a submission is ours alone then: the browser
    /// follows no link and sends no form.
    pub(crate) fn on(mut self, event: &'static str, hear: impl Fn(&Heard) + 'a) -> Self {
        self.0.handlers.push((event, Rc::new(hear)));
        self
    }

    /// Puts something into it, behind what is there.
    pub(crate) fn child(self, child: impl Into<View<'a>>) -> Self {
        self.with(child.into())
    }

    fn given(mut self, name: &'static str, given: Given<'a>) -> Self {
        self.0.attributes.push(Attribute { name, given });
        self
    }

    fn with(mut self, child: View<'a>) -> Self {
        match (self.0.children.last_mut(), child) {
            // One text in the tree, as it will be one text in the page.
            (Some(View::Text(text)), View::Text(more)) => text.push_str(&more),
            (_, child) => self.0.children.push(child),
        }
        self
    }
}

impl<'a> From<Element<'a>> for View<'a> {
    fn from(element: Element<'a>) -> Self {
        Self::Element(element)
    }
}

impl From<String> for View<'_> {
    fn from(text: String) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Text(text) }
    }
}

impl From<&str> for View<'_> {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl<V: Into<Self>> From<Option<V>> for View<'_> {
    fn from(view: Option<V>) -> Self {
        view.map_or(Self::Nothing, Into::into)
    }
}
