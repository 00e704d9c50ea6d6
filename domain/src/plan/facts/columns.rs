//! The facts of one source, column by column: what a figure is computed from, and the only place where facts are kept.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::NaiveDate;
use uuid::Uuid;

use super::texts::Texts;
use crate::calendar::Dates;
use crate::plan::terms::Verification;
use crate::quantity::Quantity;

/// A fact with its texts as numbers, on its way into the columns.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) on: NaiveDate,
    pub(super) key: Arc<str>,
    pub(super) record: Uuid,
    pub(super) businesses: u32,
    pub(super) programmes: u32,
    pub(super) types: u32,
    pub(super) class: u32,
    pub(super) channel: u32,
    pub(super) quantity: Quantity,
    pub(super) verification: Verification,
    pub(super) links: u32,
    /// Empty for none.
    pub(super) deal: Arc<str>,
}

/// Sorted by date, then by key, then by record.
#[derive(Clone, Debug, Default)]
pub(in crate::plan) struct Columns {
    pub(in crate::plan) on: Vec<NaiveDate>,
    pub(in crate::plan) businesses: Vec<u32>,
    pub(in crate::plan) programmes: Vec<u32>,
    pub(in crate::plan) types: Vec<u32>,
    pub(in crate::plan) class: Vec<u32>,
    pub(in crate::plan) channel: Vec<u32>,
    pub(in crate::plan) quantity: Vec<Quantity>,
    pub(in crate::plan) verification: Vec<Verification>,
    pub(in crate::plan) links: Vec<u32>,
    pub(in crate::plan) key: Texts,
    pub(in crate::plan) record: Vec<Uuid>,
    /// Empty for none.
    pub(in crate::plan) deal: Texts,
}

impl Columns {
    pub(super) fn new(rows: &[Row]) -> Self {
        let mut columns = Self::with_room_for(rows.len());
        rows.iter().for_each(|row| columns.push(row));
        columns
    }

    /// The same facts without those of some records, and with others.
    pub(super) fn changed(&self, gone: &HashSet<Uuid>, mut new: Vec<Row>) -> Self {
        new.sort_unstable_by(|a, b| a.place().cmp(&b.place()));
        let mut columns = Self::with_room_for(self.on.len() + new.len());
        let mut new = new.iter().peekable();
        for row in (0..self.on.len()).filter(|row| !gone.contains(&self.record[*row])) {
            while let Some(before) = new.next_if(|new| new.place() < self.place(row)) {
                columns.push(before);
            }
            columns.copy(self, row);
        }
        new.for_each(|row| columns.push(row));
        columns
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = Row> {
        (0..self.on.len()).map(|row| Row {
            on: self.on[row],
            key: self.key.get(row).into(),
            record: self.record[row],
            businesses: self.businesses[row],
            programmes: self.programmes[row],
            types: self.types[row],
            class: self.class[row],
            channel: self.channel[row],
            quantity: self.quantity[row],
            verification: self.verification[row],
            links: self.links[row],
            deal: self.deal.get(row).into(),
        })
    }

    /// The rows whose date lies in the span.
    pub(in crate::plan) fn within(&self, dates: Dates) -> std::ops::Range<u32> {
        let before = |limit: NaiveDate, included: bool| {
            let rows = self.on.partition_point(|on| *on < limit || (included && *on == limit));
            u32::try_from(rows).expect("facts are numbered by u32")
        };
        let (start, end) = (before(dates.first, false), before(dates.last, true));
        start..end.max(start)
    }

    fn with_room_for(rows: usize) -> Self {
        Self {
            on: Vec::with_capacity(rows),
            businesses: Vec::with_capacity(rows),
            programmes: Vec::with_capacity(rows),
            types: Vec::with_capacity(rows),
            class: Vec::with_capacity(rows),
            channel: Vec::with_capacity(rows),
            quantity: Vec::with_capacity(rows),
            verification: Vec::with_capacity(rows),
            links: Vec::with_capacity(rows),
            record: Vec::with_capacity(rows),
            ..Self::default()
        }
    }

    fn place(&self, row: usize) -> (NaiveDate, &str, Uuid) {
        (self.on[row], self.key.get(row), self.record[row])
    }

    fn push(&mut self, row: &Row) {
        self.on.push(row.on);
        self.businesses.push(row.businesses);
        self.programmes.push(row.programmes);
        self.types.push(row.types);
        self.class.push(row.class);
        self.channel.push(row.channel);
        self.quantity.push(row.quantity);
        self.verification.push(row.verification);
        self.links.push(row.links);
        self.key.push(&row.key);
        self.record.push(row.record);
        self.deal.push(&row.deal);
    }

    fn copy(&mut self, from: &Self, row: usize) {
        self.on.push(from.on[row]);
        self.businesses.push(from.businesses[row]);
        self.programmes.push(from.programmes[row]);
        self.types.push(from.types[row]);
        self.class.push(from.class[row]);
        self.channel.push(from.channel[row]);
        self.quantity.push(from.quantity[row]);
        self.verification.push(from.verification[row]);
        self.links.push(from.links[row]);
        self.key.push(from.key.get(row));
        self.record.push(from.record[row]);
        self.deal.push(from.deal.get(row));
    }
}

impl Row {
    fn place(&self) -> (NaiveDate, &str, Uuid) {
        (self.on, &self.key, self.record)
    }
}
