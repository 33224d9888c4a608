// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

using Colours = QHash<QString, QString>;

/// The custom properties of colours that each rule set sets, in the sheet's order.
QList<Colours> colourSets(const QString &css)
{
    static const QRegularExpression block(u"\\{([^{}]*--paper:[^{}]*)\\}"_s);
    static const QRegularExpression property(u"--(\\w+):\\s*(#[0-9a-f]{3,6});"_s);
    QList<Colours> sets;
    for (const QRegularExpressionMatch &rules : block.globalMatch(css)) {
        Colours colours;
        for (const QRegularExpressionMatch &match : property.globalMatch(rules.captured(1)))
            colours.insert(match.captured(1), match.captured(2));
        sets.append(colours);
    }
    return sets;
}

/// WCAG 2.2, "relative luminance".
double luminance(QString colour)
{
    if (colour.size() == 4)
        colour = u"#%1%1%2%2%3%3"_s.arg(colour.at(1)).arg(colour.at(2)).arg(colour.at(3));
    const auto channel = [&](qsizetype at) {
        const double value = colour.sliced(at, 2).toInt(nullptr, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

double contrast(const QString &a, const QString &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
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
    const QList<Colours> sets = colourSets(loadTheme(u"default"_s).value_or(Theme()).css);
    QCOMPARE(sets.size(), 3); // light, dark, print
    for (qsizetype i = 0; i < sets.size(); ++i)
        QTest::addRow("set %lld", i + 1) << sets.at(i);
}

void TestTheme::contrasts()
{
    QFETCH(Colours, colours);
    for (const QString &text : {u"ink"_s, u"muted"_s, u"accent"_s}) {
        for (const QString &ground : {u"paper"_s, u"wash"_s}) {
            QVERIFY(colours.contains(text) && colours.contains(ground));
            const double ratio = contrast(colours.value(text), colours.value(ground));
            QVERIFY2(ratio >= 4.5, qUtf8Printable(u"%1 on %2: %3"_s.arg(text, ground).arg(ratio)));
        }
    }
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
