//! The world: what is so, as far as it was said.

use std::collections::{BTreeMap, BTreeSet};

use guideline::Guideline;
use jiff::Timestamp;
use rustc_hash::FxHashMap;

use crate::names::ItemNames;
use crate::{
    About, AdoptedMapping, Adoption, Asset, AttachedOriginal, Audit, Chain, ControlState, Decided, Evidence, Finding,
    Grant, Holds, IndicatorState, ItemOrdinal, Items, ObligationState, Occurrence, Scope, ScopeOrdinal, Service,
    SettingName, Settings, Slug, Task, Unit,
};

/// A guideline's short name and what is ambiguous in it.
pub(crate) type Topic = (Box<str>, Box<str>);

/// Which roles and circumstances of a guideline were said to hold, by name, and where the ledger says so.
pub(crate) type Circumstances = BTreeMap<Box<str>, (Holds, u64)>;

/// What was said in one scope.
#[derive(Clone, Debug, Default)]
pub struct ScopeState {
    scope: Scope,
    changed: u64,
    pub(crate) parent: Option<ScopeOrdinal>,
    pub(crate) controls: FxHashMap<ItemOrdinal, ControlState>,
    pub(crate) candidates: FxHashMap<ItemOrdinal, Vec<Decided>>,
    pub(crate) practices: FxHashMap<ItemOrdinal, (bool, u64)>,
    pub(crate) obligations: FxHashMap<ItemOrdinal, ObligationState>,
    pub(crate) parameters: FxHashMap<ItemOrdinal, u64>,
    pub(crate) evidence: FxHashMap<ItemOrdinal, Vec<Evidence>>,
    pub(crate) indicators: FxHashMap<ItemOrdinal, IndicatorState>,
    pub(crate) occurrences: Vec<Occurrence>,
    pub(crate) assets: Vec<Asset>,
    pub(crate) readings: BTreeMap<Topic, (Box<str>, u64)>,
    pub(crate) settings: BTreeMap<SettingName, Box<str>>,
    /// By guideline.
    pub(crate) circumstances: BTreeMap<Box<str>, Circumstances>,
}

impl ScopeState {
    /// Who speaks here.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// How many entries the ledger had when something was last said here: what was derived from a world of that size
    /// or larger still holds, as far as this scope is concerned.
    pub fn changed(&self) -> u64 {
        self.changed
    }

    /// What was said about a control here.
    pub fn control(&self, item: ItemOrdinal) -> Option<&ControlState> {
        self.controls.get(&item)
    }

    /// Whether a practice was adopted (or dropped) here, and where the ledger says so.
    pub fn practice(&self, item: ItemOrdinal) -> Option<(bool, u64)> {
        self.practices.get(&item).copied()
    }

    /// What was said about an obligation here.
    pub fn obligation(&self, item: ItemOrdinal) -> Option<&ObligationState> {
        self.obligations.get(&item)
    }

    /// Where the ledger gives a parameter's value.
    pub fn parameter(&self, item: ItemOrdinal) -> Option<u64> {
        self.parameters.get(&item).copied()
    }

    /// Evidence attached to an item here, oldest statement first.
    pub fn evidence(&self, item: ItemOrdinal) -> &[Evidence] {
        self.evidence.get(&item).map_or(&[], Vec::as_slice)
    }

    /// What was said about an indicator here.
    pub fn indicator(&self, item: ItemOrdinal) -> Option<&IndicatorState> {
        self.indicators.get(&item)
    }

    /// Whether a circumstance was said to hold here, and where the ledger says so; `None` also where that was taken back.
    pub fn circumstance(&self, guideline: &str, circumstance: &str) -> Option<(bool, u64)> {
        match self.circumstances.get(guideline)?.get(circumstance)? {
            (Holds::Open, _) => None,
            (holds, position) => Some((*holds == Holds::Yes, *position)),
        }
    }

    /// Events that occurred here, in order of recording.
    pub fn occurrences(&self) -> &[Occurrence] {
        &self.occurrences
    }
}

/// The fold of a ledger up to some position.
#[derive(Clone, Debug, Default)]
pub struct World {
    pub(crate) organisation_name: Option<Box<str>>,
    pub(crate) units: BTreeMap<Box<str>, Unit>,
    pub(crate) services: BTreeMap<Box<str>, Service>,
    pub(crate) services_described: u64,
    pub(crate) adoptions: BTreeMap<Box<str>, Adoption>,
    pub(crate) originals: BTreeMap<Box<str>, AttachedOriginal>,
    pub(crate) mappings: BTreeMap<Box<str>, AdoptedMapping>,
    pub(crate) asset_places: BTreeMap<Box<str>, Scope>,
    pub(crate) audits: BTreeMap<Box<str>, Audit>,
    pub(crate) findings: BTreeMap<Box<str>, Finding>,
    pub(crate) supply_chain: Chain,
    pub(crate) tasks: BTreeMap<Box<str>, Task>,
    pub(crate) grants: BTreeMap<Box<str>, Vec<Grant>>,
    pub(crate) erased: BTreeMap<u64, u64>,
    pub(crate) absent: BTreeSet<u64>,
    pub(crate) evidence_places: FxHashMap<Box<str>, (ScopeOrdinal, ItemOrdinal, u64)>,
    pub(crate) evidence_positions: BTreeSet<u64>,
    pub(crate) size: u64,
    pub(crate) last_recorded_at: Option<Timestamp>,
    scopes: FxHashMap<Scope, ScopeOrdinal>,
    states: Vec<ScopeState>,
    items: ItemNames,
}

impl World {
    /// The organisation's name, if it was given.
    pub fn organisation(&self) -> Option<&str> {
        self.organisation_name.as_deref()
    }

    /// How many entries of the ledger this world has taken in.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// When the last of them was recorded.
    pub fn last_recorded_at(&self) -> Option<Timestamp> {
        self.last_recorded_at
    }

    /// Every unit, in order of its id.
    pub fn units(&self) -> impl Iterator<Item = (&str, &Unit)> {
        self.units.iter().map(|(name, unit)| (name.as_ref(), unit))
    }

    /// The unit of that name, if it was formed.
    pub fn unit(&self, unit: &str) -> Option<&Unit> {
        self.units.get(unit)
    }

    /// Every service, in order of its name.
    pub fn services(&self) -> impl Iterator<Item = &Service> {
        self.services.values()
    }

    /// How many entries the ledger had when a service was last registered or described anew.
    pub fn services_described(&self) -> u64 {
        self.services_described
    }

    /// The service of that name.
    pub fn service(&self, service: &str) -> Option<&Service> {
        self.services.get(service)
    }

    /// The copy of a guideline's document in force.
    pub fn original(&self, guideline: &str) -> Option<&AttachedOriginal> {
        self.originals.get(guideline)
    }

    /// The mappings in force, by name.
    pub fn mappings(&self) -> impl Iterator<Item = (&str, &AdoptedMapping)> {
        self.mappings.iter().map(|(name, adopted)| (&**name, adopted))
    }

    /// The mapping in force under a name.
    pub fn mapping(&self, name: &str) -> Option<&AdoptedMapping> {
        self.mappings.get(name)
    }

    /// The adoption of a guideline in force.
    pub fn adoption(&self, guideline: &str) -> Option<&Adoption> {
        self.adoptions.get(guideline)
    }

    /// Guidelines adopted, by short name.
    pub fn adoptions(&self) -> impl Iterator<Item = (&str, &Adoption)> {
        self.adoptions.iter().map(|(name, adoption)| (name.as_ref(), adoption))
    }

    /// Erased positions, each with the position that gives the ground.
    pub fn erased(&self) -> &BTreeMap<u64, u64> {
        &self.erased
    }

    /// Whether evidence of that name is attached.
    pub fn has_evidence(&self, evidence: &str) -> bool {
        self.evidence_places.contains_key(evidence)
    }

    /// Where the ledger attaches the evidence of that name.
    pub fn evidence_position(&self, evidence: &str) -> Option<u64> {
        self.evidence_places.get(evidence).map(|(_, _, position)| *position)
    }

    /// The evidence attached, by name, with the scope it stands in, in no order.
    pub fn evidence(&self) -> impl Iterator<Item = (&str, &Scope, &Evidence)> {
        self.evidence_places.iter().filter_map(|(name, (scope, item, position))| {
            let state = self.states.get(scope.0 as usize)?;
            let piece = state.evidence(*item).iter().find(|piece| piece.position == *position)?;
            Some((name.as_ref(), &state.scope, piece))
        })
    }

    /// Where the ledger attaches evidence, the newest first.
    pub fn latest_evidence(&self) -> impl Iterator<Item = u64> {
        self.evidence_positions.iter().rev().copied()
    }

    /// Whether statements have named this scope.
    pub fn knows_scope(&self, scope: &Scope) -> bool {
        self.scopes.contains_key(scope)
    }

    /// Every event that occurred, with the scope it concerns, in no order.
    pub fn occurrences(&self) -> impl Iterator<Item = (&Scope, &Occurrence)> {
        let states =
            self.scopes.iter().filter_map(|(scope, ordinal)| Some((scope, self.states.get(ordinal.0 as usize)?)));
        states.flat_map(|(scope, state)| state.occurrences.iter().map(move |one| (scope, one)))
    }

    /// What was said in each scope, in no order.
    pub(crate) fn scope_states(&self) -> impl Iterator<Item = &ScopeState> {
        self.states.iter()
    }

    /// What was said in one scope itself, without the scopes around it.
    pub fn scope(&self, scope: &Scope) -> Option<&ScopeState> {
        self.scopes.get(scope).and_then(|ordinal| self.states.get(ordinal.0 as usize))
    }

    /// The scopes that speak for a service, nearest first.
    pub fn chain(&self, service: &str) -> Vec<&ScopeState> {
        self.chain_of(&service.parse().map_or(Scope::Organisation, Scope::Service))
    }

    /// A scope and the scopes around it that speak for it, nearest first.
    pub fn chain_of(&self, scope: &Scope) -> Vec<&ScopeState> {
        let named = self.scopes.get(scope);
        let mut chain = Vec::new();
        let mut next = named.or_else(|| self.scopes.get(&Scope::Organisation)).copied();
        while let Some(state) = next.and_then(|ordinal| self.states.get(ordinal.0 as usize)) {
            chain.push(state);
            next = state.parent;
        }
        chain
    }

    /// The items of a guideline that statements have named, for whoever asks for many of them.
    pub fn items(&self, guideline: &str) -> Items<'_> {
        self.items.of(guideline)
    }

    /// The number of an item, if any statement named it.
    pub fn item(&self, guideline: &str, item: &str) -> Option<ItemOrdinal> {
        self.items.get(guideline, item)
    }

    /// The reading chosen for a topic in a chain of scopes, and where the ledger says so.
    pub fn reading<'w>(chain: &[&'w ScopeState], guideline: &Guideline, topic: &str) -> Option<(&'w str, u64)> {
        let key = (Box::from(guideline.id()), Box::from(topic));
        let chosen = chain.iter().find_map(|state| state.readings.get(&key))?;
        Some((chosen.0.as_ref(), chosen.1))
    }

    /// The settings in force for a chain of scopes.
    pub fn settings(chain: &[&ScopeState]) -> Settings {
        let mut settings = Settings::default();
        for state in chain.iter().rev() {
            for (setting, value) in &state.settings {
                settings.take(*setting, value);
            }
        }
        settings
    }

    pub(crate) fn name(&mut self, about: &About) -> (ScopeOrdinal, ItemOrdinal) {
        (self.name_scope(&about.scope), self.items.name(&about.guideline, &about.item))
    }

    pub(crate) fn name_scope(&mut self, scope: &Scope) -> ScopeOrdinal {
        if let Some(ordinal) = self.scopes.get(scope) {
            return *ordinal;
        }
        let parent = match scope {
            Scope::Organisation => None,
            Scope::Unit(_) | Scope::Service(_) => Some(self.name_scope(&Scope::Organisation)),
            Scope::Component(service, _) => Some(self.name_scope(&Scope::Service(service.clone()))),
        };
        let ordinal = ScopeOrdinal(u32::try_from(self.states.len()).unwrap_or(u32::MAX));
        self.states.push(ScopeState { scope: scope.clone(), parent, ..ScopeState::default() });
        self.scopes.insert(scope.clone(), ordinal);
        ordinal
    }

    // INVARIANT: no scope lies within itself, so that every chain ends at the organisation.
    pub(crate) fn set_parent(&mut self, scope: ScopeOrdinal, parent: ScopeOrdinal) {
        let above = |scope: &ScopeOrdinal| self.states.get(scope.0 as usize).and_then(|state| state.parent);
        if !std::iter::successors(Some(parent), above).any(|above| above == scope) {
            self.state_mut(scope).parent = Some(parent);
        }
    }

    /// A scope that an entry speaks of, about to change.
    #[expect(clippy::indexing_slicing, reason = "ordinals are given out by name_scope and never taken back")]
    pub(crate) fn state_mut(&mut self, scope: ScopeOrdinal) -> &mut ScopeState {
        let state = &mut self.states[scope.0 as usize];
        // Positions are gapless: the entry being taken in is the next.
        state.changed = self.size + 1;
        state
    }

    /// A service that an entry speaks of, about to change with its scope.
    pub(crate) fn service_mut(&mut self, service: &Slug) -> Option<&mut Service> {
        if self.services.contains_key(service.as_str()) {
            let scope = self.name_scope(&Scope::Service(service.clone()));
            self.state_mut(scope);
        }
        self.services.get_mut(service.as_str())
    }
}
