//! Reads a plan file and makes it, or what has changed in it, the centre's own.

use domain::{Action, FieldErrors, PlanId, plan::PlanFile};
use futures::FutureExt;

use super::{lines::with_lines, save::save, words};
use crate::{
    Ctx,
    failure::Result,
    tx::{self, Tx},
};

/// Imports a plan file (TOML). A plan of the same code is brought up to it; what stays keeps its ids, so that cases
/// stay linked. All or nothing.
///
/// # Errors
/// Every broken rule with its place in the file, as `12:5` (line and column) or `indicator[K3-4b].part_of` with its line
/// in the message; a reader who may not.
pub async fn import(ctx: &Ctx, toml: &str) -> Result<PlanId> {
    ctx.may(Action::LoadPlan).await?;
    let text = toml.strip_prefix('\u{feff}').unwrap_or(toml);
    let file = read(text)?;
    file.check().map_err(|errors| with_lines(errors, text))?;
    tx::write(ctx, move |tx| async move { save(tx, &file).await }.boxed()).await
}

/// The same inside a transaction that is under way.
pub(crate) async fn import_in(tx: &Tx, toml: &str) -> Result<PlanId> {
    let file = read(toml)?;
    file.check()?;
    save(tx, &file).await
}

fn read(text: &str) -> Result<PlanFile, FieldErrors> {
    toml::from_str(text).map_err(|error: toml::de::Error| {
        let place = error.span().map_or_else(|| "1:1".to_owned(), |span| line_and_column(text, span.start));
        FieldErrors::of(&place, words::NOT_TOML.fill(&[("says", error.message())]))
    })
}

/// Counted from 1, as editors show them.
fn line_and_column(text: &str, byte: usize) -> String {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
    format!("{line}:{column}")
}
