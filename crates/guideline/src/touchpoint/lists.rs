//! The lists of the shape: in which file, under which key each stands, and what it holds.

use super::*;
use crate::file::lists;

lists! {
    /// What a guideline of the shape `touchpoint` holds besides the items that are assessed.
    TouchpointModel from TouchpointDraft {}
    => super::index::Index;
    /// Domains and objectives, each domain before its objectives.
    headings: Heading = "chapters/*" "section";
    /// Controls with their items, in printed order.
    controls: TouchpointControl = "chapters/*" "control";
    /// The points of practice, Ⅰ.4.
    points: Point = "points" "point";
    /// The ways of providing information, Ⅰ.6.
    ways: InformationWay = "information" "class";
    /// The phases, Ⅰ.4(4).
    phases: Phase = "information" "phase";
    /// The routes (a) to (o).
    routes: Route = "information" "route";
    /// The kinds of information, Ⅰ.4(4).
    information: Information = "information" "information";
    /// What to mind before disclosing individually, Ⅰ.4(4).
    cautions: Caution = "information" "caution";
    /// What is not to be disclosed or used.
    prohibitions: Prohibition = "information" "prohibition";
    /// Which item sends what by which routes.
    citations: Citation = "information" "citation";
    /// Information named without a route.
    unrouted: Unrouted = "information" "unrouted";
    /// What is agreed with customers and with suppliers.
    clauses: Clause = "clauses" "clause";
    /// The models of supplier relations, Ⅰ.3.
    models: ChainModel = "supply-chain" "model";
    /// How members of a chain link, Ⅰ.3.
    linkages: Linkage = "supply-chain" "linkage";
    /// Rules for every chain.
    #[serde(rename = "rules")]
    chain_rules: ChainRule = "supply-chain" "rule";
    /// The parties, Ⅰ.6.
    roles: Role = "roles" "role";
    /// For whom the guideline is written, Ⅰ.1.
    #[serde(rename = "readers")]
    reader_groups: ReaderGroup = "readers" "reader";
    /// What readers are expected to know, Ⅰ.1.
    prerequisites: Prerequisite = "readers" "prerequisite";
    /// The steps in which it is used, Ⅰ.5.
    steps: Step = "readers" "step";
    /// How its controls were chosen, Ⅰ.2.
    criteria: Criterion = "selection" "criterion";
    /// Faults of the document as a whole.
    #[serde(rename = "discrepancies")]
    faults: Fault = "discrepancies" "discrepancy";
}
