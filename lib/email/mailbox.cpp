// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "email/mailbox.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Email)
};

constexpr qsizetype longestLocalPart = 64; // RFC 5321, section 4.5.3.1
constexpr qsizetype longestAddress = 254;

/// A domain in its ASCII form, or nothing when it is none.
QByteArray domainFrom(const QString &text)
{
    static const QRegularExpression domain(
        u"\\A(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)*"
        "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\z"_s);
    const QByteArray ascii = QUrl::toAce(text);
    return domain.match(QString::fromLatin1(ascii)).hasMatch() ? ascii : QByteArray();
}

QByteArray addressFrom(const QString &text)
{
    static const QRegularExpression dotAtom(
        u"\\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*\\z"_s);
    const qsizetype at = text.lastIndexOf(u'@');
    const QString local = text.first(std::max<qsizetype>(at, 0));
    const QByteArray domain = domainFrom(text.sliced(at + 1));
    if (at < 0 || local.size() > longestLocalPart || !dotAtom.match(local).hasMatch()
        || domain.isEmpty())
        return {};
    const QByteArray address = local.toLatin1() + '@' + domain;
    return address.size() <= longestAddress ? address : QByteArray();
}

/// Without the quotes around it and the backslashes in them.
QString unquoted(QString name)
{
    if (name.size() < 2 || !name.startsWith(u'"') || !name.endsWith(u'"'))
        return name;
    static const QRegularExpression escaped(u"\\\\(.)"_s);
    return name.sliced(1, name.size() - 2).replace(escaped, u"\\1"_s).simplified();
}

} // namespace

Result<Mailbox> mailboxFrom(const QString &text)
{
    const QString sender = text.trimmed();
    QString name;
    QString address = sender;
    if (const qsizetype open = sender.lastIndexOf(u'<'); open >= 0 && sender.endsWith(u'>')) {
        name = unquoted(sender.first(open).simplified());
        address = sender.sliced(open + 1).chopped(1).trimmed();
    }
    const bool hasControls =
        std::ranges::any_of(sender, [](QChar c) { return c.category() == QChar::Other_Control; });
    Mailbox mailbox {name, addressFrom(address)};
    if (hasControls || mailbox.address.isEmpty())
        return fail(Error::Code::InvalidInput,
            Tr::tr("“%1” cannot be the sender of an e-mail. Write it as “Name "
                   "<name@example.org>” in the publication's settings.")
                .arg(sender.simplified()));
    return mailbox;
}

} // namespace galley
