// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitefolder.h"

#include "base/atomicfile.h"
#include "base/contenthash.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Site)
};

constexpr QByteArrayView newFile {".galley-new-"}; ///< what is being written; a number follows
constexpr qsizetype mostNamed = 3;

struct Descriptor
{
    explicit Descriptor(int open) : number(open) { }
    ~Descriptor()
    {
        if (number >= 0)
            close(number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)

    int number;
};

QByteArrayView folderIn(QByteArrayView path)
{
    return path.first(std::max<qsizetype>(path.lastIndexOf('/'), 0));
}

QByteArrayView nameIn(QByteArrayView path) { return path.sliced(path.lastIndexOf('/') + 1); }

int openFolder(int at, const QByteArray &name)
{
    return openat(at, name.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
}

/// The folder that is so many names below another, without following links; -1 where there is none.
int openBelow(int root, QByteArrayView path)
{
    int at = dup(root);
    for (const QByteArray &name : path.toByteArray().split('/')) {
        if (name.isEmpty() || at < 0)
            break;
        const int next = openFolder(at, name);
        const int error = errno;
        close(at);
        errno = error;
        at = next;
    }
    return at;
}

/// Calls `visit` with the names in an open folder, which it closes.
template <class Visit>
void eachName(int folder, Visit visit)
{
    DIR *names = folder < 0 ? nullptr : fdopendir(folder);
    if (!names) {
        if (folder >= 0)
            close(folder);
        return;
    }
    rewinddir(names); // descriptors of one folder that were duplicated share their place
    while (const dirent *entry = readdir(names))
        visit(QByteArrayView(entry->d_name, qstrlen(entry->d_name)));
    closedir(names);
}

bool writeAll(int file, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(file, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno != EINTR)
            return false;
        bytes = bytes.sliced(std::max<ssize_t>(written, 0));
    }
    return true;
}

} // namespace

SiteFolder::SiteFolder(QString path, QByteArray archive, Mode mode)
    : m_path(std::move(path)), m_archive(std::move(archive)), m_mode(mode)
{
}

SiteFolder::~SiteFolder()
{
    for (const auto &[name, folder] : m_folders)
        close(folder);
    for (const int file : {m_log, m_root}) {
        if (file >= 0)
            close(file);
    }
}

Result<std::unique_ptr<SiteFolder>> SiteFolder::open(
    const QString &path, const QByteArray &archive, Mode mode)
{
    std::unique_ptr<SiteFolder> folder(new SiteFolder(QDir(path).absolutePath(), archive, mode));
    return folder->openRoot().and_then([&] { return folder->readManifest(); }).transform([&] {
        folder->m_listingHash = folder->listed();
        return std::move(folder);
    });
}

Result<void> SiteFolder::openRoot()
{
    if (m_mode == Mode::Write && !QDir().mkpath(m_path))
        return fail(Error::Code::Storage,
            Tr::tr("The folder %1 for the site cannot be made. Choose another place.").arg(m_path));
    m_root = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (m_root < 0 && m_mode == Mode::Plan && errno == ENOENT)
        return {}; // all of it would be new
    if (m_root < 0)
        return fail(Error::Code::Storage,
            Tr::tr("The site cannot be written to %1: %2. Choose a folder.")
                .arg(m_path, qt_error_string(errno)));
    if (flock(m_root, (m_mode == Mode::Plan ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0
        && errno == EWOULDBLOCK)
        return fail(Error::Code::Busy,
            Tr::tr(
                "A site is being written to %1 already. Wait for that, or choose another folder.")
                .arg(m_path));
    return {};
}

Result<void> SiteFolder::readManifest()
{
    constexpr qint64 largest = 1024 * 1024 * 1024;
    const QString path = m_path + u'/' + QLatin1StringView(SiteManifest::fileName);
    if (m_root < 0 || !QFile::exists(path))
        return {};
    if (!QFileInfo(path).isFile()) // a pipe would be waited for
        return fail(Error::Code::Storage,
            Tr::tr("%1 is no file. Remove it, or choose another folder.").arg(path));
    Result<QByteArray> text = readFile(path, largest);
    if (!text)
        return std::unexpected(text.error());
    m_manifestHash = contentHash(*text);
    // Where there was no room for its head, it begins anew.
    const QByteArray head = SiteManifest::emptyText({});
    const bool hasHead = text->size() >= head.size() || !head.startsWith(*text);
    Result<SiteManifest> manifest = SiteManifest::read(*std::move(text));
    if (!manifest)
        return fail(manifest.error().code,
            Tr::tr(
                "The file %1 says what Galley wrote there, and cannot be used: %2. Choose another "
                "folder, or remove the file and the site that it stands beside.")
                .arg(path, manifest.error().message));
    if (!manifest->archive().isEmpty() && !m_archive.isEmpty()
        && manifest->archive() != m_archive) {
        const auto isThere = [this](const SiteManifest::Line &line) { return holds(line.path); };
        if (std::ranges::none_of(manifest->lines(), isThere))
            return {};
        return fail(Error::Code::Duplicate,
            Tr::tr("The folder %1 holds the site of another archive. Choose another folder, or "
                   "empty this one to replace that site.")
                .arg(m_path));
    }
    m_manifest = *std::move(manifest);
    m_hasManifest = hasHead;
    return {};
}

/// Also takes away what a build left behind that was ended while it wrote.
quint64 SiteFolder::listed() const
{
    QSet<QByteArray> folders;
    QByteArrayView last;
    for (const SiteManifest::Line &line : m_manifest.lines()) {
        if (folders.isEmpty() || folderIn(line.path) != last) {
            last = folderIn(line.path);
            folders.insert(last.toByteArray());
        }
    }
    quint64 hash = 0;
    for (const QByteArray &folder : std::as_const(folders)) {
        const Descriptor open(openBelow(m_root, folder));
        QByteArray path = folder + '/';
        eachName(dup(open.number), [&](QByteArrayView name) {
            if (!name.startsWith('.')) {
                path.truncate(folder.size() + 1);
                hash += contentHash(path.append(name));
            } else if (m_mode == Mode::Write && name.startsWith(newFile)) {
                unlinkat(open.number, name.data(), 0);
            }
        });
    }
    return hash;
}

bool SiteFolder::holds(QByteArrayView path) const
{
    struct stat file {};
    return m_root >= 0
        && fstatat(m_root, path.toByteArray().constData(), &file, AT_SYMLINK_NOFOLLOW) == 0
        && S_ISREG(file.st_mode);
}

bool SiteFolder::holdsAll() const
{
    return std::ranges::all_of(
        m_manifest.lines(), [this](const SiteManifest::Line &line) { return holds(line.path); });
}

bool SiteFolder::isForeign(const QByteArray &path) const
{
    struct stat file {};
    return m_root >= 0 && !m_manifest.find(path)
        && fstatat(m_root, path.constData(), &file, AT_SYMLINK_NOFOLLOW) == 0;
}

Result<void> SiteFolder::refuseForeign(const QList<QByteArray> &paths) const
{
    QStringList foreign;
    for (const QByteArray &path : paths) {
        if (isForeign(path))
            foreign.append(QString::fromLatin1(path));
    }
    if (foreign.isEmpty())
        return {};
    const QString names = foreign.first(std::min(foreign.size(), mostNamed)).join(u", "_s);
    const QString all = foreign.size() <= mostNamed
        ? names
        : Tr::tr("%1 and %2 more").arg(names, QString::number(foreign.size() - mostNamed));
    return fail(Error::Code::Duplicate,
        Tr::tr("The folder %1 holds files that are not Galley’s and that the site would take the "
               "place of: %2. Move them away, or choose another folder.")
            .arg(m_path, all));
}

std::optional<QByteArray> SiteFolder::unchanged(const QByteArray &path) const
{
    const SiteManifest::Line *line = m_manifest.find(path);
    std::optional<QByteArray> bytes = line ? bytesOf(path) : std::nullopt;
    return bytes && contentHash(*bytes) == line->hash ? bytes : std::nullopt;
}

std::optional<QByteArray> SiteFolder::bytesOf(const QByteArray &path) const
{
    const Descriptor folder(openBelow(m_root, folderIn(path)));
    if (folder.number < 0)
        return std::nullopt;
    const Descriptor descriptor(openat(folder.number, nameIn(path).toByteArray().constData(),
        O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    QFile file;
    if (descriptor.number < 0 || !file.open(descriptor.number, QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

bool SiteFolder::keep(const QByteArray &path)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (const auto put = m_put.find(path); put != m_put.end() && put->second)
            return true; // another page shows it too
    }
    const SiteManifest::Line *line = m_manifest.find(path);
    if (!line || !line->isCertain || !holds(path))
        return false;
    const QMutexLocker lock(&m_mutex);
    m_put[path] = line->hash;
    ++m_changes.unchanged;
    return true;
}

Result<void> SiteFolder::put(const QByteArray &path, QByteArrayView bytes)
{
    const quint64 hash = contentHash(bytes);
    const SiteManifest::Line *line = m_manifest.find(path);
    const bool isThere = line && holds(path);
    const bool isSame = isThere
        && (line->isCertain ? line->hash == hash : bytesOf(path).value_or(QByteArray()) == bytes);
    if (!isSame && m_mode == Mode::Write) {
        if (const Result<void> written = write(path, bytes, hash); !written)
            return written;
    }
    const QMutexLocker lock(&m_mutex);
    m_put[path] = hash;
    if (isSame) {
        ++m_changes.unchanged;
        return {};
    }
    (isThere ? m_changes.changed : m_changes.added).append(QString::fromLatin1(path));
    m_changes.bytesWritten += bytes.size();
    return {};
}

void SiteFolder::remove(const QByteArray &path)
{
    if (!m_manifest.find(path))
        return;
    const QMutexLocker lock(&m_mutex); // others put files meanwhile
    m_put[path] = std::nullopt;
}

Result<int> SiteFolder::folderOf(QByteArrayView path)
{
    const QByteArray folder = folderIn(path).toByteArray();
    const QMutexLocker lock(&m_mutex);
    if (const auto known = m_folders.find(folder); known != m_folders.end())
        return known->second;
    int at = dup(m_root);
    for (const QByteArray &name : folder.split('/')) {
        if (name.isEmpty())
            break;
        if (mkdirat(at, name.constData(), 0777) != 0 && errno != EEXIST) {
            const int error = errno;
            close(at);
            return failed(folder, error);
        }
        const int next = openFolder(at, name);
        const int error = errno;
        close(at);
        if (next < 0)
            return failed(folder, error);
        at = next;
    }
    m_folders.emplace(folder, at);
    return at;
}

/// Before the file is written, so that it is never taken for somebody else's.
Result<void> SiteFolder::announce(QByteArrayView path, quint64 hash)
{
    QByteArray text = SiteManifest::intent(path, hash);
    const QMutexLocker lock(&m_mutex);
    if (m_log < 0) {
        m_log = openat(m_root, SiteManifest::fileName.data(),
            O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (m_hasManifest ? 0 : O_TRUNC),
            0666);
        // A line that was cut off ends here.
        text.prepend(m_hasManifest ? "\n"_ba : SiteManifest::emptyText(m_archive));
    }
    if (m_log < 0 || !writeAll(m_log, text)) {
        const int error = errno;
        if (m_log >= 0)
            close(std::exchange(m_log, -1)); // what comes next does not go on with half a line
        return failed(SiteManifest::fileName, error);
    }
    m_hasManifest = true;
    return {};
}

Result<void> SiteFolder::write(const QByteArray &path, QByteArrayView bytes, quint64 hash)
{
    if (const Result<void> free = refuseForeign({path}); !free)
        return free;
    if (const Result<void> announced = announce(path, hash); !announced)
        return announced;
    const Result<int> folder = folderOf(path);
    if (!folder)
        return std::unexpected(folder.error());
    return replace(*folder, path, bytes);
}

Result<void> SiteFolder::replace(int folder, QByteArrayView path, QByteArrayView bytes)
{
    const QByteArray name = nameIn(path).toByteArray();
    const QByteArray temporary = newFile.toByteArray() + QByteArray::number(m_writing++);
    bool isWritten = false;
    {
        const Descriptor file(openat(folder, temporary.constData(),
            O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0666));
        isWritten = file.number >= 0 && writeAll(file.number, bytes);
        if (name == SiteManifest::fileName && isWritten)
            isWritten = fsync(file.number) == 0;
    }
    if (isWritten && renameat(folder, temporary.constData(), folder, name.constData()) == 0)
        return {};
    const int error = errno;
    unlinkat(folder, temporary.constData(), 0);
    return failed(path, error);
}

Result<void> SiteFolder::finish(Others others)
{
    if (others == Others::Remove) {
        for (const SiteManifest::Line &line : m_manifest.lines())
            m_put.try_emplace(line.path.toByteArray(), std::nullopt);
    }
    for (const auto &[path, hash] : m_put) {
        if (!hash)
            m_changes.removed.append(QString::fromLatin1(path));
    }
    for (QStringList *paths : {&m_changes.added, &m_changes.changed})
        paths->sort();
    if (m_mode == Mode::Plan)
        return {};
    return removeFiles().and_then([this] { return writeManifest(); });
}

Result<void> SiteFolder::removeFiles()
{
    QByteArrayList folders;
    for (const QString &removed : std::as_const(m_changes.removed)) {
        const QByteArray path = removed.toLatin1();
        // Another content is somebody else's, by now.
        const auto bytes = bytesOf(path);
        if (!bytes || !m_manifest.says(path, contentHash(*bytes)))
            continue;
        const Descriptor folder(openBelow(m_root, folderIn(path)));
        if (folder.number >= 0
            && unlinkat(folder.number, nameIn(path).toByteArray().constData(), 0) != 0
            && errno != ENOENT)
            return failed(path, errno);
        for (QByteArrayView name = folderIn(path); !name.isEmpty(); name = folderIn(name))
            folders.append(name.toByteArray());
    }
    // The deepest first; what is not empty stays.
    std::ranges::sort(folders, std::greater());
    for (const QByteArray &name : std::as_const(folders)) {
        const Descriptor folder(openBelow(m_root, folderIn(name)));
        if (folder.number >= 0)
            unlinkat(folder.number, nameIn(name).toByteArray().constData(), AT_REMOVEDIR);
    }
    return {};
}

Result<void> SiteFolder::writeManifest()
{
    const bool isAsBefore = m_hasManifest && m_manifest.isCertain()
        && m_manifest.archive() == m_archive && m_changes.added.isEmpty()
        && m_changes.changed.isEmpty() && m_changes.removed.isEmpty();
    if (isAsBefore)
        return {};
    // All at once, where each file on its own would take a hundred times as long.
    syncfs(m_root);
    QByteArray text = m_manifest.textWith(m_put, m_archive);
    return replace(m_root, SiteManifest::fileName, text)
        .and_then([&] { return SiteManifest::read(text); })
        .transform([&](const SiteManifest &manifest) {
            m_manifestHash = contentHash(text);
            m_manifest = manifest;
            m_listingHash = listed();
        });
}

SiteFolder::Changes SiteFolder::changes() const { return m_changes; }

QByteArrayList SiteFolder::paths(Others others) const
{
    QByteArrayList paths;
    const std::vector<SiteManifest::Line> none;
    const std::vector<SiteManifest::Line> &earlier =
        others == Others::Keep ? m_manifest.lines() : none;
    paths.reserve(qsizetype(earlier.size() + m_put.size()));
    auto line = earlier.begin();
    for (const auto &[path, hash] : m_put) {
        for (; line != earlier.end() && line->path < QByteArrayView(path); ++line)
            paths.append(line->path.toByteArray());
        if (line != earlier.end() && line->path == QByteArrayView(path))
            ++line;
        if (hash)
            paths.append(path);
    }
    for (; line != earlier.end(); ++line)
        paths.append(line->path.toByteArray());
    return paths;
}

std::unexpected<Error> SiteFolder::failed(QByteArrayView path, int error) const
{
    const QString file = m_path + u'/' + QLatin1StringView(path);
    if (error == ENOSPC || error == EDQUOT || error == EFBIG)
        return fail(Error::Code::Storage,
            Tr::tr(
                "The site cannot be written: there is no room for %1. Each page is the old or the "
                "new one; free some space and build again to go on.")
                .arg(file));
    return fail(Error::Code::Storage,
        Tr::tr("Cannot write %1: %2. Each page is the old or the new one; build again to go on.")
            .arg(file, qt_error_string(error)));
}

} // namespace galley
