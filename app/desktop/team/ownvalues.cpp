// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/ownvalues.h"

#include "archive/postgresaddress.h"
#include "base/settings.h"

#include <QCryptographicHash>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace galley {

QString OwnValues::value(const QString &name) const
{
    if (isPostgresAddress(m_path))
        return QSettings(settingsFile(), QSettings::IniFormat).value(keyOf(name)).toString();
    return m_archive.property(name).value_or(QString());
}

Result<void> OwnValues::set(const QString &name, const QString &value)
{
    if (!isPostgresAddress(m_path))
        return m_archive.setProperty(name, value);
    QSettings(settingsFile(), QSettings::IniFormat).setValue(keyOf(name), value);
    return {};
}

QString OwnValues::keyOf(const QString &name) const
{
    const QByteArray archive =
        QCryptographicHash::hash(withoutPassword(m_path).toUtf8(), QCryptographicHash::Sha256);
    return u"Places/"_s + QString::fromLatin1(archive.first(8).toHex()) + u'-' + name;
}

} // namespace galley
