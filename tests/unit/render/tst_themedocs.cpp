// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
// docs/themes.md says what is so.
#include "base/atomicfile.h"
#include "render/renderer.h"
#include "render/templatefilters.h"
#include "render/templatenames.h"
#include "render/themefiles.h"
#include "support/issues.h"
#include "support/places.h"

#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestThemeDocs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesAreAllThere();
    void filtersAreAllThere();
    void manifestIsSound();
    void smallThemeRenders();

private:
    /// What stands between a heading and the next one.
    [[nodiscard]] QString section(const QString &heading) const;

    QString m_text;
};

namespace {

QString wordFor(ValueKind kind)
{
    switch (kind) {
    case ValueKind::Text:
        return u"text"_s;
    case ValueKind::Html:
        return u"markup"_s;
    case ValueKind::Link:
        return u"link"_s;
    case ValueKind::Picture:
        return u"picture"_s;
    case ValueKind::Key:
        return u"key"_s;
    case ValueKind::Number:
        return u"number"_s;
    case ValueKind::Color:
        return u"color"_s;
    case ValueKind::Switch:
        return u"switch"_s;
    case ValueKind::List:
        return u"list"_s;
    case ValueKind::Group:
        return u"group"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList linesThatBegin(const QString &text, QLatin1StringView beginning)
{
    QStringList lines = text.split(u'\n');
    lines.removeIf([&](const QString &line) { return !line.startsWith(beginning); });
    return lines;
}

/// The code blocks of a text, by the file that is named above each.
ThemeFiles filesIn(const QString &text)
{
    static const QRegularExpression block(u"^`([^`\\n]+)`:\\n\\n```\\w*\\n(.*?)^```$"_s,
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    ThemeFiles files;
    for (const QRegularExpressionMatch &match : block.globalMatch(text))
        files.insert(match.captured(1), match.captured(2).toUtf8());
    return files;
}

} // namespace

void TestThemeDocs::initTestCase()
{
    const Result<QByteArray> bytes = readFile(test::sourceFile(u"docs/themes.md"_s), 1'000'000);
    QVERIFY(bytes);
    m_text = QString::fromUtf8(*bytes);
}

QString TestThemeDocs::section(const QString &heading) const
{
    static const QRegularExpression next(u"^#+ "_s, QRegularExpression::MultilineOption);
    const QString line = u'\n' + heading + u'\n';
    const qsizetype from = m_text.indexOf(line);
    if (from < 0)
        return {};
    const qsizetype start = from + line.size();
    const qsizetype end = m_text.indexOf(next, start);
    return m_text.mid(start, end < 0 ? -1 : end - start);
}

void TestThemeDocs::namesAreAllThere()
{
    QStringList expected;
    for (const TemplateName &name : templateNames())
        expected.append(u"| `%1` | %2 | %3 |"_s.arg(name.name, wordFor(name.kind), name.words));
    QCOMPARE(linesThatBegin(section(u"### Names"_s), "| `"_L1), expected);
}

void TestThemeDocs::filtersAreAllThere()
{
    QStringList expected;
    for (const TemplateFilterRule &rule : templateFilters())
        expected.append(u"- `%1`"_s.arg(rule.example));
    QCOMPARE(linesThatBegin(section(u"### Filters"_s), "- "_L1), expected);
}

void TestThemeDocs::manifestIsSound()
{
    const QString text = section(u"## The manifest"_s);
    const qsizetype start = text.indexOf("```json\n"_L1) + 8;
    const QByteArray manifest = text.sliced(start, text.indexOf("```"_L1, start) - start).toUtf8();
    const auto theme =
        themeFrom(u"docs"_s, {{u"theme.json"_s, manifest}, {u"style.css"_s, QByteArray()}});
    QVERIFY2(theme, theme ? "" : qPrintable(theme.error().message));
    QCOMPARE(theme->options.size(), 2);
}

void TestThemeDocs::smallThemeRenders()
{
    const ThemeFiles files = filesIn(section(u"## A small theme"_s));
    QCOMPARE(files.keys(), QStringList({u"entry.html"_s, u"style.css"_s, u"theme.json"_s}));
    const QList<ThemeMistake> mistakes = mistakesIn(u"small"_s, files);
    QVERIFY2(mistakes.isEmpty(), qPrintable(describe(mistakes.value(0))));
    const Result<Theme> theme = themeFrom(u"small"_s, files);
    QVERIFY(theme);
    const auto renderer = Renderer::create({.theme = *theme});
    QVERIFY(renderer);
    const Issue issue = test::exampleIssue();
    const Result<QString> page = (*renderer)->renderIssue(issue, Renderer::Purpose::Export);
    QVERIFY(page);
    QCOMPARE(page->count("<article id=\""_L1), issue.entries.size());
    QVERIFY(page->contains("max-width: 40rem"_L1));
}

QTEST_GUILESS_MAIN(TestThemeDocs)
#include "tst_themedocs.moc"
