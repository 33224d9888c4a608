// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures.h"

#include "archive/picturestore.h"
#include "interrupt.h"
#include "network.h"
#include "output.h"
#include "pictures/dataurl.h"
#include "pictures/picturedecoder.h"
#include "pictures/picturefetcher.h"
#include "pictures/pictureservice.h"
#include "session.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace galley::ctl {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Ctl)
};

constexpr auto longestFetch = 2min; // for all of them; the next command goes on
constexpr qsizetype longestShown = 120;

bool isInAddress(const QString &url) { return url.startsWith("data:"_L1, Qt::CaseInsensitive); }

/// Runs the service until nothing is under way.
void await(PictureService &service, qsizetype count)
{
    qsizetype settled = 0;
    const auto settle = [&] {
        ++settled;
        showProgress(Tr::tr("%1 of %2 pictures").arg(settled).arg(count));
    };
    QObject::connect(&service, &PictureService::came, &service, settle);
    QObject::connect(&service, &PictureService::failed, &service, settle);
    QObject::connect(
        &service, &PictureService::idle, qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requested, &service, &PictureService::cancel);
    QTimer::singleShot(longestFetch, &service, &PictureService::cancel);
    if (!service.isIdle())
        QCoreApplication::exec();
}

} // namespace

QString shortAddress(const QString &url)
{
    if (isInAddress(url))
        return oneLine(url.section(u',', 0, 0).left(longestShown / 2)) + u",…"_s;
    return url.size() <= longestShown ? oneLine(url) : oneLine(url.first(longestShown)) + u'…';
}

Outcome<Pictures> storedPictures(Session &session, const QStringList &urls)
{
    return session.archive()
        .and_then([&urls](Archive *archive) {
            return PictureStore(*archive).get(urls).transform_error(archiveFailure);
        })
        .transform([&urls](Pictures pictures) {
            for (const QString &url : urls) {
                if (pictures.contains(url) || !isInAddress(url))
                    continue;
                const Result<Picture> picture =
                    bytesOfDataUrl(url, PictureFetcher::largestFile).and_then(checkedPicture);
                if (picture)
                    pictures.insert(url, *picture);
            }
            return pictures;
        });
}

FetchedPictures fetchPictures(Session &session, const QStringList &urls, bool askAgain)
{
    FetchedPictures fetched;
    if (urls.isEmpty())
        return fetched;
    const Outcome<Archive *> archive = session.archive();
    if (!archive) {
        for (const QString &url : urls)
            fetched.missing.insert(url, archive.error().message);
        return fetched;
    }
    if (askAgain) // what cannot be forgotten is only not asked again
        std::ignore = PictureStore(**archive).forgetFailures(urls);
    Network network;
    ArchiveService service(session.archivePath());
    PictureService pictures(service, [&network]() -> HttpClient & { return network.client; });
    pictures.want(urls);
    await(pictures, urls.size());
    fetched.pictures = pictures.pictures();
    for (const QString &url : urls) {
        if (fetched.pictures.contains(url))
            continue;
        const QString why = pictures.failureOf(url);
        fetched.missing.insert(url, why.isEmpty() ? Tr::tr("It was not waited for.") : why);
    }
    return fetched;
}

} // namespace galley::ctl
