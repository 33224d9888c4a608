// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"

#include <QDir>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lists();
    void copiesAndRemoves();
    void checks();
    void checksFolders();
    void goesRoundAsOneFile();
    void exportsTo();
    void refused_data();
    void refused();
    void brokenPackages_data();
    void brokenPackages();
    void replacesWhenTold();
    void ownThemesMakePages();
    void namesAnotherFolder();

private:
    Ctl::Outcome theme(const QStringList &arguments) const
    {
        return m_ctl->run(QStringList {u"theme"_s} + arguments);
    }
    QString ownPath(const QString &file) const
    {
        return m_ctl->path(u"xdg_data_home/galley/themes/"_s + file);
    }
    void append(const QString &path, const QByteArray &bytes) const;

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlTheme::init()
{
    m_ctl = std::make_unique<Ctl>();
    QCOMPARE(theme({u"copy"_s, u"default"_s, u"mine"_s, u"--title"_s, u"My own"_s}).status, 0);
}

void TestCtlTheme::append(const QString &path, const QByteArray &bytes) const
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::Append));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestCtlTheme::lists()
{
    const Ctl::Outcome listed = theme({u"list"_s, u"--json"_s});
    QCOMPARE(listed.status, 0);
    const QJsonArray rows = listed.json();
    QCOMPARE(rows.first()["name"_L1].toString(), u"default"_s);
    QCOMPARE(rows.first()["state"_L1].toString(), u"built in"_s);
    QCOMPARE(rows.last()["name"_L1].toString(), u"mine"_s);
    QCOMPARE(rows.last()["state"_L1].toString(), u"own"_s);
    QCOMPARE(rows.last()["title"_L1].toString(), u"My own"_s);
    append(ownPath(u"mine/style.css"_s), "\n}");
    QCOMPARE(theme({u"list"_s, u"--json"_s}).json().last()["state"_L1].toString(), u"broken"_s);
}

void TestCtlTheme::copiesAndRemoves()
{
    const Ctl::Outcome copied = theme({u"copy"_s, u"mine"_s, u"my-second"_s});
    QCOMPARE(copied.status, 0);
    QCOMPARE(copied.text(), ownPath(u"my-second\n"_s));
    QVERIFY(theme({u"list"_s}).text().contains(u"my-second\town\tMy second"_s));
    QCOMPARE(theme({u"remove"_s, u"my-second"_s}).status, 0);
    QVERIFY(!theme({u"list"_s}).text().contains(u"my-second"_s));
    QVERIFY(!QFile::exists(ownPath(u"my-second"_s)));
}

void TestCtlTheme::checks()
{
    QCOMPARE(theme({u"check"_s, u"default"_s}).out, QByteArray());
    QCOMPARE(theme({u"check"_s, u"mine"_s}).status, 0);
    append(ownPath(u"mine/style.css"_s), "\n@import url(https://evil.example/);\n");
    append(ownPath(u"mine/entry.html"_s), "{% endif %}");
    const Ctl::Outcome checked = theme({u"check"_s, u"mine"_s, u"--json"_s});
    QCOMPARE(checked.status, 1);
    QCOMPARE(checked.err, QByteArray());
    QStringList files;
    for (const QJsonValueConstRef row : checked.json()) {
        files.append(row["file"_L1].toString());
        QVERIFY(row["line"_L1].toInt() > 1);
        QVERIFY(!row["text"_L1].toString().isEmpty());
    }
    files.removeDuplicates();
    QCOMPARE(files, QStringList({u"style.css"_s, u"entry.html"_s}));
    QVERIFY(theme({u"check"_s, u"mine"_s}).text().startsWith(u"style.css\t"_s));
}

void TestCtlTheme::checksFolders()
{
    QVERIFY(QDir().mkpath(m_ctl->path(u"new"_s)));
    m_ctl->write(u"new/theme.json"_s, "{\n\"title\": 5 }");
    m_ctl->write(u"new/style.css"_s, "");
    const Ctl::Outcome checked = theme({u"check"_s, u"new"_s});
    QCOMPARE(checked.status, 1);
    QVERIFY2(checked.text().startsWith(u"theme.json\t2\t"_s), checked.out.constData());
    m_ctl->write(u"new/theme.json"_s, "{ \"title\": \"New\" }");
    QCOMPARE(theme({u"check"_s, m_ctl->path(u"new/"_s)}).status, 0);
}

void TestCtlTheme::goesRoundAsOneFile()
{
    const QByteArray before = m_ctl->read(u"xdg_data_home/galley/themes/mine/entry.html"_s);
    const Ctl::Outcome exported = theme({u"export"_s, u"mine"_s});
    QCOMPARE(exported.status, 0);
    QCOMPARE(exported.text(), u"mine.galley-theme\n"_s);
    QCOMPARE(theme({u"remove"_s, u"mine"_s}).status, 0);
    const Ctl::Outcome imported = theme({u"import"_s, u"mine.galley-theme"_s});
    QCOMPARE(imported.text(), u"mine\n"_s);
    QCOMPARE(imported.err, QByteArray());
    QCOMPARE(m_ctl->read(u"xdg_data_home/galley/themes/mine/entry.html"_s), before);
}

void TestCtlTheme::exportsTo()
{
    QCOMPARE(theme({u"export"_s, u"mine"_s, u"-o"_s, u"x.zip"_s}).text(), u"x.zip\n"_s);
    QCOMPARE(theme({u"export"_s, u"mine"_s, u"-o"_s, u"-"_s}).out, m_ctl->read(u"x.zip"_s));
    QVERIFY(theme({u"export"_s, u"mine"_s, u"-o"_s, u"none/x"_s}).isRefusal(1, u"none/x"_s));
}

void TestCtlTheme::refused_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("words");
    const auto row = [](const QString &arguments, int status, const QString &words) {
        QTest::newRow(qPrintable(arguments)) << arguments << status << words;
    };
    row(u"copy default default"_s, 1, u"“default” already"_s);
    row(u"copy default mine"_s, 1, u"“mine” already"_s);
    row(u"copy default ../x"_s, 2, u"“../x”"_s);
    row(u"copy nosuch x"_s, 1, u"“nosuch”"_s);
    row(u"remove default"_s, 1, u"part of Galley"_s);
    row(u"remove nosuch"_s, 1, u"“nosuch”"_s);
    row(u"check nosuch"_s, 1, u"“nosuch”"_s);
    row(u"export nosuch"_s, 1, u"“nosuch”"_s);
    row(u"import nosuch"_s, 1, u"nosuch"_s);
    row(u"copy default"_s, 2, u"not enough"_s);
    row(u"rename a b"_s, 2, u"“theme rename”"_s);
}

void TestCtlTheme::refused()
{
    QFETCH(QString, arguments);
    QFETCH(int, status);
    QFETCH(QString, words);
    QVERIFY(theme(arguments.split(u' ')).isRefusal(status, words));
}

void TestCtlTheme::brokenPackages_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << QByteArray("hello\nworld\n");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("PK\x03\x04\x14");
}

void TestCtlTheme::brokenPackages()
{
    QFETCH(QByteArray, bytes);
    m_ctl->write(u"x.galley-theme"_s, bytes);
    QVERIFY(theme({u"import"_s, u"x.galley-theme"_s}).isRefusal(1, u"x.galley-theme"_s));
    QCOMPARE(theme({u"export"_s, u"mine"_s}).status, 0);
    const QByteArray whole = m_ctl->read(u"mine.galley-theme"_s);
    m_ctl->write(u"x.galley-theme"_s, whole.first(whole.size() / 2));
    QVERIFY(theme({u"import"_s, u"x.galley-theme"_s}).isRefusal(1, u"x.galley-theme"_s));
}

void TestCtlTheme::replacesWhenTold()
{
    QCOMPARE(theme({u"export"_s, u"mine"_s}).status, 0);
    append(ownPath(u"mine/style.css"_s), "\n/* changed */\n");
    QVERIFY(theme({u"import"_s, u"mine.galley-theme"_s}).isRefusal(1, u"“mine”"_s));
    QVERIFY(m_ctl->read(u"xdg_data_home/galley/themes/mine/style.css"_s).contains("changed"));
    QCOMPARE(theme({u"import"_s, u"mine.galley-theme"_s, u"--replace"_s}).status, 0);
    QVERIFY(!m_ctl->read(u"xdg_data_home/galley/themes/mine/style.css"_s).contains("changed"));
}

void TestCtlTheme::ownThemesMakePages()
{
    append(ownPath(u"mine/style.css"_s), "\n.of-my-own { color: red }\n");
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, Ctl::issueJson(u"a"_s)).status, 0);
    const QStringList toHtml {
        u"export"_s, u"a"_s, u"--format"_s, u"html"_s, u"-o"_s, u"-"_s, u"--theme"_s, u"mine"_s};
    QVERIFY(m_ctl->run(toHtml).out.contains(".of-my-own"));
    append(ownPath(u"mine/entry.html"_s), "<script></script>");
    QVERIFY(m_ctl->run(toHtml).isRefusal(1, u"entry.html"_s));
}

void TestCtlTheme::namesAnotherFolder()
{
    m_ctl->setEnvironment(u"GALLEY_THEMES"_s, m_ctl->path(u"elsewhere"_s));
    QVERIFY(!theme({u"list"_s}).text().contains(u"mine"_s));
    QCOMPARE(
        theme({u"copy"_s, u"default"_s, u"other"_s}).text(), m_ctl->path(u"elsewhere/other\n"_s));
}

QTEST_GUILESS_MAIN(TestCtlTheme)
#include "tst_ctl_theme.moc"
