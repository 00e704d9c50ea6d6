//! The closed lists of the indicator grammar: their keys in the plan file, and what people call them.

use serde::{Deserialize, Serialize};

use crate::lang::Text;

macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident: $key:literal, $ja:literal, $en:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $key)] $variant,)+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// As it is written in the plan file and kept in the database.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            #[must_use]
            pub fn of_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|term| term.key() == key)
            }

            /// What people call it.
            #[must_use]
            pub const fn label(self) -> Text {
                match self { $(Self::$variant => Text::new($ja, $en),)+ }
            }
        }
    };
}

terms! {
    /// Where facts come from. Typed values (`manual`) are no facts: they have a period instead of a date.
    Source {
        Consultation: "consultation", "相談", "consultations";
        CaseOpened: "case_opened", "案件の開始", "cases opened";
        CaseClosed: "case_closed", "案件の終了", "cases closed";
        StageEntered: "stage_entered", "段階への到達", "stages entered";
        Outcome: "outcome", "成果", "outcomes";
        Application: "application", "申請", "applications";
        Certificate: "certificate", "証明書の発行", "certificates";
        Assessment: "assessment", "診断", "assessments";
        MatchStage: "match_stage", "引き合わせの段階", "match stages";
    }
}

terms! {
    /// What is counted of the facts.
    Count {
        Records: "records", "延べ", "records";
        /// Distinct canonical businesses.
        Businesses: "businesses", "実数", "distinct businesses";
        Quantity: "quantity", "数量の合計", "sum of quantities";
    }
}

terms! {
    /// How a fact with several measures counts at a node.
    Attribution {
        /// Once, however many of its measures lie at or below the node.
        Full: "full", "全数", "in full";
        /// Only where its main measure lies.
        Main: "main", "主の施策のみ", "main measure only";
        /// With the sum of its weights that lie there.
        Shared: "shared", "按分", "shared";
    }
}

terms! {
    /// From when on facts count in a period.
    Accumulate {
        Year: "year", "期間内", "within the period";
        PlanToDate: "plan_to_date", "計画開始からの累計", "since the plan's start";
        /// The typed value whose period ended last.
        Latest: "latest", "最新値", "latest value";
    }
}

terms! {
    /// Which way is good.
    Direction {
        Increase: "increase", "増やす", "increase";
        Decrease: "decrease", "減らす", "decrease";
        Maintain: "maintain", "維持する", "maintain";
    }
}

terms! {
    /// 確認段階: how far an outcome has been verified, each level above the one before.
    Verification {
        Claimed: "0", "申告", "claimed";
        Checked: "1", "担当確認", "checked by an advisor";
        Evidenced: "2", "証憑", "evidenced";
        Confirmed: "3", "事業者確認", "confirmed by the business";
    }
}

impl Verification {
    /// From 0 to 3.
    #[must_use]
    pub const fn level(self) -> u8 {
        self as u8
    }

    #[must_use]
    pub fn of_level(level: u8) -> Option<Self> {
        Self::ALL.get(usize::from(level)).copied()
    }
}

terms! {
    /// How a case ended.
    CaseResult {
        Achieved: "achieved", "目的を達成", "achieved";
        Withdrawn: "withdrawn", "取り下げ", "withdrawn";
        BrokenOff: "broken_off", "中断", "broken off";
        OutOfScope: "out_of_scope", "対象外", "out of scope";
        BusinessClosed: "business_closed", "廃業", "business closed";
    }
}

terms! {
    /// The conditions that a fact must meet to count; a near miss fails exactly one.
    Condition {
        Period: "period", "期間の外", "outside the period";
        Measure: "measure", "別の施策", "another measure";
        Programme: "programme", "別の支援メニュー", "another programme";
        Type: "type", "別の種類", "another type";
        Class: "class", "別の区分", "another class";
        Channel: "channel", "別の方法", "another channel";
        Verification: "verification", "確認段階が足りない", "not verified enough";
        Business: "business", "事業者の条件に合わない", "another kind of business";
        Merged: "merged", "同じ成約にまとめた", "merged into a deal";
    }
}
