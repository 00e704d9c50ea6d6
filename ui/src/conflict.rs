//! Somebody else saved first: field by field, what was typed and what now stands, and which to keep.

use domain::FieldConflict;
use leptos::prelude::*;

use crate::{FieldName, lang, t, words};

/// The fields that differ, each as two radio buttons that send the value itself under the field's own name. It stands
/// in the form in place of those fields' inputs, with a [`crate::FormVersion`] of the version that now stands. What was
/// typed is chosen at first.
#[component]
pub fn Conflict(fields: Vec<FieldConflict>) -> AnyView {
    view! {
        <div class="table-wrap">
            <table class="table conflict cards">
                <thead>
                    <tr>
                        <th scope="col">{t(words::CONFLICT_FIELD)}</th>
                        <th scope="col">{t(words::CONFLICT_MINE)}</th>
                        <th scope="col">{t(words::CONFLICT_THEIRS)}</th>
                    </tr>
                </thead>
                <tbody>{fields.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(conflict: FieldConflict) -> impl IntoView {
    let label = conflict.label.get(lang()).to_owned();
    let says = words::CONFLICT_KEEP.fill(&[("field", &label)]).get(lang()).to_owned();
    let sent_as = FieldName::new(&conflict.field).sent_as();
    view! {
        <tr role="radiogroup" aria-label=says>
            <th scope="row">{label}</th>
            <td data-label=t(words::CONFLICT_MINE)>{pick(sent_as.clone(), conflict.mine, true)}</td>
            <td data-label=t(words::CONFLICT_THEIRS)>{pick(sent_as, conflict.theirs, false)}</td>
        </tr>
    }
}

fn pick(sent_as: String, value: String, checked: bool) -> impl IntoView {
    let shown = if value.is_empty() { t(words::BLANK).to_owned() } else { value.clone() };
    view! {
        <label class="pick">
            <input type="radio" name=sent_as value=value checked=checked />
            <span>{shown}</span>
        </label>
    }
}
