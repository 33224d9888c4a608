-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE pictures (
    number INTEGER PRIMARY KEY,
    address TEXT NOT NULL UNIQUE, -- as an entry names it, or a digest of one that is long
    digest TEXT NOT NULL, -- SHA-256 of the bytes, in hexadecimal
    media_type TEXT NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    bytes BLOB NOT NULL, -- decoded once, scaled down and encoded by us
    stored_at TEXT NOT NULL
) STRICT;

CREATE TABLE picture_failures (
    address TEXT NOT NULL PRIMARY KEY,
    reason TEXT NOT NULL, -- for the editor
    failed_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
