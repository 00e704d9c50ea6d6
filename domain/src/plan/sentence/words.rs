//! The phrases of a definition.

use crate::lang::Text;
use crate::plan::terms::{Count, Source};

pub(super) const COUNTS_ALL: Text = Text::new("{when}{noun}{what}です。", "The {what} {noun} {when}.");
pub(super) const COUNTS_SOME: Text =
    Text::new("{when}{noun}のうち、{conditions}のもの{what}です。", "The {what} {noun} {when} for which {conditions}.");
pub(super) const THE_PERIOD: Text = Text::new("期間", "the period");
pub(super) const WITHIN: Text = Text::new("{period}に", "in {period}");
pub(super) const SINCE_START: Text =
    Text::new("計画の開始から{period}の終わりまでに", "from the plan's start to the end of {period}");

/// What the facts of a source are, after the time in Japanese and before it in English.
pub(super) const fn noun(source: Source) -> Text {
    match source {
        Source::Consultation => Text::new("行った相談", "consultations held"),
        Source::CaseOpened => Text::new("始めた案件", "cases opened"),
        Source::CaseClosed => Text::new("終えた案件", "cases closed"),
        Source::StageEntered => Text::new("段階へ進んだ案件", "stages entered by cases"),
        Source::Outcome => Text::new("あった成果", "outcomes that came true"),
        Source::Application => Text::new("提出または決定された申請", "applications submitted or decided"),
        Source::Certificate => Text::new("発行した証明書", "certificates issued"),
        Source::Assessment => Text::new("行った診断", "assessments taken"),
        Source::MatchStage => Text::new("段階へ進んだ引き合わせ", "stages entered by matches"),
    }
}

pub(super) const fn what(count: Count) -> Text {
    match count {
        Count::Records => Text::new("の件数(延べ)", "number of"),
        Count::Businesses => Text::new("に関わる事業者の数(実数)", "number of distinct businesses with"),
        Count::Quantity => Text::new("の数量の合計", "sum of the quantities of"),
    }
}

pub(super) const QUOTED: Text = Text::new("「{name}」", "“{name}”");

/// What the types of a source are called.
pub(super) const fn kind(source: Source) -> Text {
    match source {
        Source::Consultation => Text::new("相談分野が{list}", "the topic is {list}"),
        Source::StageEntered | Source::MatchStage => Text::new("段階が{list}", "the stage is {list}"),
        Source::CaseClosed => Text::new("結果が{list}", "the result is {list}"),
        Source::Application => Text::new("状態が{list}", "the status is {list}"),
        Source::CaseOpened | Source::Outcome | Source::Certificate | Source::Assessment => {
            Text::new("種類が{list}", "the type is {list}")
        }
    }
}

pub(super) const CLASS: Text = Text::new("区分が{list}", "the class is {list}");
pub(super) const PROGRAMME: Text = Text::new("支援メニューが{list}", "the programme is {list}");
pub(super) const CHANNEL: Text = Text::new("方法が{list}", "the channel is {list}");
pub(super) const VERIFIED: Text = Text::new("確認段階が「{level}」以上", "the verification is at least “{level}”");
pub(super) const INDUSTRY: Text = Text::new("事業者の業種が{list}", "the business's industry is {list}");
pub(super) const MUNICIPALITY: Text = Text::new("事業者の所在地が{list}", "the business's municipality is {list}");
pub(super) const FIRST: Text =
    Text::new("事業者の初めての相談がこの期間内", "the business's first consultation ever falls within that time");

pub(super) const ANYTHING: Text =
    Text::new("支援メニューと施策は問いません。", "Any programme and any measure counts.");
pub(super) const ANY_MEASURE: Text = Text::new("施策は問いません。", "Any measure counts.");
pub(super) const AT_PLAN: Text = Text::new("計画のいずれかの施策", "any measure of the plan");
pub(super) const AT_POLICY: Text =
    Text::new("基本方針「{name}」のいずれかの施策", "any measure of the policy “{name}”");
pub(super) const AT_MEASURE: Text = Text::new("施策「{name}」", "the measure “{name}”");
pub(super) const IN_FULL: Text =
    Text::new("{node}に関わるものを、それぞれ1回だけ数えます。", "What contributes to {node} counts once.");
pub(super) const MAIN_ONLY: Text =
    Text::new("{node}を主の施策とするものだけを数えます。", "Only what has {node} as its main measure counts.");
pub(super) const SHARED: Text = Text::new("{node}に按分した割合で数えます。", "Each counts with its share in {node}.");

pub(super) const NO_DRAFTS: Text = Text::new("下書きは数えません。", "Drafts do not count.");
pub(super) const ONE_DEAL: Text = Text::new("同じ成約の成果は1件にまとめます。", "Outcomes of one deal count as one.");
pub(super) const MERGED_BUSINESSES: Text =
    Text::new("統合した事業者は1者と数えます。", "Businesses that were merged count as one.");
pub(super) const PART: Text = Text::new("「{parent}」の内数です。", "It is a part of “{parent}”.");

pub(super) const TYPED_SUM: Text =
    Text::new("{when}ついて手で入力した値の合計です。", "The sum of the values typed for times {when}.");
pub(super) const TYPED_LATEST: Text = Text::new(
    "手で入力した値のうち、{period}の終わりまでに期間が終わった最新のものです。",
    "Of the typed values, the one whose period ended last by the end of {period}.",
);
pub(super) const RATIO: Text = Text::new("「{of}」を「{to}」で割った値です。", "“{of}” divided by “{to}”.");
pub(super) const SCALED_RATIO: Text =
    Text::new("「{of}」を「{to}」で割り、{scale}を掛けた値です。", "“{of}” divided by “{to}”, times {scale}.");
pub(super) const NO_DIVISION: Text = Text::new(
    "分母が0のときや、どちらかの値がないときは算出しません。",
    "There is no value when the latter is 0 or either has none.",
);
