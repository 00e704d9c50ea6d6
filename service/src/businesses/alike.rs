//! Looks for businesses that may be the one that somebody is about to register.

use domain::{
    Action, BusinessId,
    businesses::{Alike, BusinessForm, WhyAlike},
    corporate_number::CorporateNumber,
    search::SearchKind,
    text::{likeness, search_key},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{Ctx, entities::business, failure::Result, search};

/// As many as one looks through.
const SHOWN: usize = 5;
/// Common pairs of letters in percent from which two names are taken for slips of one another.
const NEAR: usize = 75;
/// A name that holds another of at least so many letters whole may be its branch or an old name.
const WHOLE: usize = 4;

/// Businesses with the same 法人番号 or a name like the one in a form, for the warning while typing. What cannot be read
/// yet is not asked.
///
/// # Errors
/// If the reader may not register.
pub async fn alike(ctx: &Ctx, form: BusinessForm) -> Result<Vec<Alike>> {
    ctx.may(Action::EditBusinesses).await?;
    let number = form.corporate_number.trim().parse().ok();
    alike_to(ctx, &form.name, &form.kana, number, form.id.parse().ok()).await
}

pub(super) async fn alike_to(
    ctx: &Ctx,
    name: &str,
    kana: &str,
    number: Option<CorporateNumber>,
    except: Option<BusinessId>,
) -> Result<Vec<Alike>> {
    let (name, kana) = (search_key(&head(name)), search_key(&head(kana)));
    let mut ids = search::near(ctx, SearchKind::Business, &name).await?;
    ids.extend(search::near(ctx, SearchKind::Business, &kana).await?);
    let mut rows = business::Entity::find().filter(business::Column::Id.is_in(ids)).all(ctx.read()).await?;
    if let Some(number) = number {
        let same = business::Entity::find().filter(business::Column::CorporateNumber.eq(number.to_string()));
        rows.extend(same.limit(SHOWN as u64).all(ctx.read()).await?);
    }
    rows.retain(|row| row.merged_into.is_none() && except.is_none_or(|except| Uuid::from(except) != row.id));
    let mut ranked: Vec<_> = rows
        .iter()
        .filter_map(|row| {
            let (why, percent) = why(row, &name, &kana, number)?;
            Some((percent, why, row))
        })
        .collect();
    ranked.sort_by(|one, other| other.0.cmp(&one.0).then_with(|| one.2.id.cmp(&other.2.id)));
    ranked.dedup_by_key(|(_, _, row)| row.id);
    Ok(ranked.into_iter().take(SHOWN).map(|(_, why, row)| of(row, why)).collect())
}

/// Nobody's name is longer; a megabyte is not compared.
fn head(typed: &str) -> String {
    typed.chars().take(100).collect()
}

/// Why they may be one, and how sure that is.
fn why(row: &business::Model, name: &str, kana: &str, number: Option<CorporateNumber>) -> Option<(WhyAlike, usize)> {
    let (there, there_kana) = (search_key(&row.name), search_key(&row.kana));
    if number.is_some_and(|number| row.corporate_number.as_deref() == Some(number.to_string().as_str())) {
        return Some((WhyAlike::SameNumber, 200));
    }
    if there == name && !name.is_empty() {
        return Some((WhyAlike::SameName, 150));
    }
    let of_kana = if kana.is_empty() { 0 } else { likeness(kana, &there_kana) };
    let percent = likeness(name, &there).max(of_kana);
    let whole = |part: &str, all: &str| part.chars().count() >= WHOLE && all.contains(part);
    let is_near = name.chars().count() >= 2 && (percent >= NEAR || whole(name, &there) || whole(&there, name));
    is_near.then_some((WhyAlike::NearName, percent))
}

fn of(row: &business::Model, why: WhyAlike) -> Alike {
    Alike { id: row.id.into(), name: row.name.clone(), about: search::about_business(row), why }
}
