//! Inviting a member of staff.

use domain::accounts::AccountForm;
use leptos::prelude::*;
use service::Result;
use ui::{
    Button, ButtonKind, Crumb, Crumbs, Field, FieldKind, FormKey, FormReturn, Need, PageHead, ProblemNotice, error_of,
    t,
};

use super::{
    person_fields::{NameFields, RoleField},
    post::PostForm,
    words as w,
};
use crate::{Asked, Shown};

/// The form, fresh or as it came back.
pub(crate) async fn invite_page(asked: Asked) -> Result<Shown> {
    let back = asked.form("accounts/invite", |key| AccountForm { key, ..AccountForm::default() });
    let mails = asked.ctx.settings().sends_mail;
    Ok(Shown::staff(w::INVITE.get(asked.preferences.lang), move || {
        let FormReturn { form, problem } = back;
        let says = if mails { w::INVITE_BY_MAIL } else { w::INVITE_BY_HAND };
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::SETTINGS), "/settings"), Crumb::new(t(w::STAFF), "/settings/staff")] />
            <PageHead title=t(w::INVITE) sub=move || t(says) />
            <ProblemNotice problem=problem.clone() />
            <PostForm endpoint="accounts/invite">
                <FormKey key=form.key />
                <NameFields name=form.name kana=form.kana problem=problem.clone() />
                <Field name="email" label=t(w::EMAIL) kind=FieldKind::Email autocomplete="off" need=Need::Required value=form.email error=error_of(problem.clone(), "email") />
                <RoleField roles=form.roles problem />
                <div>
                    <Button kind=ButtonKind::Primary>{t(w::INVITE_NOW)}</Button>
                </div>
            </PostForm>
        }
    }))
}
