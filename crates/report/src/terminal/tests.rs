use message::Locale;
use method::assessment::{Assessment, assess};
use world::{Statement, World};

use super::{Style, assessment, controls, guideline, why};
use crate::Facts;
use crate::example::{about, evidence, mic3, statements, told, view, world};
use crate::search::Index;

const PLAIN: Style = Style { width: 100, colour: false, unicode: true };

/// Runs `show` on the example in one language.
#[track_caller]
fn shown(said: &[Statement], locale: Locale, show: impl Fn(&Assessment<'_>, &Facts<'_>) -> String) -> String {
    let guideline = mic3();
    let world: World = world(said);
    let view = view(&guideline, &world, "expense");
    let facts = Facts {
        view: &view,
        locale,
        command: "akashi assess expense.toml",
        next: &[("akashi init expense.akashi".to_owned(), "report-next-record")],
        ledger: None,
    };
    let text = show(&assess(&view), &facts);
    assert!(text.lines().all(|line| line.trim_end() == line), "blanks at a line's end");
    text
}

fn explained(id: &str, locale: Locale) -> String {
    let said = statements();
    shown(&said, locale, |assessment, facts| {
        why(assessment, facts, &PLAIN, id, &|position| told(&said, position)).unwrap_or_default()
    })
}

#[test]
fn an_assessment_fits_one_screen_in_japanese() {
    insta::assert_snapshot!(shown(&statements(), Locale::Ja, |answers, facts| assessment(answers, facts, &PLAIN)));
}

#[test]
fn an_assessment_fits_one_screen_in_english() {
    insta::assert_snapshot!(shown(&statements(), Locale::En, |answers, facts| assessment(answers, facts, &PLAIN)));
}

#[test]
fn every_control_is_listed_by_section() {
    insta::assert_snapshot!(shown(&statements(), Locale::Ja, |answers, facts| controls(answers, facts, &PLAIN)));
}

#[test]
fn the_reasons_for_a_control_in_japanese() {
    insta::assert_snapshot!(explained("III.1.1.3", Locale::Ja));
}

#[test]
fn the_reasons_for_a_control_in_english() {
    insta::assert_snapshot!(explained("III.1.1.3", Locale::En));
}

#[test]
fn the_reasons_for_indicator_obligation_and_pattern() {
    let all = ["III.1.1.3.b", "II.1.1.2.rev1", "pattern", "IV.1.1.3.b"].map(|id| explained(id, Locale::Ja));
    insta::assert_snapshot!(all.join("\n══════\n\n"));
}

/// The end of an explanation, from its last heading on.
#[track_caller]
fn to_do(said: &[Statement], id: &str, locale: Locale) -> String {
    let text = shown(said, locale, |assessment, facts| {
        why(assessment, facts, &PLAIN, id, &|position| told(said, position)).unwrap_or_default()
    });
    let heading = crate::say::say(locale, "report-todo");
    text.split_once(&format!("\n{heading}\n")).map(|(_, rest)| rest.to_owned()).unwrap_or(text)
}

#[test]
fn own_duties_and_next_steps_are_told_however_early_the_verdict_stops() {
    // Nothing stated, evidence missing, stale, planned, not implemented, met, excluded.
    let all = ["II.2.1.2", "II.2.1.1", "III.1.1.2", "III.1.2.5", "III.1.2.3", "II.1.1.1", "III.1.3.3", "IV.1.1.1"];
    for locale in Locale::ALL {
        let said = statements();
        let texts = all.map(|id| format!("{id}\n{}", to_do(&said, id, locale)));
        insta::assert_snapshot!(format!("next_steps_in_{}", locale.tag()), texts.join("\n"));
    }
    let heading = crate::say::say(Locale::En, "report-own-duties");
    for id in ["II.2.1.1", "II.2.1.2", "III.1.2.5"] {
        let text = explained(id, Locale::En);
        let block = text.split_once(&heading).map(|(_, rest)| rest.split("\n\n").next().unwrap_or_default().to_owned());
        let guideline = mic3();
        let own = guideline.control(id).unwrap().obligations.iter();
        for duty in own.filter(|duty| duty.origin == ::guideline::Origin::Control) {
            assert!(block.as_ref().is_some_and(|block| block.contains(&duty.id)), "{}: {text}", duty.id);
        }
    }
}

#[test]
fn an_approval_still_to_come_is_a_step_also_behind_missing_evidence() {
    let mut said = statements();
    let required = world::SettingChosen {
        scope: "organisation".parse().unwrap(),
        setting: world::SettingName::Approval,
        value: "required".into(),
    };
    said.push(required.into());
    let approve = crate::say::say(Locale::Ja, "report-todo-approve");
    for id in ["II.1.1.1", "II.2.1.1", "II.2.1.2", "III.1.2.3"] {
        let text = to_do(&said, id, Locale::Ja);
        assert!(text.lines().last().is_some_and(|line| line.ends_with(&approve)), "{id}: {text}");
    }
    said.push(
        world::ApprovalGiven {
            about: about("organisation", "II.2.1.1"),
            on: "2026-11-19".parse().unwrap(),
            self_reason: String::new(),
        }
        .into(),
    );
    let text = to_do(&said, "II.2.1.1", Locale::Ja);
    assert!(!text.contains(&approve), "{text}");
}

#[test]
fn evidence_is_shown_with_its_name_place_validity_and_digest() {
    let mut said = statements();
    said.push(evidence());
    let text = shown(&said, Locale::En, |answers, facts| {
        why(answers, facts, &PLAIN, "II.2.1.1", &|position| told(&said, position)).unwrap_or_default()
    });
    for expected in ["Name: minutes, Kept at: archive A-7, Valid until: 2027-03-31", "Digest:", "sha256:0123"] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
}

#[test]
fn an_explanation_of_a_command_never_wraps_and_a_command_is_never_broken() {
    let guideline = mic3();
    let said = statements();
    let world = world(&said);
    let view = view(&guideline, &world, "expense");
    let answers = assess(&view);
    let command = format!("akashi service show expense --workspace {}.akashi", "hibari".repeat(6));
    let facts = Facts { view: &view, locale: Locale::Ja, command: &command, next: &[], ledger: None };
    let text = assessment(&answers, &facts, &Style { width: 80, ..PLAIN });
    let next = text.split_once("次に試すコマンド\n").unwrap().1;
    assert_eq!(
        next,
        format!(
            "  {command} --why III.1.2.3\n      判定の理由\n  {command} --why pattern\n      パターンの理由\n  \
             {command} --all\n      すべての対策項目\n"
        )
    );
}

#[test]
fn a_control_in_full_and_topics_in_japanese() {
    let guideline = mic3();
    let show = |id: &str| guideline::item(&guideline, id, Locale::Ja, &PLAIN).unwrap();
    let all = ["III.1.1.3", "II.1.1.2", "III.1.1.3.b", "II.1.1", "II.1.1.1.p2"].map(show);
    insta::assert_snapshot!(all.join("\n══════\n\n"));
}

#[test]
fn topics_in_english() {
    let guideline = mic3();
    let show = |id: &str| guideline::item(&guideline, id, Locale::En, &PLAIN).unwrap();
    let all = ["III.1.1.3", "patterns", "responsibility", "supply-chain", "readers"].map(show);
    insta::assert_snapshot!(all.join("\n══════\n\n"));
}

#[test]
fn the_list_and_a_search() {
    let guideline = mic3();
    let list = [Locale::Ja, Locale::En].map(|locale| guideline::list(&[&guideline], locale, &PLAIN));
    let query = "稼働率 SLA";
    let hits = Index::new(&guideline).find(query, Locale::Ja);
    let found = guideline::results(&guideline, &hits, query, Locale::Ja, &PLAIN);
    // Any change of the guideline's texts changes the digest; that is no change of the report.
    let list = list.join("\n").replace(&guideline.digest.to_string(), "sha256:(digest)");
    insta::assert_snapshot!(format!("{list}\n{found}"));
}

#[test]
fn colours_and_characters_only_on_request() {
    let show =
        |style: Style| shown(&statements(), Locale::Ja, move |answers, facts| assessment(answers, facts, &style));
    let plain = show(PLAIN);
    assert!(!plain.contains('\u{1b}'));
    let coloured = show(Style { colour: true, ..PLAIN });
    assert!(coloured.contains("\u{1b}[31m未実施\u{1b}[0m"), "{coloured}");
    let mut without = coloured;
    for code in ["[0m", "[1m", "[2m", "[31m", "[32m", "[33m", "[35m"] {
        without = without.replace(&format!("\u{1b}{code}"), "");
    }
    assert_eq!(without, plain);
    let ascii = show(Style { unicode: false, ..PLAIN });
    assert!(!ascii.contains(['█', '▓', '░', '·']));
    assert!(ascii.contains("# 実施済み  + 一部実施  - 未実施  . 未確認"));
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in [80, 100, 120] {
        for locale in Locale::ALL {
            let style = Style { width, colour: false, unicode: false };
            let texts = [
                shown(&statements(), locale, move |answers, facts| assessment(answers, facts, &style)),
                shown(&statements(), locale, move |answers, facts| controls(answers, facts, &style)),
            ];
            for line in texts.iter().flat_map(|text| text.lines()) {
                assert!(message::display_width(line) <= usize::from(width), "{width}: {line}");
            }
        }
    }
}

#[test]
fn the_counts_are_those_of_the_example() {
    let guideline = mic3();
    let said = statements();
    let world = world(&said);
    let view = view(&guideline, &world, "expense");
    let answers = assess(&view);
    // By hand: 85 controls of part II and 36 of part III apply, 79 of part IV do not; one is excluded.
    let all = answers.totals.all;
    assert_eq!((all.met, all.partly, all.not_met, all.unknown, all.not_applicable), (2, 2, 2, 114, 80));
    let facts = Facts { view: &view, locale: Locale::En, command: "akashi assess x", next: &[], ledger: None };
    let shares: Vec<usize> = crate::picks::shares(&answers, &facts)
        .iter()
        .map(|share| share.counts.applicable() + share.counts.not_applicable)
        .collect();
    assert_eq!(shares, [61, 24, 32, 4, 69, 10]);
    assert_eq!(facts.plan_due("III.1.2.5"), Some("2027-04-30".parse().unwrap()));
    let outside = crate::picks::outside(&answers);
    assert_eq!(outside.iter().map(|found| found.answer.indicator.id.as_str()).collect::<Vec<_>>(), ["III.1.1.3.b"]);
}

#[test]
fn what_users_wrote_cannot_steer_the_terminal() {
    let mut said = statements();
    if let Some(Statement::ServiceRegistered(body)) = said.get_mut(1) {
        body.0.name = "evil\u{1b}]0;title\u{7}\u{202e}name\r\nnext".into();
    }
    let text = shown(&said, Locale::En, |answers, facts| assessment(answers, facts, &PLAIN));
    assert!(!text.contains(['\u{1b}', '\u{7}', '\u{202e}', '\r']));
    assert!(text.lines().next().is_some_and(|line| line.contains("name  next (expense")), "{text}");
}

#[test]
fn a_missing_fact_is_named_instead_of_a_pattern() {
    let mut said = statements();
    said.remove(3);
    let text = shown(&said, Locale::En, |answers, facts| assessment(answers, facts, &PLAIN));
    assert!(text.contains("not determined (confidentiality medium, integrity high, availability unknown)"), "{text}");
    let missing = crate::say::say(Locale::En, "reason-pattern-availability-missing");
    assert!(text.contains(&missing), "{text}");
}

#[test]
fn unknown_names_are_no_answer() {
    let guideline = mic3();
    assert_eq!(guideline::item(&guideline, "II.99", Locale::Ja, &PLAIN), None);
    let said = statements();
    let none = shown(&said, Locale::En, |answers, facts| {
        ["II.99", "II.1.1", "", "II.1.1.1.p1"].map(|id| why(answers, facts, &PLAIN, id, &|_| None)).concat_some()
    });
    assert_eq!(none, "");
    for topic in guideline::TOPICS {
        for locale in Locale::ALL {
            assert!(guideline::item(&guideline, topic, locale, &PLAIN).is_some_and(|text| !text.contains("report-")));
        }
    }
    let part = guideline::item(&guideline, "II", Locale::En, &PLAIN).unwrap();
    assert!(part.contains("II.10.2"));
    assert!(guideline::item(&guideline, "access-control", Locale::En, &PLAIN).unwrap().contains("アクセス制御"));
    assert!(guideline::item(&guideline, "outage", Locale::En, &PLAIN).is_some());
}

/// All answers of a list as one text; none is the empty text.
trait ConcatSome {
    fn concat_some(self) -> String;
}

impl<const N: usize> ConcatSome for [Option<String>; N] {
    fn concat_some(self) -> String {
        self.into_iter().flatten().collect()
    }
}

#[test]
fn suggested_commands_repeat_how_the_user_got_here() {
    let guideline = mic3();
    let said = statements();
    let world = world(&said);
    let view = view(&guideline, &world, "expense");
    let answers = assess(&view);
    let next = [("akashi init expense.akashi".to_owned(), "report-next-record")];
    let facts =
        Facts { view: &view, locale: Locale::En, command: "akashi service show expense", next: &next, ledger: None };
    let text = assessment(&answers, &facts, &PLAIN);
    for expected in ["akashi service show expense --why pattern", "akashi init expense.akashi"] {
        assert!(text.contains(expected), "{text}");
    }
}
