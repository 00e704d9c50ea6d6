//! The texts of the pages of consultations.

use domain::Text;

pub(super) const CONSULTATIONS: Text = Text::new("相談", "Consultations");
pub(super) const RECORD: Text = Text::new("相談を記録", "Record a consultation");
pub(super) const EDIT: Text = Text::new("相談記録を直す", "Correct the consultation");
pub(super) const DRAFTS_SAVE_THEMSELVES: Text = Text::new(
    "下書きは入力のたびに自動で保存します。記録するまで件数に入りません。",
    "Drafts save themselves while you type. They count for nothing until recorded.",
);
pub(super) const NONE_YET: Text = Text::new(
    "まだ相談の記録がありません。最初の相談を記録しましょう。",
    "No consultations yet. Record the first one.",
);
pub(super) const NONE_FOUND: Text =
    Text::new("この条件に合う相談はありません。", "No consultation matches these filters.");
pub(super) const NONE_FOUND_THEN: Text =
    Text::new("期間を広げるか、条件を外してください。", "Widen the period or clear a filter.");
pub(super) const WHEN: Text = Text::new("日付", "Date");
pub(super) const HOW: Text = Text::new("方法", "How");
pub(super) const ADVISORS: Text = Text::new("相談員", "Advisors");
pub(super) const CONTACTS: Text = Text::new("先方担当者", "Contacts");
pub(super) const CASES: Text = Text::new("案件", "Cases");
pub(super) const CONFIDENTIAL: Text = Text::new("秘匿", "Confidential");
pub(super) const HISTORY: Text = Text::new("この記録の履歴", "History of this record");
pub(super) const RECORDED: Text = Text::new("記録", "Recorded");
pub(super) const CORRECTED: Text = Text::new("訂正", "Corrected");
pub(super) const AS_SHARED: Text = Text::new("事業者に見える内容", "What the business sees");
pub(super) const AS_SHARED_HINT: Text = Text::new(
    "事業者のマイページに出るのは、この画面の内容だけです。相談内容・助言・内部メモは出ません。",
    "The business sees only what is on this page: not what was said, the advice or the internal memo.",
);
pub(super) const NOTHING_SHARED: Text =
    Text::new("共有内容はまだ書かれていません。", "Nothing was written for the business yet.");
pub(super) const HOMEWORK: Text = Text::new("宿題", "Homework");

pub(super) const FILTER: Text = Text::new("相談を絞り込む", "Filter consultations");
pub(super) const WORDS: Text = Text::new("ことば", "Words");
pub(super) const WORDS_HINT: Text = Text::new("番号・事業者・内容", "Number, business, content");
pub(super) const WHOSE: Text = Text::new("だれの", "Whose");
pub(super) const EVERYONES: Text = Text::new("全員", "Everyone’s");
pub(super) const MINE: Text = Text::new("自分", "Mine");
pub(super) const ANY: Text = Text::new("すべて", "All");
pub(super) const FROM: Text = Text::new("いつから", "From");
pub(super) const TO: Text = Text::new("いつまで", "To");
pub(super) const NARROW: Text = Text::new("絞り込む", "Filter");
pub(super) const CLEAR: Text = Text::new("条件を外す", "Clear");

pub(super) const UNTIL: Text = Text::new("まで", " (until)");
pub(super) const RECORDS: Text = Text::new("相談件数(延べ)", "Consultations");
pub(super) const TIMES: Text = Text::new("件", "");
pub(super) const BUSINESSES: Text = Text::new("相談した事業者(実数)", "Businesses that consulted");
pub(super) const FIRMS: Text = Text::new("者", "");
pub(super) const COUNT_ONLY: Text = Text::new(
    "市担当には件数だけを表示します。相談の内容はセンターの職員だけが見られます。",
    "Officers of the city see numbers only; what was said is for the centre’s staff.",
);
