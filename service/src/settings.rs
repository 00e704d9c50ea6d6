//! What the operator has settled for this process, as far as use cases must know it.

/// The address of the pages, and whether mail goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Where links in mails lead, without a slash at the end. It comes from the configuration, never from a request.
    pub base_url: String,
    /// Whether waiting mails are sent. Where they are not, an administrator is shown the links that she hands out.
    pub sends_mail: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { base_url: "http://127.0.0.1:3000".to_owned(), sends_mail: false }
    }
}

impl Settings {
    /// The host that the pages are on, for the ids of mails.
    #[must_use]
    pub fn host(&self) -> &str {
        let rest = self.base_url.split_once("://").map_or(self.base_url.as_str(), |(_, rest)| rest);
        rest.split(['/', ':']).next().unwrap_or_default()
    }
}
