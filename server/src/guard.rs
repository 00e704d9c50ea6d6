//! The guard of the server functions: only what is on their list is answered, and only to those who may.
//!
//! Pages have theirs in `pages.rs`, by the route table. Both ask the one permission table; the use case asks again.
//! What the use case refuses, because the record is somebody else's or behind a wall, leaves a row in the audit.

use axum::{
    Json,
    body::{Body, Bytes, to_bytes},
    extract::Request,
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{Problem, What};
use islands::{AppError, Endpoint, endpoints, status_of};
use service::{Ctx, audit, audit::Look};
use uuid::Uuid;

use crate::forms::FORM_BYTES;

/// The fields that name the record of a form, the nearest first.
const RECORD: [&str; 4] = ["form[id]", "form[case]", "form[business]", "business"];

/// The layer around `/_fn/`.
pub(crate) async fn listed_only(request: Request, next: Next) -> Response {
    let name = request.uri().path().trim_start_matches("/_fn/");
    let Some(endpoint) = endpoints().into_iter().find(|endpoint| endpoint.name == name) else {
        return refuse(Problem::NotFound(What::Page));
    };
    let Some(ctx) = request.extensions().get::<Ctx>().cloned() else {
        return refuse(Problem::Broken);
    };
    if let Err(failure) = ctx.may(endpoint.action).await {
        return refuse(failure.into());
    }
    let (parts, body) = request.into_parts();
    let Ok(sent) = to_bytes(body, FORM_BYTES).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let response = next.run(Request::from_parts(parts, Body::from(sent.clone()))).await;
    let outcome = match response.status() {
        StatusCode::FORBIDDEN => audit::Outcome::Denied,
        StatusCode::NOT_FOUND => audit::Outcome::NotFound,
        _ => return response,
    };
    match audit::note(&ctx, tried(endpoint, &sent), outcome).await {
        Ok(()) => response,
        Err(failure) => refuse(failure.into()),
    }
}

/// What was tried, and on which record.
fn tried(endpoint: Endpoint, sent: &Bytes) -> Look {
    let kind = match endpoint.name.split('/').next() {
        Some("accounts") => "account",
        Some("businesses") => "business",
        Some("cases") => "case",
        Some("consultations") => "consultation",
        Some("programmes") => "programme",
        Some("tasks") => "task",
        _ => "",
    };
    Look { page: endpoint.name.to_owned(), kind, record: record_in(sent), ..Look::default() }
}

fn record_in(sent: &Bytes) -> Option<Uuid> {
    let text = std::str::from_utf8(sent).ok()?;
    let plain = |text: &str| text.replace("%5B", "[").replace("%5D", "]").replace("%2D", "-");
    let value = |field: &str| {
        let mut pairs = text.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(name, _)| plain(name) == field).map(|(_, value)| plain(value))
    };
    RECORD.iter().filter_map(|field| value(field)).find_map(|value| value.parse().ok())
}

fn refuse(problem: Problem) -> Response {
    (status_of(&problem), Json(AppError(problem))).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_record_of_a_form_is_found_however_its_name_is_written() {
        let id = "01a2049c-544e-735c-8fed-8ee089bb1885";
        for sent in [format!("form[id]={id}"), format!("x=1&form%5Bcase%5D={id}"), format!("business={id}&form[id]=x")]
        {
            assert_eq!(record_in(&Bytes::from(sent)), Some(id.parse().expect("an id")));
        }
        assert_eq!(record_in(&Bytes::from_static(b"form[id]=&\xFF")), None);
    }
}
