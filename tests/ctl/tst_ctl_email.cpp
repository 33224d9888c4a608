// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "archive/publicationstore.h"
#include "support/ctl.h"
#include "support/localserver.h"
#include "support/pictures.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

/// `galleyctl export --format email` and `email-html`.
class TestCtlEmail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDraft();
    void theHtmlAlone();
    void aWrongSenderIsRefused();
    void aLargeIssueIsTold_data();
    void aLargeIssueIsTold();
    void picturesWantAnAddress();
    void picturesOfTheSite();
    void picturesWithin_data();
    void picturesWithin();

private:
    void load(const std::function<void(QJsonObject &entry)> &change) const;
    void setPublication(const std::function<void(Publication &)> &change) const;
    [[nodiscard]] Ctl::Outcome exportAs(const QString &format, const QStringList &more = {}) const
    {
        return m_ctl->run(QStringList {u"export"_s, u"mail"_s, u"--format"_s, format} + more);
    }

    std::unique_ptr<Ctl> m_ctl;
};

void TestCtlEmail::init() { m_ctl = std::make_unique<Ctl>(); }

/// An issue of one entry.
void TestCtlEmail::load(const std::function<void(QJsonObject &entry)> &change) const
{
    QJsonObject issue = QJsonDocument::fromJson(Ctl::issueJson(u"mail"_s, 1)).object();
    QJsonObject entry = issue["entries"_L1][0].toObject();
    change(entry);
    issue["entries"_L1] = QJsonArray {entry};
    QCOMPARE(m_ctl->run({u"issue"_s, u"load"_s, u"-"_s}, QJsonDocument(issue).toJson()).status, 0);
}

/// Of the issue that is loaded.
void TestCtlEmail::setPublication(const std::function<void(Publication &)> &change) const
{
    const auto archive = Archive::open(m_ctl->archive());
    QVERIFY(archive.has_value());
    const auto issue = (*archive)->issue(u"mail"_s);
    QVERIFY(issue.has_value());
    Publication publication {.name = issue->publication};
    change(publication);
    QVERIFY(PublicationStore(**archive).put(publication).has_value());
}

void TestCtlEmail::aDraft()
{
    load([](QJsonObject &) { });
    setPublication([](Publication &publication) { publication.sender = u"Ed <ed@example.org>"_s; });
    const Ctl::Outcome done = exportAs(u"email"_s);
    QCOMPARE(done.text(), u"mail.eml\n"_s);
    QCOMPARE(done.err, QByteArray());
    const QByteArray message = m_ctl->read(u"mail.eml"_s);
    for (const QByteArray &words :
        {"From: Ed\r\n <ed@example.org>\r\n"_ba, "\r\nX-Unsent: 1\r\n"_ba,
            "\r\nContent-Type: text/plain; "_ba, "\r\nContent-Type: text/html; "_ba})
        QVERIFY2(message.contains(words), message.constData());
    QCOMPARE(exportAs(u"email"_s, {u"-o"_s, u"-"_s}).out, message);
}

void TestCtlEmail::theHtmlAlone()
{
    load([](QJsonObject &entry) { entry["title"_L1] = u"A <b>title</b>"_s; });
    const Ctl::Outcome done = exportAs(u"email-html"_s);
    QCOMPARE(done.text(), u"mail.email.html\n"_s);
    const QByteArray html = m_ctl->read(u"mail.email.html"_s);
    QVERIFY(html.startsWith("<!DOCTYPE html>"));
    QVERIFY(html.contains("role=\"presentation\""));
    QVERIFY(html.contains("A &lt;b&gt;title"));
}

void TestCtlEmail::aWrongSenderIsRefused()
{
    load([](QJsonObject &) { });
    setPublication([](Publication &publication) { publication.sender = u"nobody"_s; });
    QVERIFY(exportAs(u"email"_s).isRefusal(1, u"“nobody”"_s));
    QVERIFY(!QFile::exists(m_ctl->path(u"mail.eml"_s)));
    QCOMPARE(exportAs(u"email-html"_s).status, 0); // says nothing of a sender
}

void TestCtlEmail::aLargeIssueIsTold_data()
{
    QTest::addColumn<QString>("format");
    QTest::newRow("message") << u"email"_s;
    QTest::newRow("HTML") << u"email-html"_s;
}

void TestCtlEmail::aLargeIssueIsTold()
{
    QFETCH(QString, format);
    load([](QJsonObject &entry) {
        entry["summary"_L1] = u"Words without an end. "_s.repeated(6000);
    });
    const Ctl::Outcome done = exportAs(format, {u"-o"_s, u"-"_s});
    QCOMPARE(done.status, 0);
    QVERIFY(done.out.size() > 102'000);
    QCOMPARE(done.err.count('\n'), 1);
    QVERIFY2(done.message().contains("Gmail"_L1), done.err.constData());
}

void TestCtlEmail::picturesWantAnAddress()
{
    load([](QJsonObject &entry) {
        entry["thumbnail"_L1] = QJsonObject {{"url"_L1, u"https://example.org/a.png"_s}};
    });
    const Ctl::Outcome done = exportAs(u"email-html"_s, {u"-o"_s, u"-"_s});
    QCOMPARE(done.status, 0);
    QVERIFY(!done.out.contains("<img"));
    QCOMPARE(done.err.count('\n'), 1);
    QVERIFY2(done.message().contains("no address"_L1), done.err.constData());
    QCOMPARE(
        exportAs(u"email-html"_s, {u"-o"_s, u"-"_s, u"--pictures"_s, u"none"_s}).err, QByteArray());
}

void TestCtlEmail::picturesOfTheSite()
{
    const LocalServer server({{.body = pictureBytes()}});
    const QString url = server.url(u"/a.png"_s).toString();
    load([&url](QJsonObject &entry) { entry["thumbnail"_L1] = QJsonObject {{"url"_L1, url}}; });
    setPublication(
        [](Publication &publication) { publication.baseUrl = u"https://example.org/d/"_s; });
    m_ctl->setEnvironment(u"GALLEY_ALLOW_PRIVATE_HOSTS"_s, u"1"_s);
    m_ctl->setEnvironment(u"GALLEY_FETCH_PICTURES"_s, u"1"_s);
    const Ctl::Outcome done = exportAs(u"email-html"_s, {u"-o"_s, u"-"_s, u"--fetch-pictures"_s});
    QCOMPARE(done.err, QByteArray());
    QCOMPARE(done.out.count("<img src=\"https://example.org/d/pictures/"), 1);
    QVERIFY(done.out.contains("https://example.org/d/issues/mail.html"));
    QVERIFY(!done.out.contains("data:image"));
    QVERIFY(!exportAs(u"email-html"_s, {u"-o"_s, u"-"_s, u"--pictures"_s, u"none"_s})
            .out.contains("<img"));
}

void TestCtlEmail::picturesWithin_data()
{
    QTest::addColumn<QString>("mode");
    QTest::newRow("embedded") << u"embed"_s;
    QTest::newRow("beside") << u"files"_s;
}

void TestCtlEmail::picturesWithin()
{
    QFETCH(QString, mode);
    load([](QJsonObject &) { });
    QVERIFY(exportAs(u"email"_s, {u"--pictures"_s, mode}).isRefusal(2, u"site"_s));
}

QTEST_GUILESS_MAIN(TestCtlEmail)
#include "tst_ctl_email.moc"
