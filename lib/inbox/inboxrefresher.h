// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/settings.h"
#include "model/candidate.h"
#include "net/httprequest.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace galley {

class HttpClient;

/// Asks feeds what they offer for some days, and says each answer as it comes; to store it is the
/// receiver's. That some feeds fail is normal. Lives in the thread that made it, which is never
/// blocked.
class InboxRefresher : public QObject
{
    Q_OBJECT

public:
    /// So many days are asked about at most, the latest ones.
    static constexpr int mostDays = 31;

    /// `client` must outlive it.
    InboxRefresher(HttpClient &client, const Services &services, const ServiceKeys &keys,
        QObject *parent = nullptr);
    ~InboxRefresher() override;

    /// Asks the enabled ones of these feeds about the days from `from` to `to`, both inclusive; an
    /// earlier run ends. The categories of arXiv share one request a day. The signals come later.
    void start(const QList<InboxFeed> &feeds, const QDate &from, const QDate &to,
        HttpRequest::Cache cache);
    /// Ends at once; what was not answered is not said.
    void cancel();
    [[nodiscard]] bool isRunning() const;

    /// In UTC; the real one unless set.
    void setToday(const QDate &today);

Q_SIGNALS:
    /// Once for each feed and day, in any order.
    void answered(const galley::FeedDay &answer, const QList<galley::Candidate> &offered);
    /// A web feed said its title.
    void feedNamed(const QUuid &feed, const QString &title);
    /// So many of the answers have come.
    void progressed(int done, int total);
    /// A request waits, since the service asked for it or its terms do; `reason` is a sentence.
    void waiting(std::chrono::milliseconds time, const QString &reason);
    void finished();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
