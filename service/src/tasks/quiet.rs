//! Open cases that nobody has heard of for longer than their programme lets pass. A contact is a consultation.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    consultations::Touched,
    tasks::{Quiet, QuietCases},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, RelationDef,
};
use uuid::Uuid;

use super::today::Whose;
use crate::{
    Ctx,
    cases::{gone_quiet, wall},
    consultations::names::names_of_businesses,
    entities::{case, consultation, consultation_case},
    failure::Result,
    programmes::read as programmes,
};

/// The cases gone quiet, the oldest first.
pub(super) async fn quiet(ctx: &Ctx, whose: Whose, shown: u64) -> Result<QuietCases> {
    let programmes = programmes::all(ctx.read()).await?;
    let mine = match whose {
        Whose::Own => wall::own(ctx),
        Whose::Centre => Condition::all(),
    };
    let all = case::Entity::find().filter(wall::visible(ctx)).filter(mine).filter(gone_quiet(&programmes, ctx.today()));
    let total = all.clone().count(ctx.read()).await?;
    let rows = all.order_by_asc(case::Column::OpenedOn).limit(shown).all(ctx.read()).await?;
    let last = last_contacts(ctx, rows.iter().map(|row| row.id).collect()).await?;
    let names = names_of_businesses(ctx.read(), rows.iter().map(|row| row.business_id).collect()).await?;
    let today = ctx.today();
    let line = |row: case::Model| {
        let programme = programmes.iter().find(|programme| programme.id.0 == row.programme_id);
        let heard = last.get(&row.id).copied().unwrap_or(row.opened_on);
        Quiet {
            case: Touched { id: row.id.into(), name: row.title },
            business: names.get(&row.business_id).cloned().unwrap_or_default(),
            programme: programme.map(|programme| programme.name.clone()).unwrap_or_default(),
            days: (today - heard).num_days(),
            limit_days: programme.map_or(0, |programme| programme.quiet_days),
            confidential: row.confidential,
        }
    };
    let mut cases: Vec<Quiet> = rows.into_iter().map(line).collect();
    cases.sort_by_key(|quiet| std::cmp::Reverse(quiet.days));
    Ok(QuietCases { cases, total })
}

async fn last_contacts(ctx: &Ctx, cases: Vec<Uuid>) -> Result<HashMap<Uuid, NaiveDate>> {
    let rows: Vec<(Uuid, NaiveDate)> = consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::CaseId)
        .column_as(consultation::Column::HeldOn.max(), "last")
        .join(JoinType::InnerJoin, to_consultation())
        .filter(consultation_case::Column::CaseId.is_in(cases))
        .filter(consultation::Column::Status.eq("confirmed"))
        .group_by(consultation_case::Column::CaseId)
        .into_tuple()
        .all(ctx.read())
        .await?;
    Ok(rows.into_iter().collect())
}

fn to_consultation() -> RelationDef {
    consultation_case::Entity::belongs_to(consultation::Entity)
        .from(consultation_case::Column::ConsultationId)
        .to(consultation::Column::Id)
        .into()
}
