//! Cases: what their facts have in common, their openings and closings, the stages that they entered.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use domain::{
    plan::{
        contribution::{CaseLinks, Contribution, MeasureLink},
        facts::{Fact, FactBook},
        terms::{Source, Verification},
    },
    quantity::Quantity,
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait, QuerySelect};
use uuid::Uuid;

use super::{
    gathered::{each, gathered, text_of_id, words},
    names::Names,
    scope::only,
};
use crate::{
    entities::case,
    failure::{Failure, Result},
};

/// Stands where a measure has no weight of its own.
const NO_WEIGHT: &str = "-";

/// What the facts of a case have in common.
pub(super) struct CaseOf {
    key: String,
    businesses: [Uuid; 1],
    pub(super) programme: Uuid,
    opened_on: NaiveDate,
    closed: Option<(NaiveDate, String)>,
    pub(super) links: CaseLinks,
    /// As they were gathered: each with its day.
    stages: String,
}

impl CaseOf {
    pub(super) const fn business(&self) -> Uuid {
        self.businesses[0]
    }

    /// A fact of this case, to be completed.
    pub(super) fn fact<'f>(
        &'f self,
        record: Uuid,
        on: NaiveDate,
        programmes: &'f [&'f str],
        contribution: &'f Contribution<'f>,
    ) -> Fact<'f> {
        Fact {
            source: Source::CaseOpened,
            record,
            key: &self.key,
            on,
            businesses: &self.businesses,
            programmes,
            types: &[],
            class: "",
            channel: "",
            quantity: Quantity::ONE,
            verification: Verification::Claimed,
            contribution,
            deal: "",
        }
    }
}

pub(super) type Cases = HashMap<Uuid, CaseOf>;

type Tuple =
    (Uuid, Option<String>, Uuid, Uuid, NaiveDate, Option<NaiveDate>, Option<String>, Option<String>, Option<String>);

pub(super) async fn read(db: &DatabaseTransaction, ids: Option<&HashSet<Uuid>>, names: &Names) -> Result<Cases> {
    use case::Column as C;
    let measure = format!(
        "{} || ' ' || COALESCE(CAST(weight_millionths AS TEXT), '{NO_WEIGHT}')",
        text_of_id(db.get_database_backend(), "measure_id")
    );
    let measures = gathered(&measure, "case_measures WHERE case_id = cases.id", "position");
    let stage = "stage_key || ' ' || CAST(entered_on AS TEXT)";
    let stages = gathered(stage, "stage_entries WHERE case_id = cases.id", "position");
    let rows = case::Entity::find()
        .select_only()
        .columns([C::Id, C::ExternalKey, C::BusinessId, C::ProgrammeId, C::OpenedOn, C::ClosedOn, C::Result])
        .expr_as(measures, "measures")
        .expr_as(stages, "stages");
    let mut cases = Cases::new();
    each(db, only(rows, C::Id, ids), |row: Tuple| {
        let (id, key, business, programme, opened_on, closed_on, result, measures, stages) = row;
        let stored = |what: &str| Failure::Stored(format!("{what} of case {id}"));
        let links = links(measures.as_deref(), names).ok_or_else(|| stored("measures"))?;
        let case = CaseOf {
            key: key.unwrap_or_else(|| id.to_string()),
            businesses: [business],
            programme,
            opened_on,
            closed: closed_on.map(|on| (on, result.unwrap_or_default())),
            links: CaseLinks::new(links).map_err(|problem| stored(&format!("{problem:?}: measures")))?,
            stages: stages.unwrap_or_default(),
        };
        cases.insert(id, case);
        Ok(())
    })
    .await?;
    Ok(cases)
}

/// The measures of a case, as they were gathered: each with its weight.
fn links(gathered: Option<&str>, names: &Names) -> Option<Vec<MeasureLink>> {
    pairs(gathered.unwrap_or_default())
        .map(|(measure, weight)| {
            let weight = if weight == NO_WEIGHT { None } else { Some(Quantity::from_millionths(weight.parse().ok()?)) };
            Some(MeasureLink { measure: names.measure(measure.parse().ok()?).to_owned(), weight })
        })
        .collect()
}

/// The words of what was gathered, two by two.
fn pairs(gathered: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut words = words(Some(gathered));
    std::iter::from_fn(move || Some((words.next()?, words.next()?)))
}

/// Openings, closings and stages of those of the cases whose facts are asked for. The record of a stage is its case.
pub(super) fn enter(cases: &Cases, ids: Option<&HashSet<Uuid>>, names: &Names, book: &mut FactBook) -> Result<()> {
    for (id, case) in cases.iter().filter(|(id, _)| ids.is_none_or(|ids| ids.contains(*id))) {
        let contribution = case.links.contribution();
        let programmes = [names.programme_code(case.programme)];
        book.add(&case.fact(*id, case.opened_on, &programmes, &contribution));
        if let Some((on, result)) = &case.closed {
            let closed = case.fact(*id, *on, &programmes, &contribution);
            book.add(&Fact { source: Source::CaseClosed, types: &[result], ..closed });
        }
        for (stage, on) in pairs(&case.stages) {
            let on = on.parse().map_err(|_| Failure::Stored(format!("stages of case {id}")))?;
            let key = format!("{}/{stage}/{on}", case.key);
            let entered = case.fact(*id, on, &programmes, &contribution);
            book.add(&Fact { source: Source::StageEntered, key: &key, types: &[stage], ..entered });
        }
    }
    Ok(())
}
