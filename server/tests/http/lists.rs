//! Lists a page at a time.

use axum::http::StatusCode;
use service::testing::cast::SAKURA;

use crate::world::World;

#[tokio::test]
async fn a_page_past_the_end_of_a_list_says_so_and_leads_to_the_first_one() {
    let world = World::new().await;
    let sakura = world.asker(Some(SAKURA)).await;
    for (list, filter) in [("/consultations", ""), ("/cases", "state=all"), ("/businesses", "sort=-updated")] {
        let first = if filter.is_empty() { list.to_owned() } else { format!("{list}?{filter}") };
        let past = sakura.get(&format!("{list}?{filter}&page=99999")).await;
        assert_eq!(past.status, StatusCode::OK, "{list}");
        let said = past.body.split("class=\"empty\"").nth(1).unwrap_or_else(|| panic!("{list}: {}", past.body));
        let said = said.split("</div>").next().unwrap();
        assert!(said.contains("99,999ページ目はありません") && said.contains("1ページまで"), "{list}: {said}");
        assert!(said.contains(&format!("href=\"{first}\"")), "{list}: {said}");
        assert!(!sakura.get(&first).await.body.contains("class=\"empty\""), "{list}: there it is");
    }
    let none = sakura.get("/businesses?q=どこにもない&page=9").await.body;
    assert!(none.contains("class=\"empty\"") && !none.contains("ページ目はありません"), "an empty list misses no page");
}
