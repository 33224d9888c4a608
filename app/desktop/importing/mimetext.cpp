// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mimetext.h"

#include "base/atomicfile.h"
#include "importing/pastetext.h"
#include "model/reference.h"

#include <QFileInfo>
#include <QMimeData>
#include <QPromise>
#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype mostFiles = 50;
constexpr qsizetype longLine = 4000;
constexpr qsizetype longestLine = 3 * longLine; ///< no reference is as long

/// What a QMimeData holds of use, as values for another thread.
struct Contents
{
    QList<QUrl> urls;
    QString text;
    QString html;

    explicit Contents(const QMimeData &data)
    {
        if (data.hasUrls())
            urls = data.urls().first(std::min(mostFiles, data.urls().size()));
        else
            text = data.text();
        if (urls.isEmpty() && data.hasHtml())
            html = data.html();
    }

    bool isReadAtOnce() const
    {
        return html.isEmpty()
            && std::ranges::none_of(urls, [](const QUrl &url) { return url.isLocalFile(); });
    }
};

void addFile(const QString &path, MimeText &all, QStringList &parts)
{
    const QFileInfo file(path);
    // A pipe or a device may never end.
    const Result<QString> text = file.isFile()
        ? readFile(path, largestPaste).and_then([&path](const QByteArray &bytes) {
              return pasteText(bytes, path);
          })
        : Result<QString>(file.completeBaseName());
    parts.append(text ? *text : file.completeBaseName());
    if (!text && findReferences(file.completeBaseName()).isEmpty())
        all.problems.append(text.error().message);
}

/// The rich text's version where it says more: addresses behind words.
QString textOf(const Contents &contents)
{
    if (contents.html.isEmpty())
        return contents.text;
    const QString linked =
        pasteText(contents.html.toUtf8(), u"text/html; charset=utf-8"_s).value_or(QString());
    const bool saysMore = contents.text.isEmpty()
        || findReferences(linked).size() > findReferences(contents.text).size();
    return saysMore ? linked : contents.text;
}

void read(QPromise<MimeText> &promise, const Contents &contents)
{
    MimeText all;
    QStringList parts;
    for (const QUrl &url : contents.urls) {
        if (promise.isCanceled())
            return;
        if (url.isLocalFile())
            addFile(url.toLocalFile(), all, parts);
        else
            parts.append(url.toString(QUrl::FullyEncoded));
    }
    all.text = contents.urls.isEmpty() ? textOf(contents) : parts.join(u'\n');
    promise.addResult(std::move(all));
}

} // namespace

bool mayHoldText(const QMimeData *data)
{
    return data && (data->hasText() || data->hasUrls() || data->hasHtml());
}

QFuture<MimeText> readMime(const QMimeData *data)
{
    if (!data)
        return QtFuture::makeReadyValueFuture(MimeText());
    const Contents contents(*data);
    if (!contents.isReadAtOnce())
        return QtConcurrent::run(read, contents);
    QPromise<MimeText> promise;
    promise.start();
    read(promise, contents);
    promise.finish();
    return promise.future();
}

QString textFromMime(const QMimeData *data) { return readMime(data).result().text; }

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
