//! What must be put right, on top of a form: each line names its field and leads to it.

use domain::{FieldError, FieldErrors, Lang, Problem, Words};
use leptos::prelude::*;

use crate::{FieldLabels, FieldName, Icon, lang, words};

/// The messages of a form, drawn while there are any. On a page that came back with errors it takes the focus by
/// itself; where the form was sent in place, `islands/src/in_place` moves the focus here.
#[component]
pub fn ErrorSummary(
    #[prop(into)] errors: Signal<FieldErrors>,
    /// The scope of the form's field names, if it has one.
    #[prop(into, optional)]
    scope: String,
) -> AnyView {
    let (lang, labels) = (lang(), FieldLabels::of_page());
    let summary = move || {
        let FieldErrors(errors) = errors.get();
        (!errors.is_empty()).then(|| {
            let heading = words::PUT_RIGHT.fill(&[("n", &errors.len().to_string())]);
            view! {
                <div
                    class="notice bad error-summary"
                    role="alert"
                    tabindex="-1"
                    autofocus
                    aria-labelledby="error-summary"
                >
                    {Icon::Alert.view()}
                    <div class="stack tight">
                        <h2 id="error-summary">{heading.get(lang).to_owned()}</h2>
                        <ul>
                            {errors
                                .into_iter()
                                .map(|error| {
                                    let id = id_of(&error.field, &scope);
                                    let label = labels.as_ref().and_then(|labels| labels.get(&id));
                                    view! {
                                        <li>
                                            <a href=format!("#{id}")>{line(&error, label, lang)}</a>
                                        </li>
                                    }
                                })
                                .collect_view()}
                        </ul>
                    </div>
                </div>
            }
        })
    };
    summary.into_any()
}

/// Whatever a use case refused, on top of its form: the field errors as links, anything else in a sentence that says
/// what to do next. A conflict is shown by [`crate::Conflict`] as well.
#[component]
pub fn ProblemNotice(#[prop(into)] problem: Signal<Option<Problem>>, #[prop(into, optional)] scope: String) -> AnyView {
    let errors = Signal::derive(move || {
        problem.with(|problem| problem.as_ref().and_then(Problem::field_errors).cloned().unwrap_or_default())
    });
    let lang = lang();
    let other = move || {
        problem.get().filter(|problem| problem.field_errors().is_none()).map(|problem| {
            let says = problem.says().get(lang).to_owned();
            let missing = match problem {
                Problem::StageRefused { missing } => missing,
                _ => Vec::new(),
            };
            view! {
                <div class="notice bad" role="alert" tabindex="-1" autofocus>
                    {Icon::Alert.view()}
                    <div class="stack tight">
                        <p>
                            <b>{says}</b>
                        </p>
                        {(!missing.is_empty()).then(|| missing_list(missing, lang))}
                    </div>
                </div>
            }
        })
    };
    view! {
        <ErrorSummary errors=errors scope=scope />
        {other}
    }
    .into_any()
}

fn missing_list(missing: Vec<Words>, lang: Lang) -> impl IntoView {
    let lines = missing
        .into_iter()
        .map(|says| {
            view! {
                <li class="ng">
                    {Icon::Cross.view()}
                    <span>{says.get(lang).to_owned()}</span>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="checklist">{lines}</ul> }
}

fn line(error: &FieldError, label: Option<String>, lang: Lang) -> String {
    let says = error.says.get(lang);
    match label {
        Some(label) => words::OF_FIELD.fill(&[("field", &label), ("says", says)]).get(lang).to_owned(),
        None => says.to_owned(),
    }
}

fn id_of(field: &str, scope: &str) -> String {
    let name = FieldName::new(field);
    if scope.is_empty() { name.id() } else { name.within(scope).id() }
}
