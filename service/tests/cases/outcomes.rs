//! Outcomes and how well they are known.

use domain::{
    OutcomeId, Problem, What,
    cases::{OutcomeForm, OutcomeRow, Verification, VerifyForm},
};
use service::{Failure, cases, requests::new_key, testing::cast};

use super::given::{Centre, fields, outcome, refused};

async fn verify(centre: &Centre, row: &OutcomeRow, level: &str, evidence: &str) -> Result<(), Failure> {
    let form = VerifyForm {
        id: row.id.to_string(),
        version: row.version,
        level: level.to_owned(),
        evidence: evidence.to_owned(),
    };
    cases::verify_outcome(&centre.site.as_advisor(), form).await
}

async fn only(centre: &Centre, id: domain::CaseId) -> OutcomeRow {
    let mut outcomes = centre.show(id).await.content.unwrap().outcomes;
    assert_eq!(outcomes.len(), 1);
    outcomes.remove(0)
}

#[tokio::test]
async fn an_outcome_is_declared_first_and_recorded_once() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    let advisor = centre.site.as_advisor();
    let form =
        OutcomeForm { occurred_on: "2026-09-30".to_owned(), quantity: "－2.5".to_owned(), ..outcome(id, "jobs") };
    let first = cases::record_outcome(&advisor, form.clone()).await.unwrap();
    assert_eq!(cases::record_outcome(&advisor, form).await.unwrap(), first);
    let row = only(&centre, id).await;
    assert_eq!(
        (row.verification, row.quantity.to_string().as_str(), row.unit.as_str()),
        (Verification::Declared, "-2.5", "人")
    );
}

#[tokio::test]
async fn what_is_foreign_to_the_programme_or_the_days_of_the_case_is_refused() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    let advisor = centre.site.as_advisor();
    let foreign = outcome(id, "succession_executed");
    assert_eq!(fields(cases::record_outcome(&advisor, foreign).await), ["kind"]);
    let bad = OutcomeForm {
        class: "third_party".to_owned(),
        occurred_on: "2026-11-25".to_owned(),
        quantity: "0.1234567".to_owned(),
        ..outcome(id, "jobs")
    };
    assert_eq!(fields(cases::record_outcome(&advisor, bad).await), ["class", "occurred_on", "quantity"]);
    let early = OutcomeForm { occurred_on: "2026-06-08".to_owned(), ..outcome(id, "jobs") };
    assert_eq!(fields(cases::record_outcome(&advisor, early).await), ["occurred_on"]);
    assert!(centre.show(id).await.content.unwrap().outcomes.is_empty());
}

#[tokio::test]
async fn evidence_is_said_before_it_counts_and_the_business_speaks_for_itself() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    cases::record_outcome(&centre.site.as_advisor(), outcome(id, "tool_introduced")).await.unwrap();
    let row = only(&centre, id).await;
    assert_eq!(fields(verify(&centre, &row, "3", "見た").await), ["level"]);
    assert_eq!(fields(verify(&centre, &row, "-1", "").await), ["level"]);
    assert_eq!(fields(verify(&centre, &row, "2", " ").await), ["evidence"]);
    verify(&centre, &row, "1", "").await.unwrap();
    assert!(matches!(refused(verify(&centre, &row, "2", "契約書").await), Problem::Conflict { version: 2, .. }));
    let row = only(&centre, id).await;
    verify(&centre, &row, "2", "契約書(写し)").await.unwrap();
    let row = only(&centre, id).await;
    assert_eq!((row.verification, row.evidence.as_str()), (Verification::Evidenced, "契約書(写し)"));

    // Another quantity is not what was checked; another note is.
    let form = OutcomeForm {
        id: row.id.to_string(),
        version: row.version,
        kind: row.kind_key.clone(),
        occurred_on: row.occurred_on.to_string(),
        quantity: "1".to_owned(),
        evidence: row.evidence.clone(),
        note: "二か所で稼働".to_owned(),
        ..OutcomeForm::default()
    };
    cases::edit_outcome(&centre.site.as_advisor(), form.clone()).await.unwrap();
    let row = only(&centre, id).await;
    assert_eq!((row.verification, row.note.as_str()), (Verification::Evidenced, "二か所で稼働"));
    let again = OutcomeForm { quantity: "2".to_owned(), version: row.version, ..form.clone() };
    cases::edit_outcome(&centre.site.as_advisor(), again).await.unwrap();
    let stale = OutcomeForm { quantity: "3".to_owned(), kind: "jobs".to_owned(), ..form };
    let Problem::Conflict { version, fields } = refused(cases::edit_outcome(&centre.site.as_director(), stale).await)
    else {
        panic!("a stale form was saved");
    };
    let seen: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.mine.as_str(), f.theirs.as_str())).collect();
    assert_eq!((version, seen), (row.version + 1, vec![("quantity", "3", "2")]), "what both have changed");
    assert_eq!(only(&centre, id).await.verification, Verification::Declared);
}

#[tokio::test]
async fn the_outcomes_of_one_deal_are_of_one_kind() {
    let centre = Centre::new().await;
    let (seller, buyer) = (centre.dx().await, centre.dx().await);
    let advisor = centre.site.as_advisor();
    let of_deal = |id, kind: &str| OutcomeForm { deal_code: "D-1".to_owned(), ..outcome(id, kind) };
    let first = cases::record_outcome(&advisor, of_deal(seller, "tool_introduced")).await.unwrap();
    cases::record_outcome(&advisor, of_deal(buyer, "tool_introduced")).await.unwrap();
    assert_eq!(fields(cases::record_outcome(&advisor, of_deal(buyer, "jobs")).await), ["deal_code"]);
    let as_key = OutcomeForm { deal_code: first.to_string(), ..outcome(buyer, "tool_introduced") };
    assert_eq!(fields(cases::record_outcome(&advisor, as_key).await), ["deal_code"]);
}

#[tokio::test]
async fn an_outcome_of_a_hidden_case_is_not_there() {
    let centre = Centre::new().await;
    let id = centre.secret().await;
    let there: OutcomeId = cases::record_outcome(&centre.site.as_advisor(), outcome(id, "jobs")).await.unwrap();
    let outsider = centre.site.act_as(cast::MEGUMI);
    for id in [there.to_string(), new_key()] {
        let form = VerifyForm { id, version: 1, level: "1".to_owned(), ..VerifyForm::default() };
        assert_eq!(refused(cases::verify_outcome(&outsider, form).await), Problem::NotFound(What::Outcome));
    }
}
