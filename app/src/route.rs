//! A line of the route table.

use std::{future::Future, sync::Arc};

use domain::{Action, Problem};
use futures::{FutureExt, future::BoxFuture};
use service::Failure;

use crate::{Asked, Shown};

/// A page's path, its permission, and the function that shows it.
#[derive(Clone)]
pub struct PageRoute {
    pub path: &'static str,
    pub action: Action,
    show: Arc<dyn Fn(Asked) -> BoxFuture<'static, Result<Shown, Problem>> + Send + Sync>,
}

/// A line of the table. There is no way to write one without an action.
pub fn page<F, Fut>(path: &'static str, action: Action, show: F) -> PageRoute
where
    F: Fn(Asked) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<Shown, Failure>> + Send + 'static,
{
    let show = move |asked| {
        let shown = show(asked);
        async move { shown.await.map_err(Problem::from) }.boxed()
    };
    PageRoute { path, action, show: Arc::new(show) }
}

impl PageRoute {
    /// The kind of record that the id in its path names, as the audit has it; empty for a page of no single record.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        let kinds = [
            ("/businesses/{id}", "business"),
            ("/cases/{id}", "case"),
            ("/consultations/{id}", "consultation"),
            ("/settings/staff/{id}", "account"),
            ("/settings/programmes/{id}", "programme"),
            ("/plan/indicators/{code}", "indicator"),
        ];
        kinds.into_iter().find(|(beginning, _)| self.path.starts_with(beginning)).map_or("", |(_, kind)| kind)
    }

    /// Shows the page, or says why not.
    ///
    /// # Errors
    /// The problem that its page is to say.
    pub async fn show(&self, asked: Asked) -> Result<Shown, Problem> {
        (self.show)(asked).await
    }
}
