//! Words and lengths that follow the assessment.
//!
//! Each type of closure brings its own copy of the code that hydrates and updates it. Boxed, all
//! that give the same kind of value share one: a tenth of what a browser downloads.

use leptos::ev::Event;

/// A value that is shown anew when what it looks at changes.
pub(crate) type Live<T> = Box<dyn FnMut() -> T + Send>;

/// Boxes a closure that is shown.
pub(crate) fn live<T>(show: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Box::new(show)
}

/// Boxes a closure that hears an event.
pub(crate) fn heard(
    hear: impl FnMut(Event) + Send + 'static,
) -> Box<dyn FnMut(Event) + Send> {
    Box::new(hear)
}
