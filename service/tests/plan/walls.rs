//! What a reader may not see counts, but stands in no list.

use domain::{PageRequest, Problem, cases::OutcomeForm, consultations::ConsultationForm, plan::terms::Condition};
use service::{
    Ctx, cases, consultations,
    plan::{self, Ask, Behind, List, Members},
};

use crate::{
    cases::given::{Centre, outcome},
    consultations::form,
};

async fn members(ctx: &Ctx, indicator: &str) -> Members {
    let id = plan::by_code(ctx, "nogata-2023").await.unwrap();
    plan::members(ctx, id, indicator, "2026".parse().unwrap()).await.unwrap()
}

/// A secret case with a consultation and three jobs, and an open one with a consultation and two.
async fn given() -> Centre {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    for (case, measure, jobs) in [(centre.secret().await, "M3-4", "3"), (centre.dx().await, "M3-2", "2")] {
        centre.link(case, &[(measure, "")]).await.unwrap();
        let talk = ConsultationForm { cases: vec![case.to_string()], ..form(centre.business) };
        consultations::record(&advisor, talk).await.unwrap();
        let jobs =
            OutcomeForm { occurred_on: "2026-11-20".to_owned(), quantity: jobs.to_owned(), ..outcome(case, "jobs") };
        cases::record_outcome(&advisor, jobs).await.unwrap();
    }
    centre
}

#[tokio::test]
async fn the_sum_holds_for_every_reader() {
    let centre = given().await;
    let site = &centre.site;
    let owner = members(&site.as_advisor(), "KP3s").await;
    assert_eq!((owner.seen.len(), owner.hidden), (2, 0));
    for (reader, indicator, seen) in [
        (site.act_as(service::testing::cast::MEGUMI), "KP3s", 1),
        (site.act_as(service::testing::cast::MEGUMI), "K3-1a", 1),
        (site.as_officer(), "KP3s", 1),
        // An officer counts consultations, and reads none.
        (site.as_officer(), "K3-1a", 0),
        // Both consultations are the same business's: it is seen if one of them is.
        (site.act_as(service::testing::cast::MEGUMI), "K3-1b", 1),
        (site.as_officer(), "K3-1b", 0),
    ] {
        let list = members(&reader, indicator).await;
        assert_eq!(list.seen.len(), seen, "{indicator}");
        let sum: f64 = list.seen.iter().map(|member| member.adds.to_f64()).sum();
        assert_eq!(sum + list.hidden_adds.to_f64(), list.value.unwrap().to_f64(), "{indicator}");
    }
}

async fn behind(ctx: &Ctx, code: &str, list: List) -> Behind {
    let id = plan::by_code(ctx, "nogata-2023").await.unwrap();
    let figures = plan::figures(ctx, id).await.unwrap();
    let indicator = figures.plan().indicator(code).unwrap();
    let ask = Ask { list, page: PageRequest::of_query(None) };
    plan::behind(ctx, &figures, indicator, "2026".parse().unwrap(), ask).await.unwrap()
}

#[tokio::test]
async fn a_page_of_members_names_them_and_links_to_them() {
    let centre = given().await;
    let ctx = centre.site.as_advisor();
    let page = behind(&ctx, "KP3s", List::Members).await.listed;
    let line = page.rows.iter().map(|row| &row.line).find(|line| line.about == "受発注のデジタル化").unwrap();
    assert!(line.href.starts_with("/cases/") && line.title.starts_with("R8-"), "{line:?}");
    let page = behind(&ctx, "K3-1b", List::Members).await.listed;
    assert_eq!((page.total, page.rows[0].line.title.as_str()), (1, "株式会社見本精密工業"));
}

#[tokio::test]
async fn what_just_missed_is_listed_with_its_reason_and_what_lies_behind_a_wall_is_only_counted() {
    let centre = given().await;
    let site = &centre.site;
    // The jobs are declared, and the indicator asks for more.
    let owner = behind(&site.as_advisor(), "KG-jobs", List::Missed(None)).await;
    assert_eq!(owner.reasons.get(&Condition::Verification), Some(&2), "{:?}", owner.reasons);
    assert_eq!((owner.listed.total, owner.hidden), (2, 0));
    assert!(owner.listed.rows.iter().all(|row| row.reason == Some(Condition::Verification)));
    let other = behind(&site.act_as(service::testing::cast::MEGUMI), "KG-jobs", List::Missed(None)).await;
    assert_eq!(other.reasons, owner.reasons, "everyone knows how many there are");
    assert_eq!((other.listed.total, other.hidden), (1, 1));
    let only = behind(&site.as_advisor(), "KG-jobs", List::Missed(Some(Condition::Class))).await;
    assert_eq!((only.listed.total, only.hidden), (0, 0));
}

#[tokio::test]
async fn the_council_sees_figures_and_no_members() {
    let centre = given().await;
    let council = centre.site.as_council_viewer();
    let id = plan::by_code(&council, "nogata-2023").await.unwrap();
    plan::figures(&council, id).await.unwrap();
    let refused = plan::members(&council, id, "K3-1a", "2026".parse().unwrap()).await.unwrap_err();
    assert_eq!(Problem::from(refused), Problem::NotAllowed);
    assert!(plan::table(&council, id, &plan::Periods::All).await.is_err());
}
