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
    /// The time zone in which the web application tells days and times: `server` (default), or a zone's name such as
    /// `Asia/Tokyo`.
    TimeZone,
}

/// The value of the time zone where the server's own counts.
const OF_THE_SERVER: &str = "server";

impl SettingName {
    /// Every setting.
    pub const ALL: [Self; 7] = [
        Self::Evidence,
        Self::EvidenceMaxAge,
        Self::Approval,
        Self::SelfApproval,
        Self::ReferenceValues,
        Self::SecondFactor,
        Self::TimeZone,
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
            Self::TimeZone => "time-zone",
        }
    }

    /// The values it takes; for a span any span besides, for the time zone any zone's name.
    pub fn values(self) -> &'static [&'static str] {
        match self {
            Self::Evidence => &["required", "optional"],
            Self::EvidenceMaxAge => &["none"],
            Self::Approval => &["off", "required"],
            Self::SelfApproval => &["refused", "allowed"],
            Self::ReferenceValues => &["guidance", "binding"],
            Self::SecondFactor => &["optional", "required"],
            Self::TimeZone => &[OF_THE_SERVER],
        }
    }

    /// Whether `value` is one of its values.
    pub fn accepts(self, value: &str) -> bool {
        let any = match self {
            Self::EvidenceMaxAge => value.parse::<Span>().is_ok(),
            Self::TimeZone => is_zone_name(value),
            _ => false,
        };
        any || self.values().contains(&value)
    }
}

/// Whether something could be the name of a time zone, `Asia/Tokyo`; which there are only the edge knows.
fn is_zone_name(name: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+'))
    };
    name.len() <= 64 && name.split('/').all(is_part)
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

/// All settings in force for a scope; the time zone, which is the workspace's, is [`World::time_zone`].
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
    /// The value of a setting in force, as statements write it; `None`: it is not a scope's.
    pub fn value(&self, setting: SettingName) -> Option<String> {
        let word = match setting {
            SettingName::Evidence if self.evidence == EvidenceRule::Required => "required",
            SettingName::Evidence => "optional",
            SettingName::EvidenceMaxAge => {
                return Some(self.evidence_max_age.map_or_else(|| "none".to_owned(), |span| span.to_string()));
            }
            SettingName::Approval if self.approval == Approval::Off => "off",
            SettingName::Approval => "required",
            SettingName::SelfApproval if self.self_approval => "allowed",
            SettingName::SelfApproval => "refused",
            SettingName::ReferenceValues if self.reference_values == ReferenceValues::Guidance => "guidance",
            SettingName::ReferenceValues => "binding",
            SettingName::SecondFactor if self.second_factor => "required",
            SettingName::SecondFactor => "optional",
            SettingName::TimeZone => return None,
        };
        Some(word.to_owned())
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

impl World {
    /// The name of the time zone the organisation chose; `None`: that of the server.
    pub fn time_zone(&self) -> Option<&str> {
        let chosen = self.scope(&Scope::Organisation)?.settings.get(&SettingName::TimeZone)?;
        Some(chosen.as_ref()).filter(|name| *name != OF_THE_SERVER)
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

#[cfg(test)]
mod tests {
    use super::SettingName;

    #[test]
    fn a_setting_takes_its_values_and_no_others() {
        for (setting, value, expected) in [
            (SettingName::Approval, "required", true),
            (SettingName::Approval, "P1Y", false),
            (SettingName::EvidenceMaxAge, "P6M", true),
            (SettingName::EvidenceMaxAge, "Asia/Tokyo", false),
            (SettingName::TimeZone, "server", true),
            (SettingName::TimeZone, "Asia/Tokyo", true),
            (SettingName::TimeZone, "America/Argentina/Buenos_Aires", true),
            (SettingName::TimeZone, "Etc/GMT+9", true),
            (SettingName::TimeZone, "", false),
            (SettingName::TimeZone, "../../etc/passwd", false),
            (SettingName::TimeZone, "Asia//Tokyo", false),
            (SettingName::TimeZone, "東京", false),
        ] {
            assert_eq!(setting.accepts(value), expected, "{value}");
        }
    }
}
