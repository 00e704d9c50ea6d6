//! Consultations, and what their tests share: a centre with the shipped lists and a form that is right.

mod edit;
mod list;
mod newness;
mod progress;
mod record;
mod start;
mod wall;

use domain::{BusinessId, ConsultationId, businesses::BusinessForm, consultations::ConsultationForm};
use service::{
    Ctx, businesses, consultations,
    plan::{self, SHIPPED_PLAN},
    requests::new_key,
    testing::Site,
};

/// A centre with topics, channels and programmes.
pub(crate) async fn centre() -> Site {
    let site = Site::new().await;
    plan::import(&site.as_director(), SHIPPED_PLAN).await.unwrap();
    site
}

/// A business in the register.
pub(crate) async fn business(ctx: &Ctx, name: &str) -> BusinessId {
    let form = BusinessForm {
        key: new_key(),
        kind: "corporation".to_owned(),
        name: name.to_owned(),
        seen: BusinessForm::NOBODY_LOOKS.to_owned(),
        ..BusinessForm::default()
    };
    businesses::register(ctx, form).await.unwrap()
}

/// A form that is right, on the day of the tests.
pub(crate) fn form(business: BusinessId) -> ConsultationForm {
    ConsultationForm {
        key: new_key(),
        businesses: vec![business.to_string()],
        held_on: "2026-11-24".to_owned(),
        started_at: "10:30".to_owned(),
        minutes: "60".to_owned(),
        channel: "visit".to_owned(),
        topics: vec!["succession".to_owned(), "finance".to_owned()],
        content: "譲渡の時期は令和9年の決算後を希望。".to_owned(),
        advice: "候補先への開示は秘密保持契約のあと。".to_owned(),
        internal_memo: "ご長男は継がない意向。".to_owned(),
        shared_note: "候補先2社の概要をお見せします。".to_owned(),
        ..ConsultationForm::default()
    }
}

/// Records a consultation of a business on a day.
pub(crate) async fn on(ctx: &Ctx, business: BusinessId, day: &str) -> ConsultationId {
    consultations::record(ctx, ConsultationForm { held_on: day.to_owned(), ..form(business) }).await.unwrap()
}
