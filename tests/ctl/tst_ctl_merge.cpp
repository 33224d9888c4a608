// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

/// "archive merge" and "issue merge".
class TestCtlMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_ctl.reset(); }

    void archivesWithABase();
    void copiesNeedNoBase();
    void issuesThatOneHas();
    void conflictsChangeNothing();
    void aSideIsPreferred();
    void theOtherMustBeThere();
    void files();
    void filesInConflict();
    void filesPrefer();
    void refused_data();
    void refused();

private:
    Ctl::Outcome ctl(const QString &archive, const QStringList &arguments) const
    {
        return m_ctl->run(QStringList {u"--archive"_s, m_ctl->path(archive)} + arguments);
    }
    void set(const QString &archive, const QString &entry, const QString &assignment) const
    {
        QCOMPARE(ctl(archive, {u"entry"_s, u"set"_s, u"a"_s, entry, assignment}).status, 0);
    }
    QString shown(const QString &archive) const
    {
        return ctl(archive, {u"export"_s, u"a"_s, u"--format"_s, u"json"_s, u"-o"_s, u"-"_s})
            .text();
    }
    void write(const QString &name, const QByteArray &from, const QByteArray &to) const
    {
        m_ctl->write(name, Ctl::issueJson(u"a"_s, 3).replace(from, to));
    }

    std::unique_ptr<Ctl> m_ctl;
};

namespace {

const QByteArray title = "\"Entry 2\"";

QByteArray notes(const QByteArray &text) { return title + ", \"notes\": \"" + text + '"'; }

} // namespace

/// An archive, a copy of it, and another copy to work in.
void TestCtlMerge::init()
{
    m_ctl = std::make_unique<Ctl>();
    const QString file = m_ctl->write(u"a.json"_s, Ctl::issueJson(u"a"_s, 3));
    QCOMPARE(ctl(u"ours"_s, {u"issue"_s, u"load"_s, file}).status, 0);
    for (const QString &copy : {u"base"_s, u"theirs"_s})
        QCOMPARE(ctl(u"ours"_s, {u"archive"_s, u"backup"_s, m_ctl->path(copy)}).status, 0);
}

void TestCtlMerge::archivesWithABase()
{
    set(u"ours"_s, u"1"_s, u"summary=ours"_s);
    set(u"theirs"_s, u"1"_s, u"notes=theirs"_s);
    QCOMPARE(ctl(u"theirs"_s, {u"entry"_s, u"move"_s, u"a"_s, u"3"_s, u"1"_s}).status, 0);
    const auto merged = ctl(u"ours"_s,
        {u"archive"_s, u"merge"_s, m_ctl->path(u"theirs"_s), u"--base"_s, m_ctl->path(u"base"_s)});
    QCOMPARE(merged.err, QByteArray());
    QCOMPARE(merged.out, QByteArray("changed\ta\n"));
    const QString now = shown(u"ours"_s);
    QVERIFY(now.contains(u"\"summary\": \"ours\""_s));
    QVERIFY(now.contains(u"\"notes\": \"theirs\""_s));
    QVERIFY(now.indexOf(u"Entry 3"_s) < now.indexOf(u"Entry 1"_s));
    // And once more there is nothing to do.
    QCOMPARE(ctl(u"ours"_s,
                 {u"archive"_s, u"merge"_s, m_ctl->path(u"theirs"_s), u"--base"_s,
                     m_ctl->path(u"base"_s)})
                 .out,
        QByteArray());
}

void TestCtlMerge::copiesNeedNoBase()
{
    set(u"ours"_s, u"1"_s, u"summary=before"_s); // which makes a revision of what was
    QVERIFY(QFile::remove(m_ctl->path(u"theirs"_s)));
    QCOMPARE(ctl(u"ours"_s, {u"archive"_s, u"backup"_s, m_ctl->path(u"theirs"_s)}).status, 0);
    set(u"ours"_s, u"2"_s, u"summary=ours"_s);
    set(u"theirs"_s, u"2"_s, u"notes=theirs"_s);
    QCOMPARE(ctl(u"ours"_s, {u"archive"_s, u"merge"_s, m_ctl->path(u"theirs"_s)}).status, 0);
    const QString now = shown(u"ours"_s);
    QVERIFY(now.contains(u"\"summary\": \"ours\""_s));
    QVERIFY(now.contains(u"\"notes\": \"theirs\""_s));
}

void TestCtlMerge::issuesThatOneHas()
{
    const auto add = [this](const QString &archive, const QString &slug) {
        const QString file = m_ctl->write(slug, Ctl::issueJson(slug));
        QCOMPARE(ctl(archive, {u"issue"_s, u"load"_s, file}).status, 0);
    };
    add(u"ours"_s, u"our"_s);
    add(u"theirs"_s, u"their"_s);
    QCOMPARE(ctl(u"ours"_s, {u"issue"_s, u"remove"_s, u"a"_s}).status, 0);
    const auto merged = ctl(u"ours"_s,
        {u"archive"_s, u"merge"_s, m_ctl->path(u"theirs"_s), u"--base"_s, m_ctl->path(u"base"_s)});
    QCOMPARE(merged.out, QByteArray("added\ttheir\n"));
    const QString list = ctl(u"ours"_s, {u"issue"_s, u"list"_s}).text();
    QVERIFY(list.contains(u"our"_s) && list.contains(u"their"_s));
    QCOMPARE(ctl(u"ours"_s, {u"issue"_s, u"show"_s, u"a"_s}).status, 1);
}

void TestCtlMerge::conflictsChangeNothing()
{
    set(u"ours"_s, u"1"_s, u"summary=ours"_s);
    set(u"theirs"_s, u"1"_s, u"summary=theirs"_s);
    set(u"theirs"_s, u"2"_s, u"notes=theirs"_s);
    const QString before = shown(u"ours"_s);
    const auto merged = ctl(u"ours"_s,
        {u"--json"_s, u"archive"_s, u"merge"_s, m_ctl->path(u"theirs"_s), u"--base"_s,
            m_ctl->path(u"base"_s)});
    QCOMPARE(merged.status, 1);
    QVERIFY(merged.message().contains(u"--prefer"_s));
    const QJsonObject row = merged.json().at(0).toObject();
    QCOMPARE(merged.json().size(), 1);
    QCOMPARE(row.value("conflict"_L1), QJsonValue(u"summary"_s));
    QCOMPARE(row.value("slug"_L1), QJsonValue(u"a"_s));
    QCOMPARE(row.value("entry"_L1), QJsonValue(1));
    QCOMPARE(row.value("ours"_L1), QJsonValue(u"ours"_s));
    QCOMPARE(row.value("theirs"_L1), QJsonValue(u"theirs"_s));
    QCOMPARE(shown(u"ours"_s), before);
}

void TestCtlMerge::aSideIsPreferred()
{
    set(u"ours"_s, u"1"_s, u"summary=ours"_s);
    set(u"theirs"_s, u"1"_s, u"summary=theirs"_s);
    set(u"theirs"_s, u"2"_s, u"notes=elsewhere"_s);
    const auto merged = ctl(u"ours"_s,
        {u"archive"_s, u"merge"_s, m_ctl->path(u"theirs"_s), u"--base"_s, m_ctl->path(u"base"_s),
            u"--prefer"_s, u"theirs"_s});
    QCOMPARE(merged.status, 0);
    const QString now = shown(u"ours"_s);
    QVERIFY(now.contains(u"\"summary\": \"theirs\""_s));
    QVERIFY(now.contains(u"\"notes\": \"elsewhere\""_s));
}

void TestCtlMerge::theOtherMustBeThere()
{
    QVERIFY(
        ctl(u"ours"_s, {u"archive"_s, u"merge"_s, m_ctl->path(u"none"_s)}).isRefusal(3, u"none"_s));
    QVERIFY(!QFile::exists(m_ctl->path(u"none"_s)));
}

void TestCtlMerge::files()
{
    write(u"base"_s, "", "");
    write(u"ours"_s, "Entry 1", "Our 1");
    write(u"theirs"_s, "Entry 3", "Their 3");
    const auto merged = m_ctl->run({u"issue"_s, u"merge"_s, m_ctl->path(u"base"_s),
        m_ctl->path(u"ours"_s), m_ctl->path(u"theirs"_s)});
    QCOMPARE(merged.err, QByteArray());
    QVERIFY(merged.text().contains(u"Our 1"_s));
    QVERIFY(merged.text().contains(u"Entry 2"_s));
    QVERIFY(merged.text().contains(u"Their 3"_s));
    QVERIFY(!QFile::exists(m_ctl->archive()));
}

void TestCtlMerge::filesInConflict()
{
    write(u"base"_s, "", "");
    write(u"ours"_s, title, notes("ours"));
    write(u"theirs"_s, title, notes("theirs"));
    const auto merged = m_ctl->run({u"issue"_s, u"merge"_s, m_ctl->path(u"base"_s),
        m_ctl->path(u"ours"_s), m_ctl->path(u"theirs"_s), u"-o"_s, m_ctl->path(u"merged"_s)});
    QCOMPARE(merged.status, 1);
    QCOMPARE(merged.out, QByteArray("notes\ta\t2\tEntry 2\tours\ttheirs\n"));
    QVERIFY(!QFile::exists(m_ctl->path(u"merged"_s)));
}

void TestCtlMerge::filesPrefer()
{
    write(u"base"_s, "", "");
    write(u"ours"_s, title, notes("ours"));
    write(u"theirs"_s, title, notes("theirs"));
    const auto merged =
        m_ctl->run({u"issue"_s, u"merge"_s, m_ctl->path(u"base"_s), m_ctl->path(u"ours"_s),
            m_ctl->path(u"theirs"_s), u"-o"_s, m_ctl->path(u"ours"_s), u"--prefer"_s, u"theirs"_s});
    QCOMPARE(merged.status, 0);
    QVERIFY(m_ctl->read(u"ours"_s).contains("theirs"));
}

void TestCtlMerge::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    QTest::newRow("a side") << QStringList {u"archive"_s, u"merge"_s, u"x"_s, u"--prefer"_s,
        u"mine"_s} << 2 << u"“mine”"_s;
    QTest::newRow("too few files")
        << QStringList {u"issue"_s, u"merge"_s, u"a"_s, u"b"_s} << 2 << u"not enough"_s;
    QTest::newRow("no file") << QStringList {u"issue"_s, u"merge"_s, u"a"_s, u"b"_s, u"c"_s} << 1
                             << u"a"_s;
}

void TestCtlMerge::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    QFETCH(QString, words);
    QVERIFY(m_ctl->run(arguments).isRefusal(status, words));
}

QTEST_GUILESS_MAIN(TestCtlMerge)
#include "tst_ctl_merge.moc"
