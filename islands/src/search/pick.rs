//! The type-ahead over businesses, the people at them and open cases, for the forms of all slices.
//!
//! ```ignore
//! // chosen: Vec<Picked>, named by service::search::picked
//! view! {
//!     <PickIsland name="businesses" label=t(w::WITH_WHOM) chosen several=true contacts=true cases=true
//!         error=error_of(problem, "businesses").get() back="/consultations/new" />
//! }
//! ```
//!
//! It sends the ids of what was chosen: `form[business]`, or `form[businesses][]` where there may be several, and
//! `form[contacts][]`, `form[cases][]` where the form takes them. When the choice changes, the form hears `change`.
//! Without script a link leads to the search page, which comes back with `?business=ID`.

use domain::{
    Words,
    search::{Picked, SearchKind},
};
use leptos::{ev, prelude::*};
use ui::{Candidate, Chip, Combobox, FieldName, Listbox, Need, Query, Removal, lang, t};

use super::{
    choosing::{Choosing, Press},
    words as w,
};

/// A field that finds and holds businesses.
#[island]
pub fn PickIsland(
    /// The form's field: one id, or with `several` a list of them.
    #[prop(into)]
    name: String,
    #[prop(into)] label: String,
    /// What is chosen at first.
    chosen: Vec<Picked>,
    several: bool,
    /// Whether the form takes people at businesses as `contacts`, and cases as `cases`.
    contacts: bool,
    cases: bool,
    required: bool,
    error: Option<Words>,
    /// The page of the form: where the search page and a registration come back to, with `business=ID` added.
    #[prop(into)]
    back: String,
) -> impl IntoView {
    let name = FieldName::from(name);
    let need = if required { Need::Required } else { Need::Optional };
    let chosen = RwSignal::new(chosen);
    let input = NodeRef::new();
    let choosing = Choosing::new(chosen, several, contacts, cases, input);
    tell_the_form(chosen, input);
    // Until the script is awake the hint is a link to the search page.
    let awake = RwSignal::new(false);
    Effect::new(move || awake.set(true));
    let press = {
        let back = back.clone();
        move |ev: ev::KeyboardEvent| {
            if choosing.press(&ev) == Press::Register {
                register(&choosing.typed.get_untracked(), &back);
            }
        }
    };
    let option_id = {
        let id = name.id();
        move |at: usize| format!("{id}-option-{at}")
    };
    let active = {
        let option_id = option_id.clone();
        move || choosing.open.get().then(|| option_id(choosing.active.get()))
    };
    let chips = {
        let name = name.clone();
        move || chips(choosing, chosen, &name, several)
    };
    let list_name = name.clone();
    let search_page =
        Query::new("/search", vec![("pick".into(), "business".into()), ("back".into(), back.clone())]).href();
    view! {
        <div class="stack tight">
            <Combobox
                name=name
                label=label
                need=need
                error=Signal::stored(error)
                placeholder=t(w::PLACEHOLDER)
                expanded=choosing.open
                active=Signal::derive(active)
                chips=chips
                node=input
                on:input=move |ev| choosing.type_in(event_target_value(&ev))
                on:keydown=press
                on:focusout=move |_| choosing.close()
            >
                <Listbox name=list_name label=t(w::CANDIDATES)>
                    {candidates(choosing, option_id, back)}
                </Listbox>
            </Combobox>
            <p class="hint">
                {move || if awake.get() { t_how_to() } else { link(search_page.clone()) }}
            </p>
            <p class="hidden-text" role="status">{status(choosing)}</p>
        </div>
    }
}

/// What hears the form, as a draft that saves itself, hears of a choice as of a letter that was typed.
fn tell_the_form(chosen: RwSignal<Vec<Picked>>, input: NodeRef<leptos::html::Input>) {
    Effect::new(move |before: Option<()>| {
        chosen.track();
        let bubbles = web_sys::EventInit::new();
        bubbles.set_bubbles(true);
        if before.is_some()
            && let Some(input) = input.get_untracked()
            && let Ok(change) = web_sys::Event::new_with_event_init_dict("change", &bubbles)
        {
            drop(input.dispatch_event(&change));
        }
    });
}

fn t_how_to() -> AnyView {
    view! { <span>{t(w::HOW_TO)}</span> }.into_any()
}

fn link(href: String) -> AnyView {
    view! { <a href=href>{t(w::ON_SEARCH_PAGE)}</a> }.into_any()
}

/// What was chosen, each with its hidden field.
fn chips(choosing: Choosing, chosen: RwSignal<Vec<Picked>>, name: &FieldName, several: bool) -> impl IntoView + use<> {
    let name = name.clone();
    move || {
        let of_kind = |kind| match kind {
            SearchKind::Business if !several => Some(name.sent_as()),
            SearchKind::Business => Some(name.sent_as_list()),
            SearchKind::Contact => Some(FieldName::new("contacts").sent_as_list()),
            SearchKind::Case => Some(FieldName::new("cases").sent_as_list()),
            SearchKind::Consultation => None,
        };
        let chip = |one: Picked| {
            let id = one.id;
            let removal = Removal::Act(Callback::new(move |()| choosing.remove(id)));
            let field =
                of_kind(one.kind).map(|sent_as| view! { <input type="hidden" name=sent_as value=id.to_string() /> });
            view! { <Chip label=one.name removal=removal plain={one.kind != SearchKind::Business} /> {field} }
        };
        chosen.get().into_iter().map(chip).collect_view()
    }
}

/// The list, the registration last. A press of the mouse must not take the focus from the input.
fn candidates(
    choosing: Choosing,
    option_id: impl Fn(usize) -> String + Clone + Send + Sync + 'static,
    back: String,
) -> impl IntoView {
    let lang = lang();
    move || {
        if !choosing.open.get() {
            return None;
        }
        let hits = choosing.hits.get();
        let last = hits.len();
        let lines = hits.into_iter().enumerate().map(|(at, hit)| {
            view! {
                <Candidate
                    id=option_id(at)
                    selected=Signal::derive(move || choosing.active.get() == at)
                    name=hit.name.clone()
                    about=hit.about.get(lang).to_owned()
                    on:mousedown=move |ev| {
                        ev.prevent_default();
                        choosing.pick_at(at);
                    }
                />
            }
        });
        let typed = choosing.typed.get();
        let back = back.clone();
        let says = w::REGISTER.fill(&[("q", typed.trim())]).get(lang).to_owned();
        let register = view! {
            <Candidate
                id=option_id(last)
                selected=Signal::derive(move || choosing.active.get() == last)
                name=says
                on:mousedown=move |ev| {
                    ev.prevent_default();
                    register(&typed, &back);
                }
            />
        };
        Some(view! { {lines.collect_view()} {register} })
    }
}

fn status(choosing: Choosing) -> impl Fn() -> String + Clone + Send + Sync + 'static {
    let lang = lang();
    move || {
        let typed = choosing.typed.get();
        match choosing.hits.with(Vec::len) {
            _ if !choosing.open.get() => String::new(),
            0 => w::NO_CANDIDATE.fill(&[("q", typed.trim())]).get(lang).to_owned(),
            n => w::N_CANDIDATES.fill(&[("n", &n.to_string())]).get(lang).to_owned(),
        }
    }
}

/// Goes to the registration, which comes back with the new business.
fn register(typed: &str, back: &str) {
    let pairs = vec![("name".to_owned(), typed.trim().to_owned()), ("back".to_owned(), back.to_owned())];
    let href = Query::new("/businesses/new", pairs).href();
    // Nothing to be done where the browser will not leave the page.
    drop(window().location().set_href(&href));
}
