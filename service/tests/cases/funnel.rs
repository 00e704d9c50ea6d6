//! The way of cases through the stages of a programme.

use domain::{
    Problem,
    calendar::FiscalYear,
    cases::{CloseForm, MoveForm},
};
use service::cases;

use super::given::{Centre, refused, step};

fn year(year: u16) -> FiscalYear {
    FiscalYear::new(year).unwrap()
}

#[tokio::test]
async fn a_funnel_counts_what_entered_went_on_went_back_ended_and_stayed() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let (gone, back, stays) = (centre.secret().await, centre.secret().await, centre.secret().await);
    let on = |id, day: &str, from: &str, to: &str| MoveForm { entered_on: day.to_owned(), ..step(id, from, to) };
    for id in [gone, back] {
        centre.link(id, &[("M3-4", "")]).await.unwrap();
        cases::advance(&advisor, on(id, "2026-06-19", "awareness", "visualise")).await.unwrap();
    }
    let returned = MoveForm { reason: "決算待ち".to_owned(), ..on(back, "2026-07-09", "visualise", "awareness") };
    cases::go_back(&advisor, returned).await.unwrap();
    let close = CloseForm {
        id: gone.to_string(),
        result: "achieved".to_owned(),
        closed_on: "2026-09-01".to_owned(),
        ..CloseForm::default()
    };
    cases::close(&advisor, close).await.unwrap();
    // Whoever sees none of these cases still sees how many there are, and no more than that.
    for ctx in [advisor.clone(), centre.site.as_officer(), centre.site.act_as(service::testing::cast::MEGUMI)] {
        let funnel = cases::funnel(&ctx, "succession", year(2026)).await.unwrap();
        let seen: Vec<_> = funnel
            .stages
            .iter()
            .take(2)
            .map(|it| (it.entered, it.went_on, it.went_back, it.closed, it.here, it.median_days))
            .collect();
        assert_eq!(seen, [(3, 1, 0, 0, 2, Some(10)), (2, 0, 1, 1, 0, Some(47))]);
        assert_eq!(funnel.stages[1].achieved, 1);
        assert_eq!(funnel.years, [year(2026)]);
    }
    let before = cases::funnel(&advisor, "succession", year(2025)).await.unwrap();
    assert!(before.stages.iter().all(|stage| stage.entered == 0));
    assert!(centre.show(stays).await.path[0].now);
}

#[tokio::test]
async fn a_funnel_is_for_those_who_see_cases_and_of_a_programme_that_is_there() {
    let centre = Centre::new().await;
    for ctx in [centre.site.as_administrator(), centre.site.as_council_viewer(), centre.site.as_nobody()] {
        assert!(cases::funnel(&ctx, "dx", year(2026)).await.is_err());
    }
    let none = cases::funnel(&centre.site.as_advisor(), "astrology", year(2026)).await;
    assert!(matches!(refused(none), Problem::NotFound(_)));
}
