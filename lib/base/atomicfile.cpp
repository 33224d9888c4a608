// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::AtomicFile)
};

} // namespace

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    const QFileInfo info(path);
    if (!info.dir().exists())
        return fail(Error::Code::Storage,
            Tr::tr("Cannot write %1: the folder %2 does not exist. Make it, or choose another.")
                .arg(path, QDir::toNativeSeparators(info.absolutePath())));
    if (info.isDir())
        return fail(Error::Code::Storage,
            Tr::tr("Cannot write %1: it is a folder. Name a file in it.").arg(path));
    const auto failed = [&path](const QFileDevice &file) {
        return fail(Error::Code::Storage,
            Tr::tr("Cannot write %1: %2. The file is as it was.").arg(path, file.errorString()));
    };
    if (info.exists() && !info.isFile()) {
        // A device or a pipe is written to: a file in its place would be /dev/null no more.
        QFile stream(path);
        if (!stream.open(QIODevice::WriteOnly) || stream.write(bytes) != bytes.size()
            || !stream.flush())
            return failed(stream);
        return {};
    }
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(file);
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file(path);
    if (QFileInfo(path).isDir())
        return fail(Error::Code::Storage, Tr::tr("Cannot read %1: it is a folder.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return fail(
            Error::Code::Storage, Tr::tr("Cannot read %1: %2.").arg(path, file.errorString()));
    // A pipe has no size, so the limit is held while reading.
    const QByteArray bytes = file.read(maxBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(
            Error::Code::Storage, Tr::tr("Cannot read %1: %2.").arg(path, file.errorString()));
    if (bytes.size() > maxBytes)
        return fail(Error::Code::TooLarge,
            Tr::tr("%1 is larger than %2, which is more than Galley reads.")
                .arg(path, QLocale().formattedDataSize(maxBytes)));
    return bytes;
}

} // namespace galley
