//! What is said beside the button of a form when nothing is known of what became of it. The words wait in every page,
//! in the reader's language, because without a connection there is nowhere to ask for them.

use leptos::prelude::*;
use ui::{Icon, Notice, Tone, t};

use super::words as w;

/// The templates that `islands/src/in_place/unsent.rs` names.
pub(super) fn unsent() -> impl IntoView {
    view! {
        <template id="unsent">
            <Notice tone=Tone::Bad>
                <p role="alert">{t(w::UNSENT)}</p>
            </Notice>
        </template>
        <template id="unsent-connection">
            <Notice tone=Tone::Bad>
                <p role="alert">{t(w::UNSENT_NO_CONNECTION)}</p>
            </Notice>
        </template>
        <template id="unsent-session">
            <Notice tone=Tone::Warn icon=Icon::Lock>
                <p role="alert">{t(w::UNSENT_SESSION_ENDED)}</p>
                <p>
                    <a href="/sign-in" target="_blank" rel="noopener">
                        {t(w::SIGN_IN_ELSEWHERE)}
                    </a>
                </p>
            </Notice>
        </template>
    }
}
