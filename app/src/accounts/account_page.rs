//! One's own account: password, sessions, and how one likes to see the pages.

use domain::{
    Lang,
    accounts::{AccountView, ChangePasswordForm, Contrast, Theme},
};
use leptos::prelude::*;
use service::{Result, accounts};
use ui::{
    Button, ButtonKind, Choice, Crumb, Crumbs, Fact, Facts, Field, FieldKind, FormReturn, Need, OneOf, PageHead, Panel,
    ProblemNotice, Section, error_of, t,
};

use super::{
    person_fields::NewPasswordField,
    post::{ActButton, PostForm},
    session_list::SessionList,
    staff_page::role_names,
    words as w,
};
use crate::{Asked, Preferences, Shown};

/// Everything that a person sets for herself.
pub(crate) async fn account_page(asked: Asked) -> Result<Shown> {
    let own = accounts::show_own(&asked.ctx).await?;
    let back = asked.form("accounts/change_password", |_| ChangePasswordForm::default());
    let preferences = asked.preferences.clone();
    Ok(Shown::staff(w::OWN_ACCOUNT.get(asked.preferences.lang), move || {
        let (row, roles) = (own.row.clone(), role_names(&own.row));
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::SETTINGS), "/settings")] />
            <PageHead title=t(w::OWN_ACCOUNT) />
            <Facts across=true>
                <Fact label=t(w::NAME)>{row.name}</Fact>
                <Fact label=t(w::EMAIL)>{row.email}</Fact>
                <Fact label=t(w::ROLES)>{roles}</Fact>
            </Facts>
            <Display preferences />
            <Password back />
            <Sessions own />
        }
    }))
}

#[component]
fn Display(preferences: Preferences) -> impl IntoView {
    let languages = [(Lang::Ja, w::JAPANESE), (Lang::En, w::ENGLISH)];
    let languages = languages.map(|(lang, name)| Choice::new(lang.tag(), t(name))).to_vec();
    let themes = Theme::ALL.map(|theme| Choice::new(theme.key(), t(theme.name()))).to_vec();
    let contrasts = Contrast::ALL.map(|contrast| Choice::new(contrast.key(), t(contrast.name()))).to_vec();
    view! {
        <Panel id="display" title=t(w::DISPLAY)>
            <PostForm endpoint="accounts/prefer">
                <OneOf name="lang" need=Need::Unmarked label=t(w::LANGUAGE) options=languages value=preferences.lang.tag() />
                <OneOf name="theme" need=Need::Unmarked label=t(w::THEME) options=themes value=preferences.theme.key() />
                <OneOf name="contrast" need=Need::Unmarked label=t(w::CONTRAST) options=contrasts value=preferences.contrast.key() />
                <div>
                    <Button>{t(w::SAVE_DISPLAY)}</Button>
                </div>
            </PostForm>
        </Panel>
    }
}

#[component]
fn Password(back: FormReturn<ChangePasswordForm>) -> impl IntoView {
    let problem = back.problem;
    view! {
        <Panel id="password-panel" title=t(w::PASSWORD)>
            <ProblemNotice problem=problem.clone() />
            <PostForm endpoint="accounts/change_password">
                <Field
                    name="current_password"
                    label=t(w::CURRENT_PASSWORD)
                    kind=FieldKind::Password
                    need=Need::Required
                    error=error_of(problem.clone(), "current_password")
                />
                <NewPasswordField label=t(w::NEW_PASSWORD) problem />
                <div>
                    <Button kind=ButtonKind::Primary>{t(w::CHANGE_PASSWORD)}</Button>
                </div>
            </PostForm>
        </Panel>
    }
}

#[component]
fn Sessions(own: AccountView) -> impl IntoView {
    let others = own.sessions.iter().any(|row| !row.is_this);
    let id = own.row.id.to_string();
    let end_others = move || {
        others.then(|| {
            view! {
                <ActButton endpoint="accounts/end_all_sessions" id kind=ButtonKind::Quiet>
                    {t(w::END_OTHERS)}
                </ActButton>
            }
        })
    };
    view! {
        <Section id="sessions" title=t(w::SESSIONS) end=end_others>
            <SessionList sessions=own.sessions />
        </Section>
    }
}
