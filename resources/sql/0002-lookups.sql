-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are separated by empty lines; a migration that was released is never changed.
-- Qt takes a word after a colon for a placeholder, in comments too.

-- The paper or page that an entry is about, normalised (Reference::key()); NULL when it names none.
-- The program fills it for the entries that are there already.
ALTER TABLE entries ADD COLUMN reference_key TEXT;

CREATE INDEX entries_by_reference ON entries (reference_key) WHERE reference_key IS NOT NULL;

CREATE TABLE lookups (
    reference_key TEXT NOT NULL,
    provider TEXT NOT NULL, -- the service that was asked
    outcome TEXT NOT NULL, -- found, absent or failed
    message TEXT NOT NULL, -- why it failed
    at TEXT NOT NULL,
    latest_version INTEGER,
    withdrawal TEXT NOT NULL, -- none, authors or arxiv
    PRIMARY KEY (reference_key, provider)
) STRICT, WITHOUT ROWID;

CREATE TABLE waiting_imports (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they were asked for
    issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    reference_key TEXT NOT NULL,
    target TEXT NOT NULL, -- "arxiv" with the identifier and its version, or an address
    text TEXT NOT NULL, -- as it stood in the paste
    UNIQUE (issue_id, reference_key)
) STRICT;
