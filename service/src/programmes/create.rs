//! Adds a programme with its first stages.

use domain::{
    Action, FieldErrors, ProgrammeId, Text,
    programmes::{NewProgramme, NewProgrammeForm},
};
use futures::FutureExt;
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder, QuerySelect, sea_query::OnConflict};
use uuid::Uuid;

use super::edit_list::{in_words, save_stages};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::programme,
    failure::Result,
    requests::{key_of, leave_flash_in},
    tx::{self, FactKind, Once, Tx},
};

const TAKEN: Text = Text::new("この記号の支援メニューはもうあります。", "There is a programme with this key already.");
const ADDED: Text = Text::new(
    "支援メニューを追加しました。ルート、成果の種類、段階へ進む条件などは、この画面で設定できます。",
    "The programme is added. Set its routes, kinds of outcome, gates and the rest on this page.",
);

/// Adds a programme behind those that are there, once for each request key. It has no default measures and all topics
/// until its forms say otherwise.
///
/// # Errors
/// The fields that must be put right; a code that is taken; anybody but an administrator.
pub async fn create(ctx: &Ctx, form: NewProgrammeForm) -> Result<ProgrammeId> {
    ctx.may(Action::ManageProgrammes).await?;
    let new = form.check()?;
    let key = key_of(&form.key)?;
    tx::write(ctx, move |tx| {
        async move {
            let id = match tx.once(key, "programmes/create", &form).await? {
                Once::First(id) => id,
                Once::Again(id) => return Ok(id.into()),
            };
            let changes = Changes::default()
                .new_field("code", &new.code)
                .new_field("name", &new.name)
                .new_field("name_en", &new.name_en)
                .new_field("quiet_days", new.quiet_days)
                .new_field("stages", in_words(&new.stages));
            insert(tx, id, &new).await?;
            save_stages(tx, id, &new.stages).await?;
            tx.changes_facts_of(FactKind::Programme, id).await;
            tx.audit(Event::about("programmes/create", "programme", id).with(changes)).await?;
            leave_flash_in(tx, ADDED.into(), None).await?;
            Ok(id.into())
        }
        .boxed()
    })
    .await
}

async fn insert(tx: &Tx, id: Uuid, new: &NewProgramme) -> Result<()> {
    let (now, by) = (tx.ctx.now(), tx.ctx.actor.account().map(Into::into));
    let last = programme::Entity::find()
        .select_only()
        .column(programme::Column::Position)
        .order_by_desc(programme::Column::Position)
        .limit(1)
        .into_tuple::<i32>()
        .one(tx.db())
        .await?;
    let row = programme::ActiveModel {
        id: Set(id),
        code: Set(new.code.clone()),
        name: Set(new.name.clone()),
        name_en: Set(new.name_en.clone()),
        confidential: Set(false),
        quiet_days: Set(new.quiet_days),
        may_skip: Set(false),
        closing_needs_approval: Set(false),
        position: Set(last.map_or(0, |last| last + 1)),
        version: Set(1),
        created_at: Set(now),
        created_by: Set(by),
        updated_at: Set(now),
        updated_by: Set(by),
        ..Default::default()
    };
    // The table itself says whether the code is taken: two who add the same at once do not both pass.
    let unless_taken = OnConflict::column(programme::Column::Code).do_nothing().to_owned();
    let inserted = programme::Entity::insert(row).on_conflict(unless_taken).exec_without_returning(tx.db()).await?;
    if inserted == 0 {
        return Err(FieldErrors::of("code", TAKEN).into());
    }
    Ok(())
}
