//! Lists consultations, latest first.

use domain::{
    Actor, Page, PageRequest,
    consultations::{ConsultationFilter, ConsultationNumber, ConsultationRow, Named, Newness},
    search::SearchKind,
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::SelectStatement,
};

use super::{
    lists::Lists,
    newness::History,
    touched::TouchedByThem,
    visible::{behind_walls, may_read, own, visible, within_reach},
};
use crate::{
    Ctx,
    cases::wall::nothing,
    entities::{consultation, consultation_business, consultation_topic},
    failure::Result,
    search,
};

/// How much of a text is shown in a list, in characters.
const BEGINNING: usize = 80;

/// One page of the consultations that the reader may see.
///
/// # Errors
/// If the reader sees counts at most.
pub async fn list(ctx: &Ctx, filter: ConsultationFilter, request: PageRequest) -> Result<Page<ConsultationRow>> {
    may_read(ctx).await?;
    let rows = consultation::Entity::find()
        .filter(visible(ctx))
        .filter(asked(ctx, &filter))
        .order_by_desc(consultation::Column::HeldOn)
        .order_by_desc(consultation::Column::StartedAt)
        .order_by_desc(consultation::Column::Id)
        .offset(request.offset())
        .limit(request.size)
        .all(ctx.read())
        .await?;
    let total = count(ctx, &filter).await?;
    Ok(Page::new(rows_of(ctx, rows).await?, total, request))
}

/// How many the filter lets through: all of them less those behind walls, each counted from its own end. To ask all of
/// them one by one whether a wall stands before them would take five times as long.
async fn count(ctx: &Ctx, filter: &ConsultationFilter) -> Result<u64> {
    let all = consultation::Entity::find().filter(within_reach(ctx)).filter(asked(ctx, filter));
    let total = all.clone().count(ctx.read()).await?;
    if ctx.actor == Actor::System {
        return Ok(total);
    }
    let hidden = all.filter(consultation::Column::Id.in_subquery(behind_walls(ctx)));
    Ok(total.saturating_sub(hidden.count(ctx.read()).await?))
}

/// The channels and topics that the list can be narrowed to.
///
/// # Errors
/// If the reader sees counts at most.
pub async fn lists(ctx: &Ctx) -> Result<(Vec<Named>, Vec<Named>)> {
    may_read(ctx).await?;
    let lists = Lists::load(ctx.read(), ctx.today()).await?;
    Ok((lists.channels_offered, lists.topics_offered))
}

/// Lines of a list, in the order given.
pub(crate) async fn rows_of(ctx: &Ctx, rows: Vec<consultation::Model>) -> Result<Vec<ConsultationRow>> {
    let ids: Vec<_> = rows.iter().map(|row| row.id).collect();
    let touched = TouchedByThem::load(ctx.read(), &ids).await?;
    let history = History::of(ctx.read(), &touched.all_businesses()).await?;
    let lists = Lists::load(ctx.read(), ctx.today()).await?;
    Ok(rows.iter().map(|row| line(row, &touched, &history, &lists)).collect())
}

fn line(row: &consultation::Model, touched: &TouchedByThem, history: &History, lists: &Lists) -> ConsultationRow {
    let businesses = touched.businesses.get(&row.id).cloned().unwrap_or_default();
    let this = (row.held_on, row.id);
    let new = businesses.iter().any(|business| history.newness(this, business.id.into()) == Newness::New);
    let number = ConsultationNumber { fiscal_year: row.number_fy, serial: row.number_serial };
    ConsultationRow {
        id: row.id.into(),
        number: number.to_string(),
        held_on: row.held_on,
        minutes: row.minutes,
        channel: lists.channel(&row.channel),
        topics: lists.topics(touched.topics.get(&row.id).map_or(&[][..], Vec::as_slice)),
        businesses,
        advisors: touched.advisors.get(&row.id).into_iter().flatten().map(|(_, name)| name.clone()).collect(),
        newness: if new { Newness::New } else { Newness::Continuing },
        begins: beginning(&row.content),
    }
}

/// How a text begins, on one line.
pub(crate) fn beginning(text: &str) -> String {
    let line: String = text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).take(BEGINNING + 1).collect();
    if line.chars().count() <= BEGINNING {
        return line;
    }
    let mut begins: String = line.chars().take(BEGINNING).collect();
    begins.push('…');
    begins
}

fn asked(ctx: &Ctx, filter: &ConsultationFilter) -> Condition {
    use consultation::Column;
    let topic = filter.topic.clone().map(|topic| Column::Id.in_subquery(with_topic(topic)));
    Condition::all()
        .add_option(filter.mine.then(|| own(ctx)))
        .add_option(filter.channel.clone().map(|channel| Column::Channel.eq(channel)))
        .add_option(topic)
        .add_option(filter.from.map(|from| Column::HeldOn.gte(from)))
        .add_option(filter.to.map(|to| Column::HeldOn.lte(to)))
        .add_option((!filter.q.is_empty()).then(|| matching(ctx, &filter.q)))
}

fn with_topic(topic: String) -> SelectStatement {
    consultation_topic::Entity::find()
        .select_only()
        .column(consultation_topic::Column::ConsultationId)
        .filter(consultation_topic::Column::TopicKey.eq(topic))
        .into_query()
}

/// A number, or words in the name of a business or in what was said.
fn matching(ctx: &Ctx, q: &str) -> Condition {
    use consultation::Column;
    if let Ok(number) = q.parse::<ConsultationNumber>() {
        return Condition::all()
            .add(Column::NumberFy.eq(number.fiscal_year))
            .add(Column::NumberSerial.eq(number.serial));
    }
    let said = search::matching(ctx, SearchKind::Consultation, q).map(|said| Column::Id.in_subquery(said));
    let named = search::matching(ctx, SearchKind::Business, q).map(|named| Column::Id.in_subquery(with_any(named)));
    let any = Condition::any().add_option(said).add_option(named);
    if any.is_empty() { nothing() } else { any }
}

fn with_any(businesses: SelectStatement) -> SelectStatement {
    consultation_business::Entity::find()
        .select_only()
        .column(consultation_business::Column::ConsultationId)
        .filter(consultation_business::Column::BusinessId.in_subquery(businesses))
        .into_query()
}
