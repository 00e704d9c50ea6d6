//! A field of several lines: the one place that may write a `<textarea>`.
//!
//! leptos 0.8 writes the children of a textarea into the page as they are, so that `</textarea><script>` in a note
//! would run. The text is escaped here, and a test renders that very note. Two further traps are met: a browser drops
//! the first line break after the tag, so one is always written; and hydration leaves the children alone, so that what
//! was typed before the script arrived stays.

use domain::Words;
use leptos::prelude::*;

use crate::{FieldName, Need, frame::Frame};

/// A field of several lines that grows with its text.
#[component]
pub fn TextArea(
    #[prop(into)] name: FieldName,
    #[prop(into)] label: String,
    #[prop(optional)] need: Need,
    #[prop(into, optional)] value: String,
    #[prop(into, optional)] hint: Option<String>,
    #[prop(into, optional)] error: Signal<Option<Words>>,
    /// The height in lines while it is empty.
    #[prop(default = 4)]
    rows: u32,
    #[prop(into, optional)] placeholder: Option<String>,
    /// Where the label is already said by what is around it, as in a memo: only a screen reader hears it.
    #[prop(optional)]
    bare: bool,
    #[prop(optional)] node: NodeRef<leptos::html::Textarea>,
) -> AnyView {
    let frame = Frame { name, label, need, hint, error };
    let area = view! {
        <textarea
            class="input"
            id=frame.name.id()
            name=frame.name.sent_as()
            rows=rows.to_string()
            placeholder=placeholder
            required=frame.need.is_required()
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            node_ref=node
        >
            {content(value)}
        </textarea>
    };
    if bare { frame.around_unseen(area) } else { frame.around(area) }.into_any()
}

/// In the browser the text becomes a text node, which needs no escaping.
#[cfg(feature = "hydrate")]
fn content(value: String) -> String {
    value
}

#[cfg(not(feature = "hydrate"))]
fn content(value: String) -> String {
    let mut out = String::with_capacity(value.len() + 1);
    out.push('\n');
    for letter in value.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
    out
}
