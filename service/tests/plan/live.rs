//! Figures follow every change at once, and what follows a change is what a fresh start would read.

use domain::{
    BusinessId,
    cases::{CloseForm, OutcomeForm, VerifyForm},
    consultations::ConsultationForm,
};
use sea_orm::ConnectionTrait;
use service::{
    Ctx, cases, consultations,
    plan::{self, FigureRow, Periods},
    sweep::sweep,
    testing::Site,
};

use crate::{
    cases::given::{Centre, outcome},
    consultations::form,
};

async fn figures(site: &Site) -> Vec<FigureRow> {
    let ctx = site.as_system();
    let id = plan::by_code(&ctx, "nogata-2023").await.unwrap();
    let live = plan::table(&ctx, id, &Periods::All).await.unwrap();
    let fresh = Ctx { db: ctx.db.as_another_process(), ..ctx };
    assert_eq!(live, plan::table(&fresh, id, &Periods::All).await.unwrap(), "a fresh start reads the same");
    live
}

fn value(rows: &[FigureRow], indicator: &str) -> f64 {
    rows.iter().find(|row| row.indicator == indicator && row.period == "2026").unwrap().value.unwrap()
}

async fn consult(centre: &Centre, business: BusinessId, cases: Vec<String>) -> domain::ConsultationId {
    let form = ConsultationForm { cases, ..form(business) };
    consultations::record(&centre.site.as_advisor(), form).await.unwrap()
}

#[tokio::test]
async fn every_change_is_in_the_next_figure() {
    let centre = Centre::new().await;
    let (site, advisor) = (&centre.site, centre.site.as_advisor());
    assert_eq!(value(&figures(site).await, "K3-1a"), 0.0);
    let case = centre.dx().await;
    centre.link(case, &[("M3-2", "")]).await.unwrap();
    consult(&centre, centre.business, vec![case.to_string()]).await;
    let rows = figures(site).await;
    assert_eq!((value(&rows, "K3-1a"), value(&rows, "K3-1c"), value(&rows, "KP3")), (1.0, 1.0, 1.0));

    let tool = OutcomeForm { occurred_on: "2026-11-20".to_owned(), ..outcome(case, "tool_introduced") };
    let tool = cases::record_outcome(&advisor, tool).await.unwrap();
    assert_eq!(value(&figures(site).await, "K3-2a"), 0.0, "claimed, and not checked yet");
    let shown = centre.show(case).await.content.unwrap();
    let row = shown.outcomes.iter().find(|row| row.id == tool).unwrap();
    let check =
        VerifyForm { id: tool.to_string(), version: row.version, level: "1".to_owned(), ..VerifyForm::default() };
    cases::verify_outcome(&advisor, check).await.unwrap();
    assert_eq!(value(&figures(site).await, "K3-2a"), 1.0);

    // The consultation and the outcome follow their case to another policy.
    centre.link(case, &[("M4-4", "")]).await.unwrap();
    let rows = figures(site).await;
    assert_eq!((value(&rows, "K3-2a"), value(&rows, "KP3"), value(&rows, "K3-1a")), (0.0, 0.0, 1.0));

    let close = CloseForm {
        id: case.to_string(),
        result: "achieved".to_owned(),
        closed_on: "2026-11-24".to_owned(),
        reason: "導入が済んだ".to_owned(),
    };
    cases::close(&advisor, close).await.unwrap();
    figures(site).await;
}

#[tokio::test]
async fn a_process_that_is_far_behind_misses_nothing_that_was_swept_away() {
    let centre = Centre::new().await;
    let site = &centre.site;
    assert_eq!(value(&figures(site).await, "K3-1a"), 0.0);
    consult(&centre, centre.business, Vec::new()).await;
    // Then a thousand changes of a plan, of which it would hear one by one.
    let later = "INSERT INTO fact_changes (counter, kind, record_id) \
                 WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) \
                 SELECT (SELECT value FROM fact_counter) - 1000 + n.i, 'plan', \
                 (SELECT record_id FROM fact_changes LIMIT 1) FROM n";
    for sql in ["UPDATE fact_counter SET value = value + 1000", later] {
        site.db.writer().execute_unprepared(sql).await.unwrap();
    }
    let swept = sweep(&site.as_system()).await.unwrap();
    assert!(swept.changes > 0, "the consultation's note is gone");
    assert_eq!(sweep(&site.as_system()).await.unwrap().changes, 0, "those that somebody may need are kept");
    assert_eq!(value(&figures(site).await, "K3-1a"), 1.0);
}

#[tokio::test]
async fn a_case_knows_where_it_counts_and_why_not_elsewhere() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let case = centre.dx().await;
    centre.link(case, &[("M3-2", "")]).await.unwrap();
    consult(&centre, centre.business, vec![case.to_string()]).await;
    let tool = OutcomeForm { occurred_on: "2026-11-20".to_owned(), ..outcome(case, "tool_introduced") };
    cases::record_outcome(&advisor, tool).await.unwrap();
    let kpis = plan::of_case(&advisor, case).await.unwrap();
    let of = |code: &str| kpis.iter().find(|kpi| kpi.indicator == code);
    assert_eq!(of("K3-1a").unwrap().counted, 1);
    // A second conversation with the same business is one more record, and no further business.
    consult(&centre, centre.business, vec![case.to_string()]).await;
    let again = plan::of_case(&advisor, case).await.unwrap();
    let adds = |name: &str| again.iter().find(|kpi| kpi.name.ja == name).unwrap().adds;
    assert_eq!((adds("相談件数(延べ)").to_f64(), adds("相談事業者数(実数)").to_f64()), (2.0, 1.0));
    let introduced = of("K3-2a").unwrap();
    assert_eq!(
        (introduced.counted, introduced.missed.as_slice()),
        (0, &[domain::plan::terms::Condition::Verification][..])
    );
    assert!(of("K4-4a").is_none(), "another type for another measure misses by two conditions");
    assert!(plan::of_case(&centre.site.as_council_viewer(), case).await.is_err());
}
