// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/issues.h"
#include "support/sitefixture.h"
#include "json/issuejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringDecoder>
#include <QTest>
#include <QXmlStreamReader>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

/// This text in every place that takes one.
Issue issueOf(const QString &text)
{
    Issue issue = siteIssue(QDate(2026, 1, 5), 2);
    issue.publication = text;
    issue.title = text;
    issue.introduction = text;
    issue.extra = {{u"later"_s, text}};
    Entry &entry = issue.entries[0];
    entry.title = text;
    entry.url = text;
    entry.authors = QStringList {text, text};
    entry.summary = text;
    entry.takeaways = QStringList {text};
    entry.arxivId = text;
    entry.doi = text;
    entry.categories = QStringList {text, u"cs.CL"_s};
    entry.abstract = text;
    entry.comment = text;
    entry.journalRef = text;
    entry.codeUrl = text;
    entry.thumbnail = Thumbnail {text, text, {}};
    entry.extra = {{u"later"_s, text}};
    return issue;
}

} // namespace

class TestHostileSites : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void texts_data();
    void texts();

private:
    void checkText(const QString &path, const QByteArray &bytes);
    void checkPage(const QString &path, const QByteArray &bytes);
    void checkXml(const QString &path, const QByteArray &bytes);
    void checkShard(const QString &path, const QByteArray &bytes);
};

void TestHostileSites::texts_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("script") << u"</title><script>alert(1)</script>"_s;
    QTest::newRow("out of an attribute") << u"\"><img src=x onerror=alert(1)>"_s;
    QTest::newRow("out of the other quotes") << u"'><svg onload=alert(1)>"_s;
    QTest::newRow("out of CDATA") << u"]]><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\"/>"_s;
    QTest::newRow("out of a comment") << u"--><script>alert(1)</script>"_s;
    QTest::newRow("a link") << u"javascript:alert(1)"_s;
    QTest::newRow("a link in Markdown") << u"[x](javascript:alert(1)) [y](JaVaScRiPt:alert(1))"_s;
    QTest::newRow("a link with a control character") << u"java\tscript:alert(1)"_s;
    QTest::newRow("a data link") << u"[x](data:text/html,<script>alert(1)</script>)"_s;
    QTest::newRow("NUL and others")
        << u"a"_s + QChar(0) + QChar(1) + QChar(8) + QChar(0xc) + u"b"_s;
    QTest::newRow("half a pair") << u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00);
    QTest::newRow("no characters") << u"a"_s + QChar(0xfffe) + QChar(0xffff) + u"b"_s;
    QTest::newRow("line ends of scripts") << u"a\u2028b\u2029c\r\nd"_s;
    QTest::newRow("a script's end") << u"\"]);</script><script>alert(1)//"_s;
    QTest::newRow("a template") << u"{{ page.head }}{% include \"/etc/passwd\" %}{# #}"_s;
    QTest::newRow("an entity") << u"&lt;script&gt; &amp; &#60;b&#62; &nosuch;"_s;
    QTest::newRow("directions") << u"\u202eabc\u2066def"_s;
    QTest::newRow("a formula") << u"$\\href{javascript:alert(1)}{x}$ $\\html{<b>}$ $<script>$"_s;
    QTest::newRow("a path") << u"../../etc/passwd"_s;
    QTest::newRow("long") << u"<b>"_s.repeated(2000);
}

void TestHostileSites::texts()
{
    QFETCH(QString, text);
    SiteFixture site;
    site.options.baseUrl = u"https://example.org/"_s;
    site.store({issueOf(text), siteIssue(QDate(2025, 12, 29))});
    const Result<Issue> stored = site.archive().issue(u"2026-01-05"_s);
    QVERIFY(stored);
    site.setPublication({.name = stored->publication,
        .description = text,
        .baseUrl = {},
        .theme = {},
        .themeOptions = {},
        .sender = text,
        .targets = {},
        .extra = {}});
    const Result<SiteReport> built = site.build();
    QVERIFY2(built, built ? "" : qPrintable(built.error().message));
    for (const auto &[path, bytes] : site.files().asKeyValueRange()) {
        checkText(path, bytes);
        if (path.endsWith(u".html"_s))
            checkPage(path, bytes);
        else if (path.endsWith(u".xml"_s))
            checkXml(path, bytes);
        else if (path.startsWith(u"search/2"_s))
            checkShard(path, bytes);
        if (QTest::currentTestFailed())
            return;
    }
    const QByteArray json = site.read(u"issues/2026-01-05.json"_s);
    const Result<Issue> read = readIssueJson(json);
    QVERIFY2(read, read ? "" : qPrintable(read.error().message));
    QCOMPARE(writeIssueJson(*read), json);
    QVERIFY(QJsonDocument::fromJson(site.read(u"feed.json"_s)).isObject());
    // A change is found in the search file, whatever its lines hold.
    site.change(u"2026-01-05"_s, [](Issue &issue) { issue.entries[1].title = u"Other"_s; });
    QVERIFY(site.build());
    QCOMPARE(differences(site.files(), site.freshFiles()), QStringList());
}

void TestHostileSites::checkText(const QString &path, const QByteArray &bytes)
{
    if (path.startsWith(u"pictures/"_s))
        return;
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    const bool isXml = path.endsWith(u".xml"_s);
    QVERIFY2(!decode.hasError(), qPrintable(path));
    for (const QChar c : text) {
        const bool isText = c >= u' ' ? !isXml || c < QChar(0xfffe) : c == u'\n' || c == u'\t';
        QVERIFY2(isText, qPrintable(u"%1: U+%2"_s.arg(path).arg(c.unicode(), 4, 16, QChar(u'0'))));
    }
}

void TestHostileSites::checkPage(const QString &path, const QByteArray &bytes)
{
    static const QRegularExpression hostile(
        u"<(?!script src=\"search/search\\.js\" defer>)script|<(img|svg)[^>]*\\son\\w+=|"
        "(href|src|action)=\"\\s*(javascript|data:text|vbscript)|<x:|<base|<b>|root:"_s,
        QRegularExpression::CaseInsensitiveOption);
    // What a page says in JSON is no script.
    static const QRegularExpression data(
        u"<script type=\"application/ld\\+json\">[^<]*</script>"_s);
    QString page = QString::fromUtf8(bytes);
    page.remove(data);
    const QRegularExpressionMatch found = hostile.match(page);
    QVERIFY2(!found.hasMatch(),
        qPrintable(path + u": "_s + page.mid(std::max(0LL, found.capturedStart() - 40), 120)));
    QVERIFY(page.contains(u"Content-Security-Policy"_s));
}

void TestHostileSites::checkXml(const QString &path, const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    QString texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            texts += xml.text();
        if (xml.isStartElement())
            QVERIFY2(xml.name() != u"script"_s, qPrintable(path));
        QVERIFY2(!xml.isEntityReference(), qPrintable(path));
    }
    QVERIFY2(!xml.hasError(), qPrintable(path + u": "_s + xml.errorString()));
    // Titles are plain, content is HTML.
    static const QRegularExpression content(
        u"<div lang=.*?</div>"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression hostile(
        u"<script|<(img|svg)[^>]*\\son\\w+=|(href|src)=\"\\s*(javascript|data:)|<b>"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpressionMatch &match : content.globalMatch(texts))
        QVERIFY2(!hostile.match(match.captured()).hasMatch(), qPrintable(path));
}

/// A script that does nothing but call the search with values that are JSON.
void TestHostileSites::checkShard(const QString &path, const QByteArray &bytes)
{
    static const QByteArray end = ",\n]);\n"_ba;
    const qsizetype begin = bytes.indexOf(",[\n") + 1;
    QCOMPARE(bytes.first(begin), "galleySearch(" + bytes.sliced(13, 4) + ',');
    QVERIFY2(bytes.endsWith(end), qPrintable(path));
    const QJsonDocument json =
        QJsonDocument::fromJson(bytes.sliced(begin, bytes.size() - begin - end.size()) + ']');
    QVERIFY2(json.isArray(), qPrintable(path));
    for (const QJsonValue &issue : json.array()) {
        QCOMPARE(issue.toArray().size(), 4);
        for (const QJsonValue &entry : issue[3].toArray()) {
            QCOMPARE(entry.toArray().size(), 5);
            for (const QJsonValue &value : entry.toArray())
                QVERIFY(value.isString());
        }
    }
}

QTEST_GUILESS_MAIN(TestHostileSites)
#include "tst_hostilesites.moc"
