//! How fast a large workspace opens; run by hand with `cargo bench -p akashi-app -- FILE`.
//!
//! FILE is made by `cargo xtask bench-data FILE`; every run records a few hundred statements more in it.
//! A workspace with another key is opened and looked at, and nothing is recorded in it.

#[path = "shared/reference.rs"]
mod reference;
#[path = "../../guideline/benches/shared/timing.rs"]
mod timing;

use std::cell::Cell;
use std::error::Error;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use app::{AppError, Ctx, Located, Workspace};
use store::{Ledger as _, Sqlite};
use world::{About, ObligationFulfilled, Scope};

type Outcome<T> = Result<T, Box<dyn Error>>;

const OPENED: usize = 3;
const RECORDED: u32 = 300;

fn main() -> Outcome<()> {
    let Some(path) = std::env::args_os().skip(1).find(|argument| argument != "--bench").map(PathBuf::from) else {
        println!(
            "no workspace given: make one with `cargo xtask bench-data FILE`, then `cargo bench -p akashi-app -- FILE`"
        );
        return Ok(());
    };
    let entries = usize::try_from(Sqlite::open(&path)?.head()?.size)?;
    println!("{entries} entries, {} MiB on disk", std::fs::metadata(&path)?.len() / (1 << 20));
    let mut times = Vec::new();
    let before = memory("VmRSS")?;
    for round in 0..OPENED {
        let start = Instant::now();
        let workspace = Workspace::open(Sqlite::open(&path)?, None)?;
        times.push(start.elapsed());
        if round == 0 {
            println!("peak memory {} MiB, of which {before} MiB before opening", memory("VmHWM")?);
            println!("{} services", workspace.current().world.services().count());
        }
    }
    timing::print_times("open", &times);
    timing::print_rate("entries opened", entries, &times);
    let workspace = Workspace::open(Sqlite::open(&path)?, None)?;
    as_of(&workspace, entries)?;
    drop(workspace);
    record(&path)
}

/// The world as it was known in the middle of the ledger.
fn as_of(workspace: &Workspace<Sqlite>, entries: usize) -> Outcome<()> {
    let middle = workspace.store().entry(u64::try_from(entries / 2)?)?.ok_or("the ledger is empty")?;
    let start = Instant::now();
    let then = workspace.as_of(middle.recorded_at)?;
    timing::print_times(&format!("as of the middle ({} entries)", then.world.size()), &[start.elapsed()]);
    println!("peak memory with both worlds {} MiB", memory("VmHWM")?);
    Ok(())
}

/// One statement at a time, durable and signed: two transactions, so the disk is waited for twice.
fn record(path: &Path) -> Outcome<()> {
    let mut workspace = match Workspace::open(Sqlite::open(path)?, Some(reference::signer()?)) {
        Err(AppError::WrongKey) => {
            println!("another's workspace: nothing is recorded in it");
            return Ok(());
        }
        opened => opened?,
    };
    let guideline = workspace.current().guidelines().next().cloned().ok_or("no guideline is adopted")?;
    let duty = guideline.controls.iter().find_map(|control| control.obligations.first()).ok_or("no duty")?;
    let last = workspace.current().world.last_recorded_at().ok_or("the ledger is empty")?;
    // Ids must never repeat, in whichever run.
    let state = Cell::new(workspace.head()?.size);
    let random = |bytes: &mut [u8]| {
        for byte in bytes {
            state.set(state.get().wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f));
            *byte = state.get().to_be_bytes().first().copied().unwrap_or_default();
        }
    };
    let (mut times, mut raw): (Vec<Duration>, Vec<Duration>) = (Vec::new(), Vec::new());
    let beside = path.with_extension("fsync");
    let mut file = File::create(&beside)?;
    for number in 0..RECORDED {
        let about =
            About { scope: Scope::Organisation, guideline: guideline.id().into(), item: duty.id.as_str().into() };
        let on = last.to_zoned(jiff::tz::TimeZone::UTC).date();
        let statement = ObligationFulfilled { about, on, note: format!("{number}") }.into();
        let ctx = Ctx { actor: app::Actor::Operator(reference::ACTOR), now: last, random: &random };
        let start = Instant::now();
        workspace.record(&[Located { statement, place: None }], &ctx)?;
        times.push(start.elapsed());
        // What the disk does by itself, in the same minute.
        let start = Instant::now();
        file.write_all(&[0x5a; 4096])?;
        file.sync_data()?;
        raw.push(start.elapsed());
    }
    std::fs::remove_file(beside)?;
    timing::print_times("record one statement, durable and signed", &times);
    timing::print_times("  beside it: raw 4 KiB write and fsync", &raw);
    Ok(())
}

/// A line of what the kernel says about this process, in MiB; Linux only.
fn memory(name: &str) -> Outcome<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    let kibibytes: u64 = line.and_then(|line| line.split_whitespace().next()).ok_or("no such line")?.parse()?;
    Ok(kibibytes / 1024)
}
