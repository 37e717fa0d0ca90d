//! The shape of the two files: what may be written where. The schemas are made from these structs.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::at::{At, Day, Key};
use super::names;

/// One cloud service and what is so about it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(title = "Akashi service file", extend("required" = ["service"]))]
pub(super) struct ServiceForm {
    /// The organisation's file, a path beside this file.
    pub(super) organisation: Key<String>,
    /// What the service is.
    pub(super) service: Key<Service>,
    /// Your own judgement of the service's pattern instead of the derived one.
    pub(super) pattern: Key<Pattern>,
    /// How strictly verdicts are given.
    pub(super) settings: Key<Settings>,
    /// How the document's contradictions are read.
    pub(super) readings: Key<Readings>,
    /// Which of the guideline's roles and conditions hold (`yes`, `no`; `open` takes back), such as `role.aggregator`.
    pub(super) circumstances: BTreeMap<At<String>, At<String>>,
    /// Intervals the guideline leaves to you (such as `P6M`), by obligation id.
    pub(super) intervals: BTreeMap<At<String>, At<String>>,
    /// Other values the guideline leaves to you, by parameter id.
    pub(super) parameters: BTreeMap<At<String>, At<String>>,
    /// Things that happened and make obligations due.
    pub(super) event: Vec<At<Event>>,
    /// Answers to controls, by the printed id.
    pub(super) control: BTreeMap<At<String>, At<Control>>,
    /// Agreed and measured values, by indicator id.
    pub(super) indicator: BTreeMap<At<String>, At<Indicator>>,
}

/// An organisation and what is so about it for all its services.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(title = "Akashi organisation file", extend("required" = ["organisation"]))]
pub(super) struct OrganisationForm {
    /// What the organisation is.
    pub(super) organisation: Key<Organisation>,
    /// How strictly verdicts are given.
    pub(super) settings: Key<Settings>,
    /// How the document's contradictions are read.
    pub(super) readings: Key<Readings>,
    /// Which of the guideline's roles and conditions hold (`yes`, `no`; `open` takes back), such as `role.aggregator`.
    pub(super) circumstances: BTreeMap<At<String>, At<String>>,
    /// Intervals the guideline leaves to you (such as `P6M`), by obligation id.
    pub(super) intervals: BTreeMap<At<String>, At<String>>,
    /// Other values the guideline leaves to you, by parameter id.
    pub(super) parameters: BTreeMap<At<String>, At<String>>,
    /// Things that happened and make obligations due.
    pub(super) event: Vec<At<Event>>,
    /// Answers to controls, by the printed id.
    pub(super) control: BTreeMap<At<String>, At<Control>>,
    /// Agreed and measured values, by indicator id.
    pub(super) indicator: BTreeMap<At<String>, At<Indicator>>,
}

/// What an organisation is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("required" = ["name"]))]
pub(super) struct Organisation {
    /// Its name.
    pub(super) name: Key<String>,
}

/// What a service is.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("required" = ["id", "name", "perspective", "runs"]))]
pub(super) struct Service {
    /// Its name in files and commands: 1 to 63 lower-case letters, digits and inner hyphens.
    #[schemars(regex(pattern = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"))]
    pub(super) id: Key<String>,
    /// Its name.
    pub(super) name: Key<String>,
    /// Whether you provide or use it.
    pub(super) perspective: Key<names::Perspective>,
    /// What you run of it yourself, or use of it.
    pub(super) runs: Key<Vec<At<names::Runs>>>,
    /// Whose building it runs in; left out: not stated.
    pub(super) building: Key<names::Building>,
    /// Classes of information it handles; an empty list: none of them; left out: not stated.
    pub(super) information: Key<Vec<At<String>>>,
    /// What a stop of the service would mean; left out: not stated.
    pub(super) availability: Key<Vec<At<String>>>,
    /// The typical service it resembles: a hint only.
    pub(super) example: Key<String>,
}

/// Your own judgement of the pattern.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("required" = ["number", "reason"]))]
pub(super) struct Pattern {
    /// The pattern's number.
    pub(super) number: Key<u8>,
    /// Why.
    pub(super) reason: Key<String>,
}

/// How strictly verdicts are given.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Settings {
    /// Whether a control without evidence can be met.
    pub(super) evidence: Key<names::EvidenceRule>,
    /// After what span evidence is stale, such as `P1Y`; `none` switches it off.
    pub(super) evidence_max_age: Key<String>,
    /// Whether a control needs approval.
    pub(super) approval: Key<names::Approval>,
    /// Whether a missed reference value lowers a verdict.
    pub(super) reference_values: Key<names::ReferenceValues>,
}

/// How the document's contradictions are read.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Readings {
    /// Which account of the service patterns is followed, such as `tables`.
    pub(super) pattern: Key<String>,
    /// How days are held against calendar months.
    pub(super) calendar: Key<names::Calendar>,
}

impl Readings {
    /// The reading of the calendar, if one is chosen.
    pub(super) fn calendar(&self) -> Option<names::Calendar> {
        self.calendar.get().map(|calendar| calendar.value)
    }
}

/// Something that happened.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("required" = ["event", "on"]))]
pub(super) struct Event {
    /// The guideline's event, such as `incident`.
    pub(super) event: Key<String>,
    /// On which day.
    pub(super) on: Key<Day>,
    /// By when what it asks for is to be done; left out: on the same day.
    pub(super) due: Key<Day>,
    /// What happened.
    pub(super) note: Key<String>,
}

/// What is so about a control: `status` with the rest, or `excluded` alone.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("oneOf" = [
    { "required": ["status"], "properties": { "excluded": false } },
    { "required": ["excluded"], "maxProperties": 1 }
]))]
pub(super) struct Control {
    /// How far it is implemented.
    pub(super) status: Key<names::Status>,
    /// Why it does not apply; nothing else stands beside it.
    pub(super) excluded: Key<String>,
    /// How it is done.
    pub(super) note: Key<String>,
    /// The post or team that answers for it; no personal names.
    pub(super) owner: Key<String>,
    /// The best practices adopted, by number.
    pub(super) practices: Vec<At<u16>>,
    /// The day on which all duties of the control, of the practices adopted and of its indicators were last done.
    pub(super) done: Key<Day>,
    /// The day on which single duties were last done, by the end of their id; goes before `done`.
    pub(super) duties: BTreeMap<At<String>, At<Day>>,
    /// What will be done.
    pub(super) plan: Key<String>,
    /// By when it will be done.
    pub(super) due: Key<Day>,
    /// The day on which the person in charge approved it.
    pub(super) approved: Key<Day>,
    /// What shows that it is so.
    pub(super) evidence: Vec<At<Evidence>>,
}

/// A piece of evidence.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("required" = ["title", "collected"]))]
pub(super) struct Evidence {
    /// Its name in the workspace; left out: made from the service, the control and its place in the list.
    #[schemars(regex(pattern = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"))]
    pub(super) id: Key<String>,
    /// What it is.
    pub(super) title: Key<String>,
    /// The day it was collected.
    pub(super) collected: Key<Day>,
    /// The last day it is valid, if it says so itself.
    pub(super) valid_until: Key<Day>,
    /// Where it is kept.
    pub(super) location: Key<String>,
}

/// The values of an indicator; at least one of `agreed` and `measured`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend(
    "anyOf" = [{ "required": ["agreed"] }, { "required": ["measured"] }],
    "dependentRequired" = { "measured": ["on"], "on": ["measured"] }
))]
pub(super) struct Indicator {
    /// The value agreed with customers, as people write it.
    pub(super) agreed: Key<String>,
    /// The value measured.
    pub(super) measured: Key<Measured>,
    /// The day of the measurement.
    pub(super) on: Key<Day>,
}

/// A measured value.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub(super) enum Measured {
    /// One value, as people write it.
    One(String),
    /// Several values, of which the worst counts.
    Several(Vec<At<String>>),
    /// The hours behind an availability rate.
    Hours(Hours),
}

/// The hours behind an availability rate.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend("required" = ["operating", "contracted"]))]
pub(super) struct Hours {
    /// How long the service ran within the service time.
    pub(super) operating: Key<String>,
    /// The contracted service time.
    pub(super) contracted: Key<String>,
    /// The planned maintenance within it; left out: none.
    pub(super) maintenance: Key<String>,
}

impl<'de> Deserialize<'de> for Measured {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MeasuredVisitor)
    }
}

struct MeasuredVisitor;

impl<'de> Visitor<'de> for MeasuredVisitor {
    type Value = Measured;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a list of texts or a table of hours")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Measured, E> {
        Ok(Measured::One(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Measured, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(list)).map(Measured::Several)
    }

    fn visit_map<A: MapAccess<'de>>(self, table: A) -> Result<Measured, A::Error> {
        Hours::deserialize(MapAccessDeserializer::new(table)).map(Measured::Hours)
    }
}
