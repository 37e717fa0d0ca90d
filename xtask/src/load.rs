//! `cargo xtask bench-web`: how fast the server answers, measured from the same machine.

mod figures;
mod house;
mod visitor;

use std::path::Path;
use std::sync::Barrier;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use self::figures::Figures;
use self::house::House;
use self::visitor::Visitor;
use crate::process;

/// Clients at once where the server is to be kept busy.
const CLIENTS: usize = 16;

/// What is measured.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Load {
    /// The workspace to serve: a copy nobody has signed in to, since the first owner is made in it
    workspace: std::path::PathBuf,
    /// The service whose pages are asked for
    #[arg(long, default_value = "service-00000")]
    service: String,
    /// How long each figure is measured, in seconds
    #[arg(long, default_value_t = 3)]
    seconds: u64,
    /// Only what is called so, as the table names it; more than once for several
    #[arg(long)]
    only: Vec<String>,
    /// Requests per second where the rate is fixed
    #[arg(long, default_value_t = 1000)]
    rate: u64,
}

/// A page, or a form that is sent.
struct Ask {
    name: &'static str,
    path: String,
    form: Option<String>,
}

/// Builds the program in release, serves the workspace and prints the figures.
pub(crate) fn run(root: &Path, load: &Load) -> Result<bool> {
    let mut build = process::cargo(root);
    if !process::stream(build.args(["build", "--release", "--locked", "--quiet", "--package", "akashi-cli"]))? {
        return Ok(false);
    }
    let program = root.join("target/release").join(format!("akashi{}", std::env::consts::EXE_SUFFIX));
    let workspace = std::path::absolute(&load.workspace).context("the workspace has no absolute path")?;
    let house = House::open(&program, &workspace)?;
    println!("start to first answer {:.0} ms, {} MiB", house.start.as_secs_f64() * 1000.0, house.memory());
    let mut asks = asks(&house.base, &load.service);
    asks.retain(|ask| load.only.is_empty() || load.only.iter().any(|only| only == ask.name));
    let mut good = true;
    let seconds = Duration::from_secs(load.seconds);
    println!(
        "{:<14} {:>8} {:>9} {:>9} {:>10} {:>10} {:>9}",
        "", "bytes", "p50 1", "p99 1", "p50 16", "p99 16", "/s 16"
    );
    for ask in &asks {
        let bytes = first(&house, ask)?;
        let (mut alone, mut busy) = (closed(&house, ask, 1, seconds)?, closed(&house, ask, CLIENTS, seconds)?);
        let rate = busy.count() as u64 / load.seconds.max(1);
        println!(
            "{:<14} {bytes:>8} {:>6.2} ms {:>6.2} ms {:>7.2} ms {:>7.2} ms {rate:>9}",
            ask.name,
            alone.millis(500),
            alone.millis(990),
            busy.millis(500),
            busy.millis(990),
        );
        good &= alone.failed + busy.failed == 0;
    }
    println!("\nat {} requests/s, measured from when each was due, {CLIENTS} clients:", load.rate);
    for ask in asks.iter().filter(|ask| ask.form.is_none()) {
        let mut figures = fixed(&house, ask, load.rate, seconds)?;
        let (p50, p99) = (figures.millis(500), figures.millis(990));
        println!("{:<14} p50 {p50:>7.2} ms  p99 {p99:>8.2} ms  failed {}", ask.name, figures.failed);
        good &= figures.failed == 0;
    }
    println!("memory at the end {} MiB", house.memory());
    Ok(good)
}

fn asks(base: &str, service: &str) -> Vec<Ask> {
    let own = format!("{base}/services/{service}");
    let page = |name, path: String| Ask { name, path, form: None };
    vec![
        page("portfolio", format!("{base}/")),
        page("service", own.clone()),
        page("controls", format!("{own}/controls")),
        page("controls 50", format!("{own}/controls?section=III.1")),
        page("control", format!("{own}/controls/III.1.1.3")),
        page("organisation", format!("{base}/organisation")),
        page("work plan", format!("{base}/work")),
        page("ledger", format!("{base}/ledger")),
        page("search", format!("{base}/search?q=%E7%9B%A3%E6%9F%BB")),
        page("API services", format!("/api/v1/workspaces{}/services?limit=50", base.trim_start_matches("/w"))),
        page("checklist", format!("{own}/checklist/file")),
        Ask {
            name: "change",
            path: format!("{own}/controls/III.1.1.3/answer"),
            form: Some("status=implemented&note=measured&since=999999999999".to_owned()),
        },
    ]
}

/// Asks once, so that what is kept is kept; answers with the length of the answer.
fn first(house: &House, ask: &Ask) -> Result<usize> {
    let mut visitor = Visitor::new(house.address, &house.cookie)?;
    Ok(visitor.ask(&ask.path, ask.form.as_deref())?.body.len())
}

/// Each client asks again as soon as it was answered.
fn closed(house: &House, ask: &Ask, clients: usize, during: Duration) -> Result<Figures> {
    together(
        clients,
        |visitor, _, figures| {
            let end = Instant::now() + during;
            while Instant::now() < end {
                let begin = Instant::now();
                let status = visitor.ask(&ask.path, ask.form.as_deref())?.status;
                figures.add(begin.elapsed(), matches!(status, 200 | 303));
            }
            Ok(())
        },
        house,
    )
}

/// Requests fall due at a fixed rate, whether the ones before are answered or not; who waits is late.
#[expect(clippy::disallowed_methods, reason = "a rate is kept by waiting for the time")]
fn fixed(house: &House, ask: &Ask, rate: u64, during: Duration) -> Result<Figures> {
    let gap = Duration::from_secs_f64(CLIENTS as f64 / rate as f64);
    together(
        CLIENTS,
        |visitor, client, figures| {
            let begin = Instant::now() + gap.mul_f64(client as f64 / CLIENTS as f64);
            let mut due = begin;
            while due < begin + during {
                if let Some(wait) = due.checked_duration_since(Instant::now()) {
                    thread::sleep(wait);
                }
                let status = visitor.ask(&ask.path, None)?.status;
                figures.add(due.elapsed(), status == 200);
                due += gap;
            }
            Ok(())
        },
        house,
    )
}

/// The same with several visitors, all from one moment on.
fn together(
    clients: usize,
    visit: impl Fn(&mut Visitor, usize, &mut Figures) -> Result<()> + Sync,
    house: &House,
) -> Result<Figures> {
    let (ready, visit) = (Barrier::new(clients), &visit);
    thread::scope(|threads| {
        let ready = &ready;
        let each: Vec<_> = (0..clients)
            .map(|client| {
                threads.spawn(move || -> Result<Figures> {
                    let visitor = Visitor::new(house.address, &house.cookie);
                    ready.wait();
                    let (mut visitor, mut figures) = (visitor?, Figures::default());
                    visit(&mut visitor, client, &mut figures)?;
                    Ok(figures)
                })
            })
            .collect();
        let mut all = Figures::default();
        for one in each {
            all.join(one.join().map_err(|_| anyhow::anyhow!("a client was lost"))??);
        }
        Ok(all)
    })
}
