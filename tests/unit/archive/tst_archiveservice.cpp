// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archiveservice.h"
#include "support/issues.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

class TestArchiveService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void itOpensAtTheFirstCall();
    void callsRunInTheirOrderOnOneOtherThread();
    void theDestructorRunsWhatWaits();
    void aFailureToOpenIsToldAndTriedAgain();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void TestArchiveService::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"archive.sqlite"_s);
}

void TestArchiveService::itOpensAtTheFirstCall()
{
    ArchiveService service(m_path);
    QVERIFY(!QFile::exists(m_path));
    const Result<QList<IssueInfo>> issues =
        service.run<QList<IssueInfo>>([](Archive &archive) { return archive.issues(); }).result();
    QVERIFY(issues);
    QVERIFY(QFile::exists(m_path));
}

void TestArchiveService::callsRunInTheirOrderOnOneOtherThread()
{
    ArchiveService service(m_path);
    QList<int> order;
    QSet<QThread *> threads;
    QFuture<Result<int>> last;
    for (int i = 0; i < 100; ++i)
        last = service.run<int>([&, i](Archive &) -> Result<int> {
            order.append(i);
            threads.insert(QThread::currentThread());
            return i;
        });
    QCOMPARE(*last.result(), 99);
    QCOMPARE(order.size(), 100);
    QVERIFY(std::ranges::is_sorted(order));
    QCOMPARE(threads.size(), 1);
    QVERIFY(!threads.contains(QThread::currentThread()));
}

void TestArchiveService::theDestructorRunsWhatWaits()
{
    {
        ArchiveService service(m_path);
        for (int day = 1; day <= 20; ++day)
            service.run<void>([day](Archive &archive) {
                return archive.store(
                    {exampleIssue(QDate(2026, 1, day))}, Archive::OnExisting::Refuse);
            });
    }
    QCOMPARE((*Archive::open(m_path))->issues()->size(), 20);
}

void TestArchiveService::aFailureToOpenIsToldAndTriedAgain()
{
    QFile inTheWay(m_path);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.write("no archive");
    inTheWay.close();
    ArchiveService service(m_path);
    const auto count = [](Archive &archive) {
        return archive.issues().transform([](const auto &issues) { return issues.size(); });
    };
    const Result<qsizetype> refused = service.run<qsizetype>(count).result();
    QCOMPARE(refused.error().code, Error::Code::Malformed);
    QVERIFY(inTheWay.remove());
    const Result<qsizetype> opened = service.run<qsizetype>(count).result();
    QVERIFY(opened);
    QCOMPARE(*opened, 0);
}

QTEST_GUILESS_MAIN(TestArchiveService)
#include "tst_archiveservice.moc"
