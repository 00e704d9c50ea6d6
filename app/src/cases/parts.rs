//! What the pages of cases share.

use domain::{CaseId, Problem, Text, What, cases::CaseView};
use leptos::prelude::*;
use service::{Failure, Result, cases};
use ui::{Crumb, Crumbs, t};

use super::words as w;
use crate::Asked;

/// The case of the address, for a page that changes it.
pub(super) async fn case_to_work_on(asked: &Asked) -> Result<CaseView> {
    let case = cases::show(&asked.ctx, id_of(asked)?).await?;
    if case.may.work { Ok(case) } else { Err(Failure::from(Problem::NotAllowed)) }
}

pub(super) fn id_of(asked: &Asked) -> Result<CaseId> {
    Ok(asked.id(What::Case)?)
}

/// The way from the list to a page below a case.
#[component]
pub(super) fn CaseCrumbs(id: CaseId, #[prop(into)] title: String) -> impl IntoView {
    let crumbs = vec![Crumb::new(t(w::CASES), "/cases"), Crumb::new(title, format!("/cases/{id}"))];
    view! { <Crumbs crumbs /> }
}

/// What a field of the history is called.
pub(super) fn field_name(field: &str) -> String {
    use domain::cases::{CasePart, labels as l};
    let known: Option<Text> = match field {
        "business" => Some(l::BUSINESS),
        "programme" => Some(l::PROGRAMME),
        "title" => Some(l::TITLE),
        "summary" => Some(l::SUMMARY),
        "goal" => Some(l::GOAL),
        "stage" => Some(l::STAGE),
        "route" => Some(l::ROUTE),
        "state" => Some(l::STATE),
        "result" => Some(l::RESULT),
        "reason" | "close_reason" => Some(l::REASON),
        "opened_on" => Some(l::OPENED_ON),
        "closed_on" => Some(l::CLOSED_ON),
        "confidential" => Some(l::CONFIDENTIAL),
        "measures" => Some(l::MEASURES),
        "kind" => Some(l::KIND),
        "class" => Some(l::CLASS),
        "occurred_on" => Some(l::OCCURRED_ON),
        "quantity" => Some(l::QUANTITY),
        "deal_code" => Some(l::DEAL_CODE),
        "evidence" => Some(l::EVIDENCE),
        "note" => Some(l::NOTE),
        "verification" => Some(l::VERIFICATION),
        part => CasePart::of_key(part).map(CasePart::name),
    };
    known.map_or_else(|| field.to_owned(), |text| t(text).to_owned())
}
