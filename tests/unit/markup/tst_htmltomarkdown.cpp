// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markup/htmltomarkdown.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestHtmlToMarkdown : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converts_data();
    void converts();
    void plainTextHasNoMarks_data();
    void plainTextHasNoMarks();
};

void TestHtmlToMarkdown::converts_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("markdown");

    QTest::newRow("emphasis") << u"A <b>bold </b>and <em>soft</em> word"_s
                              << u"A **bold** and *soft* word"_s;
    QTest::newRow("both") << u"<b><i>x</i></b> y"_s << u"***x*** y"_s;
    QTest::newRow("a word processor's")
        << u"<b style=\"font-weight:normal\"><p>A <span style=\"font-weight:700\">bold</span> <span style=\"font-style:italic\">word</span></p></b>"_s
        << u"A **bold** *word*"_s;
    QTest::newRow("bold within bold") << u"<b>a <strong>b</strong> c</b>"_s << u"**a b c**"_s;
    QTest::newRow("bold over paragraphs")
        << u"<b><p>One.</p><p>Two.</p></b>"_s << u"**One.**\n\n**Two.**"_s;
    QTest::newRow("link") << u"See <a href=\"https://example.org/a(b)\">the paper</a>."_s
                          << u"See [the paper](https://example.org/a\\(b\\))."_s;
    QTest::newRow("unsafe link")
        << u"<a href=\"javascript:alert(1)\">x</a> <a href=\"file:///etc\">y</a> <b>z</b>"_s
        << u"x y **z**"_s;
    QTest::newRow("link without words")
        << u"<a href=\"https://example.org\"><img src=x></a><b>z</b>"_s << u"**z**"_s;
    QTest::newRow("bullets") << u"<ul><li>One</li><li><p>Two</p></li></ul><p>End</p>"_s
                             << u"- One\n- Two\n\nEnd"_s;
    QTest::newRow("numbers") << u"<ol start=3><li>Three<li>Four</ol>"_s << u"3. Three\n4. Four"_s;
    QTest::newRow("nested") << u"<ul><li>One<ul><li>Inner</ul><li>Two</ul>"_s
                            << u"- One\n  - Inner\n- Two"_s;
    QTest::newRow("quotation") << u"<blockquote><p>One.</p><p>Two.</p></blockquote>"_s
                               << u"> One.\n>\n> Two."_s;
    QTest::newRow("code") << u"Call <code>a_b()</code> or <tt>`x`</tt>"_s
                          << u"Call `a_b()` or `` `x` ``"_s;
    QTest::newRow("block of code")
        << u"<pre>if x:\n    <b>y</b>\n</pre>"_s << u"```\nif x:\n    y\n```"_s;
    QTest::newRow("heading") << u"<h2>Results</h2><p>Good.</p>"_s << u"**Results**\n\nGood."_s;
    QTest::newRow("table")
        << u"<table><thead><tr><th>Model</th><th>Score</th></tr></thead><tbody><tr><td><p>A</p></td><td><p>1</p></td></tr></tbody></table>"_s
        << u"**Model** · **Score**\\\nA · 1"_s;
    QTest::newRow("indices") << u"H<sub>2</sub>O, n<sup>2</sup>, x<sub>w</sub><sup>[1]</sup>"_s
                             << u"H₂O, n², x${}_\\text{w}$"_s;
    QTest::newRow("formula")
        << u"Order <math><semantics><mrow><mi>n</mi></mrow><annotation encoding=\"application/x-tex\">n^2</annotation></semantics></math>."_s
        << u"Order $n^2$."_s;
    QTest::newRow("displayed formula")
        << u"<p>So</p><math display=\"block\" alttext=\"a=b\"><mi>a</mi></math>"_s
        << u"So\n\n$$a=b$$"_s;
    QTest::newRow("formula that is written twice")
        << u"<span class=\"katex\"><span class=\"katex-mathml\"><math><semantics><mi>x</mi><annotation encoding=\"application/x-tex\">x^2</annotation></semantics></math></span><span class=\"katex-html\" aria-hidden=\"true\">x2</span></span>"_s
        << u"$x^2$"_s;
    QTest::newRow("formula without a source")
        << u"<math><mi>x</mi></math> <b>y</b>"_s << u"x **y**"_s;
    QTest::newRow("line end") << u"<p>One<br>two</p><b>x</b>"_s << u"One\\\ntwo\n\n**x**"_s;
    QTest::newRow("what looks like marks") << u"<p>2 * 3 * 4 and $5 or $6</p><p>- <b>x</b></p>"_s
                                           << u"2 * 3 * 4 and $5 or $6\n\n\\- **x**"_s;
    QTest::newRow("scripts") << u"<style>p{}</style><script>x</script><b>y</b><!-- z -->"_s
                             << u"**y**"_s;
    QTest::newRow("deep") << QString(u"<div>"_s).repeated(100) + u"<b>x</b>"_s << u"**x**"_s;
}

void TestHtmlToMarkdown::converts()
{
    QFETCH(QString, html);
    const auto text = markup::htmlToMarkdown(html);
    QVERIFY(text);
    QTEST(text->markdown, "markdown");
    QVERIFY(text->hasMarks);
}

void TestHtmlToMarkdown::plainTextHasNoMarks_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("paragraphs") << u"<p>One.</p><p>Two.</p>"_s;
    QTest::newRow("an editor's colours")
        << u"<div style=\"color:#fff\"><span>int</span> <span>x</span></div>"_s;
    QTest::newRow("nothing") << QString();
}

void TestHtmlToMarkdown::plainTextHasNoMarks()
{
    QFETCH(QString, html);
    const auto text = markup::htmlToMarkdown(html);
    QVERIFY(text);
    QVERIFY(!text->hasMarks);
}

QTEST_GUILESS_MAIN(TestHtmlToMarkdown)
#include "tst_htmltomarkdown.moc"
