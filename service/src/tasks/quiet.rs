//! Open cases that nobody has heard of for longer than their programme lets pass. A contact is a consultation.

use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use domain::{
    consultations::Touched,
    tasks::{Quiet, QuietCases},
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    RelationDef, sea_query::SelectStatement,
};
use uuid::Uuid;

use super::today::Whose;
use crate::{
    Ctx,
    cases::wall,
    consultations::names::names_of_businesses,
    entities::{case, consultation, consultation_case, programme},
    failure::Result,
};

/// The cases gone quiet, the oldest first.
pub(super) async fn quiet(ctx: &Ctx, whose: Whose, shown: u64) -> Result<QuietCases> {
    let programmes = programme::Entity::find().all(ctx.read()).await?;
    let gone_quiet = programmes.iter().fold(Condition::any(), |any, row| any.add(unheard(ctx, row)));
    if gone_quiet.is_empty() {
        return Ok(QuietCases::default());
    }
    let mine = match whose {
        Whose::Own => wall::own(ctx),
        Whose::Centre => Condition::all(),
    };
    let all = case::Entity::find()
        .filter(case::Column::State.eq("open"))
        .filter(wall::visible(ctx))
        .filter(mine)
        .filter(gone_quiet);
    let total = all.clone().count(ctx.read()).await?;
    let rows = all.order_by_asc(case::Column::OpenedOn).limit(shown).all(ctx.read()).await?;
    let last = last_contacts(ctx, rows.iter().map(|row| row.id).collect()).await?;
    let names = names_of_businesses(ctx.read(), rows.iter().map(|row| row.business_id).collect()).await?;
    let today = ctx.today();
    let line = |row: case::Model| {
        let programme = programmes.iter().find(|programme| programme.id == row.programme_id);
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

/// What a query over `cases` must hold for those of a programme that were opened too long ago, without a consultation
/// since.
fn unheard(ctx: &Ctx, programme: &programme::Model) -> Condition {
    let days = Days::new(u64::try_from(programme.quiet_days).unwrap_or_default());
    let since = ctx.today().checked_sub_days(days).unwrap_or_default();
    Condition::all()
        .add(case::Column::ProgrammeId.eq(programme.id))
        .add(case::Column::OpenedOn.lt(since))
        .add(case::Column::Id.not_in_subquery(heard_since(since)))
}

fn heard_since(since: NaiveDate) -> SelectStatement {
    consultation_case::Entity::find()
        .select_only()
        .column(consultation_case::Column::CaseId)
        .join(JoinType::InnerJoin, to_consultation())
        .filter(consultation::Column::Status.eq("confirmed"))
        .filter(consultation::Column::HeldOn.gte(since))
        .into_query()
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
