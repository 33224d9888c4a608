// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientsupport.h"
#include "email/email.h"
#include "support/issues.h"

#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

/// Ways to run a script, load something or break out of an attribute that are known from public lists,
/// each in our own words.
constexpr const char *vectors[] {
    // Elements
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<script/x>alert(1)</script >",
    "<img src=x onerror=alert(1)>",
    "<img src=\"x\" onerror=\"alert(1)\" />",
    "<img/src=`x`onerror=alert(1)>",
    "<image src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
    "<svg><a xlink:href=\"javascript:alert(1)\"><text y=9>x</text></a></svg>",
    "<svg><foreignObject><body onload=alert(1)></foreignObject></svg>",
    "<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>",
    "<math><mtext><table><mglyph><style><img src=x "
    "onerror=alert(1)></style></table></mtext></math>",
    "<iframe src=\"javascript:alert(1)\"></iframe>",
    "<iframe srcdoc=\"<script>alert(1)</script>\">",
    "<object data=\"data:text/html,<script>alert(1)</script>\"></object>",
    "<embed src=\"javascript:alert(1)\">",
    "<video><source onerror=alert(1)></video>",
    "<audio src onloadstart=alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<body onload=alert(1)>",
    "<input autofocus onfocus=alert(1)>",
    "<form action=\"javascript:alert(1)\"><input type=submit></form>",
    "<button formaction=javascript:alert(1)>x</button>",
    "<isindex action=javascript:alert(1)>",
    "<marquee onstart=alert(1)>",
    "<link rel=stylesheet href=//evil.example/x.css>",
    "<style>@import '//evil.example/x.css';</style>",
    "<style>body{background:url(javascript:alert(1))}</style>",
    "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
    "<base href=\"javascript:alert(1)//\">",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<xmp><script>alert(1)</script></xmp>",
    "<title></title><script>alert(1)</script>",
    "<textarea></textarea><script>alert(1)</script>",
    "<!--><script>alert(1)</script>-->",
    "<!--[if mso]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml version=\"1.0\"?><script>alert(1)</script>",
    "</td></tr></table></div></body></html><script>alert(1)</script>",
    // Attributes
    "\" onmouseover=\"alert(1)",
    "' onmouseover='alert(1)",
    "\"><script>alert(1)</script>",
    "x\" style=\"background:url(//evil.example)",
    "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#34;&#62;&#60;script&#62;alert(1)",
    "\\\"><img src=x onerror=alert(1)>",
    // Addresses
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "javascript&colon;alert(1)",
    "&#106;avascript:alert(1)",
    "vbscript:msgbox(1)",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "data:image/svg+xml,<svg onload=alert(1)>",
    "file:///etc/passwd",
    "blob:https://evil.example/1",
    "https://evil.example/\"onclick=\"alert(1)",
    "https://evil.example/'><script>alert(1)</script>",
    "//evil.example/x",
    // Markdown
    "[x](javascript:alert(1))",
    "[x](JAVASCRIPT:alert(1) \"title\")",
    "[x](<javascript:alert(1)>)",
    "[x](java&#10;script:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](https://e.example \"\\\" onclick=alert(1) x=\\\"\")",
    "[x]: javascript:alert(1)\n\n[x]",
    "![x](javascript:alert(1))",
    "![\" onerror=\"alert(1)](https://e.example/x.png)",
    "<javascript:alert(1)>",
    "<https://e.example/\"onclick=alert(1)>",
    "```\n</code></p><script>alert(1)</script>\n```",
    "`</code><script>alert(1)</script>`",
    "$\\href{javascript:alert(1)}{x}$",
    "$\\text{</p><script>alert(1)</script>}$",
    "$\\htmlStyle{background:url(//evil.example)}{x}$",
    "$$\\includegraphics{https://evil.example/x.png}$$",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
};

} // namespace

/// Whatever an issue holds, its e-mail holds nothing that runs, nothing that loads and no address that is
/// not one of the web or of mail.
class TestEmailHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vectorsAreInert_data();
    void vectorsAreInert();
    void theMessageStaysInItsParts_data() { vectorsAreInert_data(); }
    void theMessageStaysInItsParts();
};

void TestEmailHostile::vectorsAreInert_data()
{
    QTest::addColumn<QString>("vector");
    int row = 0;
    for (const char *vector : vectors)
        QTest::addRow("%02d", ++row) << QString::fromUtf8(vector);
}

namespace {

/// The vector in every place that takes text.
Issue issueOf(const QString &vector)
{
    Issue issue = exampleIssue();
    issue.publication = vector;
    issue.title = vector;
    issue.language = vector;
    issue.introduction = vector;
    Entry &entry = issue.entries[1];
    entry.title = vector;
    entry.url = vector;
    entry.authors = QStringList {vector, vector};
    entry.summary = vector;
    entry.takeaways = QStringList {vector, u"- "_s + vector};
    entry.arxivId = vector;
    entry.thumbnail = Thumbnail {vector, vector, {}};
    return issue;
}

Look lookOfVector(const QString &vector)
{
    Look look;
    look.publication.baseUrl = vector;
    for (const auto &[key, type] : {std::pair(u"masthead"_s, ThemeOption::Type::Text),
             std::pair(u"tagline"_s, ThemeOption::Type::Text),
             std::pair(u"accent-dark"_s, ThemeOption::Type::Color),
             std::pair(u"typeface"_s, ThemeOption::Type::Choice),
             std::pair(u"footer"_s, ThemeOption::Type::Markdown),
             std::pair(u"accent"_s, ThemeOption::Type::Color),
             std::pair(u"logo"_s, ThemeOption::Type::Image)})
        look.theme.options.append({.key = key, .type = type, .title = {}, .fallback = vector});
    return look;
}

} // namespace

void TestEmailHostile::vectorsAreInert()
{
    QFETCH(QString, vector);
    const PictureResolver asNamed = [](const QString &url) {
        return ShownPicture {url, QSize(100, 100)};
    };
    const QString html = emailHtml(issueOf(vector), lookOfVector(vector), asNamed);
    const QStringList complaints = unsupportedIn(html);
    QVERIFY2(complaints.isEmpty(), qUtf8Printable(complaints.join(u'\n')));
    // The page is still whole: its footer is the last thing in its table.
    QVERIFY(html.endsWith("</div>\n</body>\n</html>\n"_L1));
    const Result<markup::HtmlTree> tree = markup::HtmlTree::parse(html.toUtf8());
    QCOMPARE(tree->elements({"h2"_L1}).size(), 3);
    QCOMPARE(tree->elements({"script"_L1, "iframe"_L1, "svg"_L1, "math"_L1}).size(), 0);
}

void TestEmailHostile::theMessageStaysInItsParts()
{
    QFETCH(QString, vector);
    const QByteArray message = *emailMessage(issueOf(vector), lookOfVector(vector));
    QCOMPARE(message.count("=_galley_part_="), 4);
    QCOMPARE(message.count("\r\nContent-Type: "), 3);
    QCOMPARE(message.count('\r'), message.count('\n'));
}

QTEST_GUILESS_MAIN(TestEmailHostile)
#include "tst_emailhostile.moc"
