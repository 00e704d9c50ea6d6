//! The geometry of charts: plain numbers and paths for pages, islands and print. What they look like (colours, fonts)
//! is the style sheet's; each chart stands beside a table of its numbers.
//!
//! - `axis`: ticks at round numbers
//! - `bars`: a bar for each year, with its target
//! - `line`: what has come together by month, against the pace
//! - `spark`: a small line in a table
//! - `meter`: an achievement as a bar

mod axis;
mod bars;
mod line;
mod meter;
mod spark;

pub use axis::{Axis, Tick};
pub use bars::{Bar, BarChart, BarYear, LabelPlace, bar_chart};
pub use line::{LineChart, LineData, MonthLabel, line_chart};
pub use meter::{Meter, meter};
pub use spark::{Spark, spark};

/// A place in a chart, in the units of its view box.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// A number as it stands in a path: one decimal, and none where it is 0.
#[must_use]
pub fn number(value: f64) -> String {
    let rounded = (value * 10.0).round() / 10.0;
    // Minus zero is no number to read.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// A line through these places; where one is missing, the line is broken.
fn path(points: &[Option<Point>]) -> String {
    let mut path = String::new();
    let mut pen_is_down = false;
    for point in points {
        if let Some(point) = point {
            path.push(if pen_is_down { 'L' } else { 'M' });
            path.push_str(&format!("{} {}", number(point.x), number(point.y)));
        }
        pen_is_down = point.is_some();
    }
    path
}

/// The nearest float of a small index or count.
#[expect(clippy::cast_precision_loss, reason = "charts have a few points")]
const fn float(index: usize) -> f64 {
    index as f64
}
