//! The log screen.

use domain::{
    DraftId,
    consultations::{BusinessBrief, ConsultationForm},
};
use islands::consultations::RecordConsultationIsland;
use leptos::prelude::*;
use service::{
    Ctx, Result,
    consultations::{self, StartFrom},
    drafts,
    requests::new_key,
};
use ui::{FormReturn, PageHead, t};

use super::words as w;
use crate::{Asked, Shown};

/// The form: as it came back, as a draft was left, or fresh from what the address names.
pub(crate) async fn new_page(asked: Asked) -> Result<Shown> {
    let (back, draft_version) = form(&asked).await?;
    let choices = consultations::choices(&asked.ctx, &back.form).await?;
    let briefs = briefs(&asked.ctx, &back.form).await?;
    Ok(Shown::staff(w::RECORD.get(asked.preferences.lang), move || {
        view! {
            <PageHead title=t(w::RECORD) sub=move || t(w::DRAFTS_SAVE_THEMSELVES) />
            <RecordConsultationIsland back choices briefs draft_version />
        }
    }))
}

async fn form(asked: &Asked) -> Result<(FormReturn<ConsultationForm>, i64)> {
    let ctx = &asked.ctx;
    let draft: Option<DraftId> = asked.query("draft").and_then(|id| id.parse().ok());
    let returned = asked.form("consultations/record", |_| ConsultationForm::default());
    if returned.problem.is_some() {
        // The draft of the form that came back, if it has one, goes on under the same key.
        let version = match returned.form.key.parse() {
            Ok(id) => drafts::load(ctx, id).await.map_or(0, |draft| draft.version),
            Err(_) => 0,
        };
        return Ok((returned, version));
    }
    if let Some(id) = draft {
        let draft = drafts::load(ctx, id).await?;
        let mut form = draft.form;
        if let Some(id) = asked.query("business").filter(|id| !form.businesses.contains(id)) {
            form.businesses.push(id);
        }
        return Ok((FormReturn::fresh(form), draft.version));
    }
    let from = StartFrom {
        business: asked.query("business"),
        contact: asked.query("contact"),
        case: asked.query("case"),
        task: asked.query("task"),
        like: asked.query("like"),
    };
    Ok((FormReturn::fresh(consultations::start(ctx, new_key(), from).await?), 0))
}

/// What is known of the businesses in a form.
pub(super) async fn briefs(ctx: &Ctx, form: &ConsultationForm) -> Result<Vec<BusinessBrief>> {
    let mut briefs = Vec::new();
    for id in form.businesses.iter().filter_map(|id| id.parse().ok()).take(5) {
        // A business that is gone is refused when the form is sent, and has nothing to show before.
        if let Ok(brief) = consultations::brief(ctx, id).await {
            briefs.push(brief);
        }
    }
    Ok(briefs)
}
