//! The binary under test: its commands, and a running server.

use std::{
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, ensure};
use tokio::net::TcpStream;

use crate::browser::Browser;

/// The binary, and the folder that it works in.
#[derive(Clone, Debug)]
pub(crate) struct Banso {
    pub(crate) binary: PathBuf,
    pub(crate) folder: PathBuf,
}

impl Banso {
    /// A command on a database of the folder.
    pub(crate) fn command(&self, database: &Path) -> Command {
        let mut command = Command::new(&self.binary);
        command.current_dir(&self.folder).env("DATABASE_URL", format!("sqlite:{}", database.display()));
        command.env("RUST_LOG", "warn");
        command
    }

    /// What a command prints.
    pub(crate) fn printed(&self, database: &Path, arguments: &[&str]) -> Result<String> {
        let output = self.command(database).args(arguments).stderr(Stdio::inherit()).output();
        let output = output.with_context(|| arguments.join(" "))?;
        ensure!(output.status.success(), "banso {} failed: {}", arguments.join(" "), output.status);
        Ok(String::from_utf8(output.stdout)?)
    }

    /// Starts the server; it answers when this returns.
    pub(crate) async fn serve(&self, database: &Path, address: SocketAddr) -> Result<Served> {
        let start = Instant::now();
        let mut command = self.command(database);
        command.args(["serve", "--listen", &address.to_string()]).stdout(Stdio::null());
        let process = command.spawn().context("banso serve")?;
        let mut served = Served { process, address, started_in: Duration::ZERO };
        while TcpStream::connect(address).await.is_err() {
            ensure!(start.elapsed() < Duration::from_secs(60), "the server does not start");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        let answer = Browser::new(address, None).get("/readyz").await?;
        ensure!(answer.status.is_success(), "the server is not ready: {}", answer.status);
        served.started_in = start.elapsed();
        Ok(served)
    }
}

/// A running server.
pub(crate) struct Served {
    process: Child,
    pub(crate) address: SocketAddr,
    /// From the start of the process to its first answer.
    pub(crate) started_in: Duration,
}

impl Served {
    pub(crate) async fn sign_in(&self, email: &str) -> Result<Browser> {
        Browser::new(self.address, None).sign_in(email).await
    }

    /// Resident memory in MB (10⁶ bytes): now, and at most so far.
    pub(crate) fn memory(&self) -> Result<(f64, f64)> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()))?;
        let mb = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
            kib.map(|kib| kib * 1024.0 / 1e6).with_context(|| format!("/proc has no {name}"))
        };
        Ok((mb("VmRSS:")?, mb("VmHWM:")?))
    }

    /// Asks it to stop, and waits until it has.
    pub(crate) fn stop(mut self) -> Result<()> {
        let stopped = Command::new("kill").arg(self.process.id().to_string()).status()?;
        ensure!(stopped.success(), "the server was gone");
        let status = self.process.wait()?;
        ensure!(status.success(), "the server ended badly: {status}");
        Ok(())
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // After `stop` there is nothing to kill.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
