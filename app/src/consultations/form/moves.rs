//! What moves in the cases of the chosen businesses: a step to another stage, something that came true. Each case is
//! folded until somebody wants it; it is saved with the consultation.

use domain::{
    CaseId,
    cases::{CaseProgress, NextStage, labels as l},
    consultations::{BusinessBrief, ConsultationForm, ProgressForm},
};
use leptos::prelude::*;
use service::{Ctx, Result, cases};
use ui::{
    Blank, CheckItem, CheckState, Checklist, Choice, Field, FieldKind, FieldName, Hidden, Need, Select, TextArea, say,
    t,
};

use super::{header::Shared, words as w};

/// The cases that the form may move: those of the chosen businesses, and those chosen already.
pub(in crate::consultations) async fn movable(
    ctx: &Ctx,
    form: &ConsultationForm,
    briefs: &[BusinessBrief],
) -> Result<Vec<CaseProgress>> {
    let mut ids: Vec<CaseId> = briefs.iter().flat_map(|brief| &brief.cases).map(|case| case.id).collect();
    for chosen in form.cases.iter().filter_map(|id| id.parse().ok()) {
        if !ids.contains(&chosen) {
            ids.push(chosen);
        }
    }
    cases::progress(ctx, &ids).await
}

/// One fold for each case, open where something stands in it.
#[component]
pub(super) fn Moves(form: ConsultationForm, movable: Vec<CaseProgress>, shared: Shared) -> AnyView {
    let folds = movable.into_iter().map(|case| {
        let typed = form.progress.get(&ProgressForm::key(case.case)).cloned().unwrap_or_default();
        view! { <Move case typed shared=shared.clone() /> }
    });
    folds.collect_view().into_any()
}

#[component]
fn Move(case: CaseProgress, typed: ProgressForm, shared: Shared) -> AnyView {
    let id = case.case;
    let open = typed.says_something();
    let title = say(&w::MOVE_CASE.fill(&[("title", &case.title)]));
    let now = say(&w::NOW_IN.fill(&[("stage", &say(&case.stage))]));
    let name = move |field: &str| FieldName::new(&field_of(id, field));
    view! {
        <details class="panel" open=open>
            <summary>
                <b>{title}</b> " "
                <span class="ink-3">{now}</span>
            </summary>
            <div class="fields">
                <Hidden name=name("from") value=case.stage_key.clone() />
                <Step case=case.clone() typed=typed.clone() shared=shared.clone() />
                <Outcome case typed shared />
            </div>
        </details>
    }
    .into_any()
}

/// Where it goes, and what that asks for.
#[component]
fn Step(case: CaseProgress, typed: ProgressForm, shared: Shared) -> Option<AnyView> {
    let next = case.next?;
    let id = case.case;
    let field = move |field: &str| field_of(id, field);
    let first = Choice::new(next.key.clone(), say(&next.name));
    let beyond = case.beyond.iter().map(|stage| Choice::new(stage.key.clone(), say(&stage.name)));
    let stages = std::iter::once(first).chain(beyond).collect();
    let (stage, entered_on) = (field("stage"), field("entered_on"));
    let (stage_error, day_error) = (shared.error(&stage), shared.error(&entered_on));
    let stays = Blank::Says(t(w::STAYS).to_owned());
    Some(
        view! {
            <div class="fields inline">
                <Select name=stage label=t(w::TO_STAGE) need=Need::Unmarked blank=stays options=stages value=typed.stage error=stage_error />
                <Field name=entered_on label=t(l::ENTERED_ON) kind=FieldKind::Date need=Need::Unmarked hint=t(w::DAY_OF_TALK) value=typed.entered_on error=day_error />
            </div>
            <Missing next />
        }
        .into_any(),
    )
}

/// What the next stage still asks for.
#[component]
fn Missing(next: NextStage) -> Option<AnyView> {
    next.requirements.iter().any(|line| !line.met).then(|| {
        let says = say(&w::STILL_ASKS.fill(&[("stage", &say(&next.name))]));
        let lines = next.requirements.into_iter().filter(|line| !line.met);
        let lines = lines.map(|line| view! { <CheckItem state=CheckState::Missing>{say(&line.says)}</CheckItem> });
        view! {
            <div class="stack tight">
                <p class="ink-2">{says}</p>
                <Checklist>{lines.collect_view()}</Checklist>
            </div>
        }
        .into_any()
    })
}

/// What came true.
#[component]
fn Outcome(case: CaseProgress, typed: ProgressForm, shared: Shared) -> Option<AnyView> {
    let id = case.case;
    let name = move |field: &str| field_of(id, field);
    let error = |field: &str| shared.error(&name(field));
    let kinds: Vec<Choice> = case
        .kinds
        .iter()
        .map(|kind| Choice::new(kind.key.clone(), format!("{}({})", say(&kind.name), kind.unit)))
        .collect();
    // Which class belongs to which kind is checked where it is saved.
    let mut classes: Vec<Choice> = Vec::new();
    for class in case.kinds.iter().flat_map(|kind| &kind.classes) {
        if !classes.iter().any(|known| known.value == class.key) {
            classes.push(Choice::new(class.key.clone(), say(&class.name)));
        }
    }
    let none = || Blank::Says(t(w::NO_OUTCOME).to_owned());
    let class = (!classes.is_empty()).then(|| {
        view! { <Select name=name("class") label=t(l::CLASS) need=Need::Unmarked blank=none() options=classes value=typed.class error=error("class") /> }
    });
    (!kinds.is_empty()).then(|| {
        view! {
            <div class="fields inline">
                <Select name=name("kind") label=t(l::KIND) need=Need::Unmarked blank=none() options=kinds value=typed.kind error=error("kind") />
                {class}
                <Field name=name("quantity") label=t(l::QUANTITY) need=Need::Unmarked hint=t(w::ONE_IF_EMPTY) value=typed.quantity error=error("quantity") />
                <Field name=name("occurred_on") label=t(l::OCCURRED_ON) kind=FieldKind::Date need=Need::Unmarked hint=t(w::DAY_OF_TALK) value=typed.occurred_on error=error("occurred_on") />
            </div>
            <TextArea name=name("note") label=t(w::OUTCOME_NOTE) need=Need::Unmarked rows=2 value=typed.note error=error("note") />
        }
        .into_any()
    })
}

/// The name of a field about a case.
fn field_of(case: CaseId, field: &str) -> String {
    format!("progress[{}].{field}", ProgressForm::key(case))
}
