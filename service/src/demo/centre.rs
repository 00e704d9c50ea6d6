//! The centre's own row.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait};

use crate::{entities::centre, failure::Result, tx::Tx};

const NAME: &str = "見本ビジネス支援センター";

/// Names the centre, unless it has a name.
pub(super) async fn name_it(tx: &Tx) -> Result<()> {
    if centre::Entity::find().one(tx.db()).await?.is_some() {
        return Ok(());
    }
    let row = centre::ActiveModel {
        id: Set(1),
        name: Set(NAME.to_owned()),
        director_passes_walls: Set(true),
        version: Set(1),
        created_at: Set(tx.ctx.now()),
        created_by: Set(None),
        updated_at: Set(tx.ctx.now()),
        updated_by: Set(None),
    };
    row.insert(tx.db()).await?;
    Ok(())
}
