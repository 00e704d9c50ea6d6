//! What the list of consultations is asked.

use chrono::NaiveDate;

/// The filters of the list, as its address has them. What cannot be read filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConsultationFilter {
    pub mine: bool,
    pub channel: Option<String>,
    pub topic: Option<String>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// A number, or a fragment of a business's name or of what was said.
    pub q: String,
}

impl ConsultationFilter {
    /// Reads the filter; `get` answers for a name of the query string.
    #[must_use]
    pub fn of(get: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        let date = |name| text(name).and_then(|value| value.parse().ok());
        Self {
            mine: text("mine").is_some(),
            channel: text("channel"),
            topic: text("topic"),
            from: date("from"),
            to: date("to"),
            q: text("q").unwrap_or_default().chars().filter(|c| !c.is_control()).take(100).collect(),
        }
    }

    /// Whether anything is filtered.
    #[must_use]
    pub fn is_some(&self) -> bool {
        *self != Self::default()
    }
}
