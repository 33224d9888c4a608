// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "base/atomicfile.h"
#include "exporting/exporter.h"
#include "oldissues/oldissues.h"
#include "support/issues.h"
#include "support/postgres.h"
#include "json/issuejson.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Form = OldIssueFile::Form;
using State = OldIssueFile::State;

/// A folder of old issues, and what an archive takes of it.
class TestOldIssues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();
    void cleanup();

    void everyForm_data();
    void everyForm();
    void theBestFormCounts();
    void damagedFilesAreSaid();
    void othersAreLeftOut();
    void foldersBelow();
    void noFolder();
    void stopped();
    void whatTheArchiveHas();
    void whatBecomesOfTaken_data();
    void whatBecomesOfTaken();
    void onlyOpenOnesAreStored();

private:
    void write(const QString &name, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(name)).path()));
        QVERIFY(writeFile(path(name), bytes).has_value());
    }
    [[nodiscard]] QString path(const QString &name) const
    {
        return m_folder->filePath(u"old/"_s + name);
    }
    [[nodiscard]] static QByteArray exported(const Issue &issue, const QString &format)
    {
        return exportFormatNamed(format).value()->write(issue, {}).value();
    }
    [[nodiscard]] OldIssuesReport report()
    {
        OldIssuesReport report = readOldIssues(m_folder->filePath(u"old"_s)).value();
        const Result<void> compared = compareOldIssues(*m_archive, report);
        if (!compared)
            qWarning("%s", qPrintable(compared.error().message));
        return report;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Archive> m_archive;
};

void TestOldIssues::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(m_folder->filePath(u"old"_s)));
    m_archive = Archive::open(newArchivePath(*m_folder), 5s).value();
}

void TestOldIssues::cleanup()
{
    m_archive.reset();
    m_folder.reset();
}

void TestOldIssues::everyForm_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<Form>("form");
    QTest::newRow("JSON") << u"json"_s << u".json"_s << Form::Json;
    QTest::newRow("Markdown") << u"markdown"_s << u".md"_s << Form::Markdown;
    QTest::newRow("HTML") << u"html"_s << u".HTML"_s << Form::Html;
}

void TestOldIssues::everyForm()
{
    QFETCH(QString, format);
    QFETCH(QString, suffix);
    QFETCH(Form, form);
    const Issue issue = exampleIssue();
    write(issue.slug + suffix, exported(issue, format));
    const OldIssuesReport found = report();
    QCOMPARE(found.files.size(), 1);
    const OldIssueFile &file = found.files.first();
    QCOMPARE(file.form, form);
    QCOMPARE(file.state, State::New);
    QCOMPARE(file.issue->slug, issue.slug);
    QCOMPARE(file.issue->entries.size(), issue.entries.size());
    QCOMPARE(storeOldIssue(*m_archive, file, OnTaken::Skip).value(), issue.slug);
    QCOMPARE(m_archive->issue(issue.slug)->entries.size(), issue.entries.size());
}

void TestOldIssues::theBestFormCounts()
{
    const Issue issue = exampleIssue();
    write(u"a.html"_s, exported(issue, u"html"_s));
    write(u"b.json"_s, exported(issue, u"json"_s));
    write(u"c.md"_s, exported(issue, u"markdown"_s));
    const OldIssuesReport found = report();
    QCOMPARE(found.files.size(), 3);
    QCOMPARE(found.files.at(1).state, State::New);
    QCOMPARE(found.files.at(2).state, State::Repeated);
    QVERIFY(found.files.at(2).remarks.first().contains("b.json"_L1));
}

void TestOldIssues::damagedFilesAreSaid()
{
    const QByteArray json = exported(exampleIssue(), u"json"_s);
    write(u"cut.json"_s, json.first(json.size() / 2));
    write(u"good.json"_s, json);
    const OldIssuesReport found = report();
    QCOMPARE(found.files.first().state, State::Damaged);
    QVERIFY(!found.files.first().remarks.isEmpty());
    QCOMPARE(found.files.last().state, State::New);
    QVERIFY(storeOldIssue(*m_archive, found.files.first(), OnTaken::Replace)->isEmpty());
}

void TestOldIssues::othersAreLeftOut()
{
    write(u"package.json"_s, "{}");
    write(u"notes.md"_s, "# Notes\n\nNothing.\n");
    write(u"page.html"_s, "<title>A page</title>");
    write(u"picture.png"_s, "x");
    const OldIssuesReport found = report();
    QCOMPARE(found.files.size(), 0);
    QCOMPARE(found.others, 4);
}

void TestOldIssues::foldersBelow()
{
    write(u"2026/april/issue.json"_s, exported(exampleIssue(), u"json"_s));
    QCOMPARE(report().files.first().path, u"2026/april/issue.json"_s);
}

void TestOldIssues::noFolder()
{
    QCOMPARE(readOldIssues(path(u"nowhere"_s)).error().code, Error::Code::NotFound);
}

void TestOldIssues::stopped()
{
    write(u"issue.json"_s, exported(exampleIssue(), u"json"_s));
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(readOldIssues(m_folder->filePath(u"old"_s), {}, stop.get_token()).error().code,
        Error::Code::Cancelled);
}

void TestOldIssues::whatTheArchiveHas()
{
    const Issue same = exampleIssue();
    Issue other = exampleIssue(QDate(2026, 5, 4));
    QVERIFY(m_archive->store({same, other}, Archive::OnExisting::Refuse));
    other.title += u" again"_s;
    write(u"a.json"_s, exported(same, u"json"_s));
    write(u"b.json"_s, exported(other, u"json"_s));
    const OldIssuesReport found = report();
    QCOMPARE(found.files.first().state, State::Same);
    QCOMPARE(found.files.last().state, State::Taken);
}

void TestOldIssues::whatBecomesOfTaken_data()
{
    QTest::addColumn<OnTaken>("choice");
    QTest::addColumn<QString>("slug");
    QTest::addColumn<QString>("title"); ///< of the one that was there, afterwards
    QTest::addColumn<int>("issues");
    QTest::newRow("skip") << OnTaken::Skip << QString() << u"Old"_s << 1;
    QTest::newRow("replace") << OnTaken::Replace << u"2026-04-27"_s << u"New"_s << 1;
    QTest::newRow("rename") << OnTaken::Rename << u"2026-04-27-2"_s << u"Old"_s << 2;
}

void TestOldIssues::whatBecomesOfTaken()
{
    QFETCH(OnTaken, choice);
    QFETCH(QString, slug);
    QFETCH(QString, title);
    QFETCH(int, issues);
    Issue issue = exampleIssue();
    issue.title = u"Old"_s;
    QVERIFY(m_archive->store({issue}, Archive::OnExisting::Refuse));
    issue.title = u"New"_s;
    write(u"a.json"_s, exported(issue, u"json"_s));
    QCOMPARE(storeOldIssue(*m_archive, report().files.first(), choice).value(), slug);
    QCOMPARE(m_archive->issue(u"2026-04-27"_s)->title, title);
    QCOMPARE(m_archive->issues()->size(), issues);
}

void TestOldIssues::onlyOpenOnesAreStored()
{
    OldIssueFile file;
    file.issue = exampleIssue();
    for (const State state : {State::Same, State::Repeated, State::Damaged}) {
        file.state = state;
        QVERIFY(storeOldIssue(*m_archive, file, OnTaken::Replace)->isEmpty());
    }
    QCOMPARE(m_archive->issues()->size(), 0);
}

QTEST_GUILESS_MAIN(TestOldIssues)
#include "tst_oldissues.moc"
