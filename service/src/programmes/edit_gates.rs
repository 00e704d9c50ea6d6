//! Edits the gates of a programme's stages.

use std::collections::HashMap;

use domain::{
    Action, Text,
    programmes::{Gate, GatesForm, Programme},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::change::{assert_version, begin, finish};
use crate::{
    Ctx,
    audit::Changes,
    clock::new_id,
    entities::{programme, stage, stage_gate},
    failure::Result,
    tx::{self, Tx},
};

const GATES: Text = Text::new("段階へ進む条件", "Gates");

/// Sets all gates of a programme. They are asked from the next step on; where cases stand already stays.
///
/// # Errors
/// The lines that must be put right; a conflict if somebody else saved first; anybody but an administrator.
pub async fn edit_gates(ctx: &Ctx, form: GatesForm) -> Result<()> {
    ctx.may(Action::ManageProgrammes).await?;
    tx::write(ctx, move |tx| {
        async move {
            let now = begin(tx, &form.id).await?;
            let gates = form.check(&now)?;
            let (mine, theirs) = (in_words(&gates), in_words(&as_they_stand(&now)));
            assert_version(&now, form.version, GATES, &mine, &theirs)?;
            replace(tx, &now, &gates).await?;
            let changes = Changes::default().field("gates", theirs, mine);
            finish(tx, &now, <programme::ActiveModel as Default>::default(), "programmes/edit_gates", changes).await
        }
        .boxed()
    })
    .await
}

fn as_they_stand(now: &Programme) -> Vec<(String, Gate)> {
    let of_stage = |stage: &domain::programmes::Stage| {
        stage.gates.iter().map(|gate| (stage.key.clone(), gate.clone())).collect::<Vec<_>>()
    };
    now.stages.iter().flat_map(of_stage).collect()
}

/// As the history shows them: `visualise measure_linked; improve consultations_at_least 1`.
fn in_words(gates: &[(String, Gate)]) -> String {
    let one = |(stage, gate): &(String, Gate)| match gate {
        Gate::ConsultationsAtLeast(n) => format!("{stage} {} {n}", gate.parts().0),
        _ => format!("{stage} {} {}", gate.parts().0, gate.parts().1).trim_end().to_owned(),
    };
    gates.iter().map(one).collect::<Vec<_>>().join("; ")
}

async fn replace(tx: &Tx, now: &Programme, gates: &[(String, Gate)]) -> Result<()> {
    let stages = stage::Entity::find().filter(stage::Column::ProgrammeId.eq(Uuid::from(now.id))).all(tx.db()).await?;
    let ids: HashMap<String, Uuid> = stages.into_iter().map(|row| (row.key, row.id)).collect();
    let old = stage_gate::Entity::delete_many().filter(stage_gate::Column::StageId.is_in(ids.values().copied()));
    old.exec(tx.db()).await?;
    for (position, (stage, gate)) in (0..).zip(gates) {
        let (condition, argument, amount) = gate.parts();
        let row = stage_gate::ActiveModel {
            id: Set(new_id()),
            stage_id: Set(ids[stage]),
            position: Set(position),
            condition: Set(condition.to_owned()),
            argument: Set(argument),
            amount: Set(i32::try_from(amount).unwrap_or(i32::MAX)),
        };
        row.insert(tx.db()).await?;
    }
    Ok(())
}
