//! What is asked of the server from within a page: the form goes as it stands, and the answer is read as text.
//!
//! No typed call: each type of a form would travel to the browser as code of its own.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FormData, HtmlFormElement, RequestInit, Response, UrlSearchParams, window};

/// Posts what a form would send to a server function, and asks for an answer of a kind.
///
/// # Errors
/// If there is no connection.
pub(crate) async fn post(action: &str, body: &JsValue, headers: &[(&str, &str)]) -> Result<Response, JsValue> {
    let init = RequestInit::new();
    init.set_method("POST");
    init.set_body(body);
    ask(action, &init, headers).await
}

async fn ask(address: &str, init: &RequestInit, headers: &[(&str, &str)]) -> Result<Response, JsValue> {
    let all = web_sys::Headers::new()?;
    for (name, value) in headers {
        all.set(name, value)?;
    }
    init.set_headers_headers(&all);
    let window = window().ok_or(JsValue::NULL)?;
    JsFuture::from(window.fetch_with_str_and_init(address, init)).await?.dyn_into()
}

/// The answer's body.
pub(crate) async fn text_of(response: &Response) -> Option<String> {
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The fields of a form, as a browser without script would send them.
pub(crate) fn fields_of(form: &HtmlFormElement) -> Option<UrlSearchParams> {
    let data: JsValue = FormData::new_with_form(form).ok()?.into();
    UrlSearchParams::new_with_str_sequence_sequence(&data).ok()
}

/// Asks for the page at an address.
///
/// # Errors
/// If there is no connection, or something else than the page is answered.
#[cfg(feature = "hydrate")]
pub(crate) async fn page_at(address: &str) -> Result<web_sys::Document, JsValue> {
    let response = ask(address, &RequestInit::new(), &[("accept", "text/html")]).await?;
    if !response.ok() || response.redirected() {
        return Err(JsValue::NULL);
    }
    page_in(&response).await.ok_or(JsValue::NULL)
}

/// The answer as a page. Nothing in it runs or is loaded.
#[cfg(feature = "hydrate")]
pub(crate) async fn page_in(response: &Response) -> Option<web_sys::Document> {
    let html = text_of(response).await?;
    web_sys::DomParser::new().ok()?.parse_from_string(&html, web_sys::SupportedType::TextHtml).ok()
}
