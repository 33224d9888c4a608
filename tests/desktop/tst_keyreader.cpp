// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keyreader.h"

#include <QHash>
#include <QPromise>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

/// A keychain in memory, which answers at once or not until it is unlocked.
class FakeKeychain : public Keychain
{
public:
    using Keys = QHash<Key, QString>;
    explicit FakeKeychain(Keys keys) : m_keys(std::move(keys)) { }

    QFuture<Result<QString>> stored(Key key) override
    {
        ++reads;
        QPromise<Result<QString>> promise;
        promise.start();
        const auto future = promise.future();
        if (isLocked)
            m_waiting.push_back({std::move(promise), key});
        else
            answer(promise, key);
        return future;
    }

    void unlock()
    {
        for (auto &[promise, key] : m_waiting)
            answer(promise, key);
        m_waiting.clear();
    }

    bool isLocked = false;
    int reads = 0;

private:
    void answer(QPromise<Result<QString>> &promise, Key key)
    {
        promise.addResult(Result<QString>(m_keys.value(key)));
        promise.finish();
    }

    Keys m_keys;
    std::vector<std::pair<QPromise<Result<QString>>, Key>> m_waiting;
};

} // namespace

class TestKeyReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keysAreReadOnce();
    void environmentServesWhereThereIsNone();
    void lockedKeychainHoldsNothingUp();
    void keysAreReadAgainWhenTheyMayHaveChanged();
    void whoHasGoneIsNotCalled();

private:
    FakeKeychain *m_chain = nullptr;
    std::unique_ptr<KeyReader> m_reader;
    QList<ServiceKeys> m_got;
    KeyReader::Then m_take = [this](const ServiceKeys &keys) { m_got.append(keys); };
};

void TestKeyReader::init()
{
    qunsetenv("GALLEY_HUGGINGFACE_KEY");
    qputenv("GALLEY_SEMANTICSCHOLAR_KEY", "environment");
    auto chain = std::make_unique<FakeKeychain>(
        FakeKeychain::Keys {{Keychain::Key::HuggingFace, u"stored"_s}});
    m_chain = chain.get();
    m_reader = std::make_unique<KeyReader>(std::move(chain));
    m_got.clear();
}

void TestKeyReader::keysAreReadOnce()
{
    m_reader->withKeys(this, m_take);
    m_reader->withKeys(this, m_take);
    QTRY_COMPARE(m_got.size(), 2);
    m_reader->withKeys(this, m_take);
    QCOMPARE(m_got.size(), 3); // at once
    QCOMPARE(m_got.last().huggingFace, "stored");
    QCOMPARE(m_chain->reads, 2); // one for each service
}

void TestKeyReader::environmentServesWhereThereIsNone()
{
    m_reader->withKeys(this, m_take);
    QTRY_COMPARE(m_got.size(), 1);
    QCOMPARE(m_got.first().semanticScholar, "environment");
}

void TestKeyReader::lockedKeychainHoldsNothingUp()
{
    m_chain->isLocked = true;
    m_reader->withKeys(this, m_take);
    QCOMPARE(m_got.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(m_got.size(), 1, 10000);
    QCOMPARE(m_got.first().semanticScholar, "environment");
    QVERIFY(m_got.first().huggingFace.isEmpty());
    m_chain->unlock();
    m_reader->withKeys(this, m_take);
    QTRY_COMPARE(m_got.size(), 2);
    QCOMPARE(m_got.last().huggingFace, "stored");
}

void TestKeyReader::keysAreReadAgainWhenTheyMayHaveChanged()
{
    m_reader->withKeys(this, m_take);
    QTRY_COMPARE(m_got.size(), 1);
    m_reader->forget();
    m_reader->withKeys(this, m_take);
    QTRY_COMPARE(m_got.size(), 2);
    QCOMPARE(m_chain->reads, 4);
}

void TestKeyReader::whoHasGoneIsNotCalled()
{
    m_chain->isLocked = true;
    auto asker = std::make_unique<QObject>();
    m_reader->withKeys(asker.get(), m_take);
    m_reader->withKeys(this, m_take);
    asker.reset();
    m_chain->unlock();
    QTRY_COMPARE(m_got.size(), 1);
}

QTEST_GUILESS_MAIN(TestKeyReader)
#include "tst_keyreader.moc"
