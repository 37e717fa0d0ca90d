-- Format 1 of a workspace file. Times are microseconds since 1970-01-01T00:00:00Z.

-- Where the ledger ends: one row, changed by every append.
CREATE TABLE head (
    one              INTEGER PRIMARY KEY CHECK (one = 1),
    size             INTEGER NOT NULL CHECK (0 <= size),
    root             BLOB    NOT NULL CHECK (length(root) = 32),
    frontier         BLOB    NOT NULL,
    last_recorded_at INTEGER
) STRICT;

-- The body stands last: whoever reads the other columns never touches its pages.
CREATE TABLE entry (
    position        INTEGER PRIMARY KEY CHECK (0 <= position),
    id              BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    version         INTEGER NOT NULL,
    recorded_at     INTEGER NOT NULL,
    effective_at    INTEGER NOT NULL,
    actor           TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    body_commitment BLOB    NOT NULL CHECK (length(body_commitment) = 32),
    entry_salt      BLOB    NOT NULL CHECK (length(entry_salt) = 32),
    body_salt       BLOB    CHECK (length(body_salt) = 32),
    body            BLOB,
    CHECK ((body IS NULL) = (body_salt IS NULL))
) STRICT;

-- Leaf data as computed when the entry was appended.
CREATE TABLE leaf (
    position INTEGER PRIMARY KEY REFERENCES entry (position),
    data     BLOB NOT NULL CHECK (length(data) = 32)
) STRICT;

CREATE TABLE entry_key (
    key      TEXT    NOT NULL,
    position INTEGER NOT NULL REFERENCES entry (position),
    PRIMARY KEY (key, position)
) STRICT, WITHOUT ROWID;

-- The entry at `position` says why the entry `erased` has no body.
CREATE TABLE tombstone (
    position INTEGER PRIMARY KEY REFERENCES entry (position),
    erased   INTEGER NOT NULL UNIQUE REFERENCES entry (position)
) STRICT;

CREATE TABLE checkpoint (
    size INTEGER PRIMARY KEY CHECK (0 <= size),
    note TEXT NOT NULL
) STRICT;

CREATE TABLE meta (
    key   TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE blob (
    id     INTEGER PRIMARY KEY,
    digest BLOB    NOT NULL UNIQUE CHECK (length(digest) = 32),
    size   INTEGER NOT NULL CHECK (0 <= size)
) STRICT;

-- Deferred: the digest is known only after the last chunk.
CREATE TABLE blob_chunk (
    blob    INTEGER NOT NULL REFERENCES blob (id) DEFERRABLE INITIALLY DEFERRED,
    ordinal INTEGER NOT NULL CHECK (0 <= ordinal),
    data    BLOB    NOT NULL,
    PRIMARY KEY (blob, ordinal)
) STRICT;

-- What is written stays, whatever statement a later release or a curious hand tries.
CREATE TRIGGER entry_stays BEFORE DELETE ON entry
BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;

CREATE TRIGGER entry_only_loses_its_body BEFORE UPDATE ON entry
WHEN NEW.body IS NOT NULL
    OR (NEW.position, NEW.id, NEW.version, NEW.recorded_at, NEW.effective_at, NEW.actor, NEW.kind,
        NEW.body_commitment, NEW.entry_salt)
    IS NOT (OLD.position, OLD.id, OLD.version, OLD.recorded_at, OLD.effective_at, OLD.actor, OLD.kind,
        OLD.body_commitment, OLD.entry_salt)
BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;

CREATE TRIGGER leaf_stays BEFORE DELETE ON leaf
BEGIN SELECT RAISE(ABORT, 'a leaf is never removed'); END;

CREATE TRIGGER leaf_never_changes BEFORE UPDATE ON leaf
BEGIN SELECT RAISE(ABORT, 'a leaf is never changed'); END;

CREATE TRIGGER checkpoint_stays BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a published checkpoint is never removed'); END;

CREATE TRIGGER checkpoint_never_changes BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'a published checkpoint is never changed'); END;
