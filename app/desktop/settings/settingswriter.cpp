// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingswriter.h"

#include "base/settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QSettings>

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Settings)
};

} // namespace

Result<void> writeSettings(const QMap<QString, QVariant> &values)
{
    const QString path = settingsFile();
    QSettings settings(path, QSettings::IniFormat);
    for (const auto &[key, value] : values.asKeyValueRange()) {
        if (value.isValid())
            settings.setValue(key, value);
        else
            settings.remove(key);
    }
    settings.sync();
    switch (settings.status()) {
    case QSettings::NoError:
        return {};
    case QSettings::AccessError:
        return fail(Error::Code::Storage,
            Tr::tr("The settings could not be written to “%1”. Make the file and its folder "
                   "writable and try again.")
                .arg(QDir::toNativeSeparators(path)));
    case QSettings::FormatError:
        return fail(Error::Code::Malformed,
            Tr::tr("The settings file “%1” is damaged. Rename or remove it and try again.")
                .arg(QDir::toNativeSeparators(path)));
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace galley
