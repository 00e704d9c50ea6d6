//! What has come together by month in a year, against the pace to its target. View box 480 by 240.

use super::axis::{Axis, BOTTOM, LEFT, RIGHT, middle};
use super::{Point, float, number, path};

/// The numbers of the chart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineData {
    /// Before the first month: 0, or what was there when the year began.
    pub start: f64,
    /// At the end of each month that has begun, the last of them so far.
    pub months: Vec<f64>,
    /// How much of the last of these months has gone by, from 0 to 1.
    pub last_month_elapsed: f64,
    /// Where the pace begins: 0, or the baseline of what is to decrease.
    pub pace_from: f64,
    pub target: Option<f64>,
}

/// The name of a month below the chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MonthLabel {
    pub x: f64,
    /// From 1 for January.
    pub month: u8,
}

#[derive(Clone, Debug, PartialEq)]
pub struct LineChart {
    pub axis: Axis,
    pub line_path: String,
    pub area_path: String,
    /// The last point of the line; none before the year begins.
    pub dot: Option<Point>,
    /// Where the last number ends.
    pub dot_label: Option<Point>,
    /// An upright line at today; none when the year is over or has not begun.
    pub now_path: Option<String>,
    pub pace_path: Option<String>,
    /// Where the target's label ends.
    pub target_label: Option<Point>,
    pub months: Vec<MonthLabel>,
    pub base_path: String,
    pub label_y: f64,
}

const MONTHS: usize = 12;
const MONTH_WIDTH: f64 = (RIGHT - LEFT) / 12.0;

#[must_use]
pub fn line_chart(data: &LineData) -> LineChart {
    let ends = [data.start, data.pace_from].into_iter().chain(data.target);
    let axis = Axis::holding(data.months.iter().copied().chain(ends));
    let points = points(data, &axis);
    let dot = points.last().copied().filter(|_| !data.months.is_empty());
    let base = number(BOTTOM);
    let line_path = path(&points.iter().copied().map(Some).collect::<Vec<_>>());
    let area_path = dot.map_or_else(String::new, |_| format!("{line_path}V{base}H{}Z", number(LEFT)));
    let over = data.months.len() >= MONTHS && data.last_month_elapsed >= 1.0;
    LineChart {
        dot_label: dot.map(|dot| Point::new(dot.x - 8.0, dot.y - 8.0)),
        now_path: dot.filter(|_| !over).map(|dot| format!("M{} 20V{base}", number(dot.x))),
        pace_path: data.target.map(|target| {
            path(&[Some(Point::new(LEFT, axis.y(data.pace_from))), Some(Point::new(RIGHT, axis.y(target)))])
        }),
        target_label: data.target.map(|target| Point::new(RIGHT, axis.y(target) - 8.0)),
        months: (0..MONTHS).map(month_label).collect(),
        base_path: format!("M{} {base}H{}", number(LEFT), number(RIGHT)),
        label_y: BOTTOM + 22.0,
        axis,
        line_path: if dot.is_some() { line_path } else { String::new() },
        area_path,
        dot,
    }
}

fn points(data: &LineData, axis: &Axis) -> Vec<Point> {
    let mut points = vec![Point::new(LEFT, axis.y(data.start))];
    let last = data.months.len().saturating_sub(1);
    for (index, value) in data.months.iter().take(MONTHS).enumerate() {
        let elapsed = if index == last { data.last_month_elapsed.clamp(0.0, 1.0) } else { 1.0 };
        points.push(Point::new(LEFT + MONTH_WIDTH * (float(index) + elapsed), axis.y(*value)));
    }
    points
}

/// A fiscal year begins in April.
fn month_label(index: usize) -> MonthLabel {
    let month = u8::try_from((index + 3) % MONTHS + 1).expect("a month is at most 12");
    MonthLabel { x: middle(LEFT, MONTH_WIDTH, index), month }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_stops_today_and_the_pace_goes_on_to_the_target() {
        let chart = line_chart(&LineData {
            months: vec![4.0, 9.0, 15.0, 19.0, 22.0, 28.0, 34.0, 38.0],
            last_month_elapsed: 0.8,
            target: Some(50.0),
            ..LineData::default()
        });
        let line = "M40 200L76 188.8L112 174.8L148 158L184 146.8L220 138.4L256 121.6L292 104.8L320.8 93.6";
        assert_eq!(chart.line_path, line);
        assert_eq!(chart.area_path, format!("{line}V200H40Z"));
        assert_eq!(chart.now_path.as_deref(), Some("M320.8 20V200"));
        assert_eq!(chart.pace_path.as_deref(), Some("M40 200L472 60"));
        assert_eq!(chart.target_label, Some(Point::new(472.0, 52.0)));
        assert_eq!((chart.months[0].x, chart.months[0].month, chart.months[11].month), (58.0, 4, 3));
    }

    #[test]
    fn a_year_that_has_not_begun_has_no_line_and_one_that_is_over_has_no_today() {
        let future = line_chart(&LineData { target: Some(3.0), ..LineData::default() });
        assert_eq!((future.line_path.as_str(), future.dot, future.now_path), ("", None, None));
        let over = line_chart(&LineData { months: vec![1.0; 12], last_month_elapsed: 1.0, ..LineData::default() });
        assert_eq!((over.now_path, over.pace_path, over.dot.map(|dot| dot.x)), (None, None, Some(472.0)));
    }
}
