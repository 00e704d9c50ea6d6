//! Adding a programme.

use domain::{
    Problem,
    businesses::BusinessForm,
    cases::OpenForm,
    programmes::{KeyedLine, NewProgrammeForm, Programme},
};
use service::{businesses, cases, plan, programmes, requests::new_key, testing::Site};

async fn centre() -> Site {
    let site = Site::new().await;
    plan::import(&site.as_director(), plan::SHIPPED_PLAN).await.unwrap();
    site
}

async fn all(site: &Site) -> Vec<Programme> {
    programmes::list(&site.as_administrator()).await.unwrap()
}

fn stage(key: &str, name: &str) -> KeyedLine {
    KeyedLine { key: key.to_owned(), name: name.to_owned(), ..KeyedLine::default() }
}

fn export() -> NewProgrammeForm {
    NewProgrammeForm {
        code: "export".to_owned(),
        name: "海外展開".to_owned(),
        name_en: "Export".to_owned(),
        quiet_days: "20".to_owned(),
        stages: vec![stage("first", "相談"), stage("", ""), stage("abroad", "輸出開始")],
        ..NewProgrammeForm::fresh(new_key())
    }
}

#[tokio::test]
async fn an_administrator_adds_a_programme_once_and_cases_begin_at_its_first_stage() {
    let site = centre().await;
    let administrator = site.as_administrator();
    let before = all(&site).await.len();
    let form = export();
    let id = programmes::create(&administrator, form.clone()).await.unwrap();
    assert_eq!(programmes::create(&administrator, form.clone()).await.unwrap(), id, "sent twice, it is there once");
    let all = all(&site).await;
    assert_eq!(all.len(), before + 1);
    let new = all.last().unwrap();
    assert_eq!((new.id, new.code.as_str(), new.name.en.as_str(), new.quiet_days), (id, "export", "Export", 20));
    assert_eq!(new.stages.iter().map(|stage| stage.key.as_str()).collect::<Vec<_>>(), ["first", "abroad"]);
    let noted = site.noted().await;
    let noted: Vec<_> = noted.iter().filter(|noted| noted.action == "programmes/create").collect();
    let [row] = noted.as_slice() else { panic!("{noted:?}") };
    assert_eq!((row.record, row.account), (Some(id.into()), administrator.actor.account()));
    assert!(row.values.contains(&"相談; 輸出開始".to_owned()), "{row:?}");

    let advisor = site.as_advisor();
    let business = BusinessForm {
        key: new_key(),
        kind: "sole".to_owned(),
        name: "見本商店".to_owned(),
        ..BusinessForm::default()
    };
    let business = businesses::register(&advisor, business).await.unwrap();
    let case = OpenForm {
        key: new_key(),
        business: business.to_string(),
        programme: "export".to_owned(),
        title: "見本".to_owned(),
        opened_on: "2026-11-01".to_owned(),
        ..OpenForm::default()
    };
    let case = cases::open(&advisor, case).await.unwrap();
    let case = cases::show(&advisor, case).await.unwrap();
    assert_eq!(case.stage_key.as_deref(), Some("first"));
}

#[tokio::test]
async fn a_code_that_is_taken_is_said_beside_its_field_and_changes_nothing() {
    let site = centre().await;
    let administrator = site.as_administrator();
    let before = all(&site).await;
    let taken = NewProgrammeForm { code: "dx".to_owned(), ..export() };
    let refused = Problem::from(programmes::create(&administrator, taken).await.unwrap_err());
    let errors = refused.field_errors().unwrap();
    assert_eq!(errors.0.iter().map(|error| error.field.as_str()).collect::<Vec<_>>(), ["code"]);
    assert_eq!(all(&site).await, before);
}

#[tokio::test]
async fn only_an_administrator_adds_a_programme() {
    let site = centre().await;
    let before = all(&site).await.len();
    for other in [site.as_advisor(), site.as_director(), site.as_officer(), site.as_council_viewer()] {
        let refused = programmes::create(&other, export()).await.unwrap_err();
        assert_eq!(Problem::from(refused), Problem::NotAllowed);
    }
    assert_eq!(all(&site).await.len(), before);
}
