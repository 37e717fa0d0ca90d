//! What stands on paper: reasons, evidence, what needs action, and no more of it than a sheet has room for.

use app::{Actor, Ctx};
use axum::body::to_bytes;
use axum::http::StatusCode;
use jiff::civil::date;
use world::{
    About, ActionPlanned, ControlExcluded, EvidenceAttached, FindingRaised, Grade, ImplementationStated,
    ImplementationStatus, OrganisationNamed, ResponsibleNamed, Role, Scope, StatedValue, ValueAgreed, ValueMeasured,
};

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
async fn the_executive_report_names_eight_controls_and_counts_the_others() {
    let server = Server::new();
    let (_, page) = server.page("/w/one/services/crm/executive?lang=ja", Role::Administrator).await;
    let needs = page.split("<table class=\"stack needs\">").nth(1).unwrap().split("</table>").next().unwrap();
    assert_eq!(needs.matches("<tr>").count(), 1 + 8);
    let (_, all) = server.page("/w/one/services/crm/controls?lang=ja", Role::Administrator).await;
    let open = all.matches("name=\"control\"").count();
    assert!(page.contains(&format!("このほか {} 件の対策項目", open - 8)), "{page}");
}

#[tokio::test]
async fn every_sheet_names_document_service_organisation_day_and_edition() {
    let server = Server::new();
    let named = OrganisationNamed { name: "ひばり".into() };
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    server.workspace().record(&[located(named)], &ctx).unwrap();
    for (paper, title) in [("executive", "経営報告"), ("statement-of-applicability", "適用宣言書")] {
        let (_, page) = server.page(&format!("/w/one/services/crm/{paper}?lang=ja"), Role::Administrator).await;
        let head = page.split("<div class=\"running paper-only\">").nth(1).unwrap().split("</div>").next().unwrap();
        for word in [title, "顧客管理", "ひばり", "2026-11-20"] {
            assert!(head.contains(&format!(">{word}<")), "{word}: {head}");
        }
        let imprint = page.split("class=\"imprint\"").nth(1).unwrap();
        assert!(imprint.contains(" 第3版 "), "{imprint}");
        assert!(page.contains("data-print hidden") && page.contains("/print.js\""));
    }
}

/// How things stood at the end of last month, and what was said since.
#[tokio::test]
async fn the_executive_report_says_what_changed_what_is_planned_and_what_is_late() {
    let server = Server::with_a_past(&["crm"]);
    let record = |said: &[app::Located], at: &str| {
        let ctx = Ctx { actor: Actor::Operator("test"), now: at.parse().unwrap(), random: &random };
        server.workspace().record(said, &ctx).unwrap();
    };
    let report = || async { server.page("/w/one/services/crm/executive?lang=ja", Role::Administrator).await.1 };
    // The workspace is two days old: there is no end of last month to compare with.
    assert!(!report().await.contains("からの判定"));
    let value = |number: &str| StatedValue {
        number: Some(number.into()),
        unit: Some("percent".into()),
        beyond_service: false,
        choice: None,
    };
    let indicator = about(service(), "III.1.1.3.b");
    let agreed = ValueAgreed { about: indicator.clone(), value: value("99.9"), written: "99.9%".into() };
    let measured =
        ValueMeasured { about: indicator, value: value("99.5"), written: "99.5%".into(), on: date(2026, 11, 1) };
    let raised = |item: &str, finding: &str| FindingRaised {
        finding: finding.parse().unwrap(),
        audit: "a-1".parse().unwrap(),
        item: item.into(),
        grade: Grade::Minor,
        text: "指摘".into(),
    };
    record(
        &[
            located(stated(service(), "III.1.1.3")),
            located(agreed),
            located(measured),
            located(ActionPlanned {
                about: about(service(), "II.1.1.1"),
                plan: "監視を二重にする".into(),
                due: Some(date(2026, 11, 19)),
            }),
            located(ResponsibleNamed { about: about(service(), "II.1.1.1"), owner: "運用部".into() }),
            located(raised("II.1.1.1", "f-1")),
        ],
        "2026-11-20T08:00:00Z",
    );
    let page = report().await;
    let line = row(&page, "II.1.1.1");
    for word in ["監視を二重にする", "<time class=\"late\">2026-11-19</time>", "運用部"] {
        assert!(line.contains(word), "{word}: {line}");
    }
    assert!(page.contains("合意 99.9%／測定 99.5%（2026-11-01）"), "{page}");
    assert!(page.contains("未完了の指摘</dt><dd class=\"late\">1</dd>"), "{page}");
}

/// What is taken along: the type, the name of the file, the file.
async fn taken(server: &Server, path: &str) -> (String, String, Vec<u8>) {
    let cookie = server.cookie(Some(Role::Viewer));
    let answer = server.send("GET", &format!("/w/one/services/crm/{path}?lang=ja"), &cookie, "", "").await;
    assert_eq!(answer.status(), StatusCode::OK, "{path}");
    let header = |name: &str| answer.headers()[name].to_str().unwrap().to_owned();
    let (kind, name) = (header("content-type"), header("content-disposition"));
    (kind, name, to_bytes(answer.into_body(), 1 << 24).await.unwrap().to_vec())
}

#[tokio::test]
async fn papers_are_taken_along_as_pdf_and_as_word_and_say_what_the_page_says() {
    let server = Server::new();
    let said = [
        located(OrganisationNamed { name: "ひばり".into() }),
        located(ControlExcluded { about: about(service(), "III.1.1.3"), reason: "対象の機能がない".into() }),
        located(stated(service(), "III.1.1.5")),
        located(attached(service(), "III.1.1.5", "own", "運用月報")),
    ];
    let ctx = Ctx { actor: Actor::Operator("test"), now: now(), random: &random };
    server.workspace().record(&said, &ctx).unwrap();
    for (path, words) in [
        ("executive", ["# 顧客管理 経営報告", "ひばり", "2026-11-20"]),
        ("statement-of-applicability", ["# 顧客管理 適用宣言書", "対象の機能がない", "運用月報 2026-04-01"]),
    ] {
        let (kind, name, pdf) = taken(&server, &format!("{path}/pdf")).await;
        assert_eq!((kind.as_str(), name.contains(&format!("crm-{path}.pdf"))), ("application/pdf", true), "{name}");
        let text = String::from_utf8(pdf).unwrap();
        for word in words {
            assert!(text.contains(word), "{word}: {text}");
        }
        // The lead stands on page and paper alike.
        let (_, page) = server.page(&format!("/w/one/services/crm/{path}?lang=ja"), Role::Administrator).await;
        if let Some(lead) = page.split("<p class=\"lead-line\">").nth(1) {
            let lead = lead.split('<').next().unwrap().replace('%', "");
            assert!(text.replace('%', "").contains(&lead), "{lead}: {text}");
        }
        let (kind, name, docx) = taken(&server, &format!("{path}/docx")).await;
        assert!(kind.ends_with("wordprocessingml.document") && name.contains(&format!("crm-{path}.docx")), "{name}");
        assert!(docx.starts_with(b"PK"));
    }
}
