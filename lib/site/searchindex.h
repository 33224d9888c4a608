// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "site/issuecard.h"

namespace galley {

// The search of a site reads one file a year, a script that calls galleySearch() with a line for each
// issue: a page that is opened from a disk may load scripts and nothing else.

/// An issue's line: JSON, without a line break.
[[nodiscard]] QByteArray searchLineOf(const Issue &issue, const QList<EntryCard> &cards);

/// A year's file of its issues' lines, newest first.
[[nodiscard]] QByteArray searchShardOf(int year, const QList<QByteArray> &lines);
/// The lines of such a file, by the issues' slugs.
[[nodiscard]] QHash<QByteArray, QByteArray> searchLinesIn(const QByteArray &shard);

/// What can be found of a Markdown text: its words, without marks and addresses.
[[nodiscard]] QString searchTextOf(const QString &markdown);

} // namespace galley
