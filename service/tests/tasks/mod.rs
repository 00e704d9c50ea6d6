//! Next actions: each is added with a consultation or by itself, ticked, taken back, postponed.

mod today;

use domain::{
    Problem, TaskId,
    tasks::{DoneForm, PostponeForm, TaskForm},
};
use service::{
    Ctx,
    requests::new_key,
    tasks,
    testing::cast::{MAKOTO, MEGUMI},
};

use crate::consultations::{business, centre};

/// A next action for a business, for oneself unless somebody is named.
pub(crate) async fn task(ctx: &Ctx, business: domain::BusinessId, what: &str, due_on: &str, who: &str) -> TaskId {
    let form = TaskForm {
        key: new_key(),
        what: what.to_owned(),
        who: who.to_owned(),
        due_on: due_on.to_owned(),
        business: business.to_string(),
        ..TaskForm::default()
    };
    tasks::add(ctx, form).await.unwrap()
}

fn just(id: TaskId) -> DoneForm {
    DoneForm { id: id.to_string() }
}

#[tokio::test]
async fn a_next_action_is_ticked_and_taken_back() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let iron = business(&advisor, "見本鉄工所").await;
    let id = task(&advisor, iron, "見積を比べる", "2026-11-20", "").await;
    tasks::done(&advisor, just(id)).await.unwrap();
    tasks::done(&advisor, just(id)).await.unwrap();
    assert!(tasks::of_business(&advisor, iron).await.unwrap()[0].done);
    tasks::reopen(&advisor, just(id)).await.unwrap();
    assert!(!tasks::of_business(&advisor, iron).await.unwrap()[0].done);
}

#[tokio::test]
async fn a_late_action_is_postponed_and_the_old_day_comes_back() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let iron = business(&advisor, "見本鉄工所").await;
    let id = task(&advisor, iron, "見積を比べる", "2026-11-20", "").await;
    let week = PostponeForm { id: id.to_string(), days: "7".to_owned(), ..PostponeForm::default() };
    tasks::postpone(&advisor, week).await.unwrap();
    let due = || async { tasks::of_business(&advisor, iron).await.unwrap()[0].due_on.to_string() };
    assert_eq!(due().await, "2026-12-01");
    let past = PostponeForm { id: id.to_string(), due_on: "2026-11-20".to_owned(), ..PostponeForm::default() };
    assert!(matches!(
        Problem::from(tasks::postpone(&advisor, past.clone()).await.unwrap_err()),
        Problem::Invalid(errors) if errors.get("due_on").is_some()
    ));
    tasks::postpone(&advisor, PostponeForm { back: "true".to_owned(), ..past }).await.unwrap();
    assert_eq!(due().await, "2026-11-20");
}

#[tokio::test]
async fn nobody_ticks_what_is_not_theirs() {
    let site = centre().await;
    let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
    let iron = business(&makoto, "見本鉄工所").await;
    let id = task(&makoto, iron, "見積を比べる", "2026-11-20", "").await;
    let refused = |failure: service::Failure| assert_eq!(Problem::from(failure), Problem::NotAllowed);
    refused(tasks::done(&megumi, just(id)).await.unwrap_err());
    refused(tasks::done(&site.as_officer(), just(id)).await.unwrap_err());
    refused(tasks::of_business(&site.as_officer(), iron).await.unwrap_err());
    assert!(!tasks::of_business(&megumi, iron).await.unwrap()[0].may_work);
    tasks::done(&site.as_director(), just(id)).await.unwrap();
    let stranger = DoneForm { id: service::clock::new_id().to_string() };
    assert!(matches!(Problem::from(tasks::done(&makoto, stranger).await.unwrap_err()), Problem::NotFound(_)));
}

#[tokio::test]
async fn adding_twice_makes_one_and_a_stranger_cannot_be_charged() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let iron = business(&advisor, "見本鉄工所").await;
    let form = TaskForm {
        key: new_key(),
        what: "見積".to_owned(),
        due_on: "2026-12-01".to_owned(),
        business: iron.to_string(),
        ..TaskForm::default()
    };
    let (a, b) = tokio::join!(tasks::add(&advisor, form.clone()), tasks::add(&advisor, form.clone()));
    assert_eq!(a.unwrap(), b.unwrap());
    let stranger = TaskForm { key: new_key(), who: service::clock::new_id().to_string(), ..form.clone() };
    assert!(matches!(Problem::from(tasks::add(&advisor, stranger).await.unwrap_err()), Problem::Invalid(_)));
    let nowhere = TaskForm { key: new_key(), business: service::clock::new_id().to_string(), ..form };
    assert!(matches!(Problem::from(tasks::add(&advisor, nowhere).await.unwrap_err()), Problem::NotFound(_)));
}
