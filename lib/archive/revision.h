// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace galley {

/// An issue as it was at some time.
struct Revision
{
    /// Why it was kept. Where only some can stay, a later one of these does.
    enum class Kind {
        Pause, ///< nothing was changed for a while
        Opened, ///< it was opened again after long
        Original, ///< before the first change that is known
        Exported,
        BeforeImport,
        BeforeRefresh,
        BeforeRestore,
        BeforeReplacing,
        Published,
        ByHand,
    };

    int number = 0; ///< from 1 in each issue, and its own for as long as it stays
    QDateTime at; ///< UTC
    Kind kind = Kind::Pause;
    QString name; ///< an editor's; empty for an automatic one

    [[nodiscard]] bool isNamed() const { return !name.isEmpty(); }
    bool operator==(const Revision &) const = default;
};

/// The word of the store and of the command line, "before-import".
[[nodiscard]] QLatin1StringView keyOf(Revision::Kind kind);
[[nodiscard]] std::optional<Revision::Kind> revisionKindFromKey(QStringView key);
/// For people: "Before an import".
[[nodiscard]] QString labelOf(Revision::Kind kind);

/// The numbers of those that have had their time: of the automatic ones every one of the last hour
/// stays, of the last day one in ten minutes, of the last thirty days one in an hour, and later one
/// a day. The newest of all and those with a name stay in any case.
[[nodiscard]] QList<int> revisionsToForget(QList<Revision> revisions, const QDateTime &now);

} // namespace galley
