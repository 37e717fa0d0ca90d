//! Vendors held side by side, worked out by hand: P-3 is answered by A-3 (one bullet) and A-4 (two).

use jiff::civil::date;
use world::{VendorAnswer, VendorAnswered, VendorWord};

use super::*;
use crate::requirement_planning::{RiskStanding, compare};

fn vendor(answers: &[(&str, Option<VendorWord>, &str)]) -> VendorAnswered {
    let answer = |(id, answer, comment): &(&str, Option<VendorWord>, &str)| {
        (Box::from(*id), VendorAnswer { answer: *answer, comment: (*comment).into(), price: String::new() })
    };
    VendorAnswered {
        service: "s".parse().unwrap(),
        guideline: "ipa".into(),
        vendor: "v".parse().unwrap(),
        name: "V".into(),
        on: date(2026, 11, 20),
        edition: String::new(),
        answers: answers.iter().map(answer).collect(),
    }
}

/// How the risks stand with one vendor, and what is to be asked of it.
fn held(case: &Case, answers: &[(&str, Option<VendorWord>, &str)]) -> (Vec<String>, Vec<String>) {
    let (plan, vendor) = (plan(case), vendor(answers));
    let vendors = [&vendor];
    let compared = compare(model(), &plan, &vendors);
    let lacks = |standing: &RiskStanding<'_>| format!("{} {}", standing.name(), standing.lacks().join(" "));
    let risks = compared.standings.iter().map(|one| format!("{} {}", one.node.id, lacks(&one.with[0])));
    let open = compared.open.iter().map(|one| format!("{} {}", one.point.name(), one.bullets.join(" ")));
    (risks.map(|text| text.trim_end().to_owned()).collect(), open.collect())
}

fn example() -> Case {
    Case { treat: addresses(&["P-3"]), select: texts(&["A-3", "A-4"]), ..case(&["confidentiality-integrity"]) }
}

use VendorWord::{Alternative, Met, Not, Partly};

#[test]
fn a_risk_is_covered_only_where_everything_that_answers_it_is_met() {
    let all = [("A-3-1", Some(Met), ""), ("A-4-1", Some(Met), ""), ("A-4-2", Some(Met), "")];
    assert_eq!(held(&example(), &all), (texts(&["P-3 covered"]), vec![]));
    for (word, open) in [(Partly, "unexplained A-4-2"), (Not, "unexplained A-4-2")] {
        let answers = [all[0], all[1], ("A-4-2", Some(word), " ")];
        assert_eq!(held(&example(), &answers), (texts(&["P-3 partly A-4-2"]), texts(&[open])));
        let explained = [all[0], all[1], ("A-4-2", Some(word), "next year")];
        assert_eq!(held(&example(), &explained), (texts(&["P-3 partly A-4-2"]), vec![]));
    }
    // An alternative is something, and to be weighed even when it is explained.
    let other = [all[0], all[1], ("A-4-2", Some(Alternative), "a vault")];
    assert_eq!(held(&example(), &other), (texts(&["P-3 partly A-4-2"]), texts(&["alternative A-4-2"])));
}

#[test]
fn what_was_not_answered_is_not_met() {
    let none = texts(&["P-3 open A-3-1 A-4-1 A-4-2"]);
    assert_eq!(held(&example(), &[]), (none.clone(), texts(&["unanswered A-3-1 A-4-1 A-4-2"])));
    // Words beside an empty answer are no answer.
    let silent = [("A-3-1", None, "we shall see"), ("A-4-1", Some(Not), "never"), ("A-4-2", Some(Not), "never")];
    assert_eq!(held(&example(), &silent), (none, texts(&["unanswered A-3-1"])));
}

#[test]
fn a_risk_without_a_measure_stays_open_and_answers_to_nothing_are_told() {
    let case = Case { treat: addresses(&["P-3"]), ..case(&["confidentiality-integrity"]) };
    assert_eq!(held(&case, &[("A-3-1", Some(Met), "")]), (texts(&["P-3 open"]), texts(&["not-asked A-3-1"])));
    // What is accepted is no longer asked about.
    let case = Case { accept: addresses(&["P-3"]), ..super::case(&["confidentiality-integrity"]) };
    assert_eq!(held(&case, &[("A-3-1", Some(Met), "")]).0, [""; 0]);
}

#[test]
fn vendors_stand_in_the_order_they_were_given_in() {
    let plan = plan(&example());
    let (one, other) = (vendor(&[("A-3-1", Some(Met), "")]), vendor(&[("A-3-1", Some(Not), "no")]));
    let vendors = [&one, &other];
    let compared = compare(model(), &plan, &vendors);
    let ids: Vec<&str> = compared.items.iter().map(|item| item.bullet.id.as_str()).collect();
    assert_eq!(ids, ["A-3-1", "A-4-1", "A-4-2"]);
    assert_eq!([0, 1].map(|place| compared.items[0].word(place)), [Some(Met), Some(Not)]);
    assert_eq!([0, 1].map(|place| compared.standings[0].with[place].name()), ["partly", "open"]);
}
