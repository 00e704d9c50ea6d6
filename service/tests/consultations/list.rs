//! The list of consultations.

use domain::{
    PageRequest,
    consultations::{ConsultationFilter, ConsultationForm},
};
use service::{
    Ctx, consultations,
    testing::cast::{MAKOTO, MEGUMI},
};

use super::{business, centre, form, on};

async fn numbers(ctx: &Ctx, query: &str) -> Vec<String> {
    let filter = ConsultationFilter::of(|name| {
        let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
        pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
    });
    let page = consultations::list(ctx, filter, PageRequest::of_query(None)).await.unwrap();
    page.rows.into_iter().map(|row| row.number).collect()
}

#[tokio::test]
async fn the_list_is_filtered_by_whose_how_what_about_when_and_words() {
    let site = centre().await;
    let (makoto, megumi) = (site.act_as(MAKOTO), site.act_as(MEGUMI));
    let (iron, fruit) = (business(&makoto, "見本鉄工所").await, business(&makoto, "見本青果店").await);
    on(&makoto, iron, "2026-11-10").await;
    let phone = ConsultationForm {
        channel: "phone".to_owned(),
        topics: vec!["it".to_owned()],
        content: "受発注を100%デジタルに。".to_owned(),
        ..form(fruit)
    };
    consultations::record(&megumi, phone).await.unwrap();
    assert_eq!(numbers(&makoto, "").await, ["R8-K0002", "R8-K0001"], "latest first");
    assert_eq!(numbers(&makoto, "mine=1").await, ["R8-K0001"]);
    assert_eq!(numbers(&makoto, "channel=phone").await, ["R8-K0002"]);
    assert_eq!(numbers(&makoto, "topic=finance").await, ["R8-K0001"]);
    assert_eq!(numbers(&makoto, "from=2026-11-11").await, ["R8-K0002"]);
    assert_eq!(numbers(&makoto, "to=2026-11-10").await, ["R8-K0001"]);
    assert_eq!(numbers(&makoto, "q=鉄工").await, ["R8-K0001"]);
    assert_eq!(numbers(&makoto, "q=r8-k2").await, ["R8-K0002"]);
    assert_eq!(numbers(&makoto, "q=100%").await, ["R8-K0002"], "a sign of the database is no joker");
    assert_eq!(numbers(&makoto, "q=ﾃﾞｼﾞﾀﾙ").await, ["R8-K0002"], "however wide it was typed");
    assert!(numbers(&makoto, "q=_").await.is_empty());
}
