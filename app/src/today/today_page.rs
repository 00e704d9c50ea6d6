//! The advisor's home.

use domain::{Action, policy};
use leptos::prelude::*;
use service::{Result, accounts};
use ui::{Day, PageHead, t};

use super::{set_up::SetUpPart, words as w};
use crate::{Asked, Shown};

/// What waits for the person today.
pub(crate) async fn today_page(asked: Asked) -> Result<Shown> {
    asked.ctx.may(Action::SeeToday).await?;
    let today = asked.ctx.today();
    let sets_up = policy::allows(&asked.ctx.actor, Action::ManageCentre).is_some();
    let so_far = if sets_up { Some(accounts::set_up(&asked.ctx).await?) } else { None };
    Ok(Shown::staff(w::TODAY.get(asked.preferences.lang), move || {
        view! {
            <PageHead title=t(w::TODAY) sub=move || view! { <Day on=today /> } />
            {so_far.map(|so_far| view! { <SetUpPart so_far /> })}
        }
    }))
}
