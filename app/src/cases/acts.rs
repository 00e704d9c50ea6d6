//! The acts of a case: each is a dialog that opens without script, or, when it came back refused, a panel on top of the
//! page with what was typed and what was wrong.

use domain::{
    Problem, Text, Words,
    cases::{CaseResult, CaseView, CloseForm, KeyName, MoveForm, ReasonForm, RouteForm, WallForm, labels as l},
};
use leptos::prelude::*;
use ui::{
    Blank, Button, ButtonKind, Choice, Dialog, Field, FieldKind, FieldName, FormReturn, Hidden, Need, Panel,
    ProblemNotice, Select, TextArea, error_of, say, t,
};

use super::{stage::Requirements, words as w};
use crate::Asked;

/// The forms of the acts, fresh or as they came back.
#[derive(Clone)]
pub(super) struct Refused {
    advance: FormReturn<MoveForm>,
    go_back: FormReturn<MoveForm>,
    change_route: FormReturn<RouteForm>,
    set_wall: FormReturn<WallForm>,
    close: FormReturn<CloseForm>,
    reopen: FormReturn<ReasonForm>,
}

impl Refused {
    pub(super) fn of(asked: &Asked) -> Self {
        Self {
            advance: asked.form("cases/advance", |_| MoveForm::default()),
            go_back: asked.form("cases/go_back", |_| MoveForm::default()),
            change_route: asked.form("cases/change_route", |_| RouteForm::default()),
            set_wall: asked.form("cases/set_wall", |_| WallForm::default()),
            close: asked.form("cases/close", |_| CloseForm::default()),
            reopen: asked.form("cases/reopen", |_| ReasonForm::default()),
        }
    }
}

/// All that may be done with the case by who asks.
#[component]
pub(super) fn Acts(case: CaseView, refused: Refused) -> impl IntoView {
    let id = case.title.id.to_string();
    let from = case.stage_key.clone().unwrap_or_default();
    let route = case.route_key.clone().unwrap_or_default();
    let content = case.content.clone();
    let open = case.state == domain::cases::CaseState::Open;
    let work = case.may.work && open;
    let moves = content.filter(|_| work).map(|content| {
        let advance = content.next.as_ref().map(|next| {
            let (next, from, id) = (next.clone(), from.clone(), id.clone());
            let mut stages = vec![KeyName { key: next.key.clone(), name: next.name.clone() }];
            stages.extend(content.beyond.clone());
            let title = say(&w::ADVANCE_TO.fill(&[("name", &say(&next.name))]));
            let FormReturn { form, problem } = refused.advance;
            let told = matches!(problem, Some(Problem::StageRefused { .. }));
            view! {
                <Act endpoint="cases/advance" scope="advance" title submit=w::ADVANCE_NOW problem=problem.clone() id=id.clone()>
                    {(!told).then(|| view! { <Requirements next /> })}
                    <Hidden name=field("from", "advance") value=from.clone() />
                    {stage_field(stages, form.stage, &problem)}
                    {day_field("entered_on", "advance", l::ENTERED_ON, form.entered_on, &problem)}
                </Act>
            }
        });
        let back = (!content.earlier.is_empty()).then(|| {
            let (from, id) = (from.clone(), id.clone());
            let FormReturn { form, problem } = refused.go_back;
            let stages = choices(&content.earlier);
            view! {
                <Act endpoint="cases/go_back" scope="go_back" title=t(w::BACK) submit=w::BACK_NOW problem=problem.clone() id=id.clone()>
                    <p>{t(w::BACK_SAYS)}</p>
                    <Hidden name=field("from", "go_back") value=from.clone() />
                    <Select name=field("stage", "go_back") label=t(l::STAGE) need=Need::Required blank=Blank::None options=stages value=form.stage error=error_of(problem.clone(), "stage") />
                    {day_field("entered_on", "go_back", l::ENTERED_ON, form.entered_on, &problem)}
                    {reason_field("go_back", form.reason, Need::Required, None, &problem)}
                </Act>
            }
        });
        let reroute = (!content.routes.is_empty()).then(|| {
            let id = id.clone();
            let FormReturn { form, problem } = refused.change_route;
            let (title, need) =
                if route.is_empty() { (w::CHOOSE_ROUTE, Need::Optional) } else { (w::CHANGE_ROUTE, Need::Required) };
            let routes = choices(&content.routes);
            view! {
                <Act endpoint="cases/change_route" scope="change_route" title=t(title) submit=w::CHANGE_NOW problem=problem.clone() id=id.clone()>
                    <p>{t(w::BACK_SAYS)}</p>
                    <Hidden name=field("from", "change_route") value=route />
                    <Select name=field("route", "change_route") label=t(l::ROUTE) need=Need::Required options=routes value=form.route error=error_of(problem.clone(), "route") />
                    {reason_field("change_route", form.reason, need, None, &problem)}
                </Act>
            }
        });
        view! {
            {advance}
            {back}
            {reroute}
            {close(&id, refused.close)}
        }
    });
    view! {
        {moves}
        {case.may.work.then(|| wall(&id, case.title.confidential, refused.set_wall))}
        {case.may.reopen.then(|| reopen(&id, refused.reopen))}
    }
}

fn close(id: &str, back: FormReturn<CloseForm>) -> impl IntoView + use<> {
    let FormReturn { form, problem } = back;
    let results = CaseResult::ALL.iter().map(|result| Choice::new(result.key(), t(result.name()))).collect::<Vec<_>>();
    let id = id.to_owned();
    view! {
        <Act endpoint="cases/close" scope="close" title=t(w::CLOSE) submit=w::CLOSE_NOW problem=problem.clone() id>
            <Select name=field("result", "close") label=t(l::RESULT) need=Need::Required options=results value=form.result error=error_of(problem.clone(), "result") />
            {day_field("closed_on", "close", l::CLOSED_ON, form.closed_on, &problem)}
            {reason_field("close", form.reason, Need::Unmarked, Some(w::CLOSE_REASON), &problem)}
        </Act>
    }
}

fn wall(id: &str, confidential: bool, back: FormReturn<WallForm>) -> impl IntoView + use<> {
    let FormReturn { form, problem } = back;
    let (title, says, need, value) = if confidential {
        (w::LOWER_WALL, w::LOWER_SAYS, Need::Required, "")
    } else {
        (w::RAISE_WALL, w::RAISE_SAYS, Need::Optional, "true")
    };
    let id = id.to_owned();
    view! {
        <Act endpoint="cases/set_wall" scope="set_wall" title=t(title) submit=title problem=problem.clone() id>
            <p>{t(says)}</p>
            <Hidden name=field("confidential", "set_wall") value=value />
            {reason_field("set_wall", form.reason, need, None, &problem)}
        </Act>
    }
}

fn reopen(id: &str, back: FormReturn<ReasonForm>) -> impl IntoView + use<> {
    let FormReturn { form, problem } = back;
    let id = id.to_owned();
    view! {
        <Act endpoint="cases/reopen" scope="reopen" title=t(w::REOPEN) submit=w::REOPEN_NOW problem=problem.clone() id>
            {reason_field("reopen", form.reason, Need::Required, None, &problem)}
        </Act>
    }
}

/// One act with its fields.
#[component]
fn Act(
    endpoint: &'static str,
    /// Tells its fields from those of the other acts, and is the dialog's id.
    scope: &'static str,
    #[prop(into)] title: String,
    submit: Text,
    problem: Option<Problem>,
    /// The case.
    id: String,
    children: Children,
) -> AnyView {
    let form_id = format!("{scope}-form");
    let refused = problem.is_some();
    let form = view! {
        <form method="post" action=format!("/_fn/{endpoint}") class="fields" id=form_id.clone() novalidate>
            <ProblemNotice problem=problem scope=scope />
            <Hidden name=field("id", scope) value=id />
            {children()}
        </form>
    };
    let button = move || view! { <Button kind=ButtonKind::Primary attr:form=form_id.clone()>{t(submit)}</Button> };
    if refused {
        return view! {
            <Panel id=scope title=title>
                {form}
                <div>{button()}</div>
            </Panel>
        }
        .into_any();
    }
    view! {
        <Dialog id=scope title=title foot=button>
            {form}
        </Dialog>
    }
    .into_any()
}

fn field(name: &str, scope: &str) -> FieldName {
    FieldName::new(name).within(scope)
}

fn choices(names: &[KeyName]) -> Vec<Choice> {
    names.iter().map(|name| Choice::new(name.key.clone(), say(&name.name))).collect()
}

/// The stage to go to: the next one, unless the programme allows more.
fn stage_field(stages: Vec<KeyName>, chosen: String, problem: &Option<Problem>) -> AnyView {
    let first = stages.first().map(|stage| stage.key.clone()).unwrap_or_default();
    if stages.len() == 1 {
        return view! { <Hidden name=field("stage", "advance") value=first /> }.into_any();
    }
    let value = if chosen.is_empty() { first } else { chosen };
    view! {
        <Select name=field("stage", "advance") label=t(w::TO_STAGE) need=Need::Required blank=Blank::None options=choices(&stages) value error=error_of(problem.clone(), "stage") />
    }
    .into_any()
}

fn day_field(name: &str, scope: &str, label: Text, value: String, problem: &Option<Problem>) -> impl IntoView + use<> {
    let error = error_of(problem.clone(), name);
    view! {
        <Field name=field(name, scope) label=t(label) kind=FieldKind::Date hint=t(w::TODAY_IF_EMPTY) value error />
    }
}

fn reason_field(
    scope: &str,
    value: String,
    need: Need,
    hint: Option<Text>,
    problem: &Option<Problem>,
) -> impl IntoView + use<> {
    let error: Signal<Option<Words>> = error_of(problem.clone(), "reason");
    let name = field("reason", scope);
    match hint {
        Some(hint) => view! { <TextArea name label=t(l::REASON) need hint=t(hint) value error rows=2 /> },
        None => view! { <TextArea name label=t(l::REASON) need value error rows=2 /> },
    }
}
