//! Linking a case to the measures that it contributes to.

use domain::{
    Problem,
    cases::{MeasureLine, MeasuresForm},
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
async fn what_is_no_measure_of_the_plan_is_refused_and_a_stale_version_too() {
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
    centre.link(id, &[("M3-2", "")]).await.unwrap();
    let other = centre.lines(&[("M3-1", "")]).await.remove(0).measure;
    let Problem::Conflict { version, fields } = refused(cases::link_measures(&advisor, form(1, other)).await) else {
        panic!("a stale form was saved");
    };
    assert_eq!((version, fields[0].mine.as_str(), fields[0].theirs.as_str()), (2, "M3-1", "M3-2"));
}
