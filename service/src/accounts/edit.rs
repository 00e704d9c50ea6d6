//! Changes the name and the roles of a member of staff.

use domain::{
    AccountId, Action, FieldConflict, FieldErrors, Problem, Role, Text, What,
    accounts::{AccountEdit, AccountForm},
};
use futures::FutureExt;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, IntoActiveModel, QuerySelect};

use super::{roles, sessions::end_all_but, words};
use crate::{
    Ctx,
    audit::{Changes, Event},
    entities::account,
    failure::{Failure, Result},
    requests::leave_flash_in,
    tx,
};

const OWN_ROLES: Text = Text::new(
    "自分の役割は自分では変えられません。ほかの管理者に頼んでください。",
    "Nobody changes her own roles. Please ask another administrator.",
);
const NAME: Text = Text::new("氏名", "Name");
const KANA: Text = Text::new("ふりがな", "Kana");
const ROLES: Text = Text::new("役割", "Roles");

/// Saves an edit. A change of roles takes effect at once: the person's sessions end.
///
/// # Errors
/// [`Problem::Conflict`] if somebody saved meanwhile; the fields that must be put right; one's own roles; the last
/// administrator; a reader who may not.
pub async fn edit(ctx: &Ctx, form: AccountForm) -> Result<AccountId> {
    ctx.may(Action::ManageStaff).await?;
    let id: AccountId = form.id.parse().map_err(|_| Problem::NotFound(What::Account))?;
    let edit = form.check_edit()?;
    let version: i64 = form.version.parse().unwrap_or(0);
    tx::write(ctx, move |tx| {
        async move {
            let row = account::Entity::find_by_id(id.0).lock_exclusive().one(tx.db()).await?;
            let row = row.ok_or(Problem::NotFound(What::Account))?;
            let before = roles::of_account(tx.db(), id).await?;
            if row.version != version {
                return Err(conflict(&row, &before, &edit));
            }
            if before != edit.roles {
                if tx.ctx.actor.account() == Some(id) {
                    return Err(FieldErrors::of("roles", OWN_ROLES).into());
                }
                if before.contains(&Role::Administrator) && !edit.roles.contains(&Role::Administrator) {
                    roles::keep_an_administrator_beside(tx, id).await?;
                }
                roles::replace(tx, id, &before, &edit.roles).await?;
                end_all_but(tx, id, None).await?;
            }
            let changes = Changes::default()
                .field("name", &row.name, &edit.name)
                .field("kana", &row.kana, &edit.kana)
                .field("roles", roles::in_words(&before), roles::in_words(&edit.roles));
            let mut row = row.into_active_model();
            row.name = Set(edit.name);
            row.kana = Set(edit.kana);
            row.version = Set(version + 1);
            row.updated_at = Set(tx.ctx.now());
            row.updated_by = Set(tx.ctx.actor.account().map(Into::into));
            row.update(tx.db()).await?;
            tx.audit(Event::about("accounts/edit", "account", id).with(changes)).await?;
            leave_flash_in(tx, words::SAVED.into(), None).await?;
            Ok(id)
        }
        .boxed()
    })
    .await
}

fn conflict(row: &account::Model, roles: &[Role], mine: &AccountEdit) -> Failure {
    let named = |roles: &[Role]| roles.iter().map(|role| role.name().ja).collect::<Vec<_>>().join("・");
    let fields = [
        ("name", NAME, mine.name.clone(), row.name.clone()),
        ("kana", KANA, mine.kana.clone(), row.kana.clone()),
        ("roles", ROLES, named(&mine.roles), named(roles)),
    ];
    let fields = fields.into_iter().filter(|(_, _, mine, theirs)| mine != theirs);
    let fields = fields.map(|(field, label, mine, theirs)| FieldConflict::new(field, label, mine, theirs));
    Problem::Conflict { version: row.version, fields: fields.collect() }.into()
}
