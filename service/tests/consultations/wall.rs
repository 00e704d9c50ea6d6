//! Consultations of confidential cases: absent for whoever stands outside the wall, and counted all the same.

use domain::{
    BusinessId, CaseId, PageRequest, Problem, TaskId,
    cases::{CaseFilter, OpenForm},
    consultations::{ConsultationFilter, ConsultationForm},
    search::SearchKind,
    tasks::DoneForm,
};
use service::{
    Ctx, cases, consultations,
    consultations::StartFrom,
    requests::new_key,
    search,
    tasks::{self, Whose},
    testing::cast::{MAKOTO, MEGUMI},
};

use super::{business, centre, form};

fn open_case() -> OpenForm {
    OpenForm {
        programme: "dx".to_owned(),
        title: "受発注のデジタル化".to_owned(),
        opened_on: "2026-06-09".to_owned(),
        ..OpenForm::default()
    }
}

async fn secret_case(ctx: &Ctx, business: BusinessId) -> CaseId {
    let form = OpenForm {
        key: new_key(),
        business: business.to_string(),
        programme: "succession".to_owned(),
        title: "第三者承継の伴走支援".to_owned(),
        confidential: "true".to_owned(),
        ..open_case()
    };
    cases::open(ctx, form).await.unwrap()
}

#[tokio::test]
async fn a_consultation_behind_a_wall_is_absent_everywhere() {
    let site = centre().await;
    let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
    let iron = business(&makoto, "見本鉄工所").await;
    let case = secret_case(&makoto, iron).await;
    let form = ConsultationForm {
        cases: vec![case.to_string()],
        next_what: "譲渡先の候補を探す".to_owned(),
        next_due_on: "2026-11-24".to_owned(),
        next_who: "business".to_owned(),
        ..form(iron)
    };
    let id = consultations::record(&makoto, form).await.unwrap();
    let listed = |ctx: Ctx| async move {
        let filter = ConsultationFilter::default();
        consultations::list(&ctx, filter, PageRequest::of_query(None)).await.unwrap().total
    };
    assert_eq!((listed(makoto.clone()).await, listed(megumi.clone()).await), (1, 0));
    let hidden = |failure: service::Failure| assert!(matches!(Problem::from(failure), Problem::NotFound(_)));
    hidden(consultations::show(&megumi, id).await.unwrap_err());
    hidden(consultations::shared(&megumi, id).await.unwrap_err());
    hidden(consultations::changes(&megumi, id).await.unwrap_err());
    hidden(consultations::form_of(&megumi, id).await.unwrap_err());
    let brief = consultations::brief(&megumi, iron).await.unwrap();
    assert!(brief.earlier.is_empty() && brief.tasks.is_empty() && brief.cases.is_empty());
    let brief = consultations::brief(&makoto, iron).await.unwrap();
    assert_eq!((brief.earlier.len(), brief.tasks.len(), brief.cases.len()), (1, 1, 1));
    let found = |ctx: Ctx| async move {
        let found = search::find(&ctx, "決算後", &[SearchKind::Consultation], 10).await.unwrap();
        found.groups.iter().map(|group| group.hits.len()).sum::<usize>()
    };
    assert_eq!((found(makoto.clone()).await, found(megumi.clone()).await), (1, 0));
    assert_eq!(consultations::count(&megumi).await.unwrap().records, 1, "and counted");

    let like = StartFrom { like: Some(id.to_string()), ..StartFrom::default() };
    let begun = consultations::start(&megumi, new_key(), like).await.unwrap();
    assert!(begun.businesses.is_empty(), "nothing is copied through the wall");
    let from = StartFrom { case: Some(case.to_string()), ..StartFrom::default() };
    assert!(consultations::start(&megumi, new_key(), from).await.unwrap().cases.is_empty());
}

#[tokio::test]
async fn a_next_action_behind_a_wall_is_on_nobody_elses_day() {
    let site = centre().await;
    let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
    let iron = business(&makoto, "見本鉄工所").await;
    let case = secret_case(&makoto, iron).await;
    let form = ConsultationForm {
        cases: vec![case.to_string()],
        next_what: "譲渡先の候補を探す".to_owned(),
        next_due_on: "2026-11-24".to_owned(),
        ..form(iron)
    };
    consultations::record(&makoto, form).await.unwrap();
    let mine = tasks::today(&makoto, Whose::Centre).await.unwrap();
    let id: TaskId = mine.due_today.rows[0].id;
    assert!(mine.due_today.rows[0].confidential);
    let hers = tasks::today(&megumi, Whose::Centre).await.unwrap();
    assert_eq!((hers.due_today.total, hers.quiet.total), (0, 0));
    let refused = tasks::done(&megumi, DoneForm { id: id.to_string() }).await.unwrap_err();
    assert!(matches!(Problem::from(refused), Problem::NotFound(_)));
    assert!(tasks::of_business(&megumi, iron).await.unwrap().is_empty());
    // One that hangs on an open case, but was agreed where a hidden one was spoken of as well.
    let open = OpenForm { key: new_key(), business: iron.to_string(), ..open_case() };
    let open = cases::open(&makoto, open).await.unwrap();
    let both = ConsultationForm {
        key: new_key(),
        cases: vec![open.to_string(), case.to_string()],
        next_what: "見積を取る".to_owned(),
        next_due_on: "2026-11-24".to_owned(),
        ..self::form(iron)
    };
    consultations::record(&makoto, both).await.unwrap();
    assert_eq!(tasks::of_case(&makoto, open).await.unwrap().len(), 1);
    assert!(tasks::of_case(&megumi, open).await.unwrap().is_empty());
    assert!(tasks::of_business(&megumi, iron).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_form_cannot_name_a_case_behind_a_wall() {
    let site = centre().await;
    let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
    let iron = business(&makoto, "見本鉄工所").await;
    let case = secret_case(&makoto, iron).await;
    let form = ConsultationForm { cases: vec![case.to_string()], ..form(iron) };
    let refused = Problem::from(consultations::record(&megumi, form.clone()).await.unwrap_err());
    assert!(matches!(refused, Problem::Invalid(errors) if errors.get("cases").is_some()));
    let fruit = business(&makoto, "見本青果店").await;
    let foreign = ConsultationForm { businesses: vec![fruit.to_string()], ..form };
    let refused = Problem::from(consultations::record(&makoto, foreign).await.unwrap_err());
    assert!(matches!(refused, Problem::Invalid(errors) if errors.get("cases").is_some()), "another business's case");
}

#[tokio::test]
async fn a_case_goes_quiet_after_its_programmes_days_and_a_consultation_wakes_it() {
    let site = centre().await;
    let makoto = site.act_as(MAKOTO);
    let iron = business(&makoto, "見本鉄工所").await;
    let case = secret_case(&makoto, iron).await;
    let quiet = || async { tasks::today(&makoto, Whose::Own).await.unwrap().quiet };
    let before = quiet().await;
    assert_eq!((before.total, before.cases[0].days), (1, 168), "since it was opened");
    let old = ConsultationForm { cases: vec![case.to_string()], held_on: "2026-07-01".to_owned(), ..form(iron) };
    consultations::record(&makoto, old).await.unwrap();
    assert_eq!(quiet().await.cases[0].days, 146, "since the last consultation");
    // Sixty days are what 事業承継 lets pass: 今日 and the list of cases agree on the day.
    let listed = || async {
        let filter = CaseFilter { quiet: true, ..CaseFilter::default() };
        cases::list(&makoto, &filter, PageRequest::of_query(None)).await.unwrap().total
    };
    for (held_on, so_many) in [("2026-09-25", 1), ("2026-09-26", 0)] {
        let talk = ConsultationForm { cases: vec![case.to_string()], held_on: held_on.to_owned(), ..form(iron) };
        consultations::record(&makoto, talk).await.unwrap();
        assert_eq!((quiet().await.total, listed().await), (so_many, so_many), "{held_on}");
    }
    // Put right to an earlier day, or to none of this case, it wakes it no more.
    let filter = ConsultationFilter::default();
    let rows = consultations::list(&makoto, filter, PageRequest::of_query(None)).await.unwrap().rows;
    let opened = async |nth: usize| consultations::form_of(&makoto, rows[nth].id).await.unwrap();
    let earlier = ConsultationForm { held_on: "2026-08-01".to_owned(), ..opened(0).await };
    consultations::edit(&makoto, earlier).await.unwrap();
    assert_eq!(quiet().await.cases[0].days, 60, "since 25 September");
    consultations::edit(&makoto, ConsultationForm { cases: Vec::new(), ..opened(1).await }).await.unwrap();
    assert_eq!(quiet().await.cases[0].days, 115, "since 1 August");
}

/// Each counts what the other has saved.
#[tokio::test]
async fn of_consultations_saved_at_once_the_latest_counts() {
    let site = centre().await;
    let makoto = site.act_as(MAKOTO);
    let iron = business(&makoto, "見本鉄工所").await;
    let case = secret_case(&makoto, iron).await;
    let save = |day: u32| {
        let form = ConsultationForm {
            key: new_key(),
            cases: vec![case.to_string()],
            held_on: format!("2026-08-{day:02}"),
            ..form(iron)
        };
        consultations::record(&makoto, form)
    };
    let all = (1..=12).rev().map(save);
    assert!(futures::future::join_all(all).await.iter().all(Result::is_ok));
    assert_eq!(tasks::today(&makoto, Whose::Own).await.unwrap().quiet.cases[0].days, 104, "since 12 August");
}
