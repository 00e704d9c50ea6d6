//! Values typed by hand, and the mark 例: who may, what is refused, and that figures follow at once.

use domain::{
    Problem,
    plan::{
        Value,
        typed_form::{ExampleForm, TypedValueForm, WithdrawForm},
    },
};
use service::{Ctx, plan, testing::Site};

use super::example;

async fn site() -> Site {
    let site = Site::new().await;
    example::import_all(&site).await;
    site
}

async fn indicator(ctx: &Ctx, code: &str) -> plan::IndicatorKept {
    plan::current(ctx).await.unwrap().unwrap().indicators[code]
}

async fn value(ctx: &Ctx, code: &str, period: &str) -> Option<Value> {
    let id = plan::by_code(ctx, "nogata-2023").await.unwrap();
    let figures = plan::figures(ctx, id).await.unwrap();
    figures.value(figures.plan().indicator(code).unwrap(), period.parse().unwrap())
}

async fn lines(ctx: &Ctx, code: &str) -> Vec<plan::TypedLine> {
    let view = plan::current(ctx).await.unwrap().unwrap();
    plan::typed_values(ctx, view.indicators[code].id, view.plan.span).await.unwrap()
}

/// A value for an indicator of the example.
async fn form(ctx: &Ctx, code: &str, period: &str, value: &str) -> TypedValueForm {
    TypedValueForm {
        indicator: indicator(ctx, code).await.id.to_string(),
        value: value.to_owned(),
        source: "見本統計(令和8年)".to_owned(),
        dated_on: "2026-11-01".to_owned(),
        note: "速報値".to_owned(),
        ..TypedValueForm::default()
    }
    .with_period(period.parse().unwrap())
}

#[tokio::test]
async fn a_typed_value_is_in_the_next_figure_with_its_source_date_and_note() {
    let site = site().await;
    let officer = site.as_officer();
    assert_eq!(value(&officer, "E-1", "2025").await, None);
    let touched = plan::enter_value(&officer, form(&officer, "E-1", "2025H1", "2.5").await).await.unwrap();
    assert_eq!((touched.indicator.as_str(), touched.period.to_string().as_str()), ("E-1", "2025H1"));
    assert_eq!(value(&officer, "E-1", "2025").await, Some(Value::Millionths(2_500_000)));
    let kept = lines(&officer, "E-1").await.remove(0);
    assert_eq!((kept.source.as_str(), kept.note.as_str(), kept.version), ("見本統計(令和8年)", "速報値", 1));
    assert_eq!(kept.dated_on.unwrap().to_string(), "2026-11-01");

    // Sent twice it is one value; corrected, the figure follows.
    plan::enter_value(&officer, form(&officer, "E-1", "2025H1", "2.5").await).await.unwrap();
    assert_eq!(lines(&officer, "E-1").await.len(), 3);
    let director = site.as_director();
    let corrected = TypedValueForm { version: 1, ..form(&director, "E-1", "2025H1", "-1").await };
    plan::enter_value(&director, corrected).await.unwrap();
    assert_eq!(value(&officer, "E-1", "2025").await, Some(Value::Millionths(-1_000_000)));
}

#[tokio::test]
async fn what_would_count_twice_or_is_not_typed_at_all_is_refused_and_changes_nothing() {
    let site = site().await;
    let ctx = site.as_director();
    let overlapping = plan::enter_value(&ctx, form(&ctx, "E-1", "2024", "9").await).await.unwrap_err();
    let Problem::Invalid(errors) = Problem::from(overlapping) else { panic!("the period is refused") };
    assert_eq!(errors.0[0].field, "year");
    assert!(errors.0[0].says.ja.contains("令和6年度上期"), "{errors:?}");
    let counted = plan::enter_value(&ctx, form(&ctx, "K3-1a", "2025", "9").await).await.unwrap_err();
    assert!(matches!(Problem::from(counted), Problem::Refused(_)));
    let empty = TypedValueForm { indicator: indicator(&ctx, "E-1").await.id.to_string(), ..TypedValueForm::default() };
    assert!(matches!(Problem::from(plan::enter_value(&ctx, empty).await.unwrap_err()), Problem::Invalid(_)));
    assert_eq!(lines(&ctx, "E-1").await.len(), 2);
    // The latest value has no sum that could count twice.
    plan::enter_value(&ctx, form(&ctx, "G-1", "2025H1", "100").await).await.unwrap();
    assert_eq!(value(&ctx, "G-1", "2025H1").await, Some(Value::Millionths(100_000_000)));
}

#[tokio::test]
async fn the_second_editor_of_a_value_sees_what_the_first_one_saved() {
    let site = site().await;
    let (first, second) = (site.as_director(), site.as_officer());
    let stale = TypedValueForm { version: 1, ..form(&second, "E-1", "2024H1", "5").await };
    plan::enter_value(&first, TypedValueForm { version: 1, ..form(&first, "E-1", "2024H1", "4").await }).await.unwrap();
    let problem = Problem::from(plan::enter_value(&second, stale.clone()).await.unwrap_err());
    let Problem::Conflict { version, fields } = problem else { panic!("{problem:?}") };
    assert_eq!(version, 2);
    let read: Vec<_> = fields.iter().map(|one| (one.field.as_str(), one.mine.as_str(), one.theirs.as_str())).collect();
    assert_eq!(read, [("value", "5", "4")]);
    assert_eq!(value(&first, "E-1", "2024H1").await, Some(Value::Millionths(4_000_000)));
    plan::enter_value(&second, TypedValueForm { version, ..stale }).await.unwrap();
    assert_eq!(value(&first, "E-1", "2024").await, Some(Value::Millionths(9_000_000)));
    // A second value for a period that has one is a collision as well, never a silent replacement.
    let unseen = plan::enter_value(&first, form(&first, "E-1", "2024H2", "8").await).await.unwrap_err();
    assert!(matches!(Problem::from(unseen), Problem::Conflict { version: 1, .. }));
}

#[tokio::test]
async fn a_value_can_be_taken_back_as_long_as_nobody_changed_it() {
    let site = site().await;
    let ctx = site.as_director();
    let id = indicator(&ctx, "E-1").await.id.to_string();
    let form = WithdrawForm { indicator: id, period: "2024H2".to_owned(), version: 1 };
    let stale = WithdrawForm { version: 7, ..form.clone() };
    assert!(matches!(Problem::from(plan::withdraw_value(&ctx, stale).await.unwrap_err()), Problem::Conflict { .. }));
    plan::withdraw_value(&ctx, form.clone()).await.unwrap();
    assert_eq!(value(&ctx, "E-1", "2024").await, Some(Value::Millionths(3_000_000)));
    plan::withdraw_value(&ctx, form).await.unwrap();
    assert_eq!(lines(&ctx, "E-1").await.len(), 1, "a second time takes nothing more");
}

#[tokio::test]
async fn the_mark_of_an_example_goes_and_comes_per_indicator_and_survives_the_next_import() {
    let site = site().await;
    let ctx = site.as_officer();
    let marked = async |code: &str| {
        let id = plan::by_code(&ctx, "nogata-2023").await.unwrap();
        let figures = plan::figures(&ctx, id).await.unwrap();
        figures.illustrative(figures.plan().indicator(code).unwrap())
    };
    assert!(marked("K3-1a").await && marked("K3-1b").await);
    let kept = indicator(&ctx, "K3-1a").await;
    let clear = ExampleForm { indicator: kept.id.to_string(), version: kept.version, marked: false };
    plan::mark_example(&ctx, clear.clone()).await.unwrap();
    assert!(!marked("K3-1a").await && marked("K3-1b").await);
    plan::mark_example(&ctx, clear.clone()).await.unwrap();
    let stale = ExampleForm { marked: true, ..clear };
    assert!(matches!(Problem::from(plan::mark_example(&ctx, stale).await.unwrap_err()), Problem::Conflict { .. }));
    example::import_plan(&site).await;
    assert!(!marked("K3-1a").await);
}

#[tokio::test]
async fn only_those_who_edit_the_plan_type_values_or_clear_marks() {
    let site = site().await;
    let officer = site.as_officer();
    let (value, kept) = (form(&officer, "E-1", "2025H1", "1").await, indicator(&officer, "E-1").await);
    let mark = ExampleForm { indicator: kept.id.to_string(), version: kept.version, marked: false };
    let back = WithdrawForm { indicator: kept.id.to_string(), period: "2024H1".to_owned(), version: 1 };
    for ctx in [site.as_advisor(), site.as_administrator(), site.as_council_viewer(), site.as_nobody()] {
        assert!(plan::enter_value(&ctx, value.clone()).await.is_err());
        assert!(plan::withdraw_value(&ctx, back.clone()).await.is_err());
        assert!(plan::mark_example(&ctx, mark.clone()).await.is_err());
    }
    assert_eq!(lines(&officer, "E-1").await.len(), 2);
    assert!(
        plan::typed_values(
            &site.as_council_viewer(),
            kept.id,
            plan::current(&officer).await.unwrap().unwrap().plan.span
        )
        .await
        .is_ok()
    );
}
