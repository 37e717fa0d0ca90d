//! One form for all that an hour's work brings for a control: the answer, who answers for it, its evidence, the duties that
//! were done. Whatever of it was filled in is recorded together, or nothing is.

use app::{Action, Located, Workspace};
use axum::extract::{Path, Request};
use axum::response::Response;
use jiff::civil::Date;
use message::Diagnostic;
use serde::Deserialize;
use store::Sqlite;
use world::{
    About, ImplementationStated, ImplementationStatus, ObligationFulfilled, ResponsibleNamed, Statement, World,
};

use super::answer::day_if_any;
use super::evidence::{LIMIT, may_state};
use super::next;
use super::piece::{Piece, PieceFields};
use crate::answer::see;
use crate::failure::Failure;
use crate::filed::Filed;
use crate::guard::Asker;
use crate::page::range;
use crate::pages::whose::{ControlPath, Whose};
use crate::sheet::settle;

/// What the form says; whatever is left empty is not spoken of.
#[derive(Debug, Deserialize)]
struct TogetherForm {
    status: Option<ImplementationStatus>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    owner: String,
    /// The name of a piece that is kept already.
    #[serde(default)]
    again: String,
    #[serde(flatten)]
    piece: PieceFields,
    /// The obligations that were done.
    #[serde(default)]
    done: Vec<String>,
    /// When; `None`: today.
    #[serde(default, deserialize_with = "day_if_any")]
    on: Option<Date>,
    #[serde(default)]
    done_note: String,
    /// Where to go on; empty: here.
    #[serde(default)]
    then: String,
    since: u64,
}

pub(super) async fn answer(asker: Asker, Path(path): Path<ControlPath>, request: Request) -> Result<Response, Failure> {
    // Before anything is read: nobody without the right can make the server work.
    may_state(&asker).await?;
    let Filed { sheet, file } = match Filed::<TogetherForm>::take(request, LIMIT).await {
        Ok(filed) => filed,
        Err(refused) => return Ok(refused),
    };
    let form = &sheet.value;
    let piece = Piece::new(&form.piece, file);
    let told = Told {
        status: form.status,
        note: form.note.trim().to_owned(),
        owner: form.owner.trim().to_owned(),
        again: form.again.clone(),
        done: form.done.clone(),
        on: form.on.unwrap_or_else(|| asker.outside.today()),
        done_note: form.done_note.trim().to_owned(),
    };
    let (since, goes_on) = (form.since, form.then == "next");
    let done = async {
        let whose = Whose::try_from(path.clone())?;
        let link = format!("/w/{}/{}", asker.house.name, whose.path());
        let (chosen, today) = (asker.chosen.clone(), asker.outside.today());
        let recorded = asker
            .change(Action::State, move |workspace, ctx| {
                let guideline = chosen.at(workspace.current())?.id().to_owned();
                let about = |item: &str| whose.about(&guideline, item);
                let mut said = told.statements(workspace, about, &whose.control)?;
                if piece.is_described() {
                    let mut attached = piece.statement(workspace, about(&whose.control), today);
                    // What is wrong with any of it is told before the content is kept.
                    let supposed = said.iter().cloned().chain([attached.clone().into()]);
                    let problems = workspace.problems(&supposed.map(located).collect::<Vec<_>>(), ctx.now);
                    if !problems.is_empty() {
                        return Err(Failure::Refused(problems));
                    }
                    attached.digest = piece.keep(workspace)?;
                    said.push(attached.into());
                }
                if said.is_empty() {
                    said.extend(told.restated(about(&whose.control)));
                }
                if said.is_empty() {
                    return Err(Failure::refused(Diagnostic::error("web-answer-nothing")));
                }
                Ok(workspace.record_since(&said.into_iter().map(located).collect::<Vec<_>>(), since, ctx)?)
            })
            .await?;
        let recorded = range(&recorded).to_string();
        if goes_on {
            next::onward(&asker, path, &recorded).await
        } else {
            Ok(see(&format!("{link}?recorded={recorded}")))
        }
    }
    .await;
    Ok(settle(sheet, done))
}

fn located(statement: Statement) -> Located {
    Located { statement, place: None }
}

/// What the form says besides a new piece of evidence.
struct Told {
    status: Option<ImplementationStatus>,
    note: String,
    owner: String,
    again: String,
    done: Vec<String>,
    on: Date,
    done_note: String,
}

impl Told {
    /// The statements it makes: what the ledger says already is not said again beside something new.
    fn statements(
        &self,
        workspace: &Workspace<Sqlite>,
        about: impl Fn(&str) -> About,
        control: &str,
    ) -> Result<Vec<Statement>, Failure> {
        let own = about(control);
        let before = Before::of(workspace, &own)?;
        let mut said = Vec::new();
        match self.status {
            Some(status) if before.answer.as_ref() != Some(&(status, lines(&self.note))) => {
                let note = self.note.clone();
                said.push(ImplementationStated { about: own.clone(), status, note }.into());
            }
            None if !self.note.is_empty() => {
                return Err(Failure::refused(Diagnostic::error("web-answer-no-status")));
            }
            _ => {}
        }
        if !self.owner.is_empty() && self.owner != before.owner {
            said.push(ResponsibleNamed { about: own.clone(), owner: self.owner.clone() }.into());
        }
        if !self.again.is_empty() {
            said.extend(workspace.evidence_again(&self.again, &[own])?.into_iter().map(Statement::from));
        }
        let done = self.done.iter().map(|obligation| {
            ObligationFulfilled { about: about(obligation), on: self.on, note: self.done_note.clone() }.into()
        });
        said.extend(done);
        Ok(said)
    }

    /// The answer as it stands, where the form says nothing but that: somebody looked again and confirms it.
    fn restated(&self, about: About) -> Option<Statement> {
        Some(ImplementationStated { about, status: self.status?, note: self.note.clone() }.into())
    }
}

/// What is so of the control already.
struct Before {
    /// What the scope itself has answered.
    answer: Option<(ImplementationStatus, String)>,
    /// Who answers for it, whoever said so.
    owner: String,
}

impl Before {
    fn of(workspace: &Workspace<Sqlite>, about: &About) -> Result<Self, Failure> {
        let world: &World = &workspace.current().world;
        let item = world.item(&about.guideline, &about.item);
        let own = item.and_then(|item| world.scope(&about.scope)?.control(item));
        // What is excluded is answered anew, whatever the answer was.
        let stated = own.filter(|own| own.exclusion.is_none()).and_then(|own| own.implementation);
        let chain = world.chain_of(&about.scope);
        let owner = item.and_then(|item| chain.iter().find_map(|state| state.control(item)?.responsible));
        let said = workspace.said(stated.map(|stated| stated.position).into_iter().chain(owner))?;
        Ok(Self {
            answer: stated.and_then(|stated| Some((stated.status?, lines(said.text(stated.position, "note"))))),
            owner: owner.map(|position| said.text(position, "owner").to_owned()).unwrap_or_default(),
        })
    }
}

/// A text with the line ends it was typed with, which browsers send as two characters each.
fn lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}
