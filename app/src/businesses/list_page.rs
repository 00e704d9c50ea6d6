//! The list of businesses.

use domain::{Action, PageRequest, businesses::BusinessRow, policy};
use islands::businesses::words as b;
use leptos::prelude::*;
use service::{Result, businesses};
use ui::{ButtonKind, Cell, Column, Empty, Icon, LinkButton, PageHead, Pager, RowHead, Table, t};

use super::words as w;
use crate::{Asked, Shown, asked::place_of};

/// Businesses by kana.
pub(crate) async fn list_page(asked: Asked) -> Result<Shown> {
    let page = businesses::list(&asked.ctx, PageRequest::of_query(asked.query("page").as_deref())).await?;
    let may_register = policy::allows(&asked.ctx.actor, Action::EditBusinesses).is_some();
    let (place, query) = (place_of(&page), asked.list_query());
    Ok(Shown::staff(w::BUSINESSES.get(asked.preferences.lang), move || {
        let register = move || may_register.then(register_button);
        let empty = page.rows.is_empty().then(|| view! { <Empty says=t(w::NONE_YET)>{register()}</Empty> });
        let table = (!page.rows.is_empty()).then(|| view! { <BusinessTable rows=page.rows /> <Pager place query /> });
        view! {
            <PageHead title=t(w::BUSINESSES) actions=register />
            {empty}
            {table}
        }
    }))
}

fn register_button() -> impl IntoView {
    view! {
        <LinkButton href="/businesses/new" kind=ButtonKind::Primary icon=Icon::Plus>
            {t(w::NEW)}
        </LinkButton>
    }
}

#[component]
fn BusinessTable(rows: Vec<BusinessRow>) -> impl IntoView {
    let columns = [b::NAME, b::KIND, b::MUNICIPALITY].map(|label| Column::new(t(label))).to_vec();
    view! {
        <Table caption=t(w::BUSINESSES) columns=columns>
            {rows.into_iter().map(business_row).collect_view()}
        </Table>
    }
}

fn business_row(row: BusinessRow) -> impl IntoView {
    view! {
        <tr>
            <RowHead>
                <a href=format!("/businesses/{}", row.id)>{row.name}</a>
                <span class="ink-3">{row.kana}</span>
            </RowHead>
            <Cell label=t(b::KIND)>{t(row.kind.name())}</Cell>
            <Cell label=t(b::MUNICIPALITY)>{row.municipality}</Cell>
        </tr>
    }
}
