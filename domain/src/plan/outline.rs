//! A plan, checked: its tree, its programmes, its indicators and its bands.

use crate::calendar::PlanSpan;
use crate::lang::{Text, Words};
use crate::plan::indicator::Indicator;
use crate::plan::tree::Tree;
use crate::quantity::Quantity;

/// A plan that holds no contradiction. [`super::PlanFile::check`] makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub name: Words,
    pub vision: Words,
    pub span: PlanSpan,
    /// 例: the figures are made up and every one of them says so.
    pub illustrative: bool,
    pub tree: Tree,
    pub programmes: Vec<Programme>,
    /// In the plan's order.
    pub indicators: Vec<Indicator>,
    pub grades: Bands,
    pub paces: Bands,
}

impl Plan {
    #[must_use]
    pub fn code(&self) -> &str {
        &self.tree.plan_code
    }

    #[must_use]
    pub fn indicator(&self, code: &str) -> Option<&Indicator> {
        self.indicators.iter().find(|indicator| indicator.code == code)
    }

    #[must_use]
    pub fn programme(&self, code: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.code == code)
    }
}

/// What the plan file says of a programme (支援メニュー).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Programme {
    pub code: String,
    pub name: Words,
    pub confidential: bool,
    pub routes: Vec<Named>,
    pub default_measures: Vec<String>,
    /// In order.
    pub stages: Vec<Named>,
    pub outcome_types: Vec<OutcomeType>,
}

/// A key with its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub key: String,
    pub name: Words,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeType {
    pub key: String,
    pub name: Words,
    pub unit: Option<String>,
    pub classes: Vec<Named>,
}

/// A word for an achievement or a pace, from a limit on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    pub label: Words,
    pub at_least: Quantity,
}

/// Bands from the best to the worst.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bands(pub Vec<Band>);

impl Bands {
    /// The words for a pace that a plan without its own has.
    #[must_use]
    pub fn default_paces() -> Self {
        let band =
            |text: Text, millionths| Band { label: text.into(), at_least: Quantity::from_millionths(millionths) };
        Self(vec![
            band(Text::new("順調", "on track"), 1_000_000),
            band(Text::new("やや遅れ", "slightly behind"), 800_000),
            band(Text::new("遅れ", "behind"), 0),
        ])
    }
}
