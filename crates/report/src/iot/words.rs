//! Words for cells, roles, decisions.

use guideline::iot::{CellKind, IotModel, MapRow, Mark};
use message::{Locale, message};
use method::iot::{Answerable, Derived, Opened, Survey, Weighed, elsewhere_message};
use world::Resolution;

use crate::clean::clean;
use crate::say::{say, say_with};

/// What stands in a cell of the survey, as printed: ○, ×, the same as another cell, nothing needed, nothing at all.
pub fn cell(model: &IotModel, survey: &Survey, kind: &CellKind, id: Option<&str>, locale: Locale) -> String {
    let mark = id.and_then(|id| survey.mark(model, id)).map(mark);
    match (kind, mark) {
        (CellKind::None, _) => String::new(),
        (CellKind::Derived { .. }, Some(mark)) => say_with(locale, "iot-cell-same", "mark", mark),
        (CellKind::Derived { .. }, None) => say(locale, "iot-cell-not-needed"),
        (_, mark) => mark.unwrap_or_default().to_owned(),
    }
}

/// ○ or ×.
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::Yes => "○",
        Mark::No => "×",
    }
}

/// Who carries out a role.
pub fn answerable(who: &Answerable, locale: Locale) -> String {
    let named = |party: &Option<String>| match party {
        Some(party) => say_with(locale, "iot-who-partner-named", "party", clean(party)),
        None => say(locale, "iot-who-partner"),
    };
    match who {
        Answerable::Provider => say(locale, "iot-who-provider"),
        Answerable::Partner(party) => named(party),
        Answerable::Both(party) => say_with(locale, "iot-who-both", "partner", named(party)),
        Answerable::Elsewhere(elsewhere) => say(locale, elsewhere_message(*elsewhere)),
        Answerable::Open => say(locale, "iot-who-open"),
    }
}

/// The title of a role; its id where the model has none.
pub fn role<'m>(model: &'m IotModel, id: &'m str, locale: Locale) -> &'m str {
    model.role(id).map_or(id, |role| role.title.get(locale))
}

/// The component of a row of the maps, or of a risk.
pub fn component<'m>(model: &'m IotModel, id: Option<&'m str>, locale: Locale) -> &'m str {
    let Some(id) = id else { return "" };
    model.component_of(id).map_or(id, |component| component.title.get(locale))
}

/// The name of an extracted risk.
pub fn risk<'m>(model: &'m IotModel, id: &'m str, locale: Locale) -> &'m str {
    model.extracted_risk(id).map_or(id, |risk| risk.title.get(locale))
}

/// The class of a row's risk.
pub fn class<'m>(model: &'m IotModel, row: &'m MapRow, locale: Locale) -> &'m str {
    let known = model.extracted_classes.iter().find(|class| class.id == row.class);
    known.map_or(row.class.as_str(), |class| class.title.get(locale))
}

/// What was decided about a candidate.
pub fn decision(weighed: &Weighed<'_, '_>, locale: Locale) -> String {
    say(locale, decision_message(weighed.decided.as_ref().map(|decided| decided.resolution)))
}

/// The message for a decision; `None`: there is none, `Some(None)`: it was erased.
pub fn decision_message(resolution: Option<Option<Resolution>>) -> &'static str {
    match resolution {
        Some(Some(Resolution::Adopt)) => "iot-decision-adopt",
        Some(Some(Resolution::Reject)) => "iot-decision-reject",
        Some(Some(Resolution::Defer)) => "iot-decision-defer",
        Some(None) => "iot-decision-erased",
        Some(Some(Resolution::Open)) | None => "iot-decision-open",
    }
}

/// The message for an action; `None`: nobody has said whether it is carried out.
pub fn action_message(taken_up: Option<bool>) -> &'static str {
    match taken_up {
        Some(true) => "iot-action-taken",
        Some(false) => "iot-action-left",
        None => "iot-action-open",
    }
}

/// Why a row of the maps holds, in a sentence: the cell or rule that opens it, and the situations that meet its condition.
pub fn opened(model: &IotModel, derived: &Derived<'_>, locale: Locale) -> String {
    let by = match derived.opened {
        Opened::Always => say(locale, "iot-opened-always"),
        Opened::By(cell) => {
            let (row, block) = model.cell(cell).map_or(("", ""), |(row, _)| {
                let block = model.blocks.iter().find(|block| row.block.as_ref() == Some(&block.id));
                (row.title.get(locale), block.map_or("", |block| block.yes.get(locale)))
            });
            message(locale, "iot-opened-by", &vec![("cell", row.into()), ("meaning", block.into())])
        }
    };
    let situations =
        derived.situations.iter().map(|situation| crate::say::either(locale, &situation.ja, &situation.en));
    let situations: Vec<&str> = situations.collect();
    if situations.is_empty() { by } else { format!("{by} {}", situations.join(" ")) }
}
