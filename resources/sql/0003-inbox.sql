-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE inbox_feeds (
    position INTEGER NOT NULL PRIMARY KEY, -- the editor's order
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    address TEXT NOT NULL,
    name TEXT NOT NULL, -- empty where the kind and the address say enough
    is_enabled INTEGER NOT NULL
) STRICT;

INSERT INTO inbox_feeds (position, id, kind, address, name, is_enabled) VALUES
    (0, '019cd3f0-1a00-7a10-8c55-6a1f0e5a4b01', 'hf-daily', '', '', 1),
    (1, '019cd3f0-1a00-7a10-8c55-6a1f0e5a4b02', 'arxiv', 'cs.CL', '', 1);

CREATE TABLE inbox_candidates (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- the order in which they came
    key TEXT NOT NULL UNIQUE,
    day TEXT NOT NULL,
    upvotes INTEGER,
    triage TEXT NOT NULL,
    taken_into TEXT NOT NULL, -- an issue's slug, else empty
    feeds TEXT NOT NULL, -- their ids, a space between two; one row is all there is to read
    described_by TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    authors TEXT NOT NULL, -- one a line
    published_at TEXT NOT NULL,
    arxiv_id TEXT NOT NULL,
    arxiv_version INTEGER,
    categories TEXT NOT NULL, -- with a space between two
    code_url TEXT NOT NULL,
    thumbnail_url TEXT NOT NULL,
    abstract TEXT NOT NULL -- the last, so that the others are read without it
) STRICT;

CREATE INDEX inbox_candidates_by_day ON inbox_candidates (day DESC, upvotes DESC, number);

CREATE INDEX inbox_candidates_by_thumbnail ON inbox_candidates (thumbnail_url)
    WHERE thumbnail_url <> '';

-- Those that were dismissed and are no longer kept otherwise.
CREATE TABLE inbox_dismissed (
    key TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TABLE inbox_answers (
    day TEXT NOT NULL,
    feed TEXT NOT NULL,
    found INTEGER NOT NULL,
    reason TEXT NOT NULL,
    has_failed INTEGER NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (day, feed)
) STRICT, WITHOUT ROWID;
