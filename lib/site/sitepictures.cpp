// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitepictures.h"

#include "site/bytes.h"

using namespace Qt::StringLiterals;

namespace galley {

Result<void> SitePictures::readAll()
{
    return m_store.files().transform([this](const QHash<quint64, PictureStore::File> &files) {
        m_files = files;
        m_hasAll = true;
    });
}

std::optional<PictureStore::File> SitePictures::file(const QString &url) const
{
    if (!m_hasAll)
        return m_store.file(url).value_or(std::nullopt);
    const auto found = m_files.constFind(PictureStore::fileKeyOf(url));
    return found == m_files.constEnd() ? std::nullopt : std::optional(*found);
}

PictureResolver SitePictures::resolver(const QString &folder) const
{
    return [this, folder](const QString &url) -> std::optional<ShownPicture> {
        return file(url).transform([&folder](const PictureStore::File &file) {
            return ShownPicture {folder + u'/' + file.name, file.size};
        });
    };
}

QByteArray SitePictures::shownBy(const Issue &issue) const
{
    ByteWriter writer;
    for (const QString &url : pictureUrls(issue)) {
        const auto known = file(url);
        writer.number(PictureStore::fileKeyOf(url));
        writer.text(known ? known->name : QString());
    }
    return writer.written();
}

bool SitePictures::haveChanged(QByteArrayView shown) const
{
    ByteReader reader(shown);
    while (!reader.isAtEnd()) {
        const QString now = m_files.value(reader.number<quint64>()).name;
        if (reader.text() != now)
            return true;
    }
    return false;
}

Result<QByteArray> SitePictures::bytesOf(const QString &url) const
{
    return m_store.get({url}).transform(
        [&url](const Pictures &pictures) { return pictures.value(url).bytes; });
}

QMap<QString, QString> SitePictures::filesOf(const Issue &issue) const
{
    QMap<QString, QString> files;
    for (const QString &url : pictureUrls(issue)) {
        if (const auto known = file(url))
            files.insert(known->name, url);
    }
    return files;
}

QStringList pictureFilesIn(QByteArrayView shown)
{
    ByteReader reader(shown);
    QStringList files;
    while (!reader.isAtEnd()) {
        (void)reader.number<quint64>();
        if (const QString name = reader.text(); !name.isEmpty())
            files.append(name);
    }
    return files;
}

} // namespace galley
