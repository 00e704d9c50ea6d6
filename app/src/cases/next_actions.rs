//! The next actions of a case, and the form that adds one.

use chrono::Days;
use domain::{
    Action,
    cases::CaseView,
    consultations::Staff,
    policy,
    tasks::{TaskForm, TaskRow},
};
use leptos::prelude::*;
use service::{Result, cases, tasks};
use ui::{FormReturn, t};

use super::words as w;
use crate::{
    Asked,
    tasks::{AddTaskForm, TaskList},
};

/// What the panel shows.
pub(super) struct NextActions {
    tasks: Vec<TaskRow>,
    back: FormReturn<TaskForm>,
    staff: Vec<Staff>,
}

impl NextActions {
    /// Loads it for who may see what the case holds. A new action is proposed for oneself, in a week.
    pub(super) async fn load(asked: &Asked, case: &CaseView) -> Result<Self> {
        let id = case.title.id;
        let me = asked.ctx.actor.account().map(|id| id.to_string()).unwrap_or_default();
        let in_a_week = asked.ctx.today().checked_add_days(Days::new(7)).unwrap_or(asked.ctx.today());
        let may_add = policy::allows(&asked.ctx.actor, Action::WorkCases).is_some();
        let people = if may_add { cases::choices(&asked.ctx).await?.advisors } else { Vec::new() };
        Ok(Self {
            tasks: tasks::of_case(&asked.ctx, id).await?,
            back: asked.form("tasks/add", |key| TaskForm {
                key,
                who: me,
                due_on: in_a_week.to_string(),
                case: id.to_string(),
                ..TaskForm::default()
            }),
            staff: people.into_iter().map(|person| Staff { id: person.id, name: person.name }).collect(),
        })
    }

    pub(super) fn view(self, may_add: bool) -> AnyView {
        let Self { tasks, back, staff } = self;
        if may_add {
            return view! {
                <TaskList tasks title=t(w::NEXT_ACTION)>
                    <AddTaskForm back staff />
                </TaskList>
            }
            .into_any();
        }
        view! { <TaskList tasks title=t(w::NEXT_ACTION) /> }.into_any()
    }
}
