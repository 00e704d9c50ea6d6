//! What it refuses to start with, and what it does on an empty database.

use service::testing::cast::PASSWORD;

use crate::banso::{Banso, command};

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

#[test]
fn the_first_help_names_every_environment_variable() {
    let folder = tempfile::tempdir().unwrap();
    let output = command(folder.path()).arg("--help").output().unwrap();
    let help = String::from_utf8_lossy(&output.stdout).into_owned();
    let settings = command(folder.path()).arg("config").output().unwrap();
    let settings = String::from_utf8_lossy(&settings.stdout).into_owned();
    let names: Vec<_> = settings.lines().filter_map(|line| Some(line.split_once('=')?.0)).collect();
    assert!(names.len() >= 8, "{settings}");
    for name in names.into_iter().chain(["RUST_LOG", "BANSO_DEMO"]) {
        assert!(help.contains(&format!("  {name} ")), "{name} in {help}");
    }
}

#[test]
fn a_start_is_quiet_about_what_is_normal() {
    let folder = tempfile::tempdir().unwrap();
    let output = command(folder.path()).env_remove("RUST_LOG").arg("migrate").output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert_eq!(String::from_utf8_lossy(&output.stdout), "the database is up to date\n");
}

#[test]
fn the_settings_are_shown_without_their_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = command(folder.path());
    config.env("DATABASE_URL", "postgresql://banso:geheim@db.example/banso").arg("config");
    let output = config.output().unwrap();
    let shown = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(shown.contains("DATABASE_URL=postgresql://banso:***@db.example/banso"), "{shown}");
    assert!(!shown.contains("geheim"), "{shown}");
}

#[test]
fn a_second_start_of_the_demo_says_again_who_signs_in() {
    let folder = tempfile::tempdir().unwrap();
    for again in [false, true] {
        let banso = Banso::serve(folder.path());
        let says = |text: &str| banso.said.iter().any(|line| line.contains(text));
        assert!(says(PASSWORD) && says("sakura@center.example"), "{:?}", banso.said);
        assert_eq!(says("stays as it is"), again);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_healthcheck_tells_a_running_server_from_none() {
    let folder = tempfile::tempdir().unwrap();
    let banso = Banso::serve(folder.path());
    let check = |address: String| command(folder.path()).args(["healthcheck", "--listen", &address]).status().unwrap();
    assert!(check(banso.address.to_string()).success());
    let address = banso.address.to_string();
    drop(banso);
    assert!(!check(address).success());
}

#[test]
fn the_database_and_its_folder_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let banso = Banso::serve_at(folder.path(), "sqlite:data/of/banso.db");
    let data = folder.path().join("data/of");
    assert_eq!((mode(&folder.path().join("data")), mode(&data)), (0o700, 0o700));
    let files: Vec<_> = std::fs::read_dir(&data).unwrap().map(|file| file.unwrap().path()).collect();
    // The log is there while it is served.
    for name in ["banso.db", "banso.db-wal", "banso.db-shm"] {
        assert!(files.contains(&data.join(name)), "{name} in {files:?}");
    }
    for file in files {
        assert_eq!(mode(&file), 0o600, "{}", file.display());
    }
    drop(banso);
}
