//! The pictures of a service: the role × viewpoint matrix, the type diagram, the risks by component.

use guideline::iot::{IotModel, Role};
use method::iot::{Answerable, Elsewhere, answerable, duties};

use super::{Shown, words};
use crate::chart::{Chain, MatrixCell, Step, Tint, chain, matrix};
use crate::paper::Picture;
use crate::say::{say, say_with};

/// Every picture, for paper.
pub fn pictures(shown: &Shown<'_>) -> Vec<Picture> {
    [chain_of_roles(shown), roles(shown), risks(shown)].map(Picture::of).into()
}

/// What the provider does in each role under each viewpoint, with how many rows of the maps it leads to; and who carries
/// out the roles it does not.
pub fn roles(shown: &Shown<'_>) -> String {
    let Shown { model, survey, locale, .. } = *shown;
    let duties = duties(model, shown.derivation);
    let columns: Vec<String> =
        model.viewpoints.iter().map(|one| format!("{} {}", one.id, one.title.get(locale))).collect();
    let rows = model.roles.iter().map(|role| {
        let who = is_run(model, role).then(|| answerable(model, survey, &role.id));
        let cells = model.viewpoints.iter().map(|viewpoint| {
            let duty = duties.iter().find(|one| one.cell.role == role.id && one.cell.viewpoint == viewpoint.id)?;
            let others = who.as_ref().filter(|who| !matches!(who, Answerable::Provider | Answerable::Both(_)));
            Some(match others {
                Some(who) => {
                    MatrixCell { words: words::answerable(who, locale), below: String::new(), tint: tint(who) }
                }
                None if duty.rows == 0 => {
                    MatrixCell { words: say(locale, "iot-picture-nothing"), below: String::new(), tint: Tint::Absent }
                }
                None => MatrixCell {
                    words: duty.cell.relation.get(locale).to_owned(),
                    below: say_with(locale, "iot-picture-rows", "count", duty.rows),
                    tint: if duty.roles.is_empty() { Tint::Own } else { Tint::Partner },
                },
            })
        });
        (format!("{} {}", role.printed, role.title.get(locale)), cells.collect())
    });
    matrix(&columns, &rows.collect::<Vec<_>>(), &say(locale, "iot-picture-roles"))
}

/// How many risks are in scope, by component and viewpoint.
pub fn risks(shown: &Shown<'_>) -> String {
    let Shown { model, derivation, locale, .. } = *shown;
    let columns: Vec<String> =
        model.viewpoints.iter().map(|one| format!("{} {}", one.id, one.title.get(locale))).collect();
    let components = model.components.iter().map(|one| (Some(one.id.as_str()), one.title.get(locale).to_owned()));
    let all = components.chain([(None, say(locale, "iot-picture-no-component"))]);
    let rows = all.filter_map(|(component, name)| {
        let cells: Vec<Option<MatrixCell>> = model
            .viewpoints
            .iter()
            .map(|viewpoint| {
                let mut risks: Vec<&str> = Vec::new();
                for derived in &derivation.rows {
                    let of = derived.row.component.as_deref().and_then(|id| model.component_of(id));
                    let rule = model.rule(&derived.row.rule);
                    if of.map(|one| one.id.as_str()) == component
                        && rule.is_some_and(|rule| rule.viewpoint == viewpoint.id)
                        && !risks.contains(&derived.row.risk.as_str())
                    {
                        risks.push(&derived.row.risk);
                    }
                }
                (!risks.is_empty()).then(|| MatrixCell {
                    words: say_with(locale, "iot-picture-risks-count", "count", risks.len()),
                    below: String::new(),
                    tint: Tint::Own,
                })
            })
            .collect();
        cells.iter().any(Option::is_some).then_some((name, cells))
    });
    matrix(&columns, &rows.collect::<Vec<_>>(), &say(locale, "iot-picture-risks"))
}

/// The chain of roles in the structure of the service, coloured by who carries out each.
///
/// The document's figure is an image that was not at hand: the places of the boxes are Akashi's, the roles and the
/// numbers of the arrows are the document's.
pub fn chain_of_roles(shown: &Shown<'_>) -> String {
    let Shown { model, survey, locale, .. } = *shown;
    let run: Vec<&Role> = model.roles.iter().filter(|role| is_run(model, role)).collect();
    let step = |role: &Role| {
        let who = answerable(model, survey, &role.id);
        let letter = role.id.rsplit('-').next().unwrap_or_default();
        Step {
            name: format!("{letter} {}", role.title.get(locale)),
            who: words::answerable(&who, locale),
            tint: tint(&who),
        }
    };
    let number = |from: usize| run.get(from).map(|role| arrows(role)).unwrap_or_default();
    let mut drawn = Chain {
        rows: ["iot-picture-site", "iot-picture-cloud", "iot-picture-back"].map(|id| say(locale, id)).to_vec(),
        ..Chain::default()
    };
    // Four roles lead to the cloud, five lie in it, the others lead back to what moves.
    for (place, role) in run.iter().enumerate() {
        let (row, column) = match place {
            0..=3 => (0, place),
            4..=8 => (1, place - 4),
            _ => (2, 11_usize.saturating_sub(place).saturating_sub(1)),
        };
        drawn.steps.push((row, column, step(role)));
    }
    drawn.arrows.extend((0..8_usize).map(|from| (from, from + 1, number(from))));
    let user = drawn.steps.len();
    let person = Step { name: say(locale, "iot-picture-user"), who: String::new(), tint: Tint::User };
    drawn.steps.push((2, 3, person));
    drawn.arrows.push((7, user, String::new()));
    if survey.structure != Some(1) && run.len() == 11 {
        drawn.arrows.push((9, 10, number(9)));
        // The user controls what moves through the server, or the server does so by itself.
        match survey.structure {
            Some(2) => drawn.arrows.push((user, 9, say(locale, "iot-picture-by-user"))),
            Some(_) => drawn.arrows.push((6, 9, say(locale, "iot-picture-by-server"))),
            None => {}
        }
    }
    chain(&drawn, &say(locale, "iot-picture-chain"))
}

/// The printed numbers of the arrows a role carries out.
fn arrows(role: &Role) -> String {
    let sign = |number: &u32| char::from_u32(0x245f + number).map(String::from).unwrap_or_default();
    role.arrows.iter().map(sign).collect()
}

/// Whether a role is one of those that can be carried out or entrusted.
fn is_run(model: &IotModel, role: &Role) -> bool {
    model.survey.iter().any(|row| row.delegates.as_deref() == Some(&role.id))
}

fn tint(who: &Answerable) -> Tint {
    match who {
        Answerable::Provider => Tint::Own,
        Answerable::Partner(_) => Tint::Partner,
        Answerable::Elsewhere(Elsewhere::User) => Tint::User,
        Answerable::Elsewhere(Elsewhere::Other) => Tint::Other,
        Answerable::Elsewhere(Elsewhere::Absent) => Tint::Absent,
        Answerable::Both(_) | Answerable::Open => Tint::Open,
    }
}
