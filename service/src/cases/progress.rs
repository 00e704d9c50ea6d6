//! How the log screen may move some cases on: where each may go, what that asks for, what can come true in it.

use domain::{
    Action, CaseId, Words,
    cases::{
        CaseProgress, CaseState, KeyName, NextStage, OutcomeChoice,
        stage::{self, CaseFacts},
    },
    programmes::{Keyed, OutcomeType, Programme, Stage},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{facts::facts_of, wall};
use crate::{Ctx, entities::case, failure::Result, programmes::read};

/// Those of the cases that are open and the reader's to work on, in the order asked.
///
/// # Errors
/// If the reader may not work on cases.
pub async fn progress(ctx: &Ctx, cases: &[CaseId]) -> Result<Vec<CaseProgress>> {
    ctx.may(Action::WorkCases).await?;
    let rows = case::Entity::find()
        .filter(case::Column::Id.is_in(cases.iter().map(|id| Uuid::from(*id))))
        .filter(case::Column::State.eq(CaseState::Open.key()))
        .filter(wall::visible(ctx))
        .all(ctx.read())
        .await?;
    let programmes = if rows.is_empty() { Vec::new() } else { read::all(ctx.read()).await? };
    let mut found = Vec::new();
    for id in cases {
        let Some(row) = rows.iter().find(|row| row.id == id.0) else { continue };
        let programme = programmes.iter().find(|programme| programme.id.0 == row.programme_id);
        if let Some(programme) = programme
            && wall::may(ctx, ctx.read(), Action::WorkCases, row.id).await?
        {
            let mut facts = facts_of(ctx.read(), row).await?;
            facts.consultations = facts.consultations.saturating_add(1);
            found.push(of(programme, row, &facts));
        }
    }
    Ok(found)
}

fn of(programme: &Programme, row: &case::Model, facts: &CaseFacts) -> CaseProgress {
    let now = row.stage_key.as_deref();
    let stage_key = row.stage_key.clone().unwrap_or_default();
    let next = stage::next(programme, now).map(|next| NextStage {
        key: next.key.clone(),
        name: next.name.clone(),
        requirements: stage::requirements(programme, next, facts),
    });
    let key_name = |stage: &Stage| KeyName { key: stage.key.clone(), name: stage.name.clone() };
    CaseProgress {
        case: row.id.into(),
        title: row.title.clone(),
        stage: programme.stage(&stage_key).map_or_else(Words::default, |stage| stage.name.clone()),
        stage_key,
        next,
        beyond: stage::beyond(programme, now).map(key_name).collect(),
        kinds: programme.current_outcome_types().map(outcome_choice).collect(),
    }
}

fn outcome_choice(kind: &OutcomeType) -> OutcomeChoice {
    let key_name = |class: &Keyed| KeyName { key: class.key.clone(), name: class.name.clone() };
    OutcomeChoice {
        key: kind.key.clone(),
        name: kind.name.clone(),
        unit: kind.unit.clone(),
        classes: kind.current_classes().map(key_name).collect(),
    }
}
