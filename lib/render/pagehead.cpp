// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pagehead.h"

#include "markup/markup.h"
#include "render/reading.h"

#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype descriptionLength = 200;

QString meta(QLatin1StringView key, QLatin1StringView name, const QString &content)
{
    if (content.isEmpty())
        return {};
    return u"<meta %1=\"%2\" content=\"%3\">\n"_s.arg(key, name, content.toHtmlEscaped());
}

QString link(const QString &rel, const QString &url, const QString &more = {})
{
    if (url.isEmpty())
        return {};
    return u"<link rel=\"%1\" href=\"%2\"%3>\n"_s.arg(rel, url.toHtmlEscaped(), more);
}

/// Nothing runs but what is allowed by name, and nothing loads but styles and pictures, of which a theme
/// can name none from elsewhere (checkTheme()). They are left open because the Nu checker takes every
/// embedded picture, and in a file every one beside it, for a violation. Data is no script, but checkers
/// take it for one, so that it is named by its digest.
QString policy(const PublishedHead &head, const QString &data)
{
    QStringList scripts;
    if (head.hasScripts)
        scripts.append(u"'self'"_s);
    if (!data.isEmpty())
        scripts.append(u"'sha256-%1'"_s.arg(QLatin1StringView(
            QCryptographicHash::hash(data.toUtf8(), QCryptographicHash::Sha256).toBase64())));
    return u"base-uri 'none'; script-src %1; connect-src 'self'; font-src 'none'; media-src "
           u"'none'; "
           "object-src 'none'; frame-src 'none'; worker-src 'none'; manifest-src 'none'; "
           "form-action 'none'"_s.arg(scripts.isEmpty() ? u"'none'"_s : scripts.join(u' '));
}

/// Open Graph's, which everybody reads, and the one word that Twitter asks for beside them.
QString cards(const PublishedHead &head, const PagePlace &place)
{
    constexpr int leastLargeWidth = 480;
    const auto og = [](QLatin1StringView name, const QString &content) {
        return meta("property"_L1, name, content);
    };
    QString html = og("og:type"_L1, head.kind) + og("og:title"_L1, head.title)
        + og("og:description"_L1, head.description) + og("og:site_name"_L1, head.siteName)
        + og("og:url"_L1, place.address) + og("article:published_time"_L1, head.date);
    if (head.image)
        html += og("og:image"_L1, head.image->src)
            + og("og:image:width"_L1, QString::number(head.image->size.width()))
            + og("og:image:height"_L1, QString::number(head.image->size.height()))
            + og("og:image:alt"_L1, head.imageAlt);
    const bool isLarge = head.image && head.image->size.width() >= leastLargeWidth;
    return html
        + meta("name"_L1, "twitter:card"_L1, isLarge ? u"summary_large_image"_s : u"summary"_s);
}

/// The site around the page.
QString links(const PagePlace &place)
{
    QString html = link(u"canonical"_s, place.address);
    if (place.older)
        html += link(u"prev"_s, place.older->url);
    if (place.newer)
        html += link(u"next"_s, place.newer->url);
    for (const PageLink &feed : place.feeds)
        html += link(u"alternate"_s, feed.url, u" type=\"%1\""_s.arg(feed.text.toHtmlEscaped()));
    return html + link(u"alternate"_s, place.data, u" type=\"application/json\""_s);
}

} // namespace

QString headHtml(const PublishedHead &head, const PagePlace &place)
{
    const QString data = QString(head.structuredData).replace(u'<', "\\u003c"_L1);
    QString html = u"<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                   "<meta http-equiv=\"Content-Security-Policy\" content=\"%1\">\n"
                   "<meta name=\"referrer\" content=\"no-referrer\">\n"
                   "<meta name=\"color-scheme\" content=\"light dark\">\n"
                   "<title>%2</title>\n"_s.arg(policy(head, data), head.title.toHtmlEscaped());
    html += meta("name"_L1, "description"_L1, head.description);
    html += u"<meta name=\"generator\" content=\"Galley\">\n"_s;
    html += links(place);
    html += link(u"icon"_s, head.icon.isEmpty() ? u"data:,"_s : head.icon);
    html += cards(head, place);
    if (!data.isEmpty())
        html += u"<script type=\"application/ld+json\">"_s + data + u"</script>\n"_s;
    if (place.styleSheet.isEmpty())
        html += u"<style>\n"_s + head.style + u"\n</style>"_s;
    else
        html += link(u"stylesheet"_s, place.styleSheet).chopped(1);
    return html;
}

QString descriptionOf(const Issue &issue)
{
    const QString introduction =
        reading::tidy(markup::markdownToText(issue.introduction.value_or(QString())));
    if (introduction.isEmpty())
        return reading::tidy(issue.publication) + u": "_s + reading::dateline(issue);
    if (introduction.size() <= descriptionLength)
        return introduction;
    const qsizetype end = introduction.lastIndexOf(u' ', descriptionLength);
    return introduction.first(end > 0 ? end : descriptionLength) + u'…';
}

std::optional<ShownPicture> cardPicture(
    const std::optional<ShownPicture> &picture, const PagePlace &place)
{
    if (!picture || place.address.isEmpty() || picture->src.startsWith("data:"_L1))
        return std::nullopt;
    const QUrl address = QUrl(place.address).resolved(QUrl(picture->src));
    return ShownPicture {address.toString(QUrl::FullyEncoded), picture->size};
}

} // namespace galley
