//! The form that registers or edits a business. It warns of similar ones while one types; without script the warning
//! comes after sending, and the form can be sent again.

use std::time::Duration;

use domain::{
    Problem,
    businesses::{Alike, BusinessForm},
    search::Picked,
};
use leptos::{leptos_dom::helpers::debounce, prelude::*, task::spawn_local};
use ui::{Button, ButtonKind, FormKey, FormReturn, Hidden, ProblemNotice, t};

use super::{
    alike_notice::AlikeNotice,
    api::{EditBusiness, RegisterBusiness, alike_businesses},
    business_fields::Drawn,
    words as w,
};
use crate::call::redrawn;

const PAUSE: Duration = Duration::from_millis(400);

/// Registers a business, or edits the one whose id the form has.
#[island]
pub fn BusinessFormIsland(
    back: FormReturn<BusinessForm>,
    /// The parent that the form names.
    parent: Vec<Picked>,
    /// The address of this page.
    page: String,
) -> impl IntoView {
    let (register, edit) = (ServerAction::<RegisterBusiness>::new(), ServerAction::<EditBusiness>::new());
    let edits = !back.form.id.is_empty();
    let alike = RwSignal::new(alike_in(&back.problem));
    let parent = RwSignal::new(parent);
    let back = RwSignal::new(back);
    redrawn(register, back, |sent| sent.form.clone());
    redrawn(edit, back, |sent| sent.form.clone());
    Effect::new(move |before: Option<()>| {
        let now = back.with(|back| alike_in(&back.problem));
        if before.is_some() {
            alike.set(now);
        }
    });
    let look = look_for_alike(back, alike);
    let content = move || drawn(back.get(), parent, page.clone(), alike, edits);
    if edits {
        view! { <ActionForm action=edit attr:class="fields" attr:novalidate="">{content}</ActionForm> }.into_any()
    } else {
        view! { <ActionForm action=register attr:class="fields" attr:novalidate="" on:input=look>{content}</ActionForm> }
            .into_any()
    }
}

fn drawn(
    back: FormReturn<BusinessForm>,
    parent: RwSignal<Vec<Picked>>,
    page: String,
    alike: RwSignal<Vec<Alike>>,
    edits: bool,
) -> AnyView {
    let key = back.form.key.clone();
    let collided = matches!(back.problem, Some(Problem::Conflict { .. }));
    // The similar businesses are shown beside the button, where one decides.
    let problem = back.problem.clone().filter(|problem| !matches!(problem, Problem::Alike { .. }));
    let (register, anyway) = (t(w::REGISTER), t(w::REGISTER_ANYWAY));
    let save = t(if collided { w::SAVE_CHOSEN } else { w::SAVE });
    let label = move || match (edits, alike.with(Vec::is_empty)) {
        (true, _) => save,
        (false, true) => register,
        (false, false) => anyway,
    };
    view! {
        <ProblemNotice problem=Signal::stored(problem) />
        <FormKey key />
        {Drawn::new(back).view(parent, page)}
        {move || warning(alike.get())}
        <div>
            <Button kind=ButtonKind::Primary>{label}</Button>
        </div>
    }
    .into_any()
}

/// The warning, and the note that goes with the form of what it said.
fn warning(records: Vec<Alike>) -> Option<AnyView> {
    if records.is_empty() {
        return None;
    }
    let seen: Vec<_> = records.iter().map(|record| record.id.to_string()).collect();
    Some(
        view! {
            <AlikeNotice records />
            <Hidden name="seen" value=seen.join(",") />
        }
        .into_any(),
    )
}

fn alike_in(problem: &Option<Problem>) -> Vec<Alike> {
    match problem {
        Some(Problem::Alike { records }) => records.clone(),
        _ => Vec::new(),
    }
}

/// Asks for similar businesses a while after the name, kana or number was typed.
fn look_for_alike(
    back: RwSignal<FormReturn<BusinessForm>>,
    alike: RwSignal<Vec<Alike>>,
) -> impl FnMut(leptos::ev::Event) {
    let typed = StoredValue::new(back.with_untracked(|back| back.form.clone()));
    let mut ask = debounce(PAUSE, move |()| {
        spawn_local(async move {
            let (name, kana, corporate_number) =
                typed.with_value(|form| (form.name.clone(), form.kana.clone(), form.corporate_number.clone()));
            let form = BusinessForm { name, kana, corporate_number, ..BusinessForm::default() };
            // A question that failed is asked again by the next letter, and once more when the form is sent.
            if let Ok(found) = alike_businesses(form).await {
                alike.set(found);
            }
        });
    });
    move |ev| {
        let input: leptos::web_sys::HtmlInputElement = event_target(&ev);
        let value = input.value();
        match input.name().as_str() {
            "form[name]" => typed.update_value(|form| form.name = value),
            "form[kana]" => typed.update_value(|form| form.kana = value),
            "form[corporate_number]" => typed.update_value(|form| form.corporate_number = value),
            _ => return,
        }
        ask(());
    }
}
