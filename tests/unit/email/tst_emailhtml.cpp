// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientsupport.h"
#include "email/email.h"
#include "email/emailpalette.h"
#include "render/colors.h"
#include "support/issues.h"
#include "support/pictures.h"
#include "support/places.h"
#include "json/issuejson.h"

#include <QFile>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

Issue sampleIssue()
{
    QFile file(sourceFile(u"resources/sample/sample-issue.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readIssueJson(file.readAll()).value_or(Issue());
}

/// Everything that Markdown has, in each place that takes it.
Issue richIssue()
{
    const auto everything = u"# Heading\n\nText with *stress*, **weight**, `code`, [a "
                            u"link](https://example.org/a?b=c&d=e "
                            "\"title\"), <https://example.org/>, <mail@example.org>, ![a "
                            "picture](https://example.org/p.png), "
                            "$n^2$ and $\\sqrt{2n}$.  \nA new line.\n\n$$\\sum_{i=1}^n x_i$$\n\n- "
                            "One\n  - Inner\n\n    Loose\n"
                            "- Two\n\n3. Three\n4. Four\n\n> A quotation\n>\n> - in "
                            "it\n\n---\n\n```\nint  a;\n\tb;\n\n  c;\n```\n\n"
                            "| a | b | c |\n|:--|:-:|--:|\n| 1 | 2 | $x_w$ |\n"_s;
    Issue issue = exampleIssue();
    issue.introduction = everything;
    Entry entry = fullEntry();
    entry.authors = QStringList(20, u"Ada Lovelace"_s) + QStringList {u"שרה לוי"_s};
    entry.summary = everything;
    entry.takeaways = QStringList {u"One"_s, everything, u"> Two"_s, u"שלום"_s};
    entry.thumbnail = Thumbnail {u"https://example.org/t.png"_s, u"100%4 “good”"_s, {}};
    Entry arabic = entryTitled(u"عنوان الورقة"_s);
    arabic.summary = u"نص باللغة العربية\n\n- واحد"_s;
    arabic.takeaways = QStringList {u"النقطة الأولى"_s, u"One"_s};
    issue.entries << entry << arabic;
    return issue;
}

/// What tries to break out, or to break the page.
Issue hostileIssue()
{
    const QString evil =
        u"\"><script>alert(1)</script><img src=x onerror=alert(1)>\0\x01\u202e"
        "</td></table></body><!--[if mso]>'\"&amp;<svg/onload=alert(1)> --> %1%2%3"_s;
    Issue issue = exampleIssue();
    issue.publication = evil;
    issue.title = evil;
    issue.language = u"en\" onload=\"x"_s;
    issue.introduction = evil + u"[x](javascript:alert(1)) ![x](data:text/html,x)"_s;
    Entry entry = entryTitled(evil);
    entry.url = u"https://example.org/\"><script>"_s;
    entry.authors = QStringList {evil, QString(5000, u'A'), QString(QChar(0xd800))};
    entry.summary = evil + QString(300, u'>') + u"\n\n"_s + QString(300, u'-') + u" x\n\n"_s
        + u"- "_s.repeated(200) + u"deep"_s;
    entry.takeaways = QStringList {evil, QString()};
    entry.arxivId = evil;
    entry.thumbnail = Thumbnail {u"https://example.org/t.png"_s, evil, {}};
    issue.entries.append(entry);
    return issue;
}

PictureResolver somePictures(const QString &src = u"https://example.org/pictures/a b.png"_s)
{
    return [src](const QString &) { return ShownPicture {src, QSize(1200, 400)}; };
}

ThemeOption optionOf(const QString &key, ThemeOption::Type type, const QJsonValue &fallback)
{
    return {.key = key, .type = type, .title = key, .fallback = fallback};
}

Look richLook()
{
    Look look;
    look.theme.name = u"t"_s;
    look.publication.baseUrl = u"https://example.org/digest/"_s;
    look.theme.options = {optionOf(u"accent"_s, ThemeOption::Type::Color, u"#00ffcc"_s),
        optionOf(u"accent-dark"_s, ThemeOption::Type::Color, u"#aaeedd"_s),
        optionOf(u"masthead"_s, ThemeOption::Type::Text, u"The <weekly>"_s),
        optionOf(u"tagline"_s, ThemeOption::Type::Text, u"Every <week>"_s),
        optionOf(u"typeface"_s, ThemeOption::Type::Choice, u"sans"_s),
        optionOf(u"footer"_s, ThemeOption::Type::Markdown, u"Write to *us*: <mail@example.org>"_s),
        optionOf(u"logo"_s, ThemeOption::Type::Image,
            pictureToOption(smallPicture(0xff336699, {640, 100}))),
        optionOf(u"columns"_s, ThemeOption::Type::Choice, u"2"_s)};
    return look;
}

markup::HtmlTree treeOf(const QString &html) { return *markup::HtmlTree::parse(html.toUtf8()); }

QString styleSheetsOf(const QString &html)
{
    QString css;
    const markup::HtmlTree tree = treeOf(html);
    for (const markup::HtmlElement &element : tree.elements({"style"_L1}))
        css += element.ownText();
    return css;
}

/// As a mail program would that turns a light page dark: hue and saturation stay, lightness is turned.
QString inverted(const QString &color)
{
    int low = 255;
    int high = 0;
    QList<int> rgb;
    for (const int at : {1, 3, 5}) {
        rgb.append(color.mid(at, 2).toInt(nullptr, 16));
        low = std::min(low, rgb.constLast());
        high = std::max(high, rgb.constLast());
    }
    QString result = u"#"_s;
    for (const int value : std::as_const(rgb))
        result += QString::number(255 - low - high + value, 16).rightJustified(2, u'0');
    return result;
}

} // namespace

class TestEmailHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTablesAreWhole();
    void everythingIsSupported_data();
    void everythingIsSupported();
    void whatIsNotSupportedIsSeen_data();
    void whatIsNotSupportedIsSeen();
    void theStyleSheetOnlyColours();
    void readingOrder();
    void headingsAreInOrder();
    void languageAndDirection_data();
    void languageAndDirection();
    void preheader_data();
    void preheader();
    void options();
    void theDarkAccentGoesWithTheAccent();
    void optionsOfOtherKindsAreIgnored();
    void webAddress_data();
    void webAddress();
    void pictures_data();
    void pictures();
    void formulasAreText();
    void bulletsHaveRoom();
    void everyColourTurnsDark();
    void accentsAreReadable_data();
    void accentsAreReadable();
    void previewAddsOnlyIds();
    void sameEachTime();
};

void TestEmailHtml::theTablesAreWhole()
{
    const auto check = [](const char *name, const char *clients, const char *harmless) {
        QVERIFY2(qstrlen(clients) == clientCount, name);
        const bool isEverywhere = QByteArrayView(clients) == QByteArray(clientCount, 'y');
        QVERIFY2(isEverywhere || qstrlen(harmless) > 5, name);
    };
    for (const ElementRow &row : elementRows)
        check(row.name, row.clients, row.harmless);
    for (const AttributeRow &row : attributeRows)
        check(row.name, row.clients, row.harmless);
    for (const PropertyRow &row : propertyRows)
        check(row.name, row.clients, row.harmless);
}

void TestEmailHtml::everythingIsSupported_data()
{
    QTest::addColumn<Issue>("issue");
    QTest::addColumn<Look>("look");
    QTest::newRow("sample") << sampleIssue() << Look();
    QTest::newRow("rich") << richIssue() << richLook();
    QTest::newRow("hostile") << hostileIssue() << richLook();
    Issue empty = exampleIssue();
    empty.entries.clear();
    QTest::newRow("empty") << empty << Look();
    Issue turned = richIssue();
    turned.language = u"ar"_s;
    QTest::newRow("right to left") << turned << richLook();
}

void TestEmailHtml::everythingIsSupported()
{
    QFETCH(Issue, issue);
    QFETCH(Look, look);
    const QString html = emailHtml(issue, look, somePictures());
    const QStringList complaints = unsupportedIn(html);
    QVERIFY2(complaints.isEmpty(), qUtf8Printable(complaints.join(u'\n')));
    QVERIFY(!html.contains("data:"_L1) || issue.title.contains("script"_L1)); // there it is a text
    QVERIFY(!html.contains("cid:"_L1));
}

void TestEmailHtml::whatIsNotSupportedIsSeen_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("element") << u"<section>"_s;
    QTest::newRow("script") << u"<script>1</script>"_s;
    QTest::newRow("attribute") << u"<p id=\"a\">"_s;
    QTest::newRow("handler") << u"<p onclick=\"a()\">"_s;
    QTest::newRow("property") << u"<p style=\"display:flex\">"_s;
    QTest::newRow("value") << u"<p style=\"margin:0 auto\">"_s;
    QTest::newRow("place") << u"<p style=\"padding:4px\">"_s;
    QTest::newRow("scheme") << u"<a href=\"javascript:alert(1)\">"_s;
    QTest::newRow("picture") << u"<img src=\"data:image/png;base64,AA\">"_s;
}

void TestEmailHtml::whatIsNotSupportedIsSeen()
{
    QFETCH(QString, html);
    QVERIFY(!unsupportedIn(html).isEmpty());
    QVERIFY(unsupportedIn(u"<p style=\"margin:0\">"_s).isEmpty());
}

void TestEmailHtml::theStyleSheetOnlyColours()
{
    const QString css = styleSheetsOf(emailHtml(richIssue(), richLook()));
    static const QRegularExpression declaration(u"([a-z-]+): [^;{}]+;"_s);
    static const QSet<QString> mayBeLost {u"color"_s, u"background-color"_s, u"border-color"_s,
        u"color-scheme"_s, u"font-size"_s, u"text-decoration-color"_s};
    int count = 0;
    for (const QRegularExpressionMatch &match : declaration.globalMatch(css)) {
        QVERIFY2(mayBeLost.contains(match.captured(1)), qPrintable(match.captured()));
        ++count;
    }
    QVERIFY(count > 6);
    QVERIFY(css.size() < 2000); // Gmail drops what is longer than 16 KB
}

void TestEmailHtml::readingOrder()
{
    Issue issue = richIssue();
    issue.entries = {issue.entries.at(3)};
    const Entry &entry = issue.entries.constFirst();
    const QString text = treeOf(emailHtml(issue, {})).elements({"body"_L1}).constFirst().text();
    qsizetype at = 0;
    for (const QString &words : {u"Digest"_s, u"No. 1"_s, u"April 27, 2026 · 1 paper"_s,
             u"Heading"_s, u"◐ Intermediate"_s, u"“Ünï” <b>'x₁'</b>"_s, u"Ada Lovelace, "_s,
             u"and 9 more"_s, u"Heading"_s, u"Takeaways"_s, u"One"_s,
             u"0 citations · via api-arxiv · arXiv:2604.15579"_s, u"Digest · April 27, 2026"_s}) {
        const qsizetype found = text.indexOf(words, at);
        QVERIFY2(found >= 0, qUtf8Printable(words + u"\n"_s + text.sliced(at)));
        at = found + words.size();
    }
    QVERIFY(!text.contains(*entry.notes));
}

void TestEmailHtml::headingsAreInOrder()
{
    const markup::HtmlTree tree = treeOf(emailHtml(sampleIssue(), {}));
    QStringList names;
    for (const markup::HtmlElement &heading : tree.elements({"h1"_L1, "h2"_L1, "h3"_L1, "h4"_L1}))
        names.append(heading.name());
    QCOMPARE(names.count(u"h1"_s), 1);
    QCOMPARE(names.constFirst(), u"h1"_s);
    QCOMPARE(names.count(u"h2"_s), sampleIssue().entries.size());
    QCOMPARE(names.at(1), u"h2"_s);
}

void TestEmailHtml::languageAndDirection_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("direction");
    QTest::newRow("English") << u"en"_s << u"ltr"_s;
    QTest::newRow("Arabic") << u"ar"_s << u"rtl"_s;
    QTest::newRow("Hebrew") << u"he"_s << u"rtl"_s;
}

void TestEmailHtml::languageAndDirection()
{
    QFETCH(QString, language);
    QFETCH(QString, direction);
    Issue issue = richIssue();
    issue.language = language;
    const QString html = emailHtml(issue, {});
    const markup::HtmlTree tree = treeOf(html);
    // Gmail takes <html> and <body> away, so that the first <div> says it again.
    for (const markup::HtmlElement &element :
        {tree.root(), tree.elements({"div"_L1}).constFirst()}) {
        QCOMPARE(element.attribute("lang"_L1), language);
        QCOMPARE(element.attribute("dir"_L1), direction);
    }
    // A title that runs the other way says so.
    const QList<markup::HtmlElement> titles = tree.elements({"h2"_L1});
    QCOMPARE(titles.constFirst().attribute("dir"_L1), direction == "rtl"_L1 ? u"ltr"_s : QString());
    QCOMPARE(titles.constLast().attribute("dir"_L1), direction == "rtl"_L1 ? QString() : u"rtl"_s);
}

void TestEmailHtml::preheader_data()
{
    QTest::addColumn<QString>("introduction");
    QTest::addColumn<QString>("shown");
    QTest::newRow("short") << u"Hello, *all* of $n^2$."_s << u"Hello, all of n²."_s;
    QTest::newRow("long") << u"word "_s.repeated(100) << u"word "_s.repeated(27) + u"word…"_s;
    QTest::newRow("none") << QString() << QString();
}

void TestEmailHtml::preheader()
{
    QFETCH(QString, introduction);
    QFETCH(QString, shown);
    Issue issue = exampleIssue();
    issue.introduction = introduction;
    const QString html = emailHtml(issue, {});
    const markup::HtmlTree tree = treeOf(html);
    QStringList hidden;
    for (const markup::HtmlElement &element : tree.elements({"div"_L1})) {
        if (element.attribute("style"_L1).startsWith("display:none"_L1))
            hidden.append(element.ownText());
    }
    QCOMPARE(hidden.size(), shown.isEmpty() ? 0 : 1);
    if (shown.isEmpty())
        return;
    QVERIFY2(hidden.constFirst().startsWith(shown), qUtf8Printable(hidden.constFirst()));
    QVERIFY(hidden.constFirst().size() >= 140); // what follows on the page stays out of sight
}

void TestEmailHtml::options()
{
    const QString html = emailHtml(exampleIssue(), richLook());
    QVERIFY(html.contains(">The &lt;weekly&gt;</p>"_L1)); // in place of the name
    QVERIFY(html.contains("Every &lt;week&gt;"_L1));
    QVERIFY(!html.contains("Georgia"_L1));
    QVERIFY(html.contains(".accent { color: #aaeedd !important; }"_L1));
    QVERIFY(html.contains("Write to <em>us</em>"_L1));
    const QString logo = u"https://example.org/digest/pictures/"_s
        + fileNameOf(smallPicture(0xff336699, {640, 100}));
    QCOMPARE(treeOf(html).elements({"img"_L1}).size(), 1);
    QVERIFY(html.contains(logo));
    QVERIFY(html.contains("width=\"240\" height=\"37\""_L1));
    // A logo alone stands for the name.
    Look named = richLook();
    named.theme.options.removeIf([](const ThemeOption &o) { return o.key == "masthead"_L1; });
    QVERIFY(emailHtml(exampleIssue(), named).contains("alt=\"Digest\" width"_L1));
    // Without an address there is nowhere to load it from.
    Look offline = richLook();
    offline.publication.baseUrl.clear();
    QVERIFY(!emailHtml(exampleIssue(), offline).contains("<img"_L1));
}

void TestEmailHtml::theDarkAccentGoesWithTheAccent()
{
    Look look = richLook();
    const auto darkAccent = [&look](const QJsonObject &chosen) {
        look.publication.themeOptions[look.theme.name] = chosen;
        static const QRegularExpression rule(u"\\.accent \\{ color: (#[0-9a-f]{6})"_s);
        return rule.match(emailHtml(exampleIssue(), look)).captured(1);
    };
    QCOMPARE(darkAccent({}), u"#aaeedd"_s);
    QCOMPARE(darkAccent({{u"accent-dark"_s, u"#ccddee"_s}}), u"#ccddee"_s);
    const QJsonObject both {{u"accent"_s, u"#ffcc00"_s}, {u"accent-dark"_s, u"#ccddee"_s}};
    QCOMPARE(darkAccent(both), u"#ccddee"_s);
    QCOMPARE(darkAccent({{u"accent"_s, u"#ffcc00"_s}}), u"#ffcc00"_s);
}

void TestEmailHtml::optionsOfOtherKindsAreIgnored()
{
    Look look;
    look.theme.options = {optionOf(u"accent"_s, ThemeOption::Type::Text, u"red\" onload=\"x"_s),
        optionOf(u"logo"_s, ThemeOption::Type::Markdown, u"logo"_s),
        optionOf(u"masthead"_s, ThemeOption::Type::Switch, true),
        optionOf(u"footer"_s, ThemeOption::Type::Color, u"#123456"_s)};
    QCOMPARE(emailHtml(exampleIssue(), look), emailHtml(exampleIssue(), {}));
}

void TestEmailHtml::webAddress_data()
{
    QTest::addColumn<QString>("baseUrl");
    QTest::addColumn<QString>("address");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("folder") << u"https://example.org/d/"_s
                            << u"https://example.org/d/issues/2026-04-27.html"_s;
    QTest::newRow("unsafe") << u"javascript:alert(1)//"_s << QString();
}

void TestEmailHtml::webAddress()
{
    QFETCH(QString, baseUrl);
    QFETCH(QString, address);
    Look look;
    look.publication.baseUrl = baseUrl;
    const QString html = emailHtml(exampleIssue(), look);
    QCOMPARE(html.contains("Read on the web"_L1), !address.isEmpty());
    QVERIFY(address.isEmpty() || html.contains(u"href=\""_s + address + u'"'));
    QCOMPARE(emailText(exampleIssue(), look).contains(u'<' + address + u'>'), !address.isEmpty());
}

void TestEmailHtml::pictures_data()
{
    QTest::addColumn<QString>("src");
    QTest::addColumn<QString>("shown");
    QTest::newRow("at the site") << u"https://example.org/p/a.png"_s
                                 << u"https://example.org/p/a.png"_s;
    QTest::newRow("embedded") << u"data:image/png;base64,AAAA"_s << QString();
    QTest::newRow("beside") << u"pictures/a.png"_s << QString();
    QTest::newRow("script") << u"javascript:alert(1)"_s << QString();
    QTest::newRow("attached") << u"cid:a"_s << QString();
}

void TestEmailHtml::pictures()
{
    QFETCH(QString, src);
    QFETCH(QString, shown);
    const QString html = emailHtml(exampleIssue(), {}, somePictures(src));
    const markup::HtmlTree tree = treeOf(html);
    const QList<markup::HtmlElement> found = tree.elements({"img"_L1});
    QCOMPARE(found.isEmpty(), shown.isEmpty());
    if (shown.isEmpty())
        return;
    QCOMPARE(found.constFirst().attribute("src"_L1), shown);
    QCOMPARE(found.constFirst().attribute("alt"_L1), u"A picture"_s);
    QCOMPARE(found.constFirst().attribute("width"_L1), u"552"_s);
    QCOMPARE(found.constFirst().attribute("height"_L1), u"184"_s);
    QVERIFY(!emailHtml(exampleIssue(), {}).contains("<img"_L1));
}

void TestEmailHtml::formulasAreText()
{
    const QString html = emailHtml(sampleIssue(), {});
    QVERIFY(!html.contains("<math"_L1));
    QVERIFY(!html.contains(u'$'));
    QVERIFY(html.contains("softmax(QKᵀ/√dₖ)V"_L1) || html.contains(u"softmax(QKᵀ/√dₖ)V"_s));
    QVERIFY(html.contains(u"O(n²d)"_s));
}

void TestEmailHtml::bulletsHaveRoom()
{
    for (const bool isTurned : {false, true}) {
        Issue issue = richIssue();
        issue.language = isTurned ? u"ar"_s : u"en"_s;
        const QString html = emailHtml(issue, {});
        const markup::HtmlTree tree = treeOf(html);
        int lists = 0;
        for (const markup::HtmlElement &list : tree.elements({"ul"_L1, "ol"_L1})) {
            const QString style = list.attribute("style"_L1);
            // By a margin, which every program has, on the side where the bullets are.
            QVERIFY2(
                style.contains(" 24px"_L1) && style.endsWith(";padding:0"_L1), qPrintable(style));
            ++lists;
        }
        QVERIFY(lists > 6);
        // Whatever the message's direction, since each list has its own.
        for (const QLatin1StringView margins :
            {"margin:0 24px 0 0;"_L1, "margin:0 0 0 24px;"_L1, "margin:8px 24px 0 0;"_L1})
            QVERIFY2(html.contains(margins), margins.data());
    }
}

void TestEmailHtml::everyColourTurnsDark()
{
    const EmailColors light = emailPalette(u"#00ffcc"_s).light;
    const QHash<QString, QString> classes {{u"color:"_s + light.ink, u"ink"_s},
        {u"color:"_s + light.muted, u"muted"_s}, {u"color:"_s + light.accent, u"accent"_s},
        {u"background-color:"_s + light.paper, u"paper"_s},
        {u"border-top:1px solid "_s + light.rule, u"rule"_s},
        {u"border-bottom:1px solid "_s + light.rule, u"rule"_s},
        {u"border-left:2px solid "_s + light.accent, u"bar"_s},
        {u"border-right:2px solid "_s + light.accent, u"bar"_s},
        {u"text-decoration-color:"_s + light.underline, u"line"_s}};
    const QString html = emailHtml(richIssue(), richLook(), somePictures());
    const QString css = styleSheetsOf(html);
    const markup::HtmlTree tree = treeOf(html);
    QSet<QString> seen;
    for (const markup::HtmlElement &element : tree.elements({})) {
        const QString style = element.attribute("style"_L1);
        for (const QString &declaration : style.split(u';')) {
            if (!declaration.contains(u'#'))
                continue;
            const QString name = classes.value(declaration);
            QVERIFY2(!name.isEmpty(), qPrintable(declaration));
            QVERIFY2(element.attribute("class"_L1).split(u' ').contains(name), qPrintable(style));
            QVERIFY2(css.contains(u'.' + name + u" {"_s), qPrintable(name));
            seen.insert(name);
        }
    }
    QCOMPARE(seen.size(), 7);
}

void TestEmailHtml::accentsAreReadable_data()
{
    QTest::addColumn<QString>("accent");
    for (const auto &accent : {u""_s, u"#96301f"_s, u"#ffff00"_s, u"#00ff00"_s, u"#0000ff"_s,
             u"#ff00ff"_s, u"#000000"_s, u"#ffffff"_s, u"#808080"_s, u"#fdfcf9"_s, u"nonsense"_s})
        QTest::addRow("%s", qPrintable(accent)) << accent;
}

void TestEmailHtml::accentsAreReadable()
{
    QFETCH(QString, accent);
    const EmailPalette palette = emailPalette(accent);
    for (const EmailColors &colors : {palette.light, palette.dark}) {
        for (const QString &text : {colors.ink, colors.muted, colors.accent})
            QVERIFY2(contrast(text, colors.paper) >= 4.5, qPrintable(text));
    }
    for (const QString &text : {palette.light.ink, palette.light.muted, palette.light.accent}) {
        const double ratio = contrast(inverted(text), inverted(palette.light.paper));
        QVERIFY2(ratio >= 4.5, qPrintable(u"%1 %2"_s.arg(text).arg(ratio)));
    }
}

void TestEmailHtml::previewAddsOnlyIds()
{
    const Issue issue = richIssue();
    static const QRegularExpression id(u" data-galley-entry=\"[0-9a-f-]{36}\""_s);
    QString html = emailHtml(issue, richLook(), somePictures(), Renderer::Purpose::Preview);
    QCOMPARE(html.count(id), issue.entries.size());
    QCOMPARE(html.remove(id), emailHtml(issue, richLook(), somePictures()));
}

void TestEmailHtml::sameEachTime()
{
    QCOMPARE(emailHtml(richIssue(), richLook()), emailHtml(richIssue(), richLook()));
}

QTEST_GUILESS_MAIN(TestEmailHtml)
#include "tst_emailhtml.moc"
