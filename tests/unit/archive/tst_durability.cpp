// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "support/issues.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <ranges>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

/// The program that is killed: sets the introduction to the next number and changes the entries,
/// and prints the number once it is stored.
int journalForEver(const QString &path)
{
    const Result<std::unique_ptr<Archive>> archive = Archive::open(path);
    Result<Issue> issue = archive ? (*archive)->issue(u"latest"_s) : Result<Issue>();
    if (!archive || !issue)
        return 1;
    QRandomGenerator random(1);
    for (int n = issue->introduction.value_or(u"0"_s).toInt() + 1;; ++n) {
        QList<Edit> edits;
        const auto add = [&](const Edit &edit) {
            edits.append(edit);
            (void)apply(*issue, edit);
        };
        add(SetIssueField {IssueField::Introduction, QString::number(n)});
        if (issue->entries.size() < 20)
            add(InsertEntry {
                random.bounded(issue->entries.size() + 1), entryTitled(QString::number(n))});
        else
            add(RemoveEntry {issue->entries.at(random.bounded(20)).id});
        add(MoveEntry {issue->entries.at(1).id, 0});
        if (!(*archive)->journal(issue->id, edits))
            return 2;
        std::printf("%d\n", n);
        std::fflush(stdout);
    }
}

} // namespace

class TestDurability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStoredIsLostToKill();
};

void TestDurability::nothingStoredIsLostToKill()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"archive.sqlite"_s);
    const Issue start = exampleIssue();
    QVERIFY((*Archive::open(path))->store({start}, Archive::OnExisting::Refuse));

    int last = 0;
    for (int round = 0; round < 10; ++round) {
        QProcess program;
        program.start(QCoreApplication::applicationFilePath(), {u"--journal"_s, path});
        QVERIFY(program.waitForReadyRead());
        // At any moment of one of the next transactions.
        QTest::qSleep(QRandomGenerator::global()->bounded(30));
        program.kill();
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::CrashExit);
        // A number that was cut off was stored all the same.
        const QByteArray printed = program.readAllStandardOutput();
        const int stored = printed.left(printed.lastIndexOf('\n')).split('\n').last().toInt();
        QVERIFY(stored > last);
        last = stored;

        const Result<std::unique_ptr<Archive>> archive = Archive::open(path);
        QVERIFY(archive);
        QVERIFY((*archive)->verify()->isEmpty());
        Issue issue = *(*archive)->issue(start.slug);
        const int found = issue.introduction.value_or(QString()).toInt();
        QVERIFY2(found == last || found == last + 1,
            qPrintable(u"%1 was stored, %2 is there"_s.arg(last).arg(found)));
        // The journal is whole: it leads back to where all began.
        const Result<QList<Archive::JournaledEdit>> journal = (*archive)->journalOf(start.id);
        QVERIFY(journal);
        for (const Archive::JournaledEdit &edit : *journal | std::views::reverse)
            QVERIFY(apply(issue, edit.inverse));
        QCOMPARE(issue, start);
    }
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--journal"_L1)
        return journalForEver(arguments.at(2));
    TestDurability test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_durability.moc"
