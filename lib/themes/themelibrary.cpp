// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themelibrary.h"

#include "base/atomicfile.h"
#include "render/thememanifest.h"

#include <QCoreApplication>
#include <QDir>
#include <QSaveFile>
#include <QTemporaryDir>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::ThemeLibrary)
};

ThemeRow rowOf(const QString &name, bool isBuiltIn)
{
    ThemeRow row {.name = name, .title = name, .isBuiltIn = isBuiltIn};
    const Result<ThemeFiles> files = readThemeFolder(themeFolder(name).value_or(QString()));
    if (!files) {
        row.mistakes = {{u"theme.json"_s, 0, files.error().message}};
        return row;
    }
    row.mistakes = mistakesIn(name, *files);
    const ThemeManifest manifest =
        readThemeManifest(QString::fromUtf8(files->value(u"theme.json"_s)));
    if (!manifest.title.isEmpty())
        row.title = manifest.title;
    row.description = manifest.description;
    return row;
}

std::unexpected<Error> unwritten(const QFileDevice &file)
{
    return fail(Error::Code::Storage,
        Tr::tr("Cannot write %1: %2. The theme is as it was.")
            .arg(file.fileName(), file.errorString()));
}

/// Writes all of the files beside the old ones before it replaces the first of those.
Result<void> writeTogether(const QDir &folder, const ThemeFiles &files, const ThemeFiles &old)
{
    std::vector<std::unique_ptr<QSaveFile>> written;
    for (const auto &[name, bytes] : files.asKeyValueRange()) {
        written.push_back(std::make_unique<QSaveFile>(folder.filePath(name)));
        QSaveFile &file = *written.back();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
            return unwritten(file);
    }
    for (auto file = written.begin(); file != written.end(); ++file) {
        if ((*file)->commit())
            continue;
        const auto failed = unwritten(**file);
        for (auto done = written.begin(); done != file; ++done) {
            const QString name = QFileInfo((*done)->fileName()).fileName();
            const QString path = folder.filePath(name);
            // Whether this fails too makes no difference to what is told.
            if (old.contains(name))
                std::ignore = writeFile(path, old.value(name));
            else
                QFile::remove(path);
        }
        return failed;
    }
    return {};
}

} // namespace

ThemeLibrary::ThemeLibrary() : m_folder(userThemesFolder()) { }

QList<ThemeRow> ThemeLibrary::list() const
{
    const QStringList builtIn = builtInThemeNames();
    QList<ThemeRow> rows;
    for (const QString &name : themeNames())
        rows.append(rowOf(name, builtIn.contains(name)));
    return rows;
}

Result<ThemeFiles> ThemeLibrary::files(const QString &name) const
{
    if (const std::optional<QString> folder = themeFolder(name))
        return readThemeFolder(*folder);
    return fail(Error::Code::NotFound, Tr::tr("There is no theme “%1”.").arg(name));
}

/// The folder of a theme that can be written.
Result<QString> ThemeLibrary::ownFolder(const QString &name) const
{
    if (builtInThemeNames().contains(name))
        return fail(Error::Code::InvalidInput,
            Tr::tr("The theme “%1” is a part of Galley and stays as it is; duplicate it, and "
                   "change that.")
                .arg(name));
    if (const std::optional<QString> folder = themeFolder(name))
        return *folder;
    return fail(Error::Code::NotFound, Tr::tr("There is no theme “%1” of your own.").arg(name));
}

/// Where a theme of this name would be.
Result<QString> ThemeLibrary::newFolder(const QString &name) const
{
    if (!isThemeName(name))
        return fail(Error::Code::InvalidInput,
            Tr::tr("“%1” cannot be a theme's name: it takes lower-case letters, digits and inner "
                   "hyphens, from a letter on.")
                .arg(name));
    const QString folder = m_folder + u'/' + name;
    if (builtInThemeNames().contains(name) || themeFolder(name))
        return fail(Error::Code::Duplicate,
            Tr::tr("There is a theme “%1” already; choose another name.").arg(name));
    if (QFileInfo::exists(folder))
        return fail(Error::Code::Duplicate,
            Tr::tr("%1 is in the way, and is no theme; move it, or choose another name.")
                .arg(folder));
    if (!QDir().mkpath(m_folder))
        return fail(Error::Code::Storage,
            Tr::tr("Cannot make the folder %1, where themes are kept.").arg(m_folder));
    return folder;
}

Result<void> ThemeLibrary::create(const QString &name, const ThemeFiles &files) const
{
    return newFolder(name).and_then([&](const QString &folder) -> Result<void> {
        QTemporaryDir making(m_folder + u"/.%1-XXXXXX"_s.arg(name));
        if (!making.isValid())
            return fail(Error::Code::Storage,
                Tr::tr("Cannot write in %1: %2.").arg(m_folder, making.errorString()));
        const Result<void> written = writeTogether(QDir(making.path()), files, {});
        if (!written)
            return written;
        QFile::setPermissions(making.path(),
            QFile::permissions(m_folder) | QFileDevice::ExeOwner | QFileDevice::WriteOwner);
        if (!QDir().rename(making.path(), folder))
            return fail(Error::Code::Storage, Tr::tr("Cannot make the folder %1.").arg(folder));
        making.setAutoRemove(false);
        return {};
    });
}

Result<void> ThemeLibrary::duplicate(
    const QString &from, const QString &name, const QString &title) const
{
    if (title.trimmed().isEmpty())
        return fail(Error::Code::InvalidInput, Tr::tr("A theme needs a title."));
    return loadTheme(from).and_then([&](Theme theme) {
        theme.manifest = retitled(manifestOf(theme), title.simplified());
        return create(name, filesOf(theme));
    });
}

Result<void> ThemeLibrary::save(const QString &name, const ThemeFiles &files) const
{
    return ownFolder(name).and_then([&](const QString &folder) -> Result<void> {
        // A file that is too large to be read is replaced by one that is not.
        const ThemeFiles old = readThemeFolder(folder).value_or(ThemeFiles());
        ThemeFiles changed = files;
        changed.removeIf([&](const auto &file) {
            return old.contains(file.key()) && old.value(file.key()) == file.value();
        });
        const QDir dir(folder);
        const Result<void> written = writeTogether(dir, changed, old);
        if (!written)
            return written;
        for (const QString &file : old.keys()) {
            if (!files.contains(file) && !QFile::remove(dir.filePath(file)))
                return fail(
                    Error::Code::Storage, Tr::tr("Cannot remove %1.").arg(dir.filePath(file)));
        }
        return {};
    });
}

Result<void> ThemeLibrary::save(const Theme &theme) const
{
    return ownFolder(theme.name).and_then([&](const QString &folder) {
        const ThemeFiles inherited = filesOf(defaultTheme());
        ThemeFiles files = filesOf(theme);
        files.removeIf([&](const auto &file) {
            return file.key().endsWith(".html"_L1) && inherited.value(file.key()) == file.value()
                && !QFileInfo::exists(folder + u'/' + file.key());
        });
        return save(theme.name, files);
    });
}

Result<void> ThemeLibrary::rename(
    const QString &from, const QString &name, const QString &title) const
{
    const Result<QString> folder = ownFolder(from);
    if (!folder)
        return std::unexpected(folder.error());
    const Result<QString> target = from == name ? folder : newFolder(name);
    if (!target)
        return std::unexpected(target.error());
    if (title.trimmed().isEmpty())
        return fail(Error::Code::InvalidInput, Tr::tr("A theme needs a title."));
    if (from != name && !QDir().rename(*folder, *target))
        return fail(Error::Code::Storage,
            Tr::tr("Cannot rename the folder %1 to %2.").arg(*folder, *target));
    const Result<void> saved = files(name).and_then([&](ThemeFiles all) {
        const QString manifest = QString::fromUtf8(all.value(u"theme.json"_s));
        if (readThemeManifest(manifest).title != title.simplified())
            all[u"theme.json"_s] = retitled(manifest, title.simplified()).toUtf8();
        return save(name, all);
    });
    if (!saved && from != name)
        QDir().rename(*target, *folder);
    return saved;
}

Result<ThemeFiles> ThemeLibrary::remove(const QString &name) const
{
    return ownFolder(name).and_then([&](const QString &folder) -> Result<ThemeFiles> {
        const Result<ThemeFiles> files = readThemeFolder(folder);
        if (!files)
            return files;
        if (QFileInfo(folder).isSymLink()) { // what it leads to is not ours
            if (QFile::remove(folder))
                return files;
            return fail(Error::Code::Storage, Tr::tr("Cannot remove %1.").arg(folder));
        }
        // Without its manifest it is a theme no more, so that there is none that is half there.
        const QDir dir(folder);
        QStringList names {u"theme.json"_s};
        for (const QString &file : files->keys()) {
            if (!names.contains(file))
                names.append(file);
        }
        for (const QString &file : std::as_const(names)) {
            if (!QFile::remove(dir.filePath(file)) && file == names.first())
                return fail(
                    Error::Code::Storage, Tr::tr("Cannot remove %1.").arg(dir.filePath(file)));
        }
        QDir().rmdir(folder);
        return files;
    });
}

} // namespace galley
