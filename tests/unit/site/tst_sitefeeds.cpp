// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sitefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

const QString atomSpace = u"http://www.w3.org/2005/Atom"_s;
const QString contentSpace = u"http://purl.org/rss/1.0/modules/content/"_s;

struct Element
{
    QString space;
    QString name;
    QXmlStreamAttributes attributes;
    QString text; ///< of its own, without its children's
    QList<Element> children;

    [[nodiscard]] QList<Element> all(const QString &child, const QString &of = {}) const
    {
        QList<Element> found;
        for (const Element &element : children) {
            if (element.name == child && element.space == of)
                found.append(element);
        }
        return found;
    }
    /// Of the only child of this name; "none" or "many" where there is not one.
    [[nodiscard]] QString only(const QString &child, const QString &of = {}) const
    {
        const QList<Element> found = all(child, of);
        return found.isEmpty() ? u"none"_s : found.size() > 1 ? u"many"_s : found.first().text;
    }
    [[nodiscard]] QString attribute(const QString &key) const
    {
        return attributes.value(key).toString();
    }
};

Element readElement(QXmlStreamReader &xml)
{
    Element element {
        xml.namespaceUri().toString(), xml.name().toString(), xml.attributes(), {}, {}};
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::StartElement:
            element.children.append(readElement(xml));
            break;
        case QXmlStreamReader::Characters:
            element.text += xml.text();
            break;
        case QXmlStreamReader::EndElement:
            return element;
        default:
            break;
        }
    }
    return element;
}

/// The document's element; one without a name for what is not well-formed.
Element documentIn(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    Element document;
    if (xml.readNextStartElement())
        document = readElement(xml);
    while (!xml.atEnd())
        xml.readNext();
    if (xml.hasError())
        qWarning("%s", qPrintable(xml.errorString()));
    return xml.hasError() ? Element() : document;
}

bool isAbsolute(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.scheme().isEmpty();
}

/// What links and pictures in HTML lead to.
QStringList addressesIn(const QString &html)
{
    static const QRegularExpression address(u"(?:href|src)=\"([^\"]*)\""_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : address.globalMatch(html))
        found.append(match.captured(1));
    return found;
}

const QRegularExpression rfc3339(
    u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)$"_s);
const QRegularExpression rfc822(
    u"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d (Jan|Feb|Mar|Apr|May|Jun|Jul"
    "|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d\\d:\\d\\d:\\d\\d GMT$"_s);
const QRegularExpression languageTag(u"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"_s);

} // namespace

class TestSiteFeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void atom_data() { places(); }
    void atom();
    void rss_data() { places(); }
    void rss();
    void json_data() { places(); }
    void json();
    void nothingYet_data() { places(); }
    void nothingYet();
    void whole();
    void newestFirstAndNoMoreThanTold();
    void idsStay_data();
    void idsStay();
    void anotherPublicationsAreOthers();
    void pagesNameTheFeeds();

private:
    static void places()
    {
        QTest::addColumn<QString>("base");
        QTest::newRow("with an address") << u"https://example.org/a%20b/"_s;
        QTest::newRow("without") << QString();
    }
    void build(const QString &base)
    {
        m_site->options.baseUrl = base;
        QVERIFY(m_site->build());
        m_atom = documentIn(m_site->read(u"atom.xml"_s));
        m_rss = documentIn(m_site->read(u"rss.xml"_s));
        m_json = QJsonDocument::fromJson(m_site->read(u"feed.json"_s)).object();
    }
    [[nodiscard]] QList<Element> entries() const { return m_atom.all(u"entry"_s, atomSpace); }
    [[nodiscard]] QList<Element> items() const { return m_rss.children.value(0).all(u"item"_s); }
    /// Of the feed and its items, in each of the three.
    [[nodiscard]] QStringList ids() const;

    std::unique_ptr<SiteFixture> m_site;
    Element m_atom;
    Element m_rss;
    QJsonObject m_json;
};

void TestSiteFeeds::init()
{
    m_site = std::make_unique<SiteFixture>();
    m_site->store({siteIssue(QDate(2025, 12, 29)), siteIssue(QDate(2026, 1, 5), 1),
        siteIssue(QDate(2026, 1, 12), 0)});
}

QStringList TestSiteFeeds::ids() const
{
    QStringList ids {m_atom.only(u"id"_s, atomSpace)};
    for (const Element &entry : entries())
        ids.append(entry.only(u"id"_s, atomSpace));
    for (const Element &item : items())
        ids.append(item.only(u"guid"_s));
    for (const QJsonValue &item : m_json["items"_L1].toArray())
        ids.append(item["id"_L1].toString());
    return ids;
}

/// RFC 4287, sections 4.1.1 and 4.1.2.
void TestSiteFeeds::atom()
{
    QFETCH(QString, base);
    build(base);
    const auto of = [](const Element &element, const QString &name) {
        return element.only(name, atomSpace);
    };
    const auto links = [](const Element &element, const QString &relation) {
        QStringList found;
        for (const Element &link : element.all(u"link"_s, atomSpace)) {
            if (link.attribute(u"rel"_s) == relation)
                found.append(link.attribute(u"href"_s));
        }
        return found;
    };
    QCOMPARE(m_atom.name, u"feed"_s);
    QCOMPARE(m_atom.space, atomSpace);
    QVERIFY(isAbsolute(of(m_atom, u"id"_s)));
    QCOMPARE(of(m_atom, u"title"_s), u"The Test Digest"_s);
    QCOMPARE(of(m_atom, u"updated"_s), u"2026-01-12T00:00:00Z"_s);
    QCOMPARE(m_atom.all(u"author"_s, atomSpace).size(), 1); // so no entry needs one
    QCOMPARE(m_atom.all(u"author"_s, atomSpace).first().only(u"name"_s, atomSpace),
        u"The Test Digest"_s);
    QCOMPARE(links(m_atom, u"self"_s), QStringList {base + u"atom.xml"_s});
    QCOMPARE(links(m_atom, u"alternate"_s), QStringList {base.isEmpty() ? u"index.html"_s : base});
    QCOMPARE(entries().size(), 3);
    for (const Element &entry : entries()) {
        QVERIFY(isAbsolute(of(entry, u"id"_s)));
        QVERIFY(of(entry, u"title"_s).startsWith(u"Issue of"_s));
        QVERIFY(rfc3339.match(of(entry, u"updated"_s)).hasMatch());
        QVERIFY(rfc3339.match(of(entry, u"published"_s)).hasMatch());
        QCOMPARE(links(entry, u"alternate"_s),
            QStringList {base + u"issues/"_s + of(entry, u"title"_s).last(10) + u".html"_s});
        const QList<Element> content = entry.all(u"content"_s, atomSpace);
        QCOMPARE(content.size(), 1);
        QCOMPARE(content.first().attribute(u"type"_s), u"html"_s);
        QVERIFY(content.first().children.isEmpty()); // escaped, as that type wants it
        QVERIFY(of(entry, u"summary"_s) != u"many"_s);
    }
}

/// https://www.rssboard.org/rss-specification
void TestSiteFeeds::rss()
{
    QFETCH(QString, base);
    build(base);
    QCOMPARE(m_rss.name, u"rss"_s);
    QCOMPARE(m_rss.attribute(u"version"_s), u"2.0"_s);
    QCOMPARE(m_rss.children.size(), 1);
    const Element channel = m_rss.children.first();
    QCOMPARE(channel.name, u"channel"_s);
    QCOMPARE(channel.only(u"title"_s), u"The Test Digest"_s);
    QVERIFY(!channel.only(u"description"_s).isEmpty());
    QVERIFY(isAbsolute(channel.only(u"link"_s)));
    QVERIFY(languageTag.match(channel.only(u"language"_s)).hasMatch());
    QVERIFY(rfc822.match(channel.only(u"lastBuildDate"_s)).hasMatch());
    const QList<Element> self = channel.all(u"link"_s, atomSpace);
    QCOMPARE(self.size(), base.isEmpty() ? 0 : 1);
    if (!base.isEmpty())
        QCOMPARE(self.first().attribute(u"href"_s), base + u"rss.xml"_s);
    QCOMPARE(items().size(), 3);
    for (const Element &item : items()) {
        QVERIFY(item.only(u"title"_s).startsWith(u"Issue of"_s));
        QCOMPARE(item.all(u"guid"_s).value(0).attribute(u"isPermaLink"_s), u"false"_s);
        QVERIFY(isAbsolute(item.only(u"guid"_s)));
        QVERIFY(rfc822.match(item.only(u"pubDate"_s)).hasMatch());
        QVERIFY(item.only(u"encoded"_s, contentSpace).startsWith(u"<div"_s));
        QCOMPARE(item.only(u"link"_s),
            base.isEmpty() ? u"none"_s
                           : base + u"issues/"_s + item.only(u"title"_s).last(10) + u".html"_s);
    }
    QCOMPARE(items().first().only(u"pubDate"_s), u"Mon, 12 Jan 2026 00:00:00 GMT"_s);
}

/// https://www.jsonfeed.org/version/1.1/
void TestSiteFeeds::json()
{
    QFETCH(QString, base);
    build(base);
    QCOMPARE(m_json["version"_L1].toString(), u"https://jsonfeed.org/version/1.1"_s);
    QCOMPARE(m_json["title"_L1].toString(), u"The Test Digest"_s);
    QVERIFY(!m_json["authors"_L1][0]["name"_L1].toString().isEmpty());
    QVERIFY(languageTag.match(m_json["language"_L1].toString()).hasMatch());
    QCOMPARE(m_json.contains("feed_url"_L1), !base.isEmpty());
    QCOMPARE(m_json.contains("home_page_url"_L1), !base.isEmpty());
    const QJsonArray all = m_json["items"_L1].toArray();
    QCOMPARE(all.size(), 3);
    for (const QJsonValue &item : all) {
        QVERIFY(isAbsolute(item["id"_L1].toString()));
        QVERIFY(item["content_html"_L1].toString().startsWith(u"<div"_s));
        QVERIFY(rfc3339.match(item["date_published"_L1].toString()).hasMatch());
        QCOMPARE(item["url"_L1].toString(),
            base.isEmpty()
                ? QString()
                : base + u"issues/"_s + item["title"_L1].toString().last(10) + u".html"_s);
    }
}

void TestSiteFeeds::nothingYet()
{
    QFETCH(QString, base);
    m_site = std::make_unique<SiteFixture>();
    build(base);
    QCOMPARE(m_atom.name, u"feed"_s);
    QVERIFY(isAbsolute(m_atom.only(u"id"_s, atomSpace)));
    QVERIFY(!m_atom.only(u"title"_s, atomSpace).isEmpty());
    QVERIFY(rfc3339.match(m_atom.only(u"updated"_s, atomSpace)).hasMatch());
    QVERIFY(!m_atom.all(u"author"_s, atomSpace).first().only(u"name"_s, atomSpace).isEmpty());
    QVERIFY(!m_rss.children.first().only(u"title"_s).isEmpty());
    QCOMPARE(m_json["items"_L1], QJsonValue(QJsonArray()));
}

void TestSiteFeeds::whole()
{
    build(u"https://example.org/"_s);
    const QString content = entries().last().only(u"content"_s, atomSpace);
    QCOMPARE(items().last().only(u"encoded"_s, contentSpace), content);
    QCOMPARE(m_json["items"_L1][2]["content_html"_L1].toString(), content);
    for (const QString &words : {u"<em>happened</em>"_s, u"Paper 1 of 2025-12-29"_s,
             u"Paper 3 of 2025-12-29"_s, u"Ada Lovelace"_s, u"<em>this</em>"_s, u"<math"_s,
             u"Takeaways"_s, u"<code>code</code>"_s, u"Advanced"_s, u"arXiv:2604.10000"_s})
        QVERIFY2(content.contains(words), qPrintable(words));
    const QStringList addresses = addressesIn(content);
    QVERIFY(!addresses.isEmpty());
    for (const QString &address : addresses)
        QVERIFY2(isAbsolute(address), qPrintable(address));
    // Whoever reads it as XML can.
    QCOMPARE(documentIn(content.toUtf8()).name, u"div"_s);
}

void TestSiteFeeds::newestFirstAndNoMoreThanTold()
{
    m_site->options.feedItems = 2;
    build({});
    QStringList titles;
    for (const Element &entry : entries())
        titles.append(entry.only(u"title"_s, atomSpace));
    QCOMPARE(titles, (QStringList {u"Issue of 2026-01-12"_s, u"Issue of 2026-01-05"_s}));
    QCOMPARE(items().size(), 2);
    QCOMPARE(m_json["items"_L1].toArray().size(), 2);
}

void TestSiteFeeds::idsStay_data()
{
    QTest::addColumn<std::function<void(Issue &)>>("change");
    QTest::addColumn<QString>("base");
    const auto row = [](const char *name, const std::function<void(Issue &)> &change) {
        QTest::newRow(name) << change << u"https://example.org/"_s;
    };
    row("another title", [](Issue &issue) { issue.title = u"Other"_s; });
    row("other entries", [](Issue &issue) { issue.entries.clear(); });
    row("another language", [](Issue &issue) { issue.language = u"ar"_s; });
    row("another day", [](Issue &issue) { issue.date = issue.date.addDays(1); });
    QTest::newRow("another address")
        << std::function<void(Issue &)>([](Issue &) { }) << u"https://example.net/"_s;
    QTest::newRow("no address") << std::function<void(Issue &)>([](Issue &) { }) << QString();
}

void TestSiteFeeds::idsStay()
{
    using Change = std::function<void(Issue &)>;
    QFETCH(Change, change);
    QFETCH(QString, base);
    build(u"https://example.org/"_s);
    const QStringList before = ids();
    QCOMPARE(before.size(), 1 + 3 * 3);
    QCOMPARE(QSet<QString>(before.begin(), before.begin() + 4).size(), 4);
    m_site->change(u"2026-01-05"_s, change);
    build(base);
    QCOMPARE(ids(), before);
}

void TestSiteFeeds::anotherPublicationsAreOthers()
{
    build({});
    const QStringList before = ids();
    for (const QString &slug : {u"2025-12-29"_s, u"2026-01-05"_s, u"2026-01-12"_s})
        m_site->change(slug, [](Issue &issue) { issue.publication = u"Another"_s; });
    build({});
    QVERIFY(!QSet<QString>(before.begin(), before.end()).contains(ids().value(0)));
}

void TestSiteFeeds::pagesNameTheFeeds()
{
    build({});
    for (const QString &path : {u"index.html"_s, u"issues/2026-01-05.html"_s}) {
        const QByteArray page = m_site->read(path);
        for (const QByteArray &type :
            {"application/atom+xml"_ba, "application/rss+xml"_ba, "application/feed+json"_ba})
            QVERIFY2(page.contains("type=\"" + type + '"'), type.constData());
    }
}

QTEST_GUILESS_MAIN(TestSiteFeeds)
#include "tst_sitefeeds.moc"
