//! The texts of the settings of programmes.

use domain::Text;

pub(super) const SETTINGS: Text = Text::new("設定", "Settings");
pub(super) const PROGRAMMES: Text = Text::new("支援メニュー", "Programmes");
pub(super) const NONE: Text = Text::new("まだ支援メニューがありません。", "No programmes yet.");
pub(super) const NONE_THEN: Text =
    Text::new("計画ファイルを読み込むと、支援メニューもできます。", "They come with the plan file.");
pub(super) const ADD: Text = Text::new("支援メニューを追加", "Add a programme");
pub(super) const ADD_SUB: Text = Text::new(
    "まず名称と段階を決めます。ルート、成果の種類、段階へ進む条件などは、追加したあとの画面で設定します。",
    "Name it and its stages first. Its routes, kinds of outcome, gates and the rest are set on its own page afterwards.",
);
pub(super) const CODE_HINT: Text = Text::new(
    "半角の英小文字・数字・下線が使えます。あとから変えられません。",
    "Small letters, digits and underscores. It cannot be changed later.",
);
pub(super) const FIRST_STAGES: Text = Text::new("はじめの段階", "First stages");
pub(super) const FIRST_STAGES_HINT: Text = Text::new(
    "上から順に進みます。1つあれば始められ、あとから増やせます。空の行は残りません。",
    "Cases go from the top down. One is enough to begin with; more can be added later. Empty lines are left out.",
);
pub(super) const STAGES: Text = Text::new("段階", "Stages");
pub(super) const ROUTES: Text = Text::new("ルート", "Routes");
pub(super) const OUTCOME_TYPES: Text = Text::new("成果の種類", "Kinds of outcome");
pub(super) const CLASSES: Text = Text::new("「{name}」の区分", "Classes of “{name}”");
pub(super) const GATES: Text = Text::new("段階へ進む条件", "Gates");
pub(super) const GATES_HINT: Text = Text::new(
    "案件がその段階へ進む前に揃っているべきものです。条件を空にすると消えます。",
    "What a case must have before it enters the stage. An empty condition is removed.",
);
pub(super) const BASICS: Text = Text::new("基本", "Basics");
pub(super) const NAME: Text = Text::new("名称", "Name");
pub(super) const NAME_EN: Text = Text::new("英語の名称", "Name in English");
pub(super) const QUIET_DAYS: Text = Text::new("連絡が途絶えたとみなす日数", "Days until a case counts as quiet");
pub(super) const DAYS: Text = Text::new("日", "days");
pub(super) const MAY_SKIP: Text = Text::new("段階を飛ばして進めてよい", "Stages may be skipped");
pub(super) const CONFIDENTIAL: Text =
    Text::new("新しい案件は、はじめから秘匿にする", "New cases are confidential at first");
pub(super) const TOPICS: Text = Text::new("相談の分野", "Topics");
pub(super) const TOPICS_HINT: Text = Text::new("選ばないときはすべて", "All of them, if none is chosen");
pub(super) const NTH_MEASURE: Text = Text::new("はじめからつなぐ施策 {n}", "Default measure {n}");
pub(super) const NO_MEASURE: Text = Text::new("なし", "None");
pub(super) const KEY: Text = Text::new("記号", "Key");
pub(super) const UNIT: Text = Text::new("単位", "Unit");
pub(super) const PLACE: Text = Text::new("移す先の順番", "Move to place");
pub(super) const RETIRED: Text = Text::new("使わない", "Retired");
pub(super) const LINE_N: Text = Text::new("{n}行目", "Line {n}");
pub(super) const LIST_HINT: Text = Text::new(
    "空の行に記号と名称を入れると増えます。使わなくなったものは消さずに「使わない」にします。",
    "Fill in an empty line to add one. What is not used any more is retired, not removed.",
);
pub(super) const STAGE: Text = Text::new("段階", "Stage");
pub(super) const CONDITION: Text = Text::new("条件", "Condition");
pub(super) const NO_CONDITION: Text = Text::new("(なし)", "(none)");
pub(super) const ARGUMENT: Text = Text::new("項目・成果", "Field or outcome");
pub(super) const AMOUNT: Text = Text::new("件数", "Number");
pub(super) const SAVE: Text = Text::new("保存する", "Save");
pub(super) const THEIRS_NOW: Text = Text::new(
    "いま保存されている内容:{theirs}。保存すると、下の内容に置き換わります。",
    "Saved now: {theirs}. Saving replaces it by what stands below.",
);
pub(super) const READ_ONLY: Text = Text::new("変更は管理者が行います。", "Changes are made by an administrator.");
pub(super) const IS_CONFIDENTIAL: Text = Text::new("秘匿", "Confidential");
pub(super) const LISTS: Text = Text::new("共通の一覧", "Shared lists");
pub(super) const LISTS_SUB: Text = Text::new(
    "どの支援メニューの相談でも使う一覧です。終わりの日を過ぎたものは新しい相談で選べなくなりますが、それまでの記録の表示と集計は変わりません。",
    "Lists for the consultations of all programmes. After its last day an entry is no longer offered; what was recorded keeps its name and counts as before.",
);
pub(super) const SHARED_HINT: Text = Text::new(
    "空の行に記号と名称を入れると増えます。行は消せません。使わなくなったものには終わりの日を入れます。",
    "Fill in an empty line to add one. Lines are not removed; give an end to what is not used any more.",
);
pub(super) const VALID_FROM: Text = Text::new("始まりの日", "First day");
pub(super) const VALID_TO: Text = Text::new("終わりの日", "Last day");
pub(super) const PAST: Text = Text::new("終了", "Ended");
