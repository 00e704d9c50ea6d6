//! R10: SIGTERM ends the process in order.

use crate::banso::{Banso, post, sign_in};

#[tokio::test(flavor = "multi_thread")]
async fn sigterm_lets_requests_finish_and_ends_with_success() {
    let folder = tempfile::tempdir().unwrap();
    let mut banso = Banso::serve(folder.path());
    let cookie = sign_in(banso.address).await;
    let fields =
        [("form[key]", "01a2049c-544e-735c-8fed-8ee089bb1885"), ("form[kind]", "sole"), ("form[name]", "見本商店")];
    let under_way = post(banso.address, &cookie, "businesses/register", &fields);
    let (answer, ()) = tokio::join!(under_way, async { banso.send_signal("-TERM") });
    // Either it was taken and finished, or it came too late and was not taken at all: never cut off half-way.
    if let Ok(answer) = answer {
        assert!(answer.status().is_success() || answer.status().is_redirection(), "{}", answer.status());
    }
    assert!(banso.process.wait().unwrap().success());
}
