// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "merging.h"

#include "model/issuechanges.h"
#include "output.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

struct Sides
{
    QString ours;
    QString theirs;
};

Sides sidesOf(const MergeConflict &conflict)
{
    if (const auto *removed = std::get_if<RemovedEntry>(&conflict.place))
        return removed->byUs ? Sides {Tr::tr("removed"), Tr::tr("changed")}
                             : Sides {Tr::tr("changed"), Tr::tr("removed")};
    return {textOfValue(conflict.ours), textOfValue(conflict.theirs)};
}

} // namespace

void addPreferOption(QCommandLineParser &parser)
{
    parser.addOption({u"prefer"_s,
        Tr::tr("Where both changed the same, take what “ours” or “theirs” says."), u"SIDE"_s});
}

Outcome<std::optional<MergeSide>> preferredSide(const Session &session)
{
    const QString side = session.value(u"prefer"_s);
    if (!session.has(u"prefer"_s))
        return std::nullopt;
    if (side == "ours"_L1)
        return MergeSide::Ours;
    if (side == "theirs"_L1)
        return MergeSide::Theirs;
    return failed(Status::Usage, Tr::tr("--prefer cannot be “%1”; use ours or theirs.").arg(side));
}

Outcome<void> printConflicts(const Session &session, const QList<IssueConflict> &conflicts)
{
    Rows rows(session.wantsJson());
    for (const IssueConflict &found : conflicts) {
        const Sides sides = sidesOf(found.conflict);
        rows.add({{"conflict"_L1, nameOf(found.conflict)}, {"slug"_L1, found.slug},
            {"entry"_L1, found.entry == 0 ? QJsonValue() : QJsonValue(found.entry)},
            {"title"_L1, found.title}, {"ours"_L1, sides.ours}, {"theirs"_L1, sides.theirs}});
    }
    return rows.print();
}

} // namespace galley::ctl
