//! A countermeasure (対応策), Ⅴ.5: what is assessed.

use message::Text;
use serde::{Deserialize, Serialize};

use super::Asked;
use crate::{Control, Discrepancy, Parameter, Practice};

/// Whose words a countermeasure rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// This document's own.
    ThisGuideline,
    /// Principles (要点) of the IoT Security Guidelines, which it quotes.
    IotSecurityGuidelines,
}

/// A countermeasure; what is assessed of it stands in the control of the same id as well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Countermeasure {
    /// The printed id.
    pub id: String,
    /// The viewpoint.
    pub viewpoint: String,
    /// The rule under which it is listed.
    pub rule: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Whose words it rests on.
    pub origin: Source,
    /// The numbers of the principles it quotes.
    #[serde(default)]
    pub principles: Vec<u32>,
    /// The role it is listed for, unless it is listed by side or for the partners.
    pub role: Option<String>,
    /// The sides it is listed under.
    #[serde(default)]
    pub sides: Vec<String>,
    /// Who is to consider it.
    pub addressee: String,
    /// Whether any row of the maps names it.
    pub in_map: bool,
    /// The same countermeasure with the other addressee.
    pub counterpart: Option<String>,
    /// Where it stands.
    pub place: String,
    /// What it asks for, restated.
    pub requirement: Text,
    /// What to do, to be ticked one by one.
    #[serde(default, rename(serialize = "actions", deserialize = "action"))]
    pub actions: Vec<Action>,
    /// What the provider does to lead partners.
    #[serde(default, rename(serialize = "leads", deserialize = "lead"))]
    pub leads: Vec<Lead>,
    /// What is asked of whoever carries out a role; the same countermeasure asks different things of different roles.
    #[serde(default, rename(serialize = "duties", deserialize = "duty"))]
    pub duties: Vec<Duty>,
    /// What is to be documented, agreed and so on, with the text that asks for it.
    #[serde(default, rename(serialize = "obligations", deserialize = "obligation"))]
    pub obligations: Vec<Asked>,
    /// Values the text leaves to the organisation.
    #[serde(default, rename(serialize = "parameters", deserialize = "parameter"))]
    pub parameters: Vec<Parameter>,
    /// Where the document contradicts itself about it.
    #[serde(default, rename(serialize = "discrepancies", deserialize = "discrepancy"))]
    pub discrepancies: Vec<Discrepancy>,
}

impl Countermeasure {
    /// What it asks of whoever carries out a role, in printed order.
    pub fn duties_of<'c>(&'c self, role: &'c str) -> impl Iterator<Item = &'c Duty> {
        self.duties.iter().filter(move |duty| duty.role == role)
    }

    /// What is assessed of it, in the section of its viewpoint and rule.
    pub(crate) fn control(&self) -> Control {
        let part = self.place.split('.').next().unwrap_or_default();
        let mut path = vec![part.to_owned(), self.viewpoint.clone()];
        if self.rule != self.viewpoint {
            path.push(self.rule.clone());
        }
        Control {
            id: self.id.clone(),
            level: None,
            title: self.title.clone(),
            layers: Vec::new(),
            requirement: self.requirement.clone(),
            practices: self.actions.iter().map(Action::practice).collect(),
            obligations: self.obligations.iter().map(|asked| asked.obligation.clone()).collect(),
            parameters: self.parameters.clone(),
            discrepancies: self.discrepancies.clone(),
            path,
        }
    }
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

impl Action {
    /// The action as something to be ticked, what it consists in behind it.
    fn practice(&self) -> Practice {
        let mut text = Text { ja: self.ja.clone(), en: self.en.clone() };
        for part in &self.parts {
            text.ja.push_str(&format!("（{}）{}", part.id, part.ja));
            text.en.push_str(&format!(" ({}) {}", part.id, part.en));
        }
        Practice { text, number: Some(self.id.clone()) }
    }
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
