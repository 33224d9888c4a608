// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/colors.h"
#include "render/stylesheet.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *sheet = ":root { --paper: #fff; --wash: #f4f1ea; }\n"
                              "@media (prefers-color-scheme: dark) { :root { --paper: #15171c } }";

/// The sheet's end for these choices of a theme with both accents and a colour of another use.
QString chosen(const QJsonObject &colors, const QString &css = QString::fromLatin1(sheet))
{
    Look look;
    look.theme = {.name = u"t"_s,
        .options = {{.key = u"accent"_s, .type = ThemeOption::Type::Color},
            {.key = u"accent-dark"_s, .type = ThemeOption::Type::Color},
            {.key = u"frame"_s, .type = ThemeOption::Type::Color}},
        .css = css};
    look.publication.themeOptions.insert(u"t"_s, colors);
    return styleOf(look).sliced(css.size());
}

} // namespace

class TestColors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrasts_data();
    void contrasts();
    void readableShades_data();
    void readableShades();
    void nearestShade();
    void grounds_data();
    void grounds();
    void choices_data();
    void choices();
};

void TestColors::contrasts_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<double>("ratio");
    // https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
    QTest::newRow("most") << u"#000000"_s << u"#ffffff"_s << 21.0;
    QTest::newRow("least") << u"#123456"_s << u"#123456"_s << 1.0;
    QTest::newRow("either way") << u"#ffffff"_s << u"#777777"_s << 4.478;
}

void TestColors::contrasts()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(double, ratio);
    QVERIFY(std::abs(contrast(one, other) - ratio) < 0.001);
}

void TestColors::readableShades_data()
{
    QTest::addColumn<QStringList>("grounds");
    QTest::addColumn<QString>("color");
    const QStringList light {u"#fdfcf9"_s, u"#f4f1ea"_s};
    const QStringList dark {u"#15171c"_s, u"#1f2229"_s};
    for (const char *color : {"#000000", "#ffffff", "#ffdd00", "#00ff00", "#0000ff", "#ff0000",
             "#777777", "#96301f", "#f0a48f", "#fefefe", "#000080"}) {
        QTest::addRow("%s on paper", color) << light << QString::fromLatin1(color);
        QTest::addRow("%s in the dark", color) << dark << QString::fromLatin1(color);
    }
}

void TestColors::readableShades()
{
    QFETCH(QStringList, grounds);
    QFETCH(QString, color);
    const QString shade = readableOn(grounds, color);
    for (const QString &ground : grounds)
        QVERIFY2(contrast(ground, shade) >= 4.5, qUtf8Printable(shade));
    // What can be read is left as it is.
    QCOMPARE(readableOn(grounds, shade), shade);
}

void TestColors::nearestShade()
{
    const QString shade = readableOn({u"#ffffff"_s}, u"#ffdd00"_s);
    QVERIFY2(contrast(u"#ffffff"_s, shade) < 4.7, qUtf8Printable(shade));
    QCOMPARE(shade.last(2), u"00"_s); // still without blue
}

void TestColors::grounds_data()
{
    QTest::addColumn<QString>("css");
    QTest::addColumn<QStringList>("light");
    QTest::addColumn<QStringList>("dark");
    const QStringList white {u"#ffffff"_s};
    const QStringList night {u"#121212"_s};
    QTest::newRow("none") << u"p { color: red }"_s << white << night;
    QTest::newRow("both") << QString::fromLatin1(sheet) << QStringList {u"#ffffff"_s, u"#f4f1ea"_s}
                          << QStringList {u"#15171c"_s};
    QTest::newRow("behind the dark ones")
        << u"@media (prefers-color-scheme:dark){:root{--paper:#111}p{x:y}} :root{--wash:#EEE}"_s
        << QStringList {u"#eeeeee"_s} << QStringList {u"#111111"_s};
    QTest::newRow("print is another matter")
        << u"@media print { :root { --paper: #abc; } }"_s << white << night;
    QTest::newRow("a name") << u":root { --paper: white; }"_s << white << night;
    QTest::newRow("a comment") << u"/* --paper: #abcdef; { */ :root { --paper: #fefefe; }"_s
                               << QStringList {u"#fefefe"_s} << night;
    QTest::newRow("nonsense") << u"}}} @media ( { --paper: #12345; } --wash: #zzz"_s << white
                              << night;
}

void TestColors::grounds()
{
    QFETCH(QString, css);
    QFETCH(QStringList, light);
    QFETCH(QStringList, dark);
    QCOMPARE(groundsOf(css), (Grounds {light, dark}));
}

void TestColors::choices_data()
{
    QTest::addColumn<QJsonObject>("colors");
    QTest::addColumn<QString>("style");
    const auto row = [](const char *name, const QJsonObject &colors, const QString &style) {
        QTest::newRow(name) << colors << style;
    };
    row("none", {}, {});
    row("both are readable", {{"accent"_L1, "#96301f"_L1}, {"accent-dark"_L1, "#f0a48f"_L1}},
        u"\n:root {\n  --accent: #96301f;\n  --accent-dark: #f0a48f;\n}"_s);
    row("the dark one of the other", {{"accent"_L1, "#f0a48f"_L1}},
        u"\n:root {\n  --accent: #%1;\n  --accent-dark: #f0a48f;\n}"_s.arg(
            readableOn({u"#ffffff"_s, u"#f4f1ea"_s}, u"#f0a48f"_s).sliced(1)));
    row("nobody reads a frame", {{"frame"_L1, "#ffffff"_L1}},
        u"\n:root {\n  --frame: #ffffff;\n}"_s);
    row("no colour", {{"accent"_L1, "red; } * { display: none"_L1}}, {});
}

void TestColors::choices()
{
    QFETCH(QJsonObject, colors);
    QFETCH(QString, style);
    QCOMPARE(chosen(colors), style);
}

QTEST_GUILESS_MAIN(TestColors)
#include "tst_colors.moc"
