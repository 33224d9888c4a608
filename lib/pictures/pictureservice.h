// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archiveservice.h"
#include "model/picture.h"

#include <functional>
#include <memory>

namespace galley {

class HttpClient;
class PictureFetcher;

/// The pictures of what is open: from the archive, and where that has none from their addresses,
/// each once, and then stored. An address that failed is left alone for a day, also by the next
/// program. Lives in the client's thread, which is never blocked.
class PictureService : public QObject
{
    Q_OBJECT

public:
    using Client = std::function<HttpClient &()>;

    /// `archive` must outlive the service, and so must the client, which is asked for when the first
    /// picture is fetched.
    PictureService(ArchiveService &archive, Client client, QObject *parent = nullptr);
    /// Requests under way end; pictures that came are stored.
    ~PictureService() override;

    /// Off, nothing is asked of the network: what is not stored fails, and that is not remembered.
    /// On, unless $GALLEY_FETCH_PICTURES is 0.
    void setFetching(bool fetching) { m_isFetching = fetching; }

    /// Looks for those of these that were not looked for before; came(), failed() and idle() follow,
    /// none of them at once.
    void want(const QStringList &urls);
    /// Asks for one again that has failed.
    void retry(const QString &url);
    /// What has not come fails at once, and is not remembered as failed.
    void cancel();

    /// Those that came, by the address that was wanted.
    [[nodiscard]] const Pictures &pictures() const { return m_pictures; }
    /// Why one failed; nothing for one that has not.
    [[nodiscard]] QString failureOf(const QString &url) const { return m_failures.value(url); }
    [[nodiscard]] bool isIdle() const { return m_underWay == 0; }

    /// Removes pictures from the archive that nothing has named for a month.
    void tidy();

Q_SIGNALS:
    void came(const QString &url);
    void failed(const QString &url, const QString &why);
    /// Nothing is under way any more.
    void idle();

private:
    void lookFor(const QStringList &urls);
    void fetchNext();
    void fetch(const QString &url);
    void onFetched(const QString &url, const Result<Picture> &picture);
    void settle(const QString &url, const Result<Picture> &picture);

    ArchiveService &m_archive;
    Client m_client;
    std::unique_ptr<PictureFetcher> m_fetcher;
    QSet<QString> m_wanted; ///< ever
    QStringList m_queue;
    QHash<QString, QFuture<Result<Picture>>> m_fetching;
    Pictures m_pictures;
    QHash<QString, QString> m_failures;
    bool m_isFetching;
    qsizetype m_underWay = 0; ///< looked for, queued or being fetched
};

} // namespace galley
