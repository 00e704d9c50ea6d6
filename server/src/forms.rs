//! THE way back for forms that are sent by navigation, without script or before it arrived.
//!
//! leptos' own fallback loses the fields and puts the error into the address; this layer is in front of it. Success:
//! 303 to where the server function leads. Refusal: what was sent and its problem are kept for this session, and 303
//! to the form with `?r=id`, where the page draws it again.
//!
//! A form that a script sends while its page stays says so in a header, and goes the same way but for two answers: a
//! success is 204 with where it leads, so that the next page is asked for once; and when the session has ended, 401
//! leaves everything where it was typed.

use app::Preferences;
use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Redirect, Response},
};
use domain::{Actor, Problem};
use islands::{AppError, cookies};
use service::{
    Ctx, accounts,
    requests::{Returned, keep_form},
};

use crate::{
    App,
    pages::{self, sign_in_for},
    session::user_agent,
};

/// The most that a form may hold: a megabyte of Japanese, percent-encoded, and room to tell its sender kindly.
pub(crate) const FORM_BYTES: usize = 8 * 1024 * 1024;
/// Says that the form is sent by a script which stays on its page (`islands/src/in_place`).
const IN_PLACE: &str = "x-banso-in-place";
/// The most of a server function's answer that is read to find its problem.
const ANSWER_BYTES: usize = 1024 * 1024;

/// The layer around `/_fn/`.
pub(crate) async fn bring_back(State(app): State<App>, request: Request, next: Next) -> Response {
    let in_place = request.headers().contains_key(IN_PLACE);
    let accepts = request.headers().get(header::ACCEPT).and_then(|value| value.to_str().ok());
    let is_navigation = accepts.is_some_and(|accepts| accepts.contains("text/html"));
    if request.method() != Method::POST {
        return next.run(request).await;
    }
    let kind = request.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    if !kind.starts_with(b"application/x-www-form-urlencoded") {
        return StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response();
    }
    let (mut parts, body) = request.into_parts();
    let Ok(sent) = to_bytes(body, FORM_BYTES).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let sent = readable(sent);
    if !is_navigation {
        return next.run(Request::from_parts(parts, Body::from(sent))).await;
    }
    let endpoint = parts.uri.path().trim_start_matches("/_fn/").to_owned();
    let (headers, ctx, uri) = (parts.headers.clone(), parts.extensions.get::<Ctx>().cloned(), parts.uri.clone());
    let preferences = parts.extensions.get::<Preferences>().cloned().unwrap_or_default();
    parts.headers.insert(header::ACCEPT, HeaderValue::from_static("application/json"));
    let response = next.run(Request::from_parts(parts, Body::from(sent.clone()))).await;
    let leads_on = response.headers().contains_key(header::LOCATION);
    if response.status().is_success() || leads_on {
        return go_on(response, &headers, in_place);
    }
    let (status, problem) = (response.status(), problem_in(response).await);
    let Some(ctx) = ctx else { return status.into_response() };
    let went = match problem {
        Problem::SignInNeeded if in_place => Ok(StatusCode::UNAUTHORIZED.into_response()),
        Problem::SignInNeeded => to_sign_in(&ctx, endpoint, &sent, &headers).await,
        problem => go_back(&ctx, endpoint, &sent, problem, &headers).await,
    };
    match went {
        Ok(response) => response,
        Err(failure) => {
            tracing::error!(error = %failure, "a refused form could not be kept");
            pages::out_of_order(&app, &ctx, &preferences, uri).await
        }
    }
}

/// The same with � for whatever is no text, as half a character, or NUL, which PostgreSQL cannot hold: the form refuses
/// it beside its field, where a body that cannot be read would be refused as a whole.
fn readable(sent: Bytes) -> Bytes {
    let is_broken = |text: &str| text.contains(['\u{FFFD}', '\0']);
    if !form_urlencoded::parse(&sent).any(|(name, value)| is_broken(&name) || is_broken(&value)) {
        return sent;
    }
    let mut written = form_urlencoded::Serializer::new(String::with_capacity(sent.len()));
    let without_nul = |text: &str| text.replace('\0', "\u{FFFD}");
    written.extend_pairs(form_urlencoded::parse(&sent).map(|(name, value)| (without_nul(&name), without_nul(&value))));
    written.finish().into()
}

/// 303 to where the server function leads, with its cookies; to the page that sent it, if it leads nowhere.
fn go_on(response: Response, sent: &HeaderMap, in_place: bool) -> Response {
    let (parts, _) = response.into_parts();
    let to = parts.headers.get(header::LOCATION).cloned();
    let to = to.or_else(|| HeaderValue::from_str(&page_of(sent)).ok()).unwrap_or(HeaderValue::from_static("/"));
    let mut answer = if in_place { StatusCode::NO_CONTENT } else { StatusCode::SEE_OTHER }.into_response();
    answer.headers_mut().insert(header::LOCATION, to);
    for name in [header::SET_COOKIE, header::HeaderName::from_static("clear-site-data")] {
        for value in parts.headers.get_all(&name) {
            answer.headers_mut().append(&name, value.clone());
        }
    }
    answer
}

async fn problem_in(response: Response) -> Problem {
    let body = to_bytes(response.into_body(), ANSWER_BYTES).await.unwrap_or_default();
    serde_json::from_slice::<AppError>(&body).map_or(Problem::Broken, |AppError(problem)| problem)
}

/// The session has ended while somebody typed: what was sent waits for the same person to sign in again.
async fn to_sign_in(ctx: &Ctx, endpoint: String, sent: &Bytes, headers: &HeaderMap) -> service::Result<Response> {
    let page = page_of(headers);
    let token = cookies::value_of(headers, cookies::SESSION);
    let session = match token {
        Some(token) => accounts::ended(&ctx.db, &token).await.unwrap_or_default(),
        None => None,
    };
    let Some(session) = session else { return Ok(Redirect::to(&sign_in_for(&page)).into_response()) };
    let returned = Returned { endpoint, body: without_passwords(sent), problem: Problem::SignInNeeded };
    let id = keep_form(ctx, session, returned).await?;
    Ok(Redirect::to(&sign_in_for(&with_return(&page, id))).into_response())
}

/// A page's address with the form that came back to it.
fn with_return(page: &str, id: uuid::Uuid) -> String {
    let joint = if page.contains('?') { '&' } else { '?' };
    format!("{page}{joint}r={id}")
}

async fn go_back(
    ctx: &Ctx,
    endpoint: String,
    sent: &Bytes,
    problem: Problem,
    headers: &HeaderMap,
) -> service::Result<Response> {
    let (session, cookie) = place_for(ctx, headers).await?;
    let returned = Returned { endpoint, body: without_passwords(sent), problem };
    let kept = keep_form(ctx, session, returned).await?;
    let page = page_of(headers);
    let mut answer = Redirect::to(&with_return(&page, kept)).into_response();
    if let Some(cookie) = cookie {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// The session that the form is kept for; a visitor without one gets one.
async fn place_for(ctx: &Ctx, headers: &HeaderMap) -> service::Result<(uuid::Uuid, Option<HeaderValue>)> {
    match ctx.request.session {
        Some(session) => Ok((session, None)),
        None => {
            debug_assert_eq!(ctx.actor, Actor::Nobody);
            let (session, token) = accounts::visit(ctx, user_agent(headers)).await?;
            Ok((session, Some(cookies::secret(cookies::SESSION, token.expose(), None))))
        }
    }
}

/// The page that sent the form: the path of a Referer of our own host, without an older `r`.
fn page_of(headers: &HeaderMap) -> String {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let referer = text(header::REFERER).and_then(|referer| referer.split_once("://"));
    let path = referer.and_then(|(_, rest)| {
        let slash = rest.find('/')?;
        (Some(&rest[..slash]) == text(header::HOST)).then(|| &rest[slash..])
    });
    let path = path.map_or("/", domain::links::local_path);
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let kept: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("r=")).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// The body without any field whose name speaks of a password or a link's token: secrets are not kept, not even for
/// ten minutes. The token is in the address of the page that the form comes back to.
fn without_passwords(sent: &Bytes) -> String {
    let text = String::from_utf8_lossy(sent);
    let is_secret = |pair: &&str| {
        let name = pair.split('=').next().unwrap_or_default();
        name.contains("password") || name.contains("token")
    };
    let kept = text.split('&').filter(|pair| !is_secret(pair));
    kept.collect::<Vec<_>>().join("&")
}
