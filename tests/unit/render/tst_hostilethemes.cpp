// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uuid.h"
#include "render/renderer.h"
#include "render/themecheck.h"

#include <QElapsedTimer>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// What a theme puts where the engine is needed to fill it in, and where it is not.
const QString engineOnly = u"{{ issue.date|lower }}"_s;

QString entryWith(const QString &content)
{
    return u"<article{% if entry.id %} data-galley-entry=\"{{ entry.id }}\"{% endif %}>\n"_s
        + content + u"\n</article>\n"_s;
}

QString headerWith(const QString &content)
{
    return u"<header>\n"_s + content + u"\n</header>\n"_s;
}

Issue issueOf(int entries, qsizetype summary, qsizetype introduction)
{
    Issue issue = *newIssue(u"Digest"_s, u"No. 1"_s, QDate(2026, 4, 27));
    issue.introduction = u"word "_s.repeated(introduction / 5);
    const QString text = u"word "_s.repeated(summary / 5); // one for all, or they take 300 MB
    for (int i = 0; i < entries; ++i) {
        Entry entry;
        entry.id = newUuid();
        entry.title = u"Title %1"_s.arg(i);
        if (!text.isEmpty()) {
            entry.summary = text;
            entry.takeaways = QStringList {u"one"_s, u"two"_s};
        }
        entry.difficulty = i % 2 == 0 ? Difficulty::Advanced : Difficulty::Accessible;
        issue.entries.append(entry);
    }
    return issue;
}

QString loops(int depth, const QString &body)
{
    QString text = body;
    for (int i = 0; i < depth; ++i)
        text = u"{% for v%1 in issue.contents %}%2{% endfor %}"_s.arg(i).arg(text);
    return text;
}

} // namespace

/// Themes that the check finds nothing wrong with, and that would take hours and all memory.
class TestHostileThemes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersEnd_data();
    void rendersEnd();
    void wholeIssuesAreWritten_data();
    void wholeIssuesAreWritten();
    void loopsWithinLoopsAreWritten();
};

void TestHostileThemes::rendersEnd_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("length"); // of the introduction, or each summary
    const auto row = [](const QByteArray &name, const QString &file, const QString &content,
                         int entries, int length = 100) {
        QTest::addRow("%s, %d", name.constData(), entries) << file << content << entries << length;
        QTest::addRow("%s, %d, engine", name.constData(), entries)
            << file << QString(content).insert(content.indexOf(u">\n"_s) + 1, engineOnly) << entries
            << length;
    };
    const QString header = u"header.html"_s;
    const QString entry = u"entry.html"_s;
    // The budget grows with the entries, the engine's stack does not.
    for (const int entries : {1000, 5000}) {
        row("10^9 and more", header, headerWith(loops(3, u"x"_s)), entries);
        row("many loops in one", header,
            headerWith(loops(1, u"{% for l in site.links %}{% endfor %}"_s.repeated(200))),
            entries);
        row("a long text often", header, headerWith(loops(1, u"{{ issue.introduction }}"_s)),
            entries, 100'000);
    }
    row("10^9 with nothing in them", header, headerWith(loops(3, u""_s)), 1000);
    row("10^9 counters", header, headerWith(loops(3, u"{{ forloop.counter }}"_s)), 1000);
    row("10^9 long texts", header, headerWith(loops(3, u"x"_s.repeated(20'000))), 1000);
    row("10^9 conditions", header,
        headerWith(loops(3, u"{% if forloop.first %}{% endif %}"_s.repeated(100))), 1000);
    row("a short text often", header,
        headerWith(loops(2, u"{{ issue.introduction }}"_s.repeated(100))), 1000, 4000);
    row("in each entry", entry, entryWith(u"{{ entry.summary }}"_s.repeated(1000)), 500, 3000);
    row("long in each entry", entry, entryWith(u"{{ entry.summary }}"_s.repeated(1000)), 500,
        300'000);
    row("loops in each entry", entry,
        entryWith(
            u"{% for a in entry.takeaways %}{% for b in entry.takeaways %}"
            "{% for c in entry.takeaways %}x{% endfor %}{% endfor %}{% endfor %}"_s.repeated(500)),
        1000);
}

void TestHostileThemes::rendersEnd()
{
    QFETCH(QString, file);
    QFETCH(QString, content);
    QFETCH(int, entries);
    QFETCH(int, length);
    Theme theme = *loadTheme(u"default"_s);
    theme.templates[u"entry.html"_s] = entryWith(u"{{ entry.title }}"_s);
    theme.templates[file] = content;
    const QList<ThemeMistake> mistakes = mistakesIn(theme);
    QVERIFY2(mistakes.isEmpty(), mistakes.isEmpty() ? "" : qUtf8Printable(describe(mistakes[0])));
    const auto renderer = Renderer::create({.theme = theme});
    QVERIFY(renderer.has_value());
    const bool isOfHeader = file == "header.html"_L1;
    const Issue issue = issueOf(entries, isOfHeader ? 0 : length, isOfHeader ? length : 0);
    QElapsedTimer timer;
    timer.start();
    const Result<QString> page = (*renderer)->renderIssue(issue, Renderer::Purpose::Export);
    qInfo("%lld ms", timer.elapsed());
    QVERIFY2(timer.elapsed() < 60'000, "too slow"); // a debug build on a busy machine
    QVERIFY(!page);
    QVERIFY2(page.error().message.contains(file), qUtf8Printable(page.error().message));
}

void TestHostileThemes::wholeIssuesAreWritten_data()
{
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("entries");
    QTest::addColumn<int>("summary");
    for (const QString &name : themeNames()) {
        QTest::addRow("%s, many entries", qPrintable(name)) << name << 5000 << 1500;
        QTest::addRow("%s, a long entry", qPrintable(name)) << name << 1 << 1'000'000;
    }
}

void TestHostileThemes::wholeIssuesAreWritten()
{
    QFETCH(QString, theme);
    QFETCH(int, entries);
    QFETCH(int, summary);
    const auto renderer = Renderer::create({.theme = *loadTheme(theme)});
    QVERIFY(renderer.has_value());
    const Issue issue = issueOf(entries, summary, summary);
    const auto page = (*renderer)->renderIssue(issue, Renderer::Purpose::Export);
    QVERIFY2(page.has_value(), page ? "" : qUtf8Printable(page.error().message));
}

void TestHostileThemes::loopsWithinLoopsAreWritten()
{
    Theme theme = *loadTheme(u"default"_s);
    theme.templates[u"header.html"_s] = headerWith(
        engineOnly + loops(1, u"{% for d in issue.difficulties %}{{ d.count }}{% endfor %}"_s));
    const auto renderer = Renderer::create({.theme = theme});
    QVERIFY(renderer.has_value());
    const auto page = (*renderer)->renderIssue(issueOf(5000, 0, 0), Renderer::Purpose::Export);
    QVERIFY2(page.has_value(), page ? "" : qUtf8Printable(page.error().message));
    QCOMPARE(page->count(u"2,500"_s), 2 * 5000);
}

QTEST_GUILESS_MAIN(TestHostileThemes)
#include "tst_hostilethemes.moc"
