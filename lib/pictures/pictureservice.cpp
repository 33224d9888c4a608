// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/pictureservice.h"

#include "archive/picturestore.h"
#include "pictures/picturefetcher.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype mostAtOnce = 6; // requests, whatever their hosts
constexpr int failureDays = 1;
constexpr int unusedDays = 30; // an undo brings an entry back, and its picture with it

struct Found
{
    Pictures pictures;
    QHash<QString, QString> failures;
};

Result<Found> findIn(Archive &archive, const QStringList &urls)
{
    PictureStore store(archive);
    const QDateTime since = QDateTime::currentDateTimeUtc().addDays(-failureDays);
    return store.get(urls).and_then([&](const Pictures &pictures) {
        return store.failures(urls, since).transform([&](const QHash<QString, QString> &failures) {
            return Found {pictures, failures};
        });
    });
}

} // namespace

PictureService::PictureService(ArchiveService &archive, Client client, QObject *parent)
    : QObject(parent)
    , m_archive(archive)
    , m_client(std::move(client))
    , m_isFetching(qEnvironmentVariable("GALLEY_FETCH_PICTURES") != "0"_L1)
{
}

PictureService::~PictureService() = default;

void PictureService::want(const QStringList &urls)
{
    QStringList unknown;
    for (const QString &url : urls) {
        if (!isPictureUrl(url) || m_wanted.contains(url))
            continue;
        m_wanted.insert(url);
        unknown.append(url);
    }
    if (!unknown.isEmpty())
        lookFor(unknown);
}

void PictureService::retry(const QString &url)
{
    if (!m_failures.remove(url))
        return;
    ++m_underWay;
    m_queue.append(url);
    fetchNext();
}

void PictureService::cancel()
{
    m_queue.clear();
    m_underWay = 0;
    for (const auto &[url, future] : std::exchange(m_fetching, {}).asKeyValueRange()) {
        auto request = future;
        request.cancel();
    }
    m_wanted = QSet<QString>(m_pictures.keyBegin(), m_pictures.keyEnd());
    Q_EMIT idle();
}

void PictureService::lookFor(const QStringList &urls)
{
    m_underWay += urls.size();
    m_archive.run<Found>([urls](Archive &archive) { return findIn(archive, urls); })
        .then(this, [this, urls](const Result<Found> &found) {
            for (const QString &url : urls) {
                if (!m_wanted.contains(url)) // cancelled meanwhile
                    continue;
                const QString why = found ? found->failures.value(url) : found.error().message;
                if (found && found->pictures.contains(url)) {
                    settle(url, found->pictures.value(url));
                } else if (!why.isEmpty()) {
                    settle(url, fail(Error::Code::NotFound, why));
                } else {
                    m_queue.append(url);
                }
            }
            fetchNext();
        });
}

void PictureService::fetchNext()
{
    while (!m_queue.isEmpty() && m_fetching.size() < mostAtOnce) {
        const QString url = m_queue.takeFirst();
        if (m_isFetching || url.startsWith("data:"_L1, Qt::CaseInsensitive))
            fetch(url);
        else
            settle(url,
                fail(Error::Code::NotFound,
                    tr("The picture is not in the archive, and pictures are not fetched now.")));
    }
}

void PictureService::fetch(const QString &url)
{
    if (!m_fetcher)
        m_fetcher = std::make_unique<PictureFetcher>(m_client());
    auto future = m_fetcher->fetch(url);
    m_fetching.insert(url, future);
    // Queued, since a refusal may be there at once, and nobody expects an answer within a call.
    future.then(this, [this, url](const Result<Picture> &picture) {
        QMetaObject::invokeMethod(
            this, [this, url, picture] { onFetched(url, picture); }, Qt::QueuedConnection);
    });
}

void PictureService::onFetched(const QString &url, const Result<Picture> &picture)
{
    if (!m_fetching.remove(url)) // cancelled meanwhile
        return;
    // An archive that cannot be written says so where the text is saved; the picture is shown.
    m_archive.run<void>([url, picture](Archive &archive) {
        PictureStore store(archive);
        return picture ? store.put(url, *picture) : store.putFailure(url, picture.error());
    });
    settle(url, picture);
    fetchNext();
}

void PictureService::settle(const QString &url, const Result<Picture> &picture)
{
    --m_underWay;
    if (picture) {
        m_failures.remove(url);
        m_pictures.insert(url, *picture);
        Q_EMIT came(url);
    } else {
        m_failures.insert(url, picture.error().message);
        Q_EMIT failed(url, picture.error().message);
    }
    if (m_underWay == 0)
        Q_EMIT idle();
}

void PictureService::tidy()
{
    m_archive.run<int>([](Archive &archive) {
        return PictureStore(archive).removeUnused(
            QDateTime::currentDateTimeUtc().addDays(-unusedDays));
    });
}

} // namespace galley

#include "moc_pictureservice.cpp"
