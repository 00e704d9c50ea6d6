//! The texts of the plan's pages.

use domain::Text;

pub(super) const PLAN: Text = Text::new("計画とKPI", "Plan and KPIs");
pub(super) const NO_PLAN: Text = Text::new(
    "まだ計画がありません。計画ファイルを読み込むと、ここに指標が並びます。",
    "There is no plan yet. Load a plan file, and its indicators appear here.",
);
pub(super) const YEARS: Text = Text::new("{from}〜{to}", "{from} to {to}");
pub(super) const PERIOD: Text = Text::new("期間", "Period");
pub(super) const FISCAL_YEAR: Text = Text::new("年度", "Fiscal year");
pub(super) const WHOLE_YEAR: Text = Text::new("年間", "Year");
pub(super) const WHOLE_PLAN: Text = Text::new("計画期間", "Plan period");
pub(super) const ELAPSED: Text =
    Text::new("現在　期間の経過 {percent}({days}日 / {of}日)", "{percent} of the period gone by (day {days} of {of})");
pub(super) const ILLUSTRATIVE: Text = Text::new(
    "指標・基準値・目標値は、ソフトウェアの説明のための例です。市が公表した数値ではありません。",
    "Indicators, baselines and targets are examples that show the software. The city has not published them.",
);
pub(super) const KGI: Text = Text::new("KGI　計画全体の目標", "KGI: targets of the plan as a whole");
pub(super) const KPI: Text = Text::new("KPI　基本方針と施策", "KPIs by policy and measure");
pub(super) const INDICATOR: Text = Text::new("指標", "Indicator");
pub(super) const VALUE: Text = Text::new("実績", "Actual");
pub(super) const TARGET: Text = Text::new("目標", "Target");
pub(super) const ACHIEVEMENT: Text = Text::new("達成率", "Achievement");
pub(super) const PACE: Text = Text::new("ペース", "Pace");
pub(super) const GRADE: Text = Text::new("評価(途中)", "Grade (provisional)");
pub(super) const TREND: Text = Text::new("半期の推移", "By half-year");
pub(super) const TREND_OF: Text = Text::new("{name}の半期ごとの推移:{values}", "{name} by half-year: {values}");
pub(super) const STILL_RUNNING: Text = Text::new("(最後は途中)", " (the last still runs)");
pub(super) const NO_TARGET: Text = Text::new("設定なし", "not set");
pub(super) const DISTINCT: Text = Text::new("実数 {n}者", "{n} businesses");
pub(super) const CASES: Text = Text::new("期間に始めた案件 {n}件", "{n} cases opened");
pub(super) const NO_INDICATOR: Text = Text::new("・指標なし", ", no indicator");
pub(super) const MAIN_ONLY: Text = Text::new("主の施策のみ", "main measure only");
pub(super) const SHARED: Text = Text::new("按分", "shared");
pub(super) const TO_DATE: Text = Text::new("計画開始からの累計", "since the plan's start");
pub(super) const TYPED: Text = Text::new("手入力", "typed");
pub(super) const RATIO: Text = Text::new("比率", "ratio");
pub(super) const CAPTION: Text = Text::new("{period}の指標", "Indicators of {period}");
pub(super) const TARGET_IS: Text = Text::new("目標 {n}", "target {n}");
pub(super) const BASELINE_IS: Text = Text::new("基準値 {n}", "baseline {n}");
pub(super) const LEFT: Text = Text::new("残り {n}", "{n} to go");
pub(super) const REACHED: Text = Text::new("達成", "reached");
pub(super) const SHOULD_BE: Text = Text::new("今日あるべき値 {n}", "by today it should be {n}");
pub(super) const BY_YEAR: Text = Text::new("年度ごと", "By fiscal year");
pub(super) const BY_YEAR_OF: Text = Text::new(
    "{name}の年度ごとの実績と目標。数値は下の表にあります。",
    "{name} by fiscal year against its targets. The numbers are in the table below.",
);
pub(super) const CUMULATIVE: Text = Text::new("{year}の累計", "{year}, cumulative");
pub(super) const CUMULATIVE_OF: Text = Text::new(
    "{name}の{year}の累計と目標のペース。数値は下の表にあります。",
    "{name} in {year}, cumulative, against the pace to its target. The numbers are in the table below.",
);
pub(super) const THIS_YEAR: Text = Text::new("今年度", "this year");
pub(super) const PAST_YEARS: Text = Text::new("過去の年度", "past years");
pub(super) const CUMULATED: Text = Text::new("累計", "cumulative");
pub(super) const TARGET_PACE: Text = Text::new("目標のペース", "pace to the target");
pub(super) const YEAR: Text = Text::new("年度", "Year");
pub(super) const MONTH: Text = Text::new("月", "Month");
pub(super) const MEMBERS: Text = Text::new("数えた記録", "Records that count");
pub(super) const MEMBER: Text = Text::new("記録", "Record");
pub(super) const ABOUT: Text = Text::new("内容", "About");
pub(super) const ON: Text = Text::new("日付", "Date");
pub(super) const ADDS: Text = Text::new("加わる数", "Adds");
pub(super) const HIDDEN: Text =
    Text::new("閲覧権限のない案件 {n}件(計 {sum})", "{n} records that you may not see (together {sum})");
pub(super) const NO_MEMBERS: Text = Text::new("この期間に数えた記録はありません。", "No record counts in this period.");
pub(super) const SIDES: Text = Text::new(
    "この値は {of} ÷ {to} です。内訳はそれぞれの指標にあります。",
    "This value is {of} ÷ {to}. Their records stand with those indicators.",
);
pub(super) const TYPED_VALUES: Text = Text::new("入力した値", "Typed values");
pub(super) const SOURCE: Text = Text::new("出典", "Source");
pub(super) const NO_TYPED: Text =
    Text::new("この期間の値はまだ入力されていません。", "No value was typed for this period.");
pub(super) const EXCLUDED: Text = Text::new("数えなかった記録と理由", "Records that just missed, and why");
pub(super) const NONE_EXCLUDED: Text =
    Text::new("あと一つの条件で数えなかった記録はありません。", "No record missed by a single condition.");
pub(super) const RECORDS: Text = Text::new("{n}件", "{n}");
pub(super) const AGGREGATES_ONLY: Text =
    Text::new("あなたの役割では、集計した値だけを見られます。", "Your role shows aggregates only.");
pub(super) const KPIS_OF_CASE: Text = Text::new("この案件が数えられている指標", "Indicators that this case counts in");
pub(super) const IN_NO_KPI: Text =
    Text::new("今年度、この案件を数えている指標はありません。", "No indicator counts this case this fiscal year.");
pub(super) const COUNTS_IN: Text = Text::new("記録 {n}件(+{adds})", "{n} records (+{adds})");
pub(super) const MISSES: Text = Text::new("数えない記録あり:{why}", "some do not count: {why}");
