//! The next actions of a case, business or consultation, those still open first, each ticked in place.

use domain::tasks::TaskRow;
use leptos::prelude::*;
use ui::{Empty, Panel, Task, Tasks, t};

use super::{
    task_row::{due_words, tick_form},
    words as w,
};

/// A panel with next actions; children stand below them, as the form that adds one.
#[component]
pub(crate) fn TaskList(
    tasks: Vec<TaskRow>,
    #[prop(into)] title: String,
    #[prop(optional)] children: Option<Children>,
) -> AnyView {
    let open = tasks.iter().filter(|task| !task.done).count().to_string();
    let list = if tasks.is_empty() {
        view! { <Empty says=t(w::NO_TASKS) then=t(w::NO_TASKS_THEN) /> }.into_any()
    } else {
        view! { <Tasks>{tasks.into_iter().map(line).collect_view()}</Tasks> }.into_any()
    };
    view! {
        <Panel id="tasks" title=title count=open>
            {list}
            {children.map(|children| children())}
        </Panel>
    }
    .into_any()
}

fn line(task: TaskRow) -> impl IntoView {
    let TaskRow { id, what, done, may_work, due, due_on, assignee, .. } = task;
    let (tick_id, tick_what) = (id.to_string(), what.clone());
    let who = assignee.unwrap_or_else(|| t(w::HOMEWORK).to_owned());
    let when = if done { view! { <span>{t(w::DONE)}</span> }.into_any() } else { due_words(due, due_on) };
    view! {
        <Task what lead=move || may_work.then(|| tick_form(tick_id, &tick_what, done))>
            <span>{who}</span>
            {when}
        </Task>
    }
}
