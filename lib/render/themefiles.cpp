// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/themefiles.h"

#include "base/atomicfile.h"
#include "base/resources.h"
#include "render/thememanifest.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Theme)
};

QString builtInFolder(const QString &name)
{
    initResources();
    return u":/galley/themes/"_s + name;
}

struct ReadTheme
{
    Theme theme;
    QList<ThemeMistake> mistakes;
};

/// The text in a file's bytes, or what is wrong with them.
std::expected<QString, ThemeMistake> textOf(const QString &file, const QByteArray &bytes)
{
    if (bytes.size() > largestThemeFile(file))
        return std::unexpected(ThemeMistake {file, 0,
            Tr::tr("The file is larger than %1.")
                .arg(QLocale().formattedDataSize(largestThemeFile(file)))});
    if (bytes.isValidUtf8())
        return QString::fromUtf8(bytes);
    const QList<QByteArray> lines = bytes.split('\n');
    const auto first =
        std::ranges::find_if_not(lines, [](const QByteArray &line) { return line.isValidUtf8(); });
    const int line = int(first - lines.begin()) + 1;
    return std::unexpected(ThemeMistake {file, line, Tr::tr("This is no text in UTF-8.")});
}

/// With `templates` for those that the files have not.
ReadTheme readTheme(
    const QString &name, const ThemeFiles &files, const QHash<QString, QString> &templates)
{
    ReadTheme read;
    read.theme.name = name;
    read.theme.templates = templates;
    for (const QString &file : {u"theme.json"_s, u"style.css"_s}) {
        if (!files.contains(file))
            read.mistakes.append({file, 0, Tr::tr("The file is missing.")});
    }
    for (const auto &[file, bytes] : files.asKeyValueRange()) {
        const auto text = textOf(file, bytes);
        if (!text)
            read.mistakes.append(text.error());
        else if (file == "theme.json"_L1)
            read.theme.manifest = *text;
        else if (file == "style.css"_L1)
            read.theme.css = *text;
        else
            read.theme.templates.insert(file, *text);
    }
    if (!read.mistakes.isEmpty())
        return read;
    const ThemeManifest manifest = readThemeManifest(read.theme.manifest);
    read.theme.title = manifest.title;
    read.theme.description = manifest.description;
    read.theme.options = manifest.options;
    read.mistakes = manifest.mistakes;
    return read;
}

} // namespace

bool isThemeFileName(const QString &name)
{
    static const QRegularExpression html(u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,60}\\.html\\z"_s);
    return name == "theme.json"_L1 || name == "style.css"_L1 || html.match(name).hasMatch();
}

qsizetype largestThemeFile(const QString &name)
{
    constexpr qsizetype kilobyte = 1024;
    if (name == "theme.json"_L1) // which may hold pictures
        return 1024 * kilobyte;
    return name == "style.css"_L1 ? 512 * kilobyte : 256 * kilobyte;
}

bool isThemeName(const QString &name) { return isThemeKey(name); }

QStringList builtInThemeNames()
{
    QStringList names = QDir(builtInFolder(QString())).entryList(QDir::Dirs, QDir::Name);
    names.removeAll(u"default"_s);
    names.prepend(u"default"_s);
    return names;
}

QString userThemesFolder()
{
    const QString told = qEnvironmentVariable("GALLEY_THEMES");
    return !told.isEmpty() ? told
                           : QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            + u"/galley/themes"_s;
}

std::optional<QString> themeFolder(const QString &name)
{
    if (!isThemeName(name))
        return {};
    for (const QString &folder : {builtInFolder(name), userThemesFolder() + u'/' + name}) {
        if (QFileInfo(folder + u"/theme.json"_s).isFile())
            return folder;
    }
    return {};
}

Result<ThemeFiles> readThemeFolder(const QString &folder)
{
    const QDir dir(folder);
    ThemeFiles files;
    for (const QString &file : dir.entryList(QDir::Files | QDir::Hidden)) {
        if (!isThemeFileName(file))
            continue;
        const Result<QByteArray> bytes = readFile(dir.filePath(file), largestThemeFile(file));
        if (!bytes)
            return std::unexpected(bytes.error());
        files.insert(file, *bytes);
        if (files.size() > mostThemeFiles)
            return fail(Error::Code::TooLarge,
                Tr::tr("There are more than %1 files of a theme in %2.")
                    .arg(mostThemeFiles)
                    .arg(folder));
    }
    return files;
}

const Theme &defaultTheme()
{
    static const Theme theme = [] {
        const QString name = u"default"_s;
        return readTheme(name, readThemeFolder(builtInFolder(name)).value_or(ThemeFiles()), {})
            .theme;
    }();
    return theme;
}

Result<Theme> themeFrom(const QString &name, const ThemeFiles &files)
{
    const ReadTheme read = readTheme(name, files, defaultTheme().templates);
    if (read.mistakes.isEmpty())
        return read.theme;
    return fail(Error::Code::Malformed,
        Tr::tr("The theme “%1” cannot be read: %2").arg(name, describe(read.mistakes.first())));
}

ThemeFiles filesOf(const Theme &theme)
{
    ThemeFiles files {
        {u"theme.json"_s, manifestOf(theme).toUtf8()}, {u"style.css"_s, theme.css.toUtf8()}};
    for (const auto &[file, text] : theme.templates.asKeyValueRange())
        files.insert(file, text.toUtf8());
    return files;
}

QList<ThemeMistake> mistakesIn(const QString &name, const ThemeFiles &files)
{
    const ReadTheme read = readTheme(name, files, defaultTheme().templates);
    return read.mistakes.isEmpty() ? mistakesIn(read.theme) : read.mistakes;
}

} // namespace galley
