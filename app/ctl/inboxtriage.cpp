// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "inbox.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

template <Triage triage>
Outcome<Status> run(Session &session)
{
    return session.archive().and_then([&session](Archive *archive) -> Outcome<Status> {
        InboxStore store(*archive);
        const Outcome<Named> named = namedCandidates(store, session.arguments());
        if (!named)
            return std::unexpected(named.error());
        QStringList keys;
        QList<TriageRow> rows;
        for (qsizetype i = 0; i < named->items.size(); ++i) {
            keys.append(named->items.at(i).candidate.key);
            rows.append({keyOf(triage), named->given.at(i), named->items.at(i).candidate.title});
        }
        if (!keys.isEmpty()) {
            if (const Result<void> stored = store.setTriage(keys, triage); !stored)
                return std::unexpected(archiveFailure(stored.error()));
        }
        return printed(rows + named->missing, session.wantsJson());
    });
}

} // namespace

constinit const Command inboxKeep {"inbox keep"_L1, 1, Command::anyNumber,
    [] { return Tr::tr("Mark candidates as worth an issue."); }, describeKeys, run<Triage::Kept>};
constinit const Command inboxDismiss {"inbox dismiss"_L1, 1, Command::anyNumber,
    [] { return Tr::tr("Put candidates aside for good."); }, describeKeys, run<Triage::Dismissed>};

} // namespace galley::ctl
