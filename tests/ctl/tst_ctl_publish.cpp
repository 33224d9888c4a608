// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlPublish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void targetsAreAddedAndRemoved();
    void refusedTargets_data();
    void refusedTargets();
    void targetsBelongToAPublication();
    void publishesToTheOnlyTarget();
    void aDryRunPrintsWhatWouldChange();
    void namesTheTargetsToChooseFrom();

private:
    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlPublish::init()
{
    m_ctl = std::make_unique<Ctl>();
    m_ctl->write(u"a.json"_s, Ctl::issueJson(u"2026-01-05"_s));
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, m_ctl->path(u"a.json"_s)}).status, 0);
}

void TestCtlPublish::targetsAreAddedAndRemoved()
{
    const auto targets = [this](const QStringList &arguments) {
        return m_ctl->run(QStringList {u"publication"_s, u"targets"_s} + arguments);
    };
    QCOMPARE(targets({}).out, QByteArray());
    QCOMPARE(targets({u"add"_s, u"Web"_s, u"site"_s}).status, 0);
    QCOMPARE(targets({u"add"_s, u"Pages"_s, u"/srv/work/"_s, u"--git"_s, u"--subfolder"_s,
                         u"docs/"_s, u"--branch"_s, u"main"_s})
                 .status,
        0);
    QCOMPARE(
        targets({u"add"_s, u"Server"_s, u"/srv/out"_s, u"--run"_s, u"rsync -a . host:"_s}).status,
        0);
    const QString folder = m_ctl->path(u"site"_s);
    QCOMPARE(targets({}).text(),
        u"Web\tfolder\t%1\nPages\tgit\t/srv/work\tdocs main\n"
        "Server\tcommand\t/srv/out\trsync -a . host:\n"_s.arg(folder));
    QVERIFY(targets({u"add"_s, u"Web"_s, u"/elsewhere"_s}).isRefusal(1, u"already"_s));
    QCOMPARE(targets({u"remove"_s, u"Pages"_s}).status, 0);
    QVERIFY(targets({u"remove"_s, u"Pages"_s}).isRefusal(1, u"“Pages”"_s));
    QCOMPARE(targets({}).lines().size(), 2);
}

void TestCtlPublish::refusedTargets_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    QTest::newRow("two kinds") << QStringList {u"Web"_s, u"/s"_s, u"--git"_s, u"--run"_s, u"ls"_s}
                               << u"not both"_s;
    QTest::newRow("a branch of nothing")
        << QStringList {u"Web"_s, u"/s"_s, u"--branch"_s, u"main"_s} << u"--branch"_s;
    QTest::newRow("outside of the work tree") << QStringList {u"Web"_s, u"/s"_s, u"--git"_s,
        u"--subfolder"_s, u"../up"_s} << u"--subfolder"_s;
    QTest::newRow("no name") << QStringList {u" "_s, u"/s"_s} << u"name"_s;
    QTest::newRow("no folder") << QStringList {u"Web"_s} << u"not enough"_s;
}

void TestCtlPublish::refusedTargets()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const auto done =
        m_ctl->run(QStringList {u"publication"_s, u"targets"_s, u"add"_s} + arguments);
    QVERIFY2(done.isRefusal(2, words), done.err.constData());
}

void TestCtlPublish::targetsBelongToAPublication()
{
    const QStringList targets {u"publication"_s, u"targets"_s};
    QVERIFY(m_ctl->run(targets + QStringList {u"--publication"_s, u"Another"_s})
            .isRefusal(1, u"“Another”"_s));
    const Ctl empty;
    QVERIFY(empty.run(targets).isRefusal(1, u"no issue yet"_s));
}

void TestCtlPublish::publishesToTheOnlyTarget()
{
    m_ctl->run({u"publication"_s, u"targets"_s, u"add"_s, u"Web"_s, u"site"_s});
    const auto done = m_ctl->run({u"publish"_s, u"--json"_s});
    QCOMPARE(done.status, 0);
    QCOMPARE(done.json().first()["target"_L1].toString(), u"Web"_s);
    QVERIFY(done.json().first()["new"_L1].toInt() > 0);
    QVERIFY(m_ctl->read(u"site/index.html"_s).contains("<html"));
    QVERIFY(m_ctl->run({u"publish"_s, u"Pages"_s}).isRefusal(1, u"“Pages”"_s));
}

void TestCtlPublish::aDryRunPrintsWhatWouldChange()
{
    m_ctl->run({u"publication"_s, u"targets"_s, u"add"_s, u"Web"_s, u"site"_s});
    const auto done = m_ctl->run({u"publish"_s, u"--dry-run"_s});
    QCOMPARE(done.status, 0);
    QVERIFY(done.lines().contains("new\tindex.html"));
    QVERIFY(m_ctl->read(u"site/index.html"_s).isNull());
}

void TestCtlPublish::namesTheTargetsToChooseFrom()
{
    QVERIFY(m_ctl->run({u"publish"_s}).isRefusal(1, u"targets add"_s));
    for (const QString &name : {u"Web"_s, u"Pages"_s})
        m_ctl->run({u"publication"_s, u"targets"_s, u"add"_s, name, u"site"_s});
    QVERIFY(m_ctl->run({u"publish"_s}).isRefusal(2, u"Web, Pages"_s));
}

QTEST_GUILESS_MAIN(TestCtlPublish)
#include "tst_ctl_publish.moc"
