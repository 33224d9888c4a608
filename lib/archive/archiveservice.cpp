// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archiveservice.h"

#include "archive/postgresaddress.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace galley {

struct ArchiveService::Private
{
    QString path;
    QString address; ///< the path, for the thread, with the password
    QThread thread;
    QObject context; ///< lives on the thread: its events are the queue
    std::unique_ptr<Archive> archive; ///< the thread's

    Result<Archive *> open()
    {
        if (!archive) {
            Result<std::unique_ptr<Archive>> opened = Archive::open(address);
            if (!opened)
                return std::unexpected(opened.error());
            archive = std::move(*opened);
        }
        return archive.get();
    }
};

ArchiveService::ArchiveService(const QString &path, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->path = path;
    d->address = path;
    d->thread.setObjectName("archive"_L1);
    d->context.moveToThread(&d->thread);
    d->thread.start();
}

ArchiveService::~ArchiveService()
{
    // Behind everything that was posted; the connection is closed by the thread that opened it.
    QMetaObject::invokeMethod(
        &d->context,
        [data = d.get()] {
            data->archive.reset();
            data->thread.quit();
        },
        Qt::QueuedConnection);
    d->thread.wait();
}

QString ArchiveService::path() const { return d->path; }

void ArchiveService::setPassword(const QString &password)
{
    QMetaObject::invokeMethod(
        &d->context,
        [data = d.get(), password] {
            data->archive.reset();
            data->address = withPassword(data->address, password);
        },
        Qt::QueuedConnection);
}

void ArchiveService::post(std::function<void(Result<Archive *>)> job)
{
    QMetaObject::invokeMethod(
        &d->context, [data = d.get(), job = std::move(job)] { job(data->open()); },
        Qt::QueuedConnection);
}

} // namespace galley

#include "moc_archiveservice.cpp"
