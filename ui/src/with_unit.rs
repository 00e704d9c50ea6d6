//! A number and its unit, side by side.

use domain::Words;
use leptos::prelude::*;

use crate::{FieldKind, FieldName, Need, field::Input, frame::Frame};

/// A field for a number with its unit after it, as in 60 分.
#[component]
pub fn WithUnit(
    #[prop(into)] name: FieldName,
    #[prop(into)] label: String,
    #[prop(into)] unit: String,
    #[prop(optional)] need: Need,
    #[prop(into, optional)] value: String,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] error: Signal<Option<Words>>,
    #[prop(optional)] node: NodeRef<leptos::html::Input>,
) -> AnyView {
    let frame = Frame { name, label, need, hint, error };
    let input = Input { kind: FieldKind::Number, value, placeholder: None, autocomplete: None, node }.view(&frame);
    frame.around(view! { <div class="with-unit">{input}<span>{unit}</span></div> }).into_any()
}
