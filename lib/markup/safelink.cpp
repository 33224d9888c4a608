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

} // namespace

bool isSafeLink(const QString &url)
{
    if (url.size() > longestLink
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
