//! The texts of 今日.

use domain::Text;

pub(super) const TODAY: Text = Text::new("今日", "Today");
pub(super) const SET_UP: Text = Text::new("はじめに整えること", "To set up first");
pub(super) const SET_UP_SUB: Text = Text::new(
    "すべて整うと、この一覧は消えます。あとから設定の画面で変えられます。",
    "This list goes away once all is done. Everything can be changed later in the settings.",
);
pub(super) const SET_UP_NEXT: Text = Text::new("次へ進む", "Go on");
pub(super) const NAME_CENTRE: Text = Text::new("センターの名称を決める", "Name the centre");
pub(super) const LOAD_PLAN: Text = Text::new("計画を読み込む", "Load the plan");
pub(super) const INVITE_STAFF: Text = Text::new("職員を招待する", "Invite the staff");
pub(super) const CHECK_PROGRAMMES: Text = Text::new("支援メニューを用意する", "Prepare the programmes");

pub(super) const COUNTS: Text = Text::new(
    "期限切れ {late}件・今日が期限 {due}件・7日以内 {soon}件",
    "{late} overdue, {due} due today, {soon} within a week",
);
pub(super) const WHOSE: Text = Text::new("だれの予定か", "Whose day");
pub(super) const OWN: Text = Text::new("自分", "Mine");
pub(super) const CENTRE: Text = Text::new("センター全員", "Whole centre");
pub(super) const OVERDUE: Text = Text::new("期限切れ", "Overdue");
pub(super) const DUE_TODAY: Text = Text::new("今日が期限", "Due today");
pub(super) const SOON: Text = Text::new("7日以内", "Within a week");
pub(super) const THIS_WEEK: Text = Text::new("次の一手", "Next actions");
pub(super) const NOTHING: Text =
    Text::new("7日以内に期限が来る次の一手はありません。", "Nothing is due within a week.");
pub(super) const NOTHING_THEN: Text = Text::new(
    "相談を記録するとき「次の一手」を書くと、ここに並びます。",
    "Write a next action when you record a consultation, and it appears here.",
);
pub(super) const LATER: Text = Text::new("8日より先に{n}件あります。", "{n} are due later.");
pub(super) const MORE: Text = Text::new("ほかに{n}件あります。", "And {n} more.");
pub(super) const RECORD: Text = Text::new("相談を記録", "Record a consultation");
pub(super) const HOMEWORK: Text = Text::new("事業者の宿題", "Homework of businesses");
pub(super) const NO_HOMEWORK: Text = Text::new("期限が近い宿題はありません。", "No homework is due soon.");
pub(super) const NO_HOMEWORK_THEN: Text = Text::new(
    "相談を記録するとき、次の一手の「だれが」を事業者にすると、ここに並びます。",
    "Let the business do the next action when you record a consultation, and it appears here.",
);
pub(super) const QUIET: Text = Text::new("連絡が途絶えている案件", "Cases gone quiet");
pub(super) const LIMIT: Text = Text::new("基準 {n}日", "limit {n} days");
pub(super) const N_DAYS: Text = Text::new("{n}日", "{n} days");
pub(super) const CONFIDENTIAL: Text = Text::new("秘匿", "Confidential");
pub(super) const DRAFTS: Text = Text::new("書きかけ", "Drafts");
pub(super) const NO_DRAFTS: Text = Text::new("書きかけの相談はありません。", "No drafts.");
pub(super) const NO_DRAFTS_THEN: Text =
    Text::new("途中でやめても、書いたところまでここに残ります。", "If you stop halfway, what you wrote waits here.");
pub(super) const NOBODY_YET: Text = Text::new("(相手は未入力)", "(nobody chosen yet)");
pub(super) const GO_ON: Text = Text::new("続き", "Go on");
pub(super) const GO_ON_WITH: Text = Text::new("{name}の書きかけの続きを書く", "Go on with the draft for {name}");
pub(super) const DISCARD: Text = Text::new("捨てる", "Throw away");
pub(super) const DISCARD_IT: Text = Text::new("{name}の書きかけを捨てる", "Throw away the draft for {name}");
pub(super) const DISCARD_ASK: Text = Text::new("この書きかけを捨てますか", "Throw this draft away?");
pub(super) const DISCARD_WHAT: Text =
    Text::new("書いた内容は元に戻せません。", "What was written cannot be brought back.");
pub(super) const NO_CASEWORK: Text = Text::new(
    "相談や案件の予定は、センターの相談員と所長の画面に出ます。",
    "Next actions and drafts are for the centre’s advisors and its director.",
);
pub(super) const TO_PLAN: Text = Text::new("計画とKPIを見る", "See the plan and its KPIs");
pub(super) const TO_STAFF: Text = Text::new("職員を見る", "See the staff");
pub(super) const TO_PROGRAMMES: Text = Text::new("支援メニューを見る", "See the programmes");
pub(super) const COUNT_OF_CONSULTATIONS: Text = Text::new("相談の件数を見る", "See how many consultations there were");
