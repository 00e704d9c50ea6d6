//! The page that registers a business.

use domain::{Action, businesses::BusinessForm};
use leptos::prelude::*;
use service::Result;
use ui::{Crumb, Crumbs, PageHead, t};

use super::{form::BusinessFields, words as w};
use crate::{Asked, Shown, search::picked_businesses};

/// The form, fresh or as it came back. `?name=…&back=…` is how another form asks for a business that it needs;
/// `?business=ID` is the parent that was picked without script.
pub(crate) async fn new_page(asked: Asked) -> Result<Shown> {
    asked.ctx.may(Action::EditBusinesses).await?;
    let mut back = asked.form("businesses/register", |key| BusinessForm {
        key,
        name: asked.query("name").unwrap_or_default(),
        back: asked.query("back").unwrap_or_default(),
        ..BusinessForm::default()
    });
    if let Some(picked) = asked.query("business") {
        back.form.parent = picked;
    }
    let parent = picked_businesses(&asked.ctx, &[&back.form.parent]).await?;
    let page = asked.list_query().without("r").without("business").href();
    Ok(Shown::staff(w::NEW.get(asked.preferences.lang), move || {
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::BUSINESSES), "/businesses")] />
            <PageHead title=t(w::NEW) />
            <BusinessFields back parent page />
        }
    }))
}
