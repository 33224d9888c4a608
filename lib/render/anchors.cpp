// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/anchors.h"

#include "render/reading.h"

#include <QCryptographicHash>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype longestAnchor = 64;

bool isAscii(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 128; });
}

bool isPlain(QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'.'); }

/// Letters, digits, dots and single hyphens between them.
QString readable(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (isPlain(c))
            result += c;
        else if (!result.isEmpty() && !result.endsWith(u'-'))
            result += u'-';
        if (result.size() > longestAnchor + 1) // too long, whatever the last is
            break;
    }
    if (result.endsWith(u'-'))
        result.chop(1);
    return result;
}

/// What is too long to be read, or lost its letters on the way, is told apart by a digest.
QString anchorFrom(QStringView readableText, const QString &whole, bool isWhole)
{
    constexpr qsizetype digits = 8;
    QString anchor = readable(readableText);
    if (isWhole && anchor.size() <= longestAnchor)
        return anchor;
    const QByteArray digest =
        QCryptographicHash::hash(whole.toUtf8(), QCryptographicHash::Sha256).toHex().first(digits);
    anchor.truncate(longestAnchor - digits - 1);
    return anchor + (anchor.isEmpty() ? ""_L1 : "-"_L1) + QLatin1StringView(digest);
}

QString anchorFromId(const QString &id) { return anchorFrom(id, id, isAscii(id)); }

/// Host and path, as a reader knows a page; what follows them counts, but is not shown.
QString anchorFromAddress(const QString &address)
{
    const QUrl url(address);
    QString host = url.host(QUrl::PrettyDecoded).toLower();
    if (host.startsWith("www."_L1))
        host.remove(0, 4);
    const QString page = host + url.path(QUrl::FullyEncoded).toLower();
    const bool isWhole =
        !url.hasQuery() && !url.hasFragment() && !page.contains(u'%') && isAscii(page);
    return anchorFrom(page, address, isWhole);
}

QString anchorFor(const Entry &entry)
{
    if (const QString id = reading::tidy(entry.arxivId.value_or(QString())); !id.isEmpty())
        return anchorFromId(id);
    if (const QString doi = reading::tidy(entry.doi.value_or(QString())); !doi.isEmpty())
        return anchorFromId(doi.toLower());
    if (const QString address = reading::safeUrl(entry.url); !address.isEmpty())
        return anchorFromAddress(address);
    return u"e-"_s + entry.id.toString(QUuid::Id128).last(8); // of its random part
}

} // namespace

QStringList anchorsOf(const Issue &issue, qsizetype count)
{
    QStringList anchors;
    anchors.reserve(count);
    QSet<QString> used;
    QHash<QString, int> next; // so that many of one kind are not tried again and again
    for (qsizetype i = 0; i < count; ++i) {
        const QString wanted = anchorFor(issue.entries.at(i));
        QString anchor = wanted;
        for (int &n = next[wanted]; used.contains(anchor);
            anchor = wanted + u'-' + QString::number(n))
            n = n == 0 ? 2 : n + 1;
        used.insert(anchor);
        anchors.append(anchor);
    }
    return anchors;
}

} // namespace galley
