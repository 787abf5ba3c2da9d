//! A text field for a number, with its error: told once the field is left, never while typing.

use leptos::prelude::*;

use crate::live::{heard, live};

/// A labelled number with a unit beside it.
#[component]
pub(super) fn NumberEntry(
    /// The name of the field, also its id.
    name: String,
    /// What it is called.
    label: String,
    /// What stands beside it.
    unit: String,
    /// What to say if it cannot be used.
    error: String,
    /// The ids of texts that describe it.
    described_by: String,
    /// Takes the text; says whether it could be used.
    on_text: Callback<String, bool>,
) -> impl IntoView {
    let is_wrong = RwSignal::new(false);
    let on_input = heard(move |event| {
        if on_text.run(event_target_value(&event)) {
            is_wrong.set(false);
        }
    });
    let on_change =
        heard(move |event| is_wrong.set(!on_text.run(event_target_value(&event))));
    let error_id = format!("{name}-error");
    let described_by = format!("{described_by} {error_id}").trim().to_owned();
    let id = name.clone();
    let label_for = name.clone();
    let message = live(move || {
        is_wrong.get().then(|| view! { <p class="problem">{error.clone()}</p> })
    });
    view! {
        <label for=label_for>{label}</label>
        " "
        <span class="entry">
            <input
                class="number" id=id name=name inputmode="decimal" autocomplete="off"
                aria-describedby=described_by
                aria-invalid=move || is_wrong.get().then_some("true")
                on:input=on_input on:change=on_change
            />
            " "
            <span class="unit">{unit}</span>
        </span>
        <div id=error_id role="alert">{message}</div>
    }
}
