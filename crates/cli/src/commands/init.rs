//! `akashi init`: a new workspace with its key.

use std::path::{Path, PathBuf};

use app::{Ctx, Located, Workspace, new_key};
use message::Locale;
use store::{Options, Sqlite};
use world::OrganisationNamed;

use crate::args::{Common, Init};
use crate::print::{self, Failure};
use crate::{Outcome, edge, key_file, session, shipped};

pub(crate) fn run(init: &Init, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let actor = session::actor(common)?;
    let made = make(&init.file, &init.name, common, &Options::default(), &edge::ctx(&actor))?;
    let args = vec![
        ("file", init.file.display().to_string().into()),
        ("key", made.key.display().to_string().into()),
        ("verifier", made.verifier.display().to_string().into()),
    ];
    print::say(locale, "cli-init", &args)?;
    Ok(Outcome::Good)
}

/// The files beside a new workspace.
pub(crate) struct Made {
    /// The signing key's.
    pub(crate) key: PathBuf,
    /// The verifier key's, for outsiders.
    pub(crate) verifier: PathBuf,
}

/// Makes a workspace with its key and the first of the shipped guidelines; `name` is the organisation's, if it is known.
pub(crate) fn make(
    file: &Path,
    name: &str,
    common: &Common,
    options: &Options,
    ctx: &Ctx<'_>,
) -> Result<Made, Failure> {
    let stem = file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let key = new_key(stem, ctx)?;
    let key_path = common.key.clone().unwrap_or_else(|| key_file::beside(file));
    let package = shipped::package(shipped::FIRST)?;
    let store = Sqlite::create_with(file, options).map_err(app::AppError::from)?;
    // The key is written before anything is signed with it: a workspace whose key was lost could never be signed again.
    key_file::write(&key_path, &key)?;
    let verifier = key.verifier_key().to_string();
    let verifier_path = file.with_extension("vkey");
    edge::write(&verifier_path, format!("{verifier}\n").as_bytes(), false)?;
    let mut workspace = Workspace::create(store, Some(key), &[&package], ctx)?;
    if !name.is_empty() {
        let named = OrganisationNamed { name: name.to_owned() };
        workspace.record(&[Located { statement: named.into(), place: None }], ctx)?;
    }
    Ok(Made { key: key_path, verifier: verifier_path })
}
