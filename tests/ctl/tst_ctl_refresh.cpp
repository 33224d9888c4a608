// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"
#include "support/fakearxiv.h"
#include "support/fakesemanticscholar.h"

#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlRefresh : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void takesWhatChanged();
    void editorsWordsStandUnlessToldSo();
    void dryRunChangesNothing();
    void pinnedVersionStays();
    void onlyTheNamedEntries();
    void withdrawnIsSaid();
    void failedServiceIsSaid();
    void wrongNumber();

private:
    Ctl::Outcome refresh(const QStringList &arguments = {}) const
    {
        return m_ctl->run(QStringList {u"refresh"_s, u"a"_s} + arguments);
    }
    [[nodiscard]] QJsonArray entries() const
    {
        const QByteArray json = m_ctl->run({u"--json"_s, u"issue"_s, u"show"_s, u"a"_s}).out;
        return QJsonDocument::fromJson(json)["entries"_L1].toArray();
    }

    std::unique_ptr<FakeArxiv> m_arxiv;
    std::unique_ptr<FakeSemanticScholar> m_semanticScholar;
    std::unique_ptr<Ctl> m_ctl;
    FakePaper m_paper;
};

void TestCtlRefresh::init()
{
    m_arxiv = std::make_unique<FakeArxiv>();
    m_semanticScholar = std::make_unique<FakeSemanticScholar>();
    m_ctl = std::make_unique<Ctl>();
    m_ctl->setEnvironment(u"GALLEY_ARXIV_API"_s, m_arxiv->api().toString());
    m_ctl->setEnvironment(u"GALLEY_SEMANTICSCHOLAR_API"_s, m_semanticScholar->api().toString());
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s, 0)).status, 0);
    m_paper = {.id = u"2604.15579"_s, .title = u"Old Title"_s};
    m_arxiv->add(m_paper);
    QCOMPARE(m_ctl->run({u"import"_s, u"a"_s, m_paper.id}).status, 0);
    m_paper.title = u"New Title"_s;
    m_paper.version = 2;
    m_arxiv->add(m_paper);
    m_semanticScholar->add(m_paper.id, 7);
}

void TestCtlRefresh::takesWhatChanged()
{
    const Ctl::Outcome done = refresh();
    QCOMPARE(done.err, "");
    QCOMPARE(done.status, 0);
    QCOMPARE(done.lines(), QList<QByteArray>({"changed\t1\ttitle, arxivVersion, citationCount"}));
    const QJsonValue entry = entries().first();
    QCOMPARE(entry["title"_L1].toString(), u"New Title"_s);
    QCOMPARE(entry["arxivVersion"_L1].toInt(), 2);
    QCOMPARE(entry["citationCount"_L1].toInt(), 7);
    QCOMPARE(refresh().lines(), QList<QByteArray>({"unchanged\t1"}));
}

void TestCtlRefresh::editorsWordsStandUnlessToldSo()
{
    QCOMPARE(m_ctl->run({u"entry"_s, u"set"_s, u"a"_s, u"1"_s, u"title=My Title"_s}).status, 0);
    QCOMPARE(refresh().status, 0);
    QCOMPARE(entries().first()["title"_L1].toString(), u"My Title"_s);
    QCOMPARE(entries().first()["arxivVersion"_L1].toInt(), 2);
    QCOMPARE(refresh({u"--overwrite"_s}).lines(), QList<QByteArray>({"changed\t1\ttitle"}));
    QCOMPARE(entries().first()["title"_L1].toString(), u"New Title"_s);
}

void TestCtlRefresh::dryRunChangesNothing()
{
    const QJsonArray before = entries();
    QVERIFY(refresh({u"--dry-run"_s}).out.startsWith("changed\t1\ttitle"));
    QCOMPARE(entries(), before);
}

void TestCtlRefresh::pinnedVersionStays()
{
    QCOMPARE(m_ctl
                 ->run({u"entry"_s, u"set"_s, u"a"_s, u"1"_s,
                     u"url=https://arxiv.org/abs/2604.15579v1"_s})
                 .status,
        0);
    QCOMPARE(refresh().lines(), QList<QByteArray>({"changed\t1\tcitationCount\tversion 2 exists"}));
    QCOMPARE(entries().first()["title"_L1].toString(), u"Old Title"_s);
}

void TestCtlRefresh::onlyTheNamedEntries()
{
    m_arxiv->add({.id = u"2604.00001"_s});
    QCOMPARE(m_ctl->run({u"import"_s, u"a"_s, u"2604.00001"_s}).status, 0);
    QCOMPARE(refresh({u"2"_s}).lines(), QList<QByteArray>({"unchanged\t2"}));
}

void TestCtlRefresh::withdrawnIsSaid()
{
    m_paper.comment = u"Withdrawn by the author"_s;
    m_arxiv->add(m_paper);
    const Ctl::Outcome done = refresh();
    QCOMPARE(done.status, 0);
    QVERIFY2(done.out.contains("withdrawn"), done.out.constData());
}

void TestCtlRefresh::failedServiceIsSaid()
{
    m_arxiv->failNext({ServedReply::plain(404, "gone")});
    const QJsonArray before = entries();
    const Ctl::Outcome done = refresh();
    QCOMPARE(done.status, 1);
    QVERIFY2(done.out.startsWith("failed\t1\t\t"), done.out.constData());
    QCOMPARE(entries(), before);
}

void TestCtlRefresh::wrongNumber()
{
    QVERIFY(refresh({u"2"_s}).isRefusal(1, u"no entry 2"_s));
    QVERIFY(refresh({u"x"_s}).isRefusal(2, u"“x”"_s));
}

QTEST_GUILESS_MAIN(TestCtlRefresh)
#include "tst_ctl_refresh.moc"
