//! Open cases that nobody has heard of for longer than their programme lets pass. A contact is a consultation.

use domain::{
    consultations::Touched,
    tasks::{Quiet, QuietCases},
};
use sea_orm::{Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::today::Whose;
use crate::{
    Ctx,
    cases::{gone_quiet, heard_on, wall},
    consultations::names::names_of_businesses,
    entities::case,
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
    let names = names_of_businesses(ctx.read(), rows.iter().map(|row| row.business_id).collect()).await?;
    let today = ctx.today();
    let line = |row: case::Model| {
        let programme = programmes.iter().find(|programme| programme.id.0 == row.programme_id);
        Quiet {
            days: (today - heard_on(&row)).num_days(),
            case: Touched { id: row.id.into(), name: row.title },
            business: names.get(&row.business_id).cloned().unwrap_or_default(),
            programme: programme.map(|programme| programme.name.clone()).unwrap_or_default(),
            limit_days: programme.map_or(0, |programme| programme.quiet_days),
            confidential: row.confidential,
        }
    };
    let mut cases: Vec<Quiet> = rows.into_iter().map(line).collect();
    cases.sort_by_key(|quiet| std::cmp::Reverse(quiet.days));
    Ok(QuietCases { cases, total })
}
