//! The lists of the shape: in which file, under which key each stands, and what it holds.

use super::*;
use crate::Discrepancy;
use crate::file::lists;

lists! {
    /// What a guideline of the shape `structure` holds.
    StructureModel from StructureDraft {}
    /// Parts, in printed order.
    parts: StructurePart = "structure" "part";
    /// Sections, in printed order.
    sections: StructureSection = "structure" "section";
    /// Annexes.
    annexes: Annex = "structure" "annex";
    /// For whom which part is.
    readers: StructureReader = "readers" "reader";
    /// How the text leads to the annexes.
    paths: ReadingPath = "readers" "path";
    /// The documents the contents come from.
    sources: LineageSource = "lineage" "source";
    /// The reasons for the revision.
    revisions: Revision = "lineage" "revision";
    /// Where contents went.
    lineages: Lineage = "lineage" "lineage";
    /// Which parts of a source stand where.
    correspondences: Correspondence = "lineage" "correspondence";
    /// Things called by another name.
    term_changes: TermChange = "lineage" "term_change";
    /// The ties to controls of another document.
    ties: Tie = "ties" "tie";
    /// The pages of annexes.
    pages: AnnexPage = "ties" "page";
    /// The controls shown as examples.
    examples: ExampleControl = "ties" "example";
    /// Where the document contradicts itself or another.
    discrepancies: Discrepancy = "ties" "discrepancy";
    /// Aspects of the part on IoT services.
    aspects: OutlineAspect = "iot" "aspect";
    /// Its steps.
    steps: OutlineStep = "iot" "step";
    /// Its terms.
    outline_terms: OutlineTerm = "iot" "term";
    /// The rows of its example.
    risk_rows: OutlineRow = "iot" "row";
    /// The measures of its example.
    measures: OutlineMeasure = "iot" "measure";
}
