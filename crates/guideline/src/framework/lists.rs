//! The lists of the shape: in which file, under which key each stands, and what it holds.

use super::*;
use crate::file::lists;

lists! {
    /// What a guideline of the shape `framework` holds besides the measures that are assessed.
    FrameworkModel from FrameworkDraft {
        /// The standards that requirements are compared with, one a file.
        standards: Standard,
    }
    /// The layers, each a part.
    layers: Layer = "chapters/*" "section";
    /// Requirements with their measures, in printed order.
    #[serde(rename = "controls")]
    requirements: Requirement = "chapters/*" "control";
    /// The elements measures belong to.
    elements: FrameworkElement = "elements" "element";
    /// Risk factors.
    factors: RiskFactor = "risks" "factor";
    /// Risk effects.
    effects: RiskEffect = "risks" "effect";
    /// Categories of effects.
    categories: RiskCategory = "risks" "category";
    /// The pillars of trust.
    pillars: Pillar = "trust" "pillar";
    /// What is said on trust.
    statements: Statement = "trust" "statement";
    /// The effects expected of the framework.
    expected_effects: ExpectedEffect = "usage" "effect_expected";
    /// The features it wants to have.
    features: Feature = "usage" "feature";
    /// The ways of using it.
    uses: Use = "usage" "use";
    /// The threats behind it.
    threats: Threat = "usage" "threat";
    /// The documents it names.
    references: Reference = "references" "reference";
    /// The comparison with standards, as printed.
    mappings: MappingRow = "mappings/*" "mapping";
}
