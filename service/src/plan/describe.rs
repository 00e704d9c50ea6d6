//! What the members of a figure are called, for one page of their list. Only members that the reader may see come here.

use std::collections::HashMap;

use domain::{cases::CaseNumber, consultations::ConsultationNumber, plan::terms::Source};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::members::{Member, MemberKind};
use crate::{
    Ctx,
    entities::{business, case, consultation, consultation_business, outcome},
    failure::Result,
};

/// A member as people know it.
#[derive(Clone, Debug)]
pub struct MemberLine {
    pub member: Member,
    /// Its page.
    pub href: String,
    /// A number, or a name.
    pub title: String,
    /// Whom or what it is about.
    pub about: String,
}

/// Puts members into words, in their order.
///
/// # Errors
/// If the database does not answer.
pub(super) async fn describe(ctx: &Ctx, members: Vec<Member>) -> Result<Vec<MemberLine>> {
    let of = |wanted: fn(MemberKind) -> bool| -> Vec<Uuid> {
        members.iter().filter(|member| wanted(member.what)).map(|member| member.record).collect()
    };
    let outcomes = cases_of_outcomes(ctx, of(|what| what == MemberKind::Fact(Source::Outcome))).await?;
    let mut case_ids = of(|what| matches!(what, MemberKind::Fact(source) if is_of_case(source)));
    case_ids.extend(outcomes.values());
    let cases = cases(ctx, case_ids).await?;
    let consultations = consultations(ctx, of(|what| what == MemberKind::Fact(Source::Consultation))).await?;
    let businesses = businesses(ctx, of(|what| what == MemberKind::Business)).await?;
    let line = |member: Member| {
        let record = member.record;
        let (href, title, about) = match member.what {
            MemberKind::Business => {
                (format!("/businesses/{record}"), businesses.get(&record).cloned().unwrap_or_default(), String::new())
            }
            MemberKind::Fact(Source::Consultation) => {
                let (number, with) = consultations.get(&record).cloned().unwrap_or_default();
                (format!("/consultations/{record}"), number, with)
            }
            MemberKind::Fact(_) => {
                let case = outcomes.get(&record).copied().unwrap_or(record);
                let (number, title) = cases.get(&case).cloned().unwrap_or_default();
                (format!("/cases/{case}"), number, title)
            }
        };
        MemberLine { member, href, title, about }
    };
    Ok(members.into_iter().map(line).collect())
}

const fn is_of_case(source: Source) -> bool {
    matches!(source, Source::CaseOpened | Source::CaseClosed | Source::StageEntered)
}

async fn cases_of_outcomes(ctx: &Ctx, ids: Vec<Uuid>) -> Result<HashMap<Uuid, Uuid>> {
    let rows = outcome::Entity::find().select_only().columns([outcome::Column::Id, outcome::Column::CaseId]);
    let rows = rows.filter(outcome::Column::Id.is_in(ids)).into_tuple::<(Uuid, Uuid)>();
    Ok(rows.all(ctx.read()).await?.into_iter().collect())
}

async fn cases(ctx: &Ctx, ids: Vec<Uuid>) -> Result<HashMap<Uuid, (String, String)>> {
    let rows = case::Entity::find().filter(case::Column::Id.is_in(ids)).all(ctx.read()).await?;
    let named = |row: case::Model| {
        let number = CaseNumber { fiscal_year: row.number_fy, serial: row.number_serial };
        (row.id, (number.to_string(), row.title))
    };
    Ok(rows.into_iter().map(named).collect())
}

async fn businesses(ctx: &Ctx, ids: Vec<Uuid>) -> Result<HashMap<Uuid, String>> {
    let rows = business::Entity::find().select_only().columns([business::Column::Id, business::Column::Name]);
    let rows = rows.filter(business::Column::Id.is_in(ids)).into_tuple::<(Uuid, String)>();
    Ok(rows.all(ctx.read()).await?.into_iter().collect())
}

async fn consultations(ctx: &Ctx, ids: Vec<Uuid>) -> Result<HashMap<Uuid, (String, String)>> {
    let with = consultation_business::Entity::find()
        .filter(consultation_business::Column::ConsultationId.is_in(ids.iter().copied()))
        .all(ctx.read())
        .await?;
    let names = businesses(ctx, with.iter().map(|row| row.business_id).collect()).await?;
    let rows = consultation::Entity::find().filter(consultation::Column::Id.is_in(ids)).all(ctx.read()).await?;
    let named = |row: consultation::Model| {
        let number = ConsultationNumber { fiscal_year: row.number_fy, serial: row.number_serial };
        let of_row = with.iter().filter(|with| with.consultation_id == row.id);
        let names: Vec<&str> = of_row.filter_map(|with| names.get(&with.business_id)).map(String::as_str).collect();
        (row.id, (number.to_string(), names.join("、")))
    };
    Ok(rows.into_iter().map(named).collect())
}
