//! Everything that happened at the demo centre, before any of it is written.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::businesses::BusinessKind;

use super::{
    businesses::{Firm, Seed},
    cases::Case,
    course::Fate,
    days::Days,
    dice::Dice,
    guide::Guide,
    outcomes,
    scale::Amounts,
    staff::Staff,
    stock::stock,
    talks::{self, Talk},
};

pub(super) struct World {
    pub(super) firms: Vec<Firm>,
    pub(super) cases: Vec<Case>,
    pub(super) talks: Vec<Talk>,
}

impl World {
    pub(super) fn imagined(amounts: Amounts, guide: &Guide, staff: &Staff, days: &Days) -> Self {
        let mut cases = cases(amounts, guide, staff, days);
        let firms = give_firms(amounts, guide, &mut cases);
        for case in &mut cases {
            case.outcomes = outcomes::on_the_way(case, &guide.lines[case.line], days, firms.kinds[case.firm]);
        }
        if let Some(wanted) = amounts.outcomes {
            bring_to(wanted, &mut cases, days);
        }
        let talks = talks::all(amounts, &cases, guide, staff, days);
        let firms = made(amounts, &firms, &cases, &talks, staff, days);
        Self { firms, cases, talks }
    }
}

/// First one open case in each stage of each programme, then as the dice fall.
fn cases(amounts: Amounts, guide: &Guide, staff: &Staff, days: &Days) -> Vec<Case> {
    let stages = guide.lines.iter().enumerate();
    let each: Vec<(usize, usize)> =
        stages.flat_map(|(line, of)| (0..of.course.days.len()).map(move |stage| (line, stage))).collect();
    let places: Vec<usize> = (0..guide.lines.len()).collect();
    let case = |nth: usize| {
        let mut dice = Dice::of("fate", nth);
        let (line, fate) = match each.get(nth) {
            Some((line, stage)) => (*line, Fate::Open { stage: *stage, quiet_days: None }),
            None => {
                let line = *dice.weighted(&places, |place| guide.lines[*place].course.share);
                let of = &guide.lines[line];
                (line, Fate::thrown(&mut dice, of.course, of.programme.quiet_days))
            }
        };
        Case::made(nth, line, &fate, guide, staff, days)
    };
    let mut cases: Vec<Case> = (0..amounts.cases).map(case).collect();
    cases.sort_by_key(|case| (case.way.opened_on(), case.nth));
    cases
}

/// What is settled of the businesses once the cases have theirs.
struct Firms {
    kinds: Vec<BusinessKind>,
    /// The day of the founding that the centre helped with, or none so far.
    founders: Vec<Option<Option<NaiveDate>>>,
}

/// Gives each case a business: founders each their own, all others one that has no case of the programme yet.
fn give_firms(amounts: Amounts, guide: &Guide, cases: &mut [Case]) -> Firms {
    let startup = guide.line("startup");
    let mut firms = Firms { kinds: kinds(amounts), founders: vec![None; amounts.businesses] };
    let founders = cases.iter().filter(|case| case.line == startup).count().min(amounts.businesses / 2);
    let mut next = 0;
    let mut taken: HashSet<(usize, usize)> = HashSet::new();
    for case in cases {
        let mut dice = Dice::of("firm", case.nth);
        if case.line == startup && next < founders {
            case.firm = next;
            next += 1;
            let founded = guide.lines[startup].stage("founded");
            let on = case.way.steps.iter().find(|step| step.stage == founded).map(|step| step.on);
            firms.founders[case.firm] = Some(on);
            firms.kinds[case.firm] = match on {
                None => BusinessKind::Prefounder,
                Some(_) if dice.percent(68) => BusinessKind::Sole,
                Some(_) => BusinessKind::Corporation,
            };
            continue;
        }
        let room = amounts.businesses - founders;
        let free =
            |firm: &usize| !taken.contains(&(*firm, case.line)) && firms.kinds[*firm] != BusinessKind::Prefounder;
        let mut throws = (0..40).map(|_| founders + dice.place(room).min(dice.place(room)));
        case.firm = throws.find(free).unwrap_or(founders);
        taken.insert((case.firm, case.line));
    }
    firms
}

/// The kinds of businesses that come without founding one.
fn kinds(amounts: Amounts) -> Vec<BusinessKind> {
    let kind = |nth| {
        let mut dice = Dice::of("kind", nth);
        match dice.below(1000) {
            0..=19 => BusinessKind::Group,
            20..=64 => BusinessKind::Branch,
            65..=99 => BusinessKind::Prefounder,
            _ if dice.percent(trade_of(nth).persons) => BusinessKind::Sole,
            _ => BusinessKind::Corporation,
        }
    };
    (0..amounts.businesses).map(kind).collect()
}

fn trade_of(nth: usize) -> &'static super::stock::Trade {
    Dice::of("trade", nth).weighted(&stock().trades, |trade| trade.weight)
}

/// More outcomes, or fewer, until there are as many as wanted.
fn bring_to(wanted: usize, cases: &mut [Case], days: &Days) {
    let mut dice = Dice::of("more outcomes", 0);
    let mut there: usize = cases.iter().map(|case| case.outcomes.len()).sum();
    while there < wanted {
        let place = dice.place(cases.len());
        if cases[place].outcomes.len() < 12
            && let Some(more) = outcomes::one_more(&cases[place], &mut dice, days)
        {
            cases[place].outcomes.push(more);
            there += 1;
        }
    }
    for case in cases {
        while there > wanted && case.outcomes.len() > 1 {
            case.outcomes.pop();
            there -= 1;
        }
    }
}

/// The businesses, with names and everything else that follows from what happened to them.
fn made(amounts: Amounts, firms: &Firms, cases: &[Case], talks: &[Talk], staff: &Staff, days: &Days) -> Vec<Firm> {
    let mut since: Vec<NaiveDate> = vec![days.last; amounts.businesses];
    let mut by: Vec<Option<usize>> = vec![None; amounts.businesses];
    for case in cases {
        since[case.firm] = since[case.firm].min(case.way.opened_on());
    }
    for talk in talks {
        for firm in talk.others.iter().chain([&talk.firm]) {
            since[*firm] = since[*firm].min(talk.on);
            by[*firm].get_or_insert(talk.advisor);
        }
    }
    let mut taken = HashSet::new();
    let mut made: Vec<Firm> = Vec::with_capacity(amounts.businesses);
    for nth in 0..amounts.businesses {
        let by = by[nth].unwrap_or_else(|| staff.somebody(&mut Dice::of("registered", nth)));
        let seed = Seed {
            nth,
            since: since[nth],
            founder: firms.founders[nth],
            kind: firms.kinds[nth],
            trade: trade_of(nth),
            by: staff.advisors[by].id,
        };
        let head = (seed.kind == BusinessKind::Branch).then(|| head_of(&made, &seed)).flatten();
        made.push(Firm::made(&seed, head, &mut taken));
    }
    made
}

/// A corporation that is there already, of the same trade if there is one.
fn head_of<'f>(made: &'f [Firm], seed: &Seed) -> Option<&'f Firm> {
    let mut dice = Dice::of("head", seed.nth);
    let is_head = |firm: &&Firm| firm.row.kind == BusinessKind::Corporation.key();
    let start = dice.place(made.len().max(1));
    let (before, after) = made.split_at(start.min(made.len()));
    let near = || after.iter().chain(before).filter(is_head);
    near().find(|firm| std::ptr::eq(firm.trade, seed.trade)).or_else(|| near().next())
}
