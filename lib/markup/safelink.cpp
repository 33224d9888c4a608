// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markup.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

// Apart from the rest of markup.h, so that who only asks this does not bring KaTeX along.
namespace galley::markup {

namespace {

constexpr qsizetype longestLink = 4096;

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

/// An https address of the kind that nearly all are, which needs no parser: names of letters and digits
/// with dots between them, and behind them nothing but what stands for itself.
bool isPlainAddress(QStringView url)
{
    constexpr QLatin1StringView scheme = "https://"_L1;
    constexpr qsizetype longestName = 63;
    if (!url.startsWith(scheme))
        return false;
    const QStringView rest = url.sliced(scheme.size());
    const qsizetype end = rest.indexOf(u'/');
    const QStringView host = end < 0 ? rest : rest.first(end);
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= host.size(); ++i) {
        if (i < host.size() && host[i] != u'.') {
            if (!isLetter(host[i]) && !isDigit(host[i]))
                return false;
            continue;
        }
        if (i == begin || i - begin > longestName)
            return false;
        if (i == host.size() && (begin == 0 || !isLetter(host[begin])))
            return false; // one name alone, or what may be an IPv4 address
        begin = i + 1;
    }
    return end < 0
        || std::ranges::all_of(
            rest.sliced(end),
            [](QChar c) { return isLetter(c) || isDigit(c) || u"/.-_~?=&#+,:;@"_s.contains(c); });
}

} // namespace

bool isSafeLink(const QString &url)
{
    if (url.size() <= longestLink && isPlainAddress(url))
        return true;
    if (url.size() > longestLink || !url.isValidUtf16()
        || std::ranges::any_of(url, [](QChar c) { return c.isSpace() || c.unicode() < 0x20; }))
        return false;
    const bool isMail = url.startsWith("mailto:"_L1, Qt::CaseInsensitive);
    if (!isMail && !url.startsWith("https://"_L1, Qt::CaseInsensitive)
        && !url.startsWith("http://"_L1, Qt::CaseInsensitive))
        return false;
    const QUrl parsed(url);
    return parsed.isValid() && (isMail ? !parsed.path().isEmpty() : !parsed.host().isEmpty());
}

} // namespace galley::markup
