//! 設定: the lists that all programmes share, and the programmes, changed by plain forms.

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

#[tokio::test]
async fn an_administrator_adds_a_programme_and_goes_on_to_its_page() {
    let served = served().await;
    let akira = served.as_administrator().await;
    let list = akira.get("/settings/programmes").await.body;
    assert!(list.contains("href=\"/settings/programmes/new\""));
    let page = akira.get("/settings/programmes/new").await.body;
    let mut form = fields(&page, "programmes/create", 0);
    set(&mut form, "form[code]", "dx");
    set(&mut form, "form[name]", "海外展開");
    set(&mut form, "form[stages][1][key]", "abroad");
    set(&mut form, "form[stages][1][name]", "輸出開始");
    let refused = akira.post("/settings/programmes/new", "programmes/create", &sent(&form)).await;
    let back = akira.get(refused.location()).await.body;
    let beside = back.split("id=\"code-error\"").nth(1).unwrap().split("</div>").next().unwrap();
    assert!(beside.contains("もうあります"), "{beside}");
    let mut form = fields(&back, "programmes/create", 0);
    assert!(form.contains(&("form[stages][1][name]".to_owned(), "輸出開始".to_owned())), "what was typed is there");
    set(&mut form, "form[code]", "export");
    let done = akira.post("/settings/programmes/new", "programmes/create", &sent(&form)).await;
    assert!(done.location().starts_with("/settings/programmes/"), "{}", done.location());
    assert_eq!(
        akira.post("/settings/programmes/new", "programmes/create", &sent(&form)).await.location(),
        done.location()
    );
    let its_page = akira.get(done.location()).await.body;
    assert!(its_page.contains("海外展開") && its_page.contains("輸出開始") && its_page.contains("追加しました"));
    assert!(served.as_advisor().await.get("/cases").await.body.contains("海外展開"), "it is offered at once");
    let director = served.as_director().await;
    assert!(!director.get("/settings/programmes").await.body.contains("/settings/programmes/new"));
    assert_eq!(director.get("/settings/programmes/new").await.status, StatusCode::FORBIDDEN);
}
