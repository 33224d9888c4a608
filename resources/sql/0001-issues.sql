-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are separated by empty lines; a migration that was released is never changed.

CREATE TABLE issues (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they were made
    id TEXT NOT NULL UNIQUE,
    slug TEXT NOT NULL UNIQUE,
    publication TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    language TEXT,
    introduction TEXT,
    extra TEXT NOT NULL, -- members of the issue JSON that this version does not know
    created_at TEXT NOT NULL
) STRICT;

CREATE INDEX issues_by_date ON issues (date, number);

CREATE TABLE entries (
    issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    position INTEGER NOT NULL, -- from 0, without gaps
    document TEXT NOT NULL, -- the entry as in the issue JSON; the columns below repeat it for look-ups
    title TEXT NOT NULL,
    url TEXT,
    arxiv_id TEXT,
    doi TEXT,
    PRIMARY KEY (issue_id, id)
) STRICT;

CREATE INDEX entries_by_position ON entries (issue_id, position);

CREATE INDEX entries_by_arxiv_id ON entries (arxiv_id) WHERE arxiv_id IS NOT NULL;

CREATE INDEX entries_by_url ON entries (url) WHERE url IS NOT NULL;

CREATE INDEX entries_by_doi ON entries (doi) WHERE doi IS NOT NULL;

CREATE TABLE edits (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    edit TEXT NOT NULL,
    inverse TEXT NOT NULL
) STRICT;

CREATE INDEX edits_by_issue ON edits (issue_id, seq);

CREATE TABLE properties (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
