//! Passkeys (WebAuthn): asking an authenticator, and holding its answer against what it was asked.
//!
//! The user must be verified by the authenticator every time, so a passkey is two factors at once.
//! The library makes its challenges from chance of its own; how long they can be answered goes by our clock.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::Timestamp;
use message::Diagnostic;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use store::accounts::{AccountError, Passkey as Kept, Person, TokenHash};
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, Passkey, PasskeyAuthentication, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

use crate::failure::Failure;
use crate::guard::Throttle;
use crate::guard::ceremonies::Ceremonies;
use crate::house::House;

/// What an authenticator was asked.
#[derive(Clone, Debug)]
enum Ceremony {
    /// To make a passkey.
    Make(Box<PasskeyRegistration>),
    /// To show one of the passkeys of a person known already.
    Show(Box<PasskeyAuthentication>),
    /// To show a passkey that tells who the person is.
    Tell(Box<DiscoverableAuthentication>),
}

/// Makes and checks passkeys; without an address they can be bound to there are none.
#[derive(Debug)]
pub(crate) struct Passkeys {
    party: Option<Webauthn>,
    open: Ceremonies<Ceremony>,
}

/// The server's address, if passkeys work under it: browsers bind them to a domain name, and insist on TLS.
pub(crate) fn usable_at(origin: &str) -> Option<String> {
    domain(origin).map(|_| origin.to_owned())
}

/// The domain passkeys are bound to under an address, which must be one browsers trust (Secure Contexts).
fn domain(origin: &str) -> Option<(Url, String)> {
    let url = Url::parse(origin).ok()?;
    let domain = url.domain()?.to_owned();
    let own_machine = domain == "localhost" || domain.ends_with(".localhost");
    (url.scheme() == "https" || (url.scheme() == "http" && own_machine)).then_some((url, domain))
}

impl Passkeys {
    /// Passkeys of the server that people reach under `origin`.
    pub(crate) fn new(origin: &str) -> Self {
        let party = domain(origin).and_then(|(url, domain)| {
            WebauthnBuilder::new(&domain, &url).and_then(|builder| builder.rp_name("Akashi").build()).ok()
        });
        Self { party, open: Ceremonies::default() }
    }

    fn party(&self) -> Result<&Webauthn, Failure> {
        self.party.as_ref().ok_or_else(|| Failure::refused(Diagnostic::error("web-passkeys-impossible")))
    }

    /// Asks for a new passkey of a person who has `kept` already.
    pub(crate) fn ask_to_make(
        &self,
        whose: TokenHash,
        person: &Person,
        kept: &[Kept],
        now: Timestamp,
    ) -> Result<Value, Failure> {
        let (name, mail) = (person.name.as_deref().unwrap_or_default(), person.mail.as_deref().unwrap_or_default());
        let known = kept.iter().map(|one| one.id.clone()).collect();
        let (asked, state) = self
            .party()?
            .start_passkey_registration(handle(&person.id), mail, name, Some(known))
            .map_err(|_| refused())?;
        self.open.begin(whose, Ceremony::Make(Box::new(state)), now);
        let mut options = options(&asked)?;
        // The library leaves it to the authenticator whether the passkey can be found again without a name typed
        // first; on the sign-in page nothing is typed.
        if let Some(selection) = options.get_mut("authenticatorSelection").and_then(Value::as_object_mut) {
            selection.insert("residentKey".to_owned(), json!("required"));
            selection.insert("requireResidentKey".to_owned(), json!(true));
        }
        Ok(options)
    }

    /// The passkey an authenticator made, if it is what was asked for.
    pub(crate) fn made(&self, whose: &TokenHash, answer: &str, now: Timestamp) -> Result<(Vec<u8>, String), Failure> {
        let Some(Ceremony::Make(state)) = self.open.take(whose, now) else { return Err(expired()) };
        let answer: RegisterPublicKeyCredential = read(answer)?;
        let made = self.party()?.finish_passkey_registration(&answer, &state).map_err(|_| refused())?;
        Ok((made.cred_id().to_vec(), written(&made)?))
    }

    /// Asks for one of the passkeys a person has.
    pub(crate) fn ask_to_show(&self, whose: TokenHash, kept: &[Kept], now: Timestamp) -> Result<Value, Failure> {
        let known = kept.iter().map(|one| read(&one.credential)).collect::<Result<Vec<Passkey>, _>>()?;
        let (asked, state) = self.party()?.start_passkey_authentication(&known).map_err(|_| refused())?;
        self.open.begin(whose, Ceremony::Show(Box::new(state)), now);
        options(&asked)
    }

    /// Whether the answer shows a passkey of this very person; what its use changed is kept.
    pub(crate) fn shown(
        &self,
        house: &House,
        person: &Person,
        whose: &TokenHash,
        answer: &str,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let Some(Ceremony::Show(state)) = self.open.take(whose, now) else { return Err(expired()) };
        let answer: PublicKeyCredential = read(answer)?;
        // It may have been removed since it was asked for.
        let kept = house.accounts().passkey(answer.get_credential_id())?.ok_or_else(refused)?;
        if kept.person != person.id {
            return Err(refused());
        }
        let result = self.party()?.finish_passkey_authentication(&answer, &state).map_err(|_| refused())?;
        used(house, &kept, &result, now)
    }

    /// Asks for any passkey of this server.
    pub(crate) fn ask_who(&self, whose: TokenHash, now: Timestamp) -> Result<Value, Failure> {
        let (asked, state) = self.party()?.start_discoverable_authentication().map_err(|_| refused())?;
        self.open.begin(whose, Ceremony::Tell(Box::new(state)), now);
        options(&asked)
    }

    /// Who shows a passkey; attempts are counted for each person.
    pub(crate) fn who(
        &self,
        house: &House,
        whose: &TokenHash,
        answer: &str,
        throttle: &Throttle,
        now: Timestamp,
    ) -> Result<Person, Failure> {
        let Some(Ceremony::Tell(state)) = self.open.take(whose, now) else { return Err(expired()) };
        let answer: PublicKeyCredential = read(answer)?;
        let (told, id) = self.party()?.identify_discoverable_authentication(&answer).map_err(|_| refused())?;
        let accounts = house.accounts();
        let kept = accounts.passkey(id)?.filter(|kept| handle(&kept.person) == told).ok_or_else(refused)?;
        let person = accounts.person(&kept.person)?.filter(|person| person.ended_at.is_none()).ok_or_else(refused)?;
        let counted = format!("{} passkey {}", house.name, person.id);
        throttle.attempt(&counted, now)?;
        let known: Passkey = read(&kept.credential)?;
        let result =
            self.party()?.finish_discoverable_authentication_v2(&answer, *state, &known).map_err(|_| refused())?;
        used(house, &kept, &result, now)?;
        throttle.forgive(&counted);
        Ok(person)
    }
}

/// Keeps a passkey that was made.
pub(crate) fn keep(house: &House, passkey: &Kept) -> Result<(), Failure> {
    house.accounts().add_passkey(passkey).map_err(|error| match error {
        AccountError::Duplicate => refused(),
        error => error.into(),
    })
}

/// Keeps what changed by using a passkey: its counter, whether it is backed up, and when that was.
fn used(house: &House, kept: &Kept, result: &AuthenticationResult, now: Timestamp) -> Result<(), Failure> {
    let mut passkey: Passkey = read(&kept.credential)?;
    passkey.update_credential(result);
    // Removed in this very moment: then it opens nothing any more.
    if house.accounts().update_passkey(&kept.id, &written(&passkey)?, now)? { Ok(()) } else { Err(refused()) }
}

/// What authenticators know a person by: always the same, and telling nothing.
fn handle(person: &str) -> Uuid {
    let hash: [u8; 32] = Sha256::digest(format!("akashi passkey {person}").as_bytes()).into();
    Uuid::from_bytes(hash.first_chunk().copied().unwrap_or_default())
}

/// The id of a passkey as text.
pub(crate) fn id_text(id: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(id)
}

/// The id of a passkey from text.
pub(crate) fn id(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// What a browser's script hands on to the authenticator.
fn options(asked: &impl Serialize) -> Result<Value, Failure> {
    let mut asked = serde_json::to_value(asked).map_err(|_| refused())?;
    asked.get_mut("publicKey").map(Value::take).ok_or_else(refused)
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|_| refused())
}

fn written(passkey: &Passkey) -> Result<String, Failure> {
    serde_json::to_string(passkey).map_err(|_| refused())
}

/// One and the same answer, whatever was wrong.
fn refused() -> Failure {
    Failure::refused(Diagnostic::error("web-passkey-refused"))
}

fn expired() -> Failure {
    Failure::refused(Diagnostic::error("web-passkey-expired"))
}

#[cfg(test)]
mod tests {
    use super::usable_at;

    #[test]
    fn passkeys_need_a_domain_name_and_tls() {
        for (origin, expected) in [
            ("https://akashi.example.jp", true),
            ("https://akashi.example.jp:8443", true),
            ("http://akashi.example.jp", false),
            ("http://localhost:4310", true),
            ("http://akashi.localhost:4310", true),
            ("https://localhost", true),
            ("http://127.0.0.1:4310", false),
            ("https://192.0.2.1", false),
            ("https://[2001:db8::1]:8443", false),
            ("http://localhost.example.jp", false),
            ("nonsense", false),
        ] {
            assert_eq!(usable_at(origin).is_some(), expected, "{origin}");
        }
    }
}
