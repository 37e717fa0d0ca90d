//! What is kept of people, sessions, links and tokens.

use std::fmt;

use jiff::Timestamp;

use super::TokenHash;

/// Somebody with access to a workspace.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// The opaque id by which statements name them.
    pub id: String,
    /// Their name; empty once forgotten.
    pub name: String,
    /// Their mail address; empty once forgotten.
    pub mail: String,
    /// Their password as a PHC string (Argon2id); `None`: they have none.
    pub password: Option<String>,
    /// The secret of their time-based codes (RFC 6238); `None`: they use none.
    pub totp: Option<Vec<u8>>,
    /// The language they chose.
    pub locale: Option<String>,
    /// When they came.
    pub created_at: Timestamp,
    /// When their access ended.
    pub ended_at: Option<Timestamp>,
}

impl fmt::Debug for Person {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Person").field("id", &self.id).field("ended_at", &self.ended_at).finish_non_exhaustive()
    }
}

/// A browser that somebody signed in with.
#[derive(Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of the cookie's secret.
    pub token_hash: TokenHash,
    /// A public handle, by which it is listed and ended.
    pub id: String,
    /// Whose it is.
    pub person: String,
    /// Whether a second factor was given.
    pub strong: bool,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to a few minutes.
    pub seen_at: Timestamp,
    /// When it ends in any case.
    pub expires_at: Timestamp,
    /// What the browser calls itself.
    pub agent: String,
    /// The network address it began from.
    pub address: String,
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("id", &self.id).field("person", &self.person).finish_non_exhaustive()
    }
}

/// What a one-time link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The first person of a workspace.
    FirstOwner,
    /// Somebody was invited.
    Invitation,
    /// Somebody gets a new password.
    PasswordReset,
}

impl Purpose {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::FirstOwner => "first-owner",
            Self::Invitation => "invitation",
            Self::PasswordReset => "password-reset",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        [Self::FirstOwner, Self::Invitation, Self::PasswordReset].into_iter().find(|own| own.name() == name)
    }
}

/// A one-time link.
#[derive(Clone, PartialEq, Eq)]
pub struct Ticket {
    /// The hash of the link's secret.
    pub token_hash: TokenHash,
    /// What it is for.
    pub purpose: Purpose,
    /// Whom it concerns, if that is somebody already.
    pub person: Option<String>,
    /// The mail address it was made for.
    pub mail: Option<String>,
    /// The role it promises.
    pub role: Option<String>,
    /// The last day of that role, as written in statements.
    pub until: Option<String>,
    /// Who made it.
    pub created_by: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it runs out.
    pub expires_at: Timestamp,
}

impl fmt::Debug for Ticket {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ticket").field("purpose", &self.purpose).field("role", &self.role).finish_non_exhaustive()
    }
}

/// A passkey (WebAuthn credential).
#[derive(Clone, PartialEq, Eq)]
pub struct Passkey {
    /// The credential's id.
    pub id: Vec<u8>,
    /// Whose it is.
    pub person: String,
    /// What they call it.
    pub label: String,
    /// The credential, opaque here.
    pub credential: String,
    /// When it was added.
    pub created_at: Timestamp,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

impl fmt::Debug for Passkey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Passkey").field("person", &self.person).field("label", &self.label).finish_non_exhaustive()
    }
}

/// A token by which a program speaks for somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiToken {
    /// The hash of its secret.
    pub token_hash: TokenHash,
    /// A public handle.
    pub id: String,
    /// For whom it speaks.
    pub person: String,
    /// What they call it.
    pub label: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it runs out.
    pub expires_at: Timestamp,
    /// When it was last used.
    pub used_at: Option<Timestamp>,
}

impl fmt::Debug for ApiToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiToken").field("id", &self.id).field("person", &self.person).finish_non_exhaustive()
    }
}

/// A line of the access log: somebody opened or took along what is confidential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// When.
    pub at: Timestamp,
    /// Who.
    pub person: String,
    /// What they did, such as `evidence-opened`.
    pub action: String,
    /// With what.
    pub item: String,
    /// From which network address.
    pub address: String,
}
