//! Finds out who asks, and puts the [`Ctx`] of the use cases into every request.

use axum::{
    extract::{ConnectInfo, Request, State},
    http::{HeaderMap, header},
    middleware::Next,
    response::Response,
};
use domain::{
    Actor, Lang,
    accounts::{Contrast, Theme},
};
use islands::cookies;
use service::{Ctx, accounts, clock::new_id};
use tracing::Instrument;

use crate::{App, listen::Peer, pages};

/// The layer.
pub(crate) async fn who_asks(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = new_id();
    let address = address(&app, &request);
    let token = cookies::value_of(request.headers(), cookies::SESSION);
    let resumed = match token {
        Some(token) => accounts::resume(&app.db, &app.clock, &token).await,
        None => Ok(None),
    };
    let resumed = match resumed {
        Ok(resumed) => resumed,
        Err(error) => {
            tracing::error!(%error, request = %id, "a session could not be read");
            let nobody = service::Request { id, address, session: None };
            let ctx = Ctx { db: app.db.clone(), actor: Actor::Nobody, request: nobody, clock: app.clock.clone() };
            let preferences = preferences(request.headers());
            return pages::out_of_order(&app, &ctx, &preferences, request.uri().clone()).await;
        }
    };
    let session = resumed.as_ref().map(|resumed| resumed.session);
    let actor = resumed.map_or(Actor::Nobody, |resumed| resumed.actor);
    let span = tracing::info_span!("request", request = %id, account = actor.account().map(tracing::field::display));
    let ctx = Ctx { db: app.db, actor, request: service::Request { id, address, session }, clock: app.clock };
    let preferences = preferences(request.headers());
    request.extensions_mut().insert(ctx);
    request.extensions_mut().insert(preferences);
    next.run(request).instrument(span).await
}

/// The client's address: what the proxy says if there is one, else the peer's.
fn address(app: &App, request: &Request) -> String {
    let forwarded = request.headers().get_all("x-forwarded-for").iter().next_back();
    let forwarded = forwarded.and_then(|value| value.to_str().ok()?.rsplit(',').next());
    let peer = request.extensions().get::<ConnectInfo<Peer>>().map(|ConnectInfo(peer)| peer.0.ip().to_string());
    let named = forwarded.filter(|_| app.config.behind_proxy).map(|address| address.trim().chars().take(64).collect());
    named.or(peer).unwrap_or_else(|| "unknown".to_owned())
}

fn preferences(headers: &HeaderMap) -> app::Preferences {
    let chosen = cookies::value_of(headers, cookies::LANG);
    let lang = chosen.map_or(Lang::Ja, |tag| Lang::of_tag(&tag));
    let theme = cookies::value_of(headers, cookies::THEME).map_or(Theme::default(), |key| Theme::of_key(&key));
    let contrast =
        cookies::value_of(headers, cookies::CONTRAST).map_or(Contrast::default(), |key| Contrast::of_key(&key));
    app::Preferences { lang, theme, contrast }
}

/// The browser, as the list of one's sessions names it.
pub(crate) fn user_agent(headers: &HeaderMap) -> String {
    headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
}
