//! Every seed and many mutated ones through every target, without a fuzzer.

use std::fs;

use crate::guidelines::root;
use crate::mutator::{Numbers, mutated};
use crate::{TARGETS, seeds};

/// How many mutated inputs are made of a seed at most, and how many bytes all those of one target have at most.
const INPUTS: usize = 2_000;
const BYTES: usize = 4_000_000;

#[test]
fn every_seed_and_its_like_passes_every_target() {
    std::thread::scope(|scope| {
        for (name, target) in TARGETS {
            scope.spawn(move || {
                let seeds = seeds::of(name);
                assert!(!seeds.is_empty(), "{name}");
                for (place, (seed, bytes)) in seeds.iter().enumerate() {
                    let input = Named(name, seed, None);
                    target(bytes);
                    let inputs = INPUTS.min(BYTES / seeds.len() / bytes.len().max(1));
                    let mut numbers = Numbers::new(place as u64);
                    for _ in 0..inputs {
                        let other = &seeds[numbers.below(seeds.len())].1;
                        let input = Named(name, seed, Some(mutated(bytes, other, &mut numbers)));
                        target(input.2.as_deref().unwrap_or_default());
                    }
                    drop(input);
                }
            });
        }
    });
}

/// The input at hand: named if the target panics, and kept in `artifacts/` unless it is a seed.
struct Named<'n>(&'n str, &'n str, Option<Vec<u8>>);

impl Drop for Named<'_> {
    fn drop(&mut self) {
        let Self(target, seed, mutated) = self;
        if let Some(input) = mutated.as_ref().filter(|_| std::thread::panicking()) {
            let folder = root().join("fuzz/artifacts").join(target);
            let kept = folder.join(format!("like-{seed}"));
            let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&kept, input));
            eprintln!("{target} failed on an input made of {seed}: {} {written:?}", kept.display());
        } else if std::thread::panicking() {
            eprintln!("{target} failed on {seed} or an input made of it");
        }
    }
}

#[test]
fn every_seed_file_has_a_target() {
    for folder in fs::read_dir(root().join("fuzz/corpus")).unwrap().map(|entry| entry.unwrap()) {
        let name = folder.file_name();
        assert!(TARGETS.iter().any(|(target, _)| name == *target), "{name:?}");
    }
}
