//! 新規 and 継続.

use domain::consultations::{ConsultationForm, Newness};
use service::consultations;

use super::{business, centre, form, on};

#[tokio::test]
async fn the_first_consultation_is_new_even_when_it_is_written_down_last() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let it = business(&advisor, "見本鉄工所").await;
    let later = on(&advisor, it, "2026-11-20").await;
    assert_eq!(consultations::show(&advisor, later).await.unwrap().businesses[0].1, Newness::New);
    let earlier = on(&advisor, it, "2026-11-10").await;
    assert_eq!(consultations::show(&advisor, earlier).await.unwrap().businesses[0].1, Newness::New);
    assert_eq!(consultations::show(&advisor, later).await.unwrap().businesses[0].1, Newness::Continuing);
}

#[tokio::test]
async fn a_joint_visit_is_new_to_one_and_not_to_the_other() {
    let site = centre().await;
    let advisor = site.as_advisor();
    let (known, new) = (business(&advisor, "見本鉄工所").await, business(&advisor, "見本青果店").await);
    on(&advisor, known, "2026-11-10").await;
    let joint = ConsultationForm { businesses: vec![known.to_string(), new.to_string()], ..form(known) };
    let id = consultations::record(&advisor, joint).await.unwrap();
    let shown = consultations::show(&advisor, id).await.unwrap();
    let newness: Vec<_> = shown.businesses.iter().map(|(_, newness)| *newness).collect();
    assert_eq!(newness, [Newness::Continuing, Newness::New]);
}
