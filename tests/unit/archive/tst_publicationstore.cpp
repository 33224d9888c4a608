// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/publicationstore.h"
#include "support/postgres.h"

#include <QTemporaryDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

class TestPublicationStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngines(); }
    void init();

    void unknownOnesHaveTheDefaults();
    void whatWasPutIsThereForTheNextProgram();
    void namesComeFromIssuesAndSettings();

private:
    [[nodiscard]] Result<void> store(const QString &publication, const QDate &date);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Archive> m_archive;
};

void TestPublicationStore::init()
{
    m_archive.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = newArchivePath(*m_folder);
    auto archive = Archive::open(m_path);
    QVERIFY(archive);
    m_archive = std::move(*archive);
}

Result<void> TestPublicationStore::store(const QString &publication, const QDate &date)
{
    return newIssue(publication, u"An issue"_s, date).and_then([&](const Issue &issue) {
        return m_archive->store({issue}, Archive::OnExisting::Refuse);
    });
}

void TestPublicationStore::unknownOnesHaveTheDefaults()
{
    QCOMPARE(PublicationStore(*m_archive).publication(u"News"_s), Publication {.name = u"News"_s});
}

void TestPublicationStore::whatWasPutIsThereForTheNextProgram()
{
    const Publication first {.name = u"News"_s, .theme = u"bulletin"_s};
    const Publication second {.name = u"News"_s, .baseUrl = u"https://news.example/"_s};
    for (const Publication &publication : {first, second}) {
        QVERIFY(PublicationStore(*m_archive).put(publication));
        const auto another = Archive::open(m_path);
        QVERIFY(another);
        QCOMPARE(PublicationStore(**another).publication(u"News"_s), publication);
    }
}

void TestPublicationStore::namesComeFromIssuesAndSettings()
{
    QVERIFY(store(u"Old"_s, QDate(2025, 1, 1)));
    QVERIFY(store(u"New"_s, QDate(2026, 1, 1)));
    QVERIFY(PublicationStore(*m_archive).put({.name = u"Coming"_s}));
    QVERIFY(PublicationStore(*m_archive).put({.name = u"Old"_s}));
    QCOMPARE(PublicationStore(*m_archive).names(), QStringList({u"New"_s, u"Old"_s, u"Coming"_s}));
}

QTEST_GUILESS_MAIN(TestPublicationStore)
#include "tst_publicationstore.moc"
