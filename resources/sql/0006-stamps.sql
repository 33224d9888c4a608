-- SPDX-FileCopyrightText: 2026 The Galley authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Statements are separated by empty lines; a migration that was released is never changed.

-- Another number after every change of the issue or one of its entries, and at random, so that the
-- numbers of a restored backup are not those of what came after it.
ALTER TABLE issues ADD COLUMN stamp INTEGER NOT NULL DEFAULT 0;

UPDATE issues SET stamp = random();

DROP INDEX issues_by_date;

-- What a site needs to find the changes, in an index alone.
CREATE INDEX issues_by_date ON issues (date, number, stamp);
