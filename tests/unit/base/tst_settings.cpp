// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settings.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keys_data();
    void keys();
    void noKeys();
};

void TestSettings::keys_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("a key") << QByteArray("hf_abc") << QByteArray("hf_abc");
    QTest::newRow("from a file") << QByteArray(" hf_abc\n") << QByteArray("hf_abc");
    QTest::newRow("blank") << QByteArray(" \n") << QByteArray();
    // Such a one would be a second header.
    QTest::newRow("two lines") << QByteArray("hf\r\nX-Evil: 1") << QByteArray();
    QTest::newRow("not ASCII") << QByteArray("h\xc3\xa9") << QByteArray();
}

void TestSettings::keys()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, expected);
    for (const char *name :
        {"GALLEY_SEMANTICSCHOLAR_KEY", "GALLEY_HUGGINGFACE_KEY", "GALLEY_DRAFTING_KEY"})
        qputenv(name, value);
    const ServiceKeys keys = ServiceKeys::fromEnvironment();
    QCOMPARE(keys.semanticScholar, expected);
    QCOMPARE(keys.huggingFace, expected);
    QCOMPARE(keys.drafting, expected);
}

void TestSettings::noKeys()
{
    for (const char *name :
        {"GALLEY_SEMANTICSCHOLAR_KEY", "GALLEY_HUGGINGFACE_KEY", "GALLEY_DRAFTING_KEY"})
        qunsetenv(name);
    const ServiceKeys keys = ServiceKeys::fromEnvironment();
    QVERIFY(
        keys.semanticScholar.isEmpty() && keys.huggingFace.isEmpty() && keys.drafting.isEmpty());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
