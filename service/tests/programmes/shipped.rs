//! The programmes that ship: who may go where, and what is missing before. The snapshots are for a city officer to read.

use std::fmt::Write;

use domain::{
    cases::stage::{self, CaseFacts},
    programmes::{CaseField, Gate, Programme},
};
use service::{plan, programmes, testing::Site};

async fn shipped() -> Vec<Programme> {
    let site = Site::new().await;
    plan::import(&site.as_director(), plan::SHIPPED_PLAN).await.unwrap();
    programmes::list(&site.as_director()).await.unwrap()
}

/// Everything that a gate of the programme could ask for.
fn all_done(programme: &Programme) -> CaseFacts {
    CaseFacts {
        filled: CaseField::ALL.to_vec(),
        measures: 1,
        next_actions: 1,
        consultations: 9,
        outcomes: programme.outcome_types.iter().map(|kind| kind.key.clone()).collect(),
        route: programme.routes.first().map(|route| route.key.clone()),
    }
}

/// The facts without what one gate asks for.
fn without(gate: &Gate, mut facts: CaseFacts) -> CaseFacts {
    match gate {
        Gate::FieldFilled(field) => facts.filled.retain(|filled| filled != field),
        Gate::MeasureLinked => facts.measures = 0,
        Gate::NextActionSet => facts.next_actions = 0,
        Gate::ConsultationsAtLeast(n) => facts.consultations = n - 1,
        Gate::OutcomeOfType(key) => facts.outcomes.retain(|kind| kind != key),
        Gate::RouteChosen => facts.route = None,
    }
    facts
}

#[tokio::test]
async fn a_case_goes_from_stage_to_stage_as_its_programme_says() {
    let mut table = String::new();
    for programme in shipped().await {
        writeln!(table, "{} {}", programme.name.ja, programme.name.en).unwrap();
        for from in &programme.stages {
            let ways = programme.stages.iter().map(|to| match stage::direction(&programme, Some(&from.key), &to.key) {
                Ok(direction) => format!("{} {direction}", to.name.ja),
                Err(_) => format!("{} ✘", to.name.ja),
            });
            writeln!(table, "  {} → {}", from.name.ja, ways.collect::<Vec<_>>().join(" | ")).unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[tokio::test]
async fn what_is_missing_before_a_stage_is_said_in_both_languages() {
    let mut table = String::new();
    for programme in shipped().await {
        let days = programme.quiet_days;
        writeln!(table, "{} ({days}日連絡なしで静かな案件)", programme.name.ja).unwrap();
        for to in &programme.stages {
            writeln!(table, "  {} {}", to.name.ja, to.name.en).unwrap();
            let done = all_done(&programme);
            assert!(stage::missing(&programme, to, &done).is_empty());
            for gate in &to.gates {
                let missing = stage::missing(&programme, to, &without(gate, done.clone()));
                let [missing] = missing.as_slice() else { panic!("one gate at {}: {missing:?}", to.key) };
                let says = missing.says();
                writeln!(table, "    ✘ {} / {}", says.ja, says.en).unwrap();
            }
        }
    }
    insta::assert_snapshot!(table);
}

#[tokio::test]
async fn topics_outcomes_and_units_stand_with_their_programme() {
    let mut table = String::new();
    for programme in shipped().await {
        writeln!(table, "{}: {}", programme.code, programme.topics.join(" ")).unwrap();
        for kind in &programme.outcome_types {
            let classes: Vec<_> = kind.classes.iter().map(|class| class.name.ja.as_str()).collect();
            writeln!(table, "  {} {} [{}] {}", kind.name.ja, kind.name.en, kind.unit, classes.join("・")).unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[tokio::test]
async fn a_second_import_leaves_what_the_administrator_owns() {
    let site = Site::new().await;
    let director = site.as_director();
    plan::import(&director, plan::SHIPPED_PLAN).await.unwrap();
    let before = programmes::list(&director).await.unwrap();
    plan::import(&director, plan::SHIPPED_PLAN).await.unwrap();
    let mut after = programmes::list(&director).await.unwrap();
    for (before, after) in before.iter().zip(&mut after) {
        after.version = before.version;
    }
    assert_eq!(before, after);
}
