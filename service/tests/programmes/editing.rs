//! Changing what a programme is made of.

use domain::{
    Problem,
    programmes::{GateLine, GatesForm, KeyedForm, KeyedLine, KeyedList, Programme, ProgrammeForm},
};
use service::{Failure, plan, programmes, testing::Site};

async fn dx(site: &Site) -> Programme {
    let all = programmes::list(&site.as_administrator()).await.unwrap();
    all.into_iter().find(|programme| programme.code == "dx").unwrap()
}

async fn centre() -> Site {
    let site = Site::new().await;
    plan::import(&site.as_director(), plan::SHIPPED_PLAN).await.unwrap();
    site
}

fn list(programme: &Programme, list: &KeyedList, change: impl FnOnce(&mut Vec<KeyedLine>)) -> KeyedForm {
    let mut lines = list.lines(programme);
    change(&mut lines);
    KeyedForm { id: programme.id.to_string(), version: programme.version, list: list.key(), lines }
}

fn fields(answer: Result<(), Failure>) -> Vec<String> {
    match Problem::from(answer.unwrap_err()) {
        Problem::Invalid(errors) => errors.0.into_iter().map(|error| error.field).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn an_administrator_adds_moves_and_retires_stages_without_code() {
    let site = centre().await;
    let administrator = site.as_administrator();
    let before = dx(&site).await;
    let form = list(&before, &KeyedList::Stages, |lines| {
        lines[4].retired = true;
        lines.push(KeyedLine {
            key: "trial".to_owned(),
            name: "試行".to_owned(),
            place: "4".to_owned(),
            ..KeyedLine::default()
        });
    });
    programmes::edit_list(&administrator, form.clone()).await.unwrap();
    let after = dx(&site).await;
    let stages: Vec<_> = after.current_stages().map(|stage| stage.key.as_str()).collect();
    assert_eq!(stages, ["assess", "issues", "plan", "trial", "introduce"]);
    assert_eq!(after.stage("introduce").unwrap().gates, before.stage("introduce").unwrap().gates);
    let stale = programmes::edit_list(&administrator, form).await.unwrap_err();
    assert!(matches!(Problem::from(stale), Problem::Conflict { .. }));
}

#[tokio::test]
async fn a_key_that_cases_stand_in_is_not_taken_away() {
    let site = centre().await;
    let administrator = site.as_administrator();
    let now = dx(&site).await;
    let less = list(&now, &KeyedList::Stages, |lines| {
        lines.pop();
    });
    assert_eq!(fields(programmes::edit_list(&administrator, less).await), ["lines"]);
    let none = list(&now, &KeyedList::Stages, |lines| lines.iter_mut().for_each(|line| line.retired = true));
    assert_eq!(fields(programmes::edit_list(&administrator, none).await), ["lines"]);
    let twice = list(&now, &KeyedList::OutcomeTypes, |lines| lines.push(lines[0].clone()));
    assert_eq!(fields(programmes::edit_list(&administrator, twice).await), ["lines[3].key"]);
    let foreign = KeyedForm { list: "classes:founded".to_owned(), ..list(&now, &KeyedList::Routes, |_| {}) };
    assert_eq!(fields(programmes::edit_list(&administrator, foreign).await), ["list"]);
    assert_eq!(dx(&site).await, now);
}

#[tokio::test]
async fn gates_topics_days_and_measures_become_what_was_chosen() {
    let site = centre().await;
    let administrator = site.as_administrator();
    let now = dx(&site).await;
    let gate = |stage: &str, condition: &str, argument: &str| GateLine {
        stage: stage.to_owned(),
        condition: condition.to_owned(),
        argument: argument.to_owned(),
        amount: String::new(),
    };
    let gates = |version, gates| GatesForm { id: now.id.to_string(), version, gates };
    let bad = vec![gate("founded", "measure_linked", ""), gate("plan", "outcome_of_type", "founded")];
    let bad = programmes::edit_gates(&administrator, gates(now.version, bad)).await;
    assert_eq!(fields(bad), ["gates[0].stage", "gates[1].argument"]);
    let good = vec![gate("plan", "measure_linked", ""), gate("", "measure_linked", "")];
    programmes::edit_gates(&administrator, gates(now.version, good)).await.unwrap();
    let now = dx(&site).await;
    assert_eq!(now.stages.iter().map(|stage| stage.gates.len()).collect::<Vec<_>>(), [0, 0, 1, 0, 0]);

    let offered = programmes::choices(&administrator).await.unwrap();
    let form = ProgrammeForm {
        id: now.id.to_string(),
        version: now.version,
        name: "デジタル化".to_owned(),
        quiet_days: "20".to_owned(),
        may_skip: true,
        topics: vec!["it".to_owned()],
        measures: vec![String::new(), offered.measures[3].id.to_string()],
        ..ProgrammeForm::default()
    };
    let bad = ProgrammeForm {
        quiet_days: "0".to_owned(),
        topics: vec!["astrology".to_owned()],
        measures: vec![now.id.to_string()],
        ..form.clone()
    };
    assert_eq!(fields(programmes::edit(&administrator, bad).await), ["quiet_days", "topics", "measures[0]"]);
    programmes::edit(&administrator, form).await.unwrap();
    let now = dx(&site).await;
    assert_eq!((now.name.ja.as_str(), now.quiet_days, now.may_skip), ("デジタル化", 20, true));
    assert_eq!((now.topics, now.default_measures), (vec!["it".to_owned()], vec![offered.measures[3].id]));
}

#[tokio::test]
async fn only_an_administrator_changes_programmes() {
    let site = centre().await;
    let form = ProgrammeForm { id: dx(&site).await.id.to_string(), ..ProgrammeForm::default() };
    for other in [site.as_advisor(), site.as_director(), site.as_officer(), site.as_council_viewer()] {
        let refused = programmes::edit(&other, form.clone()).await.unwrap_err();
        assert_eq!(Problem::from(refused), Problem::NotAllowed);
    }
    assert!(programmes::list(&site.as_director()).await.is_ok());
    assert!(programmes::list(&site.as_advisor()).await.is_err());
}
