//! Who answers for gaps, in the services a list names.

use std::collections::HashMap;

use method::assessment::Gap;
use world::Service;

use crate::desk::{Desk, Owners as Names};
use crate::failure::Failure;

/// Who answers for the gaps of a page, asked for at once.
pub(super) struct Owners {
    /// Where the ledger names who answers for a control, by its place in the guideline.
    positions: HashMap<usize, Vec<u64>>,
    names: Names,
}

impl Owners {
    /// Who answers for gaps, each in the services it names.
    pub(super) fn of(desk: &Desk<'_>, gaps: &[&Gap], services: &[&Service]) -> Result<Self, Failure> {
        let (mut positions, mut chains) = (HashMap::new(), HashMap::new());
        let world = &desk.snapshot.world;
        for gap in gaps {
            let guideline = desk.guideline()?;
            let Some(control) = guideline.controls.get(gap.control) else { continue };
            let Some(item) = world.item(guideline.id(), &control.id) else { continue };
            let named = gap.services.iter().filter_map(|(_, place)| {
                let service = services.get(*place)?.description.service.as_str();
                let chain = chains.entry(*place).or_insert_with(|| world.chain(service));
                chain.iter().find_map(|state| state.control(item)?.responsible)
            });
            positions.insert(gap.control, named.collect::<Vec<u64>>());
        }
        let names = desk.owners(positions.values().flatten().copied())?;
        Ok(Self { positions, names })
    }

    /// Everybody who answers for a gap, each once, in the order of the services.
    pub(super) fn of_gap(&self, gap: &Gap) -> Vec<&str> {
        let mut owners = Vec::new();
        for position in self.positions.get(&gap.control).into_iter().flatten() {
            let owner = self.names.get(position).map_or("", |name| &**name);
            if !owner.is_empty() && !owners.contains(&owner) {
                owners.push(owner);
            }
        }
        owners
    }
}
