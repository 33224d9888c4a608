// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"
#include "base/settings.h"
#include "inbox/inboxrefresher.h"

#include <QHash>
#include <QObject>

namespace galley {

class ArchiveService;
class HttpClient;

/// The inbox as it is stored, for the window.
struct InboxContents
{
    QList<InboxFeed> feeds;
    QList<InboxItem> items; ///< the newest day first
    QList<FeedDay> answers;
    QString savedWords; ///< candidates that hold one of them are marked
    QHash<QString, QString> searchTexts; ///< by key, for InboxWords
    EarlierRuns earlierRuns; ///< of papers that an issue ran
};

/// The archive's inbox and its feeds. Reads, writes and asks off this thread; says changed() when
/// there is something new to show.
class InboxService : public QObject
{
    Q_OBJECT

public:
    /// So far back candidates are loaded; kept ones always are.
    static constexpr int daysShown = 60;

    /// The archive must outlive it.
    explicit InboxService(ArchiveService &archive, QObject *parent = nullptr);
    ~InboxService() override;

    void load();
    [[nodiscard]] bool isLoaded() const { return m_isLoaded; }
    [[nodiscard]] const InboxContents &contents() const { return m_contents; }
    [[nodiscard]] qsizetype count(Triage triage) const;

    /// Asks the feeds about the last days. The client must outlive the run.
    void refresh(HttpClient &client, const Services &services, const ServiceKeys &keys, int days);
    /// How many days back to the last one that was asked about; three at least, fourteen at most.
    [[nodiscard]] int daysToAsk() const;
    void cancelRefresh();
    [[nodiscard]] bool isRefreshing() const;

    /// Shown at once, stored soon; a failure to store is said and taken back.
    void setTriage(const QStringList &keys, Triage triage, const QString &takenInto = {});
    void setFeeds(const QList<InboxFeed> &feeds, const QString &savedWords);

    /// In UTC, as the feeds' days are.
    [[nodiscard]] static QDate today();

Q_SIGNALS:
    void changed();
    void refreshStarted();
    void progressed(int done, int total);
    void waiting(std::chrono::milliseconds time, const QString &reason);
    /// How the feeds answered that failed.
    void refreshFinished(const QList<galley::FeedDay> &failures);
    void failed(const galley::Error &error);

private:
    template <class Work>
    void store(Work work);
    void storeAnswer(const FeedDay &answer, const QList<Candidate> &offered);
    void nameFeed(const QUuid &feed, const QString &title);
    void endRefresh();
    void adopt(const Result<InboxContents> &loaded, quint64 generation);

    ArchiveService &m_archive;
    InboxContents m_contents;
    std::unique_ptr<InboxRefresher> m_refresher;
    QList<FeedDay> m_failures;
    quint64 m_generation = 0; ///< of the triage; a load from before a change is out of date
    bool m_isLoaded = false;
    bool m_isLoading = false;
    bool m_loadsAgain = false;
};

} // namespace galley
