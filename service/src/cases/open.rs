//! Opens a case.

use domain::{
    AccountId, Action, CaseId, FieldErrors, MeasureId,
    cases::{CasePart, CaseState, NewCase, OpenForm, stage, stage::Direction},
    programmes::Programme,
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{
    assign::{fit_for, give},
    change::{Entry, enter, told},
    link_measures::{known_measures, replace_links},
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::{business, case},
    failure::Result,
    numbers::{self, Number, Series},
    programmes::read,
    requests::key_of,
    search,
    tx::{self, FactKind, Once, Tx},
};

/// Opens a case for a business under a programme, in the programme's first stage, once for each request key. Whoever
/// opens it owns it, unless somebody else is chosen.
///
/// # Errors
/// The fields that must be put right; a reader who may not work on cases.
pub async fn open(ctx: &Ctx, form: OpenForm) -> Result<CaseId> {
    ctx.may(Action::WorkCases).await?;
    let key = key_of(&form.key)?;
    tx::write(ctx, move |tx| async move { open_in(tx, key, &form).await }.boxed()).await
}

/// The same inside a transaction that is under way, for a consultation that opens a case on the side.
async fn open_in(tx: &Tx, key: Uuid, form: &OpenForm) -> Result<CaseId> {
    let programme = read::by_code(tx.db(), form.programme.trim()).await?;
    let known = known_measures(tx.db()).await?;
    let known: Vec<MeasureId> = known.iter().map(|row| row.id.into()).collect();
    let new = form.check(programme.as_ref(), &known, tx.ctx.today())?;
    let programme = programme.expect("a missing programme is an error");
    let id = match tx.once(key, "cases/open", form).await? {
        Once::Again(id) => return Ok(id.into()),
        Once::First(id) => id,
    };
    assert_business(tx, new.business.into()).await?;
    let owner = owner_of(tx, &new).await?;
    let number = numbers::next(tx, Series::Case, new.opened_on).await?;
    let row = insert(tx, id, number, &programme, &new).await?;
    replace_links(tx, id, &new.links).await?;
    if let Some(owner) = owner {
        give(tx, id.into(), CasePart::Owner, owner, new.opened_on).await?;
    }
    if let Some(first) = stage::next(&programme, None) {
        let entry = Entry {
            stage: &first.key,
            route: new.route.clone(),
            direction: Direction::Start,
            entered_on: new.opened_on,
            reason: String::new(),
        };
        enter(tx, id, None, entry).await?;
    }
    search::index(tx, search::Entry::of_case(&row)).await?;
    tx.changes_facts_of(FactKind::Case, id).await;
    tx.audit(Event::about("cases/open", "case", id).with(opened(&row, &programme.code))).await?;
    told(tx, w::OPENED).await?;
    Ok(id.into())
}

/// What a new case holds, for its history.
pub(crate) fn opened(row: &case::Model, programme: &str) -> Changes {
    Changes::default()
        .new_field("business", row.business_id)
        .new_field("programme", programme)
        .new_field("title", &row.title)
        .new_field("route", &row.route_key)
        .new_field("summary", &row.summary)
        .new_field("goal", &row.goal)
        .new_field("opened_on", row.opened_on)
        .new_field("confidential", row.confidential)
}

async fn assert_business(tx: &Tx, id: Uuid) -> Result<()> {
    let there = business::Entity::find_by_id(id).filter(business::Column::MergedInto.is_null()).one(tx.db()).await?;
    if there.is_none() {
        return Err(FieldErrors::of("business", w::NO_SUCH_BUSINESS).into());
    }
    Ok(())
}

/// Whoever opens the case, or who was chosen. The system opens cases that nobody owns yet.
async fn owner_of(tx: &Tx, new: &NewCase) -> Result<Option<AccountId>> {
    let Some(owner) = new.owner.or_else(|| tx.ctx.actor.account()) else { return Ok(None) };
    if !fit_for(tx.db(), CasePart::Owner, owner).await? {
        let problem = domain::cases::not_a_person_for(CasePart::Owner);
        let says = problem.field_errors().and_then(|errors| errors.get("account")).cloned().unwrap_or_default();
        return Err(FieldErrors::of("owner", says).into());
    }
    Ok(Some(owner))
}

async fn insert(tx: &Tx, id: Uuid, number: Number, programme: &Programme, new: &NewCase) -> Result<case::Model> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let row = case::ActiveModel {
        id: Set(id),
        number_fy: Set(number.fiscal_year),
        number_serial: Set(number.serial),
        business_id: Set(new.business.into()),
        programme_id: Set(programme.id.into()),
        title: Set(new.title.clone()),
        summary: Set(new.summary.clone()),
        goal: Set(new.goal.clone()),
        stage_key: Set(stage::next(programme, None).map(|first| first.key.clone())),
        route_key: Set(new.route.clone()),
        confidential: Set(new.confidential),
        opened_on: Set(new.opened_on),
        state: Set(CaseState::Open.key().to_owned()),
        closed_on: Set(None),
        result: Set(None),
        close_reason: Set(String::new()),
        external_key: Set(None),
        last_consulted_on: Set(None),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        updated_at: Set(now),
        updated_by: Set(by),
    };
    Ok(row.insert(tx.db()).await?)
}
