//! One ordered list of a programme: a line each, and two to spare.

use domain::{
    Problem,
    programmes::{KeyedForm, KeyedLine, KeyedList},
};
use leptos::prelude::*;
use ui::{
    Button, Check, Field, FieldKind, FieldName, Fixed, FormReturn, Hidden, Line, Lines, Need, Panel, PanelKind,
    ProblemNotice, error_of, say, t,
};

use super::{
    programme_page::{standing, with_spare},
    words as w,
};

/// Lines to fill in.
const SPARE: usize = 2;

#[component]
pub(super) fn ListPanel(
    list: KeyedList,
    #[prop(into)] title: String,
    back: FormReturn<KeyedForm>,
    may_manage: bool,
) -> impl IntoView {
    let scope = list.key().replace(':', "-");
    let FormReturn { form, problem } = back;
    let (version, theirs) = standing(form.version, problem.as_ref());
    let known = list_len(&form);
    let units = list == KeyedList::OutcomeTypes;
    let lines = if may_manage { with_spare(form.lines, SPARE) } else { form.lines };
    let lines = lines.into_iter().enumerate().map(|(n, one)| {
        let line = Entry { n, scope: scope.clone(), fixed: n < known, units, problem: problem.clone() };
        line.view(one)
    });
    let lines = lines.collect_view();
    let id = scope.clone();
    let hidden = {
        let scope = scope.clone();
        move |name: &str| FieldName::new(name).within(&scope)
    };
    view! {
        <Panel id=id title=title kind=PanelKind::Plain>
            <p class="hint">{t(w::LIST_HINT)}</p>
            <ProblemNotice problem=problem.clone() scope=scope />
            {theirs}
            <form method="post" action="/_fn/programmes/edit_list" class="stack" novalidate>
                <Hidden name=hidden("id") value=form.id />
                <Hidden name=hidden("version") value=version.to_string() />
                <Hidden name=hidden("list") value=form.list />
                <Lines>{lines}</Lines>
                {may_manage.then(|| view! { <div><Button>{t(w::SAVE)}</Button></div> })}
            </form>
        </Panel>
    }
}

/// How many lines have a key that stays.
fn list_len(form: &KeyedForm) -> usize {
    form.lines.iter().take_while(|line| !line.key.is_empty()).count()
}

/// One line's fields.
struct Entry {
    n: usize,
    scope: String,
    /// The key stays as it is.
    fixed: bool,
    units: bool,
    problem: Option<Problem>,
}

impl Entry {
    fn view(self, line: KeyedLine) -> impl IntoView {
        let name = |field: &str| FieldName::new(&format!("lines[{}].{field}", self.n)).within(&self.scope);
        let error = |field: &str| error_of(self.problem.clone(), format!("lines[{}].{field}", self.n));
        let is_new = !self.fixed || self.problem.is_some();
        let key = if is_new {
            view! { <Field name=name("key") label=t(w::KEY) need=Need::Unmarked value=line.key error=error("key") /> }
                .into_any()
        } else {
            view! { <Fixed name=name("key") label=t(w::KEY) value=line.key /> }.into_any()
        };
        let unit = self.units.then(|| {
            view! { <Field name=name("unit") label=t(w::UNIT) need=Need::Unmarked value=line.unit error=error("unit") /> }
        });
        let says = say(&w::LINE_N.fill(&[("n", &(self.n + 1).to_string())]));
        let fields = view! {
            {key}
            <Field name=name("name") label=t(w::NAME) need=Need::Unmarked value=line.name error=error("name") />
            <Field name=name("name_en") label=t(w::NAME_EN) need=Need::Unmarked value=line.name_en error=error("name_en") />
            {unit}
            <Field name=name("place") label=t(w::PLACE) kind=FieldKind::Number need=Need::Unmarked value=line.place error=error("place") />
            <Check name=name("retired") checked=line.retired>{t(w::RETIRED)}</Check>
        };
        let fields = fields.into_any();
        view! { <Line says>{fields}</Line> }
    }
}
