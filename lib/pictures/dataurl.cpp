// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pictures/dataurl.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Pictures)
};

} // namespace

Result<QByteArray> bytesOfDataUrl(const QString &url, qsizetype maxBytes)
{
    const auto damaged = [] {
        return fail(Error::Code::Malformed,
            Tr::tr("The “data:” address of the picture is damaged. Choose the picture again."));
    };
    const qsizetype comma = url.indexOf(u',');
    if (!url.startsWith("data:"_L1, Qt::CaseInsensitive) || comma < 0)
        return damaged();
    if (url.size() - comma > 3 * maxBytes) // as long as it can be
        return fail(Error::Code::TooLarge,
            Tr::tr("The picture in the “data:” address is too large. Choose a smaller one."));
    const bool isBase64 = url.first(comma).trimmed().endsWith(";base64"_L1, Qt::CaseInsensitive);
    QByteArray bytes = QByteArray::fromPercentEncoding(url.sliced(comma + 1).toUtf8());
    if (isBase64) {
        bytes.replace('\n', QByteArray()).replace('\r', QByteArray()).replace(' ', QByteArray());
        const auto decoded =
            QByteArray::fromBase64Encoding(bytes, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return damaged();
        bytes = *decoded;
    }
    if (bytes.size() > maxBytes)
        return fail(Error::Code::TooLarge,
            Tr::tr("The picture in the “data:” address is too large. Choose a smaller one."));
    return bytes;
}

QString dataUrlOf(const QByteArray &bytes, const QByteArray &mediaType)
{
    return u"data:"_s + QString::fromLatin1(mediaType) + u";base64,"_s
        + QString::fromLatin1(bytes.toBase64());
}

} // namespace galley
