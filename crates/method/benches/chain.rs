//! How fast a supply chain is rolled up, by the budget's million services; run by hand with
//! `cargo bench -p akashi-method --bench chain`. Peak memory: `/usr/bin/time -v` before the built bench.

#[path = "../../guideline/benches/shared/timing.rs"]
mod timing;

use std::error::Error;
use std::time::Instant;

use method::assessment::Verdict;
use method::supply_chain::{Graph, Levels, RollUp, affected};

const SERVICES: u32 = 1_000_000;
const LINKS: usize = 5_000_000;
const REACHED: usize = 1_000;

/// Numbers that look random and are the same every time (xorshift).
struct Seed(u64);

impl Seed {
    fn below(&mut self, end: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 % u64::from(end.max(1))).unwrap_or_default()
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut seed = Seed(0x9e37_79b9_7f4a_7c15);
    // Every service leans on later ones, near and far; one link in a thousand goes back, so that circles are among them.
    let links: Vec<(u32, u32)> = (0..LINKS)
        .map(|_| {
            let from = seed.below(SERVICES - 1);
            let to = if seed.below(4) == 0 {
                from + 1 + seed.below(SERVICES - from - 1)
            } else {
                (from + 1 + seed.below(1_000)).min(SERVICES - 1)
            };
            if seed.below(1_000) == 0 { (from, from.saturating_sub(seed.below(5))) } else { (from, to) }
        })
        .collect();
    let own: Vec<Levels> = (0..SERVICES)
        .map(|_| {
            let mut levels = Levels::default();
            for requirement in 0..64 {
                let verdict = if seed.below(200) == 0 { Verdict::Partly } else { Verdict::Met };
                levels.set(requirement, verdict);
            }
            levels
        })
        .collect();

    let built = timing::times(0, 5, || Graph::new(SERVICES, &links));
    timing::print_times("graph of 1,000,000 services and 5,000,000 links", &built);
    let graph = Graph::new(SERVICES, &links);
    let rolled = timing::times(1, 10, || RollUp::new(&graph, own.clone()));
    timing::print_times("roll-up of 64 requirements, with a copy of them", &rolled);
    let both = timing::times(0, 5, || RollUp::new(&Graph::new(SERVICES, &links), own.clone()).get(0));
    timing::print_times("both together", &both);

    // A service that as many as the budget says lean on: the first ones are leaned on least.
    let found = (0..SERVICES).find(|one| (900..=REACHED).contains(&graph.impact(*one).len()));
    let service = found.ok_or("no service of the graph is leaned on by about a thousand")?;
    println!("service {service}: {} lean on it", graph.impact(service).len());
    let mut rollup = RollUp::new(&graph, own.clone());
    let mut times = Vec::new();
    for turn in 0..200 {
        let mut levels = Levels::default();
        for requirement in 0..64 {
            levels.set(requirement, if turn % 2 == 0 { Verdict::NotMet } else { Verdict::Met });
        }
        let start = Instant::now();
        std::hint::black_box(rollup.change(service, levels));
        times.push(start.elapsed());
    }
    timing::print_times("one change that reaches them", &times);
    let impact = timing::times(5, 200, || affected(&graph, [service]));
    timing::print_times("whom it reaches", &impact);
    Ok(())
}
