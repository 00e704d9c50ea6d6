//! A bar for each year, with a mark for its target. View box 480 by 240.

use super::axis::{Axis, BOTTOM, LEFT, RIGHT, middle};
use super::float;

/// One year of the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct BarYear {
    /// Below the bar: `R8`.
    pub label: String,
    pub value: Option<f64>,
    pub target: Option<f64>,
}

/// A bar with all that belongs to it, by the position of its year.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// Middle of the column, for the labels.
    pub x: f64,
    pub left: f64,
    pub width: f64,
    /// None without a value.
    pub top: Option<f64>,
    pub height: f64,
    /// Baseline and side of the value's label.
    pub label: LabelPlace,
    /// A stroke across the column at the target.
    pub target_path: Option<String>,
    /// Where the target is written if there is no value yet.
    pub target_label_y: Option<f64>,
}

/// Where the number of a bar stands: in it, if it is high enough.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LabelPlace {
    Inside { y: f64 },
    Above { y: f64 },
    Nowhere,
}

#[derive(Clone, Debug, PartialEq)]
pub struct BarChart {
    pub axis: Axis,
    pub bars: Vec<Bar>,
    /// The line at 0.
    pub base_path: String,
    /// Baseline of the years' labels.
    pub label_y: f64,
}

const COLUMNS_FROM: f64 = 44.0;
const COLUMNS_WIDTH: f64 = 440.0;
const WIDEST_BAR: f64 = 48.0;
const BESIDE_BAR: f64 = 8.0;
const LOWEST_FOR_LABEL: f64 = 24.0;

#[must_use]
pub fn bar_chart(years: &[BarYear]) -> BarChart {
    let axis = Axis::holding(years.iter().flat_map(|year| [year.value, year.target]).flatten());
    let column = COLUMNS_WIDTH / float(years.len().max(1));
    let base = axis.y(0.0);
    let bars =
        years.iter().enumerate().map(|(index, year)| bar(year, &axis, middle(COLUMNS_FROM, column, index), column));
    let bars = bars.collect();
    let base_path = format!("M{} {}H{}", super::number(LEFT), super::number(base), super::number(RIGHT));
    BarChart { axis, bars, base_path, label_y: BOTTOM + 22.0 }
}

fn bar(year: &BarYear, axis: &Axis, x: f64, column: f64) -> Bar {
    let width = WIDEST_BAR.min(column * 0.6);
    let base = axis.y(0.0);
    let ends = year.value.map(|value| (axis.y(value).min(base), axis.y(value).max(base)));
    let height = ends.map_or(0.0, |(top, bottom)| bottom - top);
    let label = match ends {
        None => LabelPlace::Nowhere,
        Some((_, bottom)) if height >= LOWEST_FOR_LABEL => LabelPlace::Inside { y: bottom - 10.0 },
        Some((top, _)) => LabelPlace::Above { y: top - 6.0 },
    };
    let target_path = year.target.map(|target| {
        let (from, to) = (x - width / 2.0 - BESIDE_BAR, (x + width / 2.0 + BESIDE_BAR).min(RIGHT));
        format!("M{} {}H{}", super::number(from), super::number(axis.y(target)), super::number(to))
    });
    Bar {
        x,
        left: x - width / 2.0,
        width,
        top: ends.map(|(top, _)| top),
        height,
        label,
        target_path,
        target_label_y: year.target.filter(|_| year.value.is_none()).map(|target| axis.y(target) - 7.0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn year(value: Option<f64>, target: Option<f64>) -> BarYear {
        BarYear { label: String::new(), value, target }
    }

    #[test]
    fn five_years_stand_side_by_side_with_their_targets() {
        let chart = bar_chart(&[
            year(Some(44.0), Some(40.0)),
            year(Some(48.0), Some(45.0)),
            year(Some(42.0), Some(50.0)),
            year(Some(38.0), Some(50.0)),
            year(None, Some(50.0)),
        ]);
        let first = &chart.bars[0];
        assert_eq!((first.x, first.left, first.width), (88.0, 64.0, 48.0));
        assert!((first.top.expect("a bar") - 76.8).abs() < 1e-9 && (first.height - 123.2).abs() < 1e-9);
        assert_eq!(first.target_path.as_deref(), Some("M56 88H120"));
        assert_eq!(first.label, LabelPlace::Inside { y: 190.0 });
        let last = &chart.bars[4];
        assert_eq!((last.top, last.label, last.target_label_y), (None, LabelPlace::Nowhere, Some(53.0)));
        assert_eq!(last.target_path.as_deref(), Some("M408 60H472"));
        assert_eq!((chart.base_path.as_str(), chart.label_y), ("M40 200H472", 222.0));
    }

    #[test]
    fn a_loss_hangs_below_the_line_and_a_low_bar_wears_its_number_on_top() {
        let chart = bar_chart(&[year(Some(-3.0), None), year(Some(16.0), None), year(Some(1.0), None)]);
        let base = chart.axis.y(0.0);
        assert_eq!(chart.bars[0].top, Some(base));
        assert!((chart.bars[0].top.expect("a bar") + chart.bars[0].height - chart.axis.y(-3.0)).abs() < 1e-9);
        assert!(matches!(chart.bars[2].label, LabelPlace::Above { .. }));
        assert!(bar_chart(&[]).bars.is_empty());
    }
}
