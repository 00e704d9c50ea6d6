//! 設定 › 共通の一覧: topics and channels.

use domain::{
    Action, policy,
    programmes::{SharedEntries, SharedListForm},
};
use leptos::prelude::*;
use service::{Result, programmes};
use ui::{Crumb, Crumbs, FormReturn, Notice, PageHead, Tone, t};

use super::{shared_list_form::SharedListPanel, words as w};
use crate::{Asked, Shown};

/// Each list with its form.
pub(crate) async fn shared_lists_page(asked: Asked) -> Result<Shown> {
    let lists = programmes::shared_lists(&asked.ctx).await?;
    let may_manage = policy::allows(&asked.ctx.actor, Action::ManageLists).is_some();
    let today = asked.ctx.today();
    let refused = asked.form("programmes/edit_shared_list", |_| SharedListForm::default());
    Ok(Shown::staff(w::LISTS.get(asked.preferences.lang), move || {
        let panels = lists.into_iter().map(|entries| {
            let (list, back) = (entries.list, back_of(&entries, &refused));
            view! { <SharedListPanel list back known=entries.entries today may_manage /> }
        });
        let panels = panels.collect_view();
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::SETTINGS), "/settings")] />
            <PageHead title=t(w::LISTS) sub=move || t(w::LISTS_SUB) />
            {(!may_manage).then(|| view! { <Notice tone=Tone::Info>{t(w::READ_ONLY)}</Notice> })}
            {panels}
        }
    }))
}

/// A list as it stands, or as its form came back.
fn back_of(entries: &SharedEntries, refused: &FormReturn<SharedListForm>) -> FormReturn<SharedListForm> {
    if refused.form.list == entries.list.key() && refused.problem.is_some() {
        return refused.clone();
    }
    FormReturn::fresh(entries.form())
}
