//! What the business sees of a consultation.

use domain::What;
use leptos::prelude::*;
use service::{Result, consultations};
use ui::{Crumb, Crumbs, Day, Empty, Fact, Facts, Notice, PageHead, Panel, say, t};

use super::{form::words as c, words as w};
use crate::{Asked, Shown};

/// The shared note and what the business itself was there for; nothing of the centre's own.
pub(crate) async fn shared_page(asked: Asked) -> Result<Shown> {
    let id = asked.id(What::Consultation)?;
    let view = consultations::shared(&asked.ctx, id).await?;
    Ok(Shown::staff(w::AS_SHARED.get(asked.preferences.lang), move || {
        let crumbs = vec![
            Crumb::new(t(w::CONSULTATIONS), "/consultations"),
            Crumb::new(view.number.clone(), format!("/consultations/{id}")),
        ];
        let minutes = say(&c::N_MINUTES.fill(&[("n", &view.minutes.to_string())]));
        let how = format!("{} {minutes}", say(&view.channel.name));
        let on = view.held_on;
        let homework = view
            .homework
            .into_iter()
            .map(|task| view! { <li>{task.what} " " <Day on=task.due_on /></li> })
            .collect::<Vec<_>>();
        let note = if view.shared_note.is_empty() {
            view! { <Empty says=t(w::NOTHING_SHARED) /> }.into_any()
        } else {
            view! { <p class="measure text">{view.shared_note}</p> }.into_any()
        };
        view! {
            <Crumbs crumbs />
            <PageHead title=t(w::AS_SHARED) />
            <Notice><p>{t(w::AS_SHARED_HINT)}</p></Notice>
            <Facts across=true>
                <Fact label=t(w::WHEN)><Day on /></Fact>
                <Fact label=t(w::HOW)>{how}</Fact>
                <Fact label=t(w::ADVISORS)>{view.advisors.join("、")}</Fact>
            </Facts>
            <Panel id="shared" title=t(c::SHARED)>{note}</Panel>
            {(!homework.is_empty()).then(|| view! { <Panel id="homework" title=t(w::HOMEWORK)><ul>{homework}</ul></Panel> })}
        }
    }))
}
