// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/colors.h"
#include "render/theme.h"
#include "render/themefiles.h"

#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

using Colours = QHash<QString, QString>;

/// The custom properties that each rule set with grounds sets, in the sheet's order; what a later one
/// leaves out is the first one's.
QList<Colours> colourSets(const QString &css)
{
    static const QRegularExpression block(u"\\{([^{}]*--paper:[^{}]*)\\}"_s);
    static const QRegularExpression property(u"--([\\w-]+):\\s*([^;]+);"_s);
    QList<Colours> sets;
    for (const QRegularExpressionMatch &rules : block.globalMatch(css)) {
        Colours colours = sets.value(0);
        for (const QRegularExpressionMatch &match : property.globalMatch(rules.captured(1)))
            colours.insert(match.captured(1), match.captured(2));
        sets.append(colours);
    }
    return sets;
}

/// As "#rrggbb".
QString colour(const Colours &colours, const QString &name)
{
    static const QRegularExpression variable(u"\\Avar\\(--([\\w-]+)\\)\\z"_s);
    const QString value = colours.value(name);
    if (const auto match = variable.match(value); match.hasMatch())
        return colour(colours, match.captured(1));
    if (value.size() == 4)
        return u"#%1%1%2%2%3%3"_s.arg(value.at(1)).arg(value.at(2)).arg(value.at(3));
    return value;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyThemeLoads();
    void unknownTheme();
    void contrasts_data();
    void contrasts();
};

void TestTheme::everyThemeLoads()
{
    QCOMPARE(themeNames().value(0), u"default"_s);
    for (const QString &name : themeNames()) {
        const Result<Theme> theme = loadTheme(name);
        QVERIFY(theme.has_value());
        QVERIFY(!theme->title.isEmpty());
        QVERIFY(!theme->css.isEmpty());
        QVERIFY(theme->templates.contains(u"issue.html"_s));
    }
}

void TestTheme::unknownTheme()
{
    for (const QString &name : {u"nosuch"_s, u"../default"_s, u""_s}) {
        const Result<Theme> theme = loadTheme(name);
        QVERIFY(!theme);
        QVERIFY(theme.error().message.contains(u"default"_s));
    }
}

void TestTheme::contrasts_data()
{
    QTest::addColumn<Colours>("colours");
    for (const QString &name : builtInThemeNames()) {
        const QList<Colours> sets = colourSets(loadTheme(name).value_or(Theme()).css);
        QCOMPARE(sets.size(), 3); // light, dark, print
        for (qsizetype i = 0; i < sets.size(); ++i)
            QTest::addRow("%s, set %lld", qUtf8Printable(name), i + 1) << sets.at(i);
    }
}

void TestTheme::contrasts()
{
    QFETCH(Colours, colours);
    for (const QString &text : {u"ink"_s, u"muted"_s, u"tint"_s}) {
        for (const QString &ground : {u"paper"_s, u"wash"_s}) {
            const double ratio = contrast(colour(colours, text), colour(colours, ground));
            QVERIFY2(ratio >= 4.5, qUtf8Printable(u"%1 on %2: %3"_s.arg(text, ground).arg(ratio)));
        }
    }
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
