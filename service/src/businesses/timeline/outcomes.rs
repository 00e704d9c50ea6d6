//! What came true in the business's cases. Who sees titles and stages only is not told.

use domain::{
    Text, Words,
    businesses::{Moment, MomentKind},
    quantity::Quantity,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    cases::{href, visible},
    names::Names,
};
use crate::{Ctx, cases::wall, entities::outcome, failure::Result};

const OUTCOME: Text = Text::new("成果:{name} {n}{unit}", "Outcome: {name} {n} {unit}");

pub(super) async fn of_business(ctx: &Ctx, business: Uuid, names: &Names, limit: u64) -> Result<Vec<Moment>> {
    if !wall::sees_content(ctx) {
        return Ok(Vec::new());
    }
    let cases = visible(ctx, business).all(ctx.read()).await?;
    let rows = outcome::Entity::find()
        .filter(outcome::Column::CaseId.is_in(cases.iter().map(|case| case.id)))
        .order_by_desc(outcome::Column::OccurredOn)
        .limit(limit)
        .all(ctx.read())
        .await?;
    let moments = rows.into_iter().filter_map(|row| {
        let case = cases.iter().find(|case| case.id == row.case_id)?;
        let (name, unit) = names.outcome(case.programme_id, &row.type_key);
        let count = counted(row.quantity_millionths);
        let says = |name: &str| OUTCOME.fill(&[("name", name), ("n", &count), ("unit", &unit)]);
        Some(Moment {
            on: row.occurred_on,
            recorded_at: row.created_at,
            kind: MomentKind::Outcome,
            what: Words { ja: says(&name.ja).ja, en: says(&name.en).en },
            whose: Words::same(&case.title),
            body: Words::same(&row.note),
            href: href(case.id),
        })
    });
    Ok(moments.collect())
}

/// Millionths as people read a number: without idle zeros, and with a minus as long as a plus.
fn counted(millionths: i64) -> String {
    Quantity::from_millionths(millionths).to_string().replace('-', "−")
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn a_quantity_is_read_without_idle_zeros() {
        assert_eq!(counted(3_000_000), "3");
        assert_eq!(counted(2_500_000), "2.5");
        assert_eq!(counted(10), "0.00001");
    }

    #[test]
    fn what_is_less_than_nothing_has_a_minus_sign() {
        assert_eq!(counted(-3_000_000), "−3");
        assert_eq!(counted(-500_000), "−0.5");
    }
}
