//! What was said: for the centre, and apart from it, never to be mixed up, for the business.

use domain::consultations::ConsultationForm;
use leptos::prelude::*;
use ui::{InternalNote, Need, SharedNote, TextArea, error_of, t};

use super::{header::Shared, words as w};

#[component]
pub(super) fn Texts(form: ConsultationForm, shared: Shared) -> AnyView {
    let problem = shared.problem;
    let ConsultationForm { content, advice, internal_memo, shared_note, .. } = form;
    view! {
        <div class="cols half tight">
            {shared.unless_conflicted("content", move || view! {
                <TextArea name="content" label=t(w::CONTENT) need=Need::Required value=content.clone() error=error_of(problem, "content") />
            })}
            {shared.unless_conflicted("advice", move || view! {
                <TextArea name="advice" label=t(w::ADVICE) value=advice.clone() error=error_of(problem, "advice") />
            })}
        </div>
        <div class="cols half tight">
            {shared.unless_conflicted("internal_memo", move || {
                let value = internal_memo.clone();
                view! {
                    <InternalNote>
                        <TextArea name="internal_memo" label=t(w::MEMO) bare=true rows=3 value error=error_of(problem, "internal_memo") />
                    </InternalNote>
                }
            })}
            {shared.unless_conflicted("shared_note", move || {
                let value = shared_note.clone();
                view! {
                    <SharedNote>
                        <TextArea name="shared_note" label=t(w::SHARED) bare=true rows=3 value error=error_of(problem, "shared_note") />
                    </SharedNote>
                }
            })}
        </div>
    }
    .into_any()
}
