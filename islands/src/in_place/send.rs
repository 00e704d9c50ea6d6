//! Sends a form as the browser would by navigation, and says in a header that its page stays.

use web_sys::{Document, HtmlElement, HtmlFormElement, Response, UrlSearchParams};

use crate::net::{fields_of, page_in, post};

/// What the server made of a form.
pub(super) enum Answer {
    /// It was accepted, and the next page is there.
    LeadsTo(String),
    /// It was refused: the page that it came back on, with its address.
    Page { page: Document, address: String },
}

/// Sends a form.
///
/// # Errors
/// The id of the template in the page that says why nothing is known of it.
pub(super) async fn send(
    form: &HtmlFormElement,
    action: &str,
    submitter: Option<&HtmlElement>,
) -> Result<Answer, &'static str> {
    let fields = fields_of(form).ok_or("unsent")?;
    press(&fields, submitter);
    let headers = [("accept", "text/html"), ("x-banso-in-place", "1")];
    let response = post(action, &fields, &headers).await.map_err(|_| "unsent-connection")?;
    if response.status() == 401 {
        return Err("unsent-session");
    }
    match response.headers().get("location") {
        Ok(Some(path)) => Ok(Answer::LeadsTo(path)),
        _ => refused(&response).await.ok_or("unsent"),
    }
}

/// The button that was pressed is sent with the form, if it has a name.
fn press(fields: &UrlSearchParams, submitter: Option<&HtmlElement>) {
    if let Some(button) = submitter
        && let Some(name) = button.get_attribute("name")
    {
        fields.append(&name, &button.get_attribute("value").unwrap_or_default());
    }
}

async fn refused(response: &Response) -> Option<Answer> {
    let address = Some(response.url()).filter(|_| response.redirected())?;
    page_in(response).await.map(|page| Answer::Page { page, address })
}
