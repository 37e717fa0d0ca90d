//! Every kind of statement, and its form in the ledger.

use thiserror::Error;

use crate::{
    ActionPlanned, AnswerWithdrawn, ApprovalGiven, AssetChanged, AssetRegistered, AssetRetired, AvailabilityDeclared,
    BodyErased, CandidateDecided, CircumstanceStated, CommentMade, ControlExcluded, EventOccurred, EvidenceAttached,
    EvidenceFoundAltered, EvidenceWithdrawn, ExclusionLifted, GuidelineAdopted, ImplementationStated,
    InformationDeclared, IntervalSet, MappingAdopted, ObligationFulfilled, OrganisationNamed, OriginalAttached,
    ParameterSet, PatternDecided, PracticeAdopted, PracticeDropped, ReadingChosen, ResponsibleNamed, RoleGranted,
    RoleRevoked, ServiceChanged, ServiceRegistered, SettingChosen, SurveyStated, TaskClosed, TaskOpened, UnitFormed,
    ValueAgreed, ValueMeasured,
};
use crate::{
    AuditConcluded, AuditPlanned, ControlSampled, CorrectionCompleted, CorrectionPlanned, EffectChecked, FindingClosed,
    FindingRaised, SampleConcluded,
};
use crate::{
    ChainPartWithdrawn, ChainServiceDescribed, ClaimReceived, ContractConcluded, LinkDeclared, PartyDescribed,
    ShareAgreed, ShareDeclared, SupplierStepTaken, SupplierTermSettled,
};
use crate::{PlanStated, VendorAnswered, VendorDropped};

/// Why a ledger entry is no statement this version knows.
#[derive(Debug, Error)]
pub enum DecodeError {
    /// A kind, or a version of a kind, from a newer Akashi: the workspace becomes read-only.
    #[error("statement kind `{kind}` version {version} is not known here")]
    Unknown {
        /// The kind as written.
        kind: String,
        /// Its version.
        version: u32,
    },
    /// The body is not what the kind holds.
    #[error("the body of a `{kind}` statement cannot be read")]
    Body {
        /// The kind as written.
        kind: String,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
}

macro_rules! statements {
    ($($kind:ident v $version:literal $([$($($field:tt).+),+])? $(by $texts:ident)?),* $(,)?) => {
        /// A statement: a past-tense fact about an organisation's security.
        ///
        /// The kinds' names and the shape of their bodies are for ever; a change of shape is a new version.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Statement {
            $(
                #[doc = concat!("See [`", stringify!($kind), "`].")]
                $kind($kind),
            )*
        }

        impl Statement {
            /// Every kind with its version, in the order of the documentation.
            pub const KINDS: &'static [(&'static str, u32)] = &[$((stringify!($kind), $version)),*];

            /// The kind's name, as written to the ledger.
            pub fn kind(&self) -> &'static str {
                match self {
                    $(Self::$kind(_) => stringify!($kind),)*
                }
            }

            /// The version of the body's shape.
            pub fn version(&self) -> u32 {
                match self {
                    $(Self::$kind(_) => $version,)*
                }
            }

            /// The body as canonical JSON (RFC 8785).
            pub fn body(&self) -> Vec<u8> {
                let body = match self {
                    $(Self::$kind(body) => serde_json_canonicalizer::to_vec(body),)*
                };
                // Bodies hold strings, whole numbers, lists and maps with text keys alone: nothing that cannot be written.
                body.unwrap_or_default()
            }

            /// The keys under which the ledger finds the statement again.
            pub fn keys(&self) -> Vec<String> {
                match self {
                    $(Self::$kind(body) => body.keys(),)*
                }
            }

            /// What people wrote in it, by which they look for it: reasons, notes, names, titles; nothing that is
            /// chosen from a list, and no id.
            pub fn texts(&self) -> Vec<&str> {
                let texts = match self {
                    $(Self::$kind(_body) => {
                        [vec![$($(_body.$($field).+.as_str()),+)?] $(, _body.$texts())?].concat()
                    })*
                };
                let listed = match self {
                    Self::SurveyStated(body) => Some(body.written()),
                    _ => None,
                };
                texts.into_iter().chain(listed.into_iter().flatten()).filter(|text: &&str| !text.is_empty()).collect()
            }

            /// Reads a statement back from its kind, version and body.
            ///
            /// # Errors
            /// An unknown kind or version, or a body that does not fit.
            pub fn decode(kind: &str, version: u32, body: &[u8]) -> Result<Self, DecodeError> {
                match (kind, version) {
                    $((stringify!($kind), $version) => serde_json::from_slice(body).map(Self::$kind),)*
                    _ => return Err(DecodeError::Unknown { kind: kind.to_owned(), version }),
                }
                .map_err(|source| DecodeError::Body { kind: kind.to_owned(), source })
            }
        }

        $(
            impl From<$kind> for Statement {
                fn from(body: $kind) -> Self {
                    Self::$kind(body)
                }
            }
        )*
    };
}

// Each kind with its version, and the fields in which people write, or the function that lists them.
statements!(
    OrganisationNamed v 1 [name],
    UnitFormed v 1 [name],
    GuidelineAdopted v 1,
    OriginalAttached v 1 [file],
    MappingAdopted v 1,
    SettingChosen v 1,
    ReadingChosen v 1,
    CircumstanceStated v 1,
    SurveyStated v 1,
    CandidateDecided v 1 [reason],
    PlanStated v 1 by texts,
    VendorAnswered v 1 by texts,
    VendorDropped v 1 [reason],
    ServiceRegistered v 1 [0.name],
    ServiceChanged v 1 [0.name],
    InformationDeclared v 1,
    AvailabilityDeclared v 1,
    PatternDecided v 1 [reason],
    ImplementationStated v 1 [note],
    ControlExcluded v 1 [reason],
    ExclusionLifted v 1,
    AnswerWithdrawn v 1 [reason],
    ApprovalGiven v 1 [self_reason],
    ResponsibleNamed v 1 [owner],
    ActionPlanned v 1 [plan],
    PracticeAdopted v 1,
    PracticeDropped v 1,
    ObligationFulfilled v 1 [note],
    IntervalSet v 1,
    ParameterSet v 1 [value],
    EventOccurred v 1 [note],
    EvidenceAttached v 1 [title, location],
    EvidenceWithdrawn v 1 [reason],
    EvidenceFoundAltered v 1,
    ValueAgreed v 1 [written],
    ValueMeasured v 1 [written],
    RoleGranted v 1,
    RoleRevoked v 1,
    CommentMade v 1 [text],
    TaskOpened v 1 [title, owner],
    TaskClosed v 1 [note],
    AssetRegistered v 1 [0.name, 0.owner, 0.place],
    AssetChanged v 1 [0.name, 0.owner, 0.place],
    AssetRetired v 1 [reason],
    AuditPlanned v 1 [title, auditor],
    ControlSampled v 1 [reason],
    SampleConcluded v 1 [note],
    AuditConcluded v 1 [summary, follow_up],
    FindingRaised v 1 [text],
    CorrectionPlanned v 1 [cause, action, owner],
    CorrectionCompleted v 1 [note],
    EffectChecked v 1 [note, self_reason],
    FindingClosed v 1,
    BodyErased v 1 [ground],
    PartyDescribed v 1 [0.name],
    ChainServiceDescribed v 1 [0.name, 0.individual],
    LinkDeclared v 1,
    ContractConcluded v 1 by texts,
    ShareDeclared v 1 [residual, owner, reason],
    ShareAgreed v 1 [clause],
    ClaimReceived v 1 [basis],
    ChainPartWithdrawn v 1 [reason],
    SupplierTermSettled v 1 [basis, residual],
    SupplierStepTaken v 1 [note],
);

#[cfg(test)]
mod tests;
