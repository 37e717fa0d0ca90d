use guideline::Demand;
use world::{AvailabilityDeclared, InformationDeclared, PatternDecided, ReadingChosen, Runs, Scope, Statement};

use super::pattern;
use crate::View;
use crate::fixture::{TODAY, fold, mic3, service};

fn declared(information: Option<&[&str]>, availability: Option<&[&str]>) -> Vec<Statement> {
    let ids = |list: &[&str]| list.iter().map(|id| Box::from(*id)).collect();
    let mut statements = vec![service(&[Runs::Saas], None)];
    if let Some(classes) = information {
        statements.push(InformationDeclared { service: "s".parse().unwrap(), classes: ids(classes) }.into());
    }
    if let Some(demands) = availability {
        statements.push(AvailabilityDeclared { service: "s".parse().unwrap(), demands: ids(demands) }.into());
    }
    statements
}

fn reading(reading: &str) -> Statement {
    let (guideline, topic) = ("mic3".into(), "pattern".into());
    ReadingChosen { scope: Scope::Organisation, guideline, topic, reading: reading.into() }.into()
}

/// ANNEX 1, worked out by hand: information, availability → what figure 1 gives, what the prose gives.
#[test]
fn demands_give_the_pattern_each_reading_prints() {
    for (information, availability, tables, prose) in [
        ("specific-personal", "always-running", Some(1), Some(1)),
        ("special-care-personal", "great-loss-or-life", Some(1), Some(1)),
        ("confidentiality-3", "hinders-work", Some(2), Some(2)),
        ("personal", "always-running", Some(3), None),
        ("trade-secret", "hinders-work", Some(4), Some(3)),
        ("personal", "minor", None, Some(4)),
        ("specific-personal", "minor", None, None),
    ] {
        for (chosen, expected) in [("tables", tables), ("prose", prose)] {
            let mut statements = declared(Some(&[information]), Some(&[availability]));
            statements.push(reading(chosen));
            let world = fold(&statements);
            let answer = pattern(&View::new(mic3(), &world, "s", TODAY).unwrap()).unwrap();
            assert_eq!(answer.number, expected, "{information} {availability} {chosen}");
            assert_eq!(answer.reading, chosen);
            assert_eq!(answer.readings, [("tables".to_owned(), tables), ("prose".to_owned(), prose)]);
            let undefined = answer.why.iter().any(|reason| reason.rule == "reason-pattern-undefined");
            assert_eq!(undefined, expected.is_none(), "{information} {availability} {chosen}");
        }
    }
}

#[test]
fn the_highest_demand_counts_and_accounts_are_the_floor() {
    for (information, expected) in [
        (&["personal", "specific-personal"][..], Demand::High),
        (&["personal", "trade-secret"], Demand::Medium),
        (&[], Demand::Medium),
    ] {
        let world = fold(&declared(Some(information), Some(&["minor", "always-running"])));
        let answer = pattern(&View::new(mic3(), &world, "s", TODAY).unwrap()).unwrap();
        assert_eq!(answer.confidentiality, Some(expected), "{information:?}");
        assert_eq!(answer.availability, Some(Demand::High));
        assert_eq!(answer.integrity, Demand::High);
    }
}

#[test]
fn a_missing_fact_gives_no_pattern_and_is_named() {
    for (information, availability, missing) in [
        (None, Some(&["always-running"][..]), "reason-pattern-information-missing"),
        (Some(&["personal"][..]), None, "reason-pattern-availability-missing"),
        (Some(&["personal"]), Some(&[]), "reason-pattern-availability-missing"),
    ] {
        let world = fold(&declared(information, availability));
        let answer = pattern(&View::new(mic3(), &world, "s", TODAY).unwrap()).unwrap();
        assert_eq!(answer.number, None);
        assert!(answer.why.iter().any(|reason| reason.rule == missing), "{missing}");
    }
}

#[test]
fn the_organisations_own_judgement_goes_first_and_is_named() {
    let mut statements = declared(Some(&["personal"]), Some(&["hinders-work"]));
    let decided =
        PatternDecided { service: "s".parse().unwrap(), guideline: "mic3".into(), number: 1, reason: "r".into() };
    statements.push(decided.into());
    let world = fold(&statements);
    let answer = pattern(&View::new(mic3(), &world, "s", TODAY).unwrap()).unwrap();
    assert_eq!((answer.number, answer.own_judgement), (Some(1), true));
    assert_eq!(answer.readings[0], ("tables".to_owned(), Some(4)));
}

/// An asset of the service counts as what it is; one of the organisation, or one retired, does not.
#[test]
fn the_register_of_assets_feeds_the_pattern() {
    use world::{AssetDescription, AssetKind, AssetRegistered, AssetRetired, Holding};
    let asset = |scope: &str| -> Statement {
        AssetRegistered(AssetDescription {
            asset: "charts".parse().unwrap(),
            name: "診療記録".into(),
            kind: AssetKind::Information,
            scope: scope.parse().unwrap(),
            holding: Holding::Entrusted,
            confidentiality: None,
            integrity: None,
            availability: None,
            owner: String::new(),
            place: String::new(),
            information: vec!["special-care-personal".into()],
        })
        .into()
    };
    let retired: Statement = AssetRetired { asset: "charts".parse().unwrap(), reason: "erased".into() }.into();
    let confidentiality = |information: Option<&[&str]>, more: &[Statement]| {
        let mut statements = declared(information, None);
        statements.extend_from_slice(more);
        let world = fold(&statements);
        let answer = pattern(&View::new(mic3(), &world, "s", TODAY).unwrap()).unwrap();
        let by_asset = answer.why.iter().any(|reason| reason.rule == "reason-pattern-asset");
        (answer.confidentiality, by_asset)
    };
    // ANNEX 1: special-care personal information demands high confidentiality, personal information medium.
    assert_eq!(confidentiality(None, &[asset("service:s")]), (Some(Demand::High), true));
    assert_eq!(confidentiality(Some(&["personal"]), &[asset("service:s")]), (Some(Demand::High), true));
    assert_eq!(confidentiality(Some(&["personal"]), &[asset("organisation")]), (Some(Demand::Medium), false));
    assert_eq!(confidentiality(Some(&["personal"]), &[asset("service:s"), retired]), (Some(Demand::Medium), false));
    assert_eq!(confidentiality(None, &[asset("organisation")]), (None, false));
}
