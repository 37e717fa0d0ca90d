use crate::shipped::{Fault, check, guideline_at, package_at};
use crate::{Shape, load};

#[test]
fn nodes_are_sections_and_controls_below_the_whole() {
    let guideline = guideline_at("fuzz/catalog");
    assert_eq!((guideline.manifest.shape, guideline.id()), (Shape::Catalog, "harbour"));
    let parts: Vec<&str> = guideline.manifest.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(parts, ["harbour"]);
    let light = guideline.control("A.1").unwrap();
    assert_eq!((light.part(), light.chapter(), light.section()), ("harbour", "A", "A"));
    // A requirement that stands in another is assessed beside it, in the same section.
    assert_eq!(guideline.control("a.1.q").unwrap().path(), light.path());
    let model = guideline.model.catalog().unwrap();
    assert_eq!(model.node("a.1.q").unwrap().parent.as_deref(), Some("A.1"));
    assert_eq!((model.nodes.len(), guideline.controls.len(), guideline.sections.len()), (6, 3, 4));
}

#[test]
fn what_does_not_hold_is_told_with_its_line() {
    let package = package_at("fuzz/catalog");
    let nodes = "nodes/0001.toml";
    for fault in [
        Fault {
            file: nodes,
            from: "parent = \"A.1\"",
            to: "parent = \"Z\"",
            above: 3,
            problem: "`Z` is referred to here but does not exist",
        },
        Fault {
            file: nodes,
            from: "groups = [\"P\", \"G\"]",
            to: "groups = [\"P\", \"Q\"]",
            above: 7,
            problem: "`Q` is referred to here but does not exist",
        },
        Fault {
            file: nodes,
            from: "title.en = \"Arrivals\"",
            to: "title.de = \"Ankunft\"",
            above: 3,
            problem: "texts here are in the language `de`, which the source does not name",
        },
        Fault {
            file: nodes,
            from: "title.fr = \"Arrivées\"",
            to: "title.fr = \" \"",
            above: 4,
            problem: "`A` has an empty text in the language `fr`",
        },
        Fault {
            file: nodes,
            from: "id = \"node4\"",
            to: "id = \"node 4\"",
            above: 1,
            problem: "`node 4` cannot be the id of a node",
        },
        Fault {
            file: nodes,
            from: "id = \"1.10\"",
            to: "id = \"A.1\"",
            above: 1,
            problem: "`A.1` is already used at nodes/0001.toml:7",
        },
        Fault {
            file: "groups.toml",
            from: "[[group]]\nid = \"G\"",
            to: "[[group]]\nid = \"G\"\n\n[[group]]\nid = \"G\"",
            above: 0,
            problem: "",
        },
        Fault {
            file: "guideline.toml",
            from: "nodes = 6",
            to: "nodes = 7",
            above: 19,
            problem: "nodes: the manifest declares 7, the files hold 6",
        },
    ] {
        if fault.problem.is_empty() {
            let mut broken = package.clone();
            let text = broken.files.get_mut(fault.file).unwrap();
            *text = text.replacen(fault.from, fault.to, 1);
            let found = load(&broken).unwrap_err();
            assert!(found.iter().any(|one| one.code == "guideline-duplicate-id"), "{found:#?}");
            continue;
        }
        check(&package, &fault);
    }
}

#[test]
fn a_circle_of_nodes_and_a_second_source_are_refused() {
    let mut package = package_at("fuzz/catalog");
    let nodes = package.files.get_mut("nodes/0001.toml").unwrap();
    *nodes = nodes.replacen("id = \"A\"\n", "id = \"A\"\nparent = \"a.1.q\"\n", 1);
    let source = package.files.get_mut("source.toml").unwrap();
    *source = format!("{source}\n{source}");
    let found = load(&package).unwrap_err();
    let codes: Vec<&str> = found.iter().map(|one| one.code).collect();
    assert_eq!(codes.iter().filter(|code| **code == "guideline-catalog-levels").count(), 4, "{found:#?}");
    assert!(codes.contains(&"guideline-catalog-source"));
}
