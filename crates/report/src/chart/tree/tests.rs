use guideline::Basis;
use message::{Locale, display_width};

use super::tree;
use crate::plan_example::{case, model, with};
use method::requirement_planning::Case;

fn drawn(case: &Case, id: &str, locale: Locale) -> String {
    with(case, |planned| tree(planned, id, &|tree, of| format!("{tree}.svg#{of}"), locale).unwrap())
}

/// What stands between two marks, wherever they occur.
fn between<'t>(text: &'t str, from: &str, to: &str) -> Vec<&'t str> {
    text.split(from).skip(1).filter_map(|rest| Some(rest.split_once(to)?.0)).collect()
}

#[test]
fn every_box_stands_once_and_every_line_says_what_it_rests_on() {
    for tree in &model().trees {
        let edges = model().edges_of(&tree.id);
        let picture = drawn(&case(), &tree.id, Locale::Ja);
        let names = between(&picture, "<rect id=\"", "\"");
        let mut own: Vec<&str> = model().nodes_of(&tree.id).map(|node| node.id.as_str()).collect();
        own.extend(model().measures_of(&tree.id).map(|measure| measure.id.as_str()));
        for id in own.iter().chain(&edges.iter().flat_map(|edge| [&*edge.from, &*edge.to]).collect::<Vec<_>>()) {
            assert_eq!(names.iter().filter(|name| name == &id).count(), 1, "{} {id}", tree.id);
        }
        let of = |basis| edges.iter().filter(|edge| edge.basis == basis).count();
        let lines = |dashes: &str| picture.matches(dashes).count();
        // The legend shows each kind once; what the document states needs no word.
        assert_eq!(picture.matches(">推定<").count(), of(Basis::Inferred), "{}", tree.id);
        assert_eq!(picture.matches(">別の読み<").count(), of(Basis::Ambiguous), "{}", tree.id);
        assert_eq!(lines("stroke-dasharray=\"7 4\""), of(Basis::Inferred) + 1);
        assert_eq!(lines("stroke-dasharray=\"2 4\""), of(Basis::Ambiguous) + 1);
    }
}

#[test]
fn boxes_of_other_pages_lead_there() {
    let data = drawn(&case(), "data", Locale::En);
    assert_eq!(between(&data, "<a href=\"", "\""), ["data-centre.svg#E-5", "data-centre.svg#E-5", "operation.svg#B-1"]);
    let operation = drawn(&case(), "operation", Locale::En);
    let links = between(&operation, "<a href=\"", "\"");
    for link in ["data.svg#A-3", "data.svg#A-4", "data.svg#A-14", "data-centre.svg#E-11", "software.svg#C-6"] {
        assert!(links.contains(&link), "{link}: {links:?}");
    }
    assert_eq!(operation.matches("<a ").count(), operation.matches("</a>").count());
}

#[test]
fn decisions_are_told_in_words() {
    let picture = drawn(&case(), "data", Locale::Ja);
    for (word, count) in
        [("対策を講じる", 1), ("許容する", 1), ("選択", 2), ("享受したい", 1), ("選んでいない", 1), ("たどれない", 1)]
    {
        assert_eq!(picture.matches(&format!(">{word}<")).count(), count, "{word}");
    }
    let colours = |picture: &str| {
        let inks = ["#b3213f", "#1d5c9c", "#73388f", "#2a6b3c"];
        inks.map(|ink| picture.contains(&format!("stroke=\"{ink}\"")))
    };
    // Five trees in three colours, one in two.
    for id in ["data", "operation", "software", "hardware", "data-centre"] {
        assert_eq!(colours(&drawn(&case(), id, Locale::Ja)), [true, true, true, false], "{id}");
    }
    assert_eq!(colours(&drawn(&case(), "convenience", Locale::Ja)), [false, true, true, false]);
}

#[test]
fn what_somebody_settled_is_drawn_as_settled() {
    let mut case = case();
    assert!(!drawn(&case, "data", Locale::Ja).contains(">確認済<"));
    case.readings.insert("A-7-parent".to_owned(), ["P-3".to_owned()].into());
    let picture = drawn(&case, "data", Locale::Ja);
    assert_eq!(picture.matches(">確認済<").count(), 1);
    let ambiguous = model().edges_of("data").iter().filter(|edge| edge.basis == Basis::Ambiguous).count();
    // One of the two lines is settled, the other is gone.
    assert_eq!(picture.matches(">別の読み<").count(), ambiguous - 2);
}

#[test]
fn a_line_is_drawn_where_somebody_saw_it() {
    let mut case = case();
    let lines = |case: &Case| {
        let picture = drawn(case, "data", Locale::Ja);
        [">推定<", ">確認済<"].map(|word| picture.matches(word).count())
    };
    let [inferred, _] = lines(&case);
    case.see_line("data.P-6.A-16", Some(Some("P-1")), "p16");
    assert_eq!(lines(&case), [inferred - 1, 1]);
    case.see_line("data.P-6.A-16", Some(None), "p16");
    assert_eq!(lines(&case), [inferred - 1, 0]);
    // The box stays: what the document asks does not go with a line.
    assert!(drawn(&case, "data", Locale::Ja).contains("<rect id=\"A-16\""));
}

#[test]
fn names_fit_into_their_boxes_and_the_same_input_gives_the_same_picture() {
    for locale in Locale::ALL {
        let most = if locale == Locale::Ja { 26 } else { 24 };
        for tree in &model().trees {
            let picture = drawn(&case(), &tree.id, locale);
            assert_eq!(picture, drawn(&case(), &tree.id, locale));
            for name in between(&picture, "font-size=\"13\" fill=\"", "</text>") {
                let name = name.split_once('>').unwrap().1;
                assert!(display_width(name) <= most, "{name}");
            }
        }
    }
}
