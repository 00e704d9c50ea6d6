//! A form that shows what stood in its fields before a change: `?before=` names the change, saving puts it back.

use leptos::prelude::*;
use ui::{Notice, Tone, t};
use uuid::Uuid;

use super::words as w;
use crate::Asked;

/// The change before which the reader wants to go back. A form that came back refused keeps what was typed instead.
pub(crate) fn asked_before(asked: &Asked) -> Option<Uuid> {
    asked.query("before").filter(|_| asked.returned.is_none()).and_then(|event| event.parse().ok())
}

/// Says that nothing is put back until the form is saved.
#[component]
pub(crate) fn RestoredNotice() -> impl IntoView {
    view! { <Notice tone=Tone::Info><p>{t(w::RESTORED)}</p></Notice> }
}
