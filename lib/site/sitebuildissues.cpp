// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/resources.h"
#include "site/searchindex.h"
#include "site/sitebuild.h"
#include "site/sitemap.h"
#include "site/sitepaths.h"
#include "json/issuejson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace galley {

namespace {

/// So few are rendered quicker than threads begin.
constexpr qsizetype fewJobs = 8;

QByteArray bytesOf(QLatin1StringView path) { return {path.data(), path.size()}; }

} // namespace

std::optional<PageLink> SiteBuild::linkTo(qsizetype place) const
{
    if (place < 0 || place >= m_issues.size())
        return std::nullopt;
    return PageLink {m_issues.at(place).slug, m_issues.at(place).title};
}

Result<void> SiteBuild::startWorkers(qsizetype jobs)
{
    const int threads = jobs <= fewJobs ? 0 : std::max(1, int(std::thread::hardware_concurrency()));
    Result<std::unique_ptr<SiteWorkers>> workers = SiteWorkers::start(m_site.look, threads);
    if (!workers)
        return std::unexpected(workers.error());
    m_workers = *std::move(workers);
    // Only the archive's own thread can ask it for pictures.
    return threads > 0 && !m_isWhole ? m_pictures->readAll() : Result<void>();
}

Result<void> SiteBuild::buildIssues()
{
    const qsizetype total = m_isWhole ? m_issues.size() : m_changed.size();
    if (m_isWhole) {
        for (const IssueCard &issue : std::as_const(m_issues))
            ++m_openYears[issue.date.year()];
    } else {
        QList<qint64> changed = m_changed.values();
        for (const IssueCard &issue : std::as_const(m_before)) {
            if (!m_places.contains(issue.number))
                changed.append(issue.number);
        }
        m_cardsBefore = m_memory->entryCards(changed);
        m_picturesBefore = m_memory->pictures(changed);
    }
    qsizetype done = 0;
    const auto build = [&](UnreadIssue unread) {
        const qsizetype place = m_places.value(unread.stamp.number, -1);
        const IssueJob job {.site = &m_site,
            .pictures = m_pictures.get(),
            .folder = m_folder.get(),
            .unread = std::move(unread),
            .newer = linkTo(place - 1),
            .older = linkTo(place + 1),
            .isInFeeds = place < m_options.feedItems};
        return say(SiteProgress::Phase::Issues, done++, total)
            .and_then([&] {
                return m_workers->add([this, job](const Renderer &renderer) {
                    return buildIssue(job, renderer).transform([this](BuiltIssue &&built) {
                        const std::scoped_lock lock(m_mutex);
                        m_built.push_back(std::move(built));
                    });
                });
            })
            .and_then([this] { return collect(); });
    };
    return startWorkers(total)
        .and_then([&] {
            return m_reader->each(
                m_isWhole ? std::nullopt : std::optional(m_changed.values()), build);
        })
        .and_then([this] { return m_workers->finish(); })
        .and_then([this] { return collect(); })
        .and_then([&] { return say(SiteProgress::Phase::Issues, total, total); });
}

Result<void> SiteBuild::collect()
{
    std::vector<BuiltIssue> built;
    {
        const std::scoped_lock lock(m_mutex);
        built.swap(m_built);
    }
    for (BuiltIssue &issue : built) {
        if (const Result<void> taken = take(std::move(issue)); !taken)
            return taken;
    }
    return {};
}

Result<void> SiteBuild::take(BuiltIssue built)
{
    const IssueCard &card = built.card;
    m_issues[m_places.value(card.number)] = card;
    m_entryCards.insert(card.number, built.entryCards);
    m_searchLines.insert(card.number, built.searchLine);
    if (built.feedItem)
        m_feedItems.insert(card.number, *built.feedItem);
    else // what is remembered of it is of an earlier text
        m_memory->removeFeedItem(card.number);
    m_picturesAfter.insert(card.number, built.pictures);
    m_memory->setIssue(card.number, built.entryCards, built.pictures);
    if (const Result<void> put = putPictures(built); !put)
        return put;
    const int year = card.date.year();
    return m_isWhole && --m_openYears[year] == 0 ? putShard(year) : Result<void>();
}

Result<void> SiteBuild::putPictures(const BuiltIssue &built)
{
    for (const auto &[name, url] : built.pictureFiles.asKeyValueRange()) {
        const QByteArray path = bytesOf(sitepaths::pictures) + '/' + name.toLatin1();
        if (m_folder->keep(path))
            continue;
        const Result<void> put = m_pictures->bytesOf(url).and_then(
            [&](const QByteArray &bytes) { return m_folder->put(path, bytes); });
        if (!put)
            return put;
    }
    return {};
}

/// The year's lines are then needed no more.
Result<void> SiteBuild::putShard(int year)
{
    QList<QByteArray> lines;
    for (const IssueCard &issue : std::as_const(m_issues)) {
        if (issue.date.year() == year)
            lines.append(m_searchLines.take(issue.number));
    }
    return m_folder->put(sitepaths::searchShard(year).toLatin1(), searchShardOf(year, lines));
}

Result<void> SiteBuild::buildFeeds()
{
    QList<FeedItem> items;
    for (const IssueCard &issue : m_issues.mid(0, m_options.feedItems)) {
        items.append(m_feedItems.value(issue.number));
        m_memory->setFeedItem(issue.number, items.constLast());
    }
    using Write = QByteArray (*)(const SiteContext &, const QList<FeedItem> &);
    constexpr std::pair<QLatin1StringView, Write> feeds[] {{sitepaths::atom, atomFeedOf},
        {sitepaths::rss, rssFeedOf}, {sitepaths::jsonFeed, jsonFeedOf}};
    Result<void> added;
    for (const auto &[path, write] : feeds) {
        if (added)
            added = m_workers->add([this, path, write, items](const Renderer &) {
                return m_folder->put(bytesOf(path), write(m_site, items));
            });
    }
    return added;
}

Result<void> SiteBuild::buildCommonFiles()
{
    if (!m_isWhole)
        removePicturesOfNone();
    std::vector<std::pair<QByteArray, QByteArray>> files;
    if (m_isWhole) {
        files = {{bytesOf(sitepaths::searchScript), resource(u"site/search.js"_s)},
            {bytesOf(sitepaths::schema), issueJsonSchema()},
            {bytesOf(sitepaths::robots), robotsOf(m_site)}};
        for (const Picture &picture : picturesOf(m_site.look))
            files.emplace_back(
                bytesOf(sitepaths::pictures) + '/' + fileNameOf(picture).toLatin1(), picture.bytes);
    }
    if (!m_site.baseUrl.isEmpty())
        files.emplace_back(
            bytesOf(sitepaths::siteMap), siteMapOf(m_site, m_folder->paths(others())));
    Result<void> put = say(SiteProgress::Phase::Files, 0, qsizetype(files.size()));
    for (const auto &[path, bytes] : files) {
        if (put)
            put = m_folder->put(path, bytes);
    }
    if (put && m_isWhole)
        put = m_workers->add([this](const Renderer &renderer) {
            return m_folder->put(bytesOf(sitepaths::styleSheet), renderer.style().toUtf8() + '\n');
        });
    return put.and_then([this] { return m_workers->finish(); });
}

/// Those that a changed issue showed, and none shows now.
void SiteBuild::removePicturesOfNone()
{
    QSet<QString> files;
    const auto add = [&files](const QByteArray &record) {
        for (const QString &file : pictureFilesIn(record))
            files.insert(file);
    };
    const auto subtract = [&files](const QByteArray &record) {
        for (const QString &file : pictureFilesIn(record))
            files.remove(file);
    };
    for (const QByteArray &record : std::as_const(m_picturesBefore))
        add(record);
    for (const QByteArray &record : std::as_const(m_picturesAfter))
        subtract(record);
    for (const Picture &picture : picturesOf(m_site.look))
        files.remove(fileNameOf(picture));
    if (files.isEmpty())
        return;
    QList<qint64> others;
    for (const IssueCard &issue : std::as_const(m_issues)) {
        if (!m_changed.contains(issue.number))
            others.append(issue.number);
    }
    const QHash<qint64, QByteArray> records = m_memory->pictures(others);
    for (const QByteArray &record : records)
        subtract(record);
    for (const QString &file : std::as_const(files))
        m_folder->remove(bytesOf(sitepaths::pictures) + '/' + file.toLatin1());
}

} // namespace galley
