// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/richpaste.h"

#include "markup/htmltomarkdown.h"
#include "model/reference.h"

using namespace Qt::StringLiterals;

namespace galley {

QString withoutBrokenText(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    text.remove(QChar::Null);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r' || c == QChar::ParagraphSeparator)
            text[i] = u'\n';
        else if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            ++i;
        else if (c.isSurrogate() || c.isNonCharacter())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

QString richPaste(const QString &html, const QString &text)
{
    const Result<markup::RichText> rich = markup::htmlToMarkdown(html);
    return rich && rich->hasMarks ? withoutBrokenText(rich->markdown) : text;
}

bool isPaperReference(const QString &text)
{
    constexpr qsizetype longest = 300;
    const QString one = text.trimmed();
    if (one.isEmpty() || one.size() > longest)
        return false;
    const QList<Reference> found = findReferences(one);
    return found.size() == 1 && found.first().arxivId() && found.first().text == one;
}

} // namespace galley
