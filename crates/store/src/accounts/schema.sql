-- Accounts of a workspace's people, beside its ledger. Times are microseconds since 1970-01-01T00:00:00Z.

CREATE TABLE IF NOT EXISTS person (
    ordinal    INTEGER PRIMARY KEY,
    id         TEXT    NOT NULL UNIQUE,
    name       TEXT    NOT NULL,
    mail       TEXT    UNIQUE COLLATE NOCASE,
    password   TEXT,
    totp       BLOB,
    totp_step  INTEGER NOT NULL DEFAULT 0,
    locale     TEXT,
    created_at INTEGER NOT NULL,
    ended_at   INTEGER
) STRICT;

CREATE TABLE IF NOT EXISTS session (
    token_hash BLOB    PRIMARY KEY CHECK (length(token_hash) = 32),
    id         TEXT    NOT NULL UNIQUE,
    person     TEXT    NOT NULL REFERENCES person (id),
    strong     INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    agent      TEXT    NOT NULL,
    address    TEXT    NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS session_of_person ON session (person);

CREATE TABLE IF NOT EXISTS ticket (
    token_hash BLOB    PRIMARY KEY CHECK (length(token_hash) = 32),
    purpose    TEXT    NOT NULL,
    person     TEXT,
    mail       TEXT,
    role       TEXT,
    until      TEXT,
    created_by TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS passkey (
    id         BLOB    PRIMARY KEY,
    person     TEXT    NOT NULL REFERENCES person (id),
    label      TEXT    NOT NULL,
    credential TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS api_token (
    token_hash BLOB    PRIMARY KEY CHECK (length(token_hash) = 32),
    id         TEXT    NOT NULL UNIQUE,
    person     TEXT    NOT NULL REFERENCES person (id),
    label      TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS seen (
    line    INTEGER PRIMARY KEY,
    at      INTEGER NOT NULL,
    person  TEXT    NOT NULL,
    action  TEXT    NOT NULL,
    item    TEXT    NOT NULL,
    address TEXT    NOT NULL
) STRICT;

CREATE TRIGGER IF NOT EXISTS seen_stays BEFORE DELETE ON seen
BEGIN SELECT RAISE(ABORT, 'a line of the access log is never removed'); END;

CREATE TRIGGER IF NOT EXISTS seen_never_changes BEFORE UPDATE ON seen
BEGIN SELECT RAISE(ABORT, 'a line of the access log is never changed'); END;
