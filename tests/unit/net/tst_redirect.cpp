// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/redirect.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestRedirect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headers_data();
    void headers();
    void posted_data();
    void posted();
    void downgradeWithoutHeaders();
    void strangersPassword();
};

void TestRedirect::headers_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QString>("what");
    const QString https = u"https://api.example/a"_s;
    QTest::newRow("relative") << https << QByteArray("/b") << u"kept"_s;
    QTest::newRow("absolute") << https << QByteArray("https://api.example/b") << u"kept"_s;
    QTest::newRow("the port said") << https << QByteArray("https://API.example:443/b") << u"kept"_s;
    QTest::newRow("another host") << https << QByteArray("https://b.example/") << u"dropped"_s;
    QTest::newRow("a part of its name")
        << https << QByteArray("https://api.example.evil/") << u"dropped"_s;
    QTest::newRow("another port") << https << QByteArray("https://api.example:8443/")
                                  << u"dropped"_s;
    QTest::newRow("another scheme")
        << u"http://api.example/"_s << QByteArray("https://api.example/") << u"dropped"_s;
    QTest::newRow("a name in it") << https << QByteArray("//api.example@b.example/")
                                  << u"dropped"_s;
    QTest::newRow("downgrade") << https << QByteArray("http://api.example/") << u"refused"_s;
    QTest::newRow("downgrade elsewhere")
        << https << QByteArray("http://b.example/") << u"refused"_s;
}

void TestRedirect::headers()
{
    QFETCH(QString, from);
    QFETCH(QByteArray, location);
    QFETCH(QString, what);
    const HttpRequest request {.url = QUrl(from), .headers = {{"x-api-key", "secret"}}};
    const auto next = redirected(request, 302, location);
    QCOMPARE(next.has_value(), what != "refused"_L1);
    if (next)
        QCOMPARE(next->headers == request.headers, what == "kept"_L1);
    else
        QVERIFY(!(next.error().error.message + next.error().error.detail).contains("secret"_L1));
}

void TestRedirect::posted_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("isKept");
    for (const int status : {301, 302, 303})
        QTest::addRow("%d", status) << status << false;
    for (const int status : {307, 308})
        QTest::addRow("%d", status) << status << true;
}

void TestRedirect::posted()
{
    QFETCH(int, status);
    QFETCH(bool, isKept);
    const auto form =
        redirected({.url = QUrl(u"http://a.example/"_s), .form = "a=b"}, status, "/b");
    QVERIFY(form);
    QCOMPARE(!form->form.isEmpty(), isKept);
    const auto json = redirected({.url = QUrl(u"http://a.example/"_s), .json = "{}"}, status, "/b");
    QVERIFY(json);
    QCOMPARE(!json->json.isEmpty(), isKept);
}

void TestRedirect::downgradeWithoutHeaders()
{
    QVERIFY(redirected({.url = QUrl(u"https://a.example/"_s)}, 302, "http://a.example/"));
}

void TestRedirect::strangersPassword()
{
    const auto next =
        redirected({.url = QUrl(u"http://a.example/"_s)}, 302, "http://me:word@b.example/x");
    QVERIFY(next);
    QCOMPARE(next->url, QUrl(u"http://b.example/x"_s));
}

QTEST_GUILESS_MAIN(TestRedirect)
#include "tst_redirect.moc"
