//! Moves the cases of a consultation on, within its own transaction: all of it is saved, or nothing. What a case
//! refuses is told beside the fields of the log screen.

use domain::{
    FieldErrors, Problem, Text, Words,
    consultations::{Consultation, Progress},
};

use crate::{
    cases::{advance_in, record_outcome_in},
    failure::Result,
    tx::Tx,
};

const STILL_MISSING: Text =
    Text::new("次の段階へ進むには、まだ足りないものがあります: ", "Still missing before the next stage: ");
const MOVED: Text = Text::new(
    "ほかの人が先に、この案件を「{theirs}」へ移しました。画面を開き直すか、段階を空にしてください。",
    "Somebody else has moved this case to “{theirs}”. Open the page again, or leave the stage as it is.",
);

/// Records what came true, then takes the steps, which may ask for it. The consultation and its next action are saved
/// already, so that they count for what a stage asks.
pub(super) async fn save(tx: &Tx, new: &Consultation) -> Result<()> {
    let mut errors = FieldErrors::default();
    for progress in &new.progress {
        if let Some(outcome) = &progress.outcome {
            let recorded = record_outcome_in(tx, outcome).await.map(drop);
            if !beside(&mut errors, progress, "kind", recorded)? {
                continue;
            }
        }
        if let Some(step) = &progress.step {
            let advanced = advance_in(tx, step).await;
            beside(&mut errors, progress, "stage", advanced)?;
        }
    }
    Ok(errors.or(|| ())?)
}

/// Whether it went well; what a case refuses becomes a message beside `field`, or beside the field that it names.
fn beside(errors: &mut FieldErrors, progress: &Progress, field: &str, answer: Result<()>) -> Result<bool> {
    let Err(failure) = answer else { return Ok(true) };
    match failure.problem() {
        None => return Err(failure),
        Some(Problem::Invalid(found)) => {
            for error in &found.0 {
                errors.add(&progress.field(&error.field), error.says.clone());
            }
        }
        Some(Problem::StageRefused { missing }) => errors.add(&progress.field(field), all_missing(missing)),
        Some(Problem::Conflict { fields, .. }) => {
            let theirs = fields.first().map(|field| field.theirs.as_str()).unwrap_or_default();
            errors.add(&progress.field(field), MOVED.fill(&[("theirs", theirs)]));
        }
        Some(other) => errors.add(&progress.field(field), other.says()),
    }
    Ok(false)
}

fn all_missing(missing: &[Words]) -> Words {
    let join = |of: fn(&Words) -> &str, between: &str| missing.iter().map(of).collect::<Vec<_>>().join(between);
    Words {
        ja: format!("{}{}", STILL_MISSING.ja, join(|words| &words.ja, "、")),
        en: format!("{}{}", STILL_MISSING.en, join(|words| &words.en, "; ")),
    }
}
