//! 設定: the lists that all programmes share, changed by a plain form.

use axum::http::StatusCode;
use service::plan;

use crate::site::Served;

async fn served() -> Served {
    let served = Served::new().await;
    plan::import(&served.site.as_system(), plan::SHIPPED_PLAN).await.unwrap();
    served
}

/// All fields of one form of a page with what stands in them, as a browser sends them.
fn fields(page: &str, endpoint: &str, nth: usize) -> Vec<(String, String)> {
    let form = page.split(&format!("action=\"/_fn/{endpoint}\"")).nth(nth + 1).unwrap();
    let form = form.split("</form>").next().unwrap();
    let attribute = |tag: &str, name: &str| {
        let value = tag.split(&format!(" {name}=\"")).nth(1)?;
        Some(value.split('"').next().unwrap().to_owned())
    };
    let inputs = form.split("<input").skip(1).map(|tag| tag.split('>').next().unwrap());
    inputs.filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value").unwrap_or_default()))).collect()
}

fn set(fields: &mut [(String, String)], name: &str, value: &str) {
    let field = fields.iter_mut().find(|(known, _)| known == name).unwrap_or_else(|| panic!("no field {name}"));
    value.clone_into(&mut field.1);
}

fn sent(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn an_administrator_adds_and_ends_a_channel_and_the_log_screen_follows() {
    let served = served().await;
    let akira = served.as_administrator().await;
    let page = akira.get("/settings/lists").await.body;
    let mut channels = fields(&page, "programmes/edit_shared_list", 1);
    assert_eq!(channels[0], ("form[list]".to_owned(), "channels".to_owned()));
    set(&mut channels, "form[lines][2][valid_to]", "2026-11-23");
    set(&mut channels, "form[lines][6][key]", "chat");
    set(&mut channels, "form[lines][6][name]", "チャット");
    let stale = channels.clone();
    let done = akira.post("/settings/lists", "programmes/edit_shared_list", &sent(&channels)).await;
    assert_eq!(done.location(), "/settings/lists");
    let log = served.as_advisor().await.get("/consultations/new").await.body;
    assert!(log.contains("チャット") && log.contains("訪問") && !log.contains(">電話<"), "what ended is not offered");

    // A stale form, and one that would lose a line, change nothing and come back with what was typed.
    let mut stale = stale;
    set(&mut stale, "form[lines][1][name]", "巡回訪問");
    let refused = akira.post("/settings/lists", "programmes/edit_shared_list", &sent(&stale)).await;
    let back = akira.get(refused.location()).await.body;
    assert!(back.contains("巡回訪問") && back.contains("先に保存"), "{back}");
    let mut broken = fields(&akira.get("/settings/lists").await.body, "programmes/edit_shared_list", 0);
    set(&mut broken, "form[lines][0][key]", "新しい");
    let refused = akira.post("/settings/lists", "programmes/edit_shared_list", &sent(&broken)).await;
    assert!(akira.get(refused.location()).await.body.contains("記号は半角の英小文字"));
}

#[tokio::test]
async fn a_director_reads_the_lists_and_others_do_not_open_them() {
    let served = served().await;
    let page = served.as_director().await.get("/settings/lists").await;
    assert_eq!(page.status, StatusCode::OK);
    let form = page.body.split("/_fn/programmes/edit_shared_list").nth(1).unwrap().split("</form>").next().unwrap();
    assert!(form.contains("経営") && !form.contains("<button"), "nothing to save");
    assert_eq!(served.as_advisor().await.get("/settings/lists").await.status, StatusCode::FORBIDDEN);
    let sent = [("form[list]", "topics")];
    let refused = served.as_director().await.call("programmes/edit_shared_list", &sent).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let settings = served.as_administrator().await.get("/settings").await.body;
    assert!(settings.contains("href=\"/settings/lists\"") && settings.contains("href=\"/settings/programmes\""));
}
