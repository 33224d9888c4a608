// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "site/issuebuild.h"

#include "render/pagehead.h"
#include "render/reading.h"
#include "render/renderer.h"
#include "site/feedcontent.h"
#include "site/searchindex.h"
#include "site/sitepaths.h"
#include "json/issuejson.h"

using namespace Qt::StringLiterals;

namespace galley {

namespace {

std::optional<PageLink> neighbour(const std::optional<PageLink> &issue)
{
    return issue.transform(
        [](const PageLink &link) { return PageLink {link.url + u".html"_s, link.text}; });
}

/// The issue for everybody: what editors noted for themselves stays with them.
Issue published(Issue issue)
{
    for (Entry &entry : issue.entries)
        entry.notes.reset();
    return issue;
}

FeedItem feedItemOf(const IssueJob &job, const Issue &issue)
{
    // A picture needs an address, which only a site that knows its own has.
    const QString base = job.site->addressOf(QString(sitepaths::pictures));
    return {.id = feedIdOf(issue.publication, issue.slug),
        .slug = issue.slug,
        .title = reading::tidy(issue.title),
        .date = issue.date,
        .language = reading::language(issue),
        .summary = descriptionOf(issue),
        .content = feedContentOf(
            issue, base.isEmpty() ? PictureResolver() : job.pictures->resolver(base))};
}

Result<void> putPage(const IssueJob &job, const Issue &issue, const Renderer &renderer)
{
    const QString path = sitepaths::issuePage(issue.slug);
    PagePlace place = job.site->placeOf(path);
    place.data = issue.slug + u".json"_s;
    place.newer = neighbour(job.newer);
    place.older = neighbour(job.older);
    return renderer
        .issuePage(issue, Renderer::Purpose::Export, job.pictures->resolver(place.pictures), place)
        .and_then([&](const QByteArray &page) { return job.folder->put(path.toLatin1(), page); });
}

} // namespace

Result<BuiltIssue> buildIssue(const IssueJob &job, const Renderer &renderer)
{
    const Result<Issue> stored = read(job.unread);
    if (!stored)
        return std::unexpected(stored.error());
    const Issue issue = published(*stored);
    return putPage(job, issue, renderer)
        .and_then([&] {
            return job.folder->put(
                sitepaths::issueJson(issue.slug).toLatin1(), writeIssueJson(issue));
        })
        .transform([&] {
            const QList<EntryCard> cards = entryCardsOf(issue);
            BuiltIssue built {.card = {job.unread.stamp.number, job.unread.stamp.stamp, issue.slug,
                                  reading::tidy(issue.title), issue.date, issue.entries.size()},
                .entryCards = toBytes(cards),
                .searchLine = searchLineOf(issue, cards),
                .pictures = job.pictures->shownBy(issue),
                .pictureFiles = job.pictures->filesOf(issue)};
            if (job.isInFeeds)
                built.feedItem = feedItemOf(job, issue);
            return built;
        });
}

} // namespace galley
