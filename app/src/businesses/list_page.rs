//! The list of businesses.

use domain::{
    Action, PageRequest,
    businesses::{BusinessRow, Order, fields::industry_name},
    policy,
};
use leptos::prelude::*;
use service::{Result, businesses};
use ui::{Cell, CellKind, Column, Day, Empty, Icon, LinkButton, PageHead, Paged, Query, RowHead, Sort, Table, say, t};

use super::{
    filters::{filters, label, listing_of},
    words as w,
};
use crate::{Asked, Shown, asked::place_of};

/// Businesses by kana, or as the address asks.
pub(crate) async fn list_page(asked: Asked) -> Result<Shown> {
    let listing = listing_of(&asked);
    let page = businesses::list(&asked.ctx, &listing, PageRequest::of_query(asked.query("page").as_deref())).await?;
    let municipalities = businesses::municipalities(&asked.ctx).await?;
    let may_register = policy::allows(&asked.ctx.actor, Action::EditBusinesses).is_some();
    let (place, query) = (place_of(&page), asked.list_query());
    Ok(Shown::staff(w::BUSINESSES.get(asked.preferences.lang), move || {
        let register = move || may_register.then(register_button);
        let order = listing.order;
        let filtered = listing.is_filtered();
        let none = move || {
            if filtered {
                return none_found().into_any();
            }
            view! { <Empty says=t(w::NONE_YET)>{register()}</Empty> }.into_any()
        };
        view! {
            <PageHead title=t(w::BUSINESSES) actions=register />
            {filters(listing, municipalities)}
            <Paged place query=query.clone() none>
                <BusinessTable rows=page.rows order query />
            </Paged>
        }
    }))
}

fn register_button() -> impl IntoView {
    view! {
        <LinkButton href="/businesses/new" icon=Icon::Plus>
            {t(w::NEW)}
        </LinkButton>
    }
}

fn none_found() -> impl IntoView {
    view! {
        <Empty says=t(w::NONE_FOUND) then=t(w::WIDEN)>
            <LinkButton href="/businesses">{t(w::ALL)}</LinkButton>
        </Empty>
    }
}

#[component]
fn BusinessTable(rows: Vec<BusinessRow>, order: Order, query: Query) -> impl IntoView {
    let columns = vec![
        Column::new(label("name")).sorts_by("name"),
        Column::new(label("kana")).sorts_by("kana"),
        Column::new(label("kind")),
        Column::new(label("municipality")),
        Column::new(label("industry")),
        Column::new(t(w::UPDATED)).sorts_by("updated"),
    ];
    view! {
        <Table caption=t(w::BUSINESSES) columns query sort=Sort::of(order.key())>
            {rows.into_iter().map(business_row).collect_view()}
        </Table>
    }
}

fn business_row(row: BusinessRow) -> impl IntoView {
    let industry = row.industry.as_deref().and_then(industry_name).map(|name| say(&name));
    view! {
        <tr>
            <RowHead>
                <a href=format!("/businesses/{}", row.id)>{row.name}</a>
            </RowHead>
            <Cell label=label("kana")>{row.kana}</Cell>
            <Cell label=label("kind") kind=CellKind::OneLine>{t(row.kind.name())}</Cell>
            <Cell label=label("municipality") kind=CellKind::OneLine>{row.municipality}</Cell>
            <Cell label=label("industry")>{industry}</Cell>
            <Cell label=t(w::UPDATED) kind=CellKind::OneLine><Day on=row.updated_on /></Cell>
        </tr>
    }
}
