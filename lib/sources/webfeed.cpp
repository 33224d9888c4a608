// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sources/webfeed.h"

#include "markup/htmldecoding.h"
#include "sources/feedtext.h"
#include "sources/foreigntext.h"
#include "sources/webfeedreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::WebFeed)
};

using Outcome = XmlPass::Outcome;

/// What the XML declaration says, in lower case.
QByteArray declaredEncoding(const QByteArray &bytes)
{
    static const QRegularExpression pattern(
        u"^(?:\\x{ef}\\x{bb}\\x{bf})?<\\?xml\\s[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']"_s);
    return pattern.match(QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 200))))
        .captured(1)
        .toLatin1()
        .toLower();
}

/// Expat knows these; all others become UTF-8 first. What says ISO-8859-1 means windows-1252.
bool isForExpat(const QByteArray &encoding)
{
    return encoding.isEmpty() || encoding == "utf-8" || encoding == "utf8"
        || encoding.startsWith("utf-16") || encoding == "us-ascii";
}

QByteArray withoutControls(QByteArray bytes)
{
    bytes.removeIf([](char c) { return c >= 0 && c < ' ' && c != '\n' && c != '\t' && c != '\r'; });
    return bytes;
}

bool isUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder.decode(bytes);
    return !decoder.hasError();
}

/// Once as it says it is; when that fails, once more as feeds often are: in another encoding than they
/// say, with control characters.
Outcome read(WebFeedReader &reader, const QByteArray &bytes)
{
    const QByteArray encoding = declaredEncoding(bytes);
    if (!isForExpat(encoding)) {
        if (const auto text = markup::decodeAs(encoding, bytes))
            return reader.read(withoutControls(text->toUtf8()), "UTF-8");
    }
    const bool isSpelledOtherwise = encoding == "utf8" || !isForExpat(encoding);
    const Outcome outcome = reader.read(bytes, isSpelledOtherwise ? "UTF-8" : nullptr);
    if (outcome != Outcome::Broken || bytes.contains('\0'))
        return outcome;
    const QByteArray utf8 = isUtf8(bytes)
        ? bytes
        : markup::decodeAs("windows-1252", bytes).value_or(QString()).toUtf8();
    const QByteArray cleaned = withoutControls(utf8);
    return cleaned == bytes ? outcome : reader.read(cleaned, "UTF-8");
}

/// Most pages are none of XML's, so that Expat sees no element of theirs.
bool isPage(const QByteArray &bytes)
{
    const QByteArray start = bytes.first(std::min(bytes.size(), qsizetype(200))).toLower();
    return start.startsWith("<!doctype html") || start.startsWith("<html");
}

Error problemOf(WebFeedReader &reader, Outcome outcome, const QByteArray &bytes, const QUrl &base)
{
    const QString host = base.host();
    if (reader.isPage() || isPage(bytes))
        return {Error::Code::Malformed,
            Tr::tr(
                "%1 answered with a web page instead of a feed; look there for the address of its "
                "RSS or Atom feed.")
                .arg(host),
            {}};
    if (reader.isOther())
        return {Error::Code::Malformed,
            Tr::tr("What %1 answered is no RSS or Atom feed; check the address.").arg(host), {}};
    if (outcome == Outcome::CutOff)
        return {Error::Code::Malformed,
            Tr::tr("The feed of %1 breaks off after %n item(s), so that nothing of it is used; try "
                   "again.",
                nullptr, static_cast<int>(reader.feed().items.size()))
                .arg(host),
            reader.problem()};
    if (outcome == Outcome::Refused)
        return {Error::Code::Malformed,
            Tr::tr(
                "The feed of %1 defines entities or is nested too deeply, which feeds never need; "
                "it was not read.")
                .arg(host),
            reader.problem()};
    return {Error::Code::Malformed,
        Tr::tr("The feed of %1 is not well-formed; try again later or tell its publisher.")
            .arg(host),
        reader.problem()};
}

WebFeedItem itemIn(const QJsonObject &object, const QUrl &base)
{
    WebFeedItem item;
    const QJsonValue id = object.value("id"_L1);
    item.guid = foreign::line(id.isDouble() ? id.toVariant().toString() : id.toString(), 2000);
    item.url = foreign::webAddress(object.value("url"_L1).toString(), base);
    if (item.url.isEmpty())
        item.url = foreign::webAddress(object.value("external_url"_L1).toString(), base);
    item.title = foreign::line(object.value("title"_L1).toString());
    QString summary = object.value("summary"_L1).toString();
    if (summary.isEmpty())
        summary = object.value("content_text"_L1).toString();
    if (summary.isEmpty())
        summary = feedtext::plain(object.value("content_html"_L1).toString());
    item.summary = foreign::paragraphs(summary);
    if (item.title.isEmpty())
        item.title = foreign::line(item.summary, 100);
    item.publishedAt = foreign::timestamp(
        object.value("date_published"_L1).toString(object.value("date_modified"_L1).toString()));
    QJsonArray authors = object.value("authors"_L1).toArray();
    authors.append(object.value("author"_L1)); // of version 1.0
    for (const QJsonValue &author : std::as_const(authors)) {
        const QString name = foreign::line(author.toObject().value("name"_L1).toString(), 200);
        if (!name.isEmpty() && !item.authors.contains(name) && item.authors.size() < 100)
            item.authors.append(name);
    }
    for (const QJsonValue &tag : object.value("tags"_L1).toArray()) {
        const QString name = foreign::line(tag.toString(), 100);
        if (!name.isEmpty() && item.categories.size() < 100)
            item.categories.append(name);
    }
    item.imageUrl = foreign::webAddress(object.value("image"_L1).toString(), base);
    item.arxivId = feedtext::paperOf(item.guid, item.url);
    return item;
}

Result<WebFeed> parseJsonFeed(const QByteArray &bytes, const QUrl &base)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &error).object();
    if (!object.value("version"_L1).toString().contains("jsonfeed.org/version/1"_L1))
        return fail(Error::Code::Malformed,
            Tr::tr("What %1 answered is no feed, or one that breaks off; check the address.")
                .arg(base.host()),
            error.error == QJsonParseError::NoError ? QString() : error.errorString());
    WebFeed feed;
    feed.title = foreign::line(object.value("title"_L1).toString(), 300);
    for (const QJsonValue &value : object.value("items"_L1).toArray()) {
        if (feed.items.size() >= mostWebFeedItems)
            break;
        WebFeedItem item = itemIn(value.toObject(), base);
        if (!item.title.isEmpty() || !item.url.isEmpty())
            feed.items.append(std::move(item));
    }
    return feed;
}

} // namespace

Result<WebFeed> parseWebFeed(const QByteArray &bytes, const QUrl &base)
{
    if (bytes.size() > largestWebFeed)
        return fail(Error::Code::TooLarge,
            Tr::tr("The feed of %1 is larger than %2 MB and was not read.")
                .arg(base.host())
                .arg(largestWebFeed / 1024 / 1024));
    qsizetype begin = 0;
    while (begin < bytes.size() && QChar::isSpace(static_cast<uchar>(bytes.at(begin))))
        ++begin;
    if (begin == bytes.size())
        return fail(Error::Code::Malformed,
            Tr::tr("The feed of %1 is empty, without even a heading; try again later.")
                .arg(base.host()));
    const QByteArray feed = begin == 0 ? bytes : bytes.sliced(begin);
    if (feed.startsWith('{') || feed.startsWith("\xef\xbb\xbf{"))
        return parseJsonFeed(feed.startsWith('{') ? feed : feed.sliced(3), base);

    WebFeedReader reader(base);
    const Outcome outcome = read(reader, feed);
    if (outcome == Outcome::Whole)
        return std::move(reader.feed());
    Error error = problemOf(reader, outcome, feed, base);
    if (error.detail.isEmpty())
        error.detail = foreign::start(feed);
    return std::unexpected(error);
}

} // namespace galley
