// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"
#include "base/uuid.h"
#include "render/renderer.h"
#include "render/themefiles.h"
#include "json/issuejson.h"

#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Issue sample() { return readIssueJson(resource(u"sample/sample-issue.json"_s)).value_or(Issue()); }

const PagePlace inSite {.address = u"https://x.org/issues/2.html"_s,
    .top = u"../"_s,
    .home = u"../index.html"_s,
    .styleSheet = u"../style.css"_s,
    .navigation = {{.url = u"../index.html"_s, .text = u"Issues"_s},
        {.url = u"../search.html"_s, .text = u"Search"_s, .isCurrent = true}},
    .feeds = {{.url = u"../atom.xml"_s, .text = u"application/atom+xml"_s}},
    .data = u"2.json"_s,
    .newer = PageLink {.url = u"3.html"_s, .text = u"No. <3>"_s},
    .older = PageLink {.url = u"1.html"_s, .text = u"No. 1"_s}};

Listing listing()
{
    const ListingItem item {.url = u"issues/2.html"_s,
        .title = u"A <title> with $n$"_s,
        .date = QDate(2026, 4, 27),
        .detail = u"12 papers"_s,
        .difficulty = Difficulty::Advanced,
        .meta = u"No. 1"_s};
    return {.title = u"All issues"_s,
        .description = u"Weekly."_s,
        .language = u"en"_s,
        .groups = {{.title = u"2026"_s, .anchor = u"y2026"_s, .items = {item}},
            {.items = {item, item}}},
        .pages = {{.url = u"years/2026.html"_s, .text = u"2026"_s, .isCurrent = true}}};
}

std::unique_ptr<Renderer> rendererOf(const QString &theme, const QJsonObject &options = {})
{
    Publication publication {.theme = theme};
    publication.themeOptions.insert(theme, options);
    return lookOf(publication).and_then(&Renderer::create).value_or(nullptr);
}

QString pageOf(const QString &theme, const Issue &issue, const QJsonObject &options = {},
    const PagePlace &place = {})
{
    const auto renderer = rendererOf(theme, options);
    return renderer
        ? renderer->renderIssue(issue, Renderer::Purpose::Export, {}, place).value_or(QString())
        : QString();
}

QStringList captures(const QString &html, const QString &pattern)
{
    QStringList found;
    for (const QRegularExpressionMatch &match : QRegularExpression(pattern).globalMatch(html))
        found.append(match.captured(1));
    return found;
}

QString readingOf(QString html)
{
    html.remove(
        QRegularExpression(u"<head>.*?</head>"_s, QRegularExpression::DotMatchesEverythingOption));
    return html.replace(QRegularExpression(u"<[^>]*>"_s), u" "_s).simplified();
}

} // namespace

/// What every theme that ships with Galley does.
class TestBuiltInThemes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void outline_data() { themes(); }
    void outline();
    void everyReferenceHasItsTarget_data() { themes(); }
    void everyReferenceHasItsTarget();
    void filter_data() { themes(); }
    void filter();
    void nothingToFilter_data() { themes(); }
    void nothingToFilter();
    void options_data();
    void options();
    void contentsCanBeLeftOut_data() { themes(); }
    void contentsCanBeLeftOut();
    void site_data() { themes(); }
    void site();
    void onItsOwn_data() { themes(); }
    void onItsOwn();
    void listings_data() { themes(); }
    void listings();
    void emptyListing_data() { themes(); }
    void emptyListing();
    void isSmall_data() { themes(); }
    void isSmall();
    void looksEverywhere_data() { themes(); }
    void looksEverywhere();

private:
    static void themes();
};

void TestBuiltInThemes::themes()
{
    QTest::addColumn<QString>("theme");
    for (const QString &name : builtInThemeNames())
        QTest::addRow("%s", qUtf8Printable(name)) << name;
}

void TestBuiltInThemes::outline()
{
    QFETCH(QString, theme);
    const Issue issue = sample();
    const QString html = pageOf(theme, issue);
    QString levels;
    for (const QString &level : captures(html, u"<h([1-6])"_s))
        levels += level;
    QCOMPARE(levels, u"1"_s + u"23"_s.repeated(issue.entries.size()));
    for (const QString &element : {u"<header"_s, u"<main"_s, u"<footer"_s, u"<title>"_s})
        QCOMPARE(html.count(element), 1);
    QCOMPARE(html.count(u"<article"_s), issue.entries.size());
    // In the contract's order.
    const QString reading = readingOf(html);
    QVERIFY2(reading.contains(u"LLM News Digest The foundations, reread April 27, 2026 · 14 papers "
                              "New papers arrive"_s),
        qUtf8Printable(reading.first(300)));
    QVERIFY(reading.contains(u"○ Accessible The Unreasonable Effectiveness of Recurrent Neural "
                             "Networks Andrej Karpathy Two years before"_s));
    QVERIFY(reading.contains(u"Takeaways A model that only ever"_s));
    QVERIFY(reading.contains(u"good practice now. via manual ◐ Intermediate Attention Is All"_s));
}

void TestBuiltInThemes::everyReferenceHasItsTarget()
{
    QFETCH(QString, theme);
    const QString html = pageOf(theme, sample());
    const QStringList ids = captures(html, u" id=\"([^\"]*)\""_s);
    QCOMPARE(QSet(ids.begin(), ids.end()).size(), ids.size());
    const QStringList references =
        captures(html, u"(?:href=\"#|aria-labelledby=\"|for=\")([^\"]*)\""_s);
    QVERIFY(references.size() > 14);
    for (const QString &reference : references)
        QVERIFY2(ids.contains(reference), qUtf8Printable(reference));
}

void TestBuiltInThemes::filter()
{
    QFETCH(QString, theme);
    Issue issue = sample();
    issue.entries[1].difficulty.reset();
    const QString html = pageOf(theme, issue);
    QCOMPARE(captures(html, u"<input type=\"radio\"[^>]* value=\"(\\w+)\""_s),
        QStringList({u"all"_s, u"accessible"_s, u"intermediate"_s, u"advanced"_s}));
    QCOMPARE(html.count(u" checked>"_s), 1);
    QCOMPARE(captures(html, u"<article[^>]* data-difficulty=\"(\\w+)\""_s).size(),
        issue.entries.size() - 1);
    QVERIFY(readingOf(html).contains(u"All ○ Accessible 4 ◐ Intermediate 4 ● Advanced 5"_s));
    for (const Difficulty difficulty : allDifficulties)
        QVERIFY(html.contains(u"body:has([value=\"%1\"]:checked)"_s.arg(keyOf(difficulty))));
}

void TestBuiltInThemes::nothingToFilter()
{
    QFETCH(QString, theme);
    Issue issue = sample();
    for (Entry &entry : issue.entries)
        entry.difficulty = Difficulty::Advanced;
    QVERIFY(!pageOf(theme, issue).contains(u"<input"_s));
    for (Entry &entry : issue.entries)
        entry.difficulty.reset();
    QVERIFY(!pageOf(theme, issue).contains(u"<input"_s));
}

void TestBuiltInThemes::options_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QJsonObject>("options");
    QTest::addColumn<QString>("html");
    const QJsonValue logo = pictureToOption({"bytes", "image/png", {64, 16}});
    const QString image = u"src=\"data:image/png;base64,Ynl0ZXM=\" alt=\"%1\" width=\"64\" "
                          "height=\"16\">"_s;
    for (const QString &theme : builtInThemeNames()) {
        const auto row = [&](const char *name, const QJsonObject &options, const QString &html) {
            QTest::addRow("%s, %s", qUtf8Printable(theme), name) << theme << options << html;
        };
        row("accent", {{"accent"_L1, "#123456"_L1}}, u"  --accent: #123456;\n"_s);
        row("accent in the dark", {{"accent-dark"_L1, "#fedcba"_L1}},
            u"  --accent-dark: #fedcba;\n"_s);
        row("typeface", {{"typeface"_L1, "sans"_L1}}, u"data-typeface=\"sans\""_s);
        row("no such typeface", {{"typeface"_L1, "\"x"_L1}}, u" data-typeface=\"s"_s);
        row("masthead", {{"masthead"_L1, "The <Digest>"_L1}}, u">The &lt;Digest&gt;</p>"_s);
        row("logo for the name", {{"logo"_L1, logo}}, image.arg(u"LLM News Digest"_s) + u"</p>"_s);
        row("logo beside the masthead", {{"logo"_L1, logo}, {"masthead"_L1, "The Digest"_L1}},
            image.arg(QString()) + u" The Digest</p>"_s);
        row("no picture", {{"logo"_L1, "text"_L1}}, u">LLM News Digest</p>"_s);
        row("tagline", {{"tagline"_L1, "Every <Monday>"_L1}}, u">Every &lt;Monday&gt;</p>"_s);
        row("footer", {{"footer"_L1, "*Ours* <b>"_L1}}, u"<p><em>Ours</em> &lt;b&gt;</p>"_s);
    }
}

void TestBuiltInThemes::options()
{
    QFETCH(QString, theme);
    QFETCH(QJsonObject, options);
    QFETCH(QString, html);
    const QString page = pageOf(theme, sample(), options);
    QVERIFY2(page.contains(html), qUtf8Printable(page));
}

void TestBuiltInThemes::contentsCanBeLeftOut()
{
    QFETCH(QString, theme);
    QVERIFY(pageOf(theme, sample()).contains(u"<nav class=\"contents\""_s));
    const QString without = pageOf(theme, sample(), {{"toc"_L1, false}});
    QVERIFY(!without.contains(u"<nav"_s));
    QVERIFY(without.contains(u"<input"_s));
}

void TestBuiltInThemes::site()
{
    QFETCH(QString, theme);
    const QString html = pageOf(theme, sample(), {}, inSite);
    for (const QString &part : {u"<a href=\"../index.html\">LLM News Digest</a>"_s,
             u"<a href=\"../index.html\">Issues</a>"_s,
             u"<a href=\"../search.html\" aria-current=\"page\">Search</a>"_s,
             u"<a href=\"3.html\" rel=\"next\" dir=\"auto\">No. &lt;3&gt;</a>"_s,
             u"<a href=\"1.html\" rel=\"prev\" dir=\"auto\">No. 1</a>"_s,
             u"<a href=\"../atom.xml\">Atom</a>"_s, u"<a href=\"2.json\">"_s,
             u"<link rel=\"stylesheet\" href=\"../style.css\">"_s})
        QVERIFY2(html.contains(part), qUtf8Printable(part));
    // Each <nav> says which it is.
    const QStringList names = captures(html, u"<nav[^>]* aria-label=\"([^\"]+)\""_s);
    QCOMPARE(names.size(), html.count(u"<nav"_s));
    QCOMPARE(QSet(names.begin(), names.end()).size(), names.size());
}

void TestBuiltInThemes::onItsOwn()
{
    QFETCH(QString, theme);
    const QString html = pageOf(theme, sample());
    QCOMPARE(html.count(u"<nav"_s), 1); // the contents
    for (const QString &part : {u"href=\"\""_s, u"Previous"_s, u"Subscribe"_s, u"<ul>\n</ul>"_s})
        QVERIFY2(!html.contains(part), qUtf8Printable(part));
}

void TestBuiltInThemes::listings()
{
    QFETCH(QString, theme);
    const auto renderer = rendererOf(theme);
    QVERIFY(renderer);
    PagePlace place = inSite;
    place.newer.reset();
    place.older.reset();
    const QString html =
        QString::fromUtf8(renderer->listingPage(listing(), place).value_or(QByteArray()));
    for (const QString &part : {u"<h1 dir=\"auto\">All issues</h1>"_s, u"Weekly."_s,
             u"id=\"y2026\""_s, u"<h2 dir=\"auto\">2026</h2>"_s,
             u"<a href=\"years/2026.html\" aria-current=\"page\">2026</a>"_s,
             u"<a href=\"issues/2.html\">A &lt;title&gt; with <math"_s, u"12 papers"_s,
             u"<time datetime=\"2026-04-27\">April 27, 2026</time>"_s, u"Advanced"_s,
             u"<bdi>No. 1</bdi>"_s, u"<a href=\"../atom.xml\">Atom</a>"_s})
        QVERIFY2(html.contains(part), qUtf8Printable(part));
    QCOMPARE(html.count(u"<h2"_s), 1);
    for (const QString &element : {u"<header"_s, u"<main"_s, u"<footer"_s, u"<h1"_s})
        QCOMPARE(html.count(element), 1);
}

void TestBuiltInThemes::emptyListing()
{
    QFETCH(QString, theme);
    const auto renderer = rendererOf(theme);
    QVERIFY(renderer);
    const auto shows = [&](const Listing &page) {
        return renderer->listingPage(page, {})
            .value_or(QByteArray())
            .contains("There is nothing here yet.");
    };
    QVERIFY(shows({.title = u"All issues"_s, .language = u"en"_s}));
    QVERIFY(!shows({.title = u"Search"_s, .language = u"en"_s, .body = u"<p>Form</p>"_s}));
}

void TestBuiltInThemes::isSmall()
{
    QFETCH(QString, theme);
    const QString html = pageOf(theme, sample());
    QVERIFY(!html.isEmpty());
    QVERIFY2(html.toUtf8().size() < 64'000, qPrintable(QString::number(html.toUtf8().size())));
}

/// Light and dark, on paper, with more contrast, with the system's own colours.
void TestBuiltInThemes::looksEverywhere()
{
    QFETCH(QString, theme);
    const QString css = loadTheme(theme).value_or(Theme()).css;
    for (const QString &rule : {u"@media (prefers-color-scheme: dark)"_s, u"@media print"_s,
             u"@media (prefers-contrast: more)"_s, u"@media (forced-colors: active)"_s,
             u":focus-visible"_s, u"break-inside: avoid"_s, u"color-scheme: light dark"_s,
             // what is clear was drawn for paper, and stays so in the dark
             u".head img:is([src^=\"data:image/png\"], [src$=\".png\"]) {\n  background: #f"_s,
             // titles that run the other way keep to the page's edge
             u":root:dir(rtl) :is(h2, .items p):dir(ltr) {\n  text-align: end"_s})
        QVERIFY2(css.contains(rule), qUtf8Printable(rule));
    // No side that depends on the direction of the language.
    static const QRegularExpression sides(
        u"(margin|padding|border|inset)-(left|right)\\b|text-align: (left|right)|\\b(left|right):"_s);
    QVERIFY2(!css.contains(sides), qUtf8Printable(sides.match(css).captured()));
    // Nothing moves.
    QVERIFY(!css.contains(QRegularExpression(u"transition|animation|@keyframes"_s)));
}

QTEST_GUILESS_MAIN(TestBuiltInThemes)
#include "tst_builtinthemes.moc"
