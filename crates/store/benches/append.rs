//! How fast the SQLite ledger appends and is read; run by hand with `cargo bench -p akashi-store`.
//!
//! Prints figures and asserts none: they belong to the disk below as much as to the code.

use std::error::Error;
use std::fs::File;
use std::io::Write as _;
use std::ops::{ControlFlow, Range};
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use store::{Ledger as _, NewEntry, Sqlite};
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn Error>>;

const SINGLES: u64 = 2_000;
const BATCHES: u64 = 500;
const SCANNED: u64 = 200_000;

fn main() -> Outcome<()> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    println!("in {}", folder.path().display());
    fsyncs(folder.path())?;
    singles(&mut Sqlite::create(folder.path().join("singles.akashi"))?)?;
    batches(&mut Sqlite::create(folder.path().join("batches.akashi"))?)?;
    let path = folder.path().join("scan.akashi");
    fill(&mut Sqlite::create(&path)?)?;
    scans(&Sqlite::open(&path)?, &path)
}

/// What the disk alone allows: one page written and made durable at a time.
fn fsyncs(folder: &Path) -> Outcome<()> {
    let mut file = File::create(folder.join("raw"))?;
    let mut times = Vec::new();
    for _ in 0..SINGLES {
        let start = Instant::now();
        file.write_all(&[0x5a; 4096])?;
        file.sync_data()?;
        times.push(start.elapsed());
    }
    report("raw 4 KiB write and fsync", &mut times);
    Ok(())
}

fn singles(store: &mut Sqlite) -> Outcome<()> {
    let mut times = Vec::new();
    for number in 0..SINGLES {
        let new = [entry(number)];
        let start = Instant::now();
        store.append(Timestamp::UNIX_EPOCH, &new, None)?;
        times.push(start.elapsed());
    }
    report("durable append, one entry", &mut times);
    Ok(())
}

fn batches(store: &mut Sqlite) -> Outcome<()> {
    let mut times = Vec::new();
    for batch in 0..BATCHES {
        let new = entries(batch * 100..batch * 100 + 100);
        let start = Instant::now();
        store.append(Timestamp::UNIX_EPOCH, &new, None)?;
        times.push(start.elapsed());
    }
    report("durable append, batch of 100", &mut times);
    per_second("  entries in batches of 100", BATCHES * 100, times.iter().sum());
    Ok(())
}

fn fill(store: &mut Sqlite) -> Outcome<()> {
    let mut spent = Duration::ZERO;
    for from in (0..SCANNED).step_by(10_000) {
        let new = entries(from..from + 10_000);
        let start = Instant::now();
        store.append(Timestamp::UNIX_EPOCH, &new, None)?;
        spent += start.elapsed();
    }
    per_second("durable append, batches of 10,000", SCANNED, spent);
    Ok(())
}

fn scans(store: &Sqlite, path: &Path) -> Outcome<()> {
    println!("{SCANNED} entries take {} bytes each", std::fs::metadata(path)?.len() / SCANNED);
    for name in ["scan, first after opening", "scan, again"] {
        let mut bytes = 0;
        let start = Instant::now();
        store.scan(0, None, &mut |entry| {
            bytes += entry.body.map_or(0, <[u8]>::len) + entry.actor.len();
            ControlFlow::Continue(())
        })?;
        per_second(name, SCANNED, start.elapsed());
        std::hint::black_box(bytes);
    }
    let start = Instant::now();
    let leaves = store.leaf_hashes(0, SCANNED)?;
    per_second("leaf hashes", leaves.len() as u64, start.elapsed());
    let start = Instant::now();
    store::check(store)?;
    per_second("check of every hash", SCANNED, start.elapsed());
    Ok(())
}

/// An entry as they are in a real workspace: two keys, a body of some 200 bytes.
fn entry(number: u64) -> NewEntry {
    let service = number % 1000;
    let body = format!(
        "{{\"about\":{{\"item\":\"mic3:II.1.1.{number}\",\"scope\":\"service:{service}\"}},\"evidence\":[],\"note\":\
         \"手順書に従い四半期ごとに確認している\",\"reading\":null,\"responsible\":\"unit:operations\",\"status\":\"implemented\"}}"
    );
    let mut salt = [0; 32];
    for (byte, value) in salt.iter_mut().zip(number.to_be_bytes().into_iter().cycle()) {
        *byte = value;
    }
    NewEntry {
        id: Uuid::from_u64_pair(0x0190_163d_8694_7000 + (number >> 12), 0x8000_0000_0000_0000 | number),
        version: 1,
        effective_at: Timestamp::UNIX_EPOCH,
        actor: "0190163d-8694-739b-aea5-966c26f8ad91".to_owned(),
        kind: "ImplementationStated".to_owned(),
        body: body.into_bytes(),
        keys: vec![format!("service:{service}"), format!("service:{service}|mic3:II.1.1.{number}")],
        body_salt: salt,
        entry_salt: salt,
    }
}

fn entries(numbers: Range<u64>) -> Vec<NewEntry> {
    numbers.map(entry).collect()
}

fn report(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 1000).copied().unwrap_or_default();
    let total: Duration = times.iter().sum();
    let rate = times.len() as f64 / total.as_secs_f64();
    println!("{name:<36} p50 {:>9.1?}  p99 {:>9.1?}  p99.9 {:>9.1?}  {rate:>10.0} /s", at(500), at(990), at(999));
}

fn per_second(name: &str, count: u64, spent: Duration) {
    println!("{name:<36} {:>10.0} /s", count as f64 / spent.as_secs_f64());
}
