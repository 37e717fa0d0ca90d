//! What a filled survey leaves open or contradicts itself in: remarks, never refusals.

use guideline::iot::{CellKind, Check, CheckKind, IotModel, SurveyRow};
use message::{Arg, Args, Locale, message};

use super::survey::elsewhere_message;
use super::{Elsewhere, Survey};

/// A remark about a filled survey.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<'g> {
    /// What is wrong.
    pub wrong: Wrong<'g>,
    /// The cells concerned.
    pub cells: Vec<&'g str>,
    /// Whether the survey must not be taken for finished before it is mended: a gap in responsibility (ANNEX3, 4).
    pub blocks: bool,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Wrong<'g> {
    /// A check of the guideline's data.
    Check(&'g Check),
    /// A role is said to lie elsewhere, but the provider carries it out or entrusts it.
    NotElsewhere(Elsewhere),
    /// Somebody is named for a role that is not entrusted.
    PartyWithoutRole,
}

impl Finding<'_> {
    /// The remark in words, beginning with what it is about.
    pub fn words(&self, model: &IotModel, locale: Locale) -> String {
        let row = self.cells.first().and_then(|cell| model.cell(cell)).map(|(row, _)| row.title.get(locale));
        let said = match self.wrong {
            Wrong::Check(check) => match locale {
                Locale::Ja => check.ja.clone(),
                Locale::En => check.en.clone(),
            },
            Wrong::NotElsewhere(elsewhere) => {
                message(locale, "survey-not-elsewhere", &vec![("who", Arg::Message(elsewhere_message(elsewhere)))])
            }
            Wrong::PartyWithoutRole => message(locale, "survey-party-without-role", &Args::new()),
        };
        let args = vec![("row", row.unwrap_or_default().into()), ("said", said.into())];
        message(locale, "survey-remark", &args)
    }
}

/// Every remark, in the order of the checks and of the roles.
pub fn findings<'g>(model: &'g IotModel, survey: &Survey) -> Vec<Finding<'g>> {
    let mut found = Vec::new();
    for check in &model.checks {
        for (one, other) in &check.pairs {
            let marks = [one, other].map(|cell| survey.yes.contains(cell.as_str()));
            let fails = match check.kind {
                CheckKind::NotBoth => marks == [true, true],
                CheckKind::NotNeither => marks == [false, false] && !is_explained(model, survey, one),
                CheckKind::Same => marks == [true, false] || marks == [false, true],
            };
            if fails {
                let blocks = check.kind == CheckKind::NotNeither;
                found.push(Finding { wrong: Wrong::Check(check), cells: vec![one, other], blocks });
            }
        }
    }
    for (role, elsewhere) in &survey.elsewhere {
        let cells = cells_of(model, role).filter(|cell| survey.yes.contains(*cell)).collect::<Vec<_>>();
        if !cells.is_empty() {
            found.push(Finding { wrong: Wrong::NotElsewhere(*elsewhere), cells, blocks: false });
        }
    }
    for role in survey.parties.keys() {
        let entrusted = model.survey.iter().filter(|row| row.delegates.as_deref() == Some(role.as_str()));
        let cells: Vec<&str> = entrusted.flat_map(inputs).collect();
        if !cells.iter().any(|cell| survey.yes.contains(*cell)) {
            found.push(Finding { wrong: Wrong::PartyWithoutRole, cells, blocks: false });
        }
    }
    found
}

/// Whether it is said where the role of a cell lies.
fn is_explained(model: &IotModel, survey: &Survey, cell: &str) -> bool {
    let Some((row, _)) = model.cell(cell) else { return false };
    survey.elsewhere.contains_key(row.delegates.as_ref().unwrap_or(&row.role))
}

/// The input cells that say who carries out a role.
fn cells_of<'g>(model: &'g IotModel, role: &str) -> impl Iterator<Item = &'g str> {
    let rows = model.survey.iter().filter(move |row| row.delegates.as_deref().unwrap_or(&row.role) == role);
    rows.flat_map(inputs)
}

fn inputs(row: &SurveyRow) -> impl Iterator<Item = &str> {
    let inputs = row.cells.iter().filter(|cell| cell.kind == CellKind::Input);
    inputs.filter_map(|cell| cell.id.as_deref())
}
