// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/sitefixture.h"

#include "archive/publicationstore.h"
#include "support/issues.h"

#include <QDirIterator>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace galley::test {

namespace {

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// Calls `visit` with each file's path within the folder.
template <class Visit>
void eachFile(const QString &folder, Visit visit)
{
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (files.hasNext())
        visit(QDir(folder).relativeFilePath(files.next()));
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

SiteFixture::Files filesIn(const QString &folder)
{
    SiteFixture::Files files;
    eachFile(
        folder, [&](const QString &path) { files.insert(path, bytesOf(folder + u'/' + path)); });
    return files;
}

} // namespace

SiteFixture::SiteFixture()
{
    m_archive = must(Archive::open(path(archiveName())));
    options.folder = path(u"site"_s);
    options.cacheFolder = path(u"cache"_s);
}

void SiteFixture::store(const QList<Issue> &issues)
{
    must(m_archive->store(issues, Archive::OnExisting::Replace));
}

void SiteFixture::remove(const QString &slug) { must(m_archive->remove(slug)); }

void SiteFixture::change(const QString &slug, const std::function<void(Issue &)> &edit)
{
    Issue issue = must(m_archive->issue(slug));
    edit(issue);
    store({issue});
}

void SiteFixture::setPublication(const Publication &publication)
{
    must(PublicationStore(*m_archive).put(publication));
}

Result<SiteReport> SiteFixture::build(const std::stop_token &stop) const
{
    return builder().build({}, stop);
}

SiteFixture::Files SiteFixture::files() const { return filesIn(options.folder); }

QStringList SiteFixture::paths() const
{
    QStringList paths = files().keys();
    paths.removeAll(u".galley-site"_s);
    return paths;
}

QByteArray SiteFixture::read(const QString &path) const
{
    return bytesOf(options.folder + u'/' + path);
}

void SiteFixture::write(const QString &path, const QByteArray &bytes) const
{
    const QString whole = options.folder + u'/' + path;
    QFile file(whole);
    if (!QDir().mkpath(QFileInfo(whole).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size())
        qFatal("cannot write a test's file");
}

bool SiteFixture::has(const QString &path) const
{
    return QFileInfo::exists(options.folder + u'/' + path);
}

SiteFixture::Files SiteFixture::freshFiles() const
{
    const QTemporaryDir folder;
    SiteOptions fresh = options;
    fresh.folder = folder.path();
    fresh.cacheFolder.clear();
    must(SiteBuilder(path(archiveName()), fresh).build());
    return filesIn(folder.path());
}

QMap<QString, QPair<quint64, qint64>> SiteFixture::identities() const
{
    QMap<QString, QPair<quint64, qint64>> all;
    eachFile(options.folder, [&](const QString &path) {
        struct stat file {};
        if (stat(QFile::encodeName(options.folder + u'/' + path).constData(), &file) == 0)
            all.insert(
                path, {file.st_ino, file.st_mtim.tv_sec * 1'000'000'000LL + file.st_mtim.tv_nsec});
    });
    return all;
}

QStringList differences(const SiteFixture::Files &a, const SiteFixture::Files &b)
{
    QStringList paths;
    QSet<QString> all(a.keyBegin(), a.keyEnd());
    all.unite(QSet<QString>(b.keyBegin(), b.keyEnd()));
    for (const QString &path : std::as_const(all)) {
        if (!a.contains(path) || !b.contains(path) || a.value(path) != b.value(path))
            paths.append(path);
    }
    paths.sort();
    return paths;
}

Issue siteIssue(const QDate &date, int entries)
{
    Issue issue =
        must(newIssue(u"The Test Digest"_s, u"Issue of "_s + date.toString(Qt::ISODate), date));
    issue.introduction = u"What *happened*, with $x^2$."_s;
    const QStringList topics {u"cs.CL"_s, u"cs.LG"_s, u"stat.ML"_s, u"cs.SE"_s};
    for (int i = 0; i < entries; ++i) {
        Entry entry = entryTitled(u"Paper %1 of %2"_s.arg(i + 1).arg(issue.slug));
        entry.url = u"https://example.org/%1/%2"_s.arg(issue.slug).arg(i);
        entry.authors = QStringList {u"Ada Lovelace"_s, u"José Peña"_s};
        entry.difficulty = allDifficulties[std::size_t(i) % allDifficulties.size()];
        entry.categories = QStringList {topics.at(i % 4), topics.at((i + date.day()) % 4)};
        entry.summary = u"It says *this* with $\\alpha_%1$."_s.arg(i);
        entry.takeaways = QStringList {u"One"_s, u"Two with `code`"_s};
        entry.arxivId = u"2604.%1"_s.arg(10'000 + i);
        entry.source = Source::Arxiv;
        entry.citationCount = i;
        entry.notes = u"Nobody is to read this"_s;
        issue.entries.append(entry);
    }
    return issue;
}

} // namespace galley::test
