use message::Locale;

use super::{SERVICE, check, check_more, mend, organisation_problems, problems};

#[test]
fn broken_toml_is_told_by_line() {
    for (text, line) in [
        ("a = \n", "1:"),
        ("\n[service\n", "2:"),
        ("x = 1\nx = 2\n", "2:"),
        ("[service]\nid = 'a\n", "2:"),
        ("a = 2026-02-30", "1:"),
    ] {
        let found = problems(text);
        assert!(found[0].starts_with(line), "{found:?}");
    }
    assert_eq!(problems("a = \nb = \n").len(), 2);
}

#[test]
fn each_file_is_told_from_the_other() {
    check("[organisation]\nname = 'O'\n", &["1: this is an organisation's file, not a service's"]);
    assert_eq!(organisation_problems(SERVICE), ["1: this is a service's file, not an organisation's"]);
    check("", &["1: `service` is missing"]);
    assert_eq!(organisation_problems(""), ["1: `organisation` is missing"]);
}

#[test]
fn unknown_keys_are_told_everywhere_with_the_nearest() {
    let control = "[control.'II.1.1.1']\nstatus = 'planned'\n";
    for (more, at, near) in [
        ("[setings]\nevidence = 'required'", "6 [setings]: there is no key `setings`", Some("settings")),
        ("[settings]\nevidense = 'required'", "7 [settings.evidense]: there is no key `evidense`", Some("evidence")),
        ("[service2]", "6 [service2]: there is no key `service2`", Some("service")),
        ("[readings]\ncolour = 1", "7 [readings.colour]: there is no key `colour`", None),
        ("[pattern]\nnumber = 1\nreason = 'r'\nwhy = ''", "9 [pattern.why]: there is no key `why`", None),
        (
            "[[event]]\nevent = 'incident'\non = 2026-01-01\nuntil = 2026-01-01",
            "9 [event.until]: there is no key `until`",
            None,
        ),
        (&format!("{control}ownr = 'x'"), "8 [control.\"II.1.1.1\".ownr]: there is no key `ownr`", Some("owner")),
        (
            &format!("{control}evidence = [{{ titel = 't', title = 't', collected = 2026-01-01 }}]"),
            "8 [control.\"II.1.1.1\".evidence.titel]: there is no key `titel`",
            Some("title"),
        ),
        (
            "[indicator.'III.1.1.3.b']\nagreed = '99%'\nagree = '9%'",
            "8 [indicator.\"III.1.1.3.b\".agree]: there is no key `agree`",
            Some("agreed"),
        ),
    ] {
        check_more(more, &[at]);
        let advice = mend(more, Locale::En);
        match near {
            Some(near) => assert!(advice.starts_with(&format!("Did you mean `{near}`? Keys here: ")), "{advice}"),
            None => assert!(advice.starts_with("Keys here: "), "{advice}"),
        }
    }
    let advice = mend("[setings]", Locale::Ja);
    assert!(advice.starts_with("「settings」ではありませんか。ここに書けるキー：organisation, "), "{advice}");
    // A key known elsewhere is unknown here.
    assert_eq!(
        organisation_problems("[organisation]\nname = 'O'\n[pattern]\nnumber = 1\nreason = 'r'\n"),
        ["3 [pattern]: there is no key `pattern`"]
    );
}

#[test]
fn a_service_says_what_it_is() {
    check(
        "[service]\n",
        &[
            "1 [service]: `id` is missing",
            "1 [service]: `name` is missing",
            "1 [service]: `perspective` is missing",
            "1 [service]: `runs` is missing",
        ],
    );
    for (from, to, expected) in [
        ("id = 'a'", "id = 'Expense'", vec!["2 [service.id]: `Expense` cannot be an id"]),
        ("id = 'a'", "id = 'organisation'", vec!["1 [service.id]: no service can have the id `organisation`"]),
        ("id = 'a'", "id = 7", vec!["2 [service.id]: the value `7` of `id` cannot be read"]),
        ("name = 'A'", "name = '　'", vec!["3 [service.name]: `name` is empty"]),
        ("'provide'", "'provides'", vec!["4 [service.perspective]: `perspective` cannot be `provides`"]),
        ("['saas']", "[]", vec!["5 [service.runs]: `runs` is empty"]),
        ("['saas']", "'saas'", vec!["5 [service.runs]: the value `saas` of `runs` cannot be read"]),
        ("['saas']", "['sass']", vec!["5 [service.runs]: `runs` cannot be `sass`"]),
        ("['saas']", "['saas', 'iaas', 'saas']", vec!["5 [service.runs]: `saas` stands here twice"]),
        (
            "['saas']",
            "['iaas', 'datacentre']\nbuilding = 'other'",
            vec!["6 [service.building]: runs names datacentre, yet building is other"],
        ),
        ("['saas']", "['iaas', 'datacentre']\nbuilding = 'own'", vec![]),
        (
            "['saas']",
            "['saas']\ninformation = ['personnal', 'personal', 'personal']",
            vec![
                "6 [service.information]: there is no class of information `personnal`",
                "6 [service.information]: `personal` stands here twice",
            ],
        ),
        (
            "['saas']",
            "['saas']\navailability = ['never-down']",
            vec!["6 [service.availability]: there is no demand for availability `never-down`"],
        ),
        ("['saas']", "['saas']\navailability = []", vec!["6 [service.availability]: `availability` is empty"]),
        (
            "['saas']",
            "['saas']\nexample = 'accounting'",
            vec!["6 [service.example]: there is no example service `accounting`"],
        ),
    ] {
        assert!(SERVICE.contains(from), "{from}");
        check(&SERVICE.replacen(from, to, 1), &expected);
    }
    check(&format!("organisation = ''\n{SERVICE}"), &["1 [organisation]: `organisation` is empty"]);
    check("service = 1", &["1 [service]: the value `1` of `service` cannot be read"]);
}

#[test]
fn patterns_settings_readings_intervals_and_parameters_are_held_against_the_guideline() {
    for (more, expected) in [
        ("[pattern]\nnumber = 5\nreason = 'r'", vec!["7 [pattern.number]: there is no pattern 5"]),
        (
            "[pattern]\nnumber = 'three'\nreason = ''",
            vec![
                "7 [pattern.number]: the value `three` of `number` cannot be read",
                "8 [pattern.reason]: `reason` is empty",
            ],
        ),
        ("[pattern]\nnumber = 3", vec!["6 [pattern]: `reason` is missing"]),
        (
            "[settings]\nevidence = 'yes'\napproval = 'optional'",
            vec![
                "7 [settings.evidence]: `evidence` cannot be `yes`",
                "8 [settings.approval]: `approval` cannot be `optional`",
            ],
        ),
        (
            "[settings]\nevidence-max-age = '1年'",
            vec!["7 [settings.evidence-max-age]: setting `evidence-max-age` cannot be `1年`"],
        ),
        (
            "[readings]\npattern = 'table'\ncalendar = 'strikt'",
            vec![
                "7 [readings.pattern]: there is no reading `table`",
                "8 [readings.calendar]: `calendar` cannot be `strikt`",
            ],
        ),
        (
            "[intervals]\n'II.1.1.2.rev1' = '1年'",
            vec!["7 [intervals.\"II.1.1.2.rev1\"]: `1年` cannot be read as an interval"],
        ),
        (
            "[intervals]\n'II.1.1.2.rev9' = 'P1Y'",
            vec!["7 [intervals.\"II.1.1.2.rev9\"]: there is no obligation `II.1.1.2.rev9`"],
        ),
        (
            "[intervals]\n'II.1.1.2.apv1' = 'P1Y'",
            vec!["7 [intervals.\"II.1.1.2.apv1\"]: the interval of obligation II.1.1.2.apv1 is not yours to set"],
        ),
        (
            "[intervals]\n'II.1.1.2.rev1' = 12",
            vec!["7 [intervals.\"II.1.1.2.rev1\"]: the value `12` of `II.1.1.2.rev1` cannot be read"],
        ),
        (
            "[parameters]\n'II.9.2.5.recovery-time' = '4時間'",
            vec!["7 [parameters.\"II.9.2.5.recovery-time\"]: there is no parameter `II.9.2.5.recovery-time`"],
        ),
        (
            "[parameters]\n'II.9.2.5.recovery-time-objective' = ' '",
            vec!["7 [parameters.\"II.9.2.5.recovery-time-objective\"]: `II.9.2.5.recovery-time-objective` is empty"],
        ),
        ("parameters = 4", vec!["6 [service.parameters]: there is no key `parameters`"]),
    ] {
        check_more(more, &expected);
    }
}

#[test]
fn all_problems_of_a_file_are_told_at_once_in_the_order_of_its_lines() {
    let text = "
[service]
id = 'A'
runs = ['x', 'saas']
colour = 'red'
[control.'II.1.1.1']
status = 'good'
due = 'soon'
evidence = [{ titel = 'a' }, { title = 1, collected = 2 }]
[control.'IX.1']
status = 'planned'
[indicator.'III.1.1.3.b']
agreed = '99.9'
[oops]
";
    let found = problems(text);
    let lines: Vec<u32> = found.iter().map(|line| line.split([' ', ':']).next().unwrap().parse().unwrap()).collect();
    assert_eq!(lines, [2, 2, 3, 4, 5, 7, 8, 9, 9, 9, 9, 9, 10, 13, 14], "{found:#?}");
}
