// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/email.h"
#include "email/mailbox.h"
#include "email/mimetext.h"
#include "support/issues.h"
#include "support/places.h"
#include "json/issuejson.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace galley;
using namespace galley::test;
using namespace Qt::StringLiterals;

namespace {

struct Part
{
    QByteArray type;
    QByteArray encoding;
    QByteArray body; ///< as it travels
};

struct Message
{
    QList<std::pair<QByteArray, QByteArray>> headers; ///< unfolded
    QList<Part> parts;
    QString mistake; ///< the first thing that a standard forbids

    [[nodiscard]] QByteArray header(const QByteArray &name) const
    {
        for (const auto &[known, value] : headers) {
            if (known == name)
                return value;
        }
        return {};
    }
};

/// Header fields up to the empty line, unfolded (RFC 5322, section 2.2), from `at` on.
QList<std::pair<QByteArray, QByteArray>> readHeaders(
    const QByteArray &bytes, qsizetype &at, QString &mistake)
{
    static const QRegularExpression field(u"\\A([!-9;-~]+): ([ -~]+)\\z"_s);
    const qsizetype end = bytes.indexOf("\r\n\r\n", at);
    QByteArray block = bytes.sliced(at, std::max<qsizetype>(end - at, 0));
    at = end + 4;
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const QByteArray &line : block.replace("\r\n ", " ").split('\n')) {
        const QRegularExpressionMatch match = field.match(QString::fromLatin1(line.trimmed()));
        if (!match.hasMatch())
            mistake = u"no header field: "_s + QString::fromLatin1(line);
        headers.emplaceBack(match.captured(1).toLatin1(), match.captured(2).toLatin1());
    }
    return headers;
}

/// A mistake in the lines of a whole message, or nothing.
QString mistakeInLines(const QByteArray &bytes)
{
    if (!bytes.endsWith("\r\n") || bytes.count('\r') != bytes.count('\n')
        || bytes.count("\r\n") != bytes.count('\n'))
        return u"a line end that is not CRLF"_s;
    for (const QByteArray &line : bytes.split('\n')) {
        if (line.size() > 77)
            return u"a line too long: "_s + QString::fromLatin1(line);
    }
    const auto isOfMail = [](char c) { return c == '\r' || c == '\n' || (c >= ' ' && c <= '~'); };
    return std::ranges::all_of(bytes, isOfMail) ? QString() : u"a byte that is not ASCII"_s;
}

/// A strict reading of a multipart/alternative message; anything unexpected is a mistake.
Message readMessage(const QByteArray &bytes)
{
    Message message;
    message.mistake = mistakeInLines(bytes);
    qsizetype at = 0;
    message.headers = readHeaders(bytes, at, message.mistake);
    static const QRegularExpression multipart(
        u"\\Amultipart/alternative; boundary=\"([^\"]{1,70})\"\\z"_s);
    const QRegularExpressionMatch match =
        multipart.match(QString::fromLatin1(message.header("Content-Type")));
    const QByteArray delimiter = "--" + match.captured(1).toLatin1();
    if (!match.hasMatch() || !bytes.sliced(at).startsWith(delimiter + "\r\n"))
        message.mistake = u"no boundary"_s;
    if (bytes.count(delimiter) != 3 || !bytes.endsWith("\r\n" + delimiter + "--\r\n"))
        message.mistake = u"boundaries"_s;
    if (!message.mistake.isEmpty())
        return message;
    at += delimiter.size() + 2;
    while (at < bytes.size()) {
        const auto headers = readHeaders(bytes, at, message.mistake);
        const qsizetype end = bytes.indexOf("\r\n" + delimiter, at) + 2;
        Part part {{}, {}, bytes.sliced(at, end - at)};
        for (const auto &[name, value] : headers) {
            if (name == "Content-Type")
                part.type = value;
            else if (name == "Content-Transfer-Encoding")
                part.encoding = value;
        }
        message.parts.append(part);
        at = end + delimiter.size()
            + (bytes.sliced(end + delimiter.size()).startsWith("--") ? 4 : 2);
    }
    return message;
}

/// RFC 2045, section 6.7, to the letter; nothing for what is against it.
std::optional<QByteArray> fromQuotedPrintable(const QByteArray &encoded)
{
    QByteArray decoded;
    for (qsizetype i = 0; i < encoded.size(); ++i) {
        const char c = encoded.at(i);
        if ((c == ' ' || c == '\t') && encoded.sliced(i + 1).startsWith("\r\n"))
            return std::nullopt;
        if (c != '=') {
            decoded += c;
        } else if (encoded.sliced(i + 1).startsWith("\r\n")) {
            i += 2;
        } else {
            static const QByteArray digits("0123456789ABCDEF");
            const QByteArray hex = encoded.sliced(i + 1, 2);
            if (hex.size() != 2 || !digits.contains(hex.at(0)) || !digits.contains(hex.at(1)))
                return std::nullopt;
            decoded += QByteArray::fromHex(hex);
            i += 2;
        }
    }
    return decoded;
}

std::optional<QByteArray> decoded(const Part &part)
{
    if (part.encoding == "quoted-printable")
        return fromQuotedPrintable(part.body);
    if (part.encoding != "base64")
        return std::nullopt;
    const auto bytes = QByteArray::fromBase64Encoding(
        QByteArray(part.body).replace("\r\n", ""), QByteArray::AbortOnBase64DecodingErrors);
    return bytes ? std::optional(*bytes) : std::nullopt;
}

/// The words of a header field again (RFC 2047).
QString fromEncodedWords(const QByteArray &value)
{
    static const QRegularExpression word(u"=\\?utf-8\\?B\\?([A-Za-z0-9+/=]+)\\?="_s);
    QString text;
    qsizetype at = 0;
    const QString all = QString::fromLatin1(value);
    for (const QRegularExpressionMatch &match : word.globalMatch(all)) {
        const QString between = all.sliced(at, match.capturedStart() - at);
        text += between.trimmed().isEmpty() ? QString() : between;
        const QByteArray bytes = QByteArray::fromBase64(match.captured(1).toLatin1());
        if (!bytes.isValidUtf8() || match.capturedLength() > 75)
            return u"an encoded word that is none: "_s + match.captured();
        text += QString::fromUtf8(bytes);
        at = match.capturedEnd();
    }
    return text + all.sliced(at);
}

QByteArray withLineEnds(const QString &text) { return text.toUtf8().replace('\n', "\r\n"); }

Issue sampleIssue()
{
    QFile file(sourceFile(u"resources/sample/sample-issue.json"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return readIssueJson(file.readAll()).value_or(Issue());
}

Look lookFrom(const QString &sender)
{
    Look look;
    look.publication.sender = sender;
    return look;
}

/// So many entries with a summary of some hundred words.
Issue largeIssue(int entries)
{
    Issue issue = exampleIssue();
    issue.entries.clear();
    for (int i = 0; i < entries; ++i) {
        Entry entry = entryTitled(u"Paper %1"_s.arg(i));
        entry.summary = u"A *summary* of $n^2$ words, which goes on. "_s.repeated(12);
        entry.takeaways = QStringList {u"One thing"_s, u"Another"_s};
        issue.entries.append(entry);
    }
    return issue;
}

} // namespace

class TestEmailMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void structure_data();
    void structure();
    void headers();
    void noSender();
    void senders_data();
    void senders();
    void wrongSenders_data();
    void wrongSenders();
    void subjects_data();
    void subjects();
    void transfer_data();
    void transfer();
    void encodingIsTheSmaller_data();
    void encodingIsTheSmaller();
    void theBoundaryCannotOccur();
    void idIsStable();
    void plainTwin();
    void sizes();
    void warnings_data();
    void warnings();
    void sampleIsSmall();
    void aVeryLargeIssue();
};

void TestEmailMessage::structure_data()
{
    QTest::addColumn<Issue>("issue");
    QTest::newRow("sample") << sampleIssue();
    QTest::newRow("example") << exampleIssue();
    Issue issue = exampleIssue();
    issue.title = u"中文標題 "_s.repeated(40);
    issue.introduction = u"中文內容。"_s.repeated(400);
    issue.entries[0].summary = QString(3000, u'x') + u"\r\n.\n--=_galley_part_=--\nFrom here"_s;
    QTest::newRow("Chinese and traps") << issue;
    issue.entries.clear();
    QTest::newRow("empty") << issue;
}

void TestEmailMessage::structure()
{
    QFETCH(Issue, issue);
    const Look look = lookFrom(u"Ed <ed@example.org>"_s);
    const Message message = readMessage(*emailMessage(issue, look));
    QVERIFY2(message.mistake.isEmpty(), qPrintable(message.mistake));
    QCOMPARE(message.parts.size(), 2);
    QCOMPARE(message.parts[0].type, "text/plain; charset=utf-8");
    QCOMPARE(message.parts[1].type, "text/html; charset=utf-8");
    const std::optional<QByteArray> text = decoded(message.parts[0]);
    const std::optional<QByteArray> html = decoded(message.parts[1]);
    QVERIFY(text && html);
    QCOMPARE(*text, withLineEnds(emailText(issue, look)));
    QCOMPARE(*html, withLineEnds(emailHtml(issue, look)));
}

void TestEmailMessage::headers()
{
    Issue issue = exampleIssue();
    issue.language = u"de-CH"_s;
    const Message message =
        readMessage(*emailMessage(issue, lookFrom(u"The Digest <ed@example.org>"_s)));
    QCOMPARE(message.header("From"), "The Digest <ed@example.org>");
    QCOMPARE(message.header("Subject"), "No. 1");
    QCOMPARE(message.header("Date"), "Mon, 27 Apr 2026 12:00:00 +0000");
    QCOMPARE(message.header("MIME-Version"), "1.0");
    QCOMPARE(message.header("X-Unsent"), "1");
    QCOMPARE(message.header("Content-Language"), "de-CH");
    static const QRegularExpression id(u"\\A<2026-04-27\\.[0-9a-f]{24}@galley\\.invalid>\\z"_s);
    QVERIFY(id.match(QString::fromLatin1(message.header("Message-ID"))).hasMatch());
    QSet<QByteArray> names;
    for (const auto &[name, value] : message.headers)
        names.insert(name.toLower());
    QCOMPARE(names.size(), message.headers.size()); // each once
}

void TestEmailMessage::noSender()
{
    const Message message = readMessage(*emailMessage(exampleIssue(), {}));
    QVERIFY2(message.mistake.isEmpty(), qPrintable(message.mistake));
    QVERIFY(message.header("From").isEmpty());
}

void TestEmailMessage::senders_data()
{
    QTest::addColumn<QString>("sender");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("address") << u"ed@example.org"_s << "ed@example.org"_ba;
    QTest::newRow("brackets") << u" <ed@example.org> "_s << "ed@example.org"_ba;
    QTest::newRow("name") << u"The Digest <ed.itor+x@mail.example.org>"_s
                          << "The Digest <ed.itor+x@mail.example.org>"_ba;
    QTest::newRow("specials") << u"Digest, Inc. (weekly) <ed@example.org>"_s
                              << "\"Digest, Inc. (weekly)\" <ed@example.org>"_ba;
    QTest::newRow("quoted") << u"\"Digest, \\\"Inc.\\\"\" <ed@example.org>"_s
                            << "\"Digest, \\\"Inc.\\\"\" <ed@example.org>"_ba;
    QTest::newRow("other letters")
        << u"Ünï 中 <ed@example.org>"_s << "=?utf-8?B?w5xuw68g5Lit?= <ed@example.org>"_ba;
    QTest::newRow("other domain") << u"ed@bücher.example"_s << "ed@xn--bcher-kva.example"_ba;
}

void TestEmailMessage::senders()
{
    QFETCH(QString, sender);
    QFETCH(QByteArray, field);
    const Result<QByteArray> message = emailMessage(exampleIssue(), lookFrom(sender));
    QVERIFY2(message, message ? "" : qPrintable(message.error().message));
    QCOMPARE(readMessage(*message).header("From"), field);
}

void TestEmailMessage::wrongSenders_data()
{
    QTest::addColumn<QString>("sender");
    QTest::newRow("no address") << u"The Digest"_s;
    QTest::newRow("two") << u"a@example.org, b@example.org"_s;
    QTest::newRow("no domain") << u"ed@"_s;
    QTest::newRow("no local part") << u"@example.org"_s;
    QTest::newRow("dots") << u"ed..itor@example.org"_s;
    QTest::newRow("space") << u"ed itor@example.org"_s;
    QTest::newRow("hyphen") << u"ed@-example.org"_s;
    QTest::newRow("header") << u"Ed\r\nBcc: all@example.org <ed@example.org>"_s;
    QTest::newRow("header in the address") << u"ed@example.org\r\nBcc: all@example.org"_s;
    QTest::newRow("two brackets") << u"Ed <<ed@example.org>>"_s;
    QTest::newRow("too long") << QString(250, u'a') + u"@example.org"_s;
}

void TestEmailMessage::wrongSenders()
{
    QFETCH(QString, sender);
    const Result<QByteArray> message = emailMessage(exampleIssue(), lookFrom(sender));
    QVERIFY(!message);
    QCOMPARE(message.error().code, Error::Code::InvalidInput);
    QVERIFY(message.error().message.contains(sender.simplified()));
}

void TestEmailMessage::subjects_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("subject");
    const auto same = [](const char *name, const QString &title) {
        QTest::newRow(name) << title << title;
    };
    same("plain", u"Fourteen papers: a digest"_s);
    same("other letters", u"“Ünï”, 中文 and 🎉"_s);
    same("long", u"A title of many words "_s.repeated(12).trimmed());
    same("long in Chinese", QString(300, u'中'));
    same("one long word", QString(300, u'x'));
    same("looks encoded", u"=?utf-8?B?QQ==?="_s);
    QTest::newRow("formula") << u"On $n^2$"_s << u"On n²"_s;
    QTest::newRow("lines") << u"One\r\nBcc: all@example.org"_s << u"One Bcc: all@example.org"_s;
}

void TestEmailMessage::subjects()
{
    QFETCH(QString, title);
    QFETCH(QString, subject);
    Issue issue = exampleIssue();
    issue.title = title;
    const QByteArray bytes = *emailMessage(issue, {});
    const Message message = readMessage(bytes);
    QVERIFY2(message.mistake.isEmpty(), qPrintable(message.mistake));
    QCOMPARE(fromEncodedWords(message.header("Subject")), subject);
    QVERIFY(message.header("Bcc").isEmpty());
}

void TestEmailMessage::transfer_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("lines") << u"One\n\nTwo\r\nThree\rFour"_s;
    QTest::newRow("spaces at the end") << u"One \nTwo\t\n = "_s;
    QTest::newRow("long") << QString(1000, u'x');
    QTest::newRow("76 and more") << QString(76, u'x') + u'\n' + QString(77, u'y') + u'\n';
    QTest::newRow("equals signs") << QString(200, u'=');
    QTest::newRow("umlauts") << u"Grüße "_s.repeated(30);
    QTest::newRow("Chinese") << QString(500, u'中');
    QTest::newRow("emoji") << u"🎉"_s.repeated(100);
}

void TestEmailMessage::transfer()
{
    QFETCH(QString, text);
    const TransferText travelling = transferText(text);
    QVERIFY2(mistakeInLines(travelling.bytes).isEmpty(), travelling.bytes.constData());
    QByteArray expected = text.toUtf8().replace("\r\n", "\n").replace('\r', '\n');
    if (!expected.endsWith('\n'))
        expected += '\n';
    const std::optional<QByteArray> back =
        decoded(Part {{}, travelling.encoding, travelling.bytes});
    QVERIFY(back);
    QCOMPARE(*back, expected.replace('\n', "\r\n"));
}

void TestEmailMessage::encodingIsTheSmaller_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("encoding");
    QTest::newRow("English")
        << u"A sentence of ordinary length with one “quote” in it. "_s.repeated(20)
        << "quoted-printable"_ba;
    QTest::newRow("Chinese") << QString(500, u'中') << "base64"_ba;
}

void TestEmailMessage::encodingIsTheSmaller()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, encoding);
    QCOMPARE(transferText(text).encoding, encoding);
}

void TestEmailMessage::theBoundaryCannotOccur()
{
    const QByteArray body = transferText(u"--=_galley_part_=\n--=_galley_part_=--\n"_s).bytes;
    QVERIFY(!body.contains("=_"));
    QVERIFY(!transferText(QString(400, u'中')).bytes.contains('_'));
}

void TestEmailMessage::idIsStable()
{
    const auto idOf = [](const Issue &issue) {
        return readMessage(*emailMessage(issue, {})).header("Message-ID");
    };
    Issue issue = exampleIssue();
    const QByteArray id = idOf(issue);
    issue.title = u"Another"_s;
    issue.entries.clear();
    QCOMPARE(idOf(issue), id);
    issue.publication = u"Another"_s;
    QVERIFY(idOf(issue) != id);
    issue.publication = exampleIssue().publication;
    issue.slug = u"another"_s;
    QVERIFY(idOf(issue) != id);
}

void TestEmailMessage::plainTwin()
{
    Look look;
    look.publication.baseUrl = u"https://example.org/d/"_s;
    look.theme.options = {{.key = u"footer"_s,
        .type = ThemeOption::Type::Markdown,
        .title = {},
        .fallback = u"Write *us* "_s.repeated(20)}};
    const QString text = emailText(sampleIssue(), look);
    QVERIFY(text.endsWith(u"\n\nRead on the web:\n<https://example.org/d/issues/%1.html>\n"_s.arg(
        sampleIssue().slug)));
    QVERIFY(text.contains("Write us Write us"_L1));
    QVERIFY(text.contains(u"softmax(QKᵀ/√dₖ)V"_s));
    QVERIFY(!text.contains(u'$'));
    for (const QString &line : text.split(u'\n')) {
        QVERIFY2(line.size() <= 72 || !line.trimmed().contains(u' '), qUtf8Printable(line));
        QVERIFY2(!line.endsWith(u' '), qUtf8Printable(line));
    }
    QVERIFY(!text.contains("\n\n\n"_L1));
}

void TestEmailMessage::sizes()
{
    const Issue issue = sampleIssue();
    const QByteArray bytes = *emailMessage(issue, {});
    const Message message = readMessage(bytes);
    QCOMPARE(emailSizeOf(bytes), message.parts[1].body.size());
    QCOMPARE(emailSize(emailHtml(issue, {})), message.parts[1].body.size());
    QCOMPARE(emailSizeOf("no message at all"), 0);
}

void TestEmailMessage::warnings_data()
{
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QString>("words");
    QTest::newRow("small") << qsizetype(89'999) << QString();
    QTest::newRow("near") << qsizetype(90'000) << u"takes 90 KB"_s;
    QTest::newRow("just fits") << qsizetype(101'999) << u"takes 102 KB"_s;
    QTest::newRow("too large") << qsizetype(102'000) << u"two issues"_s;
}

void TestEmailMessage::warnings()
{
    QFETCH(qsizetype, size);
    QFETCH(QString, words);
    const QString warning = emailSizeWarning(size);
    QCOMPARE(warning.isEmpty(), words.isEmpty());
    QVERIFY2(warning.contains(words), qPrintable(warning));
    QCOMPARE(warning.contains("two issues"_L1), size >= emailClip);
}

void TestEmailMessage::sampleIsSmall()
{
    const qsizetype size = emailSize(emailHtml(sampleIssue(), {}));
    qInfo("the sample issue takes %lld bytes", static_cast<long long>(size));
    QVERIFY(size > 10'000);
    QVERIFY(size < 60'000);
}

void TestEmailMessage::aVeryLargeIssue()
{
    const Issue issue = largeIssue(5000);
    QElapsedTimer clock;
    clock.start();
    const QByteArray bytes = *emailMessage(issue, {});
    qInfo("5,000 entries: %lld ms, %lld bytes", static_cast<long long>(clock.elapsed()),
        static_cast<long long>(bytes.size()));
    QVERIFY(bytes.contains("Paper 4999"));
    QVERIFY(emailSizeWarning(emailSizeOf(bytes)).contains("two issues"_L1));
}

QTEST_GUILESS_MAIN(TestEmailMessage)
#include "tst_emailmessage.moc"
