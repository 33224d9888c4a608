// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pagehead.h"

#include "base/utf8buffer.h"
#include "markup/markup.h"
#include "render/reading.h"

#include <QCryptographicHash>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr qsizetype descriptionLength = 200;

/// Nothing runs but what is allowed by name, and nothing loads but styles and pictures, of which a theme
/// can name none from elsewhere (checkTheme()). They are left open because the Nu checker takes every
/// embedded picture, and in a file every one beside it, for a violation. Data is no script, but checkers
/// take it for one, so that it is named by its digest.
QByteArray policy(const PublishedHead &head, const QByteArray &data)
{
    QByteArrayList scripts;
    if (head.hasScripts)
        scripts.append("'self'"_ba);
    if (!data.isEmpty())
        scripts.append("'sha256-"_ba
            + QCryptographicHash::hash(data, QCryptographicHash::Sha256).toBase64() + '\'');
    return "base-uri 'none'; script-src "_ba + (scripts.isEmpty() ? "'none'"_ba : scripts.join(' '))
        + "; connect-src 'self'; font-src 'none'; media-src 'none'; object-src 'none'; "
          "frame-src 'none'; worker-src 'none'; manifest-src 'none'; form-action 'none'"_ba;
}

class HeadWriter
{
public:
    Utf8Buffer &html() { return m_html; }

    void escaped(const QString &text)
    {
        const auto isPlain = [](char16_t c) {
            return (c != u'<') & (c != u'>') & (c != u'&') & (c != u'"');
        };
        m_html.append(isAllPlain(text, isPlain) ? text : text.toHtmlEscaped());
    }
    void meta(QLatin1StringView key, QLatin1StringView name, const QString &content)
    {
        if (content.isEmpty())
            return;
        m_html.append("<meta "_L1).append(key).append("=\""_L1).append(name);
        m_html.append("\" content=\""_L1);
        escaped(content);
        m_html.append("\">\n"_L1);
    }
    void link(QLatin1StringView rel, const QString &url, const QString &type = {})
    {
        if (url.isEmpty())
            return;
        m_html.append("<link rel=\""_L1).append(rel).append("\" href=\""_L1);
        escaped(url);
        if (!type.isEmpty()) {
            m_html.append("\" type=\""_L1);
            escaped(type);
        }
        m_html.append("\">\n"_L1);
    }

    /// Open Graph's, which everybody reads, and the one word that Twitter asks for beside them.
    void cards(const PublishedHead &head, const PagePlace &place)
    {
        constexpr int leastLargeWidth = 480;
        const auto og = [this](QLatin1StringView name, const QString &content) {
            meta("property"_L1, name, content);
        };
        og("og:type"_L1, head.kind);
        og("og:title"_L1, head.title);
        og("og:description"_L1, head.description);
        og("og:site_name"_L1, head.siteName);
        og("og:url"_L1, place.address);
        og("article:published_time"_L1, head.date);
        if (head.image) {
            og("og:image"_L1, head.image->src);
            og("og:image:width"_L1, QString::number(head.image->size.width()));
            og("og:image:height"_L1, QString::number(head.image->size.height()));
            og("og:image:alt"_L1, head.imageAlt);
        }
        const bool isLarge = head.image && head.image->size.width() >= leastLargeWidth;
        meta("name"_L1, "twitter:card"_L1, isLarge ? u"summary_large_image"_s : u"summary"_s);
    }

    /// The site around the page.
    void links(const PagePlace &place)
    {
        link("canonical"_L1, place.address);
        if (place.older)
            link("prev"_L1, place.older->url);
        if (place.newer)
            link("next"_L1, place.newer->url);
        for (const PageLink &feed : place.feeds)
            link("alternate"_L1, feed.url, feed.text);
        link("alternate"_L1, place.data, u"application/json"_s);
    }

private:
    Utf8Buffer m_html;
};

} // namespace

QByteArray headHtml(const PublishedHead &head, const PagePlace &place)
{
    const QByteArray data = QByteArray(head.structuredData).replace('<', "\\u003c");
    HeadWriter writer;
    writer.html()
        .append("<meta charset=\"utf-8\">\n"
                "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                "<meta http-equiv=\"Content-Security-Policy\" content=\""_L1)
        .append(policy(head, data))
        .append("\">\n"
                "<meta name=\"referrer\" content=\"no-referrer\">\n"
                "<meta name=\"color-scheme\" content=\"light dark\">\n"
                "<title>"_L1);
    writer.escaped(head.title);
    writer.html().append("</title>\n"_L1);
    writer.meta("name"_L1, "description"_L1, head.description);
    writer.meta("name"_L1, "generator"_L1, u"Galley"_s);
    writer.links(place);
    writer.link("icon"_L1, head.icon.isEmpty() ? u"data:,"_s : head.icon);
    writer.cards(head, place);
    if (!data.isEmpty())
        writer.html()
            .append("<script type=\"application/ld+json\">"_L1)
            .append(data)
            .append("</script>\n"_L1);
    if (place.styleSheet.isEmpty())
        writer.html().append("<style>\n"_L1).append(head.style).append("\n</style>\n"_L1);
    else
        writer.link("stylesheet"_L1, place.styleSheet);
    writer.html().truncate(writer.html().size() - 1); // the last line's end
    return writer.html().take();
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
