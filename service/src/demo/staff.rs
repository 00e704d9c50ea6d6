//! Who works at the centre: the cast, and advisors beside them who do not sign in.

use domain::Role;
use sea_orm::IntoActiveModel;
use uuid::Uuid;

use super::{days, dice::Dice, people::person, scale::Amounts, stock::Named};
use crate::{
    accounts::hash_password,
    entities::{account, account_role},
    failure::Result,
    imports::bulk,
    testing::cast::{self, PASSWORD},
    tx::Tx,
};

/// Somebody who gives advice.
pub(super) struct Advisor {
    pub(super) id: Uuid,
    pub(super) role: Role,
    /// How much of the work is theirs.
    pub(super) share: u64,
}

/// Everyone with an account.
pub(super) struct Staff {
    accounts: Vec<account::Model>,
    roles: Vec<account_role::Model>,
    pub(super) advisors: Vec<Advisor>,
}

impl Staff {
    pub(super) fn gather(amounts: Amounts) -> Self {
        let mut staff = Self { accounts: Vec::new(), roles: Vec::new(), advisors: Vec::new() };
        for member in cast::ALL {
            let named = (member.name.to_owned(), member.kana.to_owned());
            staff.add(&named, member.email, member.roles);
        }
        for nth in 0..amounts.advisors {
            let named = person(&mut Dice::of("advisor", nth));
            staff.add(&named, &format!("advisor{:02}@center.example", nth + 1), &[Role::Advisor]);
        }
        staff
    }

    fn add(&mut self, (name, kana): &Named, email: &str, roles: &[Role]) {
        let nth = self.accounts.len();
        let mut dice = Dice::of("account", nth);
        let now = days::at(days::beginning().pred_opt().unwrap_or_default(), 9 * 60);
        let id = dice.id(now);
        self.accounts.push(account::Model {
            id,
            email: email.to_owned(),
            name: name.clone(),
            kana: kana.clone(),
            state: "active".to_owned(),
            password_hash: None,
            version: 1,
            created_at: now,
            created_by: None,
            updated_at: now,
            updated_by: None,
        });
        self.roles.extend(roles.iter().map(|role| account_role::Model {
            account_id: id,
            role: role.key().to_owned(),
            granted_at: now,
            granted_by: None,
        }));
        if roles.contains(&Role::Advisor) {
            // The two of the cast have been there from the beginning.
            let share = if self.advisors.len() < 2 { 14 } else { 6 + dice.below(6) };
            self.advisors.push(Advisor { id, role: Role::Advisor, share });
        } else if roles.contains(&Role::Director) {
            self.advisors.push(Advisor { id, role: Role::Director, share: 2 });
        }
    }

    /// Writes the accounts; only the cast can sign in.
    pub(super) async fn write(&self, tx: &Tx) -> Result<()> {
        let mut accounts = self.accounts.clone();
        let hash = hash_password(&tx.ctx.db, PASSWORD.to_owned()).await?;
        for account in accounts.iter_mut().take(cast::ALL.len()) {
            account.password_hash = Some(hash.clone());
        }
        bulk::insert(tx, accounts.into_iter().map(IntoActiveModel::into_active_model)).await?;
        bulk::insert(tx, self.roles.iter().cloned().map(IntoActiveModel::into_active_model)).await
    }

    /// The place of the advisor with an address; of the first, if there is none.
    pub(super) fn place_of(&self, email: &str) -> usize {
        let account = self.accounts.iter().find(|account| account.email == email);
        let of = account.and_then(|account| self.advisors.iter().position(|advisor| advisor.id == account.id));
        of.unwrap_or_default()
    }

    /// The place of an advisor, the busy ones the more often.
    pub(super) fn somebody(&self, dice: &mut Dice) -> usize {
        let places: Vec<usize> = (0..self.advisors.len()).collect();
        *dice.weighted(&places, |place| self.advisors[*place].share)
    }
}
