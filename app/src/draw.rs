//! Draws a page: leptos renders it to HTML with its islands, their script and its nonce.

use std::sync::{Arc, Mutex};

use axum::{
    body::Body,
    http::{Request, StatusCode},
    response::Response,
};
use leptos::{nonce::Nonce, prelude::*};
use service::{Ctx, requests::Flash};
use ui::FieldLabels;

use crate::{Preferences, Shown, shell::Shell};

/// What all pages of this server share.
#[derive(Clone, Debug)]
pub struct Site {
    pub options: LeptosOptions,
    pub centre: String,
}

/// A page on its way out: its status, what it shows, and what goes with it.
pub struct Outgoing {
    pub status: StatusCode,
    pub shown: Shown,
    /// Sentences that are shown once.
    pub flashes: Vec<Flash>,
    /// The nonce of the page's own scripts, as its security policy names it.
    pub nonce: Nonce,
}

/// Draws a page with its status.
pub async fn draw(
    site: &Site,
    ctx: &Ctx,
    preferences: &Preferences,
    page: Outgoing,
    request: Request<Body>,
) -> Response<Body> {
    let path = request.uri().path().to_owned();
    let Outgoing { status, shown, flashes, nonce } = page;
    let shell = Shell { site: site.clone(), actor: ctx.actor.clone(), preferences: preferences.clone(), path, flashes };
    let lang = preferences.lang;
    // leptos may call the function again in theory and does not in practice: the page is drawn once.
    let once = Arc::new(Mutex::new(Some((shell, shown))));
    let render = leptos_axum::render_app_async_with_context(
        move || {
            provide_context(lang);
            provide_context(nonce.clone());
            provide_context(FieldLabels::default());
        },
        move || {
            let taken = once.lock().ok().and_then(|mut page| page.take());
            taken.map(|(shell, shown)| shell.around(shown))
        },
    );
    let mut response = render(request).await;
    *response.status_mut() = status;
    response
}
