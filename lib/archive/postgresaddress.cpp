// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postgresaddress.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Archive)
};

QString decoded(QStringView text) { return QUrl::fromPercentEncoding(text.toUtf8()); }

/// "host:port", "[::1]:port", or several of them with commas.
bool readHosts(const QString &text, PostgresAddress &address)
{
    static const QRegularExpression one(
        u"\\A(\\[[0-9A-Fa-f:.%]+\\]|[^:\\[\\]]*)(?::(\\d{1,5}))?\\z"_s);
    QStringList hosts;
    QStringList ports;
    for (const QString &part : text.split(u',')) {
        const QRegularExpressionMatch match = one.match(part);
        if (!match.hasMatch() || match.capturedView(2).toInt() > 65535)
            return false;
        QString host = decoded(match.capturedView(1));
        if (host.startsWith(u'['))
            host = host.sliced(1, host.size() - 2);
        hosts.append(host);
        ports.append(match.captured(2));
    }
    address.host = hosts.join(u',');
    if (!ports.join(QString()).isEmpty())
        address.port = ports.join(u',');
    return true;
}

bool readOptions(const QString &text, PostgresAddress &address)
{
    for (const QString &option : text.split(u'&', Qt::SkipEmptyParts)) {
        const QString name = decoded(option.section(u'=', 0, 0));
        const QString value = decoded(option.section(u'=', 1));
        static const QRegularExpression word(u"\\A[a-z_]+\\z"_s);
        if (!word.match(name).hasMatch() || !option.contains(u'='))
            return false;
        if (name == "user"_L1)
            address.user = value;
        else if (name == "password"_L1)
            address.password = value;
        else if (name == "host"_L1)
            address.host = value;
        else if (name == "port"_L1)
            address.port = value;
        else if (name == "dbname"_L1)
            address.database = value;
        else
            address.options.append({name, value});
    }
    return true;
}

} // namespace

Result<PostgresAddress> PostgresAddress::parse(const QString &address)
{
    static const QRegularExpression form(
        u"\\Apostgres(?:ql)?://(?:([^:@/?]*)(?::([^@/?]*))?@)?([^/?@]*)(?:/([^?]*))?(?:\\?(.*))?\\z"_s);
    const QRegularExpressionMatch match = form.match(address);
    PostgresAddress found {.user = decoded(match.capturedView(1)),
        .password = decoded(match.capturedView(2)),
        .host = {},
        .port = {},
        .database = decoded(match.capturedView(4)),
        .options = {}};
    if (match.hasMatch() && !address.contains(QChar::Null) && readHosts(match.captured(3), found)
        && readOptions(match.captured(5), found))
        return found;
    return fail(Error::Code::InvalidInput,
        Tr::tr("%1 is not the address of an archive on PostgreSQL. Write it as "
               "postgresql://user@host:port/database.")
            .arg(withoutPassword(address)));
}

bool isPostgresAddress(const QString &archive)
{
    return archive.startsWith("postgresql:"_L1) || archive.startsWith("postgres:"_L1);
}

QString withoutPassword(const QString &archive)
{
    if (!isPostgresAddress(archive))
        return archive;
    // Up to the last @, so that one in a password that should have been encoded is none either.
    static const QRegularExpression beforeHost(u"\\A(\\w+:/*[^:@/?]*):[^?]*@"_s);
    static const QRegularExpression option(u"([?&])(?:ssl)?password=[^&]*&?"_s);
    QString shown = archive;
    shown.replace(beforeHost, u"\\1@"_s).replace(option, u"\\1"_s);
    while (shown.endsWith(u'?') || shown.endsWith(u'&'))
        shown.chop(1);
    return shown;
}

QString withPassword(const QString &address, const QString &password)
{
    const QString bare = withoutPassword(address);
    return bare + (bare.contains(u'?') ? u'&' : u'?') + "password="_L1
        + QString::fromLatin1(QUrl::toPercentEncoding(password));
}

bool hasPassword(const QString &address)
{
    const Result<PostgresAddress> parsed = PostgresAddress::parse(address);
    return parsed && !parsed->password.isEmpty();
}

} // namespace galley
