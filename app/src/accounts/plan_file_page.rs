//! Loading a plan file: the city's own, or the one that Bansō ships.

use domain::{Action, Problem, accounts::SetUpStep, plan::PlanTextForm, policy};
use leptos::prelude::*;
use service::{Result, accounts};
use ui::{
    Button, ButtonKind, CheckItem, CheckState, Checklist, Crumb, Crumbs, FormReturn, LinkButton, Need, Notice,
    PageHead, Panel, ProblemNotice, TextArea, Tone, say, t,
};

use super::{post::PostForm, words as w};
use crate::{Asked, Shown};

/// Two ways to load a plan, and what is there so far.
pub(crate) async fn plan_file_page(asked: Asked) -> Result<Shown> {
    asked.ctx.may(Action::LoadPlan).await?;
    let sets_up = policy::allows(&asked.ctx.actor, Action::ManageCentre).is_some();
    let so_far = if sets_up { Some(accounts::set_up(&asked.ctx).await?) } else { None };
    let back = asked.form("plan/import", |_| PlanTextForm::default());
    let shipped = asked.returned.filter(|it| it.endpoint == "plan/import_shipped").map(|it| it.problem);
    Ok(Shown::staff(w::PLAN_FILE.get(asked.preferences.lang), move || {
        let there = so_far.filter(|so_far| so_far.plan).map(|so_far| loaded(so_far.next()));
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::SETTINGS), "/settings")] />
            <PageHead title=t(w::PLAN_FILE) sub=move || t(w::PLAN_FILE_SUB) />
            {there}
            <ProblemNotice problem=shipped />
            <Panel id="shipped" title=t(w::SHIPPED_PLAN)>
                <p class="ink-2 measure">{t(w::SHIPPED_PLAN_SUB)}</p>
                <form method="post" action="/_fn/plan/import_shipped">
                    <Button>{t(w::LOAD_SHIPPED)}</Button>
                </form>
            </Panel>
            <Panel id="own" title=t(w::OWN_PLAN)>
                <OwnPlan back />
            </Panel>
        }
    }))
}

fn loaded(next: Option<SetUpStep>) -> impl IntoView {
    let next = next.filter(|step| *step != SetUpStep::Plan);
    view! {
        <Notice tone=Tone::Good>
            <p>{t(w::PLAN_LOADED)}</p>
            {next
                .map(|step| {
                    view! {
                        <div>
                            <LinkButton href=step.path() kind=ButtonKind::Primary>
                                {t(w::GO_ON)}
                            </LinkButton>
                        </div>
                    }
                })}
        </Notice>
    }
}

#[component]
fn OwnPlan(back: FormReturn<PlanTextForm>) -> impl IntoView {
    let FormReturn { form, problem } = back;
    let broken = problem.as_ref().and_then(Problem::field_errors).cloned().map(|errors| {
        let lines = errors.0.into_iter().map(|error| {
            let (place, says) = (error.field, say(&error.says));
            view! { <CheckItem state=CheckState::Missing><code>{place}</code>" "{says}</CheckItem> }
        });
        view! { <Checklist>{lines.collect_view()}</Checklist> }
    });
    let refused = problem.filter(|problem| problem.field_errors().is_none());
    view! {
        <ProblemNotice problem=refused />
        {broken
            .map(|lines| {
                view! {
                    <Notice tone=Tone::Bad>
                        <p>
                            <b>{t(w::PLAN_BROKEN)}</b>
                        </p>
                        {lines}
                    </Notice>
                }
            })}
        <PostForm endpoint="plan/import">
            <TextArea name="text" need=Need::Unmarked label=t(w::PLAN_TEXT) hint=t(w::PLAN_TEXT_HINT) rows=12 value=form.text />
            <div>
                <Button>{t(w::LOAD_PLAN)}</Button>
            </div>
        </PostForm>
    }
}
