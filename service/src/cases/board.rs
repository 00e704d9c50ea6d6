//! The board: the cases of one programme that pass a filter, a column for each stage.

use domain::{
    Action,
    cases::{BoardColumn, CaseFilter},
};
use sea_orm::{ColumnTrait, Order, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

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
    let mut columns = Vec::new();
    for stage in &programme.stages {
        let here = passing(ctx, filter, &programmes).filter(case::Column::StageKey.eq(stage.key.as_str()));
        let total = here.clone().count(ctx.read()).await?;
        if stage.retired && total == 0 {
            continue;
        }
        let rows = here.order_by(case::Column::OpenedOn, Order::Asc).order_by(case::Column::Id, Order::Asc);
        let cases = rows_of(ctx, &programmes, rows.limit(CARDS).all(ctx.read()).await?).await?;
        columns.push(BoardColumn { key: stage.key.clone(), name: stage.name.clone(), total, cases });
    }
    Ok(columns)
}
