//! Message ids that name the things of a guideline.

use guideline::mapping::{Confidence, MappingSource};
use guideline::{
    Basis, Demand, Direction, DiscrepancyKind, Layer, Level, ObligationKind, Party, Quantity, Relation, Status,
};
use message::{Arg, Locale, message};
pub use method::applicability::condition_message as condition;
use method::crosswalk::{Hint, Reached};
use method::indicator::Comparison;
use method::obligation::ObligationStatus;
use world::{LinkKind, Mechanism};

/// 基本 or 推奨.
pub fn level(level: Option<Level>) -> &'static str {
    match level {
        Some(Level::Basic) => "level-basic",
        Some(Level::Recommended) => "level-recommended",
        None => "level-none",
    }
}

/// High, medium, low.
pub fn demand(demand: Demand) -> &'static str {
    match demand {
        Demand::Low => "demand-low",
        Demand::Medium => "demand-medium",
        Demand::High => "demand-high",
    }
}

/// One of the nine kinds of obligation.
pub fn obligation_kind(kind: ObligationKind) -> &'static str {
    match kind {
        ObligationKind::Document => "report-kind-document",
        ObligationKind::Agree => "report-kind-agree",
        ObligationKind::Register => "report-kind-register",
        ObligationKind::Record => "report-kind-record",
        ObligationKind::Measure => "report-kind-measure",
        ObligationKind::Report => "report-kind-report",
        ObligationKind::Review => "report-kind-review",
        ObligationKind::Approve => "report-kind-approve",
        ObligationKind::Provide => "report-kind-provide",
    }
}

/// How an obligation stands.
pub fn obligation_status(status: ObligationStatus) -> &'static str {
    match status {
        ObligationStatus::Done => "report-duty-done",
        ObligationStatus::Due => "report-duty-due",
        ObligationStatus::Overdue => "report-duty-overdue",
        ObligationStatus::IntervalUnset => "report-duty-interval-unset",
        ObligationStatus::NotTriggered => "report-duty-not-triggered",
        ObligationStatus::NotAdopted => "report-duty-not-adopted",
    }
}

/// What an organisation runs, by its name in files.
pub fn runs(name: &str) -> Option<&'static str> {
    Some(match name {
        "saas" => "report-runs-saas",
        "paas" => "report-runs-paas",
        "iaas" => "report-runs-iaas",
        "datacentre" => "report-runs-datacentre",
        _ => return None,
    })
}

/// A layer a control concerns.
pub fn layer(layer: Layer) -> &'static str {
    match layer {
        Layer::Organisation => "report-layer-organisation",
        Layer::Data => "report-layer-data",
        Layer::Application => "report-layer-application",
        Layer::Middleware => "report-layer-middleware",
        Layer::Os => "report-layer-os",
        Layer::Virtualisation => "report-layer-virtualisation",
        Layer::Hardware => "report-layer-hardware",
        Layer::Network => "report-layer-network",
        Layer::Facility => "report-layer-facility",
    }
}

/// What an indicator or parameter measures.
pub fn quantity(quantity: Quantity) -> &'static str {
    match quantity {
        Quantity::Ratio => "report-quantity-ratio",
        Quantity::Interval => "report-quantity-interval",
        Quantity::Duration => "report-quantity-duration",
        Quantity::Retention => "report-quantity-retention",
        Quantity::Count => "report-quantity-count",
        Quantity::Choice => "report-quantity-choice",
        Quantity::Event => "report-quantity-event",
        Quantity::Coverage => "report-quantity-coverage",
        Quantity::Text => "report-quantity-text",
    }
}

/// On which side of the reference a value is good.
pub fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::AtLeast => "direction-at-least",
        Direction::AtMost => "direction-at-most",
        Direction::Equal => "direction-equal",
    }
}

/// How a measured value stands to another.
pub fn comparison(comparison: Comparison) -> &'static str {
    match comparison {
        Comparison::Meets => "report-kept",
        Comparison::Misses => "report-missed",
        Comparison::Unknown => "report-not-compared",
    }
}

/// What a reading rests on.
pub fn basis(basis: Basis) -> &'static str {
    match basis {
        Basis::Stated => "report-basis-stated",
        Basis::Inferred => "report-basis-inferred",
        Basis::Ambiguous => "report-basis-ambiguous",
    }
}

/// What kind of contradiction a discrepancy is.
pub fn discrepancy(kind: DiscrepancyKind) -> &'static str {
    match kind {
        DiscrepancyKind::Title => "report-discrepancy-title",
        DiscrepancyKind::Substance => "report-discrepancy-substance",
        DiscrepancyKind::Wording => "report-discrepancy-wording",
        DiscrepancyKind::Missing => "report-discrepancy-missing",
        DiscrepancyKind::Body => "report-discrepancy-body",
        DiscrepancyKind::Print => "report-discrepancy-print",
        DiscrepancyKind::Lost => "report-discrepancy-lost",
    }
}

/// Against what a discrepancy stands: another place of the document, or the body itself.
pub fn against(place: &str) -> Arg {
    if place == "body" { Arg::Message("report-body") } else { Arg::from(place) }
}

/// Customer or provider.
pub fn party(party: Party) -> &'static str {
    match party {
        Party::Customer => "report-party-customer",
        Party::Provider => "report-party-provider",
    }
}

/// Where an edition stands in its life.
pub fn edition_status(status: Status) -> &'static str {
    match status {
        Status::Current => "report-status-current",
        Status::Superseded => "report-status-superseded",
        Status::Draft => "report-status-draft",
    }
}

/// What a relation between two items is called.
pub fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Equal => "relation-equal",
        Relation::Subset => "relation-subset",
        Relation::Superset => "relation-superset",
        Relation::Intersects => "relation-intersects",
        Relation::Related => "relation-related",
        Relation::None => "relation-none",
    }
}

/// How sure a tie is.
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "confidence-high",
        Confidence::Medium => "confidence-medium",
        Confidence::Low => "confidence-low",
    }
}

/// What a mapping rests on.
pub fn mapping_source(source: MappingSource) -> &'static str {
    match source {
        MappingSource::Document => "mapping-source-document",
        MappingSource::IdenticalIds => "mapping-source-identical-ids",
        MappingSource::Analyst => "mapping-source-analyst",
    }
}

/// The same in a word, for pictures.
pub fn mapping_source_short(source: MappingSource) -> &'static str {
    match source {
        MappingSource::Document => "mapping-source-short-document",
        MappingSource::IdenticalIds => "mapping-source-short-identical-ids",
        MappingSource::Analyst => "mapping-source-short-analyst",
    }
}

/// How many items of a side are tied, and of how many if somebody lists them all.
pub fn reached(side: &str, reached: &Reached, listed: bool, locale: Locale) -> String {
    let args = vec![("side", side.into()), ("tied", reached.tied().into()), ("all", reached.all().into())];
    message(locale, if listed { "crosswalk-reach" } else { "crosswalk-reach-unlisted" }, &args)
}

/// How one service leans on another.
pub fn link_kind(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Supply => "chain-link-supply",
        LinkKind::Api => "chain-link-api",
        LinkKind::Exchange => "chain-link-exchange",
    }
}

/// By what mechanism services are linked.
pub fn mechanism(mechanism: Mechanism) -> &'static str {
    match mechanism {
        Mechanism::Published => "chain-mechanism-published",
        Mechanism::Bespoke => "chain-mechanism-bespoke",
    }
}

/// What an assessment of one guideline suggests for an item of another.
pub fn hint(hint: Hint) -> &'static str {
    match hint {
        Hint::InFull => "hint-in-full",
        Hint::InPart => "hint-in-part",
        Hint::Look => "hint-look",
        Hint::Nothing => "hint-nothing",
        Hint::Untied => "hint-untied",
    }
}

/// The message that says what kind of statement it is, by its kind in the ledger; `None` for a kind without words here.
pub fn statement(kind: &str) -> Option<&'static str> {
    Some(match kind {
        "OrganisationNamed" | "UnitFormed" => "report-said-organisation",
        "AssetRegistered" => "report-said-asset-registered",
        "AssetChanged" => "report-said-asset-changed",
        "AssetRetired" => "report-said-asset-retired",
        "AuditPlanned" => "report-said-audit-planned",
        "ControlSampled" => "report-said-control-sampled",
        "SampleConcluded" => "report-said-sample-concluded",
        "AuditConcluded" => "report-said-audit-concluded",
        "FindingRaised" => "report-said-finding-raised",
        "CorrectionPlanned" => "report-said-correction-planned",
        "CorrectionCompleted" => "report-said-correction-completed",
        "EffectChecked" => "report-said-effect-checked",
        "FindingClosed" => "report-said-finding-closed",
        "PartyDescribed" => "report-said-party",
        "ChainServiceDescribed" => "report-said-chain-service",
        "LinkDeclared" => "report-said-link",
        "ContractConcluded" => "report-said-contract",
        "ShareDeclared" => "report-said-share",
        "ShareAgreed" => "report-said-share-agreed",
        "ClaimReceived" => "report-said-claim",
        "ChainPartWithdrawn" => "report-said-chain-part-withdrawn",
        "CommentMade" => "report-said-comment",
        "TaskOpened" => "report-said-task-opened",
        "TaskClosed" => "report-said-task-closed",
        "RoleGranted" => "report-said-role-granted",
        "RoleRevoked" => "report-said-role-revoked",
        "GuidelineAdopted" => "report-said-adoption",
        "MappingAdopted" => "report-said-mapping",
        "OriginalAttached" => "report-said-original",
        "SettingChosen" => "report-said-setting",
        "ReadingChosen" => "report-said-reading",
        "CircumstanceStated" => "report-said-circumstance",
        "SurveyStated" => "report-said-survey",
        "CandidateDecided" => "report-said-candidate",
        "PlanStated" => "report-said-planned",
        "VendorAnswered" => "report-said-vendor",
        "VendorDropped" => "report-said-vendor-dropped",
        "ServiceRegistered" | "ServiceChanged" => "report-said-service",
        "InformationDeclared" => "report-said-information",
        "AvailabilityDeclared" => "report-said-availability",
        "PatternDecided" => "report-said-pattern",
        "ImplementationStated" => "report-said-implementation",
        "AnswerWithdrawn" => "report-said-withdrawn",
        "ControlExcluded" | "ExclusionLifted" => "report-said-exclusion",
        "ApprovalGiven" => "report-said-approval",
        "ResponsibleNamed" => "report-said-responsible",
        "ActionPlanned" => "report-said-plan",
        "PracticeAdopted" | "PracticeDropped" => "report-said-practice",
        "ObligationFulfilled" => "report-said-fulfilment",
        "IntervalSet" => "report-said-interval",
        "ParameterSet" => "report-said-parameter",
        "EventOccurred" => "report-said-event",
        "EvidenceAttached" | "EvidenceWithdrawn" | "EvidenceFoundAltered" => "report-said-evidence",
        "ValueAgreed" => "report-said-agreed",
        "ValueMeasured" => "report-said-measured",
        "BodyErased" => "report-said-erasure",
        _ => return None,
    })
}
