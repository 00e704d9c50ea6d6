//! Which plan is looked at: the one that the address names, else that of today; and the way to the others.

use domain::{PlanId, links};
use leptos::prelude::*;
use service::{
    Result,
    plan::{self, PlanName},
};
use ui::{Query, Segment, Segmented, t};

use super::{format::read, words as w};
use crate::Asked;

/// The plan, and its code where the address names it.
pub(super) struct Which {
    pub(super) id: PlanId,
    pub(super) named: Option<String>,
}

/// None before a plan is loaded.
///
/// # Errors
/// If the address names a plan that is not there.
pub(super) async fn asked_plan(asked: &Asked) -> Result<Option<Which>> {
    match asked.query("plan") {
        Some(code) => Ok(Some(Which { id: plan::by_code(&asked.ctx, &code).await?, named: Some(code) })),
        None => Ok(plan::current_id(&asked.ctx).await?.map(|id| Which { id, named: None })),
    }
}

/// The page of a plan in a period.
pub(super) fn page_of(named: Option<&str>, period: impl std::fmt::Display) -> String {
    let plan = named.map(|code| format!("&plan={}", links::segment(code)));
    format!("/plan?period={period}{}", plan.unwrap_or_default())
}

/// Links to all plans, where there is more than one.
pub(super) fn switch(plans: &[PlanName], current: &str) -> Option<impl IntoView + use<>> {
    let segment = |plan: &PlanName| Segment {
        label: read(&plan.name),
        href: Query::new("/plan", vec![("plan".to_owned(), plan.code.clone())]).href(),
        icon: None,
        current: plan.code == current,
    };
    let segments: Vec<Segment> = plans.iter().map(segment).collect();
    (segments.len() > 1).then(|| view! { <Segmented label=t(w::PLANS) segments /> })
}
