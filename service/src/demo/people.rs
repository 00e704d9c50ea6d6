//! The names of people.

use super::{
    dice::Dice,
    stock::{Named, stock},
};

/// A name and its kana; one in a hundred and fifty is not written in kanji.
pub(super) fn person(dice: &mut Dice) -> Named {
    let names = &stock().names;
    if dice.below(150) == 0 {
        return dice.one_of(&names.others).clone();
    }
    let family = dice.one_of(&names.families).clone();
    of_family(dice, &family)
}

/// A name of somebody of a family.
pub(super) fn of_family(dice: &mut Dice, (family, family_kana): &Named) -> Named {
    let names = &stock().names;
    let given = if dice.percent(38) { &names.women } else { &names.men };
    let (given, kana) = dice.one_of(given);
    (format!("{family} {given}"), format!("{family_kana} {kana}"))
}
