//! The binary itself, from its start on an empty database: what it prints, and what its logs keep to themselves.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod first_run;
