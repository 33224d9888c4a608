// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/localserver.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace galley::test {

/// A paper that FakeHuggingFace knows.
struct FakePage
{
    QString id; ///< of arXiv, without version
    QString title = QStringLiteral("A Paper");
    QStringList authors {QStringLiteral("Ada Lovelace"), QStringLiteral("Alan Turing")};
    QString summary = QStringLiteral("We show what we show.");
    std::optional<int> upvotes = 12;
    QString githubRepo;
    QString projectPage;
    QString publishedAt = QStringLiteral("2026-04-16T17:59:00.000Z");
    QDate day; ///< on which it was picked; invalid for a paper that never was
};

/// Stands in for Hugging Face's API: `/papers/ID` (404 for a paper that was not added) and
/// `/daily_papers?date=`, with the nested objects of the real one.
class FakeHuggingFace
{
public:
    explicit FakeHuggingFace(quint16 port = 0);
    ~FakeHuggingFace();

    /// For GALLEY_HUGGINGFACE_API and Services::huggingFaceApi.
    [[nodiscard]] QUrl api() const;

    void add(const FakePage &page);
    /// The items of a recorded daily list, as they are, under a day. How many.
    qsizetype addRecorded(const QByteArray &dailyPapers, const QDate &day);
    /// These come, in this order, before anything is answered again.
    void failNext(const QList<ServedReply> &replies);

    /// The requests so far.
    [[nodiscard]] QList<ServedRequest> requests() const;
    [[nodiscard]] qsizetype requestCount() const { return requests().size(); }

private:
    ServedReply answer(const ServedRequest &request);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley::test
