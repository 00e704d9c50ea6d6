//! How it runs: the binary `banso`. Its commands are in `commands/`; everything that serves is in the library beside.

use std::process::ExitCode;

fn main() -> ExitCode {
    server::commands::run()
}
