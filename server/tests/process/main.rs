//! The binary as a process: started, killed, stopped, refused.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on must stop")]

mod banso;
mod kill;
mod start;
mod stop;
