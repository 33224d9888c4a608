// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/words.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

class TestWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void text_data();
    void text();
    void issue();
};

void TestWords::text_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qsizetype>("words");
    QTest::newRow("none") << u""_s << qsizetype(0);
    QTest::newRow("punctuation") << u" … *—* "_s << qsizetype(0);
    QTest::newRow("sentence") << u"One, two; three."_s << qsizetype(3);
    QTest::newRow("apostrophe") << u"We don’t and can't."_s << qsizetype(4);
    QTest::newRow("Markdown") << u"*Very* **bold** words"_s << qsizetype(3);
    QTest::newRow("lines") << u"one\ntwo\n\nthree"_s << qsizetype(3);
    QTest::newRow("accents") << u"Schöne Grüße"_s << qsizetype(2);
}

void TestWords::text()
{
    QFETCH(QString, text);
    QFETCH(qsizetype, words);
    QCOMPARE(wordCount(text), words);
}

void TestWords::issue()
{
    Issue issue;
    issue.title = u"Not counted"_s;
    issue.introduction = u"Hello there."_s;
    Entry entry;
    entry.title = u"Not counted"_s;
    entry.abstract = u"Not ours"_s;
    entry.notes = u"Not published"_s;
    entry.summary = u"A short summary."_s;
    entry.takeaways = QStringList {u"One thing"_s, u"Another"_s};
    issue.entries = {entry};
    QCOMPARE(wordCount(issue), qsizetype(8));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
