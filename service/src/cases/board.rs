//! The board: the cases of one programme that pass a filter, a column for each stage.

use std::collections::HashMap;

use domain::{
    Action,
    cases::{BoardColumn, CaseFilter, CaseRow},
    programmes::Stage,
};
use sea_orm::{ColumnTrait, Order, QueryFilter, QueryOrder, QuerySelect, Select};

use super::{list::passing, rows::rows_of};
use crate::{Ctx, entities::case, failure::Result, programmes::read};

/// Cards in a column; the table shows the rest.
const CARDS: u64 = 30;

/// The columns of the filter's programme, in the order of its stages, the longest standing first; none without a
/// programme. A retired stage has a column while a case stands in it.
///
/// # Errors
/// If the reader may not see cases.
pub async fn board(ctx: &Ctx, filter: &CaseFilter) -> Result<Vec<BoardColumn>> {
    ctx.may(Action::SeeCases).await?;
    let programmes = read::all(ctx.read()).await?;
    let programme = programmes.iter().find(|programme| Some(&programme.code) == filter.programme.as_ref());
    let Some(programme) = programme else { return Ok(Vec::new()) };
    let all = passing(ctx, filter, &programmes);
    let totals = totals(ctx, all.clone()).await?;
    let mut rows = Vec::new();
    for stage in programme.stages.iter().filter(|stage| totals.contains_key(&stage.key)) {
        let here = all.clone().filter(case::Column::StageKey.eq(stage.key.as_str()));
        let oldest = here.order_by(case::Column::OpenedOn, Order::Asc).order_by(case::Column::Id, Order::Asc);
        rows.extend(oldest.limit(CARDS).all(ctx.read()).await?);
    }
    let stood: Vec<_> = rows.iter().map(|row| row.stage_key.clone()).collect();
    let cards = rows_of(ctx, &programmes, rows).await?;
    let mut cards: Vec<_> = stood.into_iter().zip(cards).collect();
    let column = |stage: &Stage| {
        let total = totals.get(&stage.key).copied().unwrap_or_default();
        let here = |(stood, _): &mut (Option<String>, CaseRow)| stood.as_ref() == Some(&stage.key);
        let cases = cards.extract_if(.., here).map(|(_, card)| card).collect();
        (total > 0 || !stage.retired).then(|| BoardColumn {
            key: stage.key.clone(),
            name: stage.name.clone(),
            total,
            cases,
        })
    };
    Ok(programme.stages.iter().filter_map(column).collect())
}

/// How many cases stand in each stage.
async fn totals(ctx: &Ctx, cases: Select<case::Entity>) -> Result<HashMap<String, u64>> {
    let counted: Vec<(Option<String>, i64)> = cases
        .select_only()
        .column(case::Column::StageKey)
        .column_as(case::Column::Id.count(), "cases")
        .group_by(case::Column::StageKey)
        .into_tuple()
        .all(ctx.read())
        .await?;
    Ok(counted.into_iter().filter_map(|(stage, n)| Some((stage?, u64::try_from(n).ok()?))).collect())
}
