//! The page that corrects a consultation.

use domain::{ConsultationId, What};
use leptos::prelude::*;
use service::{Result, consultations};
use ui::{Crumb, Crumbs, PageHead, t};

use super::{
    form::{EditForm, briefs},
    words as w,
};
use crate::{
    Asked, Shown,
    history::{RestoredNotice, asked_before},
};

/// The form as it stands, or as it came back.
pub(crate) async fn edit_page(asked: Asked) -> Result<Shown> {
    let id: ConsultationId = asked.id(What::Consultation)?;
    let event = asked_before(&asked);
    let stands = match event {
        Some(event) => consultations::form_before(&asked.ctx, id, event).await?,
        None => consultations::form_of(&asked.ctx, id).await?,
    };
    let shown = consultations::show(&asked.ctx, id).await?;
    let back = asked.form("consultations/edit", |_| stands);
    let choices = consultations::choices(&asked.ctx, &back.form).await?;
    let briefs = briefs(&asked.ctx, &back.form).await?;
    Ok(Shown::staff(w::EDIT.get(asked.preferences.lang), move || {
        let crumbs = vec![
            Crumb::new(t(w::CONSULTATIONS), "/consultations"),
            Crumb::new(shown.number, format!("/consultations/{id}")),
        ];
        view! {
            <Crumbs crumbs />
            <PageHead title=t(w::EDIT) />
            {event.map(|_| view! { <RestoredNotice /> })}
            <EditForm back choices briefs />
        }
    }))
}
