//! THE place where figures come from: pages, the command line and exports all ask here, and here it is always today's
//! state of the records, kept in memory and brought up to date by the change counter that every question looks at.

use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use domain::{
    Action, PlanId, Problem, What, Words,
    calendar::{FiscalYear, Period, PlanSpan},
    plan::{
        self, Conditions, FactRule, Indicator, Measured, Node, Plan, Standing, TypedRule, Value, Window,
        facts::{FactBook, Facts},
        rollup::{self, Books, Explanation, NearMiss, Trace},
        terms::{Attribution, Condition, Count, Direction, Source},
    },
};
use sea_orm::{ConnectionTrait, EntityTrait};
use uuid::Uuid;

use super::{
    facts::{Scope, enter},
    load::{GradeKept, PlanView, load},
};
use crate::{
    Ctx,
    entities::fact_counter,
    failure::{Failure, Result},
    tx,
};

/// So many plans are kept in memory; a centre works with one and looks back at another.
const KEPT: usize = 2;

/// A plan with the facts of one moment: all that is asked of it agrees.
#[derive(Debug)]
pub struct Figures {
    pub view: PlanView,
    facts: Facts,
    counter: i64,
    values: Mutex<HashMap<(String, Period), Option<Value>>>,
}

impl Figures {
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.view.plan
    }

    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    fn books(&self) -> Books<'_> {
        Books { plan: &self.view.plan, facts: &self.facts, typed: &self.view.typed }
    }

    /// An indicator's values in many periods; each is computed once for as long as no record changes.
    #[must_use]
    pub fn values(&self, indicator: &Indicator, periods: &[Period]) -> Vec<Option<Value>> {
        let key = |period: &Period| (indicator.code.clone(), *period);
        let mut kept = self.values.lock().unwrap_or_else(PoisonError::into_inner);
        let missing: Vec<Period> = periods.iter().filter(|period| !kept.contains_key(&key(period))).copied().collect();
        if !missing.is_empty() {
            let values = rollup::values(self.books(), indicator, &missing);
            kept.extend(missing.iter().map(key).zip(values));
        }
        periods.iter().map(|period| kept.get(&key(period)).copied().flatten()).collect()
    }

    #[must_use]
    pub fn value(&self, indicator: &Indicator, period: Period) -> Option<Value> {
        self.values(indicator, &[period]).pop().flatten()
    }

    /// How an indicator stands in a period, on a day.
    #[must_use]
    pub fn standing(&self, indicator: &Indicator, period: Period, today: chrono::NaiveDate) -> Standing<'_> {
        let plan = &self.view.plan;
        let given = self.decided(indicator, period).and_then(|kept| kept.given.as_ref());
        Standing::new(plan, indicator, period, self.value(indicator, period), today).graded(plan, given)
    }

    /// What a person decided on the grade of an indicator in a period.
    #[must_use]
    pub fn decided(&self, indicator: &Indicator, period: Period) -> Option<&GradeKept> {
        self.view.grades.get(&(indicator.code.clone(), period))
    }

    /// How many facts just miss a figure, by the one condition that each fails.
    #[must_use]
    pub fn excluded(&self, indicator: &Indicator, period: Period) -> BTreeMap<Condition, usize> {
        rollup::excluded(self.books(), indicator, period)
    }

    /// The facts that just miss a figure, by date.
    #[must_use]
    pub(super) fn near_misses(&self, indicator: &Indicator, period: Period) -> Vec<NearMiss> {
        rollup::near_misses(self.books(), indicator, period)
    }

    /// One figure with its members.
    #[must_use]
    pub fn explain(&self, indicator: &Indicator, period: Period) -> Explanation {
        rollup::explain(self.books(), indicator, period)
    }

    /// What becomes of some records' facts.
    #[must_use]
    pub(super) fn trace(&self, indicator: &Indicator, period: Period, records: &HashSet<Uuid>) -> Trace {
        rollup::trace(self.books(), indicator, period, records)
    }

    /// 実数 beside 延べ: the distinct businesses of an indicator that counts records in full.
    #[must_use]
    pub fn distinct_businesses(&self, indicator: &Indicator, period: Period) -> Option<Value> {
        let Measured::Facts(rule) = &indicator.measured else { return None };
        if rule.count != Count::Records || rule.reach == plan::Scope::Linked(Attribution::Shared) {
            return None;
        }
        let measured = Measured::Facts(FactRule { count: Count::Businesses, ..rule.clone() });
        let code = format!("{}#businesses", indicator.code);
        self.value(&Indicator { code, measured, ..indicator.clone() }, period)
    }

    /// The cases opened in a period that are linked to a measure at or below a node.
    #[must_use]
    pub fn cases_opened(&self, node: &Node, period: Period) -> Option<Value> {
        let rule = FactRule {
            source: Source::CaseOpened,
            conditions: Conditions::default(),
            count: Count::Records,
            reach: plan::Scope::Linked(Attribution::Full),
            window: Window::Period,
        };
        let indicator = Indicator {
            code: format!("{}#cases", self.view.plan.tree.code(node)),
            node: node.clone(),
            name: Words::default(),
            unit: Words::default(),
            measured: Measured::Facts(rule),
            part_of: None,
            direction: Direction::Increase,
            baseline: None,
            targets: BTreeMap::new(),
        };
        self.value(&indicator, period)
    }

    /// What has come together by the end of each month of a fiscal year, in 12 values; none for what does not
    /// accumulate (ratios, latest values).
    #[must_use]
    pub fn cumulative(&self, indicator: &Indicator, year: FiscalYear) -> Option<Vec<Option<Value>>> {
        let months: Vec<Period> = year.months().map(Period::Month).collect();
        let measured = match &indicator.measured {
            Measured::Facts(rule) if rule.window == Window::PlanToDate => return Some(self.values(indicator, &months)),
            Measured::Typed(TypedRule::Sum(Window::PlanToDate)) => return Some(self.values(indicator, &months)),
            Measured::Facts(rule) => Measured::Facts(FactRule { window: Window::PlanToDate, ..rule.clone() }),
            Measured::Typed(TypedRule::Sum(Window::Period)) => Measured::Typed(TypedRule::Sum(Window::PlanToDate)),
            Measured::Typed(TypedRule::Latest) | Measured::Ratio(_) => return None,
        };
        // The year alone, as if it were a plan: what accumulates since its start is what accumulates in the year.
        let plan = Plan { span: PlanSpan::new(year, year)?, ..self.view.plan.clone() };
        let books = Books { plan: &plan, ..self.books() };
        Some(rollup::values(books, &Indicator { measured, ..indicator.clone() }, &months))
    }

    /// 例: whether an indicator's figures still have to be marked.
    #[must_use]
    pub fn illustrative(&self, indicator: &Indicator) -> bool {
        self.view.plan.illustrative && self.view.indicators.get(&indicator.code).is_none_or(|kept| kept.illustrative)
    }
}

/// The figures of the plans that were asked for, and the books that they were made of.
#[derive(Debug, Default)]
pub(crate) struct KeptFigures {
    /// Newest last.
    figures: RwLock<Vec<(Uuid, Arc<Figures>)>>,
    /// Held while figures are made, so that one request makes them and the others wait for it.
    books: tokio::sync::Mutex<HashMap<Uuid, FactBook>>,
}

impl KeptFigures {
    fn of(&self, plan: Uuid) -> Option<Arc<Figures>> {
        let kept = self.figures.read().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|(id, _)| *id == plan).map(|(_, figures)| figures.clone())
    }

    /// Keeps figures; answers with the plan that is kept no longer.
    fn keep(&self, plan: Uuid, figures: Arc<Figures>) -> Option<Uuid> {
        let mut kept = self.figures.write().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|(id, _)| *id != plan);
        kept.push((plan, figures));
        (kept.len() > KEPT).then(|| kept.remove(0).0)
    }
}

/// The figures of a plan as they are now.
///
/// # Errors
/// If there is no such plan; a reader who may not see figures; records that contradict each other.
pub async fn figures(ctx: &Ctx, plan: PlanId) -> Result<Arc<Figures>> {
    ctx.may(Action::SeeFigures).await?;
    figures_of(ctx, plan.into()).await
}

/// The same for use cases that have asked for their own permission.
pub(crate) async fn figures_of(ctx: &Ctx, plan: Uuid) -> Result<Arc<Figures>> {
    let now = counter(ctx.read()).await?;
    if let Some(kept) = ctx.db.memory.figures.of(plan).filter(|kept| kept.counter == now) {
        return Ok(kept);
    }
    // On a task of its own: a reader who goes away does not leave a book half brought up to date.
    let task = tokio::spawn(refresh(ctx.clone(), plan, now));
    task.await.map_err(|error| Failure::Died(error.to_string()))?
}

async fn refresh(ctx: Ctx, plan: Uuid, at_least: i64) -> Result<Arc<Figures>> {
    let memory = &ctx.db.memory.figures;
    let mut books = memory.books.lock().await;
    let kept = memory.of(plan);
    if let Some(kept) = kept.as_ref().filter(|kept| kept.counter >= at_least) {
        return Ok(kept.clone());
    }
    let db = tx::snapshot(&ctx).await?;
    let counter = counter(&db).await?;
    let view = load(&db, plan).await?.ok_or(Problem::NotFound(What::Plan))?;
    // Whatever fails from here on, a book that is out of step is not put back.
    let (mut book, scope) = match (books.remove(&plan), kept) {
        (Some(book), Some(kept)) => (book, Scope::since(&db, kept.counter).await?),
        _ => (FactBook::default(), Scope::All),
    };
    if matches!(scope, Scope::All) {
        book = FactBook::default();
    }
    enter(&db, plan, &scope, &mut book).await?;
    db.commit().await?;
    let made = tokio::task::spawn_blocking(move || book.facts().map(|facts| (book, facts))).await;
    let made = made.map_err(|error| Failure::Died(error.to_string()))?;
    let (book, facts) = made.map_err(|problem| Problem::Refused(problem.says()))?;
    let figures = Arc::new(Figures { view, facts, counter, values: Mutex::default() });
    books.insert(plan, book);
    if let Some(gone) = memory.keep(plan, figures.clone()) {
        books.remove(&gone);
    }
    Ok(figures)
}

async fn counter(db: &impl ConnectionTrait) -> Result<i64> {
    Ok(fact_counter::Entity::find().one(db).await?.map_or(0, |row| row.value))
}
