// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "base/uuid.h"
#include "papers/paperfile.h"
#include "papers/paperstore.h"
#include "papers/papertext.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

const QByteArray paper = "%PDF-1.7\nand so on";

Entry paperEntry(const QString &arxivId)
{
    Entry entry;
    entry.arxivId = arxivId;
    entry.arxivVersion = 2;
    return entry;
}

} // namespace

class TestPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatIsNoPdfIsRefused_data();
    void whatIsNoPdfIsRefused();
    void attachedOnceKeptOnce();
    void attachedAndGone();
    void strangeKeysAreNoFiles();
    void fetchedIsKept();
    void theOldestGo();
    void addresses_data();
    void addresses();
    void entriesHavePapers();
    void texts_data();
    void texts();

private:
    [[nodiscard]] PaperFolders folders(qint64 most = 1000) const
    {
        return PaperFolders(m_folder->filePath(u"data"_s), m_folder->filePath(u"cache"_s), most);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPapers::whatIsNoPdfIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words"); // empty: it is one
    QTest::newRow("a PDF") << paper << QString();
    QTest::newRow("behind other bytes") << "\n\n" + paper << QString();
    QTest::newRow("nothing") << QByteArray() << u"empty"_s;
    QTest::newRow("a page") << QByteArray("<!DOCTYPE html>") << u"no PDF"_s;
    QTest::newRow("too late") << QByteArray(1024, ' ') + paper << u"no PDF"_s;
}

void TestPapers::whatIsNoPdfIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, words);
    const QString file = m_folder->filePath(u"a.pdf"_s);
    QVERIFY(writeFile(file, bytes));
    const Result<QByteArray> read = readPaper(file);
    QCOMPARE(read.has_value(), words.isEmpty());
    if (!read)
        QVERIFY2(read.error().message.contains(words), qPrintable(read.error().message));
}

void TestPapers::attachedOnceKeptOnce()
{
    const Result<QString> key = folders().attach(paper);
    QVERIFY(key);
    QCOMPARE(folders().attach(paper), key);
    QCOMPARE(QDir(m_folder->filePath(u"data"_s)).entryList(QDir::Files).size(), 1);
    QCOMPARE(folders().attached(*key), paper);
}

void TestPapers::attachedAndGone()
{
    const Result<QString> key = folders().attach(paper);
    QVERIFY(QFile::remove(folders().attachedFile(*key)));
    const auto gone = folders().attached(*key);
    QVERIFY(!gone);
    QCOMPARE(gone.error().code, Error::Code::NotFound);
}

void TestPapers::strangeKeysAreNoFiles()
{
    for (const QString &key : {u""_s, u"../a"_s, QString(64, u'/'), QString(64, u'A')}) {
        QVERIFY(folders().attachedFile(key).isEmpty());
        QVERIFY(!folders().attached(key));
    }
}

void TestPapers::fetchedIsKept()
{
    const Entry entry = paperEntry(u"hep-th/9901001"_s);
    QCOMPARE(folders().fetched(entry).error().code, Error::Code::NotFound);
    QVERIFY(folders().keep(entry, paper));
    QCOMPARE(folders().fetched(entry), paper);
    Entry later = entry;
    later.arxivVersion = 3;
    QVERIFY(!folders().fetched(later));
    QVERIFY(!folders().fetched(Entry()));
}

void TestPapers::theOldestGo()
{
    const QStringList ids {u"2604.00001"_s, u"2604.00002"_s, u"2604.00003"_s};
    for (qsizetype i = 0; i < ids.size(); ++i) {
        QVERIFY(folders(50).keep(paperEntry(ids[i]), paper));
        QFile file(folders().fetchedFile(paperEntry(ids[i])));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(
            QDateTime(QDate(2026, 1, int(i + 1)), QTime(0, 0)), QFileDevice::FileModificationTime));
    }
    QVERIFY(!folders().fetched(paperEntry(ids[0])));
    QVERIFY(folders().fetched(paperEntry(ids[1])));
    QVERIFY(folders().fetched(paperEntry(ids[2])));
}

void TestPapers::addresses_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("address");
    QTest::newRow("usual") << u"2604.15579"_s << u"http://localhost:8000/pdf/2604.15579v2"_s;
    QTest::newRow("with its version")
        << u"2604.15579v1"_s << u"http://localhost:8000/pdf/2604.15579v1"_s;
    QTest::newRow("old") << u"hep-th/9901001"_s << u"http://localhost:8000/pdf/hep-th/9901001v2"_s;
    QTest::newRow("none") << u"../../etc"_s << QString();
}

void TestPapers::addresses()
{
    QFETCH(QString, id);
    QFETCH(QString, address);
    Services services;
    services.arxivApi = QUrl(u"http://localhost:8000/api/query"_s);
    QCOMPARE(paperUrl(paperEntry(id), services).toString(), address);
    QVERIFY(paperUrl(Entry(), services).isEmpty());
}

void TestPapers::entriesHavePapers()
{
    const auto archive = Archive::open(m_folder->filePath(u"a.sqlite"_s));
    QVERIFY(archive);
    PaperStore store(**archive);
    const EntryId entry = newUuid();
    QCOMPARE(store.keyOf(entry), QString());
    QVERIFY(store.setKey(entry, u"abc"_s));
    QCOMPARE(store.keyOf(entry), u"abc"_s);
    QCOMPARE(store.keyOf(newUuid()), QString());
    QVERIFY(store.setKey(entry, {}));
    QCOMPARE(store.keyOf(entry), QString());
}

void TestPapers::texts_data()
{
    QTest::addColumn<QString>("selected");
    QTest::addColumn<QString>("text");
    QTest::newRow("lines") << u"We show\r\nthat it\nworks."_s << u"We show that it works."_s;
    QTest::newRow("a cut word") << u"infor-\nmation"_s << u"information"_s;
    QTest::newRow("as pdfium has it") << u"infor\u0002\nmation"_s << u"information"_s;
    QTest::newRow("a name") << u"GPT-\n4 and X-\nRay"_s << u"GPT- 4 and X- Ray"_s;
    QTest::newRow("ligatures") << u"e\uFB03cient \uFB01le"_s << u"efficient file"_s;
    QTest::newRow("paragraphs") << u"One\n \n two\n"_s << u"One\n\ntwo"_s;
    QTest::newRow("nothing") << u" \n\u0000 "_s << u""_s;
}

void TestPapers::texts()
{
    QFETCH(QString, selected);
    QTEST(textOfPaper(selected), "text");
}

QTEST_GUILESS_MAIN(TestPapers)
#include "tst_papers.moc"
