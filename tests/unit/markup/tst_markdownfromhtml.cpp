// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/markdownfromhtml.h"
#include "markup/markup.h"

#include <QTest>

using namespace galley::markup;
using namespace Qt::StringLiterals;

class TestMarkdownFromHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();
    void comesBack_data();
    void comesBack();
    void oneElement();
    void deepAndLong();
};

void TestMarkdownFromHtml::texts_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const char *name, const QString &html, const QString &markdown) {
        QTest::newRow(name) << html << markdown;
    };
    row("words", u"just words"_s, u"just words"_s);
    row("nothing", u"<div> </div>"_s, QString());
    row("paragraphs", u"<p>one\n two</p><p>three</p>"_s, u"one two\n\nthree"_s);
    row("divisions", u"<div>one</div><div>two</div>"_s, u"one\n\ntwo"_s);
    row("a line break", u"<p>one<br>two</p>"_s, u"one\\\ntwo"_s);
    row("a line break at the end", u"<p>one<br></p><p>two</p>"_s, u"one\n\ntwo"_s);
    row("emphasis", u"a <b>strong</b>, an <i>other</i> and <strong><em>both</em></strong>"_s,
        u"a **strong**, an *other* and ***both***"_s);
    row("space within emphasis", u"a<b> strong </b>word"_s, u"a **strong** word"_s);
    row("emphasis in pieces", u"<b>one</b><b> two</b><b> </b>three"_s, u"**one two** three"_s);
    row("emphasis twice", u"<b><strong>one</strong></b>"_s, u"**one**"_s);
    row("emphasis around blocks", u"<b><p>one</p><p>two</p></b>"_s, u"**one**\n\n**two**"_s);
    row("emphasis of nothing", u"a<b></b><i> </i>b"_s, u"a b"_s);
    row("emphasis by style",
        u"<span style=\"font-weight: 700\">one</span> <span style='font-style:italic'>two</span>"_s,
        u"**one** *two*"_s);
    row("emphasis that is none", u"<b style=\"font-weight:normal\"><p>one</p></b>"_s, u"one"_s);
    row("marks are text", u"2 * 3 [a] `b` &lt;c&gt;"_s, u"2 * 3 [a] \\`b\\` <c>"_s);
    row("code", u"call <code>f(*x)</code>"_s, u"call `f(*x)`"_s);
    row("a block of code",
        u"<pre><code class=\"language-python\">if x:\n    <b>y</b>()\n</code></pre>"_s,
        u"```python\nif x:\n    y()\n```"_s);
    row("a link", u"see <a href=\"https://example.org/a?b=c\">this <b>page</b></a>."_s,
        u"see [this **page**](https://example.org/a?b=c)."_s);
    row("a link to nowhere safe", u"<a href=\"javascript:alert(1)\">this</a>"_s, u"this"_s);
    row("a link in the page", u"<a href=\"#n1\">this</a>"_s, u"this"_s);
    row("a list", u"<ul><li>one</li><li>two <b>three</b></li></ul>"_s, u"- one\n- two **three**"_s);
    row("numbers", u"<ol start=\"4\"><li>one</li><li>two</li></ol>"_s, u"4. one\n5. two"_s);
    row("a list in a list", u"<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>"_s,
        u"- one\n  - two\n- three"_s);
    row("a list of paragraphs", u"<ul><li><p>one</p><p>two</p></li><li><p>three</p></li></ul>"_s,
        u"- one\n\n  two\n\n- three"_s);
    row("an item without a list", u"<div><li>one</li></div>"_s, u"one"_s);
    row("a quotation", u"<blockquote><p>one</p><p>two</p></blockquote>"_s, u"> one\n>\n> two"_s);
    row("a heading", u"<h2>A <b>new</b> way</h2><p>one</p>"_s, u"**A new way**\n\none"_s);
    row("a table",
        u"<table><thead><tr><th>a<th>b</tr></thead><tr><td>1<td><p>2</p><p>3</p></table>"_s,
        u"| a | b |\n| --- | --- |\n| 1 | 2 3 |"_s);
    row("a table that lays out a page", u"<table><tr><td>one</td><td>two</td></tr></table>"_s,
        u"one\n\ntwo"_s);
    row("a formula",
        u"<p>of <math><semantics><mrow><mi>n</mi></mrow><annotation "
        "encoding=\"application/x-tex\">n^2</annotation></semantics></math> steps</p>"_s,
        u"of $n^2$ steps"_s);
    row("MathML without TeX", u"<p>of <math><mi>n</mi></math> steps</p>"_s, u"of n steps"_s);
    row("raised and lowered", u"10<sup>9</sup> CO<sub>2</sub> x<sup>k+1</sup> y<sub>i</sub>"_s,
        u"10⁹ CO₂ x^(k+1) y_i"_s);
    row("a picture", u"<p><img src=\"x.png\" alt=\"a cat\"> sits</p>"_s, u"a cat sits"_s);
    row("what is not seen",
        u"<style>p{}</style><script>x()</script><p hidden>no</p><template>no</template>yes"_s,
        u"yes"_s);
    row("a line like a list's", u"<p>- one</p><p>1. two</p>"_s, u"\\- one\n\n1\\. two"_s);
    row("text in a list", u"<ul>one<li>two</li></ul>"_s, u"one\n- two"_s);
}

void TestMarkdownFromHtml::texts()
{
    QFETCH(QString, html);
    QTEST(markdownFromHtml(html).value(), "markdown");
}

void TestMarkdownFromHtml::comesBack_data()
{
    QTest::addColumn<QString>("markdown");
    for (const QString &markdown : {u"one **two** *three* `four`"_s, u"a\n\nb\n\n> c"_s,
             u"- one\n- [two](https://example.org)\n\n1. three\n2. four"_s, u"```\nlet x;\n```"_s,
             u"| a | b |\n| --- | --- |\n| 1 | 2 |"_s, u"one\\\ntwo"_s})
        QTest::newRow(qPrintable(markdown.left(20).simplified())) << markdown;
}

/// What Galley publishes says again what it was made from, but for formulas: their TeX is not in a page.
void TestMarkdownFromHtml::comesBack()
{
    QFETCH(QString, markdown);
    const QString back = markdownFromHtml(markdownToHtml(markdown)).value();
    QCOMPARE(markdownToHtml(back), markdownToHtml(markdown));
}

void TestMarkdownFromHtml::oneElement()
{
    const auto tree = HtmlTree::parse("<p>no<div><b>yes</b></div><p>no"_ba);
    QCOMPARE(markdownFromHtml(tree->elements({"div"_L1}).first()), u"**yes**"_s);
}

void TestMarkdownFromHtml::deepAndLong()
{
    const QString deep = u"<ul><li><blockquote><b>"_s.repeated(20'000) + u"end"_s;
    QVERIFY(markdownFromHtml(deep).value().contains(u"end"_s));
    const QString many = u"<p>a <b>b</b></p>"_s.repeated(50'000);
    QCOMPARE(markdownFromHtml(many).value().count(u"**b**"_s), 50'000);
}

QTEST_GUILESS_MAIN(TestMarkdownFromHtml)
#include "tst_markdownfromhtml.moc"
