//! What the database knows of the programmes and measures, beside what the demo tells of them.

use std::collections::HashMap;

use domain::programmes::Programme;
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::stock::{Course, Scene, stock};
use crate::{
    entities::measure,
    failure::{Failure, Result},
    programmes::read,
    tx::Tx,
};

/// A programme and how its cases go.
pub(super) struct Line {
    pub(super) programme: Programme,
    pub(super) course: &'static Course,
    /// For each stage, what is said in it.
    pub(super) scenes: Vec<Vec<&'static Scene>>,
}

/// Programmes, and the ids of measures by their codes.
pub(super) struct Guide {
    pub(super) lines: Vec<Line>,
    pub(super) measures: HashMap<String, Uuid>,
}

impl Guide {
    /// Reads the programmes and measures of the plan that ships.
    pub(super) async fn read(tx: &Tx) -> Result<Self> {
        let rows = measure::Entity::find().all(tx.db()).await?;
        let measures = rows.into_iter().map(|row| (row.code, row.id)).collect();
        let mut programmes = read::all(tx.db()).await?;
        let lines = stock().courses.iter().map(|course| {
            let at = programmes.iter().position(|programme| programme.code == course.programme);
            let at = at.ok_or_else(|| Failure::Stored(format!("there is no programme {}", course.programme)))?;
            Ok(Line::new(programmes.swap_remove(at), course))
        });
        Ok(Self { lines: lines.collect::<Result<_>>()?, measures })
    }

    pub(super) fn line(&self, programme: &str) -> usize {
        self.lines.iter().position(|line| line.programme.code == programme).unwrap_or_default()
    }
}

impl Line {
    fn new(programme: Programme, course: &'static Course) -> Self {
        let scenes_of = |stage: &domain::programmes::Stage| {
            let key = format!("{}/{}", course.programme, stage.key);
            stock().scenes.iter().filter(|scene| scene.stage == key).collect()
        };
        let scenes = programme.stages.iter().map(scenes_of).collect();
        Self { programme, course, scenes }
    }

    /// The place of a stage.
    pub(super) fn stage(&self, key: &str) -> usize {
        self.programme.stages.iter().position(|stage| stage.key == key).unwrap_or_default()
    }
}
