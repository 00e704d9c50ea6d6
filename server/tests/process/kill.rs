//! `kill -9` in the middle of a stream of saves loses none that was acknowledged.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex},
    time::Duration,
};

use domain::{
    PageRequest,
    businesses::{BusinessForm, Listing},
};
use service::{Clock, Ctx, Db, businesses, requests::new_key};

use crate::banso::{Banso, post, sign_in, url_in};

#[tokio::test(flavor = "multi_thread")]
async fn no_acknowledged_save_is_lost_when_the_process_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    let banso = Banso::serve(folder.path());
    let (address, cookie) = (banso.address, sign_in(banso.address).await);
    let acknowledged = Arc::new(Mutex::new(HashSet::new()));
    let savers: Vec<_> = (0..6)
        .map(|saver| {
            let (cookie, acknowledged) = (cookie.clone(), Arc::clone(&acknowledged));
            tokio::spawn(async move {
                for n in 0.. {
                    let (key, name) = (new_key(), format!("見本商店{saver}の{n}"));
                    let mut fields = vec![("form[key]", key.as_str()), ("form[kind]", "sole"), ("form[name]", &name)];
                    // Their names are alike, and nobody looks.
                    fields.push(("form[seen]", BusinessForm::NOBODY_LOOKS));
                    match post(address, &cookie, "businesses/register", &fields).await {
                        Ok(answer) if answer.status().is_success() || answer.status().is_redirection() => {
                            acknowledged.lock().unwrap().insert(name);
                        }
                        Ok(answer) => panic!("refused: {} {}", answer.status(), answer.body()),
                        Err(_) => return,
                    }
                }
            })
        })
        .collect();
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    banso.send_signal("-9");
    for saver in savers {
        saver.await.unwrap();
    }
    drop(banso);

    let db = Db::open(&url_in(folder.path())).await.unwrap();
    let ctx = Ctx::as_system(db, Clock::System);
    let mut found = HashSet::new();
    let mut page = 1;
    loop {
        let request = PageRequest::of_query(Some(&page.to_string()));
        let rows = businesses::list(&ctx, &Listing::default(), request).await.unwrap().rows;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            assert!(found.insert(row.name.clone()), "{} is there twice", row.name);
        }
        page += 1;
    }
    let acknowledged = acknowledged.lock().unwrap();
    assert!(acknowledged.len() > 20, "the stream was a stream: {}", acknowledged.len());
    let lost: Vec<_> = acknowledged.difference(&found).collect();
    assert!(lost.is_empty(), "{} of {} lost: {lost:?}", lost.len(), acknowledged.len());
}
