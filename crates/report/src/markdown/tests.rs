use message::Locale;
use method::assessment::assess;
use world::{ControlExcluded, Statement};

use super::assessment;
use crate::Facts;
use crate::example::{about, mic3, statements, told, view, world};

fn document(said: &[Statement], locale: Locale) -> String {
    let guideline = mic3();
    let world = world(said);
    let view = view(&guideline, &world, "expense");
    let facts = Facts {
        view: &view,
        locale,
        command: "akashi assess expense.toml",
        next: &[("akashi init expense.akashi".to_owned(), "report-next-record")],
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
