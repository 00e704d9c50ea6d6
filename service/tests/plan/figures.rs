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
async fn a_figure_is_its_list_for_every_indicator_period_and_reader() {
    let site = Site::new().await;
    example::import_all(&site).await;
    let id = plan::by_code(&site.as_system(), "nogata-2023").await.unwrap();
    let expected = example::expected();
    let periods = ["plan", "2023", "2024", "2026", "2024H1", "2024Q3", "2024-05"];
    let rows = expected.iter().filter(|row| periods.contains(&row.period.as_str()));
    let rows: Vec<&Expected> = rows.collect();
    for reader in [site.as_system(), site.as_advisor(), site.as_director(), site.as_officer()] {
        for row in &rows {
            let list = plan::members(&reader, id, &row.indicator, row.period.parse().unwrap()).await.unwrap();
            let all = &row.members;
            assert!(list.seen.iter().all(|member| all.contains(&member.key)), "{row:?}");
            assert_eq!(list.seen.len() + list.hidden, all.len(), "{row:?}");
            assert_eq!(list.total, all.len());
            if all.is_empty() {
                continue;
            }
            let seen: f64 = list.seen.iter().map(|member| member.adds.to_f64()).sum();
            let value = row.value.unwrap();
            // What each member adds is rounded for itself.
            let within = 1e-6 * f64::from(u32::try_from(all.len() + 1).unwrap());
            assert!((seen + list.hidden_adds.to_f64() - value).abs() <= within, "{row:?}");
            assert!((list.seen_adds.to_f64() + list.hidden_adds.to_f64() - value).abs() <= 2e-6, "{row:?}");
        }
    }
}

#[tokio::test]
async fn a_plan_that_is_not_there_is_not_found() {
    let site = Site::new().await;
    let failure = plan::by_code(&site.as_director(), "none").await.unwrap_err();
    assert_eq!(Problem::from(failure), Problem::NotFound(What::Plan));
}
