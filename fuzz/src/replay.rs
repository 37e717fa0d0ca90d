//! Every seed and many mutated ones through every target, without a fuzzer.

use std::fs;
use std::panic::catch_unwind;

use crate::guidelines::root;
use crate::mutator::{Numbers, mutated};
use crate::{TARGETS, Target, seeds};

/// How many mutated inputs are made of a seed at most, and how many bytes all those of one target have at most.
const INPUTS: usize = 2_000;
const BYTES: usize = 60_000_000;

#[test]
fn every_seed_and_its_like_passes_every_target() {
    std::thread::scope(|scope| {
        for (name, target) in TARGETS {
            scope.spawn(|| replay(name, *target));
        }
    });
}

fn replay(name: &str, target: Target) {
    let seeds = seeds::of(name);
    assert!(!seeds.is_empty(), "{name}");
    for (place, (seed, bytes)) in seeds.iter().enumerate() {
        pass(name, target, seed, bytes);
        let mut numbers = Numbers::new(place as u64);
        for _ in 0..INPUTS.min(BYTES / seeds.len() / bytes.len().max(1)) {
            let other = &seeds[numbers.below(seeds.len())].1;
            pass(name, target, seed, &mutated(bytes, other, &mut numbers));
        }
    }
}

/// Runs the target; an input it fails on is kept in `artifacts/`.
fn pass(name: &str, target: Target, seed: &str, input: &[u8]) {
    if catch_unwind(|| target(input)).is_err() {
        let folder = root().join("fuzz/artifacts").join(name);
        let kept = folder.join(format!("like-{seed}"));
        let written = fs::create_dir_all(&folder).and_then(|()| fs::write(&kept, input));
        panic!("{name} fails on {} ({written:?}), made of {seed}", kept.display());
    }
}

#[test]
fn every_seed_file_has_a_target() {
    for folder in fs::read_dir(root().join("fuzz/corpus")).unwrap().map(|entry| entry.unwrap()) {
        let name = folder.file_name();
        assert!(TARGETS.iter().any(|(target, _)| name == *target), "{name:?}");
    }
}
