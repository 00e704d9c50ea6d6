//! Everything that happened at the demo centre, before any of it is written.

use super::{
    businesses::Firm,
    cases::Case,
    course::Fate,
    days::Days,
    dice::Dice,
    firms::Firms,
    guide::Guide,
    outcomes,
    scale::Amounts,
    staff::Staff,
    stock::stock,
    stories::{self, Story},
    talks::{self, Talk},
};

pub(super) struct World {
    pub(super) firms: Vec<Firm>,
    pub(super) cases: Vec<Case>,
    pub(super) talks: Vec<Talk>,
}

impl World {
    pub(super) fn imagined(amounts: Amounts, guide: &Guide, staff: &Staff, days: &Days) -> Self {
        let stories = &stock().told.story;
        let told = |of: fn(&Story) -> usize| stories.iter().map(of).sum::<usize>();
        let rest = Amounts {
            businesses: amounts.businesses - stories.len(),
            consultations: amounts.consultations - told(|story| story.talks.len()),
            cases: amounts.cases - told(|story| story.cases.len()),
            ..amounts
        };
        let mut cases = cases(rest, guide, staff, days);
        let mut firms = Firms::given_to(&mut cases, rest, guide);
        for case in &mut cases {
            case.outcomes = outcomes::on_the_way(case, &guide.lines[case.line], days, firms.kinds[case.firm]);
        }
        for (firm, story) in (rest.businesses..).zip(stories) {
            firms.tell(story);
            for told in &story.cases {
                let last_talk = story.talks.last().map(|talk| stories::day(days, talk.ago));
                cases.push(Case::told(cases.len(), firm, told, last_talk, (guide, staff, days)));
            }
        }
        cases.sort_by_key(|case| (case.way.opened_on(), case.nth));
        if let Some(wanted) = amounts.outcomes {
            bring_to(wanted, &mut cases, days);
        }
        let talks = talks::all(rest, &cases, guide, staff, days);
        let firms = firms.made(&cases, &talks, staff, days);
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
    (0..amounts.cases).map(case).collect()
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
