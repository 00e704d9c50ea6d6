//! The page that registers a business.

use domain::{Action, businesses::BusinessForm};
use islands::businesses::BusinessFormIsland;
use leptos::prelude::*;
use service::Result;
use ui::{Crumb, Crumbs, PageHead, t};

use super::words as w;
use crate::{Asked, Shown};

/// The form, fresh or as it came back.
pub(crate) async fn new_page(asked: Asked) -> Result<Shown> {
    asked.ctx.may(Action::EditBusinesses).await?;
    let back = asked.form("businesses/register", |key| BusinessForm { key, ..BusinessForm::default() });
    Ok(Shown::staff(w::NEW.get(asked.preferences.lang), move || {
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::BUSINESSES), "/businesses")] />
            <PageHead title=t(w::NEW) />
            <BusinessFormIsland back />
        }
    }))
}
