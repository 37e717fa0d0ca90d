//! A countermeasure (対応策), Ⅴ.5: what is assessed. Its title, requirement and obligations stand in the control of its id.

use std::fmt;
use std::str::FromStr;

use message::Text;
use serde::{Deserialize, Serialize, Serializer};

use crate::obligation::ObligationFile;
use crate::{Control, Discrepancy, Obligation, Origin, Parameter};

/// Whose words a countermeasure rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// This document's own.
    ThisGuideline,
    /// Principles (要点) of the IoT Security Guidelines, which it quotes.
    IotSecurityGuidelines,
}

/// A countermeasure, beside the control of the same id.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Countermeasure {
    /// The printed id.
    pub id: String,
    /// The viewpoint.
    pub viewpoint: String,
    /// The rule under which it is listed.
    pub rule: String,
    /// Whose words it rests on.
    pub origin: Source,
    /// The numbers of the principles it quotes.
    pub principles: Vec<u32>,
    /// The role it is listed for, unless it is listed by side.
    pub role: Option<String>,
    /// The sides it is listed under, unless it is listed by role.
    pub sides: Vec<String>,
    /// Who is to consider it.
    pub addressee: String,
    /// Whether any row of the maps names it.
    pub in_map: bool,
    /// The same countermeasure with the other addressee.
    pub counterpart: Option<String>,
    /// Where it stands.
    pub place: String,
    /// What to do, to be ticked one by one.
    pub actions: Vec<Action>,
    /// What the provider does to lead partners.
    pub leads: Vec<Lead>,
    /// What is asked of whoever carries out a role.
    pub duties: Vec<Duty>,
    /// Which of these texts each obligation of the control comes from.
    pub obligations: Vec<ObligationSource>,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// Its number within the countermeasure.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
    /// What it consists in, where it is broken down.
    #[serde(default, rename(serialize = "parts", deserialize = "part"))]
    pub parts: Vec<ActionPart>,
}

/// A part of an action.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActionPart {
    /// `2.1`: the first of action 2.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// Something the provider does to lead partners.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lead {
    /// Its number within the countermeasure.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// Something asked of whoever carries out a role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// The role.
    pub role: String,
    /// Its number within the role.
    pub id: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// Where an obligation of a countermeasure comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ObligationSource {
    /// The obligation's id.
    pub id: String,
    /// The text that asks for it.
    pub origin: AskedBy,
}

/// The text of a countermeasure that asks for an obligation. All of them count for the verdict.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum AskedBy {
    /// The requirement.
    Countermeasure,
    /// An action, by its number.
    Action(String),
    /// A lead, by its number.
    Lead(String),
    /// The duties of a role.
    Duty(String),
}

impl fmt::Display for AskedBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Countermeasure => f.write_str("countermeasure"),
            Self::Action(number) => write!(f, "action {number}"),
            Self::Lead(number) => write!(f, "lead {number}"),
            Self::Duty(role) => write!(f, "duty {role}"),
        }
    }
}

impl FromStr for AskedBy {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.split_once(' ') {
            None if text == "countermeasure" => Ok(Self::Countermeasure),
            Some(("action", number)) => Ok(Self::Action(number.to_owned())),
            Some(("lead", number)) => Ok(Self::Lead(number.to_owned())),
            Some(("duty", role)) => Ok(Self::Duty(role.to_owned())),
            _ => Err("an origin is `countermeasure`, `action 1`, `lead 1` or `duty ROLE`".to_owned()),
        }
    }
}

impl Serialize for AskedBy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An obligation with the text that asks for it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "ObligationFile")]
struct Asked {
    origin: AskedBy,
    obligation: Obligation,
}

impl TryFrom<ObligationFile> for Asked {
    type Error = String;

    fn try_from(file: ObligationFile) -> Result<Self, String> {
        Ok(Self { origin: file.origin.parse()?, obligation: file.asked_by(Origin::Control)? })
    }
}

/// A countermeasure as files spell it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CountermeasureFile {
    id: String,
    viewpoint: String,
    rule: String,
    title: Text,
    origin: Source,
    #[serde(default)]
    principles: Vec<u32>,
    role: Option<String>,
    #[serde(default)]
    sides: Vec<String>,
    addressee: String,
    in_map: bool,
    counterpart: Option<String>,
    place: String,
    requirement: Text,
    #[serde(default, rename = "action")]
    actions: Vec<Action>,
    #[serde(default, rename = "lead")]
    leads: Vec<Lead>,
    #[serde(default, rename = "duty")]
    duties: Vec<Duty>,
    #[serde(default, rename = "obligation")]
    obligations: Vec<Asked>,
    #[serde(default, rename = "parameter")]
    parameters: Vec<Parameter>,
    #[serde(default, rename = "discrepancy")]
    discrepancies: Vec<Discrepancy>,
}

impl CountermeasureFile {
    /// The control that is assessed, in the section of its viewpoint, and the countermeasure beside it.
    pub(crate) fn split(self) -> (Control, Countermeasure) {
        let part = self.place.split('.').next().unwrap_or_default().to_owned();
        let (sources, obligations) = self
            .obligations
            .into_iter()
            .map(|asked| (ObligationSource { id: asked.obligation.id.clone(), origin: asked.origin }, asked.obligation))
            .unzip();
        let control = Control {
            id: self.id.clone(),
            level: None,
            title: self.title,
            layers: Vec::new(),
            requirement: self.requirement,
            practices: Vec::new(),
            obligations,
            parameters: self.parameters,
            discrepancies: self.discrepancies,
            path: vec![part, self.viewpoint.clone()],
        };
        let countermeasure = Countermeasure {
            id: self.id,
            viewpoint: self.viewpoint,
            rule: self.rule,
            origin: self.origin,
            principles: self.principles,
            role: self.role,
            sides: self.sides,
            addressee: self.addressee,
            in_map: self.in_map,
            counterpart: self.counterpart,
            place: self.place,
            actions: self.actions,
            leads: self.leads,
            duties: self.duties,
            obligations: sources,
        };
        (control, countermeasure)
    }
}
