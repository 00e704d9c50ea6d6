//! Figures of the worked example, through the database.

use domain::{Problem, What};
use service::{
    plan::{self, FigureRow, Periods},
    testing::Site,
};

use super::example::{self, Expected};

fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-6,
        (None, None) => true,
        _ => false,
    }
}

fn agree(row: &FigureRow, expected: &Expected) -> bool {
    near(row.value, expected.value)
        && near(row.target, expected.target)
        && near(row.achievement, expected.achievement)
        && row.members == expected.members
}

#[tokio::test]
async fn every_figure_of_the_example_comes_out_as_expected() {
    let site = Site::new().await;
    example::import_all(&site).await;
    let ctx = site.as_system();
    let id = plan::by_code(&ctx, "nogata-2023").await.unwrap();
    let rows = plan::table(&ctx, id, &Periods::All).await.unwrap();
    let expected = example::expected();
    assert_eq!(rows.len(), expected.len());
    for (row, expected) in rows.iter().zip(&expected) {
        assert_eq!((&row.indicator, &row.period), (&expected.indicator, &expected.period));
        assert!(agree(row, expected), "{row:?}\n{expected:?}");
    }
}

#[tokio::test]
async fn a_plan_that_is_not_there_is_not_found() {
    let site = Site::new().await;
    let failure = plan::by_code(&site.as_director(), "none").await.unwrap_err();
    assert_eq!(Problem::from(failure), Problem::NotFound(What::Plan));
}
