//! Recording a consultation.

use domain::{
    PageRequest, Problem,
    businesses::ContactForm,
    consultations::{ConsultationFilter, ConsultationForm},
};
use service::{
    Ctx, accounts, businesses, consultations,
    requests::new_key,
    tasks,
    testing::{Site, cast},
};

use super::{business, centre, form};

async fn total(ctx: &Ctx) -> u64 {
    consultations::list(ctx, ConsultationFilter::default(), PageRequest::of_query(None)).await.unwrap().total
}

async fn refused(site: &Site, form: ConsultationForm) -> Vec<String> {
    let failure = consultations::record(&site.as_advisor(), form).await.unwrap_err();
    let Problem::Invalid(errors) = Problem::from(failure) else { panic!("fields are wrong") };
    errors.0.into_iter().map(|error| error.field).collect()
}

#[tokio::test]
async fn a_recorded_consultation_has_a_number_a_page_and_a_next_action() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let seimitsu = business(&advisor, "株式会社見本精密工業").await;
    let form = ConsultationForm {
        next_what: "候補先2社のノンネーム概要を用意する".to_owned(),
        next_due_on: "2026-12-01".to_owned(),
        ..form(seimitsu)
    };
    let id = consultations::record(&advisor, form).await.unwrap();
    let shown = consultations::show(&advisor, id).await.unwrap();
    assert_eq!(shown.number, "R8-K0001");
    assert_eq!((shown.minutes, shown.started_at.as_deref()), (60, Some("10:30")));
    assert_eq!(shown.channel.name.ja, "訪問");
    let topics: Vec<_> = shown.topics.iter().map(|topic| topic.key.as_str()).collect();
    assert_eq!(topics, ["finance", "succession"], "in the centre's order");
    assert_eq!(shown.businesses[0].0.name, "株式会社見本精密工業");
    assert_eq!(shown.advisors[0].name, "見本 誠");
    let [task] = shown.tasks.as_slice() else { panic!("one next action") };
    assert_eq!((task.assignee.as_deref(), task.due_on.to_string()), (Some("見本 誠"), "2026-12-01".to_owned()));
    let of_business = tasks::of_business(&advisor, seimitsu).await.unwrap();
    assert_eq!(of_business[0].id, task.id);
}

#[tokio::test]
async fn a_colleague_who_was_there_is_an_advisor_too_and_may_correct_it() {
    let site = centre().await;
    let (makoto, megumi) = (site.as_advisor(), site.act_as(cast::MEGUMI));
    let with = |who: Vec<String>, form: ConsultationForm| ConsultationForm { advisors: who, ..form };
    let good = form(business(&makoto, "見本鉄工所").await);
    let colleague = site.id_of(cast::MEGUMI).to_string();
    let officer = vec![site.id_of(cast::TAKESHI).to_string()];
    assert_eq!(refused(&site, with(officer, good.clone())).await, ["advisors"]);
    assert_eq!(refused(&site, with(vec![new_key()], good.clone())).await, ["advisors"]);
    let both = vec![site.id_of(cast::MAKOTO).to_string(), colleague.clone()];
    let id = consultations::record(&makoto, with(both, good)).await.unwrap();
    let names = |ctx: Ctx| async move {
        let shown = consultations::show(&ctx, id).await.unwrap();
        shown.advisors.into_iter().map(|one| one.name).collect::<Vec<_>>()
    };
    assert_eq!(names(megumi.clone()).await, [cast::MAKOTO.name, cast::MEGUMI.name], "whoever records it comes first");
    let opened = consultations::form_of(&megumi, id).await.unwrap();
    assert_eq!(opened.advisors, [colleague]);
    consultations::edit(&megumi, with(Vec::new(), opened)).await.unwrap();
    assert_eq!(names(makoto).await, [cast::MAKOTO.name]);
    assert!(consultations::form_of(&megumi, id).await.is_err(), "it is hers no more");
}

/// What it names may have gone meanwhile: it was right when it was recorded.
#[tokio::test]
async fn a_form_that_is_sent_again_later_still_leads_to_its_record() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let colleague = site.id_of(cast::MEGUMI);
    let form = form(business(&advisor, "見本鉄工所").await);
    let form = ConsultationForm { advisors: vec![colleague.to_string()], ..form };
    let id = consultations::record(&advisor, form.clone()).await.unwrap();
    accounts::disable(&site.as_administrator(), colleague).await.unwrap();
    assert_eq!(consultations::record(&advisor, form.clone()).await.unwrap(), id);
    assert_eq!(refused(&site, ConsultationForm { key: new_key(), ..form }).await, ["advisors"]);
}

#[tokio::test]
async fn five_who_send_one_form_at_once_make_one_record() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let form = form(business(&advisor, "見本鉄工所").await);
    let sent = (0..5).map(|_| consultations::record(&advisor, form.clone()));
    let ids: Vec<_> = futures::future::join_all(sent).await.into_iter().map(Result::unwrap).collect();
    assert!(ids.iter().all(|id| *id == ids[0]));
    assert_eq!(total(&advisor).await, 1);
    let other = ConsultationForm { content: "別の内容".to_owned(), ..form };
    assert_eq!(Problem::from(consultations::record(&advisor, other).await.unwrap_err()), Problem::KeyReused);
}

#[tokio::test]
async fn numbers_run_by_fiscal_year_without_a_gap_whoever_saves_at_once() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let it = business(&advisor, "見本鉄工所").await;
    let days = ["2026-04-01", "2026-03-31", "2026-11-24", "2026-11-20", "2026-10-01", "2025-05-07"];
    let sent = days.map(|day| {
        consultations::record(&advisor, ConsultationForm { held_on: day.to_owned(), key: new_key(), ..form(it) })
    });
    futures::future::join_all(sent).await.into_iter().for_each(|sent| assert!(sent.is_ok()));
    let page = consultations::list(&advisor, ConsultationFilter::default(), PageRequest::of_query(None)).await.unwrap();
    let mut numbers: Vec<_> = page.rows.into_iter().map(|row| row.number).collect();
    numbers.sort();
    assert_eq!(numbers, ["R7-K0001", "R7-K0002", "R8-K0001", "R8-K0002", "R8-K0003", "R8-K0004"]);
}

#[tokio::test]
async fn what_a_form_names_must_exist_and_be_the_businesss() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let good = form(business(&advisor, "見本青果店").await);
    let stranger = service::clock::new_id().to_string();
    let one = || vec![stranger.clone()];
    assert_eq!(refused(&site, ConsultationForm { businesses: one(), ..good.clone() }).await, ["businesses"]);
    assert_eq!(refused(&site, ConsultationForm { contacts: one(), ..good.clone() }).await, ["contacts"]);
    let of_another = ContactForm {
        key: new_key(),
        business: business(&advisor, "見本鉄工所").await.to_string(),
        name: "例田 太郎".to_owned(),
        ..ContactForm::default()
    };
    let contacts = vec![businesses::contacts::add(&advisor, of_another).await.unwrap().to_string()];
    assert_eq!(refused(&site, ConsultationForm { contacts, ..good.clone() }).await, ["contacts"]);
    assert_eq!(refused(&site, ConsultationForm { cases: one(), ..good.clone() }).await, ["cases"]);
    assert_eq!(refused(&site, ConsultationForm { programme: stranger.clone(), ..good.clone() }).await, ["programme"]);
    assert_eq!(refused(&site, ConsultationForm { channel: "pigeon".to_owned(), ..good.clone() }).await, ["channel"]);
    let topics = vec!["it".to_owned(), "astrology".to_owned()];
    assert_eq!(refused(&site, ConsultationForm { topics, ..good.clone() }).await, ["topics"]);
    let next = |who: String| ConsultationForm {
        next_what: "見積".to_owned(),
        next_due_on: "2026-12-01".to_owned(),
        next_who: who,
        ..good.clone()
    };
    assert_eq!(refused(&site, next(site.id_of(cast::AKIRA).to_string())).await, ["next_who"], "no caseworker");
    assert_eq!(refused(&site, next(stranger)).await, ["next_who"]);
    assert_eq!(total(&advisor).await, 0, "nothing was saved");
}

#[tokio::test]
async fn nul_a_megabyte_and_tomorrow_are_refused_beside_their_fields() {
    let site = centre().await;
    let good = form(business(&site.as_advisor(), "見本青果店").await);
    assert_eq!(
        refused(&site, ConsultationForm { shared_note: "a\0".to_owned(), ..good.clone() }).await,
        ["shared_note"]
    );
    let long = "長".repeat(350_000);
    assert_eq!(refused(&site, ConsultationForm { content: long, ..good.clone() }).await, ["content"]);
    for day in ["2026-11-25", "2026-02-29"] {
        let form = ConsultationForm { held_on: day.to_owned(), ..good.clone() };
        assert_eq!(refused(&site, form).await, ["held_on"], "{day}");
    }
}

#[tokio::test]
async fn who_may_not_write_records_nothing_and_an_officer_sees_only_how_many() {
    let site = centre().await;
    let good = form(business(&site.as_advisor(), "見本青果店").await);
    for ctx in [site.as_officer(), site.as_administrator(), site.as_council_viewer()] {
        let refused = consultations::record(&ctx, good.clone()).await.unwrap_err();
        assert_eq!(Problem::from(refused), Problem::NotAllowed);
    }
    let id = consultations::record(&site.as_advisor(), good).await.unwrap();
    let officer = site.as_officer();
    let refused = consultations::show(&officer, id).await.unwrap_err();
    assert_eq!(Problem::from(refused), Problem::NotAllowed);
    let filter = ConsultationFilter::default();
    assert!(consultations::list(&officer, filter, PageRequest::of_query(None)).await.is_err());
    let count = consultations::count(&officer).await.unwrap();
    assert_eq!((count.records, count.businesses), (1, 1));
    assert!(consultations::count(&site.as_council_viewer()).await.is_err());
}
