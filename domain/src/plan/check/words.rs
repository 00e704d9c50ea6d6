//! What is said about a plan that contradicts itself.

use crate::lang::Text;

pub(super) const EMPTY: Text = Text::new("入力してください。", "This must not be empty.");
pub(super) const CONTROL: Text = crate::text::CONTROL_CHARACTERS;
pub(super) const TWICE: Text = Text::new("「{value}」はすでに使われています。", "“{value}” is already used.");
pub(super) const UNKNOWN: Text = Text::new("「{value}」はこの計画にありません。", "This plan has no “{value}”.");
pub(super) const ONE_OF: Text = Text::new(
    "「{value}」は使えません。{list} のどれかにしてください。",
    "“{value}” is not possible. Use one of {list}.",
);
pub(super) const YEAR: Text = Text::new("年度は1から9998までの数です。", "A fiscal year is a number from 1 to 9998.");
pub(super) const ENDS_BEFORE: Text =
    Text::new("計画の最後の年度が最初の年度より前です。", "The plan's last year lies before its first.");
pub(super) const EMPTY_LIST: Text = Text::new(
    "空の一覧では何も数えられません。条件をなくすか、値を入れてください。",
    "An empty list counts nothing. Remove the condition or give it a value.",
);
pub(super) const LEVEL: Text =
    Text::new("確認段階は0から3までの数です。", "A verification level is a number from 0 to 3.");
pub(super) const NEEDED: Text = Text::new("この指標には {key} が必要です。", "This indicator needs {key}.");
pub(super) const LATEST_IS_MANUAL: Text = Text::new(
    "latest(最新値)は manual(手入力)の指標だけに使えます。",
    "Only a manual indicator can accumulate “latest”.",
);
pub(super) const SHARED_REFUSED: Text = Text::new(
    "consultation(相談)と manual(手入力)の指標は按分(shared)できません。",
    "Indicators of consultations and manual ones cannot be shared.",
);
pub(super) const ALL_IS_FULL: Text = Text::new(
    "scope = \"all\" の指標は attribution = \"full\" に限ります。",
    "An indicator with scope “all” counts in full.",
);
pub(super) const MANUAL_HAS_NO_WHERE: Text =
    Text::new("手入力の指標に条件(where)は付けられません。", "A manual indicator has no conditions.");
pub(super) const RATIO_HAS_NO: Text =
    Text::new("比率(ratio)の指標に {key} は付けられません。", "A ratio has no {key}.");
pub(super) const RATIO_OF_RATIO: Text = Text::new(
    "比率の指標から、別の比率の指標({value})は参照できません。",
    "A ratio cannot refer to another ratio ({value}).",
);
pub(super) const RATIO_SCALE: Text = Text::new("scale は0にできません。", "The scale must not be 0.");
pub(super) const PART_OF_ITSELF: Text =
    Text::new("「うち」の指標が、たどると自分自身の一部になっています。", "This indicator would be a part of itself.");
pub(super) const PART_DIFFERS: Text = Text::new(
    "「うち」の指標の {key} は、親の指標({value})と同じにしてください。",
    "A part must have the same {key} as the indicator it is a part of ({value}).",
);
pub(super) const PART_IS_WIDER: Text = Text::new(
    "「うち」の条件(where)は、親の指標({value})の条件をすべて含めてください。",
    "The conditions of a part must include all conditions of the indicator it is a part of ({value}).",
);
pub(super) const PART_OF_RATIO: Text =
    Text::new("比率の指標は「うち」の親にも子にもなれません。", "A ratio has no parts and is no part.");
pub(super) const NO_BANDS: Text =
    Text::new("評価の段階は、よいものから順に下限を下げてください。", "Bands go from the best to the worst.");
