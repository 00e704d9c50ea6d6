//! The environment names of every command, for `banso --help`.

use std::collections::BTreeMap;

use clap::Command;

/// The command with the names below its help.
pub(super) fn with_names(command: Command) -> Command {
    let mut names = BTreeMap::from([("RUST_LOG".to_owned(), "What goes into the log: warn, info, debug".to_owned())]);
    gather(&command, &mut names);
    let lines = names.iter().map(|(name, help)| format!("\n  {name:<18} {help}")).collect::<String>();
    command.after_help(format!("Environment:{lines}"))
}

fn gather(command: &Command, names: &mut BTreeMap<String, String>) {
    for argument in command.get_arguments() {
        if let (Some(name), Some(help)) = (argument.get_env(), argument.get_help()) {
            names.entry(name.to_string_lossy().into_owned()).or_insert_with(|| help.to_string());
        }
    }
    for command in command.get_subcommands() {
        gather(command, names);
    }
}
