//! Links a case to the measures that it contributes to.

use domain::{
    Action, MeasureId, Problem,
    cases::{Link, MeasuresForm},
    quantity::Quantity,
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::{
    change::{begin_open, changed, told},
    edit::edited,
    measures_conflict::line_by_line,
    words as w,
};
use crate::{
    Ctx,
    audit::{Changes, Event, opened_with},
    entities::{case, case_measure, measure},
    failure::Result,
    tx::{self, FactKind, Tx},
};

/// Sets the measures of a case, whole: the first is its main one.
///
/// # Errors
/// The lines that must be put right; a conflict, line by line, if somebody else changed them first; a case that is closed, not
/// visible or not theirs.
pub async fn link_measures(ctx: &Ctx, form: MeasuresForm) -> Result<()> {
    ctx.may(Action::WorkCases).await?;
    tx::write(ctx, move |tx| {
        async move {
            let row = begin_open(tx, Action::WorkCases, &form.id).await?;
            let measures = known_measures(tx.db()).await?;
            let known: Vec<MeasureId> = measures.iter().map(|row| row.id.into()).collect();
            let links = form.check(&known)?;
            let before = links_of(tx.db(), row.id).await?;
            if before == links {
                return told(tx, w::MEASURES_SAVED).await;
            }
            if row.version != form.version {
                let changed = opened_with(tx, edited(&row, form.version)).await?;
                if let Some(opened_with) = changed.get("measures") {
                    let fields = line_by_line(&links, &before, opened_with, &measures);
                    return Err(Problem::Conflict { version: row.version, fields }.into());
                }
            }
            let (after, before) = (in_words(&links, &measures), in_words(&before, &measures));
            replace_links(tx, row.id, &links).await?;
            let linked = case::ActiveModel { version: Set(row.version + 1), ..changed(tx, &row) };
            linked.update(tx.db()).await?;
            tx.changes_facts_of(FactKind::Case, row.id).await;
            let changes = Changes::default().field("measures", before, after);
            tx.audit(Event::about("cases/link_measures", "case", row.id).with(changes)).await?;
            told(tx, w::MEASURES_SAVED).await
        }
        .boxed()
    })
    .await
}

/// The measures that a case may be linked to, in the order of their plans.
pub(super) async fn known_measures(db: &impl ConnectionTrait) -> Result<Vec<measure::Model>> {
    let all = measure::Entity::find().order_by_asc(measure::Column::PlanId).order_by_asc(measure::Column::Position);
    Ok(all.all(db).await?)
}

/// The links of a case, the main one first.
pub(super) async fn links_of(db: &impl ConnectionTrait, case: Uuid) -> Result<Vec<Link>> {
    let rows = case_measure::Entity::find()
        .filter(case_measure::Column::CaseId.eq(case))
        .order_by_asc(case_measure::Column::Position)
        .all(db)
        .await?;
    let link = |row: case_measure::Model| Link {
        measure: row.measure_id.into(),
        weight: row.weight_millionths.map(Quantity::from_millionths),
    };
    Ok(rows.into_iter().map(link).collect())
}

pub(super) async fn replace_links(tx: &Tx, case: Uuid, links: &[Link]) -> Result<()> {
    case_measure::Entity::delete_many().filter(case_measure::Column::CaseId.eq(case)).exec(tx.db()).await?;
    for (position, link) in (0..).zip(links) {
        let row = case_measure::ActiveModel {
            case_id: Set(case),
            measure_id: Set(link.measure.into()),
            position: Set(position),
            weight_millionths: Set(link.weight.map(Quantity::millionths)),
        };
        row.insert(tx.db()).await?;
    }
    Ok(())
}

/// As the history shows them: `M3-4=0.7; M3-3=0.3`. A conflict reads it back.
fn in_words(links: &[Link], measures: &[measure::Model]) -> String {
    let one = |link: &Link| {
        let measure = measures.iter().find(|row| MeasureId(row.id) == link.measure);
        let code = measure.map_or("?", |row| row.code.as_str());
        link.weight.map_or_else(|| code.to_owned(), |weight| format!("{code}={weight}"))
    };
    links.iter().map(one).collect::<Vec<_>>().join("; ")
}
