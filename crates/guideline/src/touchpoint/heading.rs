//! A domain, or an objective (目的) of one.

use message::Text;
use serde::{Deserialize, Serialize};

use super::IssuePoint;
use crate::Discrepancy;

/// A heading above controls: a domain (`6`) has a title alone, an objective (`6.1`) its text and issue as well.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// The printed number.
    pub id: String,
    /// The printed title and its translation.
    pub title: Text,
    /// The part a domain stands in.
    pub part: Option<String>,
    /// 【目的】 of an objective, restated.
    pub objective: Option<Text>,
    /// 課題 of an objective, restated.
    pub issue: Option<Text>,
    /// What 課題 cites.
    #[serde(default)]
    pub issue_refs: Vec<String>,
    /// Lettered points of 課題.
    #[serde(default, rename(serialize = "issue_points", deserialize = "issue_point"))]
    pub issue_points: Vec<IssuePoint>,
    /// Where the document contradicts itself about it.
    #[serde(default, rename(serialize = "discrepancies", deserialize = "discrepancy"))]
    pub discrepancies: Vec<Discrepancy>,
}

impl Heading {
    /// Whether it is a domain rather than an objective.
    pub fn is_domain(&self) -> bool {
        !self.id.contains('.')
    }

    /// The domain it is or stands in: `6` of `6.1`.
    pub fn domain(&self) -> &str {
        self.id.split('.').next().unwrap_or_default()
    }
}
