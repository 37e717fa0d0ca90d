//! A control (管理策) with its items.

use message::Text;
use serde::{Deserialize, Serialize};

use super::Item;
use crate::Discrepancy;
use crate::duty::{Duty, Setting};

/// Where a control comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ControlSource {
    /// Taken over from ISO/IEC 27002:2013, where it has the same number.
    #[serde(rename = "iso-27002-2013")]
    Iso27002,
    /// Added by the guideline.
    #[serde(rename = "guideline")]
    Guideline,
}

/// A control: what is to be achieved, why that is hard in the cloud, and what to do. Its items are assessed, not itself.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TouchpointControl {
    /// The printed number, `6.1.1`.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// Where it comes from.
    pub source: ControlSource,
    /// All roles that act in its items.
    pub actors: Vec<String>,
    /// All roles acted towards in its items.
    pub counterparties: Vec<String>,
    /// 【管理策】, restated.
    pub requirement: Text,
    /// 課題, restated: why the control needs more than usual in the cloud.
    pub issue: Text,
    /// What 課題 cites.
    #[serde(default)]
    pub issue_refs: Vec<String>,
    /// Lettered points of 課題.
    #[serde(default, rename(serialize = "issue_points", deserialize = "issue_point"))]
    pub issue_points: Vec<IssuePoint>,
    /// 実務のポイント, in printed order.
    #[serde(rename(serialize = "items", deserialize = "item"))]
    pub items: Vec<Item>,
    /// What is to be documented, agreed, recorded and so on, each with the text that asks for it.
    #[serde(default, rename(serialize = "obligations", deserialize = "obligation"))]
    pub obligations: Vec<Duty>,
    /// Values the text leaves to the organisation.
    #[serde(default, rename(serialize = "parameters", deserialize = "parameter"))]
    pub parameters: Vec<Setting>,
    /// Where the document contradicts itself about this control.
    #[serde(default, rename(serialize = "discrepancies", deserialize = "discrepancy"))]
    pub discrepancies: Vec<Discrepancy>,
    /// Its footnotes.
    #[serde(default, rename(serialize = "footnotes", deserialize = "footnote"))]
    pub footnotes: Vec<Footnote>,
}

/// A lettered point of 課題.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuePoint {
    /// `16.1.k-a`.
    pub id: String,
    /// The letter.
    pub printed: String,
    /// Other points it cites.
    #[serde(default)]
    pub refs: Vec<String>,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A footnote, restated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Footnote {
    /// Its printed number.
    pub number: u32,
    /// What it stands at.
    pub to: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}
