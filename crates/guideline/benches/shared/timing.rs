//! Times of repeated work, and how they are printed. Figures belong to the machine: nothing is asserted.

#![allow(dead_code, reason = "each bench takes what it needs")]

use std::time::{Duration, Instant};

/// Does `work` without looking, then `repetitions` times with the clock running.
pub(crate) fn times<T>(warm_up: usize, repetitions: usize, mut work: impl FnMut() -> T) -> Vec<Duration> {
    for _ in 0..warm_up {
        std::hint::black_box(work());
    }
    let timed = |_| {
        let start = Instant::now();
        std::hint::black_box(work());
        start.elapsed()
    };
    (0..repetitions).map(timed).collect()
}

/// The time that a share of all (in thousandths) did not exceed.
pub(crate) fn quantile(times: &[Duration], share: usize) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    let at = (sorted.len() * share / 1000).min(sorted.len().saturating_sub(1));
    sorted.get(at).copied().unwrap_or_default()
}

/// Prints the median, the 99th percentile and the best of some times.
pub(crate) fn print_times(name: &str, times: &[Duration]) {
    let (best, median, p99) = (quantile(times, 0), quantile(times, 500), quantile(times, 990));
    println!("{name:<52} median {median:>9.1?}  p99 {p99:>9.1?}  best {best:>9.1?}  ({} times)", times.len());
}

/// Prints how many things a second the median and the best of some times make, `count` things each time.
pub(crate) fn print_rate(name: &str, count: usize, times: &[Duration]) {
    let rate = |share| count as f64 / quantile(times, share).as_secs_f64();
    let (median, best) = (rate(500), rate(0));
    println!("{name:<52} median {median:>11.0} /s  best {best:>11.0} /s  ({} times)", times.len());
}
