//! The weakest member decides: what holds of every service together with all it leans on.

use rustc_hash::FxHashSet;

use crate::supply_chain::{Graph, Levels};

/// The verdicts of every service rolled up over what it leans on, for one block of requirements.
#[derive(Clone, Debug)]
pub struct RollUp<'g> {
    graph: &'g Graph,
    own: Vec<Levels>,
    /// Per component: services that lean on each other stand and fall together.
    rolled: Vec<Levels>,
}

impl<'g> RollUp<'g> {
    /// Rolls up. `own`: the verdicts on each service alone, by its number; nothing applies to one that is missing.
    pub fn new(graph: &'g Graph, mut own: Vec<Levels>) -> Self {
        own.resize(graph.len() as usize, Levels::default());
        let mut rolled = Self { graph, own, rolled: vec![Levels::default(); graph.components() as usize] };
        for component in 0..graph.components() {
            rolled.settle(component);
        }
        rolled
    }

    /// The verdicts on a service together with all it leans on.
    pub fn get(&self, service: u32) -> Levels {
        self.rolled.get(self.graph.component(service) as usize).copied().unwrap_or_default()
    }

    /// Takes in new verdicts on a service alone; answers the services whose rolled-up verdicts changed.
    pub fn change(&mut self, service: u32, own: Levels) -> Vec<u32> {
        match self.own.get_mut(service as usize) {
            Some(known) if *known != own => *known = own,
            _ => return Vec::new(),
        }
        let mut changed = Vec::new();
        // What leans on a component has a larger number: the smallest waiting one never waits for another.
        let mut waiting = std::collections::BTreeSet::from([self.graph.component(service)]);
        while let Some(component) = waiting.pop_first() {
            if !self.settle(component) {
                continue;
            }
            let members = self.graph.members(component);
            changed.extend_from_slice(members);
            let above = members.iter().flat_map(|member| self.graph.used_by(*member));
            waiting.extend(above.map(|one| self.graph.component(*one)).filter(|one| *one != component));
        }
        changed
    }

    /// Works a component out anew from what it leans on; answers whether it changed.
    fn settle(&mut self, component: u32) -> bool {
        let mut weakest = Levels::default();
        for member in self.graph.members(component) {
            weakest = weakest.weakest(self.own.get(*member as usize).copied().unwrap_or_default());
            for below in self.graph.uses(*member) {
                let below = self.graph.component(*below);
                if below != component {
                    weakest = weakest.weakest(self.rolled.get(below as usize).copied().unwrap_or_default());
                }
            }
        }
        match self.rolled.get_mut(component as usize) {
            Some(known) if *known != weakest => {
                *known = weakest;
                true
            }
            _ => false,
        }
    }
}

/// Whom a change at some services can reach: all that lean on them, themselves included.
pub fn affected(graph: &Graph, services: impl IntoIterator<Item = u32>) -> Vec<u32> {
    let mut seen = FxHashSet::default();
    let mut found = Vec::new();
    for service in services {
        found.extend(graph.impact(service).into_iter().filter(|one| seen.insert(*one)));
    }
    found
}
