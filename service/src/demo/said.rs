//! What was said in a consultation.

use super::{
    dice::Dice,
    stock::{Scene, Trade},
    stories::ToldTalk,
};

/// The texts of a consultation, and what follows from it.
pub(super) struct Said {
    pub(super) topics: Vec<String>,
    pub(super) content: String,
    pub(super) advice: String,
    pub(super) internal_memo: String,
    pub(super) shared_note: String,
    pub(super) next: Option<Next>,
}

/// What somebody does next.
pub(super) struct Next {
    pub(super) what: String,
    /// The business owes it.
    pub(super) homework: bool,
    /// In days from today, and whether it is done, where that is told.
    pub(super) due: Option<(i64, bool)>,
}

impl Said {
    /// Of one that is told in full.
    pub(super) fn told(told: &ToldTalk) -> Self {
        let next = told.next.as_ref().map(|next| Next {
            what: next.what.clone(),
            homework: next.homework,
            due: Some((next.due, next.done)),
        });
        Self {
            topics: told.topics.clone(),
            content: told.content.clone(),
            advice: told.advice.clone(),
            internal_memo: told.memo.clone(),
            shared_note: told.shared.clone(),
            next,
        }
    }
}

/// A telling of a scene; the brief one for where there are very many.
pub(super) fn said(dice: &mut Dice, scene: &Scene, trade: &Trade, brief: bool) -> Said {
    let mut paragraphs = vec![dice.one_of(&scene.content).clone()];
    let most = if brief { 1 } else { 2 };
    let more = dice.between(0, most);
    let start = dice.place(scene.more.len().max(1));
    let further = scene.more.iter().cycle().skip(start).take(usize::try_from(more).unwrap_or_default());
    let further: String = further.take(scene.more.len()).map(String::as_str).collect();
    if !further.is_empty() {
        paragraphs.push(further);
    }
    let advice =
        if !brief && dice.percent(35) { scene.advice.join("\n\n") } else { dice.one_of(&scene.advice).clone() };
    let shared = if dice.percent(62) { dice.one_of(&scene.shared).clone() } else { String::new() };
    let memo = if dice.percent(42) { dice.one_of(&scene.memo).clone() } else { String::new() };
    let next = dice.percent(48).then(|| {
        let homework = dice.percent(36);
        let what = dice.one_of(if homework { &scene.homework } else { &scene.next });
        Next { what: what.clone(), homework, due: None }
    });
    let (number, yen) = (dice.between(2, 9).to_string(), (dice.between(3, 18) * 10).to_string());
    let told = |text: &str| in_trade(text, trade).replace("{n}", &number).replace("{yen}", &yen);
    Said {
        topics: scene.topics.clone(),
        content: told(&paragraphs.join("\n\n")),
        advice: told(&advice),
        internal_memo: told(&memo),
        shared_note: told(&shared),
        next: next.map(|next| Next { what: told(&next.what), ..next }),
    }
}

/// A text with what the business makes, works with and sells to.
pub(super) fn in_trade(text: &str, trade: &Trade) -> String {
    if !text.contains('{') {
        return text.to_owned();
    }
    text.replace("{product}", &trade.product).replace("{tool}", &trade.tool).replace("{customer}", &trade.customer)
}
