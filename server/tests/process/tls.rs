//! A box on a LAN without a proxy speaks TLS itself, and nothing else.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
};

use crate::banso::command;

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// Makes a certificate of its own with its key, as `NAME.pem` and `NAME.key`.
fn certificate(folder: &Path, name: &str) {
    let mut openssl = Command::new("openssl");
    openssl.args(["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=banso.example"]);
    openssl.args(["-keyout", &format!("{name}.key"), "-out", &format!("{name}.pem")]);
    assert!(openssl.current_dir(folder).stderr(Stdio::null()).status().unwrap().success());
}

#[test]
fn a_server_with_a_certificate_speaks_tls_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    certificate(folder.path(), "own");
    certificate(folder.path(), "other");
    let mut banso = command(folder.path());
    banso.args(["serve", "--listen", "127.0.0.1:0", "--tls-cert", "own.pem", "--tls-key", "own.key"]);
    let mut banso = Running(banso.stdout(Stdio::piped()).spawn().unwrap());
    let mut lines = BufReader::new(banso.0.stdout.take().unwrap()).lines().map(Result::unwrap);
    let address = lines.find_map(|line| line.strip_prefix("https://").map(str::to_owned)).unwrap();
    let check = |rest: &[&str]| {
        let mut check = command(folder.path());
        check.args(["healthcheck", "--listen", &address]).args(rest).stderr(Stdio::null()).status().unwrap().success()
    };
    assert!(check(&["--tls-cert", "own.pem"]), "it is ready");
    assert!(!check(&["--tls-cert", "other.pem"]), "somebody else with another key is not it");
    assert!(!check(&[]), "it is not asked in the clear");

    let mut plain = TcpStream::connect(&address).unwrap();
    plain.write_all(b"GET /sign-in HTTP/1.1\r\nHost: banso.example\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    drop(plain.read_to_end(&mut answer));
    assert!(!answer.starts_with(b"HTTP"), "nothing is said in the clear");
}
