// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/addresstext.h"

#include <QString>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

bool isOneOf(QChar c, QStringView characters) { return characters.contains(c); }

bool startsWith(QStringView text, QLatin1StringView prefix)
{
    return text.startsWith(prefix, Qt::CaseInsensitive);
}

/// What ends an address in a running text, whatever comes before.
bool endsUrl(QChar c)
{
    return c.isSpace() || c.unicode() < 0x20 || c.category() == QChar::Other_Format
        || isOneOf(c, u"<>\"`{}|\\^“”„«»‹›、。，；：！？（）「」『』【】《》");
}

} // namespace

qsizetype schemeLength(QStringView rest)
{
    constexpr qsizetype longestScheme = 16;
    for (qsizetype i = 0; i < std::min(rest.size(), longestScheme); ++i) {
        if (rest[i] == u':')
            return rest.sliced(i).startsWith("://"_L1) ? i + 3 : 0;
        if (!(rest[i].unicode() < 0x2e80 && rest[i].isLetterOrNumber())
            && !isOneOf(rest[i], u"+.-"))
            return 0;
    }
    return 0;
}

qsizetype urlLength(QStringView text, QChar before)
{
    qsizetype end = 0;
    int round = 0;
    int square = 0;
    for (; end < text.size() && !endsUrl(text[end]); ++end) {
        const QChar c = text[end];
        if ((c == u')' && --round < 0) || (c == u']' && --square < 0))
            break;
        round += c == u'(';
        square += c == u'[';
        if ((c == u',' || c == u';')
            && (startsWith(text.sliced(end + 1), "http://"_L1)
                || startsWith(text.sliced(end + 1), "https://"_L1)))
            break;
    }
    const bool isMarked = before == u'_' || before == u'~'; // "_https://…_"
    while (end > 0
        && (isOneOf(text[end - 1], u".,;:!?'’‘…*([") || (isMarked && text[end - 1] == before)))
        --end;
    return end;
}

qsizetype lengthBeforeEntity(QStringView url)
{
    for (qsizetype at = url.indexOf(u'&'); at >= 0; at = url.indexOf(u'&', at + 1)) {
        for (const QLatin1StringView entity :
            {"&quot;"_L1, "&lt;"_L1, "&gt;"_L1, "&#39;"_L1, "&apos;"_L1, "&nbsp;"_L1, "&#34;"_L1}) {
            // A semicolon at the end went as the sentence's.
            if (startsWith(url.sliced(at), entity)
                || url.sliced(at).compare(entity.chopped(1), Qt::CaseInsensitive) == 0)
                return at;
        }
    }
    return url.size();
}

qsizetype lengthBeforeTail(QStringView url)
{
    const auto isTail = [](QChar c) { return c.unicode() >= 0x2e80 || isOneOf(c, u",;–—'’!*$&~"); };
    const auto end = std::ranges::find_if(url, isTail);
    return end - url.begin();
}

} // namespace galley
