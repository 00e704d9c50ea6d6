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
pub(super) const NOT_BEHIND: Text = Text::new("いまより前の段階を選んでください。", "Please choose an earlier stage.");
pub(super) const YES: Text = Text::new("はい", "yes");
pub(super) const NO: Text = Text::new("いいえ", "no");
