// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/atomicfile.h"
#include "base/contenthash.h"
#include "markup/katex.h"
#include "markup/keptformulas.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <thread>

using namespace galley;
using namespace galley::markup;
using namespace Qt::StringLiterals;

namespace {

const QByteArray program = "program 1"_ba;
const QString tex = u"x+1"_s;

QString fileIn(const QTemporaryDir &folder)
{
    const QStringList files = QDir(folder.path()).entryList({u"formulas-*.cache"_s}, QDir::Files);
    return files.size() == 1 ? folder.filePath(files.constFirst()) : QString();
}

/// Another letter in the kept formula, under the hash that belongs to it or not.
void changeKept(const QString &file, bool isSound)
{
    constexpr qsizetype hashSize = 8;
    QByteArray bytes = readFile(file, 10'000).value_or(QByteArray());
    bytes.replace("<mi>x</mi>", "<mi>y</mi>");
    if (isSound)
        qToLittleEndian(contentHash(QByteArrayView(bytes).sliced(hashSize)), bytes.data());
    QVERIFY(writeFile(file, bytes).has_value());
}

} // namespace

class KeptFormulasTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksIntoTheFile_data()
    {
        QTest::addColumn<QByteArray>("programNow");
        QTest::addColumn<bool>("isSound");
        QTest::addColumn<QString>("letter");
        QTest::newRow("the same program") << program << true << u"y"_s;
        QTest::newRow("another program") << "program 2"_ba << true << u"x"_s;
        QTest::newRow("a damaged file") << program << false << u"x"_s;
    }
    void looksIntoTheFile()
    {
        QFETCH(const QByteArray, programNow);
        QFETCH(const bool, isSound);
        QFETCH(const QString, letter);
        const QTemporaryDir folder;
        KeptFormulas::Shelf first(folder.path(), program);
        QVERIFY(first.typeset(tex, false)->contains("<mi>x</mi>"_L1));
        first.save();
        changeKept(fileIn(folder), isSound);
        KeptFormulas::Shelf second(folder.path(), programNow);
        QVERIFY(second.typeset(tex, false)->contains(u"<mi>%1</mi>"_s.arg(letter)));
    }

    void keepsWhatThereWas()
    {
        const QTemporaryDir folder;
        for (const QString &formula : {u"a^2"_s, u"b^2"_s}) {
            KeptFormulas::Shelf shelf(folder.path(), program);
            QVERIFY(!shelf.typeset(formula, false)->isEmpty());
            shelf.save();
        }
        const QByteArray bytes = readFile(fileIn(folder), 10'000).value_or(QByteArray());
        QVERIFY(bytes.contains("<mi>a</mi>"));
        QVERIFY(bytes.contains("<mi>b</mi>"));
    }

    void tellsDisplayFromInline()
    {
        const QTemporaryDir folder;
        KeptFormulas::Shelf shelf(folder.path(), program);
        QVERIFY(!shelf.typeset(tex, false)->contains("display=\"block\""_L1));
        QVERIFY(shelf.typeset(tex, true)->contains("display=\"block\""_L1));
        QVERIFY(!shelf.typeset(tex, false)->contains("display=\"block\""_L1));
    }

    void remembersWhatKatexRefuses()
    {
        const QTemporaryDir folder;
        KeptFormulas::Shelf shelf(folder.path(), program);
        QCOMPARE(shelf.typeset(u"\\nosuchcommand"_s, false).value(), QString());
        QCOMPARE(shelf.typeset(u"\\nosuchcommand"_s, false).value(), QString());
    }

    void typesetsAsWithoutIt()
    {
        const QTemporaryDir folder;
        QStringList kept(4);
        {
            const KeptFormulas formulas(folder.path(), program);
            std::vector<std::jthread> threads;
            for (qsizetype i = 0; i < kept.size(); ++i)
                threads.emplace_back([results = kept.data(), i] {
                    results[i] = typeset(u"\\frac{k_%1}{2}"_s.arg(i), false);
                });
        }
        for (qsizetype i = 0; i < kept.size(); ++i)
            QCOMPARE(kept.at(i), typesetInThisThread(u"\\frac{k_%1}{2}"_s.arg(i), false).value());
        QVERIFY(!fileIn(folder).isEmpty());
        QCOMPARE(KeptFormulas::shelf(), nullptr);
    }

    void writesNothingWithoutFormulas()
    {
        const QTemporaryDir folder;
        {
            const KeptFormulas formulas(folder.path(), program);
        }
        QVERIFY(fileIn(folder).isEmpty());
    }
};

QTEST_GUILESS_MAIN(KeptFormulasTest)

#include "tst_keptformulas.moc"
