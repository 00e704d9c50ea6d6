//! Which business each case is of, and what follows for the businesses from what happened to them.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::businesses::BusinessKind;

use super::{
    businesses::{Firm, Seed},
    cases::Case,
    days::{Days, shifted},
    dice::Dice,
    guide::Guide,
    scale::Amounts,
    staff::Staff,
    stock::{Trade, stock},
    stories::Story,
    talks::Talk,
};

/// What is settled of the businesses once the cases have theirs; those that are told in full stand last.
pub(super) struct Firms {
    pub(super) kinds: Vec<BusinessKind>,
    /// The day of the founding that the centre helped with, or none so far.
    founders: Vec<Option<Option<NaiveDate>>>,
    /// What the case is about that a founder came with.
    founds: Vec<&'static str>,
    stories: Vec<&'static Story>,
}

impl Firms {
    /// Gives each case a business: founders each their own, all others one that has no case of the programme yet.
    pub(super) fn given_to(cases: &mut [Case], amounts: Amounts, guide: &Guide) -> Self {
        let startup = guide.line("startup");
        let founders = vec![None; amounts.businesses];
        let mut firms =
            Self { kinds: kinds(amounts), founders, founds: vec![""; amounts.businesses], stories: Vec::new() };
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
                firms.founds[case.firm] = &case.theme.founds;
                firms.kinds[case.firm] = match on {
                    None => BusinessKind::Prefounder,
                    Some(_) if dice.percent(68) => BusinessKind::Sole,
                    Some(_) => BusinessKind::Corporation,
                };
                continue;
            }
            let room = amounts.businesses - founders;
            let free = |firm: &usize| {
                !taken.contains(&(*firm, case.line))
                    && firms.kinds[*firm] != BusinessKind::Prefounder
                    && trade_of(*firm).is_of(&case.theme.only)
            };
            let mut throws = (0..40).map(|_| founders + dice.place(room).min(dice.place(room)));
            case.firm = throws.find(free).unwrap_or(founders);
            taken.insert((case.firm, case.line));
        }
        firms
    }

    /// One more, that is told in full.
    pub(super) fn tell(&mut self, story: &'static Story) {
        self.kinds.push(BusinessKind::of_key(&story.kind).unwrap_or(BusinessKind::Corporation));
        self.founders.push(None);
        self.founds.push("");
        self.stories.push(story);
    }

    fn story(&self, nth: usize) -> Option<&'static Story> {
        let place = nth.checked_sub(self.kinds.len() - self.stories.len())?;
        self.stories.get(place).copied()
    }

    fn trade(&self, nth: usize) -> &'static Trade {
        let industry = self.story(nth).map_or(self.founds[nth], |story| story.industry.as_str());
        let known = stock().trades.iter().find(|trade| trade.industry == industry);
        known.unwrap_or_else(|| trade_of(nth))
    }

    /// The businesses, with names and everything else that follows from what happened to them.
    pub(super) fn made(&self, cases: &[Case], talks: &[Talk], staff: &Staff, days: &Days) -> Vec<Firm> {
        let mut since: Vec<NaiveDate> = vec![days.last; self.kinds.len()];
        let mut by: Vec<Option<usize>> = vec![None; self.kinds.len()];
        for case in cases {
            since[case.firm] = since[case.firm].min(case.way.opened_on());
        }
        for talk in talks {
            for firm in talk.others.iter().chain([&talk.firm]) {
                since[*firm] = since[*firm].min(talk.on);
                by[*firm].get_or_insert(talk.advisor);
            }
        }
        // Nobody else is called as those that are told in full.
        let mut taken: HashSet<String> = self.stories.iter().map(|story| story.name.clone()).collect();
        let mut made: Vec<Firm> = Vec::with_capacity(self.kinds.len());
        for nth in 0..self.kinds.len() {
            let by = by[nth].unwrap_or_else(|| staff.somebody(&mut Dice::of("registered", nth)));
            let seed = Seed {
                nth,
                since: since[nth],
                founder: self.founders[nth],
                kind: self.kinds[nth],
                trade: self.trade(nth),
                by: staff.advisors[by].id,
                today: shifted(days.last, 1),
            };
            if let Some(story) = self.story(nth) {
                made.push(Firm::told(&seed, story));
                continue;
            }
            let head = (seed.kind == BusinessKind::Branch).then(|| head_of(&made, &seed)).flatten();
            made.push(Firm::made(&seed, head, &mut taken));
        }
        made
    }
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

fn trade_of(nth: usize) -> &'static Trade {
    Dice::of("trade", nth).weighted(&stock().trades, |trade| trade.weight)
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
