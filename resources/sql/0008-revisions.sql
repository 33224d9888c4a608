-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are separated by empty lines; a migration that was released is never changed.

-- An issue as it was at some time.
CREATE TABLE revisions (
    issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    number INTEGER NOT NULL, -- from 1 in each issue
    at TEXT NOT NULL,
    kind TEXT NOT NULL, -- why it was kept
    name TEXT NOT NULL, -- an editor's; empty for one that may be thinned out
    head BLOB NOT NULL, -- compressed JSON, the issue without its entries, and their texts' digests
    PRIMARY KEY (issue_id, number)
) STRICT;

-- The entries of those, each text once in an issue.
CREATE TABLE revision_texts (
    issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    document BLOB NOT NULL, -- compressed JSON
    PRIMARY KEY (issue_id, digest)
) STRICT;
