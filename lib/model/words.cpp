// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/words.h"

#include <QTextBoundaryFinder>

namespace galley {

qsizetype wordCount(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype words = 0;
    while (finder.toNextBoundary() >= 0) {
        if (finder.boundaryReasons() & QTextBoundaryFinder::EndOfItem)
            ++words;
    }
    return words;
}

bool isWrittenWithoutSpaces(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
        return true;
    default:
        return false;
    }
}

qsizetype wordCount(const Issue &issue)
{
    qsizetype words = wordCount(issue.introduction.value_or(QString()));
    for (const Entry &entry : issue.entries) {
        words += wordCount(entry.summary.value_or(QString()));
        for (const QString &takeaway : entry.takeaways.value_or(QStringList()))
            words += wordCount(takeaway);
    }
    return words;
}

} // namespace galley
