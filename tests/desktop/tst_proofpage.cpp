// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"
#include "preview/proofpage.h"
#include "preview/proofview.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <csignal>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int entryCount = 12;

QString textOf(const EntryId &id) { return id.toString(QUuid::WithoutBraces); }

QString entryHtml(const EntryId &id, const QString &text)
{
    return u"<article data-galley-entry=\"%1\"><h2>%2</h2><details><summary>more</summary>names"
           "</details><div style=\"height:300px\">text</div></article>"_s.arg(textOf(id), text);
}

QString pageHtml(const QList<EntryId> &ids, const QString &extra = {})
{
    QString html = u"<!doctype html><html lang=\"en\"><head><title>T</title><style>"
                   "body { margin: 0; background: rgb(255, 255, 255); }"
                   "@media (prefers-color-scheme: dark) { body { background: rgb(0, 0, 0); } }"
                   "@media (prefers-color-scheme: light) { body { color: rgb(1, 2, 3); } }"
                   "</style></head><body><header><h1>Head</h1></header><main>"_s;
    for (qsizetype i = 0; i < ids.size(); ++i)
        html += entryHtml(ids.at(i), QString::number(i));
    return html + "</main><footer>Foot</footer>"_L1 + extra + "</body></html>"_L1;
}

} // namespace

/// The page itself, with pages of our own making: what is patched, what moves and what never may.
class TestProofPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void patchReplacesOneEntryAndKeepsTheScroll();
    void removedAtTheTopMovesTheNextOneThere();
    void patchKeepsOpenDetails();
    void patchTouchesOnlyWhatDiffers_data();
    void patchTouchesOnlyWhatDiffers();
    void patchReplacesTheHeader();
    void headerFollowsEachChangeOfItsList();
    void hiddenEntriesDoNotMoveThePlace();
    void typedWordsComeIntoSight_data();
    void typedWordsComeIntoSight();
    void entriesAreIsolatedUnlessTheyHaveLayers_data();
    void entriesAreIsolatedUnlessTheyHaveLayers();
    void patchSaysWhatItDidNotFind();
    void orderFollows_data();
    void orderFollows();
    void colorSchemeIsEmulated_data();
    void colorSchemeIsEmulated();
    void clickActivatesTheEntry();
    void clickOnALinkAsksForTheBrowser();
    void scriptsOfThePageNeverRun();
    void networkIsBlocked();
    void navigationElsewhereIsRefused_data();
    void navigationElsewhereIsRefused();
    void revealScrollsWithoutFocus();
    void revealHeadScrollsToTheTop();
    void reloadKeepsTheScroll_data();
    void reloadKeepsTheScroll();
    void deadProcessIsReportedAndPageComesBack();
    void pageOfManyMegabytesLoads();

private:
    void show(const QString &html, ProofPage::Scroll scroll = ProofPage::Scroll::Top);
    QVariant run(const QString &script);
    bool patch(const PagePatch &patch);
    QStringList order();

    QList<EntryId> m_ids;
    std::unique_ptr<ProofProfile> m_profile;
    std::unique_ptr<ProofPage> m_page;
    std::unique_ptr<ProofView> m_view;
};

void TestProofPage::init()
{
    m_ids.clear();
    for (int i = 0; i < entryCount; ++i)
        m_ids.append(newUuid());
    m_profile = std::make_unique<ProofProfile>();
    m_page = std::make_unique<ProofPage>(*m_profile);
    m_view = std::make_unique<ProofView>(*m_page);
    m_view->resize(500, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestProofPage::cleanup()
{
    m_view.reset();
    m_page.reset();
    m_profile.reset();
}

void TestProofPage::show(const QString &html, ProofPage::Scroll scroll)
{
    QSignalSpy shown(m_page.get(), &ProofPage::shown);
    m_page->show(html.toUtf8(), scroll);
    QVERIFY(shown.wait(20000));
}

QVariant TestProofPage::run(const QString &script)
{
    std::optional<QVariant> answer;
    m_page->run(script, [&](const QVariant &value) { answer = value; });
    std::ignore = QTest::qWaitFor([&] { return answer.has_value(); }, 10000);
    return answer.value_or(QVariant());
}

bool TestProofPage::patch(const PagePatch &patch)
{
    std::optional<bool> answer;
    m_page->patch(patch, [&](bool found) { answer = found; });
    std::ignore = QTest::qWaitFor([&] { return answer.has_value(); }, 10000);
    return answer.value_or(false);
}

QStringList TestProofPage::order()
{
    return run(u"[...document.querySelectorAll('main > [data-galley-entry]')]"
               ".map(e => e.dataset.galleyEntry).join(' ')"_s)
        .toString()
        .split(u' ');
}

void TestProofPage::patchReplacesOneEntryAndKeepsTheScroll()
{
    show(pageHtml(m_ids));
    run(u"window.scrollTo(0, 1000)"_s);
    const QVariant topBefore = run(u"document.querySelectorAll('article')[5]"
                                   ".getBoundingClientRect().top"_s);

    // An entry above the window grows; what is in the window stays where it is.
    const QString tall = entryHtml(m_ids.at(1), u"Patched"_s + u"<br>"_s.repeated(20));
    QVERIFY(patch({.title = u"T"_s, .entries = {{m_ids.at(1), tall}}}));

    QCOMPARE(run(u"document.querySelectorAll('article')[1].querySelector('h2').innerText"_s)
                 .toString()
                 .trimmed(),
        u"Patched"_s);
    QTRY_COMPARE(
        run(u"document.querySelectorAll('article')[5].getBoundingClientRect().top"_s), topBefore);
}

void TestProofPage::removedAtTheTopMovesTheNextOneThere()
{
    m_ids.resize(12);
    show(pageHtml(m_ids));
    // The end of the fourth is at the top of the window, the fifth is what one looks at.
    const QString fifth = u"document.querySelector('[data-galley-entry=\"%1\"]')"
                          ".getBoundingClientRect().top"_s.arg(textOf(m_ids.at(4)));
    run(u"window.scrollBy(0, %1 - 16)"_s.arg(fifth));
    const double before = run(fifth).toDouble();
    m_ids.removeAt(3);
    QVERIFY(patch({.title = u"T"_s, .order = m_ids}));
    QTRY_VERIFY(std::abs(run(fifth).toDouble() - before) < 1); // by the next frame
}

void TestProofPage::patchKeepsOpenDetails()
{
    show(pageHtml(m_ids));
    run(u"document.querySelectorAll('details')[2].open = true"_s);
    QVERIFY(patch({.title = u"T"_s, .entries = {{m_ids.at(2), entryHtml(m_ids.at(2), u"N"_s)}}}));
    QVERIFY(run(u"document.querySelectorAll('details')[2].open"_s).toBool());
}

void TestProofPage::patchTouchesOnlyWhatDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("kept"); // of the paragraphs
    QTest::newRow("the same") << u"<p>a</p><p>b</p><p>c</p>"_s << u"<p>a</p><p>b</p><p>c</p>"_s
                              << 3;
    QTest::newRow("a word") << u"<p>a</p><p>b</p><p>c</p>"_s << u"<p>a</p><p>B</p><p>c</p>"_s << 3;
    QTest::newRow("one more") << u"<p>a</p><p>c</p>"_s << u"<p>a</p><p>b</p><p>c</p>"_s << 2;
    QTest::newRow("one less") << u"<p>a</p><p>b</p><p>c</p>"_s << u"<p>a</p><p>c</p>"_s << 2;
    QTest::newRow("none left") << u"<p>a</p><p>b</p>"_s << QString() << 0;
    QTest::newRow("from nothing") << QString() << u"<p>a</p>"_s << 0;
    QTest::newRow("another kind") << u"<p>a</p><p>b</p>"_s << u"<p>a</p><ul><li>b</li></ul>"_s << 1;
    QTest::newRow("attributes") << u"<p class=\"x\">a</p>"_s << u"<p id=\"y\">a</p>"_s << 1;
    QTest::newRow("text around") << u"x<p>a</p>y"_s << u"z<p>a</p>"_s << 1;
}

void TestProofPage::patchTouchesOnlyWhatDiffers()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QFETCH(const int, kept);
    const auto article = [this](const QString &content) {
        return u"<article data-galley-entry=\"%1\">%2</article>"_s.arg(
            textOf(m_ids.at(0)), content);
    };
    show(u"<!doctype html><title>T</title><main>%1</main>"_s.arg(article(before)));
    run(u"document.querySelectorAll('p').forEach(p => p.kept = true)"_s);
    QVERIFY(patch({.title = u"T"_s, .entries = {{m_ids.at(0), article(after)}}}));
    QCOMPARE(run(u"document.querySelector('main').innerHTML"_s).toString(), article(after));
    QCOMPARE(
        run(u"[...document.querySelectorAll('p')].filter(p => p.kept).length"_s).toInt(), kept);
}

void TestProofPage::patchReplacesTheHeader()
{
    show(pageHtml(m_ids));
    QVERIFY(patch({.title = u"New"_s,
        .header = u"<header><h1>New head</h1></header><footer>New foot</footer>"_s}));
    QCOMPARE(run(u"document.title + '|' + document.querySelector('header').innerText + '|'"
                 " + document.querySelector('footer').innerText"_s)
                 .toString(),
        u"New|New head|New foot"_s);
}

void TestProofPage::headerFollowsEachChangeOfItsList()
{
    const auto header = [](const QStringList &items, const QString &end) {
        QString html = u"<header><h1>Head</h1><ol>"_s;
        for (const QString &item : items)
            html += u"<li>"_s + item + u"</li>\n"_s;
        return html + u"</ol></header>\n<footer><ul><li>"_s + end + u"</li></ul></footer>"_s;
    };
    show(pageHtml(m_ids));
    for (const auto &[items, end] : std::initializer_list<std::pair<QStringList, QString>> {
             {{u"a"_s, u"b"_s, u"c"_s}, u"x"_s}, {{u"a"_s, u"B"_s, u"c"_s}, u"x"_s},
             {{u"a"_s, u"B <b>i</b>"_s, u"c"_s}, u"x"_s}, {{u"a"_s, u"c"_s, u"B"_s}, u"x"_s},
             {{u"a"_s, u"c"_s, u"<ul><li>n</li></ul>"_s}, u"x"_s},
             {{u"a"_s, u"c"_s, u"<ul><li>N</li></ul>"_s}, u"x"_s}, {{u"A"_s, u"c"_s}, u"x"_s},
             {{u"A"_s, u"c"_s}, u"y"_s}, {{u"A"_s, u"C"_s}, u"y"_s}}) {
        const QString html = header(items, end);
        QVERIFY(patch({.title = u"T"_s, .header = html}));
        QCOMPARE(run(u"document.querySelector('header').outerHTML + '\\n'"
                     " + document.querySelector('footer').outerHTML"_s)
                     .toString(),
            html);
    }
    // A page that was replaced meanwhile is changed as it is by then.
    const QString before = header({u"A"_s, u"C"_s}, u"z"_s);
    m_page->replace(u"<!doctype html><title>T</title>%1<main>%2</main>"_s
                        .arg(before, entryHtml(m_ids.at(0), u"0"_s))
                        .toUtf8(),
        [](bool) { });
    QVERIFY(patch({.title = u"T"_s, .header = header({u"A"_s, u"D"_s}, u"y"_s)}));
    QCOMPARE(run(u"document.querySelector('header').innerText.replace(/\\s+/g, ' ')"
                 " + document.querySelector('footer').innerText.trim()"_s)
                 .toString(),
        u"Head A Dy"_s);
}

void TestProofPage::hiddenEntriesDoNotMoveThePlace()
{
    show(pageHtml(m_ids,
        u"<style>article:nth-child(3n), article:nth-child(4n)"
        " { display: none; }</style>"_s));
    for (const int place : {1, 4, 6}) { // which are not hidden
        m_page->setPosition({.entry = m_ids.at(place), .part = -0.25});
        std::optional<PagePosition> position;
        const auto read = [&] {
            m_page->readPosition([&](const PagePosition &now) { position = now; });
            return position && position->entry == m_ids.at(place);
        };
        QTRY_VERIFY(read());
        QVERIFY(std::abs(position->part + 0.25) < 0.02);
    }
}

void TestProofPage::typedWordsComeIntoSight_data()
{
    QTest::addColumn<int>("current");
    QTest::addColumn<bool>("isScrolledAway");
    QTest::addColumn<bool>("isWholePage");
    QTest::addColumn<bool>("isFollowed");
    QTest::newRow("in the current entry") << 2 << false << false << true;
    QTest::newRow("the page anew") << 2 << false << true << true;
    QTest::newRow("in another entry") << 3 << false << false << false;
    QTest::newRow("a hand scrolled away") << 2 << true << false << false;
}

void TestProofPage::typedWordsComeIntoSight()
{
    QFETCH(const int, current);
    QFETCH(const bool, isScrolledAway);
    QFETCH(const bool, isWholePage);
    QFETCH(const bool, isFollowed);
    show(pageHtml(m_ids));
    const EntryId id = m_ids.at(2);
    m_page->setCurrent(m_ids.at(current));
    m_page->reveal(id);
    const auto article = [&](const QString &end) {
        return entryHtml(id, u"2"_s)
            .replace(
                "</article>"_L1, "<p style=\"margin-top: 400px\">%1</p></article>"_L1.arg(end));
    };
    QVERIFY(patch({.title = u"T"_s, .entries = {{id, article(u"Typed"_s)}}}));
    const auto bottom = u"document.querySelector('p').getBoundingClientRect().bottom"_s;
    if (isFollowed || isScrolledAway)
        QTRY_VERIFY(run(bottom).toDouble() <= 600);
    if (isScrolledAway) {
        run(u"addEventListener('scroll', () => { galley.hasScrolled = true; });"
            "window.scrollTo(0, 0)"_s);
        QTRY_VERIFY(run(u"galley.hasScrolled"_s).toBool());
    }
    const QString text = entryHtml(id, u"2"_s);
    if (isWholePage)
        m_page->replace(pageHtml(m_ids)
                            .replace(text, article(u"Typed more"_s + u"<br>x"_s.repeated(9)))
                            .toUtf8(),
            [](bool) { });
    else
        QVERIFY(patch({.title = u"T"_s,
            .entries = {{id, article(u"Typed more"_s + u"<br>x"_s.repeated(9))}}}));
    run(u"galley.frames = 0; const count = () => { ++galley.frames; requestAnimationFrame(count); "
        u"};"
        "count(); 0"_s);
    QTRY_VERIFY(run(u"galley.frames"_s).toInt() > 3);
    QCOMPARE(run(bottom).toDouble() <= 600, isFollowed);
}

void TestProofPage::entriesAreIsolatedUnlessTheyHaveLayers_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<bool>("isIsolated");
    QTest::newRow("none") << u"article { color: red; }"_s << true;
    QTest::newRow("of the head") << u"header { z-index: 1; }"_s << true;
    QTest::newRow("of the head, for some") << u"@media all { header { z-index: 1; } }"_s << true;
    QTest::newRow("of an entry") << u"article { z-index: 1; }"_s << false;
    QTest::newRow("in an entry") << u"h2 { mix-blend-mode: multiply; }"_s << false;
    QTest::newRow("in an entry, for some") << u"@media all { h2 { z-index: 1; } }"_s << false;
    QTest::newRow("before an entry") << u"article::before { z-index: -1; }"_s << false;
    QTest::newRow("of several") << u"header, h2:hover { z-index: 1; }"_s << false;
    QTest::newRow("nested") << u"header { & + main h2 { z-index: 1; } }"_s << false;
    QTest::newRow("of what is not there yet") << u".x { z-index: 1; }"_s << false;
}

void TestProofPage::entriesAreIsolatedUnlessTheyHaveLayers()
{
    QFETCH(const QString, rule);
    QFETCH(const bool, isIsolated);
    show(pageHtml(m_ids, u"<style>%1</style>"_s.arg(rule)));
    QCOMPARE(run(u"getComputedStyle(document.querySelector('article')).isolation"_s).toString(),
        isIsolated ? u"isolate"_s : u"auto"_s);
}

void TestProofPage::patchSaysWhatItDidNotFind()
{
    show(pageHtml({}));
    const EntryId id = newUuid();
    QVERIFY(!patch(
        {.title = u"T"_s, .entries = {{id, entryHtml(id, u"N"_s)}}, .order = QList<EntryId> {id}}));
}

void TestProofPage::orderFollows_data()
{
    QTest::addColumn<QList<int>>("wanted"); // -1 is a new one
    QTest::newRow("the same") << QList<int> {0, 1, 2, 3, 4, 5};
    QTest::newRow("first to last") << QList<int> {1, 2, 3, 4, 5, 0};
    QTest::newRow("last to first") << QList<int> {5, 0, 1, 2, 3, 4};
    QTest::newRow("down the middle") << QList<int> {0, 2, 3, 4, 1, 5};
    QTest::newRow("up the middle") << QList<int> {0, 4, 1, 2, 3, 5};
    QTest::newRow("neighbours") << QList<int> {0, 2, 1, 3, 4, 5};
    QTest::newRow("reversed") << QList<int> {5, 4, 3, 2, 1, 0};
    QTest::newRow("removed") << QList<int> {0, 3, 5};
    QTest::newRow("inserted first") << QList<int> {-1, 0, 1, 2, 3, 4, 5};
    QTest::newRow("inserted last") << QList<int> {0, 1, 2, 3, 4, 5, -1};
    QTest::newRow("all at once") << QList<int> {4, -1, 2, 0, 5};
    QTest::newRow("all new") << QList<int> {-1};
}

void TestProofPage::orderFollows()
{
    QFETCH(const QList<int>, wanted);
    m_ids.resize(6);
    show(pageHtml(m_ids));
    PagePatch change {.title = u"T"_s, .order = QList<EntryId>()};
    QStringList expected;
    for (const int place : wanted) {
        const EntryId id = place < 0 ? newUuid() : m_ids.at(place);
        if (place < 0)
            change.entries.emplaceBack(id, entryHtml(id, u"N"_s));
        change.order->append(id);
        expected.append(textOf(id));
    }
    QVERIFY(patch(change));
    QCOMPARE(order(), expected);
}

void TestProofPage::colorSchemeIsEmulated_data()
{
    QTest::addColumn<bool>("isBeforeLoading");
    QTest::newRow("chosen before the page loads") << true;
    QTest::newRow("chosen while it is shown") << false;
}

void TestProofPage::colorSchemeIsEmulated()
{
    QFETCH(const bool, isBeforeLoading);
    const auto background = [this] {
        return run(u"getComputedStyle(document.body).backgroundColor"_s).toString();
    };
    if (isBeforeLoading)
        m_page->setColorScheme(Qt::ColorScheme::Dark);
    show(pageHtml(m_ids));
    m_page->setColorScheme(Qt::ColorScheme::Dark);
    QCOMPARE(background(), u"rgb(0, 0, 0)"_s);
    QVERIFY(run(u"getComputedStyle(document.body).color"_s).toString() != u"rgb(1, 2, 3)"_s);
    m_page->setColorScheme(Qt::ColorScheme::Light);
    QCOMPARE(background(), u"rgb(255, 255, 255)"_s);
    QCOMPARE(run(u"getComputedStyle(document.body).color"_s).toString(), u"rgb(1, 2, 3)"_s);
}

void TestProofPage::clickActivatesTheEntry()
{
    show(pageHtml(m_ids));
    QSignalSpy clicked(m_page.get(), &ProofPage::clicked);
    run(u"document.querySelectorAll('article')[3].querySelector('h2').click()"_s);
    QTRY_COMPARE(clicked.size(), 1);
    const auto click = clicked.first().first().value<PageClick>();
    QCOMPARE(click.entry, m_ids.at(3));
    QCOMPARE(click.block, u"3"_s);
    QVERIFY(click.link.isEmpty());
    QCOMPARE(order().size(), entryCount); // still there
}

void TestProofPage::clickOnALinkAsksForTheBrowser()
{
    show(pageHtml(m_ids,
        u"<a id=\"a\" href=\"https://example.org/x\">a</a>"
        "<a id=\"b\" href=\"file:///etc/passwd\">b</a>"_s));
    QSignalSpy clicked(m_page.get(), &ProofPage::clicked);
    run(u"document.getElementById('a').click()"_s);
    QTRY_COMPARE(clicked.size(), 1);
    QCOMPARE(clicked.first().first().value<PageClick>().link, QUrl(u"https://example.org/x"_s));
    run(u"document.getElementById('b').click()"_s);
    QTRY_COMPARE(clicked.size(), 2);
    QVERIFY(!isOpenableLink(clicked.at(1).first().value<PageClick>().link));
    QCOMPARE(order().size(), entryCount);
}

void TestProofPage::scriptsOfThePageNeverRun()
{
    show(pageHtml(m_ids,
        u"<script>document.body.dataset.ran = 'script'</script>"
        "<img src=\"data:image/png;base64,AA\" onerror=\"document.body.dataset.ran = 'image'\">"
        "<a id=\"a\" href=\"javascript:document.body.dataset.ran = 'link'\">a</a>"_s));
    run(u"document.getElementById('a').click()"_s);
    const QString hostile = u"<article data-galley-entry=\"%1\"><img src=\"data:,\" "
                            "onerror=\"document.body.dataset.ran = 'patch'\"><script>"
                            "document.body.dataset.ran = 'patched script'</script></article>"_s.arg(
                                textOf(m_ids.at(0)));
    QVERIFY(patch({.title = u"T"_s, .entries = {{m_ids.at(0), hostile}}}));
    // A picture's error comes later than the patch; ours comes after it.
    run(u"new Promise(done => { const i = new Image(); i.onerror = done; i.src = 'data:,'; })"_s);
    QCOMPARE(run(u"document.body.dataset.ran ?? ''"_s).toString(), QString());
}

void TestProofPage::networkIsBlocked()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const QString address = u"http://127.0.0.1:%1/"_s.arg(server.serverPort());
    show(pageHtml(m_ids,
        u"<img src=\"%1a.png\"><link rel=\"stylesheet\" href=\"%1b.css\">"
        "<iframe src=\"%1c\"></iframe><img src=\"https://127.0.0.1:%2/d.png\">"
        "<link rel=\"prefetch\" href=\"%1e\"><object data=\"%1f\"></object>"_s.arg(address)
            .arg(server.serverPort())));
    run(u"fetch('%1g').catch(() => 0)"_s.arg(address));
    QVERIFY(patch({.title = u"T"_s,
        .entries = {{m_ids.at(0),
            entryHtml(m_ids.at(0),
                u"<img src=\"%1h.png\"><img src=\"https://127.0.0.1:%2/i.png\">"_s.arg(address).arg(
                    server.serverPort()))}}}));
    QVERIFY(!server.waitForNewConnection(300));
}

void TestProofPage::navigationElsewhereIsRefused_data()
{
    QTest::addColumn<QString>("address");
    QTest::newRow("https") << u"https://127.0.0.1/"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("data") << u"data:text/html,x"_s;
    QTest::newRow("chrome") << u"chrome://version"_s;
    QTest::newRow("another page of ours") << u"galley-preview://page/999"_s;
}

void TestProofPage::navigationElsewhereIsRefused()
{
    QFETCH(const QString, address);
    show(pageHtml(m_ids));
    const QUrl before = m_page->url();
    m_page->load(QUrl(address));
    run(u"location.href = '%1'"_s.arg(address));
    QCOMPARE(order().size(), entryCount);
    QCOMPARE(run(u"location.href"_s).toString(), before.toString());
}

void TestProofPage::revealScrollsWithoutFocus()
{
    show(pageHtml(m_ids));
    m_page->reveal(m_ids.at(8));
    const auto top = [this] {
        return run(u"document.querySelectorAll('article')[8].getBoundingClientRect().top"_s)
            .toDouble();
    };
    QVERIFY(top() >= 0 && top() < 300);
    const double place = top();
    m_page->reveal(m_ids.at(8)); // it is in view, so nothing moves
    QCOMPARE(top(), place);
    QVERIFY(run(u"document.activeElement === document.body"_s).toBool());
}

void TestProofPage::revealHeadScrollsToTheTop()
{
    show(pageHtml(m_ids));
    m_page->reveal(m_ids.at(8));
    QVERIFY(run(u"window.scrollY"_s).toDouble() > 0);
    m_page->revealHead();
    QCOMPARE(run(u"window.scrollY"_s).toDouble(), 0.0);
}

void TestProofPage::reloadKeepsTheScroll_data()
{
    QTest::addColumn<double>("zoom");
    QTest::newRow("true size") << 1.0;
    QTest::newRow("small") << 0.6;
}

void TestProofPage::reloadKeepsTheScroll()
{
    QFETCH(const double, zoom);
    m_page->setZoomFactor(zoom);
    show(pageHtml(m_ids));
    QSignalSpy scrolled(m_page.get(), &QWebEnginePage::scrollPositionChanged);
    run(u"window.scrollTo(0, 900)"_s);
    QTRY_VERIFY(!scrolled.isEmpty());
    show(pageHtml(m_ids), ProofPage::Scroll::Keep);
    QCOMPARE(m_page->zoomFactor(), zoom);
    QVERIFY(std::abs(run(u"window.scrollY"_s).toDouble() - 900) < 3);
    show(pageHtml(m_ids), ProofPage::Scroll::Top);
    QCOMPARE(run(u"window.scrollY"_s).toDouble(), 0.0);
}

void TestProofPage::deadProcessIsReportedAndPageComesBack()
{
    show(pageHtml(m_ids));
    QSignalSpy scrolled(m_page.get(), &QWebEnginePage::scrollPositionChanged);
    run(u"window.scrollTo(0, 900)"_s);
    QTRY_VERIFY(!scrolled.isEmpty());
    QSignalSpy lost(m_page.get(), &ProofPage::lost);
    const auto process = static_cast<pid_t>(m_page->renderProcessPid());
    QVERIFY(process > 0);
    QCOMPARE(::kill(process, SIGKILL), 0);
    QVERIFY(lost.wait(10000));
    QVERIFY(!m_page->isShown());
    show(pageHtml(m_ids), ProofPage::Scroll::Keep);
    QCOMPARE(order().size(), entryCount);
    QVERIFY(std::abs(run(u"window.scrollY"_s).toDouble() - 900) < 3);
}

void TestProofPage::pageOfManyMegabytesLoads()
{
    show(pageHtml(m_ids, u"<p hidden>%1</p>"_s.arg(u"x"_s.repeated(6 * 1024 * 1024))));
    QCOMPARE(order().size(), entryCount);
}

int main(int argc, char **argv)
{
    registerPreviewScheme();
    QApplication app(argc, argv);
    TestProofPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_proofpage.moc"
