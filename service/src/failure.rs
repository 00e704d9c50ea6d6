//! What can go wrong below a use case, and how it becomes a [`Problem`] for people: logged once, with its ids.

use domain::{FieldErrors, Problem};
use sea_orm::DbErr;

/// A use case's answer.
pub type Result<T, E = Failure> = std::result::Result<T, E>;

/// Why a use case did not go through.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It refused, and says so to the person.
    #[error("refused: {0:?}")]
    Refused(Problem),
    #[error("database: {0}")]
    Database(#[from] DbErr),
    #[error("stored data cannot be read: {0}")]
    Stored(String),
    #[error("a task of ours died: {0}")]
    Died(String),
}

impl Failure {
    /// The problem inside, if that is all it is.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        match self {
            Self::Refused(problem) => Some(problem),
            _ => None,
        }
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Self::Refused(problem)
    }
}

impl From<FieldErrors> for Failure {
    fn from(errors: FieldErrors) -> Self {
        Self::Refused(Problem::Invalid(errors))
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Stored(error.to_string())
    }
}

impl From<Failure> for Problem {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(problem) => problem,
            other => {
                tracing::error!(error = %other, "a use case failed");
                Self::Broken
            }
        }
    }
}
