//! Many short options in sight: pills of radio buttons or checkboxes.

use domain::Words;
use leptos::prelude::*;

use crate::{Choice, FieldName, Need, frame::Frame};

/// One of some options, as radio buttons.
#[component]
pub fn OneOf(
    #[prop(into)] name: FieldName,
    #[prop(into)] label: String,
    options: Vec<Choice>,
    /// The value that is chosen at first; empty for none.
    #[prop(into, optional)]
    value: String,
    #[prop(optional)] need: Need,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] error: Signal<Option<Words>>,
) -> AnyView {
    let frame = Frame { name, label, need, hint, error };
    let sent_as = frame.name.sent_as();
    let required = frame.need.is_required();
    let pills = options
        .into_iter()
        .map(|option| {
            let checked = option.value == value;
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        name=sent_as.clone()
                        value=option.value
                        checked=checked
                        required=required
                    />
                    {option.label}
                </label>
            }
        })
        .collect_view();
    frame.around_group(view! { <div class="choices">{pills}</div> }).into_any()
}

/// Any of some options, as checkboxes. Sent as a list; when none is chosen nothing is sent, so the form's field needs
/// `#[serde(default)]`.
#[component]
pub fn AnyOf(
    #[prop(into)] name: FieldName,
    #[prop(into)] label: String,
    options: Vec<Choice>,
    /// The values that are chosen at first.
    #[prop(optional)]
    values: Vec<String>,
    #[prop(optional)] need: Need,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] error: Signal<Option<Words>>,
) -> AnyView {
    let frame = Frame { name, label, need, hint, error };
    let sent_as = frame.name.sent_as_list();
    let pills = options
        .into_iter()
        .map(|option| {
            let checked = values.contains(&option.value);
            view! {
                <label class="choice">
                    <input type="checkbox" name=sent_as.clone() value=option.value checked=checked />
                    {option.label}
                </label>
            }
        })
        .collect_view();
    frame.around_group(view! { <div class="choices">{pills}</div> }).into_any()
}
