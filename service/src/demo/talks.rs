//! When the centre and the businesses talked: in the cases, and beside them.

use chrono::NaiveDate;

use super::{
    cases::Case,
    days::{Days, shifted},
    dice::Dice,
    guide::Guide,
    scale::Amounts,
    staff::Staff,
    stock::stock,
    stories::{self, ToldTalk},
};

/// A consultation before it is written.
pub(super) struct Talk {
    pub(super) on: NaiveDate,
    /// The place of its business, and of the others where several came together.
    pub(super) firm: usize,
    pub(super) others: Vec<usize>,
    /// The place of its case and of the stage in which it then was.
    pub(super) case: Option<(usize, usize)>,
    pub(super) advisor: usize,
    /// Whose dice say the rest.
    pub(super) nth: usize,
    /// Told in full.
    pub(super) told: Option<&'static ToldTalk>,
}

/// All consultations, by date: those that are told in full, and beside them as many as asked for, of which those of
/// cases take three quarters at most.
pub(super) fn all(amounts: Amounts, cases: &[Case], guide: &Guide, staff: &Staff, days: &Days) -> Vec<Talk> {
    let mut talks: Vec<Talk> = Vec::with_capacity(amounts.consultations);
    let mut more: Vec<Talk> = Vec::new();
    for (place, case) in cases.iter().enumerate().filter(|(_, case)| case.told.is_none()) {
        let (needed, wished) = in_case(place, case, guide, staff, days);
        talks.extend(needed);
        more.extend(wished);
    }
    let room = (amounts.consultations * 3 / 4).saturating_sub(talks.len());
    let step = (more.len() / room.max(1)).max(1);
    talks.extend(more.into_iter().step_by(step).take(room));
    talks.truncate(amounts.consultations);
    beside(amounts, &mut talks, staff, days);
    talks.extend(told(amounts.businesses, cases, staff, days));
    talks.sort_by_key(|talk| (talk.on, talk.firm, talk.case));
    for (nth, talk) in talks.iter_mut().enumerate() {
        talk.nth = nth;
    }
    talks
}

/// Those that a case cannot do without (its opening, its steps, the last one of an open case), and more of them.
fn in_case(place: usize, case: &Case, guide: &Guide, staff: &Staff, days: &Days) -> (Vec<Talk>, Vec<Talk>) {
    let mut dice = Dice::of("talks", case.nth);
    let (line, way) = (&guide.lines[case.line], &case.way);
    let mut on: Vec<NaiveDate> = way.steps.iter().map(|step| step.on).collect();
    on.dedup();
    if way.closed.is_none() {
        let within = i64::from(line.programme.quiet_days) * 3 / 4;
        let recent = shifted(way.until, -within).max(way.now().on);
        on.push(days.pick(&mut dice, recent, way.until).clamp(way.now().on, way.until));
    }
    on.dedup();
    let progress = i64::try_from(way.now().stage + 1).unwrap_or(1);
    let stages = i64::try_from(line.course.days.len()).unwrap_or(1);
    let wished = line.course.talks * dice.between(50, 170) / 100 * progress / stages;
    let more = wished - i64::try_from(on.len()).unwrap_or_default();
    let talk = |dice: &mut Dice, on: NaiveDate| Talk {
        on,
        firm: case.firm,
        others: Vec::new(),
        case: Some((place, way.stage_on(on))),
        advisor: if dice.percent(88) { case.owner } else { staff.somebody(dice) },
        nth: 0,
        told: None,
    };
    let needed = on.into_iter().map(|on| talk(&mut dice, on)).collect();
    let wished = (0..more).map(|_| {
        let on = days.pick(&mut dice, way.opened_on(), way.until).max(way.opened_on());
        talk(&mut dice, on)
    });
    (needed, wished.collect())
}

/// The rest is with businesses that have no case, or none for this: every business but one in twenty comes once.
fn beside(amounts: Amounts, talks: &mut Vec<Talk>, staff: &Staff, days: &Days) {
    let mut met = vec![false; amounts.businesses];
    for talk in talks.iter() {
        met[talk.firm] = true;
    }
    let mut dice = Dice::of("beside", 0);
    let unmet = (0..amounts.businesses).filter(|firm| !met[*firm] && firm % 20 != 19);
    let mut firms: Vec<usize> = unmet.collect();
    firms.truncate(amounts.consultations.saturating_sub(talks.len()));
    while talks.len() + firms.len() < amounts.consultations {
        // Some come often: the smaller of two throws.
        let firm = dice.place(amounts.businesses).min(dice.place(amounts.businesses));
        if met[firm] || firm % 20 != 19 {
            firms.push(firm);
        }
    }
    for firm in firms {
        let mut others = Vec::new();
        if dice.percent(5) {
            let neighbour = (firm + 1) % amounts.businesses;
            others.extend([neighbour, (firm + 2) % amounts.businesses].into_iter().take(1 + dice.place(2)));
            others.retain(|other| other % 20 != 19);
        }
        let on = days.pick(&mut dice, days.first, days.last);
        let advisor = staff.somebody(&mut dice);
        talks.push(Talk { on, firm, others, case: None, advisor, nth: 0, told: None });
    }
}

/// Those that are told in full; their businesses stand behind the first so many.
fn told(businesses: usize, cases: &[Case], staff: &Staff, days: &Days) -> Vec<Talk> {
    let stories = &stock().told.story;
    let place = |name: &String| stories.iter().position(|story| story.name == *name).map(|place| businesses + place);
    let mut talks = Vec::new();
    for (firm, story) in (businesses..).zip(stories) {
        let case = cases.iter().position(|case| case.firm == firm);
        for told in &story.talks {
            let on = stories::day(days, told.ago);
            talks.push(Talk {
                on,
                firm,
                others: told.with.iter().filter_map(place).collect(),
                case: case.map(|place| (place, cases[place].way.stage_on(on))),
                advisor: staff.place_of(&told.by),
                nth: 0,
                told: Some(told),
            });
        }
    }
    talks
}
