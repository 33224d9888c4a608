// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ctl.h"
#include "support/pictures.h"

#include <QDir>
#include <QJsonObject>
#include <QTest>

using namespace galley::test;
using namespace Qt::StringLiterals;

class TestCtlPublication : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void lists();
    void shows();
    void sets();
    void lengths();
    void options();
    void pictures();
    void picturesThatAreNone_data();
    void picturesThatAreNone();
    void allOrNone();
    void goesBack();
    void optionsAreTheThemes();
    void theOnlyOneNeedsNoName();
    void refused_data();
    void refused();
    void anEmptyArchive();
    void aThemeThatIsGone();

private:
    Ctl::Outcome publication(const QStringList &arguments) const
    {
        return m_ctl->run(QStringList {u"publication"_s} + arguments);
    }
    QString shown(const QString &key) const;
    void load(const QString &publication, const QString &slug) const;

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlPublication::init()
{
    m_ctl = std::make_unique<Ctl>();
    load(u"The Digest"_s, u"a"_s);
    QVERIFY(QDir().mkpath(m_ctl->path(u"xdg_data_home/galley/themes/mine"_s)));
    m_ctl->write(u"xdg_data_home/galley/themes/mine/style.css"_s, "");
    m_ctl->write(
        u"xdg_data_home/galley/themes/mine/theme.json"_s, R"({ "title": "Mine", "options": [
        { "key": "ink", "type": "color", "title": "Ink", "default": "#112233" },
        { "key": "motto", "type": "text", "title": "Motto" },
        { "key": "imprint", "type": "markdown", "title": "Imprint" },
        { "key": "logo", "type": "image", "title": "Logo" },
        { "key": "dense", "type": "switch", "title": "Dense" },
        { "key": "side", "type": "choice", "title": "Side", "default": "left",
          "choices": [ { "key": "left", "title": "Left" }, { "key": "right", "title": "Right" } ] }
    ] })");
    QCOMPARE(publication({u"set"_s, u"theme=mine"_s}).status, 0);
}

void TestCtlPublication::load(const QString &publication, const QString &slug) const
{
    const Ctl::Outcome made = m_ctl->run({u"issue"_s, u"new"_s, u"--title"_s, u"T"_s, u"--date"_s,
        u"2026-04-27"_s, u"--publication"_s, publication, u"--slug"_s, slug});
    QCOMPARE(made.status, 0);
}

QString TestCtlPublication::shown(const QString &key) const
{
    for (const QJsonValueConstRef row : publication({u"show"_s, u"--json"_s}).json()) {
        if (row["key"_L1].toString() == key)
            return row["value"_L1].toString();
    }
    return u"nothing"_s;
}

void TestCtlPublication::lists()
{
    load(u"Another"_s, u"b"_s);
    const QJsonArray rows = publication({u"list"_s, u"--json"_s}).json();
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows.first()["name"_L1].toString(), u"Another"_s);
    QCOMPARE(rows.last()["theme"_L1].toString(), u"mine"_s);
}

void TestCtlPublication::shows()
{
    const Ctl::Outcome all = publication({u"show"_s, u"The Digest"_s});
    QCOMPARE(all.status, 0);
    QCOMPARE(all.text(),
        u"name\tThe Digest\ndescription\nbaseUrl\nsender\nlength.introduction\n"
        "length.summary\nlength.takeaway\ntheme\tmine\noption.ink\t#112233\n"
        "option.motto\noption.imprint\noption.logo\noption.dense\toff\noption.side\tleft\n"_s);
}

void TestCtlPublication::sets()
{
    QCOMPARE(publication({u"set"_s, u"The Digest"_s, u"description=What = what"_s,
                             u"baseUrl=https://example.org/digest"_s,
                             u"sender=The Digest <digest@example.org>"_s})
                 .status,
        0);
    QCOMPARE(shown(u"description"_s), u"What = what"_s);
    QCOMPARE(shown(u"baseUrl"_s), u"https://example.org/digest/"_s);
    QCOMPARE(shown(u"sender"_s), u"The Digest <digest@example.org>"_s);
}

void TestCtlPublication::lengths()
{
    QCOMPARE(publication({u"set"_s, u"length.summary=90"_s, u"length.takeaway=20"_s}).status, 0);
    QCOMPARE(shown(u"length.introduction"_s), u""_s);
    QCOMPARE(shown(u"length.summary"_s), u"90"_s);
    QCOMPARE(publication({u"set"_s, u"length.summary="_s}).status, 0);
    QCOMPARE(shown(u"length.summary"_s), u""_s);
    QCOMPARE(shown(u"length.takeaway"_s), u"20"_s);
}

void TestCtlPublication::options()
{
    QCOMPARE(
        publication({u"set"_s, u"option.ink=#abcdef"_s, u"option.motto=Read"_s,
                        u"option.imprint=By *us*"_s, u"option.dense=on"_s, u"option.side=right"_s})
            .status,
        0);
    QCOMPARE(shown(u"option.ink"_s), u"#abcdef"_s);
    QCOMPARE(shown(u"option.motto"_s), u"Read"_s);
    QCOMPARE(shown(u"option.imprint"_s), u"By *us*"_s);
    QCOMPARE(shown(u"option.dense"_s), u"on"_s);
    QCOMPARE(shown(u"option.side"_s), u"right"_s);
    const Ctl::Outcome page =
        m_ctl->run({u"export"_s, u"a"_s, u"--format"_s, u"html"_s, u"-o"_s, u"-"_s});
    QVERIFY(page.out.contains("#abcdef"));
}

void TestCtlPublication::pictures()
{
    m_ctl->write(u"logo.png"_s, pictureBytes({.size = {2000, 500}}));
    QCOMPARE(publication({u"set"_s, u"option.logo=logo.png"_s}).status, 0);
    QCOMPARE(shown(u"option.logo"_s).section(u' ', 1), u"640×160"_s);
    QVERIFY(QFile::remove(m_ctl->path(u"logo.png"_s))); // the archive has it
    QCOMPARE(shown(u"option.logo"_s).section(u' ', 1), u"640×160"_s);
}

void TestCtlPublication::picturesThatAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a text") << QByteArray("no picture");
    QTest::newRow("a vector") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
    QTest::newRow("tiny") << pictureBytes({.size = {1, 1}});
}

void TestCtlPublication::picturesThatAreNone()
{
    QFETCH(QByteArray, bytes);
    m_ctl->write(u"logo.png"_s, bytes);
    QVERIFY(publication({u"set"_s, u"option.logo=logo.png"_s}).isRefusal(1, u"logo.png"_s));
    QVERIFY(publication({u"set"_s, u"option.logo=none.png"_s}).isRefusal(1, u"none.png"_s));
    QCOMPARE(shown(u"option.logo"_s), QString());
}

void TestCtlPublication::allOrNone()
{
    QVERIFY(publication({u"set"_s, u"description=New"_s, u"option.ink=red"_s})
            .isRefusal(2, u"a colour such as"_s));
    QCOMPARE(shown(u"description"_s), QString());
}

void TestCtlPublication::goesBack()
{
    QCOMPARE(publication({u"set"_s, u"option.ink=#abcdef"_s, u"description=x"_s}).status, 0);
    QCOMPARE(publication({u"set"_s, u"option.ink="_s, u"description="_s, u"baseUrl="_s}).status, 0);
    QCOMPARE(shown(u"option.ink"_s), u"#112233"_s);
    QCOMPARE(shown(u"description"_s), QString());
}

void TestCtlPublication::optionsAreTheThemes()
{
    QCOMPARE(publication({u"set"_s, u"option.ink=#abcdef"_s}).status, 0);
    QVERIFY(publication({u"set"_s, u"theme=default"_s, u"option.ink=#abcdef"_s})
            .isRefusal(2, u"“ink”"_s));
    QCOMPARE(publication({u"set"_s, u"theme="_s}).status, 0);
    QCOMPARE(shown(u"option.ink"_s), u"nothing"_s);
    QCOMPARE(publication({u"set"_s, u"theme=mine"_s, u"option.motto=Back"_s}).status, 0);
    QCOMPARE(shown(u"option.ink"_s), u"#abcdef"_s); // kept for when the theme is used again
}

void TestCtlPublication::theOnlyOneNeedsNoName()
{
    QCOMPARE(publication({u"show"_s}).status, 0);
    load(u"Another"_s, u"b"_s);
    QVERIFY(publication({u"show"_s}).isRefusal(2, u"The Digest"_s));
    QVERIFY(publication({u"set"_s, u"description=x"_s}).isRefusal(2, u"Another"_s));
    QCOMPARE(publication({u"set"_s, u"Another"_s, u"description=x"_s}).status, 0);
    QVERIFY(publication({u"show"_s, u"Nobody"_s}).isRefusal(1, u"“Nobody”"_s));
}

void TestCtlPublication::refused_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const auto row = [](const QStringList &arguments, const QString &words) {
        QTest::newRow(qPrintable(arguments.join(u' '))) << arguments << words;
    };
    row({u"The Digest"_s}, u"KEY=VALUE"_s);
    row({u"The Digest"_s, u"theme"_s}, u"“theme” is not KEY=VALUE"_s);
    row({u"title=x"_s}, u"“title”"_s);
    row({u"theme=baroque"_s}, u"“baroque”"_s);
    row({u"baseUrl=example.org"_s}, u"“example.org”"_s);
    row({u"baseUrl=ftp://example.org/"_s}, u"ftp"_s);
    row({u"sender=nobody"_s}, u"nobody"_s);
    row({u"length.summary=many"_s}, u"“many”"_s);
    row({u"length.summary=-1"_s}, u"“-1”"_s);
    row({u"length.title=5"_s}, u"“length.title”"_s);
    row({u"option.ink=blue"_s}, u"“blue”"_s);
    row({u"option.side=up"_s}, u"left, right"_s);
    row({u"option.dense=perhaps"_s}, u"“on” or “off”"_s);
    row({u"option.nothing=x"_s}, u"ink, motto"_s);
}

void TestCtlPublication::refused()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    QVERIFY(publication(QStringList {u"set"_s} + arguments).isRefusal(2, words));
}

void TestCtlPublication::anEmptyArchive()
{
    const Ctl ctl;
    QVERIFY(ctl.run({u"publication"_s, u"show"_s}).isRefusal(1, u"no issue"_s));
    QVERIFY(ctl.run({u"publication"_s, u"set"_s, u"theme=default"_s}).isRefusal(1, u"no issue"_s));
    QCOMPARE(ctl.run({u"publication"_s, u"list"_s}).out, QByteArray());
}

void TestCtlPublication::aThemeThatIsGone()
{
    QCOMPARE(m_ctl->run({u"theme"_s, u"remove"_s, u"mine"_s}).status, 0);
    const Ctl::Outcome shown = publication({u"show"_s});
    QCOMPARE(shown.status, 1);
    QVERIFY(shown.text().contains(u"theme\tmine\n"_s));
    QVERIFY(shown.message().contains(u"“mine”"_s));
    QVERIFY(publication({u"set"_s, u"option.ink=#abcdef"_s}).isRefusal(1, u"“mine”"_s));
    QCOMPARE(publication({u"set"_s, u"theme=default"_s}).status, 0);
}

QTEST_GUILESS_MAIN(TestCtlPublication)
#include "tst_ctl_publication.moc"
