//! How fast statements are decoded and folded; run by hand with `cargo bench -p akashi-world`.

#[path = "../../guideline/benches/shared/mic3.rs"]
mod mic3;
#[path = "../../guideline/benches/shared/timing.rs"]
mod timing;
#[path = "shared/workload.rs"]
mod workload;

use jiff::Timestamp;
use world::{Meta, Statement, World};

use workload::{Outcome, Size};

/// A tenth of the reference workspace.
const SIZE: Size = Size { services: 1_000, statements: 200_000, seed: 1 };
const REPETITIONS: usize = 21;

/// An entry as a ledger holds it.
struct Stored {
    kind: &'static str,
    version: u32,
    body: Vec<u8>,
}

fn main() -> Outcome<()> {
    let (guideline, _) = guideline::load(&mic3::package()?).map_err(|found| format!("mic3 is broken: {found:?}"))?;
    let mut decoded: Vec<(Meta, Statement)> = Vec::with_capacity(SIZE.statements);
    workload::tell(&guideline, SIZE, &mut |at: Timestamp, statement| {
        decoded.push((Meta { position: decoded.len() as u64, recorded_at: at, effective_at: at }, statement));
        Ok(())
    })?;
    let stored: Vec<Stored> = decoded
        .iter()
        .map(|(_, said)| Stored { kind: said.kind(), version: said.version(), body: said.body() })
        .collect();
    let bytes: usize = stored.iter().map(|stored| stored.body.len()).sum();
    println!("{} statements of {} services, {} bytes a body", stored.len(), SIZE.services, bytes / stored.len());
    let folded = timing::times(3, REPETITIONS, || fold(&decoded));
    timing::print_rate("fold decoded statements", decoded.len(), &folded);
    let mut broken = 0;
    let read = timing::times(3, REPETITIONS, || {
        broken = stored.iter().filter(|stored| decode(stored).is_none()).count();
    });
    timing::print_rate("decode statements", stored.len(), &read);
    let both = timing::times(3, REPETITIONS, || {
        let mut world = World::default();
        for ((meta, _), stored) in decoded.iter().zip(&stored) {
            if let Some(statement) = decode(stored) {
                world.apply(meta, &statement);
            }
        }
        world
    });
    timing::print_rate("decode and fold statements", stored.len(), &both);
    if broken > 0 {
        return Err(format!("{broken} statements did not read back").into());
    }
    Ok(())
}

fn decode(stored: &Stored) -> Option<Statement> {
    Statement::decode(stored.kind, stored.version, &stored.body).ok()
}

fn fold(statements: &[(Meta, Statement)]) -> World {
    let mut world = World::default();
    for (meta, statement) in statements {
        world.apply(meta, statement);
    }
    world
}
