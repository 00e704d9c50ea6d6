//! How many rows a table has, and a digest of them that does not depend on their order: two databases sort texts
//! differently.

use sea_orm::{EntityTrait, Iterable, ModelTrait, Value};
use sha2::{Digest, Sha256};

use crate::{
    failure::{Failure, Result},
    tx::hex,
};

/// The count of rows and the sum of their digests.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) rows: u64,
    sum: [u8; 32],
}

impl Tally {
    pub(super) fn add<M: ModelTrait>(&mut self, row: &M) -> Result<()> {
        let mut digest = Sha256::new();
        for column in <M::Entity as EntityTrait>::Column::iter() {
            match text_of(row.get(column))? {
                None => digest.update([0]),
                Some(text) => {
                    digest.update([1]);
                    digest.update(text.len().to_le_bytes());
                    digest.update(text);
                }
            }
        }
        self.rows += 1;
        let mut carry = 0;
        for (total, byte) in self.sum.iter_mut().zip(digest.finalize()) {
            let added = u16::from(*total) + u16::from(byte) + carry;
            [*total, _] = added.to_le_bytes();
            carry = added >> 8;
        }
        Ok(())
    }

    /// The digest as text.
    pub(super) fn digest(&self) -> String {
        hex(&self.sum)
    }
}

/// A value as every database means it.
fn text_of(value: Value) -> Result<Option<String>> {
    Ok(match value {
        Value::String(text) => text,
        Value::Uuid(id) => id.map(|id| id.to_string()),
        Value::Bool(yes) => yes.map(|yes| yes.to_string()),
        Value::Int(number) => number.map(|number| number.to_string()),
        Value::BigInt(number) => number.map(|number| number.to_string()),
        Value::ChronoDate(day) => day.map(|day| day.to_string()),
        Value::ChronoDateTimeUtc(at) => at.map(|at| at.timestamp_micros().to_string()),
        other => return Err(Failure::Stored(format!("no backup knows how to write {other:?}"))),
    })
}

#[cfg(test)]
mod tests {
    use super::Tally;
    use crate::entities::number_series::Model;

    fn tally(rows: &[(i32, i32)]) -> Tally {
        let mut tally = Tally::default();
        for (fiscal_year, last) in rows {
            tally.add(&Model { kind: "case".to_owned(), fiscal_year: *fiscal_year, last: *last }).expect("it adds");
        }
        tally
    }

    #[test]
    fn the_order_of_rows_is_nothing_and_every_value_counts() {
        let rows = [(2025, 12), (2026, 3), (2027, 7)];
        let turned = [rows[2], rows[0], rows[1]];
        assert_eq!(tally(&rows), tally(&turned));
        assert_ne!(tally(&rows).digest(), tally(&rows[1..]).digest());
        assert_ne!(tally(&[(2025, 12)]).digest(), tally(&[(2025, 13)]).digest());
        assert_ne!(tally(&[(1, 23)]).digest(), tally(&[(12, 3)]).digest(), "values do not run into each other");
    }
}
