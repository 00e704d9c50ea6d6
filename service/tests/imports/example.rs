//! The worked example of the rules, imported.

use domain::{PageRequest, cases::CaseFilter};
use service::{
    cases,
    imports::{FILES, Imported, import},
    testing::Site,
};

use crate::plan::example;

fn count(imported: &Imported, file: &str) -> (usize, usize, usize) {
    let (_, tally) = imported.0.iter().find(|(name, _)| *name == file).unwrap();
    (tally.new, tally.changed, tally.same)
}

#[tokio::test]
async fn a_second_import_of_the_same_folder_changes_nothing() {
    let site = Site::new().await;
    let system = site.as_system();
    let first = example::import_all(&site).await;
    assert!(FILES.iter().all(|file| count(&first, file).0 > 0));
    let second = import(&system, &example::files()).await.unwrap();
    assert!(!second.changed_anything(), "{second:?}");
    for (before, after) in first.0.iter().zip(&second.0) {
        assert_eq!(before.1.new, after.1.same, "{}", before.0);
    }
}

#[tokio::test]
async fn a_row_that_says_something_new_updates_its_record() {
    let site = Site::new().await;
    example::import_all(&site).await;
    let mut files = example::files();
    for (file, from, to) in [
        ("businesses.csv", "見本鞍鞍食品0,,corporation", "見本鞍鞍食品,みほん,corporation"),
        ("cases.csv", "案件2,2024-03-31,,,M2-1;M4-4", "案件2,2024-03-31,,,M4-4;M2-1"),
        ("consultations.csv", "K00000,2025-05-01,45,visit,management;succession;it", "K00000,2025-05-01,45,visit,it"),
        ("outcomes.csv", "2027-02-22,-2,1,", "2027-02-22,-2.5,1,"),
        ("values.csv", "G-1,2022,101.5", "G-1,2022,101.25"),
    ] {
        let text = String::from_utf8(files.0[file].clone()).unwrap();
        assert!(text.contains(from), "{file}");
        files.0.insert(file.to_owned(), text.replace(from, to).into_bytes());
    }
    let stages = [files.0["stages.csv"].clone(), b"C00001,interview,2027-07-01\n".to_vec()].concat();
    files.0.insert("stages.csv".to_owned(), stages);
    let second = import(&site.as_system(), &files).await.unwrap();
    for file in FILES {
        let (new, changed, _) = count(&second, file);
        let expected = if file == "stages.csv" { (1, 0) } else { (0, 1) };
        assert_eq!((new, changed), expected, "{file}");
    }
    assert!(!import(&site.as_system(), &files).await.unwrap().changed_anything());
}

#[tokio::test]
async fn a_case_has_been_quiet_since_the_latest_of_its_imported_consultations() {
    let site = Site::new().await;
    example::import_all(&site).await;
    let quiet_since = async || {
        let filter = CaseFilter { q: "案件2".to_owned(), ..CaseFilter::default() };
        let found = cases::list(&site.as_director(), &filter, PageRequest::of_query(None)).await.unwrap();
        let row = found.rows.iter().find(|row| row.title.title == "案件2").unwrap();
        row.quiet_days
            .map(|days| (site.as_director().today() - chrono::Days::new(days.try_into().unwrap())).to_string())
    };
    assert_eq!(quiet_since().await.as_deref(), Some("2024-08-26"));
    let mut files = example::files();
    let text = String::from_utf8(files.0["consultations.csv"].clone()).unwrap();
    for (line, expected) in [("K00018,2026-11-20", None), ("K00018,2024-05-01", Some("2024-06-05"))] {
        let moved = text.replace("K00018,2024-08-26", line);
        assert_ne!(moved, text);
        files.0.insert("consultations.csv".to_owned(), moved.into_bytes());
        import(&site.as_system(), &files).await.unwrap();
        assert_eq!(quiet_since().await.as_deref(), expected, "{line}");
    }
}
