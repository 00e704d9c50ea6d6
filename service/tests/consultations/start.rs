//! What the log screen begins with.

use domain::consultations::ConsultationForm;
use service::{
    consultations::{self, StartFrom},
    requests::new_key,
    testing::cast::{MAKOTO, MEGUMI},
};

use super::{business, centre, form};

#[tokio::test]
async fn it_begins_with_the_channel_used_last_and_at_first_with_the_one_that_the_centre_lists_first() {
    let site = centre().await;
    let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
    let first = consultations::start(&makoto, new_key(), StartFrom::default()).await.unwrap();
    assert_eq!(first.channel, "center");
    let iron = business(&makoto, "見本鉄工所").await;
    let by_phone = ConsultationForm { channel: "phone".to_owned(), ..form(iron) };
    consultations::record(&makoto, by_phone).await.unwrap();
    assert_eq!(consultations::start(&makoto, new_key(), StartFrom::default()).await.unwrap().channel, "phone");
    assert_eq!(consultations::start(&megumi, new_key(), StartFrom::default()).await.unwrap().channel, "center");
}
