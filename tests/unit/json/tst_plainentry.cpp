// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/fieldjson.h"
#include "json/issuejson.h"
#include "json/plainentry.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace galley;
using namespace Qt::StringLiterals;

namespace {

constexpr QByteArrayView entryBegin {
    R"({"galley:id":"0199d1a0-0000-7000-8000-000000000001","title":"A")"};

/// The reader that all others have to agree with.
Result<Entry> readInFull(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return fail(Error::Code::Malformed, {});
    return readEntry(document.object());
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces {u"attention"_s, u" "_s, u"\n\n"_s, u"\t"_s, u"\r\b\f"_s,
        u"“quoted”"_s, u"\""_s, u"\\"_s, u"/"_s, u"$x^2$"_s, u"漢字"_s, u"🙂"_s, u"é"_s,
        QString(QChar(0xfeff)), QString(QChar(0xffff)), QString(QChar(0x7f)), u"{\"a\":[1]}"_s,
        u"],"_s};
    QString text;
    for (int left = random.bounded(8); left > 0; --left)
        text += pieces.at(random.bounded(pieces.size()));
    return text;
}

FieldValue randomValue(QRandomGenerator &random, EntryField field)
{
    switch (field) {
    case EntryField::Authors:
    case EntryField::Takeaways:
    case EntryField::Categories: {
        QStringList texts;
        for (int left = random.bounded(4); left > 0; --left)
            texts.append(randomText(random));
        return texts;
    }
    case EntryField::Difficulty:
        return Difficulty(random.bounded(3));
    case EntryField::Source:
        return Source(random.bounded(3));
    case EntryField::ArxivVersion:
    case EntryField::CitationCount:
    case EntryField::Upvotes:
        return 1 + random.bounded(1'000'000);
    case EntryField::PublishedAt:
    case EntryField::UpdatedAt:
        return u"2026-04-16T17:59:00Z"_s;
    case EntryField::Thumbnail:
        return Thumbnail {randomText(random),
            random.bounded(2) ? std::optional(randomText(random)) : std::nullopt, {}};
    case EntryField::Title:
        return u'T' + randomText(random);
    default:
        return randomText(random);
    }
}

Entry randomEntry(QRandomGenerator &random)
{
    Entry entry;
    entry.id = QUuid::createUuid();
    for (const EntryField field : allEntryFields()) {
        const bool isRequired = field == EntryField::Title || field == EntryField::Source;
        if (!isRequired && random.bounded(4) == 0)
            continue;
        if (!assign(entry, field, randomValue(random, field)))
            qFatal("a value that does not fit");
        if (random.bounded(3) == 0)
            setOrigin(entry, field, {Provider::Arxiv, u"2026-04-20T08:00:00Z"_s});
    }
    return entry;
}

QByteArray damaged(QByteArray bytes, QRandomGenerator &random)
{
    static const QByteArray likely = "\"\\{}[]:,0-9 .eun\n\x80\xc3\xef\xff";
    for (int left = 1 + random.bounded(3); left > 0 && bytes.size() > 1; --left) {
        const qsizetype at = random.bounded(bytes.size());
        const char c = likely.at(random.bounded(likely.size()));
        switch (random.bounded(4)) {
        case 0:
            bytes[at] = c;
            break;
        case 1:
            bytes.insert(at, c);
            break;
        case 2:
            bytes.remove(at, 1);
            break;
        default:
            bytes.truncate(at);
        }
    }
    return bytes;
}

} // namespace

class TestPlainEntry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatWasWritten();
    void agreesAboutDamage();
    void leavesToOthers_data();
    void leavesToOthers();
    void readsNoPart();
};

void TestPlainEntry::readsWhatWasWritten()
{
    QRandomGenerator random(3);
    int plain = 0;
    for (int i = 0; i < 2000; ++i) {
        const Entry entry = randomEntry(random);
        const QByteArray bytes = writeEntryJson(entry);
        const std::optional<Entry> read = readPlainEntry(bytes);
        plain += read.has_value();
        if (read)
            QCOMPARE(*read, entry);
        QCOMPARE(*readEntryJson(bytes), *readInFull(bytes));
    }
    QVERIFY2(plain > 1000, qPrintable(QString::number(plain)));
}

void TestPlainEntry::agreesAboutDamage()
{
    QRandomGenerator random(5);
    int plain = 0;
    for (int i = 0; i < 30'000; ++i) {
        const QByteArray bytes = damaged(writeEntryJson(randomEntry(random)), random);
        const std::optional<Entry> read = readPlainEntry(bytes);
        if (!read)
            continue;
        ++plain;
        const Result<Entry> inFull = readInFull(bytes);
        QVERIFY2(inFull, bytes.constData());
        QVERIFY2(*read == *inFull, bytes.constData());
    }
    QVERIFY2(plain > 1000, qPrintable(QString::number(plain)));
}

void TestPlainEntry::leavesToOthers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isPlain");
    const auto row = [](const char *name, const QByteArray &rest, bool isPlain = false) {
        QTest::newRow(name) << entryBegin.toByteArray() + rest << isPlain;
    };
    row("plain", R"(,"source":"manual"})", true);
    row("no source", "}");
    row("unknown member", R"(,"source":"manual","later":1})");
    row("twice", R"(,"title":"B","source":"manual"})");
    row("other order", R"(,"source":"manual","url":"u"})");
    row("space", R"(, "source":"manual"})");
    row("behind the end", R"(,"source":"manual"} )");
    row("comma at the end", R"(,"source":"manual",})");
    row("null", R"(,"url":null,"source":"manual"})");
    row("wrong type", R"(,"authors":"A","source":"manual"})");
    row("unknown source", R"(,"source":"hearsay"})");
    row("escaped character", R"(,"summary":"\u0041","source":"manual"})");
    row("half an escape", R"(,"summary":"\)");
    row("control character", ",\"summary\":\"\x01\",\"source\":\"manual\"}");
    row("no UTF-8", ",\"summary\":\"\xc3\",\"source\":\"manual\"}");
    row("byte order mark", ",\"summary\":\"\xef\xbb\xbf\",\"source\":\"manual\"}");
    row("zero", R"(,"source":"manual","upvotes":0})", true);
    row("leading zero", R"(,"source":"manual","upvotes":01})");
    row("fraction", R"(,"source":"manual","upvotes":1.5})");
    row("large number", R"(,"source":"manual","upvotes":9999999999})");
    row("below zero", R"(,"source":"manual","upvotes":-1})");
    row("version below one", R"(,"source":"manual","arxivVersion":0})");
    row("no date", R"(,"source":"manual","publishedAt":"soon"})");
    row("unknown member of the picture",
        R"(,"source":"manual","thumbnail":{"url":"u","alt":"a","later":1}})");
    QTest::newRow("empty") << QByteArray() << false;
    QTest::newRow("no object") << QByteArray("[]") << false;
    QTest::newRow("no identity") << QByteArray(R"({"title":"A","source":"manual"})") << false;
    QTest::newRow("damaged identity")
        << QByteArray(R"({"galley:id":"1","title":"A","source":"manual"})") << false;
    QTest::newRow("origin of a field that there is not")
        << QByteArray(R"({"galley:id":"0199d1a0-0000-7000-8000-000000000001","galley:origins":)"
                      R"({"later":"arxiv"},"title":"A","source":"manual"})")
        << false;
}

void TestPlainEntry::leavesToOthers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isPlain);
    QCOMPARE(readPlainEntry(bytes).has_value(), isPlain);
}

void TestPlainEntry::readsNoPart()
{
    QRandomGenerator random(9);
    const QByteArray bytes = writeEntryJson(randomEntry(random));
    QVERIFY(readPlainEntry(bytes));
    for (qsizetype size = 0; size < bytes.size(); ++size)
        QVERIFY(!readPlainEntry(QByteArrayView(bytes).first(size)));
}

QTEST_APPLESS_MAIN(TestPlainEntry)
#include "tst_plainentry.moc"
