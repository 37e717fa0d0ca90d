//! Statements, and the world they add up to.
//!
//! A [`Statement`] is a past-tense fact somebody recorded; [`World`] is the fold of all statements up
//! to a position of the ledger. There is one file per concept, each with its statements, the state
//! they leave and the fold between the two. The world keeps ordinals, dates and ledger positions;
//! texts stay in the ledger and are fetched by position when someone asks why.
//!
//! This room reads no files, clocks or databases.

mod about;
mod adoption;
mod answering;
mod asset;
mod audit;
mod candidate;
mod chain;
mod circumstance;
mod comment;
mod control;
mod erasure;
mod event;
mod evidence;
mod finding;
mod fold;
mod indicator;
mod mapping;
mod names;
mod obligation;
mod organisation;
mod original;
mod parameter;
mod pattern;
mod plan;
mod practice;
mod reading;
mod role;
mod scope;
mod service;
mod setting;
mod statement;
mod survey;
mod task;
mod validate;
mod vendor;
mod world;

pub use about::About;
pub use adoption::{Adoption, GuidelineAdopted};
pub use answering::{Answering, answering};
pub use asset::{Asset, AssetChanged, AssetDescription, AssetKind, AssetRegistered, AssetRetired, Holding, Impact};
pub use audit::{Audit, AuditConcluded, AuditPlanned, ControlSampled, Sample, SampleConcluded, SampleResult};
pub use candidate::{CandidateDecided, Decided, Resolution};
pub use chain::{
    Chain, ChainPart, ChainPartWithdrawn, ChainServiceDescribed, ChainServiceDescription, ClaimReceived, Clause,
    ContractConcluded, ContractDescription, Country, Coverage, LinkDeclared, LinkDescription, LinkKind, Mechanism,
    Part, PartKind, Parts, PartyDescribed, PartyDescription, PartyRole, Share, ShareAgreed, ShareDeclared,
    SupplierStep, SupplierStepTaken, SupplierTermSettled, TermOutcome, TermWay,
};
pub use circumstance::{CircumstanceStated, Holds};
pub use comment::CommentMade;
pub use control::{
    ActionPlanned, AnswerWithdrawn, ApprovalGiven, Approved, ControlExcluded, ControlState, ExclusionLifted,
    Implementation, ImplementationStated, ImplementationStatus, Plan, ResponsibleNamed,
};
pub use erasure::BodyErased;
pub use event::{EventOccurred, Occurrence};
pub use evidence::{Evidence, EvidenceAttached, EvidenceFoundAltered, EvidenceWithdrawn};
pub use finding::{
    CorrectionCompleted, CorrectionPlanned, EffectChecked, Finding, FindingClosed, FindingRaised, Grade, Stage,
};
pub use fold::{Applied, Meta};
pub use indicator::{IndicatorState, Said, StatedValue, ValueAgreed, ValueMeasured};
pub use mapping::{AdoptedMapping, MappingAdopted};
pub use names::{ItemOrdinal, Items, ScopeOrdinal};
pub use obligation::{IntervalSet, ObligationFulfilled, ObligationState};
pub use organisation::{OrganisationNamed, Unit, UnitFormed};
pub use original::{AttachedOriginal, FoundCount, OriginalAttached};
pub use parameter::ParameterSet;
pub use pattern::{AvailabilityDeclared, Decision, InformationDeclared, PatternDecided};
pub use plan::{Judged, LineSeen, PlanStated, Planned, Reviewed, Weighing};
pub use practice::{PracticeAdopted, PracticeDropped};
pub use reading::ReadingChosen;
pub use role::{Grant, Role, RoleGranted, RoleRevoked};
pub use scope::{Scope, ScopeError, Slug};
pub use service::{Building, Perspective, Runs, Service, ServiceChanged, ServiceDescription, ServiceRegistered};
pub use setting::{Approval, EvidenceRule, ReferenceValues, SettingChosen, SettingName, Settings};
pub use statement::{DecodeError, Statement};
pub use survey::{Elsewhere, SurveyStated, Surveyed};
pub use task::{Task, TaskClosed, TaskOpened};
pub use validate::{validate, validate_all};
pub use vendor::{Answered, VendorAnswer, VendorAnswered, VendorDropped, VendorWord};
pub use world::{ScopeState, World};
