// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"
#include "support/places.h"

#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlUsage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refused_data();
    void refused();
    void help_data();
    void help();
    void version();
    void noArchiveIsMade();
    void loadsNoMoreThanItNeeds_data();
    void loadsNoMoreThanItNeeds();
};

void TestCtlUsage::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const QString &arguments, const QString &words) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << words;
    };
    row("nothing", u""_s, u"issue new"_s);
    row("unknown", u"frobnicate"_s, u"“frobnicate”"_s);
    row("half a command", u"issue"_s, u"issue load"_s);
    row("unknown in a group", u"issue rename a"_s, u"“issue rename”"_s);
    row("no words", u"search"_s, u"not enough"_s);
    row("unknown word", u"archive move x"_s, u"archive verify, archive backup"_s);
    row("unknown option", u"issue list --colour"_s, u"colour"_s);
    row("unknown global option", u"--colour issue list"_s, u"colour"_s);
    row("option without its value", u"issue new --title"_s, u"title"_s);
    row("too few", u"issue show"_s, u"not enough"_s);
    row("too many", u"issue show a b"_s, u"“b”"_s);
    row("empty archive", u"--archive= issue list"_s, u"--archive"_s);
    row("no title", u"issue new --date 2026-04-27"_s, u"--title"_s);
    row("no date", u"issue new --title T"_s, u"--date"_s);
    row("date of another form", u"issue new --title T --date 27.4.2026"_s, u"“27.4.2026”"_s);
    row("no such date", u"issue new --title T --date 2026-02-30"_s, u"“2026-02-30”"_s);
    row("slug", u"issue new --title T --date 2026-04-27 --slug A_b"_s, u"“A_b”"_s);
    row("blank publication", u"issue new --title T --date 2026-04-27 --publication="_s,
        u"publication"_s);
    row("nothing to import", u"import latest"_s, u"--from"_s);
    row("no format", u"export latest"_s, u"html, json, markdown, text, email, email-html"_s);
    row("unknown format", u"export latest --format docx"_s, u"“docx”"_s);
    row("day", u"inbox list --day friday"_s, u"“friday”"_s);
    row("triage", u"inbox list --triage old"_s, u"“old”"_s);
    row("upvotes", u"inbox list --least-upvotes many"_s, u"“many”"_s);
    row("days in the wrong order", u"inbox refresh --from 2026-06-12 --to 2026-06-11"_s,
        u"2026-06-11"_s);
    row("too many days", u"inbox refresh --from 2026-01-01 --to 2026-06-11"_s, u"31"_s);
    row("no feed", u"inbox feeds add ftp://example.org/"_s, u"arxiv:cs.LG"_s);
    row("no category", u"inbox feeds add arxiv:nonsense!"_s, u"“nonsense!”"_s);
    row("no number of a feed", u"inbox feeds remove hf-daily"_s, u"“hf-daily”"_s);
    row("theme", u"export latest --format html --theme baroque"_s, u"“baroque”"_s);
}

void TestCtlUsage::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    QVERIFY(Ctl().run(arguments).isRefusal(2, words));
}

void TestCtlUsage::help_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const auto row = [](const QString &arguments, const QString &words) {
        QTest::newRow(qPrintable(arguments)) << arguments.split(u' ') << words;
    };
    row(u"--help"_s, u"archive verify"_s);
    row(u"-h"_s, u"issue new"_s);
    row(u"issue --help"_s, u"issue remove"_s);
    row(u"issue new --help"_s, u"--intro"_s);
    row(u"issue load --help"_s, u"--replace"_s);
    row(u"issue list --help"_s, u"galleyctl issue list"_s);
    row(u"issue show --help"_s, u"ISSUE"_s);
    row(u"issue remove --help"_s, u"ISSUE"_s);
    row(u"import --help"_s, u"--from"_s);
    row(u"entry set --help"_s, u"citationCount"_s);
    row(u"entry move --help"_s, u"galleyctl entry move"_s);
    row(u"entry remove --help"_s, u"ISSUE N"_s);
    row(u"export --help"_s, u"markdown"_s);
    row(u"inbox --help"_s, u"inbox feeds remove"_s);
    row(u"inbox refresh --help"_s, u"--from"_s);
    row(u"inbox list --help"_s, u"--least-upvotes"_s);
    row(u"inbox take --help"_s, u"ISSUE KEY…"_s);
    row(u"inbox dismiss --help"_s, u"galleyctl inbox dismiss"_s);
    row(u"inbox feeds --help"_s, u"galleyctl inbox feeds"_s);
    row(u"inbox feeds add --help"_s, u"arxiv:cs.LG"_s);
    row(u"theme --help"_s, u"theme import"_s);
    row(u"theme check --help"_s, u"THEME"_s);
    row(u"theme export --help"_s, u"galleyctl theme export"_s);
    row(u"publication --help"_s, u"publication set"_s);
    row(u"publication set --help"_s, u"[NAME] KEY=VALUE…"_s);
    row(u"revision --help"_s, u"revision restore"_s);
    row(u"revision restore --help"_s, u"--entry"_s);
    row(u"archive verify --help"_s, u"galleyctl archive verify"_s);
    row(u"archive backup --help"_s, u"FILE"_s);
}

void TestCtlUsage::help()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    const Ctl::Outcome outcome = Ctl().run(arguments);
    QCOMPARE(outcome.status, 0);
    QCOMPARE(outcome.err, QByteArray());
    QVERIFY2(outcome.text().contains(words), outcome.out.constData());
    QVERIFY(outcome.text().startsWith("Usage: galleyctl "_L1));
}

void TestCtlUsage::version()
{
    const Ctl::Outcome outcome = Ctl().run({u"--version"_s});
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.text().startsWith("galleyctl 0."_L1));
}

void TestCtlUsage::noArchiveIsMade()
{
    const Ctl ctl;
    ctl.run({u"--help"_s});
    ctl.run({u"issue"_s, u"new"_s});
    ctl.run({u"export"_s, u"latest"_s, u"--format"_s, u"docx"_s});
    QVERIFY(!QFile::exists(ctl.archive()));
}

void TestCtlUsage::loadsNoMoreThanItNeeds_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QByteArray>("library");
    for (const QByteArray &library : {"Qt6Widgets"_ba, "Qt6WebEngineCore"_ba}) {
        QTest::addRow("galleyctl %s", library.constData()) << u"galleyctl"_s << library;
        QTest::addRow("galleyctl-full %s", library.constData()) << u"galleyctl-full"_s << library;
    }
    // These make the start twice or three times as long. Formulas and difficult templates load the engines'
    // module.
    for (const QByteArray &library : {"Qt6Qml"_ba, "KF6TextTemplate"_ba}) {
        QTest::addRow("galleyctl %s", library.constData()) << u"galleyctl"_s << library;
        QTest::addRow("galleyctl-full %s", library.constData()) << u"galleyctl-full"_s << library;
    }
    // Pictures are decoded with the first.
    for (const QByteArray &library : {"Qt6Gui"_ba, "Qt6Network"_ba})
        QTest::addRow("galleyctl %s", library.constData()) << u"galleyctl"_s << library;
}

void TestCtlUsage::loadsNoMoreThanItNeeds()
{
    QFETCH(QString, program);
    QFETCH(QByteArray, library);
    QFile file(builtProgram(program));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("libQt6Core.so"));
    QVERIFY(!bytes.contains("lib" + library + ".so"));
}

QTEST_GUILESS_MAIN(TestCtlUsage)
#include "tst_ctl_usage.moc"
