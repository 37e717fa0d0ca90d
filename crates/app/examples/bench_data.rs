//! Makes the reference workspace for the benches: `cargo xtask bench-data OUT [--services N --statements M --seed S]`.
//!
//! The same numbers make the same statements, salts and key, so its figures can be compared.

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
    let (path, size) = arguments()?;
    let start = Instant::now();
    let package = mic3::package()?;
    let (guideline, _) = guideline::load(&package).map_err(|found| format!("mic3 is broken: {found:?}"))?;
    let chance = RefCell::new(Chance::new(size.seed));
    let random = |bytes: &mut [u8]| {
        for byte in bytes {
            *byte = chance.borrow_mut().byte();
        }
    };
    let ctx = |now| Ctx { actor: app::Actor::Operator(reference::ACTOR), now, random: &random };
    let mut workspace =
        Workspace::create(Sqlite::create(&path)?, Some(reference::signer()?), &[&package], &ctx(workload::begin()?))?;
    let mut batch = Vec::with_capacity(BATCH);
    let mut told = 0;
    workload::tell(&guideline, size, &mut |at, statement| {
        batch.push(Located { statement, place: None });
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

/// `OUT [--services N --statements M --seed S]`.
fn arguments() -> Outcome<(PathBuf, Size)> {
    let mut size = Size::REFERENCE;
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
            _ => path = Some(PathBuf::from(argument)),
        }
    }
    Ok((path.ok_or("which file to make?")?, size))
}
