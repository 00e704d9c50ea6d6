//! How it runs: the binary `banso`. Its commands are in `commands/`; everything that serves is in the library beside.

use std::process::ExitCode;

/// Gives memory back that requests leave behind; the system's own keeps much of it (docs/bench.md).
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    server::commands::run()
}
