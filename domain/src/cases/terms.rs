//! The closed sets of the code: a case's state, what a person is on a case, how a case ended.

use serde::{Deserialize, Serialize};

use crate::Text;

macro_rules! terms {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident: $key:literal, $ja:literal, $en:literal;)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant,)* }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// As it is stored and sent.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)* }
            }

            #[must_use]
            pub fn of_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|term| term.key() == key)
            }

            #[must_use]
            pub const fn name(self) -> Text {
                match self { $(Self::$variant => Text::new($ja, $en),)* }
            }
        }
    };
}

terms! {
    CaseState {
        Open: "open", "支援中", "Open";
        Closed: "closed", "終了", "Closed";
    }
}

terms! {
    /// What a person is on a case.
    CasePart {
        Owner: "owner", "主担当", "Owner";
        Deputy: "deputy", "副担当", "Deputy";
        /// From outside; sees only the cases that she is dispatched to.
        Expert: "expert", "専門家", "Expert";
        Officer: "officer", "市担当", "City officer";
        /// A named person who may read, and no more.
        Reader: "reader", "閲覧者", "Reader";
    }
}

impl CasePart {
    /// Whether this part makes the case one of a person's own, to work on.
    #[must_use]
    pub const fn works(self) -> bool {
        matches!(self, Self::Owner | Self::Deputy | Self::Expert)
    }
}

terms! {
    /// How a case ended.
    CaseResult {
        Achieved: "achieved", "達成", "Achieved";
        Withdrawn: "withdrawn", "辞退", "Withdrawn";
        BrokenOff: "broken_off", "破談・中止", "Broken off";
        OutOfScope: "out_of_scope", "対象外", "Out of scope";
        BusinessClosed: "business_closed", "廃業", "Business closed";
    }
}
