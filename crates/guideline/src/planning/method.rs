//! How requirement items are drawn up: principles, steps with their decisions, rules, outputs, duties (1.2, 2.1).

use message::Text;
use serde::{Deserialize, Serialize};

use crate::obligation::ObligationFile;
use crate::{Basis, Obligation, ObligationKind, Origin};

/// A principle of the guide (1.1, 1.2, 2.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Principle {
    /// Its id; Akashi's.
    pub id: String,
    /// Where it stands.
    pub place: String,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// One of the three steps (2.1.1).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its number.
    pub number: u32,
    /// The printed title and its translation.
    pub title: Text,
    /// Where it stands.
    pub place: String,
    /// What is done in it, in Japanese.
    pub ja: String,
    /// What is done in it, in English.
    pub en: String,
    /// What is decided in it.
    #[serde(rename(serialize = "decisions", deserialize = "decision"))]
    pub decisions: Vec<Decision>,
}

/// About what a decision is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionSubject {
    /// Which benefits of an axis come first.
    Axis,
    /// A problem or risk.
    Risk,
    /// An element of convenience.
    Element,
    /// A measure.
    Measure,
}

/// How benefits of an axis are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choosing {
    /// One of them, or both.
    OneOrBoth,
}

/// What can be decided of a risk, an element or a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecisionOption {
    /// A risk is treated with measures.
    Treat,
    /// A risk is accepted: 許容する.
    Accept,
    /// An element is wanted: 享受する.
    Enjoy,
    /// An element is not wanted.
    Forgo,
    /// A measure becomes a requirement item.
    Select,
    /// A measure is left out.
    LeaveOut,
}

/// A decision of a step; it is recorded with its reason.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Its id; Akashi's.
    pub id: String,
    /// About what it is made.
    pub subject: DecisionSubject,
    /// The axis, where benefits are chosen.
    pub axis: Option<String>,
    /// How benefits are chosen.
    pub choose: Option<Choosing>,
    /// What can be decided otherwise.
    #[serde(default)]
    pub options: Vec<DecisionOption>,
    /// The question, in Japanese.
    pub ja: String,
    /// The question, in English.
    pub en: String,
}

/// A rule that holds in a step (2.1.3, 2.1.4, 2.2).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MethodRule {
    /// Its id; Akashi's.
    pub id: String,
    /// The number of the step.
    pub step: u32,
    /// Where it stands.
    pub place: String,
    /// What it rests on.
    #[serde(rename(serialize = "confidence"))]
    pub basis: Basis,
    /// In Japanese.
    pub ja: String,
    /// In English.
    pub en: String,
}

/// A column of a list of requirement items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum OutputColumn {
    /// 番号.
    Number,
    /// 対策.
    Measure,
    /// 対策の目的.
    Purpose,
    /// 対策の詳細内容.
    Requirements,
}

/// Something that comes out of the method.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Output {
    /// Its id; Akashi's.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// What it is, in Japanese.
    pub ja: String,
    /// What it is, in English.
    pub en: String,
    /// The scenes in which it comes out.
    pub scenes: Vec<String>,
    /// Its columns, where the document prints any.
    #[serde(default)]
    pub columns: Vec<OutputColumn>,
}

/// What whoever draws up requirements owes: an obligation that hangs on no bullet.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "DutyFile")]
pub struct Duty {
    /// The obligation.
    pub obligation: Obligation,
    /// Where it stands.
    pub place: String,
    /// The role that owes it.
    pub actor: String,
}

/// A duty as files spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DutyFile {
    id: String,
    kind: ObligationKind,
    place: String,
    actor: String,
    trigger: String,
    interval: Option<String>,
    #[serde(default)]
    events: Vec<String>,
    ja: String,
    en: String,
}

impl TryFrom<DutyFile> for Duty {
    type Error = String;

    fn try_from(file: DutyFile) -> Result<Self, String> {
        let DutyFile { id, kind, place, actor, trigger, interval, events, ja, en } = file;
        let owed = ObligationFile { id, kind, origin: String::new(), trigger, interval, events, ja, en };
        Ok(Self { obligation: owed.asked_by(Origin::Control)?, place, actor })
    }
}

/// The method as a whole.
#[derive(Clone, Debug, Default)]
pub struct Method {
    /// The principles.
    pub principles: Vec<Principle>,
    /// The steps, in order.
    pub steps: Vec<Step>,
    /// The rules.
    pub rules: Vec<MethodRule>,
    /// What comes out.
    pub outputs: Vec<Output>,
    /// What the system owner owes.
    pub duties: Vec<Duty>,
}
