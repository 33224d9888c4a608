// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
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

} // namespace

class TestReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePaper_data();
    void onePaper();
    void onePage_data();
    void onePage();
    void nothing_data();
    void nothing();
    void several_data();
    void several();
    void samePage_data();
    void samePage();
    void saysWhereItStood();
    void isLinear_data();
    void isLinear();
};

void TestReference::onePaper_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("id");
    const auto row = [](const QString &text, const QString &id) {
        QTest::newRow(qPrintable(text)) << text << id;
    };
    const QString id = u"2604.15579"_s;
    const QString v2 = u"2604.15579v2"_s;
    const QString old = u"hep-th/9901001"_s;
    const QString maths = u"math/0309136"_s;
    // Bare, and in a sentence.
    for (const char *text : {"2604.15579", "  2604.15579\n", "(2604.15579)", "[2604.15579]",
             "<2604.15579>", "'2604.15579'", "\"2604.15579\"", "See 2604.15579.",
             "2604.15579, as said", "2604.15579; 3 pages", "2604.15579: good",
             "eprint={2604.15579}", "id:2604.15579", "**2604.15579**", "`2604.15579`",
             "|2604.15579|", "2604.15579!", "2604.15579.pdf", "2604.15579?", "x,2604.15579,y"})
        row(QString::fromLatin1(text), id);
    row(u"“2604.15579”"_s, id);
    row(u"论文2604.15579很好"_s, id);
    row(u"\u200f2604.15579\u200f"_s, id);
    row(u"🎉2604.15579🎉"_s, id);
    row(u"2604.15579v2"_s, v2);
    row(u"2604.15579V2."_s, v2);
    row(u"hep-th/9901001"_s, old);
    row(u"HEP-TH/9901001"_s, old);
    row(u"math.GT/0309136"_s, maths);
    row(u"(math/0309136)"_s, maths);
    // With the prefix.
    for (const char *text : {"arXiv:2604.15579", "arXiv:2604.15579 [cs.SE]", "arxiv: 2604.15579",
             "ARXIV:2604.15579", "arXiv 2604.15579", "arXiv preprint arXiv:2604.15579 (2026)",
             "arXiv.2604.15579", "oai:arXiv.org:2604.15579", "[arXiv:2604.15579]"})
        row(QString::fromLatin1(text), id);
    row(u"arXiv:0706.0001v1 [q-bio.CB]"_s, u"0706.0001v1"_s);
    row(u"arXiv:math.GT/0309136"_s, maths);
    row(u"arXiv:hep-th/9901001v2"_s, u"hep-th/9901001v2"_s);
    // Addresses.
    for (const char *text : {"https://arxiv.org/abs/2604.15579", "http://arxiv.org/abs/2604.15579",
             "HTTPS://ARXIV.ORG/ABS/2604.15579", "https://www.arxiv.org/abs/2604.15579",
             "https://export.arxiv.org/abs/2604.15579", "https://arxiv.org/pdf/2604.15579",
             "https://arxiv.org/pdf/2604.15579.pdf", "https://arxiv.org/html/2604.15579",
             "https://arxiv.org/format/2604.15579", "https://arxiv.org/src/2604.15579",
             "https://arxiv.org/e-print/2604.15579", "https://arxiv.org/ps/2604.15579",
             "https://arxiv.org/tb/2604.15579", "https://arxiv.org/abs/2604.15579?context=cs.SE",
             "https://arxiv.org/html/2604.15579#S3.T2", "https://arxiv.org/abs/2604.15579/",
             "https://arxiv.org//abs/2604.15579", "https://arxiv.org/abs/arXiv:2604.15579",
             "https://arxiv.org/abs/2604.15579.", "https://arxiv.org/abs/2604.15579, and",
             "(https://arxiv.org/abs/2604.15579)", "[paper](https://arxiv.org/abs/2604.15579)",
             "[paper](https://arxiv.org/abs/2604.15579 \"A title\")",
             "<https://arxiv.org/abs/2604.15579>", "arxiv.org/abs/2604.15579",
             "www.arxiv.org/pdf/2604.15579.pdf", "http://xxx.lanl.gov/abs/2604.15579",
             "https://de.arxiv.org/abs/2604.15579", "https://ar5iv.org/html/2604.15579",
             "https://ar5iv.labs.arxiv.org/html/2604.15579", "https://ar5iv.org/abs/2604.15579",
             "https://www.alphaxiv.org/abs/2604.15579",
             "https://alphaxiv.org/overview/2604.15579.md",
             "https://huggingface.co/papers/2604.15579",
             "https://huggingface.co/papers/2604.15579#community",
             "https://hf.co/papers/2604.15579", "huggingface.co/papers/2604.15579",
             "10.48550/arXiv.2604.15579", "10.48550/ARXIV.2604.15579",
             "doi:10.48550/arXiv.2604.15579", "https://doi.org/10.48550/arXiv.2604.15579",
             "http://dx.doi.org/10.48550/arxiv.2604.15579", "doi.org/10.48550/arXiv.2604.15579",
             "https://www.semanticscholar.org/arxiv/2604.15579",
             "https://api.semanticscholar.org/arXiv:2604.15579",
             "\\url{https://arxiv.org/abs/2604.15579}"})
        row(QString::fromLatin1(text), id);
    row(u"https://arxiv.org/abs/2604.15579v2"_s, v2);
    row(u"https://arxiv.org/pdf/2604.15579v2.pdf#page=3"_s, v2);
    row(u"https://arxiv.org/abs/hep-th/9901001"_s, old);
    row(u"https://arxiv.org/abs/hep-th%2F9901001"_s, old);
    row(u"https://arxiv.org/pdf/math.GT/0309136.pdf"_s, maths);
    row(u"https://doi.org/10.48550/arXiv.hep-th/9901001"_s, old);
    row(u"10.48550/arXiv.math/0309136."_s, maths);
}

void TestReference::onePaper()
{
    QFETCH(QString, text);
    QFETCH(QString, id);
    QCOMPARE(targetsIn(text), QStringList {id});
    QVERIFY(findReferences(text).first().arxivId());
}

void TestReference::onePage_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("url");
    const auto same = [](const char *url) {
        QTest::newRow(url) << QString::fromLatin1(url) << QString::fromLatin1(url);
    };
    const auto row = [](const char *text, const char *url) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(url);
    };
    same("https://example.com/post");
    same("http://example.com/post?a=1&b=2#part");
    same("https://en.wikipedia.org/wiki/Attention_(machine_learning)");
    same("https://doi.org/10.1145/3442188.3445922");
    same("https://doi.org/10.1000/2604.15579");
    same("https://arxiv.org/list/cs.CL/new");
    same("https://arxiv.org/abs/2604.155791");
    same("https://info.arxiv.org/help/index.html");
    same("https://huggingface.co/meta-llama/Llama-3.1-8B");
    same("https://huggingface.co/papers/hep-th/9901001");
    same("https://example.com/2604.15579");
    same("https://notarxiv.org/abs/2604.15579");
    same("https://arxiv.org.example.com/abs/2604.15579");
    row("https://arxiv.org@example.com/abs/2604.15579", "https://example.com/abs/2604.15579");
    row("https://ada:secret@example.com/post", "https://example.com/post");
    same("https://web.archive.org/web/2026/https://arxiv.org/abs/2604.15579");
    same("https://[2001:db8::1]/page");
    same("http://127.0.0.1:8080/a");
    row("See https://example.com/post.", "https://example.com/post");
    row("https://example.com/post, and", "https://example.com/post");
    row("https://example.com/post…", "https://example.com/post");
    row("(https://example.com/post)", "https://example.com/post");
    row("(see https://example.com/a_(b))", "https://example.com/a_(b)");
    row("[words](https://example.com/post)", "https://example.com/post");
    row("[https://example.com/post](https://example.com/post)", "https://example.com/post");
    row("**https://example.com/post**", "https://example.com/post");
    row("_https://example.com/post_", "https://example.com/post");
    row("“https://example.com/post”", "https://example.com/post");
    row("'https://example.com/post'", "https://example.com/post");
    row("<a href=\"https://example.com/post\">", "https://example.com/post");
    row("https://example.com/post，然后", "https://example.com/post");
    row("看https://example.com/post。", "https://example.com/post");
    row("https://example.com/post\u200b", "https://example.com/post");
}

void TestReference::onePage()
{
    QFETCH(QString, text);
    QFETCH(QString, url);
    QCOMPARE(targetsIn(text), QStringList {url});
    QVERIFY(findReferences(text).first().url());
}

void TestReference::nothing_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", " ", "no reference here", "Version 1.2604.15579", "2604.15579.1",
             "12604.15579", "2604.155791", "2604.1557", "2613.15579", "v2604.15579", "x2604.15579",
             "2604.15579x", "2604.15579v0", "10.1000/2604.15579", "doi:10.1109/ab-2604.15579",
             "10.1000/hep-th/9901001", "someone@2604.15579.example", "2604.15579@example.com",
             "2604.15579.x@example.com", "mail a.2604.15579@example.com", "+49 30 2604155",
             "+2604.15579", "2604-15579", "2604.15579-1", "-2604.15579", "$2604.15579",
             "2604.15579%", "2604.15579$", "19041.1234", "2026-04-16", "16.04.2026",
             "2026-04-16T17:59:00", "192.168.26.04", "3.1415926535", "2604.15579/2", "1/2604.15579",
             "2604 15579", "file:///tmp/2604.15579", "ftp://example.com/2604.15579",
             "C:\\2604.15579", "https://", "http:///", "https:// example", "www.example.com",
             "arXiv", "arXiv:", "arXiv:abc", "arXiv:2604", "arxiv2604.15579", "hep-th",
             "foo/9901001", "hep-th/9913001", "and/or 9901001", "x/hep-th/9901001",
             "arxiv.org/list/cs.CL/new", "name@arxiv.org/abs/2604.15579"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("currency") << u"€2604.15579"_s;
    QTest::newRow("degrees") << u"2604.15579°"_s;
    QTest::newRow("a letter before") << u"é2604.15579"_s;
    QTest::newRow("address too long") << u"https://example.com/"_s + QString(5000, u'a');
}

void TestReference::nothing()
{
    QFETCH(QString, text);
    QCOMPARE(targetsIn(text), QStringList());
}

void TestReference::several_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("targets");
    QTest::newRow("lines") << u"2604.15579\r\n2604.15580\n\nhep-th/9901001"_s
                           << QStringList {u"2604.15579"_s, u"2604.15580"_s, u"hep-th/9901001"_s};
    QTest::newRow("commas") << u"2604.15579,2604.15580, 2604.15581v3;1706.03762"_s
                            << QStringList {u"2604.15579"_s, u"2604.15580"_s, u"2604.15581v3"_s,
                                   u"1706.03762"_s};
    QTest::newRow("addresses without spaces")
        << u"https://a.example/x,https://b.example/y;https://arxiv.org/abs/1706.03762"_s
        << QStringList {u"https://a.example/x"_s, u"https://b.example/y"_s, u"1706.03762"_s};
    QTest::newRow("mixed")
        << u"Read arXiv:2604.15579 [cs.SE], then [this](https://example.com/a). "
           "Also www.arxiv.org/abs/1706.03762v5; doi:10.48550/arXiv.2005.14165."_s
        << QStringList {
               u"2604.15579"_s, u"https://example.com/a"_s, u"1706.03762v5"_s, u"2005.14165"_s};
    QTest::newRow("the same paper in many forms")
        << u"2604.15579 https://arxiv.org/pdf/2604.15579v2 arXiv:2604.15579 "
           "https://huggingface.co/papers/2604.15579 math.GT/0309136 math/0309136"_s
        << QStringList {u"2604.15579"_s, u"math/0309136"_s};
    QTest::newRow("a bibliography")
        << u"[1] A. Vaswani et al. Attention Is All You Need. arXiv preprint arXiv:1706.03762, "
           u"2017.\n"
           "[2] J. Doe, Phys. Rev. D 99, 2604 (2019), doi:10.1103/PhysRevD.99.016012\n"
           "[3] T. Brown. Language Models. https://doi.org/10.48550/arXiv.2005.14165 (2020)"_s
        << QStringList {u"1706.03762"_s, u"2005.14165"_s};
}

void TestReference::several()
{
    QFETCH(QString, text);
    QFETCH(QStringList, targets);
    QCOMPARE(targetsIn(text), targets);
}

void TestReference::samePage_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *one, const char *other, bool same) {
        QTest::addRow("%s and %s", one, other)
            << QString::fromLatin1(one) << QString::fromLatin1(other) << same;
    };
    row("https://example.com/a", "http://example.com/a", true);
    row("https://example.com/a", "https://EXAMPLE.com/a/", true);
    row("https://example.com/a", "https://example.com/a#part", true);
    row("https://example.com/a", "https://example.com:443/a", true);
    row("https://example.com", "https://example.com/", true);
    row("https://example.com/a", "https://example.com/b", false);
    row("https://example.com/a", "https://example.com/A", false);
    row("https://example.com/a?p=1", "https://example.com/a?p=2", false);
    row("https://example.com/#/a", "https://example.com/#/b", false);
    row("https://example.com:8080/a", "https://example.com/a", false);
}

void TestReference::samePage()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, same);
    QCOMPARE(targetsIn(one + u' ' + other).size(), same ? 1 : 2);
}

void TestReference::saysWhereItStood()
{
    const QString text = u"Read arXiv:2604.15579 [cs.SE] and (https://example.com/a)."_s;
    const QList<Reference> found = findReferences(text);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found[0].text, u"arXiv:2604.15579 [cs.SE]"_s);
    QCOMPARE(found[1].text, u"https://example.com/a"_s);
    for (const Reference &reference : found)
        QCOMPARE(text.sliced(reference.position, reference.text.size()), reference.text);
}

void TestReference::isLinear_data()
{
    QTest::addColumn<QString>("part");
    for (const char *part : {"https://", "https://a", "https://a.", "https://a,", "(",
             "http://a/((((", "arxiv:", "arxiv.org/", "10.48550/", "hep-th/", "2604.15579",
             "2604.15579@", "a-", "[", "2604.15579 "})
        QTest::newRow(part) << QString::fromLatin1(part);
}

void TestReference::isLinear()
{
    QFETCH(QString, part);
    // A quadratic scan of this takes minutes, a linear one some tenths of a second.
    const QString text = part.repeated(400'000 / part.size());
    QElapsedTimer timer;
    timer.start();
    const auto found = findReferences(text);
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
    QVERIFY(found.size() <= 1);
}

QTEST_GUILESS_MAIN(TestReference)
#include "tst_reference.moc"
