-- Format 2 of a workspace file: who may come in, and who looked at what. Nothing of it stands in the ledger.
-- Of a password, a link or a token only the hash is kept.

-- A person who is forgotten keeps the id only; statements name it for ever.
CREATE TABLE person (
    id         TEXT    PRIMARY KEY,
    name       TEXT,
    mail       TEXT,
    mail_key   TEXT    UNIQUE,
    password   TEXT,
    totp       BLOB,
    totp_step  INTEGER,
    locale     TEXT,
    created_at INTEGER NOT NULL,
    ended_at   INTEGER,
    CHECK ((name IS NULL) = (mail IS NULL) AND (mail IS NULL) = (mail_key IS NULL)),
    CHECK (mail IS NOT NULL OR (password IS NULL AND totp IS NULL)),
    CHECK (totp IS NOT NULL OR totp_step IS NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE passkey (
    id         BLOB    PRIMARY KEY,
    person     TEXT    NOT NULL REFERENCES person (id),
    label      TEXT    NOT NULL,
    credential TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX passkey_of_person ON passkey (person);

CREATE TABLE session (
    token_hash BLOB    PRIMARY KEY CHECK (length(token_hash) = 32),
    id         TEXT    NOT NULL UNIQUE,
    person     TEXT    NOT NULL REFERENCES person (id),
    strong     INTEGER NOT NULL CHECK (strong IN (0, 1)),
    created_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    agent      TEXT    NOT NULL,
    address    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX session_of_person ON session (person);
CREATE INDEX session_by_end ON session (expires_at);

CREATE TABLE ticket (
    token_hash BLOB    PRIMARY KEY CHECK (length(token_hash) = 32),
    purpose    TEXT    NOT NULL CHECK (purpose IN ('first-owner', 'invitation', 'password-reset')),
    person     TEXT    REFERENCES person (id),
    mail       TEXT,
    mail_key   TEXT,
    role       TEXT,
    until      TEXT,
    created_by TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    CHECK ((mail IS NULL) = (mail_key IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX ticket_of_person ON ticket (person);
CREATE INDEX ticket_to_mail ON ticket (mail_key);

CREATE TABLE api_token (
    token_hash BLOB    PRIMARY KEY CHECK (length(token_hash) = 32),
    id         TEXT    NOT NULL UNIQUE,
    person     TEXT    NOT NULL REFERENCES person (id),
    label      TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX api_token_of_person ON api_token (person);

CREATE TABLE seen (
    id      INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    person  TEXT    NOT NULL,
    action  TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    address TEXT    NOT NULL
) STRICT;

CREATE TRIGGER seen_stays BEFORE DELETE ON seen
BEGIN SELECT RAISE(ABORT, 'a line of the access log is never removed'); END;

CREATE TRIGGER seen_never_changes BEFORE UPDATE ON seen
BEGIN SELECT RAISE(ABORT, 'a line of the access log is never changed'); END;

CREATE TABLE draft (
    person   TEXT    NOT NULL REFERENCES person (id),
    item     TEXT    NOT NULL,
    content  TEXT    NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (person, item)
) STRICT, WITHOUT ROWID;
