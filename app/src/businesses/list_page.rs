//! The list of businesses.

use domain::{Action, PageRequest, policy};
use leptos::prelude::*;
use service::{Result, businesses};
use ui::{ButtonKind, Column, Empty, Icon, LinkButton, PageHead, Pager, Query, Row, Table, Td, Th, t};

use super::words as w;
use crate::{Asked, Shown};
use islands::businesses::words as b;

/// Businesses by kana.
pub(crate) async fn list_page(asked: Asked) -> Result<Shown> {
    let page = businesses::list(&asked.ctx, PageRequest::of_query(asked.query("page").as_deref())).await?;
    let may_register = policy::allows(&asked.ctx.actor, Action::EditBusinesses).is_some();
    Ok(Shown::staff(w::BUSINESSES.get(asked.preferences.lang), move || {
        view! { <PageHead title=t(w::BUSINESSES) /> }
    }))
}
