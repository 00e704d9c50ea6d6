//! Somebody else saved first: field by field, what was typed and what now stands, and which to keep.

use domain::FieldConflict;
use leptos::prelude::*;

use crate::{FieldName, lang, say, t, words};

/// The fields that differ, each as two radio buttons that send the value itself under the field's own name. It stands
/// in the form in place of those fields' inputs, with a [`crate::FormVersion`] of the version that now stands. What was
/// typed is chosen at first, in a field that the person left alone what now stands.
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
    let [mine_reads, theirs_reads] = match &conflict.read_as {
        Some([mine, theirs]) => [say(mine), say(theirs)],
        None => [conflict.mine.clone(), conflict.theirs.clone()],
    };
    let mine = Pick { value: conflict.mine, reads: mine_reads, checked: !conflict.untouched };
    let theirs = Pick { value: conflict.theirs, reads: theirs_reads, checked: conflict.untouched };
    view! {
        <tr role="radiogroup" aria-label=says>
            <th scope="row">{label}</th>
            <td data-label=t(words::CONFLICT_MINE)>{mine.view(sent_as.clone())}</td>
            <td data-label=t(words::CONFLICT_THEIRS)>{theirs.view(sent_as)}</td>
        </tr>
    }
}

/// One of the two values.
struct Pick {
    value: String,
    reads: String,
    checked: bool,
}

impl Pick {
    fn view(self, sent_as: String) -> impl IntoView {
        let shown = if self.reads.is_empty() { t(words::BLANK).to_owned() } else { self.reads };
        view! {
            <label class="pick">
                <input type="radio" name=sent_as value=self.value checked=self.checked />
                <span>{shown}</span>
            </label>
        }
    }
}
