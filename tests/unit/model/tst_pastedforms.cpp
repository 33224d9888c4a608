// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/citationrecords.h"
#include "model/pastedtext.h"
#include "model/reference.h"

#include <QElapsedTimer>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QStringList targetsIn(const QString &text)
{
    QStringList targets;
    for (const Reference &reference : findReferences(text))
        targets.append(reference.arxivId() ? reference.arxivId()->toString()
                                           : reference.url()->toString(QUrl::FullyEncoded));
    return targets;
}

void textAndTargets()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("targets");
}

void row(const char *name, const QString &text, const QStringList &targets)
{
    QTest::newRow(name) << text << targets;
}

const QString id = u"2604.15579"_s;
const QString other = u"1706.03762"_s;
const QString old = u"hep-th/9901001"_s;
const QString page = u"https://example.com/post"_s;

} // namespace

/// The references in what people paste, each kind of text with its own habits.
class TestPastedForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void chat_data() { chatRows(); }
    void chat() { check(); }
    void markdown_data() { markdownRows(); }
    void markdown() { check(); }
    void bibliography_data() { bibliographyRows(); }
    void bibliography() { check(); }
    void mail_data() { mailRows(); }
    void mail() { check(); }
    void table_data() { tableRows(); }
    void table() { check(); }
    void characters_data() { characterRows(); }
    void characters() { check(); }
    void redirectors_data() { redirectorRows(); }
    void redirectors() { check(); }
    void unrelated_data() { unrelatedRows(); }
    void unrelated() { check(); }
    void knowsWhereItStood_data();
    void knowsWhereItStood();
    void recordsOfWorks();
    void isLinear_data();
    void isLinear();

private:
    static void chatRows();
    static void markdownRows();
    static void bibliographyRows();
    static void mailRows();
    static void tableRows();
    static void characterRows();
    static void redirectorRows();
    static void unrelatedRows();
    static void check();
};

void TestPastedForms::check()
{
    QFETCH(QString, text);
    QFETCH(QStringList, targets);
    QCOMPARE(targetsIn(text), targets);
}

void TestPastedForms::chatRows()
{
    textAndTargets();
    row("Slack", u"Anna  [10:12 AM]\n<https://arxiv.org/abs/2604.15579|a paper> :tada:"_s, {id});
    row("Slack, the address as label",
        u"<https://example.com/post|https://example.com/post> (edited)"_s, {page});
    row("Discord",
        u"Bob — 27/04/2026 10:12\n<https://example.com/post> and [x](<https://arxiv.org/abs/1706.03762>)"_s,
        {page, other});
    row("Discord, hidden", u"||https://example.com/post||"_s, {page});
    row("WhatsApp",
        u"[27.04.26, 10:12:45] Anna: https://example.com/post\n[27.04.26, 10:13:01] Bob: 2604.15579 👀"_s,
        {page, id});
    row("IRC", u"10:12 < anna> have you seen 2604.15579?\n10:13 <+bob> no, just 1706.03762v5!"_s,
        {id, u"1706.03762v5"_s});
    row("emoji beside", u"👉2604.15579👈 ✨https://example.com/post ✨"_s, {id, page});
    row("Telegram",
        u"Anna, [27.04.2026 10:12]\nhttps://t.me/papers/2604 arxiv.org/abs/2604.15579"_s,
        {u"https://t.me/papers/2604"_s, id});
    row("a mention", u"@bob 2604.15579 @2604.15580"_s, {id});
}

void TestPastedForms::markdownRows()
{
    textAndTargets();
    row("list",
        u"- [A](https://arxiv.org/abs/2604.15579)\n* 1706.03762.\n1. <https://example.com/post>;"_s,
        {id, other, page});
    row("reference definitions",
        u"[a]: https://example.com/post \"A title\"\n[b]: <https://arxiv.org/abs/2604.15579> 'T'"_s,
        {page, id});
    row("emphasis", u"_2604.15579_ and __1706.03762__ and ~~https://example.com/post~~"_s,
        {id, other, page});
    row("bold link", u"**[x](https://example.com/post)**"_s, {page});
    row("parentheses", u"[x](https://en.wikipedia.org/wiki/A_(b))"_s,
        {u"https://en.wikipedia.org/wiki/A_(b)"_s});
    row("escaped", u"https://example.com/a\\_b \\[2604\\.15579\\]"_s,
        {u"https://example.com/a_b"_s, id});
    row("table", u"|2604.15579|https://example.com/post|\n|---|---|"_s, {id, page});
    row("code", u"`arXiv:2604.15579`"_s, {id});
    row("images", u"![x](https://example.com/a.png)"_s, {u"https://example.com/a.png"_s});
    row("a slug of underscores stays none", u"snake_2604.15579_case"_s, {});
}

void TestPastedForms::bibliographyRows()
{
    textAndTargets();
    row("eprint", u"@misc{a,\n eprint = {2604.15579},\n archivePrefix={arXiv}\n}"_s, {id});
    row("old eprint", u"@article{a, eprint={hep-th/9901001}, eprinttype = \"arxiv\" }"_s, {old});
    row("eprint with its other names",
        u"@article{a,\n  title={T},\n  url={https://doi.org/10.1103/PhysRevD.99.016012},\n"
        "  eprint = \"2604.15579v2\",\n  doi={10.1103/PhysRevD.99.016012}\n}\n"_s,
        {u"2604.15579v2"_s});
    row("journal as arXiv", u"@article{a, journal={arXiv preprint arXiv:1706.03762}, year=2017}"_s,
        {other});
    row("DOI of arXiv",
        u"@misc{https://doi.org/10.48550/arxiv.2604.15579,\n  doi = {10.48550/ARXIV.2604.15579},\n  url = {https://arxiv.org/abs/2604.15579}\n}"_s,
        {id});
    row("only an address",
        u"@online{a, url = {https://example.com/a\\_b\\%20c\\#d}, note = {see https://example.org}}"_s,
        {u"https://example.com/a_b%20c#d"_s});
    row("braces around escapes", u"@online{a, url = {https://example.com/a{\\_}b/\\~{}c}}"_s,
        {u"https://example.com/a_b/~c"_s});
    row("howpublished", u"@misc{a, howpublished = \"\\url{https://example.com/post}\"}"_s, {page});
    row("several records",
        u"@misc{a,\n eprint={2604.15579}, url={https://example.com/x}\n}\n\n@online{b, "
        u"url={https://example.com/post}}\n"
        "@article{c, title={{N} nested {T}}, eprint={1706.03762}}\nSee also https://example.com/post2"_s,
        {id, page, other, u"https://example.com/post2"_s});
    row("the same paper again keeps its other names out",
        u"@misc{a, eprint={2604.15579}}\n@misc{b, eprint={2604.15579}, url={https://example.com/x}}"_s,
        {id});
    row("an unfinished record",
        u"@misc{a, url={https://example.com/post},\n@misc{b, eprint={2604.15579}"_s, {page, id});
    row("RIS",
        u"TY  - JOUR\nTI  - T\nAU  - A\nUR  - https://doi.org/10.1000/1\nUR  - "
        u"https://arxiv.org/abs/2604.15579\nER  - \n"
        "TY  - ELEC\nUR  - https://example.com/post\nL1  - https://example.com/a.pdf\nER  - "_s,
        {id, page});
    row("CSL-JSON",
        u"[{\"id\":\"a\",\"number\":\"arXiv:2604.15579\",\"URL\":\"http:\\/\\/arxiv.org\\/abs\\/"
        u"2604.15579\","
        "\"DOI\":\"10.1000\\/1\"},\n {\"id\":\"b\",\"URL\":\"https://example.com/post?a=1\\u0026b=2\",\"x\":[{\"y\":\"https://z.example\"}]}]"_s,
        {id, u"https://example.com/post?a=1&b=2"_s});
    row("JSON with line ends", u"{\"text\":\"first\\n2604.15579\\nhttps://example.com/post\\n\"}"_s,
        {id, page});
    row("numbered references",
        u"[1] A. Author. Title. arXiv preprint\n    arXiv:2604.15579, 2026.\n[2] B. Title. arXiv:1706.\n03762."_s,
        {id, other});
}

void TestPastedForms::mailRows()
{
    textAndTargets();
    row("quoted", u"> > see 2604.15579\n> https://example.com/post\n>hep-th/9901001"_s,
        {id, page, old});
    row("wrapped in brackets", u"See <https://example.com/\npo\nst>, and"_s, {page});
    row("wrapped in brackets with URL:", u"<URL:https://example.com/po\n  st>"_s, {page});
    row("wrapped in brackets and quoted",
        u"> See <https://example.com/\n> po\n> st>, and\n> 2604.15579"_s, {page, id});
    row("a bracket that never ends", u"a <https://example.com/post\n\n2604.15579> b"_s, {page, id});
    row("wrapped identifier", u"https://arxiv.org/abs/\n2604.15579 is new"_s, {id});
    row("wrapped identifier, quoted", u"> https://huggingface.co/papers/\n> 2604.15579"_s, {id});
    row("wrapped within the identifier", u"https://arxiv.org/abs/2604.\n15579"_s, {id});
    row("wrapped with CRLF", u"<https://example.com/\r\npost>\r\n2604.15579\r\n"_s, {page, id});
    row("wrapped at a hyphen",
        u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on-and-\non-to-the-end now"_s,
        {u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on-and-on-to-the-end"_s});
    row("wrapped before a query",
        u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/on\n?id=2604&x=1"_s,
        {u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/on?id=2604&x=1"_s});
    row("wrapped at a slash",
        u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/\nthe-last-part.html"_s,
        {u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/the-last-part.html"_s});
    row("not wrapped: a word follows",
        u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/on/\nThis is good"_s,
        {u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/on/"_s});
    row("not wrapped: a date follows",
        u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/on/\n2026-04-27 is good"_s,
        {u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/on/"_s});
    row("not wrapped: an identifier follows",
        u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/on/\n2604.15579"_s,
        {u"https://example.com/blog/2026/04/a-rather-long-title-that-goes-on/and/on/"_s, id});
    row("not wrapped: a list of addresses", u"https://example.com/\nhttps://example.org/\n"_s,
        {u"https://example.com/"_s, u"https://example.org/"_s});
    row("not wrapped: a short line", u"https://example.com/a-\nb-c"_s,
        {u"https://example.com/a-"_s});
    row("quoted-printable",
        u"Content-Transfer-Encoding: quoted-printable\n\n<a href=3D\"https://example.com/p=\nost?id=3D5=26b=3D6\">2604=\n.15579</a>"_s,
        {u"https://example.com/post?id=5&b=6"_s, id});
    row("quoted-printable without its header",
        u"a =3D b, https://example.com/po=\r\nst and hep-th/99=\r\n01001"_s, {page, old});
    row("a soft break alone",
        u"A line that is as long as such lines are, and breaks here: https://exampl=\ne.com/post"_s,
        {page});
    row("no quoted-printable", u"https://example.com/?a=\n2604.15579 https://example.com/?b=3C"_s,
        {u"https://example.com/?a="_s, id, u"https://example.com/?b=3C"_s});
    row("headers",
        u"From: a@example.com\nMessage-ID: <2604.15579@mail.example.com>\n\n1706.03762"_s, {other});
    row("arXiv's own list",
        u"\\\\\narXiv:2604.15579\nDate: Mon, 27 Apr 2026 17:59:00 GMT   (23kb)\n\nTitle: T\n\\\\ ( https://arxiv.org/abs/2604.15579 ,  23kb)"_s,
        {id});
    row("signature", u"Tel. 0711.1234 Fax: 0711.1235 +49 0711.1236 · 2604.15579"_s, {id});
}

void TestPastedForms::tableRows()
{
    textAndTargets();
    row("quoted cells", u"\"id\",\"url\"\n\"2604.15579\",\"https://example.com/a,b\""_s,
        {id, u"https://example.com/a,b"_s});
    row("bare cells",
        u"id,url,n\n1706.03762,https://example.com/post,12\n2604.15579,https://arxiv.org/abs/hep-th/9901001,3"_s,
        {other, page, id, old});
    row("semicolons",
        u"https://example.com/post;A title;2026\nhttps://arxiv.org/abs/2604.15579;B;2026"_s,
        {page, id});
    row("tabs", u"2604.15579\thttps://example.com/post\t3\n1706.03762\t-\t4"_s, {id, page, other});
    row("a paper's address before a comma", u"https://arxiv.org/abs/2604.15579,A title, 2026"_s,
        {id});
    row("a paper's addresses and identifiers", u"https://arxiv.org/abs/2604.15579,1706.03762"_s,
        {id, other});
    row("commas in an address", u"See https://example.com/a,b,c and more, too."_s,
        {u"https://example.com/a,b,c"_s});
    row("separators", u"2604.15579,1706.03762;2604.15580\t2604.15581|2604.15582/"_s,
        {id, other, u"2604.15580"_s, u"2604.15581"_s});
}

void TestPastedForms::characterRows()
{
    textAndTargets();
    row("non-breaking spaces", u"arXiv:\u00a02604.15579\u00a0[cs.SE]\u202f1706.03762"_s,
        {id, other});
    row("full-width punctuation", u"（2604.15579，1706.03762；hep-th/9901001）。"_s,
        {id, other, old});
    row("full-width colon", u"arXiv：2604.15579"_s, {id});
    row("full-width digits", u"２６０４．１５５７９ ａｒＸｉｖ：１７０６．０３７６２"_s,
        {id, other});
    row("zero-width within", u"https://arxiv.org/\u200babs/\u200b2604.\u200b15579"_s, {id});
    row("zero-width between", u"2604.15579\u200b1706.03762\u200bhttps://example.com/post"_s,
        {id, other, page});
    row("soft hyphen", u"2604.\u00ad15579 https://exam\u00adple.com/post"_s, {id, page});
    row("word joiner and mark", u"\ufeff2604\u2060.15579"_s, {id});
    row("typographic hyphens", u"hep\u2011th/9901001"_s, {old});
    row("right to left", u"ראו \u202a2604.15579\u202c וגם https://example.com/post\u200f."_s,
        {id, page});
    row("Chinese around", u"见https://arxiv.org/abs/2604.15579很好，和arXiv:1706.03762。"_s,
        {id, other});
    row("ideographic space", u"2604.15579　1706.03762"_s, {id, other});
    row("entities",
        u"https://example.com/post?a=1&amp;b=2 &lt;https://example.com/post&gt; href=&quot;https://example.org/x&quot;"_s,
        {u"https://example.com/post?a=1&b=2"_s, page, u"https://example.org/x"_s});
    row("quotes", u"„https://example.com/post“ ‘2604.15579’ «1706.03762»"_s, {page, id, other});
    row("dashes", u"2604.15579—good; https://arxiv.org/abs/1706.03762—better"_s, {id, other});
    row("file names", u"arXiv-2604.15579v1.tar.gz 1706.03762v5.pdf"_s,
        {u"2604.15579v1"_s, u"1706.03762v5"_s});
    row("control characters", u"2604.15579\u00001706.03762\u0007"_s, {id, other});
    row("only line ends of old systems", u"2604.15579\r1706.03762\u2028hep-th/9901001"_s,
        {id, other, old});
}

void TestPastedForms::redirectorRows()
{
    textAndTargets();
    row("Google", u"https://www.google.com/url?q=https://arxiv.org/abs/2604.15579&sa=D"_s, {id});
    row("Outlook",
        u"https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.com%2Fpost&data=05"_s,
        {page});
    row("URL Defense", u"https://urldefense.com/v3/__https://arxiv.org/abs/2604.15579__;!!abc$"_s,
        {id});
    row("to no web page", u"https://www.google.com/url?q=javascript:alert(1)"_s,
        {u"https://www.google.com/url?q=javascript:alert(1)"_s});
    row("unknown ones stay", u"https://example.com/?url=https://arxiv.org/abs/2604.15579"_s,
        {u"https://example.com/?url=https://arxiv.org/abs/2604.15579"_s});
    row("the same page, followed",
        u"https://example.com/post https://example.com/post?utm_source=x&fbclid=1"_s, {page});
    row("not the same page",
        u"https://example.com/post?a=1 https://example.com/post?a=2&utm_source=x"_s,
        {u"https://example.com/post?a=1"_s, u"https://example.com/post?a=2&utm_source=x"_s});
}

void TestPastedForms::unrelatedRows()
{
    textAndTargets();
    for (const char *text :
        {"2026.04.27", "27.04.2026 10:12", "20260427", "1204.5678.1", "v1204.5678", "0001204.5678",
            "1204.56789012", "+49 711 1204.5678", "Tel. 1204.5678", "phone: 1204.5678",
            "EUR 1204.5678", "1204.5678 EUR", "$ 1204.5678", "1204.5678 $", "1204.5678 %",
            "1204.5678%", "USD1204.5678", "10.1145/1204.5678", "doi:10.1145/1204.5678",
            "1204.5678@example.com", "a+1204.5678@example.com", "build 2604.15579", "1,204.56",
            "-1204.5678", "1204.5678e10", "1204.5678kg", "#1204.5678", "1204.5678_final",
            "ISBN 978-1204.5678", "mailto:a@example.com", "javascript:alert(1)", "data:text/html,x",
            "foo://arxiv.org/abs/2604.15579", "https//example.com", "http:/example.com",
            "{\"a\":", "@misc{", "TY  - JOUR", "<http", "=3D", "\\", "{\\", "&", "\\u12"})
        row(text, QString::fromLatin1(text), {});
    row("only the page", u"https://example.com/2604.15579/1706.03762?x=hep-th/9901001"_s,
        {u"https://example.com/2604.15579/1706.03762?x=hep-th/9901001"_s});
}

void TestPastedForms::knowsWhereItStood_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("stood");
    QTest::newRow("soft hyphens before") << u"Soft\u00adhyp\u00adhen 2604.15579."_s << id;
    QTest::newRow("wrapped") << u"> a\\_b <https://example.com/\n> post> b"_s
                             << u"https://example.com/\n> post"_s;
    QTest::newRow("entity") << u"&amp; https://example.com/?a&amp;b=c d"_s
                            << u"https://example.com/?a&amp;b=c"_s;
    QTest::newRow("full-width") << u"见２６０４．１５５７９。"_s << u"２６０４．１５５７９"_s;
}

void TestPastedForms::knowsWhereItStood()
{
    QFETCH(QString, text);
    QFETCH(QString, stood);
    const QList<Reference> found = findReferences(text);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().text, stood);
    QCOMPARE(found.first().position, text.indexOf(stood));
}

void TestPastedForms::recordsOfWorks()
{
    const auto in = [](const QString &text) { return citationRecords(text); };
    QCOMPARE(in(u"@a{x}\n text"_s), (QList<CitationRecord> {{0, 6}}));
    QCOMPARE(in(u"see\n@a{x,\n b={c}\n}\n@c(d)"_s).size(), 2);
    QCOMPARE(in(u"@someone hello {x}\na@b{c}"_s).size(), 0);
    QCOMPARE(in(u"TY  - A\nER  - \nx"_s), (QList<CitationRecord> {{0, 15}}));
    QCOMPARE(in(u"[{\"a\":\"}\"},{\"b\":[{}]}]"_s), (QList<CitationRecord> {{1, 10}, {11, 21}}));
    QCOMPARE(in(u"{\"e\":[{\"a\":1}]}"_s), (QList<CitationRecord> {{6, 13}}));
    QCOMPARE(in(u"[1] A\n[2] B"_s).size(), 0);
}

void TestPastedForms::isLinear_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part :
        {"<http://a\n", "<http://a", "<https://a ", "http://aaaaaaa/-\n", "\n", "\r", "> ", ">\n",
            "\n>", "\\_", "&amp;", "&", "=\n", "=3D", "=3D=\n", "@a{", "@a{x\n", "@a{}\n",
            "TY  - \n", "ER  - \n", "[{\"", "[{", "[", "{\"a\":", "[\"\\", "\\u0026", "{\\_}",
            "http://a&", "http://a,b;", "http://a&quot;", "https://arxiv.org/abs/\n", "arxiv.\n",
            "https://arxiv.org/abs/2604.\n", "_", "2604.15579_", "_2604.15579", "$ 2604.15579 ",
            "\xad", "\xa0", "http://www.google.com/url?q=", "https://urldefense.com/v3/__", "a,b\n",
            "\"", "a@", "http://a/(((", "http://a?utm_a&", "10.48550/arxiv.", "@"})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void TestPastedForms::isLinear()
{
    QFETCH(QString, part);
    const QString text = part.repeated(300'000 / part.size());
    QElapsedTimer timer;
    timer.start();
    const auto found = findReferences(text);
    QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(found.size() <= 2);
}

QTEST_GUILESS_MAIN(TestPastedForms)
#include "tst_pastedforms.moc"
