//! Something a control wants done and shown: a document, an agreement, a record, a measurement …

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;

use crate::Span;

/// The nine kinds of obligation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ObligationKind {
    /// 文書化: a policy, procedure, plan or criteria document.
    Document,
    /// 合意: an agreement or contract.
    Agree,
    /// 台帳・任命: a register, list or appointment.
    Register,
    /// 記録: a record or log.
    Record,
    /// 測定: a measured value or fixed parameter.
    Measure,
    /// 報告・通知: a report, notice or information given.
    Report,
    /// レビュー: a recurring or triggered review, test, check or training.
    Review,
    /// 承認: an approval or authorisation.
    Approve,
    /// 機能提供: a function provided to the customer.
    Provide,
}

impl ObligationKind {
    /// All nine, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::Document,
        Self::Agree,
        Self::Register,
        Self::Record,
        Self::Measure,
        Self::Report,
        Self::Review,
        Self::Approve,
        Self::Provide,
    ];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Agree => "agree",
            Self::Register => "register",
            Self::Record => "record",
            Self::Measure => "measure",
            Self::Report => "report",
            Self::Review => "review",
            Self::Approve => "approve",
            Self::Provide => "provide",
        }
    }
}

/// Which text an obligation comes from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Origin {
    /// The control's own text: it counts for the verdict.
    Control,
    /// A best practice, counted from 1: it counts only once that practice is adopted.
    Practice(usize),
    /// An indicator, by its letter.
    Indicator(char),
}

/// An origin that is none of `control`, `practice 1`, `indicator a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OriginError;

impl fmt::Display for OriginError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an origin is `control`, `practice 1` or `indicator a`")
    }
}

impl std::error::Error for OriginError {}

impl FromStr for Origin {
    type Err = OriginError;

    fn from_str(text: &str) -> Result<Self, OriginError> {
        match text.split_once(' ') {
            None if text == "control" => Ok(Self::Control),
            Some(("practice", number)) => match number.parse::<usize>() {
                Ok(number) if number >= 1 => Ok(Self::Practice(number)),
                _ => Err(OriginError),
            },
            Some(("indicator", letter)) => {
                let mut letters = letter.chars();
                match (letters.next(), letters.next()) {
                    (Some(letter), None) if letter.is_ascii_lowercase() => Ok(Self::Indicator(letter)),
                    _ => Err(OriginError),
                }
            }
            _ => Err(OriginError),
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Control => f.write_str("control"),
            Self::Practice(number) => write!(f, "practice {number}"),
            Self::Indicator(letter) => write!(f, "indicator {letter}"),
        }
    }
}

/// When an obligation is due.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// Put in place once and kept up to date.
    Once,
    /// At a printed interval.
    Every(Span),
    /// When one of the obligation's events happens.
    On,
    /// At an interval the organisation sets; unset, it is a finding.
    OrganisationDefined,
}

impl Trigger {
    /// The name used in files and interfaces: `once`, `every`, `on`, `organisation-defined`.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Once => "once",
            Self::Every(_) => "every",
            Self::On => "on",
            Self::OrganisationDefined => "organisation-defined",
        }
    }
}

/// An obligation of a control.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "ObligationFile")]
pub struct Obligation {
    /// `<control>.<kind><number>`, for example `II.1.1.1.doc1`; stable across releases.
    pub id: String,
    /// Which of the nine kinds it is.
    pub kind: ObligationKind,
    /// Which text asks for it.
    pub origin: Origin,
    /// When it is due.
    pub trigger: Trigger,
    /// Events that make it due as well; for [`Trigger::On`] the only ones.
    pub events: Vec<String>,
    /// What is to be done, in Japanese.
    pub ja: String,
    /// What is to be done, in English.
    pub en: String,
}

/// An obligation as files spell it; what an origin is, depends on the guideline's shape.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ObligationFile {
    pub(crate) id: String,
    pub(crate) kind: ObligationKind,
    pub(crate) origin: String,
    pub(crate) trigger: String,
    pub(crate) interval: Option<String>,
    #[serde(default)]
    pub(crate) events: Vec<String>,
    pub(crate) ja: String,
    pub(crate) en: String,
}

impl TryFrom<ObligationFile> for Obligation {
    type Error = String;

    fn try_from(file: ObligationFile) -> Result<Self, String> {
        let origin = file.origin.parse().map_err(|error: OriginError| error.to_string())?;
        file.asked_by(origin)
    }
}

impl ObligationFile {
    /// The obligation, coming from that text.
    pub(crate) fn asked_by(self, origin: Origin) -> Result<Obligation, String> {
        let file = self;
        let trigger = match (file.trigger.as_str(), file.interval) {
            ("once", None) => Trigger::Once,
            ("on", None) if file.events.is_empty() => {
                return Err("trigger `on` needs `events`".to_owned());
            }
            ("on", None) => Trigger::On,
            ("organisation-defined", None) => Trigger::OrganisationDefined,
            ("every", Some(interval)) => {
                Trigger::Every(interval.parse().map_err(|_| format!("`{interval}` is no interval such as P6M"))?)
            }
            ("every", None) => return Err("trigger `every` needs `interval`".to_owned()),
            (_, Some(_)) => return Err("`interval` goes with trigger `every` alone".to_owned()),
            (other, None) => {
                return Err(format!("`{other}` is no trigger: once, every, on, organisation-defined"));
            }
        };
        Ok(Obligation { id: file.id, kind: file.kind, origin, trigger, events: file.events, ja: file.ja, en: file.en })
    }
}
