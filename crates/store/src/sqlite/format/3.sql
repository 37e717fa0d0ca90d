-- Format 3 of a workspace file: the texts by which entries are found. Everything here is derived from bodies and can be
-- thrown away and made anew; nothing of it is hashed.

-- One row: entries from `since` on have their texts here, those before it wait for theirs.
CREATE TABLE findable (
    one     INTEGER PRIMARY KEY CHECK (one = 1),
    edition INTEGER NOT NULL,
    since   INTEGER NOT NULL CHECK (0 <= since)
) STRICT;

INSERT INTO findable (one, edition, since) SELECT 1, 0, coalesce(max(position) + 1, 0) FROM entry;

-- An entry without a text has no row.
CREATE TABLE entry_text (
    position INTEGER PRIMARY KEY REFERENCES entry (position),
    text     TEXT NOT NULL
) STRICT;

-- The pairs of neighbouring characters of each text. They only narrow down which texts are looked at.
CREATE VIRTUAL TABLE entry_pair USING fts5 (pairs, content = '', columnsize = 0, detail = none, tokenize = 'ascii');

-- What is deleted from it is gone at once, and not when segments are merged one day.
INSERT INTO entry_pair (entry_pair, rank) VALUES ('secure-delete', 1);
