//! The guideline as a whole, with lookup by id.

use std::collections::HashMap;

use crate::{
    ApplicabilityRule, Circumstance, Control, Digest, Element, Event, Indicator, Manifest, Model, Obligation,
    Parameter, PatternScheme, Practice, Printed, Reader, ResponsibilityScheme, Section, SupplyChainScheme, Term,
};

/// A validated guideline.
#[derive(Clone, Debug)]
pub struct Guideline {
    /// What it is.
    pub manifest: Manifest,
    /// The digest of the package it was read from.
    pub digest: Digest,
    /// Sections in printed order.
    pub sections: Vec<Section>,
    /// Controls in printed order.
    pub controls: Vec<Control>,
    /// Indicators in printed order.
    pub indicators: Vec<Indicator>,
    /// Events that obligations name.
    pub events: Vec<Event>,
    /// The service patterns, if the guideline has any.
    pub patterns: Option<PatternScheme>,
    /// Who manages which layer.
    pub responsibility: ResponsibilityScheme,
    /// How providers are chained.
    pub supply_chain: SupplyChainScheme,
    /// Who reads what.
    pub readers: Vec<Reader>,
    /// What the document's elements mean.
    pub elements: Vec<Element>,
    /// Defined terms.
    pub terms: Vec<Term>,
    /// How the document itself is printed; `None`: it is not looked for in copies.
    pub printed: Option<Printed>,
    /// What is particular to its shape.
    pub model: Model,
    pub(crate) index: HashMap<String, Place>,
    /// Where the indicators of each control that has any stand, in order of their letters.
    pub(crate) indicators_by_control: HashMap<String, Vec<usize>>,
}

/// Where an id stands; positions in the guideline's lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    Section(usize),
    Control(usize),
    Practice(usize, usize),
    Obligation(usize, usize),
    Parameter(usize, usize),
    Indicator(usize),
}

/// What an id names.
#[derive(Clone, Copy, Debug)]
pub enum Item<'a> {
    /// A section.
    Section(&'a Section),
    /// A control.
    Control(&'a Control),
    /// A best practice of a control; the number counts from 1.
    Practice(&'a Control, usize, &'a Practice),
    /// An obligation of a control.
    Obligation(&'a Control, &'a Obligation),
    /// A parameter of a control.
    Parameter(&'a Control, &'a Parameter),
    /// An indicator.
    Indicator(&'a Indicator),
}

impl Guideline {
    /// The short name, `mic3`.
    pub fn id(&self) -> &str {
        &self.manifest.id
    }

    /// What `id` names, if anything.
    pub fn item(&self, id: &str) -> Option<Item<'_>> {
        Some(match *self.index.get(id)? {
            Place::Section(at) => Item::Section(self.sections.get(at)?),
            Place::Control(at) => Item::Control(self.controls.get(at)?),
            Place::Practice(at, practice) => {
                let control = self.controls.get(at)?;
                Item::Practice(control, practice + 1, control.practices.get(practice)?)
            }
            Place::Obligation(at, obligation) => {
                let control = self.controls.get(at)?;
                Item::Obligation(control, control.obligations.get(obligation)?)
            }
            Place::Parameter(at, parameter) => {
                let control = self.controls.get(at)?;
                Item::Parameter(control, control.parameters.get(parameter)?)
            }
            Place::Indicator(at) => Item::Indicator(self.indicators.get(at)?),
        })
    }

    /// The control of that id.
    pub fn control(&self, id: &str) -> Option<&Control> {
        match self.item(id)? {
            Item::Control(control) => Some(control),
            _ => None,
        }
    }

    /// The control that `id` names or that what it names belongs to.
    pub fn control_of(&self, id: &str) -> Option<&Control> {
        match self.item(id)? {
            Item::Section(_) => None,
            Item::Control(control)
            | Item::Practice(control, ..)
            | Item::Obligation(control, _)
            | Item::Parameter(control, _) => Some(control),
            Item::Indicator(indicator) => self.control(&indicator.control),
        }
    }

    /// The id of a control and of everything in it: practices, obligations, parameters, indicators.
    pub fn ids_within<'a>(&'a self, control: &'a Control) -> impl Iterator<Item = String> + use<'a> {
        let practices = (0..control.practices.len()).map(|practice| control.practice_id(practice));
        let obligations = control.obligations.iter().map(|obligation| obligation.id.clone());
        let parameters = control.parameters.iter().map(|parameter| parameter.id.clone());
        let indicators = self.indicators_of(&control.id).map(|indicator| indicator.id.clone());
        std::iter::once(control.id.clone()).chain(practices).chain(obligations).chain(parameters).chain(indicators)
    }

    /// The indicator of that id.
    pub fn indicator(&self, id: &str) -> Option<&Indicator> {
        match self.item(id)? {
            Item::Indicator(indicator) => Some(indicator),
            _ => None,
        }
    }

    /// The section of that id.
    pub fn section(&self, id: &str) -> Option<&Section> {
        match self.item(id)? {
            Item::Section(section) => Some(section),
            _ => None,
        }
    }

    /// The event of that id.
    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    /// The indicators of a control, in order of their letters.
    pub fn indicators_of<'a>(&'a self, control: &str) -> impl Iterator<Item = &'a Indicator> + use<'a> {
        let places = self.indicators_by_control.get(control).map(Vec::as_slice).unwrap_or_default();
        places.iter().filter_map(|at| self.indicators.get(*at))
    }

    /// The rule that says to whom a control applies.
    pub fn applicability(&self, control: &str) -> Option<&ApplicabilityRule> {
        let covers = |section: &str| control.strip_prefix(section).is_some_and(|rest| rest.starts_with('.'));
        let rules = self.manifest.applies.iter().filter(|rule| covers(&rule.section));
        rules.max_by_key(|rule| rule.section.len())
    }

    /// Whether its document prints levels; where it does not, nobody shows an empty one.
    pub fn has_levels(&self) -> bool {
        self.controls.iter().any(|control| control.level.is_some())
    }

    /// The circumstances that decide what it asks of a party; none, where it asks the same of all.
    pub fn circumstances(&self) -> Vec<Circumstance<'_>> {
        match &self.model {
            Model::Touchpoint(model) => model.circumstances(),
            Model::Catalog(model) => model.circumstances(),
            _ => Vec::new(),
        }
    }

    /// Fills the index; called once by the loader.
    pub(crate) fn index(&mut self) {
        let mut index = HashMap::new();
        for (at, section) in self.sections.iter().enumerate() {
            index.insert(section.id.clone(), Place::Section(at));
        }
        for (at, control) in self.controls.iter().enumerate() {
            index.insert(control.id.clone(), Place::Control(at));
            for practice in 0..control.practices.len() {
                index.insert(control.practice_id(practice), Place::Practice(at, practice));
            }
            for (obligation, item) in control.obligations.iter().enumerate() {
                index.insert(item.id.clone(), Place::Obligation(at, obligation));
            }
            for (parameter, item) in control.parameters.iter().enumerate() {
                index.insert(item.id.clone(), Place::Parameter(at, parameter));
            }
        }
        for (at, indicator) in self.indicators.iter().enumerate() {
            index.insert(indicator.id.clone(), Place::Indicator(at));
            self.indicators_by_control.entry(indicator.control.clone()).or_default().push(at);
        }
        self.index = index;
    }
}
