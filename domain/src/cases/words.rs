//! What the rules of a case say to people.

use crate::Text;

pub(super) const FOREIGN_STAGE: Text =
    Text::new("この支援メニューの段階から選んでください。", "Please choose a stage of this programme.");
pub(super) const ALREADY_HERE: Text = Text::new("案件はもうこの段階にあります。", "The case already is in this stage.");
pub(super) const LIES_BEHIND: Text = Text::new(
    "前の段階へ戻すときは、「段階を戻す」から理由を添えてください。",
    "To go back, use “Go back” and give a reason.",
);
pub(super) const NO_SKIP: Text = Text::new(
    "この支援メニューでは段階を飛ばせません。次は「{next}」です。",
    "This programme does not allow skipping a stage. The next is “{next}”.",
);
pub(super) const FILL_IN: Text = Text::new("「{name}」を入力する", "Fill in “{name}”");
pub(super) const LINK_MEASURE: Text = Text::new("施策を1つ以上つなぐ", "Link at least one measure");
pub(super) const SET_NEXT_ACTION: Text = Text::new("次の一手を決める", "Set a next action");
pub(super) const HOLD_CONSULTATIONS: Text =
    Text::new("相談記録を{need}件以上にする(いま{have}件)", "Hold {need} or more consultations (now {have})");
pub(super) const RECORD_OUTCOME: Text = Text::new("成果「{name}」を記録する", "Record the outcome “{name}”");
pub(super) const CHOOSE_ROUTE: Text = Text::new("ルートを選ぶ", "Choose a route");

pub(super) const FOREIGN_MEASURE: Text =
    Text::new("計画の施策から選んでください。", "Please choose a measure of the plan.");
pub(super) const WEIGHTS_SUM: Text =
    Text::new("重みの合計を1にしてください(いま{sum})。", "The weights must sum to 1 (now {sum}).");

pub(super) const FOREIGN_PROGRAMME: Text = Text::new("支援メニューを選んでください。", "Please choose a programme.");
pub(super) const FOREIGN_BUSINESS: Text = Text::new("事業者を選んでください。", "Please choose a business.");
pub(super) const FOREIGN_ROUTE: Text =
    Text::new("この支援メニューのルートから選んでください。", "Please choose a route of this programme.");
pub(super) const SAME_ROUTE: Text =
    Text::new("いまと違うルートを選んでください。", "Please choose another route than the present one.");
pub(super) const BEFORE_LAST_STEP: Text = Text::new(
    "ひとつ前の段階に入った日({day})より後の日にしてください。",
    "Please enter a date not before the last step ({day}).",
);
pub(super) const BEFORE_OPENING: Text =
    Text::new("案件を開いた日({day})より後の日にしてください。", "Please enter a date not before the opening ({day}).");
pub(super) const AFTER_CLOSING: Text =
    Text::new("案件を終了した日({day})までの日にしてください。", "Please enter a date not after the closing ({day}).");
pub(super) const WHICH_RESULT: Text = Text::new("結果を選んでください。", "Please choose a result.");
pub(super) const WHY_NOT: Text =
    Text::new("「達成」のほかは、理由を入力してください。", "Please give a reason, unless it was achieved.");
pub(super) const WHICH_PART: Text = Text::new("役割を選んでください。", "Please choose a part.");
pub(super) const WHO: Text = Text::new("人を選んでください。", "Please choose a person.");
pub(super) const FOREIGN_TYPE: Text =
    Text::new("この支援メニューの成果の種類から選んでください。", "Please choose a kind of outcome of this programme.");
pub(super) const FOREIGN_CLASS: Text =
    Text::new("この成果の区分から選んでください。", "Please choose a class of this kind of outcome.");
pub(super) const NO_CLASSES: Text = Text::new(
    "この成果には区分がありません。空にしてください。",
    "This kind of outcome has no classes. Please leave it empty.",
);
pub(super) const EVIDENCE_NEEDED: Text = Text::new(
    "「証憑」にするには、何で確かめたかを入力してください。",
    "To set “evidence”, please say what it was checked by.",
);
pub(super) const NOT_BY_STAFF: Text = Text::new(
    "「事業者確認」は、事業者の回答だけで付きます。",
    "“Confirmed by the business” is set only by the business's own answer.",
);
pub(super) const NOT_FOR_PART: Text = Text::new(
    "この人は{part}になれません。一覧から選び直してください。",
    "This person cannot be the {part}. Please choose from the list.",
);
