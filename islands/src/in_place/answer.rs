//! Puts what the page of a refused form says into the page as it stands.
//!
//! The contract with the kit: the notices of a form stand right before it or are the first in it; the message of the field `x` is the
//! `.error-text` with the id `x-error`, and stands at the same place among its neighbours; `[data-part]` elements with
//! an id are drawn anew; a form with a table of conflicts has its fields elsewhere, and is shown as a page again.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlFormElement};

use crate::dom::{draw_anew, elements, page};

/// What an answered page says of a form.
pub(super) enum Said {
    /// Something; here is where it begins.
    Messages(Element),
    /// The form is drawn in another way, to choose between two versions.
    Rearranged,
    Nothing,
}

/// Shows what is said of a form.
pub(super) fn show(form: &HtmlFormElement, action: &str, answered: &Document) -> Said {
    let Some(twin) = twin_of(form, action, answered) else {
        notices_of(form).iter().for_each(Element::remove);
        return elsewhere(form, answered);
    };
    if twin.query_selector(".conflict").ok().flatten().is_some() {
        return Said::Rearranged;
    }
    let notice = notices(form, &twin);
    let field = messages(form, &twin, answered);
    let part = parts(form, answered);
    version(form, &twin);
    notice.or(field).or(part).map_or_else(|| elsewhere(form, answered), Said::Messages)
}

/// The same form in another page: of those that post to the same place the one about the same record.
fn twin_of(form: &HtmlFormElement, action: &str, answered: &Document) -> Option<Element> {
    let mut alike = elements(answered.query_selector_all(&format!("form[action=\"{action}\"]")));
    let record = record_of(form);
    let at = alike.iter().position(|twin| record_of(twin) == record);
    match at {
        Some(at) => Some(alike.swap_remove(at)),
        None if alike.len() == 1 => alike.pop(),
        None => None,
    }
}

/// What a form is about: its hidden fields, but those that change from one try to the next.
fn record_of(form: &Element) -> Vec<Option<String>> {
    let changes = ["form[key]", "form[version]", "form[seen]"];
    let hidden = elements(form.query_selector_all("input[type=hidden]"));
    let kept =
        hidden.iter().filter(|field| !field.get_attribute("name").is_some_and(|name| changes.contains(&name.as_str())));
    kept.flat_map(|field| [field.get_attribute("name"), field.get_attribute("value")]).collect()
}

/// Takes over the notices of the form; gives the one to go to.
fn notices(form: &HtmlFormElement, twin: &Element) -> Option<Element> {
    for old in notices_of(form) {
        old.remove();
    }
    let mut copies = Vec::new();
    for notice in notices_of(twin) {
        let inside = notice.parent_element().as_ref() == Some(twin);
        copies.extend(put(form, &notice, inside));
    }
    copies.into_iter().find(|notice| notice.matches("[role=alert], .bad, .warn").unwrap_or(false))
}

/// The notices right before a form, and those with which it begins.
fn notices_of(form: &Element) -> Vec<Element> {
    let is_notice = |element: &Element| element.matches(".notice").unwrap_or(false);
    let before = std::iter::successors(form.previous_element_sibling(), Element::previous_element_sibling);
    let mut all: Vec<Element> = before.take_while(is_notice).collect();
    all.reverse();
    let first = std::iter::successors(form.first_element_child(), Element::next_element_sibling);
    all.extend(first.take_while(is_notice));
    all
}

/// Copies a notice of another page to this form: to its beginning, or right before it.
fn put(form: &HtmlFormElement, notice: &Element, inside: bool) -> Option<Element> {
    let copy = page()?.import_node_with_deep(notice, true).ok()?;
    if inside {
        // After those that were put there before it.
        let mut children = std::iter::successors(form.first_element_child(), Element::next_element_sibling);
        let next = children.find(|element| !element.matches(".notice").unwrap_or(false));
        form.insert_before(&copy, next.as_deref()).ok()?;
    } else {
        form.parent_node()?.insert_before(&copy, Some(form)).ok()?;
    }
    copy.dyn_into().ok()
}

/// What an answered page says on top, where it does not say it of this form.
fn elsewhere(form: &HtmlFormElement, answered: &Document) -> Said {
    let notice = "main .notice[role=alert], main .notice:has([role=alert])";
    let says = answered.query_selector(notice).ok().flatten();
    says.and_then(|says| put(form, &says, false)).map_or(Said::Nothing, Said::Messages)
}

/// Puts the message of each field beside it, and takes away those of the try before; gives the first.
fn messages(form: &HtmlFormElement, twin: &Element, answered: &Document) -> Option<Element> {
    for old in elements(form.query_selector_all(".error-text")) {
        old.remove();
    }
    for was in elements(form.query_selector_all(".invalid")) {
        drop(was.class_list().remove_1("invalid"));
    }
    for control in elements(form.query_selector_all("input[id], select[id], textarea[id], fieldset[id]")) {
        let Some(there) = answered.get_element_by_id(&control.id()) else { continue };
        for attribute in ["aria-invalid", "aria-describedby"] {
            drop(match there.get_attribute(attribute) {
                Some(value) => control.set_attribute(attribute, &value),
                None => control.remove_attribute(attribute),
            });
        }
    }
    let mut shown = elements(twin.query_selector_all(".error-text[id]")).into_iter().filter_map(|it| beside_field(&it));
    let first = shown.next();
    shown.for_each(drop);
    first
}

/// Puts a message where it stands in its own page: at the same place among its neighbours.
fn beside_field(message: &Element) -> Option<Element> {
    let page = page()?;
    let id = message.id();
    let control = page.get_element_by_id(id.strip_suffix("-error")?)?;
    let around = match control.closest(".field").ok()? {
        Some(field) => {
            drop(field.class_list().add_1("invalid"));
            field
        }
        None => control.parent_element()?,
    };
    let place = std::iter::successors(message.previous_element_sibling(), Element::previous_element_sibling).count();
    let next = around.children().item(u32::try_from(place).ok()?);
    let copy = page.import_node_with_deep(message, true).ok()?;
    around.insert_before(&copy, next.as_deref()).ok()?;
    Some(control)
}

/// Draws the marked parts of the form anew; gives the first that changed and is not empty.
fn parts(form: &HtmlFormElement, answered: &Document) -> Option<Element> {
    let mut first = None;
    for part in elements(form.query_selector_all("[data-part]")) {
        let changed = answered.get_element_by_id(&part.id()).is_some_and(|there| draw_anew(&part, &there));
        if changed && first.is_none() && part.child_element_count() > 0 {
            first = Some(part);
        }
    }
    first
}

/// A record that somebody else saved meanwhile is saved over knowingly the next time.
fn version(form: &HtmlFormElement, twin: &Element) {
    let of = |form: &Element| form.query_selector("input[name=\"form[version]\"]").ok().flatten();
    if let Some(ours) = of(form)
        && let Some(value) = of(twin).and_then(|theirs| theirs.get_attribute("value"))
    {
        drop(ours.set_attribute("value", &value));
    }
}
