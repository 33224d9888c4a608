// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/picture.h"

#include "model/issue.h"

#include <QCryptographicHash>

namespace galley {

using namespace Qt::StringLiterals;

QString fileNameOf(const Picture &picture)
{
    const QByteArray digest =
        QCryptographicHash::hash(picture.bytes, QCryptographicHash::Sha256).toHex();
    return pictureFileName(QString::fromLatin1(digest), picture.mediaType);
}

QString pictureFileName(const QString &sha256, const QByteArray &mediaType)
{
    return sha256.left(32) + (mediaType == "image/png" ? u".png"_s : u".jpg"_s);
}

bool isPictureUrl(const QString &url)
{
    return url.startsWith("https://"_L1, Qt::CaseInsensitive)
        || url.startsWith("http://"_L1, Qt::CaseInsensitive)
        || url.startsWith("data:image/"_L1, Qt::CaseInsensitive);
}

QStringList pictureUrls(const Issue &issue)
{
    QStringList urls;
    QSet<QString> known;
    for (const Entry &entry : issue.entries) {
        if (!entry.thumbnail || !isPictureUrl(entry.thumbnail->url)
            || known.contains(entry.thumbnail->url))
            continue;
        known.insert(entry.thumbnail->url);
        urls.append(entry.thumbnail->url);
    }
    return urls;
}

} // namespace galley
