//! A bare axum handler, in a process of its own: what this machine needs at least to send so many bytes.

use std::{
    net::SocketAddr,
    process::{Child, Command},
    sync::LazyLock,
    time::Duration,
};

use anyhow::{Context, Result};
use axum::{Router, extract::Path, response::Html, routing::get};
use bytes::Bytes;
use tokio::net::{TcpListener, TcpStream};

use crate::browser::Expected;

const END: &str = "</body></html>";
static PAGE: LazyLock<Bytes> = LazyLock::new(|| Bytes::from(vec![b'a'; 4 * 1024 * 1024]));

/// Serves pages of as many bytes as are asked for, until it is killed.
pub(crate) async fn serve(address: SocketAddr) -> Result<()> {
    let page = |Path(bytes): Path<usize>| async move {
        let rest = PAGE.slice(..bytes.saturating_sub(END.len()).min(PAGE.len()));
        Html(Bytes::from([&rest[..], END.as_bytes()].concat()))
    };
    let listener = TcpListener::bind(address).await?;
    Ok(axum::serve(listener, Router::new().route("/{bytes}", get(page))).await?)
}

/// The running process.
pub(crate) struct Bare {
    process: Child,
    pub(crate) address: SocketAddr,
}

impl Bare {
    pub(crate) async fn start(address: SocketAddr) -> Result<Self> {
        let own = std::env::current_exe().context("this program has a path")?;
        let process = Command::new(own).args(["bare", &address.to_string()]).spawn().context("the bare handler")?;
        let bare = Self { process, address };
        while TcpStream::connect(address).await.is_err() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        Ok(bare)
    }

    /// A page of so many bytes.
    pub(crate) fn page(bytes: usize) -> Expected {
        Expected { path: format!("/{bytes}"), marker: END.to_owned() }
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
