// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QDir>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

/// `archive import`: a folder of old issues.
class TestCtlOldIssues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void dryRunChangesNothing();
    void importsEveryForm();
    void taken_data();
    void taken();
    void damagedIsAFailure();
    void nothingThere();
    void refused_data();
    void refused();

private:
    [[nodiscard]] Ctl::Outcome import(const QStringList &options = {})
    {
        return m_ctl->run(QStringList {u"archive"_s, u"import"_s, m_ctl->path(u"old"_s)} + options);
    }

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlOldIssues::init()
{
    m_ctl = std::make_unique<Ctl>();
    QVERIFY(QDir().mkpath(m_ctl->path(u"old"_s)));
    m_ctl->write(u"old/one.json"_s, Ctl::issueJson(u"one"_s, 3));
}

void TestCtlOldIssues::dryRunChangesNothing()
{
    const Ctl::Outcome done = import({u"--dry-run"_s});
    QCOMPARE(done.text(), u"one.json\tjson\tnew\tone\t3\n"_s);
    QCOMPARE(done.status, 0);
    QCOMPARE(m_ctl->run({u"issue"_s, u"list"_s}).out, QByteArray());
}

void TestCtlOldIssues::importsEveryForm()
{
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"two"_s, 2)).status, 0);
    for (const QString &format : {u"html"_s, u"markdown"_s}) {
        const QString path = m_ctl->path(u"old/two-%1"_s.arg(format))
            + (format == "html"_L1 ? u".html"_s : u".md"_s);
        QCOMPARE(
            m_ctl->run({u"export"_s, u"two"_s, u"--format"_s, format, u"-o"_s, path}).status, 0);
    }
    QCOMPARE(m_ctl->run({u"issue"_s, u"remove"_s, u"two"_s}).status, 0);
    const Ctl::Outcome done = import();
    QCOMPARE(done.lines(),
        (QList<QByteArray> {"one.json\tjson\timported\tone\t3",
            "two-html.html\thtml\timported\ttwo-html\t2",
            "two-markdown.md\tmarkdown\timported\ttwo\t2"}));
    QCOMPARE(m_ctl->run({u"issue"_s, u"list"_s}).lines().size(), 3);
}

void TestCtlOldIssues::taken_data()
{
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("skip") << u"skip"_s << "one.json\tjson\tskipped\tone\t3"_ba;
    QTest::newRow("replace") << u"replace"_s << "one.json\tjson\timported\tone\t3"_ba;
    QTest::newRow("rename") << u"rename"_s << "one.json\tjson\timported\tone-2\t3"_ba;
}

void TestCtlOldIssues::taken()
{
    QFETCH(QString, choice);
    QFETCH(QByteArray, line);
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"one"_s, 1)).status, 0);
    QCOMPARE(import({u"--taken"_s, choice}).lines(), QList<QByteArray> {line});
}

void TestCtlOldIssues::damagedIsAFailure()
{
    m_ctl->write(u"old/cut.json"_s, Ctl::issueJson(u"cut"_s).first(60));
    const Ctl::Outcome done = import();
    QCOMPARE(done.status, 1);
    QVERIFY(done.lines().first().startsWith("cut.json\tjson\tdamaged\t"));
    QCOMPARE(m_ctl->run({u"issue"_s, u"list"_s}).lines().size(), 1);
}

void TestCtlOldIssues::nothingThere()
{
    QVERIFY(QFile::remove(m_ctl->path(u"old/one.json"_s)));
    const Ctl::Outcome done = import();
    QCOMPARE(done.status, 0);
    QCOMPARE(done.out, QByteArray());
    QVERIFY(done.message().contains("No issue was found"_L1));
}

void TestCtlOldIssues::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("no folder") << QStringList() << 2 << u"not enough"_s;
    QTest::newRow("unknown folder") << QStringList {u"nowhere"_s} << 1 << u"nowhere"_s;
    QTest::newRow("unknown choice")
        << QStringList {u"."_s, u"--taken"_s, u"burn"_s} << 2 << u"“burn”"_s;
}

void TestCtlOldIssues::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, words);
    QVERIFY(
        m_ctl->run(QStringList {u"archive"_s, u"import"_s} + arguments).isRefusal(status, words));
}

QTEST_GUILESS_MAIN(TestCtlOldIssues)
#include "tst_ctl_oldissues.moc"
