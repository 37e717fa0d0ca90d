//! The components of a document that implement anything, with what is said of each requirement.

use world::{ImplementationStatus, Share};

use super::{DEFINITION, PLAN};
use crate::oscal::{Document, Object};

/// A component with what it says.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) uuid: String,
    pub(super) title: String,
    /// Where it stands in the document, as a JSON pointer.
    pub(super) at: String,
    /// Each requirement as the document names it, which may do so more than once.
    pub(super) told: Vec<(String, Told)>,
}

/// What is said of a requirement.
#[derive(Clone, Debug, Default)]
pub(super) struct Told {
    /// The component does something of it.
    pub(super) provides: bool,
    /// What is left to whoever uses the component.
    pub(super) leaves: Vec<String>,
    /// How far the component does its part; the worst, where several are told.
    pub(super) status: Option<ImplementationStatus>,
    /// It does not concern the component.
    pub(super) not_applicable: bool,
}

impl Told {
    /// Takes in what is said of the same requirement elsewhere.
    pub(super) fn add(&mut self, other: &Self) {
        self.provides |= other.provides;
        for left in &other.leaves {
            if !self.leaves.contains(left) {
                self.leaves.push(left.clone());
            }
        }
        self.status = worse(self.status, other.status);
    }

    /// Who bears it, as seen from the provider.
    pub(super) fn share(&self) -> Share {
        match (self.provides, self.leaves.is_empty()) {
            (_, true) => Share::Own,
            (true, false) => Share::Shared,
            (false, false) => Share::Customer,
        }
    }

    /// What is left, a line each.
    pub(super) fn left(&self) -> String {
        self.leaves.join("\n")
    }
}

/// The worse of two; what is not said says nothing.
fn worse(one: Option<ImplementationStatus>, other: Option<ImplementationStatus>) -> Option<ImplementationStatus> {
    let told = [one, other];
    ImplementationStatus::ALL.into_iter().rev().find(|status| told.contains(&Some(*status)))
}

/// The components that implement anything; `None`: the document is of another kind.
pub(super) fn candidates(document: &Document) -> Option<Vec<Candidate>> {
    let found = match document.kind().field() {
        DEFINITION => of_definition(document.body()),
        PLAN => of_plan(document.body()),
        _ => return None,
    };
    Some(found.into_iter().filter(|one| !one.told.is_empty()).collect())
}

/// A component definition: what a component implements, it provides.
fn of_definition(body: &Object) -> Vec<Candidate> {
    let each = body.objects("components").enumerate().map(|(index, component)| {
        let implementations = component.objects("control-implementations");
        let requirements = implementations.flat_map(|one| one.objects("implemented-requirements"));
        let told = requirements.filter_map(|requirement| {
            let told = Told { provides: true, ..Told::default() };
            Some((control(requirement)?, told))
        });
        candidate(component, format!("/{DEFINITION}/components/{index}"), told.collect())
    });
    each.collect()
}

/// A plan: what stands at a component under a requirement, or under one of its statements.
fn of_plan(body: &Object) -> Vec<Candidate> {
    let requirements = || {
        let controls = body.object("control-implementation").into_iter();
        controls.flat_map(|controls| controls.objects("implemented-requirements"))
    };
    let system = body.object("system-implementation").into_iter();
    let components = system.flat_map(|system| system.objects("components")).enumerate();
    let each = components.map(|(index, component)| {
        let uuid = component.text("uuid");
        let told = requirements().flat_map(|requirement| {
            let below = requirement.objects("statements").flat_map(|statement| statement.objects("by-components"));
            let own = requirement.objects("by-components").chain(below);
            let of_it = own.filter(|one| one.text("component-uuid") == uuid);
            of_it.filter_map(|one| Some((control(requirement)?, by_component(one)))).collect::<Vec<_>>()
        });
        candidate(component, format!("/{PLAN}/system-implementation/components/{index}"), told.collect())
    });
    each.collect()
}

fn candidate(component: &Object, at: String, told: Vec<(String, Told)>) -> Candidate {
    let text = |name| component.text(name).unwrap_or_default().to_owned();
    Candidate { uuid: text("uuid"), title: text("title"), at, told }
}

/// The requirement as its label prints it, else by its id.
fn control(requirement: &Object) -> Option<String> {
    let label = requirement.objects("props").find(|prop| prop.text("name") == Some("label"));
    label.and_then(|prop| prop.text("value")).or_else(|| requirement.text("control-id")).map(str::to_owned)
}

fn by_component(component: &Object) -> Told {
    let export = component.object("export");
    let leaves = export.into_iter().flat_map(|export| export.objects("responsibilities"));
    let leaves: Vec<String> =
        leaves.filter_map(|one| one.text("description")).map(|text| text.trim().to_owned()).collect();
    let state = component.object("implementation-status").and_then(|status| status.text("state"));
    let status = match state {
        Some("implemented") => Some(ImplementationStatus::Implemented),
        Some("partial") => Some(ImplementationStatus::Partly),
        Some("planned") => Some(ImplementationStatus::Planned),
        // `alternative` says that something else is done: whether that is enough, people judge.
        _ => None,
    };
    let provided = export.is_some_and(|export| !export.list("provided").is_empty());
    Told {
        provides: provided || leaves.is_empty() || status.is_some(),
        leaves,
        status,
        not_applicable: state == Some("not-applicable"),
    }
}
