// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/anchors.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString anchorFor(const Entry &entry)
{
    if (entry.arxivId && !entry.arxivId->isEmpty()) {
        QString anchor = entry.arxivId->left(64);
        for (QChar &c : anchor) {
            if (c.unicode() >= 128 || !(c.isLetterOrNumber() || c == u'.'))
                c = u'-';
        }
        return anchor;
    }
    const QString slug = slugFrom(entry.title.left(200));
    return slug.isEmpty() ? u"entry"_s : slug;
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
