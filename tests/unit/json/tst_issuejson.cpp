// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/recordeddata.h"
#include "json/issuejson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

// Every field, an unknown one at each level, and the values that are easily lost on the way.
const QByteArray full = test::fixture(u"issues/full.json"_s);

QByteArray changed(const QByteArray &from, const QByteArray &to)
{
    Q_ASSERT(full.contains(from));
    return QByteArray(full).replace(from, to);
}

QByteArray minimal(const QByteArray &entries)
{
    return R"({"format":"galley-issue","version":1,"publication":"P","slug":"s","title":"T",)"
           R"("date":"2026-04-27","entries":)"
        + entries + "}";
}

} // namespace

class TestIssueJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAgainByteForByte();
    void deepNestingStaysSmall();
    void missingIsNotEmpty();
    void freshIdentities();
    void refused_data();
    void refused();
    void entryKeepsItsId();
    void publishedFormHasNoId();
    void editsComeBack_data();
    void editsComeBack();
    void refusedEdits_data();
    void refusedEdits();
    void schemaNamesEveryField();
};

void TestIssueJson::writesAgainByteForByte()
{
    const Result<Issue> issue = readIssueJson(full);
    QVERIFY2(issue, issue ? "" : qPrintable(issue.error().message));
    QCOMPARE(QString::fromUtf8(writeIssueJson(*issue)), QString::fromUtf8(full));
    // Through the text and back everything is equal but the identities.
    Result<Issue> again = readIssueJson(writeIssueJson(*issue));
    QVERIFY(again);
    again->id = issue->id;
    for (qsizetype i = 0; i < again->entries.size(); ++i)
        again->entries[i].id = issue->entries[i].id;
    QCOMPARE(*again, *issue);
}

void TestIssueJson::deepNestingStaysSmall()
{
    const QByteArray deep = QByteArray(900, '[') + QByteArray(900, ']');
    const QByteArray bytes = minimal(
        R"([{"title":"A","source":"manual","x":[)" + (deep + ',').repeated(20) + deep + "]}]");
    const Result<Issue> issue = readIssueJson(bytes);
    QVERIFY(issue);
    const QByteArray written = writeIssueJson(*issue);
    QVERIFY2(written.size() < 50 * bytes.size(), QByteArray::number(written.size()).constData());
    const Result<Issue> again = readIssueJson(written);
    QVERIFY(again);
    QCOMPARE(writeIssueJson(*again), written);
}

void TestIssueJson::missingIsNotEmpty()
{
    const Issue issue = readIssueJson(full).value();
    QCOMPARE(issue.entries[0].citationCount, std::optional(0));
    QCOMPARE(issue.entries[0].takeaways, std::optional(QStringList()));
    QCOMPARE(issue.introduction, std::optional(QString()));
    QVERIFY(!issue.entries[1].citationCount);
    QVERIFY(!issue.entries[1].takeaways);
    QVERIFY(!issue.entries[1].difficulty);
}

void TestIssueJson::freshIdentities()
{
    const Issue first = readIssueJson(full).value();
    const Issue second = readIssueJson(full).value();
    QVERIFY(!first.id.isNull() && first.id != second.id);
    QVERIFY(first.entries[0].id != first.entries[1].id);
    QVERIFY(first.entries[0].id != second.entries[0].id);
}

void TestIssueJson::refused_data()
{
    using enum Error::Code;
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Error::Code>("code");
    QTest::addColumn<QString>("words"); // what the message names
    const auto row = [](const char *name, const QByteArray &bytes, Error::Code code,
                         const QString &words) { QTest::newRow(name) << bytes << code << words; };
    row("empty", " \n", Malformed, u"empty"_s);
    row("not JSON", "{\n  \"format\": nonsense}", Malformed, u"line 2, column 1"_s);
    row("cut off", full.first(300), Malformed, u"line"_s);
    row("not UTF-8", changed("Ada", "\xff\xfe"), Malformed, u"line 15"_s);
    row("a list", "[]", Malformed, u"galley-issue"_s);
    row("nested too deep", QByteArray(200'000, '['), Malformed, u"column"_s);
    row("another format", "{}", Malformed, u"\"format\""_s);
    row("newer", changed("\"version\": 1", "\"version\": 2"), NewerVersion, u"version 2"_s);
    row("version is a text", changed("\"version\": 1", "\"version\": \"1\""), InvalidInput,
        u"version: it must be 1"_s);
    row("too large", full + QByteArray(largestIssueJson, ' '), TooLarge, u"larger"_s);
    row("no title", changed("\"title\": \"A week of small models\",", ""), InvalidInput,
        u"the issue: title is missing"_s);
    row("blank title", changed("A week of small models", " "), InvalidInput,
        u"title: it is empty"_s);
    row("slug", changed("\"slug\": \"2026-04-27\"", "\"slug\": \"../x\""), InvalidInput,
        u"slug: “../x”"_s);
    row("long slug", minimal("[]").replace(R"("s")", '"' + QByteArray(101, 'a') + '"'),
        InvalidInput, u"slug: “aaaa"_s);
    row("hostile slug", minimal("[]").replace(R"("s")", '"' + QByteArray(1'000'000, 'a') + '"'),
        InvalidInput, u"slug: “aaaa"_s);
    row("date form", changed("\"date\": \"2026-04-27\"", "\"date\": \"27.4.2026\""), InvalidInput,
        u"date: “27.4.2026” is not a day"_s);
    row("no such date", changed("\"date\": \"2026-04-27\"", "\"date\": \"2026-02-30\""),
        InvalidInput, u"date"_s);
    row("line end behind the date",
        changed("\"date\": \"2026-04-27\"", "\"date\": \"2026-04-27\\n\""), InvalidInput,
        u"date: “2026-04-27” is not a day"_s);
    row("entries", minimal("{}"), InvalidInput, u"entries: it must be a list, not an object"_s);
    row("entry", minimal("[1]"), InvalidInput,
        u"entry 1: it must be an object, not the number 1"_s);
    row("entry without title", minimal(R"([{"title":"A","source":"manual"},{"source":"manual"}])"),
        InvalidInput, u"entry 2: title is missing"_s);
    row("entry without source", minimal(R"([{"title":"A"}])"), InvalidInput,
        u"entry 1: source is missing"_s);
    row("difficulty", changed("\"intermediate\"", "\"easy\""), InvalidInput,
        u"entry 1, difficulty: “easy” is not one of accessible, intermediate, advanced"_s);
    row("source", changed("\"manual\"", "7"), InvalidInput, u"entry 2, source: the number 7"_s);
    row("null", changed("\"9 pages\"", "null"), InvalidInput,
        u"entry 1, comment: it must be a text, not null"_s);
    row("item", changed("\"cs.SE\"", "{}"), InvalidInput,
        u"entry 1, categories, item 1: it must be a text, not an object"_s);
    row("negative count", changed("\"upvotes\": 12", "\"upvotes\": -1"), InvalidInput,
        u"entry 1, upvotes: it must be 0 or more, not -1"_s);
    row("version 0", changed("\"arxivVersion\": 1", "\"arxivVersion\": 0"), InvalidInput,
        u"entry 1, arxivVersion: it must be 1 or more, not 0"_s);
    row("fraction", changed("\"upvotes\": 12", "\"upvotes\": 1.5"), InvalidInput,
        u"entry 1, upvotes: it must be a whole number, not the number 1.5"_s);
    row("count of a galaxy", changed("\"upvotes\": 12", "\"upvotes\": 1e12"), InvalidInput,
        u"entry 1, upvotes"_s);
    row("timestamp", changed("2026-04-16T17:59:00Z", "yesterday"), InvalidInput,
        u"entry 1, publishedAt: “yesterday”"_s);
    row("no such timestamp", changed("2026-04-16T17:59:00Z", "2026-13-16T17:59:00Z"), InvalidInput,
        u"entry 1, publishedAt"_s);
    row("thumbnail", changed("\"url\": \"https://example.org/a.png\",", ""), InvalidInput,
        u"entry 1, thumbnail: url is missing"_s);
    row("endless list",
        minimal(R"([{"title":"A","source":"manual","authors":[)"
            + QByteArray("1,").repeated(200'000) + "1]}]"),
        TooLarge, u"entry 1, authors"_s);
}

void TestIssueJson::refused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Error::Code, code);
    QFETCH(QString, words);
    const Result<Issue> issue = readIssueJson(bytes);
    QVERIFY(!issue);
    QCOMPARE(issue.error().code, code);
    QVERIFY2(issue.error().message.contains(words), qPrintable(issue.error().message));
    QVERIFY2(!issue.error().message.contains(u'\n'), qPrintable(issue.error().message));
    QVERIFY2(issue.error().message.size() < 300, qPrintable(issue.error().message));
}

void TestIssueJson::entryKeepsItsId()
{
    const Issue issue = readIssueJson(full).value();
    for (Entry entry : issue.entries) {
        setOrigin(entry, EntryField::Title, {Provider::Editor, {}});
        setOrigin(entry, EntryField::Url, {Provider::Arxiv, u"2026-04-20T08:00:00Z"_s});
        const Result<Entry> again = readEntryJson(writeEntryJson(entry));
        QVERIFY(again);
        QCOMPARE(again->id, entry.id);
        QCOMPARE(writeEntryJson(*again), writeEntryJson(entry));
        QCOMPARE(*again, entry);
        QVERIFY(!writeEntryJson(entry).contains('\n'));
    }
    QVERIFY(!readEntryJson("{}"));
    QVERIFY(!readEntryJson("[]"));
    QVERIFY(!readEntryJson(R"({"title":"A","source":"manual","authors":"B"})"));
}

void TestIssueJson::publishedFormHasNoId()
{
    Entry entry = readIssueJson(full).value().entries[1];
    setOrigin(entry, EntryField::Title, {Provider::Arxiv, {}});
    const QByteArray stored = writeEntryJson(entry);
    const Issue issue = readIssueJson(minimal('[' + stored + ']')).value();
    const QByteArray id = issue.entries[0].id.toByteArray(QUuid::WithoutBraces);
    QVERIFY(!stored.contains(id));
    QVERIFY(!writeIssueJson(issue).contains(id));
    QCOMPARE(issue.entries[0].extra, QJsonObject());
    QVERIFY(issue.entries[0].origins.isEmpty());
    QVERIFY(!writeIssueJson(issue).contains("origins"));
}

void TestIssueJson::editsComeBack_data()
{
    QTest::addColumn<Edit>("edit");
    const Entry entry = readIssueJson(full).value().entries[0];
    for (const EntryField field : allEntryFields()) {
        QTest::newRow(nameOf(field).data())
            << Edit(SetEntryField {entry.id, field, valueOf(entry, field)});
    }
    QTest::newRow("missing") << Edit(SetEntryField {entry.id, EntryField::Summary, {}});
    QTest::newRow("from a service") << Edit(SetEntryField {
        entry.id, EntryField::Upvotes, 3, {Provider::HuggingFace, u"2026-04-20T08:00:00Z"_s}});
    QTest::newRow("from nobody known")
        << Edit(SetEntryField {entry.id, EntryField::Upvotes, 3, Origin()});
    QTest::newRow("empty") << Edit(SetEntryField {entry.id, EntryField::Summary, QString()});
    QTest::newRow("issue date") << Edit(SetIssueField {IssueField::Date, QDate(2026, 5, 4)});
    QTest::newRow("issue text") << Edit(SetIssueField {IssueField::Introduction, u"Hi\n"_s});
    QTest::newRow("issue missing") << Edit(SetIssueField {IssueField::Language, {}});
    QTest::newRow("insert") << Edit(InsertEntry {3, entry});
    QTest::newRow("remove") << Edit(RemoveEntry {entry.id});
    QTest::newRow("move") << Edit(MoveEntry {entry.id, 7});
}

void TestIssueJson::editsComeBack()
{
    QFETCH(Edit, edit);
    const Result<Edit> again = readEditJson(writeEditJson(edit));
    QVERIFY2(again, again ? "" : qPrintable(again.error().message));
    QCOMPARE(*again, edit);
}

void TestIssueJson::refusedEdits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("unknown") << QByteArray(R"({"edit":"explode"})");
    QTest::newRow("no id") << QByteArray(R"({"edit":"remove-entry","entry":"x"})");
    QTest::newRow("no index") << QByteArray(
        R"({"edit":"move-entry","entry":"019305a0-0000-7000-8000-000000000000"})");
    QTest::newRow("unknown field")
        << QByteArray(R"({"edit":"set-issue-field","field":"colour","value":"red"})");
    QTest::newRow("wrong type") << QByteArray(
        R"({"edit":"set-entry-field","entry":"019305a0-0000-7000-8000-000000000000",)"
        R"("field":"upvotes","value":"many"})");
    QTest::newRow("broken entry") << QByteArray(
        R"({"edit":"insert-entry","index":0,"entry":{"title":"A"}})");
}

void TestIssueJson::refusedEdits()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readEditJson(bytes));
}

void TestIssueJson::schemaNamesEveryField()
{
    const QJsonObject schema = QJsonDocument::fromJson(issueJsonSchema()).object();
    const QJsonObject fields = schema["definitions"_L1]["entry"_L1]["properties"_L1].toObject();
    for (const EntryField field : allEntryFields())
        QVERIFY2(fields.contains(nameOf(field)), nameOf(field).data());
    QCOMPARE(fields.size(), qsizetype(allEntryFields().size()));
    for (const QJsonValue field : fields)
        QVERIFY(!field["description"_L1].toString().isEmpty());
    for (const QJsonValue field : schema["properties"_L1].toObject())
        QVERIFY(!field["description"_L1].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestIssueJson)
#include "tst_issuejson.moc"
