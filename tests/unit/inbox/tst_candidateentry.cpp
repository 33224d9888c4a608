// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/candidateentry.h"
#include "json/issuejson.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestCandidateEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeStored_data();
    void canBeStored();
};

void TestCandidateEntry::canBeStored_data()
{
    QTest::addColumn<QString>("publishedAt");
    QTest::newRow("a time") << u"2026-06-12T08:00:00Z"_s;
    QTest::newRow("a day") << u"2026-06-12"_s;
    QTest::newRow("not known") << QString();
    QTest::newRow("odd") << u"2026-06-12T08:00:00+99:99"_s;
}

void TestCandidateEntry::canBeStored()
{
    Candidate candidate;
    candidate.key = u"https://example.org/a"_s;
    candidate.describedBy = Provider::WebPage;
    candidate.title = u"A Post"_s;
    QFETCH(QString, publishedAt);
    candidate.publishedAt = publishedAt;
    const Result<Entry> entry =
        readEntryJson(writeEntryJson(toEntry(candidate, u"2026-06-13T08:00:00Z"_s)));
    QVERIFY2(entry, entry ? "" : qPrintable(entry.error().message));
    QCOMPARE(entry->title, candidate.title);
}

QTEST_GUILESS_MAIN(TestCandidateEntry)
#include "tst_candidateentry.moc"
