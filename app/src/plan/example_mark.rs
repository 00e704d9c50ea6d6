//! The act that clears an indicator's mark 例, for those who edit the plan.

use domain::{Action, Problem, plan::Indicator, plan::typed_form::ExampleForm, policy};
use leptos::prelude::*;
use service::plan::Figures;
use ui::{Button, FieldName, Hidden, ProblemNotice, t};

use super::words as w;
use crate::Asked;

/// The form of the mark; nothing where the plan has no example figures, or the reader may not edit it.
pub(super) struct ExampleMark {
    form: Option<ExampleForm>,
    refused: Option<Problem>,
}

impl ExampleMark {
    pub(super) fn of(asked: &Asked, figures: &Figures, indicator: &Indicator) -> Self {
        let may = policy::allows(&asked.ctx.actor, Action::EditPlan).is_some() && figures.plan().illustrative;
        let kept = figures.view.indicators.get(&indicator.code).filter(|_| may);
        let form = kept.map(|kept| ExampleForm {
            indicator: kept.id.to_string(),
            version: kept.version,
            marked: !figures.illustrative(indicator),
        });
        let refused = asked.form("plan/mark_example", |_| ExampleForm::default()).problem;
        Self { form, refused }
    }

    /// What was refused, and the button.
    pub(super) fn view(self) -> (impl IntoView, Option<AnyView>) {
        let refused = self.refused;
        let name = |field: &str| FieldName::new(field).within("mark");
        let act = self.form.map(|form| {
            let says = t(if form.marked { w::SET_MARK } else { w::CLEAR_MARK });
            view! {
                <form method="post" action="/_fn/plan/mark_example">
                    <Hidden name=name("indicator") value=form.indicator />
                    <Hidden name=name("version") value=form.version.to_string() />
                    <Hidden name=name("marked") value=form.marked.to_string() />
                    <Button>{says}</Button>
                </form>
            }
            .into_any()
        });
        (view! { <ProblemNotice problem=refused scope="mark" /> }, act)
    }
}
