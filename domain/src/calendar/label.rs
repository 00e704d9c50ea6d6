//! What a fiscal year and a period are called: 令和8年度(2026), FY2026.

use super::era::year_in_era;
use super::{FiscalYear, Half, Month, Period, Quarter, era_of};
use crate::lang::{Text, Words};

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl FiscalYear {
    /// `令和8年度(2026)` and `FY2026`.
    #[must_use]
    pub fn label(self) -> Words {
        named(self, "", "")
    }

    /// `令和8年度` and `FY2026`: where the number of the year stands nearby.
    #[must_use]
    pub fn name(self) -> Words {
        Words { ja: name_ja(self), en: format!("FY{}", self.year()) }
    }

    /// `R8`, for the axis of a chart.
    #[must_use]
    pub fn short(self) -> String {
        self.era().map_or_else(|| self.year().to_string(), |(era, year)| format!("{}{year}", era.letter))
    }
}

impl Half {
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::First => Text::new("上期", "H1"),
            Self::Second => Text::new("下期", "H2"),
        }
    }
}

impl Quarter {
    #[must_use]
    pub const fn label(self) -> Text {
        match self {
            Self::First => Text::new("第1四半期", "Q1"),
            Self::Second => Text::new("第2四半期", "Q2"),
            Self::Third => Text::new("第3四半期", "Q3"),
            Self::Fourth => Text::new("第4四半期", "Q4"),
        }
    }
}

impl Month {
    /// `令和6年5月(2024)` and `May 2024`. A month in which an era changes goes by its last day.
    #[must_use]
    pub fn label(self) -> Words {
        let ja = match era_of(self.dates().last) {
            Some((era, year)) => format!("{}{}月({})", year_in_era(era, year), self.month(), self.year()),
            None => format!("{}年{}月", self.year(), self.month()),
        };
        Words { ja, en: format!("{} {}", MONTHS[usize::from(self.month()) - 1], self.year()) }
    }
}

impl Period {
    /// `令和8年度上期(2026)` and `FY2026 H1`; the plan is 計画期間.
    #[must_use]
    pub fn label(self) -> Words {
        match self {
            Self::Plan => Text::new("計画期間", "Plan period").into(),
            Self::Year(year) => year.label(),
            Self::Half(year, half) => named(year, half.label().ja, half.label().en),
            Self::Quarter(year, quarter) => named(year, quarter.label().ja, quarter.label().en),
            Self::Month(month) => month.label(),
        }
    }
}

fn name_ja(year: FiscalYear) -> String {
    match year.era() {
        Some((era, in_era)) => format!("{}度", year_in_era(era, in_era)),
        None => format!("{}年度", year.year()),
    }
}

fn named(year: FiscalYear, part_ja: &str, part_en: &str) -> Words {
    let ja = match year.era() {
        Some(_) => format!("{}{part_ja}({})", name_ja(year), year.year()),
        None => format!("{}{part_ja}", name_ja(year)),
    };
    let en = if part_en.is_empty() { format!("FY{}", year.year()) } else { format!("FY{} {part_en}", year.year()) };
    Words { ja, en }
}
