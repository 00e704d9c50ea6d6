//! Made-up worlds: a small plan, its indicators, and records around the edges of its periods.

use chrono::{Days, NaiveDate};
use domain::calendar::Period;
use domain::plan::contribution::{CaseLinks, MeasureLink};
use domain::plan::{IndicatorRow, Plan, PlanFile, WhereRow};
use domain::quantity::Quantity;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use crate::records::{Business, Case, Consultation, Outcome, Records, Stage};

const PLAN: &str = r#"
    plan = { code = "plan-1", name = "見本計画", fy_from = 2023, fy_to = 2024 }
    policy = [{ code = "P1", name = "方針1" }, { code = "P2", name = "方針2" }]
    measure = [
      { code = "M1", policy = "P1", name = "施策1" }, { code = "M2", policy = "P1", name = "施策2" },
      { code = "M3", policy = "P2", name = "施策3" }, { code = "M4", policy = "P2", name = "施策4" },
    ]
    programme = [
      { code = "p", name = "甲", measures = ["M1"], stages = [{ key = "s", name = "始" }, { key = "t", name = "終" }],
        outcomes = [{ key = "x", name = "X", classes = [{ key = "c", name = "C" }, { key = "d", name = "D" }] }, { key = "y", name = "Y" }] },
      { code = "q", name = "乙", measures = ["M2", "M3"] },
    ]
"#;

pub(crate) fn plan(rows: &[IndicatorRow]) -> Plan {
    let mut file: PlanFile = toml::from_str(PLAN).expect("a plan file");
    file.indicator = rows.to_vec();
    file.check().expect("a plan without contradictions")
}

/// All periods of the plan, and some beside it.
pub(crate) fn periods(plan: &Plan) -> Vec<Period> {
    let outside = ["2022", "2022H2", "2023-03", "2025", "2025-04"];
    let outside = outside.map(|text| text.parse().expect("a period"));
    Period::all(plan.span).into_iter().chain(outside).collect()
}

fn day() -> impl Strategy<Value = NaiveDate> {
    let edges = [
        "2023-03-31",
        "2023-04-01",
        "2023-09-30",
        "2023-10-01",
        "2024-03-31",
        "2024-04-01",
        "2025-03-31",
        "2025-04-01",
    ];
    let start: NaiveDate = "2022-10-01".parse().expect("a date");
    prop_oneof![
        1 => select(edges.map(|text| text.parse::<NaiveDate>().expect("a date")).to_vec()),
        2 => (0_u64..1100).prop_map(move |days| start + Days::new(days)),
    ]
}

fn links() -> impl Strategy<Value = CaseLinks> {
    let measures = subsequence(vec!["M1", "M2", "M3", "M4"], 0..=4).prop_shuffle();
    (measures, any::<bool>(), 1_i64..400_000).prop_map(|(measures, weighted, first)| {
        let n = i64::try_from(measures.len()).expect("a few");
        let weight = |index: i64| if index == 0 { 1_000_000 - first * (n - 1) / 3 } else { first / 3 };
        let sum: i64 = (0..n).map(weight).sum();
        let link = |(index, measure): (usize, &str)| {
            let index = i64::try_from(index).expect("a few");
            let rest = if index == 0 { 1_000_000 - sum } else { 0 };
            let weight = weighted.then(|| Quantity::from_millionths(weight(index) + rest));
            MeasureLink { measure: measure.to_owned(), weight }
        };
        CaseLinks::new(measures.into_iter().enumerate().map(link).collect()).expect("links that add up")
    })
}

fn some(prefix: &'static str, of: usize, at_most: usize) -> impl Strategy<Value = Vec<String>> {
    let all: Vec<String> = (0..of).map(|index| format!("{prefix}{index}")).collect();
    subsequence(all, 0..=at_most.min(of)).prop_shuffle()
}

fn businesses() -> impl Strategy<Value = Vec<Business>> {
    prop::collection::vec(
        (prop::option::of(0_usize..6), select(vec!["E", "D", ""]), select(vec!["直方市", "宮若市"])),
        6,
    )
    .prop_map(|rows| {
        let business = |(index, (into, industry, municipality)): (usize, (Option<usize>, &str, &str))| Business {
            key: format!("B{index}"),
            industry: industry.parse().ok(),
            municipality: municipality.to_owned(),
            // Only downwards: circles are tested by themselves.
            merged_into: into.filter(|into| *into < index).map(|into| format!("B{into}")).unwrap_or_default(),
        };
        rows.into_iter().enumerate().map(business).collect()
    })
}

fn consultation() -> impl Strategy<Value = Consultation> {
    let topics =
        subsequence(vec!["x", "hr", "it"], 0..=2).prop_map(|topics| topics.into_iter().map(str::to_owned).collect());
    let programme = select(vec!["", "p", "q"]);
    (day(), 0_i64..90, select(vec!["visit", "phone"]), topics, some("B", 6, 3), some("C", 5, 2), programme).prop_map(
        |(on, minutes, channel, topics, businesses, cases, programme)| Consultation {
            key: String::new(),
            on,
            minutes,
            channel: channel.into(),
            topics,
            businesses,
            cases,
            programme: programme.into(),
        },
    )
}

fn outcome() -> impl Strategy<Value = Outcome> {
    let deal = select(vec!["", "", "D1", "D2"]);
    (0..5_usize, select(vec!["x", "y"]), select(vec!["", "c", "d"]), day(), -3_000_000_i64..9_000_000, 0_u8..4, deal)
        .prop_map(|(case, kind, class, on, quantity, verification, deal)| Outcome {
            key: String::new(),
            case: format!("C{case}"),
            // Outcomes of one deal share a type.
            kind: match deal {
                "D1" => "x",
                "D2" => "y",
                _ => kind,
            }
            .into(),
            class: class.into(),
            on,
            quantity: Quantity::from_millionths(quantity),
            verification,
            deal: deal.into(),
        })
}

pub(crate) fn records() -> impl Strategy<Value = Records> {
    let case = (
        0..6_usize,
        select(vec!["p", "q"]),
        day(),
        prop::option::of((day(), select(vec!["achieved", "withdrawn"]))),
        links(),
    );
    let stage = (0..5_usize, select(vec!["s", "t"]), day());
    (
        businesses(),
        prop::collection::vec(case, 5),
        prop::collection::btree_set(stage, 0..8),
        prop::collection::vec(consultation(), 0..16),
        prop::collection::vec(outcome(), 0..16),
    )
        .prop_map(|(businesses, cases, stages, mut consultations, mut outcomes)| {
            for (index, row) in consultations.iter_mut().enumerate() {
                row.key = format!("K{index}");
            }
            for (index, row) in outcomes.iter_mut().enumerate() {
                // Keys run against the order of entry, so that ties are not settled by chance.
                row.key = format!("O{:02}", 99 - index);
            }
            let case = |(index, (business, programme, opened_on, closed, links)): (
                usize,
                (usize, &str, _, Option<(_, &str)>, _),
            )| Case {
                key: format!("C{index}"),
                business: format!("B{business}"),
                programme: programme.into(),
                opened_on,
                closed: closed.map(|(on, result)| (on, result.into())),
                links,
            };
            Records {
                businesses,
                cases: cases.into_iter().enumerate().map(case).collect(),
                stages: stages
                    .into_iter()
                    .map(|(case, stage, on)| Stage { case: format!("C{case}"), stage: stage.into(), on })
                    .collect(),
                consultations,
                outcomes,
            }
        })
}

pub(crate) fn shuffled(records: &Records, seed: u64) -> Records {
    let mut shuffled = records.clone();
    let turn = |length: usize| usize::try_from(seed % 97).expect("small") % length.max(1);
    shuffled.consultations.rotate_left(turn(records.consultations.len()));
    shuffled.outcomes.rotate_left(turn(records.outcomes.len()));
    shuffled.businesses.rotate_left(turn(records.businesses.len()));
    shuffled.cases.reverse();
    shuffled
}

pub(crate) fn conditions() -> impl Strategy<Value = WhereRow> {
    let strings = |all: &'static [&'static str]| {
        prop::option::weighted(
            0.25,
            subsequence(all, 1..=all.len()).prop_map(|some| some.into_iter().map(str::to_owned).collect::<Vec<_>>()),
        )
    };
    (
        strings(&["p", "q"]),
        strings(&["c", "d"]),
        strings(&["visit", "phone"]),
        strings(&["E", "D"]),
        strings(&["直方市", "宮若市"]),
        prop::option::weighted(0.3, 0_i64..4),
        prop::bool::weighted(0.2),
    )
        .prop_map(
            |(programme, class, channel, industry, municipality, verification_at_least, first_of_business)| WhereRow {
                programme,
                types: None,
                class,
                channel,
                verification_at_least,
                industry,
                municipality,
                first_of_business,
            },
        )
}

pub(crate) fn indicator() -> impl Strategy<Value = IndicatorRow> {
    let source = select(vec!["consultation", "outcome", "outcome", "case_opened", "case_closed", "stage_entered"]);
    let reach = select(vec![(None, None), (None, Some("main")), (None, Some("shared")), (Some("all"), None)]);
    let kinds = prop::bool::weighted(0.4);
    (
        select(vec!["plan-1", "P1", "P2", "M1", "M3"]),
        source,
        select(vec!["records", "businesses", "quantity"]),
        reach,
        conditions(),
        any::<bool>(),
        kinds,
    )
        .prop_map(|(node, source, count, (scope, attribution), mut conditions, to_date, kinds)| {
            let kind = match source {
                "consultation" => "hr",
                "outcome" => "x",
                "case_closed" => "achieved",
                _ => "s",
            };
            conditions.types = (kinds && source != "case_opened").then(|| vec![kind.to_owned()]);
            let attribution = attribution.filter(|attribution| source != "consultation" || *attribution != "shared");
            IndicatorRow {
                code: "I".into(),
                node: node.into(),
                name: "見本指標".into(),
                source: Some(source.into()),
                conditions: Some(conditions),
                count: Some(count.into()),
                scope: scope.map(str::to_owned),
                attribution: attribution.map(str::to_owned),
                accumulate: to_date.then(|| "plan_to_date".into()),
                direction: Some("increase".into()),
                ..IndicatorRow::default()
            }
        })
}

/// A part of an indicator: its conditions and these, as far as they narrow them.
pub(crate) fn part_of(parent: &IndicatorRow, extra: &WhereRow) -> IndicatorRow {
    let ours = parent.conditions.clone().unwrap_or_default();
    let conditions = WhereRow {
        programme: ours.programme.or(extra.programme.clone()),
        class: ours.class.or(extra.class.clone()),
        channel: ours.channel.or(extra.channel.clone()),
        industry: ours.industry.or(extra.industry.clone()),
        municipality: ours.municipality.or(extra.municipality.clone()),
        verification_at_least: ours.verification_at_least.max(extra.verification_at_least),
        first_of_business: ours.first_of_business || extra.first_of_business,
        types: ours.types,
    };
    IndicatorRow {
        code: "part".into(),
        part_of: Some(parent.code.clone()),
        conditions: Some(conditions),
        ..parent.clone()
    }
}
