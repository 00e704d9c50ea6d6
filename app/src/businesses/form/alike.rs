//! The warning that a business may be registered already, with the ways to those that are. It follows what is typed;
//! without script it comes after sending, and the form can be sent again.

use domain::businesses::{Alike, BusinessForm, WhyAlike};
use leptos::prelude::*;
use service::{Result, businesses};
use ui::{Badge, Hidden, Notice, Tone, say, t};

use super::words as w;
use crate::{Asked, Shown};

/// The warning for what is typed so far, to be drawn anew where it stands.
pub(crate) async fn alike_part(asked: Asked) -> Result<Shown> {
    let typed = |name| asked.query(name).unwrap_or_default();
    let form = BusinessForm {
        name: typed("name"),
        kana: typed("kana"),
        corporate_number: typed("corporate_number"),
        ..BusinessForm::default()
    };
    let records = businesses::alike(&asked.ctx, form).await?;
    Ok(Shown::part(move || {
        view! {
            <div id="alike">{warning(&records)}</div>
            <span id="register-says">{register_says(&records)}</span>
        }
    }))
}

/// The warning, where it is drawn at first and anew.
#[component]
pub(super) fn AlikeWarning(records: Vec<Alike>) -> impl IntoView {
    view! {
        <div
            id="alike"
            aria-live="polite"
            data-part=""
            data-follows="name kana corporate_number"
            data-from="/businesses/alike"
        >
            {warning(&records)}
        </div>
    }
}

/// The words of the button, which say what the warning means for it.
#[component]
pub(super) fn RegisterSays(records: Vec<Alike>) -> impl IntoView {
    view! { <span id="register-says" data-part="">{register_says(&records)}</span> }
}

fn register_says(records: &[Alike]) -> &'static str {
    t(if records.is_empty() { w::REGISTER } else { w::REGISTER_ANYWAY })
}

/// The similar businesses, each as a link, and the note that goes with the form of what was said.
fn warning(records: &[Alike]) -> Option<AnyView> {
    if records.is_empty() {
        return None;
    }
    let seen: Vec<_> = records.iter().map(|record| record.id.to_string()).collect();
    let lines = records.iter().map(line).collect_view();
    let notice = view! {
        <Notice tone=Tone::Warn>
            <b>{t(w::ALIKE)}</b>
            <ul>{lines}</ul>
        </Notice>
        <Hidden name="seen" value=seen.join(",") />
    };
    Some(notice.into_any())
}

fn line(record: &Alike) -> impl IntoView + use<> {
    let why = match record.why {
        WhyAlike::SameNumber => w::SAME_NUMBER,
        WhyAlike::SameName => w::SAME_NAME,
        WhyAlike::NearName => w::NEAR_NAME,
    };
    view! {
        <li>
            <a href=format!("/businesses/{}", record.id)>{record.name.clone()}</a>
            " "
            <span class="ink-3">{say(&record.about)}</span>
            " "
            <Badge>{t(why)}</Badge>
        </li>
    }
}
