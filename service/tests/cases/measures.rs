//! Linking a case to the measures that it contributes to.

use domain::{
    Problem,
    cases::{EditForm, MeasureLine, MeasuresForm},
};
use service::{cases, requests::new_key};

use super::given::{Centre, fields, refused};

#[tokio::test]
async fn the_first_measure_is_the_main_one_and_weights_sum_to_one() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    centre.link(id, &[("M3-2", "0.7"), ("M3-1", "0.3")]).await.unwrap();
    centre.link(id, &[("M3-1", ""), ("M3-2", "")]).await.unwrap();
    let measures = centre.show(id).await.content.unwrap().measures;
    assert_eq!(
        measures.iter().map(|m| (m.code.as_str(), m.weight)).collect::<Vec<_>>(),
        [("M3-1", None), ("M3-2", None)]
    );
    assert_eq!(fields(centre.link(id, &[("M3-1", "0.7"), ("M3-2", "0.7")]).await), ["measures[0].weight"]);
    assert_eq!(fields(centre.link(id, &[("M3-1", "1"), ("M3-2", "")]).await), ["measures[1].weight"]);
    assert_eq!(fields(centre.link(id, &[("M3-1", "1.5"), ("M3-2", "-0.5")]).await), ["measures[1].weight"]);
    assert_eq!(fields(centre.link(id, &[("M3-1", ""), ("M3-1", "")]).await), ["measures[1].measure"]);
    assert_eq!(centre.show(id).await.content.unwrap().measures, measures);
}

#[tokio::test]
async fn what_is_no_measure_of_the_plan_is_refused() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    let advisor = centre.site.as_advisor();
    let form = |version, measure: String| MeasuresForm {
        id: id.to_string(),
        version,
        measures: vec![MeasureLine { measure, weight: String::new() }],
    };
    for foreign in [new_key(), id.to_string(), "M3-2".to_owned()] {
        assert_eq!(fields(cases::link_measures(&advisor, form(1, foreign)).await), ["measures[0].measure"]);
    }
}

#[tokio::test]
async fn the_second_of_two_sees_line_by_line_what_the_first_changed() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    centre.link(id, &[("M3-1", "0.7"), ("M3-2", "0.3")]).await.unwrap();
    let opened = centre.show(id).await.version;
    centre.link(id, &[("M3-2", "0.6"), ("M3-1", "0.4")]).await.unwrap();
    let lines = |measures| MeasuresForm { id: id.to_string(), version: opened, measures };
    let mine = centre.lines(&[("M3-1", "0.8"), ("M3-2", "0.2")]).await;
    let stale = cases::link_measures(&centre.site.as_director(), lines(mine.clone())).await;
    let Problem::Conflict { version, fields } = refused(stale) else { panic!("a stale form was saved") };
    assert_eq!(version, opened + 1);
    let seen: Vec<_> = fields.iter().map(|it| (it.field.as_str(), it.untouched)).collect();
    assert_eq!(
        seen,
        [
            ("measures[0].measure", true),
            ("measures[0].weight", false),
            ("measures[1].measure", true),
            ("measures[1].weight", false)
        ]
    );
    assert_eq!((fields[1].mine.as_str(), fields[1].theirs.as_str()), ("0.8", "0.6"));
    assert_eq!(fields[0].mine, mine[0].measure);
    let [mine_reads, theirs_reads] = fields[0].read_as.clone().expect("measures by name");
    assert!(mine_reads.ja.starts_with("M3-1 ") && theirs_reads.ja.starts_with("M3-2 "), "{fields:?}");
    // With what was chosen and the version that stands it is saved.
    let chosen = MeasuresForm { version, ..lines(centre.lines(&[("M3-2", "0.8"), ("M3-1", "0.2")]).await) };
    cases::link_measures(&centre.site.as_director(), chosen).await.unwrap();
}

#[tokio::test]
async fn a_line_that_only_one_of_them_has_is_blank_for_the_other() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    let opened = centre.show(id).await.version;
    centre.link(id, &[("M3-1", "")]).await.unwrap();
    let measures = centre.lines(&[("M3-1", ""), ("M3-2", "")]).await;
    let stale = MeasuresForm { id: id.to_string(), version: opened, measures };
    let Problem::Conflict { fields, .. } = refused(cases::link_measures(&centre.site.as_director(), stale).await)
    else {
        panic!("a stale form was saved");
    };
    let seen: Vec<_> = fields.iter().map(|it| (it.field.as_str(), it.theirs.as_str(), it.untouched)).collect();
    assert_eq!(seen, [("measures[1].measure", "", false)]);
}

#[tokio::test]
async fn a_new_title_is_no_conflict_with_a_link_to_a_measure() {
    let centre = Centre::new().await;
    let id = centre.dx().await;
    let opened = centre.show(id).await.version;
    let edit =
        EditForm { id: id.to_string(), version: opened, title: "新しい件名".to_owned(), ..EditForm::default() };
    cases::edit(&centre.site.as_director(), edit).await.unwrap();
    let measures = centre.lines(&[("M3-1", "")]).await;
    let form = MeasuresForm { id: id.to_string(), version: opened, measures };
    cases::link_measures(&centre.site.as_advisor(), form).await.unwrap();
    assert_eq!(centre.show(id).await.content.unwrap().measures.len(), 1);
}
