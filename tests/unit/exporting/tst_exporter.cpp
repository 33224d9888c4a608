// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/exporter.h"
#include "support/places.h"
#include "support/recordeddata.h"
#include "json/issuejson.h"

#include <QFile>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

Issue fixtureIssue()
{
    return readIssueJson(test::fixture(u"exporting/issue.json"_s)).value_or(Issue());
}

QByteArray exported(const Issue &issue, const QString &format)
{
    const Result<const ExportFormat *> found = exportFormatNamed(format);
    if (!found)
        return found.error().message.toUtf8();
    const Result<QByteArray> bytes = (*found)->write(issue, {});
    return bytes ? *bytes : bytes.error().message.toUtf8();
}

} // namespace

class TestExporter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void table();
    void unknownFormat();
    void unknownTheme();
    void golden_data();
    void golden();
    void everyFormat_data();
    void everyFormat();
    void jsonComesBack();
    void textKeepsItsMeasure();
};

void TestExporter::table()
{
    QStringList names;
    QSet<QString> suffixes;
    for (const ExportFormat &format : exportFormats()) {
        names.append(QString(format.name));
        suffixes.insert(QString(format.suffix));
        QVERIFY(!format.title().isEmpty());
    }
    QVERIFY(!suffixes.contains(QString()));
    QCOMPARE(suffixes.size(), names.size()); // none replaces another's file
    QCOMPARE(names.join(u' '), u"html json markdown text email email-html bibtex csl-json"_s);
}

void TestExporter::unknownFormat()
{
    const auto format = exportFormatNamed(u"docx"_s);
    QVERIFY(!format);
    QCOMPARE(format.error().message,
        u"“docx” is no format to export to; use one of: html, json, markdown, text, email, "
        "email-html, bibtex, csl-json."_s);
}

void TestExporter::unknownTheme()
{
    const auto bytes = (*exportFormatNamed(u"html"_s))
                           ->write(fixtureIssue(),
                               {.look = {.publication = {.theme = u"nosuch"_s}}, .pictures = {}});
    QVERIFY(!bytes);
    QVERIFY(bytes.error().message.contains(u"nosuch"_s));
}

void TestExporter::golden_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("file");
    QTest::newRow("markdown") << u"markdown"_s << u"exporting/issue.md"_s;
    QTest::newRow("text") << u"text"_s << u"exporting/issue.txt"_s;
}

// To accept a new output: GALLEY_ACCEPT=1 tst_exporter golden
void TestExporter::golden()
{
    QFETCH(QString, format);
    QFETCH(QString, file);
    const QByteArray bytes = exported(fixtureIssue(), format);
    if (qEnvironmentVariableIsSet("GALLEY_ACCEPT")) {
        QFile out(galley::test::testData(file));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size());
    }
    QCOMPARE(QString::fromUtf8(bytes), QString::fromUtf8(test::fixture(file)));
}

void TestExporter::everyFormat_data()
{
    QTest::addColumn<QString>("format");
    for (const ExportFormat &format : exportFormats())
        QTest::newRow(format.name.data()) << QString(format.name);
}

void TestExporter::everyFormat()
{
    QFETCH(QString, format);
    const Issue issue = fixtureIssue();
    QVERIFY(!issue.entries.isEmpty());
    const QByteArray bytes = exported(issue, format);
    QCOMPARE(exported(issue, format), bytes);
    QVERIFY(bytes.endsWith('\n') && !bytes.endsWith("\n\n"));
    // Notes leave in the issue JSON only.
    QCOMPARE(bytes.contains("SECRET"), format == "json"_L1);
    // An issue of nothing much is fine as well.
    Issue empty = issue;
    empty.entries.clear();
    empty.introduction.reset();
    if (format == "csl-json"_L1) // a list of works has no title
        QCOMPARE(exported(empty, format), "[]\n");
    else
        QVERIFY(exported(empty, format).contains("LLM News Digest"));
}

void TestExporter::jsonComesBack()
{
    const QByteArray bytes = exported(fixtureIssue(), u"json"_s);
    const Result<Issue> back = readIssueJson(bytes);
    QVERIFY(back.has_value());
    QCOMPARE(exported(*back, u"json"_s), bytes);
}

void TestExporter::textKeepsItsMeasure()
{
    const QStringList lines = QString::fromUtf8(exported(fixtureIssue(), u"text"_s)).split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 72 || !line.trimmed().contains(u' '), qUtf8Printable(line));
}

QTEST_GUILESS_MAIN(TestExporter)
#include "tst_exporter.moc"
