//! The drill by hand: a backup of a busy server, put back on another machine, and served there.

use std::{
    os::unix::fs::PermissionsExt,
    path::Path,
    process::Output,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::SeqCst},
    },
};

use domain::businesses::BusinessForm;
use service::requests::new_key;

use crate::banso::{Banso, command, post, sign_in};

fn run(folder: &Path, arguments: &[&str]) -> Output {
    command(folder).args(arguments).output().unwrap()
}

/// What it prints, where it must go well.
fn printed(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What it says, where it must refuse.
fn refused(folder: &Path, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(!output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).unwrap()
}

/// Registers businesses until it is told to stop.
async fn keep_writing(banso: &Banso, stop: Arc<AtomicBool>) -> tokio::task::JoinHandle<u32> {
    let (address, cookie) = (banso.address, sign_in(banso.address).await);
    tokio::spawn(async move {
        let mut written = 0;
        while !stop.load(SeqCst) {
            let (key, name) = (new_key(), format!("見本商店{written}"));
            let mut fields = vec![("form[key]", key.as_str()), ("form[kind]", "sole"), ("form[name]", &name)];
            fields.push(("form[seen]", BusinessForm::NOBODY_LOOKS));
            let answer = post(address, &cookie, "businesses/register", &fields).await.unwrap();
            assert!(answer.status().is_success() || answer.status().is_redirection(), "{}", answer.body());
            written += 1;
        }
        written
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_a_busy_server_is_served_on_another_machine() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let banso = Banso::serve(here.path());
    let stop = Arc::new(AtomicBool::new(false));
    let writer = keep_writing(&banso, Arc::clone(&stop)).await;
    let file = here.path().join("night.banso");
    let name = file.to_str().unwrap();
    let said = printed(here.path(), &["backup", name]);
    assert!(said.contains(" rows, 0 files,") && said.contains("  accounts "), "{said}");
    stop.store(true, SeqCst);
    assert!(writer.await.unwrap() > 0);

    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let left: Vec<_> = std::fs::read_dir(here.path()).unwrap().map(|file| file.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().contains(".part")), "{left:?}");
    assert!(refused(here.path(), &["backup", name]).contains("never overwrites"));
    assert!(refused(here.path(), &["restore", name]).contains("empty database"));

    printed(there.path(), &["restore", name]);
    assert_eq!(printed(here.path(), &["user", "list"]), printed(there.path(), &["user", "list"]));
    let moved = Banso::serve(there.path());
    sign_in(moved.address).await;
}

#[test]
fn a_damaged_backup_is_refused_before_anything_is_written() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    printed(here.path(), &["demo", "--scale", "people"]);
    let file = here.path().join("night.banso");
    let name = file.to_str().unwrap();
    printed(here.path(), &["backup", name]);
    let whole = std::fs::read(&file).unwrap();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for damaged in [&flipped[..], &whole[..whole.len() / 2], &whole[..whole.len() - 1], b"no backup", b""] {
        std::fs::write(&file, damaged).unwrap();
        let said = refused(there.path(), &["restore", name]);
        assert!(said.contains("damaged") || said.contains("no backup"), "{said}");
        assert_eq!(std::fs::read_dir(there.path()).unwrap().count(), 0, "not even an empty database");
    }
    std::fs::write(&file, &whole).unwrap();
    printed(there.path(), &["restore", name]);
}

#[test]
fn a_database_that_is_not_there_is_not_backed_up() {
    let folder = tempfile::tempdir().unwrap();
    assert!(refused(folder.path(), &["backup", "night.banso"]).contains("there is no database"));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
