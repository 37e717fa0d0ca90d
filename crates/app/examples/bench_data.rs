//! Makes the workspaces for the benches: `cargo xtask bench-data OUT [--services N --statements M --seed S]` the
//! reference workspace, `cargo xtask bench-data OUT --answered N` one service of which everything is answered, under a
//! guideline `N` times as large as the shipped one. The signing key, which is no secret, lies beside the file.
//!
//! The same numbers make the same statements, salts and key, so its figures can be compared.

#[path = "../../guideline/benches/shared/copies.rs"]
mod copies;
#[path = "../../guideline/benches/shared/mic3.rs"]
mod mic3;
#[path = "../benches/shared/reference.rs"]
mod reference;
#[path = "../../world/benches/shared/workload.rs"]
mod workload;

use std::cell::RefCell;
use std::io::{IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Instant;

use app::{Ctx, Located, Workspace};
use store::Sqlite;

use workload::{Chance, Outcome, Size};

/// Statements appended at a time.
const BATCH: usize = 1_000;

fn main() -> Outcome<()> {
    let (path, size, answered) = arguments()?;
    let start = Instant::now();
    let package = copies::copies(&mic3::package()?, answered.unwrap_or(1));
    let (guideline, _) = guideline::load(&package).map_err(|found| format!("mic3 is broken: {found:?}"))?;
    let chance = RefCell::new(Chance::new(size.seed));
    let random = |bytes: &mut [u8]| {
        for byte in bytes {
            *byte = chance.borrow_mut().byte();
        }
    };
    let ctx = |now| Ctx { actor: app::Actor::Operator(reference::ACTOR), now, random: &random };
    let signer = reference::signer()?;
    std::fs::write(path.with_added_extension("key"), signer.to_skey().expose())?;
    let mut workspace = Workspace::create(Sqlite::create(&path)?, Some(signer), &[&package], &ctx(workload::begin()?))?;
    let mut batch = Vec::with_capacity(BATCH);
    let mut told = 0;
    if answered.is_some() {
        let unit = world::UnitFormed { unit: "unit-0".parse()?, name: "第0事業部".to_owned(), within: None };
        batch.push(placed(unit.into()));
        batch.extend(workload::answered(&guideline, "answered")?.into_iter().map(placed));
        record(&mut workspace, &mut batch, &ctx(workload::end()?))?;
        return report(&path, workspace.head()?.size, start);
    }
    workload::tell(&guideline, size, &mut |at, statement| {
        batch.push(placed(statement));
        told += 1;
        if batch.len() == BATCH || told == size.statements {
            record(&mut workspace, &mut batch, &ctx(at))?;
            progress(told, size.statements);
        }
        Ok(())
    })?;
    // An organisation without services has less to say than was asked for.
    record(&mut workspace, &mut batch, &ctx(workload::end()?))?;
    let entries = workspace.head()?.size;
    drop(workspace);
    report(&path, entries, start)
}

fn placed(statement: world::Statement) -> Located {
    Located { statement, place: None }
}

fn record(workspace: &mut Workspace<Sqlite>, batch: &mut Vec<Located>, ctx: &Ctx<'_>) -> Outcome<()> {
    let recorded = workspace.record(batch, ctx);
    batch.clear();
    recorded.map(|_| ()).map_err(|error| format!("{error}: {:?}", error.diagnostics().first()).into())
}

fn progress(told: usize, of: usize) {
    if std::io::stderr().is_terminal() {
        let _ = write!(std::io::stderr(), "\r{told} of {of} statements");
    }
}

fn report(path: &Path, entries: u64, start: Instant) -> Outcome<()> {
    let (bytes, spent) = (std::fs::metadata(path)?.len(), start.elapsed().as_secs_f64());
    println!("{}: {entries} entries, {} MiB, made in {spent:.0} s", path.display(), bytes / (1 << 20));
    Ok(())
}

/// `OUT [--services N --statements M --seed S] [--answered N]`.
fn arguments() -> Outcome<(PathBuf, Size, Option<u32>)> {
    let (mut size, mut answered) = (Size::REFERENCE, None);
    let mut path = None;
    let mut rest = std::env::args_os().skip(1);
    while let Some(argument) = rest.next() {
        let mut number = || {
            let value = rest.next().and_then(|value| value.to_str().map(str::parse::<u64>));
            value.and_then(Result::ok).ok_or("a number must follow an option")
        };
        match argument.to_str() {
            Some("--services") => size.services = number()?.try_into()?,
            Some("--statements") => size.statements = number()?.try_into()?,
            Some("--seed") => size.seed = number()?,
            Some("--answered") => answered = Some(number()?.try_into()?),
            _ => path = Some(PathBuf::from(argument)),
        }
    }
    Ok((path.ok_or("which file to make?")?, size, answered))
}
