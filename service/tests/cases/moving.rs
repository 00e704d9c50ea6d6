//! Moving a case: forward, back, onto another route, to its end and back.

use domain::{
    Problem,
    cases::{CloseForm, EditForm, MoveForm, ReasonForm, RouteForm, stage::Direction},
};
use service::cases;

use super::given::{Centre, fields, outcome, refused, step};

#[tokio::test]
async fn a_case_advances_when_nothing_is_missing_and_is_told_what_is() {
    let centre = Centre::new().await;
    let id = centre.secret().await;
    let advisor = centre.site.as_advisor();
    let Problem::StageRefused { missing } = refused(cases::advance(&advisor, step(id, "awareness", "visualise")).await)
    else {
        panic!("a gate was left open");
    };
    assert_eq!(missing.iter().map(|line| line.ja.as_str()).collect::<Vec<_>>(), ["施策を1つ以上つなぐ"]);
    centre.link(id, &[("M3-4", "")]).await.unwrap();
    let on = MoveForm { entered_on: "2026-07-01".to_owned(), ..step(id, "awareness", "visualise") };
    cases::advance(&advisor, on.clone()).await.unwrap();
    // The same press again is the same step.
    cases::advance(&advisor, on).await.unwrap();
    let shown = centre.show(id).await;
    assert_eq!(shown.stage_key.as_deref(), Some("visualise"));
    let days: Vec<_> = shown.path.iter().map(|stage| stage.days).collect();
    assert_eq!(days, [Some(22), Some(146), None, None, None, None]);
    let missing = shown.content.unwrap().next.unwrap().requirements;
    assert_eq!(missing.iter().filter(|line| !line.met).count(), 1);
}

#[tokio::test]
async fn a_stage_that_may_not_follow_is_refused_beside_its_field() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    let advisor = centre.site.as_advisor();
    for stage in ["plan", "awareness", "assess", "", "1 OR 1=1"] {
        assert_eq!(fields(cases::advance(&advisor, step(id, "assess", stage)).await), ["stage"], "{stage}");
    }
    assert_eq!(centre.show(id).await.stage_key.as_deref(), Some("assess"));
}

#[tokio::test]
async fn going_back_needs_a_reason_and_keeps_the_way_that_was_gone() {
    let centre = Centre::new().await;
    let id = centre.secret().await;
    let advisor = centre.site.as_advisor();
    centre.link(id, &[("M3-4", "")]).await.unwrap();
    cases::advance(&advisor, step(id, "awareness", "visualise")).await.unwrap();
    let back = step(id, "visualise", "awareness");
    assert_eq!(fields(cases::advance(&advisor, back.clone()).await), ["stage"]);
    assert_eq!(fields(cases::go_back(&advisor, back.clone()).await), ["reason"]);
    let early =
        MoveForm { reason: "決算を待つため".to_owned(), entered_on: "2026-11-23".to_owned(), ..back.clone() };
    assert_eq!(fields(cases::go_back(&advisor, early).await), ["entered_on"]);
    let forward = MoveForm { reason: "理由".to_owned(), ..step(id, "visualise", "improve") };
    assert_eq!(fields(cases::go_back(&advisor, forward).await), ["stage"]);
    cases::go_back(&advisor, MoveForm { reason: "決算を待つため".to_owned(), ..back }).await.unwrap();
    let content = centre.show(id).await.content.unwrap();
    assert_eq!(content.events.len(), 3);
    assert_eq!(content.events[0].reason, "決算を待つため");
    let ways = content.events.iter().map(|event| match event.what {
        domain::cases::EventKind::Stage { direction, .. } => direction,
        _ => panic!("only steps were taken"),
    });
    assert_eq!(ways.collect::<Vec<_>>(), [Direction::Back, Direction::Forward, Direction::Start]);
}

#[tokio::test]
async fn who_saw_another_stage_is_told_where_the_case_stands_now() {
    let centre = Centre::new().await;
    let id = centre.secret().await;
    centre.link(id, &[("M3-4", "")]).await.unwrap();
    cases::advance(&centre.site.as_advisor(), step(id, "awareness", "visualise")).await.unwrap();
    let stale = cases::go_back(&centre.site.as_advisor(), step(id, "improve", "awareness")).await;
    let Problem::Conflict { fields, .. } = refused(stale) else { panic!("a stale step was taken") };
    assert_eq!((fields[0].mine.as_str(), fields[0].theirs.as_str()), ("気づき", "見える化"));
}

#[tokio::test]
async fn a_change_of_route_has_a_reason_and_keeps_the_old_one() {
    let centre = Centre::new().await;
    let id = centre.secret().await;
    let advisor = centre.site.as_advisor();
    let to = |from: &str, route: &str, reason: &str| RouteForm {
        id: id.to_string(),
        from: from.to_owned(),
        route: route.to_owned(),
        reason: reason.to_owned(),
    };
    cases::change_route(&advisor, to("", "employee", "")).await.unwrap();
    assert_eq!(fields(cases::change_route(&advisor, to("employee", "third_party", "")).await), ["reason"]);
    assert_eq!(fields(cases::change_route(&advisor, to("employee", "teleport", "理由")).await), ["route"]);
    assert_eq!(fields(cases::change_route(&advisor, to("employee", "employee", "理由")).await), ["route"]);
    cases::change_route(&advisor, to("employee", "third_party", "候補の従業員が辞退したため")).await.unwrap();
    assert!(matches!(
        refused(cases::change_route(&advisor, to("employee", "family", "理由")).await),
        Problem::Conflict { .. }
    ));
    let shown = centre.show(id).await;
    assert_eq!(shown.route.unwrap().ja, "第三者");
    let routes = shown.content.unwrap().events.into_iter().filter(|event| !event.reason.is_empty());
    assert_eq!(routes.map(|event| event.reason).collect::<Vec<_>>(), ["候補の従業員が辞退したため"]);
}

#[tokio::test]
async fn a_case_that_did_not_succeed_says_why_and_stays_as_it_was_closed() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    let advisor = centre.site.as_advisor();
    let close = |result: &str, on: &str, reason: &str| CloseForm {
        id: id.to_string(),
        result: result.to_owned(),
        closed_on: on.to_owned(),
        reason: reason.to_owned(),
    };
    assert_eq!(fields(cases::close(&advisor, close("withdrawn", "", " ")).await), ["reason"]);
    assert_eq!(fields(cases::close(&advisor, close("won", "2026-06-08", "理由")).await), ["result", "closed_on"]);
    assert_eq!(fields(cases::close(&advisor, close("achieved", "2027-01-01", "")).await), ["closed_on"]);
    cases::close(&advisor, close("withdrawn", "2026-11-20", "投資を見送ったため")).await.unwrap();
    assert!(matches!(refused(cases::close(&advisor, close("achieved", "", "")).await), Problem::Refused(_)));
    assert!(matches!(refused(cases::advance(&advisor, step(id, "assess", "issues")).await), Problem::Refused(_)));
    let edit = EditForm { id: id.to_string(), version: 1, title: "別の件名".to_owned(), ..EditForm::default() };
    assert!(matches!(refused(cases::edit(&advisor, edit).await), Problem::Refused(_)));
    let late = outcome(id, "tool_introduced");
    assert_eq!(fields(cases::record_outcome(&advisor, late).await), ["occurred_on"]);

    let again = |reason: &str| ReasonForm { id: id.to_string(), reason: reason.to_owned() };
    assert_eq!(refused(cases::reopen(&advisor, again("再検討")).await), Problem::NotAllowed);
    let director = centre.site.as_director();
    assert_eq!(fields(cases::reopen(&director, again("")).await), ["reason"]);
    cases::reopen(&director, again("再検討のため")).await.unwrap();
    assert!(matches!(refused(cases::reopen(&director, again("もう一度")).await), Problem::Refused(_)));
    assert!(centre.show(id).await.content.unwrap().closing.is_none());
}
