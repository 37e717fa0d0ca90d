//! From one answer on to the next control that nobody has answered.

use app::Action;
use axum::response::Response;
use method::assessment::Missing;
use world::Scope;

use crate::answer::see;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::pages::judging::Judging;
use crate::pages::scopes::path_of;
use crate::pages::whose::{ControlPath, Whose};

/// Goes to the next unanswered control behind that of a path, around the end if need be; to the list where none is left.
///
/// `recorded`: what was recorded on the way, for the next page to say.
pub(super) async fn onward(asker: &Asker, path: ControlPath, recorded: &str) -> Result<Response, Failure> {
    let whose = Whose::try_from(path)?;
    let (house, recorded) = (asker.house.name.clone(), recorded.to_owned());
    asker
        .read(Action::Read, move |desk| {
            let next = unanswered(desk, &whose)?.map(|control| Whose { control, ..whose.clone() }.path());
            let list = match &whose.scope {
                Scope::Service(_) => format!("{}/controls", path_of(&whose.scope)),
                _ => path_of(&whose.scope),
            };
            Ok(see(&format!("/w/{house}/{}?recorded={recorded}", next.unwrap_or(list))))
        })
        .await
}

fn unanswered(desk: &Desk<'_>, whose: &Whose) -> Result<Option<String>, Failure> {
    let guideline = desk.guideline()?;
    let controls = &guideline.controls;
    let here = controls.iter().position(|control| control.id == whose.control).ok_or(Failure::NotFound)?;
    let (before, after) = controls.split_at(here);
    let mut around = after.iter().skip(1).chain(before);
    let judging = Judging::of(desk.snapshot, guideline.id(), &whose.scope, desk.day)?;
    let missing = around.find(|control| judging.judge(control).missing == Some(Missing::Answer));
    Ok(missing.map(|control| control.id.clone()))
}
