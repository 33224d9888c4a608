// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/sitebuild.h"

#include "archive/publicationstore.h"
#include "base/contenthash.h"
#include "base/engines.h"
#include "render/reading.h"
#include "site/sitepaths.h"
#include "json/publicationjson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(galley::Site)
};

/// More than so many are quicker built with all the others.
constexpr qsizetype mostChanges = 200;

/// Another program or other engines may render otherwise, though they call themselves the same.
QByteArray programId()
{
    QByteArray id = QByteArray(GALLEY_VERSION);
    for (const QString &path : {QCoreApplication::applicationFilePath(), enginesFile()}) {
        const QFileInfo file(path);
        id += ' ' + QByteArray::number(file.size()) + ' '
            + QByteArray::number(file.lastModified().toMSecsSinceEpoch());
    }
    return id;
}

} // namespace

SiteBuild::SiteBuild(const QString &archive, const SiteOptions &options, SiteFolder::Mode mode,
    const SiteBuilder::Progress &progress, const std::stop_token &stop)
    : m_archivePath(archive), m_options(options), m_mode(mode), m_progress(progress), m_stop(stop)
{
}

SiteBuild::~SiteBuild() = default;

Result<void> SiteBuild::run()
{
    return open().and_then(
        [this] { return m_reader->reading([this] { return runOnOneState(); }); });
}

Result<void> SiteBuild::open()
{
    Result<std::unique_ptr<Archive>> archive = Archive::open(m_archivePath);
    if (!archive)
        return std::unexpected(archive.error());
    m_archive = *std::move(archive);
    m_reader = std::make_unique<IssueReader>(*m_archive);
    m_pictures = std::make_unique<SitePictures>(*m_archive);
    const Result<QString> identity = m_archive->identity();
    if (!identity)
        return std::unexpected(identity.error());
    Result<std::unique_ptr<SiteFolder>> folder =
        SiteFolder::open(m_options.folder, identity->toLatin1(), m_mode);
    if (!folder)
        return std::unexpected(folder.error());
    m_folder = *std::move(folder);
    m_memory = std::make_unique<SiteMemory>(
        SiteCache::open(m_options.cacheFolder, m_options.folder, m_archivePath));
    if (!m_options.cacheFolder.isEmpty())
        m_formulas = std::make_unique<markup::KeptFormulas>(m_options.cacheFolder, programId());
    if (m_formulas && m_folder->manifest().lines().empty()) // otherwise there may be no formulas
        m_formulas->prepare();
    return {};
}

Result<void> SiteBuild::runOnOneState()
{
    return readSite()
        .and_then([this] { return findChanges(); })
        .and_then([this] { return buildIssues(); })
        .and_then([this] { return buildFeeds(); })
        .and_then([this] { return buildLists(); })
        .and_then([this] { return buildCommonFiles(); })
        .and_then([this] { return finish(); });
}

Result<void> SiteBuild::readSite()
{
    const Result<std::optional<Issue>> newest = m_reader->newest();
    if (!newest)
        return std::unexpected(newest.error());
    const Issue issue = newest->value_or(Issue());
    Result<Publication> publication = PublicationStore(*m_archive).publication(issue.publication);
    if (!publication)
        return std::unexpected(publication.error());
    if (m_options.baseUrl)
        publication->baseUrl = *m_options.baseUrl;
    Result<Look> look = lookOf(*publication, m_options.theme);
    if (!look)
        return std::unexpected(look.error());
    const QString title = reading::tidy(issue.publication);
    m_site = {.look = *std::move(look),
        .title = title.isEmpty() ? u"Issues"_s : title,
        .language = reading::language(issue),
        .baseUrl = publication->baseUrl};
    return m_reader->picturesStamp().transform([this](const QString &stamp) {
        m_head.look = lookHash();
        m_head.picturesStamp = stamp;
    });
}

quint64 SiteBuild::lookHash() const
{
    Publication publication = m_site.look.publication;
    publication.sender.clear(); // of what is not the site's
    publication.targets.clear();
    QByteArray all = programId() + writePublicationJson(publication) + m_site.title.toUtf8()
        + m_site.language.toUtf8() + QByteArray::number(m_options.feedItems)
        + m_site.look.theme.name.toUtf8() + m_site.look.theme.manifest.toUtf8()
        + m_site.look.theme.css.toUtf8();
    QStringList files = m_site.look.theme.templates.keys();
    files.sort();
    for (const QString &file : std::as_const(files))
        all += file.toUtf8() + '\n' + m_site.look.theme.templates.value(file).toUtf8();
    return contentHash(all);
}

Result<void> SiteBuild::findChanges()
{
    const Result<bool> isKnown = findChangesSinceLastTime();
    if (!isKnown)
        return std::unexpected(isKnown.error());
    m_isWhole = !*isKnown || !areSearchFilesAsWritten();
    const Result<void> planned = m_isWhole ? planWhole() : Result<void>();
    for (qsizetype i = 0; i < m_issues.size(); ++i)
        m_places.insert(m_issues.at(i).number, i);
    return planned;
}

/// Whether the memory fits to what is there; then it is known what has changed.
Result<bool> SiteBuild::findChangesSinceLastTime()
{
    const auto head = m_memory->head();
    if (!head || head->look != m_head.look || !m_folder->manifest().isCertain()
        || head->manifest != m_folder->manifestHash()
        || (head->listing != m_folder->listingHash() && !m_folder->holdsAll()))
        return false;
    const auto before = m_memory->issues();
    const auto counts = m_memory->counts();
    const Result<QList<IssueStamp>> stamps = m_reader->stamps();
    if (!stamps)
        return std::unexpected(stamps.error());
    if (!before || !counts)
        return false;
    m_before = *before;
    m_counts = *counts;
    QHash<qint64, const IssueCard *> known;
    for (const IssueCard &card : std::as_const(m_before))
        known.insert(card.number, &card);
    for (const IssueStamp &stamp : *stamps) {
        const IssueCard *card = known.value(stamp.number);
        if (!card || card->stamp != stamp.stamp)
            m_changed.insert(stamp.number);
        m_issues.append(card ? *card : IssueCard {.number = stamp.number});
    }
    if (m_changed.size() > mostChanges
        || std::abs(m_before.size() - m_issues.size()) > mostChanges) {
        m_before.clear();
        return false;
    }
    const Result<QList<IssueLine>> lines = m_reader->lines(m_changed.values());
    if (!lines)
        return std::unexpected(lines.error());
    for (const IssueLine &line : *lines) {
        auto card = std::ranges::find(m_issues, line.stamp.number, &IssueCard::number);
        *card = {line.stamp.number, line.stamp.stamp, line.slug, reading::tidy(line.title),
            line.date, card->entryCount};
    }
    findChangedNeighbours();
    findNewFeedItems();
    const bool havePicturesChanged = head->picturesStamp != m_head.picturesStamp;
    return (havePicturesChanged ? findChangedPictures() : Result<void>()).transform([] {
        return true;
    });
}

/// Those of the years that change: the lines of their other issues are read from them.
bool SiteBuild::areSearchFilesAsWritten() const
{
    QSet<qint64> left;
    QSet<int> years;
    for (const IssueCard &issue : m_issues) {
        left.insert(issue.number);
        if (m_changed.contains(issue.number))
            years.insert(issue.date.year());
    }
    for (const IssueCard &issue : m_before) {
        if (!left.contains(issue.number) || m_changed.contains(issue.number))
            years.insert(issue.date.year());
    }
    return std::ranges::all_of(years, [this](int year) {
        const QByteArray path = sitepaths::searchShard(year).toLatin1();
        return !m_folder->manifest().find(path) || m_folder->unchanged(path);
    });
}

Result<void> SiteBuild::planWhole()
{
    const Result<QList<IssueLine>> lines = m_reader->lines();
    if (!lines)
        return std::unexpected(lines.error());
    m_issues.clear();
    m_issues.reserve(lines->size());
    QList<QByteArray> paths;
    for (const QLatin1StringView path : {sitepaths::index, sitepaths::topics, sitepaths::search,
             sitepaths::searchScript, sitepaths::styleSheet, sitepaths::schema, sitepaths::atom,
             sitepaths::rss, sitepaths::jsonFeed, sitepaths::robots})
        paths.append(QByteArray(path.data(), path.size()));
    if (!m_site.baseUrl.isEmpty())
        paths.append(QByteArray(sitepaths::siteMap.data(), sitepaths::siteMap.size()));
    for (const IssueLine &line : *lines) {
        m_issues.append({line.stamp.number, line.stamp.stamp, line.slug, reading::tidy(line.title),
            line.date, 0});
        paths.append(sitepaths::issuePage(line.slug).toLatin1());
        paths.append(sitepaths::issueJson(line.slug).toLatin1());
    }
    for (const int year : yearsOf(m_issues)) {
        paths.append(sitepaths::yearPage(year).toLatin1());
        paths.append(sitepaths::searchShard(year).toLatin1());
    }
    return m_folder->refuseForeign(paths).and_then([this] { return m_pictures->readAll(); });
}

/// A page names its neighbours.
void SiteBuild::findChangedNeighbours()
{
    QHash<qint64, qsizetype> placesBefore;
    for (qsizetype i = 0; i < m_before.size(); ++i)
        placesBefore.insert(m_before.at(i).number, i);
    const auto isSame = [](const IssueCards &a, qsizetype i, const IssueCards &b, qsizetype j) {
        const bool isInA = i >= 0 && i < a.size();
        const bool isInB = j >= 0 && j < b.size();
        return isInA && isInB ? a.at(i).slug == b.at(j).slug && a.at(i).title == b.at(j).title
                              : isInA == isInB;
    };
    for (qsizetype i = 0; i < m_issues.size(); ++i) {
        const auto before = placesBefore.constFind(m_issues.at(i).number);
        if (before != placesBefore.constEnd()
            && (!isSame(m_issues, i - 1, m_before, *before - 1)
                || !isSame(m_issues, i + 1, m_before, *before + 1)))
            m_changed.insert(m_issues.at(i).number);
    }
}

void SiteBuild::findNewFeedItems()
{
    QList<qint64> latest;
    for (const IssueCard &issue : m_issues.mid(0, m_options.feedItems))
        latest.append(issue.number);
    m_feedItems = m_memory->feedItems(latest);
    for (const qint64 issue : std::as_const(latest)) {
        if (!m_feedItems.contains(issue))
            m_changed.insert(issue);
    }
}

Result<void> SiteBuild::findChangedPictures()
{
    return m_pictures->readAll().transform([this] {
        QList<qint64> all;
        for (const IssueCard &issue : std::as_const(m_issues))
            all.append(issue.number);
        const QHash<qint64, QByteArray> records = m_memory->pictures(all);
        for (const auto &[issue, record] : records.asKeyValueRange()) {
            if (m_pictures->haveChanged(record))
                m_changed.insert(issue);
        }
    });
}

Result<void> SiteBuild::say(SiteProgress::Phase phase, qsizetype done, qsizetype total) const
{
    if (m_stop.stop_requested())
        return fail(Error::Code::Cancelled,
            Tr::tr(
                "The site was not finished. Each of its pages is the old or the new one; build it "
                "again to go on."));
    if (m_progress)
        m_progress({phase, done, total});
    return {};
}

Result<void> SiteBuild::finish()
{
    if (!m_memory->isSound()) {
        m_memory->forgetAll();
        return fail(Error::Code::Malformed,
            Tr::tr("What the last build remembered is damaged. Build again."));
    }
    return m_folder->finish(others()).transform([this] {
        if (m_mode == SiteFolder::Mode::Plan)
            return;
        m_head.manifest = m_folder->manifestHash();
        m_head.listing = m_folder->listingHash();
        m_memory->set(m_head);
        m_memory->set(m_issues);
        m_memory->set(m_counts);
        m_memory->save(SiteMemory::Rest::Keep);
    });
}

SiteReport SiteBuild::report() const
{
    const SiteFolder::Changes changes = m_folder->changes();
    SiteReport report {.issues = m_issues.size(),
        .files = m_folder->paths(others()).size(),
        .added = changes.added.size(),
        .changed = changes.changed.size(),
        .removed = changes.removed.size()};
    for (const IssueCard &issue : m_issues)
        report.entries += issue.entryCount;
    return report;
}

} // namespace galley
