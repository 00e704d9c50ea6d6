//! The list of consultations.

use domain::{
    Action, Page, PageRequest, Reach,
    consultations::{ConsultationFilter, ConsultationRow, Newness},
    policy,
};
use leptos::prelude::*;
use service::{
    Result,
    consultations::{self, Count},
};
use ui::{
    Badge, Cell, CellKind, Column, Day, Empty, Figure, Icon, LinkButton, PageHead, Paged, RowHead, Table, Tone,
    number::grouped, say, t,
};

use super::{filter::FilterBar, form::words as c, words as w};
use crate::{Asked, Shown, asked::place_of};

/// Consultations, latest first; for whoever sees no more, how many there were.
pub(crate) async fn list_page(asked: Asked) -> Result<Shown> {
    let ctx = &asked.ctx;
    if policy::allows(&ctx.actor, Action::SeeConsultations) < Reach::Own {
        let count = consultations::count(ctx).await?;
        return Ok(Shown::staff(w::CONSULTATIONS.get(asked.preferences.lang), move || count_only(count)));
    }
    let filter = ConsultationFilter::of(|name| asked.query(name));
    let page = consultations::list(ctx, filter.clone(), PageRequest::of_query(asked.query("page").as_deref())).await?;
    let (channels, topics) = consultations::lists(ctx).await?;
    let may_write = policy::allows(&ctx.actor, Action::WriteConsultations).is_some();
    let (place, query) = (place_of(&page), asked.list_query());
    Ok(Shown::staff(w::CONSULTATIONS.get(asked.preferences.lang), move || {
        let filtered = filter.is_some();
        view! {
            <PageHead title=t(w::CONSULTATIONS) />
            <FilterBar filter channels topics />
            <Paged place query none=move || none(filtered, may_write)>{lines(page)}</Paged>
        }
    }))
}

fn record_button() -> impl IntoView {
    view! {
        <LinkButton href="/consultations/new" icon=Icon::Plus>
            {t(w::RECORD)}
        </LinkButton>
    }
}

fn none(filtered: bool, may_write: bool) -> AnyView {
    if filtered {
        return view! { <Empty says=t(w::NONE_FOUND) then=t(w::NONE_FOUND_THEN) /> }.into_any();
    }
    view! { <Empty says=t(w::NONE_YET)>{may_write.then(record_button)}</Empty> }.into_any()
}

fn lines(page: Page<ConsultationRow>) -> impl IntoView {
    let labels = [w::WHEN, c::WITH_WHOM, w::HOW, c::TOPICS, c::CONTENT, w::ADVISORS];
    let columns = labels.map(|label| Column::new(t(label))).to_vec();
    view! { <Table caption=t(w::CONSULTATIONS) columns>{page.rows.into_iter().map(line).collect_view()}</Table> }
}

fn line(row: ConsultationRow) -> impl IntoView {
    let on = row.held_on;
    let businesses = row.businesses.into_iter().map(|business| business.name).collect::<Vec<_>>().join("、");
    let minutes = say(&c::N_MINUTES.fill(&[("n", &row.minutes.to_string())]));
    let topics = row.topics.iter().map(|topic| say(&topic.name)).collect::<Vec<_>>().join("・");
    let new = row.newness == Newness::New;
    view! {
        <tr>
            <RowHead kind=CellKind::OneLine>
                <a href=format!("/consultations/{}", row.id)><Day on /></a>
                <br />
                <span class="ink-3">{row.number}</span>
            </RowHead>
            <Cell label=t(c::WITH_WHOM)>
                {businesses} " " {new.then(|| view! { <Badge tone=Tone::Info>{t(Newness::New.name())}</Badge> })}
            </Cell>
            <Cell label=t(w::HOW) kind=CellKind::OneLine>{say(&row.channel.name)} " " {minutes}</Cell>
            <Cell label=t(c::TOPICS)>{topics}</Cell>
            <Cell label=t(c::CONTENT)>{row.begins}</Cell>
            <Cell label=t(w::ADVISORS)>{names(row.advisors)}</Cell>
        </tr>
    }
}

/// Names in a row, none of them broken in two.
fn names(names: Vec<String>) -> AnyView {
    let last = names.len().saturating_sub(1);
    let names = names.into_iter().enumerate().map(|(at, name)| {
        let comma = (at < last).then_some("、");
        view! { <span class="nowrap">{name}{comma}</span> }
    });
    names.collect_view().into_any()
}

/// All that an officer of the city sees.
fn count_only(count: Count) -> impl IntoView {
    view! {
        <PageHead title=t(w::CONSULTATIONS) sub=move || view! { {say(&count.year.name())} " " <Day on=count.until /> {t(w::UNTIL)} } />
        <div class="cols half">
            <Figure label=t(w::RECORDS) value=grouped(i64::try_from(count.records).unwrap_or(i64::MAX)) unit=t(w::TIMES) />
            <Figure label=t(w::BUSINESSES) value=grouped(i64::try_from(count.businesses).unwrap_or(i64::MAX)) unit=t(w::FIRMS) />
        </div>
        <p class="ink-3">{t(w::COUNT_ONLY)}</p>
    }
}
