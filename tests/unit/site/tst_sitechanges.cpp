// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picturestore.h"
#include "base/atomicfile.h"
#include "render/theme.h"
#include "support/issues.h"
#include "support/pictures.h"
#include "support/sitefixture.h"

#include <QDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// A build of changes gives what a whole one gives, and touches nothing else.
class TestSiteChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void changes_data();
    void changes();
    void anythingAtAll_data();
    void anythingAtAll();
    void nothingIsWrittenWhenNothingChanged_data();
    void nothingIsWrittenWhenNothingChanged();
    void onlyWhatChangedIsWritten();
    void anotherFallbackOfAThemesOption();
    void picturesThatNobodyHas();

private:
    void changeSomething(QRandomGenerator &random);

    std::unique_ptr<SiteFixture> m_site;
};

namespace {

const QString pictureUrl = u"https://example.org/t.png"_s;

Publication digest()
{
    return {.name = u"The Test Digest"_s,
        .description = {},
        .baseUrl = {},
        .theme = {},
        .themeOptions = {},
        .sender = {},
        .targets = {},
        .extra = {}};
}

} // namespace

void TestSiteChanges::init()
{
    m_site = std::make_unique<SiteFixture>();
    m_site->options.baseUrl = u"https://example.org/"_s;
    m_site->options.feedItems = 3;
}

using Change = std::function<void(SiteFixture &)>;

void TestSiteChanges::changes_data()
{
    QTest::addColumn<QList<Change>>("steps"); // a build after each
    const auto edit = [](const std::function<void(Issue &)> &change) {
        return Change([change](SiteFixture &site) { site.change(u"2026-01-12"_s, change); });
    };
    const auto row = [](const char *name, const QList<Change> &steps) {
        QTest::newRow(name) << steps;
    };
    const Change remove = [](SiteFixture &site) { site.remove(u"2026-01-12"_s); };

    row("nothing", {[](SiteFixture &) { }});
    row("an entry's summary", {edit([](Issue &issue) { issue.entries[0].summary = u"Other"_s; })});
    row("an entry's title", {edit([](Issue &issue) { issue.entries[0].title = u"Other"_s; })});
    row("an issue's title", {edit([](Issue &issue) { issue.title = u"Other"_s; })});
    row("an issue's introduction", {edit([](Issue &issue) { issue.introduction.reset(); })});
    row("an issue's language", {edit([](Issue &issue) { issue.language = u"ar"_s; })});
    row("an entry less", {edit([](Issue &issue) { issue.entries.removeFirst(); })});
    row("no entry at all", {edit([](Issue &issue) { issue.entries.clear(); })});
    row("the entries' order", {edit([](Issue &issue) { issue.entries.move(0, 2); })});
    row("a new topic",
        {edit([](Issue &issue) { issue.entries[1].categories = QStringList {u"quant-ph"_s}; })});
    row("the last of a topic",
        {edit([](Issue &issue) { issue.entries[1].categories = QStringList {u"quant-ph"_s}; }),
            edit([](Issue &issue) { issue.entries[1].categories.reset(); })});
    row("a topic of no known name",
        {edit([](Issue &issue) { issue.entries[1].categories = QStringList {u"../x"_s}; })});
    row("no difficulty", {edit([](Issue &issue) {
        for (Entry &entry : issue.entries)
            entry.difficulty.reset();
    })});
    row("to another year", {edit([](Issue &issue) { issue.date = QDate(2024, 5, 6); })});
    row("the last of a year",
        {edit([](Issue &issue) { issue.date = QDate(2024, 5, 6); }),
            edit([](Issue &issue) { issue.date = QDate(2026, 1, 12); })});
    row("the newest moved to the end", {[](SiteFixture &site) {
        site.change(u"2026-01-26"_s, [](Issue &issue) { issue.date = QDate(2023, 1, 2); });
    }});
    row("to the day of another", {edit([](Issue &issue) { issue.date = QDate(2026, 1, 19); })});
    row("an issue less", {remove});
    row("the newest less", {[](SiteFixture &site) { site.remove(u"2026-01-26"_s); }});
    row("the oldest less", {[](SiteFixture &site) { site.remove(u"2025-12-29"_s); }});
    row("a new one", {[](SiteFixture &site) { site.store({siteIssue(QDate(2026, 2, 2))}); }});
    row("an old one", {[](SiteFixture &site) { site.store({siteIssue(QDate(2021, 2, 1))}); }});
    row("another slug", {[](SiteFixture &site) {
        Issue issue = *site.archive().issue(u"2026-01-12"_s);
        site.remove(issue.slug);
        issue.slug = u"renamed"_s;
        site.store({issue});
    }});
    row("gone and back at once", {[](SiteFixture &site) {
        const Issue issue = *site.archive().issue(u"2026-01-12"_s);
        site.remove(issue.slug);
        site.store({issue});
    }});
    row("gone and back later",
        {remove, [](SiteFixture &site) { site.store({siteIssue(QDate(2026, 1, 12))}); }});
    row("in the feeds again with another text",
        {[](SiteFixture &site) { site.store({siteIssue(QDate(2026, 2, 2))}); },
            edit([](Issue &issue) { issue.entries[0].summary = u"Other"_s; }),
            [](SiteFixture &site) { site.remove(u"2026-02-02"_s); }});
    row("all gone", {[](SiteFixture &site) {
        const QList<IssueInfo> issues = *site.archive().issues();
        for (const IssueInfo &issue : issues)
            site.remove(issue.slug);
    }});
    row("a picture comes",
        {edit([](Issue &issue) {
             issue.entries[0].thumbnail = Thumbnail {pictureUrl, u"A graph"_s, {}};
         }),
            [](SiteFixture &site) {
                QVERIFY(PictureStore(site.archive()).put(pictureUrl, smallPicture()));
            }});
    row("a picture is another one",
        {[](SiteFixture &site) {
             QVERIFY(PictureStore(site.archive()).put(pictureUrl, smallPicture()));
         },
            edit([](Issue &issue) {
                issue.entries[0].thumbnail = Thumbnail {pictureUrl, u"A graph"_s, {}};
            }),
            [](SiteFixture &site) {
                QVERIFY(PictureStore(site.archive())
                        .put(pictureUrl, smallPicture(0xffffffff, {32, 18})));
            }});
    row("a publication's description", {[](SiteFixture &site) {
        Publication publication = digest();
        publication.description = u"What is new"_s;
        site.setPublication(publication);
    }});
    row("a publication's theme", {[](SiteFixture &site) {
        Publication publication = digest();
        publication.theme = themeNames().last();
        site.setPublication(publication);
    }});
    row("another base address",
        {[](SiteFixture &site) { site.options.baseUrl = u"https://example.net/a/"_s; }});
    row("another publication", {[](SiteFixture &site) {
        site.change(u"2026-01-26"_s, [](Issue &issue) { issue.publication = u"Another"_s; });
    }});
    row("longer feeds", {[](SiteFixture &site) { site.options.feedItems = 4; }});
    row("a topic becomes long, and short again",
        {[](SiteFixture &site) {
             Issue issue = siteIssue(QDate(2026, 2, 2), 310);
             for (Entry &entry : issue.entries)
                 entry.difficulty = Difficulty::Advanced;
             site.store({issue});
         },
            [](SiteFixture &site) { site.store({siteIssue(QDate(2025, 2, 3), 8)}); },
            edit([](Issue &issue) { issue.entries[0].title = u"Other"_s; }),
            [](SiteFixture &site) { site.remove(u"2026-02-02"_s); }});
}

void TestSiteChanges::changes()
{
    QFETCH(QList<Change>, steps);
    m_site->store({siteIssue(QDate(2025, 12, 29)), siteIssue(QDate(2026, 1, 5)),
        siteIssue(QDate(2026, 1, 12)), siteIssue(QDate(2026, 1, 19)),
        siteIssue(QDate(2026, 1, 26))});
    QVERIFY(m_site->build());
    for (const Change &step : std::as_const(steps)) {
        step(*m_site);
        const Result<SiteReport> report = m_site->build();
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(differences(m_site->files(), m_site->freshFiles()), QStringList());
        QCOMPARE(report->files, m_site->paths().size());
    }
}

void TestSiteChanges::changeSomething(QRandomGenerator &random)
{
    const QList<IssueInfo> issues = *m_site->archive().issues();
    const auto anyDate = [&] {
        return QDate(2024 + random.bounded(3), 1 + random.bounded(2), 1 + random.bounded(5));
    };
    const int kind = issues.size() < 3 ? 0 : random.bounded(12);
    if (kind <= 1) {
        Issue issue = siteIssue(anyDate(), random.bounded(5));
        m_site->store({issue});
        return;
    }
    const IssueInfo some = issues.at(random.bounded(issues.size()));
    Issue issue = *m_site->archive().issue(some.slug);
    const auto editEntry = [&](const std::function<void(Entry &)> &change) {
        if (!issue.entries.isEmpty())
            change(issue.entries[random.bounded(issue.entries.size())]);
        m_site->store({issue});
    };
    switch (kind) {
    case 2:
        m_site->remove(some.slug);
        return;
    case 3:
        issue.date = anyDate();
        m_site->store({issue});
        return;
    case 4:
        issue.title = u"Issue %1"_s.arg(random.bounded(1000));
        m_site->store({issue});
        return;
    case 5:
        return editEntry([&](Entry &entry) {
            entry.categories =
                QStringList {QStringList {u"cs.CL"_s, u"math.AG"_s, u"hep-th"_s, u"cs.RO"_s}.at(
                    random.bounded(4))};
        });
    case 6:
        return editEntry([&](Entry &entry) {
            entry.difficulty.reset();
            if (random.bounded(3))
                entry.difficulty = allDifficulties[random.bounded(3)];
        });
    case 7:
        return editEntry([&](Entry &entry) {
            entry.thumbnail = Thumbnail {pictureUrl + QString::number(random.bounded(3)), {}, {}};
        });
    case 8:
        QVERIFY(PictureStore(m_site->archive())
                .put(pictureUrl + QString::number(random.bounded(3)),
                    smallPicture(0xff000000U + random.bounded(0xffffff))));
        return;
    case 9: {
        m_site->remove(some.slug);
        if (random.bounded(2))
            issue.slug = u"slug-%1"_s.arg(random.bounded(1000));
        m_site->store({issue});
        return;
    }
    default:
        QVERIFY(m_site->archive().journal(issue.id, {randomEdit(issue, random)}));
    }
}

void TestSiteChanges::anythingAtAll_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 4; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSiteChanges::anythingAtAll()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    for (int step = 0; step < 15; ++step) {
        for (int changes = 1 + random.bounded(3); changes > 0; --changes)
            changeSomething(random);
        QVERIFY(m_site->build());
        const QStringList different = differences(m_site->files(), m_site->freshFiles());
        QVERIFY2(different.isEmpty(),
            qPrintable(u"step %1: %2"_s.arg(step).arg(different.join(u", "_s))));
    }
}

void TestSiteChanges::nothingIsWrittenWhenNothingChanged_data()
{
    QTest::addColumn<bool>("hasCache");
    QTest::newRow("with what was remembered") << true;
    QTest::newRow("without") << false;
}

void TestSiteChanges::nothingIsWrittenWhenNothingChanged()
{
    QFETCH(bool, hasCache);
    if (!hasCache)
        m_site->options.cacheFolder.clear();
    m_site->store({siteIssue(QDate(2025, 12, 29)), siteIssue(QDate(2026, 1, 5))});
    QVERIFY(m_site->build());
    const auto before = m_site->identities();
    const Result<SiteReport> report = m_site->build();
    QVERIFY(report);
    QCOMPARE(report->added + report->changed + report->removed, 0);
    QCOMPARE(m_site->identities(), before);
}

void TestSiteChanges::onlyWhatChangedIsWritten()
{
    for (int month = 1; month <= 4; ++month)
        m_site->store({siteIssue(QDate(2026, month, 1)), siteIssue(QDate(2025, month, 1))});
    QVERIFY(m_site->build());
    const auto before = m_site->identities();
    m_site->change(u"2025-01-01"_s, [](Issue &issue) { issue.entries[0].summary = u"Other"_s; });
    QVERIFY(m_site->build());
    const auto after = m_site->identities();
    QStringList written;
    for (const auto &[path, identity] : after.asKeyValueRange()) {
        if (before.value(path) != identity)
            written.append(path);
    }
    QCOMPARE(written,
        (QStringList {u".galley-site"_s, u"issues/2025-01-01.html"_s, u"issues/2025-01-01.json"_s,
            u"search/2025.js"_s}));
}

void TestSiteChanges::anotherFallbackOfAThemesOption()
{
    const QString themes = m_site->path(u"themes"_s);
    qputenv("GALLEY_THEMES", themes.toUtf8());
    const auto writeTheme = [&](const QByteArray &masthead) {
        QVERIFY(QDir().mkpath(themes + u"/own"_s));
        QVERIFY(writeFile(themes + u"/own/theme.json"_s,
            R"({"title": "Own", "options": [{"key": "masthead", "type": "text",
                "title": "Masthead", "default": ")"
                + masthead + R"("}]})"));
        QVERIFY(writeFile(themes + u"/own/style.css"_s, "a { color: red }"_ba));
    };
    m_site->store({siteIssue(QDate(2026, 1, 5))});
    m_site->options.theme = u"own"_s;
    writeTheme("One");
    QVERIFY(m_site->build());
    writeTheme("Two");
    QVERIFY(m_site->build()->changed > 0);
    QCOMPARE(differences(m_site->files(), m_site->freshFiles()), QStringList());
    qunsetenv("GALLEY_THEMES");
}

/// The threads that render ask for them, and only one of them has the archive.
void TestSiteChanges::picturesThatNobodyHas()
{
    QList<Issue> issues;
    for (int week = 0; week < 60; ++week) {
        Issue issue = siteIssue(QDate(2025, 1, 6).addDays(7 * week), 12);
        for (Entry &entry : issue.entries)
            entry.thumbnail = Thumbnail {pictureUrl + QString::number(week), {}, {}};
        issues.append(issue);
    }
    m_site->store(issues);
    QVERIFY(m_site->build());
    QVERIFY(!m_site->has(u"pictures"_s));
}

QTEST_GUILESS_MAIN(TestSiteChanges)
#include "tst_sitechanges.moc"
