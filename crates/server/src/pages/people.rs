//! People: who has which role, and invitations.

mod access_log;
mod reset;
mod seen_item;

use app::{Action, Actor, Located};
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::ToSpan as _;
use jiff::civil::Date;
use message::Diagnostic;
use serde::Deserialize;
use store::accounts::{Purpose, Ticket};
use world::{Role, RoleGranted, RoleRevoked, Statement};

use crate::answer::{html, see};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::guard::Asker;
use crate::page::{Page, Place, SettingsTab, range};
use crate::pages::control::day_if_any;
use crate::secret::Secret;
use crate::shared::Shared;

/// How long an invitation can be used.
const LINK_DAYS: i64 = 7;

#[derive(Template)]
#[template(path = "people.html")]
struct PeoplePage {
    page: Page,
    people: Vec<PersonRow>,
    invitations: Vec<InvitationRow>,
    roles: Vec<(&'static str, String)>,
    /// What can be done, each with whether each role may.
    rights: Vec<(String, Vec<bool>)>,
    link: Option<Link>,
}

/// A one-time link, shown once.
struct Link {
    /// The message that says what it is for.
    told: &'static str,
    link: String,
}

struct PersonRow {
    id: String,
    name: String,
    mail: String,
    strong: bool,
    ended: bool,
    own: bool,
    grants: Vec<GrantRow>,
    /// Until when a link for a new password works, if one does.
    reset_until: Option<String>,
}

struct GrantRow {
    role: &'static str,
    title: String,
    until: Option<Date>,
    holds: bool,
}

struct InvitationRow {
    mail: String,
    role: String,
    until: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/people", get(show))
        .route("/people/invite", post(invite))
        .route("/people/uninvite", post(uninvite))
        .route("/people/grant", post(grant))
        .route("/people/revoke", post(revoke))
        .route("/people/end", post(end))
        .merge(reset::routes())
        .route("/access-log", get(access_log::show))
}

/// The message that names a role.
pub(crate) fn role_message(role: Role) -> &'static str {
    match role {
        Role::Viewer => "role-viewer",
        Role::Contributor => "role-contributor",
        Role::Approver => "role-approver",
        Role::Auditor => "role-auditor",
        Role::Administrator => "role-administrator",
    }
}

/// The message that says what an action is.
fn action_message(action: Action) -> &'static str {
    match action {
        Action::Read => "web-right-read",
        Action::Export => "web-right-export",
        Action::ReadEvidence => "web-right-read-evidence",
        Action::Comment => "web-right-comment",
        Action::State => "web-right-state",
        Action::Correct => "web-right-correct",
        Action::Approve => "web-right-approve",
        Action::PlanAudit => "web-right-plan-audit",
        Action::Audit => "web-right-audit",
        Action::ConcludeAudit => "web-right-conclude-audit",
        Action::Configure => "web-right-configure",
        Action::ManagePeople => "web-right-manage-people",
        Action::ReadAccessLog => "web-right-read-access-log",
        Action::Erase => "web-right-erase",
    }
}

async fn show(asker: Asker) -> Result<Response, Failure> {
    asker.read(Action::ManagePeople, |desk| html(&page(desk, None)?)).await
}

fn page(desk: &Desk<'_>, link: Option<Link>) -> Result<PeoplePage, Failure> {
    let page = Page::new(desk, Place::Settings, "").titled("web-people");
    let page = page.of_settings(desk.asker, desk.workspace, SettingsTab::People);
    let accounts = desk.asker.house.accounts();
    let world = &desk.snapshot.world;
    let day = |moment: jiff::Timestamp| desk.asker.outside.day(moment).to_string();
    let (resets, invitations): (Vec<_>, Vec<_>) = accounts
        .tickets(desk.asker.outside.now())?
        .into_iter()
        .partition(|ticket| ticket.purpose == Purpose::PasswordReset);
    let with_passkeys = accounts.with_passkeys()?;
    let mut people = Vec::new();
    for person in accounts.persons()?.into_iter().filter(|person| person.name.is_some()) {
        let grants = world.grants_of(&person.id).iter().map(|grant| GrantRow {
            role: grant.role.name(),
            title: page.t(role_message(grant.role)),
            until: grant.until,
            holds: grant.holds(desk.day),
        });
        people.push(PersonRow {
            grants: grants.collect(),
            reset_until: resets
                .iter()
                .find(|one| one.person.as_ref() == Some(&person.id))
                .map(|one| day(one.expires_at)),
            own: person.id == desk.asker.person.id,
            strong: person.totp.is_some() || with_passkeys.contains(&person.id),
            ended: person.ended_at.is_some(),
            id: person.id,
            name: person.name.unwrap_or_default(),
            mail: person.mail.unwrap_or_default(),
        });
    }
    let named = |name: &str| Role::ALL.into_iter().find(|role| role.name() == name).map(role_message);
    let invitations = invitations.into_iter().map(|ticket| InvitationRow {
        mail: ticket.mail.unwrap_or_default(),
        role: ticket.role.as_deref().and_then(named).map(|id| page.t(id)).unwrap_or_default(),
        until: day(ticket.expires_at),
    });
    Ok(PeoplePage {
        people,
        invitations: invitations.collect(),
        roles: Role::ALL.map(|role| (role.name(), page.t(role_message(role)))).to_vec(),
        rights: Action::ALL
            .map(|action| {
                let may = Role::ALL.map(|role| app::allows(role).contains(&action));
                (page.t(action_message(action)), may.to_vec())
            })
            .to_vec(),
        link,
        page,
    })
}

#[derive(Debug, Deserialize)]
struct InviteForm {
    mail: String,
    role: Role,
    #[serde(default, deserialize_with = "day_if_any")]
    until: Option<Date>,
}

/// Makes a one-time link; it is shown once, to be handed over by whatever way is trusted.
async fn invite(asker: Asker, axum::Form(form): axum::Form<InviteForm>) -> Result<Response, Failure> {
    asker
        .read(Action::ManagePeople, move |desk| {
            let accounts = desk.asker.house.accounts();
            let mail = form.mail.trim().to_owned();
            if accounts.person_by_mail(&mail)?.is_some() {
                return Err(Failure::refused(Diagnostic::error("web-mail-taken")));
            }
            let (outside, now) = (&desk.asker.outside, desk.asker.outside.now());
            let token = Secret::new(outside.random);
            accounts.add_ticket(&Ticket {
                token_hash: token.hash(),
                purpose: Purpose::Invitation,
                person: None,
                mail: Some(mail),
                role: Some(form.role.name().to_owned()),
                until: form.until.map(|day| day.to_string()),
                created_by: desk.asker.person.id.clone(),
                created_at: now,
                expires_at: now + (LINK_DAYS * 24).hours(),
            })?;
            let link = format!("{}/w/{}/welcome/{}", outside.origin, desk.asker.house.name, token.expose());
            html(&page(desk, Some(Link { told: "web-invited", link }))?)
        })
        .await
}

#[derive(Debug, Deserialize)]
struct UninviteForm {
    mail: String,
}

/// Takes invitations back: their links lead nowhere from now on.
async fn uninvite(asker: Asker, axum::Form(form): axum::Form<UninviteForm>) -> Result<Response, Failure> {
    let house = asker.house.name.clone();
    asker
        .read(Action::ManagePeople, move |desk| {
            let accounts = desk.asker.house.accounts();
            let known = accounts.tickets(desk.asker.outside.now())?;
            let theirs =
                known.iter().filter(|one| one.purpose == Purpose::Invitation && one.mail.as_ref() == Some(&form.mail));
            for ticket in theirs {
                accounts.withdraw_ticket(&ticket.token_hash)?;
            }
            Ok(see(&format!("/w/{house}/people#invite")))
        })
        .await
}

#[derive(Debug, Deserialize)]
struct GrantForm {
    person: Box<str>,
    role: Role,
    #[serde(default, deserialize_with = "day_if_any")]
    until: Option<Date>,
}

async fn grant(asker: Asker, axum::Form(form): axum::Form<GrantForm>) -> Result<Response, Failure> {
    record(&asker, RoleGranted { person: form.person, role: form.role, until: form.until }.into()).await
}

async fn revoke(asker: Asker, axum::Form(form): axum::Form<GrantForm>) -> Result<Response, Failure> {
    record(&asker, RoleRevoked { person: form.person, role: form.role }.into()).await
}

async fn record(asker: &Asker, statement: Statement) -> Result<Response, Failure> {
    let recorded = asker
        .change(Action::ManagePeople, move |workspace, ctx| {
            Ok(workspace.record(&[Located { statement, place: None }], ctx)?)
        })
        .await?;
    Ok(see(&format!("/w/{}/people?recorded={}", asker.house.name, range(&recorded))))
}

#[derive(Debug, Deserialize)]
struct EndForm {
    person: String,
    #[serde(default)]
    forget: bool,
}

/// Ends somebody's access; their roles are revoked first, so that the ledger knows it too.
async fn end(asker: Asker, axum::Form(form): axum::Form<EndForm>) -> Result<Response, Failure> {
    let person = form.person.clone();
    asker
        .change(Action::ManagePeople, move |workspace, ctx| {
            if !workspace.may(ctx.actor, Action::ManagePeople, ctx.now) {
                return Err(Failure::NotFound);
            }
            if matches!(ctx.actor, Actor::Person(own) if own == person) {
                return Err(Failure::refused(Diagnostic::error("web-not-yourself")));
            }
            let grants = workspace.current().world.grants_of(&person).to_vec();
            let revoked = grants.into_iter().map(|grant| Located {
                statement: RoleRevoked { person: person.as_str().into(), role: grant.role }.into(),
                place: None,
            });
            Ok(workspace.record(&revoked.collect::<Vec<_>>(), ctx)?)
        })
        .await?;
    let (accounts, now) = (asker.house.accounts(), asker.outside.now());
    if form.forget {
        accounts.forget_person(&form.person)?
    } else {
        accounts.end_person(&form.person, now)?
    }
    Ok(see(&format!("/w/{}/people", asker.house.name)))
}
