// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/engines.h"
#include "support/ctl.h"
#include "support/places.h"

#include <QDir>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

enum class Engines { There, Missing, Damaged };

/// In a folder of their own.
bool moveProgramsOf(Ctl &ctl, Engines engines)
{
    const QString folder = ctl.path(u"moved"_s);
    const QString module = folder + u"/galley-engines.so"_s;
    bool isDone = QDir().mkpath(folder);
    for (const QString &name : {u"galleyctl"_s, u"galleyctl-full"_s})
        isDone = isDone && QFile::copy(builtProgram(name), folder + u'/' + name);
    if (engines == Engines::There)
        isDone = isDone && QFile::copy(enginesFile(), module);
    else if (engines == Engines::Damaged)
        ctl.write(u"moved/galley-engines.so"_s, "no library");
    ctl.setProgram(folder + u"/galleyctl"_s);
    return isDone;
}

/// With a formula, in the archive.
bool loadIssue(const Ctl &ctl)
{
    QByteArray json = Ctl::issueJson(u"a"_s);
    json.replace("Entry 1", "About $x^2$");
    return ctl.run({u"issue"_s, u"load"_s, ctl.write(u"a.json"_s, json)}).status == 0;
}

} // namespace

/// galley-engines.so, which is loaded when a formula is to be set.
class TestCtlEngines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void setsFormulasBesideThem()
    {
        Ctl ctl;
        QVERIFY(moveProgramsOf(ctl, Engines::There));
        QVERIFY(loadIssue(ctl));
        const Ctl::Outcome page =
            ctl.run({u"export"_s, u"a"_s, u"--format"_s, u"html"_s, u"-o"_s, u"-"_s});
        QCOMPARE(page.err, QByteArray());
        QVERIFY(page.out.contains("<msup>"));
    }

    void saysWhatIsMissing_data()
    {
        QTest::addColumn<int>("engines");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const std::pair<Engines, QString> states[] {
            {Engines::Missing, u"is missing"_s}, {Engines::Damaged, u"cannot be loaded"_s}};
        for (const auto &[engines, words] : states) {
            for (const QString &format : {u"html"_s, u"text"_s, u"email"_s, u"email-html"_s})
                QTest::addRow("export %s, %s", qPrintable(format), qPrintable(words))
                    << int(engines)
                    << QStringList {u"export"_s, u"a"_s, u"--format"_s, format, u"-o"_s, u"-"_s}
                    << words;
            QTest::addRow("site, %s", qPrintable(words))
                << int(engines) << QStringList {u"site"_s, u"-o"_s, u"site"_s} << words;
        }
    }
    void saysWhatIsMissing()
    {
        QFETCH(const int, engines);
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, words);
        Ctl ctl;
        QVERIFY(moveProgramsOf(ctl, Engines(engines)));
        QVERIFY(loadIssue(ctl));
        const Ctl::Outcome outcome = ctl.run(arguments);
        QVERIFY(outcome.isRefusal(1, u"galley-engines.so"_s));
        QVERIFY(outcome.message().contains(words));
    }

    void doesTheRestWithoutThem()
    {
        Ctl ctl;
        QVERIFY(moveProgramsOf(ctl, Engines::Missing));
        QVERIFY(loadIssue(ctl));
        QCOMPARE(
            ctl.run({u"export"_s, u"a"_s, u"--format"_s, u"json"_s, u"-o"_s, u"-"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestCtlEngines)
#include "tst_ctl_engines.moc"
