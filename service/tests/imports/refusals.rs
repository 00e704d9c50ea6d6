//! Files that cannot be imported.

use domain::Problem;
use rstest::rstest;
use service::{
    imports::{Files, import},
    testing::Site,
};

use crate::plan::example;

/// The example with a row more in one file.
fn with(file: &str, row: &str) -> Files {
    let mut files = example::files();
    let text = [files.0[file].clone(), format!("{row}\n").into_bytes()].concat();
    files.0.insert(file.to_owned(), text);
    files
}

async fn refused(site: &Site, files: &Files) -> Vec<String> {
    let failure = import(&site.as_director(), files).await.unwrap_err();
    let Problem::Invalid(errors) = Problem::from(failure) else { panic!("the files are refused") };
    assert!(errors.0.iter().all(|error| !error.says.ja.is_empty() && !error.says.en.is_empty()));
    errors.0.into_iter().map(|error| error.field).collect()
}

#[rstest]
#[case("businesses.csv", "B1,見本,,company,,,,,,", "kind")]
#[case("businesses.csv", "B00001,見本,,sole,,,,,,", "key")]
#[case("businesses.csv", "B1,見本,,corporation,1234567890123,,,,,", "corporate_number")]
#[case("businesses.csv", "B1,見本,,sole,,,製造業,,,", "industry")]
#[case("businesses.csv", "B1,見本,,sole,,,E,many,,", "employees")]
#[case("businesses.csv", "B1,見本,,sole,,,E,,2024-02-30,", "founded_on")]
#[case("businesses.csv", "B1,見本,,sole,,,E,,,B9", "merged_into")]
#[case("businesses.csv", "B1,見本,,sole,,,E,,,B1", "merged_into")]
#[case("businesses.csv", "B1,見\u{0}本,,sole,,,E,,,", "name")]
#[case("businesses.csv", ",見本,,sole,,,E,,,", "key")]
#[case("cases.csv", "C1,B9,dx,案件,2024-04-01,,,M3-2", "business")]
#[case("cases.csv", "C1,B00001,none,案件,2024-04-01,,,M3-2", "programme")]
#[case("cases.csv", "C1,B00001,dx,案件,2024-04-01,,,M9-9", "measures")]
#[case("cases.csv", "C1,B00001,dx,案件,2024-04-01,,,M3-2;M3-2", "measures")]
#[case("cases.csv", "C1,B00001,dx,案件,2024-04-01,,,M3-2=0.5;M3-1=0.4", "measures")]
#[case("cases.csv", "C1,B00001,dx,案件,2024-04-01,,,M3-2=half", "measures")]
#[case("cases.csv", "C1,B00001,dx,案件,2024-04-01,2024-05-01,,M3-2", "result")]
#[case("cases.csv", "C1,B00001,dx,案件,2024-04-01,2024-05-01,won,M3-2", "result")]
#[case("stages.csv", "C9,assess,2024-04-01", "case")]
#[case("stages.csv", "C00000,executed,2024-04-01", "stage")]
#[case("consultations.csv", "K1,2024-04-01,30,visit,it,B9,,,confirmed", "businesses")]
#[case("consultations.csv", "K1,2024-04-01,30,visit,it,B00001,C9,,confirmed", "cases")]
#[case("consultations.csv", "K1,2024-04-01,30,visit,it,B00001,,none,confirmed", "programme")]
#[case("consultations.csv", "K1,2024-04-01,30,visit,it,B00001,,,maybe", "status")]
#[case("consultations.csv", "K1,2024-04-01,-1,visit,it,B00001,,,draft", "minutes")]
#[case("outcomes.csv", "O1,C9,jobs,,2024-04-01,1,0,", "case")]
#[case("outcomes.csv", "O1,C00000,founded,,2024-04-01,1,0,", "type")]
#[case("outcomes.csv", "O1,C00002,founded,family,2024-04-01,1,0,", "class")]
#[case("outcomes.csv", "O1,C00000,jobs,,2024-04-01,1.2345678,0,", "quantity")]
#[case("outcomes.csv", "O1,C00000,jobs,,2024-04-01,1,4,", "verification")]
#[case("outcomes.csv", "O1,C00000,jobs,,2024-04-01,1,0,Dt0000", "deal")]
#[case("outcomes.csv", "O1,C00000,jobs,,2024-04-01,1,0,O00000", "deal")]
#[case("values.csv", "G-9,2024,1,統計(例)", "indicator")]
#[case("values.csv", "K3-1a,2024,1,統計(例)", "indicator")]
#[case("values.csv", "G-1,2024H3,1,統計(例)", "period")]
#[case("values.csv", "E-1,plan,1,統計(例)", "period")]
#[tokio::test]
async fn a_wrong_cell_is_named_by_file_row_and_column(#[case] file: &str, #[case] row: &str, #[case] column: &str) {
    let site = Site::new().await;
    example::import_plan(&site).await;
    let line = String::from_utf8(example::files().0[file].clone()).unwrap().lines().count() + 1;
    assert_eq!(refused(&site, &with(file, row)).await, [format!("{file}:{line}:{column}")]);
}

#[tokio::test]
async fn everything_that_is_wrong_is_said_at_once_and_nothing_is_imported() {
    let site = Site::new().await;
    example::import_plan(&site).await;
    let mut files = with("businesses.csv", "B1,見本,,company,,,,x,,\nB2,見本,,sole");
    files.0.insert("stages.csv".to_owned(), b"case,entered_on\n".to_vec());
    files.0.insert("values.csv".to_owned(), b"indicator,period,value,source\nG-1,2024,1,\xff\n".to_vec());
    let places = refused(&site, &files).await;
    let line = String::from_utf8(example::files().0["businesses.csv"].clone()).unwrap().lines().count() + 1;
    let here = |at: usize, column: &str| format!("businesses.csv:{at}{column}");
    assert_eq!(
        places,
        [
            here(line, ":kind"),
            here(line, ":employees"),
            here(line + 1, ""),
            "stages.csv:1:stage".to_owned(),
            "values.csv:2".to_owned()
        ]
    );
    let imported = import(&site.as_director(), &example::files()).await.unwrap();
    assert!(imported.0.iter().all(|(_, tally)| tally.same == 0 && tally.changed == 0), "nothing was there");
}

#[tokio::test]
async fn businesses_merged_in_a_circle_are_refused_through_what_is_there_too() {
    let site = Site::new().await;
    example::import_plan(&site).await;
    let header = "key,name,kana,kind,corporate_number,municipality,industry,employees,founded_on,merged_into\n";
    let file = |rows: &str| {
        let mut files = Files::default();
        files.0.insert("businesses.csv".to_owned(), format!("\u{feff}{header}{rows}").replace('\n', "\r\n").into());
        files
    };
    let chain = file("A,見本,,sole,,,,,,B\nB,見本,,sole,,,,,,C\nC,見本,,sole,,,,,,\n");
    import(&site.as_director(), &chain).await.unwrap();
    let circle = file("C,見本,,sole,,,,,,A\n");
    assert_eq!(refused(&site, &circle).await, ["businesses.csv:2:merged_into"]);
    let turned = file("A,見本,,sole,,,,,,\nC,見本,,sole,,,,,,A\n");
    import(&site.as_director(), &turned).await.unwrap();
}

#[tokio::test]
async fn only_those_who_import_may() {
    let site = Site::new().await;
    example::import_plan(&site).await;
    import(&site.as_administrator(), &example::files()).await.unwrap();
    for ctx in [site.as_advisor(), site.as_officer(), site.as_council_viewer()] {
        let failure = import(&ctx, &example::files()).await.unwrap_err();
        assert_eq!(Problem::from(failure), Problem::NotAllowed);
    }
}
