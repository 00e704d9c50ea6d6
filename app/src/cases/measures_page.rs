//! Linking a case to the measures that it serves.

use domain::{
    Problem,
    cases::{CaseContent, MeasureChoice, MeasureLine, MeasuresForm, labels as l},
};
use leptos::prelude::*;
use service::{Result, cases};
use ui::{
    Blank, Button, ButtonKind, Choice, Conflict, Field, FormReturn, FormVersion, Hidden, Need, PageHead, ProblemNotice,
    Select, error_of, say, t,
};

use super::{
    parts::{CaseCrumbs, case_to_work_on},
    words as w,
};
use crate::{Asked, Shown, accounts::PostForm};

/// Lines that are always offered beyond those in use, without script.
const SPARE: usize = 2;
/// So many at least.
const LINES: usize = 4;

/// The form, as the case stands or as it came back.
pub(crate) async fn measures_page(asked: Asked) -> Result<Shown> {
    let case = case_to_work_on(&asked).await?;
    let choices = cases::choices(&asked.ctx).await?;
    let back = asked.form("cases/link_measures", |_| MeasuresForm {
        id: case.title.id.to_string(),
        version: case.version,
        measures: case.content.as_ref().map(lines_of).unwrap_or_default(),
    });
    Ok(Shown::staff(w::CHANGE_MEASURES.get(asked.preferences.lang), move || {
        let FormReturn { form, problem } = back;
        let version = match &problem {
            Some(Problem::Conflict { version, .. }) => *version,
            _ => form.version,
        };
        view! {
            <CaseCrumbs id=case.title.id title=case.title.title />
            <PageHead title=t(w::CHANGE_MEASURES) />
            <ProblemNotice problem=problem.clone() />
            <PostForm endpoint="cases/link_measures">
                <Hidden name="id" value=form.id />
                <FormVersion version />
                <MeasureFields lines=form.measures measures=choices.measures problem />
                <div>
                    <Button kind=ButtonKind::Primary>{t(w::SAVE)}</Button>
                </div>
            </PostForm>
        }
    }))
}

fn lines_of(content: &CaseContent) -> Vec<MeasureLine> {
    let line = |measure: &domain::cases::CaseMeasure| MeasureLine {
        measure: measure.id.to_string(),
        weight: measure.weight.map(|weight| weight.to_string()).unwrap_or_default(),
    };
    content.measures.iter().map(line).collect()
}

/// The lines of measures with their weights, and some to spare. What collided is chosen in a table instead.
#[component]
pub(super) fn MeasureFields(
    lines: Vec<MeasureLine>,
    measures: Vec<MeasureChoice>,
    problem: Option<Problem>,
) -> impl IntoView {
    let options = measures
        .iter()
        .map(|measure| Choice::new(measure.id.to_string(), format!("{} {}", measure.code, measure.name)));
    let options = options.collect::<Vec<_>>();
    let collided = match &problem {
        Some(Problem::Conflict { fields, .. }) => fields.clone(),
        _ => Vec::new(),
    };
    // A conflict counts the lines that hold something.
    let lines: Vec<MeasureLine> =
        lines.into_iter().filter(|line| collided.is_empty() || !line.measure.trim().is_empty()).collect();
    let count = LINES.max(lines.len() + SPARE);
    let is_free = |name: &String| !collided.iter().any(|field| field.field == *name);
    let lines = lines.into_iter().chain(std::iter::repeat_with(MeasureLine::default)).take(count).enumerate();
    let fields = lines.map(|(n, line)| {
        let (label, weight_label) = (say(&l::nth_measure(n)), say(&l::nth_weight(n)));
        let (measure, weight) = (format!("measures[{n}].measure"), format!("measures[{n}].weight"));
        let measure = is_free(&measure).then(|| {
            view! {
                <Select
                    name=measure.clone()
                    label=label
                    need=Need::Unmarked
                    blank=Blank::Says(t(w::NO_MEASURE).to_owned())
                    options=options.clone()
                    value=line.measure
                    error=error_of(problem.clone(), measure)
                />
            }
        });
        let weight = is_free(&weight).then(|| {
            view! { <Field name=weight.clone() label=weight_label need=Need::Unmarked value=line.weight error=error_of(problem.clone(), weight) /> }
        });
        let any = measure.is_some() || weight.is_some();
        any.then(|| view! { <div class="share-line">{measure} {weight}</div> })
    });
    let fields = fields.collect_view();
    let conflict = (!collided.is_empty()).then(|| view! { <Conflict fields=collided.clone() /> });
    view! {
        <fieldset class="field" id="measures" tabindex="-1">
            <legend>{t(l::MEASURES)}</legend>
            <p class="hint">{t(w::MEASURES_HINT)}</p>
            {conflict}
            {fields}
        </fieldset>
    }
}
