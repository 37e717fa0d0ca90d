use message::Locale;
use method::requirement_planning::Case;

use crate::markdown::plan;
use crate::plan_example::{at, case, with};

fn paper(case: &Case, locale: Locale) -> String {
    with(case, |planned| plan(planned, locale))
}

/// The line that begins with a number in a table.
fn row<'p>(paper: &'p str, number: &str) -> Vec<&'p str> {
    let begins = format!("| {number} |");
    paper.lines().filter(|line| line.starts_with(&begins)).collect()
}

#[test]
fn what_is_required_stands_with_its_purpose_and_what_is_behind_it() {
    let paper = paper(&case(), Locale::Ja);
    assert!(paper.starts_with("# 送金\\|&lt;b&gt;\\*基盤\\*&lt;/b&gt; 調達仕様書\n"), "{paper}");
    for shown in [
        "| **政府調達** | はい |",
        "| 2026-04-01 |",
        "第2版",
        "企画部、運用部",
        "●●万件の口座",
        "漏れると取返しがつかない",
    ] {
        assert!(paper.contains(shown), "{shown}: {paper}");
    }
    let [asked, behind] = row(&paper, "A-3")[..] else { panic!("{paper}") };
    assert!(
        asked.contains("データの暗号化の確保") && asked.contains("A-3-1\u{2002}") && asked.contains("持ち出"),
        "{asked}"
    );
    assert!(
        behind.contains("P-3 物理アクセス") && behind.contains("漏洩・改ざん") && behind.contains("盗難に備える"),
        "{behind}"
    );
    assert!(row(&paper, "P-4")[0].contains("許容する | 使える機器が限られる"));
    // The note travels with its bullet and stands at no other one of the measure.
    assert_eq!(row(&paper, "B-1")[0].matches("WTO").count(), 1);
    // What is refused is told, and that the paper is not finished.
    assert!(paper.contains("* 未解決：C-1") && paper.contains("前提を欠く対策が1件"), "{paper}");
    assert!(paper.contains("* **暗号鍵**："), "{paper}");
}

#[test]
fn one_s_own_requirements_are_read_again() {
    let mut case = case();
    case.scene = Some("3".to_owned());
    let own = paper(&case, Locale::Ja);
    assert!(own.lines().next().unwrap().ends_with("自らの要件"), "{own}");
    let asked = row(&own, "A-3")[0];
    assert!(asked.contains("構築・運用の担当は、") && !asked.contains("ベンダーは、"), "{asked}");
    let english = paper(&case, Locale::En);
    assert!(row(&english, "A-3")[0].contains("building and operating team"), "{english}");
    assert!(!row(&english, "A-3")[0].contains("he vendor"), "{english}");
}

#[test]
fn every_table_row_has_as_many_cells_as_its_header() {
    for locale in Locale::ALL {
        let mut case = case();
        case.treat.push("A/|<i>?".to_owned());
        let text = paper(&case, locale);
        assert_eq!(text, paper(&case, locale));
        let mut columns = 0;
        for line in text.lines() {
            let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
            match (line.starts_with('|'), columns) {
                (true, 0) => columns = bars,
                (true, columns) => assert_eq!(bars, columns, "{line}"),
                (false, _) => columns = 0,
            }
        }
        assert!(!text.contains("<i>") && !text.contains("<b>"), "{text}");
    }
}

#[test]
fn a_case_that_asks_for_nothing_says_so() {
    let case = Case { accept: vec![at("P-5")], benefits: ["availability".to_owned()].into(), ..Case::default() };
    let text = paper(&case, Locale::En);
    assert!(text.contains("No measure is selected.") && text.starts_with("# List of requirement items\n"), "{text}");
}
