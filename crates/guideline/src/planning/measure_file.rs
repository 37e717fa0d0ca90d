//! Measures as files spell them, and what becomes of them: the measure, its bullets, and a control per bullet.

use message::Text;
use serde::Deserialize;

use super::{Measure, Requirement};
use crate::obligation::ObligationFile;
use crate::{Control, Discrepancy, Obligation, Origin, Parameter, Quantity};

/// A measure as files spell it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MeasureFile {
    pub(crate) id: String,
    pub(crate) category: String,
    title: Text,
    purpose: Text,
    place: String,
    pub(crate) requirement: Vec<RequirementFile>,
    #[serde(default)]
    pub(crate) obligation: Vec<Asked<Obligation>>,
    #[serde(default)]
    pub(crate) parameter: Vec<Asked<Parameter>>,
    #[serde(default)]
    pub(crate) discrepancy: Vec<Discrepancy>,
}

/// A bullet as files spell it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RequirementFile {
    pub(crate) id: String,
    ja: String,
    en: String,
    note: Option<Text>,
    #[serde(default)]
    pub(crate) marks: Vec<String>,
    #[serde(default = "alone")]
    stands_alone: bool,
}

fn alone() -> bool {
    true
}

/// An obligation or parameter of a measure with the text it comes from: a bullet by its place, or the purpose.
#[derive(Clone, Debug)]
pub(crate) struct Asked<T> {
    /// The place of the bullet, counted from 1; 0: the purpose.
    pub(crate) by: usize,
    pub(crate) item: T,
}

/// Reads `requirement 2` or `purpose`.
fn asker(origin: &str) -> Result<usize, String> {
    let number = origin.strip_prefix("requirement ").and_then(|number| number.parse().ok());
    match (origin, number) {
        ("purpose", _) => Ok(0),
        (_, Some(number)) if 0 < number => Ok(number),
        _ => Err(format!("`{origin}` is no origin: `requirement 1` or `purpose`")),
    }
}

impl<'d> Deserialize<'d> for Asked<Obligation> {
    fn deserialize<D: serde::Deserializer<'d>>(deserializer: D) -> Result<Self, D::Error> {
        let file = ObligationFile::deserialize(deserializer)?;
        let by = asker(&file.origin).map_err(serde::de::Error::custom)?;
        let item = file.asked_by(Origin::Control).map_err(serde::de::Error::custom)?;
        Ok(Self { by, item })
    }
}

/// A parameter as files spell it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterFile {
    id: String,
    quantity: Quantity,
    origin: String,
    ja: String,
    en: String,
}

impl<'d> Deserialize<'d> for Asked<Parameter> {
    fn deserialize<D: serde::Deserializer<'d>>(deserializer: D) -> Result<Self, D::Error> {
        let ParameterFile { id, quantity, origin, ja, en } = ParameterFile::deserialize(deserializer)?;
        let by = asker(&origin).map_err(serde::de::Error::custom)?;
        Ok(Self { by, item: Parameter { id, quantity, ja, en } })
    }
}

impl MeasureFile {
    /// The measure, its bullets, and a control per bullet, not placed yet. What the purpose asks for hangs on the
    /// first bullet; what contradicts itself in the measure is shown beside each.
    pub(crate) fn split(self) -> (Measure, Vec<Requirement>, Vec<Control>) {
        let mut controls: Vec<Control> = self.requirement.iter().map(|file| file.control(&self.discrepancy)).collect();
        let place = |by: usize| by.saturating_sub(1);
        for Asked { by, item } in self.obligation {
            controls.get_mut(place(by)).into_iter().for_each(|control| control.obligations.push(item.clone()));
        }
        for Asked { by, item } in self.parameter {
            controls.get_mut(place(by)).into_iter().for_each(|control| control.parameters.push(item.clone()));
        }
        let measure = Measure {
            requirements: self.requirement.iter().map(|file| file.id.clone()).collect(),
            id: self.id,
            category: self.category,
            title: self.title,
            purpose: self.purpose,
            place: self.place,
            discrepancies: self.discrepancy,
        };
        let bullets = self.requirement.into_iter().map(|file| file.bullet(&measure.id)).collect();
        (measure, bullets, controls)
    }
}

impl RequirementFile {
    /// The bullet as something that is assessed; it has no printed title, so its text stands for one.
    fn control(&self, discrepancies: &[Discrepancy]) -> Control {
        let text = Text::new(self.ja.as_str(), self.en.as_str());
        Control {
            id: self.id.clone(),
            level: None,
            title: text.clone(),
            layers: Vec::new(),
            requirement: text,
            practices: Vec::new(),
            obligations: Vec::new(),
            parameters: Vec::new(),
            discrepancies: discrepancies.to_vec(),
            path: Vec::new(),
        }
    }

    fn bullet(self, measure: &str) -> Requirement {
        let Self { id, ja, en, note, marks, stands_alone } = self;
        Requirement { id, measure: measure.to_owned(), ja, en, note, marks, stands_alone }
    }
}
