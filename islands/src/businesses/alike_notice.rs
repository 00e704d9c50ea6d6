//! The warning that a business may be registered already, with the ways to those that are.

use domain::businesses::{Alike, WhyAlike};
use leptos::prelude::*;
use ui::{Badge, Notice, Tone, say, t};

use super::words as w;

/// The similar businesses, each as a link.
#[component]
pub(super) fn AlikeNotice(records: Vec<Alike>) -> AnyView {
    let lines = records
        .into_iter()
        .map(|record| {
            let why = match record.why {
                WhyAlike::SameNumber => w::SAME_NUMBER,
                WhyAlike::SameName => w::SAME_NAME,
                WhyAlike::NearName => w::NEAR_NAME,
            };
            view! {
                <li>
                    <a href=format!("/businesses/{}", record.id)>{record.name}</a>
                    " "
                    <span class="ink-3">{say(&record.about)}</span>
                    " "
                    <Badge>{t(why)}</Badge>
                </li>
            }
        })
        .collect_view();
    view! {
        <Notice tone=Tone::Warn>
            <b>{t(w::ALIKE)}</b>
            <ul>{lines}</ul>
        </Notice>
    }
    .into_any()
}
