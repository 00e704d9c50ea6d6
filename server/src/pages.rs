//! Answers a page of the route table: lets who asks, shows, draws with the true status.

use std::collections::HashMap;

use app::{Asked, Outgoing, PageRoute, Preferences, Site, draw, other_home, problem_page};
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Redirect, Response},
};
use domain::{Action, Actor, Problem};
use islands::status_of;
use leptos::nonce::Nonce;
use service::{
    Ctx, accounts, audit,
    audit::Look,
    requests::{self, Flash},
};

use crate::{App, headers::policy_of_page};

/// Answers a page.
pub(crate) async fn answer(
    State(app): State<App>,
    route: PageRoute,
    params: Option<Path<HashMap<String, String>>>,
    request: Request,
) -> Response {
    let Some(ctx) = request.extensions().get::<Ctx>().cloned() else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if route.path == "/"
        && let Some(home) = other_home(&ctx.actor)
    {
        return Redirect::to(home).into_response();
    }
    let preferences = request.extensions().get::<Preferences>().cloned().unwrap_or_default();
    let params = params.map(|Path(params)| params).unwrap_or_default();
    let asked = Asked {
        ctx: ctx.clone(),
        preferences: preferences.clone(),
        path: request.uri().path().to_owned(),
        params,
        query: request.uri().query().unwrap_or_default().to_owned(),
        returned: None,
    };
    let (look, uri) = (look(&route, &asked), request.uri().clone());
    // A denial by the permission table is audited by the table; what the page itself refuses, by us.
    let (shown, outcome) = match ctx.may(route.action).await {
        Err(failure) => (Err(failure.into()), None),
        Ok(_) => {
            let shown = show(&route, asked).await;
            let outcome = outcome_of(&shown).filter(|_| is_audited(route.action));
            (shown, outcome)
        }
    };
    let (status, shown) = match shown {
        Err(Problem::SignInNeeded) => return to_sign_in(&request),
        Ok(shown) => (StatusCode::OK, shown),
        Err(problem) => {
            (status_of(&problem), problem_page(&problem, &ctx.actor, preferences.lang, &ctx.request.id.to_string()))
        }
    };
    let note = async {
        match outcome {
            Some(outcome) => audit::note(&ctx, look, outcome).await,
            None => Ok(()),
        }
    };
    // The page is drawn while the disk syncs the row, and sent only if that is there.
    let (response, noted) = tokio::join!(respond(&app, &ctx, &preferences, status, shown, request), note);
    match noted {
        Ok(()) => response,
        Err(failure) => {
            tracing::error!(error = %failure, "a page is not shown that could not be audited");
            out_of_order(&app, &ctx, &preferences, uri).await
        }
    }
}

/// The page for whoever meets a database that does not answer. Nothing on it is asked of the database; the reference
/// number on it finds in the log what it said.
pub(crate) async fn out_of_order(app: &App, ctx: &Ctx, preferences: &Preferences, uri: Uri) -> Response {
    let shown = problem_page(&Problem::Broken, &Actor::Nobody, preferences.lang, &ctx.request.id.to_string());
    let asked = Request::get(uri).body(Body::empty()).unwrap_or_default();
    drawn(&app.site, ctx, preferences, (StatusCode::SERVICE_UNAVAILABLE, shown), Vec::new(), asked).await
}

/// Pages that show records leave a row; those for everybody, and of one's own account, do not.
fn is_audited(action: Action) -> bool {
    !matches!(action, Action::UsePublicPages | Action::UseOwnAccount)
}

fn look(route: &PageRoute, asked: &Asked) -> Look {
    Look {
        page: route.path.to_owned(),
        kind: route.kind(),
        record: asked.params.get("id").and_then(|id| id.parse().ok()),
        words: asked.query("q").or_else(|| asked.query("name")).unwrap_or_default(),
    }
}

const fn outcome_of(shown: &Result<app::Shown, Problem>) -> Option<audit::Outcome> {
    match shown {
        Ok(_) => Some(audit::Outcome::Seen),
        Err(Problem::NotAllowed) => Some(audit::Outcome::Denied),
        Err(Problem::NotFound(_)) => Some(audit::Outcome::NotFound),
        Err(_) => None,
    }
}

async fn show(route: &PageRoute, mut asked: Asked) -> Result<app::Shown, Problem> {
    if let Some(id) = asked.query("r") {
        asked.returned = requests::returned_form(&asked.ctx, &id).await?;
    }
    route.show(asked).await
}

async fn respond(
    app: &App,
    ctx: &Ctx,
    preferences: &Preferences,
    status: StatusCode,
    shown: app::Shown,
    request: Request,
) -> Response {
    let flashes = match ctx.actor {
        Actor::Nobody => Vec::new(),
        // A sentence for the next page waits for a page.
        _ if shown.is_part() => Vec::new(),
        _ => requests::take_flash(ctx).await.unwrap_or_default(),
    };
    let mut site = app.site.clone();
    // A page that cannot name its centre is still a page.
    site.centre = accounts::centre(ctx).await.map(|centre| centre.name).unwrap_or_default();
    drawn(&site, ctx, preferences, (status, shown), flashes, request).await
}

async fn drawn(
    site: &Site,
    ctx: &Ctx,
    preferences: &Preferences,
    (status, shown): (StatusCode, app::Shown),
    flashes: Vec<Flash>,
    request: Request,
) -> Response {
    let nonce = Nonce::new();
    let policy = policy_of_page(&nonce.to_string());
    let mut response = draw(site, ctx, preferences, Outgoing { status, shown, flashes, nonce }, request).await;
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

fn to_sign_in(request: &Request) -> Response {
    let asked = request.uri().path_and_query().map_or("/", |asked| asked.as_str());
    Redirect::to(&sign_in_for(asked)).into_response()
}

/// The sign-in that leads on to a page.
pub(crate) fn sign_in_for(page: &str) -> String {
    if page == "/" {
        return "/sign-in".to_owned();
    }
    let next: String = page.bytes().fold(String::new(), |mut out, byte| {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => out.push(char::from(byte)),
            other => {
                use std::fmt::Write;
                let _ = write!(out, "%{other:02X}");
            }
        }
        out
    });
    format!("/sign-in?next={next}")
}

/// What is on no list is nothing.
pub(crate) async fn nothing_here(State(app): State<App>, request: Request) -> Response {
    let Some(ctx) = request.extensions().get::<Ctx>().cloned() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let preferences = request.extensions().get::<Preferences>().cloned().unwrap_or_default();
    let problem = Problem::NotFound(domain::What::Page);
    let shown = problem_page(&problem, &ctx.actor, preferences.lang, &ctx.request.id.to_string());
    respond(&app, &ctx, &preferences, StatusCode::NOT_FOUND, shown, request).await
}
