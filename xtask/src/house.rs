//! Where things are: the workspace, its target folder, its metadata; and how its programs are called.

use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The workspace that this xtask belongs to.
pub(crate) struct House {
    pub(crate) root: PathBuf,
    /// cargo's target directory: `target`, or where `CARGO_TARGET_DIR` points.
    pub(crate) target: PathBuf,
    /// `cargo metadata` with dependencies, as JSON.
    pub(crate) metadata: Value,
}

impl House {
    pub(crate) fn here() -> Result<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in the workspace")?.to_owned();
        let mut command = Command::new(cargo());
        let output = command
            .args(["metadata", "--format-version", "1", "--locked"])
            .current_dir(&root)
            .stderr(std::process::Stdio::inherit())
            .output()
            .context("cargo metadata")?;
        if !output.status.success() {
            bail!("cargo metadata failed (does Cargo.lock agree with the manifests?)");
        }
        let metadata: Value = serde_json::from_slice(&output.stdout).context("cargo metadata as JSON")?;
        let target = metadata["target_directory"].as_str().context("metadata names a target directory")?.into();
        Ok(Self { root, target, metadata })
    }

    /// The folder whose content the server carries; see [`crate::build`].
    pub(crate) fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// A program run in the workspace's root.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that runs this xtask.
    pub(crate) fn cargo(&self) -> Command {
        self.command(cargo())
    }

    /// A program that npm brought.
    pub(crate) fn npm_program(&self, name: &str) -> Command {
        self.command(self.root.join("node_modules/.bin").join(name))
    }
}

fn cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Runs a command to its end with this terminal's output. Its failure is an error that names it.
pub(crate) fn succeed(command: &mut Command) -> Result<()> {
    let words = words(command);
    let status = command.status().with_context(|| format!("could not start: {words}"))?;
    if !status.success() {
        bail!("failed ({status}): {words}");
    }
    Ok(())
}

/// Runs a command and gives what it printed on standard output.
pub(crate) fn printed(command: &mut Command) -> Result<String> {
    let words = words(command);
    let output =
        command.stderr(std::process::Stdio::inherit()).output().with_context(|| format!("could not start: {words}"))?;
    if !output.status.success() {
        bail!("failed ({}): {words}", output.status);
    }
    String::from_utf8(output.stdout).with_context(|| format!("not UTF-8: {words}"))
}

fn words(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy();
    command.get_args().fold(name.into_owned(), |line, word| line + " " + &word.to_string_lossy())
}
