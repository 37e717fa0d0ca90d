//! What waits for somebody, by what their roles let them do.

use app::{Actor, Ctx};
use axum::http::StatusCode;
use jiff::civil::Date;
use world::{
    About, ActionPlanned, ImplementationStated, ImplementationStatus, ResponsibleNamed, Role, Scope, SettingChosen,
    SettingName, Statement, TaskOpened,
};

use super::fixture::{Server, located, now, random};

fn about(item: &str) -> About {
    About { scope: Scope::Service("crm".parse().unwrap()), guideline: "mic3".into(), item: item.into() }
}

fn owner(item: &str, owner: &str) -> Statement {
    ResponsibleNamed { about: about(item), owner: owner.into() }.into()
}

/// Records as somebody of a role.
fn say(server: &Server, role: Role, said: impl IntoIterator<Item = Statement>) {
    let person = server.person(role);
    let ctx = Ctx { actor: Actor::Person(&person), now: now(), random: &random };
    let said: Vec<_> = said.into_iter().map(located).collect();
    server.workspace().record(&said, &ctx).unwrap();
}

/// Which sections a page has.
fn sections(page: &str) -> Vec<&str> {
    let all = ["own", "approvals", "audits", "keeping"];
    all.into_iter().filter(|id| page.contains(&format!("<h2 id=\"{id}\">"))).collect()
}

#[tokio::test]
async fn every_role_sees_what_it_can_do_something_about() {
    let server = Server::new();
    for (role, expected) in [
        (Role::Viewer, &[][..]),
        (Role::Contributor, &["own"]),
        (Role::Approver, &["own", "approvals"]),
        (Role::Auditor, &["audits"]),
        (Role::Administrator, &["own", "approvals", "keeping"]),
    ] {
        let (status, page) = server.page("/w/one/mine", role).await;
        assert_eq!((status, sections(&page).as_slice()), (StatusCode::OK, expected), "{role:?}");
    }
    let (_, page) = server.page("/w/one/mine", Role::Auditor).await;
    assert!(page.contains("内部監査") && page.contains("audits/a-1"), "{page}");
}

#[tokio::test]
async fn ones_own_are_those_one_is_still_named_for_and_that_are_open() {
    let server = Server::new();
    let day = Some(Date::constant(2026, 11, 1));
    say(
        &server,
        Role::Contributor,
        [
            owner("III.1.1.3", "運用部"),
            owner("III.1.1.4", "運用部"),
            owner("III.1.1.5", "開発部"),
            owner("III.1.1.4", "開発部"),
            ActionPlanned { about: about("III.1.1.3"), plan: "する".into(), due: day }.into(),
            TaskOpened {
                task: "t".parse().unwrap(),
                about: about("III.1.1.6"),
                title: "頼まれごと".into(),
                owner: "運用部".into(),
                due: None,
            }
            .into(),
        ],
    );
    let listed = async |owner: &str| {
        let owner: String = form_urlencoded::byte_serialize(owner.as_bytes()).collect();
        let (_, page) = server.page(&format!("/w/one/mine?owner={owner}"), Role::Contributor).await;
        let rows = page.split("data-row><span class=\"id\">").skip(1);
        rows.map(|row| row.split('<').next().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(listed("運用部").await, ["III.1.1.3", "III.1.1.6"]);
    assert_eq!(listed("開発").await, ["III.1.1.4", "III.1.1.5"]);
    assert_eq!(listed("nobody").await, [""; 0]);
    // The work plan narrows by the same words, and names who is responsible.
    let (_, page) = server.page("/w/one/work?owner=%E9%81%8B%E7%94%A8%E9%83%A8", Role::Contributor).await;
    assert!(page.contains("gaps/III.1.1.3\"") && !page.contains("gaps/III.1.1.4\""), "{page}");
    assert!(page.contains("<td>運用部</td>") && page.contains("<option selected>運用部</option>"), "{page}");
    // Everybody named is offered; whoever is called so is meant and nobody else, and words of nobody's name find all who have them.
    say(&server, Role::Contributor, [owner("III.1.1.7", "運用部 夜間")]);
    for (asked, expected) in [("運用部", [true, false]), ("運用部 夜間", [false, true]), ("運用", [true, true])]
    {
        let asked: String = form_urlencoded::byte_serialize(asked.as_bytes()).collect();
        let (_, page) = server.page(&format!("/w/one/work?owner={asked}"), Role::Contributor).await;
        let listed = ["III.1.1.3", "III.1.1.7"].map(|id| page.contains(&format!("gaps/{id}\"")));
        assert_eq!(listed, expected, "{asked}");
        for offered in ["運用部", "運用部 夜間", "開発部"] {
            assert!(page.contains(&format!(">{offered}</option>")), "{offered}: {page}");
        }
    }
    // Nobody has answered: it is unknown, and nothing else.
    for (verdict, expected) in [("unknown", true), ("partly", false), ("not_met", false), ("", true)] {
        let (_, page) = server.page(&format!("/w/one/work?verdict={verdict}"), Role::Viewer).await;
        assert_eq!(page.contains("<td class=\"wide\"><a href=\"/w/one/gaps/"), expected, "{verdict}");
    }
}

#[tokio::test]
async fn answers_wait_for_approval_until_somebody_gives_it() {
    let server = Server::new();
    let required =
        SettingChosen { scope: Scope::Organisation, setting: SettingName::Approval, value: "required".into() };
    say(&server, Role::Administrator, [required.into()]);
    let status = ImplementationStatus::Implemented;
    let stated = |item| ImplementationStated { about: about(item), status, note: String::new() }.into();
    say(&server, Role::Contributor, [stated("III.1.1.3"), stated("III.1.1.4")]);
    let waiting = async || {
        let (_, page) = server.page("/w/one/mine", Role::Approver).await;
        ["III.1.1.3", "III.1.1.4"].map(|id| page.contains(&format!("controls/{id}\" data-row")))
    };
    assert_eq!(waiting().await, [true, true]);
    let approval = world::ApprovalGiven {
        about: about("III.1.1.3"),
        on: Date::constant(2026, 11, 20),
        self_reason: String::new(),
    };
    say(&server, Role::Approver, [approval.into()]);
    assert_eq!(waiting().await, [false, true]);
}

/// Whoever was invited by mistake does not get in any more.
#[tokio::test]
async fn an_invitation_is_withdrawn() {
    const FORM: &str = "application/x-www-form-urlencoded";
    let server = Server::new();
    let cookie = server.cookie(Some(Role::Administrator));
    let invited = server.send("POST", "/w/one/people/invite", &cookie, FORM, "mail=x@y.jp&role=viewer").await;
    let (_, page) = super::fixture::text(invited).await;
    let link = page.split("/w/one/welcome/").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let welcome = format!("/w/one/welcome/{link}");
    assert_eq!(server.send("GET", &welcome, "", "", "").await.status(), StatusCode::OK);
    let answer = server.send("POST", "/w/one/people/uninvite", &cookie, FORM, "mail=x@y.jp").await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert_eq!(server.send("GET", &welcome, "", "", "").await.status(), StatusCode::NOT_FOUND);
}
