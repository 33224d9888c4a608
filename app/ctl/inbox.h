// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/inboxstore.h"
#include "output.h"
#include "session.h"

class QCommandLineParser;

namespace galley::ctl {

// What the commands of the inbox share.

/// The arguments that name candidates.
void describeKeys(QCommandLineParser &parser);

/// The candidate's key for what people write: the key itself, an identifier or an address in any form.
[[nodiscard]] QString candidateKey(const QString &text);

/// The day of an option, an invalid one where it is not given.
[[nodiscard]] Outcome<QDate> dayOption(const Session &session, const QString &option);

/// What was done with each candidate that was named, as rows; exit status 1 when one failed.
struct TriageRow
{
    QLatin1StringView status;
    QString given;
    QString text;
};
[[nodiscard]] Outcome<Status> printed(const QList<TriageRow> &rows, bool asJson);

/// The stored candidates of these names; for one that is not in the inbox a row that says so.
struct Named
{
    QList<InboxItem> items; ///< each once, in the given order
    QStringList given; ///< beside it, as it was named
    QList<TriageRow> missing;
};
[[nodiscard]] Outcome<Named> namedCandidates(InboxStore &store, const QStringList &names);

} // namespace galley::ctl
