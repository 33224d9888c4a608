// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/issue.h"

#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(galley::FieldValue)

class TestFields : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreThoseOfTheJson();
    void assigned_data();
    void assigned();
    void refused_data();
    void refused();
    void timestamps_data();
    void timestamps();
    void fromText_data();
    void fromText();
    void refusedText_data();
    void refusedText();
    void slugs_data();
    void slugs();
    void slugFromText_data();
    void slugFromText();
    void newIssueRefuses_data();
    void newIssueRefuses();
};

void TestFields::namesAreThoseOfTheJson()
{
    for (const EntryField field : allEntryFields())
        QCOMPARE(entryFieldNamed(QString(nameOf(field))), std::optional(field));
    QVERIFY(!entryFieldNamed(u"Title"));
    QVERIFY(!entryFieldNamed(u""));
    for (const IssueField field : {IssueField::Publication, IssueField::Title, IssueField::Date,
             IssueField::Language, IssueField::Introduction})
        QCOMPARE(issueFieldNamed(QString(nameOf(field))), std::optional(field));
    QVERIFY(!issueFieldNamed(u"slug"));
}

void TestFields::assigned_data()
{
    QTest::addColumn<EntryField>("field");
    QTest::addColumn<FieldValue>("value");
    const auto row = [](EntryField field, const FieldValue &value) {
        QTest::addRow("%s %zu", nameOf(field).data(), value.index()) << field << value;
    };
    row(EntryField::Title, u"T"_s);
    row(EntryField::Url, u"https://example.org"_s);
    row(EntryField::Authors, QStringList {u"A"_s, u"B"_s});
    row(EntryField::Difficulty, Difficulty::Advanced);
    row(EntryField::Difficulty, {});
    row(EntryField::Summary, QString());
    row(EntryField::Takeaways, QStringList());
    row(EntryField::Source, Source::HuggingFace);
    row(EntryField::ArxivVersion, 1);
    row(EntryField::PublishedAt, u"2026-04-16T17:59:00Z"_s);
    row(EntryField::UpdatedAt, u"2026-04-16T17:59:00.5+02:00"_s);
    row(EntryField::CitationCount, 0);
    row(EntryField::Upvotes, 12);
    row(EntryField::Thumbnail, Thumbnail {u"https://example.org/a.png"_s, QString(), {}});
    row(EntryField::Notes, {});
}

void TestFields::assigned()
{
    QFETCH(EntryField, field);
    QFETCH(FieldValue, value);
    Entry entry;
    QVERIFY(assign(entry, field, value));
    QVERIFY(valueOf(entry, field) == value);
}

void TestFields::refused_data()
{
    QTest::addColumn<EntryField>("field");
    QTest::addColumn<FieldValue>("value");
    QTest::newRow("no title") << EntryField::Title << FieldValue();
    QTest::newRow("blank title") << EntryField::Title << FieldValue(u" \n"_s);
    QTest::newRow("no source") << EntryField::Source << FieldValue();
    QTest::newRow("text for a list") << EntryField::Authors << FieldValue(u"A"_s);
    QTest::newRow("number for a text") << EntryField::Summary << FieldValue(1);
    QTest::newRow("text for a badge") << EntryField::Difficulty << FieldValue(u"advanced"_s);
    QTest::newRow("negative citations") << EntryField::CitationCount << FieldValue(-1);
    QTest::newRow("negative upvotes") << EntryField::Upvotes << FieldValue(-1);
    QTest::newRow("version 0") << EntryField::ArxivVersion << FieldValue(0);
    QTest::newRow("date without time") << EntryField::PublishedAt << FieldValue(u"2026-04-16"_s);
    QTest::newRow("no such day") << EntryField::PublishedAt
                                 << FieldValue(u"2026-02-30T10:00:00Z"_s);
    QTest::newRow("no such hour") << EntryField::UpdatedAt << FieldValue(u"2026-02-03T25:00:00Z"_s);
    QTest::newRow("other separators")
        << EntryField::UpdatedAt << FieldValue(u"2026/02/03T10:00:00Z"_s);
}

void TestFields::refused()
{
    QFETCH(EntryField, field);
    QFETCH(FieldValue, value);
    Entry entry;
    entry.title = u"T"_s;
    const Entry before = entry;
    const Result<void> assigned = assign(entry, field, value);
    QVERIFY(!assigned);
    QVERIFY(assigned.error().message.startsWith(nameOf(field)));
    QCOMPARE(entry, before);
}

void TestFields::timestamps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("timestamp");
    QTest::newRow("as it is") << u"2026-06-12T08:00:00+02:00"_s << u"2026-06-12T08:00:00+02:00"_s;
    QTest::newRow("a day") << u"2026-06-12"_s << u"2026-06-12T00:00:00Z"_s;
    QTest::newRow("no day") << u"2026-02-30"_s << QString();
    QTest::newRow("a leap day") << u"2028-02-29T23:59:59Z"_s << u"2028-02-29T23:59:59Z"_s;
    QTest::newRow("no leap day") << u"2026-02-29T23:59:59Z"_s << QString();
    QTest::newRow("year 0") << u"0000-01-01T00:00:00Z"_s << QString();
    QTest::newRow("no such minute") << u"2026-06-12T08:60:00Z"_s << QString();
    QTest::newRow("no such second") << u"2026-06-12T08:00:60Z"_s << QString();
    QTest::newRow("letters") << u"2026-06-12T08:0o:00Z"_s << QString();
    QTest::newRow("no zone of ours") << u"2026-06-12T08:00:00+99:99"_s << QString();
    QTest::newRow("words") << u"yesterday!"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
}

void TestFields::timestamps()
{
    QFETCH(QString, text);
    const std::optional<QString> timestamp = timestampFrom(text);
    QTEST(timestamp.value_or(QString()), "timestamp");
    Entry entry;
    if (timestamp)
        QVERIFY(assign(entry, EntryField::PublishedAt, *timestamp));
}

void TestFields::fromText_data()
{
    QTest::addColumn<EntryField>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<FieldValue>("value");
    const auto row = [](const char *name, EntryField field, const QString &text,
                         const FieldValue &value) {
        QTest::newRow(name) << field << text << value;
    };
    row("empty is missing", EntryField::Summary, u""_s, {});
    row("text", EntryField::Title, u" A; B "_s, u" A; B "_s);
    row("authors", EntryField::Authors, u"Ada Example; Bob, Jr. ;\nCy"_s,
        QStringList {u"Ada Example"_s, u"Bob, Jr."_s, u"Cy"_s});
    row("takeaways keep semicolons", EntryField::Takeaways, u"one; still one\n\n two"_s,
        QStringList {u"one; still one"_s, u"two"_s});
    row("difficulty", EntryField::Difficulty, u"advanced"_s, Difficulty::Advanced);
    row("source", EntryField::Source, u"api-hf"_s, Source::HuggingFace);
    row("count", EntryField::Upvotes, u"12"_s, 12);
    row("thumbnail", EntryField::Thumbnail, u"https://example.org/a.png"_s,
        Thumbnail {u"https://example.org/a.png"_s, {}, {}});
}

void TestFields::fromText()
{
    QFETCH(EntryField, field);
    QFETCH(QString, text);
    QFETCH(FieldValue, value);
    const Result<FieldValue> read = fieldFromText(field, text);
    QVERIFY(read);
    QVERIFY(*read == value);
}

void TestFields::refusedText_data()
{
    QTest::addColumn<EntryField>("field");
    QTest::addColumn<QString>("text");
    QTest::newRow("difficulty") << EntryField::Difficulty << u"easy"_s;
    QTest::newRow("source") << EntryField::Source << u"arxiv"_s;
    QTest::newRow("word for a number") << EntryField::Upvotes << u"many"_s;
    QTest::newRow("fraction") << EntryField::CitationCount << u"1.5"_s;
    QTest::newRow("huge") << EntryField::CitationCount << u"99999999999"_s;
}

void TestFields::refusedText()
{
    QFETCH(EntryField, field);
    QFETCH(QString, text);
    const Result<FieldValue> read = fieldFromText(field, text);
    QVERIFY(!read);
    QVERIFY(read.error().message.contains(text));
}

void TestFields::slugs_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("date") << u"2026-04-27"_s << true;
    QTest::newRow("letter") << u"a"_s << true;
    QTest::newRow("longest") << QString(100, u'a') << true;
    QTest::newRow("too long") << QString(101, u'a') << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("upper case") << u"Issue"_s << false;
    QTest::newRow("hyphen first") << u"-a"_s << false;
    QTest::newRow("hyphen last") << u"a-"_s << false;
    QTest::newRow("two hyphens") << u"a--b"_s << false;
    QTest::newRow("path") << u"../a"_s << false;
    QTest::newRow("line end") << u"a\n"_s << false;
    QTest::newRow("other script") << u"ä"_s << false;
}

void TestFields::slugs()
{
    QFETCH(QString, text);
    QFETCH(bool, isGood);
    QCOMPARE(isSlug(text), isGood);
}

void TestFields::slugFromText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("slug");
    QTest::newRow("words") << u"A Week of: Small Models!"_s << u"a-week-of-small-models"_s;
    QTest::newRow("accents") << u"Éclair à la carte"_s << u"eclair-a-la-carte"_s;
    QTest::newRow("nothing") << u"— 漢字 —"_s << QString();
    QTest::newRow("cut at a hyphen") << QString(99, u'a') + u" b"_s << QString(99, u'a');
}

void TestFields::slugFromText()
{
    QFETCH(QString, text);
    QFETCH(QString, slug);
    QCOMPARE(slugFrom(text), slug);
    QVERIFY(slug.isEmpty() || isSlug(slug));
}

void TestFields::newIssueRefuses_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QDate>("date");
    QTest::addColumn<QString>("slug");
    QTest::newRow("no title") << u" "_s << QDate(2026, 4, 27) << QString();
    QTest::newRow("no date") << u"T"_s << QDate() << u"a"_s;
    QTest::newRow("year 10000") << u"T"_s << QDate(10000, 1, 1) << u"a"_s;
    QTest::newRow("slug") << u"T"_s << QDate(2026, 4, 27) << u"a b"_s;
}

void TestFields::newIssueRefuses()
{
    QFETCH(QString, title);
    QFETCH(QDate, date);
    QFETCH(QString, slug);
    QVERIFY(!newIssue(u"Digest"_s, title, date, slug));
    QVERIFY(newIssue(u"Digest"_s, u"T"_s, QDate(2026, 4, 27), u"a"_s));
}

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
