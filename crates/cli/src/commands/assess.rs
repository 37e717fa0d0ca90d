//! `akashi assess`: one file, no database. The file becomes statements and takes the same path as a workspace.

use std::path::Path;

use app::{Located, Workspace};
use interchange::service_file;
use message::{Diagnostic, Locale, Place};
use store::Store;

use crate::args::{Assess, Common};
use crate::commands::show::{self, Shown};
use crate::print::Failure;
use crate::{Outcome, edge, session};

pub(crate) fn run(assess: &Assess, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let actor = session::actor(common)?;
    let mut workspace = session::in_memory(&assess.show.guideline, &actor)?;
    let read = read(&assess.file, &workspace, &assess.show.guideline)?;
    workspace.record(&read.statements, &edge::ctx(&actor))?;
    let places = show::places(&workspace, &read.statements);
    let (program, file) = (edge::program(), edge::quoted(&assess.file.display().to_string()));
    let workspace_file = format!("{}.akashi", read.service);
    let by = show::by(&assess.show);
    let adopt = match by.as_str() {
        "" => String::new(),
        _ => format!(" && {program} guideline adopt {} -w {workspace_file}", assess.show.guideline),
    };
    let keep =
        format!("{program} init {workspace_file}{adopt} && {program} service import {file}{by} -w {workspace_file}");
    let shown = Shown {
        service: read.service.as_str(),
        command: format!("{program} assess {file}{by}"),
        next: vec![(keep, "report-next-record")],
        places: &places,
    };
    show::run(&workspace, workspace.current(), &shown, &assess.show, locale)
}

/// A service file with the organisation's file it names.
pub(crate) struct Read {
    pub(crate) service: world::Slug,
    pub(crate) statements: Vec<Located>,
}

/// Reads a service file and the organisation's file beside it, against an adopted guideline.
pub(crate) fn read<S: Store>(path: &Path, workspace: &Workspace<S>, guideline: &str) -> Result<Read, Failure> {
    let guideline = session::assessable(workspace.current(), guideline)?;
    let file = service_file::read_service(&path.display().to_string(), &edge::read_text(path)?, guideline)?;
    let mut statements = Vec::new();
    if let Some(named) = &file.organisation_file {
        let beside = edge::beside(path, named)?;
        if !beside.is_file() {
            let missing = Diagnostic::error("cli-organisation-missing").with("named", named.as_str());
            return Err(missing.at(Place::item(path.display().to_string(), "organisation")).into());
        }
        let text = edge::read_text(&beside)?;
        let organisation = service_file::read_organisation(&beside.display().to_string(), &text, guideline)?;
        statements.extend(organisation.statements.into_iter().map(located));
    }
    statements.extend(file.statements.into_iter().map(located));
    Ok(Read { service: file.service, statements })
}

fn located(read: service_file::Located) -> Located {
    Located { statement: read.statement, place: Some(read.place) }
}
