//! The sign-in page.

use domain::accounts::SignInForm;
use islands::accounts::SignInIsland;
use leptos::prelude::*;
use service::Result;
use ui::{PageHead, t};

use super::words as w;
use crate::{Asked, Shown};

/// Signs in, and goes on to `next`.
pub(crate) async fn sign_in_page(asked: Asked) -> Result<Shown> {
    let next = asked.query("next").unwrap_or_default();
    let back = asked.form("accounts/sign_in", |_| SignInForm { next, ..SignInForm::default() });
    Ok(Shown::slim(w::SIGN_IN.get(asked.preferences.lang), move || {
        view! {
            <PageHead title=t(w::SIGN_IN) />
            <SignInIsland back />
            <p class="ink-2">{t(w::FORGOTTEN)}</p>
        }
    }))
}
