-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are separated by empty lines; a migration that was released is never changed.
-- All of this can be made again from the issues; the program does so where a stamp differs.

-- What can be found: entries, and issues, whose entry_id is empty.
CREATE TABLE search_documents (
    number INTEGER PRIMARY KEY AUTOINCREMENT, -- the row in search_index
    issue_number INTEGER NOT NULL,
    entry_id TEXT NOT NULL,
    content INTEGER NOT NULL, -- a hash of what is indexed
    UNIQUE (issue_number, entry_id)
) STRICT;

-- The issues' stamps of when they were indexed.
CREATE TABLE search_issues (
    issue_number INTEGER PRIMARY KEY,
    stamp INTEGER NOT NULL
) STRICT;

-- The index alone; the texts stay where they are.
CREATE VIRTUAL TABLE search_index USING fts5 (
    title, authors, takeaways, summary, abstract, other, marks,
    content = '', contentless_delete = 1, prefix = '2 3 4',
    tokenize = 'unicode61 remove_diacritics 2'
);
