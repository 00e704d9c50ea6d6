//! What can go wrong below a use case, and how it becomes a [`Problem`] for people: logged once, with its ids.

use domain::{FieldErrors, Problem};
use sea_orm::{DbErr, RuntimeErr, SqlxError};

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
                if is_away(&other) { Self::Unavailable } else { Self::Broken }
            }
        }
    }
}

/// Whether the database did not answer, rather than answer with an error.
fn is_away(failure: &Failure) -> bool {
    let Failure::Database(error) = failure else { return false };
    match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => true,
        DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error)) => {
            match error.as_ref() {
                SqlxError::Io(_) | SqlxError::Tls(_) | SqlxError::PoolTimedOut | SqlxError::PoolClosed => true,
                SqlxError::WorkerCrashed | SqlxError::Protocol(_) => true,
                SqlxError::Database(error) => error.code().is_some_and(|code| is_away_code(&code)),
                _ => false,
            }
        }
        _ => false,
    }
}

/// SQLSTATE of a PostgreSQL that is starting, stopping or full has five characters; SQLite's codes of a file that is
/// locked are numbers, whose lowest byte is the kind of error.
fn is_away_code(code: &str) -> bool {
    match code.len() {
        5 => ["08", "53", "57P"].iter().any(|class| code.starts_with(class)),
        _ => code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6)),
    }
}

#[cfg(test)]
mod tests {
    use domain::PageRequest;

    use super::*;
    use crate::{cases, testing::Site};

    #[tokio::test]
    async fn a_database_that_does_not_answer_is_told_from_one_that_answers_an_error() {
        let site = Site::new().await;
        let director = site.as_director();
        let listed =
            async || cases::list(&director, &domain::cases::CaseFilter::default(), PageRequest::of_query(None)).await;
        site.break_table("cases").await;
        assert_eq!(Problem::from(listed().await.expect_err("no table")), Problem::Broken);
        site.mend_table("cases").await;
        assert!(listed().await.is_ok());
        site.db.clone().close().await;
        assert_eq!(Problem::from(listed().await.expect_err("no database")), Problem::Unavailable);
    }

    #[test]
    fn codes_of_a_database_that_is_away() {
        // Admin shutdown, crash shutdown, starting up, too many connections, connection failure; busy, locked.
        for code in ["57P01", "57P02", "57P03", "53300", "08006", "5", "261", "517", "6"] {
            assert!(is_away_code(code), "{code}");
        }
        // A unique key, no such table, in a failed transaction; constraint, full.
        for code in ["23505", "42P01", "25P02", "19", "2067", "13", ""] {
            assert!(!is_away_code(code), "{code}");
        }
    }
}
