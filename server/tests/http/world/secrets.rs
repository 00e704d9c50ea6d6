//! The words of the confidential case: each is in one field and nowhere else.

/// What all of them begin with: long enough that no nonce holds it by chance.
pub(crate) const CANARY: &str = "qzxvault";

/// Title, summary, goal, content, advice, memo, note, next action, evidence and note of an outcome, the number of its
/// deal, a draft.
pub(crate) const SECRETS: [&str; 12] = [
    "qzxvaulttitle秘匿",
    "qzxvaultsummary秘匿",
    "qzxvaultgoal秘匿",
    "qzxvaultcontent秘匿",
    "qzxvaultadvice秘匿",
    "qzxvaultmemo秘匿",
    "qzxvaultshared秘匿",
    "qzxvaultnext秘匿",
    "qzxvaultevidence秘匿",
    "qzxvaultoutcome秘匿",
    "qzxvaultdeal",
    "qzxvaultdraft秘匿",
];
