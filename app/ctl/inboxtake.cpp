// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "importing/duplicates.h"
#include "inbox.h"
#include "inbox/candidateentry.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

void describe(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"ISSUE"_s, Tr::tr("An issue's slug, or “latest”."));
    describeKeys(parser);
}

/// Appends the candidates to the issue as it stands, and tells which are there already.
Outcome<QList<TriageRow>> append(Session &session, const Issue &issue, const Named &named)
{
    QList<TriageRow> rows;
    if (named.items.isEmpty())
        return rows;
    const QString at = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    return session
        .journal(issue.id,
            [&](const Issue &now) {
                const QHash<QString, qsizetype> there = referenceKeys(now);
                QList<Edit> edits;
                rows.clear();
                for (qsizetype i = 0; i < named.items.size(); ++i) {
                    const Candidate &candidate = named.items.at(i).candidate;
                    if (const qsizetype number = there.value(candidate.key)) {
                        rows.append({"duplicate"_L1, named.given.at(i), alreadyThere(now, number)});
                        continue;
                    }
                    edits.append(
                        InsertEntry {now.entries.size() + edits.size(), toEntry(candidate, at)});
                    rows.append({"taken"_L1, named.given.at(i), candidate.title});
                }
                return edits;
            })
        .transform([&rows] { return rows; });
}

Outcome<Status> run(Session &session)
{
    return session.issue(session.arguments().constFirst()).and_then([&](const Issue &issue) {
        return session.archive().and_then([&](Archive *archive) -> Outcome<Status> {
            InboxStore store(*archive);
            const Outcome<Named> named = namedCandidates(store, session.arguments().sliced(1));
            if (!named)
                return std::unexpected(named.error());
            const Outcome<QList<TriageRow>> rows = append(session, issue, *named);
            if (!rows)
                return std::unexpected(rows.error());
            QStringList keys; // also of those that were in the issue before
            for (const InboxItem &item : named->items)
                keys.append(item.candidate.key);
            if (const auto stored = store.setTriage(keys, Triage::Taken, issue.slug); !stored)
                return std::unexpected(archiveFailure(stored.error()));
            return printed(*rows + named->missing, session.wantsJson());
        });
    });
}

} // namespace

constinit const Command inboxTake {"inbox take"_L1, 2, Command::anyNumber,
    [] { return Tr::tr("Append candidates to an issue, in the given order."); }, describe, run};

} // namespace galley::ctl
