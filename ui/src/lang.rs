//! Which language the reader sees: on the server the request's context says it, in the browser the page itself.
//!
//! Ask while a part is being made, not later inside a closure: the context is there for certain only then.

use domain::{Lang, Text, Words};

/// The reader's language; Japanese where nobody has said.
#[must_use]
pub fn lang() -> Lang {
    #[cfg(feature = "hydrate")]
    return of_page();
    #[cfg(not(feature = "hydrate"))]
    return leptos::prelude::use_context::<Lang>().unwrap_or_default();
}

/// A text of a catalogue in the reader's language.
#[must_use]
pub fn t(text: Text) -> &'static str {
    text.get(lang())
}

/// Words made at run time in the reader's language.
#[must_use]
pub fn say(words: &Words) -> String {
    words.get(lang()).to_owned()
}

/// `<html lang>`, read once: a page never changes its language without being loaded again.
#[cfg(feature = "hydrate")]
fn of_page() -> Lang {
    thread_local! {
        static LANG: Lang = leptos::prelude::document()
            .document_element()
            .and_then(|html| html.get_attribute("lang"))
            .map(|tag| Lang::of_tag(&tag))
            .unwrap_or_default();
    }
    LANG.with(|lang| *lang)
}
