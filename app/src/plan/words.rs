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
pub(super) const VALUE_OF: Text = Text::new("実績({what})", "Actual ({what})");
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
pub(super) const NO_INDICATOR: Text = Text::new("指標なし", "no indicator");
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
pub(super) const SIDES: Text = Text::new("比率の内訳", "The two sides");
pub(super) const SIDES_SUB: Text = Text::new(
    "この値は、上の指標を下の指標で割ったものです。記録はそれぞれの指標にあります。",
    "This value is the first indicator divided by the second. Their records stand with those indicators.",
);
pub(super) const TYPED_VALUES: Text = Text::new("入力した値", "Typed values");
pub(super) const NO_TYPED: Text = Text::new("まだ値が入力されていません。", "No value was typed yet.");
pub(super) const TYPED_SUB: Text = Text::new(
    "期間の終わりまでに終わった値のうち、最も新しいものを使います。計画の始まり({year})より前の値も使えます。",
    "The value whose period ended last counts, also one from before the plan begins ({year}).",
);
pub(super) const ENTER_VALUE: Text = Text::new("値を入力する", "Enter a value");
pub(super) const CORRECT_VALUE: Text = Text::new("{period}の値を直す", "Correct the value for {period}");
pub(super) const ENTER_ANOTHER: Text = Text::new("別の期間の値を入力する", "Enter a value for another period");
pub(super) const WHOLE: Text = Text::new("全体(年間)", "the whole");
pub(super) const SOURCE_HINT: Text =
    Text::new("例:経済構造実態調査(令和6年)", "For example the name and year of a survey");
pub(super) const SAVE_VALUE: Text = Text::new("値を保存する", "Save the value");
pub(super) const CORRECTION: Text = Text::new("訂正", "Correction");
pub(super) const CORRECT: Text = Text::new("直す", "Correct");
pub(super) const WITHDRAW: Text = Text::new("取り消す", "Withdraw");
pub(super) const WITHDRAW_OF: Text = Text::new("{period}の値を取り消す", "Withdraw the value for {period}");
pub(super) const CLEAR_MARK: Text = Text::new("「例」の印を外す", "Clear the example mark");
pub(super) const SET_MARK: Text = Text::new("「例」の印を付ける", "Mark as an example");
pub(super) const RECORDS_BEHIND: Text = Text::new("内訳の記録", "Records behind the figure");
pub(super) const MISSED: Text = Text::new("数えなかった記録", "Records that just missed");
pub(super) const EXCLUDED: Text = Text::new("数えなかった理由", "Why records just missed");
pub(super) const REASON: Text = Text::new("理由", "Reason");
pub(super) const SUM: Text = Text::new("表示できる{n}件の計 {sum}", "The {n} that you may see come to {sum}");
pub(super) const HIDDEN_MISSED: Text = Text::new("閲覧権限のない案件 {n}件", "{n} records that you may not see");
pub(super) const NONE_MISSED: Text =
    Text::new("あと一つの条件で数えなかった記録はありません。", "No record missed by a single condition.");
pub(super) const FINER: Text = Text::new("四半期・月ごとに見る", "By quarter and month");
pub(super) const QUARTER: Text = Text::new("四半期", "Quarter");
pub(super) const NTH_MONTH: Text = Text::new("{n}月", "{n}");
pub(super) const RECORDS: Text = Text::new("{n}件", "{n}");
pub(super) const AGGREGATES_ONLY: Text =
    Text::new("あなたの役割では、集計した値だけを見られます。", "Your role shows aggregates only.");
pub(super) const KPIS_OF_CASE: Text = Text::new("この案件が入っている指標", "Indicators that count this case");
pub(super) const AS_OF_TODAY: Text = Text::new("{period}・今日現在", "{period}, as of today");
pub(super) const IN_NO_KPI: Text =
    Text::new("今年度、この案件を数えている指標はありません。", "No indicator counts this case this fiscal year.");
pub(super) const KPIS_NOT_OF_CASE: Text = Text::new("入っていない指標と理由", "Not counted in, and why");
pub(super) const BECAUSE: Text = Text::new("理由: {why}", "Because of: {why}");
pub(super) const MISSES: Text = Text::new("数えない記録あり: {why}", "Some records do not count: {why}");
pub(super) const AT_LEAST: Text = Text::new("({n}以上)", " (from {n})");
pub(super) const BELOW: Text = Text::new("({n}未満)", " (below {n})");
pub(super) const DOT: Text = Text::new("・", ", ");
pub(super) const COMMA: Text = Text::new("、", ", ");
pub(super) const GRADES: Text = Text::new("評価:{grades}。", " Grades: {grades}.");
pub(super) const COUNTED_ONCE: Text = Text::new(
    "同じ案件が複数の施策に貢献するとき、基本方針と計画では1件と数えます。このため、基本方針の値は施策の合計より小さくなることがあります。",
    "A case that contributes to several measures counts once for a policy and for the plan, so a policy can be less than its measures together.",
);
pub(super) const BY_HAND: Text = Text::new("変更", "changed");
pub(super) const GRADE_GIVEN: Text =
    Text::new("評価は「{grade}」に変更されています。理由:", "The grade was changed to “{grade}”. Reason:");
pub(super) const GIVE_GRADE: Text = Text::new("評価を変える", "Change the grade");
pub(super) const AS_THE_BAND: Text = Text::new("達成率のとおり", "as the achievement says");
pub(super) const GRADE_REASON_HINT: Text =
    Text::new("達成率と違う評価にするときは、理由が必要です。", "A grade other than the achievement’s needs a reason.");
pub(super) const SAVE_GRADE: Text = Text::new("評価を保存する", "Save the grade");
pub(super) const PLANS: Text = Text::new("計画", "Plans");
