//! The programmes of the centre.

use domain::{Action, policy, programmes::Programme};
use leptos::prelude::*;
use service::{Result, programmes};
use ui::{Crumb, Crumbs, Empty, Icon, LinkButton, Mark, PageHead, Panel, PanelKind, Row, Rows, RowsKind, say, t};

use super::words as w;
use crate::{Asked, Shown};

/// Each with its stages, as a link to its page.
pub(crate) async fn list_page(asked: Asked) -> Result<Shown> {
    let programmes = programmes::list(&asked.ctx).await?;
    let may_manage = policy::allows(&asked.ctx.actor, Action::ManageProgrammes).is_some();
    Ok(Shown::staff(w::PROGRAMMES.get(asked.preferences.lang), move || {
        let list = if programmes.is_empty() {
            view! { <Empty says=t(w::NONE) then=t(w::NONE_THEN) /> }.into_any()
        } else {
            view! {
                <Panel id="programmes" title=t(w::PROGRAMMES) kind=PanelKind::Flush>
                    <Rows kind=RowsKind::Two>{programmes.iter().map(line).collect_view()}</Rows>
                </Panel>
            }
            .into_any()
        };
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::SETTINGS), "/settings")] />
            <PageHead title=t(w::PROGRAMMES) actions=move || may_manage.then(add_button) />
            {list}
        }
    }))
}

fn add_button() -> impl IntoView {
    view! {
        <LinkButton href="/settings/programmes/new" icon=Icon::Plus>
            {t(w::ADD)}
        </LinkButton>
    }
}

fn line(programme: &Programme) -> impl IntoView + use<> {
    let stages = programme.current_stages().map(|stage| say(&stage.name)).collect::<Vec<_>>().join(" → ");
    let href = format!("/settings/programmes/{}", programme.id);
    let confidential = programme.confidential;
    view! {
        <Row name=say(&programme.name) href acts=|| Icon::Forward.view()>
            <span>{stages}</span>
            {confidential.then(|| view! { <span><Mark>{t(w::IS_CONFIDENTIAL)}</Mark></span> })}
        </Row>
    }
}
