//! Imports the files of a folder.

use domain::{Action, FieldErrors};
use futures::FutureExt;

use super::{
    check::check,
    files::{FILES, Files, Imported},
    known::Known,
    read::read,
    report::Report,
    rows::Rows,
    save, words,
};
use crate::{
    Ctx,
    audit::{Changes, Event},
    clock::new_id,
    failure::Result,
    tx::{self, FactKind, Tx},
};

/// Imports records as they happened: no gate applies and no date is refused. A row whose key is known updates its
/// record, and one that says nothing new leaves it alone. All or nothing.
///
/// # Errors
/// Everything that is wrong, as `cases.csv:12:measures` (file, line, column); a reader who may not import.
pub async fn import(ctx: &Ctx, files: &Files) -> Result<Imported> {
    ctx.may(Action::ImportRecords).await?;
    let mut report = Report::default();
    if FILES.iter().all(|name| files.get(name).is_none()) {
        return Err(FieldErrors::of("", words::NO_FILES).into());
    }
    let rows = read(files, &mut report);
    tx::write(ctx, move |tx| async move { run(tx, &rows, report).await }.boxed()).await
}

async fn run(tx: &Tx, rows: &Rows, mut report: Report) -> Result<Imported> {
    let known = Known::load(tx, rows).await?;
    check(tx, rows, &known, &mut report).await?;
    let values = save::values(tx, &rows.values, &mut report).await?;
    // Nothing but typed values has been written yet, and those go back with the transaction.
    report.done()?;
    let businesses = save::businesses(tx, &rows.businesses, &known).await?;
    let paths = save::settle(tx, rows, &known).await?;
    let cases = save::cases(tx, rows, &known, &paths).await?;
    let mut saved_cases: Vec<_> = rows.cases.iter().map(|row| known.cases.ids[&row.key]).collect();
    saved_cases.sort_unstable();
    let stages = save::stages(tx, paths, &saved_cases).await?;
    let consultations = save::consultations(tx, rows, &known).await?;
    let outcomes = save::outcomes(tx, &rows.outcomes, &known).await?;
    let tallies = [businesses, cases, stages, consultations, outcomes, values];
    let imported = Imported(FILES.into_iter().zip(tallies).collect());
    if imported.changed_anything() {
        note(tx, &imported).await?;
    }
    Ok(imported)
}

/// Says in the audit, and to whoever counts, that so much has changed.
async fn note(tx: &Tx, imported: &Imported) -> Result<()> {
    let run = new_id();
    tx.changes_facts_of(FactKind::Import, run).await;
    let mut changes = Changes::default();
    for (file, tally) in imported.0.iter().filter(|(_, tally)| tally.new + tally.changed > 0) {
        changes = changes.new_field(file, format!("+{} ~{}", tally.new, tally.changed));
    }
    tx.audit(Event::about("imports/import", "import", run).with(changes)).await
}
