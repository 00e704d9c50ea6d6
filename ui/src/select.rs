//! One of a few options. For one of many there is a combobox, or a search page.

use domain::Words;
use leptos::prelude::*;

use crate::{FieldName, Need, frame::Frame, t, words};

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
}

impl Choice {
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into() }
    }
}

/// What stands before the options.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Blank {
    /// 「選んでください」, which is no answer.
    #[default]
    Ask,
    /// An answer of its own with an empty value, as in なし or 案件にしない.
    Says(String),
    /// Nothing: one of the options always holds.
    None,
}

/// A drop-down list.
#[component]
pub fn Select(
    #[prop(into)] name: FieldName,
    #[prop(into)] label: String,
    options: Vec<Choice>,
    /// The value that is chosen at first.
    #[prop(into, optional)]
    value: String,
    #[prop(optional)] need: Need,
    #[prop(optional)] blank: Blank,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] error: Signal<Option<Words>>,
    #[prop(optional)] node: NodeRef<leptos::html::Select>,
) -> AnyView {
    let frame = Frame { name, label, need, hint, error };
    let first = match blank {
        Blank::Ask => Some(t(words::CHOOSE).to_owned()),
        Blank::Says(says) => Some(says),
        Blank::None => None,
    };
    let select = view! {
        <select
            class="input"
            id=frame.name.id()
            name=frame.name.sent_as()
            required=frame.need.is_required()
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            node_ref=node
        >
            {first.map(|says| view! { <option value="">{says}</option> })}
            {options
                .into_iter()
                .map(|option| {
                    let selected = option.value == value;
                    view! {
                        <option value=option.value selected=selected>
                            {option.label}
                        </option>
                    }
                })
                .collect_view()}
        </select>
    };
    frame.around(select).into_any()
}
