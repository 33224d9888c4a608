// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "papers/paperfile.h"

#include "base/atomicfile.h"
#include "model/arxivid.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Papers)
};

/// "2604.15579v2", "hep-th-9901001"; empty for an entry without a sound identifier.
QString nameOf(const Entry &entry)
{
    const std::optional<ArxivId> id = entry.arxivId ? ArxivId::parse(*entry.arxivId) : std::nullopt;
    if (!id)
        return {};
    QString name = id->toString();
    if (!id->version() && entry.arxivVersion)
        name += u"v%1"_s.arg(*entry.arxivVersion);
    return name;
}

Result<void> write(const QString &file, const QByteArray &bytes)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QDir().mkpath(folder))
        return fail(Error::Code::Storage,
            Tr::tr("The folder %1 cannot be made, so that the paper is not kept.").arg(folder));
    return writeFile(file, bytes);
}

} // namespace

Result<QByteArray> checkedPaper(const QByteArray &bytes)
{
    constexpr qsizetype head = 1024; // where readers look for it
    if (bytes.size() > largestPaper)
        return fail(Error::Code::TooLarge,
            Tr::tr("The PDF is larger than %1 MB. Open it with another program.")
                .arg(largestPaper >> 20));
    if (bytes.isEmpty())
        return fail(Error::Code::Malformed, Tr::tr("The file is empty."));
    if (!bytes.first(std::min(head, bytes.size())).contains("%PDF-"))
        return fail(Error::Code::Malformed, Tr::tr("The file is no PDF."));
    return bytes;
}

Result<QByteArray> readPaper(const QString &path)
{
    if (QFileInfo(path).size() > largestPaper)
        return fail(Error::Code::TooLarge,
            Tr::tr("%1 is larger than %2 MB. Open it with another program.")
                .arg(QFileInfo(path).fileName())
                .arg(largestPaper >> 20));
    return readFile(path, largestPaper).and_then(checkedPaper);
}

QUrl paperUrl(const Entry &entry, const Services &services)
{
    const QString name = nameOf(entry);
    return name.isEmpty() ? QUrl() : services.arxivApi.resolved(QUrl(u"/pdf/"_s + name));
}

PaperFolders::PaperFolders(const QString &attached, const QString &fetched, qint64 mostFetched)
    : m_attached(attached), m_fetched(fetched), m_mostFetched(mostFetched)
{
}

PaperFolders PaperFolders::usual()
{
    using Paths = QStandardPaths;
    return PaperFolders(Paths::writableLocation(Paths::GenericDataLocation) + u"/galley/papers"_s,
        Paths::writableLocation(Paths::GenericCacheLocation) + u"/galley/papers"_s);
}

Result<QString> PaperFolders::attach(const QByteArray &bytes) const
{
    const QString key =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    const QString file = attachedFile(key);
    if (QFileInfo(file).size() == bytes.size())
        return key;
    return write(file, bytes).transform([&key] { return key; });
}

Result<QByteArray> PaperFolders::attached(const QString &key) const
{
    const QString file = attachedFile(key);
    if (file.isEmpty() || !QFileInfo::exists(file))
        return fail(Error::Code::NotFound,
            Tr::tr("The attached PDF is not on this computer any more. Attach it again."));
    return readPaper(file);
}

QString PaperFolders::attachedFile(const QString &key) const
{
    static const QRegularExpression hash(u"\\A[0-9a-f]{64}\\z"_s);
    return hash.match(key).hasMatch() ? u"%1/%2.pdf"_s.arg(m_attached, key) : QString();
}

Result<void> PaperFolders::keep(const Entry &entry, const QByteArray &bytes) const
{
    makeRoom(bytes.size());
    return write(fetchedFile(entry), bytes);
}

Result<QByteArray> PaperFolders::fetched(const Entry &entry) const
{
    const QString file = fetchedFile(entry);
    if (file.isEmpty() || !QFileInfo::exists(file))
        return fail(Error::Code::NotFound, Tr::tr("The paper was not fetched yet."));
    return readPaper(file);
}

QString PaperFolders::fetchedFile(const Entry &entry) const
{
    QString name = nameOf(entry);
    name.replace(u'/', u'-');
    return name.isEmpty() ? QString() : u"%1/%2.pdf"_s.arg(m_fetched, name);
}

void PaperFolders::makeRoom(qint64 bytes) const
{
    qint64 sum = bytes;
    for (const QFileInfo &file : QDir(m_fetched).entryInfoList(QDir::Files, QDir::Time)) {
        sum += file.size();
        if (sum > m_mostFetched)
            QFile::remove(file.absoluteFilePath());
    }
}

} // namespace galley
