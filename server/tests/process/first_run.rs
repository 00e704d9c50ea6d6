//! The first run: the link goes to whoever started the server, and neither it nor a password gets into a log.

use std::{
    fs::File,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

const PASSWORD: &str = "lantern-otter-quilt-marzipan";

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

fn ask(host: &str, request: &str) -> String {
    let mut stream = TcpStream::connect(host).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn the_link_of_the_first_run_is_printed_works_once_and_is_in_no_log() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let mut banso = Command::new(env!("CARGO_BIN_EXE_banso"));
    banso.args(["serve", "--listen", "127.0.0.1:0"]).env("RUST_LOG", "trace");
    banso.env("DATABASE_URL", format!("sqlite:{}", folder.path().join("banso.db").display()));
    banso.stdout(Stdio::piped()).stderr(File::create(&log).unwrap());
    let mut banso = Running(banso.spawn().unwrap());
    let lines = BufReader::new(banso.0.stdout.take().unwrap()).lines().map(Result::unwrap);
    let link = lines.map(|line| line.trim().to_owned()).find(|line| line.contains("/first-run?token=")).unwrap();
    let (base, path) = link.split_at(link.find("/first-run").unwrap());
    let (host, token) = (base.trim_start_matches("http://"), path.split('=').nth(1).unwrap());

    let form = format!(
        "form%5Btoken%5D={token}&form%5Bname%5D=Akira&form%5Bemail%5D=a%40center.example&form%5Bpassword%5D={PASSWORD}"
    );
    let post = format!(
        "POST /_fn/accounts/first_run HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nOrigin: {base}\r\nReferer: {link}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{form}",
        form.len()
    );
    let page = ask(host, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"));
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("accounts/first_run"), "{page}");
    let inside = ask(host, &post);
    assert!(inside.starts_with("HTTP/1.1 303") && inside.contains("/settings/centre"), "{inside}");
    let session = inside.split("__Host-banso=").nth(1).unwrap().split(';').next().unwrap();
    let again = ask(host, &post);
    assert!(again.contains("?token=") && again.contains("&r="), "refused: {again}");

    let log = std::fs::read_to_string(&log).unwrap();
    assert!(log.contains("migration"), "the log is there: {log}");
    for secret in [token, PASSWORD, session] {
        assert!(!log.contains(secret), "the log holds {secret}");
    }
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        for secret in [token, PASSWORD, session] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "a file holds {secret}");
        }
    }
}
