// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/paperurl.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool startsWith(QStringView text, QLatin1StringView prefix)
{
    return text.startsWith(prefix, Qt::CaseInsensitive);
}

/// The identifier that a path's rest is: alone, or before ".pdf", a slash or the like.
std::optional<ArxivId> idOfPath(QStringView rest)
{
    while (rest.startsWith(u'/'))
        rest = rest.sliced(1);
    if (startsWith(rest, "arxiv:"_L1))
        rest = rest.sliced(6);
    const auto prefix = ArxivId::parsePrefix(rest);
    if (!prefix)
        return {};
    const QStringView tail = rest.sliced(prefix->length);
    const bool isSuffix = tail.startsWith(u'.') && (tail.size() == 1 || !isDigit(tail[1]));
    if (!tail.isEmpty() && !tail.startsWith(u'/') && !isSuffix)
        return {};
    return prefix->id;
}

/// Where a service keeps its papers: the path's start, which an identifier follows.
struct PaperPath
{
    QLatin1StringView host; ///< with a leading dot also hosts below it
    QLatin1StringView path;
};
constexpr PaperPath paperPaths[] {{".arxiv.org"_L1, "/abs/"_L1}, {".arxiv.org"_L1, "/pdf/"_L1},
    {".arxiv.org"_L1, "/html/"_L1}, {".arxiv.org"_L1, "/format/"_L1}, {".arxiv.org"_L1, "/src/"_L1},
    {".arxiv.org"_L1, "/e-print/"_L1}, {".arxiv.org"_L1, "/ps/"_L1}, {".arxiv.org"_L1, "/tb/"_L1},
    {"xxx.lanl.gov"_L1, "/abs/"_L1}, {"xxx.lanl.gov"_L1, "/pdf/"_L1},
    {"xxx.lanl.gov"_L1, "/ps/"_L1}, {"xxx.lanl.gov"_L1, "/format/"_L1},
    {".ar5iv.org"_L1, "/html/"_L1}, {".ar5iv.org"_L1, "/abs/"_L1}, {".ar5iv.org"_L1, "/"_L1},
    {".alphaxiv.org"_L1, "/abs/"_L1}, {".alphaxiv.org"_L1, "/overview/"_L1},
    {".alphaxiv.org"_L1, "/pdf/"_L1}, {"huggingface.co"_L1, "/papers/"_L1},
    {"hf.co"_L1, "/papers/"_L1}, {".semanticscholar.org"_L1, "/arxiv/"_L1},
    {"api.semanticscholar.org"_L1, "/arxiv:"_L1},
    {"api.semanticscholar.org"_L1, "/graph/v1/paper/arxiv:"_L1}};

/// Whose addresses carry another: the path's start, and the query's item that it is in.
struct Redirector
{
    QLatin1StringView host;
    QLatin1StringView path;
    QLatin1StringView item;
};
constexpr Redirector redirectors[] {{"www.google.com"_L1, "/url"_L1, "q"_L1},
    {"www.google.com"_L1, "/url"_L1, "url"_L1}, {"google.com"_L1, "/url"_L1, "q"_L1},
    {".safelinks.protection.outlook.com"_L1, "/"_L1, "url"_L1},
    {"urldefense.proofpoint.com"_L1, "/v1/url"_L1, "u"_L1},
    {"l.facebook.com"_L1, "/l.php"_L1, "u"_L1}, {"slack-redir.net"_L1, "/link"_L1, "url"_L1},
    {"out.reddit.com"_L1, "/"_L1, "url"_L1}, {".linkedin.com"_L1, "/redir/"_L1, "url"_L1},
    {".linkedin.com"_L1, "/safety/go"_L1, "url"_L1}, {"duckduckgo.com"_L1, "/l/"_L1, "uddg"_L1},
    {".youtube.com"_L1, "/redirect"_L1, "q"_L1}};

bool isHost(QStringView host, QLatin1StringView pattern)
{
    if (!pattern.startsWith(u'.'))
        return host == pattern;
    return host == pattern.sliced(1) || host.endsWith(pattern);
}

bool isWeb(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1);
}

/// "https://urldefense.com/v3/__https://arxiv.org/abs/2604.15579__;!!…"
QUrl withoutUrlDefense(const QUrl &url)
{
    const QString text = url.toString(QUrl::FullyEncoded);
    const qsizetype from = text.indexOf("/v3/__"_L1);
    const qsizetype end = from < 0 ? -1 : text.indexOf("__;"_L1, from + 6);
    return end < 0 ? url : QUrl(text.sliced(from + 6, end - from - 6), QUrl::TolerantMode);
}

} // namespace

std::optional<ArxivId> arxivIdOfDoi(QStringView doi)
{
    return startsWith(doi, arxivDoiPrefix) ? idOfPath(doi.sliced(arxivDoiPrefix.size()))
                                           : std::nullopt;
}

std::optional<ArxivId> arxivIdOfUrl(const QUrl &url)
{
    const QString host = url.host().toLower();
    const QString whole = url.path(QUrl::FullyDecoded);
    QStringView path = whole;
    while (path.startsWith("//"_L1))
        path = path.sliced(1);
    if (isHost(host, ".doi.org"_L1))
        return path.isEmpty() ? std::nullopt : arxivIdOfDoi(path.sliced(1));
    for (const PaperPath &place : paperPaths) {
        if (!isHost(host, place.host) || !startsWith(path, place.path))
            continue;
        const auto id = idOfPath(path.sliced(place.path.size()));
        // Hugging Face has models and people below other paths, and modern identifiers only.
        if (id && !(place.host.startsWith(u'h') && id->base().contains(u'/')))
            return id;
    }
    return {};
}

bool startsWithPaperHost(QStringView text)
{
    constexpr qsizetype longestHost = 40;
    const auto isHostCharacter = [](QChar c) {
        return c == u'.' || c == u'-' || (c.unicode() < 0x2e80 && c.isLetterOrNumber());
    };
    qsizetype end = 0;
    while (end < std::min(text.size(), longestHost) && isHostCharacter(text[end]))
        ++end;
    if (end >= text.size() || text[end] != u'/')
        return false;
    const QString host = text.first(end).toString().toLower();
    return isHost(host, ".doi.org"_L1)
        || std::ranges::any_of(
            paperPaths, [&](const PaperPath &place) { return isHost(host, place.host); });
}

QUrl withoutRedirector(const QUrl &url)
{
    const QString host = url.host().toLower();
    if (isHost(host, "urldefense.com"_L1)) {
        const QUrl target = withoutUrlDefense(url);
        return isWeb(target) ? target : url;
    }
    for (const Redirector &redirector : redirectors) {
        if (!isHost(host, redirector.host) || !url.path().startsWith(redirector.path))
            continue;
        const QString item =
            QUrlQuery(url).queryItemValue(QString(redirector.item), QUrl::FullyDecoded);
        if (const QUrl target(item, QUrl::TolerantMode); isWeb(target))
            return target;
    }
    return url;
}

} // namespace galley
