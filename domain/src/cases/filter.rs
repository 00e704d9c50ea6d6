//! What the list of cases is filtered by: the same for table and board, and all of it in the address.

use super::CaseState;

/// The filter of the list of cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// A programme's code.
    pub programme: Option<String>,
    /// A stage's key, within the programme.
    pub stage: Option<String>,
    /// Open ones, if nothing is asked.
    pub state: StateFilter,
    /// The reader's own.
    pub mine: bool,
    /// Open ones without a consultation for longer than their programme allows.
    pub quiet: bool,
    /// A fragment of the title or of the business's name, or a number.
    pub q: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StateFilter {
    #[default]
    Open,
    Closed,
    All,
}

impl StateFilter {
    /// As the address has it; what is not known is the default.
    #[must_use]
    pub fn of_key(key: &str) -> Self {
        match key {
            "closed" => Self::Closed,
            "all" => Self::All,
            _ => Self::Open,
        }
    }

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Open => "",
            Self::Closed => "closed",
            Self::All => "all",
        }
    }

    /// The one state that it lets through.
    #[must_use]
    pub const fn state(self) -> Option<CaseState> {
        match self {
            Self::Open => Some(CaseState::Open),
            Self::Closed => Some(CaseState::Closed),
            Self::All => None,
        }
    }
}

impl CaseFilter {
    /// Reads the values of the address.
    #[must_use]
    pub fn of_query(get: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name: &str| get(name).map(|value| value.trim().to_owned()).filter(|value| !value.is_empty());
        Self {
            programme: text("programme"),
            stage: text("stage"),
            state: StateFilter::of_key(&get("state").unwrap_or_default()),
            mine: get("mine").is_some_and(|mine| mine == "1"),
            quiet: get("quiet").is_some_and(|quiet| quiet == "1"),
            q: text("q").unwrap_or_default().chars().take(100).collect(),
        }
    }
}
