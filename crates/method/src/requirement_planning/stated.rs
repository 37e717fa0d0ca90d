//! Between a case and the statement that says so of a service.
//!
//! A case goes by the words its author writes; a statement by names of the guideline's data that never change.

use std::collections::BTreeMap;

use guideline::planning::{Node, NodeKind, PlanningModel};
use message::{Locale, message};
use world::{Judged, LineSeen, PlanStated, Reviewed, Slug, Weighing};

use super::address::Names;
use super::{Bases, Because, Case, Choice, MeasureState, Review, address, derive};

impl Case {
    /// What a service's statement says. What the guideline no longer knows stays, under the name the statement has for it.
    pub fn of_statement(model: &PlanningModel, stated: &PlanStated) -> Self {
        let mut case = Self {
            system: stated.system.clone(),
            field: stated.field.clone(),
            authors: stated.authors.clone(),
            edition: stated.edition.clone(),
            next_review: stated.next_review,
            reviews: stated.reviews.iter().map(|one| Review { on: one.on, reason: one.reason.clone() }).collect(),
            scene: stated.scene.as_deref().map(str::to_owned),
            scope: copied(&stated.scope),
            viewpoints: copied(&stated.viewpoints),
            facts: copied(&stated.facts),
            equivalents: stated.equivalents.iter().map(ToString::to_string).collect(),
            readings: stated
                .readings
                .iter()
                .map(|(reading, options)| (reading.to_string(), options.iter().map(ToString::to_string).collect()))
                .collect(),
            ..Self::default()
        };
        for (id, seen) in &stated.lines {
            case.see_line(id, Some(seen.from.as_deref()), &seen.reason);
        }
        for (id, judged) in &stated.benefits {
            case.judge_benefit(id, judged.taken, &judged.reason);
        }
        // In the order of the guideline, as people write them.
        let known = model.nodes.iter().filter_map(|node| Some((node, stated.nodes.get(node.key.as_str())?)));
        for (node, judged) in known {
            case.judge_node(model, node, Some((judged.taken, &judged.reason)));
        }
        for (key, judged) in stated.nodes.iter().filter(|(key, _)| model.node_by_key(key).is_none()) {
            let list = if judged.taken { &mut case.treat } else { &mut case.accept };
            list.push(key.to_string());
        }
        for (id, judged) in &stated.measures {
            case.judge_measure(id, Some((judged.taken, &judged.reason)));
        }
        case.choices = stated
            .choices
            .iter()
            .map(|one| Choice {
                risk: model.node_by_key(&one.node).map_or_else(|| one.node.to_string(), |node| address(model, node)),
                measure: one.measure.to_string(),
                reason: one.reason.clone(),
            })
            .collect();
        case
    }

    /// The statement that says so of a service. A measure that is chosen for a risk is selected, and says for which.
    pub fn statement(&self, model: &PlanningModel, service: &Slug, guideline: &str) -> PlanStated {
        let names = Names::new(model);
        let boxed = |text: &String| Box::<str>::from(text.as_str());
        let key = |name: &String| names.node(name).map_or_else(|| boxed(name), |node| node.key.as_str().into());
        let id = |name: &String| names.measure(name).map_or_else(|| boxed(name), Box::from);
        let mut stated = PlanStated {
            service: service.clone(),
            guideline: guideline.into(),
            system: self.system.clone(),
            field: self.field.clone(),
            authors: self.authors.clone(),
            edition: self.edition.clone(),
            next_review: self.next_review,
            reviews: self.reviews.iter().map(|one| Reviewed { on: one.on, reason: one.reason.clone() }).collect(),
            scene: self.scene.as_ref().map(boxed),
            scope: self.scope.iter().map(|(id, so)| (boxed(id), *so)).collect(),
            viewpoints: self.viewpoints.iter().map(|(id, text)| (boxed(id), text.clone())).collect(),
            benefits: BTreeMap::new(),
            nodes: BTreeMap::new(),
            measures: BTreeMap::new(),
            choices: Vec::new(),
            facts: self.facts.iter().map(|(id, so)| (boxed(id), *so)).collect(),
            equivalents: self.equivalents.iter().map(boxed).collect(),
            readings: self
                .readings
                .iter()
                .map(|(reading, options)| (boxed(reading), options.iter().map(boxed).collect()))
                .collect(),
            lines: self
                .lines
                .iter()
                .map(|(id, from)| (boxed(id), LineSeen { from: from.as_ref().map(boxed), reason: self.reason(id) }))
                .collect(),
        };
        for benefit in &model.benefits {
            let (taken, reason) = (self.benefits.contains(&benefit.id), self.reason(&benefit_key(&benefit.id)));
            if taken || !reason.is_empty() {
                stated.benefits.insert(boxed(&benefit.id), Judged { taken, reason });
            }
        }
        // Who says both keeps the measures: what is given up comes first, and gives way.
        for (taken, lists) in [(false, [&self.accept, &self.forgo]), (true, [&self.treat, &self.enjoy])] {
            for name in lists.into_iter().flatten() {
                stated.nodes.insert(key(name), Judged { taken, reason: self.reason(name) });
            }
        }
        for measure in &model.measures {
            let (taken, reason) = (false, self.reason(&measure.id));
            if !reason.is_empty() {
                stated.measures.insert(boxed(&measure.id), Judged { taken, reason });
            }
        }
        for name in self.select.iter().chain(self.choices.iter().map(|one| &one.measure)) {
            stated.measures.insert(id(name), Judged { taken: true, reason: self.reason(name) });
        }
        let weighed = |one: &Choice| Weighing {
            node: key(&one.risk),
            measure: id(&one.measure),
            reason: one.reason.trim().to_owned(),
        };
        stated.choices = self.choices.iter().map(weighed).collect();
        stated
    }

    /// Judges a benefit anew.
    pub fn judge_benefit(&mut self, id: &str, taken: bool, reason: &str) {
        self.benefits.remove(id);
        if taken {
            self.benefits.insert(id.to_owned());
        }
        self.give_reason(benefit_key(id), reason);
    }

    /// Judges a problem, risk or element anew; `None`: nobody has decided.
    pub fn judge_node(&mut self, model: &PlanningModel, node: &Node, judged: Option<(bool, &str)>) {
        let address = address(model, node);
        for list in [&mut self.treat, &mut self.accept, &mut self.enjoy, &mut self.forgo] {
            list.retain(|name| *name != address);
        }
        let (taken, reason) = judged.unzip();
        let list = match (node.kind, taken) {
            (_, None) => None,
            (NodeKind::Risk, Some(true)) => Some(&mut self.treat),
            (NodeKind::Risk, Some(false)) => Some(&mut self.accept),
            (NodeKind::Element, Some(true)) => Some(&mut self.enjoy),
            (NodeKind::Element, Some(false)) => Some(&mut self.forgo),
        };
        list.into_iter().for_each(|list| list.push(address.clone()));
        self.give_reason(address, reason.unwrap_or_default());
    }

    /// Judges a measure anew; `None`: nobody has decided. One that is left out is no longer chosen for any risk.
    pub fn judge_measure(&mut self, id: &str, judged: Option<(bool, &str)>) {
        let (taken, reason) = judged.unzip();
        self.select.retain(|name| name != id);
        if taken == Some(true) {
            self.select.push(id.to_owned());
        } else {
            self.choices.retain(|one| one.measure != id);
        }
        self.give_reason(id.to_owned(), reason.unwrap_or_default());
    }

    /// Says anew what the page shows of a line: the box it begins at, or no such line; `None`: nobody has looked.
    pub fn see_line(&mut self, id: &str, seen: Option<Option<&str>>, reason: &str) {
        self.lines.remove(id);
        if let Some(from) = seen {
            self.lines.insert(id.to_owned(), from.map(str::to_owned));
        }
        self.give_reason(id.to_owned(), seen.and(Some(reason)).unwrap_or_default());
    }

    /// Selects what the selected measures are stated to build on, each with the measure it is for as the reason: what is
    /// recorded says all that is required.
    pub fn pull_in(&mut self, model: &PlanningModel, locale: Locale) {
        let plan = derive(model, self, Bases::PullIn);
        let bases: Vec<(String, String)> = plan
            .measures
            .iter()
            .filter(|one| one.state == MeasureState::PulledIn)
            .filter_map(|one| {
                let base = one.because.iter().find_map(|because| match because {
                    Because::Base(rule) => Some(rule.measure.as_str()),
                    Because::Node(..) | Because::Pointer(_) => None,
                })?;
                Some((one.measure.id.clone(), message(locale, "plan-base-of", &vec![("measure", base.into())])))
            })
            .collect();
        for (measure, reason) in bases {
            self.judge_measure(&measure, Some((true, &reason)));
        }
    }

    /// Why something was decided, by the name it has in [`Case::reasons`].
    pub fn reason(&self, name: &str) -> String {
        self.reasons.get(name).map(|reason| reason.trim().to_owned()).unwrap_or_default()
    }

    fn give_reason(&mut self, name: String, reason: &str) {
        match reason.trim() {
            "" => drop(self.reasons.remove(&name)),
            reason => drop(self.reasons.insert(name, reason.to_owned())),
        }
    }
}

/// The name of a benefit in [`Case::reasons`]: as case files write it.
pub fn benefit_key(id: &str) -> String {
    id.replace('-', "_")
}

fn copied<T: Clone>(said: &BTreeMap<Box<str>, T>) -> BTreeMap<String, T> {
    said.iter().map(|(id, value)| (id.to_string(), value.clone())).collect()
}
