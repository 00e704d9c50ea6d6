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
use futures::TryStreamExt;
use sea_orm::{DatabaseTransaction, EntityTrait, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{names::Names, scope::only};
use crate::{
    entities::{case, case_measure, stage_entry},
    failure::{Failure, Result},
};

/// What the facts of a case have in common.
pub(super) struct CaseOf {
    key: String,
    businesses: [Uuid; 1],
    pub(super) programme: Uuid,
    opened_on: NaiveDate,
    closed: Option<(NaiveDate, String)>,
    pub(super) links: CaseLinks,
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

type Row = (Uuid, Option<String>, Uuid, Uuid, NaiveDate, Option<NaiveDate>, Option<String>);

pub(super) async fn read(db: &DatabaseTransaction, ids: Option<&HashSet<Uuid>>, names: &Names) -> Result<Cases> {
    use case::Column as C;
    let mut links = links(db, ids, names).await?;
    let rows = case::Entity::find().select_only();
    let columns = [C::Id, C::ExternalKey, C::BusinessId, C::ProgrammeId, C::OpenedOn, C::ClosedOn, C::Result];
    let mut rows = only(rows.columns(columns), C::Id, ids).into_tuple::<Row>().stream(db).await?;
    let mut cases = Cases::new();
    while let Some((id, key, business, programme, opened_on, closed_on, result)) = rows.try_next().await? {
        let links = CaseLinks::new(links.remove(&id).unwrap_or_default());
        let case = CaseOf {
            key: key.unwrap_or_else(|| id.to_string()),
            businesses: [business],
            programme,
            opened_on,
            closed: closed_on.map(|on| (on, result.unwrap_or_default())),
            links: links.map_err(|problem| Failure::Stored(format!("measures of case {id}: {problem:?}")))?,
        };
        cases.insert(id, case);
    }
    Ok(cases)
}

async fn links(
    db: &DatabaseTransaction,
    ids: Option<&HashSet<Uuid>>,
    names: &Names,
) -> Result<HashMap<Uuid, Vec<MeasureLink>>> {
    use case_measure::Column as C;
    let rows = case_measure::Entity::find().select_only().columns([C::CaseId, C::MeasureId, C::WeightMillionths]);
    let rows = only(rows, C::CaseId, ids).order_by_asc(C::CaseId).order_by_asc(C::Position);
    let mut rows = rows.into_tuple::<(Uuid, Uuid, Option<i64>)>().stream(db).await?;
    let mut links: HashMap<Uuid, Vec<MeasureLink>> = HashMap::new();
    while let Some((case, measure, weight)) = rows.try_next().await? {
        let weight = weight.map(Quantity::from_millionths);
        links.entry(case).or_default().push(MeasureLink { measure: names.measure(measure).to_owned(), weight });
    }
    Ok(links)
}

/// Openings and closings of those of the cases whose facts are asked for.
pub(super) fn enter(cases: &Cases, ids: Option<&HashSet<Uuid>>, names: &Names, book: &mut FactBook) {
    for (id, case) in cases.iter().filter(|(id, _)| ids.is_none_or(|ids| ids.contains(*id))) {
        let contribution = case.links.contribution();
        let programmes = [names.programme_code(case.programme)];
        book.add(&case.fact(*id, case.opened_on, &programmes, &contribution));
        if let Some((on, result)) = &case.closed {
            let closed = case.fact(*id, *on, &programmes, &contribution);
            book.add(&Fact { source: Source::CaseClosed, types: &[result], ..closed });
        }
    }
}

/// The stages that cases entered; the record of such a fact is the case.
pub(super) async fn enter_stages(
    db: &DatabaseTransaction,
    cases: &Cases,
    ids: Option<&HashSet<Uuid>>,
    names: &Names,
    book: &mut FactBook,
) -> Result<()> {
    use stage_entry::Column as C;
    let rows = stage_entry::Entity::find().select_only().columns([C::CaseId, C::StageKey, C::EnteredOn]);
    let mut rows = only(rows, C::CaseId, ids).into_tuple::<(Uuid, String, NaiveDate)>().stream(db).await?;
    while let Some((id, stage, on)) = rows.try_next().await? {
        let Some(case) = cases.get(&id) else { continue };
        let contribution = case.links.contribution();
        let programmes = [names.programme_code(case.programme)];
        let key = format!("{}/{stage}/{on}", case.key);
        let entered = case.fact(id, on, &programmes, &contribution);
        book.add(&Fact { source: Source::StageEntered, key: &key, types: &[&stage], ..entered });
    }
    Ok(())
}
