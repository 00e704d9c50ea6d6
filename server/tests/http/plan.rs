//! The plan's pages: the figures of the worked example stand on them, each reader sees what is hers, and what is typed
//! there is in the next figure.

use std::{collections::HashMap, path::Path};

use axum::http::StatusCode;
use serde::Deserialize;
use service::{
    imports::{FILES, Files, import},
    plan,
};

use crate::site::{Asker, Served};

#[derive(Debug, Deserialize)]
struct Expected {
    indicator: String,
    period: String,
    value: Option<f64>,
    target: Option<f64>,
    achievement: Option<f64>,
    members: Vec<String>,
}

fn example(file: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../domain/tests/kpi-example");
    std::fs::read(folder.join(file)).unwrap()
}

/// A centre with the plan and the records of the example.
async fn served() -> Served {
    let served = Served::new().await;
    let ctx = served.site.as_system();
    plan::import(&ctx, &String::from_utf8(example("plan.toml")).unwrap()).await.unwrap();
    let files = FILES.iter().map(|file| ((*file).to_owned(), example(file)));
    import(&ctx, &Files(files.collect())).await.unwrap();
    served
}

/// The text of a piece of a page.
fn text(html: &str) -> String {
    let pieces = html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, after)| after));
    pieces.collect::<String>().replace("&amp;", "&")
}

/// What stands between two marks.
fn between<'p>(page: &'p str, from: &str, to: &str) -> Option<&'p str> {
    let after = page.split_once(from)?.1;
    Some(after.split_once(to).map_or(after, |(inside, _)| inside))
}

/// The number at the beginning of a text: `1,234.5件`; none for — and 設定なし.
fn number(text: &str) -> Option<f64> {
    let digits: String = text.trim().replace('−', "-").replace(',', "");
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.' && c != '-').unwrap_or(digits.len());
    digits[..end].parse().ok()
}

fn near(shown: Option<f64>, expected: Option<f64>, within: f64) -> bool {
    match (shown, expected) {
        (Some(shown), Some(expected)) => (shown - expected).abs() <= within + 1e-9,
        (None, None) => true,
        _ => false,
    }
}

fn many(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

/// Ratios are read with two decimals, sums with all that they have.
fn within(row: &Expected) -> f64 {
    if row.indicator == "K3-1d" { 0.005 } else { 1e-6 }
}

/// Value, target and achievement of each indicator on the page of the plan.
fn on_plan_page(page: &str) -> HashMap<String, [Option<f64>; 3]> {
    let code_of = |piece: &str| between(piece, "/plan/indicators/", "?").map(ToOwned::to_owned);
    let cell = |row: &str, label: &str| {
        number(&text(
            between(row, &format!("data-label=\"{label}\""), "</td>")
                .map(|cell| cell.split_once('>').unwrap().1)
                .unwrap(),
        ))
    };
    let leaves = page.split("<tr class=\"kpi\"").skip(1).map(|row| {
        let row = row.split("</tr>").next().unwrap();
        (code_of(row).unwrap(), ["実績", "目標", "達成率"].map(|label| cell(row, label)))
    });
    let panels = page.split("<article").skip(1).map(|panel| {
        let panel = panel.split("</article>").next().unwrap();
        let said = text(between(panel, "class=\"ink-2\">", "</p>").unwrap());
        let after = |word: &str| said.split_once(word).and_then(|(_, after)| number(after));
        let value = number(&text(between(panel, "class=\"value\">", "</div>").unwrap()));
        (code_of(panel).unwrap(), [value, after("目標 "), after("達成率 ")])
    });
    leaves.chain(panels).collect()
}

#[tokio::test]
async fn the_plan_shows_every_figure_of_the_example_in_every_period() {
    let served = served().await;
    let officer = served.as_officer().await;
    let expected: Vec<Expected> = serde_json::from_slice(&example("expected.json")).unwrap();
    let mut pages: HashMap<String, HashMap<String, [Option<f64>; 3]>> = HashMap::new();
    for row in &expected {
        if !pages.contains_key(&row.period) {
            let page = officer.get(&format!("/plan?period={}", row.period)).await;
            assert_eq!(page.status, StatusCode::OK);
            pages.insert(row.period.clone(), on_plan_page(&page.body));
        }
        let [value, target, achievement] = pages[&row.period][&row.indicator];
        assert!(near(value, row.value, within(row)), "{value:?} {row:?}");
        assert!(near(target, row.target, 1e-6), "{target:?} {row:?}");
        assert!(near(achievement.map(|rate| rate / 100.0), row.achievement, 0.0005), "{achievement:?} {row:?}");
    }
    assert_eq!(pages.len(), 48);
}

/// The figure on an indicator's page, and how many records it says are behind it.
async fn on_indicator_page(asker: &Asker, row: &Expected) -> (Option<f64>, Option<f64>, String) {
    let page = asker.get(&format!("/plan/indicators/{}?period={}", row.indicator, row.period)).await;
    assert_eq!(page.status, StatusCode::OK);
    let value = number(&text(between(&page.body, "class=\"value\">", "</div>").unwrap()));
    let tabs = between(&page.body, "class=\"tabs\"", "</nav>").unwrap_or_default();
    let count = number(&text(between(tabs, "class=\"count\">", "</span>").unwrap_or_default()));
    (value, count, page.body)
}

#[tokio::test]
async fn the_page_of_an_indicator_lists_exactly_what_its_figure_is_made_of() {
    let served = served().await;
    let director = served.as_director().await;
    let expected: Vec<Expected> = serde_json::from_slice(&example("expected.json")).unwrap();
    let periods = ["plan", "2023", "2024", "2027", "2024H1", "2024Q3", "2024-05"];
    for row in expected.iter().filter(|row| periods.contains(&row.period.as_str())) {
        let (value, count, page) = on_indicator_page(&director, row).await;
        assert!(near(value, row.value, within(row)), "{value:?} {row:?}");
        if let Some(count) = count {
            assert_eq!(count, many(row.members.len()), "{row:?}");
            let rows = between(&page, "id=\"records\"", "</section>").unwrap().matches("<tr>").count();
            assert!(rows <= 51, "a page of rows and the head: {rows}");
        } else {
            assert!(row.members.is_empty(), "{row:?}");
        }
    }
}

#[tokio::test]
async fn all_pages_of_a_list_together_are_the_list() {
    let served = served().await;
    let director = served.as_director().await;
    let expected: Vec<Expected> = serde_json::from_slice(&example("expected.json")).unwrap();
    let row = expected.iter().find(|row| row.indicator == "K3-1a" && row.period == "plan").unwrap();
    assert!(row.members.len() > 100, "the list is long");
    let mut links = std::collections::HashSet::new();
    let mut hidden = 0.0;
    for number_of_page in 1..=row.members.len().div_ceil(50) {
        let page = director.get(&format!("/plan/indicators/K3-1a?period=plan&page={number_of_page}")).await.body;
        let list = between(&page, "id=\"records\"", "</section>").unwrap();
        links.extend(list.split("href=\"/consultations/").skip(1).map(|link| link[..36].to_owned()));
        hidden = between(list, "閲覧権限のない案件 ", "件").and_then(number).unwrap_or(0.0);
    }
    assert_eq!(many(links.len()) + hidden, many(row.members.len()));
}

#[tokio::test]
async fn the_council_reads_aggregates_and_meets_no_name_and_no_record() {
    let served = served().await;
    let council = served.as_council_viewer().await;
    let home = council.get("/").await;
    assert_eq!((home.status, home.location()), (StatusCode::SEE_OTHER, "/plan"));
    for path in [
        "/plan",
        "/plan/indicators/K3-1a?period=2024",
        "/plan/indicators/K3-1a?period=2024&list=missed",
        "/plan/indicators/K3-1b?period=plan",
        "/plan/indicators/G-1",
        "/plan/indicators/K3-1d",
    ] {
        let page = council.get(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for secret in [
            "href=\"/cases",
            "href=\"/consultations",
            "href=\"/businesses",
            "/_fn/plan/",
            "株式会社",
            "閲覧権限",
            "期間に始めた案件",
        ] {
            assert!(!page.body.contains(secret), "{path} shows {secret}");
        }
    }
    assert!(council.get("/plan/indicators/K3-1a").await.body.contains("集計した値だけ"));
    for path in ["/cases", "/businesses", "/consultations", "/settings/plan-file", "/settings/lists"] {
        assert_eq!(council.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn an_officer_is_at_home_on_the_plan_and_reads_titles_and_no_consultation() {
    let served = served().await;
    let officer = served.as_officer().await;
    let home = officer.get("/").await;
    assert_eq!((home.status, home.location()), (StatusCode::SEE_OTHER, "/plan"));
    let plan = officer.get("/plan").await.body;
    let menu = between(&plan, "<nav", "</nav>").unwrap();
    assert!(menu.contains("href=\"/plan\"") && !menu.contains("<li><a href=\"/\""), "{menu}");
    let consultations = officer.get("/plan/indicators/K3-1a?period=2024").await.body;
    assert!(!consultations.contains("href=\"/consultations/") && consultations.contains("閲覧権限のない案件"));
    let outcomes = officer.get("/plan/indicators/K2-1a?period=plan").await.body;
    assert!(outcomes.contains("href=\"/cases/"), "titles of cases that lie behind no wall");
    let nobody = served.as_nobody().get("/plan").await;
    assert_eq!(nobody.status, StatusCode::SEE_OTHER);
    assert!(nobody.location().starts_with("/sign-in"));
}

#[tokio::test]
async fn what_just_missed_is_listed_in_words() {
    let served = served().await;
    let page = served.as_director().await.get("/plan/indicators/K3-4a?period=plan&list=missed").await.body;
    assert!(page.contains("確認段階が足りない"), "the reason stands with the record and in the summary");
    let one = served.as_director().await.get("/plan/indicators/K3-4a?period=plan&list=missed&why=verification").await;
    assert!(!between(&one.body, "id=\"records\"", "</section>").unwrap().contains("別の施策"));
}

/// The value of a hidden field on a page.
fn hidden(page: &str, name: &str) -> String {
    let at = page.split(&format!("name=\"form[{name}]\"")).nth(1).unwrap();
    between(at, "value=\"", "\"").unwrap().to_owned()
}

#[tokio::test]
async fn a_typed_value_goes_from_the_form_to_the_plan_and_a_refused_one_keeps_what_was_typed() {
    let served = served().await;
    let officer = served.as_officer().await;
    let page = "/plan/indicators/E-1?period=2025H1";
    let form = officer.get(page).await.body;
    let form = form.split("id=\"value-form\"").nth(1).unwrap().to_owned();
    let indicator = hidden(&form, "indicator");
    let fields = |value: &'static str, dated_on: &'static str| {
        [
            ("form[indicator]", indicator.as_str()),
            ("form[version]", "0"),
            ("form[year]", "2025"),
            ("form[part]", "H1"),
            ("form[value]", value),
            ("form[source]", "見本統計"),
            ("form[dated_on]", dated_on),
            ("form[note]", "メモ"),
        ]
    };
    let refused = officer.post(page, "plan/enter_value", &fields("たくさん", "2026-02-30")).await;
    let back = officer.get(refused.location()).await.body;
    for kept in ["たくさん", "見本統計", "メモ", "実在する日"] {
        assert!(back.contains(kept), "{kept}");
    }
    let done = officer.post(page, "plan/enter_value", &fields("12.5", "2026-02-28")).await;
    assert_eq!(done.location(), page);
    let after = officer.get(page).await.body;
    assert!(after.contains("見本統計") && after.contains("12.5"));
    assert_eq!(on_plan_page(&officer.get("/plan?period=2025").await.body)["E-1"][0], Some(12.5));

    let correcting = officer.get("/plan/indicators/E-1?period=2025H1&value=2025H1").await.body;
    let correcting = correcting.split("id=\"value-form\"").nth(1).unwrap().to_owned();
    assert_eq!((hidden(&correcting, "version"), hidden(&correcting, "year")), ("1".to_owned(), "2025".to_owned()));
    let advisor = served.as_advisor().await;
    assert!(!advisor.get(page).await.body.contains("/_fn/plan/"), "an advisor reads");
    assert_eq!(advisor.call("plan/enter_value", &fields("1", "2026-02-28")).await.status, StatusCode::FORBIDDEN);
    let back = [("form[indicator]", indicator.as_str()), ("form[period]", "2025H1"), ("form[version]", "1")];
    officer.post(page, "plan/withdraw_value", &back).await;
    assert_eq!(on_plan_page(&officer.get("/plan?period=2025").await.body)["E-1"][0], None);
}

#[tokio::test]
async fn the_mark_of_an_example_is_cleared_on_the_page_and_comes_back_by_undo() {
    let served = served().await;
    let director = served.as_director().await;
    let page = "/plan/indicators/K3-1a?period=2024";
    let form = director.get(page).await.body;
    let form = form.split("/_fn/plan/mark_example").nth(1).unwrap().to_owned();
    let (id, version) = (hidden(&form, "indicator"), hidden(&form, "version"));
    assert_eq!(hidden(&form, "marked"), "false");
    let marks = async || director.get("/plan?period=2024").await.body.matches("class=\"example\"").count();
    let before = marks().await;
    let sent = [("form[indicator]", id.as_str()), ("form[version]", version.as_str()), ("form[marked]", "false")];
    let done = director.post(page, "plan/mark_example", &sent).await;
    assert_eq!(done.location(), page);
    assert_eq!(marks().await, before - 1);
    let stale = director.post(page, "plan/mark_example", &[sent[0], sent[1], ("form[marked]", "true")]).await;
    assert!(director.get(stale.location()).await.body.contains("先に保存"), "the page says so");
}

#[tokio::test]
async fn a_broken_plan_file_comes_back_with_its_lines_and_what_was_pasted() {
    let served = Served::new().await;
    let akira = served.as_administrator().await;
    let pasted = "[plan]\ncode = \"見本計画\"\nname = 3\n";
    let refused = akira.post("/settings/plan-file", "plan/import", &[("form[text]", pasted)]).await;
    let page = akira.get(refused.location()).await.body;
    assert!(page.contains("<code>3:8</code>") && page.contains("見本計画"), "{page}");
    let whole = "where = { type = [\"succession_executed\"], class = [\"third_party\"], verification_at_least = 1 }";
    let wider = plan::SHIPPED_PLAN.replace(whole, "where = { class = [\"third_party\"] }");
    let refused = akira.post("/settings/plan-file", "plan/import", &[("form[text]", &wider)]).await;
    let page = akira.get(refused.location()).await.body;
    assert!(page.contains("<code>indicator[K3-4b].where</code>") && page.contains("行目)"));
    assert!(page.contains("直方市"), "what was pasted is still there");
    let nul = akira.post("/settings/plan-file", "plan/import", &[("form[text]", "[plan]\ncode = \"a\0\"\n")]).await;
    assert!(nul.location().contains("r="), "{}", nul.location());
}

#[tokio::test]
async fn a_grade_is_changed_on_the_page_and_what_was_typed_comes_back_without_a_reason() {
    let served = served().await;
    let officer = served.as_officer().await;
    let page = "/plan/indicators/K3-1a?period=2024";
    let form = officer.get(page).await.body;
    let form = form.split("/_fn/plan/give_grade").nth(1).unwrap().to_owned();
    let (indicator, version) = (hidden(&form, "indicator"), hidden(&form, "version"));
    let sent = |grade: &'static str, reason: &'static str| {
        [
            ("form[indicator]", indicator.as_str()),
            ("form[period]", "2024"),
            ("form[version]", version.as_str()),
            ("form[grade]", grade),
            ("form[reason]", reason),
        ]
    };
    let refused = officer.post(page, "plan/give_grade", &sent("D", "")).await;
    let back = officer.get(refused.location()).await.body;
    assert!(back.contains("id=\"grade-reason-error\"") && back.contains("value=\"D\" selected"), "{back}");
    let done = officer.post(page, "plan/give_grade", &sent("D", "窓口を閉じた月があった")).await;
    assert_eq!(done.location(), page);
    let row =
        |body: &str| body.split("/plan/indicators/K3-1a?").nth(1).unwrap().split("</tr>").next().unwrap().to_owned();
    let tree = row(&officer.get("/plan?period=2024").await.body);
    assert!(tree.contains("class=\"grade open\">D") && tree.contains("変更"), "{tree}");
    for (asker, sees) in [(served.as_advisor().await, true), (served.as_council_viewer().await, false)] {
        let body = asker.get(page).await.body;
        assert_eq!(body.contains("窓口を閉じた月があった"), sees, "a reason is no aggregate");
        assert!(!body.contains("/_fn/plan/give_grade"), "and nobody else changes it");
    }
}

#[tokio::test]
async fn an_officer_loads_a_plan_file_as_the_table_says() {
    let served = served().await;
    let officer = served.as_officer().await;
    assert!(officer.get("/settings").await.body.contains("href=\"/settings/plan-file\""));
    let text = String::from_utf8(example("plan.toml")).unwrap();
    let done = officer.post("/settings/plan-file", "plan/import", &[("form[text]", &text)]).await;
    assert_eq!(done.location(), "/settings/plan-file");
    assert_eq!(served.as_advisor().await.get("/settings/plan-file").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_earlier_plan_stays_to_be_looked_at_and_its_links_stay_in_it() {
    let served = served().await;
    let director = served.as_director().await;
    let path = |page: &str| format!("{page}&plan=nogata-2018");
    assert_eq!(director.get(&path("/plan?period=2020")).await.status, StatusCode::NOT_FOUND);
    assert!(!director.get("/plan").await.body.contains("plan=nogata"), "one plan needs no switch");
    let earlier = String::from_utf8(example("plan.toml")).unwrap().replace("nogata-2023", "nogata-2018");
    let earlier = earlier.replace("第2次", "第1次").replace("fy_from = 2023", "fy_from = 2018");
    let earlier = earlier.replace("fy_to = 2027", "fy_to = 2022").replace("targets = {", "targets = {} #");
    plan::import(&served.site.as_system(), &earlier).await.unwrap();

    let today = director.get("/plan").await.body;
    assert!(
        text(&today).contains("令和8年度") && today.contains("href=\"/plan?plan=nogata-2018\""),
        "today's, and a way back"
    );
    let page = director.get("/plan?plan=nogata-2018").await.body;
    assert!(text(between(&page, "<h1", "</h1>").unwrap()).contains("第1次"));
    assert!(page.contains("/plan/indicators/K3-1a?period=2022&amp;plan=nogata-2018"), "its indicators are its own");
    let indicator = path("/plan/indicators/E-1?period=2020");
    let form = director.get(&indicator).await.body;
    assert!(form.contains("href=\"/plan?period=2020&amp;plan=nogata-2018\""), "the way up");
    let id = hidden(form.split("id=\"value-form\"").nth(1).unwrap(), "indicator");
    let sent = [
        ("form[indicator]", id.as_str()),
        ("form[version]", "0"),
        ("form[year]", "2020"),
        ("form[value]", "4"),
        ("form[source]", "見本統計"),
        ("form[dated_on]", "2021-06-01"),
    ];
    let done = director.post(&indicator, "plan/enter_value", &sent).await;
    assert_eq!(done.location(), indicator);
    assert_eq!(on_plan_page(&director.get(&path("/plan?period=2020")).await.body)["E-1"][0], Some(4.0));
}
