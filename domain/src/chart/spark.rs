//! A small line in a table. View box 96 by 24.

use super::{Point, float, path};

#[derive(Clone, Debug, PartialEq)]
pub struct Spark {
    /// Through the periods that are over.
    pub path: String,
    /// From the last of those to the one that is still running.
    pub part_path: Option<String>,
    /// The last period that is over.
    pub dot: Option<Point>,
    /// The period that is still running: hollow.
    pub part_dot: Option<Point>,
}

const FROM: f64 = 2.0;
const TO: f64 = 94.0;
const TOP: f64 = 3.0;
const BOTTOM: f64 = 21.0;

/// A spark of values by period; where one is missing, the line is broken. `last_is_part`: the last period still runs.
#[must_use]
pub fn spark(values: &[Option<f64>], last_is_part: bool) -> Spark {
    let (low, high) = values.iter().flatten().fold((0.0_f64, 0.0_f64), |(low, high), v| (low.min(*v), high.max(*v)));
    let range = if high > low { high - low } else { 1.0 };
    let steps = float(values.len().saturating_sub(1).max(1));
    let place = |(index, value): (usize, &Option<f64>)| {
        value.map(|value| {
            Point::new(FROM + (TO - FROM) * float(index) / steps, BOTTOM - (BOTTOM - TOP) * (value - low) / range)
        })
    };
    let points: Vec<Option<Point>> = values.iter().enumerate().map(place).collect();
    let over = if last_is_part { points.len().saturating_sub(1) } else { points.len() };
    let (over, part) = points.split_at(over);
    let dot = over.last().copied().flatten();
    let part_dot = part.first().copied().flatten();
    let part_path = dot.zip(part_dot).map(|(dot, part)| path(&[Some(dot), Some(part)]));
    Spark { path: path(over), part_path, dot, part_dot }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(values: &[f64]) -> Vec<Option<f64>> {
        values.iter().copied().map(Some).collect()
    }

    #[test]
    fn the_running_period_is_a_part_of_its_own() {
        let spark = spark(&numbers(&[21.0, 23.0, 22.0, 26.0, 20.0, 22.0, 28.0, 10.0]), true);
        assert_eq!(spark.path, "M2 7.5L15.1 6.2L28.3 6.9L41.4 4.3L54.6 8.1L67.7 6.9L80.9 3");
        assert_eq!(spark.part_path.as_deref(), Some("M80.9 3L94 14.6"));
        assert_eq!(spark.part_dot.map(|dot| dot.x), Some(94.0));
    }

    #[test]
    fn nothing_a_gap_and_a_single_value_are_drawn_too() {
        assert_eq!(spark(&[], true), Spark { path: String::new(), part_path: None, dot: None, part_dot: None });
        let gap = spark(&[Some(1.0), None, Some(1.0)], false);
        assert_eq!((gap.path.as_str(), gap.part_path), ("M2 3M94 3", None));
        assert_eq!(spark(&numbers(&[0.0, 0.0]), false).path, "M2 21L94 21");
        assert_eq!(spark(&numbers(&[5.0]), false).dot, Some(Point::new(2.0, 3.0)));
    }
}
