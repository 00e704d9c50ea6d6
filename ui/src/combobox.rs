//! The markup of a text field with a list of candidates; what it does is an island's. Without script its place is
//! taken by a link to a search page.

use domain::Words;
use leptos::{children::ViewFnOnce, prelude::*};

use crate::{FieldName, Need, frame::Frame};

/// The field. `listbox` holds one [`Listbox`]; the list shows while `expanded`. Listeners go on the part itself and
/// hear what bubbles, or on the input through `node`.
#[component]
pub fn Combobox(
    #[prop(into)] name: FieldName,
    #[prop(into)] label: String,
    #[prop(optional)] need: Need,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] error: Signal<Option<Words>>,
    #[prop(into, optional)] placeholder: Option<String>,
    #[prop(into)] expanded: Signal<bool>,
    /// The id of the candidate that the arrow keys stand on.
    #[prop(into, optional)]
    active: Signal<Option<String>>,
    /// The values that were chosen: [`crate::Chip`]s with their hidden fields.
    #[prop(into, optional)]
    chips: Option<ViewFnOnce>,
    #[prop(optional)] node: NodeRef<leptos::html::Input>,
    /// The [`Listbox`].
    children: Children,
) -> AnyView {
    let frame = Frame { name, label, need, hint, error };
    let list = list_id(&frame.name);
    let control = view! {
        <div class="combobox">
            <div class="box">
                {chips.map(ViewFnOnce::run)}
                <input
                    id=frame.name.id()
                    role="combobox"
                    autocomplete="off"
                    aria-autocomplete="list"
                    aria-controls=list
                    aria-expanded=move || if expanded.get() { "true" } else { "false" }
                    aria-activedescendant=move || active.get()
                    aria-invalid=frame.invalid()
                    aria-describedby=frame.described_by()
                    placeholder=placeholder
                    node_ref=node
                />
            </div>
            {children()}
        </div>
    };
    frame.around(control).into_any()
}

/// The list of candidates of the [`Combobox`] with this name.
#[component]
pub fn Listbox(#[prop(into)] name: FieldName, #[prop(into)] label: String, children: Children) -> AnyView {
    view! {
        <ul class="listbox" id=list_id(&name) role="listbox" aria-label=label>
            {children()}
        </ul>
    }
    .into_any()
}

/// One candidate.
#[component]
pub fn Candidate(
    #[prop(into)] id: String,
    /// Whether the arrow keys stand on it.
    #[prop(into)]
    selected: Signal<bool>,
    #[prop(into)] name: String,
    /// What tells it from others of that name.
    #[prop(into, optional)]
    about: Option<String>,
) -> AnyView {
    view! {
        <li id=id role="option" aria-selected=move || if selected.get() { "true" } else { "false" }>
            <b>{name}</b>
            {about.map(|about| view! { <span class="ink-3">{about}</span> })}
        </li>
    }
    .into_any()
}

fn list_id(name: &FieldName) -> String {
    format!("{}-list", name.id())
}
