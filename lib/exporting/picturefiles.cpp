// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/picturefiles.h"

#include "base/atomicfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Exporter)
};

constexpr std::pair<PictureMode, QLatin1StringView> modes[] {{PictureMode::Embed, "embed"_L1},
    {PictureMode::Files, "files"_L1}, {PictureMode::None, "none"_L1}};

/// Files and perhaps their folder, which go with it unless they are kept.
class NewFiles
{
public:
    explicit NewFiles(const QString &folder) : m_folder(folder) { }
    ~NewFiles()
    {
        for (const QString &file : std::as_const(m_files))
            QFile::remove(file);
        if (m_isFolderNew)
            QDir().rmdir(m_folder);
    }
    Q_DISABLE_COPY_MOVE(NewFiles)

    [[nodiscard]] Result<void> makeFolder()
    {
        if (QFileInfo(m_folder).isDir())
            return {};
        if (!QDir().mkdir(m_folder))
            return fail(Error::Code::Storage,
                Tr::tr("The folder %1 for the pictures cannot be made. Choose another place, or "
                       "embed the pictures.")
                    .arg(m_folder));
        m_isFolderNew = true;
        return {};
    }

    [[nodiscard]] Result<void> write(const QString &name, const QByteArray &bytes)
    {
        const QString path = QDir(m_folder).filePath(name);
        // Its name tells what is in it, and it may be in use.
        if (QFile file(path); file.open(QIODevice::ReadOnly) && file.readAll() == bytes)
            return {};
        const bool isNew = !QFile::exists(path);
        return writeFile(path, bytes).transform([&] {
            if (isNew)
                m_files.append(path);
        });
    }

    void keep()
    {
        m_files.clear();
        m_isFolderNew = false;
    }

private:
    QString m_folder;
    QStringList m_files;
    bool m_isFolderNew = false;
};

} // namespace

QLatin1StringView keyOf(PictureMode mode)
{
    for (const auto &[known, name] : modes) {
        if (known == mode)
            return name;
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<PictureMode> pictureModeFromKey(QStringView key)
{
    for (const auto &[mode, name] : modes) {
        if (name == key)
            return mode;
    }
    return std::nullopt;
}

QString pictureFolder(const Issue &issue) { return issue.slug + u"-pictures"_s; }

PictureResolver picturesFor(PictureMode mode, const Issue &issue, const Pictures &pictures)
{
    switch (mode) {
    case PictureMode::Embed:
        return embeddedPictures(pictures);
    case PictureMode::Files:
        return picturesBelow(pictureFolder(issue), pictures); // a slug needs no escaping
    case PictureMode::None:
        break;
    }
    return {};
}

PictureResolver picturesOnSite(const Publication &publication, const Pictures &pictures)
{
    const std::optional<QString> base = baseUrlFrom(publication.baseUrl);
    return base ? picturesBelow(*base + u"pictures"_s, pictures) : PictureResolver();
}

Result<void> writeDocument(const QString &path, const QByteArray &document, PictureMode mode,
    const Issue &issue, const Pictures &pictures)
{
    QList<Picture> shown;
    if (mode == PictureMode::Files) {
        for (const QString &url : pictureUrls(issue)) {
            if (const auto picture = pictures.constFind(url); picture != pictures.constEnd())
                shown.append(*picture);
        }
    }
    if (shown.isEmpty())
        return writeFile(path, document);
    NewFiles files(QFileInfo(path).dir().filePath(pictureFolder(issue)));
    Result<void> written = files.makeFolder();
    for (const Picture &picture : std::as_const(shown)) {
        if (written)
            written = files.write(fileNameOf(picture), picture.bytes);
    }
    return written.and_then([&] { return writeFile(path, document); }).transform([&] {
        files.keep();
    });
}

} // namespace galley
