-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are separated by empty lines; a migration that was released is never changed.

CREATE TABLE publications (
    name TEXT NOT NULL PRIMARY KEY, -- as issues name it
    settings TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;
