//! One member of staff: who she is, what she may do, where she is signed in.

use domain::{
    Action, Problem, What,
    accounts::{AccountForm, AccountState, AccountView},
    policy,
};
use islands::cookies::take_handed;
use leptos::prelude::*;
use service::{Result, Settings, accounts};
use ui::{
    Button, ButtonKind, Crumb, Crumbs, Fact, Facts, Field, FormReturn, Hidden, Need, Notice, PageHead, Panel,
    ProblemNotice, Section, Tone, say, t,
};

use super::{
    person_fields::{NameFields, RoleField},
    post::{ActButton, PostForm},
    session_list::SessionList,
    staff_page::{StateBadge, role_names},
    words as w,
};
use crate::{Asked, Shown};

/// A member of staff, and for the administrator everything that can be done with her account.
pub(crate) async fn member_page(asked: Asked) -> Result<Shown> {
    let member = accounts::show(&asked.ctx, asked.id(What::Account)?).await?;
    let manages = policy::allows(&asked.ctx.actor, Action::ManageStaff).is_some();
    let settings = asked.ctx.settings();
    let back = asked.form("accounts/edit", |_| form_of(&member));
    let refused = asked.returned.filter(|returned| returned.endpoint != "accounts/edit").map(|it| it.problem);
    Ok(Shown::staff(member.row.name.clone(), move || {
        let state = member.row.state;
        let handed = manages.then(|| view! { <HandedLink member=member.clone() settings /> });
        let (acts, edit) = (member.clone(), member.clone());
        let sessions = member.sessions.clone();
        let roles = role_names(&member.row);
        let row = member.row;
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::SETTINGS), "/settings"), Crumb::new(t(w::STAFF), "/settings/staff")] />
            <PageHead title=row.name above=row.kana marks=move || view! { <StateBadge state /> } />
            <ProblemNotice problem=refused />
            {handed}
            <Facts across=true>
                <Fact label=t(w::EMAIL)>{row.email}</Fact>
                <Fact label=t(w::ROLES)>{roles}</Fact>
            </Facts>
            {manages.then(|| view! { <EditPanel back member=edit /> <AccessPanel member=acts /> })}
            {(!sessions.is_empty())
                .then(|| {
                    view! {
                        <Section id="sessions" title=t(w::SESSIONS)>
                            <SessionList sessions />
                        </Section>
                    }
                })}
        }
    }))
}

fn form_of(member: &AccountView) -> AccountForm {
    AccountForm {
        id: member.row.id.to_string(),
        version: member.version.to_string(),
        name: member.row.name.clone(),
        kana: member.row.kana.clone(),
        roles: member.row.roles.iter().map(|role| role.key().to_owned()).collect(),
        ..AccountForm::default()
    }
}

/// The link that was just made, for the administrator to pass on: shown once.
#[component]
fn HandedLink(member: AccountView, settings: Settings) -> impl IntoView {
    take_handed(member.row.id).map(|(purpose, token)| {
        let url = accounts::url_of(&settings, purpose, &token);
        let minutes = purpose.minutes().to_string();
        view! {
            <Notice tone=Tone::Info>
                <p>
                    <b>{say(&w::HAND_OVER.fill(&[("name", &member.row.name), ("n", &minutes)]))}</b>
                </p>
                <Field name=ui::FieldName::query("link") label=t(w::LINK) need=Need::Unmarked value=url />
                <p class="ink-3">{t(w::SHOWN_ONCE)}</p>
            </Notice>
        }
    })
}

#[component]
fn EditPanel(back: FormReturn<AccountForm>, member: AccountView) -> impl IntoView {
    let FormReturn { form, problem } = back;
    // Who saves again after seeing what the other saved, has seen it.
    let version = match &problem {
        Some(Problem::Conflict { version, .. }) => version.to_string(),
        _ => form.version,
    };
    let roles = if member.is_own {
        let hidden =
            form.roles.into_iter().map(|role| view! { <input type="hidden" name="form[roles][]" value=role /> });
        view! {
            {hidden.collect_view()}
            <p class="ink-3">{t(w::OWN_ROLES)}</p>
        }
        .into_any()
    } else {
        view! { <RoleField roles=form.roles problem=problem.clone() /> }.into_any()
    };
    view! {
        <Panel id="edit" title=t(w::EDIT)>
            <ProblemNotice problem=problem.clone() />
            <Theirs problem=problem.clone() />
            <PostForm endpoint="accounts/edit">
                <Hidden name="id" value=form.id />
                <Hidden name="version" value=version />
                <NameFields name=form.name kana=form.kana problem />
                {roles}
                <div>
                    <Button kind=ButtonKind::Primary>{t(w::SAVE)}</Button>
                </div>
            </PostForm>
        </Panel>
    }
}

/// After a conflict: what now stands in each field that differs from what was typed.
#[component]
fn Theirs(problem: Option<Problem>) -> impl IntoView {
    let fields = match problem {
        Some(Problem::Conflict { fields, .. }) => fields,
        _ => Vec::new(),
    };
    (!fields.is_empty()).then(|| {
        let lines = fields.into_iter().map(|field| {
            let label = say(&w::NOW_STANDS.fill(&[("field", say(&field.label).as_ref())])).clone();
            view! { <Fact label>{field.theirs}</Fact> }
        });
        view! { <Facts>{lines.collect_view()}</Facts> }
    })
}

#[component]
fn AccessPanel(member: AccountView) -> impl IntoView {
    let id = member.row.id.to_string();
    if member.is_own {
        return view! {
            <Panel id="access" title=t(w::ACCESS)>
                <p class="ink-2">{t(w::OWN_ACCESS)} " " <a href="/settings/account">{t(w::OWN_ACCOUNT)}</a></p>
            </Panel>
        }
        .into_any();
    }
    let send = if member.row.state == AccountState::Invited { w::INVITE_AGAIN } else { w::RESET_PASSWORD };
    let acts = match member.row.state {
        AccountState::Disabled => view! {
            <ActButton endpoint="accounts/enable" id>
                {t(w::ENABLE)}
            </ActButton>
        }
        .into_any(),
        AccountState::Invited | AccountState::Active => view! {
            <ActButton endpoint="accounts/send_link" id=id.clone()>
                {t(send)}
            </ActButton>
            {(!member.sessions.is_empty())
                .then(|| {
                    view! {
                        <ActButton endpoint="accounts/end_all_sessions" id=id.clone()>
                            {t(w::END_ALL)}
                        </ActButton>
                    }
                })}
            <ActButton endpoint="accounts/disable" id kind=ButtonKind::Danger>
                {t(w::DISABLE)}
            </ActButton>
        }
        .into_any(),
    };
    view! {
        <Panel id="access" title=t(w::ACCESS)>
            <p class="ink-2">{t(w::ACCESS_SUB)}</p>
            <div class="row">{acts}</div>
        </Panel>
    }
    .into_any()
}
