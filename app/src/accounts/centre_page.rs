//! The centre's name and walls.

use domain::{Problem, accounts::CentreForm};
use leptos::prelude::*;
use service::{Result, accounts};
use ui::{
    Button, ButtonKind, Check, Crumb, Crumbs, Field, FormReturn, Hidden, Need, PageHead, ProblemNotice, error_of, t,
};

use super::{post::PostForm, words as w};
use crate::{Asked, Shown};

/// The form, as it stands or as it came back.
pub(crate) async fn centre_page(asked: Asked) -> Result<Shown> {
    let centre = accounts::centre(&asked.ctx).await?;
    let back = asked.form("accounts/name_centre", |_| CentreForm {
        version: centre.version.to_string(),
        name: centre.name.clone(),
        director_passes_walls: centre.director_passes_walls,
    });
    Ok(Shown::staff(w::CENTRE.get(asked.preferences.lang), move || {
        let FormReturn { form, problem } = back;
        let version = match &problem {
            Some(Problem::Conflict { version, .. }) => version.to_string(),
            _ => form.version,
        };
        view! {
            <Crumbs crumbs=vec![Crumb::new(t(w::SETTINGS), "/settings")] />
            <PageHead title=t(w::CENTRE) />
            <ProblemNotice problem=problem.clone() />
            <PostForm endpoint="accounts/name_centre">
                <Hidden name="version" value=version />
                <Field
                    name="name"
                    label=t(w::CENTRE_NAME)
                    hint=t(w::CENTRE_NAME_HINT)
                    need=Need::Required
                    value=form.name
                    autocomplete="organization"
                    error=error_of(problem, "name")
                />
                <Check name="director_passes_walls" checked=form.director_passes_walls>
                    {t(w::DIRECTOR_PASSES)}
                </Check>
                <div>
                    <Button kind=ButtonKind::Primary>{t(w::SAVE)}</Button>
                </div>
            </PostForm>
        }
    }))
}
