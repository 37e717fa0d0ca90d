use message::Locale;

use super::{check_more, mend};

#[test]
fn events_have_a_known_name_and_days_in_order() {
    for (more, expected) in [
        ("[[event]]", vec!["6 [event]: `event` is missing", "6 [event]: `on` is missing"]),
        ("[[event]]\nevent = 'incidents'\non = 2026-05-12", vec!["7 [event.event]: there is no event `incidents`"]),
        (
            "[[event]]\nevent = 'incident'\non = 2026-05-12\ndue = '2026-05-11'",
            vec!["9 [event.due]: the due date is before the event"],
        ),
        (
            "[[event]]\nevent = 'incident'\non = '2026-02-30'",
            vec!["8 [event.on]: the value `2026-02-30` of `on` cannot be read"],
        ),
        (
            "[[event]]\nevent = 'incident'\non = 2026-05-12T10:00:00\n[[event]]\nevent = 'fault'",
            vec!["8 [event.on]: the value `2026-05-12T10:00:00` of `on` cannot be read", "9 [event]: `on` is missing"],
        ),
        (
            "[event]\nevent = 'incident'\non = 2026-05-12",
            vec!["6 [event]: the value `[event]` of `event` cannot be read"],
        ),
    ] {
        check_more(more, &expected);
    }
    assert_eq!(
        mend("[[event]]\nevent = 'incident'\non = '5月12日'", Locale::Ja),
        "日付を 2026-04-01 のように書いてください。"
    );
}

#[test]
fn controls_are_answered_soundly() {
    for (body, expected) in [
        ("", vec!["6 []: control II.1.1.2 has neither status nor excluded"]),
        ("status = 'implementd'", vec!["7 [.status]: `status` cannot be `implementd`"]),
        (
            "status = 'planned'\npractices = [0, 1, 1, 99, 'x']",
            vec![
                "8 [.practices]: the value `x` of `practices` cannot be read",
                "8 [.practices]: control II.1.1.2 has no practice 0",
                "8 [.practices]: `1` stands here twice",
                "8 [.practices]: control II.1.1.2 has no practice 99",
            ],
        ),
        (
            "status = 'planned'\nduties = { rev1 = 2026-03-10, rev7 = 2026-03-10 }",
            vec!["8 [.duties.rev7]: control II.1.1.2 has no obligation `rev7`"],
        ),
        (
            "status = 'planned'\nduties = { rev1 = 'spring' }",
            vec!["8 [.duties.rev1]: the value `spring` of `rev1` cannot be read"],
        ),
        (
            "status = 'planned'\nduties = 2026-03-10",
            vec!["8 [.duties]: the value `2026-03-10` of `duties` cannot be read"],
        ),
        ("status = 'planned'\ndue = 2026-12-31", vec!["8 [.due]: there is a due date without a plan"]),
        (
            "status = 'planned'\nplan = ''\ndue = 2026-12-31\nowner = ' '",
            vec!["8 [.plan]: `plan` is empty", "10 [.owner]: `owner` is empty"],
        ),
        ("excluded = ' '", vec!["7 [.excluded]: `excluded` is empty"]),
        (
            "excluded = '理由'\nstatus = 'planned'\nnote = 'x'\nevidence = [{ title = 't', collected = 2026-01-01 }]",
            vec![
                "8 [.status]: an excluded control cannot have `status`",
                "9 [.note]: an excluded control cannot have `note`",
                "10 [.evidence]: an excluded control cannot have `evidence`",
            ],
        ),
        (
            "status = 'planned'\nevidence = [\n{ title = '', collected = 2026-04-01, valid-until = 2026-03-31 },\n{ title = 't' },\n{ id = 'A', title = 't', collected = 1 },\n'file.pdf',\n]",
            vec![
                "9 [.evidence.title]: `title` is empty",
                "9 [.evidence.valid-until]: the evidence expires before it was collected",
                "10 [.evidence]: `collected` is missing",
                "11 [.evidence.collected]: the value `1` of `collected` cannot be read",
                "11 [.evidence.id]: `A` cannot be an id",
                "12 [.evidence]: the value `file.pdf` of `evidence` cannot be read",
            ],
        ),
        (
            "status = 'planned'\nevidence = [\n{ title = 't', collected = 2026-04-01 },\n{ id = 'a-ii-1-1-2-1', title = 't', collected = 2026-04-01 },\n]",
            vec!["10 [.evidence]: the file names two pieces of evidence `a-ii-1-1-2-1`"],
        ),
    ] {
        let expected: Vec<String> = expected
            .iter()
            .map(|line| line.replacen("[.", "[control.\"II.1.1.2\".", 1).replacen("[]", "[control.\"II.1.1.2\"]", 1))
            .collect();
        let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
        check_more(&format!("[control.'II.1.1.2']\n{body}"), &expected);
    }
}

#[test]
fn unknown_ids_are_told_and_full_width_ones_recognised() {
    check_more(
        "[control.'II.1.1.9']\nstatus = 'planned'",
        &["6 [control.\"II.1.1.9\"]: there is no control `II.1.1.9`"],
    );
    check_more(
        "[indicator.'III.1.1.3.z']\nagreed = '1分'",
        &["6 [indicator.\"III.1.1.3.z\"]: there is no indicator `III.1.1.3.z`"],
    );
    let advice = mend("[control.'Ⅱ．１．１．１']\nstatus = 'planned'", Locale::En);
    assert!(advice.starts_with("Did you mean `II.1.1.1`?"), "{advice}");
    let advice = mend("[control.'II.1.1.9']\nstatus = 'planned'", Locale::En);
    assert!(advice.starts_with("To be used: the printed numbers"), "{advice}");
    let advice = mend("[[event]]\nevent = 'incidents'\non = 2026-05-12", Locale::Ja);
    assert!(advice.starts_with("「incident」ではありませんか。使えるもの："), "{advice}");
}

#[test]
fn ids_without_quotes_are_recognised() {
    for (more, table, id) in [
        ("[control.II.1.1.1]\nstatus = 'planned'\n[control.II.1.1.2]\nstatus = 'planned'", "control", "II.1.1.1"),
        ("[indicator.III.1.1.3.b]\nagreed = '99%'", "indicator", "III.1.1.3.b"),
        ("[intervals]\nII.1.1.2.rev1 = 'P1Y'", "intervals", "II.1.1.2.rev1"),
        ("[parameters]\nII.9.2.5.recovery-time-objective = '4時間'", "parameters", "II.9.2.5.recovery-time-objective"),
    ] {
        let line = if more.starts_with("[c") || more.starts_with("[ind") { 6 } else { 7 };
        check_more(more, &[&format!("{line} [{table}]: the id `{id}` needs quotes")]);
    }
    let advice = mend("[control.II.1.1.1]\nstatus = 'planned'", Locale::Ja);
    assert_eq!(advice, "control.\"II.1.1.1\" のように書いてください。");
}
