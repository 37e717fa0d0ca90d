//! The shape of a survey file. The schema is made from these structs, and a test holds the reader against it.

use std::collections::BTreeMap;

use schemars::JsonSchema;

/// Who does what in an IoT service, as the survey of Part V asks (図表19).
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Akashi IoT survey")]
#[expect(dead_code, reason = "read by the schema alone")]
pub(super) struct Form {
    /// Components the provider provides.
    #[serde(default)]
    provides: Vec<Provided>,
    /// Components the provider only recommends to the user.
    #[serde(default)]
    recommends: Vec<Provided>,
    /// Roles of execution entrusted to partners.
    #[serde(default)]
    delegates: Vec<Role>,
    /// Roles of execution the provider carries out itself.
    #[serde(default)]
    executes: Vec<Role>,
    /// Whether the provider views the content of data and is responsible for it.
    #[serde(default)]
    views_data_content: bool,
    /// The same, where it differs between the two roles that are asked.
    data_content: Option<DataContent>,
    /// Situations in which data is obtained from outside.
    #[serde(default)]
    external_data: Vec<Situation>,
    /// Whether data is provided to outside parties.
    external_provision: Option<bool>,
    /// How the document is read where it leaves that open.
    readings: Option<Readings>,
    /// Where roles lie that are neither carried out nor entrusted.
    #[serde(default)]
    elsewhere: BTreeMap<Role, Elsewhere>,
    /// Who carries out entrusted roles.
    #[serde(default)]
    parties: BTreeMap<Role, String>,
    /// The number of the structure the service is built in: shown to the user, controlled by the user, or by the server.
    #[schemars(range(min = 1, max = 3))]
    structure: Option<u32>,
    /// The industry it is for.
    #[serde(default)]
    industry: String,
    /// The worksheet on whether to provide devices or only recommend them, text by field.
    #[serde(default)]
    worksheet: BTreeMap<Field, String>,
    /// What an attack on a device can bring about, and what its maker does about it.
    safety: Option<Safety>,
}

/// A field of the worksheet (ANNEX3).
#[derive(JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "kebab-case")]
#[expect(dead_code, reason = "read by the schema alone")]
enum Field {
    Summary,
    BusinessEntity,
    Users,
    Partners,
    Devices,
    BusinessRisk,
    Revenue,
    DeviceSupply,
    AnalysisApplication,
    QualityAssurance,
}

/// The harm tests (ANNEX3), and what the maker of the devices does about them.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read by the schema alone")]
struct Safety {
    /// An attack can injure people or harm their health.
    #[serde(rename = "injury-or-health")]
    injury_or_health: Option<bool>,
    /// An attack can impair people's environment.
    environment: Option<bool>,
    /// The devices are designed to stop harm from attacks.
    designed_against_harm: Option<bool>,
    /// Their maker discloses the risk that remains.
    residual_disclosed: Option<bool>,
}

/// A component of the survey.
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "read by the schema alone")]
enum Provided {
    IotDeviceLocalComputer,
    EmbeddedApp,
    Lan,
    EdgeComputer,
    CommGateway,
    IaasPaas,
    ApplicationAnalysis,
    ApplicationPresentation,
}

/// A role of execution by its letter.
#[derive(JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "lowercase")]
#[expect(dead_code, reason = "read by the schema alone")]
enum Role {
    A,
    B,
    C,
    D,
    E,
    F,
    G,
    H,
    I,
    J,
    K,
}

/// Whether the content of data is viewed, by role.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read by the schema alone")]
struct DataContent {
    /// In managing contracts.
    contract_management: Option<bool>,
    /// In monitoring and preserving data.
    monitoring: Option<bool>,
}

/// A situation in which data is obtained from outside.
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "read by the schema alone")]
enum Situation {
    LanAtPreprocessing,
    WanAtAcquisition,
    ExternalDataAtCollectionStorage,
    OpenDataAtProcessingAnalysis,
}

/// How the document is read.
#[derive(JsonSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "read by the schema alone")]
struct Readings {
    /// What opens the row of WAN.
    wan: Option<Wan>,
    /// Application rows merged over five roles.
    app: Option<App>,
    /// When C-5 is requested of partners.
    c5: Option<C5>,
}

/// What opens the row of WAN.
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "read by the schema alone")]
enum Wan {
    Never,
    WithIaasPaas,
}

/// Application rows merged over five roles.
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "read by the schema alone")]
enum App {
    Merged,
    Figure17,
}

/// When C-5 is requested of partners.
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "read by the schema alone")]
enum C5 {
    Any,
    RoleSpecific,
}

/// Where a role lies.
#[derive(JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(dead_code, reason = "read by the schema alone")]
enum Elsewhere {
    User,
    Other,
    Absent,
}
