//! The own passkeys: made, listed, removed. A passkey opens the account by itself, so both changes ask for the
//! password: a session somebody left open must not become a way in for ever.

use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use jiff::Timestamp;
use message::Diagnostic;
use serde::Deserialize;
use store::accounts::Passkey;

use super::{back, page};
use crate::failure::Failure;
use crate::guard::{Asker, passkeys};
use crate::pages::explain::to_script;
use crate::shared::Shared;

/// A passkey as the page lists it.
pub(super) struct PasskeyRow {
    pub(super) id: String,
    pub(super) label: String,
    pub(super) made: String,
    pub(super) used: String,
}

pub(super) fn routes() -> Router<Shared> {
    Router::new()
        .route("/account/passkeys", post(finish))
        .route("/account/passkeys/begin", post(begin))
        .route("/account/passkeys/end", post(end))
}

pub(super) fn rows(asker: &Asker, shown: impl Fn(Timestamp) -> String) -> Result<Vec<PasskeyRow>, Failure> {
    let kept = asker.house.accounts().passkeys(&asker.person.id)?;
    let row = |one: Passkey| PasskeyRow {
        id: passkeys::id_text(&one.id),
        label: one.label,
        made: shown(one.created_at),
        used: one.used_at.map(&shown).unwrap_or_default(),
    };
    Ok(kept.into_iter().map(row).collect())
}

#[derive(Deserialize)]
struct BeginForm {
    password: String,
}

async fn begin(
    State(shared): State<Shared>,
    asker: Asker,
    axum::Form(form): axum::Form<BeginForm>,
) -> Result<Response, Failure> {
    let asked = match confirm(&shared, &asker, form.password).await {
        Ok(()) => {
            let kept = asker.house.accounts().passkeys(&asker.person.id)?;
            let whose = asker.session.token_hash.clone();
            shared.passkeys.ask_to_make(whose, &asker.person, &kept, asker.outside.now())
        }
        Err(failure) => Err(failure),
    };
    to_script(asked, asker.locale)
}

/// Refuses whoever does not know the password; attempts are counted with those to change it.
async fn confirm(shared: &Shared, asker: &Asker, password: String) -> Result<(), Failure> {
    let counted = format!("{} password {}", asker.house.name, asker.person.id);
    shared.throttle.attempt(&counted, asker.outside.now())?;
    if !shared.passwords.is_right(password, asker.person.password.as_ref()).await? {
        return Err(Failure::refused(Diagnostic::error("web-wrong-password")));
    }
    shared.throttle.forgive(&counted);
    Ok(())
}

#[derive(Deserialize)]
struct FinishForm {
    label: String,
    credential: String,
}

/// Keeps what the authenticator made; the session that just showed it is a strong one.
async fn finish(
    State(shared): State<Shared>,
    asker: Asker,
    axum::Form(form): axum::Form<FinishForm>,
) -> Result<Response, Failure> {
    let now = asker.outside.now();
    let (id, credential) = match shared.passkeys.made(&asker.session.token_hash, &form.credential, now) {
        Ok(made) => made,
        Err(Failure::Refused(problems)) => return page(&asker, None, None, problems),
        Err(failure) => return Err(failure),
    };
    passkeys::keep(
        &asker.house,
        &Passkey {
            id,
            person: asker.person.id.clone(),
            label: form.label.trim().chars().take(100).collect(),
            credential,
            created_at: now,
            used_at: None,
        },
    )?;
    asker.house.accounts().strengthen_session(&asker.session.token_hash)?;
    Ok(back(&asker))
}

#[derive(Deserialize)]
struct EndForm {
    id: String,
    password: String,
}

async fn end(
    State(shared): State<Shared>,
    asker: Asker,
    axum::Form(form): axum::Form<EndForm>,
) -> Result<Response, Failure> {
    match confirm(&shared, &asker, form.password).await {
        Ok(()) => {}
        Err(Failure::Refused(problems)) => return page(&asker, None, None, problems),
        Err(failure) => return Err(failure),
    }
    let id = passkeys::id(&form.id).unwrap_or_default();
    asker.house.accounts().remove_passkey(&asker.person.id, &id)?;
    Ok(back(&asker))
}
