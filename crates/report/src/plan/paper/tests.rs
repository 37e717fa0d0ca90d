use message::Locale;
use method::requirement_planning::Case;

use crate::markdown::plan;
use crate::plan_example::{at, case, model, with};

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
fn what_was_decided_against_stays_on_record_with_its_reason() {
    let mut case = case();
    // Besides A-3, which the case chooses for it, the tree ties to P-3.
    case.reasons.insert("A-7".to_owned(), "装置が高い".to_owned());
    // Nothing that is treated asks for D-1: somebody left it out all the same.
    case.reasons.insert("D-1".to_owned(), "対象外".to_owned());
    case.forgo = vec![at("U-6")];
    for (locale, section, open, none) in [
        (Locale::Ja, "## 採らないことにした事項\n", "## 確認が必要な点\n", "理由の記載なし"),
        (Locale::En, "## Decided against\n", "## To be settled\n", "No reason stated"),
    ] {
        let paper = paper(&case, locale);
        let (before, rest) = paper.split_once(section).unwrap_or_else(|| panic!("{paper}"));
        let (against, after) = rest.split_once(open).unwrap_or_else(|| panic!("{rest}"));
        // Of the four benefits two are wanted; nobody said why the others are not.
        let aside = |id: &str| {
            let title = model().benefit(id).unwrap().title.get(locale);
            against.lines().find(|line| line.contains(&format!("| {title} |"))).map(|line| line.contains(none))
        };
        assert_eq!(["availability", "business"].map(aside), [Some(true); 2], "{against}");
        assert_eq!(["confidentiality-integrity", "technology"].map(aside), [None; 2], "{against}");
        for (number, reason) in
            [("P-4", "使える機器が限られる"), ("U-6", none), ("A-7", "装置が高い"), ("A-10", none), ("D-1", "対象外")]
        {
            let [row] = row(against, number)[..] else { panic!("{number}: {against}") };
            assert!(row.contains(reason), "{row}");
            // Each is said once in the whole paper.
            assert!(row_is_nowhere(before, number) && row_is_nowhere(after, number), "{number}: {paper}");
        }
        assert!(row(against, "A-7")[0].contains("P-3"), "{against}");
        // What is treated or required is not here.
        assert!(row_is_nowhere(against, "P-3") && row_is_nowhere(against, "A-3"), "{against}");
    }
}

#[test]
fn what_was_seen_of_a_line_stands_with_the_trees() {
    let mut case = case();
    let seen = |case: &Case| {
        let paper = paper(case, Locale::En);
        let (_, rest) = paper.split_once("### Lines checked against the original pages\n")?;
        let rows = rest.lines().filter(|line| line.starts_with("| P-6 ")).map(str::to_owned);
        Some(rows.collect::<Vec<_>>())
    };
    assert_eq!(seen(&case), None);
    case.see_line("data.P-6.A-16", Some(Some("P-1")), "page 16");
    case.see_line("data.P-6.A-17", Some(None), "none drawn");
    let rows = seen(&case).unwrap();
    let [moved, gone] = &rows[..] else { panic!("{rows:?}") };
    assert!(moved.contains("Begins at “P-1 ") && moved.contains("page 16"), "{moved}");
    assert!(gone.contains("There is no such line") && gone.contains("none drawn"), "{gone}");
}

#[test]
fn where_all_is_wanted_nothing_stands_as_decided_against() {
    let case = Case { benefits: model().benefits.iter().map(|one| one.id.clone()).collect(), ..Case::default() };
    let text = paper(&case, Locale::En);
    assert!(text.contains("## Benefits wanted\n") && !text.contains("## Decided against\n"), "{text}");
}

fn row_is_nowhere(paper: &str, number: &str) -> bool {
    row(paper, number).is_empty()
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
