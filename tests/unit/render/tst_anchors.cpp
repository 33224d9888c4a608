// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"
#include "render/anchors.h"

#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Entry entryOf(const QString &url, const QString &arxivId = {}, const QString &doi = {})
{
    Entry entry;
    entry.id = newUuid();
    entry.title = u"A title"_s;
    if (!url.isNull())
        entry.url = url;
    if (!arxivId.isNull())
        entry.arxivId = arxivId;
    if (!doi.isNull())
        entry.doi = doi;
    return entry;
}

QStringList anchorsOfAll(const QList<Entry> &entries)
{
    Issue issue;
    issue.entries = entries;
    return anchorsOf(issue, entries.size());
}

} // namespace

class TestAnchors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comeFromWhatAnEntryIs_data();
    void comeFromWhatAnEntryIs();
    void areToldApart_data();
    void areToldApart();
    void nothingButTheId();
    void noEditOfATextChangesOne();
    void theSecondOfAKindGetsANumber();
    void areFitForAnAddress_data();
    void areFitForAnAddress();
};

void TestAnchors::comeFromWhatAnEntryIs_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<QString>("anchor");
    const QString page = u"https://www.example.org/2026/On_Words.html"_s;
    const QString doi = u"10.1000/ABC(1)"_s;
    QTest::newRow("arXiv first") << entryOf(page, u"2604.15579"_s, doi) << u"2604.15579"_s;
    QTest::newRow("an old id") << entryOf(page, u"math.GT/0309136"_s) << u"math.GT-0309136"_s;
    QTest::newRow("then the DOI") << entryOf(page, {}, doi) << u"10.1000-abc-1"_s;
    QTest::newRow("blank is none")
        << entryOf(page, u" "_s, u""_s) << u"example.org-2026-on-words.html"_s;
    QTest::newRow("then the page") << entryOf(page) << u"example.org-2026-on-words.html"_s;
    QTest::newRow("a host alone") << entryOf(u"https://Example.org/"_s) << u"example.org"_s;
}

void TestAnchors::comeFromWhatAnEntryIs()
{
    QFETCH(Entry, entry);
    QFETCH(QString, anchor);
    QCOMPARE(anchorsOfAll({entry}), QStringList {anchor});
}

void TestAnchors::areToldApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *name, const QString &one, const QString &other) {
        QTest::newRow(name) << one << other;
    };
    row("queries", u"https://x.org/watch?v=a"_s, u"https://x.org/watch?v=b"_s);
    row("fragments", u"https://x.org/#a"_s, u"https://x.org/#b"_s);
    row("another script", u"https://x.org/東京"_s, u"https://x.org/大阪"_s);
    row("long paths", u"https://x.org/"_s + QString(80, u'a') + u"b"_s,
        u"https://x.org/"_s + QString(80, u'a') + u"c"_s);
}

/// In either order, since a number behind the second would follow the order.
void TestAnchors::areToldApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const QStringList anchors = anchorsOfAll({entryOf(one), entryOf(other)});
    QCOMPARE_NE(anchors.at(0), anchors.at(1));
    QCOMPARE(
        anchorsOfAll({entryOf(other), entryOf(one)}), QStringList({anchors.at(1), anchors.at(0)}));
}

void TestAnchors::nothingButTheId()
{
    Entry entry = entryOf({});
    entry.id = QUuid(u"{01963b7e-8c00-7000-8123-4567deadbeef}"_s);
    QCOMPARE(anchorsOfAll({entry}), QStringList {u"e-deadbeef"_s});
    entry.url = u"javascript:alert(1)"_s;
    QCOMPARE(anchorsOfAll({entry}), QStringList {u"e-deadbeef"_s});
}

void TestAnchors::noEditOfATextChangesOne()
{
    const QList<Entry> entries {
        entryOf(u"https://x.org/a"_s), entryOf({}, u"2604.15579"_s), entryOf({})};
    QList<Entry> edited = entries;
    for (Entry &entry : edited) {
        entry.title = u"Another"_s;
        entry.summary = u"New"_s;
        entry.authors = QStringList {u"Somebody"_s};
        entry.difficulty = Difficulty::Advanced;
    }
    QCOMPARE(anchorsOfAll(edited), anchorsOfAll(entries));
}

void TestAnchors::theSecondOfAKindGetsANumber()
{
    QCOMPARE(anchorsOfAll({entryOf(u"https://x.org/a"_s), entryOf(u"http://www.x.org/a/"_s),
                 entryOf(u"https://x.org/a-2"_s), entryOf(u"https://x.org/A"_s)}),
        QStringList({u"x.org-a"_s, u"x.org-a-2"_s, u"x.org-a-2-2"_s, u"x.org-a-3"_s}));
}

void TestAnchors::areFitForAnAddress_data()
{
    QTest::addColumn<Entry>("entry");
    const QString hostile = u"\"><script>x</script>_{{ 1 }}% 🦀 \u202e"_s;
    QTest::newRow("arXiv id") << entryOf({}, hostile);
    QTest::newRow("DOI") << entryOf({}, {}, hostile);
    QTest::newRow("address") << entryOf(u"https://x_y.org/"_s + hostile);
    QTest::newRow("letters of no script of ours") << entryOf({}, u"東京"_s);
    QTest::newRow("long") << entryOf({}, QString(100'000, u'a'));
}

void TestAnchors::areFitForAnAddress()
{
    QFETCH(Entry, entry);
    const QString anchor = anchorsOfAll({entry}).constFirst();
    static const QRegularExpression fit(u"\\A[A-Za-z0-9.-]{1,64}\\z"_s);
    QVERIFY2(fit.match(anchor).hasMatch(), qUtf8Printable(anchor));
}

QTEST_GUILESS_MAIN(TestAnchors)
#include "tst_anchors.moc"
