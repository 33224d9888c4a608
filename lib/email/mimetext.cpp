// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/mimetext.h"

#include <KCodecs>

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype longestLine = 76;
constexpr qsizetype longestWord = 60; // of a header field that stands as it is

bool isPrintableAscii(const QString &text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

/// In encoded words, each of whole characters, a line each.
QByteArray encodedWords(const QString &text, qsizetype column)
{
    constexpr QByteArrayView begin("=?utf-8?B?");
    constexpr QByteArrayView end("?=");
    QByteArray words;
    QByteArray chunk;
    const auto room = [&] { return (longestLine - column - begin.size() - end.size()) / 4 * 3; };
    const auto flush = [&] {
        words += QByteArray(words.isEmpty() ? "" : "\r\n ") + begin.toByteArray() + chunk.toBase64()
            + end.toByteArray();
        chunk.clear();
        column = 1;
    };
    for (const char32_t code : text.toUcs4()) {
        const QByteArray character = QString::fromUcs4(&code, 1).toUtf8();
        if (!chunk.isEmpty() && chunk.size() + character.size() > room())
            flush();
        chunk += character;
    }
    flush();
    return words;
}

/// Words of ASCII, with a new line where the next would not fit.
QByteArray folded(const QString &text, qsizetype column)
{
    QByteArray lines;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        if (!lines.isEmpty() && column + 1 + word.size() > longestLine) {
            lines += "\r\n";
            column = 0;
        }
        if (!lines.isEmpty()) {
            lines += ' ';
            ++column;
        }
        lines += word.toLatin1();
        column += word.size();
    }
    return lines;
}

bool needsEncoding(const QString &text)
{
    const auto isLong = [](const QString &word) { return word.size() > longestWord; };
    return !isPrintableAscii(text) || text.contains("=?"_L1)
        || std::ranges::any_of(text.split(u' '), isLong);
}

QByteArray base64Lines(const QByteArray &bytes)
{
    const QByteArray all = bytes.toBase64();
    QByteArray lines;
    lines.reserve(all.size() + all.size() / longestLine * 2 + 4);
    for (qsizetype at = 0; at < all.size(); at += longestLine)
        lines.append(QByteArrayView(all).sliced(at, std::min(longestLine, all.size() - at)))
            .append("\r\n");
    return lines;
}

} // namespace

TransferText transferText(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace("\r\n", "\n").replace('\r', '\n').replace('\n', "\r\n");
    if (!bytes.endsWith("\r\n"))
        bytes += "\r\n";
    QByteArray printable = KCodecs::quotedPrintableEncode(bytes, true);
    const qsizetype inBase64 = (bytes.size() + 2) / 3 * 4;
    if (printable.size() <= inBase64 + inBase64 / longestLine * 2)
        return {"quoted-printable"_ba, printable};
    return {"base64"_ba, base64Lines(bytes)};
}

QByteArray headerField(const QByteArray &name, const QString &text)
{
    const QString tidy = text.simplified();
    const QByteArray begin = name + ": ";
    return begin
        + (needsEncoding(tidy) ? encodedWords(tidy, begin.size()) : folded(tidy, begin.size()))
        + "\r\n";
}

QByteArray headerPhrase(const QString &name, qsizetype column)
{
    static const QRegularExpression atoms(u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*\\z"_s);
    if (needsEncoding(name))
        return encodedWords(name, column);
    if (atoms.match(name).hasMatch())
        return folded(name, column);
    QString quoted = name;
    quoted.replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1);
    return folded(u'"' + quoted + u'"', column);
}

} // namespace galley
