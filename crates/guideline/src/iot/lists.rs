//! The lists of the shape: in which file, under which key each stands, and what it holds.

use super::index::Index;
use super::*;
use crate::Discrepancy;
use crate::file::lists;

lists! {
    /// What a guideline of the shape `iot` holds besides the countermeasures that are assessed; each list in the order of its files.
    IotModel from IotDraft {} => Index;
    /// Figures, and whether they were used (sections.toml).
    figures: Figure = "sections" "figure";
    /// The viewpoints that characterise IoT services, Ⅴ.1.1.
    viewpoints: Viewpoint = "viewpoints" "viewpoint";
    /// The groups of roles, Ⅴ.2.1.1.
    role_groups: RoleGroup = "roles" "group";
    /// Roles, Ⅴ.2.1.1.
    roles: Role = "roles" "role";
    /// The sides components stand on, figure 16.
    sides: Side = "components" "side";
    /// Components, Ⅴ.2.1.2.
    components: Component = "components" "component";
    /// Kinds of components told apart in figure 17 or 19.
    kinds: Kind = "components" "kind";
    /// Structures of IoT services, figure 8.
    structures: Structure = "structures" "structure";
    /// Forms of cooperation around the provider, figure 9.
    cooperations: Cooperation = "structures" "cooperation";
    /// What is usual for components other than devices, around figure 13.
    usual_supplies: UsualSupply = "structures" "usual-supply";
    /// The arrows of the type diagram, figures 8 and 15.
    arrows: Arrow = "structures" "arrow";
    /// The situations in which external data is obtained, Ⅴ.2.1.1.
    situations: Situation = "structures" "situation";
    /// The parties to an IoT service.
    parties: Party = "structures" "party";
    /// The columns of the survey, figure 19.
    columns: Column = "survey" "column";
    /// What the rows of the survey ask.
    blocks: Block = "survey" "block";
    /// The rows of the survey.
    survey: SurveyRow = "survey" "row";
    /// What the document writes beside the survey.
    notes: Note = "survey" "note";
    /// What a filled survey is checked for.
    checks: Check = "survey" "check";
    /// The steps of the method, Ⅴ.4.1.3.
    steps: Step = "rules" "step";
    /// Who is to consider a countermeasure, and how.
    addressees: Addressee = "rules" "addressee";
    /// The rules of derivation, figure 20.
    rules: Rule = "rules" "rule";
    /// Conditions beside the survey, figure 21.
    conditions: Condition = "rules" "condition";
    /// What loses its premise when a fact holds.
    hints: Hint = "rules" "hint";
    /// What the provider does in each role and viewpoint, figure 18.
    matrix: MatrixCell = "rules" "matrix";
    /// Where the document contradicts itself about the rules.
    rule_discrepancies: Discrepancy = "rules" "discrepancy";
    /// The rows of the derivation maps, Ⅴ.4.3.
    map: MapRow = "map/*" "row";
    /// Countermeasures of Ⅴ.5; each is a control of the same id besides.
    countermeasures: Countermeasure = "countermeasures/*" "countermeasure";
    /// The tables of extracted risks, Ⅴ.3.
    risk_groups: RiskGroup = "extracted-risks" "group";
    /// The classes of extracted risks, Ⅴ.3.
    extracted_classes: RiskClass = "extracted-risks" "class";
    /// The risks to which countermeasures are assigned, Ⅴ.3.
    extracted_risks: ExtractedRisk = "extracted-risks" "risk";
    /// The classes of listed risks, Ⅴ.2.2.
    risk_classes: RiskClass = "risks/*" "class";
    /// The problems that give rise to risks, Ⅴ.2.2.
    problems: Problem = "risks/*" "problem";
    /// The risks listed, Ⅴ.2.2.
    risks: Risk = "risks/*" "risk";
    /// Why a listed risk is or is not extracted.
    grounds: Ground = "risks/*" "ground";
    /// Where the document leaves open how the maps are read.
    readings: Reading = "readings" "reading";
    /// Filled surveys, figure 22 and ANNEX4.
    cases: Case = "cases" "case";
    /// The sections of ANNEX3.
    annex_sections: AnnexSection = "annex3" "section";
    /// The strategies for the risk of devices, ANNEX3 1.
    strategies: Strategy = "annex3" "strategy";
    /// The fields of the worksheet, ANNEX3 1.
    fields: Field = "annex3" "field";
    /// Filled worksheets, ANNEX3 1.
    examples: Example = "annex3" "example";
    /// When there is a safety risk, ANNEX3 2.
    harm_tests: HarmTest = "annex3" "harm-test";
    /// Rules on devices with safety risks and on gaps in responsibility, ANNEX3 2 and 4.
    annex_rules: AnnexRule = "annex3" "rule";
    /// Connections the provider does not know of, ANNEX3 3.
    hidden_connections: HiddenConnection = "annex3" "hidden-connection";
}
