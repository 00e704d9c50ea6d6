//! Edits a programme's names, days, walls, topics and default measures.

use domain::{
    Action, MeasureId, Text,
    programmes::{Programme, ProgrammeForm},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use super::{
    change::{assert_version, begin, finish},
    choices,
};
use crate::{
    Ctx,
    audit::Changes,
    entities::{programme, programme_measure, programme_topic},
    failure::Result,
    tx::{self, Tx},
};

const NAME: Text = Text::new("名称", "Name");

/// Saves what a programme says of itself.
///
/// # Errors
/// The fields that must be put right; a conflict if somebody else saved first; anybody but an administrator.
pub async fn edit(ctx: &Ctx, form: ProgrammeForm) -> Result<()> {
    ctx.may(Action::ManageProgrammes).await?;
    tx::write(ctx, move |tx| {
        async move {
            let now = begin(tx, &form.id).await?;
            let offered = choices::load(tx.db(), tx.ctx.today()).await?;
            let topics: Vec<String> = offered.topics.into_iter().map(|(key, _)| key).collect();
            let measures: Vec<MeasureId> = offered.measures.iter().map(|measure| measure.id).collect();
            let new = form.check(&topics, &measures)?;
            assert_version(&now, form.version, NAME, &new.name, &now.name.ja)?;
            replace_topics(tx, &now, &new.topics).await?;
            replace_measures(tx, &now, &new.measures).await?;
            let changes = Changes::default()
                .field("name", &now.name.ja, &new.name)
                .field("quiet_days", i64::from(now.quiet_days), i64::from(new.quiet_days))
                .field("may_skip", now.may_skip, new.may_skip)
                .field("confidential", now.confidential, new.confidential)
                .field("topics", now.topics.join(" "), new.topics.join(" "))
                .field("measures", in_words(&now.default_measures), in_words(&new.measures));
            let row = programme::ActiveModel {
                name: Set(new.name),
                name_en: Set(new.name_en),
                quiet_days: Set(new.quiet_days),
                may_skip: Set(new.may_skip),
                confidential: Set(new.confidential),
                ..Default::default()
            };
            finish(tx, &now, row, "programmes/edit", changes).await
        }
        .boxed()
    })
    .await
}

fn in_words(measures: &[MeasureId]) -> String {
    measures.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

async fn replace_topics(tx: &Tx, now: &Programme, keys: &[String]) -> Result<()> {
    let id = Uuid::from(now.id);
    let old = programme_topic::Entity::delete_many().filter(programme_topic::Column::ProgrammeId.eq(id));
    old.exec(tx.db()).await?;
    for key in keys {
        let row = programme_topic::ActiveModel { programme_id: Set(id), topic_key: Set(key.clone()) };
        row.insert(tx.db()).await?;
    }
    Ok(())
}

async fn replace_measures(tx: &Tx, now: &Programme, measures: &[MeasureId]) -> Result<()> {
    let id = Uuid::from(now.id);
    let old = programme_measure::Entity::delete_many().filter(programme_measure::Column::ProgrammeId.eq(id));
    old.exec(tx.db()).await?;
    for (position, measure) in (0..).zip(measures) {
        let row = programme_measure::ActiveModel {
            programme_id: Set(id),
            measure_id: Set((*measure).into()),
            position: Set(position),
        };
        row.insert(tx.db()).await?;
    }
    Ok(())
}
