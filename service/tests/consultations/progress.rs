//! What a consultation moves in its cases: all of it with the consultation, or nothing at all.

use domain::{
    CaseId, PageRequest, Problem,
    cases::CloseForm,
    consultations::{ConsultationFilter, ConsultationForm, ProgressForm},
};
use service::{Ctx, cases, consultations, testing::cast};

use super::form;
use crate::cases::given::Centre;

/// A consultation of the centre's business about one of its cases.
fn about(centre: &Centre, case: CaseId, progress: ProgressForm) -> ConsultationForm {
    let progress = [(ProgressForm::key(case), progress)].into_iter().collect();
    ConsultationForm { cases: vec![case.to_string()], progress, ..form(centre.business) }
}

fn step(from: &str, stage: &str) -> ProgressForm {
    ProgressForm { from: from.to_owned(), stage: stage.to_owned(), ..ProgressForm::default() }
}

async fn total(ctx: &Ctx) -> u64 {
    consultations::list(ctx, ConsultationFilter::default(), PageRequest::of_query(None)).await.unwrap().total
}

async fn refused(ctx: &Ctx, form: ConsultationForm) -> Vec<(String, String)> {
    let Problem::Invalid(errors) = Problem::from(consultations::record(ctx, form).await.unwrap_err()) else {
        panic!("fields are wrong")
    };
    errors.0.into_iter().map(|error| (error.field, error.says.ja)).collect()
}

#[tokio::test]
async fn a_consultation_moves_its_case_and_records_an_outcome_and_twice_is_once() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let id = centre.dx().await;
    // The stage asks for a consultation: this one is it.
    let moved = ProgressForm {
        kind: "tool_introduced".to_owned(),
        quantity: "2".to_owned(),
        note: "受注をタブレットで".to_owned(),
        ..step("assess", "issues")
    };
    let form = about(&centre, id, moved);
    let sent = (0..4).map(|_| consultations::record(&advisor, form.clone()));
    let ids: Vec<_> = futures::future::join_all(sent).await.into_iter().map(Result::unwrap).collect();
    assert!(ids.iter().all(|id| *id == ids[0]));
    assert_eq!(total(&advisor).await, 1);
    let shown = centre.show(id).await;
    assert_eq!(shown.stage_key.as_deref(), Some("issues"));
    let content = shown.content.unwrap();
    let [outcome] = content.outcomes.as_slice() else { panic!("one outcome") };
    assert_eq!((outcome.occurred_on.to_string(), outcome.quantity.to_string()), ("2026-11-24".into(), "2".into()));
    assert_eq!((outcome.note.as_str(), outcome.verification.level()), ("受注をタブレットで", 0));
    let steps = content.events.iter().filter(|it| matches!(it.what, domain::cases::EventKind::Stage { .. }));
    assert_eq!(steps.map(|it| it.on.to_string()).collect::<Vec<_>>(), ["2026-11-24", "2026-06-09"]);
}

#[tokio::test]
async fn an_outcome_told_with_the_step_is_what_the_stage_asks_for() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let form = centre.form("succession", "承継");
    let id = cases::open(&advisor, domain::cases::OpenForm { route: "family".to_owned(), ..form }).await.unwrap();
    centre.link(id, &[("M3-4", "")]).await.unwrap();
    let goal = domain::cases::EditForm {
        id: id.to_string(),
        version: centre.show(id).await.version,
        title: "承継".to_owned(),
        goal: "年度内に代表交代".to_owned(),
        ..Default::default()
    };
    cases::edit(&advisor, goal).await.unwrap();
    let path = ["awareness", "visualise", "improve", "plan", "execute", "follow"];
    let stages = cases::programmes(&advisor).await.unwrap();
    let stages: Vec<_> = stages.iter().find(|it| it.code == "succession").unwrap().stages.iter().collect();
    assert_eq!(stages.len(), path.len());
    for pair in stages.windows(2).take(4) {
        let form = about(&centre, id, step(&pair[0].key, &pair[1].key));
        let next =
            ConsultationForm { next_what: "次回の面談".to_owned(), next_due_on: "2026-12-01".to_owned(), ..form };
        consultations::record(&advisor, next).await.unwrap();
    }
    let (from, to) = (&stages[4].key, &stages[5].key);
    let alone = refused(&advisor, about(&centre, id, step(from, to))).await;
    assert_eq!(alone[0].0, format!("progress[of-{id}].stage"));
    assert!(alone[0].1.contains("成果「承継実行」を記録する"), "{}", alone[0].1);
    let with = ProgressForm { kind: "succession_executed".to_owned(), ..step(from, to) };
    consultations::record(&advisor, about(&centre, id, with)).await.unwrap();
    assert_eq!(centre.show(id).await.stage_key.as_ref(), Some(to));
}

#[tokio::test]
async fn what_a_case_refuses_is_told_beside_its_field_and_nothing_is_saved() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let id = centre.secret().await;
    let mut wrong = Vec::new();
    let bad = |kind: &str| ProgressForm { kind: kind.to_owned(), ..ProgressForm::default() };
    let cases_of_wrong = [
        step("awareness", "visualise"),
        step("awareness", "improve"),
        step("awareness", "awareness"),
        step("awareness", "1' OR 1=1"),
        ProgressForm { entered_on: "2026-02-30".to_owned(), ..step("awareness", "visualise") },
        bad("tool_introduced"),
        ProgressForm { note: "種類を選び忘れた".to_owned(), ..ProgressForm::default() },
        ProgressForm { class: "nobody".to_owned(), ..bad("succession_executed") },
        ProgressForm { occurred_on: "2026-11-25".to_owned(), ..bad("succession_executed") },
        ProgressForm { quantity: "たくさん".to_owned(), ..bad("succession_executed") },
        ProgressForm { note: "a\0b".to_owned(), ..bad("succession_executed") },
        ProgressForm { note: "長".repeat(350_000), ..bad("succession_executed") },
    ];
    for progress in cases_of_wrong {
        let found = refused(&advisor, about(&centre, id, progress)).await;
        assert_eq!(found.len(), 1, "{found:?}");
        wrong.push(found[0].0.trim_start_matches(&format!("progress[of-{id}].")).to_owned());
    }
    let [stage, kind, note] = ["stage", "kind", "note"].map(str::to_owned);
    let expected = [stage.clone(), stage.clone(), stage.clone(), stage.clone(), stage, kind.clone(), kind];
    assert_eq!(wrong[..7], expected);
    assert_eq!(wrong[7..], ["class".to_owned(), "occurred_on".to_owned(), "quantity".to_owned(), note.clone(), note]);
    assert_eq!(total(&advisor).await, 0);
    let shown = centre.show(id).await;
    assert_eq!(shown.stage_key.as_deref(), Some("awareness"));
    assert!(shown.content.unwrap().outcomes.is_empty());
}

#[tokio::test]
async fn one_part_that_is_refused_takes_the_other_parts_with_it() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let (one, two) = (centre.dx().await, centre.dx().await);
    let good = ProgressForm { kind: "tool_introduced".to_owned(), ..step("assess", "issues") };
    let both = [(ProgressForm::key(one), good.clone()), (ProgressForm::key(two), step("assess", "settled"))];
    let form = ConsultationForm {
        progress: both.into_iter().collect(),
        next_what: "見積".to_owned(),
        next_due_on: "2026-12-01".to_owned(),
        ..form(centre.business)
    };
    let found = refused(&advisor, form.clone()).await;
    assert_eq!(found.iter().map(|(field, _)| field.clone()).collect::<Vec<_>>(), [format!("progress[of-{two}].stage")]);
    assert_eq!(total(&advisor).await, 0);
    let shown = centre.show(one).await;
    assert_eq!(shown.stage_key.as_deref(), Some("assess"));
    assert!(shown.content.unwrap().outcomes.is_empty());
    // The same form, put right, is a first one; what moves is talked about, chosen or not.
    let right = ConsultationForm { progress: [(ProgressForm::key(one), good)].into_iter().collect(), ..form };
    let id = consultations::record(&advisor, right).await.unwrap();
    assert_eq!(centre.show(one).await.stage_key.as_deref(), Some("issues"));
    assert_eq!(consultations::show(&advisor, id).await.unwrap().cases[0].id, one);
}

#[tokio::test]
async fn who_moved_the_case_meanwhile_is_told_and_what_is_not_theirs_does_not_move() {
    let centre = Centre::new().await;
    let (makoto, megumi) = (centre.site.as_advisor(), centre.site.act_as(cast::MEGUMI));
    let (id, other) = (centre.dx().await, centre.dx().await);
    consultations::record(&makoto, about(&centre, id, step("assess", "issues"))).await.unwrap();
    let sakura = centre.site.as_director();
    let stale = refused(&sakura, about(&centre, id, step("assess", "plan"))).await;
    assert_eq!(stale[0].0, format!("progress[of-{id}].stage"));
    assert!(stale[0].1.contains("「課題整理」"), "{}", stale[0].1);
    let foreign = refused(&megumi, about(&centre, other, step("assess", "issues"))).await;
    assert_eq!(foreign[0].0, format!("progress[of-{other}].stage"));
    let foreign = ProgressForm { kind: "tool_introduced".to_owned(), ..ProgressForm::default() };
    assert_eq!(refused(&megumi, about(&centre, other, foreign)).await[0].0, format!("progress[of-{other}].kind"));
    let another = vec![super::business(&makoto, "見本商店").await.to_string()];
    let of_another = ConsultationForm { businesses: another, ..about(&centre, id, step("issues", "plan")) };
    assert_eq!(refused(&makoto, of_another).await[0].0, "cases", "a case of another business");
    let close = CloseForm { id: other.to_string(), result: "achieved".to_owned(), ..CloseForm::default() };
    cases::close(&makoto, close).await.unwrap();
    let closed = refused(&makoto, about(&centre, other, step("assess", "issues"))).await;
    assert!(closed[0].1.contains("終了した案件"), "{}", closed[0].1);
}

#[tokio::test]
async fn the_log_screen_offers_what_ones_own_open_cases_can_become() {
    let centre = Centre::new().await;
    let (dx, secret) = (centre.dx().await, centre.secret().await);
    let makoto = centre.site.as_advisor();
    let offered = cases::progress(&makoto, &[secret, dx]).await.unwrap();
    assert_eq!(offered.iter().map(|it| it.case).collect::<Vec<_>>(), [secret, dx]);
    let next = offered[1].next.as_ref().unwrap();
    assert_eq!(next.key, "issues");
    assert!(
        next.requirements.iter().all(|line| line.met),
        "the consultation that is being written is the one asked for"
    );
    assert!(offered[0].next.as_ref().unwrap().requirements.iter().any(|line| !line.met));
    assert!(offered[0].kinds.iter().any(|kind| kind.key == "succession_executed" && !kind.classes.is_empty()));
    assert!(cases::progress(&centre.site.act_as(cast::MEGUMI), &[secret, dx]).await.unwrap().is_empty());
    assert!(cases::progress(&centre.site.as_officer(), &[dx]).await.is_err());
}
