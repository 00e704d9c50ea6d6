//! THE list of server functions with what each is allowed by. The server answers nothing that is not on it, and a test
//! compares it with what leptos has registered.

use domain::Action;

/// A server function under `/_fn/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Slice and verb, as in `cases/advance`.
    pub name: &'static str,
    pub action: Action,
}

/// All server functions.
#[must_use]
pub fn endpoints() -> Vec<Endpoint> {
    [
        crate::accounts::ENDPOINTS,
        crate::businesses::ENDPOINTS,
        crate::cases::ENDPOINTS,
        crate::consultations::ENDPOINTS,
        crate::drafts::ENDPOINTS,
        crate::plan::ENDPOINTS,
        crate::programmes::ENDPOINTS,
        crate::search::ENDPOINTS,
        crate::tasks::ENDPOINTS,
    ]
    .concat()
}

/// A line of a slice's list.
pub(crate) const fn endpoint(name: &'static str, action: Action) -> Endpoint {
    Endpoint { name, action }
}
