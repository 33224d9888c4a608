// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sitefixture.h"

#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineSettings>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// The site's search in a browser, as it is when somebody opens the folder from a disk.
class TestSiteSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void finds_data();
    void finds();
    void resultsLeadToTheirEntries();
    void moreComeWhenAskedFor();
    void theAddressAsks();
    void aFileThatIsGoneIsSaid();
    void sayItPlainlyWithoutScripts();

private:
    QVariant run(const QString &script);
    void load(const QString &query = {});
    void search(const QString &words);
    [[nodiscard]] QString status() { return run(u"search_status.textContent"_s).toString(); }
    [[nodiscard]] QStringList titles()
    {
        QStringList titles = run(u"[...document.querySelectorAll('#search_results .title')]"
                                 ".map(e => e.textContent)"_s)
                                 .toStringList();
        for (QString &title : titles)
            title = title.simplified(); // formulas have spaces of their own
        return titles;
    }

    SiteFixture m_site;
    std::unique_ptr<QWebEnginePage> m_page;
};

void TestSiteSearch::initTestCase()
{
    Issue latest = siteIssue(QDate(2026, 1, 5), 0);
    const auto add = [&latest](const QString &title, Difficulty difficulty, const QString &author) {
        Issue some = siteIssue(QDate(2026, 1, 5), 1);
        Entry entry = some.entries.first();
        entry.title = title;
        entry.difficulty = difficulty;
        entry.authors = QStringList {author};
        entry.summary = u"See [this](https://example.com/hidden) about *small* models"_s;
        latest.entries.append(entry);
    };
    add(u"Schrödinger bridges"_s, Difficulty::Advanced, u"Łukasz Kaiser"_s);
    add(u"Straße und Café"_s, Difficulty::Accessible, u"Søren Kierkegaard"_s);
    add(u"Sorting in $O(n \\log n)$"_s, Difficulty::Accessible, u"陳大文"_s);
    add(u"<img src=x onerror=alert(1)> </script>"_s, Difficulty::Intermediate, u"\"]);//"_s);
    m_site.store({latest, siteIssue(QDate(2025, 6, 2), 120), siteIssue(QDate(2024, 6, 3), 1)});
    QVERIFY(m_site.build());
}

void TestSiteSearch::init()
{
    m_page = std::make_unique<QWebEnginePage>();
    load();
}

QVariant TestSiteSearch::run(const QString &script)
{
    QVariant result;
    bool isDone = false;
    m_page->runJavaScript(script, [&](const QVariant &value) {
        result = value;
        isDone = true;
    });
    const bool came = QTest::qWaitFor([&] { return isDone; }, 10'000);
    if (!came)
        qWarning("the page does not answer");
    return result;
}

void TestSiteSearch::load(const QString &query)
{
    bool isLoaded = false;
    const auto loaded =
        connect(m_page.get(), &QWebEnginePage::loadFinished, this, [&](bool ok) { isLoaded = ok; });
    QUrl url = QUrl::fromLocalFile(m_site.options.folder + u"/search.html"_s);
    if (!query.isEmpty())
        url.setQuery(u"q="_s + query);
    m_page->load(url);
    QTRY_VERIFY_WITH_TIMEOUT(isLoaded, 20'000);
    disconnect(loaded);
}

void TestSiteSearch::search(const QString &words)
{
    run(u"search_words.value = decodeURIComponent('%1'); search_form.requestSubmit()"_s.arg(
        QString::fromLatin1(QUrl::toPercentEncoding(words, {}, "'"))));
    QTRY_VERIFY(!run(u"search_results.hasAttribute('aria-busy')"_s).toBool());
}

void TestSiteSearch::finds_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QStringList>("titles");
    const QString bridges = u"Schrödinger bridges"_s;
    const QString street = u"Straße und Café"_s;
    const QString sorting = u"Sorting in O(n log n)"_s;
    const QString hostile = u"<img src=x onerror=alert(1)> </script>"_s;
    QTest::newRow("without accents") << u"schrodinger"_s << QStringList {bridges};
    QTest::newRow("in capitals") << u"SCHRÖDINGER"_s << QStringList {bridges};
    QTest::newRow("letters that are no accents") << u"lukasz"_s << QStringList {bridges};
    QTest::newRow("two letters for one") << u"strasse soren"_s << QStringList {street};
    QTest::newRow("another script") << u"陳大文"_s << QStringList {sorting};
    QTest::newRow("the beginning of a word") << u"schröd"_s << QStringList {bridges};
    QTest::newRow("a star behind it") << u"schröd*"_s << QStringList {bridges};
    QTest::newRow("words in any order") << u"cafe STRASSE"_s << QStringList {street};
    QTest::newRow("a phrase") << u"\"und Café\""_s << QStringList {street};
    QTest::newRow("another phrase") << u"\"Café und\""_s << QStringList();
    QTest::newRow("a hyphen for a space") << u"schrodinger-bridges"_s << QStringList {bridges};
    QTest::newRow("a formula") << u"n log n sorting"_s << QStringList {sorting};
    QTest::newRow("a difficulty") << u"accessible small"_s << (QStringList {street, sorting});
    QTest::newRow("an older year") << u"2024-06-03"_s << QStringList {u"Paper 1 of 2024-06-03"_s};
    QTest::newRow("no address") << u"hidden"_s << QStringList();
    QTest::newRow("nothing at all") << QString() << QStringList();
    QTest::newRow("spaces") << u"   "_s << QStringList();
    QTest::newRow("a quotation mark") << u"\""_s << QStringList();
    QTest::newRow("none") << u"zzzz"_s << QStringList();
    QTest::newRow("hostile") << u"<img src=x onerror=alert(1)>"_s << QStringList {hostile};
}

void TestSiteSearch::finds()
{
    QFETCH(QString, words);
    QFETCH(QStringList, titles);
    search(words);
    QCOMPARE(this->titles(), titles);
    const QString count = titles.size() == 1 ? u"1 paper."_s : u"%1 papers."_s.arg(titles.size());
    const bool asksNothing = QString(words).remove(u'"').trimmed().isEmpty();
    QCOMPARE(status(),
        asksNothing            ? u"Type a word to search for."_s
            : titles.isEmpty() ? u"Nothing holds all of these words."_s
                               : count);
    QCOMPARE(run(u"document.querySelectorAll('#search_results img').length"_s).toInt(), 0);
}

void TestSiteSearch::resultsLeadToTheirEntries()
{
    search(u"schrodinger"_s);
    const QUrl url(run(u"document.querySelector('#search_results a').href"_s).toString());
    QCOMPARE(url.toLocalFile(), m_site.options.folder + u"/issues/2026-01-05.html"_s);
    QVERIFY(
        m_site.read(u"issues/2026-01-05.html"_s).contains("id=\"" + url.fragment().toUtf8() + '"'));
    QCOMPARE(run(u"document.querySelector('#search_results time').textContent"_s).toString(),
        u"January 5, 2026"_s);
    QCOMPARE(run(u"document.querySelector('#search_results .difficulty').textContent"_s).toString(),
        u"● Advanced"_s);
}

void TestSiteSearch::moreComeWhenAskedFor()
{
    search(u"paper"_s);
    QCOMPARE(titles().size(), 50);
    QCOMPARE(status(), u"50 papers so far, the newest first."_s);
    QVERIFY(!run(u"search_more.hidden"_s).toBool());
    run(u"search_more.click()"_s);
    QTRY_COMPARE(titles().size(), 100);
    // The keyboard goes on where the new ones begin.
    QTRY_COMPARE(run(u"document.activeElement.textContent"_s).toString(), titles().at(50));
    run(u"search_more.click()"_s);
    QTRY_COMPARE(titles().size(), 121);
    QTRY_COMPARE(status(), u"121 papers."_s);
    QVERIFY(run(u"search_more.hidden"_s).toBool());
}

void TestSiteSearch::theAddressAsks()
{
    load(u"strasse+caf%C3%A9"_s);
    QTRY_COMPARE(titles(), QStringList {u"Straße und Café"_s});
    QCOMPARE(run(u"search_words.value"_s).toString(), u"strasse café"_s);
    load(u"%3Csvg%20onload%3Dalert(1)%3E%00%ff"_s);
    QTRY_COMPARE(status(), u"Nothing holds all of these words."_s);
}

void TestSiteSearch::aFileThatIsGoneIsSaid()
{
    const QString shard = m_site.options.folder + u"/search/2025.js"_s;
    QVERIFY(QFile::rename(shard, shard + u".away"_s));
    load();
    search(u"2024-06-03"_s);
    const QString said = status();
    const QStringList found = titles();
    QVERIFY(QFile::rename(shard + u".away"_s, shard));
    QCOMPARE(said, u"A part of the index could not be read. 1 paper so far."_s);
    QCOMPARE(found, QStringList {u"Paper 1 of 2024-06-03"_s});
}

void TestSiteSearch::sayItPlainlyWithoutScripts()
{
    const QByteArray page = m_site.read(u"search.html"_s);
    const qsizetype from = page.indexOf("<noscript>");
    QVERIFY(from > 0);
    QVERIFY(page.sliced(from, page.indexOf("</noscript>") - from).contains("JavaScript"));
    QVERIFY(page.contains("hidden>\n<p><label")); // a form that would do nothing is not shown
    m_page->settings()->setAttribute(QWebEngineSettings::JavascriptEnabled, false);
    load();
    QString text;
    m_page->toPlainText([&text](const QString &plain) { text = plain; });
    QTRY_VERIFY(!text.isEmpty());
    QVERIFY2(text.contains(u"The search needs JavaScript."_s), qPrintable(text));
    QVERIFY(!text.contains(u"Search titles"_s));
}

QTEST_MAIN(TestSiteSearch)
#include "tst_sitesearch.moc"
