// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/localserver.h"

#include <QHash>
#include <QStringList>

namespace galley::test {

/// A paper that FakeArxiv knows.
struct FakePaper
{
    QString id; ///< without version
    QString title = QStringLiteral("A Paper");
    QStringList authors {QStringLiteral("Ada Lovelace"), QStringLiteral("Alan Turing")};
    QString abstract = QStringLiteral("We show what we show.");
    QString comment;
    QString journalRef;
    QString doi;
    QStringList categories {QStringLiteral("cs.CL"), QStringLiteral("cs.SE")};
    int version = 1; ///< the latest
    QString published = QStringLiteral("2026-04-16T17:59:00Z");
    QString updated = QStringLiteral("2026-04-20T08:00:00Z");
};

/// Stands in for arXiv's query API, in the dialect that it speaks since December 2025: the default
/// of ten results, unknown identifiers silently absent, the order not that of the `id_list`, and
/// HTTP 400 for a whole batch with a malformed one. Of searches it knows those for the papers of a
/// category and a day, among the papers that were added.
class FakeArxiv
{
public:
    explicit FakeArxiv(quint16 port = 0);
    ~FakeArxiv();

    /// For GALLEY_ARXIV_API and Services::arxivApi.
    [[nodiscard]] QUrl api() const;

    void add(const FakePaper &paper);
    /// The entries of a recorded feed, as they are. How many.
    qsizetype addRecorded(const QByteArray &feed);
    /// Whether a paper is made up for every well-formed identifier that was not added; "Paper ID" is
    /// its title. Off at first.
    void setKnowsEveryPaper(bool knows);
    /// These come, in this order, before anything is answered again.
    void failNext(const QList<ServedReply> &replies);

    /// The queries so far.
    [[nodiscard]] QList<ServedRequest> requests() const;
    /// The identifiers that a request asked for.
    [[nodiscard]] static QStringList idsOf(const ServedRequest &request);
    /// A feed of today's dialect.
    [[nodiscard]] static QByteArray feed(const QList<FakePaper> &papers);

private:
    ServedReply answer(const ServedRequest &request);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::test
