// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/papertext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace galley {

QString textOfPaper(const QString &selected)
{
    QString text = selected;
    text.replace("\r\n"_L1, "\n"_L1);
    text.replace(u'\r', u'\n');
    text.replace(QChar(0x0002), u'-'); // as pdfium writes a hyphen at a line's end
    text.replace(QChar(0xFFFE), u'-');
    text.removeIf([](QChar c) {
        return (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            || c == QChar(0xFFFF) || c == QChar(0x00AD);
    });
    for (const auto &[ligature, letters] : {std::pair(u'\uFB00', "ff"_L1),
             std::pair(u'\uFB01', "fi"_L1), std::pair(u'\uFB02', "fl"_L1),
             std::pair(u'\uFB03', "ffi"_L1), std::pair(u'\uFB04', "ffl"_L1)})
        text.replace(QChar(ligature), letters);
    // "infor-\nmation", but "state-\nOf": what goes on small was one word.
    static const QRegularExpression cut(u"(?<=\\p{Ll})-[ \\t]*\\n[ \\t]*(?=\\p{Ll})"_s);
    text.remove(cut);
    static const QRegularExpression paragraph(u"[ \\t]*\\n[ \\t]*\\n\\s*"_s);
    QStringList paragraphs;
    for (const QString &part : text.split(paragraph)) {
        if (const QString words = part.simplified(); !words.isEmpty())
            paragraphs.append(words);
    }
    return paragraphs.join("\n\n"_L1);
}

} // namespace galley
