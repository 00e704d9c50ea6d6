//! What the forms of a case offer.

use std::collections::HashMap;

use domain::{
    Action, Role,
    accounts::AccountState,
    cases::{CaseChoices, CasePart, MeasureChoice, PersonChoice},
    programmes::Programme,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{assign::roles_fit, link_measures::known_measures};
use crate::{
    Ctx,
    entities::{account, account_role},
    failure::Result,
    programmes::read,
};

/// The programmes, for filters and forms.
///
/// # Errors
/// If the reader may not see cases.
pub async fn programmes(ctx: &Ctx) -> Result<Vec<Programme>> {
    ctx.may(Action::SeeCases).await?;
    read::all(ctx.read()).await
}

/// The measures, and the people who can have a part on a case.
///
/// # Errors
/// If the reader may not work on cases.
pub async fn choices(ctx: &Ctx) -> Result<CaseChoices> {
    ctx.may(Action::WorkCases).await?;
    let measures = known_measures(ctx.read()).await?;
    let measure =
        |row: crate::entities::measure::Model| MeasureChoice { id: row.id.into(), code: row.code, name: row.name };
    let people = account::Entity::find()
        .filter(account::Column::State.eq(AccountState::Active.key()))
        .order_by_asc(account::Column::Kana)
        .order_by_asc(account::Column::Name)
        .all(ctx.read())
        .await?;
    let mut roles: HashMap<Uuid, Vec<Role>> = HashMap::new();
    for row in account_role::Entity::find().all(ctx.read()).await? {
        roles.entry(row.account_id).or_default().extend(Role::of_key(&row.role));
    }
    let fit = |part: CasePart| {
        let able = people.iter().filter(|row| roles.get(&row.id).is_some_and(|roles| roles_fit(part, roles)));
        able.map(|row| PersonChoice { id: row.id.into(), name: row.name.clone() }).collect()
    };
    Ok(CaseChoices {
        measures: measures.into_iter().map(measure).collect(),
        advisors: fit(CasePart::Owner),
        officers: fit(CasePart::Officer),
        readers: fit(CasePart::Reader),
    })
}
