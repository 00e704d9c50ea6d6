//! A grade in place of the band's: who may, what is refused, and that it stays with its reason.

use domain::{
    Problem,
    plan::grade_form::{GivenGrade, GradeForm},
};
use service::{Ctx, plan, testing::Site};

use super::example;

async fn form(ctx: &Ctx, grade: &str, reason: &str) -> GradeForm {
    let indicator = plan::current(ctx).await.unwrap().unwrap().indicators["K3-1a"].id.to_string();
    GradeForm { indicator, period: "2024".to_owned(), version: 0, grade: grade.to_owned(), reason: reason.to_owned() }
}

/// The grade of K3-1a in 2024, and the reason of whoever gave it.
async fn grade(ctx: &Ctx) -> (Option<String>, Option<GivenGrade>) {
    let id = plan::by_code(ctx, "nogata-2023").await.unwrap();
    let figures = plan::figures(ctx, id).await.unwrap();
    let indicator = figures.plan().indicator("K3-1a").unwrap();
    let standing = figures.standing(indicator, "2024".parse().unwrap(), ctx.today());
    (standing.grade.map(|band| band.label.ja.clone()), standing.given.cloned())
}

#[tokio::test]
async fn a_grade_that_a_person_gives_stands_with_its_reason_until_it_is_taken_back() {
    let site = Site::new().await;
    example::import_all(&site).await;
    let officer = site.as_officer();
    let (band, none) = grade(&officer).await;
    assert!(band.is_some() && none.is_none());
    let other = if band.as_deref() == Some("D") { "A" } else { "D" };
    plan::give_grade(&officer, form(&officer, other, "災害で窓口を閉じた").await).await.unwrap();
    let given = GivenGrade { label: other.to_owned(), reason: "災害で窓口を閉じた".to_owned() };
    let decided = (Some(other.to_owned()), Some(given.clone()));
    assert_eq!(grade(&officer).await, decided);
    let ctx = Ctx { db: officer.db.as_another_process(), ..officer.clone() };
    assert_eq!(grade(&ctx).await, decided, "for every process");

    // The same again is the same decision; another plan file of the same code keeps it.
    plan::give_grade(&officer, form(&officer, other, "災害で窓口を閉じた").await).await.unwrap();
    example::import_plan(&site).await;
    assert_eq!(grade(&officer).await, decided);
    let noted = site.noted().await;
    let noted: Vec<_> = noted.iter().filter(|noted| noted.action == "plan/give_grade").collect();
    assert!(noted.len() == 1 && noted[0].values.contains(&given.reason), "{noted:?}");

    let back = GradeForm { version: 1, ..form(&officer, "", "").await };
    plan::give_grade(&officer, back).await.unwrap();
    assert_eq!(grade(&officer).await, (band, None));
}

#[tokio::test]
async fn who_decides_second_is_shown_the_first_decision_and_nothing_is_overwritten() {
    let site = Site::new().await;
    example::import_all(&site).await;
    let (officer, director) = (site.as_officer(), site.as_director());
    plan::give_grade(&officer, form(&officer, "A", "先の理由").await).await.unwrap();
    let late = form(&director, "B", "後の理由").await;
    let Problem::Conflict { version, fields } =
        Problem::from(plan::give_grade(&director, late.clone()).await.unwrap_err())
    else {
        panic!("a conflict")
    };
    let seen: Vec<_> = fields.iter().map(|one| (one.field.as_str(), one.mine.as_str(), one.theirs.as_str())).collect();
    assert_eq!((version, seen), (1, vec![("grade", "B", "A"), ("reason", "後の理由", "先の理由")]));
    assert_eq!(grade(&director).await.0.as_deref(), Some("A"));
    // What was taken back has a version too: a form from before it is stale.
    plan::give_grade(&director, GradeForm { version, ..form(&director, "", "").await }).await.unwrap();
    let stale = GradeForm { version, ..late };
    assert!(matches!(
        Problem::from(plan::give_grade(&director, stale).await.unwrap_err()),
        Problem::Conflict { version: 2, .. }
    ));
}

#[tokio::test]
async fn a_grade_needs_a_reason_a_place_in_the_plan_and_somebody_who_edits_it() {
    let site = Site::new().await;
    example::import_all(&site).await;
    let officer = site.as_officer();
    for (grade, reason, field) in [("A", " ", "reason"), ("S", "理由", "grade")] {
        let refused = Problem::from(plan::give_grade(&officer, form(&officer, grade, reason).await).await.unwrap_err());
        assert!(refused.field_errors().is_some_and(|errors| errors.get(field).is_some()), "{refused:?}");
    }
    let nowhere = GradeForm { indicator: service::requests::new_key(), ..form(&officer, "A", "理由").await };
    assert!(matches!(Problem::from(plan::give_grade(&officer, nowhere).await.unwrap_err()), Problem::NotFound(_)));
    let right = form(&officer, "A", "理由").await;
    for ctx in [site.as_advisor(), site.as_administrator(), site.as_council_viewer()] {
        let refused = plan::give_grade(&ctx, right.clone()).await.unwrap_err();
        assert_eq!(Problem::from(refused), Problem::NotAllowed);
    }
    assert!(plan::give_grade(&site.as_nobody(), right).await.is_err());
    assert!(grade(&officer).await.1.is_none());
}
