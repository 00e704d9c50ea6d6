//! What of the facts a reader may not see: they count, but stand in no list (product.md, law 7).

use std::collections::HashSet;

use domain::{
    Action, Actor, Reach,
    plan::{
        facts::{FactRef, Facts},
        terms::Source,
    },
    policy,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait, sea_query::SelectStatement};
use uuid::Uuid;

use crate::{
    Ctx,
    cases::wall,
    consultations::visible as consultations,
    entities::{case, consultation, outcome},
    failure::Result,
};

/// The records behind walls, of one reader.
#[derive(Debug)]
pub(super) struct Walls {
    cases: Hidden,
    outcomes: Hidden,
    consultations: Hidden,
}

#[derive(Debug)]
enum Hidden {
    Nothing,
    These(HashSet<Uuid>),
    Everything,
}

impl Hidden {
    fn has(&self, record: Uuid) -> bool {
        match self {
            Self::Nothing => false,
            Self::These(records) => records.contains(&record),
            Self::Everything => true,
        }
    }
}

impl Walls {
    pub(super) async fn of(ctx: &Ctx) -> Result<Self> {
        if ctx.actor == Actor::System {
            return Ok(Self { cases: Hidden::Nothing, outcomes: Hidden::Nothing, consultations: Hidden::Nothing });
        }
        let outcomes = outcome::Entity::find()
            .select_only()
            .column(outcome::Column::Id)
            .filter(outcome::Column::CaseId.in_subquery(hidden_cases(ctx)));
        let cases = case::Entity::find().select_only().column(case::Column::Id).filter(wall::visible(ctx).not());
        let consultations = match policy::allows(&ctx.actor, Action::SeeConsultations) {
            Reach::Own | Reach::Centre => {
                let hidden = consultation::Entity::find().select_only().column(consultation::Column::Id);
                let hidden = hidden.filter(consultation::Column::Id.in_subquery(consultations::behind_walls(ctx)));
                Hidden::These(hidden.into_tuple::<Uuid>().all(ctx.read()).await?.into_iter().collect())
            }
            Reach::None | Reach::Aggregates | Reach::Titles => Hidden::Everything,
        };
        Ok(Self {
            cases: Hidden::These(cases.into_tuple::<Uuid>().all(ctx.read()).await?.into_iter().collect()),
            outcomes: Hidden::These(outcomes.into_tuple::<Uuid>().all(ctx.read()).await?.into_iter().collect()),
            consultations,
        })
    }

    /// Whether a record stands in the lists of this reader.
    pub(super) fn shows_record(&self, source: Source, record: Uuid) -> bool {
        let hidden = match source {
            Source::Consultation => &self.consultations,
            Source::CaseOpened | Source::CaseClosed | Source::StageEntered => &self.cases,
            Source::Outcome => &self.outcomes,
            // Their records do not exist yet; what is not known to be open stays closed.
            Source::Application | Source::Certificate | Source::Assessment | Source::MatchStage => &Hidden::Everything,
        };
        !hidden.has(record)
    }

    /// Whether a fact does; of a deal, one of its outcomes is enough.
    pub(super) fn shows(&self, facts: &Facts, fact: FactRef) -> bool {
        if self.shows_record(fact.source, facts.record(fact)) {
            return true;
        }
        fact.source == Source::Outcome
            && facts.records(fact).into_iter().any(|record| self.shows_record(fact.source, record))
    }
}

fn hidden_cases(ctx: &Ctx) -> SelectStatement {
    case::Entity::find().select_only().column(case::Column::Id).filter(wall::visible(ctx).not()).into_query()
}
