//! A next action in a list: ticked, postponed or logged in place, by plain forms.

use domain::tasks::{Due, TaskRow};
use leptos::prelude::*;
use ui::{
    Button, ButtonKind, Day, Field, FieldKind, FieldName, Hidden, Icon, LinkButton, Mark, Menu, Need, Press, Row, Tick,
    say, t,
};

use super::words as w;

/// One line of 今日.
#[component]
pub(crate) fn TaskLine(task: TaskRow) -> AnyView {
    let TaskRow { id, what, due, due_on, may_work, .. } = task;
    let href = match (&task.case, task.consultation, &task.business) {
        (Some(case), _, _) => format!("/cases/{}", case.id),
        (None, Some(consultation), _) => format!("/consultations/{consultation}"),
        (None, None, Some(business)) => format!("/businesses/{}", business.id),
        (None, None, None) => "/".to_owned(),
    };
    let (tick_id, tick_what) = (id.to_string(), what.clone());
    let acts_what = what.clone();
    let confidential = task.confidential;
    view! {
        <Row
            name=what
            href=href
            lead=move || may_work.then(|| tick_form(tick_id, &tick_what, false))
            acts=move || may_work.then(|| view! { <Acts id=id.to_string() what=acts_what /> })
        >
            {task.business.map(|business| view! { <span>{business.name}</span> })}
            {task.programme.map(|programme| view! { <span>{programme}</span> })}
            {task.assignee.map(|name| view! { <span>{name}</span> })}
            {confidential.then(|| view! { <span><Mark>{t(w::CONFIDENTIAL)}</Mark></span> })}
            {due_words(due, due_on)}
        </Row>
    }
    .into_any()
}

/// How a due date stands to today.
pub(super) fn due_words(due: Due, on: chrono::NaiveDate) -> AnyView {
    match due {
        Due::Overdue(days) => {
            let late = say(&w::LATE.fill(&[("n", &days.to_string())]));
            view! { <span class="bad-ink">{late} " " <Day on short=true /></span> }.into_any()
        }
        Due::Today => view! { <span>{t(w::TODAY)}</span> }.into_any(),
        Due::In(_) => view! { <span><Day on short=true /> {t(w::UNTIL)}</span> }.into_any(),
    }
}

/// The round button that finishes a next action, or opens it again.
pub(super) fn tick_form(id: String, what: &str, done: bool) -> impl IntoView + use<> {
    let (action, says) = if done { ("/_fn/tasks/reopen", w::REOPEN_IT) } else { ("/_fn/tasks/done", w::FINISH_IT) };
    let says = say(&says.fill(&[("what", what)]));
    view! {
        <form method="post" action=action class:done=done>
            <Hidden name="id" value=id />
            <Tick says />
        </form>
    }
}

/// Postpone and log.
#[component]
fn Acts(id: String, what: String) -> impl IntoView {
    let menu = format!("later-{id}");
    let says = say(&w::POSTPONE_IT.fill(&[("what", &what)]));
    let log = say(&w::LOG_IT.fill(&[("what", &what)]));
    let day = FieldName::new("due_on").within(&menu);
    let by = |days: &'static str, label: domain::Text| {
        let id = id.clone();
        view! {
            <li>
                <form method="post" action="/_fn/tasks/postpone">
                    <Hidden name="id" value=id />
                    <Hidden name="days" value=days />
                    <button type="submit">{Icon::Clock.view()} {t(label)}</button>
                </form>
            </li>
        }
    };
    let (day_by, week_by) = (by("1", w::BY_A_DAY), by("7", w::BY_A_WEEK));
    let new = format!("/consultations/new?task={id}");
    view! {
        <Button kind=ButtonKind::Quiet press=Press::Act opens=menu.clone() says>{t(w::POSTPONE)}</Button>
        <Menu id=menu>
            {day_by}
            {week_by}
            <li>
                <form method="post" action="/_fn/tasks/postpone" class="stack tight">
                    <Hidden name="id" value=id />
                    <Field name=day label=t(w::TO_A_DAY) kind=FieldKind::Date need=Need::Unmarked />
                    <Button>{t(w::POSTPONE)}</Button>
                </form>
            </li>
        </Menu>
        <LinkButton href=new kind=ButtonKind::Quiet says=log>
            {t(w::LOG)}
        </LinkButton>
    }
}
