//! The list of cases: a table and a board of the same filter, all of it in the address.

use domain::{
    Action, PageRequest,
    cases::{CaseFilter, StateFilter},
    policy,
    programmes::Programme,
};
use leptos::prelude::*;
use service::{Result, cases};
use ui::{Empty, Icon, LinkButton, Notice, PageHead, Paged, Query, Segment, Segmented, Tab, Tabs, Tone, say, t};

use super::{board::Board, filter::FilterForm, table::CaseTable, words as w};
use crate::{Asked, Shown, asked::place_of};

/// Cases that pass the filter of the address.
pub(crate) async fn list_page(asked: Asked) -> Result<Shown> {
    let filter = CaseFilter::of_query(|name| asked.query(name));
    let page = cases::list(&asked.ctx, &filter, PageRequest::of_query(asked.query("page").as_deref())).await?;
    let programmes = cases::programmes(&asked.ctx).await?;
    let as_board = asked.query("view").as_deref() == Some("board");
    let board = if as_board { cases::board(&asked.ctx, &filter).await? } else { Vec::new() };
    let today = asked.ctx.today();
    let may_open = policy::allows(&asked.ctx.actor, Action::WorkCases).is_some();
    let (place, query) = (place_of(&page), asked.list_query());
    Ok(Shown::staff(w::CASES.get(asked.preferences.lang), move || {
        let count = say(&w::COUNT.fill(&[("n", &page.total.to_string())]));
        let sub = sub_title(&filter, &programmes);
        let list = if as_board && filter.programme.is_none() {
            choose_programme(&query, &programmes).into_any()
        } else if as_board && page.total > 0 {
            view! { <Board columns=board query=query.clone() today /> }.into_any()
        } else {
            let none = || view! { <Empty says=t(w::NONE) then=t(w::NONE_THEN) /> };
            view! {
                <Paged place query=query.clone() none>
                    <CaseTable rows=page.rows today />
                </Paged>
            }
            .into_any()
        };
        view! {
            <PageHead title=t(w::CASES) sub=move || format!("{sub} {count}") actions=move || may_open.then(open_button) />
            {ways(&query, &filter)}
            <FilterForm filter=filter.clone() programmes as_board />
            {views(&query, as_board)}
            {list}
        }
    }))
}

/// A board shows the stages of one programme: which?
fn choose_programme(query: &Query, programmes: &[Programme]) -> impl IntoView + use<> {
    let links = programmes.iter().map(|programme| {
        let href = query.without("page").without("r").with("programme", &programme.code).href();
        let name = say(&programme.name);
        view! { <LinkButton href>{name}</LinkButton> }
    });
    let links = links.collect_view();
    view! {
        <Notice tone=Tone::Info>
            <p>{t(w::BOARD_NEEDS)}</p>
            <div class="row">{links}</div>
        </Notice>
    }
}

fn open_button() -> impl IntoView {
    view! {
        <LinkButton href="/cases/new" icon=Icon::Plus>
            {t(w::NEW)}
        </LinkButton>
    }
}

fn sub_title(filter: &CaseFilter, programmes: &[Programme]) -> String {
    let programme = programmes.iter().find(|programme| Some(&programme.code) == filter.programme.as_ref());
    let state = match filter.state {
        StateFilter::Open => w::OPEN_ONES,
        StateFilter::Closed => w::CLOSED_ONES,
        StateFilter::All => w::ALL_ONES,
    };
    programme.map_or_else(|| t(state).to_owned(), |programme| format!("{}・{}", say(&programme.name), t(state)))
}

/// The views that one needs every day.
fn ways(query: &Query, filter: &CaseFilter) -> impl IntoView + use<> {
    let plain =
        Query::new("/cases", query.get("view").map(|view| ("view".to_owned(), view.to_owned())).into_iter().collect());
    let plain = match &filter.programme {
        Some(programme) => plain.with("programme", programme),
        None => plain,
    };
    let tab = |label: domain::Text, href: String, current: bool| Tab {
        label: t(label).to_owned(),
        href,
        count: None,
        current,
    };
    let tabs = vec![
        tab(w::EVERYBODYS, plain.href(), !filter.mine && !filter.quiet),
        tab(w::MINE, plain.with("mine", "1").href(), filter.mine && !filter.quiet),
        tab(w::QUIET, plain.with("quiet", "1").href(), filter.quiet),
    ];
    view! { <Tabs label=t(w::WAYS) tabs /> }
}

fn views(query: &Query, as_board: bool) -> impl IntoView + use<> {
    let plain = query.without("view").without("page").without("r");
    let segments = vec![
        Segment { label: t(w::TABLE).to_owned(), href: plain.href(), icon: Some(Icon::Table), current: !as_board },
        Segment {
            label: t(w::BOARD).to_owned(),
            href: plain.with("view", "board").href(),
            icon: Some(Icon::Board),
            current: as_board,
        },
    ];
    let funnel = match query.get("programme") {
        Some(programme) if !programme.is_empty() => {
            Query::new("/cases/stages", Vec::new()).with("programme", programme)
        }
        _ => Query::new("/cases/stages", Vec::new()),
    };
    view! {
        <div class="row between">
            <Segmented label=t(w::VIEW) segments />
            <a href=funnel.href()>{t(w::FUNNEL)}</a>
        </div>
    }
}
