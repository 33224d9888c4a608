-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- An archive as the first Galley wrote it (schema 1), of two issues made up for this.
-- Statements are separated by empty lines.

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

INSERT INTO issues VALUES(1,'01a208f3-37f2-7000-bd8a-79db8a515ef7','no-1','Model Notes','No. 1','2026-01-12',NULL,NULL,'{}','2026-11-23T15:08:07.151Z');

INSERT INTO issues VALUES(2,'01a208f3-37f3-7003-b03c-9987441ce718','no-2','Model Notes','No. 2','2026-02-09',NULL,'The second one.','{"later":true}','2026-11-23T15:08:07.151Z');

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

INSERT INTO entries VALUES('01a208f3-37f2-7000-bd8a-79db8a515ef7','01a208f3-37f2-7001-9f3a-7441ab568262',1,'{"galley:id":"01a208f3-37f2-7001-9f3a-7441ab568262","title":"Small Models, Long Contexts","url":"https://arxiv.org/abs/2601.00001","summary":"Reads $n$ pages at once.","source":"api-arxiv","arxivId":"2601.00001","arxivVersion":2}','Small Models, Long Contexts','https://arxiv.org/abs/2601.00001','2601.00001',NULL);

INSERT INTO entries VALUES('01a208f3-37f2-7000-bd8a-79db8a515ef7','01a208f3-37f3-7000-988b-83d9da28f9cd',0,'{"galley:id":"01a208f3-37f3-7000-988b-83d9da28f9cd","title":"A Page About Pages","url":"http://Example.org/pages/?a=1#top","source":"manual"}','A Page About Pages','http://Example.org/pages/?a=1#top',NULL,NULL);

INSERT INTO entries VALUES('01a208f3-37f2-7000-bd8a-79db8a515ef7','01a208f3-37f3-7001-8233-4bf671b68703',2,'{"galley:id":"01a208f3-37f3-7001-8233-4bf671b68703","title":"Known by Its Address Alone","url":"https://www.arxiv.org/pdf/hep-th/9901001v3.pdf","source":"manual"}','Known by Its Address Alone','https://www.arxiv.org/pdf/hep-th/9901001v3.pdf',NULL,NULL);

INSERT INTO entries VALUES('01a208f3-37f2-7000-bd8a-79db8a515ef7','01a208f3-37f3-7002-99e7-d6845f6bfad5',3,'{"galley:id":"01a208f3-37f3-7002-99e7-d6845f6bfad5","title":"Without Any Address","source":"manual"}','Without Any Address',NULL,NULL,NULL);

INSERT INTO entries VALUES('01a208f3-37f3-7003-b03c-9987441ce718','01a208f3-37f3-7004-8127-d74ffb6b2094',0,'{"galley:id":"01a208f3-37f3-7004-8127-d74ffb6b2094","title":"Small Models, Long Contexts, Again","difficulty":"advanced","source":"api-arxiv","arxivId":"2601.00001v3","notes":"ran in No. 1"}','Small Models, Long Contexts, Again',NULL,'2601.00001v3',NULL);

INSERT INTO entries VALUES('01a208f3-37f3-7003-b03c-9987441ce718','01a208f3-37f3-7005-ac00-6ab9939d1d31',1,'{"galley:id":"01a208f3-37f3-7005-ac00-6ab9939d1d31","title":"Strings in Old Style","source":"api-arxiv","arxivId":"hep-th/9901001"}','Strings in Old Style',NULL,'hep-th/9901001',NULL);

CREATE TABLE edits (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    issue_id TEXT NOT NULL REFERENCES issues (id) ON DELETE CASCADE,
    at TEXT NOT NULL,
    edit TEXT NOT NULL,
    inverse TEXT NOT NULL
) STRICT;

INSERT INTO edits VALUES(1,'01a208f3-37f2-7000-bd8a-79db8a515ef7','2026-11-23T15:08:07.187Z','{"edit":"set-entry-field","entry":"01a208f3-37f2-7001-9f3a-7441ab568262","field":"summary","value":"Reads $n$ pages at once."}','{"edit":"set-entry-field","entry":"01a208f3-37f2-7001-9f3a-7441ab568262","field":"summary","value":"Reads $n$ pages."}');

INSERT INTO edits VALUES(2,'01a208f3-37f2-7000-bd8a-79db8a515ef7','2026-11-23T15:08:07.232Z','{"edit":"move-entry","entry":"01a208f3-37f3-7000-988b-83d9da28f9cd","index":0}','{"edit":"move-entry","entry":"01a208f3-37f3-7000-988b-83d9da28f9cd","index":1}');

CREATE TABLE properties (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

DELETE FROM sqlite_sequence;

INSERT INTO sqlite_sequence VALUES('issues',2);

INSERT INTO sqlite_sequence VALUES('edits',2);

CREATE INDEX issues_by_date ON issues (date, number);

CREATE INDEX entries_by_position ON entries (issue_id, position);

CREATE INDEX entries_by_arxiv_id ON entries (arxiv_id) WHERE arxiv_id IS NOT NULL;

CREATE INDEX entries_by_url ON entries (url) WHERE url IS NOT NULL;

CREATE INDEX entries_by_doi ON entries (doi) WHERE doi IS NOT NULL;

CREATE INDEX edits_by_issue ON edits (issue_id, seq);

PRAGMA user_version = 1;

PRAGMA application_id = 1196182617;
