// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mimetext.h"

#include "base/atomicfile.h"
#include "model/reference.h"

#include <QFileInfo>
#include <QMimeData>
#include <QMimeDatabase>
#include <QTextBlock>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype mostFiles = 50;
constexpr qint64 largestFile = 1024 * 1024;
constexpr qsizetype largestHtml = 512 * 1024;
constexpr qsizetype longLine = 4000;
constexpr qsizetype longestLine = 3 * longLine; ///< no reference is as long

QString textOfFile(const QString &path)
{
    const QFileInfo file(path);
    const QMimeType type = QMimeDatabase().mimeTypeForFile(file, QMimeDatabase::MatchExtension);
    const bool isText = type.inherits(u"text/plain"_s) || type.inherits(u"application/json"_s);
    if (!isText || !file.isFile())
        return file.completeBaseName();
    const Result<QByteArray> bytes = readFile(path, largestFile);
    return bytes ? QString::fromUtf8(*bytes) : file.completeBaseName();
}

/// The addresses behind the words of a rich text, one a line.
QString linksOf(const QString &html)
{
    if (html.size() > largestHtml)
        return {};
    QTextDocument document;
    document.setHtml(html);
    QStringList links;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QString link = it.fragment().charFormat().anchorHref();
            if (link.startsWith("http"_L1) && (links.isEmpty() || links.constLast() != link))
                links.append(link);
        }
    }
    return links.join(u'\n');
}

} // namespace

QString textFromMime(const QMimeData *data)
{
    if (!data)
        return {};
    if (data->hasUrls()) {
        QStringList parts;
        for (const QUrl &url : data->urls().first(std::min(mostFiles, data->urls().size())))
            parts.append(url.isLocalFile() ? textOfFile(url.toLocalFile()) : url.toString());
        return parts.join(u'\n');
    }
    const QString text = data->text();
    if (data->hasHtml() && text.size() < largestHtml && findReferences(text).isEmpty()) {
        const QString links = linksOf(data->html());
        if (!links.isEmpty())
            return text.isEmpty() ? links : text + u'\n' + links;
    }
    return text;
}

QString withShortLines(const QString &text)
{
    QString broken;
    broken.reserve(text.size());
    qsizetype length = 0; // of the line so far
    for (const QChar c : text) {
        const bool isLong = ++length > longLine;
        if (c == u'\n' || (isLong && c.isSpace())) {
            broken.append(u'\n');
            length = 0;
            continue;
        }
        broken.append(c);
        if ((isLong && (c == u',' || c == u';')) || length > longestLine) {
            broken.append(u'\n');
            length = 0;
        }
    }
    return broken;
}

} // namespace galley
