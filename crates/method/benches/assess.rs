//! How fast services are assessed; run by hand with `cargo bench -p akashi-method`.

#[path = "../../guideline/benches/shared/mic3.rs"]
mod mic3;
#[path = "../../guideline/benches/shared/timing.rs"]
mod timing;
#[path = "../../world/benches/shared/workload.rs"]
mod workload;

use std::time::Instant;

use guideline::Guideline;
use jiff::Timestamp;
use method::View;
use method::assessment::{Agenda, Counts, Rollup, Standing, assess, standing, verdicts};
use world::{Meta, Statement, World};

use workload::{Outcome, Size, TODAY};

const SERVICE: &str = "answered";
const THREADS: usize = 2;
const ROLL_UPS: usize = 7;

fn main() -> Outcome<()> {
    let (guideline, _) = guideline::load(&mic3::package()?).map_err(|found| format!("mic3 is broken: {found:?}"))?;
    one_service(&guideline)?;
    roll_up(&guideline)
}

fn one_service(guideline: &Guideline) -> Outcome<()> {
    let mut world = World::default();
    let statements = workload::answered(guideline, SERVICE)?;
    for statement in &statements {
        take(&mut world, Timestamp::UNIX_EPOCH, statement);
    }
    let view = || View::new(guideline, &world, SERVICE, TODAY).ok_or("the service is not known");
    let mut counts = Counts::default();
    verdicts(&view()?).into_iter().for_each(|verdict| counts.add(verdict));
    println!("one service, {} controls, {} statements: {counts:?}", guideline.controls.len(), statements.len());
    let alone = timing::times(500, 5_000, || view().map(|view| verdicts(&view)));
    timing::print_times("one service, verdicts only", &alone);
    let explained = timing::times(100, 1_000, || view().map(|view| assess(&view)));
    timing::print_times("one service, with every why", &explained);
    let kept = assess(&view()?);
    let reasons = kept.controls.iter().map(|answer| answer.why.len()).sum::<usize>()
        + kept.indicators.iter().map(|answer| answer.why.len()).sum::<usize>()
        + kept.obligations.iter().map(|answer| answer.why.len()).sum::<usize>();
    println!("  reasons given: {reasons}");
    Ok(())
}

fn roll_up(guideline: &Guideline) -> Outcome<()> {
    let mut world = World::default();
    workload::tell(guideline, Size::REFERENCE, &mut |at, statement| {
        take(&mut world, at, &statement);
        Ok(())
    })?;
    let services: Vec<&str> = world.services().map(|service| service.description.service.as_str()).collect();
    println!("roll-up of {} services over {} statements", services.len(), world.size());
    let mut counts = Counts::default();
    let mut times = Vec::new();
    for round in 0..=ROLL_UPS {
        let start = Instant::now();
        counts = count(guideline, &world, &services)?;
        // The first round warms up.
        if round > 0 {
            times.push(start.elapsed());
        }
    }
    println!("  {counts:?}");
    timing::print_times("roll-up, verdicts only, 2 threads", &times);
    gather(guideline, &world, &services);
    Ok(())
}

/// What the server does when one service of many has changed: it keeps where each stands.
fn gather(guideline: &Guideline, world: &World, services: &[&str]) {
    let views = services.iter().filter_map(|service| View::new(guideline, world, service, TODAY));
    let standings: Vec<Standing> = views.map(|view| standing(&view)).collect();
    let together = timing::times(2, 20, || Rollup::of(guideline, TODAY, &standings));
    timing::print_times("roll-up of standings that are kept", &together);
    let due = timing::times(2, 20, || Agenda::of(&standings));
    timing::print_times("agenda of standings that are kept", &due);
}

/// The verdicts of all services counted, on all threads.
fn count(guideline: &Guideline, world: &World, services: &[&str]) -> Outcome<Counts> {
    let share = services.len().div_ceil(THREADS).max(1);
    let parts = std::thread::scope(|scope| {
        let count = |services: &[&str]| {
            let mut counts = Counts::default();
            for view in services.iter().filter_map(|service| View::new(guideline, world, service, TODAY)) {
                verdicts(&view).into_iter().for_each(|verdict| counts.add(verdict));
            }
            counts
        };
        let threads: Vec<_> = services.chunks(share).map(|part| scope.spawn(move || count(part))).collect();
        threads.into_iter().map(|thread| thread.join().map_err(|_| "a thread failed")).collect::<Result<Vec<_>, _>>()
    })?;
    Ok(parts.into_iter().fold(Counts::default(), |sum, part| Counts {
        met: sum.met + part.met,
        partly: sum.partly + part.partly,
        not_met: sum.not_met + part.not_met,
        unknown: sum.unknown + part.unknown,
        not_applicable: sum.not_applicable + part.not_applicable,
    }))
}

fn take(world: &mut World, at: Timestamp, statement: &Statement) {
    world.apply(&Meta { position: world.size(), recorded_at: at, effective_at: at }, statement);
}
