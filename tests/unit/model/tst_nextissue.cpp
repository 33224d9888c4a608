// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/nextissue.h"

#include <QTest>

#include <algorithm>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

QList<QDate> datesOf(const QString &text)
{
    QList<QDate> dates;
    for (const QString &date : text.split(u' ', Qt::SkipEmptyParts))
        dates.append(QDate::fromString(date, Qt::ISODate));
    return dates;
}

/// "2026-04-27 LLM News #42", the latest first.
QList<PastIssue> pastOf(const QStringList &lines)
{
    QList<PastIssue> past;
    for (const QString &line : lines)
        past.append(
            {line.first(10), line.sliced(11), QDate::fromString(line.first(10), Qt::ISODate)});
    return past;
}

} // namespace

class TestNextIssue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void day_data();
    void day();
    void title_data();
    void title();
    void slug_data();
    void slug();
    void introduction_data();
    void introduction();
    void issueGoesOn();
    void issueAboutSomethingElse();
};

void TestNextIssue::day_data()
{
    QTest::addColumn<QString>("past");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("next");
    const auto row = [](const char *name, const QString &past, QDate today, QDate next) {
        QTest::newRow(name) << past << today << next;
    };
    row("nothing: next Monday", u""_s, {2026, 4, 16}, {2026, 4, 20});
    row("one: a week later", u"2026-04-22"_s, {2026, 4, 22}, {2026, 4, 29});
    row("Mondays", u"2026-04-20 2026-04-13 2026-04-06"_s, {2026, 4, 21}, {2026, 4, 27});
    row("in any order", u"2026-04-06 2026-04-20 2026-04-13 2026-04-13"_s, {2026, 4, 21},
        {2026, 4, 27});
    row("on the day itself", u"2026-04-20 2026-04-13"_s, {2026, 4, 27}, {2026, 4, 27});
    row("over the year's end", u"2026-12-28 2026-12-21"_s, {2026, 12, 29}, {2027, 1, 4});
    row("after a pause", u"2026-04-20 2026-04-13 2026-04-06"_s, {2026, 6, 3}, {2026, 6, 8});
    row("a week was left out", u"2026-04-27 2026-04-13 2026-04-06"_s, {2026, 4, 28}, {2026, 5, 4});
    row("the last was a day late", u"2026-04-21 2026-04-13 2026-04-06 2026-03-30"_s, {2026, 4, 22},
        {2026, 4, 27});
    row("the last was early", u"2026-04-17 2026-04-13 2026-04-06 2026-03-30"_s, {2026, 4, 18},
        {2026, 4, 27});
    row("made ahead", u"2026-05-11 2026-05-04 2026-04-27"_s, {2026, 4, 21}, {2026, 5, 18});
    row("twice a week", u"2026-04-23 2026-04-20 2026-04-16 2026-04-13 2026-04-09"_s, {2026, 4, 23},
        {2026, 4, 27});
    row("working days", u"2026-04-24 2026-04-23 2026-04-22 2026-04-21 2026-04-20 2026-04-17"_s,
        {2026, 4, 24}, {2026, 4, 27});
    row("every two weeks", u"2026-04-27 2026-04-13 2026-03-30"_s, {2026, 4, 28}, {2026, 5, 11});
    row("every ten days", u"2026-04-21 2026-04-11 2026-04-01"_s, {2026, 4, 22}, {2026, 5, 1});
    row("the first of the month", u"2026-12-01 2026-11-01 2026-10-01"_s, {2026, 12, 2},
        {2027, 1, 1});
    row("the last day of the month", u"2026-04-30 2026-03-31 2026-02-28 2026-01-31"_s, {2026, 5, 1},
        {2026, 5, 31});
    row("into a leap year's February", u"2028-01-31 2027-12-31 2027-11-30"_s, {2028, 2, 1},
        {2028, 2, 29});
    row("the first Monday of the month", u"2026-04-06 2026-03-02 2026-02-02"_s, {2026, 4, 7},
        {2026, 5, 4});
    row("the last Friday of the month", u"2026-04-24 2026-03-27 2026-02-27 2026-01-30"_s,
        {2026, 4, 25}, {2026, 5, 29});
    row("each quarter", u"2026-10-15 2026-07-15 2026-04-15"_s, {2026, 10, 16}, {2027, 1, 15});
}

void TestNextIssue::day()
{
    QFETCH(QString, past);
    QFETCH(QDate, today);
    QTEST(nextPublishingDay(datesOf(past), today), "next");
}

void TestNextIssue::title_data()
{
    QTest::addColumn<QStringList>("past");
    QTest::addColumn<QDate>("next");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("title");
    const auto row = [](const char *name, const QStringList &past, QDate next, const QString &title,
                         const QString &language = u"en"_s) {
        QTest::newRow(name) << past << next << language << title;
    };
    const QDate monday(2026, 4, 27);
    row("a number", {u"2026-04-20 LLM News Digest #42"_s}, monday, u"LLM News Digest #43"_s);
    row("to more digits", {u"2026-04-20 No. 99"_s}, monday, u"No. 100"_s);
    row("with zeros", {u"2026-04-20 Issue 009"_s}, monday, u"Issue 010"_s);
    row("by its place", {u"2026-04-20 LLM News 42"_s}, monday, u"LLM News 43"_s);
    row("not a name's", {u"2026-04-20 GPT-4 Weekly #7"_s}, monday, u"GPT-4 Weekly #8"_s);
    row("the volume stays", {u"2026-04-20 Vol. 3, No. 12"_s}, monday, u"Vol. 3, No. 13"_s);
    row("German", {u"2026-04-20 KI-Brief, Ausgabe 7"_s}, monday, u"KI-Brief, Ausgabe 8"_s, u"de"_s);
    row("a number was left out", {u"2026-04-20 #42"_s, u"2026-04-06 #40"_s}, monday, u"#43"_s);
    row("a special issue between", {u"2026-04-22 Special: agents"_s, u"2026-04-20 #42"_s}, monday,
        u"#43"_s);
    row("one was made ahead", {u"2026-05-04 Late"_s, u"2026-04-20 #42"_s, u"2026-04-13 #43"_s},
        monday, u"#44"_s);
    row("a headline behind the number",
        {u"2026-04-20 #42: Agents at work"_s, u"2026-04-13 #41: Small models"_s}, monday, u"#43"_s);
    row("the same words behind the number",
        {u"2026-04-20 #42 of our digest"_s, u"2026-04-13 #41 of our digest"_s}, monday,
        u"#43 of our digest"_s);

    row("a week", {u"2026-04-20 LLM News Digest, week 17"_s}, monday,
        u"LLM News Digest, week 18"_s);
    row("the week before", {u"2026-04-20 Week 16 in review"_s}, monday, u"Week 17 in review"_s);
    row("a German week", {u"2026-04-20 Neues aus KW 17"_s}, monday, u"Neues aus KW 18"_s, u"de"_s);
    row("two weeks later", {u"2026-04-13 Week 16"_s}, monday, u"Week 18"_s);
    row("ISO", {u"2026-12-28 Digest 2026-W53"_s}, {2027, 1, 4}, u"Digest 2027-W01"_s);
    row("the 53rd week", {u"2026-12-21 Week 52, 2026"_s}, {2026, 12, 28}, u"Week 53, 2026"_s);
    row("a new year's first week", {u"2026-12-28 Week 53, 2026"_s}, {2027, 1, 4},
        u"Week 1, 2027"_s);
    row("a week of the year before", {u"2025-12-22 Week 52, 2025"_s}, {2025, 12, 29},
        u"Week 1, 2026"_s);
    row("week and number", {u"2026-04-20 #42 (week 17)"_s}, monday, u"#43 (week 18)"_s);

    row("an ISO date", {u"2026-04-20 Digest 2026-04-20"_s}, monday, u"Digest 2026-04-27"_s);
    row("a date", {u"2026-04-20 Digest, April 20, 2026"_s}, monday, u"Digest, April 27, 2026"_s);
    row("without its year", {u"2026-04-20 The week of April 20"_s}, monday,
        u"The week of April 27"_s);
    row("over a month's end", {u"2026-04-27 The week of 27 April"_s}, {2026, 5, 4},
        u"The week of 4 May"_s);
    row("over a year's end", {u"2026-12-28 Digest of December 28, 2026"_s}, {2027, 1, 4},
        u"Digest of January 4, 2027"_s);
    row("two dates", {u"2026-04-27 April 20 to April 26, 2026"_s}, {2026, 5, 4},
        u"April 27 to May 3, 2026"_s);
    row("a range", {u"2026-04-20 Papers of April 13–19"_s}, monday, u"Papers of April 20–26"_s);
    row("a range over a month's end", {u"2026-04-27 Papers of April 20–26"_s}, {2026, 5, 4},
        u"Papers of April 27–May 3"_s);
    row("a range, days first", {u"2026-04-20 13–19 April 2026"_s}, monday, u"20–26 April 2026"_s);
    row("date and number",
        {u"2026-04-20 #42 · April 20, 2026"_s, u"2026-04-13 #41 · April 13, 2026"_s}, monday,
        u"#43 · April 27, 2026"_s);
    row("German date", {u"2026-04-27 Brief vom 27. April 2026"_s}, {2026, 5, 4},
        u"Brief vom 4. Mai 2026"_s, u"de"_s);
    row("German figures", {u"2026-04-27 Brief vom 27.04.2026"_s}, {2026, 5, 4},
        u"Brief vom 04.05.2026"_s, u"de"_s);
    row("French", {u"2026-07-27 Lettre du 27 juillet 2026"_s}, {2026, 8, 3},
        u"Lettre du 3 août 2026"_s, u"fr"_s);
    row("Spanish", {u"2026-04-27 Boletín del 27 de abril de 2026"_s}, {2026, 5, 4},
        u"Boletín del 4 de mayo de 2026"_s, u"es"_s);
    row("Russian", {u"2026-04-27 Дайджест, 27 апреля 2026"_s}, {2026, 5, 4},
        u"Дайджест, 4 мая 2026"_s, u"ru"_s);
    row("Japanese", {u"2026-04-27 論文 2026年4月27日"_s}, {2026, 5, 4}, u"論文 2026年5月4日"_s,
        u"ja"_s);
    row("a month", {u"2026-12-01 Papers of December 2026"_s}, {2027, 1, 1},
        u"Papers of January 2027"_s);
    row("a month alone in Russian", {u"2026-04-01 Апрель 2026"_s}, {2026, 5, 1}, u"Май 2026"_s,
        u"ru"_s);

    row("a year and a number", {u"2026-12-21 2026/51"_s, u"2026-12-14 2026/50"_s}, {2026, 12, 28},
        u"2026/52"_s);
    row("the number begins with the year", {u"2026-12-28 Digest 2026/31"_s}, {2027, 1, 4},
        u"Digest 2027/1"_s);
    row("as it did a year ago",
        {u"2026-12-28 Digest 2026, #52"_s, u"2026-01-05 Digest 2026, #1"_s,
            u"2025-12-29 Digest 2025, #52"_s},
        {2027, 1, 4}, u"Digest 2027, #1"_s);
    row("or did not", {u"2026-12-28 Digest 2026, #52"_s, u"2026-12-21 Digest 2026, #51"_s},
        {2027, 1, 4}, u"Digest 2027, #53"_s);

    row("always the same", {u"2026-04-20 LLM News"_s, u"2026-04-13 LLM News"_s}, monday,
        u"LLM News"_s);
    row("always another", {u"2026-04-20 Agents at work"_s, u"2026-04-13 Small models"_s}, monday,
        u""_s);
    row("a number that is none", {u"2026-04-20 What GPT-5 changed"_s}, monday, u""_s);
    row("nothing", {}, monday, u""_s);
}

void TestNextIssue::title()
{
    QFETCH(QStringList, past);
    QFETCH(QDate, next);
    QFETCH(QString, language);
    QTEST(nextTitle(pastOf(past), next, language), "title");
}

void TestNextIssue::slug_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("taken");
    QTest::addColumn<QString>("slug");
    QTest::newRow("its date") << u"2026-04-20"_s << u""_s << u"2026-04-27"_s;
    QTest::newRow("a number") << u"digest-42"_s << u""_s << u"digest-43"_s;
    QTest::newRow("a week") << u"llm-2026-w17"_s << u""_s << u"llm-2026-w18"_s;
    QTest::newRow("a date behind words") << u"llm-2026-04-20"_s << u""_s << u"llm-2026-04-27"_s;
    QTest::newRow("words") << u"agents"_s << u""_s << u"2026-04-27"_s;
    QTest::newRow("taken by another publication")
        << u"2026-04-20"_s << u"2026-04-27"_s << u"2026-04-27-2"_s;
    QTest::newRow("taken twice") << u"2026-04-20"_s << u"2026-04-27 2026-04-27-2"_s
                                 << u"2026-04-27-3"_s;
    QTest::newRow("a taken number") << u"digest-42"_s << u"digest-43"_s << u"2026-04-27"_s;
}

void TestNextIssue::slug()
{
    QFETCH(QString, last);
    QFETCH(QString, taken);
    const QStringList slugs = taken.split(u' ');
    const QList<PastIssue> past {{last, u"Title"_s, {2026, 4, 20}}};
    QTEST(nextSlug(past, {2026, 4, 27}, QSet<QString>(slugs.begin(), slugs.end())), "slug");
}

void TestNextIssue::introduction_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moved");
    QTest::newRow("none") << u"Welcome! We read 42 papers."_s << u"Welcome! We read 42 papers."_s;
    QTest::newRow("a date") << u"Hello on **April 20, 2026**."_s
                            << u"Hello on **April 27, 2026**."_s;
    QTest::newRow("a week") << u"This is week 17."_s << u"This is week 18."_s;
    QTest::newRow("a day far off") << u"Since January 3, 2025."_s << u"Since January 3, 2025."_s;
    QTest::newRow("within a word") << u"mayApril 20x"_s << u"mayApril 20x"_s;
}

void TestNextIssue::introduction()
{
    QFETCH(QString, text);
    QTEST(withDatesMoved(text, {2026, 4, 20}, {2026, 4, 27}, u"en"_s), "moved");
}

void TestNextIssue::issueGoesOn()
{
    Issue last = *newIssue(u"LLM News"_s, u"LLM News #42"_s, {2026, 4, 20});
    last.language = u"de"_s;
    last.introduction = u"Vom 20. April 2026."_s;
    last.entries.append({.title = u"A"_s});
    const Issue next =
        issueAfter(last, {{last.slug, last.title, last.date}}, {2026, 4, 27}, {last.slug});
    QVERIFY(!next.id.isNull() && next.id != last.id);
    QCOMPARE(next.publication, last.publication);
    QCOMPARE(next.language, last.language);
    QCOMPARE(next.title, u"LLM News #43"_s);
    QCOMPARE(next.slug, u"2026-04-27"_s);
    QCOMPARE(next.introduction, u"Vom 27. April 2026."_s);
    QVERIFY(next.entries.isEmpty());
}

void TestNextIssue::issueAboutSomethingElse()
{
    const Issue last = *newIssue(u"LLM News"_s, u"Agents at work"_s, {2026, 4, 20});
    const Issue next = issueAfter(last, {{last.slug, last.title, last.date}}, {2026, 4, 27}, {});
    QCOMPARE(next.title, u"LLM News, April 27, 2026"_s);
    QVERIFY(!next.introduction);
}

QTEST_GUILESS_MAIN(TestNextIssue)
#include "tst_nextissue.moc"
