//! What was said: for the centre, and apart from it, never to be mixed up, for the business.

use domain::consultations::ConsultationForm;
use leptos::prelude::*;
use ui::{InternalNote, Need, SharedNote, TextArea, t};

use super::{header::Shared, words as w};

#[component]
pub(super) fn Texts(form: ConsultationForm, shared: Shared) -> AnyView {
    let ConsultationForm { content, advice, internal_memo, shared_note, .. } = form;
    view! {
        <div class="cols half tight">
            {shared.unless_conflicted("content", |error| view! {
                <TextArea name="content" label=t(w::CONTENT) need=Need::Required value=content error />
            })}
            {shared.unless_conflicted("advice", |error| view! {
                <TextArea name="advice" label=t(w::ADVICE) value=advice error />
            })}
        </div>
        <div class="cols half tight">
            {shared.unless_conflicted("internal_memo", |error| view! {
                <InternalNote>
                    <TextArea name="internal_memo" label=t(w::MEMO) bare=true rows=3 value=internal_memo error />
                </InternalNote>
            })}
            {shared.unless_conflicted("shared_note", |error| view! {
                <SharedNote>
                    <TextArea name="shared_note" label=t(w::SHARED) bare=true rows=3 value=shared_note error />
                </SharedNote>
            })}
        </div>
    }
    .into_any()
}
