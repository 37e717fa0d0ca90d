use jiff::civil::{Date, date};
use world::{Slug, Statement, World};

use super::{MatterKind, Settled, SupplierStanding, supplier, suppliers};
use crate::fixture::{TODAY, chain_service, fold, link, mic3, mic2014, party, said};

fn name(slug: &str) -> Slug {
    slug.parse().unwrap()
}

/// A SaaS on an IaaS.
fn base(mechanism: &str) -> Vec<Statement> {
    let link = match mechanism {
        "published" => link("app", "vm", "supply"),
        _ => said("LinkDeclared", r#"{"link":"l","from":"app","to":"vm","kind":"supply","mechanism":"bespoke"}"#),
    };
    [
        vec![party("customer")],
        chain_service("app", "saas", "").to_vec(),
        chain_service("vm", "iaas", "").to_vec(),
        vec![link],
    ]
    .concat()
}

fn term(term: &str, guideline: &str, items: &str, outcome: &str, more: &str) -> Statement {
    let body = format!(
        r#"{{"term":"{term}","party":"vm-co","covers":{{"guideline":"{guideline}","items":[{items}]}},"way":"published","outcome":"{outcome}","basis":"b","on":"2026-04-01"{more}}}"#
    );
    said("SupplierTermSettled", &body)
}

fn step(id: &str, step: &str, on: &str, more: &str) -> Statement {
    let body = format!(r#"{{"id":"{id}","party":"vm-co","step":"{step}","on":"{on}","note":"n"{more}}}"#);
    said("SupplierStepTaken", &body)
}

fn seen<'a>(guideline: &'a guideline::Guideline, world: &'a World, at: Date) -> SupplierStanding<'a> {
    supplier(guideline, world.supply_chain(), &name("vm-co"), at).unwrap()
}

fn open(standing: &SupplierStanding<'_>) -> Vec<MatterKind> {
    standing.matters.iter().map(|matter| matter.kind).collect()
}

fn settled(standing: &SupplierStanding<'_>, id: &str) -> Settled {
    standing.terms.iter().find(|term| term.demand.id == id).unwrap().settled
}

#[test]
fn the_printed_agreements_are_asked_of_every_supplier() {
    let world = fold(&base("published"));
    let names: Vec<&str> = suppliers(world.supply_chain()).into_iter().map(Slug::as_str).collect();
    // Nobody leans on the one on top, and the customer supplies nothing.
    assert_eq!(names, ["vm-co"]);
    // Eleven agreements of II.3, and sixteen subjects with suppliers.
    let found = seen(mic3(), &world, TODAY);
    assert_eq!((found.terms.len(), seen(mic2014(), &world, TODAY).terms.len()), (11, 16));
    let unsettled =
        [MatterKind::Unsettled, MatterKind::TargetNotShown, MatterKind::NotHandedDown, MatterKind::NoReview];
    assert_eq!(open(&found), unsettled);
    assert!(supplier(mic3(), world.supply_chain(), &name("nobody"), TODAY).is_none());
}

#[test]
fn what_was_settled_holds_for_its_time_and_the_later_word_counts() {
    let first = term("t-1", "mic3", r#""II.3.1.1.agr1""#, "satisfied", r#","until":"2026-11-20""#);
    let world = fold(&[base("published"), vec![first.clone()]].concat());
    assert_eq!(settled(&seen(mic3(), &world, TODAY), "II.3.1.1.agr1"), Settled::Satisfied);
    assert_eq!(settled(&seen(mic3(), &world, date(2026, 11, 21)), "II.3.1.1.agr1"), Settled::Ended);
    assert_eq!(settled(&seen(mic3(), &world, date(2026, 3, 31)), "II.3.1.1.agr1"), Settled::Ended);
    assert_eq!(settled(&seen(mic3(), &world, TODAY), "II.3.1.1.agr2"), Settled::Open);
    let later = term("t-2", "mic3", r#""II.3.1.1.agr1""#, "not-satisfied", "");
    let world = fold(&[base("published"), vec![first, later]].concat());
    let found = seen(mic3(), &world, TODAY);
    assert_eq!(settled(&found, "II.3.1.1.agr1"), Settled::NotSatisfied);
    // It is left to do oneself, and nobody says what.
    assert!(open(&found).contains(&MatterKind::NoOwnDuty));
    let own = term("t-2", "mic3", r#""II.3.1.1.agr1""#, "not-satisfied", r#","residual":"自ら確かめる""#);
    let world = fold(&[base("published"), vec![own]].concat());
    assert!(!open(&seen(mic3(), &world, TODAY)).contains(&MatterKind::NoOwnDuty));
}

#[test]
fn only_what_is_built_for_the_parties_is_negotiated() {
    let negotiated = |item: &str| {
        let body = format!(
            r#"{{"term":"t","party":"vm-co","covers":{{"guideline":"mic2014","items":["{item}"]}},"way":"negotiated","outcome":"satisfied","basis":"b","on":"2026-04-01"}}"#
        );
        said("SupplierTermSettled", &body)
    };
    // 15.1.1.a (S8) lets parties negotiate where a mechanism is built; nothing is said of it for 15.2.1.a (S12).
    for (mechanism, item, expected) in [("published", "S8", true), ("bespoke", "S8", false), ("bespoke", "S12", true)] {
        let world = fold(&[base(mechanism), vec![negotiated(item)]].concat());
        let found = open(&seen(mic2014(), &world, TODAY)).contains(&MatterKind::NegotiatedForNothing);
        assert_eq!(found, expected, "{mechanism} {item}");
    }
}

#[test]
fn nobody_is_selected_who_lacks_what_the_service_cannot_go_on_without() {
    // 15.1.3.a: all of it is to be satisfied.
    let blocked = |statements: Vec<Statement>| {
        let world = fold(&[base("published"), statements].concat());
        let found = seen(mic2014(), &world, TODAY);
        let ids: Vec<&str> = found.blocking().map(|term| term.demand.id).collect();
        assert_eq!(!ids.is_empty(), open(&found).first() == Some(&MatterKind::SelectionBlocked));
        ids.join(" ")
    };
    assert_eq!(blocked(vec![]), "S10");
    assert_eq!(blocked(vec![term("t", "mic2014", r#""S10""#, "not-satisfied", r#","residual":"r""#)]), "S10");
    assert_eq!(blocked(vec![term("t", "mic2014", r#""S10""#, "satisfied", "")]), "");
    // What another guideline calls by the same name says nothing of it.
    assert_eq!(blocked(vec![term("t", "mic3", r#""S10""#, "satisfied", "")]), "S10");
}

#[test]
fn a_report_stands_in_for_reviews_while_it_is_valid() {
    let review = step("r", "reviewed", "2026-01-10", r#","until":"2026-10-31""#);
    let report = step("soc", "report-received", "2026-06-01", r#","until":"2027-05-31""#);
    let next = |statements: &[Statement], at: Date| {
        let world = fold(&[base("published"), statements.to_vec()].concat());
        let found = seen(mic3(), &world, at);
        (found.next_review, open(&found).contains(&MatterKind::ReviewOverdue))
    };
    assert_eq!(next(std::slice::from_ref(&review), date(2026, 10, 31)), (Some((date(2026, 10, 31), false)), false));
    assert_eq!(next(std::slice::from_ref(&review), date(2026, 11, 1)), (Some((date(2026, 10, 31), false)), true));
    let both = [review, report];
    assert_eq!(next(&both, date(2026, 11, 1)), (Some((date(2027, 5, 31), true)), false));
    assert_eq!(next(&both, date(2027, 6, 1)), (Some((date(2027, 5, 31), true)), true));
    // What comes later has not happened yet.
    assert_eq!(next(&both, date(2026, 5, 31)), (Some((date(2026, 10, 31), false)), false));
}

#[test]
fn changes_and_the_end_stay_open_until_their_steps_are_taken() {
    let change = step("c", "change-announced", "2026-10-01", r#","until":"2026-12-01""#);
    let assessed = step("c-1", "change-assessed", "2026-10-05", r#","matter":"c""#);
    let told = step("c-2", "change-told", "2026-10-06", r#","matter":"c","told":["customer"]"#);
    let end = step("e", "exit-decided", "2026-11-01", r#","until":"2027-03-31""#);
    let returned = step("e-1", "data-returned", "2026-11-10", r#","matter":"e""#);
    let erased = step("e-2", "erasure-proved", "2026-11-12", r#","matter":"e""#);
    let about = |statements: &[&Statement]| {
        let more: Vec<Statement> = statements.iter().map(|one| (*one).clone()).collect();
        let world = fold(&[base("published"), more].concat());
        let found = seen(mic3(), &world, TODAY);
        let kinds = open(&found).into_iter().filter(|kind| {
            matches!(
                kind,
                MatterKind::ChangeNotAssessed
                    | MatterKind::ChangeNotTold
                    | MatterKind::NotReturned
                    | MatterKind::NotErased
            )
        });
        (kinds.collect::<Vec<_>>(), found.exit.is_some())
    };
    let (assess, tell) = (MatterKind::ChangeNotAssessed, MatterKind::ChangeNotTold);
    assert_eq!(about(&[&change]), (vec![assess, tell], false));
    assert_eq!(about(&[&change, &assessed]), (vec![tell], false));
    assert_eq!(about(&[&change, &assessed, &told]), (vec![], false));
    assert_eq!(about(&[&end]), (vec![MatterKind::NotReturned, MatterKind::NotErased], true));
    assert_eq!(about(&[&end, &returned]), (vec![MatterKind::NotErased], true));
    assert_eq!(about(&[&end, &returned, &erased]), (vec![], false));
}
