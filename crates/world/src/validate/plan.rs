//! Whether planned requirements, and what vendors answer to them, fit the guideline that has the method.

use guideline::planning::{PlanningModel, ReadingSubject};
use message::{Arg, Diagnostic, Text};

use super::Check;
use crate::{Judged, LineSeen, PlanStated, VendorAnswered, VendorDropped};

impl<'c> Check<'c> {
    pub(super) fn plan(&mut self, body: &PlanStated) {
        self.service(&body.service);
        let Some(model) = self.planning(&body.guideline) else { return };
        for author in &body.authors {
            self.text("author", author);
        }
        for review in &body.reviews {
            self.text("reason", &review.reason);
        }
        self.among(body.scene.iter(), model.scenes.iter().map(|one| &one.id));
        self.among(body.scope.keys(), model.scope.questions.iter().map(|one| &one.id));
        self.among(body.viewpoints.keys(), model.viewpoints.iter().map(|one| &one.id));
        self.among(body.benefits.keys(), model.benefits.iter().map(|one| &one.id));
        self.among(body.facts.keys(), model.facts.iter().map(|one| &one.id));
        self.among(body.equivalents.iter(), model.artefacts.iter().map(|one| &one.id));
        for (id, judged) in &body.benefits {
            let title = model.benefit(id).map(|benefit| benefit.title.clone());
            self.reasoned(judged, title);
        }
        for (key, judged) in &body.nodes {
            let Some(node) = model.node_by_key(key) else {
                self.nobody("plan-unknown-node", key, "nodes");
                continue;
            };
            self.reasoned(judged, Some(node.title.clone()));
        }
        for (id, judged) in &body.measures {
            let Some(measure) = model.measure(id) else {
                self.nobody("plan-unknown-measure", id, "measures");
                continue;
            };
            let named = |title: &str| format!("{id} {title}");
            let title = Text { ja: named(&measure.title.ja), en: named(&measure.title.en) };
            self.reasoned(judged, Some(title));
        }
        for weighing in &body.choices {
            if model.node_by_key(&weighing.node).is_none() {
                self.nobody("plan-unknown-node", &weighing.node, "choices");
            }
            if model.measure(&weighing.measure).is_none() {
                self.nobody("plan-unknown-measure", &weighing.measure, "choices");
            }
        }
        let lines = || model.readings.iter().filter(|one| one.about == ReadingSubject::Edges);
        self.among(body.readings.keys(), lines().map(|one| &one.id));
        for (reading, chosen) in &body.readings {
            let Some(reading) = lines().find(|one| *one.id == **reading) else { continue };
            self.among(chosen.iter(), reading.options.iter().map(|one| &one.id));
            if !reading.several && 1 < chosen.len() {
                self.found.push(Diagnostic::error("plan-one-of"));
            }
        }
        for (id, seen) in &body.lines {
            self.line(model, id, seen);
        }
        let circle = model.circle(|edge| match body.lines.get(edge.id.as_str()) {
            Some(seen) => seen.from.as_deref(),
            None => Some(&edge.from),
        });
        if let Some(boxes) = circle {
            self.found.push(Diagnostic::error("plan-lines-circle").with("boxes", boxes.join(" → ")));
        }
    }

    /// Only what was reconstructed can be seen to be otherwise, and what is otherwise says how that is known.
    fn line(&mut self, model: &PlanningModel, id: &str, seen: &LineSeen) {
        let Some(edge) = model.edge(id).filter(|edge| edge.is_reconstructed()) else {
            self.found.push(Diagnostic::error("plan-unknown-line").with("line", id));
            return;
        };
        let starts = model.starts_of(edge);
        if let Some(from) = seen.from.as_deref().filter(|from| !starts.contains(from)) {
            let known = starts.join(", ");
            self.found.push(Diagnostic::error("plan-unknown-name").with("name", from).with("known", known));
        }
        if seen.from.as_deref() != Some(edge.from.as_str()) && seen.reason.trim().is_empty() {
            let line = format!("{} → {}", edge.from, edge.to);
            self.found.push(Diagnostic::error("plan-line-no-reason").with("line", line));
        }
    }

    pub(super) fn vendor(&mut self, body: &VendorAnswered) {
        self.service(&body.service);
        self.text("name", &body.name);
        self.day(body.on);
        let Some(model) = self.planning(&body.guideline) else { return };
        if body.answers.is_empty() {
            self.found.push(Diagnostic::error("plan-answers-none"));
        }
        for bullet in body.answers.keys().filter(|bullet| model.requirement(bullet).is_none()) {
            self.found.push(Diagnostic::error("plan-answers-unknown").with("bullet", bullet.as_ref()));
        }
    }

    pub(super) fn vendor_dropped(&mut self, body: &VendorDropped) {
        self.text("reason", &body.reason);
        let service = self.world.service(body.service.as_str());
        let known = service.into_iter().flat_map(|service| &service.vendors);
        if !known.into_iter().any(|one| one.said.vendor == body.vendor && one.said.guideline == body.guideline) {
            self.found.push(Diagnostic::error("plan-unknown-vendor").with("vendor", body.vendor.as_str()));
        }
    }

    /// The model of a guideline that has a method for planning.
    fn planning(&mut self, name: &str) -> Option<&'c PlanningModel> {
        let Some(guideline) = self.guideline(name) else {
            self.unknown_guideline(name);
            return None;
        };
        let model = guideline.model.planning();
        if model.is_none() {
            self.found.push(Diagnostic::error("plan-no-model").with("guideline", name));
        }
        model
    }

    /// What is accepted, forgone or left out stays on record with the reason.
    fn reasoned(&mut self, judged: &Judged, title: Option<Text>) {
        if !judged.taken && judged.reason.trim().is_empty() {
            let title = title.map_or_else(|| Arg::from(""), Arg::from);
            self.found.push(Diagnostic::error("plan-no-reason").with("name", title));
        }
    }

    fn among<'n, 'k>(
        &mut self,
        names: impl IntoIterator<Item = &'n Box<str>>,
        known: impl Iterator<Item = &'k String> + Clone,
    ) {
        for name in names {
            if !known.clone().any(|known| **known == **name) {
                let known = known.clone().map(String::as_str).collect::<Vec<_>>().join(", ");
                self.found
                    .push(Diagnostic::error("plan-unknown-name").with("name", name.as_ref()).with("known", known));
            }
        }
    }

    fn nobody(&mut self, code: &'static str, name: &str, list: &'static str) {
        self.found.push(Diagnostic::error(code).with("name", name).with("list", list));
    }
}

#[cfg(test)]
mod tests;
