//! Goes where the server led, as a link would.

use web_sys::window;

/// Shows the page at an address of ours.
pub(super) fn to(address: &str) {
    let Some(location) = window().map(|window| window.location()) else { return };
    let here = location.pathname().ok().zip(location.search().ok()).map(|(path, query)| path + &query);
    let (page, part) = address.split_once('#').map_or((address, None), |(page, part)| (page, Some(part)));
    // Nothing to be done where the browser will not leave the page.
    match part {
        // A link to a part of this very page would only scroll.
        Some(part) if here.as_deref() == Some(page) => {
            drop(location.set_hash(part));
            drop(location.reload());
        }
        _ => drop(location.assign(address)),
    }
}
