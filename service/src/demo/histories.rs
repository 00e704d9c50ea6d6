//! What the audit tells of all this: the events that the use cases would have written, in their words.
//!
//! Every version has its event, at every scale, so that a stale edit finds what was changed. A prefecture is told
//! without the beginnings of its records: the values of 150,000 new consultations alone would double its database, and
//! nobody measures by them.

use chrono::{DateTime, Utc};
use domain::{
    BusinessId, CaseId, ContactId, businesses::BusinessKind, cases::stage::Direction, consultations::Consultation,
};
use uuid::Uuid;

use super::{businesses::Firm, cases::CaseRows, consultations::Rows, dice::Dice, outcomes::OutcomeRows, staff::Staff};
use crate::{
    audit::{Changes, Event, Stamp, retell},
    businesses::{self, contacts},
    cases, consultations,
    entities::{business, case, consultation, contact, outcome, task},
    failure::Result,
    tasks,
    tx::Tx,
};

/// So many are kept before they are written.
const AT_ONCE: usize = 2_000;

/// The events of the demo, as they come.
pub(super) struct Histories<'s> {
    staff: &'s Staff,
    with_beginnings: bool,
    told: usize,
    waiting: Vec<(Stamp, Event)>,
}

impl<'s> Histories<'s> {
    pub(super) const fn of(staff: &'s Staff, with_beginnings: bool) -> Self {
        Self { staff, with_beginnings, told: 0, waiting: Vec::new() }
    }

    /// A business with its people: registered, changed when it was founded, and left by some.
    pub(super) fn of_firm(&mut self, firm: &Firm) -> Result<()> {
        let (row, by) = (&firm.row, firm.row.created_by);
        let before = before_founding(row);
        let (new, stands) = (businesses::read(&before)?, businesses::read(row)?);
        self.begins(row.created_at, by, || {
            Event::about("businesses/register", "business", row.id).with(businesses::registered(&new))
        });
        if row.version > 1 {
            let changes = businesses::edited(&new, &stands);
            self.add(row.updated_at, by, Event::about("businesses/edit", "business", row.id).with(changes));
        }
        for row in &firm.contacts {
            let new = contacts::read(&contact::Model { left: false, ..row.clone() });
            self.begins(row.created_at, by, || {
                Event::about("businesses/add_contact", "contact", row.id).with(contacts::added(&new))
            });
            if row.version > 1 {
                let changes = Changes::default().field("left", false, row.left);
                self.add(row.updated_at, by, Event::about("businesses/edit_contact", "contact", row.id).with(changes));
            }
        }
        Ok(())
    }

    /// A case: opened, with its deputy, through its stages and its change of route, and closed.
    pub(super) fn of_case(&mut self, rows: &CaseRows, programme: &str) {
        let (row, by) = (&rows.case, rows.case.created_by);
        let about = |action| Event::about(action, "case", row.id);
        let first_route = rows.turn.as_ref().map_or_else(|| row.route_key.clone(), |turn| turn.from_route.clone());
        let opened = case::Model { route_key: first_route, ..row.clone() };
        self.begins(row.created_at, by, || about("cases/open").with(cases::opened(&opened, programme)));
        for part in rows.parts.iter().filter(|part| part.role == "deputy") {
            let changes = Changes::default().new_field("deputy", part.account_id);
            self.add(part.created_at, by, about("cases/assign").with(changes));
        }
        for steps in rows.stages.windows(2) {
            let [from, to] = steps else { continue };
            let back = to.direction == Direction::Back.key();
            let verb = if back { "cases/go_back" } else { "cases/advance" };
            let changes = Changes::default().field("stage", &from.stage_key, &to.stage_key);
            self.add(to.created_at, to.created_by, about(verb).with(changes));
        }
        if let Some(turn) = &rows.turn {
            let changes = Changes::default().field("route", &turn.from_route, &turn.to_route);
            self.add(turn.created_at, turn.created_by, about("cases/change_route").with(changes));
        }
        if row.closed_on.is_some() {
            self.add(row.updated_at, by, about("cases/close").with(cases::closed(row)));
        }
    }

    /// An outcome: recorded as declared, and checked with its evidence.
    pub(super) fn of_outcome(&mut self, rows: &OutcomeRows) {
        let (row, by) = (&rows.outcome, rows.outcome.created_by);
        let checked = row.version > 1;
        let evidence = if checked { "" } else { &row.evidence };
        let new = outcome::Model { evidence: evidence.to_owned(), ..row.clone() };
        self.begins(row.created_at, by, || {
            Event::about("cases/record_outcome", "outcome", row.id).with(cases::recorded(&new))
        });
        if checked {
            let changes = cases::verified((0, evidence), (row.verification, &row.evidence));
            self.add(row.updated_at, by, Event::about("cases/verify_outcome", "outcome", row.id).with(changes));
        }
    }

    /// Consultations: recorded.
    pub(super) fn of_consultations(&mut self, rows: &Rows) {
        let (mut businesses, mut contacts) = (&rows.businesses[..], &rows.contacts[..]);
        let (mut cases, mut topics) = (&rows.cases[..], &rows.topics[..]);
        for row in &rows.consultations {
            let id = row.id;
            let businesses =
                taken(&mut businesses, |with| (with.consultation_id == id).then(|| with.business_id.into()));
            let contacts = taken(&mut contacts, |with| (with.consultation_id == id).then(|| with.contact_id.into()));
            let cases = taken(&mut cases, |about| (about.consultation_id == id).then(|| about.case_id.into()));
            let topics = taken(&mut topics, |about| (about.consultation_id == id).then(|| about.topic_key.clone()));
            self.begins(row.created_at, row.created_by, || {
                let new = as_recorded(row, businesses, contacts, cases, topics);
                Event::about("consultations/record", "consultation", id).with(consultations::recorded(&new))
            });
        }
    }

    /// A next action: added, and done.
    pub(super) fn of_task(&mut self, row: &task::Model) {
        self.begins(row.created_at, row.created_by, || {
            Event::about("tasks/add", "task", row.id).with(tasks::added(row))
        });
        if let Some(done_at) = row.done_at {
            let changes = Changes::default().field("done", false, true);
            self.add(done_at, row.done_by, Event::about("tasks/done", "task", row.id).with(changes));
        }
    }

    /// Writes what has come so far, if that is worth while.
    pub(super) async fn write_some(&mut self, tx: &Tx) -> Result<()> {
        if self.waiting.len() < AT_ONCE { Ok(()) } else { self.write(tx).await }
    }

    pub(super) async fn write(&mut self, tx: &Tx) -> Result<()> {
        retell(tx, std::mem::take(&mut self.waiting)).await
    }

    fn begins(&mut self, at: DateTime<Utc>, by: Option<Uuid>, event: impl FnOnce() -> Event) {
        if self.with_beginnings {
            self.add(at, by, event());
        }
    }

    fn add(&mut self, at: DateTime<Utc>, account: Option<Uuid>, event: Event) {
        let place = self.staff.advisors.iter().position(|advisor| Some(advisor.id) == account).unwrap_or_default();
        let mut dice = Dice::of("event", self.told);
        self.told += 1;
        let stamp = Stamp {
            id: dice.id(at),
            at,
            account,
            actor: self.staff.advisors[place].role.key().to_owned(),
            // Addresses that documentation may use.
            address: format!("192.0.2.{}", 10 + place),
            request: dice.id(at),
        };
        self.waiting.push((stamp, event));
    }
}

/// What the first rows give, as far as they give something: rows of one consultation stand together.
fn taken<T, U>(rows: &mut &[T], of: impl Fn(&T) -> Option<U>) -> Vec<U> {
    let own: Vec<U> = rows.iter().map_while(of).collect();
    *rows = &rows[own.len()..];
    own
}

/// A consultation as the form had it.
fn as_recorded(
    row: &consultation::Model,
    businesses: Vec<BusinessId>,
    contacts: Vec<ContactId>,
    cases: Vec<CaseId>,
    topics: Vec<String>,
) -> Consultation {
    Consultation {
        businesses,
        contacts,
        cases,
        programme: row.programme_id.map(Into::into),
        // Whoever records it needs no naming.
        advisors: Vec::new(),
        held_on: row.held_on,
        started_at: row.started_at.clone(),
        minutes: row.minutes,
        channel: row.channel.clone(),
        topics,
        content: row.content.clone(),
        advice: row.advice.clone(),
        internal_memo: row.internal_memo.clone(),
        shared_note: row.shared_note.clone(),
        next: None,
        progress: Vec::new(),
    }
}

/// A business that the centre helped to found was first registered as one that was to be.
fn before_founding(row: &business::Model) -> business::Model {
    let stands = row.clone();
    if row.version == 1 {
        return stands;
    }
    let kind = BusinessKind::Prefounder.key().to_owned();
    business::Model { kind, corporate_number: None, founded_on: None, note: String::new(), ..stands }
}
