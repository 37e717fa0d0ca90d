use message::Locale;
use method::assessment::assess;
use world::{ActionPlanned, ApprovalGiven, ControlExcluded, Statement};

use super::assessment;
use crate::example::{about, evidence, mic3, statements, told, view, world};
use crate::{Facts, LedgerFacts};

fn document(said: &[Statement], locale: Locale) -> String {
    document_of(said, locale, None)
}

fn document_of(said: &[Statement], locale: Locale, ledger: Option<&LedgerFacts>) -> String {
    let guideline = mic3();
    let world = world(said);
    let view = view(&guideline, &world, "expense");
    let facts = Facts {
        view: &view,
        locale,
        command: "akashi assess expense.toml",
        next: &[("akashi init expense.akashi".to_owned(), "report-next-record")],
        ledger,
    };
    let text = assessment(&assess(&view), &facts, &|position| told(said, position));
    let digest = guideline.digest.to_string();
    assert!(text.contains(&digest));
    // Any change of the guideline's texts changes the digest; that is no change of the report.
    text.replace(&digest, "sha256:(digest)")
}

#[test]
fn an_assessment_in_japanese() {
    insta::assert_snapshot!(document(&statements(), Locale::Ja));
}

#[test]
fn an_assessment_in_english() {
    insta::assert_snapshot!(document(&statements(), Locale::En));
}

#[test]
fn every_table_row_has_as_many_cells_as_its_header_and_nothing_depends_on_the_moment() {
    for locale in Locale::ALL {
        let text = document(&statements(), locale);
        assert_eq!(text, document(&statements(), locale));
        let mut columns = 0;
        for line in text.lines() {
            // An escaped bar is part of a cell.
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            match (line.starts_with('|'), columns) {
                (true, 0) => columns = bars,
                (true, columns) => assert_eq!(bars, columns, "{line}"),
                (false, _) => columns = 0,
            }
        }
    }
}

#[test]
fn hostile_words_of_users_stay_words() {
    let hostile = "x | y\n# h <img src=x onerror=alert(1)> [a](http://e.x) **b** `c` \u{1b}[31m";
    let mut said = statements();
    if let Some(Statement::ServiceRegistered(body)) = said.get_mut(1) {
        body.0.name = hostile.into();
    }
    said.push(ControlExcluded { about: about("service:expense", "III.1.2.6"), reason: hostile.into() }.into());
    for locale in Locale::ALL {
        let text = document(&said, locale);
        for forbidden in ["<img", "[a](", "**b**", "`c`", "\u{1b}", "x | y", "http:"] {
            assert!(!text.contains(forbidden), "{forbidden} in {locale}");
        }
        assert!(text.contains("x \\| y \\# h &lt;img"), "the words are still there");
        assert_eq!(text.lines().filter(|line| line.starts_with("# ")).count(), 1);
    }
}

#[test]
fn an_auditor_finds_the_ledger_the_statements_the_evidence_and_late_plans() {
    let mut said = statements();
    let day = |text: &str| text.parse().unwrap();
    said.push(evidence());
    said.push(
        ApprovalGiven { about: about("organisation", "II.1.1.1"), on: day("2026-04-02"), self_reason: String::new() }
            .into(),
    );
    let late = ActionPlanned {
        about: about("service:expense", "III.1.2.3"),
        plan: "仕掛けを入れる".into(),
        due: Some(day("2026-09-30")),
    };
    said.push(late.into());
    let ledger = LedgerFacts { origin: "hibari.example/akashi".into(), size: 42, root: "ab".repeat(32) };
    let text = document_of(&said, Locale::En, Some(&ledger));
    let root = format!("| Root hash of the ledger | {} |", "ab".repeat(32));
    let digest = format!("sha256:{}", "0123456789abcdef".repeat(4));
    for expected in [
        "| Ledger | hibari.example/akashi |",
        "| Entries in the ledger | 42 |",
        &root,
        "| II.2.1.1 | 委員会議事録 | minutes | archive A-7 | 2026-04-01 | 2027-03-31 | counts |",
        &digest,
        "\\#35 2026-04-02",
        "仕掛けを入れる (plan: 2026-09-30, past its day)",
        "| 運用チーム |",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(text.contains("(plan: 2027-04-30) |"), "a plan still to come is not flagged");
    // Stated again after the approval.
    said.push(
        world::ImplementationStated {
            about: about("organisation", "II.1.1.1"),
            status: world::ImplementationStatus::Implemented,
            note: String::new(),
        }
        .into(),
    );
    assert!(document(&said, Locale::En).contains("(before the last statement)"));
}
