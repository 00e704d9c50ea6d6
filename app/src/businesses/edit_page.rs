//! The page that edits a business.

use domain::{Action, BusinessId, What, businesses::BusinessForm};
use leptos::prelude::*;
use service::{Result, businesses};
use ui::{Crumb, Crumbs, PageHead, t};

use super::{form::BusinessFields, words as w};
use crate::{
    Asked, Shown,
    history::{RestoredNotice, asked_before},
    search::picked_businesses,
};

/// The business as it stands, or the form as it came back.
pub(crate) async fn edit_page(asked: Asked) -> Result<Shown> {
    asked.ctx.may(Action::EditBusinesses).await?;
    let id: BusinessId = asked.id(What::Business)?;
    let business = businesses::show(&asked.ctx, id).await?;
    let event = asked_before(&asked);
    let now = match event {
        Some(event) => businesses::form_before(&asked.ctx, business.id, event).await?,
        None => BusinessForm::of(&business),
    };
    let mut back = asked.form("businesses/edit", |_| now);
    if let Some(picked) = asked.query("business") {
        back.form.parent = picked;
    }
    let parent = picked_businesses(&asked.ctx, &[&back.form.parent]).await?;
    let page = format!("/businesses/{}/edit", business.id);
    Ok(Shown::staff(w::EDIT.get(asked.preferences.lang), move || {
        let above = Crumb::new(business.name.clone(), format!("/businesses/{}", business.id));
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::BUSINESSES), "/businesses"), above] />
            <PageHead title=t(w::EDIT) above=business.name />
            {event.map(|_| view! { <RestoredNotice /> })}
            <BusinessFields back parent page />
        }
    }))
}
