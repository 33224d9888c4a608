// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmltree.h"

#include <QElapsedTimer>
#include <QTest>

using namespace galley;
using namespace galley::markup;
using namespace Qt::StringLiterals;

namespace {

HtmlTree treeOf(const QByteArray &html)
{
    Result<HtmlTree> tree = HtmlTree::parse(html);
    Q_ASSERT(tree);
    return *std::move(tree);
}

/// "<p>text</p>" of each step of a walk.
class Tracer : public HtmlVisitor
{
public:
    bool enter(const HtmlElement &element) override
    {
        trace.append(u'<' + element.name() + u'>');
        return !element.is("script"_L1);
    }
    void leave(const HtmlElement &element) override
    {
        trace.append("</"_L1 + element.name() + u'>');
    }
    void text(const QString &words) override { trace.append(words); }

    QString trace;
};

} // namespace

class TestHtmlTree : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void visibleText_data();
    void visibleText();
    void findsMetadata();
    void namesAndAttributes();
    void walksInOrder();
    void survivesMoving();
    void anyBytes_data();
    void anyBytes();
    void isLinear_data();
    void isLinear();
    void keepsWhatIsDeep();
    void bombIsRefused();
    void tooLargeIsRefused();
};

void TestHtmlTree::visibleText_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *html, const char *text) {
        QTest::newRow(html) << QByteArray(html) << QString::fromUtf8(text);
    };
    row("", "");
    row("plain", "plain");
    row("<p>a\n  b</p>", "a b");
    row("<p>a</p><p>b</p>", "a\nb");
    row("a<br>b<br/>c", "a\nb\nc");
    row("<li>a<li>b", "a\nb");
    row("<table><tr><td>a<td>b<tr><td>c</table>", "a\nb\nc");
    row("a<b>b</b> <i>c</i>", "ab c");
    row("<a href=x>2604.</a><span>15579</span>", "2604.15579");
    row("&lt;b&gt; &amp;amp; &eacute;&#x20ac;", "<b> &amp; é€");
    row("a&nbsp;b", "a\u00a0b");
    row("a<!-- b -->c", "ac");
    row("a<script>b < c</script><style>d{}</style><template>e</template>f", "af");
    row("<title>head</title><p>a", "a");
    row("<p>a<svg><text>b</text></svg>", "ab");
    row("<div>a<p>b</div>c", "a\nb\nc");
    row("<b>a<p>b</b>c", "a\nbc");
}

void TestHtmlTree::visibleText()
{
    QFETCH(QByteArray, html);
    QFETCH(QString, text);
    QCOMPARE(treeOf(html).root().text(), text);
}

void TestHtmlTree::findsMetadata()
{
    const HtmlTree tree =
        treeOf("<!DOCTYPE html><html lang=de><head><TITLE> A &amp; B </TITLE>"
               "<META Name=author Content='Someone'><link rel=canonical href=/a?x=1&amp;y=2>"
               "<script type=application/ld+json>{\"a\": \"</p><b>\"}</script></head>"
               "<body><h1>A <em>B</em></h1><time datetime=2026-04-16>April</time>"
               "<a rel=author href=/me>Me</a><span itemprop=name>C</span></body></html>"_ba);
    const auto found =
        tree.elements({"title"_L1, "meta"_L1, "link"_L1, "script"_L1, "h1"_L1, "time"_L1});
    QCOMPARE(found.size(), 6);
    QCOMPARE(found[0].ownText(), u" A & B "_s);
    QCOMPARE(found[0].text(), u"A & B"_s);
    QCOMPARE(found[1].attribute("name"_L1), u"author"_s);
    QCOMPARE(found[1].attribute("content"_L1), u"Someone"_s);
    QCOMPARE(found[2].attribute("href"_L1), u"/a?x=1&y=2"_s);
    QCOMPARE(found[3].ownText(), u"{\"a\": \"</p><b>\"}"_s);
    QCOMPARE(found[4].text(), u"A B"_s);
    QCOMPARE(found[4].ownText(), u"A "_s);
    QCOMPARE(found[5].attribute("datetime"_L1), u"2026-04-16"_s);
    QVERIFY(found[5].isWithin("body"_L1));
    QVERIFY(!found[0].isWithin("body"_L1));
    QCOMPARE(tree.root().name(), u"html"_s);
    QCOMPARE(tree.root().attribute("lang"_L1), u"de"_s);
    QCOMPARE(tree.root().children().size(), 2);
    QCOMPARE(tree.elements({}).size(), 12);
}

void TestHtmlTree::namesAndAttributes()
{
    const HtmlTree tree = treeOf("<My-Tag DATA-A=1 b>x</My-Tag><svg><foreignObject/></svg>");
    const auto found = tree.elements({"my-tag"_L1, "foreignobject"_L1});
    QCOMPARE(found.size(), 2);
    QVERIFY(found[1].is("foreignobject"_L1));
    const HtmlElement mine = found.first();
    QCOMPARE(mine.name(), u"my-tag"_s);
    QVERIFY(mine.is("my-tag"_L1));
    QCOMPARE(mine.attribute("data-a"_L1), u"1"_s);
    QVERIFY(mine.hasAttribute("b"_L1));
    QVERIFY(mine.attribute("b"_L1).isEmpty());
    QVERIFY(!mine.attribute("b"_L1).isNull());
    QVERIFY(mine.attributes().contains(std::pair(u"data-a"_s, u"1"_s)));
    QVERIFY(mine.attributes().contains(std::pair(u"b"_s, QString())));
    QVERIFY(!mine.hasAttribute("c"_L1));
    QVERIFY(mine.attribute("c"_L1).isNull());
}

void TestHtmlTree::walksInOrder()
{
    const HtmlTree tree = treeOf("<p>a<b>b<i></i></b>c</p><script>x</script>d");
    Tracer tracer;
    tree.visit(tracer);
    QCOMPARE(tracer.trace,
        u"<html><head></head><body><p>a<b>b<i></i></b>c</p><script>d</body></html>"_s);
}

void TestHtmlTree::survivesMoving()
{
    Result<HtmlTree> tree = HtmlTree::parse("<p>one</p><my-tag>");
    HtmlTree other = treeOf("<p>two</p>");
    other = *std::move(tree);
    QCOMPARE(other.root().text(), u"one"_s);
    QCOMPARE(other.elements({"my-tag"_L1}).size(), 1);
}

void TestHtmlTree::anyBytes_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::newRow("NULs") << "a\0<b\0 c\0=\0d>\0text\0</b>"_ba.append('\0');
    QTest::newRow("broken UTF-8") << "\xff\xfe<p \xc3=\"\xe2\x82\">\xf0\x9f"_ba;
    QTest::newRow("unfinished tag") << "<a href=\"http://exam"_ba;
    QTest::newRow("unfinished comment") << "<p>a<!-- b"_ba;
    QTest::newRow("unfinished script") << "<script><!-- <script> </script"_ba;
    QTest::newRow("unfinished entity") << "&am"_ba;
    QTest::newRow("just <") << "<"_ba;
    QTest::newRow("empty end tag") << "</></ >"_ba;
    QTest::newRow("frameset") << "<frameset><frame></frameset><p>a"_ba;
    QTest::newRow("foster parenting") << "<table><b>a<tr><td><select><table>"_ba;
    QTest::newRow("templates") << "<template><tr><template></tr></template>"_ba;
    QTest::newRow("foreign") << "<math><mi><svg><p></math></svg>"_ba;
}

void TestHtmlTree::anyBytes()
{
    QFETCH(QByteArray, html);
    const HtmlTree tree = treeOf(html);
    for (const HtmlElement &element : tree.elements({}))
        QVERIFY(!element.name().isEmpty());
    Tracer tracer;
    tree.visit(tracer);
    QVERIFY(tracer.trace.startsWith("<html>"_L1));
    QVERIFY(tracer.trace.endsWith("</html>"_L1));
}

void TestHtmlTree::isLinear_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char *part :
        {"<div>", "<b>", "<b><i>", "<p><b>", "<font a>", "<table>", "<a>", "<a><div>", "<svg>",
            "<svg><td>", "<math><mi>", "<dd><b>", "<li>", "<optgroup>", "<rt>", "<select><option>",
            "<template>", "</p>", "</div>", "<br>", "<!--", "<!-->", "<script>", "</script",
            "<style></style>", "<", "&", "&a", "<a b='", "<p a=b>", "<nobr>", "<form>", "<div/>",
            "<button><p>", "<object><p>", "</b><b>", "<h1>", "<frameset>"})
        QTest::newRow(part) << QByteArray(part);
}

void TestHtmlTree::isLinear()
{
    QFETCH(QByteArray, part);
    // A walk over all open elements at each tag takes minutes for this.
    QElapsedTimer timer;
    timer.start();
    if (const Result<HtmlTree> tree = HtmlTree::parse(part.repeated(500'000 / part.size()))) {
        Tracer tracer;
        tree->visit(tracer);
        QVERIFY(!tracer.trace.isEmpty());
    }
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
}

void TestHtmlTree::keepsWhatIsDeep()
{
    const QByteArray nested = "<div>"_ba.repeated(100'000) + "<p>in <a href=x>the</a> middle</p>"
        + "</div>"_ba.repeated(100'000) + "<p>after</p>";
    const HtmlTree tree = treeOf(nested);
    QCOMPARE(tree.root().text(), u"in the middle\nafter"_s);
    QVERIFY(tree.elements({"div"_L1}).size() < 1000);
    QCOMPARE(tree.elements({"p"_L1}).size(), 2);
    QVERIFY(!tree.elements({"p"_L1}).constLast().isWithin("div"_L1));
    // Icons, void elements, ends left out and markup within scripts are not deep.
    const HtmlTree flat =
        treeOf("<svg><path/><g/></svg><br><li><p><script>'<div><div>'</script>"_ba.repeated(1000)
            + "<a href=x><b>end</b></a>");
    QCOMPARE(flat.elements({"a"_L1}).size(), 1);
    QCOMPARE(flat.elements({"b"_L1}).size(), 1);
}

void TestHtmlTree::bombIsRefused()
{
    // Each paragraph repeats all the <b> that are open: a megabyte would become many millions.
    QByteArray bomb = "<p>"_ba;
    for (int i = 0; i < 450; ++i)
        bomb += "<b a=" + QByteArray::number(i) + '>';
    bomb += "</p>" + "<p>x"_ba.repeated(200'000);
    QElapsedTimer timer;
    timer.start();
    const Result<HtmlTree> tree = HtmlTree::parse(bomb);
    QVERIFY(!tree);
    QVERIFY(!tree.error().message.isEmpty());
    QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
}

void TestHtmlTree::tooLargeIsRefused()
{
    const Result<HtmlTree> tree = HtmlTree::parse(QByteArray(HtmlTree::largest + 1, ' '));
    QVERIFY(!tree);
    QCOMPARE(tree.error().code, Error::Code::TooLarge);
}

QTEST_GUILESS_MAIN(TestHtmlTree)
#include "tst_htmltree.moc"
