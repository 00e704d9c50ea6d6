//! The foot of a form that keeps itself as a draft: how the draft stands, and the buttons.

use domain::Lang;
use leptos::{ev, leptos_dom::helpers::window_event_listener, prelude::*};
use ui::{ActionBar, Button, Icon, Notice, Press, SaveState, Tone, lang};
use wasm_bindgen::JsCast;

use super::{
    autosave::{Autosave, Trouble},
    words as w,
};

/// An action bar in the form that it keeps; its children are the buttons. `page` shows the draft as it was saved,
/// `version` is that of the draft that the form was resumed from, 0 for none.
#[island]
pub fn DraftBarIsland(#[prop(into)] page: String, version: i64, children: Children) -> impl IntoView {
    let autosave = Autosave::new(version);
    Effect::new(move || {
        let touch = move |ev: &web_sys::Event| {
            let place = ev.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
            if autosave.form().is_some_and(|form| form.contains(place.as_ref())) {
                autosave.touch();
            }
        };
        let typed = window_event_listener(ev::input, move |ev| touch(&ev));
        let chosen = window_event_listener(ev::change, move |ev| touch(&ev));
        on_cleanup(move || {
            typed.remove();
            chosen.remove();
        });
    });
    let lang = lang();
    view! {
        <span hidden node_ref=autosave.within></span>
        {move || autosave.trouble.get().map(|trouble| notice(autosave, trouble, page.clone(), lang))}
        <ActionBar start=move || view! { <SaveState status=autosave.status /> }>{children()}</ActionBar>
    }
}

/// What keeps the draft from being saved, and what to do about it.
fn notice(autosave: Autosave, trouble: Trouble, page: String, lang: Lang) -> AnyView {
    let (icon, says, acts) = match trouble {
        Trouble::SignIn => (Icon::Lock, w::SESSION_ENDED.get(lang).to_owned(), sign_in(lang)),
        Trouble::Refused(words) => (Icon::Alert, words.get(lang).to_owned(), ().into_any()),
        Trouble::Elsewhere(version) => {
            (Icon::Alert, w::SAVED_ELSEWHERE.get(lang).to_owned(), choice(autosave, version, page, lang))
        }
    };
    view! {
        <Notice tone=Tone::Warn icon>
            <p role="alert">{says}</p>
            {acts}
        </Notice>
    }
    .into_any()
}

fn sign_in(lang: Lang) -> AnyView {
    view! {
        <p>
            <a href="/sign-in" target="_blank" rel="noopener">
                {w::SIGN_IN_ELSEWHERE.get(lang)}
            </a>
        </p>
    }
    .into_any()
}

fn choice(autosave: Autosave, version: i64, page: String, lang: Lang) -> AnyView {
    view! {
        <p class="row">
            <Button press=Press::Act on:click=move |_| autosave.keep_mine(version)>
                {w::KEEP_MINE.get(lang)}
            </Button>
            " "
            <a href=page>{w::OPEN_THERE.get(lang)}</a>
        </p>
    }
    .into_any()
}
