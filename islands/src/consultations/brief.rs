//! Asks for what is known of the chosen businesses, each once.

use domain::{
    BusinessId,
    consultations::BusinessBrief,
    search::{Picked, SearchKind},
};
use leptos::{prelude::*, task::spawn_local};

use super::api::brief;

/// Keeps the briefs in step with what is chosen.
pub(super) fn follow(chosen: RwSignal<Vec<Picked>>, briefs: RwSignal<Vec<BusinessBrief>>) {
    Effect::new(move || {
        let businesses: Vec<BusinessId> = chosen
            .get()
            .into_iter()
            .filter(|one| one.kind == SearchKind::Business)
            .map(|one| BusinessId(one.id))
            .collect();
        if briefs.with_untracked(|known| known.iter().any(|known| !businesses.contains(&known.business.id))) {
            briefs.update(|known| known.retain(|known| businesses.contains(&known.business.id)));
        }
        for id in businesses {
            if briefs.with_untracked(|known| !known.iter().any(|known| known.business.id == id)) {
                spawn_local(ask(id, chosen, briefs));
            }
        }
    });
}

/// What cannot be loaded is left out: the form works without it.
async fn ask(id: BusinessId, chosen: RwSignal<Vec<Picked>>, briefs: RwSignal<Vec<BusinessBrief>>) {
    let Ok(answer) = brief(id).await else { return };
    let wanted = chosen.try_with_untracked(|chosen| chosen.iter().any(|one| one.id == id.0));
    if wanted == Some(true) {
        briefs.update(|known| {
            if !known.iter().any(|known| known.business.id == id) {
                known.push(answer);
            }
        });
    }
}
