// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/feedcontent.h"

#include "markup/markup.h"
#include "render/reading.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

QString link(const QString &html, const QString &url)
{
    return url.isEmpty() ? html : u"<a href=\"%1\">%2</a>"_s.arg(url.toHtmlEscaped(), html);
}

QString element(QLatin1StringView name, const QString &html)
{
    return html.isEmpty() ? QString() : u"<%1>%2</%1>\n"_s.arg(name, html);
}

QString pictureOf(const Entry &entry, const PictureResolver &pictures)
{
    const auto picture =
        entry.thumbnail && pictures ? pictures(entry.thumbnail->url) : std::nullopt;
    if (!picture || picture->size.isEmpty())
        return {};
    return u"<p><img src=\"%1\" alt=\"%2\" width=\"%3\" height=\"%4\"></p>\n"_s.arg(
        picture->src.toHtmlEscaped(),
        reading::tidy(entry.thumbnail->alt.value_or(QString())).toHtmlEscaped(),
        QString::number(picture->size.width()), QString::number(picture->size.height()));
}

QString takeawaysOf(const Entry &entry)
{
    QString items;
    for (const QString &takeaway : reading::takeaways(entry))
        items += element("li"_L1, markup::markdownToInlineHtml(takeaway));
    if (items.isEmpty())
        return {};
    return element("h3"_L1, u"Takeaways"_s) + element("ul"_L1, u'\n' + items);
}

QString provenanceOf(const Entry &entry)
{
    QStringList parts;
    for (const reading::Part &part : reading::provenance(entry))
        parts.append(link(part.text.toHtmlEscaped(), part.url));
    return element("p"_L1, parts.join(u" · "_s));
}

/// In the contract's reading order.
QString entryOf(const Entry &entry, const PictureResolver &pictures)
{
    QString html;
    if (entry.difficulty)
        html +=
            element("p"_L1, markOf(*entry.difficulty) + u' ' + reading::wordOf(*entry.difficulty));
    html += element("h2"_L1,
        link(markup::plainToInlineHtml(entry.title),
            markup::encodedAddress(reading::safeUrl(entry.url))));
    html += element("p"_L1, reading::authors(entry).join(u", "_s).toHtmlEscaped());
    html += pictureOf(entry, pictures);
    if (const QString summary = markup::markdownToHtml(entry.summary.value_or(QString()));
        !summary.isEmpty())
        html += summary + u'\n';
    return html + takeawaysOf(entry) + provenanceOf(entry);
}

} // namespace

QString feedContentOf(
    const Issue &issue, const PictureResolver &pictures, Renderer::Purpose purpose)
{
    QString html = element("p"_L1, reading::dateline(issue).toHtmlEscaped());
    if (const QString text = markup::markdownToHtml(issue.introduction.value_or(QString()));
        !text.isEmpty())
        html += text + u'\n';
    for (const Entry &entry : issue.entries) {
        const QString content = entryOf(entry, pictures);
        html += purpose == Renderer::Purpose::Preview
            ? u"<div data-galley-entry=\"%1\">%2</div>"_s.arg(
                  entry.id.toString(QUuid::WithoutBraces), content)
            : content;
    }
    const QString language = reading::language(issue);
    return u"<div lang=\"%1\"%2>\n%3</div>"_s.arg(
        language, reading::isRightToLeft(language) ? u" dir=\"rtl\""_s : QString(), html);
}

} // namespace galley
