//! Choosing a password through an invitation or a reset. Opening the link shows this page and uses nothing up, so that
//! a mail scanner may look at it first.

use domain::{
    Problem, Words,
    accounts::{ChoosePasswordForm, LinkPurpose, LinkView},
};
use leptos::prelude::*;
use service::{Result, accounts};
use ui::{
    Button, ButtonKind, Fact, Facts, FormReturn, Hidden, LinkButton, Notice, PageHead, ProblemNotice, Tone, say, t,
};

use super::{person_fields::NewPasswordField, post::PostForm, words as w};
use crate::{Asked, Shown};

/// The form of an invitation or a reset, as the link's purpose says.
pub(crate) async fn link_page(asked: Asked) -> Result<Shown> {
    let token = asked.query("token").unwrap_or_default();
    let seen = match accounts::look_at_link(&asked.ctx, &token).await {
        Ok(seen) => seen,
        Err(failure) => match failure.problem() {
            Some(Problem::Refused(words)) => return Ok(dead_link(&asked, words.clone())),
            _ => return Err(failure),
        },
    };
    let title = if seen.purpose == LinkPurpose::Reset { w::RESET } else { w::INVITATION };
    let back = asked.form("accounts/choose_password", |_| ChoosePasswordForm::default());
    Ok(Shown::slim(title.get(asked.preferences.lang), move || {
        view! {
            <PageHead title=t(title) sub=move || t(w::CHOOSE_SUB) />
            <ChooseForm back token seen />
        }
    }))
}

#[component]
fn ChooseForm(back: FormReturn<ChoosePasswordForm>, token: String, seen: LinkView) -> impl IntoView {
    let problem = back.problem;
    view! {
        <ProblemNotice problem=problem.clone() />
        <Facts>
            <Fact label=t(w::NAME)>{seen.name}</Fact>
            <Fact label=t(w::EMAIL)>{seen.email.clone()}</Fact>
        </Facts>
        <PostForm endpoint="accounts/choose_password">
            <Hidden name="token" value=token />
            <NewPasswordField label=t(w::NEW_PASSWORD) problem />
            <Button kind=ButtonKind::Primary wide=true>
                {t(w::CHOOSE)}
            </Button>
        </PostForm>
    }
}

/// A link that is none, is over, or was used: what to do now.
pub(super) fn dead_link(asked: &Asked, says: Words) -> Shown {
    Shown::slim(w::DEAD_LINK.get(asked.preferences.lang), move || {
        view! {
            <PageHead title=t(w::DEAD_LINK) />
            <Notice tone=Tone::Warn>
                <p>{say(&says)}</p>
            </Notice>
            <div>
                <LinkButton href="/sign-in">{t(w::TO_SIGN_IN)}</LinkButton>
            </div>
        }
    })
}
