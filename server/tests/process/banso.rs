//! A running `banso serve`, and a browser of few words for it.

use std::{
    io::{BufRead, BufReader, Write},
    net::SocketAddr,
    path::Path,
    process::{Child, Command, Stdio},
};

use axum::body::Body;
use http::{Request, Response, header};
use http_body_util::BodyExt;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use service::testing::cast::{MAKOTO, PASSWORD};
use tokio::net::TcpStream;

pub(crate) struct Banso {
    pub(crate) process: Child,
    pub(crate) address: SocketAddr,
    /// What it said before its address.
    pub(crate) said: Vec<String>,
}

/// The URL of a test's database file.
pub(crate) fn url_in(folder: &Path) -> String {
    service::Db::url_of_file(&folder.join("banso.db"))
}

pub(crate) fn command(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_banso"));
    command.current_dir(folder).env("DATABASE_URL", url_in(folder)).env("RUST_LOG", "warn");
    command
}

impl Banso {
    /// Serves the demo on a free port, and answers.
    pub(crate) fn serve(folder: &Path) -> Self {
        Self::serve_at(folder, &url_in(folder))
    }

    /// The same with its database elsewhere.
    pub(crate) fn serve_at(folder: &Path, url: &str) -> Self {
        let mut process = command(folder)
            .env("DATABASE_URL", url)
            .args(["serve", "--demo=people", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let mut said = Vec::new();
        let address = loop {
            let line = lines.next().expect("it says where it listens").unwrap();
            if let Some(address) = line.strip_prefix("http://") {
                break address.parse().unwrap();
            }
            said.push(line);
        };
        Self { process, address, said }
    }

    pub(crate) fn send_signal(&self, signal: &str) {
        let mut kill = Command::new("kill");
        assert!(kill.args([signal, &self.process.id().to_string()]).status().unwrap().success());
    }
}

impl Drop for Banso {
    fn drop(&mut self) {
        // It may have ended already, as the test wanted.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// Posts a form to a server function over a connection of its own.
pub(crate) async fn post(
    address: SocketAddr,
    cookie: &str,
    endpoint: &str,
    fields: &[(&str, &str)],
) -> Result<Response<String>, Box<dyn std::error::Error + Send + Sync>> {
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let request = Request::post(format!("/_fn/{endpoint}"))
        .header(header::HOST, address.to_string())
        .header(header::ACCEPT, "application/json")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header(header::COOKIE, cookie)
        .body(Body::from(urlencoded(fields)))?;
    let (parts, body) = sender.send_request(request).await?.into_parts();
    let body = body.collect().await?.to_bytes();
    Ok(Response::from_parts(parts, String::from_utf8_lossy(&body).into_owned()))
}

/// Signs the advisor in; the answer is a `Cookie` header.
pub(crate) async fn sign_in(address: SocketAddr) -> String {
    let fields = [("form[email]", MAKOTO.email), ("form[password]", PASSWORD), ("form[next]", "")];
    let answer = post(address, "", "accounts/sign_in", &fields).await.unwrap();
    let cookies = answer.headers().get_all(header::SET_COOKIE).iter();
    let pairs: Vec<_> = cookies.map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap()).collect();
    assert!(!pairs.is_empty(), "signed in: {} {}", answer.status(), answer.body());
    pairs.join("; ")
}

fn urlencoded(fields: &[(&str, &str)]) -> Vec<u8> {
    let mut out = Vec::new();
    for (name, value) in fields {
        for (text, end) in [(name, b'='), (value, b'&')] {
            for byte in text.bytes() {
                if byte.is_ascii_alphanumeric() {
                    out.push(byte);
                } else {
                    write!(out, "%{byte:02X}").unwrap();
                }
            }
            out.push(end);
        }
    }
    out
}
