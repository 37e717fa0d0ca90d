//! What holds of any chain.

use guideline::Control;
use proptest::prelude::*;
use world::{Share, Slug, Statement};

use super::name;
use crate::fixture::{TODAY, chain_service, fold, link, mic3, share};
use crate::responsibility::{Act, Gap, GapKind, LayerSet, acts, gap_groups, layerings, matrix};

/// Services in a row, each on the next, with any service model and any layers run by the provider itself.
fn chains() -> impl Strategy<Value = Vec<Statement>> {
    let runs = prop::sample::select(vec!["saas", "paas", "iaas", "datacentre"]);
    let layers =
        prop::sample::subsequence(vec!["application", "middleware", "os", "hardware", "network", "facility"], 0..6);
    let declared = prop::option::of((prop::sample::select(vec!["own", "inherited", "shared", "customer"]), 0usize..5));
    prop::collection::vec((runs, layers, declared), 1..5).prop_map(|services| {
        let mut statements = Vec::new();
        let last = services.len() - 1;
        for (index, (runs, layers, _)) in services.iter().enumerate() {
            let quoted: Vec<String> = layers.iter().map(|layer| format!("\"{layer}\"")).collect();
            let more = if quoted.is_empty() { String::new() } else { format!(r#","layers":[{}]"#, quoted.join(",")) };
            statements.extend(chain_service(&format!("s{index}"), runs, &more));
        }
        for index in 0..last {
            statements.push(link(&format!("s{index}"), &format!("s{}", index + 1), "supply"));
        }
        for (index, (_, _, declared)) in services.iter().enumerate() {
            let Some((bearing, item)) = declared else { continue };
            let item = ["II.1.1.1", "III.1.1.3", "III.1.1.6", "IV.1.1.3", "IV.4.1.1"][*item];
            let from = if index < last { format!(r#","from":"s{}""#, index + 1) } else { String::new() };
            let more = match *bearing {
                "inherited" if from.is_empty() => continue,
                "inherited" => from,
                "shared" => format!(r#"{from},"residual":"x""#),
                _ => String::new(),
            };
            statements.push(share(&format!("s{index}"), &format!("s{index}-co"), item, bearing, &more));
        }
        statements
    })
}

proptest! {
    // Each case judges 200 requirements of up to four services.
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Every requirement that concerns a service ends with somebody who does it, or is reported as a gap.
    #[test]
    fn shares_cover_everything_or_a_gap_is_reported(statements in chains()) {
        let world = fold(&statements);
        let found = matrix(mic3(), &world, &name("s0"), TODAY).unwrap();
        for member in &found.members {
            for control in &mic3().controls {
                let of = |service: &Slug| {
                    let rows = found.rows.iter().filter(|row| row.service == service && row.control.id == control.id);
                    rows.cloned().collect::<Vec<_>>()
                };
                let rows = of(member);
                if rows.is_empty() || !rows[0].applies {
                    continue;
                }
                // Down the row of services until somebody does something itself.
                let mut at = (*member).clone();
                let mut done = false;
                while let Some(row) = of(&at).first() {
                    done = row.share != Share::Inherited;
                    let handed_back = done && row.share == Share::Customer && at != **member;
                    if done || handed_back {
                        done &= !handed_back;
                        break;
                    }
                    at = name(&format!("s{}", at.as_str().trim_start_matches('s').parse::<usize>().unwrap() + 1));
                }
                let grave = [GapKind::HandedBack, GapKind::Uncovered, GapKind::Nobody, GapKind::Circle];
                let gap = found.gaps.iter().any(|gap| gap.control.id == control.id && grave.contains(&gap.kind));
                prop_assert!(done || gap, "{} {}", member, control.id);
                // Every layer it concerns has somebody in the declared or default split, or is named as nobody's.
                let declared = rows.iter().any(|row| row.declared);
                let order: Vec<&Slug> = found.members.iter().rev().copied().collect();
                let layering = layerings(mic3(), world.supply_chain(), &order);
                let nobody = layering[*member].nobody(LayerSet::of(control));
                let named = found
                    .gaps
                    .iter()
                    .any(|gap| gap.service == *member && gap.control.id == control.id && gap.kind == GapKind::Uncovered);
                prop_assert_eq!(named, !declared && !nobody.is_empty(), "{} {}", member, control.id);
            }
        }
    }

    /// Putting gaps and acts together loses none, keeps the order, and equals comparing each with all before it.
    #[test]
    fn groups_are_those_of_a_slow_comparison(statements in chains()) {
        let world = fold(&statements);
        let found = matrix(mic3(), &world, &name("s0"), TODAY).unwrap();
        let mut slow: Vec<Vec<&Gap<'_>>> = Vec::new();
        for gap in &found.gaps {
            let alike = |one: &Gap<'_>| (one.kind, one.service, &one.parties) == (gap.kind, gap.service, &gap.parties);
            match slow.iter_mut().find(|group| alike(group[0])) {
                Some(group) => group.push(gap),
                None => slow.push(vec![gap]),
            }
        }
        let groups = gap_groups(&found.gaps);
        prop_assert_eq!(groups.len(), slow.len());
        for (group, slow) in groups.iter().zip(&slow) {
            prop_assert_eq!(group.first, slow[0]);
            let controls: Vec<&Control> = slow.iter().map(|gap| gap.control).collect();
            prop_assert_eq!(&group.requirements, &controls);
        }
        let acts = acts(&found);
        for (place, act) in acts.iter().enumerate() {
            let is_same = |one: &Act<'_>| Act { requirements: Vec::new(), ..one.clone() } == Act { requirements: Vec::new(), ..act.clone() };
            prop_assert!(!acts[..place].iter().any(is_same), "{:?} stands twice", act);
        }
        let weakest: usize = found.verdicts.iter().map(|one| one.weakest.len()).sum();
        prop_assert_eq!(acts.iter().map(|act| act.requirements.len()).sum::<usize>(), weakest);
    }
}
