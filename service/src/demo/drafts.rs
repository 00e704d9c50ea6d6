//! What the advisors of the cast are still writing down.

use domain::consultations::ConsultationForm;
use sea_orm::IntoActiveModel;

use super::{
    days::{self, Days},
    dice::Dice,
    staff::Staff,
    stock::stock,
    world::World,
};
use crate::{entities::draft, failure::Result, imports::bulk, tx::Tx};

pub(super) async fn write(tx: &Tx, world: &World, staff: &Staff, days: &Days) -> Result<()> {
    let mut rows = Vec::new();
    for (nth, told) in stock().told.draft.iter().enumerate() {
        let at = days::at(days.last, 16 * 60 + i64::try_from(nth).unwrap_or_default() * 20);
        let id = Dice::of("draft", nth).id(at);
        let firm = world.firms.iter().find(|firm| firm.row.name == told.business);
        let form = ConsultationForm {
            key: id.to_string(),
            businesses: firm.iter().map(|firm| firm.row.id.to_string()).collect(),
            held_on: days.on_or_before(days.last).to_string(),
            minutes: told.minutes.clone(),
            channel: told.channel.clone(),
            topics: told.topics.clone(),
            content: told.content.clone(),
            ..ConsultationForm::default()
        };
        rows.push(draft::Model {
            id,
            account_id: staff.advisors[staff.place_of(&told.by)].id,
            kind: "consultation".to_owned(),
            body: serde_json::to_string(&form)?,
            title: told.business.clone(),
            version: 1,
            created_at: at,
            updated_at: at,
        });
    }
    bulk::insert(tx, rows.into_iter().map(IntoActiveModel::into_active_model)).await
}
