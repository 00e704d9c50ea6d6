//! Puts the sources of the timeline together.

use domain::{Action, BusinessId, businesses::Moment};
use futures::try_join;

use super::{super::show::standing, cases, consultations, edits, names::Names, outcomes, tasks};
use crate::{Ctx, failure::Result};

/// What happened with a business, the latest first: at most `limit` moments, and whether there are more.
///
/// # Errors
/// If there is no such business, or the reader may not see businesses.
pub async fn timeline(ctx: &Ctx, id: BusinessId, limit: u64) -> Result<(Vec<Moment>, bool)> {
    ctx.may(Action::SeeBusinesses).await?;
    let business = standing(ctx, id).await?.id;
    let names = Names::load(ctx).await?;
    // One more than is shown, from each: the merged list is right up to its end, and knows whether it has one.
    let each = limit + 1;
    let (talks, opened, stages, closed, came_true, done, edited) = try_join!(
        consultations::of_business(ctx, business, &names, each),
        cases::opened(ctx, business, &names, each),
        cases::stages(ctx, business, &names, each),
        cases::closed(ctx, business, each),
        outcomes::of_business(ctx, business, &names, each),
        tasks::done(ctx, business, each),
        edits::of_business(ctx, business, each),
    )?;
    let mut moments: Vec<Moment> =
        [talks, opened, stages, closed, came_true, done, edited].into_iter().flatten().collect();
    moments.sort_by_key(|moment| std::cmp::Reverse((moment.on, moment.recorded_at)));
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = moments.len() > limit;
    moments.truncate(limit);
    Ok((moments, more))
}
