//! What must hold of a guideline of the shape `planning`.

mod book;
mod context;
mod measures;
mod method;
mod rules;
mod totals;
mod trees;

use message::Diagnostic;

use super::references;
use crate::draft::Draft;
use crate::file::Located;
use book::{Book, Kind};

/// Reports everything that does not hold: ids that are not unique or point nowhere, edges and readings that do not name
/// each other, rules that lead in a circle, totals that are not reached.
pub(super) fn check(draft: &Draft, found: &mut Vec<Diagnostic>) {
    references::unique(draft, found);
    let mut book = Book::new(&draft.lines, found);
    enter(draft, &mut book);
    let planning = &draft.planning;
    context::check(planning, &mut book);
    measures::check(planning, &mut book);
    trees::check(planning, &mut book);
    rules::check(planning, &mut book);
    method::check(planning, &mut book);
    for Located { item: term, place } in &draft.terms {
        book.want_all(Kind::Term, &term.pair, place);
    }
    totals::check(draft, found);
}

/// Enters every id that something may refer to. What the guideline as a whole looks up (categories and measures as
/// sections, bullets, obligations, parameters, events, terms) was held against itself before.
fn enter<'d>(draft: &'d Draft, book: &mut Book<'d, '_>) {
    macro_rules! enter {
        ($($kind:ident $of:ident . $list:ident $id:ident;)*) => {
            $(for Located { item, place } in &$of.$list {
                book.enter(Kind::$kind, &item.$id, place);
            })*
        };
    }
    let planning = &draft.planning;
    enter! {
        Axis planning.axes id;
        Aspect planning.aspects id;
        Benefit planning.benefits id;
        Group planning.groups id;
        Column planning.columns id;
        Viewpoint planning.viewpoints id;
        Example planning.examples id;
        Node planning.nodes id;
        NodeKey planning.nodes key;
        Note planning.notes id;
        Fact planning.facts id;
        Legend planning.legends id;
        Tree planning.trees id;
        Edge planning.edges id;
        Reference planning.reference_boxes id;
        Reading planning.readings id;
        Artefact planning.artefacts id;
        Rule planning.prerequisites id;
        Rule planning.pointers id;
        Rule planning.conflicts id;
        Pattern planning.linkage_patterns id;
        Linkage planning.linkage_questions id;
        Linkage planning.linkage_terms id;
        System planning.systems id;
        SupplyRisk planning.supply_risks id;
        Role planning.roles id;
        Scene planning.scenes id;
        Method planning.principles id;
        Method planning.method_rules id;
        Output planning.outputs id;
        Scope planning.scope_terms id;
        Scope planning.scope_questions id;
        Scope planning.scope_cases id;
        Scope planning.scope_boxes id;
        Ring planning.rings id;
        Companion planning.companions id;
    }
    for Located { item, place } in &planning.categories {
        book.know(Kind::Category, &item.id, place);
        book.enter(Kind::Letter, &item.measure_letter, place);
        book.enter(Kind::Letter, &item.node_letter, place);
    }
    for Located { item, place } in &planning.measure_files {
        book.know(Kind::Measure, &item.id, place);
        item.requirement.iter().for_each(|bullet| book.know(Kind::Requirement, &bullet.id, place));
    }
    for Located { item, place } in &planning.handlings {
        book.enter(Kind::Handling, rules::name(item.basis), place);
    }
    for Located { item, place } in &planning.duties {
        book.enter(Kind::Duty, &item.obligation.id, place);
    }
    for Located { item, place } in &planning.steps {
        book.enter_number(Kind::Step, item.number, place);
        item.decisions.iter().for_each(|decision| book.enter(Kind::Decision, &decision.id, place));
    }
    for Located { item, place } in &planning.references {
        book.enter_number(Kind::Source, item.number, place);
    }
    for Located { item, place } in &planning.supply_risks {
        book.enter_number(Kind::SupplyRisk, item.number, place);
    }
    for Located { item, place } in &draft.events {
        book.know(Kind::Event, &item.id, place);
    }
    for Located { item, place } in &draft.terms {
        book.know(Kind::Term, &item.id, place);
    }
    if let Some(Located { item: manifest, place }) = &draft.manifest {
        manifest.parts.iter().for_each(|part| book.enter(Kind::Part, &part.id, place));
    }
}
