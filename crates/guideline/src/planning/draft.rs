//! What was read of the shape's files, with the places it was read at.

use super::*;
use crate::Discrepancy;
use crate::file::{Located, draft, items};

draft! {
    PlanningDraft {
        /// What helps where scope is in doubt.
        doubt: Option<Located<Doubt>>,
        /// The measures as the model holds them, once sorted and told apart from their bullets.
        measures: Vec<Measure>,
        /// The bullets, once told apart from their measures.
        requirements: Vec<Requirement>,
    }
    axes: Axis = "categories" "axis";
    aspects: Aspect = "categories" "aspect";
    categories: Category = "categories" "category";
    benefits: Benefit = "benefits" "benefit";
    columns: Column = "viewpoints" "column";
    groups: ViewpointGroup = "viewpoints" "group";
    viewpoints: Viewpoint = "viewpoints" "viewpoint";
    examples: ViewpointExample = "viewpoints" "example";
    viewpoint_discrepancies: Discrepancy = "viewpoints" "discrepancy";
    nodes: Node = "nodes/*" "node";
    measure_files: MeasureFile = "measures/*" "measure";
    notes: Note = "notes" "note";
    facts: Fact = "facts" "fact";
    legends: Legend = "trees" "legend";
    trees: Tree = "trees" "tree";
    edges: Edge = "edges/*" "edge";
    reference_boxes: ReferenceBox = "edges/*" "reference";
    readings: Reading = "readings" "reading";
    handlings: Handling = "prerequisites" "handling";
    artefacts: Artefact = "prerequisites" "artefact";
    prerequisites: Prerequisite = "prerequisites" "prerequisite";
    pointers: Pointer = "prerequisites" "pointer";
    conflicts: Conflict = "prerequisites" "conflict";
    linkage_questions: LinkageQuestion = "data-linkage" "question";
    linkage_patterns: LinkagePattern = "data-linkage" "pattern";
    linkage_rules: LinkageRule = "data-linkage" "rule";
    uncovered_linkages: UncoveredLinkage = "data-linkage" "uncovered";
    linkage_terms: ExplainedTerm = "data-linkage" "term";
    linkage_discrepancies: Discrepancy = "data-linkage" "discrepancy";
    systems: ExampleSystem = "example-systems" "system";
    supply_risks: SupplyRisk = "supply-risks" "risk";
    roles: Role = "roles" "role";
    handovers: Handover = "roles" "handover";
    scenes: Scene = "scenes" "scene";
    principles: Principle = "method" "principle";
    steps: Step = "method" "step";
    method_rules: MethodRule = "method" "rule";
    outputs: Output = "method" "output";
    duties: Duty = "method" "obligation";
    scope_terms: ExplainedTerm = "scope" "term";
    scope_questions: ScopeQuestion = "scope" "question";
    rings: Ring = "scope" "ring";
    scope_boxes: ScopeBox = "scope" "box";
    scope_cases: ScopeCase = "scope" "case";
    references: Reference = "references" "reference";
    companions: Companion = "references" "companion";
    reference_discrepancies: Discrepancy = "references" "discrepancy";
}

impl PlanningDraft {
    /// The model without the places.
    pub(crate) fn finish(self) -> PlanningModel {
        let mut model = PlanningModel {
            axes: items(self.axes),
            aspects: items(self.aspects),
            categories: items(self.categories),
            benefits: items(self.benefits),
            viewpoints: items(self.viewpoints),
            viewpoint_columns: items(self.columns),
            viewpoint_groups: items(self.groups),
            viewpoint_examples: items(self.examples),
            viewpoint_discrepancies: items(self.viewpoint_discrepancies),
            nodes: items(self.nodes),
            measures: self.measures,
            requirements: self.requirements,
            notes: items(self.notes),
            facts: items(self.facts),
            legends: items(self.legends),
            trees: items(self.trees),
            edges: items(self.edges),
            reference_boxes: items(self.reference_boxes),
            readings: items(self.readings),
            prerequisites: items(self.prerequisites),
            handlings: items(self.handlings),
            artefacts: items(self.artefacts),
            pointers: items(self.pointers),
            conflicts: items(self.conflicts),
            data_linkage: DataLinkage {
                questions: items(self.linkage_questions),
                patterns: items(self.linkage_patterns),
                rules: items(self.linkage_rules),
                uncovered: items(self.uncovered_linkages),
                terms: items(self.linkage_terms),
                discrepancies: items(self.linkage_discrepancies),
            },
            example_systems: items(self.systems),
            supply_risks: items(self.supply_risks),
            roles: items(self.roles),
            handovers: items(self.handovers),
            scenes: items(self.scenes),
            method: Method {
                principles: items(self.principles),
                steps: items(self.steps),
                rules: items(self.method_rules),
                outputs: items(self.outputs),
                duties: items(self.duties),
            },
            scope: Scope {
                terms: items(self.scope_terms),
                questions: items(self.scope_questions),
                rings: items(self.rings),
                boxes: items(self.scope_boxes),
                cases: items(self.scope_cases),
                doubt: self.doubt.map(|located| located.item),
            },
            bibliography: Bibliography {
                references: items(self.references),
                companions: items(self.companions),
                discrepancies: items(self.reference_discrepancies),
            },
            index: Default::default(),
        };
        model.index();
        model
    }
}
