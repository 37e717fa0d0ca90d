//! Settings that decide how strictly verdicts are given.

use guideline::Span;
use serde::{Deserialize, Serialize};

use crate::{Meta, Scope, World};

/// A setting was chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettingChosen {
    /// Who it is chosen for.
    pub scope: Scope,
    /// Which setting.
    pub setting: SettingName,
    /// Its value, one of [`SettingName::values`], or a span for `evidence-max-age`.
    pub value: String,
}

/// The settings there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SettingName {
    /// Whether a control without evidence can be met: `required` (default) or `optional`.
    Evidence,
    /// After what span evidence is stale: `P1Y` (default), another span, or `none`.
    EvidenceMaxAge,
    /// Whether a control needs approval: `off` (default) or `required`.
    Approval,
    /// Whether a missed reference value lowers a verdict: `guidance` (default, no) or `binding`.
    ReferenceValues,
    /// Whether people may approve their own statements, and check the effect of their own corrections, with a reason:
    /// `refused` (default) or `allowed`.
    SelfApproval,
    /// Whether people who sign in through a browser need a second factor: `optional` (default) or `required`.
    SecondFactor,
}

impl SettingName {
    /// Every setting.
    pub const ALL: [Self; 6] = [
        Self::Evidence,
        Self::EvidenceMaxAge,
        Self::Approval,
        Self::SelfApproval,
        Self::ReferenceValues,
        Self::SecondFactor,
    ];

    /// The name used in files and interfaces.
    pub fn name(self) -> &'static str {
        match self {
            Self::Evidence => "evidence",
            Self::EvidenceMaxAge => "evidence-max-age",
            Self::Approval => "approval",
            Self::SelfApproval => "self-approval",
            Self::ReferenceValues => "reference-values",
            Self::SecondFactor => "second-factor",
        }
    }

    /// The values it takes; for a span any span besides.
    pub fn values(self) -> &'static [&'static str] {
        match self {
            Self::Evidence => &["required", "optional"],
            Self::EvidenceMaxAge => &["none"],
            Self::Approval => &["off", "required"],
            Self::SelfApproval => &["refused", "allowed"],
            Self::ReferenceValues => &["guidance", "binding"],
            Self::SecondFactor => &["optional", "required"],
        }
    }

    /// Whether `value` is one of its values.
    pub fn accepts(self, value: &str) -> bool {
        self.values().contains(&value) || (self == Self::EvidenceMaxAge && value.parse::<Span>().is_ok())
    }
}

/// Whether a control without evidence can be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvidenceRule {
    /// It cannot.
    Required,
    /// It can; the basis shown is "stated".
    Optional,
}

/// Whether a control needs approval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Approval {
    /// It does not.
    Off,
    /// It does.
    Required,
}

/// Whether a missed reference value lowers a verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ReferenceValues {
    /// It is shown beside the verdict only.
    Guidance,
    /// It lowers the verdict as a missed agreed value does.
    Binding,
}

/// All settings in force for a scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Settings {
    /// Whether a control without evidence can be met.
    pub evidence: EvidenceRule,
    /// After what span evidence is stale; `None`: never.
    pub evidence_max_age: Option<Span>,
    /// Whether a control needs approval.
    pub approval: Approval,
    /// Whether authors may approve their own statements, with a reason.
    pub self_approval: bool,
    /// Whether a missed reference value lowers a verdict.
    pub reference_values: ReferenceValues,
    /// Whether signing in needs a second factor; what counts is the organisation's choice.
    pub second_factor: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            evidence: EvidenceRule::Required,
            evidence_max_age: Some(Span { count: 1, unit: guideline::SpanUnit::Year }),
            approval: Approval::Off,
            self_approval: false,
            reference_values: ReferenceValues::Guidance,
            second_factor: false,
        }
    }
}

impl Settings {
    /// The value of a setting in force, as statements write it.
    pub fn value(&self, setting: SettingName) -> String {
        let word = match setting {
            SettingName::Evidence if self.evidence == EvidenceRule::Required => "required",
            SettingName::Evidence => "optional",
            SettingName::EvidenceMaxAge => {
                return self.evidence_max_age.map_or_else(|| "none".to_owned(), |span| span.to_string());
            }
            SettingName::Approval if self.approval == Approval::Off => "off",
            SettingName::Approval => "required",
            SettingName::SelfApproval if self.self_approval => "allowed",
            SettingName::SelfApproval => "refused",
            SettingName::ReferenceValues if self.reference_values == ReferenceValues::Guidance => "guidance",
            SettingName::ReferenceValues => "binding",
            SettingName::SecondFactor if self.second_factor => "required",
            SettingName::SecondFactor => "optional",
        };
        word.to_owned()
    }

    /// Takes one chosen value over; a value the setting does not accept changes nothing.
    pub(crate) fn take(&mut self, setting: SettingName, value: &str) {
        match (setting, value) {
            (SettingName::Evidence, "required") => self.evidence = EvidenceRule::Required,
            (SettingName::Evidence, "optional") => self.evidence = EvidenceRule::Optional,
            (SettingName::EvidenceMaxAge, "none") => self.evidence_max_age = None,
            (SettingName::EvidenceMaxAge, span) => {
                if let Ok(span) = span.parse() {
                    self.evidence_max_age = Some(span);
                }
            }
            (SettingName::Approval, "off") => self.approval = Approval::Off,
            (SettingName::Approval, "required") => self.approval = Approval::Required,
            (SettingName::SelfApproval, "allowed") => self.self_approval = true,
            (SettingName::SelfApproval, "refused") => self.self_approval = false,
            (SettingName::ReferenceValues, "guidance") => self.reference_values = ReferenceValues::Guidance,
            (SettingName::ReferenceValues, "binding") => self.reference_values = ReferenceValues::Binding,
            (SettingName::SecondFactor, "required") => self.second_factor = true,
            (SettingName::SecondFactor, "optional") => self.second_factor = false,
            _ => {}
        }
    }
}

impl SettingChosen {
    pub(crate) fn keys(&self) -> Vec<String> {
        vec![self.scope.to_string(), format!("{}|setting:{}", self.scope, self.setting.name())]
    }

    pub(crate) fn fold(&self, world: &mut World, _meta: &Meta) {
        let scope = world.name_scope(&self.scope);
        world.state_mut(scope).settings.insert(self.setting, self.value.as_str().into());
    }
}
