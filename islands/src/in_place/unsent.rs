//! Says beside the button that a form was not sent, or that nothing is known of it. The words are templates of the
//! page, drawn by the server in the reader's language.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlFormElement, HtmlTemplateElement};

use crate::dom::{elements, focus, page};

/// Takes away what was said of the try before.
pub(super) fn clear(form: &HtmlFormElement) {
    for old in elements(form.query_selector_all("[data-unsent]")) {
        old.remove();
    }
}

/// Says it in the words of a template, above the line of the button that was pressed.
pub(super) fn say(form: &HtmlFormElement, submitter: Option<&HtmlElement>, template: &str) {
    let place = submitter.and_then(|button| line_of(form, button));
    let Some(notice) = words(template) else { return };
    drop(notice.set_attribute("data-unsent", ""));
    drop(form.insert_before(&notice, place.as_deref()));
    focus(&notice);
}

fn words(template: &str) -> Option<Element> {
    let page = page()?;
    let template: HtmlTemplateElement = page.get_element_by_id(template)?.dyn_into().ok()?;
    let notice = template.content().first_element_child()?;
    page.import_node_with_deep(&notice, true).ok()?.dyn_into().ok()
}

/// The child of the form in which the button stands.
fn line_of(form: &HtmlFormElement, button: &HtmlElement) -> Option<Element> {
    let form: &Element = form;
    let mut around = std::iter::successors(Some(Element::from(button.clone())), |element| element.parent_element());
    around.find(|element| element.parent_element().as_ref() == Some(form))
}
