//! Measures, bullets and nodes of a guideline that is a method for drawing up requirements.

use guideline::Basis;
use guideline::planning::{Edge, Node, NodeKind, PlanningModel};
use message::{Arg, Locale, message};

use super::Sheet;
use crate::say::{either, listed, say, say_with};
use crate::terminal::grid::Cell;
use crate::terminal::ink::Tone;

impl Sheet<'_, '_, '_> {
    /// Writes what a measure builds on, and from where the trees lead to it; nothing, if the id names no measure.
    pub(super) fn measure(&mut self, id: &str) {
        let Some(model) = self.guideline.model.planning().filter(|model| model.measure(id).is_some()) else { return };
        let mut rows = Vec::new();
        for rule in model.prerequisites_of(id) {
            rows.extend(self.reasoned(
                &titled(model, &rule.requires, self.locale),
                rule.basis,
                rule.reason.get(self.locale),
            ));
        }
        self.list("report-builds-on", &rows);
        let locale = self.locale;
        let edges = model.trees.iter().flat_map(|tree| model.edges_to(&tree.id, id));
        self.edges("report-reached-from", edges, |edge| {
            let tree = model.category(&edge.tree).map_or("", |category| category.title.get(locale));
            let args = vec![("item", titled(model, &edge.from, locale).into()), ("tree", tree.into())];
            message(locale, "report-of-tree", &args)
        });
        if let Some(measure) = model.measure(id) {
            self.discrepancies(&measure.discrepancies);
        }
    }

    /// Writes the notes that travel with a bullet; nothing, if the id names none.
    pub(super) fn bullet(&mut self, id: &str) {
        let Some(model) = self.guideline.model.planning() else { return };
        let Some(bullet) = model.requirement(id) else { return };
        let locale = self.locale;
        let own = bullet.note.iter().map(|note| (String::new(), note.get(locale)));
        let marked = model.notes_of(bullet).map(|note| (note.mark.clone(), either(locale, &note.ja, &note.en)));
        let rows: Vec<Vec<Cell>> =
            own.chain(marked).map(|(mark, text)| vec![Cell::new(mark), Cell::new(text)]).collect();
        self.list("report-notes", &rows);
        if !bullet.stands_alone {
            self.page.blank();
            self.page.paragraph(
                2,
                Tone::Quiet,
                &say_with(locale, "report-read-with", "measure", bullet.measure.as_str()),
            );
        }
    }

    /// Writes a problem, risk or element: how sure its number is, and where it stands on its tree.
    pub(super) fn node(&mut self, model: &PlanningModel, node: &Node) {
        let locale = self.locale;
        let benefits = node.benefits.iter().filter_map(|benefit| model.benefit(benefit));
        let benefits: Vec<String> = benefits.map(|benefit| benefit.title.get(locale).to_owned()).collect();
        let args = vec![
            ("kind", Arg::Message(kind(node.kind))),
            ("category", model.category(&node.category).map_or_else(|| Arg::from(""), |one| Arg::from(&one.title))),
            ("benefits", listed(locale, &benefits).into()),
        ];
        let place = message(locale, "report-node-place", &args);
        self.title(&format!("{}  {}", node.id, node.title.get(locale)), &place);
        let rows = self.reasoned(&node.id, node.id_basis, node.id_reason.get(locale));
        self.list("report-numbering", &rows);
        let above = model.edges_to(&node.category, &node.id);
        self.edges("report-reached-from", above, |edge| titled(model, &edge.from, locale));
        let below = model.edges_from(&node.category, &node.id);
        self.edges("report-leads-to", below, |edge| titled(model, &edge.to, locale));
    }

    /// Writes lines of a tree by the box at their other end.
    fn edges<'e>(&mut self, heading: &str, edges: impl Iterator<Item = &'e Edge>, end: impl Fn(&Edge) -> String) {
        let mut rows = Vec::new();
        for edge in edges {
            rows.extend(self.reasoned(&end(edge), edge.basis, edge.reason.get(self.locale)));
        }
        self.list(heading, &rows);
    }

    fn list(&mut self, heading: &str, rows: &[Vec<Cell>]) {
        if !rows.is_empty() {
            self.page.heading(&say(self.locale, heading));
            self.page.rows(2, rows);
        }
    }

    /// Something with what it rests on, and below it the reason.
    fn reasoned(&self, what: &str, basis: Basis, reason: &str) -> [Vec<Cell>; 2] {
        let sure = Cell::new(say(self.locale, confidence(basis)));
        [vec![sure, Cell::new(what)], vec![Cell::default(), Cell::new(reason).tone(Tone::Quiet)]]
    }
}

/// A box of a tree by id and title; of a benefit, whose id is not the document's, the title alone.
fn titled(model: &PlanningModel, id: &str, locale: Locale) -> String {
    let node = model.node(id).map(|node| &node.title);
    let measure = model.measure(id).map(|measure| &measure.title);
    if let Some(title) = node.or(measure) {
        return format!("{id}  {}", title.get(locale));
    }
    let benefit = model.benefit(id).map(|benefit| &benefit.title);
    let reference = model.reference_box(id).map(|reference| &reference.title);
    benefit.or(reference).map_or(id, |title| title.get(locale)).to_owned()
}

fn kind(kind: NodeKind) -> &'static str {
    match kind {
        NodeKind::Risk => "report-node-risk",
        NodeKind::Element => "report-node-element",
    }
}

fn confidence(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "report-basis-stated",
        Basis::Inferred => "report-basis-inferred",
        Basis::Ambiguous => "report-basis-ambiguous",
    }
}
