//! The advisor's home.

use domain::Action;
use leptos::prelude::*;
use service::Result;
use ui::{Day, PageHead, t};

use super::words as w;
use crate::{Asked, Shown};

/// What waits for the person today.
pub(crate) async fn today_page(asked: Asked) -> Result<Shown> {
    asked.ctx.may(Action::SeeToday).await?;
    let today = asked.ctx.today();
    Ok(Shown::staff(w::TODAY.get(asked.preferences.lang), move || {
        view! { <PageHead title=t(w::TODAY) sub=move || view! { <Day on=today /> } /> }
    }))
}
