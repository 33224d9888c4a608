// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QString type; ///< of the translation: empty, "unfinished", "vanished" or "obsolete"
    QStringList forms; ///< one, or one for each plural form
};

QStringList formsFrom(QXmlStreamReader &xml, bool isNumerus)
{
    if (!isNumerus)
        return {xml.readElementText(QXmlStreamReader::IncludeChildElements)};
    QStringList forms;
    while (xml.readNextStartElement())
        forms.append(xml.readElementText(QXmlStreamReader::IncludeChildElements));
    return forms;
}

Message messageFrom(QXmlStreamReader &xml, const QString &context)
{
    Message message {.context = context, .source = {}, .type = {}, .forms = {}};
    const bool isNumerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText(QXmlStreamReader::IncludeChildElements);
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            message.forms = formsFrom(xml, isNumerus);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

/// The messages of a file that the programs still use.
QList<Message> messagesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(messageFrom(xml, context));
    }
    messages.removeIf([](const Message &message) {
        return message.type == "vanished"_L1 || message.type == "obsolete"_L1;
    });
    return xml.hasError() ? QList<Message>() : messages;
}

QStringList placeholdersIn(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:\\d{1,2}|n)"_s);
    QStringList found;
    for (const QRegularExpressionMatch &match : pattern.globalMatch(text))
        found.append(match.captured());
    found.sort();
    return found;
}

bool hasMnemonic(const QString &text)
{
    static const QRegularExpression pattern(
        u"&\\w"_s, QRegularExpression::UseUnicodePropertiesOption);
    return text.contains(pattern);
}

/// What is wrong with a translation, or nothing.
QString faultOf(const QString &source, const QString &translation)
{
    if (translation.isEmpty())
        return u"it is empty"_s;
    if (placeholdersIn(source) != placeholdersIn(translation))
        return u"its placeholders differ"_s;
    for (const QChar end : u"…:"_s) {
        if (source.endsWith(end) != translation.endsWith(end))
            return u"only one of them ends in “%1”"_s.arg(end);
    }
    if (hasMnemonic(source) != hasMnemonic(translation))
        return u"only one of them has a mnemonic"_s;
    return {};
}

QString faultOf(const Message &message)
{
    if (message.type == "unfinished"_L1)
        return u"it is unfinished"_s;
    if (message.forms.isEmpty())
        return u"it is missing"_s;
    for (const QString &form : message.forms) {
        if (const QString fault = faultOf(message.source, form); !fault.isEmpty())
            return fault;
    }
    return {};
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data();
    void everyTextIsTranslated();
    void faultsAreSeen_data();
    void faultsAreSeen();
};

void TestTranslations::everyTextIsTranslated_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("German") << u"galley_de.ts"_s;
    QTest::newRow("English plurals") << u"galley_en.ts"_s;
}

void TestTranslations::everyTextIsTranslated()
{
    QFETCH(QString, file);
    const QList<Message> messages = messagesIn(galley::test::sourceFile(u"translations/"_s + file));
    QVERIFY2(!messages.isEmpty(), "the file is missing, empty or not XML");
    QStringList faults;
    for (const Message &message : messages) {
        if (const QString fault = faultOf(message); !fault.isEmpty())
            faults.append(u"%1, “%2” → “%3”: %4"_s.arg(
                message.context, message.source, message.forms.join(u" | "_s), fault));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
}

void TestTranslations::faultsAreSeen_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("translation");
    QTest::addColumn<bool>("isWrong");
    QTest::newRow("right") << u"&Open %1…"_s << u"%1 ö&ffnen …"_s << false;
    QTest::newRow("other order") << u"%1 of %2"_s << u"%2, davon %1"_s << false;
    QTest::newRow("empty") << u"Open"_s << QString() << true;
    QTest::newRow("other number") << u"Open %1"_s << u"%2 öffnen"_s << true;
    QTest::newRow("lost count") << u"%n words"_s << u"Wörter"_s << true;
    QTest::newRow("lost locale") << u"%L1 words"_s << u"%1 Wörter"_s << true;
    QTest::newRow("doubled") << u"%1"_s << u"%1 %1"_s << true;
    QTest::newRow("lost ellipsis") << u"Open…"_s << u"Öffnen"_s << true;
    QTest::newRow("added ellipsis") << u"Open"_s << u"Öffnen …"_s << true;
    QTest::newRow("lost colon") << u"Title:"_s << u"Titel"_s << true;
    QTest::newRow("lost mnemonic") << u"&Open"_s << u"Öffnen"_s << true;
}

void TestTranslations::faultsAreSeen()
{
    QFETCH(QString, source);
    QFETCH(QString, translation);
    QFETCH(bool, isWrong);
    QCOMPARE(!faultOf(source, translation).isEmpty(), isWrong);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
