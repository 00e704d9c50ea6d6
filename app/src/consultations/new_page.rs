//! The log screen.

use domain::{DraftId, Problem, consultations::ConsultationForm};
use leptos::prelude::*;
use service::{
    Result,
    consultations::{self, StartFrom},
    drafts,
    requests::new_key,
};
use ui::{FormReturn, PageHead, t};

use super::{
    form::{RecordForm, briefs, movable},
    words as w,
};
use crate::{Asked, Shown};

/// The form: as it came back, as a draft was left, or fresh from what the address names.
pub(crate) async fn new_page(asked: Asked) -> Result<Shown> {
    let (back, draft_version) = form(&asked).await?;
    let choices = consultations::choices(&asked.ctx, &back.form).await?;
    let briefs = briefs(&asked.ctx, &back.form).await?;
    let movable = movable(&asked.ctx, &back.form, &briefs).await?;
    Ok(Shown::staff(w::RECORD.get(asked.preferences.lang), move || {
        view! {
            <PageHead title=t(w::RECORD) sub=move || t(w::DRAFTS_SAVE_THEMSELVES) />
            <RecordForm back choices briefs movable draft_version />
        }
    }))
}

async fn form(asked: &Asked) -> Result<(FormReturn<ConsultationForm>, i64)> {
    let ctx = &asked.ctx;
    let draft: Option<DraftId> = asked.query("draft").and_then(|id| id.parse().ok());
    if asked.returned.as_ref().is_some_and(|returned| returned.endpoint == "consultations/record") {
        let returned =
            asked.form("consultations/record", |key| ConsultationForm { key, ..ConsultationForm::default() });
        // The draft of the form that came back, if it has one, goes on under the same key.
        let version = match returned.form.key.parse() {
            Ok(id) => drafts::load(ctx, id).await.map_or(0, |draft| draft.version),
            Err(_) => 0,
        };
        return Ok((returned, version));
    }
    let businesses = asked.queries("business");
    if let Some(id) = draft {
        match drafts::load(ctx, id).await {
            Ok(draft) => {
                let mut form = draft.form;
                let new = businesses.into_iter().filter(|id| !form.businesses.contains(id)).collect::<Vec<_>>();
                form.businesses.extend(new);
                return Ok((FormReturn::fresh(form), draft.version));
            }
            // Coming back from the search page before anything was saved, or without script: there is no draft yet.
            Err(failure) if matches!(failure.problem(), Some(Problem::NotFound(_))) => {}
            Err(failure) => return Err(failure),
        }
    }
    let from = StartFrom {
        businesses,
        contact: asked.query("contact"),
        case: asked.query("case"),
        task: asked.query("task"),
        like: asked.query("like"),
    };
    Ok((FormReturn::fresh(consultations::start(ctx, new_key(), from).await?), 0))
}
