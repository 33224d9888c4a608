// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/pagemetadata.h"

#include "base/uuid.h"
#include "markup/htmldecoding.h"
#include "markup/htmltree.h"
#include "model/reference.h"
#include "sources/foreigntext.h"
#include "sources/jsonld.h"
#include "sources/pagehead.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::PageMetadata)
};

constexpr qsizetype longestName = 200;
constexpr qsizetype mostAuthors = 5000;

/// "text/html" of "Text/HTML; charset=utf-8".
QByteArray mediaType(const QByteArray &contentType)
{
    return contentType
        .first(std::max<qsizetype>(
            0, contentType.indexOf(';') < 0 ? contentType.size() : contentType.indexOf(';')))
        .trimmed()
        .toLower();
}

/// Why these bytes are no web page, or nothing.
std::optional<Error> refusal(
    const QByteArray &bytes, const QByteArray &contentType, const QString &host)
{
    const QByteArray type = mediaType(contentType);
    if (bytes.size() > largestPage)
        return Error {Error::Code::TooLarge,
            Tr::tr("The page of %1 is larger than %2 MB and was not read.")
                .arg(host)
                .arg(largestPage / 1024 / 1024),
            {}};
    if (type == "application/pdf" || bytes.startsWith("%PDF-"))
        return Error {Error::Code::InvalidInput,
            Tr::tr("This is a PDF and not a web page; import the page of %1 that links to it.")
                .arg(host),
            {}};
    const bool isHtml = type.isEmpty() || type == "text/html" || type == "application/xhtml+xml";
    const QByteArray head = bytes.first(std::min<qsizetype>(bytes.size(), 2048)).toLower();
    if (!isHtml && !(type.endsWith("xml") && head.contains("<html")))
        return Error {Error::Code::InvalidInput,
            Tr::tr("%1 answered with %2 and not with a web page; check the address.")
                .arg(host, foreign::line(QString::fromLatin1(type), 60)),
            {}};
    if (bytes.trimmed().isEmpty())
        return Error {Error::Code::Malformed,
            Tr::tr("The page of %1 is empty; try again later, or make the entry by hand.")
                .arg(host),
            {}};
    if (type.isEmpty() && !bytes.contains('<'))
        return Error {Error::Code::InvalidInput,
            Tr::tr("What %1 answered is no web page; check the address.").arg(host), {}};
    return {};
}

QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.trimmed().isEmpty())
            return text;
    }
    return {};
}

/// "Last, First" as "First Last"; "Last, First, Jr." as "First Last, Jr.".
QString inReadingOrder(const QString &name)
{
    QStringList parts = name.split(u',');
    for (QString &part : parts)
        part = part.trimmed();
    if (parts.size() < 2 || parts.size() > 3 || parts.at(0).isEmpty() || parts.at(1).isEmpty())
        return name;
    QString result = parts.at(1) + u' ' + parts.at(0);
    if (parts.size() == 3 && !parts.at(2).isEmpty())
        result += ", "_L1 + parts.at(2);
    return result;
}

/// "Ada Lovelace, Alan Turing and Grace Hopper" as three; "Lovelace, Ada" stays one.
QStringList peopleIn(const QString &text)
{
    static const QRegularExpression separators(u"\\s*(?:;|,|\\band\\b|&|\\|)\\s*"_s);
    const QString names = foreign::line(text, 2000);
    const QStringList parts = names.split(separators, Qt::SkipEmptyParts);
    const bool isList = parts.size() > 1 && std::ranges::all_of(parts, [](const QString &part) {
        const qsizetype words = part.count(u' ') + 1;
        return words >= 2 && words <= 5;
    });
    return isList ? parts : QStringList {names};
}

bool isName(const QString &text)
{
    return !text.isEmpty() && !text.startsWith("http:"_L1) && !text.startsWith("https:"_L1)
        && !text.startsWith(u'@') && text.size() < longestName;
}

QStringList distinct(const QStringList &names)
{
    QStringList result;
    for (const QString &text : names) {
        const QString name = foreign::line(text, longestName);
        if (isName(name) && result.size() < mostAuthors)
            result.append(name);
    }
    result.removeDuplicates();
    return result;
}

QStringList authorsOf(const PageHead &head, const JsonLd &jsonLd)
{
    QStringList scholars = head.all({"citation_author"_L1});
    if (scholars.isEmpty())
        scholars = head.first({"citation_authors"_L1}).split(u';', Qt::SkipEmptyParts);
    if (scholars.isEmpty())
        scholars = head.all({"dc.creator"_L1, "dc.contributor"_L1, "dcterms.creator"_L1});
    for (QString &name : scholars)
        name = inReadingOrder(foreign::line(name, longestName));
    for (const QStringList &names : {scholars, jsonLd.authors}) {
        if (const QStringList found = distinct(names); !found.isEmpty())
            return found;
    }
    for (const QLatin1StringView name :
        {"author"_L1, "article:author"_L1, "parsely-author"_L1, "sailthru.author"_L1}) {
        QStringList names;
        for (const QString &text : head.all({name}))
            names += peopleIn(text);
        if (const QStringList found = distinct(names); !found.isEmpty())
            return found;
    }
    return distinct({head.author});
}

QString publishedOf(const PageHead &head, const JsonLd &jsonLd)
{
    const QString times[] {
        head.first({"citation_publication_date"_L1, "citation_date"_L1, "citation_online_date"_L1}),
        jsonLd.published,
        head.first({"article:published_time"_L1, "og:published_time"_L1, "published_time"_L1,
            "og:article:published_time"_L1, "datepublished"_L1, "parsely-pub-date"_L1,
            "dc.date.issued"_L1, "dcterms.issued"_L1, "dcterms.date"_L1, "dc.date"_L1, "date"_L1,
            "citation_year"_L1}),
        head.time};
    for (const QString &time : times) {
        if (const QString found = foreign::timestamp(time); !found.isEmpty())
            return found;
    }
    return {};
}

/// Without " | Site" where that is the site's name.
QString withoutSite(const QString &title, const QStringList &sites)
{
    for (const QString &site : sites) {
        if (site.isEmpty() || title.size() <= site.size()
            || !title.endsWith(site, Qt::CaseInsensitive))
            continue;
        const QString rest = title.chopped(site.size()).trimmed();
        for (const QStringView mark : {u"|", u"-", u"–", u"—", u"·", u"•", u"::", u"»", u"/"}) {
            if (rest.endsWith(mark) && rest.size() > mark.size())
                return rest.chopped(mark.size()).trimmed();
        }
    }
    return title;
}

/// The address that the page wants to be known by. One that is the site's front page, while the page
/// is not, is a mistake of the site's.
QUrl canonicalOf(const PageHead &head, const QUrl &base, const QUrl &url)
{
    const auto isFront = [](const QUrl &u) {
        return (u.path().isEmpty() || u.path() == "/"_L1) && u.query().isEmpty();
    };
    for (const QString &text :
        {head.first({"og:url"_L1}), head.first({"twitter:url"_L1}), head.canonical}) {
        QUrl found = foreign::webAddress(text, base);
        if (found.isEmpty() || (isFront(found) && !isFront(url)))
            continue;
        if (found.host() == url.host() && url.scheme() == "https"_L1)
            found.setScheme(url.scheme()); // which works, whatever the site has forgotten
        return found;
    }
    return url;
}

QString languageOf(const PageHead &head, const JsonLd &jsonLd)
{
    static const QRegularExpression tag(
        u"^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$"_s, QRegularExpression::CaseInsensitiveOption);
    for (QString language : {head.language,
             head.first(
                 {"og:locale"_L1, "citation_language"_L1, "content-language"_L1, "dc.language"_L1}),
             jsonLd.language}) {
        language = foreign::line(language, 40).replace(u'_', u'-');
        if (tag.match(language).hasMatch())
            return language;
    }
    return {};
}

/// The one paper that an address or a DOI names.
std::optional<ArxivId> paperIn(const QString &text)
{
    const QList<Reference> references = findReferences(text);
    const ArxivId *id = references.size() == 1 ? references.first().arxivId() : nullptr;
    return id ? std::optional(*id) : std::nullopt;
}

std::optional<ArxivId> paperOf(const PageHead &head, const PageRecord &record, const QUrl &url)
{
    if (const auto id = ArxivId::parse(head.first({"citation_arxiv_id"_L1}).trimmed()))
        return id;
    for (const QString &text :
        {record.url.toString(QUrl::FullyEncoded), url.toString(QUrl::FullyEncoded), record.doi}) {
        if (const auto id = paperIn(text))
            return id;
    }
    return {};
}

QString titleOf(const PageHead &head, const JsonLd &jsonLd, const PageRecord &record)
{
    const QString title = foreign::line(firstOf({head.first({"citation_title"_L1}),
        head.first({"og:title"_L1}), head.first({"twitter:title"_L1}), head.title, jsonLd.headline,
        head.first({"dc.title"_L1, "parsely-title"_L1}), head.heading}));
    const QString site = foreign::line(head.first({"og:site_name"_L1}), longestName);
    const QString bare = withoutSite(title, {record.site, site});
    if (!bare.isEmpty())
        return bare;
    return foreign::line(record.url.host() + record.url.path(), 300);
}

PageRecord recordOf(const PageHead &head, const QUrl &url)
{
    const JsonLd jsonLd = readJsonLd(head.jsonLd);
    const QUrl ownBase = foreign::webAddress(head.base, url);
    const QUrl base = ownBase.isEmpty() ? url : ownBase;

    PageRecord record;
    record.url = canonicalOf(head, base, url);
    record.site = foreign::line(
        firstOf({jsonLd.publisher, head.first({"og:site_name"_L1, "application-name"_L1}),
            head.first({"citation_journal_title"_L1})}),
        longestName);
    record.title = titleOf(head, jsonLd, record);
    record.description = foreign::paragraphs(
        firstOf({head.first({"citation_abstract"_L1, "og:description"_L1, "twitter:description"_L1,
                     "description"_L1, "dc.description"_L1}),
            jsonLd.description}),
        10'000);
    record.authors = authorsOf(head, jsonLd);
    record.publishedAt = publishedOf(head, jsonLd);
    record.language = languageOf(head, jsonLd);
    for (const QString &image :
        {head.first({"og:image:secure_url"_L1}), head.first({"og:image:url"_L1}),
            head.first({"og:image"_L1}), head.first({"twitter:image:src"_L1}),
            head.first({"twitter:image"_L1}), head.first({"image"_L1}), jsonLd.image, head.image}) {
        if (record.imageUrl.isEmpty())
            record.imageUrl = foreign::webAddress(image, base);
    }
    if (!record.imageUrl.isEmpty())
        record.imageAlt =
            foreign::line(head.first({"og:image:alt"_L1, "twitter:image:alt"_L1}), 500);
    record.doi = foreign::doi(
        firstOf({head.first({"citation_doi"_L1, "doi"_L1, "prism.doi"_L1, "bepress_citation_doi"_L1,
                     "dc.identifier.doi"_L1, "dc.identifier"_L1}),
            jsonLd.doi}));
    record.arxivId = paperOf(head, record, url);
    return record;
}

std::optional<QString> known(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

Result<PageRecord> parsePage(
    const QByteArray &bytes, const QByteArray &contentType, const QUrl &url)
{
    if (const auto error = refusal(bytes, contentType, url.host()))
        return std::unexpected(*error);
    const auto tree = markup::HtmlTree::parse(markup::decodeHtml(bytes, contentType).toUtf8());
    if (!tree)
        return std::unexpected(tree.error());
    return recordOf(PageHead::of(*tree), url);
}

Entry toEntry(const PageRecord &record)
{
    Entry entry;
    entry.id = newUuid();
    entry.title = record.title;
    entry.source = Source::Manual;
    entry.url = known(record.url.toString(QUrl::FullyEncoded));
    if (!record.authors.isEmpty())
        entry.authors = record.authors;
    entry.abstract = known(record.description);
    entry.doi = known(record.doi);
    entry.publishedAt = timestampFrom(record.publishedAt);
    if (!record.imageUrl.isEmpty())
        entry.thumbnail =
            Thumbnail {record.imageUrl.toString(QUrl::FullyEncoded), known(record.imageAlt), {}};
    return entry;
}

} // namespace galley
