//! An obligation or parameter of a document whose assessed items stand below what it calls its controls.

use serde::{Deserialize, Serialize, Serializer};

use crate::obligation::ObligationFile;
use crate::{Control, Obligation, ObligationKind, Origin, Parameter, Quantity, Trigger};

/// Which text a duty or setting comes from: `control`, or `measure <id>` and `item <label>` for a text below it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// The text the assessed items stand under.
    #[default]
    Control,
    /// A text below it, by its id: `measure L1.001-ORG-01`.
    Measure(String),
    /// A text below it, by the last step of its id: `item a`.
    Item(String),
}

impl Source {
    /// The id of the text below `control` that is meant; `None`: the control's own text.
    pub fn id(&self, control: &str) -> Option<String> {
        match self {
            Self::Control => None,
            Self::Measure(id) => Some(id.clone()),
            Self::Item(label) => Some(format!("{control}.{label}")),
        }
    }

    fn read(text: &str) -> Result<Self, String> {
        match text.split_once(' ') {
            None if text == "control" => Ok(Self::Control),
            Some(("measure", id)) if !id.is_empty() => Ok(Self::Measure(id.to_owned())),
            Some(("item", label)) if !label.is_empty() => Ok(Self::Item(label.to_owned())),
            _ => Err(format!("`{text}` is no origin: `control`, `measure <id>` or `item <label>`")),
        }
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Control => f.write_str("control"),
            Self::Measure(id) => write!(f, "measure {id}"),
            Self::Item(label) => write!(f, "item {label}"),
        }
    }
}

/// An obligation with the text it comes from.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "DutyFile")]
pub struct Duty {
    /// The obligation as it counts for whoever is assessed.
    pub obligation: Obligation,
    /// The text it comes from.
    pub source: Source,
    /// Further texts that ask for the same, by id.
    pub also: Vec<String>,
}

/// A duty as files spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DutyFile {
    id: String,
    kind: ObligationKind,
    origin: String,
    #[serde(default)]
    also: Vec<String>,
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
        let DutyFile { id, kind, origin, also, trigger, interval, events, ja, en } = file;
        let source = Source::read(&origin)?;
        let counts = if source == Source::Control { Origin::Section } else { Origin::Control };
        let obligation = ObligationFile { id, kind, origin, trigger, interval, events, ja, en }.asked_by(counts)?;
        Ok(Self { obligation, source, also })
    }
}

impl Serialize for Duty {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'d> {
            id: &'d str,
            kind: &'static str,
            origin: String,
            #[serde(skip_serializing_if = "<[String]>::is_empty")]
            also: &'d [String],
            trigger: &'static str,
            #[serde(skip_serializing_if = "Option::is_none")]
            interval: Option<String>,
            events: &'d [String],
            ja: &'d str,
            en: &'d str,
        }
        let Obligation { id, kind, trigger, events, ja, en, .. } = &self.obligation;
        let interval = match trigger {
            Trigger::Every(interval) => Some(interval.to_string()),
            _ => None,
        };
        let (kind, origin, also, trigger) = (kind.name(), self.source.to_string(), &self.also, trigger.name());
        Fields { id, kind, origin, also, trigger, interval, events, ja, en }.serialize(serializer)
    }
}

/// A parameter with the text that leaves it open.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(try_from = "SettingFile")]
pub struct Setting {
    /// The parameter.
    pub parameter: Parameter,
    /// The text it comes from; where the data names none, the control's own.
    pub source: Source,
}

/// A setting as files spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SettingFile {
    id: String,
    quantity: Quantity,
    origin: Option<String>,
    ja: String,
    en: String,
}

impl TryFrom<SettingFile> for Setting {
    type Error = String;

    fn try_from(file: SettingFile) -> Result<Self, String> {
        let source = file.origin.as_deref().map(Source::read).transpose()?.unwrap_or_default();
        let SettingFile { id, quantity, ja, en, .. } = file;
        Ok(Self { parameter: Parameter { id, quantity, ja, en }, source })
    }
}

impl Serialize for Setting {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Fields<'s> {
            id: &'s str,
            quantity: &'static str,
            origin: String,
            ja: &'s str,
            en: &'s str,
        }
        let Parameter { id, quantity, ja, en } = &self.parameter;
        Fields { id, quantity: quantity.name(), origin: self.source.to_string(), ja, en }.serialize(serializer)
    }
}

/// Hangs duties and settings on the assessed items below `control`: each on the item it comes from, those of the
/// control's own text (and of texts that are not assessed) on the first item, where they count for no verdict.
pub(crate) fn hang(control: &str, duties: &[Duty], settings: &[Setting], items: &mut [Control]) {
    let place = |items: &[Control], source: &Source| {
        let id = source.id(control);
        items.iter().position(|item| Some(&item.id) == id.as_ref())
    };
    for duty in duties {
        let own = place(items, &duty.source);
        let Some(item) = items.get_mut(own.unwrap_or_default()) else { return };
        let mut obligation = duty.obligation.clone();
        if own.is_none() {
            obligation.origin = Origin::Section;
        }
        item.obligations.push(obligation);
    }
    for setting in settings {
        let at = place(items, &setting.source).unwrap_or_default();
        if let Some(item) = items.get_mut(at) {
            item.parameters.push(setting.parameter.clone());
        }
    }
}
