// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/mailtext.h"

#include "importing/htmltext.h"
#include "importing/pastetext.h"
#include "markup/htmldecoding.h"
#include "model/reference.h"

#include <QHash>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

constexpr int deepest = 8; // mails within mails
constexpr qsizetype mostParts = 500;
constexpr qsizetype largestHeader = 256 * 1024;

struct Part
{
    QHash<QByteArray, QByteArray> header; ///< names in lower case, values unfolded
    QByteArray body; ///< as it was sent

    QByteArray type() const
    {
        const QByteArray type = header.value("content-type").split(';').constFirst();
        return type.isEmpty() ? "text/plain"_ba : type.trimmed().toLower();
    }
};

/// `name` of "text/plain; name=value", or nothing.
QByteArray parameter(const QByteArray &value, const QByteArray &name)
{
    constexpr qsizetype longest = 4096;
    const QByteArrayView whole = QByteArrayView(value).first(std::min(value.size(), longest));
    for (qsizetype at = whole.indexOf(';'); at >= 0; at = whole.indexOf(';', at + 1)) {
        const QByteArrayView rest = whole.sliced(at + 1).trimmed();
        const QByteArrayView start = rest.first(std::min(rest.size(), name.size()));
        if (start.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        const QByteArrayView tail = rest.sliced(name.size()).trimmed();
        if (!tail.startsWith('='))
            continue;
        const QByteArrayView word = tail.sliced(1).trimmed();
        const bool isQuoted = word.startsWith('"');
        const qsizetype end = isQuoted ? word.indexOf('"', 1) : word.indexOf(';');
        const QByteArrayView ended = end < 0 ? word : word.first(end);
        return ended.sliced(std::min<qsizetype>(ended.size(), isQuoted)).trimmed().toByteArray();
    }
    return {};
}

Part partOf(const QByteArray &bytes)
{
    Part part;
    QByteArray name;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype newline = bytes.indexOf('\n', at);
        const qsizetype end = newline < 0 ? bytes.size() : newline;
        const QByteArray line = bytes.sliced(at, end - at);
        at = std::min(bytes.size(), end + 1);
        if (line.trimmed().isEmpty() || at > largestHeader)
            break;
        const qsizetype colon = line.indexOf(':');
        if (line.startsWith(' ') || line.startsWith('\t')) {
            if (!name.isEmpty())
                part.header[name] += ' ' + line.trimmed();
        } else if (colon > 0) {
            name = line.first(colon).trimmed().toLower();
            part.header[name] = line.sliced(colon + 1).trimmed();
        }
    }
    part.body = bytes.sliced(at);
    return part;
}

QByteArray decodedBody(const Part &part)
{
    const QByteArray encoding = part.header.value("content-transfer-encoding").toLower();
    if (encoding == "base64")
        return QByteArray::fromBase64(part.body);
    return encoding == "quoted-printable" ? decodeQuotedPrintable(part.body) : part.body;
}

/// The parts between the lines of the boundary.
QList<Part> partsOf(const Part &whole)
{
    const QByteArray boundary = parameter(whole.header.value("content-type"), "boundary");
    QList<Part> parts;
    if (boundary.isEmpty())
        return parts;
    const QByteArray mark = "\n--" + boundary;
    const QByteArray body = '\n' + whole.body;
    qsizetype at = body.indexOf(mark);
    while (at >= 0 && parts.size() < mostParts) {
        qsizetype start = at + mark.size();
        if (QByteArrayView(body).sliced(start).startsWith("--"))
            break;
        start = body.indexOf('\n', start);
        if (start < 0)
            break;
        at = body.indexOf(mark, start);
        // The line end before the next boundary belongs to that; an empty part has none of its own.
        const qsizetype end = std::max(at < 0 ? body.size() : at, start + 1);
        parts.append(partOf(body.sliced(start + 1, end - start - 1)));
    }
    return parts;
}

/// The lines that "format=flowed; delsp=yes" broke, whole again (RFC 3676).
QString unflowed(const QString &text)
{
    QString whole;
    bool goesOn = false;
    for (QStringView line : QStringView(text).split(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        if (goesOn) {
            while (line.startsWith(u'>'))
                line = line.sliced(1);
            line = line.startsWith(u' ') ? line.sliced(1) : line;
        }
        goesOn = line.endsWith(u' ') && line != u"-- ";
        whole.append(goesOn ? line.chopped(1) : line);
        if (!goesOn)
            whole.append(u'\n');
    }
    return whole;
}

QString plainText(const Part &part)
{
    const QByteArray type = part.header.value("content-type");
    const QString text = markup::decodeText(decodedBody(part), type);
    return parameter(type, "delsp").toLower() == "yes" ? unflowed(text) : text;
}

QString textOf(const Part &part, int depth);

/// The version with the links that a reader can follow, or else the plain one.
QString bestOf(const QList<Part> &versions, int depth)
{
    QString best;
    qsizetype most = -1;
    for (const Part &version : versions) {
        const QString text = textOf(version, depth);
        const qsizetype count = findReferences(text).size();
        if (count > most && !text.isEmpty()) {
            best = text;
            most = count;
        }
    }
    return best;
}

QString attachmentText(const Part &part)
{
    QByteArray name = parameter(part.header.value("content-disposition"), "filename");
    if (name.isEmpty())
        name = parameter(part.header.value("content-type"), "name");
    if (name.isEmpty() || name.toLower().endsWith(".eml"))
        return {};
    return pasteText(decodedBody(part), decodeHeader(name)).value_or(QString());
}

QString textOf(const Part &part, int depth)
{
    if (depth > deepest)
        return {};
    const QByteArray type = part.type();
    if (type == "multipart/alternative")
        return bestOf(partsOf(part), depth + 1);
    if (type.startsWith("multipart/")) {
        QStringList texts;
        for (const Part &inner : partsOf(part)) {
            if (const QString text = textOf(inner, depth + 1); !text.isEmpty())
                texts.append(text);
        }
        return texts.join(u"\n\n"_s);
    }
    if (type == "message/rfc822") {
        const Part mail = partOf(decodedBody(part));
        return decodeHeader(mail.header.value("subject")) + u"\n\n"_s + textOf(mail, depth + 1);
    }
    if (type == "text/html" || type == "application/xhtml+xml") {
        const QByteArray bytes = decodedBody(part);
        return linkedText(markup::decodeHtml(bytes, part.header.value("content-type")))
            .value_or(QString());
    }
    return type == "text/plain" ? plainText(part) : attachmentText(part);
}

/// The page of an MHTML file: the first part that is HTML.
Result<QString> webArchiveText(const Part &archive, const QUrl &address)
{
    for (const Part &part : partsOf(archive)) {
        if (part.type() != "text/html" && part.type() != "application/xhtml+xml")
            continue;
        const QString html =
            markup::decodeHtml(decodedBody(part), part.header.value("content-type"));
        return savedPageText(html, address);
    }
    return textOf(archive, 0);
}

QString oneMail(const QByteArray &bytes)
{
    const Part mail = partOf(bytes);
    const QString subject = decodeHeader(mail.header.value("subject"));
    const QString text = textOf(mail, 0);
    return subject.isEmpty() ? text : subject + u"\n\n"_s + text;
}

} // namespace

bool looksLikeMail(const QByteArray &bytes)
{
    const QByteArray start = bytes.first(std::min<qsizetype>(bytes.size(), 16 * 1024));
    const Part part =
        partOf(start.startsWith("From ") ? start.sliced(start.indexOf('\n') + 1) : start);
    const auto has = [&part](const char *name) { return part.header.contains(name); };
    const qsizetype colon = start.indexOf(':');
    const bool beginsWithName = colon > 0 && !start.first(colon).contains('\n')
        && !start.first(colon).trimmed().contains(' ');
    return (beginsWithName || start.startsWith("From "))
        && (has("mime-version") || (has("from") && (has("subject") || has("date"))));
}

Result<QString> mailText(const QByteArray &bytes)
{
    if (bytes.startsWith("From ")) { // a mailbox of several
        QStringList texts;
        for (qsizetype at = 0; at >= 0 && texts.size() < mostParts;) {
            const qsizetype header = bytes.indexOf('\n', at);
            const qsizetype next = header < 0 ? -1 : bytes.indexOf("\nFrom ", header);
            const qsizetype end = next < 0 ? bytes.size() : next;
            if (header >= 0)
                texts.append(
                    oneMail(bytes.sliced(header + 1, std::max(end, header + 1) - header - 1)));
            at = next < 0 ? next : next + 1;
        }
        return texts.join(u"\n\n"_s);
    }
    const Part mail = partOf(bytes);
    const QUrl address(
        QString::fromUtf8(mail.header.value("snapshot-content-location")), QUrl::TolerantMode);
    const bool isSent = mail.header.contains("to") || mail.header.contains("received");
    if (mail.type() == "multipart/related" && !isSent)
        return webArchiveText(mail, address);
    return oneMail(bytes);
}

QByteArray decodeQuotedPrintable(const QByteArray &bytes)
{
    const auto hex = [](char c) {
        return c >= '0' && c <= '9' ? c - '0'
            : c >= 'A' && c <= 'F'  ? c - 'A' + 10
            : c >= 'a' && c <= 'f'  ? c - 'a' + 10
                                    : -1;
    };
    const auto at = [&bytes](qsizetype i) { return i < bytes.size() ? bytes[i] : '\0'; };
    QByteArray decoded;
    decoded.reserve(bytes.size());
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '=') {
            decoded.append(bytes[i]);
        } else if (at(i + 1) == '\n') {
            i += 1;
        } else if (at(i + 1) == '\r' && at(i + 2) == '\n') {
            i += 2;
        } else if (hex(at(i + 1)) >= 0 && hex(at(i + 2)) >= 0) {
            decoded.append(char(hex(bytes[i + 1]) * 16 + hex(bytes[i + 2])));
            i += 2;
        } else {
            decoded.append('=');
        }
    }
    return decoded;
}

QString decodeHeader(const QByteArray &value)
{
    QString text;
    qsizetype at = 0;
    while (at < value.size()) {
        const qsizetype start = value.indexOf("=?", at);
        const qsizetype encoding = start < 0 ? -1 : value.indexOf('?', start + 2);
        const qsizetype words = encoding < 0 ? -1 : value.indexOf('?', encoding + 1);
        const qsizetype end = words < 0 ? -1 : value.indexOf("?=", words + 1);
        if (end < 0)
            break;
        // White space between two encoded words is not meant.
        if (const QByteArray between = value.sliced(at, start - at);
            at == 0 || !between.trimmed().isEmpty())
            text.append(QString::fromUtf8(between));
        QByteArray bytes = value.sliced(words + 1, end - words - 1);
        const char how = words > encoding + 1 ? value[encoding + 1] : '\0';
        bytes = how == 'B' || how == 'b' ? QByteArray::fromBase64(bytes)
                                         : decodeQuotedPrintable(bytes.replace('_', ' '));
        const QByteArray charset = value.sliced(start + 2, encoding - start - 2);
        text.append(markup::decodeAs(charset, bytes).value_or(QString::fromUtf8(bytes)));
        at = end + 2;
    }
    return text + QString::fromUtf8(value.sliced(at));
}

} // namespace galley
