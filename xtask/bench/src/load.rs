//! Loads: so many requests a second whatever the server does, as fast as it answers, or one after another.

use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use futures::future::try_join_all;
use hdrhistogram::Histogram;
use tokio::time::{Instant as Tick, sleep_until};

/// How long requests took, in microseconds.
#[derive(Clone, Debug)]
pub(crate) struct Took(Histogram<u64>);

impl Took {
    pub(crate) fn of(times: impl IntoIterator<Item = Duration>) -> Result<Self> {
        let mut took = Histogram::new(3).context("three digits are few enough")?;
        for time in times {
            took.record(u64::try_from(time.as_micros()).unwrap_or(u64::MAX).max(1))?;
        }
        Ok(Self(took))
    }

    /// Milliseconds within which so many of a hundred were answered.
    pub(crate) fn ms(&self, percent: f64) -> f64 {
        self.0.value_at_percentile(percent) as f64 / 1000.0
    }
}

/// Begins `rate` requests a second, whether or not earlier ones were answered, as people do. A request's time counts
/// from the moment that it should have begun.
pub(crate) async fn steady<F>(rate: u32, lasts: Duration, request: impl Fn(usize) -> F) -> Result<Took>
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    let (start, apart) = (Tick::now(), Duration::from_secs(1) / rate);
    let number = u32::try_from(lasts.as_millis()).unwrap_or(u32::MAX) * rate / 1000;
    let mut under_way = Vec::new();
    for n in 0..number {
        let begins = start + apart * n;
        sleep_until(begins).await;
        let request = request(n as usize);
        under_way.push(tokio::spawn(async move {
            request.await?;
            anyhow::Ok(begins.elapsed())
        }));
    }
    let times = try_join_all(under_way).await?.into_iter().collect::<Result<Vec<_>>>()?;
    Took::of(times)
}

/// So many people without a pause; how often a second they were answered, and how long each answer took.
pub(crate) async fn flat_out<F>(
    people: usize,
    lasts: Duration,
    request: impl Fn(usize, usize) -> F + Clone + Send + 'static,
) -> Result<(f64, Took)>
where
    F: Future<Output = Result<()>> + Send + 'static,
{
    let start = Instant::now();
    let person = |who: usize| {
        let request = request.clone();
        tokio::spawn(async move {
            let mut times = Vec::new();
            while start.elapsed() < lasts {
                let begins = Instant::now();
                request(who, times.len()).await?;
                times.push(begins.elapsed());
            }
            anyhow::Ok(times)
        })
    };
    let times = try_join_all((0..people).map(person)).await?.into_iter().collect::<Result<Vec<_>>>()?.concat();
    Ok((times.len() as f64 / start.elapsed().as_secs_f64(), Took::of(times)?))
}

/// One after another.
pub(crate) async fn in_turn<F>(number: usize, request: impl Fn(usize) -> F) -> Result<Took>
where
    F: Future<Output = Result<Duration>>,
{
    let mut times = Vec::with_capacity(number);
    for n in 0..number {
        times.push(request(n).await?);
    }
    Took::of(times)
}
