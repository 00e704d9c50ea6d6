//! What it refuses to start with, and what it does on an empty database.

use crate::banso::command;

#[test]
fn plain_http_is_not_served_to_a_network() {
    let folder = tempfile::tempdir().unwrap();
    let output = command(folder.path()).args(["serve", "--listen", "0.0.0.0:0"]).output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("--behind-proxy"));
}

#[test]
fn a_certificate_without_its_key_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let output = command(folder.path()).args(["serve", "--tls-cert", "cert.pem"]).output().unwrap();
    assert!(!output.status.success());
}

#[test]
fn a_production_start_has_no_default_account() {
    let folder = tempfile::tempdir().unwrap();
    assert!(command(folder.path()).arg("migrate").status().unwrap().success());
    let output = command(folder.path()).args(["user", "list"]).output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stdout), "");
}

#[test]
fn help_names_the_environment() {
    let folder = tempfile::tempdir().unwrap();
    let output = command(folder.path()).args(["serve", "--help"]).output().unwrap();
    let help = String::from_utf8_lossy(&output.stdout).into_owned();
    for name in ["DATABASE_URL", "BANSO_LISTEN", "BANSO_BASE_URL", "BANSO_TLS_CERT", "BANSO_BEHIND_PROXY"] {
        assert!(help.contains(name), "{name} in {help}");
    }
}
