//! The printed order of ids.

/// A key that sorts ids as the document prints them: `II.2` before `II.10`, `II` before `III`.
pub fn printed_order(id: &str) -> Vec<(u32, String)> {
    id.split('.').map(|step| (number(step), step.to_owned())).collect()
}

/// The number a step stands for; steps that are no number sort behind, by their letters.
fn number(step: &str) -> u32 {
    const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    let roman = ROMAN.iter().position(|numeral| *numeral == step).and_then(|at| u32::try_from(at + 1).ok());
    step.parse().ok().or(roman).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::printed_order;

    #[test]
    fn ids_sort_as_printed() {
        let mut ids = ["IV.1.1.1", "II.10.1.1", "II.2.1.1", "III.1.1.16", "III.1.1.3.b", "III.1.1.3", "II.1"];
        ids.sort_by_key(|id| printed_order(id));
        assert_eq!(ids, ["II.1", "II.2.1.1", "II.10.1.1", "III.1.1.3", "III.1.1.3.b", "III.1.1.16", "IV.1.1.1"]);
    }
}
