// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/webfeed.h"
#include "sources/xmlpass.h"

#include <QHash>

namespace galley {

/// A feed being read from its XML, whatever its kind.
class WebFeedReader : public XmlPass
{
public:
    using XmlPass::Outcome;
    using XmlPass::problem;

    explicit WebFeedReader(const QUrl &base) : m_base(base) { }
    /// `encoding` as XmlPass has it.
    Outcome read(const QByteArray &bytes, const char *encoding = nullptr);

    [[nodiscard]] WebFeed &feed() { return m_feed; }
    [[nodiscard]] bool isPage() const { return m_isPage; } ///< an HTML page, which was refused
    [[nodiscard]] bool isOther() const { return m_isOther; } ///< XML of another kind, likewise

private:
    enum class Kind { None, Rss, Rdf, Atom };
    enum class Format { Plain, Html, Xhtml };
    enum class Member {
        None,
        Title,
        Link,
        Guid,
        Description,
        Content,
        Published,
        Updated,
        RssAuthor,
        Creator,
        AtomName,
        Category,
        AnnounceType,
        FeedTitle,
        SkipDay,
    };
    /// An item as it stands in the feed.
    struct Raw
    {
        QString title;
        Format titleFormat = Format::Plain;
        QString link;
        QString guid;
        bool isPermaLink = false;
        QString description;
        Format descriptionFormat = Format::Plain;
        QString content;
        Format contentFormat = Format::Plain;
        QString published;
        QString updated;
        QStringList authors;
        QStringList creators; ///< of Dublin Core
        QStringList categories;
        QString announceType;
        QString image;
    };
    struct Name;

    void startElement(QByteArrayView fullName, const char **attributes) override;
    void endElement(bool isCollected) override;
    void within(QByteArrayView fullName) override;
    [[nodiscard]] QByteArray undefinedEntity(QByteArrayView name) override;

    void startDocument(const Name &name);
    void startOutside(const Name &name, const char **attributes);
    void startInItem(const Name &name, const char **attributes);
    void startAtomMember(const Name &name, const char **attributes);
    void startRssMember(const Name &name, const char **attributes);
    void startForeignMember(const Name &name, const char **attributes);
    void take(Member member, Format format = Format::Plain);
    void took(const QString &text);
    void tookOfItem(const QString &text);
    void endItem();
    [[nodiscard]] WebFeedItem item() const;

    QUrl m_base;
    WebFeed m_feed;
    Kind m_kind = Kind::None;
    bool m_isPage = false;
    bool m_isOther = false;
    bool m_isInChannel = false;
    int m_itemDepth = 0; ///< 0 outside of items
    int m_personDepth = 0; ///< of an Atom author, or 0
    Member m_member = Member::None;
    Format m_format = Format::Plain;
    Raw m_raw;
    QHash<QByteArray, QByteArray> m_entities; ///< that the feed uses and nobody defined
};

} // namespace galley
