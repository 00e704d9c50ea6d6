//! What the rules of a programme say to people.

use crate::Text;

pub(super) const FOREIGN_TOPIC: Text =
    Text::new("一覧にある分野から選んでください。", "Please choose topics of the list.");
pub(super) const FOREIGN_MEASURE: Text =
    Text::new("計画の施策から選んでください。", "Please choose a measure of the plan.");
pub(super) const MEASURE_TWICE: Text = Text::new("同じ施策は一度だけ選べます。", "A measure can be chosen only once.");
pub(super) const FOREIGN_STAGE: Text =
    Text::new("この支援メニューの段階から選んでください。", "Please choose a stage of this programme.");
pub(super) const NOT_A_KEY: Text = Text::new(
    "記号は半角の英小文字で始め、英小文字・数字・_ で40字までにしてください。",
    "A key begins with a small letter and has small letters, digits and _ only, at most 40.",
);
pub(super) const KEY_TWICE: Text = Text::new("この記号はもう使われています。", "This key is used already.");
pub(super) const KEY_GONE: Text = Text::new(
    "行は消せません。使わなくなったものは「使わない」にしてください。",
    "A line cannot be removed. Retire what is not used any more.",
);
pub(super) const NO_STAGE: Text = Text::new("使う段階を1つ以上残してください。", "At least one stage must be in use.");
pub(super) const FIRST_STAGE: Text =
    Text::new("はじめの段階の記号と名称を入力してください。", "Please enter the key and the name of the first stage.");
pub(super) const WHICH_ARGUMENT: Text =
    Text::new("条件に合う項目か成果を選んでください。", "Please choose the field or outcome that the condition needs.");
pub(super) const ENDS_BEFORE_IT_BEGINS: Text =
    Text::new("終わりの日は、始まりの日以後にしてください。", "The last day must not lie before the first.");
pub(super) const NOTHING_OFFERED: Text =
    Text::new("今日選べるものを1つ以上残してください。", "At least one entry must be offered today.");
