//! The filled surveys of figure 22 and ANNEX4, told in short.

use super::{model, shipped};
use crate::iot::IotModel;

/// A case in short: industry and structure, what is provided, recommended, entrusted and carried out, and the data.
struct Short {
    case: &'static str,
    structure: Option<u32>,
    provided: &'static str,
    recommended: &'static str,
    entrusted: &'static str,
    executed: &'static str,
    content: bool,
    situations: &'static [&'static str],
    external_provision: bool,
}

/// The components or roles marked ○ whose cells begin and end so.
fn marked(model: &IotModel, case: &str, from: &str, to: &str) -> String {
    let yes = &model.case(case).unwrap().yes;
    let cells = yes.iter().filter_map(|cell| cell.strip_prefix(from)?.strip_suffix(to));
    cells.filter(|cell| *cell != "content").collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(model: &IotModel, short: &Short) {
    let case = model.case(short.case).unwrap();
    assert_eq!(case.structure, short.structure);
    assert_eq!(marked(model, short.case, "ENV-b.", ".B"), short.provided, "{}", short.case);
    assert_eq!(marked(model, short.case, "ENV-c.", ".B"), short.recommended, "{}", short.case);
    assert_eq!(marked(model, short.case, "ENV-e.EXE-", ".B"), short.entrusted, "{}", short.case);
    assert_eq!(marked(model, short.case, "EXE-", ".B"), short.executed, "{}", short.case);
    for cell in ["ENV-e.content.C", "ENV-f.content.C"] {
        assert_eq!(case.yes.iter().any(|yes| yes == cell), short.content, "{}", short.case);
    }
    assert_eq!(case.situations, short.situations, "{}", short.case);
    assert_eq!(case.external_provision, short.external_provision, "{}", short.case);
}

const ALL_BUT_EMBEDDED: &str = "iot-device-local-computer lan edge-computer communication-gateway iaas-paas \
                                application-analysis application-presentation";

#[test]
fn the_cases_are_those_of_the_document() {
    let guideline = shipped();
    let model = model(&guideline);
    assert_eq!(model.cases.len(), 7);
    let none = Short {
        case: "",
        structure: Some(1),
        provided: "",
        recommended: "",
        entrusted: "",
        executed: "",
        content: true,
        situations: &[],
        external_provision: false,
    };
    for short in [
        Short {
            case: "typical",
            structure: None,
            provided: ALL_BUT_EMBEDDED,
            entrusted: "d",
            executed: "a b c e f g h i j k",
            external_provision: true,
            ..none
        },
        Short {
            case: "case-1",
            structure: Some(2),
            provided: ALL_BUT_EMBEDDED,
            entrusted: "d",
            executed: "a b c e f g h j k",
            ..none
        },
        Short {
            case: "case-2",
            provided: "edge-computer iaas-paas application-analysis application-presentation",
            recommended: "iot-device-local-computer",
            entrusted: "c d",
            executed: "e f g h",
            ..none
        },
        Short { case: "case-3", provided: "iaas-paas", entrusted: "d", executed: "e f h", content: false, ..none },
        Short {
            case: "case-4",
            provided: "lan communication-gateway iaas-paas",
            recommended: "iot-device-local-computer",
            executed: "b d e f",
            content: false,
            ..none
        },
        Short {
            case: "case-5",
            provided: "iaas-paas application-analysis application-presentation",
            recommended: "iot-device-local-computer",
            entrusted: "d",
            executed: "e f g h i",
            situations: &["acquisition-wan"],
            external_provision: true,
            ..none
        },
        Short {
            case: "case-6",
            structure: Some(3),
            provided: "iot-device-local-computer lan edge-computer iaas-paas application-analysis \
                       application-presentation",
            entrusted: "b d",
            executed: "a c e f g h j k",
            ..none
        },
    ] {
        check(model, &short);
    }
}
