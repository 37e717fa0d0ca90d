//! What stands on paper: reasons, evidence, and no more decisions than a sheet has room for.

use app::{Actor, Ctx};
use jiff::civil::date;
use world::{About, ControlExcluded, EvidenceAttached, ImplementationStated, ImplementationStatus, Role, Scope};

use super::fixture::{Server, located, now, random};

const STATEMENT: &str = "/w/one/services/crm/statement-of-applicability?lang=ja";

fn about(scope: Scope, control: &str) -> About {
    About { scope, guideline: "mic3".into(), item: control.into() }
}

fn service() -> Scope {
    Scope::Service("crm".parse().unwrap())
}

fn stated(scope: Scope, control: &str) -> ImplementationStated {
    let about = about(scope, control);
    ImplementationStated {
        about, status: ImplementationStatus::Implemented, note: "手順書のとおりに行う".into()
    }
}

fn attached(scope: Scope, control: &str, name: &str, title: &str) -> EvidenceAttached {
    EvidenceAttached {
        about: about(scope, control),
        evidence: name.into(),
        title: title.into(),
        collected: date(2026, 4, 1),
        valid_until: None,
        location: "棚".into(),
        digest: None,
    }
}

/// The row of a control on the statement of applicability.
fn row<'p>(page: &'p str, control: &str) -> &'p str {
    let id = format!("<span class=\"id\">{control}</span>");
    page.split("<tr").find(|row| row.contains(&id)).unwrap()
}

#[tokio::test]
async fn the_statement_of_applicability_gives_reasons_and_names_evidence() {
    let server = Server::new();
    let said = [
        located(ControlExcluded { about: about(service(), "III.1.1.3"), reason: "対象の機能がない".into() }),
        located(stated(service(), "III.1.1.5")),
        located(attached(service(), "III.1.1.5", "own", "運用月報")),
        // What lies above the scope that answers does not count for its answer.
        located(attached(Scope::Organisation, "III.1.1.5", "above", "全社の規程")),
    ];
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    server.workspace().record(&said, &ctx).unwrap();
    let (_, page) = server.page(STATEMENT, Role::Administrator).await;
    let excluded = row(&page, "III.1.1.3");
    assert!(excluded.contains("対象外") && excluded.contains("対象の機能がない"), "{excluded}");
    let answered = row(&page, "III.1.1.5");
    assert!(answered.contains("手順書のとおりに行う") && answered.contains("運用月報"), "{answered}");
    assert!(answered.contains("2026-04-01") && !page.contains("全社の規程"), "{answered}");
    // A service that runs SaaS alone is told why part IV is not its business.
    let others = row(&page, "IV.1.1.3");
    assert!(others.contains("対象外") && others.contains("第Ⅳ部は"), "{others}");
}

#[tokio::test]
async fn the_executive_report_asks_for_eight_decisions_and_counts_the_others() {
    let server = Server::new();
    let (_, page) = server.page("/w/one/services/crm/executive?lang=ja", Role::Administrator).await;
    let decisions = page.split("<table class=\"stack decisions\">").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!(decisions.matches("<tr>").count(), 1 + 8);
    let (_, all) = server.page("/w/one/services/crm/controls?lang=ja", Role::Administrator).await;
    let open = all.matches("name=\"control\"").count();
    assert!(page.contains(&format!("このほか {} 件の対策項目", open - 8)), "{page}");
}
