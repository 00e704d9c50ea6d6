//! The binary as a process: started, killed, stopped, refused; backed up and restored; and what its logs keep to
//! themselves.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod backup;
mod banso;
mod first_run;
mod kill;
mod start;
mod stop;
mod tls;
