//! What a plan file may not say: each rule broken once, with the place and the gist of what is said.

#[path = "plan_rules/achievement.rs"]
mod achievement;
#[path = "plan_rules/figures.rs"]
mod figures;

use domain::plan::{Plan, PlanFile};
use domain::problem::FieldErrors;
use rstest::rstest;

const PLAN: &str = r#"
    plan = { code = "plan-1", name = "見本計画", fy_from = 2023, fy_to = 2027 }
    policy = [{ code = "P1", name = "方針1" }, { code = "P2", name = "方針2" }]
    measure = [{ code = "M1", policy = "P1", name = "施策1" }, { code = "M2", policy = "P2", name = "施策2" }]
    programme = [
      { code = "p", name = "甲", measures = ["M1"], stages = [{ key = "s", name = "始" }],
        outcomes = [{ key = "x", name = "X", classes = [{ key = "c", name = "C" }] }] },
    ]
"#;

const PARENT: &str = r#"
[[indicator]]
code = "parent"
node = "M1"
name = "親"
source = "outcome"
where = { type = ["x"], verification_at_least = 1 }
count = "records"
direction = "increase"
"#;

fn check(more: &str) -> Result<Plan, FieldErrors> {
    let file: PlanFile = toml::from_str(&format!("{PLAN}{more}")).expect("the shape of a plan file");
    file.check()
}

fn indicator(keys: &str) -> String {
    format!("[[indicator]]\ncode = \"I\"\nnode = \"M1\"\nname = \"指標\"\ndirection = \"increase\"\n{keys}\n")
}

#[rstest]
#[case::unknown_source(
    r#"source = "visit"
count = "records""#,
    "source",
    "visit"
)]
#[case::no_source(r#"count = "records""#, "source", "source")]
#[case::no_count(r#"source = "outcome""#, "count", "count")]
#[case::unknown_count(
    r#"source = "outcome"
count = "sum""#,
    "count",
    "quantity"
)]
#[case::unknown_scope(
    r#"source = "outcome"
count = "records"
scope = "some""#,
    "scope",
    "linked, all"
)]
#[case::shared_consultation(
    r#"source = "consultation"
count = "records"
attribution = "shared""#,
    "attribution",
    "按分"
)]
#[case::shared_manual(
    r#"source = "manual"
attribution = "shared""#,
    "attribution",
    "按分"
)]
#[case::all_and_main(
    r#"source = "outcome"
count = "records"
scope = "all"
attribution = "main""#,
    "attribution",
    "full"
)]
#[case::latest_of_facts(
    r#"source = "outcome"
count = "records"
accumulate = "latest""#,
    "accumulate",
    "manual"
)]
#[case::manual_with_where(
    r#"source = "manual"
where = { channel = ["visit"] }"#,
    "where",
    "手入力"
)]
#[case::unknown_type(
    r#"source = "outcome"
count = "records"
where = { type = ["z"] }"#,
    "where.type",
    "z"
)]
#[case::unknown_class(
    r#"source = "outcome"
count = "records"
where = { class = ["z"] }"#,
    "where.class",
    "z"
)]
#[case::unknown_stage(
    r#"source = "stage_entered"
count = "records"
where = { type = ["z"] }"#,
    "where.type",
    "z"
)]
#[case::unknown_result(
    r#"source = "case_closed"
count = "records"
where = { type = ["won"] }"#,
    "where.type",
    "won"
)]
#[case::unknown_programme(
    r#"source = "outcome"
count = "records"
where = { programme = ["z"] }"#,
    "where.programme",
    "z"
)]
#[case::empty_list(
    r#"source = "outcome"
count = "records"
where = { channel = [] }"#,
    "where.channel",
    "空の一覧"
)]
#[case::level(
    r#"source = "outcome"
count = "records"
where = { verification_at_least = 4 }"#,
    "where.verification_at_least",
    "0から3"
)]
#[case::industry(
    r#"source = "outcome"
count = "records"
where = { industry = ["U"] }"#,
    "where.industry",
    "業種"
)]
#[case::target_period(
    r#"source = "manual"
targets = { "2024H3" = 1 }"#,
    "targets.2024H3",
    "2024H1"
)]
#[case::ratio_with_source(
    r#"source = "outcome"
ratio = { of = "parent", to = "parent" }"#,
    "source",
    "比率"
)]
#[case::ratio_with_accumulate(
    r#"accumulate = "year"
ratio = { of = "parent", to = "parent" }"#,
    "accumulate",
    "比率"
)]
#[case::ratio_with_where(
    r#"where = {}
ratio = { of = "parent", to = "parent" }"#,
    "where",
    "比率"
)]
#[case::ratio_of_nothing(r#"ratio = { of = "parent", to = "z" }"#, "ratio.to", "z")]
#[case::ratio_of_ratio(r#"ratio = { of = "I", to = "parent" }"#, "ratio.of", "別の比率")]
#[case::ratio_scale(r#"ratio = { of = "parent", to = "parent", scale = 0 }"#, "ratio.scale", "0")]
#[case::part_of_nothing(
    r#"source = "outcome"
count = "records"
part_of = "z""#,
    "part_of",
    "z"
)]
#[case::part_of_itself(
    r#"source = "outcome"
count = "records"
part_of = "I""#,
    "part_of",
    "自分自身"
)]
#[case::part_with_another_count(
    r#"source = "outcome"
count = "businesses"
part_of = "parent"
where = { type = ["x"], verification_at_least = 1 }"#,
    "count",
    "親"
)]
#[case::part_with_another_attribution(
    r#"source = "outcome"
count = "records"
attribution = "main"
part_of = "parent"
where = { type = ["x"], verification_at_least = 1 }"#,
    "attribution",
    "親"
)]
#[case::part_with_another_scope(
    r#"source = "outcome"
count = "records"
scope = "all"
part_of = "parent"
where = { type = ["x"], verification_at_least = 1 }"#,
    "scope",
    "親"
)]
#[case::part_with_another_accumulation(
    r#"source = "outcome"
count = "records"
accumulate = "plan_to_date"
part_of = "parent"
where = { type = ["x"], verification_at_least = 1 }"#,
    "accumulate",
    "親"
)]
#[case::part_with_another_source(
    r#"source = "case_opened"
count = "records"
part_of = "parent"
where = { verification_at_least = 1 }"#,
    "source",
    "親"
)]
#[case::part_that_is_wider(
    r#"source = "outcome"
count = "records"
part_of = "parent"
where = { type = ["x"] }"#,
    "where",
    "すべて含めて"
)]
#[case::part_of_a_ratio(
    r#"part_of = "parent"
ratio = { of = "parent", to = "parent" }"#,
    "part_of",
    "比率"
)]
fn a_broken_rule_is_reported_at_its_place(#[case] keys: &str, #[case] place: &str, #[case] gist: &str) {
    let errors = check(&format!("{PARENT}{}", indicator(keys))).expect_err("a broken rule");
    let place = format!("indicator[I].{place}");
    let says = errors.get(&place).unwrap_or_else(|| panic!("nothing is said at {place}: {errors:?}"));
    assert!(says.ja.contains(gist) || says.en.contains(gist), "{says:?}");
    assert_ne!(says.ja, says.en);
}

#[test]
fn a_part_at_another_node_is_refused() {
    let part = indicator(
        "source = \"outcome\"\ncount = \"records\"\npart_of = \"parent\"\nwhere = { type = [\"x\"], verification_at_least = 2, class = [\"c\"] }",
    );
    assert!(check(&format!("{PARENT}{part}")).is_ok());
    let elsewhere = part.replace("\"M1\"", "\"M2\"");
    let errors = check(&format!("{PARENT}{elsewhere}")).expect_err("another node");
    assert!(errors.get("indicator[I].node").is_some());
}

#[test]
fn parts_in_a_circle_are_refused() {
    let one = indicator("source = \"outcome\"\ncount = \"records\"\npart_of = \"J\"");
    let other = one.replace("\"I\"", "\"X\"").replace("\"J\"", "\"I\"").replace("\"X\"", "\"J\"");
    let errors = check(&format!("{one}{other}")).expect_err("a circle");
    assert!(errors.get("indicator[I].part_of").is_some() && errors.get("indicator[J].part_of").is_some());
}

#[rstest]
#[case("fy_from = 2023, fy_to = 2022", "plan.fy_to")]
#[case("fy_from = 0, fy_to = 2022", "plan.fy_from")]
#[case("fy_from = 2023, fy_to = 99999", "plan.fy_to")]
fn a_plan_has_its_years_in_order(#[case] years: &str, #[case] place: &str) {
    let text = PLAN.replace("fy_from = 2023, fy_to = 2027", years);
    let file: PlanFile = toml::from_str(&text).expect("the shape of a plan file");
    assert!(file.check().expect_err("wrong years").get(place).is_some());
}

#[rstest]
#[case(r#"code = "M2", policy"#, r#"code = "P1", policy"#, "measure[P1].code")]
#[case(r#"code = "P2""#, r#"code = "plan-1""#, "policy[plan-1].code")]
#[case(r#"policy = "P2""#, r#"policy = "P9""#, "measure[M2].policy")]
#[case(r#"measures = ["M1"]"#, r#"measures = ["M9"]"#, "programme[p].measures")]
#[case(r#"key = "s", name = "始""#, r#"key = "s", name = """#, "programme[p].stages[s].name")]
#[case(
    r#"[{ key = "s", name = "始" }]"#,
    r#"[{ key = "s", name = "始" }, { key = "s", name = "終" }]"#,
    "programme[p].stages[s].key"
)]
fn codes_are_known_and_never_twice(#[case] from: &str, #[case] to: &str, #[case] place: &str) {
    assert!(PLAN.contains(from), "the plan holds what is replaced");
    let file: PlanFile = toml::from_str(&PLAN.replace(from, to)).expect("the shape of a plan file");
    let errors = file.check().expect_err("a wrong code");
    assert!(errors.get(place).is_some(), "{errors:?}");
}

#[test]
fn every_broken_rule_is_reported_at_once() {
    let errors = check(&indicator("source = \"outcome\"\nscope = \"x\"\nattribution = \"y\"\naccumulate = \"z\""))
        .expect_err("four");
    assert_eq!(errors.0.len(), 4, "{errors:?}");
}

#[test]
fn a_key_that_nobody_knows_is_no_plan_file() {
    assert!(toml::from_str::<PlanFile>(&format!("{PLAN}{}", indicator("sauce = \"outcome\""))).is_err());
}

#[test]
fn a_plan_file_reads_back_as_it_was_written() {
    let file: PlanFile = toml::from_str(&format!("{PLAN}{PARENT}")).expect("a plan file");
    let again: PlanFile = toml::from_str(&toml::to_string(&file).expect("text")).expect("a plan file");
    assert_eq!(again, file);
}
