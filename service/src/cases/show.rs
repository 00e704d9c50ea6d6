//! Shows one case.

use std::collections::HashMap;

use domain::{
    Action, CaseId, Words,
    cases::{
        CaseClosing, CaseContent, CaseEvent, CaseMay, CaseMeasure, CasePart, CasePerson, CaseResult, CaseState,
        CaseView, EventKind, KeyName, NextStage, OutcomeRow, Verification,
        stage::{self, Direction},
    },
    consultations::ConsultationRow,
    programmes::Programme,
    quantity::Quantity,
};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use uuid::Uuid;

use super::{
    facts::facts_of,
    link_measures::{known_measures, links_of},
    path::path_of,
    rows::state_of,
    title::title_of,
    wall,
};
use crate::{
    Ctx, consultations,
    entities::{
        account, business, case, case_role, consultation, consultation_case, outcome, route_change, stage_entry,
    },
    failure::{Failure, Result},
    programmes::read,
};

/// More than these nobody reads on the page of a case; the list of consultations finds the rest.
const CONSULTATIONS: u64 = 100;

/// The page of a case.
///
/// # Errors
/// If there is none, or it lies behind a wall.
pub async fn show(ctx: &Ctx, id: CaseId) -> Result<CaseView> {
    ctx.may(Action::SeeCases).await?;
    let row = wall::assert_visible(ctx, ctx.read(), id).await?;
    let programme = read::by_id(ctx.read(), row.programme_id).await?;
    let entries = stage_entry::Entity::find()
        .filter(stage_entry::Column::CaseId.eq(row.id))
        .order_by_asc(stage_entry::Column::Position)
        .all(ctx.read())
        .await?;
    let of = business::Entity::find_by_id(row.business_id).one(ctx.read()).await?;
    let content = match wall::sees_content(ctx) {
        true => Some(content(ctx, &row, &programme, &entries).await?),
        false => None,
    };
    Ok(CaseView {
        title: title_of(&row),
        version: row.version,
        business: (row.business_id.into(), of.map(|of| of.name).unwrap_or_default()),
        programme_code: programme.code.clone(),
        programme: programme.name.clone(),
        state: state_of(&row)?,
        opened_on: row.opened_on,
        route: route_name(&programme, row.route_key.as_deref()),
        path: path_of(&programme, &entries, row.stage_key.as_deref(), row.closed_on.unwrap_or(ctx.today())),
        may: may(ctx, &row).await?,
        content,
        stage_key: row.stage_key,
        route_key: row.route_key,
    })
}

/// Whether the reader may edit what an open case says of itself.
///
/// # Errors
/// If there is none, or it lies behind a wall.
pub async fn may_edit(ctx: &Ctx, id: CaseId) -> Result<bool> {
    let row = wall::assert_visible(ctx, ctx.read(), id).await?;
    Ok(row.state == CaseState::Open.key() && wall::may(ctx, ctx.read(), Action::WorkCases, row.id).await?)
}

async fn may(ctx: &Ctx, row: &case::Model) -> Result<CaseMay> {
    let open = row.state == CaseState::Open.key();
    let db = ctx.read();
    Ok(CaseMay {
        work: wall::may(ctx, db, Action::WorkCases, row.id).await?,
        reassign: open && wall::may(ctx, db, Action::ReassignCases, row.id).await?,
        reopen: !open && wall::may(ctx, db, Action::ReopenCases, row.id).await?,
        record_outcomes: wall::may(ctx, db, Action::RecordOutcomes, row.id).await?,
        verify_outcomes: wall::may(ctx, db, Action::VerifyOutcomes, row.id).await?,
    })
}

async fn content(
    ctx: &Ctx,
    row: &case::Model,
    programme: &Programme,
    entries: &[stage_entry::Model],
) -> Result<CaseContent> {
    let now = row.stage_key.as_deref();
    let facts = facts_of(ctx.read(), row).await?;
    let next = stage::next(programme, now).map(|next| NextStage {
        key: next.key.clone(),
        name: next.name.clone(),
        requirements: stage::requirements(programme, next, &facts),
    });
    let key_name = |stage: &domain::programmes::Stage| KeyName { key: stage.key.clone(), name: stage.name.clone() };
    let other_routes = programme.current_routes().filter(|route| Some(&route.key) != row.route_key.as_ref());
    let outcomes = outcomes(ctx, row.id).await?;
    let events = events(ctx, row, programme, entries, &outcomes).await?;
    Ok(CaseContent {
        summary: row.summary.clone(),
        goal: row.goal.clone(),
        closing: closing(row)?,
        next,
        beyond: stage::beyond(programme, now).map(key_name).collect(),
        earlier: stage::earlier(programme, now).map(key_name).collect(),
        routes: other_routes.map(|route| KeyName { key: route.key.clone(), name: route.name.clone() }).collect(),
        measures: measures(ctx, row.id).await?,
        people: people(ctx, row.id).await?,
        consultations: consultations(ctx, row.id).await?,
        outcomes: outcomes.iter().rev().map(|row| outcome_row(programme, row)).collect::<Result<_>>()?,
        events,
    })
}

fn closing(row: &case::Model) -> Result<Option<CaseClosing>> {
    let (Some(result), Some(closed_on)) = (&row.result, row.closed_on) else { return Ok(None) };
    let result = CaseResult::of_key(result).ok_or_else(|| Failure::Stored(format!("result of case {}", row.id)))?;
    Ok(Some(CaseClosing { result, closed_on, reason: row.close_reason.clone() }))
}

async fn measures(ctx: &Ctx, case: Uuid) -> Result<Vec<CaseMeasure>> {
    let known = known_measures(ctx.read()).await?;
    let links = links_of(ctx.read(), case).await?;
    let measure = |link: &domain::cases::Link| {
        let row = known.iter().find(|row| row.id == link.measure.0)?;
        Some(CaseMeasure { id: link.measure, code: row.code.clone(), name: row.name.clone(), weight: link.weight })
    };
    Ok(links.iter().filter_map(measure).collect())
}

async fn people(ctx: &Ctx, case: Uuid) -> Result<Vec<CasePerson>> {
    let parts =
        case_role::Entity::find().filter(case_role::Column::CaseId.eq(case)).filter(wall::current(ctx)).all(ctx.read());
    let parts = parts.await?;
    let names = names(ctx, parts.iter().map(|part| part.account_id).collect()).await?;
    let mut people: Vec<CasePerson> = parts
        .into_iter()
        .filter_map(|part| {
            Some(CasePerson {
                role_id: part.id.to_string(),
                part: CasePart::of_key(&part.role)?,
                account: part.account_id.into(),
                name: names.get(&part.account_id).cloned()?,
                from_on: part.from_on,
            })
        })
        .collect();
    people.sort_by_key(|person| (person.part, person.from_on));
    Ok(people)
}

/// The consultations of a case that the reader may see, the latest first. One that touches another case behind a wall
/// is not among them.
async fn consultations(ctx: &Ctx, case: Uuid) -> Result<Vec<ConsultationRow>> {
    let of_case = consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::ConsultationId)
        .filter(consultation_case::Column::CaseId.eq(case))
        .into_query();
    let rows = consultation::Entity::find()
        .filter(consultations::visible::visible(ctx))
        .filter(consultation::Column::Id.in_subquery(of_case))
        .order_by_desc(consultation::Column::HeldOn)
        .order_by_desc(consultation::Column::Id)
        .limit(CONSULTATIONS)
        .all(ctx.read())
        .await?;
    consultations::rows_of(ctx, rows).await
}

/// The outcomes of a case, the earliest first.
async fn outcomes(ctx: &Ctx, case: Uuid) -> Result<Vec<outcome::Model>> {
    let rows = outcome::Entity::find().filter(outcome::Column::CaseId.eq(case));
    let rows = rows.order_by_asc(outcome::Column::OccurredOn).order_by_asc(outcome::Column::Id);
    Ok(rows.all(ctx.read()).await?)
}

pub(super) fn outcome_row(programme: &Programme, row: &outcome::Model) -> Result<OutcomeRow> {
    let kind = programme.outcome_type(&row.type_key);
    let class = row.class_key.as_deref().and_then(|key| kind?.class(key));
    let verification = Verification::of_level(row.verification);
    Ok(OutcomeRow {
        id: row.id.into(),
        version: row.version,
        kind_key: row.type_key.clone(),
        kind: kind.map_or_else(|| Words::same(&row.type_key), |kind| kind.name.clone()),
        class_key: row.class_key.clone(),
        class: class.map(|class| class.name.clone()),
        unit: kind.map(|kind| kind.unit.clone()).unwrap_or_default(),
        occurred_on: row.occurred_on,
        quantity: Quantity::from_millionths(row.quantity_millionths),
        verification: verification.ok_or_else(|| Failure::Stored(format!("verification of outcome {}", row.id)))?,
        deal_code: row.deal_code.clone(),
        evidence: row.evidence.clone(),
        note: row.note.clone(),
    })
}

/// Everything that happened to the case, the latest first.
async fn events(
    ctx: &Ctx,
    row: &case::Model,
    programme: &Programme,
    entries: &[stage_entry::Model],
    outcomes: &[outcome::Model],
) -> Result<Vec<CaseEvent>> {
    let routes = route_change::Entity::find()
        .filter(route_change::Column::CaseId.eq(row.id))
        .order_by_asc(route_change::Column::CreatedAt)
        .all(ctx.read())
        .await?;
    let by = entries.iter().filter_map(|entry| entry.created_by);
    let by = by.chain(routes.iter().filter_map(|route| route.created_by));
    let names = names(ctx, by.chain(outcomes.iter().filter_map(|outcome| outcome.created_by)).collect()).await?;
    let by = |id: Option<Uuid>| id.and_then(|id| names.get(&id).cloned());
    let mut events = Vec::new();
    for (n, entry) in entries.iter().enumerate() {
        let stage_name = |key: &str| programme.stage(key).map_or_else(|| Words::same(key), |stage| stage.name.clone());
        let from = n.checked_sub(1).and_then(|before| entries.get(before)).map(|before| stage_name(&before.stage_key));
        let direction = Direction::of_key(&entry.direction).unwrap_or(Direction::Imported);
        events.push(CaseEvent {
            on: entry.entered_on,
            at: entry.created_at,
            by: by(entry.created_by),
            what: EventKind::Stage { from, to: stage_name(&entry.stage_key), direction },
            reason: entry.reason.clone(),
        });
    }
    for route in &routes {
        let to = route_name(programme, Some(&route.to_route)).unwrap_or_else(|| Words::same(&route.to_route));
        events.push(CaseEvent {
            on: route.changed_on,
            at: route.created_at,
            by: by(route.created_by),
            what: EventKind::Route { from: route_name(programme, route.from_route.as_deref()), to },
            reason: route.reason.clone(),
        });
    }
    for outcome in outcomes {
        let OutcomeRow { kind, class, quantity, unit, .. } = outcome_row(programme, outcome)?;
        events.push(CaseEvent {
            on: outcome.occurred_on,
            at: outcome.created_at,
            by: by(outcome.created_by),
            what: EventKind::Outcome { kind, class, quantity, unit },
            reason: outcome.note.clone(),
        });
    }
    if let Some(closing) = closing(row)? {
        events.push(CaseEvent {
            on: closing.closed_on,
            at: row.updated_at,
            by: None,
            what: EventKind::Closed { result: closing.result },
            reason: closing.reason,
        });
    }
    events.sort_by_key(|event| (event.on, event.at));
    events.reverse();
    Ok(events)
}

fn route_name(programme: &Programme, key: Option<&str>) -> Option<Words> {
    key.map(|key| programme.route(key).map_or_else(|| Words::same(key), |route| route.name.clone()))
}

pub(super) async fn names(ctx: &Ctx, ids: Vec<Uuid>) -> Result<HashMap<Uuid, String>> {
    let people = account::Entity::find().filter(account::Column::Id.is_in(ids)).all(ctx.read()).await?;
    Ok(people.into_iter().map(|row| (row.id, row.name)).collect())
}
