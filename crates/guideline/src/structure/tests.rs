use crate::shipped::{Fault, check, guideline, package};

#[test]
fn it_holds_what_the_summary_prints_and_assesses_nothing() {
    let guideline = guideline("mic2");
    assert!(guideline.controls.is_empty() && guideline.indicators.is_empty());
    let model = guideline.model.structure().unwrap();
    let parts: Vec<&str> = model.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(parts, ["I", "II", "III", "IV", "V"]);
    let of_part = |part: &str| {
        let inside = |id: &str| id.strip_prefix(part).is_some_and(|rest| rest.starts_with('.'));
        model.sections.iter().filter(|section| inside(&section.id)).count()
    };
    assert_eq!(parts.iter().map(|part| of_part(part)).collect::<Vec<_>>(), [7, 8 + 1, 5, 5, 0]);
    let annexes: Vec<&str> = model.annexes.iter().map(|annex| annex.printed.as_str()).collect();
    assert_eq!(annexes, ["Annex1", "Annex2", "Annex3", "Annex4", "Annex5", "Annex6", "Annex7", "Annex8"]);
    let ids: Vec<&str> = guideline.sections.iter().map(|section| section.id.as_str()).take(11).collect();
    assert_eq!(ids, ["I", "I.1", "I.2", "I.3", "I.4", "I.5", "I.6", "I.7", "II", "II.1", "II.2"]);
    assert_eq!(guideline.section("II.2.1").unwrap().depth(), 3);
}

#[test]
fn its_ties_reach_what_they_name() {
    let (mic2, mic2014) = (guideline("mic2"), guideline("mic2014"));
    let model = mic2.model.structure().unwrap();
    let ties: Vec<&str> = model.ties.iter().flat_map(|tie| tie.id.iter().chain(&tie.ids)).map(String::as_str).collect();
    assert_eq!(ties, ["6.1", "6.1.1", "6.1.2"]);
    let missing: Vec<&str> = ties.into_iter().filter(|id| mic2014.section(id).is_none()).collect();
    assert_eq!(missing, [""; 0]);
    assert_eq!(mic2014.manifest.edition.successor.as_deref(), Some(mic2.id()));
    assert_eq!(mic2.manifest.edition.predecessor.as_deref(), Some(mic2014.id()));
}

#[test]
fn each_fault_is_told_with_its_line() {
    let package = package("mic2");
    let fault = |file, from, to, above, problem| Fault { file, from, to, above, problem };
    for fault in [
        fault(
            "structure.toml",
            "for_parts = [\"II\"]",
            "for_parts = [\"VI\"]",
            4,
            "`VI` is referred to here but does not exist",
        ),
        fault(
            "structure.toml",
            "title_lost = true",
            "",
            5,
            "this item cannot be read: an annex has a `title`, or `title_lost`",
        ),
        fault("structure.toml", "id = \"I.2\"", "id = \"I.1\"", 1, "`I.1` is already used at structure.toml:38"),
        fault(
            "readers.toml",
            "steps.en = [",
            "steps.en = [\"first\", ",
            1,
            "this item cannot be read: 3 texts in Japanese, 4 in English",
        ),
        fault(
            "iot.toml",
            "measures = [\"A-1\"]",
            "measures = [\"A-9\"]",
            5,
            "`A-9` is referred to here but does not exist",
        ),
        fault(
            "ties.toml",
            "id = \"II.2.1.1\"",
            "id = \"II.2.2.1\"",
            1,
            "the id `II.2.2.1` does not belong under `II.2.1`",
        ),
        fault(
            "lineage.toml",
            "from = \"asp-saas-2008\"",
            "from = \"asp\"",
            1,
            "`asp` is referred to here but does not exist",
        ),
        fault("iot.toml", "title.en = \"Setting out the risks\"", "title.en = \"\"", 0, "`1` has no text in English"),
        fault("structure.toml", "[[annex]]", "[[annexe]]", 0, "`annexe` is not a key of this file"),
        fault("guideline.toml", "annexes = 8", "annexes = 7", 29, "annexes: the manifest declares 7, the files hold 8"),
    ] {
        check(&package, &fault);
    }
}
