// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/webfeedreader.h"

#include "sources/feedtext.h"
#include "sources/foreigntext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

enum class Space { Rss, Atom, DublinCore, Content, Media, Arxiv, Xhtml, Other };

constexpr qsizetype mostAuthors = 5000;
constexpr qsizetype mostCategories = 100;
constexpr qsizetype mostEntities = 300; ///< different ones, of which each is parsed once

Space spaceOf(QByteArrayView uri)
{
    static constexpr std::pair<QByteArrayView, Space> spaces[] {{"", Space::Rss},
        {"http://www.w3.org/2005/Atom", Space::Atom},
        {"http://purl.org/dc/elements/1.1/", Space::DublinCore},
        {"http://purl.org/rss/1.0/", Space::Rss},
        {"http://purl.org/rss/1.0/modules/content/", Space::Content},
        {"http://search.yahoo.com/mrss/", Space::Media},
        {"http://arxiv.org/schemas/atom", Space::Arxiv},
        {"http://www.w3.org/1999/xhtml", Space::Xhtml},
        {"http://my.netscape.com/rdf/simple/0.9/", Space::Rss},
        {"http://backend.userland.com/rss2", Space::Rss},
        {"http://purl.org/atom/ns#", Space::Atom}};
    const auto found = std::ranges::find(spaces, uri, [](const auto &s) { return s.first; });
    return found == std::end(spaces) ? Space::Other : found->second;
}

bool isBlock(QByteArrayView tag)
{
    static constexpr QByteArrayView blocks[] {
        "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "pre", "tr"};
    return std::ranges::find(blocks, tag) != std::end(blocks);
}

} // namespace

struct WebFeedReader::Name
{
    explicit Name(QByteArrayView full)
    {
        const qsizetype bar = full.lastIndexOf('|');
        space = spaceOf(bar < 0 ? QByteArrayView("") : full.first(bar));
        local = full.sliced(bar + 1);
    }
    [[nodiscard]] bool is(Space s, QByteArrayView l) const { return space == s && local == l; }

    Space space;
    QByteArrayView local;
};

WebFeedReader::Outcome WebFeedReader::read(const QByteArray &bytes, const char *encoding)
{
    m_feed = {};
    m_kind = Kind::None;
    m_itemDepth = 0;
    m_personDepth = 0;
    return run(bytes, encoding);
}

void WebFeedReader::startElement(QByteArrayView fullName, const char **attributes)
{
    const Name name(fullName);
    if (depth() == 1)
        startDocument(name);
    else if (m_itemDepth == 0)
        startOutside(name, attributes);
    else
        startInItem(name, attributes);
}

void WebFeedReader::startDocument(const Name &name)
{
    if (name.is(Space::Atom, "feed")) {
        m_kind = Kind::Atom;
        m_isInChannel = true;
    } else if (name.is(Space::Rss, "rss")) {
        m_kind = Kind::Rss;
    } else if (name.local == QByteArrayView("RDF")) {
        m_kind = Kind::Rdf;
    } else {
        m_isPage = name.local.compare(QByteArrayView("html"), Qt::CaseInsensitive) == 0;
        m_isOther = !m_isPage;
        refuse();
    }
}

void WebFeedReader::startOutside(const Name &name, const char **attributes)
{
    const bool isItem =
        m_kind == Kind::Atom ? name.is(Space::Atom, "entry") : name.is(Space::Rss, "item");
    if (isItem && depth() <= 3) {
        m_itemDepth = depth();
        m_raw = {};
        for (; *attributes; attributes += 2) { // rdf:about
            if (QByteArrayView(*attributes).endsWith("|about"))
                m_raw.guid = QString::fromUtf8(attributes[1]);
        }
        return;
    }
    if (depth() == 2 && m_kind != Kind::Atom)
        m_isInChannel = name.is(Space::Rss, "channel");
    if (!m_isInChannel)
        return;
    const int memberDepth = m_kind == Kind::Atom ? 2 : 3;
    if (depth() == memberDepth && name.local == QByteArrayView("title")
        && (name.space == Space::Rss || name.space == Space::Atom))
        take(Member::FeedTitle);
    else if (depth() == 4 && name.is(Space::Rss, "day"))
        take(Member::SkipDay);
}

void WebFeedReader::startInItem(const Name &name, const char **attributes)
{
    const int level = depth() - m_itemDepth;
    if (name.space == Space::Media) {
        startForeignMember(name, attributes);
    } else if (level == 2 && m_personDepth > 0 && name.is(Space::Atom, "name")) {
        take(Member::AtomName);
    } else if (level == 1) {
        if (name.space == Space::Atom)
            startAtomMember(name, attributes);
        else if (name.space == Space::Rss)
            startRssMember(name, attributes);
        else
            startForeignMember(name, attributes);
    }
}

void WebFeedReader::startAtomMember(const Name &name, const char **attributes)
{
    const QByteArrayView local = name.local;
    const QString type = valueOf(attributes, "type");
    const Format format = type == "xhtml"_L1          ? Format::Xhtml
        : type == "html"_L1 || type == "text/html"_L1 ? Format::Html
                                                      : Format::Plain;
    if (local == QByteArrayView("title")) {
        take(Member::Title, format);
    } else if (local == QByteArrayView("id")) {
        take(Member::Guid);
    } else if (local == QByteArrayView("summary")) {
        take(Member::Description, format);
    } else if (local == QByteArrayView("content")) {
        take(Member::Content, format);
    } else if (local == QByteArrayView("published") || local == QByteArrayView("issued")) {
        take(Member::Published);
    } else if (local == QByteArrayView("updated") || local == QByteArrayView("modified")) {
        take(Member::Updated);
    } else if (local == QByteArrayView("author")) {
        m_personDepth = depth();
    } else if (local == QByteArrayView("category")) {
        if (m_raw.categories.size() < mostCategories)
            m_raw.categories.append(valueOf(attributes, "term"));
    } else if (local == QByteArrayView("link")) {
        const QString rel = valueOf(attributes, "rel");
        if (m_raw.link.isEmpty() && (rel.isEmpty() || rel == "alternate"_L1))
            m_raw.link = valueOf(attributes, "href");
        else if (rel == "enclosure"_L1 && type.startsWith("image/"_L1))
            m_raw.image = valueOf(attributes, "href");
    }
}

void WebFeedReader::startRssMember(const Name &name, const char **attributes)
{
    static constexpr std::pair<QByteArrayView, Member> members[] {{"title", Member::Title},
        {"link", Member::Link}, {"description", Member::Description},
        {"pubDate", Member::Published}, {"author", Member::RssAuthor},
        {"category", Member::Category}, {"guid", Member::Guid}};
    if (name.local == QByteArrayView("enclosure")) {
        if (valueOf(attributes, "type").startsWith("image/"_L1))
            m_raw.image = valueOf(attributes, "url");
        return;
    }
    if (name.local == QByteArrayView("guid"))
        m_raw.isPermaLink = valueOf(attributes, "isPermaLink") != "false"_L1;
    const auto found =
        std::ranges::find(members, name.local, [](const auto &m) { return m.first; });
    if (found != std::end(members))
        take(found->second, Format::Html);
}

void WebFeedReader::startForeignMember(const Name &name, const char **attributes)
{
    if (name.is(Space::Content, "encoded")) {
        take(Member::Content, Format::Html);
    } else if (name.is(Space::DublinCore, "creator")) {
        take(Member::Creator);
    } else if (name.is(Space::DublinCore, "date")) {
        take(Member::Published);
    } else if (name.is(Space::DublinCore, "subject")) {
        take(Member::Category);
    } else if (name.is(Space::Arxiv, "announce_type")) {
        take(Member::AnnounceType);
    } else if (name.is(Space::Media, "thumbnail")
        || (name.is(Space::Media, "content")
            && (valueOf(attributes, "medium") == "image"_L1
                || valueOf(attributes, "type").startsWith("image/"_L1)))) {
        if (m_raw.image.isEmpty())
            m_raw.image = valueOf(attributes, "url");
    }
}

void WebFeedReader::take(Member member, Format format)
{
    m_member = member;
    m_format = format;
    collect();
}

void WebFeedReader::within(QByteArrayView fullName)
{
    const Name name(fullName);
    if (name.space == Space::Xhtml || name.space == Space::Rss)
        text() += isBlock(name.local) ? "\n\n" : "";
}

QByteArray WebFeedReader::undefinedEntity(QByteArrayView name)
{
    const QByteArray key = name.toByteArray();
    auto found = m_entities.find(key);
    if (found == m_entities.end()) {
        if (m_entities.size() >= mostEntities)
            return {};
        found = m_entities.insert(key, feedtext::entity(name).toUtf8());
    }
    return *found;
}

void WebFeedReader::endElement(bool isCollected)
{
    if (isCollected)
        took(QString::fromUtf8(text()));
    if (m_personDepth == depth())
        m_personDepth = 0;
    if (m_itemDepth == depth()) {
        endItem();
        m_itemDepth = 0;
    }
}

void WebFeedReader::took(const QString &text)
{
    if (m_member == Member::FeedTitle) {
        m_feed.title = foreign::line(feedtext::isMarkup(text) ? feedtext::plain(text) : text, 300);
    } else if (m_member == Member::SkipDay) {
        if (m_feed.skipDays.size() < 7)
            m_feed.skipDays.append(foreign::line(text, 20));
    } else if (m_itemDepth > 0) {
        tookOfItem(text);
    }
}

void WebFeedReader::tookOfItem(const QString &text)
{
    const auto setFirst = [&text](QString &value) {
        if (value.isEmpty())
            value = text;
    };
    switch (m_member) {
    case Member::Title:
        m_raw.title = text;
        m_raw.titleFormat = m_format;
        break;
    case Member::Description:
        m_raw.description = text;
        m_raw.descriptionFormat = m_format;
        break;
    case Member::Content:
        m_raw.content = text;
        m_raw.contentFormat = m_format;
        break;
    case Member::Link:
        return setFirst(m_raw.link);
    case Member::Guid:
        m_raw.guid = text;
        break;
    case Member::Published:
        return setFirst(m_raw.published);
    case Member::Updated:
        return setFirst(m_raw.updated);
    case Member::AnnounceType:
        return setFirst(m_raw.announceType);
    case Member::RssAuthor:
    case Member::AtomName:
        if (m_raw.authors.size() < mostAuthors)
            m_raw.authors.append(text);
        break;
    case Member::Creator:
        if (m_raw.creators.size() < mostAuthors)
            m_raw.creators.append(text);
        break;
    case Member::Category:
        if (m_raw.categories.size() < mostCategories)
            m_raw.categories.append(text);
        break;
    case Member::None:
    case Member::FeedTitle:
    case Member::SkipDay:
        break;
    }
}

void WebFeedReader::endItem()
{
    if (m_feed.items.size() >= mostWebFeedItems)
        return;
    WebFeedItem read = item();
    if (!read.title.isEmpty() || !read.url.isEmpty())
        m_feed.items.append(std::move(read));
}

WebFeedItem WebFeedReader::item() const
{
    const bool isArxiv = m_raw.guid.contains("oai:arXiv.org:"_L1);
    const auto plain = [isArxiv](const QString &text, Format format) {
        const bool isHtml = format == Format::Html && !isArxiv && feedtext::isMarkup(text);
        return isHtml ? feedtext::plain(text) : text;
    };
    WebFeedItem item;
    item.guid = foreign::line(m_raw.guid, 2000);
    item.url = foreign::webAddress(m_raw.link, m_base);
    if (item.url.isEmpty() && (m_raw.isPermaLink || m_kind != Kind::Rss))
        item.url = foreign::webAddress(m_raw.guid);
    item.title = foreign::line(plain(m_raw.title, m_raw.titleFormat));
    const bool hasDescription = !m_raw.description.trimmed().isEmpty();
    item.summary = hasDescription ? plain(m_raw.description, m_raw.descriptionFormat)
                                  : plain(m_raw.content, m_raw.contentFormat);
    if (isArxiv)
        item.summary = feedtext::arxivAbstract(item.summary);
    item.summary = foreign::paragraphs(item.summary);
    if (item.title.isEmpty())
        item.title = foreign::line(item.summary, 100);
    item.publishedAt = foreign::timestamp(m_raw.published);
    if (item.publishedAt.isEmpty())
        item.publishedAt = foreign::timestamp(m_raw.updated);
    item.authors = feedtext::people(m_raw.authors, m_raw.creators, isArxiv);
    for (const QString &category : m_raw.categories) {
        const QString name = foreign::line(category, 100);
        if (!name.isEmpty() && !item.categories.contains(name))
            item.categories.append(name);
    }
    item.announceType = foreign::line(m_raw.announceType, 40);
    item.arxivId = feedtext::paperOf(item.guid, item.url);
    item.imageUrl = foreign::webAddress(m_raw.image, m_base);
    return item;
}

} // namespace galley
