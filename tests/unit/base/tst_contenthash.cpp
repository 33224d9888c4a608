// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/contenthash.h"

#include <QSet>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestContentHash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownHashes_data();
    void knownHashes();
    void everyByteCounts();
};

/// By xxh64sum.
void TestContentHash::knownHashes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<quint64>("hash");
    QTest::newRow("nothing") << ""_ba << quint64(0xef46db3751d8e999);
    QTest::newRow("a") << "a"_ba << quint64(0xd24ec4f1a98c6e5b);
    QTest::newRow("three") << "abc"_ba << quint64(0x44bc2cf5ad770999);
    QTest::newRow("sentence") << "Nobody inspects the spammish repetition"_ba
                              << quint64(0xfbcea83c8a378bf1);
}

void TestContentHash::knownHashes()
{
    QFETCH(QByteArray, bytes);
    QFETCH(quint64, hash);
    QCOMPARE(contentHash(bytes), hash);
}

void TestContentHash::everyByteCounts()
{
    QSet<quint64> hashes;
    for (int size = 0; size <= 100; ++size) {
        const QByteArray bytes(size, 'x');
        hashes.insert(contentHash(bytes));
        for (int i = 0; i < size; ++i) {
            QByteArray other = bytes;
            other[i] = 'y';
            hashes.insert(contentHash(other));
        }
    }
    QCOMPARE(hashes.size(), 101 + 100 * 101 / 2);
}

QTEST_GUILESS_MAIN(TestContentHash)
#include "tst_contenthash.moc"
