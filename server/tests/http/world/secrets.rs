//! The words of the confidential case: each is in one field and nowhere else.

/// What all of them begin with.
pub(crate) const CANARY: &str = "qzx";

/// Title, summary, goal, content, advice, memo, note, next action, evidence and note of an outcome, the number of its
/// deal, a draft.
pub(crate) const SECRETS: [&str; 12] = [
    "qzxtitle秘匿",
    "qzxsummary秘匿",
    "qzxgoal秘匿",
    "qzxcontent秘匿",
    "qzxadvice秘匿",
    "qzxmemo秘匿",
    "qzxshared秘匿",
    "qzxnext秘匿",
    "qzxevidence秘匿",
    "qzxoutcome秘匿",
    "qzxdeal",
    "qzxdraft秘匿",
];
