//! Kinds of ids that are unique within themselves.

/// Whatever the guideline as a whole finds by its id: sections, countermeasures, their obligations and parameters.
pub(super) const TEXT: &str = "text";
pub(super) const COUNTERMEASURE: &str = "countermeasure";
/// Actions, parts of them, leads and duties.
pub(super) const NUMBERED: &str = "numbered text";
pub(super) const PART: &str = "part";
pub(super) const EVENT: &str = "event";
pub(super) const TERM: &str = "term";
pub(super) const FIGURE: &str = "figure";
pub(super) const VIEWPOINT: &str = "viewpoint";
pub(super) const CATEGORY: &str = "category";
pub(super) const ROLE_GROUP: &str = "role group";
pub(super) const ROLE: &str = "role";
pub(super) const SIDE: &str = "side";
pub(super) const COMPONENT: &str = "component";
/// Components and kinds of them.
pub(super) const USED: &str = "component or kind";
pub(super) const STRUCTURE: &str = "structure";
pub(super) const COOPERATION: &str = "cooperation";
pub(super) const ARROW: &str = "arrow";
pub(super) const SITUATION: &str = "situation";
pub(super) const PARTY: &str = "party";
pub(super) const COLUMN: &str = "column";
pub(super) const BLOCK: &str = "block";
pub(super) const SURVEY_ROW: &str = "row of the survey";
pub(super) const CELL: &str = "cell";
/// Cells to be filled in.
pub(super) const INPUT: &str = "input cell";
pub(super) const NOTE: &str = "note";
pub(super) const CHECK: &str = "check";
pub(super) const STEP: &str = "step";
pub(super) const ADDRESSEE: &str = "addressee";
pub(super) const RULE: &str = "rule";
pub(super) const CONDITION: &str = "condition";
pub(super) const HINT: &str = "hint";
pub(super) const MATRIX: &str = "cell of the matrix";
pub(super) const READING: &str = "reading";
pub(super) const OPTION: &str = "option";
pub(super) const MAP_ROW: &str = "row of a map";
pub(super) const RISK_GROUP: &str = "group of extracted risks";
pub(super) const EXTRACTED_CLASS: &str = "class of extracted risks";
pub(super) const EXTRACTED_RISK: &str = "extracted risk";
pub(super) const LISTED_CLASS: &str = "class of listed risks";
pub(super) const PROBLEM: &str = "problem";
pub(super) const LISTED_RISK: &str = "listed risk";
pub(super) const GROUND: &str = "ground";
pub(super) const CASE: &str = "case";
pub(super) const ANNEX_SECTION: &str = "section of the annex";
pub(super) const STRATEGY: &str = "strategy";
pub(super) const FIELD: &str = "field";
pub(super) const EXAMPLE: &str = "example";
pub(super) const HARM_TEST: &str = "harm test";
pub(super) const ANNEX_RULE: &str = "rule of the annex";
pub(super) const CONNECTION: &str = "hidden connection";
/// Strategies and notes, when a hidden connection arises.
pub(super) const WHEN: &str = "strategy or note";
