//! Outcomes.

use uuid::Uuid;

use super::{
    super::{files::Tally, known::Known, rows::OutcomeRow},
    diff::Diff,
};
use crate::{entities::outcome, failure::Result, tx::Tx};

pub(in crate::imports) async fn save(tx: &Tx, rows: &[OutcomeRow], known: &Known) -> Result<Tally> {
    let mut diff = Diff::default();
    for row in rows {
        let kept = known.outcomes.rows.get(&row.key);
        let mut model = kept.cloned().unwrap_or_else(|| fresh(tx, known.outcomes.ids[&row.key], row));
        let given = |text: &String| (!text.is_empty()).then(|| text.clone());
        model.case_id = known.cases.ids[&row.case];
        model.type_key.clone_from(&row.kind);
        model.class_key = given(&row.class);
        model.occurred_on = row.on;
        model.quantity_millionths = row.quantity.millionths();
        model.verification = row.verification.level().into();
        model.deal_code = given(&row.deal);
        diff.put(tx, kept, model, false);
    }
    diff.write(tx).await
}

fn fresh(tx: &Tx, id: Uuid, row: &OutcomeRow) -> outcome::Model {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    outcome::Model {
        id,
        case_id: Uuid::nil(),
        type_key: String::new(),
        class_key: None,
        occurred_on: row.on,
        quantity_millionths: 0,
        verification: 0,
        deal_code: None,
        evidence: String::new(),
        note: String::new(),
        external_key: Some(row.key.clone()),
        version: 1,
        created_at: now,
        created_by: by,
        updated_at: now,
        updated_by: by,
    }
}
