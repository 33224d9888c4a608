// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/theme.h"

#include "base/resources.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

} // namespace

QStringList themeNames()
{
    initResources();
    QStringList names = QDir(u":/galley/themes"_s).entryList(QDir::Dirs, QDir::Name);
    names.removeAll(u"default"_s);
    names.prepend(u"default"_s);
    return names;
}

Result<Theme> loadTheme(const QString &name)
{
    const QStringList known = themeNames();
    if (!known.contains(name))
        return fail(Error::Code::NotFound,
            Tr::tr("There is no theme “%1”; use one of: %2.").arg(name, known.join(u", "_s)));
    const QString folder = u"themes/%1/"_s.arg(name);
    const QJsonObject manifest =
        QJsonDocument::fromJson(resource(folder + u"theme.json"_s)).object();
    Theme theme;
    theme.name = name;
    theme.title = manifest.value("title"_L1).toString(name);
    const QStringList files =
        QDir(u":/galley/"_s + folder).entryList({u"*.html"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        theme.templates.insert(file, QString::fromUtf8(resource(folder + file)));
    theme.css = QString::fromUtf8(resource(folder + u"style.css"_s));
    return theme;
}

} // namespace galley
