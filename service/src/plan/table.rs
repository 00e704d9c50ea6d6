//! Figures as rows: one an indicator and period, for the command line and exports.

use domain::{
    Action, PlanId, Problem, What,
    calendar::{Period, PlanSpan},
    plan::{Indicator, Rate, Value, achievement::achievement},
    quantity::Quantity,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::Serialize;

use super::{
    figures::{Figures, figures_of},
    members::members_of,
    walls::Walls,
};
use crate::{Ctx, entities::plan, failure::Result};

/// A figure as it leaves: numbers as the nearest floats, none as null.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureRow {
    pub indicator: String,
    pub period: String,
    pub value: Option<f64>,
    pub target: Option<f64>,
    pub achievement: Option<f64>,
    /// The keys behind the value, sorted; only those that the reader may see.
    pub members: Vec<String>,
    /// How many more there are.
    #[serde(skip_serializing_if = "is_nothing")]
    pub hidden: usize,
    /// 例; not in JSON, whose keys are promised.
    #[serde(skip)]
    pub illustrative: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks for it")]
const fn is_nothing(number: &usize) -> bool {
    *number == 0
}

/// The periods that rows are asked for.
#[derive(Clone, Debug)]
pub enum Periods {
    /// As `banso kpi --period all` prints them.
    All,
    These(Vec<Period>),
}

impl Periods {
    fn of(&self, span: PlanSpan) -> Vec<Period> {
        match self {
            Self::All => Period::all(span),
            Self::These(periods) => periods.clone(),
        }
    }
}

/// The plan of a code.
///
/// # Errors
/// If there is none; a reader who may not see figures.
pub async fn by_code(ctx: &Ctx, code: &str) -> Result<PlanId> {
    ctx.may(Action::SeeFigures).await?;
    let found = plan::Entity::find().filter(plan::Column::Code.eq(code)).one(ctx.read()).await?;
    found.map(|row| row.id.into()).ok_or_else(|| Problem::NotFound(What::Plan).into())
}

/// The codes of all plans.
///
/// # Errors
/// A reader who may not see figures.
pub async fn codes(ctx: &Ctx) -> Result<Vec<String>> {
    ctx.may(Action::SeeFigures).await?;
    let rows = plan::Entity::find().order_by_asc(plan::Column::Code).all(ctx.read()).await?;
    Ok(rows.into_iter().map(|row| row.code).collect())
}

/// All figures of a plan with their members, in the plan's order, by period.
///
/// # Errors
/// If there is no such plan; a reader who may not see the members of figures.
pub async fn table(ctx: &Ctx, plan: PlanId, periods: &Periods) -> Result<Vec<FigureRow>> {
    ctx.may(Action::SeeMembers).await?;
    let figures = figures_of(ctx, plan.into()).await?;
    let walls = Walls::of(ctx).await?;
    let periods = periods.of(figures.plan().span);
    let mut rows = Vec::with_capacity(figures.plan().indicators.len() * periods.len());
    for indicator in &figures.plan().indicators {
        rows.extend(periods.iter().map(|period| row(&figures, &walls, indicator, *period)));
    }
    Ok(rows)
}

fn row(figures: &Figures, walls: &Walls, indicator: &Indicator, period: Period) -> FigureRow {
    let members = members_of(figures, walls, indicator, period);
    let target = indicator.target(period);
    let achieved = achievement(indicator.direction, members.value, indicator.baseline, target);
    FigureRow {
        indicator: indicator.code.clone(),
        period: period.to_string(),
        value: members.value.map(Value::to_f64),
        target: target.map(Quantity::to_f64),
        achievement: achieved.map(Rate::to_f64),
        members: members.seen.into_iter().map(|member| member.key).collect(),
        hidden: members.hidden,
        illustrative: figures.illustrative(indicator),
    }
}
