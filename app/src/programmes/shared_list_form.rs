//! One list that all programmes share: a line each, and two to spare.

use chrono::NaiveDate;
use domain::{
    Problem,
    programmes::{SharedEntry, SharedLine, SharedList, SharedListForm},
};
use leptos::prelude::*;
use ui::{
    Badge, Button, Field, FieldKind, FieldName, Fixed, FormReturn, Hidden, Line, Lines, Need, Panel, ProblemNotice,
    error_of, say, t,
};

use super::{programme_page::standing, words as w};

/// Lines to fill in.
const SPARE: usize = 2;

#[component]
pub(super) fn SharedListPanel(
    list: SharedList,
    back: FormReturn<SharedListForm>,
    /// The entries that are there; their keys stay.
    known: Vec<SharedEntry>,
    today: NaiveDate,
    may_manage: bool,
) -> impl IntoView {
    let scope = list.key();
    let FormReturn { form, problem } = back;
    let (version, theirs) = standing(form.version, problem.as_ref());
    let typed = form.lines.len();
    // What was filled in stays; behind it there are always two empty lines.
    let filled = form.lines.iter().rposition(|line| *line != SharedLine::default()).map_or(0, |last| last + 1);
    let spare = if may_manage { (filled + SPARE).saturating_sub(typed) } else { 0 };
    let lines = form.lines.into_iter().chain(std::iter::repeat_with(SharedLine::default).take(spare));
    let lines = lines.enumerate().map(|(n, line)| {
        // New lines come behind those that are there, whatever key they were given.
        let entry = known.iter().find(|entry| n < known.len() && entry.key == line.key);
        let past = entry.is_some_and(|entry| entry.validity.to.is_some_and(|to| to < today));
        Entry { n, scope, fixed: entry.is_some(), past, problem: problem.clone() }.view(line)
    });
    let lines = lines.collect_view();
    let hidden = |name: &str| FieldName::new(name).within(scope);
    view! {
        <Panel id=scope title=t(list.name())>
            {may_manage.then(|| view! { <p class="hint">{t(w::SHARED_HINT)}</p> })}
            <ProblemNotice problem=problem.clone() scope=scope />
            {theirs}
            <form method="post" action="/_fn/programmes/edit_shared_list" class="stack" novalidate>
                <Hidden name=hidden("list") value=scope />
                <Hidden name=hidden("version") value=version.to_string() />
                <Lines>{lines}</Lines>
                {may_manage.then(|| view! { <div><Button>{t(w::SAVE)}</Button></div> })}
            </form>
        </Panel>
    }
}

/// One line's fields.
struct Entry {
    n: usize,
    scope: &'static str,
    /// The key stays as it is.
    fixed: bool,
    past: bool,
    problem: Option<Problem>,
}

impl Entry {
    fn view(self, line: SharedLine) -> impl IntoView {
        let name = |field: &str| FieldName::new(&format!("lines[{}].{field}", self.n)).within(self.scope);
        let error = |field: &str| error_of(self.problem.clone(), format!("lines[{}].{field}", self.n));
        let key = if self.fixed {
            let past = self.past.then(|| view! { <Badge>{t(w::PAST)}</Badge> });
            view! { <Fixed name=name("key") label=t(w::KEY) value=line.key>{past}</Fixed> }.into_any()
        } else {
            view! { <Field name=name("key") label=t(w::KEY) need=Need::Unmarked value=line.key error=error("key") /> }
                .into_any()
        };
        let says = say(&w::LINE_N.fill(&[("n", &(self.n + 1).to_string())]));
        let fields = view! {
            {key}
            <Field name=name("name") label=t(w::NAME) need=Need::Unmarked value=line.name error=error("name") />
            <Field name=name("name_en") label=t(w::NAME_EN) need=Need::Unmarked value=line.name_en error=error("name_en") />
            <Field name=name("valid_from") label=t(w::VALID_FROM) kind=FieldKind::Date need=Need::Unmarked value=line.valid_from error=error("valid_from") />
            <Field name=name("valid_to") label=t(w::VALID_TO) kind=FieldKind::Date need=Need::Unmarked value=line.valid_to error=error("valid_to") />
            <Field name=name("place") label=t(w::PLACE) kind=FieldKind::Number need=Need::Unmarked value=line.place error=error("place") />
        };
        let fields = fields.into_any();
        view! { <Line says>{fields}</Line> }
    }
}
