//! A text field for a number, with its error: told once the field is left, never while typing.

use leptos::prelude::*;

use crate::live::{heard, live};
use crate::profile::Profile;

/// A labelled number with a unit beside it.
#[component]
pub(super) fn NumberEntry(
    /// The reader's profile, which knows whether the field is wrong.
    profile: Profile,
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
    let on_input = {
        let (profile, name) = (profile.clone(), name.clone());
        heard(move |event| {
            if on_text.run(event_target_value(&event)) {
                profile.set_wrong(&name, false);
            }
        })
    };
    let on_change = {
        let (profile, name) = (profile.clone(), name.clone());
        heard(move |event| {
            profile.set_wrong(&name, !on_text.run(event_target_value(&event)));
        })
    };
    let is_wrong = {
        let name = name.clone();
        move || profile.is_wrong(&name)
    };
    let error_id = format!("{name}-error");
    let described_by = format!("{described_by} {error_id}").trim().to_owned();
    let id = name.clone();
    let label_for = name.clone();
    let invalid = {
        let is_wrong = is_wrong.clone();
        move || is_wrong().then_some("true")
    };
    let message = live(move || {
        is_wrong().then(|| view! { <p class="problem">{error.clone()}</p> })
    });
    view! {
        <label for=label_for>{label}</label>
        " "
        <span class="entry">
            <input
                class="number" id=id name=name inputmode="decimal" autocomplete="off"
                aria-describedby=described_by
                aria-invalid=invalid
                on:input=on_input on:change=on_change
            />
            " "
            <span class="unit">{unit}</span>
        </span>
        <div id=error_id role="alert">{message}</div>
    }
}
