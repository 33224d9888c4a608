// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/ownname.h"

#include "base/settings.h"

#include <QSettings>

#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

const QString key = u"Team/name"_s;

} // namespace

QString ownName()
{
    const QString name =
        QSettings(settingsFile(), QSettings::IniFormat).value(key).toString().simplified();
    return name.isEmpty() ? desktopUserName() : name;
}

QString desktopUserName()
{
    const passwd *user = getpwuid(getuid());
    if (!user)
        return {};
    // The first of the fields between commas is the full name.
    const QString full = QString::fromLocal8Bit(user->pw_gecos).section(u',', 0, 0).simplified();
    return full.isEmpty() ? QString::fromLocal8Bit(user->pw_name) : full;
}

void setOwnName(const QString &name)
{
    QSettings settings(settingsFile(), QSettings::IniFormat);
    if (name.simplified().isEmpty() || name.simplified() == desktopUserName())
        settings.remove(key);
    else
        settings.setValue(key, name.simplified());
}

} // namespace galley
