//! The form that registers or edits a business.

use domain::{
    Problem,
    businesses::{Alike, BusinessForm},
    search::Picked,
};
use leptos::prelude::*;
use ui::{Button, ButtonKind, FormKey, FormReturn, ProblemNotice, t};

use super::{
    alike::{AlikeWarning, RegisterSays},
    business_fields::Drawn,
    words as w,
};
use crate::accounts::PostForm;

/// Registers a business, or edits the one whose id the form has.
#[component]
pub(crate) fn BusinessFields(
    back: FormReturn<BusinessForm>,
    /// The parent that the form names.
    parent: Vec<Picked>,
    /// The address of this page.
    page: String,
) -> AnyView {
    let FormReturn { form, problem } = back;
    let (edits, key) = (!form.id.is_empty(), form.key.clone());
    let endpoint = if edits { "businesses/edit" } else { "businesses/register" };
    let collided = matches!(problem, Some(Problem::Conflict { .. }));
    let alike = alike_in(problem.as_ref());
    // The similar businesses are shown beside the button, where one decides.
    let notice = problem.clone().filter(|problem| !matches!(problem, Problem::Alike { .. }));
    let fields = Drawn::new(form, problem).view(parent, page);
    let warning = (!edits).then(|| view! { <AlikeWarning records=alike.clone() /> });
    let says = match (edits, collided) {
        (true, true) => t(w::SAVE_CHOSEN).into_any(),
        (true, false) => t(w::SAVE).into_any(),
        (false, _) => view! { <RegisterSays records=alike /> }.into_any(),
    };
    view! {
        <ProblemNotice problem=notice />
        <PostForm endpoint>
            <FormKey key />
            {fields}
            <div class="stack tight">
                {warning}
                <div>
                    <Button kind=ButtonKind::Primary>{says}</Button>
                </div>
            </div>
        </PostForm>
    }
    .into_any()
}

fn alike_in(problem: Option<&Problem>) -> Vec<Alike> {
    match problem {
        Some(Problem::Alike { records }) => records.clone(),
        _ => Vec::new(),
    }
}
