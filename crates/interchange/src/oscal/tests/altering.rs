//! Controls as a profile alters them.

use serde_json::{Value as Json, json};

use super::{at, catalog, codes, profile, resolved};

/// The control `a1` after a profile has altered it.
fn check(control: Json, alters: Json, expected: Json, warnings: &[&str]) {
    let source = catalog(json!({ "controls": [control] }));
    let directives =
        json!({ "imports": [{ "href": "c.json" }], "merge": { "as-is": true }, "modify": { "alters": alters } });
    let done = resolved(&profile(directives), &[("c.json", source)]);
    assert_eq!(at(&done, "/controls/0"), expected, "{alters}");
    assert_eq!(codes(&done.warnings), warnings, "{alters}");
}

fn prop(name: &str) -> Json {
    json!({ "name": name, "value": "v" })
}

fn part(id: &str) -> Json {
    json!({ "id": id, "name": "item", "prose": id })
}

#[test]
fn adding_to_the_control_as_a_whole() {
    let control = json!({ "id": "a1", "title": "A1", "props": [prop("status")], "parts": [part("s")] });
    for (position, props, parts) in [
        (json!("starting"), [prop("basis"), prop("status")], [part("n"), part("s")]),
        (json!("before"), [prop("basis"), prop("status")], [part("n"), part("s")]),
        (json!("ending"), [prop("status"), prop("basis")], [part("s"), part("n")]),
        (json!("after"), [prop("status"), prop("basis")], [part("s"), part("n")]),
        (Json::Null, [prop("status"), prop("basis")], [part("s"), part("n")]),
    ] {
        // The control's own id is as good as none.
        for by_id in [Json::Null, json!("a1")] {
            let add = json!({ "position": position, "by-id": by_id, "props": [prop("basis")], "parts": [part("n")] });
            let expected = json!({ "id": "a1", "title": "A1", "props": props, "parts": parts });
            check(control.clone(), json!([{ "control-id": "a1", "adds": [add] }]), expected, &[]);
        }
    }
}

#[test]
fn additions_at_one_place_stand_in_the_order_of_the_profile() {
    let control = json!({ "id": "a1", "title": "A1", "props": [prop("own")] });
    let alters = json!([
        { "control-id": "a1", "adds": [
            { "position": "starting", "props": [prop("one"), prop("two")] },
            { "position": "starting", "props": [prop("three")] },
            { "position": "ending", "props": [prop("four")] },
        ]},
        { "control-id": "a1", "adds": [{ "position": "ending", "props": [prop("five")] }] },
    ]);
    let names = ["one", "two", "three", "own", "four", "five"].map(prop);
    check(control, alters, json!({ "id": "a1", "title": "A1", "props": names }), &[]);
}

#[test]
fn adding_to_a_part() {
    let control = json!({ "id": "a1", "title": "A1", "props": [prop("own")], "parts": [
        { "id": "r", "name": "recommendations", "parts": [part("r1"), part("r2")] },
    ]});
    let with_parts = |parts: Json| {
        json!({ "id": "a1", "title": "A1", "props": [prop("own")], "parts": [
            { "id": "r", "name": "recommendations", "parts": parts },
        ]})
    };
    for (position, by_id, expected) in [
        ("after", "r1", with_parts(json!([part("r1"), part("n"), part("r2")]))),
        ("before", "r1", with_parts(json!([part("n"), part("r1"), part("r2")]))),
        ("starting", "r", with_parts(json!([part("n"), part("r1"), part("r2")]))),
        ("ending", "r", with_parts(json!([part("r1"), part("r2"), part("n")]))),
    ] {
        let add = json!({ "position": position, "by-id": by_id, "parts": [part("n")] });
        check(control.clone(), json!([{ "control-id": "a1", "adds": [add] }]), expected, &[]);
    }
    // A property beside a part belongs to what the part stands in.
    let add = json!({ "position": "after", "by-id": "r1", "props": [prop("basis")], "parts": [part("n")] });
    let mut expected = with_parts(json!([part("r1"), part("n"), part("r2")]));
    expected["parts"][0]["props"] = json!([prop("basis")]);
    check(control.clone(), json!([{ "control-id": "a1", "adds": [add] }]), expected, &[]);
    let add = json!({ "position": "before", "by-id": "r", "props": [prop("basis")] });
    let mut expected = with_parts(json!([part("r1"), part("r2")]));
    expected["props"] = json!([prop("own"), prop("basis")]);
    check(control.clone(), json!([{ "control-id": "a1", "adds": [add] }]), expected, &[]);
    // A title replaces the title there was.
    let add = json!({ "by-id": "r", "title": "New" });
    let mut expected = with_parts(json!([part("r1"), part("r2")]));
    expected["parts"][0]["title"] = json!("New");
    check(control, json!([{ "control-id": "a1", "adds": [add] }]), expected, &[]);
}

#[test]
fn adding_beside_a_parameter_and_an_inner_control() {
    let control = json!({ "id": "a1", "title": "A1", "params": [{ "id": "p1" }, { "id": "p2" }], "controls": [
        { "id": "a1.1", "title": "Inner", "parts": [part("i")] },
    ]});
    let adds = json!([
        { "position": "after", "by-id": "p1", "params": [{ "id": "n" }] },
        { "position": "starting", "by-id": "i", "props": [prop("deep")] },
        { "position": "ending", "by-id": "a1.1", "parts": [part("e")] },
    ]);
    let expected = json!({ "id": "a1", "title": "A1", "params": [{ "id": "p1" }, { "id": "n" }, { "id": "p2" }], "controls": [
        { "id": "a1.1", "title": "Inner", "parts": [
            { "id": "i", "name": "item", "props": [prop("deep")], "prose": "i" },
            part("e"),
        ]},
    ]});
    check(control, json!([{ "control-id": "a1", "adds": adds }]), expected, &[]);
}

#[test]
fn removing_what_meets_every_condition() {
    let own = "https://example.org/ns";
    let control = json!({
        "id": "a1",
        "title": "A1",
        "params": [{ "id": "p", "props": [prop("label")] }],
        "props": [prop("label"), { "name": "label", "ns": own, "value": "v", "class": "x" }],
        "links": [{ "href": "#b1", "rel": "related" }],
        "parts": [{ "id": "o", "name": "objective", "parts": [part("o1")] }, part("s")],
    });
    let without = |change: &dyn Fn(&mut Json)| {
        let mut expected = control.clone();
        change(&mut expected);
        expected
    };
    for (remove, expected) in [
        (json!({ "by-id": "o" }), without(&|c| c["parts"] = json!([part("s")]))),
        (json!({ "by-name": "objective" }), without(&|c| c["parts"] = json!([part("s")]))),
        (json!({ "by-name": "item" }), without(&|c| c["parts"] = json!([{ "id": "o", "name": "objective" }]))),
        (json!({ "by-class": "x" }), without(&|c| c["props"] = json!([prop("label")]))),
        (json!({ "by-ns": own }), without(&|c| c["props"] = json!([prop("label")]))),
        (json!({ "by-item-name": "link" }), without(&|c| drop(c.as_object_mut().unwrap().remove("links")))),
        // Wherever it stands, in a parameter too.
        (
            json!({ "by-name": "label", "by-ns": "http://csrc.nist.gov/ns/oscal", "by-item-name": "prop" }),
            without(&|c| {
                c["params"] = json!([{ "id": "p" }]);
                c["props"] = json!([{ "name": "label", "ns": own, "value": "v", "class": "x" }]);
            }),
        ),
    ] {
        check(control.clone(), json!([{ "control-id": "a1", "removes": [remove] }]), expected, &[]);
    }
    for vain in [json!({}), json!({ "by-id": "nowhere" }), json!({ "by-name": "label", "by-class": "none" })] {
        let alters = json!([{ "control-id": "a1", "removes": [vain] }]);
        check(control.clone(), alters, control.clone(), &["oscal-removes-nothing"]);
    }
}

#[test]
fn what_is_removed_still_tells_where_to_add_and_what_is_added_is_not_removed() {
    let control = json!({ "id": "a1", "title": "A1", "parts": [part("s1"), part("s2"), part("s3")] });
    let alters = json!([{
        "control-id": "a1",
        "removes": [{ "by-id": "s2" }, { "by-name": "guidance" }],
        "adds": [
            { "position": "after", "by-id": "s2", "parts": [part("new")] },
            { "parts": [{ "id": "g", "name": "guidance" }] },
        ],
    }]);
    let expected = json!({ "id": "a1", "title": "A1", "parts": [
        part("s1"), part("new"), part("s3"), { "id": "g", "name": "guidance" },
    ]});
    check(control, alters, expected, &["oscal-removes-nothing"]);
}

#[test]
fn directives_without_effect_are_told() {
    let control = json!({ "id": "a1", "title": "A1" });
    let alters = json!([
        { "control-id": "b1", "adds": [{ "props": [prop("x")] }] },
        { "control-id": "a1", "adds": [{ "by-id": "nowhere", "props": [prop("x")] }] },
    ]);
    check(control.clone(), alters, control, &["oscal-alters-nothing", "oscal-adds-nothing"]);
}
