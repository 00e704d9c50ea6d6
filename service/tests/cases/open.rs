//! Opening and editing a case.

use domain::{
    Problem, What,
    cases::{CaseFilter, EditForm, OpenForm},
};
use service::{cases, requests::new_key, testing::cast};

use super::given::{Centre, fields, refused, titles};

#[tokio::test]
async fn an_opened_case_stands_in_the_first_stage_with_its_owner_and_its_measures() {
    let centre = Centre::new().await;
    let measures = centre.lines(&[("M3-4", "0.7"), ("M3-3", "0.3")]).await;
    let form = OpenForm {
        measures,
        route: "employee".to_owned(),
        confidential: "true".to_owned(),
        ..centre.form("succession", "従業員承継の伴走支援")
    };
    let id = cases::open(&centre.site.as_advisor(), form).await.unwrap();
    let shown = centre.show(id).await;
    assert_eq!(shown.title.number.to_string(), "R8-0001");
    assert!(shown.title.confidential);
    assert_eq!(shown.route.unwrap().ja, "従業員");
    assert_eq!(shown.stage_key.as_deref(), Some("awareness"));
    assert_eq!(shown.path[0].days, Some(168));
    let content = shown.content.unwrap();
    assert_eq!(content.people[0].name, cast::MAKOTO.name);
    let codes: Vec<_> = content.measures.iter().map(|measure| measure.code.as_str()).collect();
    assert_eq!(codes, ["M3-4", "M3-3"]);
    assert_eq!(content.next.unwrap().key, "visualise");
}

#[tokio::test]
async fn sending_the_form_twice_opens_one_case() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let form = centre.form("dx", "受発注のデジタル化");
    let (a, b) = tokio::join!(cases::open(&advisor, form.clone()), cases::open(&advisor, form.clone()));
    assert_eq!(a.unwrap(), b.unwrap());
    assert_eq!(titles(&advisor, &[]).await, ["受発注のデジタル化"]);
    let other = OpenForm { title: "在庫管理の見直し".to_owned(), ..form };
    assert_eq!(refused(cases::open(&advisor, other).await), Problem::KeyReused);
}

#[tokio::test]
async fn cases_opened_at_once_get_numbers_of_their_own() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let opening = (0..12).map(|n| cases::open(&advisor, centre.form("general", &format!("相談 {n}"))));
    let ids = futures::future::join_all(opening).await;
    let mut numbers = Vec::new();
    for id in ids {
        numbers.push(cases::title(&advisor, id.unwrap()).await.unwrap().number.serial);
    }
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=12).collect::<Vec<_>>());
    let last_year = OpenForm { opened_on: "2026-03-31".to_owned(), ..centre.form("general", "年度末の相談") };
    let id = cases::open(&advisor, last_year).await.unwrap();
    assert_eq!(cases::title(&advisor, id).await.unwrap().number.to_string(), "R7-0001");
}

#[tokio::test]
async fn what_does_not_fit_is_said_beside_its_field_and_changes_nothing() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let bad = OpenForm {
        business: "nobody".to_owned(),
        programme: "astrology".to_owned(),
        title: "長".repeat(1_000_000),
        opened_on: "2026-11-25".to_owned(),
        goal: "a\0b".to_owned(),
        ..centre.form("dx", "")
    };
    assert_eq!(fields(cases::open(&advisor, bad).await), ["business", "programme", "title", "goal", "opened_on"]);
    let foreign_route = OpenForm { route: "third_party".to_owned(), ..centre.form("dx", "表題") };
    assert_eq!(fields(cases::open(&advisor, foreign_route).await), ["route"]);
    let nobodys = OpenForm { business: new_key(), ..centre.form("dx", "表題") };
    assert_eq!(fields(cases::open(&advisor, nobodys).await), ["business"]);
    let council = centre.site.id_of(cast::YUKI).to_string();
    let foreign_owner = OpenForm { owner: council, ..centre.form("dx", "表題") };
    assert_eq!(fields(cases::open(&advisor, foreign_owner).await), ["owner"]);
    let weights = centre.lines(&[("M3-2", "0.7"), ("M3-1", "0.2")]).await;
    let weights = OpenForm { measures: weights, ..centre.form("dx", "表題") };
    assert_eq!(fields(cases::open(&advisor, weights).await), ["measures[0].weight"]);
    assert!(titles(&advisor, &[("state", "all")]).await.is_empty());
    // Nothing was used up either.
    let id = centre.dx().await;
    assert_eq!(cases::title(&advisor, id).await.unwrap().number.serial, 1);
}

#[tokio::test]
async fn the_second_editor_sees_what_the_first_one_saved() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    let (advisor, director) = (centre.site.as_advisor(), centre.site.as_director());
    let form = |title: &str, goal: &str| EditForm {
        id: id.to_string(),
        version: 1,
        title: title.to_owned(),
        goal: goal.to_owned(),
        ..EditForm::default()
    };
    cases::edit(&advisor, form("受発注のデジタル化", "紙をなくす")).await.unwrap();
    cases::edit(&advisor, form("受発注のデジタル化", "紙をなくす")).await.unwrap();
    let Problem::Conflict { version, fields } = refused(cases::edit(&director, form("受発注の見直し", "")).await)
    else {
        panic!("the second editor was not stopped");
    };
    assert_eq!(version, 2);
    let fields: Vec<_> =
        fields.iter().map(|f| (f.field.as_str(), f.mine.as_str(), f.theirs.as_str(), f.untouched)).collect();
    assert_eq!(
        fields,
        [("goal", "", "紙をなくす", true)],
        "only what the first one changed; her own title is no conflict"
    );
    let chosen = EditForm { version, ..form("受発注の見直し", "紙をなくす") };
    cases::edit(&director, chosen).await.unwrap();
    let shown = centre.show(id).await;
    assert_eq!((shown.title.title.as_str(), shown.version), ("受発注の見直し", 3));
    assert_eq!(shown.content.unwrap().goal, "紙をなくす");
    let history = cases::history(&advisor, id).await.unwrap();
    let verbs: Vec<_> = history.iter().map(|entry| entry.action.as_str()).collect();
    assert_eq!(verbs, ["cases/edit", "cases/edit", "cases/open"]);
    let title = history[0].fields.iter().find(|(field, ..)| field == "title").unwrap();
    let read = |words: &Option<domain::Words>| words.as_ref().map(|words| words.ja.clone());
    assert_eq!(
        (read(&title.1).as_deref(), read(&title.2).as_deref()),
        (Some("受発注のデジタル化"), Some("受発注の見直し"))
    );
    let opened = &history[2].fields;
    let of = |name: &str| opened.iter().find(|(field, ..)| field == name).and_then(|(_, _, after)| read(after));
    let named = [of("programme"), of("business"), of("opened_on"), of("confidential")].map(Option::unwrap);
    assert_eq!(named, ["DX導入", "株式会社見本精密工業", "2026/06/09(火)", "いいえ"], "no key and no id");
    let before = cases::before(&advisor, id, history[0].event).await.unwrap();
    assert_eq!(before, [("title".to_owned(), "受発注のデジタル化".to_owned())], "what the last edit replaced");
    let other = centre.dx().await;
    assert!(cases::before(&advisor, other, history[0].event).await.unwrap().is_empty(), "of its own case only");
    assert!(cases::before(&centre.site.as_officer(), id, history[0].event).await.is_err());
}

#[tokio::test]
async fn a_link_to_a_measure_is_no_conflict_with_an_edit_of_the_title() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    centre.link(id, &[("M3-1", "")]).await.unwrap();
    let form = EditForm { id: id.to_string(), version: 1, title: "新しい件名".to_owned(), ..EditForm::default() };
    cases::edit(&centre.site.as_advisor(), form).await.unwrap();
    assert_eq!(centre.show(id).await.title.title, "新しい件名");
}

#[tokio::test]
async fn the_cases_of_a_business_stand_by_programme_and_hidden_ones_do_not() {
    let centre = Centre::new().await;
    let (dx, secret) = (centre.dx().await, centre.secret().await);
    let of = |ctx: service::Ctx| async move {
        let rows = cases::of_business(&ctx, centre.business).await.unwrap();
        rows.into_iter().map(|row| row.title.id).collect::<Vec<_>>()
    };
    assert_eq!(of(centre.site.as_advisor()).await, [secret, dx], "succession is the first of the programmes");
    assert_eq!(of(centre.site.act_as(cast::MEGUMI)).await, [dx]);
    assert_eq!(of(centre.site.as_officer()).await, [dx]);
    assert!(cases::of_business(&centre.site.as_administrator(), centre.business).await.is_err());
}

#[tokio::test]
async fn a_case_is_found_by_title_number_and_business() {
    let centre = Centre::new().await;
    centre.dx().await;
    let advisor = centre.site.as_advisor();
    for q in ["デジタル", "R8-0001", "せいみつ", "精密 工業"] {
        assert_eq!(titles(&advisor, &[("q", q)]).await, ["受発注のデジタル化"], "{q}");
    }
    for q in ["見つからない言葉", "%", "'; DROP TABLE cases"] {
        assert!(titles(&advisor, &[("q", q)]).await.is_empty(), "{q}");
    }
    assert!(titles(&advisor, &[("programme", "startup")]).await.is_empty());
    assert!(titles(&advisor, &[("programme", "astrology")]).await.is_empty());
    assert_eq!(titles(&advisor, &[("programme", "dx"), ("stage", "assess")]).await.len(), 1);
    assert_eq!(titles(&advisor, &[("mine", "1")]).await.len(), 1);
    assert!(titles(&centre.site.act_as(cast::MEGUMI), &[("mine", "1")]).await.is_empty());
    // Opened 168 days ago and never talked about since.
    assert_eq!(titles(&advisor, &[("quiet", "1")]).await.len(), 1);
    let of_dx = CaseFilter { programme: Some("dx".to_owned()), ..CaseFilter::default() };
    let board = cases::board(&advisor, &of_dx).await.unwrap();
    let columns: Vec<_> = board.iter().map(|column| (column.key.clone(), column.total)).collect();
    assert_eq!(columns[0], ("assess".to_owned(), 1));
    assert_eq!(columns.len(), 5);
}

#[tokio::test]
async fn what_is_no_case_is_not_found() {
    let centre = Centre::new().await;
    let advisor = centre.site.as_advisor();
    let edit = |id: String| EditForm { id, version: 1, title: "表題".to_owned(), ..EditForm::default() };
    for id in [new_key(), centre.business.to_string(), "1 OR 1=1".to_owned(), String::new()] {
        assert_eq!(refused(cases::edit(&advisor, edit(id)).await), Problem::NotFound(What::Case));
    }
}
