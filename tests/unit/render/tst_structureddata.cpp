// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/anchors.h"
#include "render/pagehead.h"
#include "render/structureddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Entry paper()
{
    Entry entry;
    entry.title = u" A  \"title\" </script>"_s;
    entry.url = u"https://arxiv.org/abs/2604.15579"_s;
    entry.authors = QStringList {u"Ada Ångström"_s, u" "_s, u"Bo O'Neill"_s};
    entry.difficulty = Difficulty::Advanced;
    entry.summary = u"SUMMARY"_s;
    entry.arxivId = u"2604.15579"_s;
    entry.doi = u"10.1000/a b"_s;
    entry.publishedAt = u"2026-04-16T17:59:00Z"_s;
    entry.notes = u"SECRET"_s;
    return entry;
}

Entry post(const QString &title)
{
    Entry entry;
    entry.title = title;
    return entry;
}

Issue issueOf(const QList<Entry> &entries)
{
    Issue issue = *newIssue(u"LLM News Digest"_s, u"No. 1"_s, QDate(2026, 4, 27));
    issue.entries = entries;
    return issue;
}

QJsonObject dataOf(
    const Issue &issue, const PagePlace &place = {}, const Publication &publication = {})
{
    const QByteArray json = structuredDataOf(
        issue, descriptionOf(issue), anchorsOf(issue, issue.entries.size()), publication, place);
    return QJsonDocument::fromJson(json).object();
}

QJsonArray itemsOf(const QJsonObject &data)
{
    return data["hasPart"_L1]["itemListElement"_L1].toArray();
}

QJsonObject itemOf(const Entry &entry)
{
    return itemsOf(dataOf(issueOf({entry})))[0]["item"_L1].toObject();
}

} // namespace

class TestStructuredData : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void issue();
    void publication();
    void addressesOnlyWhereTheyAreKnown();
    void paperItem();
    void kinds_data();
    void kinds();
    void saysNothingThatIsNotKnown();
    void namesAsManyAuthorsAsThePageShows();
    void notesStayHome();
};

void TestStructuredData::issue()
{
    const QJsonObject data = dataOf(issueOf({paper(), post(u"T"_s)}));
    QCOMPARE(data["@context"_L1], "https://schema.org"_L1);
    QCOMPARE(data["@type"_L1], "PublicationIssue"_L1);
    QCOMPARE(data["name"_L1], "No. 1"_L1);
    QCOMPARE(data["datePublished"_L1], "2026-04-27"_L1);
    QCOMPARE(data["inLanguage"_L1], "en"_L1);
    QCOMPARE(data["isPartOf"_L1],
        (QJsonObject {{"@type"_L1, "Periodical"_L1}, {"name"_L1, "LLM News Digest"_L1}}));
    QCOMPARE(data["hasPart"_L1]["@type"_L1], QJsonArray({"ItemList"_L1, "Collection"_L1}));
    QCOMPARE(data["hasPart"_L1]["numberOfItems"_L1], 2);
    const QJsonArray items = itemsOf(data);
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[1]["@type"_L1], "ListItem"_L1);
    QCOMPARE(items[1]["position"_L1], 2);
}

void TestStructuredData::publication()
{
    const Publication ours {
        .name = u"LLM News Digest"_s, .description = u"Weekly."_s, .baseUrl = u"https://x.org/"_s};
    const QJsonValue part = dataOf(issueOf({}), {}, ours)["isPartOf"_L1];
    QCOMPARE(part["url"_L1], "https://x.org/"_L1);
    QCOMPARE(part["description"_L1], "Weekly."_L1);
    const Publication another {.name = u"Another"_s, .baseUrl = u"https://y.org/"_s};
    QVERIFY(dataOf(issueOf({}), {}, another)["isPartOf"_L1]["url"_L1].isUndefined());
}

void TestStructuredData::addressesOnlyWhereTheyAreKnown()
{
    const PagePlace place {.address = u"https://x.org/issues/1.html"_s};
    const QJsonObject known = dataOf(issueOf({paper()}), place);
    QCOMPARE(known["url"_L1], "https://x.org/issues/1.html"_L1);
    QCOMPARE(itemsOf(known)[0]["url"_L1], "https://x.org/issues/1.html#2604.15579"_L1);
    const QJsonObject unknown = dataOf(issueOf({paper()}));
    QVERIFY(!unknown.contains("url"_L1));
    QVERIFY(itemsOf(unknown)[0]["url"_L1].isUndefined());
}

void TestStructuredData::paperItem()
{
    const auto person = [](const QString &name) {
        return QJsonObject {{"@type"_L1, "Person"_L1}, {"name"_L1, name}};
    };
    const auto identifier = [](const QString &kind, const QString &value) {
        return QJsonObject {
            {"@type"_L1, "PropertyValue"_L1}, {"propertyID"_L1, kind}, {"value"_L1, value}};
    };
    QCOMPARE(itemOf(paper()),
        (QJsonObject {{"@type"_L1, "ScholarlyArticle"_L1},
            {"headline"_L1, "A \"title\" </script>"_L1},
            {"url"_L1, "https://arxiv.org/abs/2604.15579"_L1},
            {"author"_L1, QJsonArray {person(u"Ada Ångström"_s), person(u"Bo O'Neill"_s)}},
            {"identifier"_L1,
                QJsonArray {identifier(u"arXiv"_s, u"2604.15579"_s),
                    identifier(u"DOI"_s, u"10.1000/a b"_s)}},
            {"sameAs"_L1, "https://doi.org/10.1000/a%20b"_L1},
            {"datePublished"_L1, "2026-04-16"_L1}, {"educationalLevel"_L1, "Advanced"_L1}}));
}

void TestStructuredData::kinds_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("title");
    Entry entry = post(u"T"_s);
    QTest::newRow("a page") << entry << u"WebPage"_s << u"name"_s;
    entry.authors = QStringList {u"Ada"_s};
    QTest::newRow("somebody's") << entry << u"Article"_s << u"headline"_s;
    entry.doi = u"10.1000/a"_s;
    QTest::newRow("with a DOI") << entry << u"ScholarlyArticle"_s << u"headline"_s;
}

void TestStructuredData::kinds()
{
    QFETCH(Entry, entry);
    QFETCH(QString, kind);
    QFETCH(QString, title);
    QCOMPARE(itemOf(entry)["@type"_L1], kind);
    QCOMPARE(itemOf(entry)[title], "T"_L1);
}

void TestStructuredData::saysNothingThatIsNotKnown()
{
    Entry entry = post(u"T"_s);
    entry.authors = QStringList {u""_s};
    entry.arxivId = u" "_s;
    entry.url = u"javascript:alert(1)"_s;
    entry.publishedAt = u"yesterday"_s;
    QCOMPARE(itemOf(entry), (QJsonObject {{"@type"_L1, "WebPage"_L1}, {"name"_L1, "T"_L1}}));
}

void TestStructuredData::namesAsManyAuthorsAsThePageShows()
{
    Entry entry = paper();
    entry.authors = QStringList(3000, u"Ada"_s);
    QCOMPARE(itemOf(entry)["author"_L1].toArray().size(), 12);
}

void TestStructuredData::notesStayHome()
{
    const QByteArray json = QJsonDocument(dataOf(issueOf({paper()}))).toJson();
    QVERIFY(!json.contains("SECRET"));
}

QTEST_GUILESS_MAIN(TestStructuredData)
#include "tst_structureddata.moc"
