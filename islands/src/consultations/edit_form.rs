//! The form that corrects a consultation. When somebody else saved it first, the fields that they changed stand in a
//! table to choose from, until the form is saved.

use domain::{
    FieldConflict, Problem,
    consultations::{BusinessBrief, ConsultationChoices, ConsultationForm},
};
use leptos::{html, prelude::*};
use ui::{ActionBar, Button, ButtonKind, Conflict, FormReturn, Hidden, LinkButton, Shortcut, t};

use super::{
    api::EditConsultation,
    brief::follow,
    header::{Header, Shared},
    record_form::{refusal, send_by_keys},
    side::Side,
    texts::Texts,
    words as w,
};
use crate::call::problem_of;

/// Corrects a consultation.
#[island]
pub fn EditConsultationIsland(
    back: FormReturn<ConsultationForm>,
    choices: ConsultationChoices,
    briefs: Vec<BusinessBrief>,
) -> impl IntoView {
    let action = ServerAction::<EditConsultation>::new();
    let problem = problem_of(action, back.problem);
    let form = back.form;
    let node = NodeRef::<html::Form>::new();
    let conflict = last_conflict(problem);
    let shared = Shared {
        problem,
        conflicted: Signal::derive(move || conflict.get().1.into_iter().map(|it| it.field).collect()),
        chosen: RwSignal::new(choices.chosen.clone()),
        briefs: RwSignal::new(briefs),
    };
    follow(shared.chosen, shared.briefs);
    let (id, seen) = (form.id.clone(), form.version.clone());
    let here = format!("/consultations/{id}");
    let again = format!("{here}/edit");
    let version = move || conflict.get().0.map_or_else(|| seen.clone(), |version| version.to_string());
    let table = move || {
        let fields = conflict.get().1;
        (!fields.is_empty()).then(|| view! { <Conflict fields /> })
    };
    view! {
        <ActionForm
            action
            node_ref=node
            attr:class="stack loose"
            attr:novalidate=""
            on:keydown=move |ev| send_by_keys(&ev, node)
        >
            {refusal(problem)}
            {table}
            <Hidden name="id" value=id />
            {move || view! { <Hidden name="version" value=version() /> }}
            <div class="cols aside">
                <div class="fields">
                    <Header form=form.clone() choices shared back=again />
                    <Texts form shared />
                </div>
                <Side briefs=shared.briefs />
            </div>
            <ActionBar>
                <LinkButton href=here>{t(w::LEAVE_AS_IT_IS)}</LinkButton>
                <Button kind=ButtonKind::Primary>{t(w::SAVE)} " " <Shortcut keys="Ctrl Enter" /></Button>
            </ActionBar>
        </ActionForm>
    }
}

/// The last conflict that this form was answered with: the version that now stands, and the fields. It stays while the
/// form is put right, so that nothing that was chosen is drawn anew.
fn last_conflict(problem: Signal<Option<Problem>>) -> Memo<(Option<i64>, Vec<FieldConflict>)> {
    Memo::new(move |before: Option<&(Option<i64>, Vec<FieldConflict>)>| match problem.get() {
        Some(Problem::Conflict { version, fields }) => (Some(version), fields),
        _ => before.cloned().unwrap_or_default(),
    })
}
