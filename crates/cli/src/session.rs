//! Opening the workspace a command works on.

use std::path::PathBuf;
use std::sync::Arc;

use app::{Snapshot, Workspace};
use guideline::Guideline;
use guideline::mapping::Mapping;
use message::Diagnostic;
use store::{Memory, Sqlite};

use crate::args::Common;
use crate::print::Failure;
use crate::{edge, key_file, print, shipped};

/// Who acts when nobody is named: the person at this terminal.
const LOCAL_ACTOR: &str = "local";

/// The actor of this command: an id, since the ledger is for ever and people's names are not for it.
pub(crate) fn actor(common: &Common) -> Result<String, Failure> {
    let named = common.actor.clone().or_else(|| edge::variable("AKASHI_ACTOR"));
    let actor = named.unwrap_or_else(|| LOCAL_ACTOR.to_owned());
    let shaped = actor.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._@-".contains(&byte));
    if actor.is_empty() || actor.len() > 64 || !shaped {
        return Err(Diagnostic::error("cli-bad-actor").with("actor", actor).into());
    }
    Ok(actor)
}

/// The path of the workspace this command works on.
pub(crate) fn path(common: &Common) -> Result<PathBuf, Failure> {
    let named = common.workspace.clone().or_else(|| edge::variable("AKASHI_WORKSPACE").map(PathBuf::from));
    named.ok_or_else(|| Failure::from(Diagnostic::error("cli-no-workspace")))
}

/// Opens the workspace for reading alone: without its key nothing can be signed.
pub(crate) fn open(common: &Common) -> Result<Workspace<Sqlite>, Failure> {
    let store = Sqlite::open(path(common)?).map_err(app::AppError::from)?;
    Ok(warned(Workspace::open(store, None)?))
}

/// Opens the workspace for writing, with its signing key.
pub(crate) fn open_signed(common: &Common) -> Result<Workspace<Sqlite>, Failure> {
    let path = path(common)?;
    // The workspace first: where it is missing, its key is not what is wrong.
    let store = Sqlite::open(&path).map_err(app::AppError::from)?;
    let key = common.key.clone().or_else(|| edge::variable("AKASHI_KEY").map(PathBuf::from));
    let signer = key_file::read(&key.unwrap_or_else(|| key_file::beside(&path)))?;
    Ok(warned(Workspace::open(store, Some(signer))?))
}

/// The guidelines adopted in the workspace, if one is named.
pub(crate) fn adopted(common: &Common) -> Result<Vec<Arc<Guideline>>, Failure> {
    match path(common) {
        Ok(_) => Ok(open(common)?.current().guidelines().cloned().collect()),
        Err(_) => Ok(Vec::new()),
    }
}

/// A guideline by its short name: a shipped one, or one adopted in the workspace, if one is named.
pub(crate) fn guideline(common: &Common, name: &str) -> Result<Arc<Guideline>, Failure> {
    if shipped::names().iter().any(|shipped| shipped == name) {
        return Ok(Arc::new(shipped::guideline(name)?));
    }
    let found = adopted(common)?.into_iter().find(|guideline| guideline.id() == name);
    found.ok_or_else(|| Failure::from(Diagnostic::error("guideline-not-found").with("name", name)))
}

/// Says so if the workspace ends in what this release cannot read.
fn warned(workspace: Workspace<Sqlite>) -> Workspace<Sqlite> {
    print::warnings(&workspace.current().warnings(), edge::locale());
    workspace
}

/// A workspace in memory with one guideline, for an assessment nobody keeps.
pub(crate) fn in_memory(guideline: &str, actor: &str) -> Result<Workspace<Memory>, Failure> {
    let package = shipped::package(guideline)?;
    Ok(Workspace::create(Memory::new(), None, &[&package], &edge::ctx(actor))?)
}

/// An adopted guideline by which something can be assessed.
pub(crate) fn assessable<'s>(snapshot: &'s Snapshot, name: &str) -> Result<&'s Guideline, Failure> {
    let problem = match snapshot.guideline(name) {
        Some(guideline) if !guideline.controls.is_empty() => return Ok(guideline),
        Some(_) => "cli-nothing-to-assess",
        None if shipped::names().iter().any(|known| known == name) => "cli-guideline-not-adopted",
        None => "guideline-not-found",
    };
    Err(Diagnostic::error(problem).with("name", name).into())
}

/// Looks into the workspace under an adopted guideline by which something can be assessed.
pub(crate) fn look<R>(
    common: &Common,
    guideline: &str,
    look: impl FnOnce(&Snapshot, &Guideline) -> Result<R, Failure>,
) -> Result<R, Failure> {
    let workspace = open(common)?;
    let snapshot = workspace.current();
    look(snapshot, assessable(snapshot, guideline)?)
}

/// Everything at hand that mappings tie: the guidelines the program brings along and, if a workspace is named, those it
/// has adopted; the mappings of both.
pub(crate) struct Ground {
    shipped: Vec<Guideline>,
    adopted: Vec<Arc<Guideline>>,
    shipped_mappings: Vec<Mapping>,
    adopted_mappings: Vec<Arc<Mapping>>,
}

impl Ground {
    /// Reads all of it.
    pub(crate) fn read(common: &Common) -> Result<Self, Failure> {
        let shipped = shipped::guidelines()?;
        let shipped_mappings = shipped::mappings(&shipped.iter().collect::<Vec<_>>())?;
        let (mut adopted, mut adopted_mappings) = (Vec::new(), Vec::new());
        if path(common).is_ok() {
            let workspace = open(common)?;
            adopted.extend(workspace.current().guidelines().cloned());
            adopted_mappings.extend(workspace.current().mappings().cloned());
        }
        // The shipped mappings are held against the shipped texts.
        adopted.retain(|own| !shipped.iter().any(|shipped| shipped.id() == own.id()));
        Ok(Self { shipped, adopted, shipped_mappings, adopted_mappings })
    }

    /// The guidelines.
    pub(crate) fn guidelines(&self) -> impl Iterator<Item = &Guideline> + Clone {
        self.shipped.iter().chain(self.adopted.iter().map(AsRef::as_ref))
    }

    /// The mappings.
    pub(crate) fn mappings(&self) -> impl Iterator<Item = &Mapping> {
        self.shipped_mappings.iter().chain(self.adopted_mappings.iter().map(AsRef::as_ref))
    }
}
