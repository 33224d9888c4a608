// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/arxivcategory.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestArxivCategory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsTyped_data();
    void readsWhatIsTyped();
};

void TestArxivCategory::readsWhatIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("category");
    QTest::newRow("as it is") << u"cs.CL"_s << u"cs.CL"_s;
    QTest::newRow("small letters") << u"cs.lg"_s << u"cs.LG"_s;
    QTest::newRow("capitals") << u"COND-MAT.MTRL-SCI"_s << u"cond-mat.mtrl-sci"_s;
    QTest::newRow("long part") << u"physics.ao-ph"_s << u"physics.ao-ph"_s;
    QTest::newRow("whole archive") << u"hep-th"_s << u"hep-th"_s;
    QTest::newRow("archive of parts") << u"cs"_s << u"cs.*"_s;
    QTest::newRow("all parts") << u"Math.*"_s << u"math.*"_s;
    QTest::newRow("words") << u"machine learning"_s << QString();
    QTest::newRow("a query") << u"cs.CL OR all:x"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("no archive") << u".CL"_s << QString();
}

void TestArxivCategory::readsWhatIsTyped()
{
    QFETCH(QString, text);
    QTEST(arxivCategoryFrom(text), "category");
}

QTEST_GUILESS_MAIN(TestArxivCategory)
#include "tst_arxivcategory.moc"
