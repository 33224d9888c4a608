// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/email.h"
#include "email/mailbox.h"
#include "email/mimetext.h"
#include "markup/markup.h"
#include "render/reading.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Email)
};

// "=_" stands in neither quoted-printable nor base64, so that no part can hold it.
const auto boundary = "=_galley_part_="_ba;

QByteArray fromField(const Mailbox &sender)
{
    const QByteArray begin("From: ");
    if (sender.name.isEmpty())
        return begin + sender.address + "\r\n";
    return begin + headerPhrase(sender.name, begin.size()) + "\r\n <" + sender.address + ">\r\n";
}

QByteArray dateField(const QDate &date)
{
    if (!date.isValid())
        return {};
    const QDateTime noon(date, QTime(12, 0), QTimeZone::UTC);
    return "Date: " + QLocale::c().toString(noon, u"ddd, d MMM yyyy HH:mm:ss"_s).toLatin1()
        + " +0000\r\n";
}

QByteArray idField(const Issue &issue)
{
    const QByteArray publication =
        QCryptographicHash::hash(issue.publication.toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .first(24);
    return "Message-ID: <" + issue.slug.toLatin1() + '.' + publication + "@galley.invalid>\r\n";
}

QByteArray part(const QByteArray &type, const QString &text)
{
    const TransferText body = transferText(text);
    return "--"_ba + boundary + "\r\nContent-Type: " + type
        + "; charset=utf-8\r\nContent-Transfer-Encoding: " + body.encoding + "\r\n\r\n"
        + body.bytes;
}

} // namespace

Result<QByteArray> emailMessage(
    const Issue &issue, const Look &look, const PictureResolver &pictures)
{
    QByteArray from;
    if (!look.publication.sender.trimmed().isEmpty()) {
        const Result<Mailbox> sender = mailboxFrom(look.publication.sender);
        if (!sender)
            return std::unexpected(sender.error());
        from = fromField(*sender);
    }
    QByteArray message = from
        + headerField("Subject", reading::tidy(markup::plainToText(issue.title)))
        + dateField(issue.date) + idField(issue)
        + "MIME-Version: 1.0\r\nX-Unsent: 1\r\nContent-Language: "
        + reading::language(issue).toLatin1()
        + "\r\nContent-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    message += part("text/plain", emailText(issue, look));
    message += part("text/html", emailHtml(issue, look, pictures));
    return message + "--" + boundary + "--\r\n";
}

qsizetype emailSize(const QString &html) { return transferText(html).bytes.size(); }

qsizetype emailSizeOf(const QByteArray &message)
{
    const qsizetype part = message.lastIndexOf("\r\nContent-Type: text/html");
    const qsizetype body = message.indexOf("\r\n\r\n", part) + 4;
    const qsizetype end = message.lastIndexOf("--"_ba + boundary + "--");
    return part < 0 || end < body ? 0 : end - body;
}

QString emailSizeWarning(qsizetype size)
{
    if (size < emailClipIsNear)
        return {};
    const QLocale locale;
    const QString kilobytes = locale.toString((size + 999) / 1000);
    const QString clip = locale.toString(emailClip / 1000);
    if (size < emailClip)
        return Tr::tr("The e-mail takes %1 KB, and Gmail cuts a message off at about %2 KB.")
            .arg(kilobytes, clip);
    return Tr::tr(
        "The e-mail takes %1 KB, and Gmail cuts a message off at about %2 KB: shorten the "
        "summaries, or make two issues of it.")
        .arg(kilobytes, clip);
}

} // namespace galley
