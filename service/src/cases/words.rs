//! What changing a case says to people.

use domain::Text;

pub(super) const CLOSED: Text = Text::new(
    "終了した案件です。続けるときは、所長に再開を頼んでください。",
    "This case is closed. To go on, ask the director to reopen it.",
);
pub(super) const NOT_CLOSED: Text = Text::new("この案件は終了していません。", "This case is not closed.");
pub(super) const NO_SUCH_BUSINESS: Text = Text::new(
    "事業者が見つかりません。登録されているか、ほかの事業者に統合されていないかを確かめてください。",
    "This business was not found. It may not be registered, or it was merged into another.",
);
pub(super) const OWNER_STAYS: Text = Text::new(
    "主担当は外せません。別の人を主担当にすると替わります。",
    "The owner cannot be taken off. Make somebody else the owner instead.",
);
pub(super) const NOT_A_PART: Text = Text::new(
    "この役割はもう終わっています。画面を開き直してください。",
    "This part has already ended. Please open the page again.",
);
pub(super) const OTHER_TYPE_IN_DEAL: Text = Text::new(
    "この成約コードは、別の種類の成果に使われています。同じ成約の成果は種類を揃えてください。",
    "This deal code is used by an outcome of another kind. Outcomes of one deal share a kind.",
);
pub(super) const DEAL_IS_A_KEY: Text = Text::new(
    "この成約コードは、ほかの成果そのものの番号です。別のコードにしてください。",
    "This deal code is the key of another outcome. Please use another one.",
);
pub(super) const CONFIRMED_STAYS: Text = Text::new(
    "事業者が確認した成果です。確認段階は変えられません。",
    "The business has confirmed this outcome. Its verification stays.",
);
pub(super) const OPENED: Text = Text::new("案件を開きました。", "The case is open.");
pub(super) const SAVED: Text = Text::new("保存しました。", "Saved.");
pub(super) const MEASURES_SAVED: Text = Text::new("対応する施策を保存しました。", "The measures are saved.");
pub(super) const WALL_RAISED: Text = Text::new(
    "秘匿にしました。担当者と所長のほかには見えません。",
    "The case is confidential: nobody but its people and the director sees it.",
);
pub(super) const WALL_LOWERED: Text = Text::new("秘匿を解きました。", "The case is no longer confidential.");
pub(super) const ADVANCED: Text = Text::new("段階を進めました。", "The case moved forward.");
pub(super) const WENT_BACK: Text = Text::new("段階を戻しました。", "The case moved back.");
pub(super) const ROUTE_CHANGED: Text = Text::new("ルートを変えました。", "The route is changed.");
pub(super) const NOW_CLOSED: Text = Text::new("案件を終了しました。", "The case is closed.");
pub(super) const REOPENED: Text = Text::new("案件を再開しました。", "The case is open again.");
pub(super) const ASSIGNED: Text = Text::new("担当者を決めました。", "The part is assigned.");
pub(super) const RELEASED: Text = Text::new("担当から外しました。", "The part has ended.");
pub(super) const OUTCOME_RECORDED: Text = Text::new("成果を記録しました。", "The outcome is recorded.");
pub(super) const OUTCOME_SAVED: Text = Text::new("成果を保存しました。", "The outcome is saved.");
pub(super) const OUTCOME_SAVED_AS_DECLARED: Text = Text::new(
    "成果を保存しました。内容が変わったため、確認段階は申告に戻りました。",
    "The outcome is saved. What it says has changed, so its verification is back at declared.",
);
pub(super) const LEVEL_SAVED: Text = Text::new("確認段階を保存しました。", "The verification is saved.");
pub(super) const NOT_BEHIND: Text = Text::new("いまより前の段階を選んでください。", "Please choose an earlier stage.");
pub(super) const YES: Text = Text::new("はい", "yes");
pub(super) const NO: Text = Text::new("いいえ", "no");
