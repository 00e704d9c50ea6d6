//! Edits one list of a programme: stages, routes, types of outcomes, or the classes of a type.

use std::collections::HashMap;

use domain::{
    Action, FieldErrors, Text,
    programmes::{KeyedForm, KeyedLine, KeyedList, Programme},
};
use futures::FutureExt;
use sea_orm::{
    ActiveModelTrait,
    ActiveValue::{Set, Unchanged},
    ColumnTrait, EntityTrait, QueryFilter,
};
use uuid::Uuid;

use super::change::{assert_version, begin, finish};
use crate::{
    Ctx,
    audit::Changes,
    clock::new_id,
    entities::{outcome_class, outcome_type, programme, route, stage},
    failure::Result,
    tx::{self, Tx},
};

const LIST: Text = Text::new("一覧", "List");
const NO_LIST: Text = Text::new("この一覧はありません。", "There is no such list.");

/// Saves a list in its new order. Keys are added and retired, never taken away.
///
/// # Errors
/// The lines that must be put right; a conflict if somebody else saved first; anybody but an administrator.
pub async fn edit_list(ctx: &Ctx, form: KeyedForm) -> Result<()> {
    ctx.may(Action::ManageProgrammes).await?;
    tx::write(ctx, move |tx| {
        async move {
            let now = begin(tx, &form.id).await?;
            let list = KeyedList::of_key(&form.list, &now).ok_or_else(|| FieldErrors::of("list", NO_LIST))?;
            let lines = form.check(&list, &now)?;
            let (mine, theirs) = (in_words(&lines), in_words(&list.lines(&now)));
            assert_version(&now, form.version, LIST, &mine, &theirs)?;
            save(tx, &now, &list, &lines).await?;
            let changes = Changes::default().field(field_of(&list), theirs, mine);
            finish(tx, &now, <programme::ActiveModel as Default>::default(), "programmes/edit_list", changes).await
        }
        .boxed()
    })
    .await
}

const fn field_of(list: &KeyedList) -> &'static str {
    match list {
        KeyedList::Stages => "stages",
        KeyedList::Routes => "routes",
        KeyedList::OutcomeTypes => "outcome_types",
        KeyedList::Classes(_) => "classes",
    }
}

/// As the history shows a list: `気づき; 見える化; (磨き上げ)`, what is retired in brackets.
pub(super) fn in_words(lines: &[KeyedLine]) -> String {
    let one = |line: &KeyedLine| if line.retired { format!("({})", line.name) } else { line.name.clone() };
    lines.iter().map(one).collect::<Vec<_>>().join("; ")
}

async fn save(tx: &Tx, now: &Programme, list: &KeyedList, lines: &[KeyedLine]) -> Result<()> {
    let id = Uuid::from(now.id);
    match list {
        KeyedList::Stages => save_stages(tx, id, lines).await,
        KeyedList::Routes => save_routes(tx, id, lines).await,
        KeyedList::OutcomeTypes => save_outcome_types(tx, id, lines).await,
        KeyedList::Classes(key) => {
            let kind = outcome_type::Entity::find()
                .filter(outcome_type::Column::ProgrammeId.eq(id))
                .filter(outcome_type::Column::Key.eq(key.as_str()))
                .one(tx.db())
                .await?;
            let kind = kind.ok_or_else(|| FieldErrors::of("list", NO_LIST))?;
            save_classes(tx, kind.id, lines).await
        }
    }
}

/// Brings the rows of a list to what the lines say; they name every key that is there.
macro_rules! save_list {
    ($vis:vis $name:ident, $table:ident, $parent:ident, $Parent:ident $(, $unit:ident)?) => {
        $vis async fn $name(tx: &Tx, parent: Uuid, lines: &[KeyedLine]) -> Result<()> {
            let old = $table::Entity::find().filter($table::Column::$Parent.eq(parent)).all(tx.db()).await?;
            let old: HashMap<String, Uuid> = old.into_iter().map(|row| (row.key, row.id)).collect();
            for (position, line) in (0..).zip(lines) {
                let written = $table::ActiveModel {
                    $parent: Set(parent),
                    key: Set(line.key.clone()),
                    name: Set(line.name.clone()),
                    name_en: Set(line.name_en.clone()),
                    position: Set(position),
                    retired: Set(line.retired),
                    $($unit: Set(line.$unit.clone()),)?
                    ..Default::default()
                };
                match old.get(&line.key) {
                    Some(id) => $table::ActiveModel { id: Unchanged(*id), ..written }.update(tx.db()).await?,
                    None => $table::ActiveModel { id: Set(new_id()), ..written }.insert(tx.db()).await?,
                };
            }
            Ok(())
        }
    };
}

save_list!(pub(super) save_stages, stage, programme_id, ProgrammeId);
save_list!(save_routes, route, programme_id, ProgrammeId);
save_list!(save_outcome_types, outcome_type, programme_id, ProgrammeId, unit);
save_list!(save_classes, outcome_class, outcome_type_id, OutcomeTypeId);
