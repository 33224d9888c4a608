// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "themes/themepackage.h"

#include "base/atomicfile.h"

#include <KZip>

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>
#include <QtEndian>

#include <memory>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::ThemeLibrary)
};

constexpr qsizetype largestPackage = 8 * 1024 * 1024;
constexpr qsizetype largestTheme = 16 * 1024 * 1024; // all of its files
constexpr qint64 mostTimesLarger = 200; // than what it is packed into; a page of blanks is
constexpr qsizetype neverTooLarge = 64 * 1024; // whatever it is packed into

std::unexpected<Error> malformed(const QString &text) { return fail(Error::Code::Malformed, text); }

/// Whether the record at the archive's end stands right behind the directory that it tells of. Without
/// it files may be missing.
bool isWhole(const QByteArray &package)
{
    constexpr qsizetype recordSize = 22;
    const qsizetype at = package.lastIndexOf("PK\x05\x06");
    if (at < 0 || package.size() - at < recordSize)
        return false;
    const auto number = [&](qsizetype offset) {
        return qsizetype(qFromLittleEndian<quint32>(package.constData() + at + offset));
    };
    const auto comment = qFromLittleEndian<quint16>(package.constData() + at + 20);
    return number(12) + number(16) == at && comment == package.size() - at - recordSize;
}

Result<QByteArray> unpack(const KZipFileEntry &entry, const QString &path)
{
    const qsizetype largest = largestThemeFile(entry.name());
    const std::unique_ptr<QIODevice> device(entry.createDevice());
    if (!device || !device->isOpen())
        return malformed(Tr::tr("“%1” in the file cannot be unpacked.").arg(path));
    // What the archive says of the size is not believed.
    QByteArray bytes;
    while (bytes.size() <= largest) {
        const QByteArray part = device->read(largest + 1 - bytes.size());
        if (part.isEmpty())
            break;
        bytes += part;
        if (bytes.size() > neverTooLarge && bytes.size() > entry.compressedSize() * mostTimesLarger)
            return fail(Error::Code::TooLarge,
                Tr::tr("“%1” in the file unpacks to far more than it is.").arg(path));
    }
    if (bytes.size() > largest)
        return fail(
            Error::Code::TooLarge, Tr::tr("“%1” in the file is too large for a theme.").arg(path));
    if (bytes.size() != entry.size())
        return malformed(Tr::tr("“%1” in the file is damaged.").arg(path));
    return bytes;
}

/// The one folder of the archive.
Result<const KArchiveDirectory *> folderOf(const KArchiveDirectory &root)
{
    const QStringList names = root.entries();
    for (const QString &name : names) {
        const KArchiveEntry *entry = root.entry(name);
        if (!entry->isDirectory() || !isThemeName(name))
            return malformed(
                Tr::tr("“%1” does not belong in the file of a theme, which holds one folder with "
                       "the theme's name.")
                    .arg(name));
    }
    if (names.size() != 1)
        return malformed(Tr::tr("The file of a theme must hold one folder."));
    return static_cast<const KArchiveDirectory *>(root.entry(names.first()));
}

Result<ThemeFiles> filesIn(const KArchiveDirectory &folder)
{
    const QStringList names = folder.entries();
    if (names.size() > mostThemeFiles)
        return fail(Error::Code::TooLarge,
            Tr::tr("There are more than %1 files in the theme.").arg(mostThemeFiles));
    ThemeFiles files;
    qsizetype size = 0;
    for (const QString &name : names) {
        const QString path = folder.name() + u'/' + name;
        const auto *entry = dynamic_cast<const KZipFileEntry *>(folder.entry(name));
        if (!entry || !isThemeFileName(name) || !entry->symLinkTarget().isEmpty())
            return malformed(Tr::tr("“%1” does not belong in a theme.").arg(path));
        const Result<QByteArray> bytes = unpack(*entry, path);
        if (!bytes)
            return std::unexpected(bytes.error());
        size += bytes->size();
        if (size > largestTheme)
            return fail(Error::Code::TooLarge, Tr::tr("The theme's files are too large."));
        files.insert(name, *bytes);
    }
    return files;
}

Result<void> checkSound(const PackedTheme &theme)
{
    const QList<ThemeMistake> mistakes = mistakesIn(theme.name, theme.files);
    if (mistakes.isEmpty())
        return {};
    return malformed(
        Tr::tr("The theme “%1” has a mistake in %2").arg(theme.name, describe(mistakes.first())));
}

} // namespace

Result<QByteArray> packTheme(const PackedTheme &theme)
{
    const QDateTime always(QDate(1980, 1, 1), QTime(0, 0), QTimeZone::UTC);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    zip.setCompression(KZip::DeflateCompression);
    bool isWritten = zip.open(QIODevice::WriteOnly);
    for (const auto &[name, content] : theme.files.asKeyValueRange())
        isWritten = isWritten
            && zip.writeFile(
                theme.name + u'/' + name, content, 0100644, {}, {}, always, always, always);
    isWritten = isWritten && zip.close();
    if (!isWritten)
        return fail(Error::Code::Storage,
            Tr::tr("The theme “%1” cannot be packed: %2.").arg(theme.name, zip.errorString()));
    return bytes;
}

Result<PackedTheme> unpackTheme(const QByteArray &package)
{
    QByteArray bytes = package;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (package.size() > largestPackage)
        return fail(Error::Code::TooLarge, Tr::tr("The file is too large for a theme."));
    if (!isWhole(package) || !zip.open(QIODevice::ReadOnly) || !zip.directory())
        return malformed(Tr::tr("This is no file of a theme: it is no ZIP archive, or damaged."));
    return folderOf(*zip.directory()).and_then([](const KArchiveDirectory *folder) {
        return filesIn(*folder).transform(
            [&](const ThemeFiles &files) { return PackedTheme {folder->name(), files}; });
    });
}

Result<QByteArray> exportedTheme(const ThemeLibrary &library, const QString &name)
{
    return library.files(name).and_then([&](const ThemeFiles &files) {
        const PackedTheme theme {name, files};
        return checkSound(theme).and_then([&] { return packTheme(theme); });
    });
}

Result<QString> importTheme(
    const ThemeLibrary &library, const QString &path, OnExistingTheme onExisting)
{
    return readFile(path, largestPackage)
        .and_then(unpackTheme)
        .and_then([&](const PackedTheme &theme) {
            const bool isReplaced = onExisting == OnExistingTheme::Replace
                && !builtInThemeNames().contains(theme.name) && themeFolder(theme.name);
            return checkSound(theme)
                .and_then([&] {
                    return isReplaced ? library.save(theme.name, theme.files)
                                      : library.create(theme.name, theme.files);
                })
                .transform([&] { return theme.name; });
        })
        .transform_error([&](Error error) {
            // Errors of the disk name their file.
            if (error.code != Error::Code::Storage)
                error.message = Tr::tr("Cannot import %1: %2").arg(path, error.message);
            return error;
        });
}

} // namespace galley
