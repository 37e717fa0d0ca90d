//! The own account: password, second factor, passkeys, sessions, tokens for programs.

mod device;
mod passkeys;

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use jiff::ToSpan as _;
use message::Diagnostic;
use serde::Deserialize;
use store::accounts::{ApiToken, Secret as Kept};

use self::passkeys::PasskeyRow;
use crate::answer::{html, see};
use crate::failure::Failure;
use crate::guard::{Asker, SHORTEST_PASSWORD, codes, factors, passkeys::usable_at};
use crate::page::{Page, Place, SettingsTab};
use crate::pages::explain::Problem;
use crate::secret::Secret;
use crate::shared::Shared;

/// How long a token for programs lasts.
const TOKEN_DAYS: i64 = 365;

#[derive(Template)]
#[template(path = "account.html")]
struct AccountPage {
    page: Page,
    problems: Vec<Problem>,
    name: String,
    mail: String,
    shortest: usize,
    has_codes: bool,
    fresh: Option<Fresh>,
    passkeys: Vec<PasskeyRow>,
    /// The address passkeys work under, if they do.
    passkeys_at: Option<String>,
    sessions: Vec<SessionRow>,
    tokens: Vec<TokenRow>,
    token: Option<String>,
}

/// A second factor offered but not yet taken.
struct Fresh {
    secret: String,
    picture: String,
}

struct SessionRow {
    id: String,
    agent: String,
    address: String,
    began: String,
    used: String,
    own: bool,
}

struct TokenRow {
    id: String,
    label: String,
    expires: String,
    used: String,
}

pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/account", get(show))
        .route("/account/password", post(password))
        .route("/account/codes", post(begin_codes))
        .route("/account/codes/confirm", post(confirm_codes))
        .route("/account/codes/end", post(end_codes))
        .route("/account/sessions/end", post(end_session))
        .route("/account/tokens", post(add_token))
        .route("/account/tokens/end", post(end_token))
        .merge(passkeys::routes())
}

async fn show(asker: Asker) -> Result<Response, Failure> {
    page(&asker, None, None, Vec::new())
}

fn page(
    asker: &Asker,
    fresh: Option<Vec<u8>>,
    token: Option<String>,
    mut problems: Vec<Diagnostic>,
) -> Result<Response, Failure> {
    let accounts = asker.house.accounts();
    let workspace = asker.house.read()?;
    let day = |moment: jiff::Timestamp| asker.outside.clock(moment);
    let organisation = workspace.current().world.organisation().unwrap_or_default().to_owned();
    let sessions = accounts.sessions(&asker.person.id, asker.outside.now())?.into_iter().map(|session| SessionRow {
        own: session.id == asker.session.id,
        id: session.id,
        agent: device::device(&session.agent),
        address: session.address,
        began: day(session.created_at),
        used: day(session.seen_at),
    });
    let tokens = accounts.api_tokens(&asker.person.id)?.into_iter().map(|token| TokenRow {
        id: token.id,
        label: token.label,
        expires: day(token.expires_at),
        used: token.used_at.map(day).unwrap_or_default(),
    });
    let fresh = fresh.map(|secret| Fresh {
        secret: codes::text(&secret),
        picture: codes::picture(&codes::link(&secret, asker.person.mail.as_deref().unwrap_or_default(), &organisation))
            .unwrap_or_default(),
    });
    // Nothing else can be reached before one is set up.
    if workspace.asks_for_second_factor() && !factors::has_second(&asker.house, &asker.person)? {
        problems.push(Diagnostic::error("web-enrol-first"));
    }
    html(&AccountPage {
        page: Page::of(asker, &workspace, Place::Settings, "").titled("web-account").of_settings(
            asker,
            &workspace,
            SettingsTab::Account,
        ),
        problems: Problem::all(&problems, asker.locale),
        name: asker.person.name.clone().unwrap_or_default(),
        mail: asker.person.mail.clone().unwrap_or_default(),
        shortest: SHORTEST_PASSWORD,
        has_codes: asker.person.totp.is_some(),
        fresh,
        passkeys: passkeys::rows(asker, day)?,
        passkeys_at: usable_at(&asker.outside.origin),
        sessions: sessions.collect(),
        tokens: tokens.collect(),
        token,
    })
}

fn back(asker: &Asker) -> Response {
    see(&format!("/w/{}/account", asker.house.name))
}

#[derive(Deserialize)]
struct PasswordForm {
    password: String,
    new_password: String,
}

async fn password(
    State(shared): State<Shared>,
    asker: Asker,
    axum::Form(form): axum::Form<PasswordForm>,
) -> Result<Response, Failure> {
    shared.throttle.attempt(&format!("{} password {}", asker.house.name, asker.person.id), asker.outside.now())?;
    if !shared.passwords.is_right(form.password, asker.person.password.as_ref()).await? {
        return page(&asker, None, None, vec![Diagnostic::error("web-wrong-password")]);
    }
    let kept = match shared.passwords.keep(form.new_password, asker.outside.random).await {
        Ok(kept) => kept,
        Err(failure) => return page(&asker, None, None, failure.diagnostics()),
    };
    let accounts = asker.house.accounts();
    accounts.set_password(&asker.person.id, Some(&Kept::new(kept)))?;
    // Whoever had the old one is out.
    accounts.end_sessions(&asker.person.id, Some(&asker.session.token_hash))?;
    Ok(back(&asker))
}

async fn begin_codes(asker: Asker) -> Result<Response, Failure> {
    page(&asker, Some(codes::fresh(asker.outside.random)), None, Vec::new())
}

#[derive(Deserialize)]
struct ConfirmForm {
    token: String,
    code: String,
}

async fn confirm_codes(asker: Asker, axum::Form(form): axum::Form<ConfirmForm>) -> Result<Response, Failure> {
    let unreadable = || Failure::refused(Diagnostic::error("web-wrong-code"));
    // Whoever has one ends it first, with the password.
    let secret = codes::read(&form.token).filter(|_| asker.person.totp.is_none()).ok_or_else(unreadable)?;
    if codes::step(&secret, &form.code, asker.outside.now()).is_none() {
        return page(&asker, Some(secret), None, vec![Diagnostic::error("web-wrong-code")]);
    }
    let accounts = asker.house.accounts();
    accounts.set_totp(&asker.person.id, Some(&Kept::new(secret)))?;
    accounts.strengthen_session(&asker.session.token_hash)?;
    accounts.end_sessions(&asker.person.id, Some(&asker.session.token_hash))?;
    Ok(back(&asker))
}

#[derive(Deserialize)]
struct EndCodesForm {
    password: String,
}

async fn end_codes(
    State(shared): State<Shared>,
    asker: Asker,
    axum::Form(form): axum::Form<EndCodesForm>,
) -> Result<Response, Failure> {
    shared.throttle.attempt(&format!("{} password {}", asker.house.name, asker.person.id), asker.outside.now())?;
    if !shared.passwords.is_right(form.password, asker.person.password.as_ref()).await? {
        return page(&asker, None, None, vec![Diagnostic::error("web-wrong-password")]);
    }
    asker.house.accounts().set_totp(&asker.person.id, None)?;
    Ok(back(&asker))
}

#[derive(Deserialize)]
struct EndForm {
    id: String,
}

async fn end_session(asker: Asker, axum::Form(form): axum::Form<EndForm>) -> Result<Response, Failure> {
    asker.house.accounts().end_session(&asker.person.id, &form.id)?;
    Ok(back(&asker))
}

#[derive(Deserialize)]
struct TokenForm {
    label: String,
}

async fn add_token(asker: Asker, axum::Form(form): axum::Form<TokenForm>) -> Result<Response, Failure> {
    let (token, id) = (Secret::new(asker.outside.random), Secret::new(asker.outside.random));
    let now = asker.outside.now();
    asker.house.accounts().add_api_token(&ApiToken {
        token_hash: token.hash(),
        id: id.expose().to_owned(),
        person: asker.person.id.clone(),
        label: form.label.trim().chars().take(100).collect(),
        created_at: now,
        expires_at: now + (TOKEN_DAYS * 24).hours(),
        used_at: None,
    })?;
    page(&asker, None, Some(token.expose().to_owned()), Vec::new())
}

async fn end_token(asker: Asker, axum::Form(form): axum::Form<EndForm>) -> Result<Response, Failure> {
    asker.house.accounts().remove_api_token(&asker.person.id, &form.id)?;
    Ok(back(&asker))
}
