//! What lies behind a wall is neither found, nor suggested, nor counted, nor told in a timeline.

use domain::{
    businesses::{BusinessForm, MomentKind},
    cases::OpenForm,
    consultations::ConsultationForm,
    search::{SearchKind, SuggestForm},
};
use service::{
    Ctx, businesses, cases, consultations, plan,
    requests::new_key,
    search,
    testing::{Site, cast},
};

use crate::consultations::form;

/// How many of each kind there are: cases, consultations.
async fn counts(ctx: &Ctx, q: &str) -> Vec<(SearchKind, u64)> {
    let kinds = [SearchKind::Case, SearchKind::Consultation];
    let found = search::find(ctx, q, &kinds, 10).await.unwrap();
    for group in &found.groups {
        assert_eq!(group.total, group.hits.len() as u64);
    }
    found.groups.into_iter().map(|group| (group.kind, group.total)).collect()
}

#[tokio::test]
async fn a_confidential_case_is_found_by_those_within_its_wall_only() {
    let site = Site::new().await;
    plan::import(&site.as_director(), plan::SHIPPED_PLAN).await.unwrap();
    let (inside, outside) = (site.as_advisor(), site.act_as(cast::MEGUMI));
    let register = BusinessForm {
        key: new_key(),
        kind: "corporation".to_owned(),
        name: "見本精密工業".to_owned(),
        ..BusinessForm::default()
    };
    let business = businesses::register(&inside, register).await.unwrap();
    let open = OpenForm {
        key: new_key(),
        business: business.to_string(),
        programme: "succession".to_owned(),
        title: "譲渡先の探索".to_owned(),
        opened_on: "2026-06-09".to_owned(),
        confidential: "true".to_owned(),
        ..OpenForm::default()
    };
    let case = cases::open(&inside, open).await.unwrap();
    let talk =
        ConsultationForm {
            cases: vec![case.to_string()], content: "譲渡の時期について".to_owned(), ..form(business)
        };
    consultations::record(&inside, talk).await.unwrap();

    let seen = |case, talk| vec![(SearchKind::Case, case), (SearchKind::Consultation, talk)];
    assert_eq!(counts(&inside, "譲渡").await, seen(1, 1));
    assert_eq!(counts(&outside, "譲渡").await, seen(0, 0));
    // An officer sees titles of what is open to all, and consultations not at all.
    assert_eq!(counts(&site.as_officer(), "譲渡").await, [(SearchKind::Case, 0)]);
    let typed = || SuggestForm { q: "譲渡".to_owned(), cases: true };
    assert_eq!(search::suggest(&inside, typed()).await.unwrap().len(), 1);
    assert!(search::suggest(&outside, typed()).await.unwrap().is_empty());
    assert!(search::picked(&outside, SearchKind::Case, &[case.0]).await.unwrap().is_empty());

    let told = async |ctx: &Ctx| {
        let (moments, _) = businesses::timeline(ctx, business, 50).await.unwrap();
        moments.iter().filter(|moment| moment.kind != MomentKind::Edit).count()
    };
    assert!(told(&inside).await >= 2);
    assert_eq!(told(&outside).await, 0);
}
