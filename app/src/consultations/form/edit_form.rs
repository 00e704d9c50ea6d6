//! The form that corrects a consultation. When somebody else saved it first, the fields that they changed stand in a
//! table to choose from.

use domain::{
    Problem,
    consultations::{BusinessBrief, ConsultationChoices, ConsultationForm},
};
use leptos::prelude::*;
use ui::{ActionBar, Button, ButtonKind, Conflict, FormReturn, Hidden, LinkButton, ProblemNotice, Shortcut, t};

use super::{
    about::About,
    header::{Header, Shared},
    texts::Texts,
    words as w,
};

/// Corrects a consultation.
#[component]
pub(crate) fn EditForm(
    back: FormReturn<ConsultationForm>,
    choices: ConsultationChoices,
    briefs: Vec<BusinessBrief>,
) -> AnyView {
    let FormReturn { form, problem } = back;
    let here = format!("/consultations/{}", form.id);
    let shared = Shared::new(problem.as_ref(), format!("{here}/edit"));
    let (version, table) = match &problem {
        Some(Problem::Conflict { version, fields }) => {
            let fields = fields.clone();
            (version.to_string(), (!fields.is_empty()).then(|| view! { <Conflict fields /> }))
        }
        _ => (form.version.clone(), None),
    };
    view! {
        <ProblemNotice problem />
        <form method="post" action="/_fn/consultations/edit" class="stack loose" novalidate>
            {table}
            <Hidden name="id" value=form.id.clone() />
            <Hidden name="version" value=version />
            <div class="cols aside">
                <div class="fields">
                    <Header form=form.clone() choices briefs=briefs.clone() shared=shared.clone() />
                    <Texts form shared />
                </div>
                <About briefs />
            </div>
            <ActionBar>
                <LinkButton href=here>{t(w::LEAVE_AS_IT_IS)}</LinkButton>
                <Button kind=ButtonKind::Primary>{t(w::SAVE)} " " <Shortcut keys="Ctrl Enter" /></Button>
            </ActionBar>
        </form>
    }
    .into_any()
}
