//! What measures and programmes are called in the facts of one plan.
//!
//! Plans may use the same codes for their measures. In the facts of a plan its own measures go by their codes, those of
//! other plans by plan and code, so that they never count at its nodes but keep their weights.

use std::collections::HashMap;

use sea_orm::{DatabaseTransaction, EntityTrait, QueryOrder, QuerySelect};
use uuid::Uuid;

use crate::{
    entities::{measure, programme, programme_measure},
    failure::Result,
};

pub(super) struct Names {
    measures: HashMap<Uuid, String>,
    programmes: HashMap<Uuid, ProgrammeNames>,
}

/// A programme's code and default measures.
#[derive(Default)]
pub(super) struct ProgrammeNames {
    pub(super) code: String,
    pub(super) default_measures: Vec<String>,
}

impl Names {
    pub(super) async fn read(db: &DatabaseTransaction, plan_id: Uuid) -> Result<Self> {
        let columns = [measure::Column::Id, measure::Column::PlanId, measure::Column::Code];
        let rows = measure::Entity::find().select_only().columns(columns).into_tuple::<(Uuid, Uuid, String)>();
        let name = |(id, of_plan, code)| {
            let name = if of_plan == plan_id { code } else { format!("{of_plan}/{code}") };
            (id, name)
        };
        let measures: HashMap<Uuid, String> = rows.all(db).await?.into_iter().map(name).collect();
        let rows = programme::Entity::find().select_only().columns([programme::Column::Id, programme::Column::Code]);
        let mut programmes: HashMap<Uuid, ProgrammeNames> = HashMap::new();
        for (id, code) in rows.into_tuple::<(Uuid, String)>().all(db).await? {
            programmes.insert(id, ProgrammeNames { code, default_measures: Vec::new() });
        }
        let defaults = programme_measure::Entity::find().order_by_asc(programme_measure::Column::Position);
        for row in defaults.all(db).await? {
            if let (Some(programme), Some(name)) =
                (programmes.get_mut(&row.programme_id), measures.get(&row.measure_id))
            {
                programme.default_measures.push(name.clone());
            }
        }
        Ok(Self { measures, programmes })
    }

    pub(super) fn measure(&self, id: Uuid) -> &str {
        self.measures.get(&id).map_or("", String::as_str)
    }

    pub(super) fn programme(&self, id: Uuid) -> Option<&ProgrammeNames> {
        self.programmes.get(&id)
    }

    pub(super) fn programme_code(&self, id: Uuid) -> &str {
        self.programme(id).map_or("", |programme| programme.code.as_str())
    }
}
