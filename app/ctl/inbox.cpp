// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox.h"

#include "model/reference.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

} // namespace

QString candidateKey(const QString &text)
{
    const QList<Reference> references = findReferences(text);
    return references.isEmpty() ? text : references.constFirst().key();
}

void describeKeys(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"KEY"_s,
        Tr::tr("A candidate, as “inbox list” prints it, or its arXiv identifier or address in any "
               "form."),
        u"KEY…"_s);
}

Outcome<QDate> dayOption(const Session &session, const QString &option)
{
    if (!session.has(option))
        return QDate();
    const QString text = session.value(option);
    const QDate day = QDate::fromString(text, u"yyyy-MM-dd"_s);
    if (!day.isValid())
        return failed(Status::Usage, Tr::tr("“%1” is not a day such as 2026-04-27.").arg(text));
    return day;
}

Outcome<Status> printed(const QList<TriageRow> &rows, bool asJson)
{
    Rows table(asJson);
    bool allDone = true;
    for (const TriageRow &row : rows) {
        allDone = allDone && row.status != "failed"_L1;
        table.add({{"status"_L1, row.status}, {"key"_L1, row.given}, {"text"_L1, row.text}});
    }
    return table.print().transform([allDone] { return allDone ? Status::Done : Status::Failed; });
}

Outcome<Named> namedCandidates(InboxStore &store, const QStringList &names)
{
    QStringList keys;
    for (const QString &name : names)
        keys.append(candidateKey(name));
    const Result<QList<InboxItem>> items =
        store.items({.from = {}, .to = {}, .triage = {}, .keys = keys});
    if (!items)
        return std::unexpected(archiveFailure(items.error()));
    Named named;
    QStringList seen;
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto found = std::ranges::find(
            *items, keys.at(i), [](const InboxItem &item) { return item.candidate.key; });
        if (found == items->end()) {
            named.missing.append({"failed"_L1, names.at(i),
                Tr::tr("It is not in the inbox; “galleyctl inbox list” prints what is.")});
        } else if (!seen.contains(keys.at(i))) {
            seen.append(keys.at(i));
            named.items.append(*found);
            named.given.append(names.at(i));
        }
    }
    return named;
}

} // namespace galley::ctl
