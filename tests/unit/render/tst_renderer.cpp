// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"
#include "base/uuid.h"
#include "render/renderer.h"
#include "json/issuejson.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Entry fullEntry()
{
    Entry entry;
    entry.id = newUuid();
    entry.title = u"A title with $n^2$"_s;
    entry.url = u"https://arxiv.org/abs/2604.15579v1"_s;
    entry.authors = QStringList {u"Ada Ångström"_s, u"Bo O'Neill"_s};
    entry.difficulty = Difficulty::Advanced;
    entry.summary = u"A *summary* for $5.\n\n# Inner"_s;
    entry.takeaways = QStringList {u"first"_s, u" "_s, u"*second*"_s};
    entry.source = Source::Arxiv;
    entry.arxivId = u"2604.15579"_s;
    entry.citationCount = 3;
    entry.notes = u"SECRET"_s;
    return entry;
}

Entry bareEntry(const QString &title)
{
    Entry entry;
    entry.id = newUuid();
    entry.title = title;
    return entry;
}

Issue issueOf(const QList<Entry> &entries)
{
    Issue issue = *newIssue(u"LLM News Digest"_s, u"No. 1"_s, QDate(2026, 4, 27));
    issue.introduction = u"Hello *there*."_s;
    issue.entries = entries;
    return issue;
}

/// Has one picture, and a hostile source for it.
std::optional<ShownPicture> onePicture(const QString &url)
{
    if (url != "https://x.org/a.png"_L1)
        return std::nullopt;
    return ShownPicture {u"pictures/a.png\"><script>"_s, {640, 336}};
}

const QRegularExpression structuredData(u"<script type=\"application/ld\\+json\">[^<]*</script>"_s);

/// What a reader without styles reads, in its order.
QString readingOf(QString html)
{
    html.remove(QRegularExpression(
        u"<style>.*?</style>|<head>.*?</head>"_s, QRegularExpression::DotMatchesEverythingOption));
    html.replace(QRegularExpression(u"<[^>]*>"_s), u" "_s);
    return html.simplified();
}

} // namespace

class TestRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readingOrder();
    void onlyWhatIsKnown_data();
    void onlyWhatIsKnown();
    void dateline_data();
    void dateline();
    void languages_data();
    void languages();
    void outline();
    void emptyIssue();
    void entryIsItsElementInThePage_data();
    void entryIsItsElementInThePage();
    void headerAndFooterAreThoseOfThePage();
    void previewAddsOnlyTheIds();
    void sameBytesTwice();
    void notesStayHome();
    void manyAuthors();
    void thumbnails_data();
    void thumbnails();
    void pictureSources();
    void entriesShowThePicturesOfThePage();
    void wideFormulasAreScrolled();
    void hostile_data();
    void hostile();
    void isSelfContained();
    void noSuchEntry();
    void mistakesInThemes_data();
    void mistakesInThemes();
    void isFast();
    void sampleIssue();

private:
    QString page(const Issue &issue, Renderer::Purpose purpose = Renderer::Purpose::Export) const
    {
        const Result<QString> html = m_renderer->renderIssue(issue, purpose, onePicture);
        return html ? *html : html.error().message;
    }

    std::unique_ptr<Renderer> m_renderer;
};

void TestRenderer::initTestCase()
{
    const Result<Theme> theme = loadTheme(themeNames().constFirst());
    QVERIFY(theme.has_value());
    Result<std::unique_ptr<Renderer>> renderer = Renderer::create({.theme = *theme});
    QVERIFY2(renderer.has_value(),
        renderer ? "" : qPrintable(renderer.error().message + renderer.error().detail));
    m_renderer = std::move(*renderer);
}

void TestRenderer::readingOrder()
{
    QCOMPARE(readingOf(page(issueOf({fullEntry()}))),
        u"Skip to the entries LLM News Digest No. 1 April 27, 2026 · 1 paper Hello there . "
        "● Advanced: A title with n 2 "
        "● Advanced A title with n 2 Ada Ångström, Bo O'Neill "
        "A summary for $5. Inner Takeaways first second "
        "3 citations · via api-arxiv · arXiv:2604.15579 "
        "LLM News Digest · April 27, 2026 Back to the top"_s);
}

void TestRenderer::onlyWhatIsKnown_data()
{
    QTest::addColumn<Entry>("entry");
    QTest::addColumn<QString>("reading");
    Entry entry = bareEntry(u"T"_s);
    QTest::newRow("a title") << entry << u"T via manual"_s;
    entry.citationCount = 0;
    QTest::newRow("0 is known") << entry << u"T 0 citations · via manual"_s;
    entry.citationCount = 1;
    QTest::newRow("one") << entry << u"T 1 citation · via manual"_s;
    entry.citationCount = 12345;
    QTest::newRow("many") << entry << u"T 12,345 citations · via manual"_s;
    entry.citationCount.reset();
    entry.source = Source::HuggingFace;
    QTest::newRow("source") << entry << u"T via api-hf"_s;
    entry.arxivId = u"hep-th/9901001"_s;
    QTest::newRow("source and id") << entry << u"T via api-hf · arXiv:hep-th/9901001"_s;
    entry = bareEntry(u"T"_s);
    entry.takeaways = QStringList {};
    entry.authors = QStringList {u""_s};
    entry.summary = u""_s;
    QTest::newRow("empty is nothing to show") << entry << u"T via manual"_s;
}

void TestRenderer::onlyWhatIsKnown()
{
    QFETCH(Entry, entry);
    QFETCH(QString, reading);
    const Result<QString> html =
        m_renderer->renderEntry(issueOf({entry}), 0, Renderer::Purpose::Export);
    QVERIFY(html.has_value());
    QCOMPARE(readingOf(*html), reading);
}

void TestRenderer::dateline_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("entries");
    QTest::addColumn<QString>("line");
    QTest::newRow("missing") << QString() << 12 << u"April 27, 2026 · 12 papers"_s;
    QTest::newRow("English") << u"en"_s << 1 << u"April 27, 2026 · 1 paper"_s;
    QTest::newRow("British") << u"en-GB"_s << 0 << u"April 27, 2026 · 0 papers"_s;
    QTest::newRow("German") << u"de"_s << 2 << u"27. April 2026 · 2 papers"_s;
    QTest::newRow("French") << u"fr"_s << 2 << u"27 avril 2026 · 2 papers"_s;
    QTest::newRow("unknown") << u"xx-nothing"_s << 2 << u"April 27, 2026 · 2 papers"_s;
}

void TestRenderer::dateline()
{
    QFETCH(QString, language);
    QFETCH(int, entries);
    QFETCH(QString, line);
    Issue issue = issueOf(QList<Entry>(entries, bareEntry(u"T"_s)));
    if (!language.isEmpty())
        issue.language = language;
    QVERIFY2(readingOf(page(issue)).contains(u' ' + line + u' '), qUtf8Printable(page(issue)));
    QVERIFY(
        page(issue).contains(u"<html lang=\"%1\">"_s.arg(language.isEmpty() ? u"en"_s : language)));
}

void TestRenderer::languages_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("tag");
    QTest::newRow("a tag") << u"zh-Hant-TW"_s << u"zh-Hant-TW"_s;
    QTest::newRow("a locale") << u"de_DE"_s << u"de-DE"_s;
    QTest::newRow("none that can be") << u"en\" x=\""_s << u"en"_s;
    QTest::newRow("words") << u"British English"_s << u"en"_s;
}

void TestRenderer::languages()
{
    QFETCH(QString, language);
    QFETCH(QString, tag);
    Issue issue = issueOf({bareEntry(u"T"_s)});
    issue.language = language;
    QVERIFY(page(issue).contains(u"<html lang=\"%1\">"_s.arg(tag)));
}

void TestRenderer::outline()
{
    const QString html = page(issueOf({fullEntry(), fullEntry()}));
    QStringList levels;
    static const QRegularExpression heading(u"<h([1-6])"_s);
    for (const QRegularExpressionMatch &match : heading.globalMatch(html))
        levels.append(match.captured(1));
    QCOMPARE(levels.join(u' '), u"1 2 3 2 3"_s);
    for (const QString &landmark : {u"<header"_s, u"<main"_s, u"<footer"_s, u"<nav"_s, u"<title"_s})
        QCOMPARE(html.count(landmark), 1);
    // Everything that is named exists, once.
    static const QRegularExpression reference(u"(?:href=\"#|aria-labelledby=\")([^\"]*)\""_s);
    for (const QRegularExpressionMatch &match : reference.globalMatch(html))
        QCOMPARE(html.count(u" id=\"%1\""_s.arg(match.captured(1))), 1);
}

void TestRenderer::emptyIssue()
{
    Issue issue = issueOf({});
    issue.introduction.reset();
    const QString html = page(issue);
    QVERIFY(html.contains(u"There is nothing in this issue yet."_s));
    QVERIFY(!html.contains(u"<nav"_s));
    QVERIFY(html.contains(u"<main"_s));
}

void TestRenderer::entryIsItsElementInThePage_data()
{
    QTest::addColumn<Renderer::Purpose>("purpose");
    QTest::newRow("export") << Renderer::Purpose::Export;
    QTest::newRow("preview") << Renderer::Purpose::Preview;
}

void TestRenderer::entryIsItsElementInThePage()
{
    QFETCH(Renderer::Purpose, purpose);
    const Issue issue = issueOf({fullEntry(), bareEntry(u"T"_s), fullEntry(), bareEntry(u"T"_s)});
    const QString html = page(issue, purpose);
    QStringList elements;
    for (qsizetype i = 0; i < issue.entries.size(); ++i) {
        const Result<QString> element = m_renderer->renderEntry(issue, i, purpose);
        QVERIFY(element.has_value());
        QVERIFY(element->startsWith(u"<article "_s));
        QVERIFY(element->endsWith(u"</article>"_s));
        elements.append(*element);
    }
    const qsizetype begin = html.indexOf(u'\n', html.indexOf(u"<main"_s)) + 1;
    QCOMPARE(html.sliced(begin, html.indexOf(u"\n</main>"_s) - begin), elements.join(u'\n'));
}

void TestRenderer::headerAndFooterAreThoseOfThePage()
{
    const Issue issue = issueOf({fullEntry()});
    const QString html = page(issue);
    const QString parts =
        m_renderer->renderHeader(issue, Renderer::Purpose::Export).value_or(QString());
    const qsizetype footer = parts.indexOf(u"<footer"_s);
    QVERIFY(parts.startsWith(u"<header"_s));
    QVERIFY(footer > 0);
    QVERIFY(html.contains(parts.first(footer)));
    QVERIFY(html.contains(parts.sliced(footer)));
}

void TestRenderer::previewAddsOnlyTheIds()
{
    const Issue issue = issueOf({fullEntry(), bareEntry(u"T"_s)});
    QString preview = page(issue, Renderer::Purpose::Preview);
    for (const Entry &entry : issue.entries) {
        const QString attribute =
            u" data-galley-entry=\"%1\""_s.arg(entry.id.toString(QUuid::WithoutBraces));
        QCOMPARE(preview.count(attribute), 1);
        preview.remove(attribute);
    }
    QCOMPARE(preview, page(issue));
}

void TestRenderer::sameBytesTwice()
{
    const Issue issue = issueOf({fullEntry(), fullEntry()});
    const QString once = page(issue);
    const auto another = Renderer::create({.theme = *loadTheme(u"default"_s)});
    QVERIFY(another.has_value());
    QCOMPARE((*another)->renderIssue(issue, Renderer::Purpose::Export).value_or(QString()), once);
    // The entries' ids are of this archive only.
    Issue same = issue;
    for (Entry &entry : same.entries)
        entry.id = newUuid();
    QCOMPARE(page(same), once);
}

void TestRenderer::notesStayHome()
{
    const Issue issue = issueOf({fullEntry()});
    QVERIFY(!page(issue).contains(u"SECRET"_s));
    QVERIFY(!page(issue, Renderer::Purpose::Preview).contains(u"SECRET"_s));
}

void TestRenderer::manyAuthors()
{
    Entry entry = bareEntry(u"T"_s);
    QStringList authors;
    for (int i = 1; i <= 3000; ++i)
        authors.append(u"Author %1"_s.arg(i));
    entry.authors = authors;
    const QString html = page(issueOf({entry}));
    QVERIFY(html.contains(u"Author 12, <details><summary>and 2,988 more</summary> Author 13, "_s));
    QVERIFY(html.contains(u"Author 3000</details>"_s));
    entry.authors = authors.first(12);
    QVERIFY(!page(issueOf({entry})).contains(u"<details"_s));
    entry.authors = QStringList {u"שרה לוי"_s, u"A\u202eB"_s};
    QVERIFY(page(issueOf({entry})).contains(u"<bdi>שרה לוי</bdi>, <bdi>A\u202eB</bdi>"_s));
}

void TestRenderer::thumbnails_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("alt");
    QTest::addColumn<QString>("attribute");
    QTest::newRow("described") << u"https://x.org/a.png"_s << u"A curve"_s << u"alt=\"A curve\""_s;
    QTest::newRow("missing") << u"https://x.org/a.png"_s << QString() << u"alt=\"\""_s;
    QTest::newRow("the heading") << u"https://x.org/a.png"_s << u"t "_s << u"alt=\"\""_s;
    QTest::newRow("not at hand") << u"https://x.org/b.png"_s << u"A"_s << QString();
    QTest::newRow("script") << u"javascript:x"_s << u"A"_s << QString();
}

void TestRenderer::thumbnails()
{
    QFETCH(QString, url);
    QFETCH(QString, alt);
    QFETCH(QString, attribute);
    Entry entry = bareEntry(u"T"_s);
    entry.thumbnail = Thumbnail {url, alt.isNull() ? std::nullopt : std::optional(alt), {}};
    const QString html = page(issueOf({entry}));
    QCOMPARE(html.count(u"<img"_s), attribute.isEmpty() ? 0 : 1);
    if (!attribute.isEmpty()) {
        const QString image = html.sliced(html.indexOf(u"<img"_s)).section(u'>', 0, 0);
        QVERIFY(html.contains(u"class=\"head pictured\""_s));
        for (const QString &part :
            {attribute, u" src=\"pictures/a.png&quot;&gt;&lt;script&gt;\""_s, u" width=\"640\""_s,
                u" height=\"336\""_s, u" loading=\"lazy\""_s, u" decoding=\"async\""_s})
            QVERIFY2(image.contains(part), qUtf8Printable(image));
    }
}

void TestRenderer::pictureSources()
{
    const QString url = u"https://x.org/a.png"_s;
    const Pictures pictures {{url, Picture {"bytes", "image/jpeg", {64, 36}}}};
    QCOMPARE(embeddedPictures(pictures)(url),
        (ShownPicture {u"data:image/jpeg;base64,Ynl0ZXM="_s, {64, 36}}));
    const auto file = picturesBelow(u"a/b"_s, pictures)(url);
    QVERIFY(file);
    QCOMPARE(file->src, u"a/b/"_s + fileNameOf(pictures.value(url)));
    QVERIFY(QRegularExpression(u"^a/b/[0-9a-f]{32}\\.jpg$"_s).match(file->src).hasMatch());
    QVERIFY(!embeddedPictures(pictures)(u"https://x.org/b.png"_s));
    QVERIFY(!picturesBelow({}, {})(url));
}

void TestRenderer::entriesShowThePicturesOfThePage()
{
    Entry entry = bareEntry(u"T"_s);
    entry.thumbnail = Thumbnail {u"https://x.org/a.png"_s, u"A curve"_s, {}};
    const Issue issue = issueOf({bareEntry(u"S"_s), entry});
    const auto alone = m_renderer->renderEntry(issue, 1, Renderer::Purpose::Preview, onePicture);
    QVERIFY(alone && alone->contains(u"<img"_s));
    QVERIFY(page(issue, Renderer::Purpose::Preview).contains(*alone));
}

void TestRenderer::wideFormulasAreScrolled()
{
    Entry entry = bareEntry(u"T"_s);
    entry.summary = u"A\n\n$$a$$\n\nand $b$\n\n$$c$$"_s;
    entry.takeaways = QStringList {u"$$d$$"_s, u"$e$"_s};
    Issue issue = issueOf({entry});
    issue.introduction = u"$$f$$"_s;
    const QString html = page(issue);
    QCOMPARE(html.count(u"<math"_s), 6);
    QCOMPARE(html.count(u"<span class=\"formula\" tabindex=\"0\"><math display=\"block\">"_s), 4);
    QCOMPARE(html.count(u"</math></span>"_s), 4);
}

void TestRenderer::hostile_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
        {u"<script>alert(1)</script>"_s, u"\"><img src=x onerror=alert(1)>"_s,
            u"' onmouseover='alert(1)"_s, u"</title><script>x</script>"_s, u"</style><script>"_s,
            u"{{ 7|add:7 }}{% include \"/etc/passwd\" %}"_s, u"javascript:alert(1)"_s,
            u"https://x.org/\"onclick=\"x"_s, u"\u202e\u2066 RTL \u200f 🦀 “quotes”"_s,
            u"-->]]><!--"_s, u"a\0b"_s, QString(QChar(0xd800))})
        QTest::addRow("%s", qUtf8Printable(text)) << text;
}

void TestRenderer::hostile()
{
    QFETCH(QString, text);
    Entry entry = bareEntry(text);
    entry.url = text;
    entry.authors = QStringList(20, text);
    entry.summary = text;
    entry.takeaways = QStringList {text};
    entry.arxivId = text;
    entry.thumbnail = Thumbnail {u"https://x.org/a.png"_s, text, {}};
    Issue issue = issueOf({entry});
    issue.title = text;
    issue.publication = text;
    issue.introduction = text;
    issue.language = text;
    const QString html = page(issue);
    const QString tame = page(issueOf({fullEntry()}));
    for (const QString &tag : {u"<script"_s, u"</title"_s, u"</style"_s, u"<!--"_s})
        QCOMPARE(html.count(tag), tame.count(tag));
    QCOMPARE(html.count(u"<img"_s), 1);
    QVERIFY(!html.contains(u"href=\"javascript"_s));
    const QString bare = QString(html).remove(QRegularExpression(u"\"[^\"]*\""_s));
    QVERIFY(!bare.contains(QRegularExpression(u"<[^>]*\\son\\w+="_s)));
    QVERIFY(!html.contains(u"root:x:"_s));
    QVERIFY(!html.contains(QChar(0)));
    // Well formed but for HTML's void elements, bare attributes and scripts.
    QXmlStreamReader xml(QString(html)
            .remove(u"<!DOCTYPE html>"_s)
            .remove(structuredData)
            .replace(
                QRegularExpression(u"<((?:meta|link|img|input|br|hr)\\b[^>]*)>"_s), u"<\\1/>"_s)
            .replace(u" checked/>"_s, u"/>"_s));
    while (!xml.atEnd())
        xml.readNext();
    QVERIFY2(!xml.hasError(), qUtf8Printable(xml.errorString()));
}

void TestRenderer::isSelfContained()
{
    Entry entry = fullEntry();
    entry.thumbnail = Thumbnail {u"https://x.org/none.png"_s, {}, {}};
    QString html = page(issueOf({entry}));
    // The one digest is of the data.
    static const QRegularExpression scripts(u"script-src 'sha256-[^' ]*';"_s);
    QVERIFY(html.contains(scripts));
    QVERIFY(!html.contains(u"none.png"_s));
    // Data runs nothing, and this icon is none: without it a browser asks the server for one.
    html.remove(structuredData).remove(u"<link rel=\"icon\" href=\"data:,\">"_s);
    QVERIFY(!html.contains(QRegularExpression(u"<(script|link|iframe|object)|@import|url\\("_s)));
}

void TestRenderer::noSuchEntry()
{
    const Issue issue = issueOf({fullEntry()});
    QVERIFY(!m_renderer->renderEntry(issue, 1, Renderer::Purpose::Export));
    QVERIFY(!m_renderer->renderEntry(issue, -1, Renderer::Purpose::Export));
}

void TestRenderer::mistakesInThemes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content");
    QTest::newRow("an open tag") << u"entry.html"_s << u"{% if entry.title %}"_s;
    QTest::newRow("an unknown tag") << u"issue.html"_s << u"{% nonsense %}"_s;
    QTest::newRow("a missing file") << u"header.html"_s << QString();
    QTest::newRow("a style that ends itself") << u"style.css"_s << u"</STYLE>"_s;
}

void TestRenderer::mistakesInThemes()
{
    QFETCH(QString, file);
    QFETCH(QString, content);
    Theme theme = *loadTheme(u"default"_s);
    if (file == "style.css"_L1)
        theme.css = content;
    else if (content.isNull())
        theme.templates.remove(file);
    else
        theme.templates[file] = content;
    const auto renderer = Renderer::create({.theme = theme});
    QVERIFY(!renderer);
    QVERIFY2(renderer.error().message.contains(file), qUtf8Printable(renderer.error().message));
}

void TestRenderer::isFast()
{
    QList<Entry> entries;
    for (int i = 0; i < 200; ++i) {
        Entry entry = fullEntry();
        entry.title = u"Title %1"_s.arg(i);
        if (i % 2 == 0)
            entry.arxivId.reset(); // then its anchor comes from its address
        else
            entry.arxivId = u"2604.%1"_s.arg(10000 + i);
        entries.append(entry);
    }
    const Issue issue = issueOf(entries);
    (void)page(issue);
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < 100; ++i)
        QVERIFY(m_renderer->renderEntry(issue, 199, Renderer::Purpose::Preview).has_value());
    const qint64 entry = timer.nsecsElapsed() / 100;
    timer.restart();
    QVERIFY(m_renderer->renderIssue(issue, Renderer::Purpose::Preview).has_value());
    qInfo("one entry of 200: %lld µs; all: %lld µs", entry / 1000, timer.nsecsElapsed() / 1000);
    QVERIFY(entry < 20'000'000); // a debug build on a busy machine
}

void TestRenderer::sampleIssue()
{
    const QByteArray bytes = resource(u"sample/sample-issue.json"_s);
    const Result<Issue> issue = readIssueJson(bytes);
    QVERIFY2(issue.has_value(), issue ? "" : qUtf8Printable(issue.error().message));
    QCOMPARE(writeIssueJson(*issue), bytes);
    const QString html = page(*issue);
    QVERIFY(html.toUtf8().size() < 100'000);
    QVERIFY(!html.contains(u"\\frac"_s)); // everything is typeset
    QVERIFY(html.contains(u"and 10 more"_s));
    for (const Difficulty difficulty : allDifficulties)
        QVERIFY(html.contains(u"class=\"mark %1\""_s.arg(keyOf(difficulty))));
}

QTEST_GUILESS_MAIN(TestRenderer)
#include "tst_renderer.moc"
