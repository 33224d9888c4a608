// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archivecopy.h"
#include "archive/journal.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QUuid>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

/// Waits until the disk has it; SQLite leaves this to the caller.
bool flushToDisk(const QString &path, int flags)
{
    const int file = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (file < 0)
        return false;
    const int flushed = ::fsync(file);
    const int why = errno;
    ::close(file);
    errno = why;
    return flushed == 0;
}

} // namespace

Result<void> copyTo(Sql &sql, const QString &file)
{
    const QFileInfo info(file);
    if (info.exists() || info.isSymLink())
        return fail(Error::Code::Duplicate,
            Tr::tr("The backup %1 exists already. Choose another name, or remove it first.")
                .arg(file));
    if (file.isEmpty() || !QFileInfo(info.absolutePath()).isDir())
        return fail(Error::Code::Storage,
            Tr::tr("The backup %1 cannot be written: its folder %2 is not there. Make it, or "
                   "choose another.")
                .arg(file, info.absolutePath()));

    // Beside the target, so that a copy that was cut off never has the backup's name.
    const QString part = info.absolutePath() + u"/."_s + info.fileName() + u'.'
        + QUuid::createUuid().toString(QUuid::Id128) + u".part"_s;
    const auto removePart = qScopeGuard([&part] { QFile::remove(part); });
    const auto failed = [&](const QString &why, const QString &detail = {}) {
        return fail(Error::Code::Storage,
            Tr::tr("The backup %1 cannot be written: %2. Choose another place, or free some space.")
                .arg(file, why),
            detail);
    };
    const Result<void> copied = sql.isServer()
        ? copyArchive(sql, part).transform([](const CopiedArchive &) { })
        : sql.run(u"VACUUM INTO ?"_s, {sqlText(part)}).transform([](int) { });
    if (!copied) {
        if (copied.error().code == Error::Code::Malformed || sql.isServer())
            return std::unexpected(copied.error()); // of the archive, not of the copy
        return failed(Tr::tr("the copy failed"), copied.error().detail);
    }
    if (!flushToDisk(part, O_RDWR))
        return failed(qt_error_string());
    QFile copy(part);
    if (!copy.rename(info.absoluteFilePath())) // never over another file
        return failed(copy.errorString());
    if (!flushToDisk(info.absolutePath(), O_RDONLY | O_DIRECTORY))
        return failed(qt_error_string());
    return {};
}

} // namespace galley
