//! `akashi init`: a new workspace with its key.

use app::{Located, Workspace, new_key};
use message::Locale;
use store::Sqlite;
use world::OrganisationNamed;

use crate::args::{Common, Init};
use crate::print::{self, Failure};
use crate::{Outcome, edge, key_file, session, shipped};

pub(crate) fn run(init: &Init, common: &Common, locale: Locale) -> Result<Outcome, Failure> {
    let actor = session::actor(common)?;
    let name = init.file.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let key = new_key(name, &edge::ctx(&actor))?;
    let key_path = common.key.clone().unwrap_or_else(|| key_file::beside(&init.file));
    let packages = shipped::names().iter().map(|name| shipped::package(name)).collect::<Result<Vec<_>, _>>()?;
    let store = Sqlite::create(&init.file).map_err(app::AppError::from)?;
    // The key is written before anything is signed with it: a workspace whose key was lost could never be signed again.
    key_file::write(&key_path, &key)?;
    let verifier = key.verifier_key().to_string();
    let verifier_path = init.file.with_extension("vkey");
    edge::write(&verifier_path, format!("{verifier}\n").as_bytes(), false)?;
    let mut workspace = Workspace::create(store, Some(key), &packages.iter().collect::<Vec<_>>(), &edge::ctx(&actor))?;
    if !init.name.is_empty() {
        let named = OrganisationNamed { name: init.name.clone() };
        workspace.record(&[Located { statement: named.into(), place: None }], &edge::ctx(&actor))?;
    }
    let args = vec![
        ("file", init.file.display().to_string().into()),
        ("key", key_path.display().to_string().into()),
        ("verifier", verifier_path.display().to_string().into()),
    ];
    print::say(locale, "cli-init", &args)?;
    Ok(Outcome::Good)
}
