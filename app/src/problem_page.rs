//! The page that says what went wrong and where to go on.

use domain::{Actor, Lang, Problem};
use leptos::prelude::*;
use ui::{LinkButton, Notice, PageHead, Tone, say, t};

use crate::{
    Shown,
    shown::Frame,
    words::{HOME, REQUEST, TITLE},
};

/// The page of a problem, in the frame of who asks; the reference number finds it in the log.
#[must_use]
pub fn problem_page(problem: &Problem, actor: &Actor, lang: Lang, reference: &str) -> Shown {
    let frame = if actor.person().is_some() { Frame::Staff } else { Frame::Slim };
    let (words, reference) = (problem.says(), reference.to_owned());
    Shown::new(TITLE.get(lang).to_owned(), frame, move || {
        view! {
            <PageHead title=t(TITLE) />
            <Notice tone=Tone::Warn>
                <p role="alert">{say(&words)}</p>
                <p class="ink-3">{t(REQUEST)} " " {reference}</p>
            </Notice>
            <div>
                <LinkButton href="/">{t(HOME)}</LinkButton>
            </div>
        }
    })
}
