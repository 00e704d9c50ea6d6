//! What is true: the rules of Bansō and the types that every other crate shares.
//!
//! Pure: no I/O, no clock, no async, no framework. What happens on the database is in `service`; what people see is
//! in `app`, `islands` and `ui`.

pub mod lang;
pub mod problem;

pub use lang::{Lang, Text, Words};
pub use problem::{FieldConflict, FieldError, FieldErrors, Problem, What};
