// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/textwrapping.h"

#include <QList>
#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley::markup {

namespace {

bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf)
        || (c >= 0xac00 && c <= 0xd7a3) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60)
        || (c >= 0x1f300 && c <= 0x1faff) || (c >= 0x20000 && c <= 0x3fffd);
}

qsizetype widthOf(char32_t c)
{
    const QChar::Category category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
        || category == QChar::Other_Format)
        return 0;
    return isWide(c) ? 2 : 1;
}

/// What stays on a line: a word and the dash behind it, or one character of a script without spaces.
struct Piece
{
    QStringView text;
    bool isBehindSpace = false;
};

/// Cuts a word where its script allows it, but no address within.
void appendWord(QList<Piece> &pieces, QStringView word)
{
    const auto isWideAt = [word](qsizetype i) {
        const QChar c = word.at(i);
        return c.isSurrogate() || isWide(c.unicode());
    };
    qsizetype begin = 0;
    if (std::ranges::any_of(word, [](QChar c) { return isWide(c.unicode()); })) {
        QTextBoundaryFinder breaks(QTextBoundaryFinder::Line, word.data(), word.size());
        for (qsizetype at = breaks.toNextBoundary(); at > 0 && at < word.size();
            at = breaks.toNextBoundary()) {
            if (!isWideAt(at - 1) && !isWideAt(at))
                continue;
            pieces.append({word.sliced(begin, at - begin), begin == 0});
            begin = at;
        }
    }
    pieces.append({word.sliced(begin), begin == 0});
}

bool isDash(QStringView word) { return word.size() == 1 && u"-–—·:;!?»"_s.contains(word.front()); }

QList<Piece> piecesOf(QStringView line)
{
    QList<QStringView> words = line.split(u' ', Qt::SkipEmptyParts);
    QList<Piece> pieces;
    for (qsizetype i = 0; i < words.size(); ++i) {
        QStringView word = words.at(i);
        while (i + 1 < words.size() && isDash(words.at(i + 1))) {
            ++i;
            word = QStringView(word.begin(), words.at(i).end());
        }
        appendWord(pieces, word);
    }
    return pieces;
}

} // namespace

qsizetype textWidth(QStringView text)
{
    qsizetype width = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < text.size();
        width += widthOf(isPair ? QChar::surrogateToUcs4(c, text.at(++i)) : c.unicode());
    }
    return width;
}

QString wrapText(
    const QString &line, qsizetype columns, const QString &begin, const QString &indent)
{
    static const QRegularExpression spaces(u" {2,}"_s);
    const QString singleSpaced = QString(line).replace(spaces, u" "_s);
    QString out = begin;
    qsizetype width = textWidth(begin);
    bool isLineBegin = true;
    for (const Piece &piece : piecesOf(singleSpaced)) {
        const qsizetype pieceWidth = textWidth(piece.text);
        const qsizetype space = piece.isBehindSpace ? 1 : 0;
        if (!isLineBegin && width + space + pieceWidth > columns) {
            out += u'\n' + indent;
            width = textWidth(indent);
        } else if (!isLineBegin && space > 0) {
            out += u' ';
            ++width;
        }
        out += piece.text;
        width += pieceWidth;
        isLineBegin = false;
    }
    return out;
}

} // namespace galley::markup
