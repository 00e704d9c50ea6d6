//! Who has saved something reads so on the next page, once.

use axum::http::StatusCode;
use service::testing::cast::MAKOTO;

use crate::world::{World, form_of};

#[tokio::test]
async fn what_was_saved_is_said_on_the_next_page_and_on_no_other() {
    let world = World::new().await;
    let makoto = world.asker(Some(MAKOTO)).await;
    for endpoint in [
        "businesses/register",
        "businesses/edit",
        "businesses/add_contact",
        "cases/open",
        "cases/edit",
        "cases/link_measures",
        "cases/record_outcome",
        "cases/verify_outcome",
    ] {
        let form = form_of(&world, endpoint, world.of("誠の")).await;
        let fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = makoto.post("/", endpoint, &fields).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{endpoint}");
        let next = makoto.get(answer.location()).await;
        assert!(next.body.contains("class=\"toast\""), "{endpoint} says nothing on {}", answer.location());
        assert!(!makoto.get(answer.location()).await.body.contains("class=\"toast\""), "{endpoint} says it twice");
    }
}
