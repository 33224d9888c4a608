// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/archive.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>

namespace galley {

/// An Archive on a thread of its own. Calls run one after another, in the order they were made; the
/// destructor waits until all have run.
class ArchiveService : public QObject
{
    Q_OBJECT

public:
    explicit ArchiveService(const QString &path, QObject *parent = nullptr);
    ~ArchiveService() override;

    /// Runs `work` on the archive's thread; the archive is opened before the first call, and again
    /// before a later one where that failed, and each call then fails with the reason.
    template <class T>
    QFuture<Result<T>> run(std::function<Result<T>(Archive &)> work)
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        QFuture<Result<T>> future = promise->future();
        post([promise, work = std::move(work)](Result<Archive *> archive) {
            promise->addResult(
                archive ? work(**archive) : Result<T>(std::unexpect, archive.error()));
            promise->finish();
        });
        return future;
    }

    /// As it was given.
    [[nodiscard]] QString path() const;
    /// For a server: calls from now on use it, on a new connection.
    void setPassword(const QString &password);

private:
    void post(std::function<void(Result<Archive *>)> job);

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace galley
