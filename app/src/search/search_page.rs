//! The search page: hits by kind, of what the reader may see. With `?pick=…&back=…` it chooses a business for a form.

use domain::{
    Action, links, policy,
    search::{Found, Group, Hit, SearchKind},
};
use leptos::prelude::*;
use service::{Result, search};
use ui::{Empty, Icon, LinkButton, PageHead, Query, Row, Rows, RowsKind, SearchBox, Section, number::grouped, say, t};

use super::words as w;
use crate::{Asked, Shown};

const SHOWN: usize = 20;

/// What the page chooses for, if it does.
#[derive(Clone)]
struct Picking {
    back: String,
    registers: bool,
}

/// Records that hold what was typed.
pub(crate) async fn search_page(asked: Asked) -> Result<Shown> {
    let q = asked.query("q").unwrap_or_default();
    let back = asked.query("back").filter(|back| links::local_path(back) == back);
    let registers = policy::allows(&asked.ctx.actor, Action::EditBusinesses).is_some();
    let picking = asked.query("pick").and(back).map(|back| Picking { back, registers });
    let kinds = match picking {
        Some(_) => &[SearchKind::Business, SearchKind::Contact][..],
        None => &SearchKind::ALL,
    };
    let found = search::find(&asked.ctx, &q, kinds, SHOWN).await?;
    let title = if picking.is_some() { w::PICK } else { w::SEARCH };
    Ok(Shown::staff(title.get(asked.preferences.lang), move || {
        let asks = picking.clone().map(|picking| pick_box(&q, &picking.back));
        let results = results(&q, found, picking.as_ref());
        let foot = picking.map(|picking| pick_foot(&q, &picking));
        let title = if asks.is_some() || q.trim().is_empty() {
            t(title).to_owned()
        } else {
            say(&w::RESULTS.fill(&[("q", &q)]))
        };
        view! {
            <PageHead title />
            {asks.unwrap_or_else(|| own_box(&q))}
            {results}
            {foot}
        }
    }))
}

/// On a phone the top bar has no room for the box, so the page has its own.
fn own_box(q: &str) -> AnyView {
    view! { <div class="only-narrow"><SearchBox action="/search" label=t(w::WHAT) value=q.to_owned() id="search-page-q" /></div> }.into_any()
}

fn pick_box(q: &str, back: &str) -> AnyView {
    let keep = vec![("pick".to_owned(), "business".to_owned()), ("back".to_owned(), back.to_owned())];
    view! { <SearchBox action="/search" label=t(w::WHO) value=q.to_owned() id="pick-q" keep=keep /> }.into_any()
}

fn results(q: &str, found: Found, picking: Option<&Picking>) -> AnyView {
    if q.trim().is_empty() {
        return view! { <p class="ink-3">{t(w::BEGIN)}</p> }.into_any();
    }
    if found.is_empty() {
        let says = say(&w::NOTHING.fill(&[("q", q)]));
        return view! { <Empty says then=t(w::SHORTER) /> }.into_any();
    }
    let groups = found.groups.into_iter().filter(|group| group.total > 0);
    groups.map(|group| group_view(q, group, picking)).collect_view().into_any()
}

fn group_view(q: &str, group: Group, picking: Option<&Picking>) -> impl IntoView + use<> {
    let n = grouped(i64::try_from(group.total).unwrap_or(i64::MAX));
    let count = if group.is_more() { w::MANY } else { w::COUNT }.fill(&[("n", &n)]);
    let hidden = group.total > group.hits.len() as u64;
    let all = (hidden && picking.is_none() && group.kind == SearchKind::Business).then(|| {
        let href = Query::new("/businesses", vec![("q".to_owned(), q.to_owned())]).href();
        view! { <p><a href=href>{t(w::ALL_BUSINESSES)}</a></p> }
    });
    let rows = group.hits.into_iter().map(|hit| hit_view(hit, picking)).collect_view();
    view! {
        <Section id=group.kind.key() title=t(group.kind.name()) count=say(&count)>
            <Rows kind=RowsKind::Two>{rows}</Rows>
            {all}
        </Section>
    }
}

/// A hit leads to its page or, while picking, back to the form with its business.
fn hit_view(hit: Hit, picking: Option<&Picking>) -> impl IntoView + use<> {
    let business = hit.business.clone().map_or(hit.id, |business| business.id);
    let chosen = picking.and_then(|picking| links::picked(&picking.back, "business", &business.to_string()));
    let href = chosen.clone().unwrap_or_else(|| hit.href());
    let says = say(&w::CHOOSE_THIS.fill(&[("name", &hit.name)]));
    let acts = move || chosen.map(|href| view! { <LinkButton href says>{t(w::CHOOSE)}</LinkButton> });
    view! { <Row name=hit.name href acts><span>{say(&hit.about)}</span></Row> }
}

fn pick_foot(q: &str, picking: &Picking) -> impl IntoView + use<> {
    let pairs = vec![("name".to_owned(), q.trim().to_owned()), ("back".to_owned(), picking.back.clone())];
    let register = Query::new("/businesses/new", pairs).href();
    let back = picking.back.clone();
    let register = picking.registers.then(|| {
        view! { <LinkButton href=register icon=Icon::Plus>{t(w::NOT_THERE)}</LinkButton> }
    });
    view! { <div class="row">{register} <LinkButton href=back>{t(w::BACK)}</LinkButton></div> }
}
