//! What is shown, as a value: texts, elements, lists.
//!
//! One type for all views, and a view is a function of what is so: when that changes, it is made anew
//! and what differs is changed on the page. `view/html.rs` writes it as HTML, `view/dom.rs` wakes that
//! HTML and keeps it up to date. No handler outlives the profile that it borrows from, so that
//! components need not clone anything. Why there is no framework stands in `docs/architecture.md`.

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
}

/// An element, made by [`el`].
pub(crate) struct Element<'a>(Box<Parts<'a>>);

struct Parts<'a> {
    tag: &'static str,
    #[cfg_attr(not(feature = "hydrate"), allow(dead_code, reason = "HTML has no keys"))]
    key: String,
    attributes: Vec<Attribute>,
    #[cfg_attr(
        not(feature = "hydrate"),
        allow(dead_code, reason = "HTML hears nothing")
    )]
    handlers: Vec<(&'static str, Handler<'a>)>,
    children: Vec<View<'a>>,
}

struct Attribute {
    name: &'static str,
    /// Without one the attribute is not there.
    value: Option<String>,
    #[cfg_attr(
        not(feature = "hydrate"),
        allow(dead_code, reason = "HTML has no properties")
    )]
    /// Whether it is what a reader can change too, such as whether a box is ticked: in the browser a
    /// property, which is set only when the value becomes another one.
    is_property: bool,
}

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

/// A paragraph of a class: most texts are one.
pub(crate) fn paragraph<'a>(
    class: &'static str,
    child: impl Into<View<'a>>,
) -> Element<'a> {
    of_class(class, child.into())
}

/// Apart from the conversion, of which there is one for each type.
fn of_class<'a>(class: &'static str, child: View<'a>) -> Element<'a> {
    el("p").class(class).child(child)
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

    /// An attribute; an empty one is there by its name alone.
    pub(crate) fn attribute(self, name: &'static str, value: impl Into<String>) -> Self {
        self.given(name, Some(value.into()), false)
    }

    /// Whoever does not see it is told when it changes.
    pub(crate) fn announced(self) -> Self {
        self.attribute("role", "status")
    }

    /// The browser keeps nothing of what is typed into it.
    pub(crate) fn forgetful(self) -> Self {
        self.attribute("autocomplete", "off")
    }

    /// An attribute that is there by its name alone.
    pub(crate) fn flag(self, name: &'static str) -> Self {
        self.given(name, Some(String::new()), false)
    }

    /// An attribute that is there only with a value.
    pub(crate) fn optional_attribute(
        self,
        name: &'static str,
        value: Option<String>,
    ) -> Self {
        self.given(name, value, false)
    }

    /// Whether a field is ticked. What the reader ticks stays until this becomes another.
    pub(crate) fn checked(self, is_checked: bool) -> Self {
        let value = is_checked.then(String::new);
        self.given("checked", value, true)
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

    fn given(
        mut self,
        name: &'static str,
        value: Option<String>,
        is_property: bool,
    ) -> Self {
        self.0.attributes.push(Attribute { name, value, is_property });
        self
    }

    fn with(mut self, mut child: View<'a>) -> Self {
        if let View::Text(more) = &child
            && let Some(View::Text(text)) = self.0.children.last_mut()
        {
            // One text in the tree, as it will be one text in the page; what comes behind keeps
            // its place.
            text.push_str(more);
            child = View::Nothing;
        }
        self.0.children.push(child);
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
