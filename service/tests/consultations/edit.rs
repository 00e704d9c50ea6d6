//! Correcting a consultation.

use domain::{ConsultationId, Problem, consultations::ConsultationForm};
use service::{
    Ctx, consultations,
    testing::cast::{MAKOTO, MEGUMI},
};

use super::{business, centre, form};

async fn opened(ctx: &Ctx, id: ConsultationId) -> ConsultationForm {
    consultations::form_of(ctx, id).await.unwrap()
}

#[tokio::test]
async fn a_corrected_consultation_keeps_its_number_and_takes_a_new_date() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let id = consultations::record(&advisor, form(business(&advisor, "見本鉄工所").await)).await.unwrap();
    let form = ConsultationForm { held_on: "2026-03-02".to_owned(), ..opened(&advisor, id).await };
    consultations::edit(&advisor, form).await.unwrap();
    let shown = consultations::show(&advisor, id).await.unwrap();
    assert_eq!((shown.held_on.to_string().as_str(), shown.number.as_str()), ("2026-03-02", "R8-K0001"));
    assert_eq!(shown.version, 2);
}

#[tokio::test]
async fn the_second_of_two_editors_sees_what_differs_and_nothing_is_overwritten() {
    let site = centre().await;
    let (makoto, sakura) = (site.as_advisor(), site.as_director());
    let id = consultations::record(&makoto, form(business(&makoto, "見本鉄工所").await)).await.unwrap();
    let (first, second) = (opened(&makoto, id).await, opened(&sakura, id).await);
    consultations::edit(&makoto, ConsultationForm { minutes: "90".to_owned(), ..first }).await.unwrap();
    let mine = ConsultationForm { content: "書き直した内容".to_owned(), ..second };
    let again = opened(&makoto, id).await;
    consultations::edit(&makoto, ConsultationForm { channel: "phone".to_owned(), ..again }).await.unwrap();
    let refused = Problem::from(consultations::edit(&sakura, mine.clone()).await.unwrap_err());
    let Problem::Conflict { version, fields } = refused else { panic!("a conflict") };
    let seen: Vec<_> = fields.iter().map(|f| (f.field.as_str(), f.mine.as_str(), f.theirs.as_str())).collect();
    assert_eq!(seen, [("minutes", "60", "90"), ("channel", "visit", "phone")], "what somebody else changed");
    assert!(fields.iter().all(|field| field.untouched));
    let read = fields[1].read_as.as_ref().map(|[mine, theirs]| (mine.ja.as_str(), theirs.ja.as_str()));
    assert_eq!(read, Some(("訪問", "電話")));
    assert_eq!(consultations::show(&sakura, id).await.unwrap().minutes, 90, "the first one's stands");
    let (minutes, channel) = ("90".to_owned(), "phone".to_owned());
    let chosen = ConsultationForm { version: version.to_string(), minutes, channel, ..mine };
    consultations::edit(&sakura, chosen).await.unwrap();
    let shown = consultations::show(&sakura, id).await.unwrap();
    assert_eq!((shown.minutes, shown.content.as_str()), (90, "書き直した内容"));
}

#[tokio::test]
async fn of_two_who_save_the_same_version_at_once_one_is_told() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let id = consultations::record(&advisor, form(business(&advisor, "見本鉄工所").await)).await.unwrap();
    let form = opened(&advisor, id).await;
    let a = ConsultationForm { minutes: "61".to_owned(), ..form.clone() };
    let b = ConsultationForm { minutes: "62".to_owned(), ..form };
    let (a, b) = tokio::join!(consultations::edit(&advisor, a), consultations::edit(&advisor, b));
    assert_eq!([a.is_ok(), b.is_ok()].into_iter().filter(|ok| *ok).count(), 1);
}

#[tokio::test]
async fn a_colleague_reads_but_neither_edits_nor_sees_the_memo() {
    let site = centre().await;
    let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
    let id = consultations::record(&makoto, form(business(&makoto, "見本鉄工所").await)).await.unwrap();
    let shown = consultations::show(&megumi, id).await.unwrap();
    assert_eq!((shown.internal_memo, shown.may_edit), (None, false));
    assert_eq!(shown.shared_note, "候補先2社の概要をお見せします。");
    let refused = consultations::form_of(&megumi, id).await.unwrap_err();
    assert_eq!(Problem::from(refused), Problem::NotAllowed);
    let form = opened(&makoto, id).await;
    let refused = consultations::edit(&megumi, form).await.unwrap_err();
    assert_eq!(Problem::from(refused), Problem::NotAllowed);
    let director = consultations::show(&site.as_director(), id).await.unwrap();
    assert_eq!(director.internal_memo.as_deref(), Some("ご長男は継がない意向。"));
}
