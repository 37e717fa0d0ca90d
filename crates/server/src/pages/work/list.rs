//! Which controls the work plan lists: what is open, or what has one verdict; of everybody, or of who answers for it.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use method::assessment::{Gap, Rollup, Standing, Verdict, gaps};

use crate::desk::{Desk, Owners};
use crate::failure::Failure;
use crate::pages::mine::owned::words_of;

/// The verdicts a list can be narrowed to, as far as it is about work; what is met stands last.
pub(super) const VERDICTS: [Verdict; 4] = [Verdict::NotMet, Verdict::Unknown, Verdict::Partly, Verdict::Met];

/// Everybody who answers for something, as the ledger names them: a post, a team, a person.
pub(super) struct Named {
    owners: Owners,
    /// Each once, in the order of their names.
    pub(super) all: BTreeSet<Arc<str>>,
}

impl Named {
    /// Everybody named for what applies to services.
    pub(super) fn of(desk: &Desk<'_>, rollup: &Rollup) -> Result<Self, Failure> {
        let owners = desk.owners(rollup.responsible.iter().copied())?;
        let names = rollup.responsible.iter().filter_map(|position| owners.get(position));
        let all = names.filter(|name| !name.is_empty()).cloned().collect();
        Ok(Self { owners, all })
    }

    /// Whom a link asks for: the one of that name, or everybody whose name holds its words where nobody is called so.
    pub(super) fn asked(&self, owner: &str) -> HashSet<&str> {
        if let Some(name) = self.all.get(owner) {
            return HashSet::from([&**name]);
        }
        let words: Vec<String> = owner.split_whitespace().map(message::sought).collect();
        let holds = |name: &&str| {
            let name = message::sought(name);
            words.iter().all(|word| name.contains(word.as_str()))
        };
        self.all.iter().map(|name| &**name).filter(holds).collect()
    }

    /// By which of these names a person is meant; where none fits, by their own words.
    pub(super) fn person<'n>(&'n self, name: &'n str) -> &'n str {
        let words = words_of(name);
        let asked = self.asked(words);
        match Vec::from_iter(asked).as_slice() {
            [one] => one,
            _ => words,
        }
    }

    /// Who answers for a control where a service stands.
    fn of_control(&self, standing: &Standing, control: usize) -> Option<&str> {
        let position = standing.responsible.get(control).copied().flatten()?;
        self.owners.get(&position).map(|name| &**name)
    }
}

/// The controls listed, in the order of work.
pub(super) fn listed<'r>(
    desk: &Desk<'_>,
    rollup: &'r Rollup,
    (owner, verdict): (&str, Option<Verdict>),
    named: &Named,
) -> Cow<'r, [Gap]> {
    let Ok(guideline) = desk.guideline() else { return Cow::Borrowed(&[]) };
    if owner.is_empty() && verdict.is_none() {
        return Cow::Borrowed(&rollup.gaps);
    }
    let (standings, asked) = (desk.all_standings(), named.asked(owner));
    let is_theirs = |standing: &Standing, control| {
        owner.is_empty() || named.of_control(standing, control).is_some_and(|name| asked.contains(name))
    };
    let wanted = |standing: &Standing, control, own: Verdict| {
        verdict.map_or(own.is_open(), |asked| asked == own) && is_theirs(standing, control)
    };
    Cow::Owned(gaps(guideline, standings.iter().map(Arc::as_ref), wanted))
}
