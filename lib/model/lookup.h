// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/issue.h"
#include "model/origin.h"
#include "model/withdrawal.h"

#include <QHash>
#include <QList>

namespace galley {

/// What a service last said of a paper or a page, whichever issues it is in.
struct Lookup
{
    enum class Outcome { Found, Absent, Failed };

    QString key; ///< Reference::key()
    Provider provider = Provider::Unknown;
    Outcome outcome = Outcome::Found;
    QString message; ///< why it failed
    QString at; ///< RFC 3339, UTC
    std::optional<int> latestVersion; ///< arXiv's
    Withdrawal withdrawal = Withdrawal::None; ///< of the latest version

    bool operator==(const Lookup &) const = default;
};

/// By Lookup::key.
using Lookups = QHash<QString, QList<Lookup>>;

/// What an editor should know of an entry before it is printed.
struct PaperState
{
    Withdrawal withdrawal = Withdrawal::None;
    std::optional<int> newerVersion; ///< than the entry's, where it states one
    QList<Provider> gaps; ///< services that failed to answer

    bool operator==(const PaperState &) const = default;
};

/// The Reference::key() of what an entry is about: its paper, else its page; empty when it names
/// neither.
[[nodiscard]] QString referenceKeyOf(const Entry &entry);

/// Those of an issue's entries, sorted, each once.
[[nodiscard]] QStringList referenceKeysOf(const Issue &issue);

[[nodiscard]] PaperState paperStateOf(const Entry &entry, const Lookups &lookups);

} // namespace galley
