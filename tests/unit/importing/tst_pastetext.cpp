// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/pastetext.h"

#include "importing/htmltext.h"
#include "importing/mailtext.h"
#include "model/reference.h"
#include "support/recordeddata.h"

#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QStringList targetsIn(const Result<QString> &text)
{
    QStringList targets;
    for (const Reference &reference : findReferences(text.value_or(u"failed"_s)))
        targets.append(reference.arxivId() ? reference.arxivId()->toString()
                                           : reference.url()->toString(QUrl::FullyEncoded));
    return targets;
}

const QString id = u"2604.15579"_s;
const QString other = u"1706.03762"_s;
const QString page = u"https://example.com/post"_s;

/// A mail with this text in both forms that mail programs send.
QByteArray alternatives(const QByteArray &plain, const QByteArray &html)
{
    return "From: a@example.com\r\nTo: b@example.com\r\nSubject: New\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/alternative;\r\n boundary=\"b1\"\r\n\r\nignored\r\n--b1\r\n"
           "Content-Type: text/plain; charset=utf-8\r\n\r\n"
        + plain + "\r\n--b1\r\nContent-Type: text/html; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + html + "\r\n--b1--\r\nafter";
}

} // namespace

class TestPasteText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds_data();
    void finds();
    void mails_data();
    void mails();
    void readableText_data();
    void readableText();
    void refuses_data();
    void refuses();
    void tooLarge();
    void encodings_data();
    void encodings();
    void headers_data();
    void headers();
    void savedPagesOfServices();
    void isLinear_data();
    void isLinear();
};

void TestPasteText::finds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QStringList>("targets");
    const auto row = [](const char *name, const QByteArray &bytes, const char *file,
                         const QStringList &targets) {
        QTest::newRow(name) << bytes << QString::fromLatin1(file) << targets;
    };
    const QByteArray links = "<p>See <a href='https://arxiv.org/abs/2604.15579'>this</a>, "
                             "<a href=https://example.com/post>that</a> and 1706.03762.</p>"_ba;
    row("text", "2604.15579\n", "list.txt", {id});
    row("empty", "", "-", {});
    row("standard input", "2604.15579", "-", {id});
    row("bibliography", "@misc{a, eprint={2604.15579}, url={https://example.com/x}}", "a.bib",
        {id});
    row("table", "url,n\nhttps://example.com/post,1\n2604.15579,2\n", "a.csv", {page, id});
    row("JSON", "[{\"URL\":\"https:\\/\\/example.com\\/post\"}]", "a.json", {page});
    row("a type with a charset", "2604.15579", "text/plain; charset=utf-8", {id});
    row("a path that looks like a type", links, "text/page.html", {id, other});
    // HTML, as a fragment and as a whole page.
    row("fragment", links, "text/html", {id, page, other});
    row("a page with papers", links, "saved.html", {id, other});
    row("a page with papers on standard input", "<!DOCTYPE html>" + links, "-", {id, other});
    row("a page that is a paper's",
        "<html><head><link rel=canonical href=https://arxiv.org/abs/2604.15579v2></head>" + links,
        "a.html", {u"2604.15579v2"_s});
    row("a page that says its identifier",
        "<meta name=citation_arxiv_id content=2604.15579><p>cites 1706.03762", "a.htm", {id});
    row("a Hugging Face paper",
        "<meta property=og:url content=https://huggingface.co/papers/2604.15579><p>1706.03762",
        "a.html", {id});
    row("a page without papers",
        "<link rel=canonical href=https://example.com/post><a href=https://other.example/>o</a>",
        "a.html", {page});
    row("a page saved by a browser",
        "<!DOCTYPE html>\n<!-- saved from url=(0024)https://example.com/post -->\n<a "
        "href=https://other.example/>o</a>",
        "a.html", {page});
    row("a page saved by SingleFile",
        "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: "
        "https://arxiv.org/abs/2604.15579 \n saved date: x--><p>1706.03762",
        "a.html", {id});
    row("a page that says nothing", "<p><a href=https://example.com/post>p</a>", "a.html", {page});
    row("bookmarks",
        "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF=\"https://example.com/post\" "
        "ADD_DATE=\"1\">P</A>\n<DT><A HREF=\"https://arxiv.org/abs/2604.15579\">Q</A></DL>",
        "bookmarks.html", {page, id});
    row("relative links",
        "<link rel=canonical href=https://arxiv.org/list/cs.CL/new><a "
        "href=/abs/2604.15579>x</a><a href='/pdf/1706.03762'>pdf</a>",
        "a.html", {id, other});
    row("base", "<base href=https://arxiv.org/abs/><a href=2604.15579>x</a>", "text/html", {id});
    row("not what nobody sees",
        "<script>'2604.15579'</script><style>/* 2604.15580 */</style><nav><a "
        "href=https://a.example/>a</a></nav><!-- 2604.15581 --><p hidden>2604.15582</p>x",
        "text/html", {});
    row("a link's words are one", "<a href=https://example.com/post>https://example.com/post</a>",
        "text/html", {page});
    row("words broken by markup", "<b>2604.</b>15579", "text/html", {id});
    row("other schemes", "<a href='javascript:x()'>a</a><a href='file:///etc/passwd'>b</a>",
        "text/html", {});
    // Files that are one link.
    row("Windows link",
        "[InternetShortcut]\r\nURL=https://arxiv.org/abs/2604.15579\r\n"
        "IconFile=https://arxiv.org/favicon.ico\r\n",
        "Paper.url", {id});
    row("desktop link",
        "[Desktop "
        "Entry]\nType=Link\nName=x\nIcon=https://a.example/\nURL[$e]=https://example.com/post\n",
        "a.desktop", {page});
    row("Mac link",
        "<?xml "
        "version=\"1.0\"?><plist><dict><key>URL</key>\n<string>https://example.com/"
        "post?a=1&amp;b=2</string>",
        "a.webloc", {u"https://example.com/post?a=1&b=2"_s});
    row("binary Mac link",
        "bplist00\xd1\x01\x02SURL_\x10\x18https://example.com/post\x08\x0b\x0f"_ba, "a.webloc",
        {page});
    // MHTML.
    row("web archive",
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.com/post\r\n"
        "Subject: P\r\nMIME-Version: 1.0\r\nContent-Type: "
        "multipart/related;\r\n\ttype=\"text/html\";"
        "\r\n\tboundary=\"----b\"\r\n\r\n------b\r\nContent-Type: text/html\r\n"
        "Content-Transfer-Encoding: quoted-printable\r\n\r\n<p><a href=3D\"/abs\">x</a>=\r\n"
        "\r\n------b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: "
        "base64\r\n\r\niVBO\r\n"
        "------b--\r\n",
        "a.mhtml", {page});
}

void TestPasteText::finds()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QStringList, targets);
    const Result<QString> text = pasteText(bytes, name);
    QVERIFY2(text, qPrintable(text ? QString() : text.error().message));
    QCOMPARE(targetsIn(text), targets);
}

void TestPasteText::mails_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("targets");
    const QByteArray head =
        "From: a@example.com\nTo: b@example.com\nDate: x\nMIME-Version: 1.0\n"_ba;
    QTest::newRow("plain") << head + "Subject: See 1706.03762\n\n2604.15579\n"
                           << QStringList {other, id};
    QTest::newRow("encoded subject")
        << head + "Subject: =?utf-8?B?MTcwNi4wMzc2Mg==?=\n =?utf-8?Q?_x?=\n\nhi"
        << QStringList {other};
    QTest::newRow("quoted-printable") << head
            + "Content-Type: text/plain\nContent-Transfer-Encoding: Quoted-Printable\n\n"
              "https://example.com/po=\nst 2604=2E15579"
                                      << QStringList {page, id};
    QTest::newRow("base64") << head + "Content-Transfer-Encoding: base64\n\n"
            + ("see "_ba + id.toLatin1()).toBase64()
                            << QStringList {id};
    QTest::newRow("flowed") << head
            + "Content-Type: text/plain; format=flowed; delsp=yes\n\n> https://example.com/ \n"
              "> post\n2604.15579"
                            << QStringList {page, id};
    QTest::newRow("alternatives, links in one")
        << alternatives("Our news", "<a href=3D\"https://arxiv.org/abs/2604.15579\">n=\r\news</a>")
        << QStringList {id};
    QTest::newRow("alternatives, the same in both") << alternatives("https://example.com/post",
        "<a href=3Dhttps://example.com/post>n</a>") << QStringList {page};
    QTest::newRow("unsubscribe") << alternatives("",
        "<a href=3Dhttps://example.com/post>n</a> <a "
        "href=3Dhttps://example.com/u>Unsubscribe</a>")
                                 << QStringList {page};
    QTest::newRow("forwarded") << head
            + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\n2604.15579\n--x\n"
              "Content-Type: message/rfc822\n\nFrom: c@example.com\nSubject: "
              "s\n\n1706.03762\n--x--\n"
                               << QStringList {id, other};
    QTest::newRow("an attached bibliography") << head
            + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nhi\n--x\n"
              "Content-Type: application/octet-stream\nContent-Disposition: attachment; "
              "filename=\"a.bib\"\nContent-Transfer-Encoding: base64\n\n"
            + "@misc{a, eprint={2604.15579}}"_ba.toBase64()
            + "\n--x\nContent-Type: image/png; "
              "name=1706.03762.png\n\n\x89PNG\n--x--"
                                              << QStringList {id};
    QTest::newRow("no boundary") << head + "Content-Type: multipart/mixed\n\n--x\n\n2604.15579"
                                 << QStringList {};
    QTest::newRow("mailbox") << "From a Mon Apr 27\n"_ba + head + "\n2604.15579\n\nFrom b Mon\n"
            + head + "\n1706.03762\n"
                             << QStringList {id, other};
    QByteArray nested = head;
    for (int i = 0; i < 100; ++i)
        nested += "Content-Type: message/rfc822\n\n";
    QTest::newRow("mails within mails") << nested + "\n2604.15579" << QStringList {};
}

void TestPasteText::mails()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, targets);
    QCOMPARE(targetsIn(pasteText(bytes, u"a.eml"_s)), targets);
    QCOMPARE(targetsIn(pasteText(bytes, u"-"_s)), targets);
}

void TestPasteText::readableText_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("text");
    QTest::newRow("link") << u"<p>A <a href=https://example.com/a>paper</a>.</p><p>B"_s
                          << u"A paper <https://example.com/a> .\nB"_s;
    QTest::newRow("list") << u"<ul><li>a<li>b</ul>"_s << u"a\nb"_s;
    QTest::newRow("preformatted") << u"<pre>a\nb</pre>c\nd"_s << u"a\nb\nc d"_s;
    QTest::newRow("picture link") << u"<a href=https://example.com/a><img></a>"_s
                                  << u"<https://example.com/a>"_s;
}

void TestPasteText::readableText()
{
    QFETCH(QString, html);
    QFETCH(QString, text);
    QCOMPARE(linkedText(html).value_or(QString()), text);
}

void TestPasteText::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("PDF") << "%PDF-1.7\n%\xe2\xe3\xcf\xd3"_ba << u"/tmp/2604.15579.pdf"_s;
    QTest::newRow("PDF named text") << "%PDF-1.7\n"_ba << u"a.txt"_s;
    QTest::newRow("PNG") << "\x89PNG\r\n\x1a\n"_ba << u"a.png"_s;
    QTest::newRow("JPEG") << "\xff\xd8\xff\xe0"_ba << u"image/jpeg"_s;
    QTest::newRow("office") << "PK\x03\x04\x14"_ba << u"a.docx"_s;
    QTest::newRow("old office") << "\xd0\xcf\x11\xe0\xa1"_ba << u"a.doc"_s;
    QTest::newRow("bytes") << QByteArray("\x01\x00\x02\x03\x00\x05", 6).repeated(50) << u"-"_s;
    QTest::newRow("link without a link")
        << "[InternetShortcut]\nURL=file:///etc\nX=http://a.example"_ba << u"a.url"_s;
}

void TestPasteText::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    const Result<QString> text = pasteText(bytes, name);
    QVERIFY(!text);
    QCOMPARE(text.error().code, Error::Code::InvalidInput);
    const QString file = name.section(u'/', -1);
    QVERIFY2(!file.contains(u'.') || text.error().message.startsWith(file),
        qPrintable(text.error().message));
}

void TestPasteText::tooLarge()
{
    const Result<QString> text = pasteText(QByteArray(largestPaste + 1, ' '), u"a.txt"_s);
    QVERIFY(!text);
    QCOMPARE(text.error().code, Error::Code::TooLarge);
}

void TestPasteText::encodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = u"« 2604.15579 »\r\nà"_s;
    const auto encoded = [&text](QStringConverter::Encoding encoding, QStringConverter::Flag flag) {
        QStringEncoder encoder(encoding, flag);
        return QByteArray(encoder.encode(text));
    };
    using enum QStringConverter::Flag;
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << encoded(QStringConverter::Utf8, WriteBom);
    QTest::newRow("UTF-16LE") << encoded(QStringConverter::Utf16LE, WriteBom);
    QTest::newRow("UTF-16BE") << encoded(QStringConverter::Utf16BE, WriteBom);
    QTest::newRow("UTF-16LE without a mark") << encoded(QStringConverter::Utf16LE, Default);
    QTest::newRow("UTF-16BE without a mark") << encoded(QStringConverter::Utf16BE, Default);
    QTest::newRow("UTF-32LE") << encoded(QStringConverter::Utf32LE, WriteBom);
    QTest::newRow("windows-1252") << text.toLatin1();
}

void TestPasteText::encodings()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(pasteText(bytes, u"a.txt"_s).value_or(QString()), u"« 2604.15579 »\r\nà"_s);
}

void TestPasteText::headers_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << "a b"_ba << u"a b"_s;
    QTest::newRow("Q") << "=?iso-8859-1?q?caf=E9_au?= lait"_ba << u"café au lait"_s;
    QTest::newRow("B twice") << "x =?UTF-8?B?YQ==?= =?UTF-8?B?Yg==?= y"_ba << u"x ab y"_s;
    QTest::newRow("unknown charset") << "=?klingon?Q?a?="_ba << u"a"_s;
    QTest::newRow("unfinished") << "=?utf-8?Q?a"_ba << u"=?utf-8?Q?a"_s;
    QTest::newRow("no word") << "=?a?= ?="_ba << u"=?a?= ?="_s;
}

void TestPasteText::headers()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, text);
    QCOMPARE(decodeHeader(value), text);
}

void TestPasteText::savedPagesOfServices()
{
    if (test::recordedData().isEmpty())
        QSKIP("GALLEY_RECORDED_DATA does not name the folder of recorded responses");
    const QByteArray abs = test::recorded(u"web/arxiv_abs_1706.03762.head.html"_s);
    QCOMPARE(targetsIn(pasteText(abs, u"a.html"_s)).join(u' ').first(10), other);
    for (const char *name : {"medium_post", "substack_post", "plos_article", "github_repo"}) {
        const QByteArray html = test::recorded(u"web/%1.head.html"_s.arg(QLatin1StringView(name)));
        QCOMPARE(targetsIn(pasteText(html, u"a.html"_s)).size(), 1);
    }
}

void TestPasteText::isLinear_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QString>("name");
    const QByteArray mail = "From: a\nSubject: b\nContent-Type: multipart/mixed; boundary=x"_ba;
    QTest::newRow("parts") << mail + "\n\n" << "--x\n\n"_ba << u"a.eml"_s;
    QTest::newRow("boundaries") << mail + "\n\n" << "\n--x"_ba << u"a.eml"_s;
    QTest::newRow("parameters") << mail << ";"_ba << u"a.eml"_s;
    QTest::newRow("header") << "Subject: "_ba << "=?utf-8?Q?a?= "_ba << u"a.eml"_s;
    QTest::newRow("unfinished words") << "Subject: "_ba << "=?"_ba << u"a.eml"_s;
    QTest::newRow("header lines") << ""_ba << "a:b\n c\n"_ba << u"a.eml"_s;
    QTest::newRow("mailbox") << ""_ba << "From \n"_ba << u"a.mbox"_s;
    QTest::newRow("quoted-printable")
        << mail + "\nContent-Transfer-Encoding: quoted-printable\n\n--x\n"
        << "=\n"_ba << u"a.eml"_s;
    QTest::newRow("links") << ""_ba << "<a href=http://a.example>b</a>"_ba << u"text/html"_s;
    QTest::newRow("open links") << ""_ba << "<a href=http://a.example>"_ba << u"a.html"_s;
    QTest::newRow("bases") << ""_ba << "<base href=a>"_ba << u"a.html"_s;
    QTest::newRow("keys") << ""_ba << "<key>URL</key>"_ba << u"a.webloc"_s;
}

void TestPasteText::isLinear()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, part);
    QFETCH(QString, name);
    QElapsedTimer timer;
    timer.start();
    const Result<QString> text = pasteText(head + part.repeated(500'000 / part.size()), name);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(!text || text->size() < 2'000'000);
}

QTEST_GUILESS_MAIN(TestPasteText)
#include "tst_pastetext.moc"
