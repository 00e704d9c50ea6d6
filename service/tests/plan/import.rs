//! Importing plan files.

use domain::{Problem, plan::PlanFile};
use service::{
    plan::{self, SHIPPED_PLAN},
    testing::Site,
};

fn shipped() -> PlanFile {
    toml::from_str(SHIPPED_PLAN).unwrap()
}

fn text_of(file: &PlanFile) -> String {
    toml::to_string(file).unwrap()
}

/// The fields that a refused import names.
async fn refused(site: &Site, text: &str) -> Vec<String> {
    let failure = plan::import(&site.as_director(), text).await.unwrap_err();
    let Problem::Invalid(errors) = Problem::from(failure) else { panic!("the file itself is refused") };
    errors.0.into_iter().map(|error| error.field).collect()
}

#[tokio::test]
async fn an_imported_plan_is_the_plan_of_its_file() {
    let site = Site::new().await;
    let director = site.as_director();
    assert!(plan::current(&director).await.unwrap().is_none());
    let id = plan::import(&director, SHIPPED_PLAN).await.unwrap();
    let view = plan::current(&director).await.unwrap().unwrap();
    assert_eq!(view.id, id);
    assert_eq!(view.plan, shipped().check().unwrap());
    assert_eq!(view.measures.len(), 18);
    assert!(view.indicators.values().all(|indicator| indicator.illustrative));
}

#[tokio::test]
async fn a_second_import_keeps_the_ids_and_brings_what_changed() {
    let site = Site::new().await;
    let director = site.as_director();
    let id = plan::import(&director, SHIPPED_PLAN).await.unwrap();
    let before = plan::show(&director, id).await.unwrap();
    let mut file = shipped();
    file.policy[0].name_en = Some("Try things".to_owned());
    file.measure.retain(|measure| measure.code != "M4-5");
    file.measure[3].policy = "P2".to_owned();
    file.indicator.retain(|indicator| indicator.code != "K4-4a");
    file.programme[0].stages[0].name = "見本の段階".to_owned();
    file.grade.clear();
    assert_eq!(plan::import(&director, &text_of(&file)).await.unwrap(), id);
    let after = plan::show(&director, id).await.unwrap();
    assert_eq!(after.plan, file.check().unwrap());
    assert_eq!(after.measures["M3-1"], before.measures["M3-1"]);
    assert_eq!(after.indicators["K3-1a"].id, before.indicators["K3-1a"].id);
}

#[tokio::test]
async fn a_broken_file_names_every_place_and_changes_nothing() {
    let site = Site::new().await;
    assert_eq!(refused(&site, "[plan]\ncode = \"x\"\nname = 3\n").await, ["3:8"]);
    assert_eq!(refused(&site, "[plan]\r\nまちがい").await, ["2:5"]);
    let mut file = shipped();
    file.indicator[5].part_of = Some("K3-1b".to_owned());
    file.measure[0].policy = "P9".to_owned();
    file.programme[1].outcomes[0].name = "\0".to_owned();
    let places = refused(&site, &text_of(&file)).await;
    assert!(places.contains(&"measure[M1-1].policy".to_owned()), "{places:?}");
    assert!(places.iter().any(|place| place.starts_with("indicator[K3-4b]")), "{places:?}");
    assert!(places.iter().any(|place| place.starts_with("programme[dx].outcomes[tool_introduced]")), "{places:?}");
    assert!(plan::current(&site.as_director()).await.unwrap().is_none());
}

#[tokio::test]
async fn a_part_that_is_wider_than_its_whole_is_refused_with_its_line_and_changes_nothing() {
    let site = Site::new().await;
    let whole = "where = { type = [\"succession_executed\"], class = [\"third_party\"], verification_at_least = 1 }";
    assert_eq!(SHIPPED_PLAN.matches(whole).count(), 1);
    // Also with a mark at its beginning, which some editors write.
    let wider = format!("\u{feff}{}", SHIPPED_PLAN.replace(whole, "where = { class = [\"third_party\"] }"));
    let line = wider.lines().position(|line| line == "where = { class = [\"third_party\"] }").unwrap() + 1;
    let failure = plan::import(&site.as_director(), &wider).await.unwrap_err();
    let Problem::Invalid(errors) = Problem::from(failure) else { panic!("the file itself is refused") };
    assert_eq!(errors.0.len(), 1, "{errors:?}");
    assert_eq!(errors.0[0].field, "indicator[K3-4b].where");
    assert!(errors.0[0].says.ja.starts_with(&format!("({line}行目)")), "{errors:?}");
    assert!(errors.0[0].says.en.starts_with(&format!("(line {line})")) && errors.0[0].says.en.contains("K3-4a"));
    assert!(plan::current(&site.as_director()).await.unwrap().is_none());
}

#[tokio::test]
async fn those_who_edit_plans_or_import_may_load_one() {
    let site = Site::new().await;
    for ctx in [site.as_director(), site.as_officer(), site.as_administrator(), site.as_system()] {
        plan::import(&ctx, SHIPPED_PLAN).await.unwrap();
    }
    for ctx in [site.as_advisor(), site.as_council_viewer()] {
        let failure = plan::import(&ctx, SHIPPED_PLAN).await.unwrap_err();
        assert_eq!(Problem::from(failure), Problem::NotAllowed);
    }
    assert!(plan::import(&site.as_nobody(), SHIPPED_PLAN).await.is_err());
}
