//! Mails, sent to a small mail server of the test's own.

use std::sync::{Arc, Mutex};

use chrono::TimeDelta;
use domain::accounts::AccountForm;
use server::{Config, Post};
use service::{accounts, requests::new_key, testing::Site};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

use crate::site::Served;

/// A mail server that takes every mail, or answers each with an error.
#[derive(Clone, Default)]
struct Sink {
    taken: Arc<Mutex<Vec<String>>>,
    refuses_with: Arc<Mutex<Option<&'static str>>>,
}

impl Sink {
    async fn listen(&self) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let sink = self.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(sink.clone().talk(stream));
            }
        });
        url
    }

    async fn talk(self, stream: TcpStream) {
        let mut stream = BufReader::new(stream);
        stream.write_all(b"220 sink\r\n").await.unwrap();
        let (mut line, mut data) = (String::new(), None::<String>);
        while stream.read_line(&mut line).await.unwrap_or(0) > 0 {
            let line = std::mem::take(&mut line);
            if let Some(mail) = &mut data {
                if line.trim_end() != "." {
                    mail.push_str(&line);
                    continue;
                }
                let refusal = *self.refuses_with.lock().unwrap();
                if refusal.is_none() {
                    self.taken.lock().unwrap().push(std::mem::take(mail));
                }
                data = None;
                stream.write_all(format!("{}\r\n", refusal.unwrap_or("250 taken")).as_bytes()).await.unwrap();
                continue;
            }
            let answer = match line.split([' ', '\r']).next().unwrap_or_default() {
                "DATA" => {
                    data = Some(String::new());
                    "354 go on"
                }
                "QUIT" => "221 bye",
                _ => "250 ok",
            };
            stream.write_all(format!("{answer}\r\n").as_bytes()).await.unwrap();
        }
    }

    fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

async fn post_to(sink: &Sink) -> (Served, Post) {
    let config = Config {
        base_url: Some("https://banso.example".to_owned()),
        smtp_url: Some(sink.listen().await),
        mail_from: Some("見本センター <banso@center.example>".to_owned()),
        ..Config::default()
    };
    let post = Post::of(&config).unwrap().unwrap();
    (Served::with(Site::new().await, config), post)
}

async fn invite(served: &Served, name: &str) {
    let form = AccountForm {
        key: new_key(),
        email: "hana@center.example".to_owned(),
        name: name.to_owned(),
        roles: vec!["advisor".to_owned()],
        ..AccountForm::default()
    };
    assert!(accounts::invite(&served.site.as_administrator(), form).await.unwrap().link.is_none());
}

fn header<'a>(mail: &'a str, name: &str) -> Vec<&'a str> {
    let head = mail.split("\r\n\r\n").next().unwrap();
    head.lines().filter(|line| line.to_lowercase().starts_with(&format!("{}:", name.to_lowercase()))).collect()
}

#[tokio::test]
async fn an_invitation_goes_out_once_to_one_recipient_with_the_configured_address() {
    let sink = Sink::default();
    let (served, post) = post_to(&sink).await;
    invite(&served, "見本 花\u{2028}Bcc: all@center.example").await;
    let system = served.site.as_system();
    assert_eq!(post.send_due(&system).await.unwrap(), 1);
    assert_eq!(post.send_due(&system).await.unwrap(), 0);
    let taken = sink.taken();
    let [mail] = taken.as_slice() else { panic!("one mail: {taken:?}") };
    assert_eq!(header(mail, "To"), ["To: hana@center.example"]);
    assert!(header(mail, "Bcc").is_empty() && header(mail, "Cc").is_empty());
    assert!(header(mail, "Message-ID")[0].ends_with("@banso.example>"), "{mail}");
}

#[tokio::test]
async fn a_mail_that_is_put_off_comes_later_and_one_refused_for_good_never() {
    let sink = Sink::default();
    let (served, post) = post_to(&sink).await;
    invite(&served, "見本 花").await;
    let system = served.site.as_system();
    *sink.refuses_with.lock().unwrap() = Some("451 later");
    assert_eq!(post.send_due(&system).await.unwrap(), 0);
    *sink.refuses_with.lock().unwrap() = None;
    assert_eq!(post.send_due(&system).await.unwrap(), 0, "not at once");
    served.site.clock.advance(TimeDelta::minutes(1));
    assert_eq!(post.send_due(&system).await.unwrap(), 1);

    let dead = Sink::default();
    let (served, post) = post_to(&dead).await;
    invite(&served, "見本 花").await;
    *dead.refuses_with.lock().unwrap() = Some("550 nobody");
    let system = served.site.as_system();
    assert_eq!(post.send_due(&system).await.unwrap(), 0);
    *dead.refuses_with.lock().unwrap() = None;
    served.site.clock.advance(TimeDelta::days(1));
    assert_eq!(post.send_due(&system).await.unwrap(), 0);
    assert!(dead.taken().is_empty());
}

#[tokio::test]
async fn without_a_mail_server_there_is_no_post_and_a_sender_is_needed() {
    assert!(Post::of(&Config::default()).unwrap().is_none());
    let nameless = Config { smtp_url: Some("smtp://127.0.0.1:25".to_owned()), ..Config::default() };
    assert!(Post::of(&nameless).is_err());
}
