//! The register of businesses.

mod alike;
mod contacts;
mod edit;
mod list;
mod register;
mod timeline;

use domain::{BusinessId, businesses::BusinessForm};
use service::{Ctx, businesses, requests::new_key};

/// A form of a corporation with this name.
pub(crate) fn named(name: &str) -> BusinessForm {
    BusinessForm {
        key: new_key(),
        kind: "corporation".to_owned(),
        name: name.to_owned(),
        municipality: "直方市".to_owned(),
        ..BusinessForm::default()
    }
}

/// Registers one of this name, whatever it is alike to.
pub(crate) async fn registered(ctx: &Ctx, name: &str) -> BusinessId {
    let form = named(name);
    let alike = businesses::alike(ctx, form.clone()).await.unwrap();
    let seen = alike.iter().map(|one| one.id.to_string()).collect::<Vec<_>>().join(",");
    businesses::register(ctx, BusinessForm { seen, ..form }).await.unwrap()
}
