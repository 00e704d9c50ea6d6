//! Small words for the page as it stands, which the listeners of this crate share.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, HtmlFormElement, NodeList, window};

/// The page.
pub(crate) fn page() -> Option<Document> {
    window()?.document()
}

/// The elements of a list.
pub(crate) fn elements(list: Result<NodeList, wasm_bindgen::JsValue>) -> Vec<Element> {
    let Ok(list) = list else { return Vec::new() };
    (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok()).collect()
}

/// The form in which something happened.
pub(crate) fn form_around(event: &Event) -> Option<HtmlFormElement> {
    event.target()?.dyn_into::<Element>().ok()?.closest("form").ok()??.dyn_into().ok()
}

/// Moves the focus to an element, which need not be one that is typed into.
pub(crate) fn focus(element: &Element) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        if !element.has_attribute("tabindex") {
            drop(element.set_attribute("tabindex", "-1"));
        }
        // Nothing to be done where the browser will not move the focus.
        drop(element.focus());
    }
}

/// Draws what is in an element anew, from an element of another page. Whether that made a difference.
pub(crate) fn draw_anew(element: &Element, from: &Element) -> bool {
    if element.is_equal_node(Some(from)) {
        return false;
    }
    element.set_text_content(None);
    for child in children(from) {
        drop(element.append_child(&child));
    }
    true
}

/// Copies of what is in an element, for this page.
fn children(of: &Element) -> Vec<web_sys::Node> {
    let (list, page) = (of.child_nodes(), page());
    let copy = |node: web_sys::Node| page.as_ref()?.import_node_with_deep(&node, true).ok();
    (0..list.length()).filter_map(|at| copy(list.get(at)?)).collect()
}
