// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oldissues/issuehtml.h"

#include "base/uuid.h"
#include "markup/htmltomarkdown.h"
#include "markup/htmltree.h"
#include "markup/markup.h"
#include "model/arxivid.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

using markup::HtmlElement;
using markup::HtmlTree;

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::OldIssues)
};

constexpr qsizetype mostEntries = 10'000;

bool hasClass(const HtmlElement &element, QLatin1StringView name)
{
    return element.attribute("class"_L1).split(u' ').contains(name);
}

/// The first element with the class in this one.
std::optional<HtmlElement> partOf(const HtmlElement &element, QLatin1StringView name)
{
    QList<HtmlElement> open = element.children();
    for (qsizetype i = 0; i < open.size(); ++i) { // it grows
        const HtmlElement part = open.at(i);
        if (hasClass(part, name))
            return part;
        open += part.children();
    }
    return std::nullopt;
}

QString markdownOf(const std::optional<HtmlElement> &part)
{
    return part ? markup::htmlToMarkdown(*part).markdown.trimmed() : QString();
}

/// The data of the page; empty where it has none of an issue.
QJsonObject dataOf(const HtmlTree &tree)
{
    for (const HtmlElement &script : tree.elements({"script"_L1})) {
        if (script.attribute("type"_L1) != "application/ld+json"_L1)
            continue;
        const QJsonObject data = QJsonDocument::fromJson(script.ownText().toUtf8()).object();
        if (data["@type"_L1] == "PublicationIssue"_L1)
            return data;
    }
    return {};
}

std::optional<QString> textOf(const QJsonObject &data, QLatin1StringView name)
{
    const QString text = data[name].toString().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString slugFromAddress(const QString &address)
{
    QString name = QUrl(address).fileName();
    if (name.endsWith(".html"_L1))
        name.chop(5);
    return isSlug(name) ? name : QString();
}

QStringList authorsIn(const QJsonObject &item)
{
    QStringList authors;
    for (const QJsonValue &author : item["author"_L1].toArray()) {
        if (const QString name = author["name"_L1].toString().trimmed(); !name.isEmpty())
            authors.append(name);
    }
    return authors;
}

/// Where the data ends after a dozen names, the page has the others.
QStringList otherAuthors(const HtmlElement &article)
{
    const std::optional<HtmlElement> authors = partOf(article, "authors"_L1);
    QStringList names;
    if (!authors)
        return names;
    for (const HtmlElement &details : authors->children()) {
        if (!details.is("details"_L1))
            continue;
        QString text = details.text();
        for (const HtmlElement &label : details.children())
            text.remove(0, label.text().size());
        for (const QString &name : text.split(u','))
            names.append(name.simplified());
    }
    names.removeAll(QString());
    return names;
}

/// What one entry of the page says.
class EntryReader
{
public:
    EntryReader(const HtmlElement &article, const QJsonObject &item, QStringList &lost)
        : m_article(article), m_item(item), m_lost(lost)
    {
    }

    Entry read()
    {
        m_entry.id = newUuid();
        readData();
        readTexts();
        readProvenance();
        readPicture();
        return m_entry;
    }

private:
    void readData()
    {
        m_entry.title = textOf(m_item, "headline"_L1)
                            .or_else([this] { return textOf(m_item, "name"_L1); })
                            .value_or(QString());
        if (m_entry.title.isEmpty()) {
            for (const HtmlElement &part : m_article.children().value(0, m_article).children()) {
                if (part.is("h2"_L1))
                    m_entry.title = part.text().simplified();
            }
        }
        m_entry.url = textOf(m_item, "url"_L1);
        if (const QStringList authors = authorsIn(m_item) + otherAuthors(m_article);
            !authors.isEmpty())
            m_entry.authors = authors;
        for (const QJsonValue &identifier : m_item["identifier"_L1].toArray()) {
            const QString value = identifier["value"_L1].toString();
            if (identifier["propertyID"_L1] == "DOI"_L1 && !value.isEmpty())
                m_entry.doi = value;
            else if (identifier["propertyID"_L1] == "arXiv"_L1 && ArxivId::parse(value))
                m_entry.arxivId = value;
        }
        m_entry.publishedAt = timestampFrom(m_item["datePublished"_L1].toString());
        m_entry.difficulty = difficultyFromKey(m_article.attribute("data-difficulty"_L1));
    }

    void readTexts()
    {
        if (const QString summary = markdownOf(partOf(m_article, "summary"_L1)); !summary.isEmpty())
            m_entry.summary = summary;
        const std::optional<HtmlElement> list = partOf(m_article, "takeaways"_L1);
        if (!list)
            return;
        QStringList takeaways;
        for (const HtmlElement &part : list->children()) {
            if (!part.is("ul"_L1) && !part.is("ol"_L1))
                continue;
            for (const HtmlElement &item : part.children())
                takeaways.append(takeawayOf(item));
        }
        takeaways.removeAll(QString());
        if (!takeaways.isEmpty())
            m_entry.takeaways = takeaways;
    }

    /// Without the mark of the list that it is in.
    static QString takeawayOf(const HtmlElement &item)
    {
        QString text = markdownOf(item);
        if (!text.startsWith("- "_L1))
            return text;
        return text.sliced(2).replace("\n  "_L1, "\n"_L1);
    }

    void readProvenance()
    {
        const std::optional<HtmlElement> line = partOf(m_article, "provenance"_L1);
        for (const HtmlElement &part : line ? line->children() : QList<HtmlElement>()) {
            const QString text = part.text().simplified();
            if (text.startsWith("via "_L1))
                m_entry.source =
                    sourceFromKey(QStringView(text).sliced(4)).value_or(m_entry.source);
            else if (text.endsWith(" citation"_L1) || text.endsWith(" citations"_L1))
                readCitations(text.section(u' ', 0, 0).remove(u','));
        }
    }

    void readCitations(const QString &number)
    {
        bool isNumber = false;
        const int count = number.toInt(&isNumber);
        if (isNumber && count >= 0)
            m_entry.citationCount = count;
    }

    void readPicture()
    {
        QList<HtmlElement> open = m_article.children();
        for (qsizetype i = 0; i < open.size(); ++i) { // it grows
            const HtmlElement part = open.at(i);
            open += part.children();
            if (!part.is("img"_L1))
                continue;
            const QString address = part.attribute("src"_L1);
            if (!markup::isSafeLink(address)) {
                m_lost.append(Tr::tr("The picture of “%1” is in the page itself; its address is "
                                     "not known.")
                        .arg(m_entry.title));
                return;
            }
            m_entry.thumbnail = Thumbnail {.url = address, .alt = part.attribute("alt"_L1)};
            return;
        }
    }

    HtmlElement m_article;
    QJsonObject m_item;
    QStringList &m_lost;
    Entry m_entry;
};

Result<std::optional<PublishedIssue>> issueOf(const HtmlTree &tree)
{
    const QJsonObject data = dataOf(tree);
    if (data.isEmpty())
        return std::nullopt;
    PublishedIssue published;
    Issue &issue = published.issue;
    issue.id = newUuid();
    issue.title = data["name"_L1].toString().trimmed();
    issue.date = QDate::fromString(data["datePublished"_L1].toString().left(10), Qt::ISODate);
    issue.publication = data["isPartOf"_L1]["name"_L1].toString().trimmed();
    issue.slug = slugFromAddress(data["url"_L1].toString());
    issue.language = textOf(data, "inLanguage"_L1);
    if (issue.title.isEmpty() || issue.publication.isEmpty() || !issue.date.isValid())
        return fail(Error::Code::Malformed,
            Tr::tr("The page's data lacks the issue's title, date or publication."));
    if (const QString text = markdownOf(partOf(tree.root(), "introduction"_L1)); !text.isEmpty())
        issue.introduction = text;

    const QJsonArray items = data["hasPart"_L1]["itemListElement"_L1].toArray();
    const QList<HtmlElement> articles = tree.elements({"article"_L1});
    if (articles.size() != items.size() || items.size() > mostEntries)
        return fail(Error::Code::Malformed,
            Tr::tr("The page's data lists %1 entries, but the page has %2.")
                .arg(items.size())
                .arg(articles.size()));
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QJsonObject item = items.at(i)["item"_L1].toObject();
        Entry entry = EntryReader(articles.at(i), item, published.lost).read();
        if (entry.title.isEmpty())
            return fail(
                Error::Code::Malformed, Tr::tr("Entry %1 of the page has no title.").arg(i + 1));
        issue.entries.append(std::move(entry));
    }
    // A page has no TeX: a formula comes as the text that it shows.
    if (const auto count = tree.elements({"math"_L1}).size(); count > 0)
        published.lost.append(
            Tr::tr("%n formulas came as plain text: look them over.", nullptr, int(count)));
    return published;
}

} // namespace

bool looksLikeGalleyHtml(const QByteArray &html)
{
    constexpr qsizetype head = 16 * 1024;
    return html.first(std::min(html.size(), head))
        .contains("<meta name=\"generator\" content=\"Galley\">"_ba);
}

Result<std::optional<PublishedIssue>> readIssueHtml(const QByteArray &html)
{
    return HtmlTree::parse(html).and_then(issueOf);
}

} // namespace galley
