// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/revision.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Revision)
};

using Kind = Revision::Kind;

// They are stored, so they never change.
constexpr std::pair<Kind, QLatin1StringView> keys[] {
    {Kind::Pause, "pause"_L1},
    {Kind::Opened, "opened"_L1},
    {Kind::Original, "original"_L1},
    {Kind::Exported, "export"_L1},
    {Kind::BeforeImport, "before-import"_L1},
    {Kind::BeforeRefresh, "before-refresh"_L1},
    {Kind::BeforeRestore, "before-restore"_L1},
    {Kind::BeforeReplacing, "before-replacing"_L1},
    {Kind::Published, "publish"_L1},
    {Kind::ByHand, "by-hand"_L1},
};

/// Of this much time one stays; of none, all do.
std::chrono::seconds spanAt(std::chrono::seconds age)
{
    if (age < 1h)
        return 0s;
    if (age < 24h)
        return 10min;
    return age < 30 * 24h ? 1h : 24h;
}

} // namespace

QLatin1StringView keyOf(Kind kind)
{
    const auto found = std::ranges::find(keys, kind, [](const auto &key) { return key.first; });
    return found->second;
}

std::optional<Kind> revisionKindFromKey(QStringView key)
{
    const auto found = std::ranges::find_if(keys, [key](const auto &k) { return k.second == key; });
    return found == std::end(keys) ? std::nullopt : std::optional(found->first);
}

QString labelOf(Kind kind)
{
    switch (kind) {
    case Kind::Pause:
        return Tr::tr("Edited");
    case Kind::Opened:
        return Tr::tr("Opened again");
    case Kind::Original:
        return Tr::tr("Original");
    case Kind::Exported:
        return Tr::tr("Exported");
    case Kind::BeforeImport:
        return Tr::tr("Before an import");
    case Kind::BeforeRefresh:
        return Tr::tr("Before a refresh");
    case Kind::BeforeRestore:
        return Tr::tr("Before a restore");
    case Kind::BeforeReplacing:
        return Tr::tr("Before it was replaced");
    case Kind::Published:
        return Tr::tr("Published");
    case Kind::ByHand:
        return Tr::tr("Kept by hand");
    }
    return {};
}

QList<int> revisionsToForget(QList<Revision> revisions, const QDateTime &now)
{
    // The newest first, so that of equals in one span the latest stays.
    std::ranges::sort(revisions, std::ranges::greater {}, &Revision::number);
    QHash<std::pair<qint64, qint64>, const Revision *> kept; // by the span's length and number
    QList<int> forgotten;
    for (const Revision &revision : std::as_const(revisions)) {
        const std::chrono::seconds span = spanAt(std::chrono::seconds(revision.at.secsTo(now)));
        if (revision.number == revisions.constFirst().number || revision.isNamed() || span == 0s)
            continue;
        const Revision *&best = kept[{span.count(), revision.at.toSecsSinceEpoch() / span.count()}];
        if (!best) {
            best = &revision;
            continue;
        }
        const bool isBetter = revision.kind > best->kind;
        forgotten.append(isBetter ? best->number : revision.number);
        if (isBetter)
            best = &revision;
    }
    return forgotten;
}

} // namespace galley
