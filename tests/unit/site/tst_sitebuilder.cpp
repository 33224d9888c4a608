// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picturestore.h"
#include "render/theme.h"
#include "support/issues.h"
#include "support/pictures.h"
#include "support/sitefixture.h"
#include "json/issuejson.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

class TestSiteBuilder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void everyPromisedFileIsThere();
    void theReportCounts();
    void everyLinkLeadsToAFile_data();
    void everyLinkLeadsToAFile();
    void issuesReadBack();
    void notesStayHome();
    void picturesStandBesideThePages();
    void neighboursAreNamed();
    void longTopicsHavePagesByYear();
    void anEmptyArchive();
    void severalPublications();
    void fiveThousandEntries();
    void rightToLeft();
    void siteMapNamesEveryPage();
    void noSiteMapWithoutAnAddress();
    void aPlanSaysWhatABuildDoes();
    void progressIsSaid();

private:
    [[nodiscard]] QStringList brokenLinks() const;

    std::unique_ptr<SiteFixture> m_site;
};

void TestSiteBuilder::init()
{
    m_site = std::make_unique<SiteFixture>();
    m_site->options.baseUrl = u"https://example.org/digest/"_s;
}

void TestSiteBuilder::everyPromisedFileIsThere()
{
    m_site->store({siteIssue(QDate(2025, 12, 29)), siteIssue(QDate(2026, 1, 5), 1)});
    QVERIFY(m_site->build());
    QCOMPARE(m_site->paths(),
        (QStringList {u"atom.xml"_s, u"difficulty/accessible.html"_s, u"difficulty/advanced.html"_s,
            u"difficulty/intermediate.html"_s, u"feed.json"_s, u"index.html"_s,
            u"issues/2025-12-29.html"_s, u"issues/2025-12-29.json"_s, u"issues/2026-01-05.html"_s,
            u"issues/2026-01-05.json"_s, u"robots.txt"_s, u"rss.xml"_s,
            u"schema/galley-issue.schema.json"_s, u"search.html"_s, u"search/2025.js"_s,
            u"search/2026.js"_s, u"search/search.js"_s, u"sitemap.xml"_s, u"style.css"_s,
            u"topics/cs.CL.html"_s, u"topics/cs.LG.html"_s, u"topics/cs.SE.html"_s,
            u"topics/index.html"_s, u"topics/stat.ML.html"_s, u"years/2025.html"_s,
            u"years/2026.html"_s}));
    QCOMPARE(m_site->read(u"schema/galley-issue.schema.json"_s), issueJsonSchema());
}

void TestSiteBuilder::theReportCounts()
{
    m_site->store({siteIssue(QDate(2025, 12, 29)), siteIssue(QDate(2026, 1, 5), 1)});
    const Result<SiteReport> report = m_site->build();
    QVERIFY(report);
    QCOMPARE(report->issues, 2);
    QCOMPARE(report->entries, 4);
    QCOMPARE(report->files, m_site->paths().size());
    QCOMPARE(report->added, report->files);
    QCOMPARE(report->changed, 0);
    QVERIFY(report->seconds > 0);
    m_site->remove(u"2026-01-05"_s);
    const Result<SiteReport> next = m_site->build();
    QVERIFY(next);
    QCOMPARE(next->issues, 1);
    QCOMPARE(next->entries, 3);
    QCOMPARE(next->added, 0);
    QCOMPARE(next->removed, 4); // page, JSON, year, search file
    QCOMPARE(next->files, m_site->paths().size());
}

/// "page → target" of each relative link that leads to no file, or to no place in it.
QStringList TestSiteBuilder::brokenLinks() const
{
    static const QRegularExpression link(u"(?:href|src)=\"([^\"]*)\""_s);
    static const QRegularExpression anchor(u" id=\"([^\"]*)\""_s);
    QMap<QString, QString> pages;
    QSet<QString> targets; // "path" and "path#anchor"
    for (const auto &[path, bytes] : m_site->files().asKeyValueRange()) {
        targets.insert(u'/' + path);
        if (!path.endsWith(u".html"_s))
            continue;
        pages.insert(path, QString::fromUtf8(bytes));
        for (const QRegularExpressionMatch &match : anchor.globalMatch(pages.value(path)))
            targets.insert(u'/' + path + u'#' + match.captured(1));
    }
    QStringList broken;
    for (const auto &[path, html] : pages.asKeyValueRange()) {
        const QUrl page(u"site:///"_s + path);
        for (const QRegularExpressionMatch &match : link.globalMatch(html)) {
            const QUrl target = page.resolved(QUrl(match.captured(1)));
            const QString place =
                target.path() + (target.hasFragment() ? u'#' + target.fragment() : QString());
            if (target.scheme() == u"site"_s && !targets.contains(place))
                broken.append(path + u" → "_s + match.captured(1));
        }
    }
    return broken;
}

void TestSiteBuilder::everyLinkLeadsToAFile_data()
{
    QTest::addColumn<QString>("theme");
    for (const QString &theme : themeNames())
        QTest::newRow(qPrintable(theme)) << theme;
}

void TestSiteBuilder::everyLinkLeadsToAFile()
{
    QFETCH(QString, theme);
    m_site->options.theme = theme;
    m_site->store({siteIssue(QDate(2025, 12, 29)), siteIssue(QDate(2026, 1, 5), 20),
        siteIssue(QDate(2026, 1, 12), 0)});
    QVERIFY(m_site->build());
    QCOMPARE(brokenLinks(), QStringList());
}

void TestSiteBuilder::issuesReadBack()
{
    Issue issue = exampleIssue();
    for (Entry &entry : issue.entries)
        entry.notes.reset();
    m_site->store({issue});
    QVERIFY(m_site->build());
    const QByteArray json = m_site->read(u"issues/2026-04-27.json"_s);
    const Result<Issue> read = readIssueJson(json);
    QVERIFY(read);
    QCOMPARE(writeIssueJson(*read), json);
    QCOMPARE(json, writeIssueJson(issue));
}

void TestSiteBuilder::notesStayHome()
{
    m_site->store({siteIssue(QDate(2026, 1, 5))});
    QVERIFY(m_site->build());
    for (const auto &[path, bytes] : m_site->files().asKeyValueRange())
        QVERIFY2(!bytes.contains("Nobody is to read"), qPrintable(path));
}

void TestSiteBuilder::picturesStandBesideThePages()
{
    const QString url = u"https://example.org/t.png"_s;
    const Picture picture = smallPicture();
    QVERIFY(PictureStore(m_site->archive()).put(url, picture));
    m_site->store({exampleIssue(QDate(2026, 4, 27)), exampleIssue(QDate(2026, 5, 4))});
    QVERIFY(m_site->build());
    const QString path = u"pictures/"_s + fileNameOf(picture);
    QCOMPARE(m_site->read(path), picture.bytes);
    QVERIFY(m_site->read(u"issues/2026-04-27.html"_s).contains("src=\"../" + path.toUtf8() + '"'));
    m_site->remove(u"2026-04-27"_s);
    QVERIFY(m_site->build());
    QVERIFY(m_site->has(path));
    m_site->remove(u"2026-05-04"_s);
    QVERIFY(m_site->build());
    QVERIFY(!m_site->has(u"pictures"_s));
}

void TestSiteBuilder::neighboursAreNamed()
{
    for (const QDate date : {QDate(2026, 1, 5), QDate(2026, 1, 12), QDate(2026, 1, 19)})
        m_site->store({siteIssue(date)});
    QVERIFY(m_site->build());
    const QByteArray page = m_site->read(u"issues/2026-01-12.html"_s);
    QVERIFY(page.contains("rel=\"next\" href=\"2026-01-19.html\"")
        || page.contains("href=\"2026-01-19.html\""));
    QVERIFY(page.contains("href=\"2026-01-05.html\""));
    QVERIFY(page.contains("href=\"2026-01-12.json\""));
    QVERIFY(page.contains("https://example.org/digest/issues/2026-01-12.html"));
}

void TestSiteBuilder::longTopicsHavePagesByYear()
{
    Issue older = siteIssue(QDate(2025, 1, 6), 100);
    Issue newer = siteIssue(QDate(2026, 1, 5), 220);
    for (Issue *issue : {&older, &newer}) {
        for (Entry &entry : issue->entries) {
            entry.difficulty = Difficulty::Advanced;
            entry.categories = QStringList {u"cs.CL"_s};
        }
    }
    m_site->store({older, newer});
    QVERIFY(m_site->build());
    for (const QString &shelf : {u"topics/cs.CL"_s, u"difficulty/advanced"_s}) {
        QCOMPARE(m_site->read(shelf + u"/2025.html"_s).count("issues/2025-01-06.html#"), 100);
        QCOMPARE(m_site->read(shelf + u"/2026.html"_s).count("issues/2026-01-05.html#"), 220);
        const QByteArray page = m_site->read(shelf + u".html"_s);
        QCOMPARE(page.count("issues/2026-01-05.html#"), 100); // the latest
        QVERIFY(page.contains("/2025.html\""));
    }
    QCOMPARE(brokenLinks(), QStringList());
}

void TestSiteBuilder::anEmptyArchive()
{
    QVERIFY(m_site->build());
    QVERIFY(m_site->read(u"index.html"_s).contains("There is no issue yet."));
    QVERIFY(m_site->read(u"topics/index.html"_s).contains("No paper has a topic"));
    QVERIFY(m_site->has(u"search.html"_s));
    QVERIFY(!m_site->has(u"years"_s));
    QCOMPARE(brokenLinks(), QStringList());
    // And it grows from there.
    m_site->store({siteIssue(QDate(2026, 1, 5))});
    QVERIFY(m_site->build());
    QCOMPARE(differences(m_site->files(), m_site->freshFiles()), QStringList());
}

void TestSiteBuilder::severalPublications()
{
    Issue other = siteIssue(QDate(2026, 1, 12));
    other.publication = u"Another Digest"_s;
    m_site->store({siteIssue(QDate(2026, 1, 5)), other});
    m_site->setPublication({.name = u"The Test Digest"_s,
        .description = u"Not of the newest"_s,
        .baseUrl = {},
        .theme = {},
        .themeOptions = {},
        .sender = {},
        .targets = {},
        .extra = {}});
    QVERIFY(m_site->build());
    const QByteArray index = m_site->read(u"index.html"_s);
    QVERIFY(index.contains("Another Digest"));
    QVERIFY(!index.contains("Not of the newest"));
    QVERIFY(m_site->read(u"issues/2026-01-05.html"_s).contains("The Test Digest"));
    QVERIFY(m_site->has(u"issues/2026-01-12.html"_s));
}

void TestSiteBuilder::fiveThousandEntries()
{
    m_site->store({siteIssue(QDate(2026, 1, 5), 5000)});
    const Result<SiteReport> report = m_site->build();
    QVERIFY(report);
    QCOMPARE(report->entries, 5000);
    const QByteArray page = m_site->read(u"issues/2026-01-05.html"_s);
    QVERIFY(page.contains("Paper 1 of") && page.contains("Paper 5000 of"));
    QCOMPARE(readIssueJson(m_site->read(u"issues/2026-01-05.json"_s))->entries.size(), 5000);
    QCOMPARE(brokenLinks(), QStringList());
}

void TestSiteBuilder::rightToLeft()
{
    Issue issue = siteIssue(QDate(2026, 1, 5));
    issue.language = u"he"_s;
    issue.title = u"גיליון ראשון"_s;
    m_site->store({issue});
    QVERIFY(m_site->build());
    QVERIFY(m_site->read(u"issues/2026-01-05.html"_s).contains("<html lang=\"he\" dir=\"rtl\""));
    QVERIFY(m_site->read(u"index.html"_s).contains("dir=\"rtl\""));
    QVERIFY(m_site->read(u"atom.xml"_s).contains("dir=&quot;rtl&quot;")
        || m_site->read(u"atom.xml"_s).contains("dir=\"rtl\""));
}

void TestSiteBuilder::siteMapNamesEveryPage()
{
    m_site->store({siteIssue(QDate(2025, 12, 29)), siteIssue(QDate(2026, 1, 5), 1)});
    QVERIFY(m_site->build());
    static const QRegularExpression location(u"<loc>([^<]*)</loc>"_s);
    QStringList named;
    for (const QRegularExpressionMatch &match :
        location.globalMatch(QString::fromUtf8(m_site->read(u"sitemap.xml"_s))))
        named.append(match.captured(1));
    QStringList pages;
    for (const QString &path : m_site->paths()) {
        if (path.endsWith(u".html"_s))
            pages.append(*m_site->options.baseUrl + (path == u"index.html"_s ? QString() : path));
    }
    QCOMPARE(named, pages);
    QCOMPARE(m_site->read(u"robots.txt"_s),
        "User-agent: *\nAllow: /\n\nSitemap: https://example.org/digest/sitemap.xml\n"_ba);
}

void TestSiteBuilder::noSiteMapWithoutAnAddress()
{
    m_site->store({siteIssue(QDate(2026, 1, 5))});
    QVERIFY(m_site->build());
    m_site->options.baseUrl = QString();
    QVERIFY(m_site->build());
    QVERIFY(!m_site->has(u"sitemap.xml"_s));
    QCOMPARE(m_site->read(u"robots.txt"_s), "User-agent: *\nAllow: /\n"_ba);
    QVERIFY(!m_site->read(u"index.html"_s).contains("rel=\"canonical\""));
}

void TestSiteBuilder::aPlanSaysWhatABuildDoes()
{
    m_site->store({siteIssue(QDate(2026, 1, 5)), siteIssue(QDate(2026, 1, 12))});
    const Result<SitePlan> first = m_site->builder().plan();
    QVERIFY(first);
    QVERIFY(!m_site->has(QString()));
    QVERIFY(m_site->build());
    QCOMPARE(first->added, m_site->paths());
    m_site->store({siteIssue(QDate(2025, 1, 6))});
    m_site->remove(u"2026-01-05"_s);
    m_site->change(u"2026-01-12"_s, [](Issue &issue) { issue.title = u"Another"_s; });
    const SiteFixture::Files before = m_site->files();
    const Result<SitePlan> plan = m_site->builder().plan();
    QVERIFY(plan);
    QCOMPARE(m_site->files(), before);
    const Result<SiteReport> report = m_site->build();
    QVERIFY(report);
    QCOMPARE(plan->report.files, report->files);
    const SiteFixture::Files after = m_site->files();
    QStringList changed =
        plan->added + plan->changed + plan->removed + QStringList {u".galley-site"_s};
    changed.sort();
    QCOMPARE(changed, differences(before, after));
    QVERIFY(plan->removed.contains(u"issues/2026-01-05.html"_s));
    QVERIFY(plan->added.contains(u"years/2025.html"_s));
}

void TestSiteBuilder::progressIsSaid()
{
    m_site->store({siteIssue(QDate(2026, 1, 5)), siteIssue(QDate(2026, 1, 12))});
    QList<SiteProgress> said;
    QVERIFY(m_site->builder().build([&](const SiteProgress &progress) { said.append(progress); }));
    QCOMPARE(said.first(), (SiteProgress {SiteProgress::Phase::Issues, 0, 2}));
    QVERIFY(said.contains(SiteProgress {SiteProgress::Phase::Issues, 2, 2}));
    QCOMPARE(said.last().phase, SiteProgress::Phase::Files);
    for (const SiteProgress &progress : std::as_const(said))
        QVERIFY(progress.done <= progress.total);
}

QTEST_GUILESS_MAIN(TestSiteBuilder)
#include "tst_sitebuilder.moc"
