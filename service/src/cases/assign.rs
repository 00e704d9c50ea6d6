//! Gives a person a part on a case.

use chrono::NaiveDate;
use domain::{
    AccountId, Action, CaseId, Reach, Role,
    accounts::AccountState,
    cases::{AssignForm, CasePart, not_a_person_for},
    policy,
};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter,
};
use uuid::Uuid;

use super::{
    change::{begin_open, told},
    wall, words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    entities::{account, account_role, case_role},
    failure::Result,
    tx::{self, Tx},
};

/// Gives a person a part. A new owner takes the place of the old one, who is off the case at once; a person has one
/// part at a time.
///
/// # Errors
/// Someone who cannot have the part; a case that is closed, not visible or not theirs.
pub async fn assign(ctx: &Ctx, form: AssignForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    let (part, account) = form.check()?;
    let action = if part == CasePart::Owner { Action::ReassignCases } else { Action::WorkCases };
    ctx.may(action).await?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin_open(tx, action, &form.id).await?;
            if !fit_for(tx.db(), part, account).await? {
                return Err(not_a_person_for(part).into());
            }
            let today = tx.ctx.today();
            let parts = current_parts(tx, row.id).await?;
            let is_it = |held: &&case_role::Model| held.account_id == account.0 && held.role == part.key();
            if parts.iter().any(|held| is_it(&held)) {
                return Ok(());
            }
            let owner_before = parts.iter().find(|held| held.role == CasePart::Owner.key());
            let owner_before = owner_before.filter(|_| part == CasePart::Owner);
            let own_before = parts.iter().find(|held| held.account_id == account.0);
            if own_before.is_some_and(|held| held.role == CasePart::Owner.key()) {
                return Err(domain::Problem::Refused(w::OWNER_STAYS.into()).into());
            }
            for ended in owner_before.into_iter().chain(own_before) {
                end(tx, ended, today).await?;
            }
            give(tx, row.id.into(), part, account, today).await?;
            let before = owner_before.map(|held| held.account_id);
            let changes = Changes::default().field(part.key(), before.map(|id| id.to_string()), account.to_string());
            tx.audit(Event::about("cases/assign", "case", row.id).with(changes)).await?;
            told(tx, w::ASSIGNED).await
        }
        .boxed()
    })
    .await
}

/// Whether a person can have a part: an account in use with the role that the part needs.
pub(super) async fn fit_for(db: &impl ConnectionTrait, part: CasePart, id: AccountId) -> Result<bool> {
    let found = account::Entity::find_by_id(Uuid::from(id)).one(db).await?;
    if found.is_none_or(|row| row.state != AccountState::Active.key()) {
        return Ok(false);
    }
    let roles = account_role::Entity::find().filter(account_role::Column::AccountId.eq(id.0)).all(db).await?;
    let roles: Vec<Role> = roles.iter().filter_map(|row| Role::of_key(&row.role)).collect();
    Ok(roles_fit(part, &roles))
}

/// Owner, deputy and expert work on cases; an officer is one of the city; whoever may see cases can be named to read.
pub(super) fn roles_fit(part: CasePart, roles: &[Role]) -> bool {
    match part {
        CasePart::Owner | CasePart::Deputy | CasePart::Expert => {
            roles.iter().any(|role| policy::reach(*role, Action::WorkCases) >= Reach::Own)
        }
        CasePart::Officer => roles.contains(&Role::Officer),
        CasePart::Reader => roles.iter().any(|role| policy::reach(*role, Action::SeeCases).is_some()),
    }
}

pub(super) async fn current_parts(tx: &Tx, case: Uuid) -> Result<Vec<case_role::Model>> {
    let parts = case_role::Entity::find().filter(case_role::Column::CaseId.eq(case)).filter(wall::current(&tx.ctx));
    Ok(parts.all(tx.db()).await?)
}

pub(super) async fn give(tx: &Tx, case: CaseId, part: CasePart, account: AccountId, from_on: NaiveDate) -> Result<()> {
    let row = case_role::ActiveModel {
        id: Set(new_id()),
        case_id: Set(case.into()),
        account_id: Set(account.into()),
        role: Set(part.key().to_owned()),
        from_on: Set(from_on),
        to_on: Set(None),
        created_at: Set(tx.ctx.now()),
        created_by: Set(tx.ctx.actor.account().map(Into::into)),
    };
    row.insert(tx.db()).await?;
    Ok(())
}

/// Ends a part today: from this moment it is none.
pub(super) async fn end(tx: &Tx, part: &case_role::Model, today: NaiveDate) -> Result<()> {
    let ended = case_role::ActiveModel { id: Unchanged(part.id), to_on: Set(Some(today)), ..Default::default() };
    ended.update(tx.db()).await?;
    Ok(())
}
